"""Metadata: what a page's head says of its article, in JSON-LD, meta elements and microdata."""

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

import regex

from pressparse.lexicon.outlets import PORTALS
from pressparse.pattern import deferred
from pressparse.readers.days import read_day
from pressparse.readers.source import Hints

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_ARTICLE = frozenset(
    ("Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "PressRelease", "WebPage")
)
_AUTHORS = (
    "article:author",
    "author",
    "dable:author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "byl",
)
_OUTLETS = ("og:site_name", "dc.publisher", "dcterms.publisher", "twitter:site_name", "publisher")
_DAYS = (
    "article:published_time",
    "og:article:published_time",
    "og:regdate",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date.created",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "datepublished",
    "parsely-pub-date",
    "pubdate",
    "publishdate",
    "article_date_original",
    "date",
)
"""Where pages say when an article was first published, the surest first; changes later are none."""

_ROLE = deferred(r"\s*+(?:선임|객원|인턴|시민|전문|수습)?기자$")
_ON_A_PORTAL = deferred(r"\s*[|:]\s*(?:네이버|다음|NAVER|Daum)(?:\s?뉴스)?\s*$")

MOST = 50
"""So many items of one JSON-LD script, and elements with properties, are looked at, and so many authors named."""

DEEPEST = 5
"""How deep articles may stand inside other items, and names inside lists."""

LONGEST = 200_000
"""Code points of a broken script that are mended."""

ALIKE = 10
"""So many code points at the beginning of two headlines are the same headline."""


def hints_of(tree: "LexborHTMLParser", title: str) -> Hints:
    """Return what a page's metadata says; of several articles, the one whose headline is the page's title speaks."""
    told = _of_this_page(list(_linked(tree)), title)
    named = _meta(tree)
    items = _microdata(tree)
    publisher = (_name(each.get("publisher")) for each in told)
    authors = [name for each in told for name in _authors(each.get("author"))]
    given = authors or [named.get(key) for key in _AUTHORS] + items.get("author", [])
    return Hints(
        outlet=_outlet(
            *publisher,
            *(named.get(key) for key in _OUTLETS),
            *items.get("publisher", ()),
            _portals_source(named.get("og:article:author")),
        ),
        reporters=tuple(islice(dict.fromkeys(n for each in given for n in _people(each)), MOST)),
        published=_day(
            *(each.get("datePublished") for each in told),
            *(named.get(key) for key in _DAYS),
            *items.get("datepublished", ()),
            *(each.get("dateCreated") for each in told),
        ),
        url=_url(tree, named, told),
    )


def _url(
    tree: "LexborHTMLParser", named: Mapping[str, str], told: Iterable[Mapping[str, Any]]
) -> str | None:
    link = tree.css_first("link[rel=canonical]")
    return _first(
        link.attributes.get("href") if link else None,
        named.get("og:url"),
        *(each.get("url") for each in told),
    )


def _meta(tree: "LexborHTMLParser") -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        attributes = node.attributes
        key = attributes.get("property") or attributes.get("name")
        content = (attributes.get("content") or "").strip()
        if key and content:
            found.setdefault(key.lower(), content)
    return found


def _microdata(tree: "LexborHTMLParser") -> dict[str, list[str]]:
    """Return what elements with ``itemprop`` say, by property in small letters."""
    found: dict[str, list[str]] = {}
    for node in tree.css("[itemprop]")[:MOST]:
        key = (node.attributes.get("itemprop") or "").lower()
        if words := _said(node):
            found.setdefault(key, []).append(words)
    return found


def _said(node: "LexborNode") -> str:
    """Return what an element says: its machine-readable value, else the name inside it, else its words."""
    for key in ("content", "datetime"):
        if value := node.attributes.get(key):
            return value.strip()
    inner = node.css_first("[itemprop=name]")
    return " ".join(((inner or node).text() or "").split())


def _linked(tree: "LexborHTMLParser") -> Iterator[dict[str, Any]]:
    """Yield the articles that JSON-LD describes, wherever they stand in it."""
    for node in tree.css('script[type="application/ld+json"]'):
        yield from _articles(_parsed(node.text() or ""), DEEPEST)


def _parsed(script: str) -> object:
    """Return what a script says; a broken one is mended where the library for that is installed."""
    try:
        return json.loads(script, strict=False)
    except (ValueError, RecursionError):
        pass
    try:
        from json_repair import repair_json  # noqa: PLC0415  an extra, loaded on need
    except ImportError:
        return None
    if len(script) > LONGEST or "@type" not in script:
        return None
    try:
        mended: object = repair_json(script, return_objects=True)
    except (ValueError, RecursionError):
        return None
    return mended


def _articles(data: object, deep: int) -> Iterator[dict[str, Any]]:
    if isinstance(data, list) and deep:
        for each in data[:MOST]:
            yield from _articles(each, deep - isinstance(each, list))
    elif isinstance(data, dict) and deep:
        if not _ARTICLE.isdisjoint(_strings(data.get("@type"))):
            yield data
        for key in ("@graph", "mainEntity", "hasPart", "itemListElement", "item"):
            if key in data:
                yield from _articles(data[key], deep - 1)


def _of_this_page(told: Sequence[dict[str, Any]], title: str) -> list[dict[str, Any]]:
    """Return the articles of the page itself: those whose headline opens its title, else the first with one, else all."""
    headed = [each for each in told if isinstance(each.get("headline"), str)]
    same = [each for each in headed if _alike(each["headline"], title)]
    if same or len(headed) <= 1:
        return same or list(told)
    return [each for each in told if each not in headed[1:]]


def _alike(one: str, other: str) -> bool:
    first, second = ("".join(each.split()) for each in (one, other))
    length = min(len(first), len(second), max(ALIKE, min(len(first), len(second)) // 2))
    return bool(length) and first[:length] == second[:length]


def _strings(value: object) -> list[str]:
    return [v for v in (value if isinstance(value, list) else [value]) if isinstance(v, str)]


def _name(value: object, deep: int = DEEPEST) -> str | None:
    if isinstance(value, list):
        inner = value if deep else ()
        return next((name for each in inner if (name := _name(each, deep - 1))), None)
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
        name = _ROLE.sub("", part.strip())
        if name and "/" not in name and "@" not in name:
            yield name


def _outlet(*values: str | None) -> str | None:
    """Return the first name that is no portal's."""
    return next((v.strip() for v in values if v and v.strip() and v.strip() not in PORTALS), None)


def _portals_source(value: str | None) -> str | None:
    """Return the outlet of an article that a portal shows: ``다라신문 | 네이버``."""
    return _ON_A_PORTAL.sub("", value) if value and _ON_A_PORTAL.search(value) else None


def _first(*values: object) -> str | None:
    return next((v.strip() for v in values if isinstance(v, str) and v.strip()), None)


def _day(*values: object) -> dt.date | None:
    """Return the first of the days; a moment with its offset is the day that it was in Korea."""
    days = (read_day(value.strip()[:80]) for value in values if isinstance(value, str))
    return next((day for day in days if day), None)
