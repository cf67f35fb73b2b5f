"""Lists apart from the sentences that say who signs: behind a heading, line by line, in cells, by region."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice, takewhile

import regex

from pressparse.accord.members import looks_proper
from pressparse.language.letters import BULLETS, OBJECTS, SUBJECTS, TOPICS
from pressparse.language.morphology import Reading, reading
from pressparse.lexicon.agencies import LEGAL_FORMS
from pressparse.lexicon.agreements import CEREMONY, TOGETHER
from pressparse.lexicon.newsroom import FROM_THE_LEFT
from pressparse.lexicon.posts import OFFICE
from pressparse.lexicon.tables import (
    BODY_COLUMNS,
    COLUMNS,
    DETAIL_COLUMNS,
    FIRST_COLUMNS,
    HEAD_COLUMNS,
    NAME_COLUMNS,
    NUMBER_COLUMNS,
)
from pressparse.pattern import deferred
from pressparse.text.view import Stretch, View


@dataclass(frozen=True, slots=True)
class Head:
    """Who stands for the body of an entry: ``text[start:end]``."""

    start: int
    end: int
    name: str
    title: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One body of a list: ``text[start:end]``."""

    start: int
    end: int
    name: str
    head: Head | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """A list with a heading, which says that those in it sign."""

    start: int
    entries: tuple[Entry, ...]


def listings(view: View) -> Iterator[Listing]:
    """Yield the lists of a text that a heading gives as those who sign, two entries or more in each."""
    text = view.folded
    paragraphs = _paragraphs(view)
    starts = [p.start for p in paragraphs]
    for sentence in view.sentences:
        heading = None
        if sentence.kind in _READ:
            heading = _HEADING.match(text, sentence.start, sentence.end)
        if heading is None:
            continue
        k = bisect_right(starts, sentence.start)
        end = sentence.end if heading["topic"] else paragraphs[k - 1].end
        if text[heading.end() : end].strip():
            entries = entries_in(text, heading.end(), end)
        else:
            entries = _below(view, paragraphs[k : k + _ROWS])
        if heading["people"] and not all(entry.head for entry in entries):
            continue
        if len(entries) >= _TWO and _are_bodies(entries):
            yield Listing(sentence.start, tuple(entries))


def counted(view: View, start: int) -> Iterator[Listing]:
    """Yield the lists behind a place that have no heading and as many entries as the text says that sign: 8개 기업."""
    text = view.folded
    counts = frozenset(int(found[0]) for found in _SO_MANY.finditer(text, 0, _EARLY))
    if not counts:
        return
    behind = [p for p in _paragraphs(view) if p.start >= start]
    sentences = [s for s in view.sentences if s.kind in _READ and s.start >= start]
    plain = chain(_unheaded(text, behind), _in_clauses(text, sentences))
    told = chain(_tables(view, behind), ((0, entries) for entries in plain))
    for begun, entries in told:
        if len(entries) in counts and len(entries) >= _SEVERAL and _are_bodies(entries):
            yield Listing(begun or entries[0].start, tuple(entries))


def so_many(text: str, start: int, end: int) -> int:
    """Return the highest count of bodies that a stretch gives, 0 where it gives none: 가나대 등 16개 대학이."""
    return max((int(found[0]) for found in _SO_MANY.finditer(text, start, end)), default=0)


def _unheaded(text: str, paragraphs: Sequence[Stretch]) -> Iterator[list[Entry]]:
    """Yield what may be lists without a heading: one line, lines or clauses that each tell of one body."""
    told: list[Entry] = []
    grouped: list[Entry] = []
    for paragraph in paragraphs:
        label = _OF_A_GROUP.match(text, paragraph.start, paragraph.end)
        group = entries_in(text, label.end(), paragraph.end) if label else []
        if grouped and not group:
            yield grouped
        grouped = [*grouped, *group] if group else []
        by_kind = _BY_KIND.match(text, paragraph.start, paragraph.end)
        if by_kind or not _SAYS.search(text, paragraph.start, paragraph.end):
            begin = by_kind.end() if by_kind else paragraph.start
            yield entries_in(text, begin, paragraph.end)
        one = _told_of(text, paragraph.start, paragraph.end)
        if one is None:
            yield from (told, told[1:])
            told = []
        else:
            told.append(one)
    yield grouped
    yield from (told, told[1:])  # the lead may tell of the one with whom they sign


