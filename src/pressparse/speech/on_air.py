"""Who speaks on air: what a broadcast writes before the words."""

import regex

from pressparse.entities.names import SURNAME, is_foreign, is_name, likeness, titled
from pressparse.language.letters import ARROWS, DOUBLE, SQUARES
from pressparse.lexicon.speakers import NOBODY, OFFICIALS, PERSON_ENDS, SOMEBODY
from pressparse.pattern import deferred
from pressparse.speech.ground import Ground, Voice, of_person
from pressparse.speech.opinions import CLEAR
from pressparse.speech.roles import is_common_person, is_role, title_of
from pressparse.speech.segment import Segment


def label_of(segment: Segment) -> regex.Match[str] | None:
    """Return what names the speaker before words that went on air."""
    start = max(0, segment.opening - 90)
    label = _LABEL.search(segment.text, start, segment.opening)
    if label and label["line"]:
        return label if _is_whoever(label["who"].split()[-1]) else None
    if label and label["person"]:
        who = _BRACKETED.sub("", label["who"].strip())
        somebody = who.endswith((*SOMEBODY, *PERSON_ENDS)) or titled(who.split()[-1])
        if not is_name(label["person"].replace(" ", "")) and not somebody:
            return None
    if label is None or _NOT_ON_AIR.search(label["who"]):
        return label if label and _SLASHED.fullmatch(label["who"]) else None
    return label


def _is_whoever(word: str) -> bool:
    """Whether the last word of a line that stands alone says who speaks in the next one: `이웃 주민`."""
    return is_role(word)


_ON_AIR = r"인터뷰|전화[ ]?인터뷰|녹취|전화[ ]?녹취|싱크|인서트|현장음|INT|SYN|SYNC|S/U"
_LABEL = deferred(
    rf"""
    (?: (?:^|(?<=[\n\]”"“.]))[ ]*
        [<\[【◀〈(]?[ ]?(?:{_ON_AIR})(?:\([^()\n]{{1,6}}\))?[ ]?[>\]】▶〉)][ ]?\n?(?P<who>[^\n:"{DOUBLE}<>\[\]]{{2,50}}+)
      | [{ARROWS}{SQUARES}☎][ ]?(?:{_ON_AIR})(?:\([^()\n]{{1,6}}\))?[ ]?[:/][ ]?(?P<who>[^\n:"{DOUBLE}]{{2,50}}+)
      | \[(?:{_ON_AIR})[ ]?[:/][ ]?(?P<who>[^\[\]\n:"{DOUBLE}]{{2,50}}+)\]?
      | \[[ ]?(?P<who>[^\[\]\n:"{DOUBLE}]{{2,50}}+)(?=:)
      | (?:^|\n)\[(?P<who>[^\[\]\n:"{DOUBLE}]{{2,40}}+)\](?=[ ]?\n)
      | [\[【][ ]?(?P<who>(?P<person>[가-힣]{{2,5}})[ ]?[/ ][ ]?[^\[\]【】\n:"{DOUBLE}]{{2,40}}+)[\]】](?=[ ]?$)
      | [<〈](?P<who>(?P<person>[가-힣]{{1,5}}(?:[ ][가-힣]{{1,6}}){{0,2}})[ ]?/[ ]?[^<>\n:"{DOUBLE}]{{2,40}}+)[>〉](?=[ ]?$)
      | (?:^|\n)<(?P<who>(?P<person>[가-힣]{{2,4}})[ ][^<>\n:"{DOUBLE}]{{2,40}}+)>(?=[ ]?\n)
      | [<〈][ ]?(?P<who>[가-힣]{{2,4}}[ ]?/[ ]?[^<>\n:"{DOUBLE}]{{2,40}}+)(?=:)
      | (?:^|\n)\((?P<who>(?P<person>[가-힣]{{2,4}})[ ]?/[ ]?[^()\n:"{DOUBLE}]{{2,40}}+)\)(?=[ ]?[:\n])
      | (?:^|\n)(?P<who>(?P<person>[가-힣]{{2,4}})\([^()\n:"{DOUBLE}/]{{2,30}}\))(?=[ ]?:)
      | (?:^|\n)◀[ ]?(?P<who>(?P<person>[가-힣]{{2,4}})(?:[ ][^\n:"{DOUBLE}◀▶]{{2,30}})?)[ ]?▶(?=[ ]?\n)
      | (?:^|\n)[ ]*[-{ARROWS}{SQUARES}]?[ ]?(?:(?:{_ON_AIR})[ ]?/?[ ])?(?P<who>[가-힣]{{2,4}}[ ]?/[ ]?[^\n:"{DOUBLE}/]{{2,30}}+)(?=[\n:])
      | (?:^|\n)(?P<who>(?P<line>(?:[가-힣]{{2,8}}[ ]){{0,2}}[가-힣]{{2,8}}))(?=[ ]?\n)
    )
    [ ]*:?[ ]*\n?[ ]*-?[ ]*$""",
    regex.VERBOSE,
)
"""Who speaks on air, up to the words."""
_SLASHED = deferred(r"[가-힣]{2,4}[ ]?/[ ]?[가-힣A-Za-z0-9]+[ ]기자[ ]?")
"""A reporter of another outlet who is interviewed: `홍길동 / 가나일보 기자`."""
_NOT_ON_AIR = deferred(
    r"기자[ ]*$|앵커|아나운서|캐스터|리포트|리포터[ ]*$|사진|자료|제공|그래픽|영상|출처|캡처|뉴스|^[ ]*(?:질문|답변|문|답|단독|속보|종합)[ ]*$|문의|홈페이지|누리집|일시|장소|주소|대상|내용|기간"
)


