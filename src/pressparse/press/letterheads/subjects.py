"""Subjects: who speaks in a release, by how its first sentences are built."""

from collections.abc import Sequence

import regex

from pressparse.entities.entity import Body
from pressparse.language.enumeration import MARKS
from pressparse.language.letters import JOINERS, OBJECTS, TOPICS
from pressparse.language.particles import OBJECT, SUBJECT
from pressparse.lexicon.agencies import MINISTRIES, OFFICIAL
from pressparse.lexicon.regions import PROVINCES, REGIONS
from pressparse.lexicon.speakers import SHORT_BODY
from pressparse.pattern import deferred
from pressparse.press.bylines.names import is_name
from pressparse.text.view import Stretch, View

LEAD = r"(?:[\W\dㅇㅁ]{0,12})"
"""Marks at the head of a sentence."""

PLACE = "|".join(
    sorted(
        (form for full, forms in PROVINCES.items() for form in (full, *forms)),
        key=len,
        reverse=True,
    )
)
"""The provinces in all their forms."""

_DAY_BEFORE = (
    r"(?:(?:지난|오는)\s)?(?:(?:(?:20\d\d년\s)?\d{1,2}월\s)?(?:(?:지난|오는)\s)?\d{1,2}일"
    r"(?:\s?\([월화수목금토일]\)|\s[월화수목금토일]요일)?,?\s|\d{1,2}월\s|오늘\([^)]*\)\s)"
)
"""A day that stands before who acts on it: 지난 3월 5일 화요일, …."""

_BEFORE = deferred(
    rf"""
    {LEAD}
    (?:\([^()]{{1,30}}\)\s?)?                                      # (업무협약 개요)
    (?:(?:{PLACE}|충남|대한민국|정부)\s)?                           # 전남 무안군
    (?:[가-힣]{{1,12}}(?:부|처|청|위원회|[가-힣]원|총리|대학교|공사|공단)\s(?:(?:소속|산하|직속|부설)\s)?){{0,2}}  # 가나부 소속 다라원
    (?:{_DAY_BEFORE})?
    (?:[가-힣]{{2,4}}(?:\s[가-힣]{{2,4}})?\s)?                        # 홍길동 (산업통상자원부 장관은)
    """,
    regex.VERBOSE,
)
_NOTE = (
    r"\s?\*{0,3}(?:\s?\((?:[^()]|\([^()]{0,80}\)){0,160}\)|\s?\[[^\[\]\n]{2,60}\])?\*{0,3}[’”'\"]?"
)
_HEAD = r"(?:[가-힣]{0,6}\s)?[가-힣]{0,8}?(?:부총리|제?\d?차관|장관|위원장|부위원장|청장|처장|원장|이사장|사장|회장|총장|군수|시장|구청장|도지사|지사|교육감|본부장|국장|실장|차장)"
_TOPIC = deferred(
    rf"{_NOTE}(?:\s?측)?(?:{SUBJECT}|도|[{JOINERS}]|에서|에서는|에\s따르면|및|,|·)(?=[\s,]|$|[가-힣‘“「'\"])"
    rf"|{_NOTE}\s(?:[가-힣]{{2,4}}\s)?{_HEAD}(?:\([가-힣\s]{{2,6}}\))?(?:{SUBJECT}|[{JOINERS}]|,)(?=\s|$)"
)
_HEADED = deferred(
    r"\s?\*{0,3}\s?[(\[](?:[^()]{0,40}[,/]\s?)?(?:[가-힣]{1,8}장|장관|총재|군수|지사|교육감|대표(?:이사)?|부총리[^()]{0,6}장관|[가-힣]{0,4}(?:장|사|감))"
    r"\s?[:：]?\s?[가-힣]{1,4}"
)
UNDER = deferred(r"\s?\*{0,2}\s(?:(?:소속|산하|직속|부설|소속기관인|산하기관인)\s)?$")
_END_OF_SUBJECT = deferred(rf"(?<=[가-힣A-Za-z)*’”'\"])(?:{SUBJECT})(?=\s|$)")


