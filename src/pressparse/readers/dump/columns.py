"""Columns of a table and keys of an object: which hold the text, the id and the day, and what they say."""

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

import regex

from pressparse.pattern import deferred
from pressparse.readers.days import in_korea, read_day, read_moment
from pressparse.readers.dump.given import (
    AUTHOR,
    ISSUER,
    OUTLET,
    REPORTER,
    SOURCE,
    TITLE,
    URL,
    Told,
    plain,
)
from pressparse.readers.dump.item import Columns, Item, Reject
from pressparse.readers.source import UnreadableError

TEXT = (
    "text",
    "body",
    "본문",
    "content",
    "내용",
    "기사본문",
    "기사내용",
    "article",
    "article_body",
    "article_text",
    "body_text",
    "full_text",
    "maintext",
    "contents",
    "news_content",
    "raw_text",
    "raw",
    "document",
    "doc",
    "기사",
    "원문",
    "전문",
    "보도자료",
    "html",
    "raw_html",
    "content_html",
    "body_html",
    "page",
)
ID = (
    "id",
    "_id",
    "doc_id",
    "document_id",
    "article_id",
    "news_id",
    "아이디",
    "번호",
    "기사번호",
    "문서번호",
    "식별자",
    "뉴스 식별자",
    "일련번호",
    "no",
    "seq",
    "uid",
    "uuid",
    "key",
    "url",
    "link",
    "uri",
    "주소",
    "링크",
)
DATE = (
    "reference_date",
    "date",
    "published",
    "published_at",
    "published_date",
    "publish_date",
    "publication_date",
    "date_published",
    "date_publish",
    "pub_date",
    "작성일",
    "작성일자",
    "작성일시",
    "날짜",
    "일자",
    "등록일",
    "등록일자",
    "등록일시",
    "게시일",
    "게시일자",
    "보도일",
    "보도일자",
    "보도일시",
    "배포일",
    "발행일",
    "입력일",
    "입력일시",
    "기사일자",
    "posted_at",
    "posted",
    "created_at",
    "datetime",
    "time",
    "timestamp",
    "reg_date",
    "regdt",
)
"""Names that columns go by, the likeliest first; case, spaces, ``_`` and ``-`` make no difference."""

_HTML = deferred(r"(?i)(?:^|_)html(?:$|_)|html$")


class NoTextError(UnreadableError):
    """A table or an object in which nothing is named like a text."""


@dataclass(frozen=True, slots=True)
class Places:
    """The columns of one table that were named or guessed."""

    text: str
    id: str | None
    date: str | None
    html: bool
    told: Told = field(default_factory=Told)
    among: tuple[str, ...] = ()
    """All columns that there are."""

    @property
    def names(self) -> list[str]:
        """The columns that are read."""
        found = (self.text, self.id, self.date, *self.told.names)
        return list(dict.fromkeys(name for name in found if name))


@lru_cache(maxsize=256)
def places(names: tuple[str, ...], columns: Columns) -> Places:
    """Return which of a table's columns hold what.

    Raises ``UnreadableError`` where a named one does not exist, or none looks like text. What stands beside the
    text may be missing: tables of one run differ.
    """
    for named in (columns.text, columns.id, columns.date):
        if named is not None and named not in names:
            raise UnreadableError(not_there(named, names))
    text = columns.text or guess(names, TEXT)
    if text is None and len(names) == 1:
        text = names[0]
    if text is None:
        raise NoTextError(f"no column name suggests a text; {_available(names)}")
    others = tuple(name for name in names if name != text)
    known = columns.id or guess(others, ID)
    date = columns.date or guess(others, DATE)
    return Places(
        text,
        known,
        date,
        html=_HTML.search(text) is not None,
        told=_told(others, columns, known, date),
        among=names,
    )