def _in_clauses(text: str, sentences: Sequence[Stretch]) -> Iterator[list[Entry]]:
    """Yield the bodies of which the clauses of a sentence tell one by one: 가나사는 10억 원, 다라사는 20억 원을."""
    for sentence in sentences:
        clauses = (_told_of(text, *part) for part in _parted(text, *sentence[:2], ","))
        yield [each for each in clauses if each]


def _told_of(text: str, start: int, end: int) -> Entry | None:
    """Return the body of which a line or a clause tells: ▲ 가나사(대표 홍길동): …, 다라사는 30억 원을."""
    behind = _LEADS_ON.match(text, start, end)
    start = behind.end() if behind else start
    topic = _TOPIC.search(text, start, min(end, start + _LONG))
    return _entry(text, start, topic.start()) if topic else None


def row_of_heads(text: str, start: int, end: int) -> list[Entry]:
    """Return the bodies of a row in which each stands beside its head, all in one order: 가나대 홍길동 총장, 다라대 ….

    What all of the row shows of the order shows of each which word is the name, whatever it looks like.
    """
    if next(islice(_PARTS.finditer(text, start, end), _ROW - _TWO, None), None) is None:
        return []
    parts = list(_parted(text, start, end, _BETWEEN))
    rows = (_longest_run(text, parts, shape) for shape in _SHAPES)
    best = max(rows, key=_shows, default=[])
    return best if len(best) >= _ROW and _shows(best) * _TWO >= len(best) else []


def _shows(row: Sequence[Entry]) -> int:
    """Return how many of a row's bodies are known by their ends."""
    return sum(looks_proper(entry.name.rpartition(" ")[2]) for entry in row)


def _longest_run(
    text: str, parts: Sequence[tuple[int, int]], shape: regex.Pattern[str]
) -> list[Entry]:
    """Return the most entries of one shape that follow each other; the first and the last may stand within a clause."""
    inner = [shape.fullmatch(text, *part) for part in parts]
    if len(inner) - inner.count(None) < _ROW - _TWO:
        return []
    words = Counter(m["body"].count(" ") for m in inner[1:] if m).most_common(1)
    most = words[0][0] if words else 0
    best: list[Entry] = []
    run: list[Entry] = []
    for k, part in enumerate(parts):
        match = inner[k]
        if not run and (match is None or match["body"].count(" ") > most):
            match = shape.fullmatch(text, _last_words(text, *part, most + _TWO), part[1])
        closes = match is None
        if match is None and run:
            match = shape.match(text, *part)
        if match is not None:
            head = Head(*match.span("name"), match["name"], match["title"])
            run.append(Entry(*match.span("body"), match["body"], head))
        if closes:
            best, run = max(best, run, key=len), []
    return max(best, run, key=len)


def _last_words(text: str, start: int, end: int, spaces: int) -> int:
    """Return where the last words of a stretch begin that have so many spaces between them."""
    at = start + len(text[start:end].rstrip())
    for _ in range(spaces + 1):
        at = text.rfind(" ", start, at)
        if at < 0:
            return start
    return at


def _paragraphs(view: View) -> list[Stretch]:
    return [p for p in view.paragraphs if p.kind in _READ]


def _below(view: View, paragraphs: Sequence[Stretch]) -> list[Entry]:
    """Return the entries below a heading: one line of them all, cells of a table, or a line for each."""
    text = view.folded
    first = paragraphs[0] if paragraphs else None
    if first and _names_a_column(view, first):
        return _table(text, list(_cells(view.text, paragraphs)))
    if first is None or _SAYS.search(text, first.start, first.end):
        return []
    alone = entries_in(text, first.start, first.end)
    if len(alone) >= _TWO:
        return alone
    led = _is_led(text, first)
    alike = takewhile(lambda p: _is_led(text, p) == led, paragraphs)
    rows = (_entry(text, p.start, p.end) for p in alike)
    return [row for row in takewhile(bool, rows) if row]


def _tables(view: View, paragraphs: Sequence[Stretch]) -> Iterator[tuple[int, list[Entry]]]:
    """Yield where tables begin with the names of their columns, whatever stands above, and their entries."""
    named = [_names_a_column(view, paragraph) for paragraph in paragraphs]
    begin = (k for k, names in enumerate(named) if names and not (k and named[k - 1]))
    for k in islice(begin, _TRIES):
        cells = list(_cells(view.text, paragraphs[k : k + _ROWS]))
        yield paragraphs[k].start, _table(view.folded, cells)


def _names_a_column(view: View, paragraph: Stretch) -> bool:
    """Return whether a line begins with the name of a table's column."""
    first = next(_cells(view.text, [paragraph]), None)
    return first is not None and view.text[slice(*first)].replace(" ", "") in _COLUMNS