def leads(main: View, sentence: Stretch, body: Body) -> bool:
    """Tell whether a body is the subject at the head of a sentence."""
    text = main.folded
    if not (_TOPIC.match(text, body.end) or _UNIT_ACTS.match(text, body.end)):
        return False
    if body.start > sentence.start and text[body.start - 1].isalpha() and headed(main, body):
        return True  # 악수하고 있다가나대학교(총장 …)는: the words of a picture lost the end of their line
    if body.start - sentence.start > FAR:
        return False
    before = text[sentence.start : body.start]
    return bool(_BEFORE.fullmatch(before)) or widened(main, sentence, body) < body.start


_SHORTENED = deferred(r"\s?\*{0,3}\s?\((?:[^()\n]{1,40}[,/·]\s?)?(?:이하|약칭)[ :]")


def is_shortened(main: View, body: Body) -> bool:
    """Tell whether a text says behind a body what it will call it from there on: 가나재단(이하 재단)."""
    return bool(_SHORTENED.match(main.folded, body.end))


_GIVES = deferred(r"기부|기탁|후원|전달|쾌척|성금|장학금|성품")


def gives(main: View, sentence: Stretch) -> bool:
    """Tell whether a sentence is of somebody who gives."""
    return bool(_GIVES.search(main.folded, sentence.start, sentence.end))


FAR = 60
"""A name so far behind the beginning of a sentence does not open it."""

_UNIT_ACTS = deferred(
    rf"\s?\([^()\n]{{0,40}}[장수감사표]\s?[가-힣]{{2,4}}\)\s[가-힣A-Za-z0-9]{{2,14}}(?:{SUBJECT})(?=\s)"
)
"""A unit acts whose parent has its head in brackets: 가나군(군수 홍길동) 드림스타트는."""


def headed(main: View, body: Body) -> bool:
    """Tell whether a body has its head in brackets behind it and goes on as a subject."""
    return bool(_HEADED.match(main.folded, body.end) and _TOPIC.match(main.folded, body.end))


_TOGETHER = deferred(r"함께|공동으로|에서|으로|위해|따라|대상")
_BRACKETS = deferred(r"\([^()]*\)")
_BULLETS = deferred(rf"[\s{MARKS}◯▪·ㅇㅁ*※-]*")
_NO_NAME = deferred(rf"[(),]|(?:{SUBJECT}|{OBJECT}|에)\s")
_TOWN = deferred(r"[가-힣]{1,6}[읍면동]")


def joint(main: View, sentence: Stretch, bodies: Sequence[Body]) -> bool:
    """Tell whether several bodies speak as one: three and more, or two ministries that the title joins."""
    first = bodies[0]
    depth, end = 0, sentence.end
    text = main.folded
    for at in range(first.end, min(sentence.end, first.end + 300)):
        if text[at] in "()":
            depth += 1 if text[at] == "(" else -1
        elif not depth and _END_OF_SUBJECT.match(text, at):
            end = at
            break
    subject = [b for b in bodies if b.start < end and not _in_brackets(text, first.end, b.start)]
    names = list(dict.fromkeys(b.name for b in subject))
    between = text[first.end : end]
    if _TOGETHER.search(_BRACKETS.sub("", between)):
        return False
    if len(names) > 2:
        return True
    return len(names) == 2 and all(map(is_ministry, names)) and _joined_in_title(main, names)


_MINISTRY = deferred(r"[가-힣]{1,12}(?<![본지간학가내외])(?:부|처|청)")


def is_ministry(name: str) -> bool:
    """Whether a body is called as the state's are, listed or not."""
    return name in MINISTRIES or bool(_MINISTRY.fullmatch(name))


def _in_brackets(text: str, start: int, end: int) -> bool:
    return text.count("(", start, end) > text.count(")", start, end)


