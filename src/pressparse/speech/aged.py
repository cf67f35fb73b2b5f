"""A person named with an age, a life or a place in a photo in brackets behind the name."""

from collections.abc import Sequence
from dataclasses import replace

from pressparse.entities.names import LIKELY, is_body, is_club, is_foreign, likeness
from pressparse.entities.stems import listed_bodies
from pressparse.language.words import Word
from pressparse.lexicon.titles import CALLED, COURTESY
from pressparse.pattern import deferred
from pressparse.speech import opinions
from pressparse.speech.ground import Ground, Voice, span_of, text_of
from pressparse.speech.opinions import FULL, MOST_NAMED
from pressparse.speech.roles import is_role, is_what_they_are, title_of


def with_age(ground: Ground, words: Sequence[Word]) -> Voice | None:
    """Read a name with an age in brackets behind it: `홍가람(56) 가나사 총괄`."""
    if one_word := _AGED.match(ground.text, words[-1].start):
        return _with_age_in_word(ground, words, one_word["name"])
    if voice := _by_name_alone(ground, words) or _behind_their_body(ground, words):
        return voice
    if len(words) == 1 or not _is_called(words[-1].stem):
        return None
    marked = next((k for k in range(len(words) - 1) if _tells_a_person(ground, words[k])), None)
    if marked is None:
        return None
    name = " ".join(word.stem for word in words[: marked + 1])
    if len(name) != FULL and not _is_abroad(words[0].stem, marked):
        return None
    title = None if words[-1].stem in COURTESY else words[-1].stem
    body = text_of(ground, words[marked + 1 : -1]) or None
    return ground.met(Voice(*span_of(words), name, title, body))


def _by_name_alone(ground: Ground, words: Sequence[Word]) -> Voice | None:
    """Read a name with an age, and with nothing that says what they are: `홍가람(56)은`, `홍가람(1956~2020)은`."""
    if _lived(ground, words[-1]) and len(words) <= MOST_NAMED:
        return ground.met(Voice(*span_of(words), text_of(ground, words)))
    if len(words) == 1 and _tells_a_person(ground, words[0]) and likeness(words[0].stem):
        return ground.met(Voice(*span_of(words), words[0].stem))
    return None


def _behind_their_body(ground: Ground, words: Sequence[Word]) -> Voice | None:
    """Read a Korean name with an age, and what they are or whom they work or play for before it: `가나FC 홍가람(28)`."""
    own, last = words[:-1], words[-1]
    if not own or not _tells_a_person(ground, last) or len(last.stem) != FULL:
        return None
    if title_of(last.stem) is not None or not likeness(last.stem):
        return None
    before = own[-1].stem
    told = is_what_they_are(before) or _is_their_body(before, " ".join(word.stem for word in own))
    if not told and likeness(last.stem) < LIKELY:
        return None
    body = text_of(ground, own) if told else None
    return ground.met(Voice(last.start, last.noun_end, last.stem, None, body))


def _is_their_body(word: str, whole: str) -> bool:
    """Whether a word names whom somebody works or plays for: a club, of which ``whole`` may be the name, a known body."""
    return is_club(whole) or word in listed_bodies() or _is_where_they_are(word)


def at_their_body(ground: Ground, words: Sequence[Word], voice: Voice) -> Voice:
    """Return somebody with the body in the brackets behind them, alone or beside an age: `홍가람(28·가나전자)`."""
    bracket = words[-1].bracket
    if voice.body or not voice.name or bracket is None:
        return voice
    told = _AGE_AND_BODY.fullmatch(ground.text, bracket.start, bracket.end)
    where = told.span("body") if told else (bracket.start, bracket.end)
    body = ground.view.words(*where)
    word = body.rpartition(" ")[2]
    shown = _is_where_they_are(body) if told else not voice.title and _is_their_body(word, body)
    return replace(voice, body=body) if shown else voice


def _is_where_they_are(word: str) -> bool:
    """Whether a word beside an age names whom somebody works or plays for, not where they live or what they are."""
    if word.endswith(_WHERE_ONE_LIVES) or word in _TRADES or is_role(word) or title_of(word):
        return False
    return is_body(word) or is_club(word)


_AGE_AND_BODY = deferred(r"\d{2}(?:세|살)?[ ]?[·,/][ ]?(?P<body>[가-힣A-Za-z]{2,12})")
_WHERE_ONE_LIVES = ("시", "군", "구", "도")
_TRADES = frozenset(
    ["회사원", "은행원", "연구원", "사무원", "교직원", "상담원", "판매원", "종업원", "승무원"]
)
"""What somebody is, in words that end like a body's."""


def _is_called(word: str) -> bool:
    """Whether a word stands behind a name: a title, 씨, or what the old and children are called."""
    return title_of(word) is not None or word in CALLED


def _is_abroad(first: str, marked: int) -> bool:
    """Whether words up to the one with an age are a name from abroad: its first one, and which one has the age."""
    return 0 < marked < MOST_NAMED and (opinions.is_given_abroad(first) or is_foreign(first))


def _with_age_in_word(ground: Ground, words: Sequence[Word], name: str) -> Voice | None:
    """Read a name of two syllables with an age and 씨 behind it in its word: `주민 박준(67)씨`."""
    if not likeness(name):
        return None
    body = text_of(ground, words[:-1]) or None
    return ground.met(Voice(words[-1].start, words[-1].noun_end, name, None, body))


_AGED = deferred(r"(?P<name>[가-힣]{2})\(\d{1,3}(?:세|살)?\)씨")


def _lived(ground: Ground, word: Word) -> bool:
    """Whether the brackets behind a word hold the years of a life."""
    bracket = word.bracket
    return bracket is not None and (
        _YEARS.fullmatch(ground.text, bracket.start, bracket.end) is not None
    )


_YEARS = deferred(r"\d{4}[~∼-](?:\d{4})?")


def _tells_a_person(ground: Ground, word: Word) -> bool:
    """Whether the brackets behind a word hold an age, a club, or where somebody stands in a photo."""
    bracket = word.bracket
    return bracket is not None and (
        _AGE.fullmatch(ground.text, bracket.start, bracket.end) is not None
        or is_club(ground.text[bracket.start : bracket.end])
    )


_AGE = deferred(r"\d{1,3}(?:세|살)?(?:[ ]?[·,][^()]{0,12})?|(?:맨[ ]?)?(?:왼쪽|오른쪽|가운데)|사진")