def _told(names: tuple[str, ...], columns: Columns, id: str | None, date: str | None) -> Told:
    def named(name: str | None, known: Sequence[str]) -> str | None:
        return name if name in names else guess(free, known)

    free = tuple(name for name in names if name not in (id, date))
    found = Told(
        title=named(columns.title, TITLE),
        outlet=named(columns.outlet, OUTLET),
        source=None if columns.outlet in names else guess(free, SOURCE),
        reporter=named(columns.reporter, REPORTER),
        author=None if columns.reporter in names else guess(free, AUTHOR),
        issuer=named(columns.issuer, ISSUER),
        url=columns.url if columns.url in names else guess(names, URL),
    )
    used = {id, date, *found.names}
    keep = tuple(
        name
        for name in dict.fromkeys(names)
        if name in columns.keep or (columns.keep_all and name not in used)
    )
    return replace(found, keep=keep)


def beside(columns: Columns) -> set[str]:
    """Return the columns beside the text that were named."""
    named = (columns.title, columns.outlet, columns.reporter, columns.url, columns.issuer)
    return {name for name in (*named, *columns.keep) if name}


def not_there(name: str, names: Sequence[str]) -> str:
    """Return in a sentence that there is no such column."""
    return f"there is no column {name!r}; {_available(names)}"


def _available(names: Sequence[str]) -> str:
    shown = ", ".join(repr(name[:60]) for name in names[:30])
    more = f" and {len(names) - 30} more" if len(names) > 30 else ""
    return f"available: {shown}{more}" if names else "available: none"


def guess(names: Iterable[str], known: Sequence[str]) -> str | None:
    """Return the first of the names that is known, by the order of those."""
    plain = {_plain(name): name for name in reversed(list(names))}
    return next((plain[name] for name in map(_plain, known) if name in plain), None)


def _plain(name: str) -> str:
    return regex.sub(r"[\s_\-\ufeff]+", "", name).lower()


def document(
    row: Mapping[str, Any], at: Places, file: str, position: str, max_chars: int
) -> Item | Reject:
    """Return the document that a row or an object holds."""
    try:
        name = as_id(row.get(at.id)) if at.id else None
    except (RecursionError, ValueError):
        return Reject(file, position, f"the column {at.id!r} holds no id: it is nested too deep")
    try:
        return _document(row, at, file, position, max_chars, name)
    except RecursionError:
        return Reject(file, position, "a column beside the text is nested too deep", name)


def _document(
    row: Mapping[str, Any], at: Places, file: str, position: str, max_chars: int, name: str | None
) -> Item | Reject:
    """Return the document of a row whose id is known."""
    value = row.get(at.text)
    warnings: tuple[str, ...] = ()
    if isinstance(value, str):
        if not value or value.isspace():
            return Reject(file, position, "the text is empty", name)
        if not value.isascii():
            value, warnings = _whole(value)
    elif isinstance(value, bytes):
        if not value.strip():
            return Reject(file, position, "the text is empty", name)
    elif value is None:
        why = "the text is missing" if at.text not in row else "the text is empty"
        return Reject(file, position, why, name)
    else:
        return Reject(
            file, position, f"the column {at.text!r} holds {_kind(value)}, not text", name
        )
    if long := too_long(value, max_chars, html=at.html):
        return Reject(file, position, long, name)
    day = None
    if at.date:
        day, doubt = as_day(row.get(at.date))
        if doubt:
            warnings += (doubt,)
    told, html = at.told, "page.html" if at.html else ""
    hints = told.hints(row, *_published(row, at, day))
    return Item(file, position, value, html, name, day, warnings, hints, told.kept(row))


def _published(
    row: Mapping[str, Any], at: Places, day: dt.date | None
) -> tuple[dt.date | None, str | None]:
    """Return when a row says that its document was published, and the words that say so.

    A column that is called the reference date says what dates are read against, no more.
    """
    if day is None or at.date is None or _plain(at.date) == _plain(DATE[0]):
        return None, None
    value = row.get(at.date)
    said = plain(value.get("$date") if isinstance(value, dict) else value).strip()
    if isinstance(value, dt.datetime):
        return value, said
    return read_moment(said[:80]) or day, said


