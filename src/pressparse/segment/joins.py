"""Does a line go on in the next: ordered opinions, the first one stands."""

from dataclasses import dataclass
from functools import cache
from statistics import median
from typing import Literal

import regex

from pressparse.language.letters import (
    BULLETS,
    DOUBLE,
    JOINERS,
    OBJECTS,
    SINGLE,
    SUBJECTS,
    TOPICS,
)
from pressparse.pattern import deferred
from pressparse.segment.unit import Unit

Join = Literal["", " "] | None
"""Nothing between, a space between, or None where the next line begins a paragraph."""


@cache
def bullet() -> regex.Pattern[str]:
    """A mark that opens a paragraph."""
    return regex.compile(
        rf"""[{BULLETS}ㅁ◯◦❍▫‣※☞❏]
          | ㅇ(?=\s|[가-힣(‘“「]|\Z)
          | [①-⑳➀-➓❶-❿㉠-㉻ⓐ-ⓩ㈀-㈜\U000f0000-\U000fffff\ue000-\uf8ff](?!날|\w{{1,3}}\()
          | -(?=\s|[가-힣A-Z‘“'"「①-⑳(]|\Z)
          | ·\s
          | \*{{1,3}}(?=\s|[가-힣A-Z(「]|\Z)
          | \d{{1,2}}[.)]\s?(?=[가-힣A-Z「‘“(])
          | [가나다라마바사아][.)]\s
          | (?:[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+|[IVX]{{1,4}})\.?\s
          | <[^<>]{{2,60}}>\Z
          | \[[^\[\]]{{2,40}}\]\Z""",
        regex.VERBOSE,
    )


@cache
def _finished() -> regex.Pattern[str]:
    return regex.compile(r"(?:[?!…]|(?<!\d)\.|[.]\s?끝\.?)[”\"’'」』)\]>*]*\Z|<끝>\Z")


_CLOSING = "”\"’'」』)]>*"
_LAST = frozenset("?!….끝")
"""What ends a sentence, closing marks set aside."""


@cache
def _particle() -> regex.Pattern[str]:
    return regex.compile(
        rf"""(?:[{TOPICS}{SUBJECTS}{OBJECTS}]|의|에|[{JOINERS}]|도|로|으로|에서|에게|에는|에도|까지|부터|만|이나|이며|이라|라|과의|와의|으로서|로서|로써|으로써
            |께서|란|이란|들|들이|들은|들을|들의|들과|측은|인|적|적인|적으로|화|용|에게는|에서는|에는|으로는|로는|과는|와는|까지의|에서의|으로의)(?=\s|\Z|[,.)”’"'·])""",
        regex.VERBOSE,
    )


@cache
def _verb() -> regex.Pattern[str]:
    return regex.compile(
        r"""(?:하고|하여|하자|하길|하게|하도록|하는|하며|하면서|하기|하고자|하였|했|해[ ,]|한다|할[ ]|한[ ]|함|되어|되는|된다|됐|되었|될[ ]|된[ ]|되며|되고|시켜|시키|시킨
            |이다|입니다|이며|이라|라며|라고|이라고|이었|였|다고|다며|까지|으로|에서)""",
        regex.VERBOSE,
    )


_NOUN_IN_GO = "[공권광신예경선최사창금재]"
"""What stands before 고 in nouns in which titles end: 공고, 신고, 경고."""


@cache
def _open() -> regex.Pattern[str]:
    return regex.compile(
        rf"""(?:[{TOPICS}{OBJECTS}의에{JOINERS}로]|에서|까지|부터|에게|(?<!{_NOUN_IN_GO})고|며|면서|하여|[위통대관]해|위한|대한|따른|[하되있없]는|[한할된될던인]|및|또는
            |등|[려서니면게]|도록|더욱|또한|특히|한편|아울러|[{SUBJECTS}]|,)\Z""",
        regex.VERBOSE,
    )


def finished(text: str) -> bool:
    """Whether a sentence ends with this text."""
    end = text[-12:]
    return end.rstrip(_CLOSING)[-1:] in _LAST and bool(_finished().search(end))


def goes_on(text: str) -> bool:
    """Whether a text ends in a particle, an ending or a comma that asks for more."""
    return bool(_open().search(text[-4:]))


def continues(text: str) -> bool:
    """Whether a text begins with a particle or an ending that belongs to the word before it."""
    first = text[:1]
    if first in _CLOSES:
        return True
    return first in _BEGINS and bool(_particle().match(text) or _verb().match(text))


_CLOSES = ",.”’)」』]>%:;~"
_BEGINS = frozenset(
    f"{TOPICS}{SUBJECTS}{OBJECTS}{JOINERS}의에도로으까부만라께란들측인적화용하했해한할함되된됐될시입였다"
)
"""The first syllables of those particles and endings."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How lines are broken in this document."""

    kind: Literal["lines", "blocks", "wrapped", "fragments"]
    """Every line a paragraph; blank lines between paragraphs; hard-wrapped; a line per run."""
    spaced: bool
    """Whether the white space at the ends of lines was kept."""


