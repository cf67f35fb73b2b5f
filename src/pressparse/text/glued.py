"""Spaces that a page has lost beside Latin letters: `가람그룹과NARA솔루션`, `한누리NARA 회장`, `15일NARA전자는`.

Sites mark words in Latin letters up, and what takes the marks out often takes the spaces beside them. Where a reader
sees that a word ends before the letters, or begins behind them, a space is read there. Names in which Hangul and
letters belong together stay whole: `가람SDI`, `우리FIS`, `NARA건설`.
"""

from collections.abc import Iterator
from functools import lru_cache

from pressparse.language.letters import JOINERS, OBJECTS, SUBJECTS, TOPICS
from pressparse.language.morphology import LIKE_NAMES, reading, tokens
from pressparse.language.wording import by_last, split_word
from pressparse.lexicon.adverbs import ADVERBS
from pressparse.lexicon.companies import COMPANIES, GROUPS
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.houses import HOUSES, KINDS
from pressparse.lexicon.regions import PROVINCES
from pressparse.lexicon.surnames import FREQUENT, GIVEN, NOT_NAMES
from pressparse.lexicon.titles import FUSED, TITLES
from pressparse.pattern import scanning

_GLUED = scanning("[가-힣][A-Z㈜]|[A-Z][가-힣]")
_BEFORE_LETTERS = scanning(r"(?<![가-힣])[가-힣]+(?=(?!TV)[A-Z][A-Za-z\d&]|㈜[가-힣A-Z])")
_BEHIND_LETTERS = scanning(r"(?<=[A-Z])[가-힣]{3}(?= [가-힣])")
_WITH_LETTERS = scanning(r"[A-Za-z\d&]+[가-힣]*")
_PART_OF_A_TITLE = scanning(r"[가-힣A-Za-z\d&㈜·]+")


@lru_cache(maxsize=4)
def may_be_glued(text: str) -> bool:
    """Whether Hangul and Latin letters stand beside each other anywhere in a text; several views ask."""
    return _GLUED.search(text) is not None


def lost_spaces(text: str) -> Iterator[int]:
    """Yield where a space is missing before or behind Latin letters, in reading order."""
    found = {each.end() for each in _BEFORE_LETTERS.finditer(text) if _ends(text, *each.span())}
    found |= {
        each.start()
        for each in _BEHIND_LETTERS.finditer(text)
        if GIVEN.issuperset(each[0][1:])
        and is_like_a_name(each[0])
        and _has_a_title(text, each.end(), _BESIDE)
    }
    yield from sorted(found)


def _ends(text: str, start: int, end: int) -> bool:
    """Whether a word of Hangul ends before the letters behind it."""
    word, before = text[start:end], text[start - 1 : start]
    if before.isalnum():
        return word in (_UNITS if before.isdigit() else _BEHIND_LATIN)
    if word == _OF_THE_NATION:  # `방안에 대한NARA사업`, but `대한NARA협회`
        return text.endswith("에 ", 0, start)
    if is_like_a_name(word) and _has_a_title(text, end, _NEAR):
        return True
    if word.endswith(_DISTRICTS) and _PROVINCE.search(text, max(0, start - _LONGEST), start):
        return True
    return _is_whole(word) or (_is_listed(text, end) and _is_a_noun(word))


_DISTRICTS = ("시", "군", "구")
"""How districts end, which no name goes on from behind their province: `서울 중구NARA빌딩`."""
_PROVINCE_NAMES = {name for full, shorter in PROVINCES.items() for name in (full, *shorter)}
_PROVINCE = scanning(rf"(?<![가-힣])(?:{'|'.join(sorted(_PROVINCE_NAMES))})\s\Z")
_LONGEST = max(map(len, _PROVINCE_NAMES)) + 2
_OF_THE_NATION = "대한"
"""How bodies of the whole nation begin, and what `에` goes with."""
_UNITS = frozenset(
    ["년", "월", "일", "분기", "시", "명", "개", "곳", "조원", "억원", "만원", "번째", "위"]
)
"""What is counted: figures with these are no part of a name."""
_BEHIND_LATIN = frozenset(
    [*JOINERS, *TOPICS, *SUBJECTS, *OBJECTS, "의", "에", "도", "로", "으로", "에서", "에도", "에는"]
)
"""Particles that stand right behind letters and before others: `NARA와GARAM`."""