def _whole(text: str) -> tuple[str, tuple[str, ...]]:
    r"""Return a text without halves of characters, which JSON can spell (``\ud83d``) and nothing can write."""
    try:
        text.encode()
    except UnicodeEncodeError:
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        if "\ufffd" in text:
            return text, ("Halves of characters stand as U+FFFD.",)
    return text, ()


def too_long(data: bytes | str, max_chars: int, *, html: bool = False) -> str | None:
    """Return why a document is too long to be read, if it surely is.

    Bytes are counted as if each character took four; markup may be eight times the text that it holds.
    """
    limit = max_chars * 8 + 65_536 if html else max_chars
    if isinstance(data, bytes):
        if len(data) <= limit * (1 if html else 4):
            return None
        return over(max_chars)
    if len(data) <= limit:
        return None
    return f"the document has {len(data):,} characters, more than {max_chars:,}"


def over(max_chars: int) -> str:
    """Return the reason to reject what was not counted to its end."""
    return f"the document has more than {max_chars:,} characters"


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, (int, float)):
        return "a number"
    if isinstance(value, (list, tuple)):
        return "a list"
    return "an object" if isinstance(value, dict) else f"a {type(value).__name__}"


def as_id(value: object) -> str | None:
    """Return an id as a string; none where there is nothing."""
    if isinstance(value, dict) and set(value) == {"$oid"}:  # as MongoDB exports it
        value = value["$oid"]
    if value is None:
        return None
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if isinstance(value, (dict, list)):
        value = json.dumps(value, ensure_ascii=False, sort_keys=True)
    text = str(value).strip()
    return _whole(text)[0] or None


def as_day(value: object) -> tuple[dt.date | None, str | None]:
    """Return the day that a cell names, and in a sentence that it names none where it holds something.

    A moment with its offset from UTC is taken as the day that it was in Korea.
    """
    if isinstance(value, dict) and set(value) == {"$date"}:
        value = value["$date"]
    if value is None or value == "":
        return None, None
    if isinstance(value, dt.datetime):
        return in_korea(value), None
    if isinstance(value, dt.date):
        return value, None
    if isinstance(value, int) and not isinstance(value, bool) and 19000101 <= value < 21000000:
        value = str(value)
    if isinstance(value, str):
        if not value.strip():
            return None, None
        if day := read_day(value.strip()[:80]):
            return day, None
    shown = json.dumps(str(value)[:40], ensure_ascii=False)
    return None, f"The date column holds {shown}, which is read as no day."


class Reader:
    """Rows of one file into documents, in order, with the columns looked up once for each set of names."""

    def __init__(self, file: str, columns: Columns, max_chars: int) -> None:
        self.file = file
        self.columns = columns
        self.max_chars = max_chars

    def one(self, value: object, position: str) -> Item | Reject:
        """Return the document in one JSON value: an object, or a string that is the text itself."""
        if isinstance(value, str):
            value = {"text": value}
            at = Places("text", None, None, html=False)
        elif not isinstance(value, dict):
            what = "null" if value is None else _kind(value)
            return Reject(self.file, position, f"this is {what}, not an object with a text in it")
        else:
            try:
                at = places(tuple(value), self.columns)
            except UnreadableError as error:
                return Reject(self.file, position, str(error))
        return document(value, at, self.file, position, self.max_chars)

    def rejected(self, position: str, reason: str) -> Reject:
        """Return a reject of this file."""
        return Reject(self.file, position, reason)

    def rows(
        self, rows: Iterable[tuple[int, Mapping[str, Any] | str]], at: Places
    ) -> Iterator[Item | Reject]:
        """Yield the documents of numbered rows; a row that is a string is the reason why it is none."""
        for number, row in rows:
            position = f"row {number}"
            if isinstance(row, str):
                yield Reject(self.file, position, row)
            else:
                yield document(row, at, self.file, position, self.max_chars)
