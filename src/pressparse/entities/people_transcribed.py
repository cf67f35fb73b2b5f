"""People from abroad whose words no list holds, told by the syllables that they are written with."""

from typing import Any

import regex

from pressparse.entities.bearers import is_held_at_a_body
from pressparse.entities.entity import Named
from pressparse.entities.names import LIKELY, PERSONAL, is_foreign, is_unit, likeness, titled
from pressparse.entities.people_abroad import (
    PARTICULES,
    ends_like_only,
    may_be_first,
    may_be_led,
)
from pressparse.entities.posts import STOPS, Post, post_behind
from pressparse.entities.stems import known, partings
from pressparse.entities.transcription import CLEAR, likeness_abroad
from pressparse.language.morphology import Reading, reading
from pressparse.lexicon.adverbs import ADVERBS, TIMES
from pressparse.lexicon.agreements import COMPANY_ENDINGS
from pressparse.lexicon.countries import COUNTRIES, FOREIGN_BODIES, SHORT
from pressparse.lexicon.given_names import GIVEN_ABROAD, JAPANESE_TOO, LAST_ABROAD
from pressparse.lexicon.surnames import NOT_FOREIGN, NOT_NAMES
from pressparse.lexicon.titles import AMBIGUOUS, MODIFIERS
from pressparse.pattern import scanning
from pressparse.rule import Rule, rule

LEAST = 100
"""How much the words of a name look like transcriptions together, at least."""
LEAST_OF_EACH = -CLEAR
"""How much each of them does, at least: none of them is as clearly none as a clear one is one."""


@rule(
    r"(?<![가-힣A-Za-z\d])(?P<name>[가-힣]{1,7}(?:[ ][가-힣]{1,7}){1,3})(?=[ (])",
    examples={
        "[[모르나 테사 대통령]]은 말했다.": {
            "name": "모르나 테사",
            "title": "대통령",
            "organization": None,
        },
        "[[하겐 올센 가나은행 은행장]]이 왔다.": {
            "name": "하겐 올센",
            "title": "은행장",
            "organization": "가나은행",
        },
    },
    boundary=["모임 나루 대표가 왔다.", "노바리 회의 의장이 왔다."],
    starts="transcribed",
)
def name_of_transcriptions(match: regex.Match[str], _context: Any) -> list[Named] | None:
    """Words in a row that no dictionary holds, of syllables of which transcriptions are made, with a title behind."""
    text, words = match.string, match["name"].split(" ")
    if words[0] in GIVEN_ABROAD:  # what stands behind it is read elsewhere
        return None
    for count in range(_parts(words), 1, -1):
        name = " ".join(words[:count])
        end = match.start() + len(name)
        if (spelled := _SPELLED.match(text, end)) and len(spelled[1].split(" ")) < count:
            continue  # a company is spelled behind the name
        post = post_behind(text, end, _MOST_WORDS)
        if post and _may_bear(words[:count], post):
            if bearer_before(text, match.start(), post):
                return None
            return [Named(match.start(), post.end, name, post.title, post.body, "")]
    return None


_SPELLED = scanning(r"[ ]?\(([A-Z][A-Za-z.& -]+)\)")
_MOST_WORDS = 4
"""Words behind a name in which its title is looked for."""
_USUAL = 2
"""Words of a name to which a further one seldom belongs: that is a company rather."""
_LONGEST = 3
"""Words of a name."""


def _parts(words: list[str]) -> int:
    """Return how many words from the first on may be parts of one name."""
    taken = 0
    for word in words[:_LONGEST]:
        if not (may_be_part(word) or (taken and word in PARTICULES)):
            break
        taken += 1
    return taken


def may_be_part(word: str) -> bool:
    """Whether a word may be a part of a name from abroad: of the syllables of transcriptions, and no other word."""
    likely = likeness_abroad(word)
    if is_foreign(word):
        likely = max(likely, 0)
    if likely < LEAST_OF_EACH or likeness(word) == LIKELY or _is_listed(word):
        return False
    return word in JAPANESE_TOO or (not _ends_otherwise(word, likely) and _is_read(word, likely))


def _is_listed(word: str) -> bool:
    """Whether a word is listed as something else, or begins with what a lost line break has glued to it."""
    if word in _OTHERS or word in known() or word.endswith(_ENDS):
        return True
    return len(word) > _LONGEST_PLAIN and word[:_SHORT_LISTED] in known()  # `연합통신하겐`


def _ends_otherwise(word: str, likely: int) -> bool:
    """Whether a word ends as a title, a particle or a unit of a body does."""
    if titled(word) or word.endswith(STOPS):
        return True
    return is_unit(word) and not (len(word) <= _SHORT and likely > 0)


def _is_read(word: str, likely: int) -> bool:
    """Whether the analyser does not know a word, or only pieces of what clearly is a transcription."""
    how = reading(word)
    if how in _UNKNOWN or ends_like_only(word):
        return True
    return likely >= CLEAR and how in _TAKEN_APART


_SHORT = 2
"""Syllables of words that end like units of bodies by chance."""
_LONGEST_PLAIN, _SHORT_LISTED = 4, 3
"""Syllables up to which a word has nothing glued to its front, and of a listed name that may be."""
_UNKNOWN = frozenset([Reading.NEW, Reading.NAME])
_TAKEN_APART = frozenset([Reading.MIXED, Reading.INFLECTED])
"""How the analyser reads what it knows only pieces of."""
_OTHERS = NOT_NAMES | MODIFIERS | ADVERBS | TIMES | SHORT.keys() | FOREIGN_BODIES
_ENDS = (*NOT_FOREIGN, *COMPANY_ENDINGS)


