"""Facts of a line on its page: what the rules say of it, and where it stands to the prose and to its neighbours."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from pressparse.language.letters import BULLETS, TRIANGLES
from pressparse.pattern import scanning
from pressparse.segment.facts import look
from pressparse.segment.unit import Unit

FAR = (1, 2, 3, 4, 6, 10, 20, 50)
"""Where the next class of distances begins, in lines."""
NEAR = 4
"""Lines; inside the prose, more than that from the nearest is all the same."""
PROSE = 40
"""Code points from which on a line that ends a sentence is prose."""
LONG = 100
"""Code points from which on a line that ends in a full stop is prose in whatever language."""
GAP = 7
"""How many lines that the rules do not call body may stand inside one stretch of prose."""
TITLE = 8
"""Code points from which on a line that stands twice is a title rather than a word."""
WINDOW = 400
"""Code points of a first line in which the headline is looked for: a page's window title."""
NOTHING_SEEN = "none"
"""What is said at first sight of a line that tells nothing by itself."""
STEPS = (-2, -1, 1, 2)
"""Which neighbours are looked at."""


class Told(NamedTuple):
    """A line or part of one, and what the rules say of it: at first sight, and in its place on the page."""

    unit: Unit
    sight: str
    kind: str
    rule: str

    @property
    def opinion(self) -> "Opinion":
        """What is said of the line, without the line."""
        return Opinion(self.kind, self.rule, self.sight, min(self.unit.blanks, 2))


class Opinion(NamedTuple):
    """What the rules say of a line, and how many blank lines stand before it; -1 within a line, at most 2."""

    kind: str
    rule: str
    sight: str
    blanks: int


class Place(NamedTuple):
    """Where a line stands: above, in or below the stretch that holds most prose, how far from it, and what else."""

    where: str
    far: str
    marks: tuple[str, ...]


class Line(NamedTuple):
    """What a line is judged by, in parts that many lines share."""

    text: str
    opinion: Opinion
    place: Place

    @property
    def facts(self) -> Iterator[tuple[str, ...]]:
        """The facts of the line itself, part by part."""
        looks = look(self.text)
        yield looks.seen + looks.own
        yield opinion_facts(self.opinion)
        yield place_facts(self.place)
        yield together(self.opinion.kind, self.place.where, looks.ends, looks.size)


def lines_of(told: Sequence[Told]) -> list[Line]:
    """Return what each line is judged by."""
    places = _places(told)
    return [
        Line(each.unit.text, each.opinion, place) for each, place in zip(told, places, strict=True)
    ]


def facts(lines: Sequence[Line]) -> list[list[str]]:
    """Return the facts of each line, those that its neighbours show it included."""
    found: list[list[str]] = []
    for k, line in enumerate(lines):
        mine = [fact for part in line.facts for fact in part]
        for step in STEPS:
            at = k + step
            if 0 <= at < len(lines):
                mine += beside(step, seen(lines[at]))
            else:
                mine.append(outside(step))
        found.append(mine)
    return found


def opinion_facts(told: Opinion) -> tuple[str, ...]:
    """Return the facts of what is said of a line."""
    says = f"says={told.kind}"
    blanks = "inside" if told.blanks < 0 else str(told.blanks)
    return (
        says,
        f"rule={told.rule}",
        f"sight={told.sight}",
        f"blanks={blanks}",
        f"{says}&blanks={blanks}",
    )


def place_facts(place: Place) -> tuple[str, ...]:
    """Return the facts of where a line stands."""
    return (f"place={place.where}", f"far={place.far}", *place.marks)


def together(kind: str, where: str, ends: str, size: str) -> tuple[str, ...]:
    """Return what the rules say of a line, each time with one more thing about it."""
    return (f"says={kind}&place={where}", f"says={kind}&{ends}", f"says={kind}&{size}")


def seen(line: Line) -> tuple[str, ...]:
    """Return what the neighbours of a line see of it."""
    return look(line.text).seen + shown_by_opinion(line.opinion.kind, line.opinion.sight)


def shown_by_opinion(kind: str, sight: str) -> tuple[str, ...]:
    """Return what neighbours see of what the rules say of a line."""
    return (f"says={kind}", f"sight={sight}")


def outside(step: int) -> str:
    """Return the fact that no line stands there."""
    return f"{step}:none"


