"""Where a caption ends that a flattened text begins with: each place where it could is weighed, and that there is none.

A caption ends in whose photograph it is, or in a sentence about what people do; the text begins right behind it,
often without a space and with a word of the caption.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pressparse.language.enumeration import MARKS, TRIANGLES
from pressparse.language.particles import OBJECT, SUBJECT, WITH
from pressparse.language.wording import split_word
from pressparse.lexicon.notices import PHOTO_AGENCIES
from pressparse.lexicon.verbs import TELLS
from pressparse.pattern import scanning
from pressparse.segment.wording import posing
from pressparse.weigh.choice import Choice
from pressparse.weigh.evidence import Evidence

REACH = 420
"""Code points in which a caption ends."""
BEHIND = 120
"""Code points behind it that are looked at."""
GIVER = 26
"""Code points before the word for giving in which that stands."""
NAME = 3
"""Code points of a name by which a credit is known to end, at least."""
SHORTEST, REST = 4, 40
"""Code points of a caption, and of the text behind it, at least."""
LENGTHS = (10, 20, 35, 50, 80, 120, 180, 250)
"""Where the next class of lengths begins, in code points."""
STEM = 2
"""Code points by which a word is known again."""
SENTENCES = 3
"""Sentences of a caption, at most."""
WORDS = 4
"""Words in which the subject of the text's first sentence stands."""

