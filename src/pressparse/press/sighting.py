"""Sightings: what rules find about who wrote a text and for whom, each with where it stands on the page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import zip_longest

import regex

from pressparse.language.letters import BULLETS
from pressparse.pattern import deferred
from pressparse.press.bylines import (
    brackets,
    contributors,
    datelines,
    lines,
    mail,
    pages,
    taglines,
)
from pressparse.press.bylines.brackets import BRACKETS
from pressparse.press.bylines.byline import Byline
from pressparse.press.bylines.contributors import CONTRIBUTORS, contributor_behind_the_text
from pressparse.press.bylines.datelines import DATELINES, place_and_outlet_alone
from pressparse.press.bylines.lines import LINES, TAILS
from pressparse.press.bylines.mail import MAILBOXES
from pressparse.press.bylines.near import Looking, Near
from pressparse.press.bylines.notices import NOTICES
from pressparse.press.bylines.pages import PAGES, TITLES, listed_writer
from pressparse.press.bylines.sites import SITES
from pressparse.press.bylines.taglines import (
    TAGLINES,
    anchor_calls_the_reporter,
    anchor_names_the_reporter,
)
from pressparse.press.layout import Layout, Place, first_line
from pressparse.record import BlockKind
from pressparse.rule import Asked, Finding, Rule, RuleKey, apply
from pressparse.span import Span
from pressparse.text.document import fold
from pressparse.text.view import View

RULES: tuple[Rule, ...] = (
    *NOTICES,
    *SITES,
    *BRACKETS,
    *DATELINES,
    *LINES,
    *CONTRIBUTORS,
    *PAGES,
    *TAGLINES,
    *TAILS,
    *MAILBOXES,
    *TITLES,
)

_FAMILIES = {
    rule.name: family
    for family, rules in (
        ("notice", NOTICES),
        ("site", SITES),
        ("bracket", BRACKETS),
        ("dateline", DATELINES),
        ("line", LINES),
        ("contributor", CONTRIBUTORS),
        ("page", PAGES),
        ("tagline", (*TAGLINES, *TAILS)),
        ("mailbox", MAILBOXES),
        ("title", TITLES),
    )
    for rule in rules
}
"""The family of each built-in rule."""

NEAR: Near = {
    **brackets.NEAR,
    **datelines.NEAR,
    **lines.NEAR,
    **contributors.NEAR,
    **pages.NEAR,
    **taglines.NEAR,
    **mail.NEAR,
}
"""Where the matches of rules are looked for: only where they can stand."""

_HEADS = ("bracket", "dateline")
_TITLES = frozenset(rule.name for rule in TITLES)
_LINES = frozenset(rule.name for rule in (*LINES, *CONTRIBUTORS, listed_writer))


@dataclass(frozen=True)
class Sighting:
    """One finding, the view it was made in, and where it stands."""

    view: View
    finding: Finding[Byline]
    start: int
    """Its place in the raw text."""
    kind: BlockKind
    place: Place
    own: bool
    """Whether a user's rule made it: it decides."""
    pictured: bool = False
    """Whether it is a dateline that opens the caption of a photograph."""

    @property
    def family(self) -> str:
        """The family of its rule."""
        return _FAMILIES.get(self.finding.rule, "own")

    @property
    def head(self) -> bool:
        """Whether it is a dateline or a bracket with a person in it."""
        return self.family in _HEADS and bool(self.finding.value.writers)


def sightings(main: View, margin: View, rules: Sequence[Rule]) -> tuple[Sighting, ...]:
    """Return what the rules find on a page, in reading order."""
    layout = Layout.of(main, margin)
    spoken, titles, signing = _parted(RuleKey(tuple(rules)))
    found = [
        each
        for view, asked in (
            (main, spoken),
            (margin, spoken),
            (first_line(main.raw, "body"), titles),
        )
        for each in _seen(view, _findings(view.folded, asked), layout)
    ]
    if signed := _findings(fold(View.plain_text(main.raw)), signing):
        found += _seen(View.plain(main.raw), signed, layout)
    return _opened(_with_photographers(sorted(found, key=lambda each: each.start)))