def _is_led(text: str, paragraph: Stretch) -> bool:
    """Return whether a bullet or a number begins a line."""
    lead = _LEAD.match(text, paragraph.start, paragraph.end)
    return lead is not None and bool(lead[0].strip())


def entries_in(text: str, start: int, end: int) -> list[Entry]:
    """Return the entries of a running list, those in groups among them: in brackets, behind a region or a trade."""
    close = _CLOSES.search(text, start, end)
    end = close.start() if close else end
    points = list(_parted(text, start, end, BULLETS))
    grouped = len(points) > 1 and all(_COMMAS.search(text, *point) for point in points)
    found: list[Entry] = []
    for point in points:
        first, last = point
        label = _TRADE.match(text, first, last) if grouped else None
        for part in _parted(text, label.end() if label else first, last, _SIGNS):
            entries = _of_part(text, *part)
            if not entries:
                return []
            found += entries
    return found


def _of_part(text: str, start: int, end: int) -> list[Entry]:
    """Return the entries between two commas: one, several that dots string, or those of a group; none where it is no list."""
    grouped = _GROUPED.match(text, start, end)
    if grouped:
        start, end = grouped.span("inner")
    else:
        label = _LABEL.match(text, start, end)
        start = label.end() if label else start
    several = [_entry(text, *part) for part in _parted(text, start, end, _DOTS)]
    if len(several) > 1 and not grouped and not all(several):
        several = [_entry(text, start, end)]
    return [each for each in several if each] if all(several) else []


def _parted(text: str, start: int, end: int, signs: str) -> Iterator[tuple[int, int]]:
    """Yield the parts of a stretch between signs that stand outside of brackets."""
    depth, begin = 0, start
    for at in range(start, end):
        sign = text[at]
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth -= 1
        elif depth <= 0 and sign in signs:
            if text[begin:at].strip():
                yield begin, at
            begin = at + 1
    if text[begin:end].strip():
        yield begin, end


def _entry(text: str, start: int, end: int) -> Entry | None:
    """Return the body that a row or a part of a list names, with its head; None where it names none."""
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    match = next((m for p in _ENTRIES if (m := p.fullmatch(text, start, end))), None)
    if match is None or not _may_be_a_body(match["body"]):
        return None
    begin, stop = match.span("body")
    groups = match.groupdict()
    head = None
    if groups.get("name"):
        head = Head(*match.span("name"), groups["name"], groups.get("title"))
    return Entry(begin, stop, text[begin:stop], head)


def _may_be_a_body(words: str) -> bool:
    """Return whether words may name a body: no verb ends them, no count and no column's name stands for them."""
    return _NO_BODY.search(words) is None and words not in _COLUMNS


def _are_bodies(entries: Sequence[Entry]) -> bool:
    """Return whether a list's entries are bodies rather than things: few are plain words of the language."""
    plain = sum(map(_is_a_word, entries))
    return plain * _FEW <= len(entries)


def _is_a_word(entry: Entry) -> bool:
    last = entry.name.rpartition(" ")[2]
    if entry.head or entry.name.startswith(LEGAL_FORMS) or looks_proper(last):
        return False
    return reading(last) in _WORDS


def _cells(text: str, paragraphs: Sequence[Stretch]) -> Iterator[tuple[int, int]]:
    """Yield the cells of the lines of a table, which tabs or strokes part, or which stand in lines of their own."""
    for p in paragraphs:
        for start, end in _parted(text, p.start, p.end, "\t|"):
            words = text[start:end]
            first = start + len(words) - len(words.lstrip())
            if words.strip(" -:"):
                yield first, first + len(words.strip())


def _table(text: str, cells: Sequence[tuple[int, int]]) -> list[Entry]:
    """Return the entries of a table below the names of its columns, one of which says that it holds bodies."""
    names = [text[start:end].replace(" ", "") for start, end in cells]
    wide = len(list(takewhile(_COLUMNS.__contains__, names)))
    whose = next((k for k, name in enumerate(names[:wide]) if name in BODY_COLUMNS), None)
    if wide < _TWO or whose is None:
        return []
    leads = next((k for k, name in enumerate(names[:wide]) if name in _OF_HEADS), None)
    numbered = names[0] in NUMBER_COLUMNS
    found: list[Entry] = []
    for at in range(wide, len(cells) - wide + 1, wide):
        row = cells[at : at + wide]
        if numbered and names[at] != str(len(found) + 1):
            break
        entry = _entry(text, *row[whose])
        if entry is None:
            break
        if leads is not None and _A_NAME.fullmatch(text, *row[leads]):
            title = None if names[leads] in NAME_COLUMNS else names[leads]
            name = Head(*row[leads], text[slice(*row[leads])], title)
            entry = Entry(entry.start, entry.end, entry.name, name)
        found.append(entry)
    return found


