"""Enumerations: where a list of noun phrases parts into its members."""

from collections.abc import Iterator
from itertools import pairwise

from pressparse.lexicon.pledges import ACTIONS
from pressparse.pattern import deferred, scanning

Stretch = tuple[int, int]

TRIANGLES = "▲△▴▵▶▷►▸"
MARKS = f"{TRIANGLES}Δ∆▦▣◈◆◇●○■□‣⁃•∙◦★☆❍✓✔"
ORDINALS = ("첫", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉", "열")
"""Numbers before 째, in order."""
NUMBERS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮❶❷❸❹❺❻❼❽❾❿➀➁➂➃➄➅➆➇➈➉➊➋➌➍➎➏➐➑➒➓"

_OPEN, _CLOSE = "([{「『‘“<｢", ")]}」』’”>｣"
_JOINT = deferred(
    r"(?<=[가-힣A-Za-z)’'”\d])(?:(?P<and>[와과])(?![ ](?:관련(?:된|한|해|하|있|,|$)|연계|같은|다른|달리))(?:[ ](?:더불어|함께))?|[ ]및|[ ]그리고)[ ](?=[‘'“(「]?[가-힣A-Za-z\d])"
)
_TRIM_LEFT = deferred(
    rf"[\s,·;:/{MARKS}-]*(?:(?:및|그리고|또는|또한|아울러|특히|향후|앞으로|(?:첫|둘|셋|넷|다섯|여섯)째(?:로|는)?),?[ ])?"
)
_TRIM_RIGHT = deferred(
    r"(?:[ ]등(?:의)?[ ]\d{1,2}[개대][ ]?(?:분야|사업|과제|부문)(?:(?:의|에서의|에[ ]대한)?[ ](?:상호[ ])?협력)?|(?:[ ]등)?에[ ](?:관한|대한)(?:[ ](?:상호[ ]|공동[ ]|업무[ ])?(?:협력|협조|내용|사항))?|(?<=[)가-힣])의[ ]내용|[ ]등의[ ](?:(?:협력|공동|교류|연계)[ ])?(?:역할|임무|업무|사업|활동|제반[ ]?사항|사항)|(?:(?<=[가-힣]{2})함)?[은는][ ]물론(?:이고)?|[ ]외에도|(?:[ ]분야)?[을를][ ](?:비롯(?:해서?|하여|한)|시작으로)|(?:하|을[ ]펼치|를[ ]펼치|을[ ]벌이|를[ ]벌이)는[ ](?:한편|동시에)|뿐(?:만)?[ ]아니라|[\s,·;:./]|[ ]등(?:[ ](?:다양한|여러(?:[ ]가지)?|폭넓은|각종|다각적인|다방면의?|주요)(?:[ ](?:[가-힣]{2}[ ]?)?(?:사업|활동|프로그램|과제|업무))?)?)*$"
)


_LONGEST_TAIL = 80
"""Code points at the end of a member that may be left out."""
_TRIMMED = scanning("등|물론|외에도|비롯|시작으로|한편|동시에|아니라|관한|대한|내용")
"""One of these stands in whatever is left out behind a member, but for signs and spaces."""


def commas(text: str, start: int, end: int) -> Iterator[int]:
    """Yield the commas of ``text[start:end]`` that stand in no brackets, quotes or numbers, slashes between spaces, and the space between quotes.

    Where some have a space behind them, one without is a lost middle dot (확대,강화).
    """
    spaced = text.find(", ", start, end) >= 0
    depth = 0
    quoted = False
    for k in range(start, end):
        char = text[k]
        if char == "'":
            opens = not quoted and not text[k - 1 : k].isalnum() and text.find("'", k + 2, end) > 0
            depth += 1 if opens else -1 if quoted else 0
            quoted = opens
        elif char in _OPEN:
            depth += 1
        elif char in _CLOSE:
            depth = max(0, depth - 1)
            if depth == 0 and _NEXT_QUOTE.match(text, k, end):
                yield k + 1
        elif char in ",;\n/" and depth == 0 and _parts(text, k, spaced=spaced):
            yield k


def _parts(text: str, k: int, *, spaced: bool) -> bool:
    """Return whether a comma parts members, and stands in no number and for no lost middle dot."""
    before, after = text[k - 1 : k], text[k + 1 : k + 2]
    if text[k] == "/":
        return before == after == " "
    if before.isdigit() and after.isdigit():
        return False
    return not spaced or text[k] == "\n" or after.isspace()


_NEXT_QUOTE = deferred(r"[’」][ ][‘「]")
"""One quoted member right behind another: ‘가’ ‘나’."""


def trimmed(text: str, start: int, end: int) -> Stretch:
    """Leave out what joins a member to its neighbours: commas, 및, 등."""
    last = text[end - 1 : end]
    if last.isspace() or last in ",·;:./" or _TRIMMED.search(text, start, end):
        right = _TRIM_RIGHT.search(text, max(start, end - _LONGEST_TAIL), end)
        end = right.start() if right else end
    left = _TRIM_LEFT.match(text, start, end)
    if left:
        start = left.end()
    return (start, end) if start < end else (start, start)


def members(text: str, start: int, end: int) -> list[Stretch]:
    """Part ``text[start:end]`` at its commas; where it has one at most, also at 와/과/및 between two tasks of their own."""
    start, end = trimmed(text, start, end)
    cuts = sorted(
        {*commas(text, start, end), *(m.end() for m in _NOT_ONLY.finditer(text, start, end))}
    )
    cuts = cuts or _dots(text, start, end)
    if cuts and _INNER.search(text, start, end):
        cuts = _outside_examples(text, start, cuts, end)
    parts = [trimmed(text, a, b) for a, b in _between(cuts, start, end)]
    pairs = bool(cuts) and all(_PAIR.search(text, *part) for part in parts)
    if len(cuts) < _SEVERAL and not pairs:
        parts = [one for part in parts for one in _joined(text, *part, listed=bool(cuts))]
    return [(a, b) for a, b in parts if b - a > 1 and not _ORDINAL.fullmatch(text, a, b)]


_ORDINAL = deferred(rf"(?:{'|'.join(ORDINALS)})째(?:로|는)?")
"""What only counts the member behind it: 둘째, 장비 공동 활용."""
_SEVERAL = 2
"""From so many commas on, they alone part a list: what 와 joins between two of them is one member."""
_PAIR = deferred(r"(?:[와과]|[ ]및)[ ][^\s,]+(?:[ ][^\s,]+){0,3}$")
"""Where both members are a pair, each pair stays one: A 양성과 B 확대, C 개발과 D 개발."""
_OWNED = deferred(r"[가-힣]의[ ][^\s]+(?:[ ][^\s]+)?$")
"""Two deeds that are done to one thing: 물레방아의 개조 설계 및 제작."""
_UNCLOSED = deferred(r"‘[^’]*$|“[^”]*$|^[^']*(?<![^\s])'[^']*$")
"""A quotation that has not ended: what joins within it parts nothing outside."""
_NOT_ONLY = deferred(
    r"(?<=[을를][ ][가-힣]{2,4})하는[ ](?:한편|동시에)|(?:[을를][ ](?:비롯(?:해서?|하여|한(?=[ ](?!전|모든|다양|여러|각종|제반|주요|관련)[^,]+,))|시작으로)|(?<=[가-힣]{2} [가-힣]{2,8})[ ]외에도|[은는][ ]물론(?:이고)?|뿐(?:만)?[ ]아니라)(?=[ ])"
)
"""What parts the first member from the rest as a comma does: A를 비롯해 B, C."""
_INNER = deferred(
    r"[ ]등(?:에[ ]?[^\s,]{1,12}[을를][ ][^\s,]{1,6}(?:하는|할|한)[ ]|에[ ]있는[ ]|[ ]|의[ ](?!(?:[가-힣]{2,3}[ ])?(?:분야|사업|내용|과제|활동|방안|업무|사항|협력|프로그램|방법|형태)))"
)
"""Where examples end and what they are examples of begins: 노인, 장애인 등의 이동권 보장."""


def _between(cuts: list[int], start: int, end: int) -> list[Stretch]:
    edges = [start - 1, *cuts, end]
    return [(a + 1, b) for a, b in pairwise(edges)]


def _dots(text: str, start: int, end: int) -> list[int]:
    """Return the middle dots between tasks of more than one word: 수질 조사·생태 교육, not 기반 개발·구축에."""
    cuts: list[int] = []
    for k in range(start, end):
        last = cuts[-1] + 1 if cuts else start
        one_deed = text.startswith(ACTIONS, k + 1)
        if text[k] not in DOTS:
            continue
        if one_deed or not _is_long_task(text, last, k):
            return []
        cuts.append(k)
    return cuts if cuts and _is_long_task(text, cuts[-1] + 1, end) else []


def _is_long_task(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch ends in a noun of doing and has more than one word."""
    task = text[start:end].strip()
    return " " in task and task.endswith(ACTIONS)


DOTS = "·ㆍ・∙"
"""Middle dots, as pages write them."""


def _outside_examples(text: str, start: int, cuts: list[int], end: int) -> list[int]:
    """Leave out the comma before an inner 등: in `교통, 화재 등 사고 예방` it parts examples."""
    kept: list[int] = []
    together = False
    for before, at, after in reversed(
        list(zip([start - 1, *cuts], cuts, [*cuts[1:], end], strict=False))
    ):
        named = text[at + 1 : at + 3].lstrip()[:1] in "'‘“「"
        inner = None if named else _INNER.search(text, at, after)
        example = text[at + 1 : inner.start() if inner else after].strip()
        short = example.count(" ") <= 1
        task = example.endswith(ACTIONS) and (not inner or " " in example)
        together = short and not task and (together or inner is not None)
        together = together and not _is_task(text[before + 1 : at].strip())
        if not together:
            kept.append(at)
    return kept[::-1]


def _joined(text: str, start: int, end: int, *, listed: bool) -> Iterator[Stretch]:
    """Part `장비 공동 활용과 인력 교류`; leave `세미나 및 학회 개최` whole."""
    at = start
    for match in _JOINT.finditer(text, start, end):
        if match.start() - at > _LONGEST_TASK:
            break
        with_and = match["and"] is not None
        if listed and not with_and:
            continue
        left = text[at : match.start()].strip()
        right = text[match.end() : min(end, match.end() + _LONGEST_TASK)].strip()
        if _are_apart(left, right, with_and=with_and):
            yield trimmed(text, at, match.start())
            at = match.end()
    yield trimmed(text, at, end)


def _are_apart(left: str, right: str, *, with_and: bool) -> bool:
    """Tell whether what stands on both sides of 와 or 및 are two tasks."""
    if ("(" in left and ")" not in left) or _UNCLOSED.search(left):
        return False
    if not with_and and _OWNED.search(left) and right.count(" ") < 2:
        return False
    alike = with_and and left.count(" ") == 1 and left.partition(" ")[0] == right.partition(" ")[0]
    return alike or (_is_task(left) and _is_task(right, head=True))


def _is_task(words: str, *, head: bool = False) -> bool:
    """Tell whether a phrase ends in a noun of doing and has an object of its own."""
    if head:
        words = _AND.split(words, maxsplit=1)[0]
    words = _AFTERWARDS.sub("", words).strip("‘’'“”「」")
    deed = _CALLED.sub("", words)
    if deed != words:
        return deed.endswith(ACTIONS) and " " in deed
    long = len(words) > (_COMPOUND if head else _LONG)
    return words.endswith(ACTIONS) and (long or " " in words)


_AND = deferred(r"(?<=[가-힣])(?:[와과]|[ ]및)[ ]")
_CALLED = deferred(
    r"(?<=[가-힣]{2})[ ]?(?:시범|공동|협력)?[ ]?(?:사업|프로그램|서비스|행사|과정|방안|업무|체계)$"
)
"""What a deed is called besides: 빈집 정비 사업, 상담 프로그램."""
_AFTERWARDS = deferred(r"(?r)(?:[ ]등|\([^()]*\))+$")
_LONGEST_TASK = 300
"""Code points; what is longer is no task."""
_LONG = 8
"""Code points up to which one word is no task of its own."""
_COMPOUND = 3
"""Code points up to which one word that follows another task is none: 금융조달 has its object in it."""
