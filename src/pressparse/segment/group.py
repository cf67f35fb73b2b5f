"""Groups: units that make one paragraph, after lines have been labelled and joined."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from pressparse.language.letters import DECK, DOUBLE, TOPICS
from pressparse.lexicon.notices import LIST_HEADINGS
from pressparse.lexicon.verbs import TELLS
from pressparse.pattern import deferred
from pressparse.segment import captions, cuts, joins, kinds
from pressparse.segment import user_lines as given
from pressparse.segment.asked import contact_in_brackets
from pressparse.segment.cuts import Cut
from pressparse.segment.fronts import fronted
from pressparse.segment.heads import DECKS, entitled, head, parted, pictured, reported, told_twice
from pressparse.segment.places import MENU_ROWS, PROSE, window_at
from pressparse.segment.stamps import stamped
from pressparse.segment.unit import Unit
from pressparse.segment.user_lines import NOTHING, LineRules
from pressparse.segment.wording import deck, goes_back, is_told, lead, posing, sentence_ends


@dataclass(slots=True, eq=False)
class Group:
    """Units that make one paragraph, what stands between them, and what they are."""

    units: list[Unit]
    kind: str | None
    rule: str
    gaps: list[str] = field(default_factory=list)
    brief: str = ""
    """The text so far, its middle left out where it is long."""

    @classmethod
    def of(cls, unit: Unit, kind: str | None, rule: str) -> "Group":
        """Begin a group with its first unit."""
        return cls([unit], kind, rule, [], _brief(unit.text))

    def add(self, unit: Unit, gap: str) -> None:
        """Go on with the next unit."""
        self.units.append(unit)
        self.gaps.append(gap)
        self.brief = _brief(self.brief + gap + unit.text)

    @classmethod
    def run(cls, units: list[Unit], kind: str, rule: str) -> "Group":
        """Keep units together, each on a line of its own."""
        return cls(units, kind, rule, ["\n"] * (len(units) - 1), _brief(units[0].text))

    @property
    def text(self) -> str:
        """The units as one reads them."""
        if not self.gaps:
            return self.units[0].text
        glued = zip(["", *self.gaps], self.units, strict=True)
        return "".join(f"{gap}{unit.text}" for gap, unit in glued)


def _brief(text: str) -> str:
    return text if len(text) <= 400 else text[:200] + text[-200:]


def parts_of(units: Iterable[Unit], own: LineRules = NOTHING) -> list[Cut]:
    """Return the parts of a text's lines, the head of a flattened text apart, each with the first opinion on it."""
    lines = list(units)
    twice = _twice(lines)
    above = [] if own or not lines else _above(lines[0])
    if above:
        lines[0] = above.pop().unit
    told = (
        [Cut(line, "caption", "printed_twice")]
        if line.start in twice
        else list(_told(line, own))
        if own
        else _pieces(line)
        for line in lines
    )
    return above + _settled(pictured(pieces, captions.inside) for pieces in _beheaded(told))


def _above(line: Unit) -> list[Cut]:
    """Return what a flattened page shows above its title, and last the rest of its line; nothing where no title follows."""
    found = fronted(line)
    return found if found and _titled(next(_beheaded([_pieces(found[-1].unit)]))) else []


def _titled(pieces: Sequence[Cut]) -> bool:
    """Return whether a flattened text begins with its title: that is told, or it stands over when the text was posted."""
    first, second = pieces[0], pieces[1] if len(pieces) > 1 else None
    if second and second.kind == "byline" and first.kind is None:
        return len(first.unit.text) <= DECKS and not sentence_ends(first.unit.text)
    return any(piece.kind == "headline" for piece in pieces)


def _twice(lines: list[Unit]) -> frozenset[int]:
    """Return where sentences begin that stand twice, one below the other: a photograph's, and what is shown without it.

    A text that is nothing but such a sentence is its own body.
    """
    found: set[int] = set()
    for one, other in pairwise(lines):
        if (
            24 <= len(one.text) <= 300
            and one.text[0] == other.text[0]
            and cuts.tight(one.text) == cuts.tight(other.text)
            and (
                sentence_ends(one.text)
                or one.text.endswith((")", "]", "제공", "모습", "DB", "캡처", "전경"))
                or posing().search(one.text)
                or _NOUN_STOPPED.search(one.text)
            )
        ):
            found |= {one.start, other.start}
    told = any(
        len(each.text) >= 60 and each.start not in found and sentence_ends(each.text)
        for each in lines
    )
    return frozenset(found if told else ())