def _joined_in_title(main: View, names: Sequence[str]) -> bool:
    """Tell whether the title has two ministries side by side, each by any of its names: 가나부·다라처."""
    forms = [(name, *MINISTRIES.get(name, ()), name[:-1]) for name in names]
    titles = [main.folded[p.start : p.end] for p in main.only("headline", "subheadline")]
    return any(
        _joins(title, one, other) or _joins(title, other, one)
        for title in titles
        for one in forms[0]
        for other in forms[1]
    )


_JOINT = deferred(r"\s?[-·,/]\s?")


def _joins(title: str, one: str, other: str) -> bool:
    """Tell whether a title has one name, a joint, and the other."""
    at = title.find(one)
    while at >= 0:
        joint = _JOINT.match(title, at + len(one))
        if joint and title.startswith(other, joint.end()):
            return True
        at = title.find(one, at + 1)
    return False


def widened(main: View, sentence: Stretch, body: Body) -> int:
    """Return where a name begins that the title has in a longer form: 2030 가나박람회 유치위원회."""
    if body.start - sentence.start > FAR:
        return body.start
    lead = _BULLETS.match(main.folded[sentence.start : body.start])
    start = sentence.start + (lead.end() if lead else 0)
    longer = main.folded[start : body.end]
    if start >= body.start or body.start - start > 30 or _NO_NAME.search(longer):
        return body.start
    titles = (main.folded[p.start : p.end] for p in main.only("headline", "subheadline"))
    return start if any(longer in title for title in titles) else body.start


REGION = deferred(
    r"^(?:[가-힣]{1,4}\s)?(?:[가-힣]{2}(?:특별시|광역시|특별자치[시도])|[가-힣]{2,3}도|[가-힣]{1,3}[시군구])$"
)
"""How a region is called, listed or not."""

_OWN_REGION = deferred(r"[가-힣]{1,3}[시군구]")


def own_name(name: str) -> str:
    """Return the body that speaks for itself: 한 시 of 어느 도 한 시."""
    if " " not in name:
        return name
    words = name.split(" ")
    if len(words) > 1 and words[0] in _PROVINCE_FORMS and _OF_A_REGION.match(words[1]):
        words = words[1:]
    if len(words) > 1 and _OWN_REGION.fullmatch(words[0]) and _IN_A_TOWN.match(words[1]):
        alone = len(words) == 2 and bool(_TOWN.fullmatch(words[1]))
        words = words[:1] if alone or _OF_THE_TOWN.search(words[-1]) else words
    return " ".join(words)


_FIRST_HALF = deferred(r"(?<![가-힣])(?P<half>[가-힣]{2,4})·\Z")
HALF = 8
"""Code points before a name in which its first half may stand."""
_MINISTRY_AT_THE_END = 4
"""Letters from which a listed ministry at the end of a word is told from the end of another's name."""


def whole(main: View, start: int, name: str) -> str:
    """Return a name with its first half before a middle dot, or a listed ministry without a title's last word glued to it."""
    before = main.folded[max(0, start - HALF) : start]
    half = _FIRST_HALF.search(before) if before.endswith("·") else None
    if half and not (is_ministry(half["half"]) or REGION.fullmatch(half["half"])):
        return main.text[start - len(half[0]) : start] + name
    cut = range(1, len(name) - _MINISTRY_AT_THE_END + 1)
    if name not in OFFICIAL and name[-1:] in ("부", "처", "회"):
        return next((name[k:] for k in cut if name[k:] in MINISTRIES and name[k - 1] != " "), name)
    return name


_OF_A_REGION = deferred(
    r"[가-힣]{1,3}[시군구](?:$|(?=보건소|의회|청|도서관|박물관|미술관|체육회|복지관|시설|정신|치매|건강|청소년|가족))"
)
_IN_A_TOWN = deferred(r"[가-힣]{1,6}[읍면동](?:$|(?=[가-힣]*(?:회|협의체)$))")


_OF_THE_TOWN = deferred(r"(?:회|협의체|기동대|이장단|자치회|행정복지센터|사무소|추진단)$")
"""How the bodies of a town end, whose deeds their region tells."""


