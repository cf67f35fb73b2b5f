"""Words of a phrase in which somebody is named in an uncommon way: behind a nickname, by a name in religion, with an initial."""

from collections.abc import Sequence
from dataclasses import replace

from pressparse.entities.names import LIKELY, is_body, likeness
from pressparse.language.letters import SINGLE
from pressparse.language.words import Word
from pressparse.lexicon.surnames import SURNAMES
from pressparse.pattern import deferred
from pressparse.speech.opinions import FULL
from pressparse.speech.roles import title_of


def parted(words: list[Word]) -> list[Word]:
    """Return words with the name of a monk or nun apart from 스님: `해람스님`."""
    last = words[-1]
    fused = _IN_RELIGION.fullmatch(last.stem)
    if fused is None or fused["name"] in _RANKS or title_of(fused["name"]) is not None:
        return words
    at = last.start + len(fused["name"])
    name = replace(
        words[-1], end=at, noun_end=at, stem=fused["name"], particle="", comma=False, bracket=None
    )
    return [*words[:-1], name, replace(last, start=at, stem=fused["title"], mark="")]


_IN_RELIGION = deferred(r"(?P<name>[가-힣]{2})(?P<title>스님|수녀)")
_RANKS = frozenset({"주지", "회주", "방장", "원로", "조실", "동자", "노승", "선배", "도반"})
"""What a monk is, which is no name: `주지스님`."""


def behind_nickname(text: str, words: list[Word]) -> list[Word]:
    """Return words behind the nickname that single marks hold before a name: `‘너울’ 홍길동`, `‘너울’ 홍길동 선수`."""
    first = words[0]
    if len(words) == 1 or first.particle or not text.endswith(_MARKS, first.start, first.noun_end):
        return words
    opened = text[max(0, first.start - 1) : first.start]
    if not (opened in _MARKS and first.stem.isalnum()):
        return words
    name, title = words[1].stem, words[2:]
    if len(title) > 1 or (title and title[0].stem not in _PLAYING) or is_body(name):
        return words
    named = likeness(name) >= LIKELY or (len(name) == FULL - 1 and name[0] in SURNAMES)
    return words[1:] if named and (title or title_of(name) is None) else words


_MARKS = tuple(f"{SINGLE}'")
_PLAYING = frozenset({"선수", "감독", "코치", "해설위원"})
"""What players and those around them are, who have nicknames."""


def with_initial(stems: Sequence[str]) -> bool:
    """Whether a phrase begins with a name from abroad that has an initial in it: `리온 J 홀트 사령관`."""
    if len(stems) < _WITH_INITIAL or title_of(stems[-1]) is None:
        return False
    first, initial, last = stems[:3]
    whole = len(stems) > _WITH_INITIAL or title_of(last) is None
    return whole and _INITIAL.fullmatch(initial) is not None and not is_body(first + last)


_WITH_INITIAL = 4
"""Words of a given name, an initial, a last name and a title."""
_INITIAL = deferred(r"[A-Z][.]?")
