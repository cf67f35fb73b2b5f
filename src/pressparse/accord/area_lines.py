"""Areas that stand one in a line: below a heading, or below a sentence that announces them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import regex

from pressparse.accord.area import DEAL, JOINT_SUBJECT, NO_AREAS, OPENS, Area, Scene
from pressparse.accord.area_lists import ANNOUNCES, listed_line
from pressparse.accord.area_news import are_deeds
from pressparse.accord.area_prose import by_all, listed, tells_something_else
from pressparse.accord.area_series import Mark, follows, line_mark, opens
from pressparse.accord.undertakings import sensible, undertaken
from pressparse.entities.body_names import ends_like_a_body
from pressparse.language.enumeration import MARKS, commas
from pressparse.language.letters import TOPICS
from pressparse.language.particles import TOPIC
from pressparse.pattern import deferred
from pressparse.rule import rule

_OF_IT = (
    r"(?:(?:업무|상호|공동|전략적|중점|핵심|주요|주된|세부|구체적인?|실천|이번|향후|\d대|[두세네])[ ]?)*"
    rf"(?:{DEAL}|협력|협업|제휴|합의|MOU|공동[ ]?(?:추진|협력|사업)|추진)(?:서|의|할)?(?:[ ]?\([A-Za-z]+\))?[ ]?"
    r"(?:(?:주요|핵심|세부|중점|추진|구체|실천|사업|협력)[ ]?)*(?:내용|분야|과제|사항|사업|항목|골자|방안)"
)
"""What areas are called in a heading or at the head of a column: 협약 주요내용, 3대 협력 과제."""
_CHIEF = r"(?:주요|핵심|세부)[ ]?(?:내용|사업|과제|분야)"
_HEADING = deferred(
    rf"{OPENS}[{MARKS}*]?[ ]?(?:\d{{1,2}}[.)][ ])?[\[(<‘「]?[ ]?(?:[가-힣]{{2,10}}[ ]?[-·][ ]?)?(?:{_OF_IT}|{_CHIEF})(?:[ ]?\([^()]{{1,10}}\)|{TOPIC})?[ ]?[\])>’」]?[ ]?:?[ ]*"
)
"""A line that is a heading over areas."""
_ON_IT = deferred(rf"{DEAL}|협력|협업|제휴|합의|공동|함께")
_RUNS_ON = deferred(
    rf"(?:{DEAL}|협력)[^\n]*(?:으로는|기관은|양측은|양사는|양국은|따라|통해|내용은|분야는|사항은|과제는|[:,])[.)>\]」]?[ ]*$"
)
"""How a line breaks off before what stands below it."""


@rule(
    rf"(?P<span>내용|분야|과제|사항|사업|항목|골자|방안|같음|[{TOPICS}다함]|따라|통해|[:,])[.)>\]」’: ]{{0,6}}+\n(?=[^\n])",
    examples={
        "협약의 주요 내용은 다음과 같다.\n▲ [[해양 쓰레기 수거]]\n▲ 어민 교육": None,
        "양 기관은 협약에 따라\n- [[전통시장 배송 지원]]\n- 상인 교육\n등에 힘을 모은다.": None,
        "가나시는 협약을 맺었다.\n<협약 주요내용>\n해양 쓰레기 공동 수거\n[[어민 안전 교육]]": None,
    },
    boundary=[
        "협약식 개요는 다음과 같다.\n▲ 일시: 3월 5일\n▲ 장소: 가나시청",
        "가나시는 지난해 다음 사업을 마쳤다.\n▲ 도로 정비\n▲ 하천 정비",
    ],
    needs=(
        *("내용", "분야", "과제", "사항", "사업", "항목", "골자", "방안", "다음", "아래"),
        *("협약", "협력", "MOU", "양해각서"),
    ),
)
def list_in_lines(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """Areas stand one in a line, behind a line that leads to them."""
    text = scene.view.folded
    begin = text.rfind("\n", 0, match.start()) + 1
    bare = _announces(text, begin, match.end() - 1)
    if not bare and not _RUNS_ON.search(text, max(begin, match.end() - _LEAD), match.end() - 1):
        return None
    if NO_AREAS.search(text, max(begin, match.end() - _TAIL), match.end() - 1):
        return None
    return _read_lines(scene, list(_lines(scene, match.end())), bare=bare)


_LEAD = 240
"""Code points at the end of a line in which it says that it is on what is agreed."""
_TAIL = 40
"""Code points at the end of a line in which it would say that it is on something else."""


def _announces(text: str, begin: int, end: int) -> bool:
    """Tell whether a line is a heading over areas, or ends with a sentence that announces them."""
    last = text.rfind(". ", begin, end - 1) + 1 or begin
    if end - last < _HEADING_LENGTH and _HEADING.fullmatch(text, last, end):
        return True
    announced = ANNOUNCES.search(text, last, end)
    if announced is None:
        return False
    if end - last < _HEADING_LENGTH and _CONTENTS.match(text, last, end):
        return True
    here = max(begin, end - _LEAD)
    return bool(_ON_IT.search(text, here, end) or JOINT_SUBJECT.search(text, here, end))


_CONTENTS = deferred(rf"{OPENS}(?:{_CHIEF}|내용)(?:{TOPIC})[ ](?:다음|아래)")
"""A sentence of its own that says no more than that the contents follow: 주요 내용은 다음과 같다."""
_HEADING_LENGTH = 40
"""Code points of the longest heading."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line below the words that lead to a list, and whether a blank one stands before it."""

    start: int
    end: int
    mark: Mark | None
    apart: bool


