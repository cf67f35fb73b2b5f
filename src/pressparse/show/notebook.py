"""A record in a notebook: the text that it holds, with every value marked, and the facts below it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape

from pressparse.record import Mention, PressRelease, Quote
from pressparse.show.marking import COLOURS, Segment, Value, segments, values
from pressparse.show.terminal import visible
from pressparse.span import Span

_MOST = 20_000
"""Characters of text that are shown."""

_OUTER = (
    "max-width:54rem;line-height:1.7;word-break:keep-all;overflow-wrap:anywhere;text-align:left"
)
_PIECES = {
    "section": "opacity:.7;font-size:.9em;margin:0",
    "headline": "font-weight:600;font-size:1.2em;margin:.2em 0",
    "subheadlines": "font-style:italic;margin:.1em 0 .1em 1em",
    "paragraphs": "margin:.6em 0",
}
_CHIP = "display:inline-block;margin-right:.9em;font-size:.85em"
_NAME = "text-align:left;vertical-align:top;opacity:.7;padding:.1em 1em .1em 0;font-weight:400"
_CELL = "text-align:left;vertical-align:top;padding:.1em 0"
_ORDER = ("section", "headline", "subheadlines", "paragraphs")


@dataclass(frozen=True, slots=True)
class _Place:
    """One place of a value, and the words that stand there."""

    value: Value
    span: Span
    words: str


def html(record: PressRelease, text: str | None = None) -> str:
    """Return a record as an HTML fragment: no scripts, nothing loaded, whatever the text says.

    It shows headline, decks and paragraphs, which the record holds. ``text``: the raw text; with it the whole text
    is shown, including menus and copyright lines.
    """
    said = _said(record)
    shown = [each for each in values(record) if each.field in COLOURS]
    body = _whole(record, text, shown, said) if text is not None else _held(record, shown, said)
    return f'<div lang="ko" style="{_OUTER}">{"".join(body)}{_legend(shown)}{_facts(record)}</div>'


def _whole(
    record: PressRelease, text: str, shown: Iterable[Value], said: Mapping[str, str]
) -> Iterator[str]:
    yield '<div style="white-space:pre-wrap">'
    for each in segments(text[:_MOST], record, shown):
        words = text[each.start : min(each.end, _MOST)]
        aside = each.block in {"boilerplate", "sidebar"}
        marked = "\n".join(_marked(each, line, said) if line else "" for line in words.split("\n"))
        yield f'<span style="opacity:.6">{marked}</span>' if aside else marked
    yield "</div>"
    if len(text) > _MOST:
        yield _rest(len(text) - _MOST)


def _held(record: PressRelease, shown: Iterable[Value], said: Mapping[str, str]) -> Iterator[str]:
    """Yield headline, decks and paragraphs in their order in the text."""
    places = sorted(_places(record, shown), key=_start)
    pieces = sorted(
        ((each, name) for name in _ORDER for each in _mentions(getattr(record, name))),
        key=lambda piece: (_ORDER.index(piece[1]), piece[0].span.start if piece[0].span else 0),
    )
    left = _MOST
    for number, (piece, name) in enumerate(pieces):
        if left <= 0:
            yield _rest(sum(len(each.text) for each, _ in pieces[number:]))
            return
        left -= len(piece.text)
        inner = "".join(
            _marked(each, piece.text[each.start : each.end], said)
            for each in segments(piece.text, _BARE, _inside(piece, places))
        )
        yield f'<p style="{_PIECES[name]}">{inner}</p>'


_BARE = PressRelease.model_construct(kind="article", blocks=())


def _mentions(value: Mention | tuple[Mention, ...] | None) -> tuple[Mention, ...]:
    return value if isinstance(value, tuple) else (value,) if value else ()


def _places(record: PressRelease, shown: Iterable[Value]) -> Iterator[_Place]:
    quotes = {f"quotes[{k}]": quote for k, quote in enumerate(record.quotes)}
    for value in shown:
        quote = quotes.get(value.path)
        words = [segment.text for segment in quote.segments] if quote else [value.text]
        for span, each in zip(value.spans, words if value.spans else (), strict=True):
            yield _Place(value, span, each)


def _inside(piece: Mention, places: Sequence[_Place]) -> Iterator[Value]:
    """Yield the values that stand in a piece of the text, with their places in its words; ``places``: by their start."""
    if piece.span is None:
        return
    exact = len(piece.text) == piece.span.end - piece.span.start
    letters = [k for k, letter in enumerate(piece.text) if not letter.isspace()]
    squeezed = "".join(piece.text[k] for k in letters)
    blanks = piece.span.end - piece.span.start - len(squeezed)
    first = bisect_left(places, piece.span.start, key=_start)
    for place in places[first : bisect_left(places, piece.span.end, key=_start)]:
        if place.span.end > piece.span.end:
            continue
        at = place.span.start - piece.span.start
        if exact:
            yield replace(
                place.value, spans=(Span(start=at, end=place.span.end - piece.span.start),)
            )
            continue
        words = "".join(place.words.split())
        found = squeezed.find(words, max(0, at - blanks), at + len(words)) if words else -1
        if found >= 0:
            end = letters[found + len(words) - 1] + 1
            yield replace(place.value, spans=(Span(start=letters[found], end=end),))


def _start(place: _Place) -> int:
    return place.span.start


def _marked(segment: Segment, words: str, said: Mapping[str, str]) -> str:
    inner = escape(visible(words))
    if not segment.values:
        return inner
    colour = COLOURS[segment.values[-1].field].line
    title = escape("\n".join(visible(said.get(each.path, "")) for each in reversed(segment.values)))
    style = f"background:{colour}33;border-bottom:2px solid {colour};color:inherit;padding:0"
    return f'<mark style="{style}" title="{title}">{inner}</mark>'


def _said(record: PressRelease) -> dict[str, str]:
    """Return what is told of each value where somebody points at it."""
    told: dict[str, str] = {}
    found: dict[str, object] = {
        **{f"dates[{k}]": each for k, each in enumerate(record.dates)},
        "published": record.published,
        "agreement.signed_on": record.agreement.signed_on if record.agreement else None,
    }
    for value in values(record):
        name = getattr(found.get(value.path), "value", None)
        told[value.path] = f"{value.label}{f' {name}' if name else ''} ({value.rule})"
    for k, quote in enumerate(record.quotes):
        told[f"quotes[{k}]"] = f"quote: {_speaker(quote) or 'speaker unknown'} ({quote.rule})"
    return told


def _speaker(quote: Quote) -> str:
    speaker = quote.speaker
    parts = (speaker.organization, speaker.name, speaker.title) if speaker else ()
    return " ".join(dict.fromkeys(part for part in parts if part))


def _rest(count: int) -> str:
    return f'<p style="opacity:.7">… {count:,} more characters</p>'


def _legend(shown: Iterable[Value]) -> str:
    fields = dict.fromkeys(value.field for value in shown)
    chips = (
        f'<span style="{_CHIP}"><span style="border-bottom:2px solid {COLOURS[name].line};'
        f'background:{COLOURS[name].line}33">&nbsp;&nbsp;</span> {name.replace("_", " ")}</span>'
        for name in COLOURS
        if name in fields
    )
    return f'<p style="margin:.8em 0 .4em">{"".join(chips)}</p>' if fields else ""


def _facts(record: PressRelease) -> str:
    agreement = record.agreement
    deal = [agreement.kind, agreement.status] if agreement else []
    if agreement and agreement.signed_on:
        deal.append(agreement.signed_on.value or agreement.signed_on.text)
    published = record.published
    rows = (
        (record.kind, [each.name for each in (record.outlet, record.issuer) if each]),
        ("by", [" ".join(filter(None, (r.name, r.role))) for r in record.reporters]),
        ("published", [published.value or published.text] if published else []),
        ("agreement", deal),
        ("between", [party.name for party in agreement.parties] if agreement else []),
        ("signed by", [" ".join(filter(None, (s.name, s.title))) for s in record.signatories]),
        ("on", [area.name for area in record.cooperation_areas]),
        ("speakers", list(dict.fromkeys(filter(None, map(_speaker, record.quotes))))),
        ("warnings", list(record.warnings)),
    )
    cells = "".join(
        f'<tr style="background:none"><th style="{_NAME}">{name}</th>'
        f'<td style="{_CELL}">{escape(visible(", ".join(told)))}</td></tr>'
        for name, told in rows
        if told
    )
    return f'<table style="border:0;margin:0">{cells}</table>' if cells else ""