def layout(units: list[Unit]) -> Layout:
    """Tell how a document breaks its lines."""
    rest = [u for u in units if u.blanks >= 0]
    spaced = sum(u.trail for u in rest) >= max(2, len(rest) // 12)
    if len(rest) < 4:
        return Layout("lines", spaced)
    short = sum(continues(u.text) for u in rest)
    sizes = [len(u.text) for u in rest]
    if len(rest) >= 8 and short >= len(rest) * 0.1 and median(sizes) <= 24:
        return Layout("fragments", spaced)
    long = [u for u in rest if len(u.text) >= 20]
    near = sum(u.blanks == 0 for u in rest[1:])
    if len(long) >= 5 and near >= (len(rest) - 1) * 0.6 and _end_at_a_width(long):
        return Layout("wrapped", spaced)
    if 0.15 <= near / (len(rest) - 1) <= 0.8:
        return Layout("blocks", spaced)
    return Layout("lines", spaced)


_OPEN_LINES = 0.45
"""The share of long lines that end within a sentence where a text is wrapped."""
_USUAL_WIDTH, _WIDE_WIDTH = 60, 75
"""Code points of the middle line, and of the line at three quarters, in a wrapped text."""


def _end_at_a_width(long: list[Unit]) -> bool:
    """Tell whether long lines end where a width ends, and not where a sentence does."""
    loose = [u for u in long if not finished(u.text)]
    sizes = sorted(len(u.text) for u in long)
    usual, wide = sizes[len(sizes) // 2], sizes[int(len(sizes) * 0.75)]
    return len(loose) >= len(long) * _OPEN_LINES and wide <= _WIDE_WIDTH and usual <= _USUAL_WIDTH


def between(before: str, after: str, *, white: bool, fallback: Join) -> Join:
    """Return what stands between two parts of a sentence that the layout parted."""
    if white:
        return " "
    if before[-1:] in "“‘「『<([~·/" or after[:1] in "”’」』)]>,.%;~·":
        return ""
    if after[:1] == "(" or _particle().match(after):
        return ""
    if _verb().match(after):  # 강화+하고, but 맺기로 하고
        return " " if goes_on(before) else ""
    if after[:1] == "*" and len(after) <= 3:
        return ""
    if goes_on(before) or finished(before):
        return " "
    return fallback


def _had_room(before: str, after: str) -> bool:
    """Return whether the first word of a line would have fitted on the line above, as wide as that line itself is."""
    return INDENT + len(before) + 1 + len(after.split(maxsplit=1)[0]) <= len(after)


INDENT = 4
"""Code points by which a line may be indented in its list."""


def _between_dashes(text: str) -> bool:
    """Return whether a deck is told to its end: the dash that opens it closes it, too."""
    return len(text) > 2 and text[0] == text[-1] == "-"


def join(before: str, unit: Unit, previous: Unit, shape: Layout, *, marked: bool) -> Join:
    """Return how a unit goes on from the paragraph so far, or None where it begins a new one.

    ``before``: the paragraph so far; ``marked``: whether it began with a bullet.
    """
    after = unit.text
    if unit.blanks < 0 or _between_dashes(before):
        return None
    if shape.kind == "fragments" and bullet().fullmatch(before) and unit.blanks < 4:
        return " "
    if bullet().match(after) and not (after in ("*", "**") and not finished(before)):
        return None
    white = previous.trail or unit.lead
    if shape.kind == "fragments":
        clings = continues(after) or before[-1:] in "“‘「『("
        if unit.blanks >= 2 and not clings:
            return None
        if finished(before) and not (white and unit.blanks == 0):
            return None if after[:1] not in "”’)" else ""
        if white and unit.blanks == 0:
            return " "
        note = before[:1] in "*※" and len(previous.text) >= 20
        if note and not clings and not goes_on(before) and len(after) >= 4:
            return None
        return between(
            before, after, white=False, fallback="" if shape.spaced and not unit.blanks else " "
        )
    if shape.kind == "wrapped":
        if (
            finished(before)
            or unit.blanks > 1
            or (unit.blanks and _one_line(before, unit, previous))
        ):
            return None
        if len(before) < 12 and not marked:
            return None
        return between(before, after, white=white, fallback="" if shape.spaced else " ")
    if unit.blanks or finished(before) or _had_room(previous.text, after):
        return None
    in_list = shape.kind == "blocks" and marked and len(previous.text) >= LISTED
    in_prose = len(previous.text) >= PROSE and _of_prose(before, after)
    return between(before, after, white=white, fallback=" ") if in_list or in_prose else None


def _one_line(before: str, unit: Unit, previous: Unit) -> bool:
    """Return whether a paragraph so far is a line that asks for no more: a title or deck over a blank line."""
    return before == previous.text and not goes_on(before) and not continues(unit.text)


LISTED = 12
"""Code points of a list's line that goes on in the next, at least."""
PROSE = 20
"""Code points of a line of prose that was broken before its sentence ended, at least."""


def _of_prose(before: str, after: str) -> bool:
    """Return whether a sentence of a text goes on: it asks for more, or a bracket is open, and no title ends as it does."""
    if before.rfind("(") > before.rfind(")"):
        return ")" in after.partition("(")[0]
    return goes_on(before) and bool(_SENTENCE.search(after))


_SENTENCE = deferred(rf"[가-힣][다요죠까]\.(?:[\s\"{DOUBLE}{SINGLE})]|\Z)")
"""The end of a sentence."""