@lru_cache(maxsize=16)
def _parted(key: RuleKey) -> tuple[Asked, Asked, Asked]:
    """Return the rules for what a page says, for its title, and for lines that sign wherever they stand."""
    return (
        Asked(tuple(rule for rule in key.rules if rule.name not in _TITLES)),
        Asked(tuple(rule for rule in key.rules if rule.name in _TITLES)),
        Asked(tuple(rule for rule in key.rules if rule.name in _LINES)),
    )


def _findings(text: str, asked: Asked) -> list[Finding[Byline]]:
    rules = asked.of(text)
    return apply(rules, text, matches=Looking(NEAR)) if rules else []


def _with_photographers(found: Sequence[Sighting]) -> Sequence[Sighting]:
    """Take who signs behind words above the text for a photographer, where somebody signs apart from words.

    Those words say what a picture shows: `공원에서 쉬는 시민들. 홍길동 기자`.
    """
    signed = [each for each in found if each.finding.value.writers]
    behind = {id(each) for each in signed if each.place == "above" and _behind_words(each)}
    if len(behind) == len(signed):
        return found
    return [replace(each, kind="caption") if id(each) in behind else each for each in found]


def _behind_words(sighting: Sighting) -> bool:
    """Whether a signature stands behind words on its line."""
    text, start = sighting.view.folded, sighting.finding.start
    line = text.rfind("\n", 0, start) + 1
    return sighting.family in _TAILS and bool(_WORDS.search(text, line, start))


_TAILS = ("tagline", "mailbox")
_WORDS = deferred("[가-힣]{2}[^가-힣]{0,2}[가-힣]{2}|[가-힣]{4}")
"""More than a mark or a place before a name."""


def _opened(found: Sequence[Sighting]) -> tuple[Sighting, ...]:
    """Take the first dateline that was found in a caption for the article's own, where no other opens the article."""
    heads = [each for each in found if each.head and not each.pictured]
    if any(each.kind != "caption" and each.place in _OPENING for each in heads):
        return tuple(found)
    first = next(
        (each for each in heads if each.kind == "caption" and each.place in _OPENING), None
    )
    return tuple(replace(each, kind="body") if each is first else each for each in found)


_OPENING = ("above", "opening", "nowhere")
"""Where an article's own dateline stands; on a page without a text, that of the first picture."""


def _seen(view: View, findings: Sequence[Finding[Byline]], layout: Layout) -> Iterable[Sighting]:
    heads = [each for each in findings if _FAMILIES.get(each.rule) in _HEADS]
    pictured = {id(each) for each in _of_pictures(view, heads)}
    for each in findings:
        span = view.span(each.start, each.end)
        at = span.start
        kind, place = layout.kind_at(at), layout.place_of(at)
        if each.rule == place_and_outlet_alone.name and _is_credit(view.raw, span):
            continue
        signed = each.value.writers and _FAMILIES.get(each.rule) not in _HEADS
        if signed and place in _BEFORE_THE_END:
            if each.rule == contributor_behind_the_text.name:
                continue
            own = place == "above" or each.rule in _HANDED_OVER
            if _of_a_picture(view, each, span, own=own):
                kind = "caption"
        yield Sighting(
            view,
            each,
            at,
            kind,
            place,
            each.rule not in _FAMILIES,
            id(each) in pictured,
        )


def _is_credit(raw: str, span: Span) -> bool:
    """Whether an agency in brackets is a credit: behind a picture's day, or at the end of words and not before them."""
    first = max(0, span.start - POSE)
    line = raw.rfind("\n", first, span.start) + 1
    before = _OPENED.sub("", fold(raw[max(line, first) : span.start]))
    behind = fold(raw[span.end : span.end + MARKED]).partition("\n")[0]
    return bool(_DAY_BEFORE.search(before) or (before.strip() and not behind.strip(_MARKS)))


