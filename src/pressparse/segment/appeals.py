"""What a flattened page has around its text on one line: appeals, links, other articles, whose it is and whose picture."""

from typing import Any

import regex

from pressparse.language.enumeration import TRIANGLES
from pressparse.language.letters import DOUBLE, SINGLE, SUBJECTS
from pressparse.language.particles import OBJECT, SUBJECT, WITH
from pressparse.lexicon.notices import LIST_HEADINGS, PHOTO_AGENCIES
from pressparse.pattern import compiled, deferred
from pressparse.rule import rule
from pressparse.segment.shapes import NAME

_QUOTED = f'{DOUBLE}"'
_CLOSERS = rf"{DOUBLE}{SINGLE}\"')\]>"
_STOP = rf"[다요까죠음임됨][.?!][\s{_CLOSERS}]{{0,6}}"
"""The end of a sentence, behind which such things stand."""
DONE = deferred(r"[했혔였됐]다\.")
"""A sentence that tells what was done."""


def tells_on(text: str, end: int) -> bool:
    """Tell whether the text goes on behind a place: a sentence tells what was done."""
    return bool(DONE.search(text, end))


@rule(
    r"""(?P<span>[<\[(-]?\s?(?:GoodNews\spaper\s?|저작권자\s?\(?c?\)?\s?)?ⓒ\s?[\w(]|[<\[(-]?\s?(?i:copyrights?)\s?(?:ⓒ|\(c\))
      |[<\[(]\s?저작권자|[\[<(]?무단\s?전재\s?(?:및|-|,|·)\s?(?:재배포|복제))""",
    examples={
        "알렸다고 전했다. saero@garam.com[[<ⓒ 가]]람통신. 무단전재-재배포 금지>": "tail",
    },
    boundary=["<가람>과 [나래]라는 두 책을 냈다."],
    needs=("ⓒ", "저작권자", "opyright", "무단"),
)
def copyright_mark(match: regex.Match[str], _: Any) -> str | None:
    """The copyright line closes the article."""
    rest = match.string[match.end() : match.end() + 400]
    return None if DONE.search(rest) else "tail"


@rule(
    r"(?P<span>[▶☞★])(?=[^.▶☞★]{2,60})",
    examples={"협약을 맺었다고 밝혔다.saero@garam.com[[▶]] 네이버에서 구독하기": "tail"},
    boundary=["주요 내용은 ▶나래 연구 ▶가람 교육을 함께 하기로 했다고 밝혔다."],
    needs=("▶", "☞", "★"),
)
def promotion_mark(match: regex.Match[str], _: Any) -> str | None:
    """After the last sentence the outlet asks to be followed."""
    before = match.string[max(0, match.start() - 3) : match.start()].rstrip()
    rest = match.string[match.end() : match.end() + 1500]
    if not compiled(r"[.?!a-z기자\])>”\"]\Z").search(before) or compiled(r"[가-힣]다\.").search(
        rest
    ):
        return None
    return "tail"


@rule(
    rf"""{_STOP}(?:\(?영상\s?(?:취재|편집)\s?:[^.{_QUOTED}]{{2,80}}?[\s)])?
      (?P<span>(?:[※▶☞]\s?)?(?:[{SINGLE}'][^{SINGLE}'.]{{4,30}}[{SINGLE}']\s?)?[^.?!:/{_QUOTED}]{{0,40}}?(?:
        (?:여러분|독자|시청자)의\s(?:소중한\s)?제보[를로]
      | (?:제보|독자\s?투고|투고)를\s(?:받습니다|받고\s있습니다|기다립니다|기다리고\s있습니다)
      | (?<=[가-힣]\s)구독하세요))""",
    examples={
        "뜻을 모았다고 말했다.[[※가람뉴스는 여러분의 제보로]] 세상을 바꿉니다. 이메일 : saero@garam.example": "tail",
        "뜻을 모았다고 말했다. [[가람뉴스는 24시간 여러분의 제보를]] 기다립니다. ▷ 전화 02-000-0000": "tail",
        "뜻을 모아야 하지 않을까.[[※가람일보는 독자투고를 받고 있습니다]]. saero@garam.example": "tail",
    },
    boundary=[
        "구청은 뜻을 모았다. 시민의 제보를 기다린다.",
        "구청은 뜻을 모았다. 김새로 구청장은 여러분의 제보로 고쳤다고 말했다.",
        "구청은 뜻을 모았다. 그는 “여러분의 제보를 기다립니다”라고 말했다.",
    ],
    needs=("제보", "투고", "구독하세요"),
)
def appeal_inside(match: regex.Match[str], _: Any) -> str | None:
    """Behind the last sentence the outlet asks its readers for something."""
    return None if tells_on(match.string, match.end()) else "tail"


