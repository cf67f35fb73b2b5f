"""Posts and parties: who somebody at a signing stands for."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, islice

from pressparse.accord.listings import Listing, counted, listings
from pressparse.entities.entity import Named
from pressparse.language.letters import DOUBLE, JOINERS, SINGLE, SUBJECTS, TOPICS
from pressparse.lexicon.posts import headed_by
from pressparse.lexicon.regions import COMMON_DISTRICTS
from pressparse.pattern import compiled, deferred
from pressparse.text.view import View

HONORS = r"(?:큰?스님|목사|신부|수녀|주교|교무|법사)"
"""How men and women of religion are called; no part of their names."""


@dataclass(frozen=True, slots=True)
class Signer:
    """A person at ``text[start:end]`` who signs for a party."""

    start: int
    end: int
    name: str
    title: str | None
    party: str | None
    rule: str = ""
    index: int | None = None
    """Which party of the agreement; None where that is not known."""


@dataclass(frozen=True)
class Scene:
    """The text around a match: the people in it, and who the parties are."""

    view: View
    people: tuple[Named, ...] = ()
    parties: tuple[tuple[str, ...], ...] = ()
    """Each party with its names, the official one first."""
    everybody: tuple[Named, ...] = ()
    """All people of the text, those without a title too."""

    def party_of(self, words: str | None) -> int | None:
        """Return which party some words name, in full, in part or in short."""
        if not words:
            return None
        words = bare(words)
        if len(words) < _SHORTEST:
            return None
        if words not in self._asked:
            self._asked[words] = self._party_of(words)
        return self._asked[words]

    def called(self, signer: Signer) -> Signer:
        """Return somebody with the party in the text's words but for a particle: 가나사에서는."""
        index, party = signer.index, signer.party
        if index is None or party is None or party == self.parties[index][0]:
            return signer
        words = bare(party)
        particle = _PARTICLE.search(words)
        if particle is None or words[: particle.start()] not in self._by_name:
            return signer
        return replace(signer, party=self.parties[index][0])

    def is_named(self, words: str) -> bool:
        """Return whether words are a party's whole name, as that of a market is, which ends like a post: 나래시장."""
        return bare(words) in self._by_name

    def _party_of(self, words: str) -> int | None:
        whole = self._by_name.get(words)
        if whole is not None and not words.endswith("의회"):
            return whole
        near = self._near(words)
        for test in (_same, _part, _shortens, _writes_out):
            found = [k for k in near if any(test(words, n) for n in self._bare_names[k])]
            if found and words.endswith("의회"):
                found = [k for k in found if self.parties[k][0].endswith("의회")]
            if test is _part and len(found) > 1:
                found = self._by_end(words, found)
            if len(found) == 1 or (found and test is _same):
                return found[0]
        return None

    def _by_end(self, words: str, found: list[int]) -> list[int]:
        """Return those of some parties whose names end as words do, or with which words end."""
        last = [k for k in found if self._bare_names[k][0].endswith(words)]
        if len(last) == 1:
            return last
        ends = [k for k in found if words.endswith(self._bare_names[k][0])]
        return sorted(ends, key=lambda k: -len(self.parties[k][0]))[:1] or found

    def _near(self, words: str) -> Sequence[int]:
        """Return the parties that words may name: none that shares no letter; of a long list those that begin alike."""
        if len(self.parties) > _LONG_LIST:
            return self._by_first.get(words[0], ())
        return [
            k
            for k, names in enumerate(self._bare_names)
            if [name for name in names if words[0] in name or name[:1] in words]
        ]

    @cached_property
    def listed(self) -> tuple[Listing, ...]:
        """The lists that a heading gives as those who sign, and those of as many as the text counts."""
        return tuple(islice(chain(listings(self.view), counted(self.view, 0)), _LISTS))

    @cached_property
    def stretches(self) -> dict[tuple[int, int], tuple[Signer, ...]]:
        """The persons of the stretches that have been read."""
        return {}

    @cached_property
    def _asked(self) -> dict[str, int | None]:
        return {}

    @cached_property
    def _bare_names(self) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(bare(n) for n in names) for names in self.parties)

    @cached_property
    def _by_name(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for k, names in enumerate(self._bare_names):
            for name in names:
                found.setdefault(name, k)
        return found

    @cached_property
    def _by_first(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for k, names in enumerate(self._bare_names):
            for first in dict.fromkeys(name[:1] for name in names):
                found.setdefault(first, []).append(k)
        return found

    def post_of(self, title: str | None) -> int | None:
        """Return the party whose head alone can hold a post: a 군수 is a county's."""
        if not title:
            return None
        kinds = headed_by(title)
        if not kinds:
            return None
        if len(title) > 2 and title.endswith("원장") and not title.startswith("부"):
            kinds = (title[:-1],)
        if kinds not in self._heading:
            ends = [k for k, names in enumerate(self.parties) if names and names[0].endswith(kinds)]
            self._heading[kinds] = ends[0] if len(ends) == 1 else None
        return self._heading[kinds]

    @cached_property
    def _heading(self) -> dict[tuple[str, ...], int | None]:
        """The only party that ends in one of some kinds, by these kinds, as far as they were asked for."""
        return {}

    def known(self, name: str) -> tuple[int | None, str | None]:
        """Return the party that another mention of the same person gives."""
        return self._elsewhere.get(name, (None, None))

    @cached_property
    def _elsewhere(self) -> dict[str, tuple[int | None, str | None]]:
        found: dict[str, tuple[int | None, str | None]] = {}
        for other in self.people:
            if other.organization and other.name not in found:
                index = self.party_of(other.organization)
                if index is not None:
                    found[other.name] = (index, other.organization)
        return found

    def named(self, start: int, end: int) -> tuple[Named, ...]:
        """Return the people named in a stretch."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return tuple(n for n in self.people[first:last] if n.end <= end)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(n.start for n in self.people)

    @cached_property
    def posts(self) -> tuple[Named, ...]:
        """The first people of the text, each with each title once."""
        return tuple({(n.name, n.title): n for n in reversed(self.people[:200])}.values())[-60:]

    @cached_property
    def agreed(self) -> bool:
        """Whether the parties are known well enough to keep others out."""
        return len(self.parties) > 1


def bare(words: str) -> str:
    """Return words without brackets, spaces, marks and legal forms."""
    return compiled(rf"\([^()]*\)|[\s㈜*{SINGLE}'{DOUBLE}\"「」]|\(주\)|주식회사|[()]").sub(
        "", words
    )


DEED = deferred(
    rf"[가-힣](?:해|하여|하고)$|^(?:임직원|관계자|직원)(?:들)?[{JOINERS}]$|^측(?:에서는?)?$"
)
"""Words before a name in which a clause ends, or those beside somebody, and so no body: 방문해, 임직원과."""
_PARTICLE = deferred(rf"(?:[{TOPICS}{SUBJECTS}{JOINERS}의]|에서는?|에선|측에서는?)$")
"""What is written behind a body before its people: 가나사에서는 홍길동 대표가."""
_LISTS = 6
"""Lists of those who sign that are looked at."""
_SHORTEST = 2
"""Letters of the shortest name of a party."""
_LONG_LIST = 60
"""How many parties may be compared with every name in the text."""


def _same(words: str, name: str) -> bool:
    return words == name


def _part(words: str, name: str) -> bool:
    if words in COMMON_DISTRICTS:
        return name.endswith(words)
    return (
        len(words) > 2 and (name.endswith(words) or name.startswith(words) or words in name)
    ) or (len(name) > 1 and (words.endswith(name) or words.startswith(name)))


def _shortens(words: str, name: str) -> bool:
    letters = iter(name)
    near = words[:1] == name[:1] or len(words) > 4
    return 2 <= len(words) < len(name) and near and all(c in letters for c in words)


def _writes_out(words: str, name: str) -> bool:
    """Tell whether words are the full name of a party that the text has in short: 가나해양경찰서, 가나해경."""
    return len(name) > 2 and words[:2] == name[:2] and _shortens(name, words)
