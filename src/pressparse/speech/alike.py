"""Who is meant of several whose names are alike: of one family name, or with a word that is none of the name."""

from bisect import bisect_left
from collections.abc import Sequence

from pressparse.entities.entity import Named
from pressparse.language.letters import SUBJECTS, TOPICS
from pressparse.pattern import deferred
from pressparse.rule import occurrences
from pressparse.speech.ground import MOST_REMEMBERED, Ground, Voice, of_person
from pressparse.speech.opinions import HANGUL


def meant(ground: Ground, bearers: Sequence[Named], title: str) -> Voice | None:
    """Return who is meant of several of one family name, the nearest first: whose post it is, who spoke or was the topic last.

    None where one alone bears it, or nothing tells.
    """
    told = [named for named in bearers if _is_in_full(ground, named)]
    if len({named.name for named in told}) < _SEVERAL:
        return None
    told = [named for named in told if named.title == title] or told
    last = ground.last
    since = last.start if last and any(named.name == last.name for named in told) else -1
    leads = (named for named in told if _LEADS.match(ground.text, named.end))
    topic = next(leads, None)
    if topic and topic.start > since:
        return of_person(ground, topic)
    return last if since >= 0 else _who_does(ground, told)


def with_post(ground: Ground, bearers: Sequence[Named], *, former: bool) -> list[Named]:
    """Return the mentions of those who have left a post, or of those who hold it; of whoever left it where nobody does."""
    if not ground.left:
        return [] if former else list(bearers)
    left = {named.name for named in bearers if has_left(ground, named)}
    if former:
        return [named for named in bearers if named.name in left]
    return [named for named in bearers if not has_left(ground, named)] or list(bearers)


def has_left(ground: Ground, seen: Named | Voice) -> bool:
    """Whether somebody is named by an office that they have left: `홍길동 전 가나재단 이사장`."""
    k = bisect_left(ground.left, (seen.start, 0))
    return k < len(ground.left) and ground.left[k][1] <= seen.end


def _is_in_full(ground: Ground, named: Named) -> bool:
    """Whether a mention holds the whole Korean name."""
    whole = ground.text.find(named.name, named.start, named.end) >= 0
    return whole and " " not in named.name


def _who_does(ground: Ground, told: Sequence[Named]) -> Voice | None:
    """Return the only one, else the nearest who does something."""
    if all(named.name == told[0].name for named in told):
        return of_person(ground, told[0])
    found = next((named for named in told if _DOES.match(ground.text, named.end)), None)
    return of_person(ground, found) if found else None


_SEVERAL = 2
"""How many are several."""
_DOES = deferred(rf"(?:\([^()\n]{{0,30}}\))?[{SUBJECTS}](?=[ “\"])")
"""The particle of who does something, behind a name and its title."""
_LEADS = deferred(rf"(?:\([^()\n]{{0,30}}\))?[{TOPICS}](?=[ “\"])")
"""The particle of whom a sentence is about, behind a name and its title."""


def without_company(name: str, short: str) -> str | None:
    """Return the first two of three words, by whose second the text goes on, so that the third is a company's: `앙톤 모로댕 벨리코`."""
    words = name.split()
    return " ".join(words[:-1]) if len(words) == _WITH_COMPANY and words[1] == short else None


_WITH_COMPANY = 3
"""Words of a name from abroad and the company behind it."""


def in_full(ground: Ground, short: str, title: str, at: int) -> str:
    """Return a family name that stands first with the given name the text has before ``at``: `미나모토 하루에 일본 총리`."""
    if (short, title) not in ground.in_full:
        if len(ground.in_full) >= MOST_REMEMBERED:
            return short
        ground.in_full[short, title] = _first_in_full(ground.text, short, title)
    full, end = ground.in_full[short, title]
    if end <= at and full != short:
        return full
    return _by_first_name(ground, short, title, at)


def _by_first_name(ground: Ground, first: str, title: str, at: int) -> str:
    """Return the full name of somebody from abroad told before with no other title: `오마르 왕세자` of `오마르 빈하산`."""
    if first not in ground.first_names:
        return first
    before = (named for named in ground.people_before(at) if named.title in {title, None})
    return next((each.name for each in before if each.name.startswith(f"{first} ")), first)


def _first_in_full(text: str, short: str, title: str) -> tuple[str, int]:
    """Return the full name that a text first has with a title, and where that title begins, else the name as it is."""
    for place in occurrences(text, f"{short} ", 0, len(text)):
        rest = _GIVEN_NAME.match(text, place + len(short))
        if (
            rest
            and text.startswith(title, rest.end())
            and not HANGUL.match(text[max(0, place - 1) : place])
        ):
            return text[place : rest.end("given")], rest.end()
    return short, 0


_GIVEN_NAME = deferred(
    r"(?P<given>[ ][가-힣]{2,4})[ ](?:전[ ]|신임[ ])?(?:일본|중국|대만)[ ](?:전[ ]|신임[ ])?"
)
"""A given name behind a family name, up to the title, of countries whose names are told so."""
