"""A quoted segment: what stands between two marks, and the words behind it."""

from dataclasses import dataclass

from pressparse.language.letters import TOPICS
from pressparse.pattern import deferred

_CLAUSE_END = deferred(
    rf"(?:[다요죠까라자네지군냐]|것|예정|계획|상황|전망|중|때|방침|수준|바람|길|시점|입니다|음|함|됨|임|[다라]고|[{TOPICS}던인닌]가|뿐|때문|추세|단계|처지|마련)[.?!…]*\s*$"
)
"""How a quoted statement ends, and a quoted phrase does not."""


@dataclass(frozen=True, slots=True)
class Segment:
    """What stands between two marks, and the words that follow it up to the end of its sentence."""

    text: str
    start: int
    end: int
    after: int
    stop: int
    opening: int
    sentence: int
    """Where the sentence begins."""
    runs_on: bool = False
    """Whether the words go on in the next paragraph, opened there again."""

    @property
    def words(self) -> str:
        """The quoted words."""
        return self.text[self.start : self.end].strip()

    @property
    def begins(self) -> int:
        """Where the first of the words stands."""
        said = self.text[self.start : self.end]
        return self.end - len(said.lstrip())

    @property
    def is_clause(self) -> bool:
        """Whether the quoted words are a statement of their own."""
        return bool(_CLAUSE_END.search(self.text, max(self.start, self.end - 8), self.end))