_NAME_OF_WORDS = deferred(r"[가-힣]{1,6}(?:[ ][가-힣]{1,6}){1,2}")
_MASKED = deferred(r"\(?(?:음성[ ]?변조|가명|익명|대역)[^()]{0,6}\)?")
_PARTS = deferred(r"[ ]*[/(]")
_KEPT_BACK = deferred(
    rf"(?P<what>(?:[가-힣]{{1,8}}[ ]){{0,3}})(?P<name>[A-Z]|[{SURNAME}][ ]?모)[ ]?(?:씨|군|양)?"
    r"(?:[ ]?[/][ ]?(?P<behind>[가-힣 ]{2,20}))?"
)
"""Somebody whose name is kept back, with what they are: `이웃 상인 A 씨`, `A 씨 / 이웃 주민`."""
_HOME = deferred(
    r"(?:[가-힣]{1,4}[ ])?[가-힣]{1,4}[시군구도읍면동리](?:[ ][가-힣]{1,4}[시군구읍면동리])?"
)
"""Where somebody lives, told for what they are: `경기 가람시`, `나래군 별리`."""


_BRACKETED = deferred(r"[ ]*\([^()]*\)?$")


def _is_somebody(words: str) -> bool:
    """Whether words stand for somebody whom no name tells: `피해 선거운동원`."""
    head, _, last = words.rpartition(" ")
    return (
        bool(head)
        and last.endswith(PERSON_ENDS)
        and not last.endswith(OFFICIALS)
        and not is_name(head)
        and not titled(last)
    )


def _is_whole_name(first: str, behind: str, rest: str) -> bool:
    """Whether what stands before a slash is a name; ``behind``: its words but the first."""
    if is_name(first.replace(" ", "")) and (rest or not behind):
        return True
    return bool(rest) and _NAME_OF_WORDS.fullmatch(first) is not None and not title_of(behind)


def voice(ground: Ground, label: regex.Match[str]) -> Voice | None:
    """Return who speaks by a broadcast's label: a name with what they are, or the official of a body."""
    begin, stop = label.span("who")
    said = _MASKED.sub("", label["who"]).strip()
    if kept_back := _KEPT_BACK.fullmatch(said):
        told = (kept_back["what"] or kept_back["behind"] or "").strip()
        return Voice(begin, stop, kept_back["name"], told or None)
    first, _, rest = _PARTS.sub("/", said, 1).partition("/")
    first, rest = first.strip(" -:"), _BRACKETED.sub("", rest.rstrip(") -").strip())
    if _is_nobody_named(first, rest):
        return Voice(begin, stop, None, first)
    if not said.endswith(OFFICIALS) and (named := _named(begin, stop, first, rest)):
        return named
    if listed := next(iter(ground.people_in(begin, stop)), None):
        return of_person(ground, listed)
    if said.endswith(OFFICIALS):
        return _official(begin, stop, said)
    masked = _MASKED.search(label["who"]) is not None
    if not rest and (masked or title_of(first) or is_common_person(first)):
        return Voice(begin, stop, None, first)
    return Voice(begin, stop, first, *_office(rest)) if is_foreign(first.split(" ")[0]) else None


def _official(begin: int, stop: int, said: str) -> Voice | None:
    """Return the official of a body; one of none is nobody."""
    owner, _, who = said.rpartition(" ")
    owner = owner.strip(" -:")
    return Voice(begin, stop, owner, who) if owner and owner not in NOBODY else None


def _is_nobody_named(first: str, rest: str) -> bool:
    """Whether a label holds no name: `시민`, `피해 선거운동원`; `홍길동 상인` does."""
    head, _, behind = first.partition(" ")
    if not rest and behind.endswith(SOMEBODY) and likeness(head) == CLEAR and is_name(head):
        return False
    return (first.endswith(SOMEBODY) and not is_name(first)) or (not rest and _is_somebody(first))


def _named(begin: int, stop: int, first: str, rest: str) -> Voice | None:
    """Return somebody by a name with what they are behind it or behind the slash."""
    head, _, behind = first.partition(" ")
    if _is_whole_name(first, behind, rest):
        return Voice(begin, stop, first, *_office(rest))
    if not behind or not is_name(head):
        return None
    title, body = _office(behind)
    return Voice(begin, stop, head, title, rest or body)


def _office(words: str) -> tuple[str | None, str | None]:
    """Return the title and the body in what stands behind a name: `가나대 교수`, `교수/가나대`."""
    if _HOME.fullmatch(words) and not titled(words.rsplit(maxsplit=1)[-1]):
        return None, None
    if "/" in words:
        title, _, body = words.partition("/")
        return title.strip() or None, body.strip() or None
    body, _, last = words.rpartition(" ")
    if last and titled(last):
        return last, body or None
    return words or None, None