def _lines(scene: Scene, start: int) -> Iterator[_Line]:
    """Yield the lines of the text from a place on, as many as a list may have."""
    text, view = scene.view.folded, scene.view
    for _ in range(_MOST):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if start >= end or view.kind_at(start) != "body":
            return
        between = view.raw[view.ends(start - 2, start - 1)[1] : view.ends(start, start + 1)[0]]
        yield _Line(start, end, line_mark(text, start, end), between.count("\n") > 1)
        start = end + 1


_MOST = 30
"""Lines of the longest list, with what is nested in it."""


@dataclass
class _Rows:
    """The areas of a list, gathered line by line."""

    scene: Scene
    found: list[Area] = field(default_factory=list)
    mark: Mark | None = None
    """The mark of the last line that was an area."""
    seen: set[str] = field(default_factory=set)
    """The styles of all marks below the lead."""

    def take(self, line: _Line, mark: Mark) -> None:
        """Take a line whose mark goes on with the list, or begins it."""
        here = listed_line(self.scene.view.folded, mark.end, line.end)
        self.found += here
        self.mark = mark if here else self.mark

    def goes_on(self, mark: Mark) -> bool:
        """Tell whether a mark is of the same list as the last one."""
        if self.mark is None:
            return opens(mark)
        numbers = mark.nth is not None and mark.nth == (self.mark.nth or 0) + 1
        return follows(mark, self.mark) or (numbers and mark.style[-1] == self.mark.style[-1])

    def ends_before(self, mark: Mark) -> bool:
        """Tell whether a mark counts on from above the lead, or from one again in a list beside this one."""
        if mark.nth not in {None, 1} and mark.style not in self.seen:
            return True
        return self.mark is not None and mark.style == self.mark.style and mark.nth == 1


def _read_lines(scene: Scene, lines: list[_Line], *, bare: bool) -> tuple[Area, ...] | None:
    """Return the areas of a list, marked or, where its lead announces one, without marks."""
    text = scene.view.folded
    if not lines or any(_of_the_ceremony(text, line) for line in lines[:_FEW]):
        return None
    if lines[0].mark is None:
        return _bare_lines(text, lines) if bare else None
    rows = _Rows(scene)
    for line in lines:
        if line.mark is None or rows.ends_before(line.mark):
            break
        if rows.goes_on(line.mark) or not rows.found:
            rows.take(line, line.mark)
        rows.seen.add(line.mark.style)
    return tuple(rows.found) if len(rows.found) > 1 else None


