"""Columns beside the text: which hold title, outlet, reporters, issuer and address, and what a row says in them."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pressparse.lexicon.agencies import OFFICIAL
from pressparse.lexicon.outlets import PORTALS
from pressparse.pattern import deferred
from pressparse.press.hints import Hints, is_paper, outlet_of_url, persons
from pressparse.press.letterheads.owners import is_body
from pressparse.record import DocumentKind, Kept

TITLE = (
    "title",
    "headline",
    "제목",
    "기사제목",
    "기사명",
    "뉴스제목",
    "보도자료명",
    "자료명",
    "표제",
    "헤드라인",
    "타이틀",
    "news_title",
    "article_title",
    "doc_title",
    "head",
    "subject",
)
OUTLET = (
    "outlet",
    "언론사",
    "언론사명",
    "매체",
    "매체명",
    "신문사",
    "방송사",
    "news_outlet",
    "media",
    "media_name",
    "newspaper",
    "press",
)
SOURCE = ("publisher", "발행처", "site_name", "source", "출처", "제공처", "provider")
"""Columns that name an outlet in one table and a public body in the next: the cell tells."""
REPORTER = (
    "reporter",
    "reporters",
    "기자",
    "기자명",
    "기고자",
    "취재기자",
    "기사작성자",
    "journalist",
    "journalists",
    "byline",
)
AUTHOR = ("author", "authors", "writer", "작성자", "글쓴이", "저자", "creator")
"""Columns that name a reporter in one table and an official in the next: a byline's words tell."""
ISSUER = (
    "issuer",
    "기관명",
    "발행기관",
    "발표기관",
    "배포기관",
    "제공기관",
    "작성기관",
    "등록기관",
    "보도기관",
    "부처",
    "부처명",
    "소관부처",
    "agency",
    "ministry",
    "issuing_body",
)
URL = (
    "url",
    "link",
    "원문 url",
    "기사 url",
    "article_url",
    "news_url",
    "uri",
    "permalink",
    "주소",
    "링크",
    "원문링크",
)
"""Names that columns go by, the likeliest first; case, spaces, ``_`` and ``-`` make no difference."""

_NOTHING = frozenset(("nan", "none", "null", "n/a", "-", "–", "없음", "미상"))
"""What tables write where they have nothing."""
_ADDRESS = deferred(r"(?:https?://)?(?:[\w-]{1,60}\.){1,5}[a-z]{2,10}(?=[/:?]|\Z)")


@dataclass(frozen=True, slots=True)
class Told:
    """The columns of one table that say something beside the text."""

    title: str | None = None
    outlet: str | None = None
    source: str | None = None
    reporter: str | None = None
    author: str | None = None
    issuer: str | None = None
    url: str | None = None
    keep: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The columns that are read."""
        found = (self.title, self.outlet, self.source, self.reporter, self.author, self.issuer)
        return tuple(dict.fromkeys(name for name in (*found, self.url, *self.keep) if name))

    def hints(
        self, row: Mapping[str, Any], published: dt.date | None = None, said: str | None = None
    ) -> Hints | None:
        """Return what a row says, None where it says nothing; ``said``: the words of its date."""
        title, url = cell(row, self.title), cell(row, self.url)
        outlet, issuer, sure = self._whose(row)
        reporters, signed = self._signed(row, by_press=sure == "article")
        signed = signed or outlet_of_url(url) is not None
        if not (title or outlet or issuer or reporters or published or signed):
            return None
        return Hints(
            title=title or None,
            outlet=outlet or None,
            reporters=reporters,
            published=published,
            issuer=issuer or None,
            url=url or None,
            kind=sure if sure or not signed or issuer else "article",
            rule="given_column",
            published_as=said,
        )

    def _whose(self, row: Mapping[str, Any]) -> tuple[str, str, DocumentKind | None]:
        """Return outlet and issuer as a row names them, and whose document that makes it, where it does."""
        outlet, issuer = cell(row, self.outlet), cell(row, self.issuer)
        if outlet in PORTALS:
            outlet = ""
        elif outlet in OFFICIAL and not issuer:
            outlet, issuer = "", outlet
        if outlet or issuer:
            both = outlet and issuer
            return outlet, issuer, None if both else "article" if outlet else "release"
        outlet, issuer = _named(cell(row, self.source))
        sure: DocumentKind | None = "release" if issuer else None
        return outlet, issuer, "article" if is_paper(outlet) else sure

    def _signed(self, row: Mapping[str, Any], *, by_press: bool) -> tuple[tuple[str, ...], bool]:
        """Return the cells that name reporters, and whether they make an article of it."""
        if reporters := cell(row, self.reporter):
            return tuple(reporters.split("\n")), bool(persons(reporters))
        author = cell(row, self.author)
        signed = any(each.role for each in persons(author))
        return ((author,) if author and (signed or by_press) else ()), signed

    def kept(self, row: Mapping[str, Any]) -> tuple[Kept, ...]:
        """Return the cells that are passed through; empty ones are not."""
        cells = ((name, plain(row.get(name))) for name in self.keep)
        return tuple(Kept(column=name, cell=words) for name, words in cells if words)


def _named(source: str) -> tuple[str, str]:
    """Return a cell as the name of an outlet, or of a body that issues releases, or as neither."""
    if _ADDRESS.match(source):
        return outlet_of_url(source) or "", ""
    if source in PORTALS:
        return "", ""
    if source and not is_paper(source) and is_body(source):
        return "", source
    return source, ""


def cell(row: Mapping[str, Any], column: str | None) -> str:
    """Return what a row says in a column, as words; nothing where tables write that there is nothing."""
    words = plain(row.get(column)).strip() if column else ""
    return "" if words.lower() in _NOTHING else words


def plain(value: object) -> str:
    """Return a cell's words as they stand; of a list, those of its members, a line each."""
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value).lower()
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, list | tuple):
        return "\n".join(filter(None, map(plain, value)))
    if isinstance(value, Mapping):
        return plain(value.get("name"))
    words = str(value)
    return words if words.isascii() else words.encode("utf-8", "replace").decode()
