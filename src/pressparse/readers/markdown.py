"""Front matter of Markdown: what stands above the text for machines becomes what is given."""

from collections.abc import Iterator

import regex

from pressparse.pattern import deferred
from pressparse.press.hints import Hints
from pressparse.readers.days import read_moment

NAMES = (".md", ".markdown")

_FRONT = deferred(
    r"\ufeff?---[ \t]*+\r?\n(?P<front>(?:(?!---[ \t]*+\r?$|\.\.\.[ \t]*+\r?$).*\n)*+)(?:---|\.\.\.)[ \t]*+(?:\r?\n|\Z)",
    regex.MULTILINE,
)
_PAIR = deferred(r"(?P<key>[\w가-힣][\w가-힣 -]{0,40}?)[ \t]*+:(?:[ \t]++(?P<value>.*))?")
_MEMBER = deferred(r"[ \t]{0,8}+-[ \t]++(?P<value>.+)")

_KEYS = {
    "title": ("title", "headline", "제목"),
    "outlet": ("outlet", "publisher", "media", "press", "언론사", "매체"),
    "reporters": ("reporter", "reporters", "author", "authors", "byline", "기자", "작성자"),
    "published": (
        "published",
        "date",
        "published_at",
        "pubdate",
        "날짜",
        "일자",
        "등록일",
        "보도일",
    ),
    "issuer": ("issuer", "agency", "ministry", "기관명", "부처"),
    "url": ("url", "link", "source_url", "canonical", "permalink", "주소"),
}


def front_matter(text: str) -> tuple[Hints | None, str]:
    """Return what the front matter of a Markdown file gives, None where it has none, and the text below it."""
    match = _FRONT.match(text)
    if match is None:
        return None, text
    return _hints(dict(_pairs(match["front"]))), text[match.end() :].lstrip("\n")


def _pairs(front: str) -> Iterator[tuple[str, list[str]]]:
    """Yield keys with their values: one, or several in brackets or on lines of their own."""
    key, values = "", list[str]()
    for line in front.splitlines():
        if member := _MEMBER.fullmatch(line):
            values.append(_bare(member["value"]))
        elif pair := _PAIR.fullmatch(line):
            if key:
                yield key, values
            key = pair["key"].strip().lower().replace("-", "_").replace(" ", "_")
            values = list(_listed(pair["value"] or ""))
    if key:
        yield key, values


def _listed(value: str) -> Iterator[str]:
    value = value.strip()
    parts = value[1:-1].split(",") if value.startswith("[") and value.endswith("]") else [value]
    yield from filter(None, map(_bare, parts))


def _bare(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value


def _hints(told: dict[str, list[str]]) -> Hints | None:
    found = {
        what: next((told[key] for key in keys if told.get(key)), []) for what, keys in _KEYS.items()
    }
    if not any(found.values()):
        return None
    first = {what: next(iter(values), None) for what, values in found.items()}
    outlet, issuer = first["outlet"], first["issuer"]
    return Hints(
        title=first["title"],
        outlet=outlet,
        reporters=tuple(found["reporters"]) if outlet or not issuer else (),
        published=read_moment((first["published"] or "")[:80]),
        issuer=issuer,
        url=first["url"],
        kind=None if bool(outlet) == bool(issuer) else "article" if outlet else "release",
        rule="given_column",
        published_as=first["published"],
    )