@rule(
    rf"(?<=[.?!a-z{_CLOSERS}])\s{{0,4}}(?P<span>[\[<](?P<heading>[^\[\]<>]{{4,16}})[\]>])",
    examples={
        "뜻을 모았다고 말했다.[[【많이 본 기사】]] - 다른 시도 나섰다": "others",
        "뜻을 모았다고 말했다. [[【관련기사】]]▶ 다른 시도 나섰다": "others",
    },
    boundary=[
        "뜻을 모았다고 말했다. [가람뉴스]",
        "뜻을 모았다고 말했다. [관련기사] 다른 시도 나섰다고 밝혔다.",
    ],
    needs=("기사", "뉴스", "클릭", "이슈", "포토"),
)
def list_inside(match: regex.Match[str], _: Any) -> str | None:
    """Behind the last sentence other articles are listed, under a heading in brackets."""
    heading = "".join(filter(str.isalnum, match["heading"]))
    listed = heading in LIST_HEADINGS or any(map(heading.endswith, _OWN))
    return "others" if listed and not tells_on(match.string, match.end()) else None


_OWN = tuple(each for each in LIST_HEADINGS if len(each) >= len("인기기사"))
"""Headings that an outlet's name may stand before."""

_LINK = r"(?:바로\s?가기|보러\s?가기|홈페이지|페이스북|트위터|모바일\s?웹|모바일서비스|꿀잼|더\s?많은\s소식)"


@rule(
    rf"(?<=[.?!{DOUBLE}{SINGLE}\"')])\s{{0,4}}(?P<span>(?:[\[<]\s?☞[^\[\]<>]{{2,60}}[\]>]|[\[<][^\[\]<>☞]{{0,60}}?{_LINK}[^\[\]<>]{{0,60}}[\]>])"
    rf"(?:\s?[\[<][^\[\]<>]{{2,60}}[\]>]){{0,8}})\s{{0,4}}\Z",
    examples={
        "뜻을 모았다고 말했다.[[【 가람닷컴 바로가기 | 나래 소설 | 모바일 웹 】]]": "boilerplate",
        "뜻을 모았다고 말했다.[[【☞오늘의 가람일보】【☞가람닷컴 Top기사】]]": "boilerplate",
    },
    boundary=["뜻을 모았다고 말했다. [나래시 누리집]", "새 홈페이지 [가람 바로가기]를 열었다."],
    needs=("[", "<"),
)
def links_inside(_match: regex.Match[str], _: Any) -> str:
    """Behind the last sentence links to the outlet's other pages stand in brackets."""
    return "boilerplate"


@rule(
    rf"{_STOP}(?P<span>\(?영상\s?(?:취재|편집)\s?:\s?{NAME}[^.※▷{_QUOTED}]{{0,80}}?)(?=\Z|\s?{NAME}\s?기자\s?\(|\s?[A-Za-z가-힣]{{2,8}}\s?뉴스는\s)",
    examples={
        "가람뉴스 김새로입니다.[[영상취재 : 이나래 기자 영상편집 : 김가람]]": "caption",
        "가람뉴스 김새로입니다. [[(영상취재: 이나래 / 영상편집: 김가람)]]": "caption",
    },
    boundary=["가람뉴스 김새로입니다. 영상취재는 이나래 기자가 맡았다."],
    needs=("영상",),
)
def crew_inside(_match: regex.Match[str], _: Any) -> str:
    """Behind the last sentence of a report, who filmed and cut it."""
    return "caption"