_SUBJECT = deferred(
    rf"{LEAD}(?:{_DAY_BEFORE})?(?:(?:{PLACE})\s)?(?P<name>[가-힣]{{2,3}}[시군구도]|[가-힣A-Za-z0-9]{{2,16}}?(?:[부처청원]|위원회|공사|공단|재단|센터|학교|학관|물관|교육청|보건소|은행|본부))"
    rf"(?:\((?:시장|군수|구청장|도지사|장관|청장|처장|원장|위원장|사장|이사장|총장|교육감|관장|센터장|본부장)|(?:{SUBJECT}|[{JOINERS}])\s)"
)
"""What opens a sentence and ends like a body: whoever speaks there, listed or not."""

_AGAIN = 2
"""So many times a body that opens a sentence is named in its text."""


def subject(main: View, sentence: Stretch) -> tuple[int, int, str] | None:
    """Return the body that opens a sentence by its ending, where the text names it again or it speaks."""
    match = _SUBJECT.match(main.folded, sentence.start, sentence.end)
    if not match or len(match["name"]) < _AGAIN + 1:
        return None
    again = main.folded.count(match["name"]) >= _AGAIN
    if not again and not _ACTED.search(main.folded, match.end(), sentence.end):
        return None
    return (*match.span("name"), match["name"])


_ACTED = deferred(rf"밝혔|(?:협약|협정|양해각서|MOU)[^.\n]{{0,12}}[{OBJECTS}] (?:체결|맺)")
"""What a body that is named once has done: it says something, or enters into an agreement."""

_PROVINCE_FORMS = frozenset(form for full, forms in PROVINCES.items() for form in (full, *forms))


def is_province(word: str) -> bool:
    """Whether a word is a province, in any of its forms."""
    return word in _PROVINCE_FORMS


_OFFICER = deferred(
    rf"{LEAD}(?:(?:제\d{{1,3}}대\s)?(?P<person>[가-힣]{{2,4}})\s)?(?P<word>[가-힣]{{2,18}}(?:위원장|청장|처장|원장|공사장|은행장|군수|시장|교육감))(?:[{TOPICS}]|이)\s"
)


def officer(main: View, sentence: Stretch, *, anybody: bool) -> tuple[int, int, str] | None:
    """Return the body whose head opens a sentence, with the words that name it: 홍길동 금융위원장은.

    ``anybody``: of a body that nobody has listed, too.
    """
    match = _OFFICER.match(main.folded, sentence.start, sentence.end)
    if not match:
        return None
    stem = match["word"][:-1]
    tails = ("청",) if match["word"].endswith("교육감") else ("회", "", "청", "군")
    forms = [stem + tail for tail in tails]
    name = next((form for form in forms if form in OFFICIAL or form in REGIONS), None)
    if not name and anybody and match["person"] and is_name(match["person"]):  # 홍길동 가나군수는
        name = next((form for form in forms if form in main.folded), None)
    return (*match.span("word"), name) if name else None


_COMMON = SHORT_BODY | {
    "의료원",
    "사업단",
    "추진단",
    "협의체",
    "시책위원회",
    "조직위원회",
    "운영위원회",
}
"""Bodies by what they are, which name nobody."""

_OURS = deferred(r"우리 ?(?:대학교?|학교|병원|시|군|구|도|기관|재단|공단|공사|센터|연구원|위원회)")
"""How a body speaks of itself: 우리대학교."""
_OF_SOME_REGION = deferred(r"[시도군구](?:교육청|의회|청|보건소|체육회)")


def names_nobody(name: str) -> bool:
    """Tell whether a name says what a body is and not which."""
    return name in _COMMON or bool(_OURS.fullmatch(name) or _OF_SOME_REGION.fullmatch(name))


def government_opens(main: View, sentence: Stretch) -> bool:
    """Whether the state as a whole is the subject: 정부는."""
    return bool(_GOVERNMENT.match(main.folded, sentence.start, sentence.end))


_GOVERNMENT = deferred(rf"{LEAD}정부(?:는|가)\s")