_NOUN_STOPPED = deferred(r"[가-힣](?<![다요까죠음임함됨])\.\Z")
"""A noun and a full stop."""


def rows_of(units: Iterable[Unit]) -> list[Cut]:
    """Return the parts of lines that are not a text's first, each with the first opinion on it."""
    return _settled(map(_pieces, units))


def _beheaded(told: Iterable[list[Cut]]) -> Iterator[list[Cut]]:
    """Yield what is told of each line, the head of a flattened text cut off its first lines."""
    title: str | None = None
    above = 8  # a flattened text stands near the top, or is none
    first = True
    for line in told:
        opens, first = first, first and _is_menu(line)
        pieces = (stamped(line) or line) if opens else line
        if opens and (parts := parted(pieces) or reported(pieces) or entitled(pieces)):
            title = next(each.unit.text for each in parts if each.kind == "headline")
            above = 0
            yield parts
            continue
        k = next((k for k, piece in enumerate(pieces) if piece.kind is None), -1) if above else -1
        if k >= 0:
            above -= 1
            text = pieces[k].unit.text
            if (cut_off := _head(pieces, k, title)) is not None:
                pieces[k : k + 1] = cut_off
                above = 0
            elif title is None and not deck().match(text):
                title = text
        yield pieces


def _is_menu(pieces: list[Cut]) -> bool:
    """Return whether a line is a row of a menu or the way to a page and nothing else: the line below it is the first."""
    return all(piece.rule in MENU_ROWS for piece in pieces)


def _head(pieces: list[Cut], k: int, title: str | None) -> list[Cut] | None:
    """Return a piece of a line with its head cut off, or None where the text does not begin there; ``title``: above it."""
    unit = pieces[k].unit
    if title is None and (twice := told_twice(unit)):
        return twice
    closed = _closed(pieces[k]) and all(each.kind == "letterhead" for each in pieces[:k])
    again = cuts.repeated(unit.text, title) if title else 0
    if len(unit.text) < 120 and not closed and not 0 < again < len(unit.text):
        return None
    cut_off = pictured(head(unit, title, closed=closed))
    return cut_off if len(cut_off) > 1 or cut_off[0].kind or not closed else [pieces[k]]


def _closed(piece: Cut) -> bool:
    """Return whether a piece is known to be a text's head, by what stands behind it on its line."""
    if piece.rule in ("caption", contact_in_brackets.name):
        return not cuts.sentence().search(piece.unit.text)
    return piece.rule == "bullet_inside"


def _settled(told: Iterable[list[Cut]]) -> list[Cut]:
    parts: list[Cut] = []
    for pieces in told:
        several = len(pieces) > 1
        parts += [
            _last_word(piece, several=several) if several or piece.kind == "deck" else piece
            for piece in pieces
        ]
    return parts


def _last_word(piece: Cut, *, several: bool) -> Cut:
    """Return a piece of a line, one of several or a deck, with the last word on what it is."""
    if several and piece.kind is None and (said := kinds.opinion(piece.unit.text)):
        return Cut(piece.unit, said.kind, said.rule)
    if piece.kind == "deck":
        marked = piece.unit.text[:1] in f"-{DECK}"
        return Cut(piece.unit, "subheadline", "marked_deck" if marked else "deck")
    return piece


def _pieces(line: Unit) -> list[Cut]:
    """Return a short line with what it tells by itself, a long one cut where it falls apart."""
    text = line.text
    if _is_credited(text):
        return [Cut(line, "caption", "credit")]
    short = len(text) <= 80 or text.startswith(("본문 이미지 - ", "▲", "↑"))
    said = kinds.opinion(text) if short else None
    if said and said.rule != "terms":  # the terms may name the work
        return [Cut(line, said.kind, said.rule)]
    pieces = cuts.cut(line)
    if len(pieces) == 1 and pieces[0].kind is None:
        said = said if short else kinds.opinion(text)
        if said:
            return [Cut(line, said.kind, said.rule)]
    return pieces


