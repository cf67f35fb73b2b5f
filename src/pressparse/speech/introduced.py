"""The body that a word for its kind takes up: `이 스타트업은` of `인공지능 스타트업 가나테크가 …`."""

from pressparse.entities.names import LIKELY, likeness
from pressparse.language.letters import JOINERS, OBJECTS, SUBJECTS, TOPICS
from pressparse.lexicon.speakers import INTRODUCED_AS, NO_COMPANIES, OF_ANY_NAME, TAKEN_UP
from pressparse.pattern import deferred
from pressparse.speech import bodies
from pressparse.speech.ground import Ground
from pressparse.speech.roles import is_common, title_of

_WITHIN = 3_000
"""Code points before a word for a kind in which the text introduces the body."""


def taken_up(ground: Ground, kind: str, start: int) -> str | None:
    """Return the body that `이` and a word for its kind take up: the one told of last that is of it."""
    if kind in TAKEN_UP and (last := bodies.told_last(ground, start, kind)):
        return last
    since = max(0, start - _WITHIN)
    name, at = _introduced(ground, kind, since, start)
    if ground.text.rfind(f" 한 {kind}", since, start) > at:
        return None  # `한 스타트업이 …. 이 스타트업은 “…”`
    return name or (None if kind in TAKEN_UP else bodies.told_last(ground, start, _COMPANY))


_COMPANY = "회사"


def _introduced(ground: Ground, kind: str, since: int, start: int) -> tuple[str | None, int]:
    """Return the body that a text introduces last by a kind, and where it does."""
    found: tuple[str | None, int] = None, -1
    for match in _INTRODUCING[kind].finditer(ground.text, since, start):
        if _is_name(ground, match["name"], match.start("name"), kind):
            found = match["name"], match.start()
    return found


_NAME = r"['‘]?(?P<name>[가-힣A-Za-z0-9&]{2,16})['’]?(?:\([^()\n]{1,40}\))?"
_INTRODUCING = {
    kind: deferred(
        rf"(?:\L<kinds>)인?[ ]{_NAME}(?:[{TOPICS}{SUBJECTS}{JOINERS}{OBJECTS}의도]|에서|에)(?=[ ,.])"
        rf"|(?<![가-힣])(?<![^.][ ]){_NAME}[{TOPICS}][ ][^.\n]{{0,80}}?(?:\L<kinds>)(?:이?다|이?었다|였다|입니다|이?며|인데|으?로)(?=[ ,.])",
        kinds=words,
    )
    for kind, words in INTRODUCED_AS.items()
}
"""How a kind introduces a body: `스타트업 가나테크가`, `가나테크는 … 스타트업이다`."""


def _is_name(ground: Ground, name: str, at: int, kind: str) -> bool:
    """Whether a word beside a kind is a body's name, and neither a person nor a noun: `스타트업 직원이`."""
    if title_of(name) or is_common(name, beside=True) or likeness(name) == LIKELY:
        return False
    if any(ground.people_in(at, at + len(name))):
        return False
    return kind not in OF_ANY_NAME or bodies.fits(name, kind) or name.endswith(NO_COMPANIES)
