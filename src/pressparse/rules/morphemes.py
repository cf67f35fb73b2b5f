"""Morpheme rules: patterns over the analyser's tokens, where the letters alone do not tell.

A pattern is a row of elements, parted by spaces; each stands for one morpheme:

- ``JX`` a tag (Sejong tags as Kiwi gives them); ``NN*`` every tag that begins so; ``JX|JKS`` one of several
- ``은|는/JX`` forms and tag; ``하/*`` a form with any tag
- ``NAME`` a Korean personal name, ``TITLE`` a title (직함): one token each, whatever the analyser makes of them
- ``( … | … )`` a group of elements, ``?`` none or one, ``{1,3}`` so many of the element or group before it
- ``name:(…)`` a named group; the group ``span`` is the value, else the whole match
- ``+`` between two elements: nothing, not even a space, stands between them in the text
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

import regex

from pressparse.entities.names import likeness
from pressparse.language.morphology import LONGEST, Token, tokens
from pressparse.lexicon.titles import TITLES
from pressparse.lexicon.user import added
from pressparse.pattern import deferred
from pressparse.rule import Reading, Rule, refuse_words, rule

_OPEN, _TAGS, _GLUE = "\x1e", "\x1f", "\x1d"
_ELEMENT = deferred(
    r"""
      (?P<space>\s+)
    | (?P<named>[a-z_]\w*):\(
    | (?P<open>\()
    | (?P<close>\))
    | (?P<glue>\+)
    | (?P<count>\{\d{1,2}(?:,\d{1,2})?\}|\?)
    | (?:(?P<forms>[^\s/(){}?+:|]+(?:\|[^\s/(){}?+:|]+)*)/)?
      (?P<tags>\*|[A-Z][A-Z\d-]*\*?(?:\|[A-Z][A-Z\d-]*\*?)*)
    | (?P<either>\|)
    """,
    regex.VERBOSE,
)
_WORD = deferred(r"[가-힣]+")


class MorphemeError(ValueError):
    """A morpheme pattern that says nothing; the message says where."""


def translated(pattern: str) -> str:
    """Return a morpheme pattern as a regular expression over written-out tokens."""
    parts: list[str] = []
    at = depth = 0
    while at < len(pattern):
        found = _ELEMENT.match(pattern, at)
        if not found:
            raise MorphemeError(
                f"{pattern[at : at + 12]!r} is no element: write TAG, form/TAG, NAME, TITLE or ( … )"
            )
        at = found.end()
        if found["named"]:
            parts.append(f"(?P<{found['named']}>")
        elif found["open"]:
            parts.append("(?:")
        elif found["close"] or found["either"] or found["count"]:
            parts.append(found[0])
        elif found["glue"]:
            parts.append(f"(?={_OPEN}{_GLUE})")
        elif found["tags"]:
            parts.append(_token(found["forms"], found["tags"]))
        depth += bool(found["named"] or found["open"]) - bool(found["close"])
        if depth < 0:
            break
    if depth:
        raise MorphemeError(f"a bracket stands alone in {pattern!r}")
    return "".join(parts)


def _token(forms: str | None, tags: str) -> str:
    form = "|".join(map(regex.escape, forms.split("|"))) if forms else rf"[^{_OPEN}{_TAGS}]*+"
    any_tag = rf"[^{_OPEN}]*+"
    if tags != "*":
        options = "|".join(
            regex.escape(tag[:-1]) + r"[A-Z-]*"
            if tag.endswith("*")
            else regex.escape(tag) + r"(?:-[A-Z]+)?"
            for tag in tags.split("|")
        )
        any_tag = rf"(?:[^{_OPEN},]*,)?(?:{options})(?=[,{_OPEN}]|$){any_tag}"
    return f"(?:{_OPEN}{_GLUE}?(?:{form}){_TAGS}{any_tag})"


@dataclass(frozen=True, slots=True)
class Morphemes:
    """A match of a morpheme pattern; it reads like a match of a regular expression."""

    string: str
    """The text that was searched; positions count in it."""
    spans: Mapping[str | int, tuple[int, int]]

    def span(self, group: str | int = 0) -> tuple[int, int]:
        """Return where a group stands; ``(-1, -1)`` for one that took no part."""
        return self.spans[group]

    def start(self, group: str | int = 0) -> int:
        """Return where a group starts."""
        return self.spans[group][0]

    def end(self, group: str | int = 0) -> int:
        """Return where a group ends."""
        return self.spans[group][1]

    def __getitem__(self, group: str | int) -> str | None:
        start, end = self.spans[group]
        return self.string[start:end] if start >= 0 else None

    def group(self, group: str | int = 0) -> str | None:
        """Return the text of a group."""
        return self[group]

    def groupdict(self) -> dict[str, str | None]:
        """Return the named groups."""
        return {name: self[name] for name in self.spans if isinstance(name, str)}


@dataclass(frozen=True)
class MorphemeRule(Rule):
    """A rule whose pattern is over tokens; the analyser sees only what stands around a literal it needs."""

    @cached_property
    def compiled(self) -> regex.Pattern[str]:
        """The pattern over written-out tokens."""
        return regex.compile(translated(self.pattern))

    def matches(self, text: str, start: int = 0, end: int | None = None) -> Iterable[Any]:
        """Return the matches in ``text[start:end]``."""
        stop = len(text) if end is None else end
        if not any(text.find(word, start, stop) >= 0 for word in self.needs):
            return ()
        return self._matches(text, start, stop)

    def _matches(self, text: str, start: int, stop: int) -> Iterator[Morphemes]:
        for begin, end in _windows(text, self.needs, start, stop):
            read = merged(text[begin:end])
            written, starts = _written(read)
            for match in self.compiled.finditer(written):
                spans: dict[str | int, tuple[int, int]] = {}
                groups: tuple[str | int, ...] = (0, *self.compiled.groupindex)
                for group in groups:
                    spans[group] = _place(read, starts, match.span(group), begin)
                if spans[0][0] >= 0:
                    yield Morphemes(text, spans)


def morphemes(
    pattern: str,
    *,
    examples: Mapping[str, Any],
    boundary: Iterable[str],
    needs: Iterable[str],
    gaps: Mapping[str, Any] | None = None,
    where: str | Iterable[str] = (),
) -> Callable[[Reading], Rule]:
    """Make a morpheme rule of a reading function; see :mod:`pressparse.morphemes` for the pattern.

    ``needs``: literals of which at least one stands in every match; the analyser, which is slow, looks only
    at the (at most 200) characters around them. The rest is as for :func:`pressparse.rule`.
    Raises ``ValueError`` also where ``needs`` is empty.
    """
    refuse_words(boundary=boundary, needs=needs)
    literals = tuple(needs)

    def wrap(read: Reading) -> Rule:
        made = rule(
            pattern, examples=examples, boundary=boundary, needs=literals, gaps=gaps, where=where
        )(read)
        if not all(literals) or not literals:
            raise ValueError(
                f"rule {made.name} lacks needs: name a literal that stands in every match, such as a title"
            )
        return MorphemeRule(
            made.name,
            made.reason,
            pattern,
            read,
            made.examples,
            made.boundary,
            made.gaps,
            literals,
            where=made.where,
        )

    return wrap


def _windows(
    text: str, literals: tuple[str, ...], start: int, stop: int
) -> Iterator[tuple[int, int]]:
    """Yield short stretches around the literals: their sentence or line, as far as the analyser looks."""
    done = start
    for found in _any_of(literals).finditer(text, start, stop):
        if found.end() <= done:
            continue
        floor = max(start, found.start() - LONGEST // 2)
        begin = max(text.rfind("\n", floor, found.start()), text.rfind(". ", floor, found.start()))
        if begin < 0:
            space = text.find(" ", floor, found.start()) if floor > start else -1
            begin = space if space >= 0 else floor - 1
        begin += 1
        end = min(stop, begin + LONGEST)
        marks = [
            k
            for k in (text.find("\n", found.end(), end), text.find(". ", found.end(), end))
            if k >= 0
        ]
        done = min(marks, default=end - 1) + 1
        yield begin, max(done, found.end())


@lru_cache(maxsize=256)
def _any_of(literals: tuple[str, ...]) -> regex.Pattern[str]:
    return regex.compile(r"\L<literals>", literals=list(literals))


def merged(text: str) -> list[Token]:
    """Return the tokens of a short text, names and titles as one token each.

    A name has the tags ``NNP,NAME``, a title ``NNG,TITLE``.
    """
    read = [token for token in tokens(text) if token.end > token.start]
    titles = TITLES | added().titles
    found: list[Token] = []
    at = 0
    while at < len(read):
        token = read[at]
        here = _name_or_title(text, read, at, titles)
        if here:
            end, tag = here
            found.append(Token(text[token.start : end], tag, token.start, end))
            while at < len(read) and read[at].start < end:
                at += 1
        else:
            found.append(token)
            at += 1
    return found


def _name_or_title(
    text: str, read: list[Token], at: int, titles: frozenset[str]
) -> tuple[int, str] | None:
    """Return where a name or title ends that begins at a token, and its tags: the longest of its word."""
    token = read[at]
    word = _WORD.match(text, token.start)
    if not word:
        return None
    ends = {each.end for each in read[at : at + 8] if each.end <= word.end()}
    for end in sorted(ends, reverse=True):
        part = text[token.start : end]
        if part in titles and not token.tag.startswith(("J", "E", "V")):
            return end, "NNG,TITLE"
    opens = token.start == 0 or not text[token.start - 1].isalnum()
    for end in sorted(ends, reverse=True):
        rest = text[end : word.end()]
        if (
            opens
            and likeness(text[token.start : end]) == 2
            and (not rest or end - token.start == 3)
        ):
            return end, "NNP,NAME"
    return None


def _written(read: list[Token]) -> tuple[str, list[int]]:
    """Return tokens written out for a pattern, and where each one starts in that."""
    parts: list[str] = []
    starts: list[int] = []
    at = last = 0
    for token in read:
        glue = _GLUE if parts and token.start <= last else ""
        part = f"{_OPEN}{glue}{token.form}{_TAGS}{token.tag}"
        parts.append(part)
        starts.append(at)
        at += len(part)
        last = token.end
    return "".join(parts), starts


def _place(
    read: list[Token], starts: list[int], span: tuple[int, int], shift: int
) -> tuple[int, int]:
    inside = [read[k] for k, at in enumerate(starts) if span[0] <= at < span[1]]
    if not inside:
        return -1, -1
    return shift + inside[0].start, shift + max(token.end for token in inside)