def _is_credited(text: str) -> bool:
    """Whether a line describes a picture and ends in who made or gave it."""
    if len(text) > _LONGEST_CAPTION or goes_back(text):
        return False
    if text[-1] in ")]>" and _CREDITED.search(text) and not _SAID.search(text):
        return True
    return ("기자" in text or "ⓒ" in text) and _SHOT_BY.search(text) is not None


_LONGEST_CAPTION = 300
"""Code points."""
_CREDITED = deferred(
    rf"\A[^.{DOUBLE}\"]{{12,200}}(?:다\.[^.{DOUBLE}\"]{{12,160}})?다\.\s?(?:[(\[]\s?사진\s?(?:제공)?\s?[=:]\s?[^()\[\]]{{2,30}}[)\]]|<\s?[가-힣A-Za-z0-9·]{{2,15}}\s제공\s?>|\[\s?사진\s[가-힣A-Za-z0-9·]{{2,15}}\s?\])\Z"
)
_SHOT_BY = deferred(
    r"(?:고\s?있다|[가-힣](?<![다요까죠음임함됨]))\.\s?"
    r"(?:(?:사진\s?[=:]\s?)?[가-힣]{2,4}\s?기자(?:\s\S{4,60})?|ⓒ\s?[가-힣A-Za-z0-9]{2,12})\Z"
)
"""Who took the photograph that a line describes."""
_SAID = deferred(rf"(?:{TELLS})다\.")
"""What a caption does not end in; a paragraph may have a credit behind it."""


def _told(line: Unit, own: LineRules) -> Iterator[Cut]:
    """Yield a line as own rules label and cut it; the built-in ones are asked of what they leave."""
    if said := given.opinion(own.lines, line.text):
        yield Cut(line, said.kind, said.rule)
        return
    for piece in given.parted(line, own.cuts):
        for each in [piece] if piece.kind else _pieces(piece.unit):
            if each.kind:
                yield each
            elif late := given.opinion(own.lines_after, each.unit.text):
                yield Cut(each.unit, late.kind, late.rule)
            else:
                yield from given.parted(each.unit, own.cuts_after)


_LABELS = deferred(
    r"[·•]?\s?(?:부서|담\s?당\s?(?:부\s?서|과|자)|책\s?임\s?자|보\s?도\s?(?:시\s?점|일\s?시)?|배\s?포\s?(?:시|일\s?시)?|자료\s?배포|페이지\s?수|연락처|전화|문의처?)\W{0,2}"
)


_POSTED = deferred(r"(?:작성자|등록자|글쓴이|조회수?|날짜|작성일|등록일|게시일)\s?:?")
_OFFICE = deferred(r"(?:담당|작성|등록|주관)\s?부서(?:명)?\s?:?")
"""Which office posted it, in a board's row of cells."""
_OFFICE_ALONE = deferred(r"[·• ]{0,2}부서")
_PERSON = ("책임자", "담당자")


_DATED = deferred(r"보도\s?(?:시점|일시)?|배포\s?(?:시|일시)?|자료\s?배포")


_TIMED = deferred(
    r"\(?\d{1,2}:\d{2}\)?|\(?(?:배포\s?)?(?:즉\s?시|시점).{0,12}|.{0,3}(?:조간|석간).{0,10}"
)


def letterhead_cells(parts: list[Cut]) -> None:
    """Give the cells of a header or contact table the label of the table."""
    _name_boards(parts)
    _ways(parts)
    _times(parts)
    _offices(parts)
    firm = [kind == "letterhead" for _, kind, _ in parts]
    lettered = True in firm or any(unit.text in _PERSON for unit, _, _ in parts)
    for k, (unit, kind, name) in enumerate(parts):
        if kind is None and (said := _listed(parts, k)):
            parts[k] = Cut(unit, "byline", said)
        elif kind in (None, "date") and len(unit.text) <= LONGEST_CELL:
            if _is_posted(parts, k):
                seen = parts[k - 1].rule == "viewed"
                cell = ("boilerplate", "viewed") if seen else ("byline", "posted")
                parts[k] = Cut(unit, *cell)
            elif lettered and _is_cell(parts, k, firm):
                parts[k] = Cut(unit, "letterhead", name or "table_cell")


