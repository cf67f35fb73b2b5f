"""Openers: who acts at the head of a sentence, told by how the sentence is built and not by how the name ends."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pressparse.language.enumeration import MARKS
from pressparse.language.letters import JOINERS
from pressparse.language.particles import OBJECT, SUBJECT
from pressparse.lexicon.speakers import NOBODY, SHORT_BODY, SOMEBODY, WORDS_OF_THEIR_OWN
from pressparse.lexicon.verbs import TELLS
from pressparse.pattern import deferred
from pressparse.press.bylines.names import is_name
from pressparse.press.letterheads.subjects import LEAD, PLACE
from pressparse.text.view import Stretch, View

HEADS = {
    "region": ("시장", "군수", "구청장", "도지사", "지사"),
    "state": ("장관", "청장", "처장"),
    "public": (
        *("위원장", "이사장", "원장", "센터장", "관장", "소장", "총장", "교장", "학장", "본부장"),
        *("서장", "교육감", "교육장", "읍장", "면장", "동장", "병원장", "단장"),
    ),
    "company": ("대표", "대표이사", "회장", "사장", "은행장", "행장", "지점장", "지부장"),
}
"""Who heads a body of each kind."""

_BY_HEAD = {title: kind for kind, titles in HEADS.items() for title in titles}
_TITLE = "|".join(sorted(_BY_HEAD, key=len, reverse=True))
_IN_BRACKETS = deferred(
    rf"\s?\*{{0,3}}\s?\((?:[^()\n]{{0,40}}[,/·][ ]?)?[가-힣]{{0,6}}?(?P<title>{_TITLE})(?:[ ]?(?:직무대행|직무대리|권한대행))?[ ]?[:：]?[ ]?[가-힣][가-힣 ]{{0,4}}(?:[,/][^()\n]{{0,40}})?\)"
)
_BEHIND = deferred(rf"[ ](?:[가-힣]{{2,4}}[ ])?(?P<title>{_TITLE})(?=(?:{SUBJECT})\s)")
_OFFICES = (
    "행정복지센터|주민센터|사무소|소방안전본부|소방본부|보건소|농업기술센터|경찰서|소방서|교육지원청|"
    "우체국|도서관|박물관|의료원|산학협력단|평생교육원|상수도본부|상수도사업본부|보건환경연구원|시설관리공단|드림스타트"
)
_NAME = rf"[가-힣A-Za-z0-9·]{{2,20}}?(?:[ ](?:{_OFFICES}))?"
_ACTS = deferred(
    rf"{LEAD}(?:\([^()\n]{{1,30}}\)[ ]?)?(?:(?:{PLACE})[ ])?(?P<name>{_NAME})"
    rf"(?:(?P<headed>[ ]?\((?=[^()\n]{{0,40}}(?:{_TITLE})[ :]?[^()\n]{{2,30}}\))[^()\n]{{4,80}}\))?(?:{SUBJECT}|[{JOINERS}]|에서)(?=[ ‘“'\"])"
    rf"|(?P<headed>[ ]\((?=[^()\n]{{0,40}}(?:{_TITLE})[ :]?[^()\n]{{2,30}}\))[^()\n]{{4,80}}\))(?=[ ,]))"
)
_HEAD_ACTS = deferred(
    rf"{LEAD}(?:\([^()\n]{{1,30}}\)[ ]?)?(?P<person>[가-힣]{{2,4}})[ ](?P<name>[가-힣A-Za-z0-9·]{{2,20}})(?:\([^()\n]{{1,30}}\))?[ ](?P<title>{_TITLE}|차관|제[12]차관|[가-힣]{{2,12}}[실국]장)(?=(?:{SUBJECT})\s)"
)
_TOPIC = frozenset(SUBJECT.split("|"))
_SAID = deferred(rf"(?:{TELLS})(?:다|습니다|음)[.]?[”\"]?\s*\Z")
_STORIES = deferred(
    r"(?:사업|행사|대회|축제|협약|캠페인|교육|회의|관계자|들|제도|계획|정책|프로그램|서비스|식|장|자|률|금|액)$"
)
"""How words end that open sentences and are nobody: events, plans, sums, people."""

_NOT_NAMES = (
    NOBODY
    | SHORT_BODY
    | frozenset(SOMEBODY)
    | WORDS_OF_THEIR_OWN
    | frozenset(
        "이번 이날 올해 내년 지난해 이들 양측 우리 전국 국내 최근 현재 특히 한편 앞서 이어 또한 모두 누구 여기 그동안 이곳 이를".split()  # noqa: SIM905
    )
)

AGAIN = 2
"""So many times a word that has no telling ending acts in a text before it is taken for a body's name."""


class Opener(NamedTuple):
    """A body at ``text[start:end]`` that acts, and what kind its head's title makes it."""

    start: int
    end: int
    name: str
    kind: str | None