@lru_cache(maxsize=4096)
def _is_whole(word: str) -> bool:
    """Whether a word of Hangul has its particle or ending, or is a kind or a country, which ends before a name."""
    if word in _HOME:
        return False
    if word in _NO_PART_OF_NAMES or word in _ADVERBS or word.endswith(_KINDS.get(word[-1], ())):
        return True
    if len(word) == 1 or not (read := tokens(word)):
        return False
    last = read[-1]
    if last.tag[0] == "J":
        return split_word(word)[1] != "" and not read[0].new
    if last.tag not in _ENDINGS:
        return False
    *before, copula = read[:-1] or (last,)
    return copula.tag != "VCP" or (bool(before) and before[-1].form.endswith(_ROLES))


_ENDINGS = frozenset(["EC", "ETM", "EF"])
"""What the analyser calls the endings of verbs that link, stand before a noun, end a sentence."""
_ROLES = ("사", "업", "체", "회", "관", "단", "법인", "그룹", "파트너", "브랜드", "플랫폼", "곳")
"""How the kinds of bodies end that `인` sets before a name: `자회사인`, `전문기업인`; `이사람인` is no such word."""
_HOME = frozenset(["한국", "대한민국", "가나"])
"""Countries that names of companies begin with: `한국NARA`, and one that is the beginning of many words."""
_NO_PART_OF_NAMES = (COUNTRIES - _HOME) | {"사진", "올해", "지난해", "내년"}
_ADVERBS = frozenset(each for each in ADVERBS if len(each) > 1) - {
    "아주",
    "모두",
    "바로",
    "새로",
    "다시",
}
"""Adverbs that end before a name; names of companies begin with the others."""
_KINDS = by_last([kind for kind in KINDS if len(kind) > 1])


def _is_listed(text: str, start: int) -> bool:
    """Whether a word that begins with letters is a company or a house that is listed."""
    word = _WITH_LETTERS.match(text, start)
    return word is not None and split_word(word[0])[0] in _LISTED


_LISTED = COMPANIES | HOUSES | frozenset(GROUPS)


@lru_cache(maxsize=4096)
def _is_a_noun(word: str) -> bool:
    """Whether a word is made of common nouns that are known: `협약식`."""
    return len(word) > 1 and all(
        each.tag in {"NNG", "XSN"} and not each.new for each in tokens(word)
    )


def is_like_a_name(word: str) -> bool:
    """Whether a word of three syllables has a frequent surname, and nothing else is known that it may be."""
    if len(word) != WHOLE_NAME or word[0] not in FREQUENT or word in NOT_NAMES:
        return False
    return GIVEN.issuperset(word[1:]) or reading(word) in LIKE_NAMES


WHOLE_NAME = 3
"""Syllables of a Korean's full name, as a rule."""


def is_titled_name(text: str, start: int, end: int) -> bool:
    """Whether somebody's name is made of usual syllables, and a title stands right behind it or behind a body's name."""
    name = text[start:end]
    usual = GIVEN.issuperset(name[1:]) and is_like_a_name(name)
    return usual and text.startswith(" ", end) and _has_a_title(text, end, _BESIDE + 1)


def _has_a_title(text: str, start: int, words: int) -> bool:
    """Whether one of the next words, up to a comma or the end of a sentence, ends in a title."""
    line = text[start : start + words * _LONG].split("\n", 1)[0]
    for word in line.split(" ", words + 1)[:words]:
        bare = _PART_OF_A_TITLE.match(word)
        stem = split_word(bare[0])[0] if bare else ""
        if stem.endswith(_TITLES.get(stem[-1:], ())):
            return True
        if word.endswith((",", ".", ")")):
            return False
    return False


_BESIDE, _NEAR = 2, 6
"""Within so many words a person's title stands: right beside a name, or behind a body."""
_LONG = 12
"""Code points that so many words take on average, at most."""
_TITLES = by_last((*TITLES, *FUSED))