def beside(step: int, shown: tuple[str, ...]) -> tuple[str, ...]:
    """Return the facts that a neighbour shows."""
    return tuple(f"{step}:{each}" for each in shown)


def _places(told: Sequence[Told]) -> Iterator[Place]:
    texts = [each.unit.text for each in told]
    top = window_at(told)
    count = Counter(texts)
    prose = [
        count[text] == 1
        and (
            (len(text) >= PROSE and looks.ends == "ends=sentence")
            or (len(text) >= LONG and looks.ends == "ends=stop")
        )
        for text, looks in zip(texts, map(look, texts), strict=True)
    ]
    begin, end = _main(told, prose)
    end = _with_list(told, end)
    stretch = _Stretch(begin, end, [k for k in range(begin, end) if prose[k]])
    passed: set[str] = set()
    opened: set[str] = set()
    openings = [
        _opening(text) if told and "다." in text else ""
        for text, told in zip(texts, prose, strict=True)
    ]
    alike = Counter(openings)
    above = _above(told, texts[:begin], _echoed(texts, stretch.prose))
    for k, text in enumerate(texts):
        marks = [] if k else ["top"]
        marks += above[k] if k < begin else ()
        if count[text] > 1:
            again = "again" if text in passed else "first"
            marks.append(f"twice={again}{'_title' if len(text) >= TITLE else ''}")
            passed.add(text)
        elif openings[k] and alike[openings[k]] > 1:
            marks.append(f"alike={'again' if openings[k] in opened else 'first'}")
        opened.add(openings[k])
        if k > top and len(text) >= TITLE and text in texts[top][:WINDOW]:
            marks.append("in_window_title")
        yield Place(*stretch.place(k), tuple(marks))


def window_at(lines: Sequence[Any]) -> int:
    """Return which line of a page can be its window's title: the first below a row of a menu; each has a unit and a rule."""
    rows = (k for k, each in enumerate(lines) if not is_menu(each.rule, each.unit.text))
    return next(rows, 0)


def _echoed(texts: Sequence[str], prose: Sequence[int]) -> frozenset[str]:
    """Return what the words of a text's first sentences are known again by."""
    first = " ".join(texts[k][:OPENING] for k in prose[:PARAGRAPHS])
    return frozenset(_STEM.findall(first[:OPENING]))


def _opening(text: str) -> str:
    """Return how a sentence opens behind its mark and dateline, white space left out."""
    if text[0] in _BEFORE and (before := _DATELINE.match(text)):
        text = text[before.end() :]
    return text[: 2 * ALIKE].replace(" ", "")[:ALIKE]


_BEFORE = frozenset(f"[({TRIANGLES}◆↑")
_DATELINE = scanning(
    rf"(?:[{TRIANGLES}◆↑…]\s?)*(?:[\[(][^\[\]()]{{2,30}}[\])]\s?(?:[가-힣]{{2,4}}(?:\s[가-힣]{{2,4}})?\s?(?:기자|특파원)\s?=\s?)?)?"
)
ALIKE = 12
"""Code points by which a line's opening is known again."""
_STEM = scanning(r"(?<!\w)(?:[가-힣]{2}|[A-Za-z]{3}|\d{2})")
"""What a word is known again by: its beginning."""
PARAGRAPHS, OPENING = 3, 400
"""Paragraphs of a text in which words of its title are looked for, and their code points."""
ECHOING = range(TITLE, 141)
"""Code points of a line that can be a title."""
REACH = 60
"""Lines above a text among which its title is."""
ECHO = 2
"""Words that a text says again, at least, of the line of which it says most."""
MENU_ROWS = frozenset(("menu_row", "breadcrumb"))
"""Rules of a line that names a site's sections and nothing else: a text may have their words, but they are no title."""
BAR = "|"
"""What parts the entries of a menu in a row, and never the steps of a way."""


def is_menu(rule: str, text: str) -> bool:
    """Return whether a line is a row of a site's menu: it says neither what a page shows nor whose it is."""
    return rule in MENU_ROWS and BAR in text


MOST = 4
"""So many words said again are all that is counted."""