def _name_boards(parts: list[Cut]) -> None:
    """Give the word for releases the label of a section where it names a board: no row of a release's table is below."""
    for k, (unit, _, name) in enumerate(parts):
        if name != "letterhead_row" or not (match := _BARE.fullmatch(unit.text)):
            continue
        below = [p for p in parts[k + 1 : k + 1 + TABLE] if p.kind == "letterhead"]
        rows = [p for p in below if not _BARE.fullmatch(p.unit.text)]
        if match["step"] or not (len(rows) >= ROWS or any(map(_is_timed, rows))):
            parts[k] = Cut(unit, "section", "board_name")


def _ways(parts: list[Cut]) -> None:
    """Give the steps of the way to a page, numbered in order above its text or listed over its board's name, their label."""
    steps: list[int] = []
    for k, (unit, kind, name) in enumerate(parts[:HEAD]):
        if kind is None and len(unit.text) >= PROSE and sentence_ends(unit.text):
            return  # what is numbered in or below a text is its own
        numbered = unit.text[0].isdigit() and kind in (None, "section")
        step = _STEP.fullmatch(unit.text) if numbered else None
        if step and int(step[1]) == len(steps) + 1:
            steps.append(k)
            continue
        if len(steps) > 1:
            for at in steps:
                parts[at] = Cut(parts[at].unit, "section", "way_here")
        steps = []
        if name == "board_name" and unit.text[0] in _LISTED:
            at = k - 1
            while at >= 0 and _is_step(parts[at]):
                parts[at] = Cut(parts[at].unit, "section", "way_here")
                at -= 1


def _is_step(part: Cut) -> bool:
    """Return whether a listed line is so short that it names a page."""
    text = part.unit.text
    return part.kind is None and text[0] in _LISTED and len(text) <= LONGEST_STEP


HEAD = 60
"""Lines of a page among which the way to it stands."""
LONGEST_STEP = 16
"""Code points of one of its steps, at most."""
_LISTED = frozenset("•·")
_STEP = deferred(r"(\d{1,2})\.\s?(?=\S)[^.,!?]{1,14}")


def _times(parts: list[Cut]) -> None:
    """Give a word for when a text was posted, with no time behind it, the label of a button."""
    for k, (unit, _, name) in enumerate(parts):
        if name == "posted" and len(unit.text) <= LABEL and _TIME.fullmatch(unit.text):
            below = parts[k + 1].unit.text if k + 1 < len(parts) else ""
            if not any(map(str.isdigit, below[:LONGEST_CELL])):
                parts[k] = Cut(unit, "boilerplate", "label_alone")


_TIME = deferred(r"(?:기사)?(?:입력|수정|승인|업데이트)")


def _is_timed(row: Cut) -> bool:
    """Return whether a row says from when on a release may be printed."""
    return bool(_DATED.match(row.unit.text))


_BARE = deferred(r"(?P<step>\d{1,2}\.\s?|[•·>]\s?)?\W{0,3}보도자료\W{0,3}")
"""The word for releases alone on a line, or as a step of the way to the page."""
TABLE, ROWS = 12, 2
"""Lines in which the table of a release follows its first word, and its rows, at least."""
LONGEST_CELL, LONGEST_LABEL = 40, 25
"""Code points of a table's cell, and of one that may be a label, at most."""


def _may_be_label(text: str) -> bool:
    """Return whether a cell is short and opens with no mark."""
    return len(text) <= LONGEST_LABEL and text[0] not in f"-{DECK}"