@rule(
    rf"(?<=[.?!{_CLOSERS}\s])(?P<span>(?:[*※]\s?)?[\[(]?(?:\S{{2,20}}[{SUBJECTS}서]\s(?:창작|제작|작성)한\s)?(?:본|이|위)\s(?:공공)?저작물은)\s.{{0,60}}(?:공공누리|이용할\s수|이용하실\s수)",
    examples={
        "뜻을 모았다고 말했다. [[나래군이 창작한 본 저작물은]] 공공누리 제1유형에 따라 이용하실 수 있습니다.": "tail",
        "뜻을 모았다고 말했다. 문의 나래과 (02-000-0000) [[본 저작물은]] '공공누리' 제4유형 조건에 따라 이용할 수 있습니다. 목록": "tail",
    },
    boundary=[
        "본 저작물은 누구나 이용할 수 있습니다. 나래군은 5일 협약을 맺었다.",
        "그는 본 저작물은 제 것이라고 말했다.",
    ],
    needs=("저작물은",),
)
def licence_inside(match: regex.Match[str], _: Any) -> str | None:
    """Behind the text the site says under what licence it may be used."""
    return None if told(match.string, match.end()) else "tail"


_AGENCY = "|".join(PHOTO_AGENCIES)
_WIRE = r"연합뉴스|뉴시스|뉴스1"


@rule(
    rf"""\A(?P<span>(?:[{TRIANGLES}↑][^{TRIANGLES}]{{3,200}}?|[^{TRIANGLES}{_QUOTED}\[\]]{{10,200}}?고\s있다\.\s?)[ⓒ/(\[<]\s?(?:사진\s?=\s?)?(?:{_AGENCY})[)\]>]?)(?=\s?[가-힣{DOUBLE}{SINGLE}]|\d{{1,2}}일)
      | \A(?P<span>{_WIRE})(?=[가-힣])(?!(?:{SUBJECT}|{OBJECT}|{WITH}|의|에|도|로|에서|에게|측|발|TV|통신|[가-힣]{{0,4}}\s?기자)(?![가-힣]))""",
    examples={
        "[[▲나래시청 (연합뉴스)]]시청을 새로 짓는 나래시가 5일 첫 삽을 떴다.": "caption",
        "[[▲ 김새로 시장이 인사하고 있다. ⓒ 연합뉴스]]시는 5일 첫 삽을 떴다.": "caption",
        "[[연합뉴스]]김 시장은 “동네마다 불을 켜겠다”고 5일 시청에서 말했다.": "caption",
    },
    boundary=[
        "연합뉴스가 5일 전한 바로는 나래시가 새 청사의 첫 삽을 떴다.",
        "▲ 김새로 시장이 새 청사에서 인사하고 있다. ⓒ 연합뉴스",
    ],
    needs=PHOTO_AGENCIES,
)
def pictured_inside(match: regex.Match[str], _: Any) -> str | None:
    """Whose picture it is stands before the text, what the picture shows before that."""
    return "caption" if told(match.string, match.end()) else None


def told(text: str, start: int = 0) -> bool:
    """Tell whether a sentence ends behind a place that speaks to nobody, as those of a text do."""
    return bool(_PLAIN.search(text, start))


_PLAIN = deferred(r"[가-힣](?<!니)다\.")
"""The end of a sentence that speaks to nobody."""


MARKS = (copyright_mark, promotion_mark)
"""Marks that the end of a page opens with."""
APPEALS = (
    appeal_inside,
    list_inside,
    links_inside,
    licence_inside,
    crew_inside,
    pictured_inside,
)
"""What stands around the text on its line."""
SURE = frozenset(each.name for each in (appeal_inside, list_inside, links_inside, licence_inside))
"""Rules whose word stands: the page around an article speaks so, and no article."""