def _above(
    told: Sequence[Told], above: Sequence[str], echoed: frozenset[str]
) -> list[tuple[str, ...]]:
    """Return for each line above the prose how much of it that says again, and on which side of what else it stands.

    A title is said again, a site's name or another article's title is not; who posted it stands below.
    """
    if not above or not echoed:
        return [()] * len(above)
    far = len(above) - REACH
    said = [
        len(echoed.intersection(_STEM.findall(text))) if k >= far and len(text) in ECHOING else -1
        for k, text in enumerate(above)
    ]
    best = _most_said(told, said)
    row = next((k for k in range(len(above)) if told[k].kind == "byline"), -1)
    last = max(
        (k for k in range(row) if said[k] >= 0 and told[k].sight == NOTHING_SEEN), default=-1
    )
    return [
        (
            f"echo={'none' if n < 0 else min(MOST, n)}",
            f"most={_side(k, best)}",
            f"row={_side(k, row)}",
            f"most={_side(k, best)}&row={'over' if k == last else _side(k, row)}",
        )
        for k, n in enumerate(said)
    ]


def _most_said(told: Sequence[Told], said: Sequence[int]) -> int:
    """Return the line of which a text says most again and that can be its title, as a menu's row cannot; -1 where none is."""
    titular = [-1 if told[k].rule in MENU_ROWS else n for k, n in enumerate(said)]
    most = max(titular)
    best = titular.index(most) if most >= ECHO else -1
    while best > 0 and 2 * said[best - 1] >= most and told[best - 1].sight == NOTHING_SEEN:
        best -= 1  # a deck may say more of the text than the title right above it
    return best


def _side(k: int, of: int) -> str:
    """Return on which side of another line a line stands."""
    if of < 0:
        return "none"
    return "here" if k == of else "before" if k < of else "behind"


class _Stretch(NamedTuple):
    """A stretch of lines that holds prose, and which of its lines are prose."""

    begin: int
    end: int
    prose: list[int]

    def place(self, k: int) -> tuple[str, str]:
        """Return where a line stands to it, and how far off: inside, from the prose above and below."""
        if self.begin == self.end:
            return "nowhere", str(_far(k))
        if k < self.begin:
            return "above", str(_far(self.begin - k))
        if k >= self.end:
            return "below", str(_far(k - self.end + 1))
        behind = bisect_left(self.prose, k)
        if behind == len(self.prose):
            return "in", f"{min(k - self.prose[-1], NEAR)}/{NEAR}"
        above = behind if self.prose[behind] == k else behind - 1
        return "in", f"{min(k - self.prose[above], NEAR)}/{min(self.prose[behind] - k, NEAR)}"


@lru_cache(maxsize=64)
def _far(lines: int) -> int:
    return bisect_right(FAR, lines)


def _with_list(told: Sequence[Told], end: int) -> int:
    """Return where a list ends that stands right below prose: lines behind marks that tell nothing else."""
    if 0 < end < len(told) - 1 and _announces(told[end]) and _is_item(told[end + 1]):
        end += 1
    while 0 < end < len(told) and _is_item(told[end]):
        end += 1
    return end


def _announces(told: Told) -> bool:
    """Return whether a line is a short sentence of the text, as one that a list follows."""
    own = told.kind == "body" and told.sight == NOTHING_SEEN
    return own and look(told.unit.text).ends == "ends=sentence"


def _is_item(told: Told) -> bool:
    text = told.unit.text
    marked = text[0] in _ITEMS or bool(_NUMBERED.match(text))
    return marked and told.kind == "body" and told.sight == NOTHING_SEEN


_ITEMS = frozenset(f"-ㅇ{BULLETS}·")
"""What an item of a list opens with."""
_NUMBERED = scanning(r"\d{1,2}[.)]\s?\D")


def _main(told: Sequence[Told], prose: Sequence[bool]) -> tuple[int, int]:
    """Return the bounds of the stretch that holds most prose; what the rules call body parts no stretch."""
    best = weight = gap = 0
    found = (0, 0)
    begin = -1
    for k, (each, is_prose) in enumerate(zip(told, prose, strict=True)):
        if not is_prose:
            gap += each.kind != "body"
            continue
        if begin < 0 or gap > GAP:
            begin, weight = k, 0
        weight += len(each.unit.text)
        gap = 0
        if weight > best:
            best, found = weight, (begin, k + 1)
    return found