_FEW = 4


def _of_the_ceremony(text: str, line: _Line) -> bool:
    """Tell whether a line tells of a ceremony: its day, its place, who came."""
    begin = line.mark.end if line.mark else line.start
    return _OF_THE_CEREMONY.match(text, begin, line.end) is not None


_OF_THE_CEREMONY = deferred(
    r"[ (]*(?:일[ ]?시|장[ ]?소|참[ ]?석|대[ ]?상|기[ ]?간)(?=[ ]?[:)]|[ ]|자|$)"
)


def _bare_lines(text: str, lines: list[_Line]) -> tuple[Area, ...] | None:
    """Return the tasks of lines without marks, up to the first that is a sentence or stands apart."""
    if next(commas(text, lines[0].start, lines[0].end), None) is not None:
        return _of_one_line(text, lines[0])
    found: list[Area] = []
    for k, line in enumerate(lines):
        if (k > 1 and line.apart and not lines[1].apart) or not _names_a_task(text, line):
            break
        found += listed_line(text, line.start, line.end)
    while found and not _all_deeds(text, found[-1:]):
        found.pop()
    return tuple(found) if len(found) > 1 and _all_deeds(text, found) else None


def _of_one_line(text: str, line: _Line) -> tuple[Area, ...] | None:
    """Return the tasks that a line lists, as the cell of a table does."""
    found = (
        () if _SENTENCE.search(text, line.start, line.end) else listed(text, line.start, line.end)
    )
    return found if found and len(found) > 1 and _all_deeds(text, found) else None


def _all_deeds(text: str, found: Sequence[Area]) -> bool:
    return are_deeds([text[area.start : area.end] for area in found])


def _names_a_task(text: str, line: _Line) -> bool:
    """Tell whether a line without a mark is a short phrase that names no body."""
    words = text[line.start : line.end].strip()
    if line.mark or len(words) > _LONGEST_NAME or _SENTENCE.search(words):
        return False
    return sensible(text, line.start, line.end, listed=True) and not ends_like_a_body(words)


_LONGEST_NAME = 60
"""Code points of the longest task without a mark."""
_SENTENCE = deferred(r"[.!?”\":>\]]$|(?:다|요)$|[“\"]")


@rule(
    r"(?:분야|과제|사업|내용|사항|부문|영역|방안|목표)\((?P<span>[^()\n]{2,60},[^()\n]{2,240})\)",
    examples={
        "협약을 맺었다. 양 기관은 세 가지 과제([[하천 수질 조사]], 생태 교육, 시설 공동 이용)를 함께 추진한다.": None,
    },
    boundary=[
        "협약을 맺었다. 가나시는 세 가지 사업(도로 정비, 하천 정비, 공원 조성)을 마쳤다.",
        "협약을 맺었다. 양 기관은 올해 과제(1월, 5월, 9월)를 함께 추진한다.",
    ],
    needs=("분야(", "과제(", "사업(", "내용(", "사항(", "부문(", "영역(", "방안(", "목표("),
)
def list_in_brackets(match: regex.Match[str], scene: Scene) -> tuple[Area, ...] | None:
    """What a sentence counts of what all do is listed in brackets: 3대 과제(A, B, C)를 함께 추진한다."""
    text, k = scene.view.folded, scene.number(match.start())
    here = scene.view.sentences[k]
    if not by_all(scene, k) or tells_something_else(text, here.start, here.end):
        return None
    if not undertaken(text, here.start, here.end):
        return None
    found = listed(text, *match.span("span"))
    return found if found and len(found) > 1 and _all_deeds(text, found) else None
