"""Where each rule for people may begin; a rule names its kind of place as its ``starts``."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from pressparse.entities import scan as hints
from pressparse.entities.names import TITLE_ENDS, is_club
from pressparse.entities.people_layout import PARTY_BEFORE
from pressparse.entities.people_notices import MARKS, WORKS
from pressparse.entities.scan import Scan
from pressparse.language.letters import JOINERS, SUBJECTS, TOPICS
from pressparse.lexicon.surnames import COMMON
from pressparse.pattern import scanning

_CAPTIONED = ("<사진", "[사진")
_FAR = 8
"""Words behind a name in which its title is looked for."""
_LISTING = ",·"


def _names(scan: Scan) -> Iterator[int]:
    """Yield names behind which a title follows, and the first names of lists."""
    text, starts = scan.text, scan.starts
    for k in scan.having(hints.NAME | hints.NAMELIKE):
        end = scan.ends[k]
        sign, likely = text[end : end + 1], scan.hints[k] & hints.NAME
        if sign == " " and text[end + 1 : end + 2] != "·":
            if likely and scan.leads_to_a_title(k, _FAR):
                yield starts[k]
        elif sign == "(" or text.startswith(_CAPTIONED, end):
            if likely:
                yield starts[k]
        elif sign in (" ", *_LISTING):
            in_row = k + 1 < len(starts) and scan.hints[k + 1] & hints.NAMELIKE
            if in_row and scan.gaps[k].strip() in _LISTING:
                yield starts[k]


def _foreign(scan: Scan) -> Iterator[int]:
    """Yield the first of words that are spelled as only transcriptions are, with a title behind."""
    for k in scan.having(hints.FOREIGN):
        if k and scan.hints[k - 1] & hints.FOREIGN and scan.gaps[k - 1] == " ":
            continue
        behind = scan.text[scan.ends[k] : scan.ends[k] + 1]
        if behind == "(" or (behind == " " and scan.leads_to_a_title(k, _FAR, stopping=False)):
            yield scan.starts[k]


def _transcribed(scan: Scan) -> Iterator[int]:
    """Yield words that look like transcriptions, a title some words behind them; in a row of them the first one."""
    for k in scan.having(_STRANGE):
        if k and scan.gaps[k - 1] == " " and scan.hints[k - 1] & _STRANGE:
            continue
        if scan.gaps[k] != " " or scan.hints[k + 1] & hints.TITLE:  # a name has two words at least
            continue
        if scan.leads_to_a_title(k, _FAR, stopping=False):
            yield scan.starts[k]


def _transcribed_behind_a_role(scan: Scan) -> Iterator[int]:
    """Yield words that look like transcriptions right behind a title, with a word behind them."""
    for k in scan.having(_STRANGE):
        if k and scan.hints[k - 1] & hints.TITLE and scan.gaps[k - 1] == scan.gaps[k] == " ":
            yield scan.starts[k]


_STRANGE = hints.TRANSCRIBED | hints.FOREIGN


def _given(scan: Scan) -> Iterator[int]:
    """Yield given names from abroad with a word behind them."""
    for k in scan.having(hints.GIVEN):
        if scan.gaps[k] in _INSIDE:
            yield scan.starts[k]


_INSIDE = (" ", "·")


def _statesmen(scan: Scan) -> Iterator[int]:
    for k in scan.having(hints.STATE):
        start = scan.starts[k]
        if k and scan.gaps[k - 1] == " " and scan.gaps[k] == " ":
            yield start


def _surnames(scan: Scan) -> Iterator[int]:
    """Yield surnames with a title behind them."""
    for k in scan.having(hints.SURNAME):
        if scan.gaps[k] == " " and (
            scan.hints[k + 1] & hints.TITLE or scan.text[scan.starts[k + 1]] == "C"
        ):
            yield scan.starts[k]


def _spaced(scan: Scan) -> Iterator[int]:
    """Yield surnames with a single syllable behind them."""
    for k in scan.having(hints.SURNAME):
        if scan.gaps[k] != " ":
            continue
        size = scan.ends[k + 1] - scan.starts[k + 1]
        if size == 1 or (size == _GIVEN and scan.gaps[k + 1] and scan.hints[k + 2] & hints.TITLE):
            yield scan.starts[k]


_GIVEN = 2
"""Syllables of a given name."""


def _titles(scan: Scan) -> Iterator[int]:
    """Yield titles with a word behind them that begins like a name."""
    for k in scan.having(hints.BARE_TITLE):
        if scan.gaps[k] == " " and scan.text[scan.starts[k + 1]] in COMMON:
            yield scan.starts[k]


def _behind(some: int) -> Callable[[Scan], Iterator[int]]:
    """Return what yields words with a word behind them."""

    def places(scan: Scan) -> Iterator[int]:
        for k in scan.having(some):
            if scan.gaps[k] == " ":
                yield scan.starts[k]

    return places


def _called(scan: Scan) -> Iterator[int]:
    """Yield the word before what children and the old are called, something in brackets between them or not."""
    for k in scan.having(hints.CALLING):
        if k and scan.gaps[k - 1] == " ":
            yield scan.starts[k - 1]
        elif k and scan.gaps[k - 1].startswith(")"):
            start = scan.starts[k]
            at = scan.text.rfind("(", max(0, start - _LONGEST_ASIDE), start)
            if at > 0:
                yield from _word_before(scan.text, at)


_LONGEST_ASIDE = 18


def _shapes(scan: Scan) -> Iterator[int]:
    return (scan.starts[k] for k in scan.having(hints.SHAPE))


def _alone(scan: Scan) -> Iterator[int]:
    return (scan.starts[k] for k in scan.having(hints.ALONE))


def _foreign_pairs(scan: Scan) -> Iterator[int]:
    """Yield words that are spelled as only transcriptions are, with a word behind them that ends as with a particle."""
    for k in scan.having(hints.FOREIGN_STEM | hints.TRANSCRIBED):
        if scan.tails[k] or scan.gaps[k] != " ":
            continue
        if scan.text[scan.ends[k + 1] - 1] in _PARTICLES:
            yield scan.starts[k]


_PARTICLES = f"{TOPICS}{SUBJECTS}{JOINERS}의도"


def _latin(scan: Scan) -> Iterator[int]:
    for k in scan.having(hints.LATIN):
        if scan.gaps[k] == " " and "A" <= scan.text[scan.starts[k + 1]] <= "Z":
            yield scan.starts[k]


def _letters(scan: Scan) -> Iterator[int]:
    return (scan.starts[k] for k in scan.having(hints.LETTER))


def _initials(scan: Scan) -> Iterator[int]:
    """Yield the word before a letter with a point."""
    for k in scan.having(hints.LETTER):
        if k and scan.gaps[k - 1] == " " and scan.gaps[k].startswith("."):
            yield scan.starts[k - 1]


def _credits(scan: Scan) -> Iterator[int]:
    for k in scan.having(hints.CREDIT):
        end = scan.ends[k]
        said = scan.text[scan.starts[k] : end]
        if scan.gaps[k].strip() in _ASSIGNING or (said in hints.STAGED and scan.gaps[k] == " "):
            yield end - max(len(work) for work in hints.CREDITS if said.endswith(work))


_ASSIGNING = (":", "=")


def _rows(scan: Scan) -> Iterator[int]:
    """Yield words shaped like names with two more behind them in a row."""
    listings = scan.listings
    for place, k in enumerate(listings[:-1]):
        if (
            listings[place + 1] == k + 1
            and scan.hints[k] & scan.hints[k + 1] & hints.NAMELIKE
            and scan.gaps[k].strip() in _SIGNS
            and scan.gaps[k + 1].strip() in _SIGNS
        ):
            yield scan.starts[k]


_SIGNS = frozenset(_LISTING)


def _brackets(scan: Scan) -> Iterable[int]:
    """Return the round brackets that hold words."""
    return sorted((*scan.holding.get(hints.WORD, ()), *scan.holding.get(hints.CAPITAL, ())))


def _captions(scan: Scan) -> Iterator[int]:
    """Yield names right behind a bracket, and behind the word that an interview is captioned with."""
    yield from (at + 1 for at in scan.opened_by("[<【") if scan.text[at + 1 : at + 2] in COMMON)
    if " / " in scan.text:
        yield from (line.start(1) for line in _OWN_LINE.finditer(scan.text))
    at = scan.text.find(_INTERVIEW)
    while at >= 0:
        if named := _INTERVIEWED.match(scan.text, at):
            yield named.end()
        at = scan.text.find(_INTERVIEW, at + 1)


_OWN_LINE = scanning(r"(?:^|\n)([가-힣]{2,4}) ?/ ?[^\n]{2,30}\n[\"“]")
_INTERVIEW = "인터뷰"
_INTERVIEWED = scanning(r"인터뷰 ?: ?")


def _before_angles(scan: Scan) -> Iterator[int]:
    """Yield the word before an angle bracket with a space between them."""
    for at in scan.opened_by("<"):
        if scan.text[at - 1 : at] == " ":
            yield from _word_before(scan.text, at, _LONGEST_NAME)


_LONGEST_NAME = 4


def _speakers(scan: Scan) -> Iterator[int]:
    """Yield what begins like a name right behind a bracket."""
    return (at + 1 for at in scan.opened_by("[<【") if scan.text[at + 1 : at + 2] in COMMON)


def _before_bars(scan: Scan) -> Iterator[int]:
    """Yield the word at the head of a line, or behind a bracket, with a bar behind it."""
    return (bar.start(1) for bar in _BARRED.finditer(scan.text))


_BARRED = scanning(r"(?:^|\n|\] ?)([가-힣]{2,4}) ?(?:[|│ㅣ]| l )")


def _bracketed_names(scan: Scan) -> Iterator[int]:
    """Yield words of three syllables right behind a bracket, a comma behind them."""
    for at in scan.holding.get(hints.WORD, ()):
        if scan.text[at + 1 + _THREE_SYLLABLES : at + 2 + _THREE_SYLLABLES] == ",":
            yield at + 1


_THREE_SYLLABLES = 3


def _behind_parties(scan: Scan) -> Iterator[int]:
    """Yield names behind the party of those who are listed."""
    return (party.end() for party in PARTY_BEFORE.finditer(scan.text))


def _before_an_age(scan: Scan) -> Iterator[int]:
    text = scan.text
    sexes = [at for at in scan.holding.get(hints.WORD, ()) if text[at + 1] in _SEXES]
    for at in sorted((*scan.holding.get(hints.DIGIT, ()), *sexes)):
        yield from _word_before(text, at)


def _before_a_post(scan: Scan) -> Iterator[int]:
    """Yield the word before a bracket that holds a club, or words alone, the last of which ends as titles do."""
    for at in scan.opened_by("("):
        held = _HELD.match(scan.text, at)
        if held and (held[1][-1] in TITLE_ENDS or is_club(held[1])):
            yield from _word_before(scan.text, at)


_HELD = scanning(r"\(([가-힣A-Za-z0-9·&㈜ ]{2,40})\)")


def _three_before_a_bracket(scan: Scan) -> Iterator[int]:
    """Yield words made like names right before a bracket."""
    for at in scan.holding.get(hints.WORD, ()):
        if scan.text[at - 1 : at] > " ":
            yield from _word_before(scan.text, at)


def _before_a_district(scan: Scan) -> Iterator[int]:
    for at in scan.holding.get(hints.WORD, ()):
        if _DISTRICT.match(scan.text, at):
            yield from _word_before(scan.text, at)


_DISTRICT = scanning(r"\([가-힣]{2,4}\d{1,2}\)")
_SEXES = "남여"


def _before_latin(scan: Scan) -> Iterator[int]:
    """Yield where the words before Latin letters in brackets begin."""
    for at in scan.holding.get(hints.CAPITAL, ()):
        if _LATIN.match(scan.text, at):
            end = at - 1 if scan.text[at - 1 : at] == " " else at
            if words := _WORDS_TO_THE_END.search(scan.text, max(0, end - _MOST_BEFORE_LATIN), end):
                yield words.start()


_LATIN = scanning(r"\([A-Z][A-Za-z.'-]+[ )]")
_WORDS_TO_THE_END = scanning(r"(?<![가-힣A-Za-z0-9])[가-힣]{1,8}(?: [가-힣]{1,8}){0,3}$")
_MOST_BEFORE_LATIN = 36


def _before_han(scan: Scan) -> Iterator[int]:
    """Yield where one or two words before Han letters in brackets begin."""
    for at in scan.holding.get(hints.HAN, ()):
        if words := _NAME_TO_THE_END.search(scan.text, max(0, at - _MOST_BEFORE_HAN), at):
            yield words.start()


_NAME_TO_THE_END = scanning(r"(?<![가-힣])[가-힣]{2,5}(?: [가-힣]{2,6})?$")
_MOST_BEFORE_HAN = 13


def _before_three(scan: Scan) -> Iterator[int]:
    """Yield the word before a bracket that holds three syllables."""
    for at in scan.holding.get(hints.WORD, ()):
        if _THREE.match(scan.text, at) and "가" <= scan.text[at - 1 : at] <= "힣":
            yield from _word_before(scan.text, at, _LONGEST_TITLE)


_THREE = scanning(r"\([가-힣]{3}\)")
_LONGEST_TITLE = 12


def _notices(scan: Scan) -> Iterator[int]:
    """Yield the mark of an entry in which a title stands right before a word made like a name, and a sign behind."""
    for k in scan.having(hints.NAMELIKE):
        if k and scan.hints[k - 1] & (hints.TITLE | hints.PRIZE) and scan.gaps[k - 1] == " ":
            end = scan.ends[k]
            behind = scan.text[end : end + 2].strip(" ")
            if not behind or behind[0] in _ENDS_OF_ENTRIES:
                start = scan.starts[k - 1]
                mark = _MARK.search(scan.text, max(0, start - _LONGEST_ENTRY), start)
                if mark:
                    yield mark.start()


_ENDS_OF_ENTRIES = f"{MARKS}\n"
_MARK = scanning(rf"[{MARKS}][^{MARKS}\n]*$")
_LONGEST_ENTRY = 60


def _works(scan: Scan) -> Iterator[int]:
    """Yield where the words before what tells of a writer begin: behind the sign before them."""
    text = scan.text
    found: list[int] = []
    for work in WORKS:
        at = text.find(work)
        while at >= 0:
            found.append(at)
            at = text.find(work, at + 1)
    for at in sorted(found):
        if by := _WRITERS.search(text, max(0, at - _MOST_WRITERS), at):
            yield by.start(1)


_WRITERS = scanning("[^가-힣·, ] ?([가-힣·, ]+)$")
_MOST_WRITERS = 60


def _glued(scan: Scan) -> Iterator[int]:
    """Yield words that begin like a name and end in a title."""
    for k in scan.having(hints.TITLE):
        start = scan.starts[k]
        if _LEAST_GLUED <= scan.ends[k] - start <= _MOST_GLUED and scan.text[start] in COMMON:
            yield start


_LEAST_GLUED, _MOST_GLUED = 5, 14
"""Syllables of a name and a title in one word, and of both with a particle."""


def _rulers(scan: Scan) -> Iterator[int]:
    """Yield the words right before offices of state."""
    for k in scan.having(hints.TITLE):
        if k and scan.gaps[k - 1] == " " and scan.stems[k].startswith(_OFFICES):
            yield scan.starts[k - 1]


_OFFICES = (
    *("총리", "부총리", "대통령", "부통령", "국가주석", "총통", "국왕", "왕세자"),
    *("외교부장", "행정장관", "행정원장", "외무상", "방위상", "교황", "일왕", "스님", "큰스님"),
)


def _before_two(scan: Scan) -> Iterator[int]:
    """Yield where two words before an age in brackets begin."""
    for at in scan.holding.get(hints.DIGIT, ()):
        if _AGED_TWO.match(scan.text, at) and (
            pair := _PAIR.search(scan.text, max(0, at - _MOST_OF_PAIR), at)
        ):
            yield pair.start()


_AGED_TWO = scanning(r"\(\d\d세?(?:[·,] ?[가-힣]{2,8})?\)")
_PAIR = scanning(r"(?<![가-힣A-Za-z0-9])[가-힣]{2,6} [가-힣]{2,6}$")
_MOST_OF_PAIR = 14


def _courteous(scan: Scan) -> Iterator[int]:
    """Yield the word before `씨`, an age in brackets between them or not."""
    text = scan.text
    place = text.find("씨")
    while place >= 0:
        yield from _word_before(text, place)
        if bracket := _AGE.search(text, max(0, place - _FAR_BACK), place):
            yield from _word_before(text, bracket.start())
        place = text.find("씨", place + 1)


_FAR_BACK = 16
_AGE = scanning(r"\([^()\n]{1,12}\) ?$")


def _word_before(text: str, at: int, most: int = 6) -> Iterator[int]:
    """Yield where the word right before ``at`` begins, a space between them or not."""
    stop = at - 1 if at and text[at - 1] == " " else at
    begin = stop
    while begin > 0 and stop - begin < most and text[begin - 1].isalpha():
        begin -= 1
    if begin < stop:
        yield begin


class Place(NamedTuple):
    """Where a rule may begin, and what a text must have for it: a word that may be something, or a sign."""

    within: Callable[[Scan], Iterable[int]]
    hints: int = 0
    sign: str = ""


PLACES: Mapping[str, Place] = {
    "name": Place(_names, hints.NAME | hints.NAMELIKE),
    "foreign name": Place(_foreign, hints.FOREIGN),
    "transcribed": Place(_transcribed, _STRANGE),
    "transcribed behind a role": Place(_transcribed_behind_a_role, _STRANGE),
    "given name": Place(_given, hints.GIVEN),
    "state": Place(_statesmen, hints.STATE),
    "surname": Place(_surnames, hints.SURNAME),
    "spaced surname": Place(_spaced, hints.SURNAME),
    "title": Place(_titles, hints.BARE_TITLE),
    "shape": Place(_shapes, hints.SHAPE),
    "foreign pair": Place(_foreign_pairs, hints.FOREIGN_STEM | hints.TRANSCRIBED),
    "alone": Place(_alone, hints.ALONE),
    "latin name": Place(_latin, hints.LATIN),
    "initial": Place(_initials, hints.LETTER),
    "letter": Place(_letters, hints.LETTER),
    "credit": Place(_credits, hints.CREDIT),
    "row": Place(_rows, hints.NAMELIKE),
    "role": Place(_behind(hints.ROLE), hints.ROLE),
    "chosen": Place(_behind(hints.CHOSEN), hints.CHOSEN),
    "young": Place(_called, hints.CALLING),
    "notice": Place(_notices, hints.NAMELIKE),
    "glued": Place(_glued, hints.TITLE),
    "ruler": Place(_rulers, hints.TITLE),
    "work": Place(_works),
    "caption": Place(_captions),
    "courtesy": Place(_courteous, sign="씨"),
    "angle": Place(_before_angles, sign=" <"),
    "speaker": Place(_speakers),
    "bar": Place(_before_bars),
    "bracketed name": Place(_bracketed_names, sign="("),
    "party": Place(_behind_parties),
    "bracket": Place(_brackets, sign="("),
    "age": Place(_before_an_age, sign="("),
    "three before a bracket": Place(_three_before_a_bracket, sign="("),
    "district": Place(_before_a_district, sign="("),
    "post in brackets": Place(_before_a_post, sign="("),
    "latin in brackets": Place(_before_latin, sign="("),
    "han in brackets": Place(_before_han, sign="("),
    "three in brackets": Place(_before_three, sign="("),
    "aged pair": Place(_before_two, sign="("),
}

OVERLAPPING = frozenset(
    ["row", "courtesy", "foreign pair", "role", "chosen", "transcribed", "title"]
)
"""Places tried even within a match that begins before them: the rule may have declined that."""
ONE_WORD = frozenset(["shape", "alone"])
"""Places of rules that read one word: where somebody is named already, they have nothing to tell."""
