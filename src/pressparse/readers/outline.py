"""The outline of a page: which element holds its text, and what lines stand outside it or in parts of another kind."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeVar

from pressparse.pattern import scanning
from pressparse.text.markup import Mark, Marks

_KINDS = {
    "related": "related relation relate reco recommend others other rank ranking popular best hot clip next also card cards"
    " recent latest side sidebar aside widget columnist series headline headlines inbox more promoted",
    "comment": "comment comments reply replies cmt opinion disqus",
    "advert": "ad ads adv advert banner promo promotion sponsor newsletter subscribe subscription",
    "foot": "foot footer copy copyright legal license cc bottom",
    "caption": "caption cap figcaption",
    "menu": "nav gnb lnb snb menu breadcrumb path loc util skip tab tabs paging pagination",
    "share": "sns share tag tags keyword keywords hashtag",
    "about": "about profile reporter journalist author neighbor satisfaction survey company",
}
"""Words of classes and ids that say what a part of a page is for, whatever the site."""
_KIND_OF_WORD = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_KIND_OF_TAG = {
    "aside": "related",
    "nav": "menu",
    "footer": "foot",
    "figcaption": "caption",
    "form": "form",
}
_WORD = scanning(r"[a-z]+|[A-Z][a-z]*|[A-Z]+(?![a-z])")
_T = TypeVar("_T")
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_WITHIN = frozenset("p span b strong em i u font a sub sup mark label small time".split())  # noqa: SIM905
"""Elements that hold one paragraph or less, and so are no text by themselves."""
PROSE = 25
"""Code points from which on a line without links is taken for prose."""
LINKED = 0.6
"""The share of a line's characters that are links, from which on it leads somewhere else."""
MOST = 0.5
"""The share of a page's characters from which on a part is the page itself, whatever its class says."""


def kind_of(tag: str, names: str) -> str:
    """Return what an element is for, by its tag or the words of its class and id; nothing where they do not say.

    >>> kind_of("div", "article-relatedNews")
    'related'
    """
    if kind := _KIND_OF_TAG.get(tag):
        return kind
    words = (_KIND_OF_WORD.get(word.lower()) for word in _WORD.findall(names))
    return next(filter(None, words), "")


class _Element(NamedTuple):
    above: int
    tag: str
    kind: str


class _Written(NamedTuple):
    """A line as it stands in the text: where, in which element, how long, and how much of it is links."""

    start: int
    element: int
    size: int
    linked: int


class Outline:
    """Takes a page's elements, words and lines in their order, and then says what stands where."""

    def __init__(self) -> None:
        self._elements = [_Element(0, "", "")]
        self._sizes = [0]
        self._open = [0]
        self._links = 0
        self._lines: list[_Written] = []
        self._element = self._size = self._linked = 0

    def enter(self, tag: str, names: str) -> None:
        """An element begins; ``names``: its class and its id."""
        self._elements.append(_Element(self._open[-1], tag, kind_of(tag, names)))
        self._sizes.append(0)
        self._open.append(len(self._elements) - 1)
        self._links += tag == "a"

    def leave(self) -> None:
        """The element that began last ends."""
        done = self._open.pop()
        self._links -= self._elements[done].tag == "a"
        self._sizes[self._open[-1]] += self._sizes[done]

    def words(self, words: str) -> None:
        """Some words of a line."""
        if size := len(words.strip()):
            if not self._size:
                self._element = self._open[-1]
            self._size += size
            self._linked += size if self._links else 0
            self._sizes[self._open[-1]] += size

    def line(self, start: int | None) -> None:
        """A line ends, which stands there in the text, or nowhere if it is empty."""
        if start is not None:
            self._lines.append(_Written(start, self._element, self._size, self._linked))
        self._size = self._linked = 0

    def marks(self) -> Marks:
        """Return what the structure says of each line."""
        main = self._main()
        around = set(self._up(main)) if main else set()
        above = _Above(
            self._from_above(False, lambda k, held: held or self._elements[k].tag in _HEADINGS),
            self._from_above("", lambda k, held: ("" if k in around else self._kind(k)) or held),
            self._from_above(False, lambda k, held: held or k == main),
        )
        return tuple(
            Mark(line.start, tuple(self._facts(line, main, above))) for line in self._lines
        )

    def _facts(self, line: _Written, main: int, above: "_Above") -> Iterator[str]:
        at = line.element
        if not at:  # the window's title
            return
        linked = line.linked >= LINKED * line.size
        if linked:
            yield "html=linked"
        if above.heading[at]:
            yield "html=heading"
        if kind := above.kind[at]:
            yield from (f"html={kind}", "html=apart")
        elif main and not above.heading[at]:
            where = "main" if above.main[at] else "outside"
            yield f"html={where}&{'prose' if line.size >= PROSE and not linked else 'short'}"

    def _kind(self, element: int) -> str:
        whole = self._sizes[element] > MOST * self._sizes[0]
        return "" if whole else self._elements[element].kind

    def _main(self) -> int:
        """Return the element that holds most prose right in it, half of what stands one level lower; 0 for none."""
        apart = self._from_above("", lambda k, above: self._kind(k) or above)
        none: tuple[int, ...] = ()
        holds = self._from_above(none, self._holding)
        found: Counter[int] = Counter()
        for line in self._lines:
            if line.size >= PROSE and line.linked < LINKED * line.size and not apart[line.element]:
                for weight, element in zip((2, 1), holds[line.element], strict=False):
                    found[element] += weight * line.size
        return max(found, key=lambda k: (found[k], -k), default=0)

    def _holding(self, element: int, above: tuple[int, ...]) -> tuple[int, ...]:
        """Return the two lowest elements, of an element and those above it, that may hold several paragraphs."""
        inner = self._elements[element].tag in _WITHIN
        return above if inner else (element, *above[:1])

    def _from_above(self, root: _T, own: Callable[[int, _T], _T]) -> list[_T]:
        """Return a value for each element, made from it and the value of the one that holds it."""
        values = [root]
        for k in range(1, len(self._elements)):
            values.append(own(k, values[self._elements[k].above]))
        return values

    def _up(self, element: int) -> Iterator[int]:
        while element:
            yield element
            element = self._elements[element].above


class _Above(NamedTuple):
    """What holds of each element by itself or by one that holds it."""

    heading: list[bool]
    kind: list[str]
    main: list[bool]
