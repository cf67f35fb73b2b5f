"""A view: parts of the raw text as a reader sees them, with a map back to the raw offsets.

Extractors search ``view.folded`` (one string for all paragraphs, so one scan serves a whole
document) and give positions in the view; ``view.span`` and ``view.mention`` lead back to the raw text.
"""

import html
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple, Self, TypeVar

from pressparse.pattern import scanning
from pressparse.record import BlockKind, Mention
from pressparse.span import Span
from pressparse.text.breaks import lost_breaks
from pressparse.text.document import fold
from pressparse.text.glued import lost_spaces, may_be_glued
from pressparse.text.sentence import split_sentences

M = TypeVar("M", bound=Mention)


_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""Soft hyphens, and characters without width."""

_TAG = scanning(r"</?[A-Za-z][^<>]{0,300}>")
"""A tag, as ``Clearing`` leaves it out."""


class Piece(NamedTuple):
    """A stretch of raw text and how it reads.

    ``text`` is the raw slice itself, or, where the layout put something else there, what a reader
    would see: a space for a line break, nothing for a soft hyphen, ``"`` for ``&quot;``.
    """

    start: int
    end: int
    text: str

    @property
    def literal(self) -> bool:
        """Whether each character of the text is one character of the raw text."""
        return len(self.text) == self.end - self.start


class Passage(NamedTuple):
    """One paragraph before it enters a view: a kind and its pieces in reading order."""

    kind: BlockKind
    pieces: tuple[Piece, ...]


class Stretch(NamedTuple):
    """A paragraph or sentence of a view: ``view.text[start:end]``."""

    start: int
    end: int
    kind: BlockKind


_PROSE = frozenset(["headline", "subheadline", "byline", "body", "caption"])
"""Kinds of text in which a run of spaces says no more than one; in a letterhead it parts two cells."""
_RUN_ON = frozenset(["body", "caption"])
"""Kinds of text that a page without line breaks runs together with what stands before them."""
_SPACE = " \u00a0\u2002\u2003\u2009\u3000"
_RUN = scanning(f"[{_SPACE}]{{2,}}")
_RUN_WITHIN = scanning(rf"(?<=[^\n{_SPACE}])[{_SPACE}]{{2,}}(?=[^\n{_SPACE}])")


@lru_cache(maxsize=4)
def _has_runs(raw: str) -> bool:
    """Whether spaces follow each other anywhere in a text; several views ask."""
    return _RUN.search(raw) is not None


def _evenly_spaced(passage: Passage) -> Iterable[Piece]:
    """Return the pieces of a passage, each run of spaces within it as one space."""
    for piece in passage.pieces:
        if _RUN.search(piece.text) is not None:
            return _respaced(passage.pieces)
    return passage.pieces


def _with_lost_spaces(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield pieces with the spaces that are missing beside Latin letters, each a piece of its own that covers nothing."""
    for piece in pieces:
        start, _, text = piece
        lost = list(lost_spaces(text)) if piece.literal else ()
        at = 0
        for place in lost:
            yield Piece(start + at, start + place, text[at:place])
            yield Piece(start + place, start + place, " ")
            at = place
        yield Piece(start + at, piece.end, text[at:]) if at else piece


def _parted_where_lost(passages: Iterable[Passage], breaks: Sequence[int]) -> Iterator[Passage]:
    """Yield passages, those of the text and of captions parted where a line break was lost within them."""
    for passage in passages:
        if passage.kind not in _RUN_ON:
            yield passage
            continue
        held: list[Piece] = []
        for piece in passage.pieces:
            start, end, text = piece
            inner = slice(bisect_right(breaks, start), bisect_left(breaks, end))
            at = start
            for place in breaks[inner] if piece.literal else ():
                held.append(Piece(at, place, text[at - start : place - start]))
                yield Passage(passage.kind, tuple(held))
                held, at = [], place
            held.append(Piece(at, end, text[at - start :]))
        yield Passage(passage.kind, tuple(held))


def _respaced(pieces: tuple[Piece, ...]) -> Iterator[Piece]:
    last = len(pieces) - 1
    for number, piece in enumerate(pieces):
        if not piece.literal or _RUN.search(piece.text) is None:
            yield piece
            continue
        at = 0
        for run in _RUN.finditer(piece.text):
            start, end = run.span()
            if (start == 0 and number == 0) or (end == len(piece.text) and number == last):
                continue
            if at < start:
                yield Piece(piece.start + at, piece.start + start, piece.text[at:start])
            yield Piece(piece.start + start, piece.start + end, " ")
            at = end
        if at < len(piece.text):
            yield Piece(piece.start + at, piece.end, piece.text[at:])