_AGENCY = "|".join(sorted(map(re.escape, PHOTO_AGENCIES), key=len, reverse=True))
_CREDIT = scanning(
    rf"(?P<agency>(?<![A-Za-z])(?:{_AGENCY})(?![A-Z]|\s?통신))"
    r"|(?P<given>(?<!국)제공)|(?P<taken>캡처|(?<!\()DB|자료사진)|(?P<reporter>[가-힣]{2,4}\s?기자)"
    rf"|(?P<named>(?:사진|그래픽|자료|출처)\s?[=:]\s?(?P<whose>[가-힣]{{2,4}}\s?기자|(?:[A-Za-z가-힣]{{2,3}}[/·]?)?(?:{_AGENCY})"
    r"|[A-Z가-힣]{1,3}(?:일보|뉴스|경제)|[A-Za-z가-힣0-9·]{2,8}?)(?=[^\w]|(?<=\S)[가-힣]|\d{1,2}일))"
)
_WHOSE = scanning(
    r"(?:(?:사진|그래픽|자료|출처)\s?[=:]\s?|(?<=[.)\]”’\"'…])\s?(?:(?P<word>사진\s)|[/ⓒ]\s?))(?=[가-힣A-Z㈜])"
)
"""What stands before the name of whose photograph it is; where no word says so, behind the end of a sentence only."""
_NAMES = scanning(r"[가-힣A-Za-z0-9&㈜]+")
_STOP = scanning(r"(?<=[가-힣])\.(?![\d”\"’])")
_POINTED = scanning(
    r"\([^()]{0,20}(?:왼쪽|오른쪽)\s?부터[^()]{4,150}\)|\[\s?사진[^\[\]()]{1,30}\]"
    r"|\(\s?(?:사진\s?)?제공\s?[=:][^()]{2,20}\)"
)
"""Who stands where, or whose photograph it is, in brackets."""
_OPENS = scanning(r"\W{0,2}(?:사진|그래픽|출처|자료|크게\s?보기|이미지)\s?[=:]?")
"""What a caption opens with that says hardly more."""
_PARTICLE = scanning(
    rf"(?:{SUBJECT}|{OBJECT}|{WITH}|의|에|도|로|으로|에서|에게)(?=[\s,.])|\s?(?:[=:]|및\s|등\s)"
)
"""What goes on from a word that could be a credit."""
_DEED = scanning(r"[하한할함해되된될됨받]|\s(?:여부|의무|대상|기준|조건)")
"""What goes on from a word for giving or taking that is no credit."""
_DEEDS = frozenset(("given", "taken"))
_AMID = TRIANGLES
"""What a caption opens with: behind it, something else stands before the caption."""
_SIGNED = scanning(r"[\[(](?!\s?(?:사진|그래픽))[^\[\]()=]{2,24}(?:기자|특파원)\s?[\])]")
"""Who reports, in brackets: a title or deck stands before it, or a caption that ends there."""
_LONE = frozenset(("agency", "taken", "reporter"))
_PARTED = scanning(
    r"(?:\A|[.)\]>”’\"'…/=(\[<ⓒ©·]|모습|전경|장면|현장|포스터|조감도|제공|사진|이미지|로고|본사|사옥|\d)"
    r"\s{0,80}(?:사진\s?[=/:]?\s?)?\Z"
)
"""What stands before an agency or photographer that a caption ends in, rather than one that a sentence names."""
_WHERE = scanning(r"왼쪽|오른쪽|가운데|번째\)|앞줄|뒷줄|기념\s?촬영|기념사진")
"""Who stands where."""
_GIVER = scanning(rf"(?:\A|[.)\]/(,]|모습|전경)\s?(?!.*(?:(?:{OBJECT})\s|및\s))[^.)\]/(,]{{2,}}\Z")
"""Who gave a photograph, behind what it shows."""
_MARKED = frozenset(MARKS) - {"▲", "▶"} | {"ㅇ", "-"}
"""What a paragraph or deck opens with, and no caption."""
_SCRIPT = scanning(r"[\[<◀]\s?(?:앵커|기자|리포트)")
_TWICE = scanning(
    r"(?<![가-힣A-Za-z0-9])(?P<word>\d{0,3}[가-힣A-Za-z][가-힣A-Za-z0-9]{1,14})(?=(?P=word))"
)
_DOUBLED = scanning(r"(?P<half>[가-힣]{2})(?P=half)(?:[하한할해히거걸]|\s|\Z)")
"""How something looks or sounds, which is said by a word twice."""
_CLOSING = scanning(r"[\s\])>】.]{0,3}(?:\[[^\[\]=]{2,12}\](?=\[))?")
_SHOWN = scanning(
    r"왼쪽|오른쪽|가운데|번째\)|사진\)|앞줄|뒷줄|모습|전경|조감도|포스터|기념\s?촬영|기념사진"
)
_POSED = scanning(r"고\s?있다\.?\Z|모습(?:이다)?\.?\Z")
_PICTURED = scanning(r"(?:모습|전경|조감도|포스터|장면|사진|이미지|청사|사옥|본사|로고)\.?\Z")
_TOLD = scanning(rf"{TELLS}|따르면")
"""What others say: no photograph shows it."""
_GOES_ON = scanning(
    rf"(?:{SUBJECT}|{OBJECT}|{WITH}|의|에|도|로|으로|하|한|할|해|받|된|될|되|및|측|등|사|자|처|량)(?![가-힣]{{2}})"
)
_WORD = scanning(r"\S+")
_LAST = scanning(r"[가-힣]+(?=[”’\"')\]]*\Z)")
_SUBJECT = scanning(rf"[가-힣A-Za-z0-9)\]’”'\"](?:{SUBJECT})\Z")
_MAY = scanning(
    rf"{'|'.join(map(re.escape, PHOTO_AGENCIES))}|제공|캡처|사진|기자|왼쪽|오른쪽|고 있다|모습|전경|ⓒ|DB|다\.\s?/"
)


class Place(NamedTuple):
    """A place where a caption could end: what ends there, where that begins, and where the text would begin."""

    how: str
    start: int
    end: int


@cache
def weights() -> Choice:
    """Return the weights, read once."""
    return Choice.read("pressparse.segment", "captions.json")


_ENDERS = (("twice", _TWICE), ("stop", _STOP), ("pointed", _POINTED), ("", _CREDIT))
"""What a caption can end in, and what it is called."""


def places(text: str) -> list[Place]:
    """Return the places where a caption could end that a text begins with."""
    found: dict[int, Place] = {}
    for how, start, end in (*_ends(text), *_named_again(text)):
        closing = _CLOSING.match(text, end)
        behind = closing.end() if closing and how != "twice" else end
        if behind < SHORTEST or behind + REST > len(text):
            continue
        place = Place(how, start, behind)
        if _may_end(text, place, end):
            found[behind] = place
    return [found[end] for end in sorted(found)]