_OPENED = deferred(r"[(\[][^()\[\]]{1,20}=[ ]?$")
"""A dateline up to its outlet."""

_DAY_BEFORE = deferred(r"20\d\d[.][ ]?\d{1,2}[.][ ]?\d{1,2}[.]?[ ]{0,3}$")
_MARKS = " )].\t\r"
MARKED = 8
"""Code points behind a credit in which nothing but marks stands."""

_HANDED_OVER = frozenset([anchor_names_the_reporter.name, anchor_calls_the_reporter.name])
"""Rules of a reporter whom the studio names."""
_BEFORE_THE_END = ("above", "opening", "inside")
POSE = 40
"""Code points before a signature in which the words of a picture end."""

_POSED = deferred(
    r"(?:고[ ]?있다|고[ ]?있는[ ]?모습|모습(?:이다)?|장면(?:이다)?|전경(?:이다)?|기념[ ]?(?:사진|촬영)[^.\n]{0,12})[.]?[ ]{0,3}(?:[/(ⓒ|][^\n]{0,10})?[ ]{0,3}$"
)
"""How the words of a picture end: people who pose, look or speak."""


PROSE = 80
"""So many code points behind a signature on its line are the text that goes on."""

_ENDED = deferred(r"[.”\"][ ]{0,3}[</(]?[ ]{0,2}$")
_NO_PROSE = deferred(
    rf"[ >)\]]{{0,4}}(?:[{BULLETS}☞ⓒ※★<\[ㆍ]|저작권|무단|Copyright|GoodNews)|[^가-힣]{{60}}"
)


def _of_a_picture(view: View, found: Finding[Byline], span: Span, *, own: bool) -> bool:
    """Whether a signature is a photographer's: behind what a picture shows, or between two sentences of a line.

    ``own``: it stands where reporters sign: there its paragraph counts, which a flattened page has within a line.
    """
    before = fold(view.raw[max(0, span.start - POSE) : span.start])
    if _POSED.search(before):
        return True
    reach = 2 * PROSE
    line = (
        view.folded[found.end : found.end + reach]
        if own
        else fold(view.raw[span.end : span.end + reach])
    )
    behind = line.partition("\n")[0]
    return len(behind) > PROSE and not _NO_PROSE.match(behind) and bool(_ENDED.search(before))


CAPTION_TAIL = 240
"""Code points before the next dateline in which a caption's end is looked for."""

_PHOTO_END = deferred(
    r"""
    (?:20\d\d\.[ ]?\d{1,2}\.[ ]?\d{1,2}\.?|\([ ]?사진[^)\n]{0,40}\))[ ]{0,4}
    (?:[\[(][ ]?[^\])\n]{0,40}(?:제공|사진|취재)[ ]?[\])][ ]{0,4})?
    (?:(?:/[ ]?)?[가-힣]{2,4}[ ]?기자[ ]?)?
    (?:[A-Za-z0-9._-]{1,40}@[A-Za-z0-9.-]{1,40})?
    (?:/20\d\d-\d\d-\d\d[ ]\d\d:\d\d:\d\d/)?
    (?:[ ]{0,3}\*[ ]?재판매[^\n\[【]{0,20})?(?:[ ]?\[?<저작권자[^>\n]{0,60}>\]?){0,2}\s{0,3}$
    """,
    regex.VERBOSE,
)


def _of_pictures(view: View, heads: Sequence[Finding[Byline]]) -> Iterable[Finding[Byline]]:
    """Yield the datelines that open a photograph's caption: what follows each ends like one."""
    spans = [view.span(each.start, each.end) for each in heads]
    for here, span, after in zip_longest(heads, spans, spans[1:]):
        stop = after.start if after else view.raw.find("\n", span.end)
        stop = len(view.raw) if stop < 0 else stop
        before = view.raw[max(span.end, stop - CAPTION_TAIL) : stop]
        if _PHOTO_END.search(fold(before)):
            yield here