_READ = frozenset({"body", "caption"})
_WORDS = frozenset({Reading.NOUN, Reading.INFLECTED, Reading.ADVERB})
_TWO = 2
_SEVERAL = 3
"""Entries of a list without a heading at least."""
_LONG = 60
"""Code points in which the body stands that a line tells of."""
_ROWS = 400
"""Lines below a heading that are read as its list at most."""
_FEW = 3
"""One of so many entries at most may be a plain word of the language."""

_LED_BY = r"[^가-힣A-Za-z\n]{0,6}"
_DONE = r"(?:업무[ ]?)?(?:협약|협정|MO[UA])|참여|참가|체결|서명|협력|대상|투자|입주|동참|공동"
_TAKING_PART = (
    rf"(?:식?에|[{OBJECTS}])?[ ]?(?:함께[ ])?(?:체결|참여|참가|대상|동참|서명|맺은)?(?:한|하는)?"
)
_SO_MANY_OF_THEM = r"(?:\d{1,3}[ ]?(?:개[ ]?)?)?[가-힣]{0,4}"
_LISTED = r"(?:[ ]?(?:명단|목록|현황|리스트|명))?"
_BODIES = rf"(?:(?:이번|이날|주요)[ ])?(?:{_DONE}){_TAKING_PART}[ ]?{_SO_MANY_OF_THEM}(?:{TOGETHER})들?{_LISTED}"
"""What bodies are called that sign: 협약기관, 이번 협약에 참여한 8개 기업."""
_PEOPLE = rf"(?:(?:{CEREMONY}|협약)[ ]?)?(?:참석|서명|협약)(?:자|인사|기관장)(?:[ ]?명단)?"
"""What those are called who are at the signing."""
_TELLS = rf"(?:다음과|아래와)[ ]같다[.]?|(?=[{BULLETS}])|(?=[가-힣]{{2,6}}[ ]?(?:분야|부문|지역|권역)[ ])|(?=[가-힣A-Za-z]+·[가-힣A-Za-z]+·)"
"""What follows a topic of which a list is told: marks, trades, names that dots string together."""
_HEADING = deferred(
    rf"{_LED_BY}(?:(?P<people>{_PEOPLE})|{_BODIES})(?:[ ]?\([^()\n]{{1,12}}\))?"
    rf"(?:[ ]?[)\]>】][ ]?:?|[ ]?:|(?P<topic>[{TOPICS}])[ ](?:{_TELLS})|[ ]*(?=\n|$))"
)
"""A heading, or a topic, that says that those listed behind or below it sign: `□ 협약기관`, `참여 기업:`, `참여 대학은 ▲…`."""
_SIGNS = ",;/"
_BETWEEN = f",;·/{BULLETS}"
"""What may stand between the persons of a row."""
_PARTS = deferred(f"[{_BETWEEN}]")
_TRIES = 8
"""Places that are looked at for a table's head, so that the time stays linear in the text."""
_DOTS = "·"
_COMMAS = deferred("[,·]")
_TOPIC = deferred(rf"[{TOPICS}][ ]|[ ]?[:–][ ]|[ ]-[ ]")
"""Where that ends of which a line tells."""
_LEADS_ON = deferred(r"\s*(?:(?:이번|이날|먼저|우선|한편|또|또한|협약으로|협약에[ ]따라)[ ])+")
_EARLY = 1200
"""Code points in which a text says how many sign."""
_SO_MANY = deferred(
    rf"(?<![\d,.])\d{{1,3}}(?=여?[ ]?(?:개[ ]?)?(?:[가-힣]{{2,4}}[ ])?(?:{TOGETHER}))"
)
_BY_KIND = deferred(rf"[^가-힣A-Za-z\n]{{0,4}}[가-힣]{{1,4}}별(?:로[{TOPICS}]?|[ ]?:)[ ]")
"""How a sentence opens that names them by trade or region: 업종별로는."""
_OF_A_GROUP = deferred(r"[^가-힣A-Za-z\n]{0,4}[가-힣·]{2,8}(?:\(\d{1,2}[가-힣]{0,2}\))?[ ]?:[ ]?")
"""How a line of those of one region begins: ▲강원 : 가나대, 다라대."""
_TRADE = deferred(r"[^가-힣A-Za-z\n]{0,4}[가-힣·]{2,8}[ ]?:?[ ](?=[가-힣A-Za-z㈜(])")
"""What stands before those of one trade, each trade a point of its own: △제조 가나사, 다라사."""
_SAYS = deferred(r"다[.]?\s*$")
_IS = r"(?:이다|입니다|임|(?<=[가-힣A-Za-z)])다)[.]?"
_JOIN = rf"(?:[{SUBJECTS}][ ])?(?:참여|함께)[^\n]{{0,12}}다[.]?"
_CLOSES = deferred(
    rf"(?:[ ]등(?:[ ](?:총[ ])?\d{{1,3}}[ ]?(?:개[ ]?)?[가-힣]{{0,4}}?)?(?:{_IS}|{_JOIN}|[.])?|{_IS}|{_JOIN}|[.])[ ]?$"
)
"""What ends a running list."""
_GROUPED = deferred(
    r"[^가-힣A-Za-z\n]{0,4}[가-힣]{1,8}[ ]?(?:\d{1,2}(?:개[ ]?)?(?:곳|교|사)?)?[ ]?\((?P<inner>[^()\n]+[·,][^()\n]+)\)\s*"
)
_LABEL = deferred(
    r"[^가-힣A-Za-z\n]{0,4}(?:[가-힣·]{2,8}[ ]?(?:분야|부문|지역|권역|업종|업체|기업)|[가-힣]{2,4}권)(?:[ ]|:[ ]?)(?=[가-힣A-Za-z㈜(])"
)
"""What a list says of those behind it: 제조 분야, 충청권."""
_LEAD = deferred(rf"[\s{BULLETS}ㅇㆍ∘◦*※‧·\-–─]*(?:\(?\d{{1,3}}[.)][ ]?|[①-⑳][ ]?)?[ ]*")
_BODY = r"(?P<body>(?:[㈜]|\([주사재유]\)|주식회사[ ])?[가-힣A-Za-z][가-힣A-Za-z\d&.·\-]{1,24}(?:[ ][가-힣A-Za-z\d&.]{1,16}){0,3}?(?:㈜|\([주사재유]\))?)"
_NAME = r"(?P<name>[가-힣]{2,4})"
_TITLE = rf"(?P<title>{OFFICE})"
_ENTRIES = (
    deferred(rf"{_BODY}[ ]?\({_TITLE}[ :]?[ ]?{_NAME}\)\s*"),
    deferred(rf"{_BODY}[ ]?\({_NAME}(?:[ ]{_TITLE})?\)\s*"),
    deferred(rf"{_BODY}[ ,:]{{1,2}}{_TITLE}[ ]{_NAME}\s*"),
    deferred(rf"{_NAME}[ ]{_BODY}[ ]{_TITLE}\s*"),
    deferred(rf"{_BODY}[ ]{_NAME}[ ]{_TITLE}\s*"),
    deferred(rf"{_BODY}(?:[ ]?\([^()\n]{{1,20}}\))?\s*"),
)
"""How an entry gives a body and its head: with the head in brackets, behind it, before it, or without."""
_SHORT = r"(?P<body>[㈜]?[가-힣A-Za-z][가-힣A-Za-z\d&]{1,20}(?:[ ][가-힣A-Za-z\d&]{1,16}){0,2}?)"
_PLACED = rf"\s*(?:[앞뒷]줄[ ])?(?:{FROM_THE_LEFT}[ ]?)?"
_SHAPES = tuple(
    deferred(rf"{_PLACED}{order}(?:\([^()\n]{{1,12}}\))?\s*")
    for order in (
        rf"{_SHORT}[ ]{_NAME}[ ]{_TITLE}",
        rf"{_NAME}[ ]{_SHORT}[ ]{_TITLE}",
        rf"{_SHORT}[ ]{_TITLE}[ ]{_NAME}",
    )
)
"""In which order a row gives body, head and title."""
_ROW = 4
"""Persons of a row at least."""
_NO_BODY = deferred(
    r"\d[\d,]*[ ]?(?:명|원|건|%|억|만)|[다요음함됨임]$|[가-힣](?:에서|으로|에게|부터|까지|하고|하며|하여|해서)(?:[ ]|$)"
)
_A_NAME = deferred(r"[가-힣]{2,4}|[가-힣]{1,6}(?:[ ·][가-힣]{1,6}){1,3}")

_OF_HEADS = NAME_COLUMNS | HEAD_COLUMNS
_COLUMNS = FIRST_COLUMNS | _OF_HEADS | DETAIL_COLUMNS | frozenset(COLUMNS)
"""What the columns of a table of those who sign are called."""