def _ends(text: str) -> Iterator[Place]:
    """Yield what a caption can end in, by its form."""
    reach = _reach(text)
    for how, pattern in _ENDERS:
        for match in pattern.finditer(text, 0, reach):
            end = _whole(text, match) if match.lastgroup == "named" else match.end()
            yield Place(how or str(match.lastgroup), match.start(), end)


def _named_again(text: str) -> Iterator[Place]:
    """Yield whose photograph it can be, by a name that the caption says before it.

    So the name is known to end, also where the text goes on right behind it: `사진 가람전자전지 시대가`.
    """
    for mark in _WHOSE.finditer(text, 0, _reach(text)):
        run = _NAMES.match(text, mark.end())
        if run is None:
            continue
        name = _named(run[0], text[: mark.start()], text[run.end() : run.end() + REACH])
        end = mark.end() + len(name)
        bare = mark["word"] and end == run.end()  # `사진 동호회 회원들이` is no credit
        rest = run[0][len(name) :]
        if len(rest) == 1 and rest not in _WORDS_OF_ONE:  # `사진=대통령실 홈페이지`
            continue
        if name and not (bare and not text[end:].lstrip().startswith(name)):
            yield Place("named", mark.start(), end)


_WORDS_OF_ONE = frozenset("두세네새이그한양올첫")
"""Words of one syllable that a sentence begins with: `두 회사는`, `새 전지가`."""


def _named(run: str, before: str, behind: str) -> str:
    """Return the name that a run of letters begins with, by the caption before it, or an empty text.

    A name that lost its space in the caption is known by the text behind it.
    """
    words = _NAMES.findall(before)
    stems = {split_word(word)[0] for word in words}
    later = {split_word(word)[0] for word in _NAMES.findall(behind)}
    for size in range(len(run), NAME - 1, -1):
        name = run[:size]
        longer = any(word.startswith(name) for word in words)
        if longer or name in stems:
            return name if name in stems or name in later else ""
    return ""


def _whole(text: str, named: re.Match[str]) -> int:
    """Return where the name ends of whose photograph it is: it may be longer where the text behind it names its bearer again."""
    start, end = named.span("whose")
    behind = text[end : end + REACH]
    while (
        text[end : end + 1].isalnum()
        and text[start : end + 1] in behind
        and not text.startswith(text[start:end], end)
    ):
        end += 1
    return end


def _reach(text: str) -> int:
    """Return how far a caption could reach: it reports no speech, and ends at a mark or at who reports."""
    marks = (text.find(mark, 1, REACH) for mark in _AMID)
    told = _TOLD.search(text, 0, REACH)
    stops = [match.start() for match in _STOP.finditer(text, 0, REACH)]
    ends = [REACH, *(at for at in marks if at >= 0), *stops[SENTENCES : SENTENCES + 1]]
    if signed := _SIGNED.search(text, 1, REACH):
        ends.append(signed.start())
    return min(ends if told is None else [*ends, told.start()])


def _may_end(text: str, place: Place, end: int) -> bool:
    """Whether a caption can end at a place: in no word, in no bracket, and no sentence that shows nothing."""
    if place.how == "twice":
        if _DOUBLED.match(text, place.start):
            return False
    elif _PARTICLE.match(text, end) or (place.how in _DEEDS and _goes_on(text, place, end)):
        return False
    before = text[: place.end]
    if any(before.count(one) > before.count(other) for one, other in ("()", "[]", "<>")):
        return False
    if place.how in _LONE and not _PARTED.search(text, max(0, place.start - REACH), place.start):
        return False
    if place.how == "given" and not _GIVER.search(text, max(0, place.start - GIVER), place.start):
        return False
    return place.how != "stop" or bool(posing().search(before.rstrip()) or _WHERE.search(before))


def _goes_on(text: str, place: Place, end: int) -> bool:
    """Whether a word for giving or taking goes on as a deed: what the caption names may begin like one (`제공하누디는`)."""
    if not _DEED.match(text, end):
        return False
    run = _NAMES.match(text, end)
    name = split_word(run[0])[0] if run else ""
    named = {split_word(word)[0] for word in _NAMES.findall(text[: place.start])}
    return len(name) < NAME or name not in named


