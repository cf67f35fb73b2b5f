"""Files that hang on a flattened page: their rows before the text, the pointer to them, their list below the text."""

from typing import Any

import regex

from pressparse.lexicon.notices import FILE_COMMANDS
from pressparse.pattern import deferred
from pressparse.rule import rule
from pressparse.segment.appeals import DONE

_KIND = r"(?i:hwpx?|pdf|jpe?g|png|gif|zip|docx?|xlsx?|pptx?|mp4)\b"
_SIZE = r"(?:\s?[\[(]?\s?[\d.,]{1,8}\s?(?i:[kmg]?b|바이트)\b\s?[\])]?)"
_COMMAND = rf"(?:(?:전체|모두|일괄|파일)\s?)?(?:{'|'.join(each.replace(' ', '[ ]?') for each in FILE_COMMANDS)})"
_BUTTON = (
    rf"(?:\s?[\[(<]\s?{_COMMAND}\s?[\])>]"
    rf"|\s?{_COMMAND}(?:\s?\(?\d{{1,6}}\s?회?\)?)?(?![가-힣])(?!\s(?:후|뒤|및|가능|하[거고는여면]|해[서야]|할\s|받[아으]))(?=\s|\Z))"
)
_HANGS = r"(?:첨부\s?(?:파일|자료|문서|물)?|파일\s?첨부|붙임\s?(?:파일|자료)?)(?:\s?[\[(]?\s?\d{1,2}\s?개?\s?[\])]?)?\s?[:|]?"
_BESIDE = rf"(?:{_SIZE}{_BUTTON}{{0,6}}|{_BUTTON}{{1,6}})"
"""What stands beside a file's name: its size, what can be done with it, or both."""
_TOLD = deferred(r"(?<!니)다[.”\"]|[가-힣](?<=[었았였했혔됐렸졌갔왔났섰])습니다[.”\"]")
"""A sentence of a text, and none by which a site speaks to its visitors."""


@rule(
    rf"""(?:\A|(?<=[\s.\])|]))(?P<span>
        {_HANGS}(?:(?!다\.\s).){{1,120}}?\.{_KIND}{_BESIDE}(?:\s?(?:\d{{1,2}}[.)]\s?)?(?!{_HANGS})[^\s.]{{1,60}}(?:[ ][^\s.]{{1,30}}){{0,6}}?\.{_KIND}{_BESIDE}){{0,10}}
      | {_HANGS}[^.\[\]()]{{1,80}}?(?:\s?[\[(]\s?{_COMMAND}\s?[\])]){{1,4}}
      | [^\s\[\]]{{1,60}}\.{_KIND}{_BESIDE}
      )(?=\s?\S)""",
    examples={
        "가람시, 협약 체결 [[첨부파일 협약식.jpg [242 KB] 바로보기]] 가람시(시장 김새로)는 5일 협약을 맺었다.": "boilerplate",
        "가람시, 협약 체결 [[첨부 1. 협약식 사진.jpg 다운로드 2. 협약서.hwp 다운로드]] 가람시는 5일 나래대와 협약을 맺었다.": "boilerplate",
        "가람시, 협약 체결 [[첨부파일(1) : 협약식 사진 (미리보기)]] 가람시는 5일 나래대와 협약을 맺었다.": "boilerplate",
        "가람시, 협약 체결 [[협약식.hwpx (31 KB) 내려받기]] 가람시는 5일 나래대와 협약을 맺었다.": "boilerplate",
    },
    boundary=[
        "신청서는 첨부파일 안내.pdf 다운로드 후 낼 수 있다고 시는 밝혔다.",
        "협약식.jpg [242 KB] [바로보기] 목록 이전글 다음글",
        "시는 누리집에서 다운로드 건수가 늘었다고 밝혔다.",
    ],
    needs=("첨부", "붙임", *(each.split()[-1] for each in FILE_COMMANDS), "b", "B", "바이트"),
)
def file_row_inside(match: regex.Match[str], _: Any) -> str | None:
    """The text goes on behind a file's row: its name, its size, what can be done with it."""
    return "boilerplate" if _TOLD.search(match.string, match.end()) else None


@rule(
    r"""(?P<span>[*※]?\s?(?:기타\s)?자세한\s(?:내용|사항)은\s(?:아래\s)?(?:첨부|붙임)\s?(?:파일|자료|문서)?.{1,3}(?:참고|참조|확인)[가-힣\s]{2,20}\.?)""",
    examples={
        "넓혀 간다. [[* 기타 자세한 사항은 붙임 파일을 참조하시기 바랍니다.]] - 담당자 : 나래과 김새로(02-000-0000)": "boilerplate",
    },
    boundary=["자세한 내용은 누리집을 참고하면 된다."],
    needs=("자세한",),
)
def pointer_inside(_match: regex.Match[str], _: Any) -> str:
    """The flattened text points to its file."""
    return "boilerplate"


@rule(
    r"""[다음임함][.]\s?(?P<span>(?:※\s?)?(?:붙임|별첨)\s?(?:\d\.|:|\d?\s?[가-힣「<]).{1,300})\Z""",
    examples={"나아가겠다고 말했다. [[붙임 1. 업무협약서 2. 협약식 개요. 끝.]]": "boilerplate"},
    boundary=["마음을 붙임 없이 떠났다."],
    needs=("붙임", "별첨"),
)
def annex_inside(match: regex.Match[str], _: Any) -> str | None:
    """The list of annexes closes the flattened text."""
    return None if DONE.search(match["span"]) else "boilerplate"


@rule(
    r"(?<=[.\s])(?P<span>첨부\s?파일\s?:?\s?[^.]{1,80}\.(?i:hwpx?|pdf|jpe?g|png|zip|docx?|xlsx?).{0,300})\Z",
    examples={
        "새 길을 열겠다”고 말했다. [[첨부파일 투자협약.jpg[512 kb] [바로보기] 목록 이전글 다음글]]": "boilerplate"
    },
    boundary=["그는 첨부파일 하나를 열었다고 말했다."],
    needs=("첨부",),
)
def attached_inside(match: regex.Match[str], _: Any) -> str | None:
    """The attached files and the board's buttons close the flattened page."""
    return None if _TOLD.search(match["span"]) else "boilerplate"