@dataclass(frozen=True)
class View:
    r"""Paragraphs joined with ``\n`` into one text, each character with its place in the raw text."""

    raw: str
    text: str
    paragraphs: tuple[Stretch, ...]
    pieces: tuple[Piece, ...]
    starts: tuple[int, ...]
    """Where each piece starts in ``text``."""

    @classmethod
    def of(cls, raw: str, passages: Iterable[Passage]) -> Self:
        """Lay passages out as one text."""
        pieces: list[Piece] = []
        parts: list[tuple[int, int, BlockKind]] = []
        spaced, glued, breaks = _has_runs(raw), may_be_glued(raw), lost_breaks(raw)
        for passage in _parted_where_lost(passages, breaks) if breaks else passages:
            if parts:
                here = pieces[-1].end
                pieces.append(Piece(here, here, "\n"))
            first = len(pieces)
            held: Iterable[Piece] = passage.pieces
            if passage.kind in _PROSE:
                held = _evenly_spaced(passage) if spaced else held
                held = _with_lost_spaces(held) if glued else held
            pieces += held
            parts.append((first, len(pieces), passage.kind))
        texts = [piece.text for piece in pieces]
        starts = list(accumulate(map(len, texts), initial=0))
        paragraphs = [Stretch(starts[first], starts[last], kind) for first, last, kind in parts]
        return cls(raw, "".join(texts), tuple(paragraphs), tuple(pieces), tuple(starts[:-1]))

    @classmethod
    def plain(cls, raw: str, kind: BlockKind = "body") -> Self:
        """View plain prose: every non-blank line is a paragraph."""
        passages: list[Passage] = []
        start = 0
        for line in raw.split("\n"):
            end = start + len(line)
            if line and not line.isspace():
                passages.append(Passage(kind, (Piece(start, end, line),)))
            start = end + 1
        return cls.of(raw, passages)

    @staticmethod
    def plain_text(raw: str) -> str:
        """Return the text of ``View.plain(raw)``, without the way back to the raw text."""
        places = [0, *lost_breaks(raw), len(raw)]
        raw = "\n".join([raw[start:end] for start, end in pairwise(places)])
        text = _RUN_WITHIN.sub(" ", "\n".join(filter(str.strip, raw.split("\n"))))
        places = [0, *lost_spaces(text), len(text)] if may_be_glued(text) else [0, len(text)]
        return " ".join([text[start:end] for start, end in pairwise(places)])

    @cached_property
    def folded(self) -> str:
        """``text`` with one kind of each sign; same length."""
        return fold(self.text)

    @cached_property
    def sentences(self) -> tuple[Stretch, ...]:
        """The sentences of every paragraph, in order; together they cover it but for white space."""
        return tuple(
            [each for paragraph in self.paragraphs for each in self.sentences_of(paragraph)]
        )

    def sentences_of(self, paragraph: Stretch) -> tuple[Stretch, ...]:
        """Return the sentences of one paragraph, parted when they are first asked for."""
        found = self._parted_already.get(paragraph.start)
        if found is None:
            ends = split_sentences(self.folded, paragraph.start, paragraph.end)
            found = tuple([Stretch(start, end, paragraph.kind) for start, end in ends])
            self._parted_already[paragraph.start] = found
        return found

    @cached_property
    def _parted_already(self) -> dict[int, tuple[Stretch, ...]]:
        """The sentences of paragraphs by where each of these starts."""
        return {}

    def paragraph_at(self, position: int) -> Stretch:
        """Return the paragraph in which a position of the text stands."""
        return self.paragraphs[(bisect_right(self._paragraph_starts, position) or 1) - 1]

    def sentence_at(self, position: int) -> Stretch:
        """Return the sentence in which a position of the text stands."""
        return self.sentences[(bisect_right(self._sentence_starts, position) or 1) - 1]

    def kind_at(self, position: int) -> BlockKind:
        """Return the kind of the block in which a position of the text stands."""
        return self.paragraphs[(bisect_right(self._paragraph_starts, position) or 1) - 1].kind

    def only(self, *kinds: BlockKind) -> tuple[Stretch, ...]:
        """Return the paragraphs of these kinds."""
        return tuple([p for p in self.paragraphs if p.kind in kinds])

    @cached_property
    def places(self) -> tuple[Stretch, ...]:
        """Where each paragraph that is not empty stands in the raw text, and its kind."""
        return tuple(
            [
                Stretch(*self.ends(each.start, each.end), each.kind)
                for each in self.paragraphs
                if each.start < each.end
            ]
        )

    def runs(self, *kinds: BlockKind) -> list[tuple[int, int]]:
        """Return the stretches of paragraphs of these kinds that follow each other, here and in the raw text."""
        runs: list[tuple[int, int]] = []
        for each in self.paragraphs:
            if each.kind not in kinds:
                continue
            if runs and runs[-1][1] + 1 == each.start and not self._parted(each.start):
                runs[-1] = runs[-1][0], each.end
            else:
                runs.append((each.start, each.end))
        return runs

    def span(self, start: int, end: int) -> Span:
        """Return the raw span of ``text[start:end]``, which must not be empty."""
        first, last = self.ends(start, end)
        return Span(start=first, end=last)

    def ends(self, start: int, end: int) -> tuple[int, int]:
        """Return where ``text[start:end]``, which must not be empty, begins and ends in the raw text."""
        if not 0 <= start < end <= len(self.text):
            raise ValueError(f"no such stretch of the view: {start}:{end}")
        last, moved = self._literal[bisect_right(self.starts, start) - 1]
        if end <= last:  # literal: the usual case
            return start + moved, end + moved
        return self._raw(start), self._raw(end - 1, after=True)

    def place(self, span: Span) -> tuple[int, int] | None:
        """Return where a raw span stands in ``text``, None where it begins or ends outside of it."""
        first = bisect_right(self._raw_starts, span.start) - 1
        last = bisect_left(self._raw_starts, span.end) - 1
        if first < 0 or span.start >= self.pieces[first].end or span.end > self.pieces[last].end:
            return None
        begun, ended = self.pieces[first], self.pieces[last]
        start = self.starts[first] + (span.start - begun.start if begun.literal else 0)
        inner = span.end - ended.start if ended.literal else len(ended.text)
        end = self.starts[last] + inner
        return (start, end) if start < end else None

    def mention(self, start: int, end: int, rule: str) -> Mention:
        """Return ``text[start:end]`` as a mention, white space at its ends left out."""
        return self.make(Mention, start, end, rule)

    def make(self, model: type[M], start: int, end: int, rule: str, **values: object) -> M:
        """Return ``text[start:end]`` as a mention of a given model, with that model's own values."""
        words = self.text[start:end]
        if words != words.strip():
            start += len(words) - len(words.lstrip())
            end -= len(words) - len(words.rstrip())
            words = self.text[start:end]
        straight, moved = self._literal[bisect_right(self.starts, start) - 1]
        if end <= straight:  # literal: the usual case
            read = words
            first, last = start + moved, end + moved
        else:
            read = self.words(start, end)
            first, last = self._raw(start), self._raw(end - 1, after=True)
        return model.model_validate(
            {"text": read, "span": {"start": first, "end": last}, "rule": rule, **values}
        )

    def words(self, start: int, end: int) -> str:
        """Return ``text[start:end]`` in the raw text's own characters.

        The text of a view may be cleaner than the raw text (soft hyphens, entities, decomposed
        Hangul); what is reported as read must be what stands there, white space aside.
        """
        first, last = self._piece(start), self._piece(end - 1)
        here = self.pieces[first : last + 1]
        if all(p.literal or not (p.text.strip() or p.start < p.end) for p in here) and not any(
            self.raw[a.end : b.start].strip() for a, b in pairwise(here)
        ):
            return self.text[start:end]
        read = [self._read(first, start, end)]
        for k in range(first + 1, last + 1):
            read.append(self._unseen(self.pieces[k - 1].end, self.pieces[k].start))
            read.append(self._read(k, start, end))
        return "".join(read)

    def _parted(self, start: int) -> bool:
        """Whether something that is read stands in the raw text between two paragraphs, the second of which begins here."""
        first, last = self._raw(start - 2, after=True), self._raw(start)
        return bool(self.raw[first:last].strip()) and not self._unseen(first, last)

    def _unseen(self, start: int, end: int) -> str:
        """Return what stands between two pieces if nobody sees it: soft hyphens, ``&nbsp;``."""
        between = "".join(self.raw[start:end].split())
        seen = between.replace("\\r", "").replace("\\n", "")
        if "<" in seen:
            seen = _TAG.sub("", seen)
        if "&" in seen:
            seen = "".join(html.unescape(html.unescape(seen)).split())
        return between if not seen.strip(_UNSEEN) else ""

    def _read(self, index: int, start: int, end: int) -> str:
        piece, at = self.pieces[index], self.starts[index]
        shown = self.raw[piece.start : piece.end]
        if piece.literal or (piece.text.isspace() and not shown.strip()):
            return piece.text[max(0, start - at) : end - at]
        return shown

    def _piece(self, position: int) -> int:
        return (bisect_right(self.starts, position) or 1) - 1

    def _raw(self, position: int, *, after: bool = False) -> int:
        index = bisect_right(self.starts, position) - 1
        piece = self.pieces[index]
        if len(piece.text) == piece.end - piece.start:
            return piece.start + position - self.starts[index] + after
        return piece.end if after else piece.start

    @cached_property
    def _literal(self) -> tuple[tuple[int, int], ...]:
        """For each piece where it ends in ``text``, and how far its raw text stands behind it; -1 where it is not literal."""
        ends = (*self.starts[1:], len(self.text))
        return tuple(
            [
                (last if last - at == end - start else -1, start - at)
                for (start, end, _), at, last in zip(self.pieces, self.starts, ends, strict=True)
            ]
        )

    @cached_property
    def _raw_starts(self) -> tuple[int, ...]:
        """Where each piece starts in the raw text; pieces stand in the order of that."""
        return tuple([piece.start for piece in self.pieces])

    @cached_property
    def _paragraph_starts(self) -> tuple[int, ...]:
        return tuple([p.start for p in self.paragraphs])

    @cached_property
    def _sentence_starts(self) -> tuple[int, ...]:
        return tuple([s.start for s in self.sentences])