def _offices(parts: list[Cut]) -> None:
    """Give the word for the office, and the office beside it, the label of what stands below them."""
    for k, (unit, _, _) in enumerate(parts):
        if "부서" not in unit.text:
            continue
        if _OFFICE_ALONE.fullmatch(unit.text) and k + 2 < len(parts):
            person = parts[k + 2].kind == "letterhead"
            if person or parts[k + 2].rule == "posted":
                for j in (k, k + 1):
                    said = ("letterhead", "table_cell") if person else ("byline", "posted")
                    parts[j] = Cut(parts[j].unit, *said)
            continue
        if len(unit.text) > 8 or not _OFFICE.fullmatch(unit.text):
            continue
        if any(name == "posted" for _, _, name in parts[k + 1 : k + 4]):
            for j in (k, k + 1):
                if parts[j][2] != "posted" and len(parts[j][0].text) <= 20:
                    parts[j] = Cut(parts[j].unit, "byline", "posted")


def _listed(parts: list[Cut], k: int) -> str | None:
    """Return as what a name signs that stands alone over the time, or in a list; None where it does not."""
    text = parts[k].unit.text
    if k and len(text) == 3 and _NAME.fullmatch(text) and _timed(parts, k):
        return "name_over_the_time"
    if text[0] in "•·" and _WRITER.fullmatch(text) and _entered(parts, k):
        return "listed_writer"
    return None


def _is_cell(parts: list[Cut], k: int, firm: Sequence[bool]) -> bool:
    """Return whether a short line is a cell of a letterhead's table: by its label, or by the cells around it.

    ``firm``: which lines told by themselves that they are.
    """
    text, dated = parts[k].unit.text, parts[k].kind == "date"
    if not dated and joins.finished(text):
        return False
    last = parts[k - 1].unit.text if k and parts[k - 1].kind == "letterhead" else ""
    if last and _LABELS.fullmatch(last) and (dated or not _DATED.match(last)):
        return True
    above = any(firm[max(0, k - 4) : k])
    if above and (dated or (last and _TIMED.fullmatch(text))):
        return True
    return _may_be_label(text) and ((above and any(firm[k + 1 : k + 5])) or _heads(parts, k))


def _heads(parts: list[Cut], k: int) -> bool:
    """Return whether a table begins below a short line, or whom to ask stands there."""
    if k + 1 == len(parts):
        return False
    text, below = parts[k].unit.text, parts[k + 1]
    if k < 2:
        return below.rule == "letterhead_row" and not (len(text) >= 12 and cuts.titled(text))
    return k > 2 and below.unit.text in _PERSON


def _is_posted(parts: list[Cut], k: int) -> bool:
    """Return whether a short line stands below the word for when or by whom a text was posted."""
    text, kind = parts[k].unit.text, parts[k].kind
    if not k or not _may_be_label(text):
        return False
    label = parts[k - 1].unit.text.lstrip("·• ")
    if len(label) > LABEL or not _POSTED.fullmatch(label):
        return False
    return kind == "date" or not joins.finished(text)


LABEL = 6
"""Code points of such a word with its colon, at most."""
_NAME = deferred(r"[가-힣]{3}")


def _timed(parts: list[Cut], k: int) -> bool:
    """Tell whether a word under a title has the minute of posting below it."""
    above = parts[k - 1]
    after = next((p for p in parts[k + 1 : k + 4] if not p.unit.text.isdecimal()), None)
    return (
        above.kind is None
        and len(above.unit.text) >= 12
        and after is not None
        and after.rule == "lone_date"
        and ":" in after.unit.text
    )


_WRITER = deferred(r"[•·]\s(?:[가-힣A-Za-z0-9]{2,12}\s)?[가-힣]{2,4}")


def _entered(parts: list[Cut], k: int) -> bool:
    """Tell whether the next item of a page's list is when the text was entered."""
    after = parts[k + 1] if k + 1 < len(parts) else None
    return (
        after is not None
        and after.rule == "posted"
        and after.unit.text.lstrip("•· ").startswith(("승인", "입력", "기사입력"))
    )


_LOOSE = frozenset(
    [
        "button",
        "notice",
        "list_heading",
        "breadcrumb",
        "lone_date",
        "contact_us",
        "reporter",
        "posted",
    ]
)
"""Labels that a run of a sentence can get by mistake."""