def openers(main: View, sentences: Sequence[Stretch]) -> Iterator[Opener]:
    """Yield who opens sentences: `가나(시장 홍길동)는`, `홍길동 가나 장관은`, `가나는 … 밝혔다` where the text names it as a body."""
    for number, sentence in enumerate(sentences):
        found = _by_its_head(main, sentence) or _by_its_deeds(main, sentence, first=not number)
        if found:
            yield found


def _by_its_head(main: View, sentence: Stretch) -> Opener | None:
    acts = _HEAD_ACTS.match(main.folded, sentence.start, sentence.end)
    if acts and is_name(acts["person"]) and acts["name"] not in _NOT_NAMES:
        return Opener(*acts.span("name"), acts["name"], _BY_HEAD.get(acts["title"], "state"))
    return None


def _by_its_deeds(main: View, sentence: Stretch, *, first: bool) -> Opener | None:
    text = main.folded
    acts = _ACTS.match(text, sentence.start, sentence.end)
    if not acts:
        return None
    name, start, end = acts["name"], *acts.span("name")
    if name in _NOT_NAMES or _STORIES.search(name):
        return None
    if acts["headed"]:
        return Opener(start, end, name, kind_of_head(main, end))
    if text[acts.end() - 1] not in _TOPIC:
        return None
    dated = first and _ON_A_DAY.match(text, acts.end()) and _DID.search(text, end, sentence.end)
    if not dated and not _is_a_body(main, sentence, name):
        return None
    return Opener(start, end, name, None)


_ON_A_DAY = deferred(r" (?:지난|오는|이달|오늘|어제)?[ ]?(?:\d{1,2}월 ?)?\d{1,2}일")
_DID = deferred(
    rf"(?:{OBJECT}) [^\n]{{0,40}}(?<!개최|진행|실시|운영|공개)(?:했|하였|열었|마쳤|나섰|받았|맺었|펼쳤|가졌|벌였|찾았|{TELLS})다[.]?\s*\Z"
    r"|(?:를|을) (?:[가-힣]{1,8} )?(?:개최|진행|실시|운영|공개)했다[.]?\s*\Z|밝혔다[.]?\s*\Z"
)
"""How a sentence ends that tells what somebody did, on a day: nobody but a body opens a release so without a title."""


def kind_of_head(main: View, end: int) -> str | None:
    """Return what kind of body the title of its head makes it, which stands behind its name: 가나(군수 홍길동)."""
    head = _IN_BRACKETS.match(main.folded, end) or _BEHIND.match(main.folded, end)
    return _BY_HEAD[head["title"]] if head else None


def _is_a_body(main: View, sentence: Stretch, name: str) -> bool:
    """Whether a text treats a word as a body: its officials speak, or the title opens with it and it announces, or acts again."""
    text = main.folded
    if " " in name or has_officials(main, name):
        return True
    person = is_name(name)
    titled = any(_opens(text, title, name) for title in main.only("headline", "subheadline"))
    says = bool(_SAID.search(text, sentence.start, sentence.end))
    acts = sum(text.count(f"{name}{particle} ") for particle in _TOPIC)
    if titled and (says or not person or acts >= AGAIN):
        return True
    return says and acts >= AGAIN and (not person or bool(calls_itself(main)))


_AROUND = f" -[]<>()·‘“'\"{MARKS}"
"""Signs before the first word of a title."""


def _opens(text: str, title: Stretch, name: str) -> bool:
    words = text[title.start : title.end].lstrip(_AROUND)
    return words.startswith(name) and words[len(name) : len(name) + 1] in (",", " ", "·", "-", "…")


def has_officials(main: View, name: str) -> bool:
    """Whether the text speaks of the people of a body: 가나 관계자."""
    return any(f"{name} {people}" in main.folded for people in ("관계자", "측은", "소속", "대표단"))


def says_so(main: View, sentence: Stretch) -> bool:
    """Whether a sentence ends in what its subject says: … 밝혔다."""
    return bool(_SAID.search(main.folded, sentence.start, sentence.end))


_SELF = {
    "region": deferred(r"(?<![가-힣])[시군구도](?=(?:는|은|가|이|에서는|에 따르면) | 관계자|청 )"),
    "public": deferred(
        r"(?<![가-힣])(?:재단|공단|공사|센터|진흥원|연구원|위원회|박물관|도서관|학교|대학|교육청)(?=(?:는|은|가|이|에서는) | 관계자)"
    ),
}
"""How a body goes on to name itself: 시는, 군은, 재단은."""


def calls_itself(main: View) -> str | None:
    """Return what kind of body whoever speaks in the text calls itself."""
    return next((kind for kind, form in _SELF.items() if form.search(main.folded)), None)