def facts(text: str, place: Place) -> list[str]:
    """Return the facts of a place."""
    return [*_of_caption(text, place), *_of_text(text, place)]


def _of_caption(text: str, place: Place) -> Iterator[str]:
    """Yield what tells that a caption stands before a place, or that none does."""
    before = text[: place.start].rstrip(" /=[(<ⓒ©·")
    caption = text[: place.end]
    yield f"how={place.how}"
    ends = _end(before)
    yield f"before={ends}"
    yield f"how={place.how}&before={ends}"
    yield f"long={bisect_right(LENGTHS, place.end)}"
    sentences = min(3, len(_STOP.findall(before)))
    yield f"sentences={sentences}"
    yield f"how={place.how}&sentences={sentences}"
    if place.how == "stop":
        posed = "posed" if _POSED.search(caption.rstrip()) else "other"
        yield f"stop={posed}"
    if _SHOWN.search(caption):
        yield f"shown&how={place.how}"
    if _OPENS.match(text):
        yield f"opened&how={place.how}"
    if "“" in caption or '"' in caption:
        yield "quoted"
    credit = _CREDIT.search(text, place.end, REACH)
    if credit and not _STOP.search(text, place.end, credit.start()):
        yield "credit_behind"


def _end(before: str) -> str:
    if not before:
        return "none"
    if before.endswith(("다.", "다")):
        return "posed" if _POSED.search(before) else "sentence"
    if _PICTURED.search(before):
        return "picture"
    last = before[-1]
    return "stop" if last == "." else "closed" if last in ")]>”’\"'" else "word"


def _of_text(text: str, place: Place) -> Iterator[str]:
    """Yield what tells that a text begins at a place, or that none does."""
    rest = text[place.end : place.end + BEHIND]
    glued = not text[place.end - 1].isspace()
    yield f"glued={glued}&how={place.how}"
    first = rest[0]
    opens = (
        "quote"
        if first in "“‘\"'"
        else "bracket"
        if first in "[(<"
        else "digit"
        if first.isdigit()
        else "word"
    )
    yield f"opens={opens}"
    if glued and _GOES_ON.match(rest):
        yield f"goes_on&how={place.how}"
    words = [match[0] for match in _WORD.finditer(rest)][:WORDS]
    subject = next((k for k, word in enumerate(words) if _SUBJECT.search(word)), "none")
    yield f"subject_in={subject}"
    stem = words[0][:STEM] if words else ""
    if len(stem) == STEM:
        again = stem in text[: place.start]
        later = stem in text[place.end + STEM : place.end + REACH]
        yield f"again={again}&later={later}"


def end(text: str, choice: Choice | None = None) -> int:
    """Return where the text begins behind its caption, or 0 where it opens with none; ``choice``: other weights."""
    if not _MAY.search(text, 0, REACH) or text[0] in _MARKED or _SCRIPT.search(text, 0, REACH):
        return 0
    offered = places(text)
    best = (choice or weights()).best([facts(text, each) for each in offered])
    return 0 if best is None else offered[best].end


def inside(text: str) -> int:
    """Return where a caption ends that a later paragraph opens with, or 0: it shows people and says whose it is."""
    at = end(text)
    place = next((each for each in places(text) if each.end == at), None) if at else None
    if place is None or place.how not in _CREDITED or not _PEOPLE.search(text, 0, place.start):
        return 0
    guessed = place.how == "named" and text[at - 1 : at + 1].isalnum()
    known = not guessed or _LISTED.search(text, 0, at) or place in set(_named_again(text))
    return at if known else 0


_CREDITED = frozenset(("named", "given", "taken", "agency", "reporter", "pointed"))
_PEOPLE = scanning(r"고\s있다\.|(?:왼쪽|오른쪽|가운데|앞줄|뒷줄)[^()]{0,8}\)")
_LISTED = scanning(rf"(?:{_AGENCY}|기자)\Z")
"""Whose photograph it is, known without a word behind it that ends there."""


def evidence(text: str) -> tuple[Evidence, ...]:
    """Return what spoke for the place where the caption ends, and against it."""
    at = end(text)
    place = next((each for each in places(text) if each.end == at), None)
    return weights().evidence(facts(text, place)) if place else ()