def grouped(parts: list[Cut], shape: joins.Layout) -> list[Group]:
    """Join units that go on from each other; page numbers stand aside and part nothing."""
    groups: list[Group] = []
    current: Group | None = None
    opened = 0
    for k, (unit, kind, name) in enumerate(parts):
        loose = current is not None and shape.kind == "fragments" and _is_loose(parts[k], current)
        if current is not None and kind == "caption" and _ends_of(current, unit):
            current.kind, current.rule = kind, CAPTION_ENDS
            current.add(unit, " ")
            current = None
            continue
        if kind is not None and not loose:  # a bold word in a sentence is no button
            groups.append(Group.of(unit, kind, name))
            if name != "page_number":
                current = None
            continue
        gap = _gap(current, unit, shape) if current is not None else None
        if current and opened <= FIRST_GROUPS and _parts_here(parts, k, current, shape):
            gap = None
        if current is None or gap is None:
            current = Group.of(unit, None, "")
            opened += 1
            groups.append(current)
        else:
            current.add(unit, gap)
    return groups


def _ends_of(current: Group, unit: Unit) -> bool:
    """Return whether a caption is only the verb of a sentence begun on the lines above, and whose photograph it is."""
    if unit.blanks > 0 or joins.finished(current.brief) or not _VERB_ALONE.match(unit.text):
        return False
    return not _STOPPED.search(current.text)


CAPTION_ENDS = "caption_ends"
"""The rule of a caption's lines that are known by the last one."""
_VERB_ALONE = deferred(r"[가-힣]{1,6}다\.[^가-힣]")
_STOPPED = deferred(r"[가-힣]다\.")


FIRST_GROUPS = 6
"""So many groups without a label at the beginning may be titles and decks."""


def _is_loose(part: Cut, current: Group) -> bool:
    """Return whether a label may be wrong because a sentence is open in whose middle it stands."""
    if part.rule not in _LOOSE or joins.finished(current.brief):
        return False
    return part.rule != "list_heading" or cuts.tight(part.unit.text) not in LIST_HEADINGS


def _gap(current: Group, unit: Unit, shape: joins.Layout) -> joins.Join:
    """Return what stands between a group and the unit behind it, or None where that begins a new one."""
    if unit.blanks and len(current.brief) <= 15 and current.brief[0] in "•·":
        return None
    marked = bool(joins.bullet().match(current.brief))
    return joins.join(current.brief, unit, current.units[-1], shape, marked=marked)


def _parts_here(parts: list[Cut], k: int, current: Group, shape: joins.Layout) -> bool:
    """Whether a title or deck ends here although the layout says that the line goes on."""
    unit = parts[k][0]
    if len(unit.text) >= 6:
        above, here = cuts.tight(current.brief), cuts.tight(unit.text)
        if above.startswith(here) or (above.startswith("제목") and above.endswith(here)):
            return True
        window = cuts.tight(parts[window_at(parts)].unit.text[:400])
        if len(above) >= TITLE and window.startswith(above) and window[len(above) :][:1] in _TRAIL:
            return True
    return shape.kind in ("fragments", "wrapped") and _begins(parts, k, current)


TITLE = 8
"""Code points of a title, at least, that a page's first line says before the site's name."""
_TRAIL = frozenset("|<>:·–-")
"""What parts the two."""


def _begins(parts: list[Cut], k: int, current: Group) -> bool:
    """Whether the body's first sentence begins here, under a title or deck that has no full stop."""
    unit = parts[k][0]
    above = current.brief
    if joins.continues(unit.text) or joins.goes_on(above) or unit.text[:1] in "(*-":
        return False
    following = "".join(p[0].text for p in parts[k : k + 3])
    if is_told(above):
        return False
    topic = bool(_TOPIC.search(above))
    if len(above) >= 8 and lead().match(following) and (not topic or above[0] == "-"):
        return True
    if topic:
        return False
    return 12 <= len(above) <= 120 and bool(_CLOSED.search(above))


_CLOSED = deferred(
    r"(?:체결|개최|참석|마련|발표|추진|강화|지원|실시|공개|부과|의결|당부|점검|나서|가동|발간|[!])\Z"
)
_TOPIC = deferred(rf"(?<![하되있없지오가인])[{TOPICS}]\s")