def _may_bear(words: list[str], post: Post) -> bool:
    """Whether words bear the title behind them."""
    name = " ".join(words)
    if post.is_said_of(name) or name.endswith("의") or (post.body or "").startswith(_NAMED_AFTER):
        return False
    told = [likeness_abroad(word) for word in words if word not in PARTICULES]
    if sum(told) < LEAST or (post.title in AMBIGUOUS and post.words == 1):
        return False
    if len(words) > _USUAL and not _may_be_three(words, post):
        return False
    return sum(told) >= CLEAR or may_be_led(post, words)


def bearer_before(text: str, at: int, post: Post) -> str | None:
    """Return the name before words that are the company at which a title is held: `마르코 벨린 가나오스 모테 대표이사`."""
    if post.body is not None or not is_held_at_a_body(post.title):
        return None
    words: list[str] = []
    while len(words) < _LONGEST and (before := _WORD_BEFORE.search(text, max(0, at - _WIDTH), at)):
        word = before[1]
        if not words and likeness(word) == LIKELY:
            return word
        if word not in GIVEN_ABROAD and not may_be_part(word):
            break
        words.insert(0, word)
        at = before.start(1)
    told = words and (words[0] in GIVEN_ABROAD or sum(map(likeness_abroad, words)) >= LEAST)
    return " ".join(words) if told and len(words) > 1 else None


_WORD_BEFORE = scanning(r"(?<![가-힣A-Za-z0-9])([가-힣]{1,7}) $")
_WIDTH = 9
"""Characters of a word, the space behind it and what must not stand before it."""


_NAMED_AFTER = ("대학", "재단", "연구소", "기념관", "미술관", "박물관", "도서관", "병원", "공항")
"""What is named after somebody: `하겐 올센 대학 교수`."""


def _may_be_three(words: list[str], post: Post) -> bool:
    """Whether the third of three words is a name as well, and not the company behind two."""
    if words[1] in PARTICULES or words[2] in LAST_ABROAD:
        return True
    if (post.body is None or post.body in COUNTRIES) and is_held_at_a_body(post.title):
        return False
    return len(words[2]) <= _LONGEST_THIRD


_LONGEST_THIRD = 3
"""Syllables up to which a third word is rather a name than a company."""


@rule(
    r"(?<=(?P<role>[가-힣·]{2,12})[ ])(?P<name>[가-힣]{1,7}(?:[ ][가-힣]{1,9}){1,2})(?![가-힣])",
    examples={
        "[[요리사 하겐 모르나]]는 웃었다.": {
            "name": "하겐 모르나",
            "title": "요리사",
            "organization": None,
        },
        "[[창업자 하겐 반 올센]](40)이 왔다.": {
            "name": "하겐 반 올센",
            "title": "창업자",
            "organization": None,
        },
    },
    boundary=["요리사 모르나 보자.", "대표 하겐 센터를 연다."],
    starts="transcribed behind a role",
)
def transcribed_behind_a_role(match: regex.Match[str], _context: Any) -> list[Named] | None:
    """Words of the syllables of transcriptions are a name behind a title, or behind what somebody does."""
    read = titled(match["role"])
    words = match["name"].split(" ")
    if read is None or read.particle or read.title in AMBIGUOUS or words[0] in GIVEN_ABROAD:
        return None
    for count in range(len(words), 1, -1):
        for stem, tail in partings(words[count - 1]):
            parts = [*words[: count - 1], stem]
            if tail in PERSONAL and _are_parts(parts):
                name = " ".join(parts)
                start = match.start() - len(match["role"]) - 1
                return [Named(start, match.start() + len(name), name, read.stem, None, "")]
    return None


def _are_parts(words: list[str]) -> bool:
    """Whether all of some words are parts of one name."""
    if _parts(words) < len(words) or words[-1] in PARTICULES:
        return False
    return sum(likeness_abroad(word) for word in words if word not in PARTICULES) >= CLEAR


@rule(
    r"(?<![가-힣A-Za-z\d])(?P<name>(?P<first>[가-힣]{2,6})[ ](?P<last>[가-힣]{2,6}))\(\d{2}(?:세)?(?:[·,][ ]?[가-힣]{2,8})?\)",
    examples={
        "[[다루미 코하루(29)]]는 일본에서 왔다.": {
            "name": "다루미 코하루",
            "title": None,
            "organization": None,
        },
        "[[하겐 모르단(61) 가나은행 회장]]이 왔다.": {
            "name": "하겐 모르단",
            "title": "회장",
            "organization": "가나은행",
        },
    },
    boundary=["직장인 김하람(29)은 웃었다.", "회사원 도시락(10)을 샀다."],
    needs=("(",),
    starts="aged pair",
)
def foreign_pair_with_age(match: regex.Match[str], _context: Any) -> list[Named] | None:
    """Two words that no dictionary holds name whoever has the age behind them; a title may follow."""
    first, last = match["first"], match["last"]
    unknown = may_be_first(first) and may_be_first(last) and not likeness(last)
    if not unknown and not (_is_clear(first) and _is_clear(last)):
        return None
    post = post_behind(match.string, match.end(), _MOST_WORDS)
    if post is None or not may_be_led(post, [first, last]):
        return [Named(match.start(), match.end(), match["name"], None, None, "")]
    return [Named(match.start(), post.end, match["name"], post.title, post.body, "")]


def _is_clear(word: str) -> bool:
    """Whether a word clearly is a transcription, though it may end as a unit of a body does: `모르단`."""
    likely = likeness_abroad(word)
    if likely < CLEAR or likeness(word) == LIKELY or titled(word) or _is_listed(word):
        return False
    return _is_read(word, likely)


RULES: tuple[Rule, ...] = (name_of_transcriptions, transcribed_behind_a_role)
