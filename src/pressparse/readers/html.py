"""HTML to text: the page's lines as a reader sees them, and what its metadata says."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pressparse.pattern import deferred
from pressparse.readers.bounded import bounded
from pressparse.readers.metadata import hints_of
from pressparse.readers.outline import Outline
from pressparse.readers.source import Source, UnreadableError
from pressparse.show.extras import install
from pressparse.text.markup import Marks

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_UNSEEN = frozenset(
    [
        "head",
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "object",
        "svg",
        "canvas",
        "select",
        "option",
        "textarea",
    ]
)
_LINE = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "button",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
_APART = frozenset(
    "p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote figure pre hr fieldset".split()  # noqa: SIM905
)
"""Blocks that stand apart from what is above and below them, as browsers show them."""
_CELL = frozenset(("td", "th"))
_ITEM = frozenset(("a", "label"))
"""Where one ends and the next begins, two words stand side by side: ``<a>Home</a><a>News</a>``."""
_SPACE = deferred(r"[ \t\r\n\f\v]+")
_GAPS = deferred(r"[ \u00a0]+")


def read_html(markup: str) -> Source:
    """Return a page's text, one line for each block of the page, and its metadata as hints.

    Raises ``UnreadableError`` where the HTML parser is not installed.
    """
    try:
        from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415  an extra, loaded on need
    except ImportError:
        raise UnreadableError(f"HTML needs an optional dependency: {install('html')}") from None
    markup, warnings = bounded(markup)
    tree = LexborHTMLParser(markup)
    text, marks = _text(tree)
    return Source(text, warnings, hints_of(tree, _window(tree)), marks=marks)


def _text(tree: "LexborHTMLParser") -> tuple[str, Marks]:
    """Return what a browser would copy: blocks on lines of their own, a blank line around paragraphs.

    With it what the structure says of each line.
    """
    lines: list[str] = []
    line: list[str] = []
    outline = Outline()
    size = 0
    gap = 0  # how many line ends are owed before the next words

    def end_line(owed: int) -> None:
        nonlocal gap, size
        start = None
        if words := _GAPS.sub(" ", "".join(line)).strip():
            lines.append("\n" * min(gap, 2) + words if lines else words)
            gap, size = 0, size + len(lines[-1])
            start = size - len(words)
        outline.line(start)
        line.clear()
        gap = gap + 1 if owed == 0 else max(gap, owed)

    if title := _window(tree):
        line.append(title)
        end_line(2)
    before = ""
    for tag, words in _walk(tree, outline):
        if words is not None:
            outline.words(words)
            line.append(_SPACE.sub(" ", words))
        elif tag == "br":
            end_line(0)
        elif (name := tag.removeprefix("/")) in _LINE:
            end_line(2 if name in _APART else 1)
        elif name in _CELL or (tag in _ITEM and before == f"/{tag}"):
            line.append(" ")
        before = tag
    end_line(1)
    return "".join(lines) + "\n" if lines else "", outline.marks()


def _window(tree: "LexborHTMLParser") -> str:
    """Return the window's title, which tells the headline from the menus around it."""
    node = tree.css_first("head title")
    return _SPACE.sub(" ", node.text() or "") if node else ""


def _walk(tree: "LexborHTMLParser", outline: Outline) -> Iterator[tuple[str, str | None]]:
    """Yield text nodes with their words, and where an element begins and ends (``p``, ``/p``).

    ``outline`` is told of the elements, each after what stands before it.
    """
    node: LexborNode | None = tree.body
    stack: list[tuple[LexborNode | None, str]] = []
    while node is not None or stack:
        if node is None:
            node, tag = stack.pop()
            yield f"/{tag}", None
            outline.leave()
            continue
        tag = node.tag or ""
        if tag == "-text":
            yield tag, node.text_content or ""
        elif tag == "br":
            yield tag, None
        elif tag not in _UNSEEN and not tag.startswith(("-", "!", "_")) and not _hidden(node):
            yield tag, None
            named = node.attributes
            outline.enter(tag, f"{named.get('class') or ''} {named.get('id') or ''}")
            stack.append((node.next, tag))
            node = node.child
            continue
        node = node.next


def _hidden(node: "LexborNode") -> bool:
    """Return whether a browser does not show an element on its screen: hidden, or there for printing only."""
    attributes = node.attributes
    if "hidden" in attributes or _NOT_SHOWN.search(attributes.get("style") or ""):
        return True
    words = (attributes.get("class") or "").lower().split()
    return not _FOR_PRINT.isdisjoint(words)


_NOT_SHOWN = deferred(r"(?i)display\s?:\s?none|visibility\s?:\s?hidden")
_FOR_PRINT = frozenset(("print-only", "only-print", "printonly", "visible-print"))
"""Class words of what is shown on paper only."""
