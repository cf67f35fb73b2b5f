"""HTML to text: the page's lines as a reader sees them, and what its metadata says."""

import datetime as dt
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import regex

from pressparse.pattern import deferred
from pressparse.readers.source import Hints, Source, UnreadableError

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
_ARTICLE = frozenset(
    ("Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "PressRelease", "WebPage")
)
_AUTHOR_KEYS = ("article:author", "author", "dable:author")
_SPACE = deferred(r"[ \t\r\n\f\v]+")
_GAPS = deferred(r"[ \u00a0]+")
_DAY = deferred(r"(?P<y>(?:19|20)\d\d)[-./]?(?P<m>[01]\d)[-./]?(?P<d>[0-3]\d)")
_TITLE = deferred(r"\s*+(?:선임|객원|인턴|시민|전문|수습)?기자$")


def read_html(markup: str) -> Source:
    """Return a page's text, one line for each block of the page, and its metadata as hints.

    Raises ``UnreadableError`` where the HTML parser is not installed.
    """
    try:
        from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415  an extra, loaded on need
    except ImportError:
        raise UnreadableError(
            "HTML needs one more package: pip install 'pressparse[html]'"
        ) from None
    tree = LexborHTMLParser(markup)
    return Source(_text(tree), hints=_hints(tree))


def _text(tree: "LexborHTMLParser") -> str:
    """Return what a browser would copy: blocks on lines of their own, a blank line around paragraphs."""
    lines: list[str] = []
    line: list[str] = []
    gap = 0  # how many line ends are owed before the next words

    def end_line(owed: int) -> None:
        nonlocal gap
        if words := _GAPS.sub(" ", "".join(line)).strip():
            lines.append("\n" * min(gap, 2) + words if lines else words)
            gap = 0
        line.clear()
        gap = gap + 1 if owed == 0 else max(gap, owed)

    if title := _window(tree):
        line.append(title)
        end_line(2)
    before = ""
    for tag, words in _walk(tree):
        if words is not None:
            line.append(_SPACE.sub(" ", words))
        elif tag == "br":
            end_line(0)
        elif (name := tag.removeprefix("/")) in _LINE:
            end_line(2 if name in _APART else 1)
        elif name in _CELL or (tag in _ITEM and before == f"/{tag}"):
            line.append(" ")
        before = tag
    end_line(1)
    return "".join(lines) + "\n" if lines else ""


def _window(tree: "LexborHTMLParser") -> str:
    """Return the window's title, which tells the headline from the menus around it."""
    node = tree.css_first("head title")
    return _SPACE.sub(" ", node.text() or "") if node else ""


def _walk(tree: "LexborHTMLParser") -> Iterator[tuple[str, str | None]]:
    """Yield text nodes with their words, and where an element begins and ends (``p``, ``/p``)."""
    node: LexborNode | None = tree.body
    stack: list[tuple[LexborNode | None, str]] = []
    while node is not None or stack:
        if node is None:
            node, tag = stack.pop()
            yield f"/{tag}", None
            continue
        tag = node.tag or ""
        if tag == "-text":
            yield tag, node.text_content or ""
        elif tag == "br":
            yield tag, None
        elif tag not in _UNSEEN and not tag.startswith(("-", "!", "_")):
            yield tag, None
            stack.append((node.next, tag))
            node = node.child
            continue
        node = node.next


def _hints(tree: "LexborHTMLParser") -> Hints:
    told = list(_linked(tree))
    named = _meta(tree)
    publisher = (_name(each.get("publisher")) for each in told)
    authors: list[str | None] = [n for each in told for n in _authors(each.get("author"))]
    day = [each.get("datePublished") for each in told]
    link = tree.css_first("link[rel=canonical]")
    return Hints(
        outlet=_first(*publisher, named.get("og:site_name")),
        reporters=tuple(
            dict.fromkeys(
                name for given in authors or map(named.get, _AUTHOR_KEYS) for name in _people(given)
            )
        ),
        published=_day(*day, named.get("article:published_time"), named.get("og:regdate")),
        url=_first(
            link.attributes.get("href") if link else None,
            named.get("og:url"),
            *(each.get("url") for each in told),
        ),
    )


def _meta(tree: "LexborHTMLParser") -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        key = node.attributes.get("property") or node.attributes.get("name")
        content = (node.attributes.get("content") or "").strip()
        if key and content:
            found.setdefault(key.lower(), content)
    return found


def _linked(tree: "LexborHTMLParser") -> Iterator[dict[str, Any]]:
    """Yield the articles that JSON-LD describes."""
    for node in tree.css('script[type="application/ld+json"]'):
        try:
            data = json.loads(node.text() or "")
        except (ValueError, RecursionError):
            continue
        waiting = data if isinstance(data, list) else [data]
        for each in waiting[:50]:
            graph = each.get("@graph") if isinstance(each, dict) else None
            for item in [each, *(graph if isinstance(graph, list) else [])]:
                if isinstance(item, dict) and not _ARTICLE.isdisjoint(_strings(item.get("@type"))):
                    yield item


def _strings(value: object) -> list[str]:
    return [v for v in (value if isinstance(value, list) else [value]) if isinstance(v, str)]


def _name(value: object) -> str | None:
    if isinstance(value, dict):
        value = value.get("name")
    return value.strip() or None if isinstance(value, str) else None


def _authors(value: object) -> list[str]:
    """Return the names of authors; an outlet that signs for its desk is no person."""
    given = value if isinstance(value, list) else [value]
    people = (a for a in given if not (isinstance(a, dict) and a.get("@type") == "Organization"))
    return [name for name in map(_name, people) if name]


def _people(value: str | None) -> Iterator[str]:
    """Yield the names in an author field; an address (``https://…``) names nobody."""
    for part in regex.split(r"[,;·]", value or ""):
        name = _TITLE.sub("", part.strip())
        if name and "/" not in name and "@" not in name:
            yield name


def _first(*values: object) -> str | None:
    return next((v.strip() for v in values if isinstance(v, str) and v.strip()), None)


def _day(*values: object) -> dt.date | None:
    for value in values:
        if isinstance(value, str) and (match := _DAY.match(value.strip())):
            try:
                return dt.date(int(match["y"]), int(match["m"]), int(match["d"]))
            except ValueError:
                continue
    return None
