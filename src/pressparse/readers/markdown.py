"""Markdown to text: what stands above the text for machines becomes what is given, marks in it are taken off."""

from collections.abc import Iterator

import regex

from pressparse.pattern import deferred
from pressparse.press.hints import Hints
from pressparse.readers.days import read_moment
from pressparse.readers.source import Source

NAMES = (".md", ".markdown")

_FRONT = deferred(
    r"\ufeff?---[ \t]*+\r?\n(?P<front>(?:(?!---[ \t]*+\r?$|\.\.\.[ \t]*+\r?$).*\n)*+)(?:---|\.\.\.)[ \t]*+(?:\r?\n|\Z)",
    regex.MULTILINE,
)
_PAIR = deferred(r"(?P<key>[\w가-힣][\w가-힣 -]{0,40}?)[ \t]*+:(?:[ \t]++(?P<value>.*))?")
_MEMBER = deferred(r"[ \t]{0,8}+-[ \t]++(?P<value>.+)")
_HEADING = deferred(r"^[ ]{0,3}#{1,6}[ \t]++(?P<words>.*)$", regex.MULTILINE)
_RULE = deferred(r"^[ ]{0,3}(?:[-_*][ \t]*+){3,}+$\n?", regex.MULTILINE)
_QUOTED = deferred(r"^[ ]{0,3}>[ ]?", regex.MULTILINE)
_TARGET = r"\((?:[^()\n]|\([^()\n]{0,200}\)){0,2000}+\)"
_PICTURE = deferred(rf"!\[(?P<words>[^\[\]\n]{{0,500}})\]{_TARGET}")
_LINK = deferred(rf"(?<!!)\[(?P<words>[^\[\]\n]{{1,500}})\]{_TARGET}")
_STRONG = deferred(
    r"(?<!\\)(?P<mark>\*\*|__)(?=\S)(?P<words>(?:(?!(?P=mark))[^\n])++)(?<=[^\s\\])(?P=mark)"
)
_EMPHASIS = deferred(r"(?<![*\w\\])\*(?=[^\s*])(?P<words>[^*\n]{1,1000})(?<=[^\s*\\])\*(?![*\w])")
_COMMENT = deferred(r"<!--(?:(?!<!--|-->).)*+-->", regex.DOTALL)
_ESCAPE = deferred(r"\\(?=[\\`*_{}\[\]()#+.!|>~-])")

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


def read_markdown(text: str, warnings: tuple[str, ...] = ()) -> Source:
    """Return the text of a Markdown file, without its marks, and what its front matter gives."""
    given = None
    if match := _FRONT.match(text):
        given = _hints(dict(_pairs(match["front"])))
        text = text[match.end() :].lstrip("\n")
    return Source(unmarked(text), warnings, given=given)


def unmarked(text: str) -> str:
    """Return a text without the marks of Markdown.

    >>> unmarked("# 가람시, **협약** 맺어 [자세히](https://a.example)")
    '가람시, 협약 맺어 자세히'
    """
    text = _COMMENT.sub("", text)
    text = _RULE.sub("", text)
    text = _QUOTED.sub("", text)
    text = _HEADING.sub(lambda match: str(match["words"]).rstrip("# \t\r"), text)
    for pattern in (_PICTURE, _LINK, _STRONG, _EMPHASIS):
        text = pattern.sub(lambda match: str(match["words"]), text)
    return _ESCAPE.sub("", text)


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
