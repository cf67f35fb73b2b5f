"""A Scrapy item pipeline: every item with a text gets its record.

Needs Scrapy, which comes with ``pip install 'pressparse[scrapy]'``. In the project's settings::

    ITEM_PIPELINES = {"pressparse.scrapy.PressparsePipeline": 300}
"""

import logging
from collections.abc import Mapping
from typing import Any

from pressparse.parse import Parser
from pressparse.readers import Item, UnreadableError, record_of
from pressparse.readers.dump.columns import DATE, ID, TEXT, as_day, as_id, guess
from pressparse.readers.dump.item import as_served
from pressparse.show.extras import install

try:
    from itemadapter import ItemAdapter
    from scrapy.exceptions import DropItem, NotConfigured
    from scrapy.utils.misc import load_object
except ImportError as missing:
    raise ImportError(f"pressparse.scrapy needs Scrapy: {install('scrapy')}") from missing

_LOG = logging.getLogger(__name__)
_MAX_CHARS = 1_000_000


class PressparsePipeline:
    """Reads the text, page or response of each item and adds its record as a dictionary.

    Settings, all optional: ``PRESSPARSE_TEXT_FIELD``, ``PRESSPARSE_ID_FIELD``, ``PRESSPARSE_DATE_FIELD``
    (guessed), ``PRESSPARSE_RECORD_FIELD`` (``pressparse``), ``PRESSPARSE_PARSER`` (the path of a ``Parser``),
    ``PRESSPARSE_LEXICON`` (a TOML file), ``PRESSPARSE_REDACT``, ``PRESSPARSE_MAX_CHARS`` (1,000,000),
    ``PRESSPARSE_DROP_UNREADABLE``. An item without a readable text passes with the record ``None``, unless
    such items are dropped.
    """

    def __init__(self, settings: Mapping[str, Any] | None = None, stats: Any = None) -> None:
        given = settings or {}
        self.text_field: str | None = given.get("PRESSPARSE_TEXT_FIELD")
        self.id_field: str | None = given.get("PRESSPARSE_ID_FIELD")
        self.date_field: str | None = given.get("PRESSPARSE_DATE_FIELD")
        self.record_field: str = given.get("PRESSPARSE_RECORD_FIELD") or "pressparse"
        self.max_chars = int(given.get("PRESSPARSE_MAX_CHARS") or _MAX_CHARS)
        self.drop = _is_on(given.get("PRESSPARSE_DROP_UNREADABLE"))
        self.parser = _parser(given)
        self._stats = stats
        self._told: set[type] = set()

    @classmethod
    def from_crawler(cls, crawler: Any) -> "PressparsePipeline":
        """Return the pipeline that a crawler's settings describe; raises ``NotConfigured`` for wrong ones."""
        try:
            return cls(crawler.settings, crawler.stats)
        except (ValueError, TypeError, NameError, ImportError, OSError) as error:
            raise NotConfigured(f"pressparse: {error}") from error

    def process_item(self, item: Any, spider: Any = None) -> Any:  # noqa: ARG002  older Scrapy hands the spider over
        """Return the item with its record."""
        fields = ItemAdapter(item)
        record = None
        try:
            record = self._read(fields)
            self._count("records")
        except UnreadableError as error:
            self._count("unreadable")
            if self.drop:
                raise DropItem(f"pressparse: {error}") from error
            _LOG.warning("No record for %s: %s", self._id(fields, None) or "an item", error)
        try:
            fields[self.record_field] = record
        except (KeyError, AttributeError, TypeError, ValueError):
            self._count("without_field")
            if type(item) not in self._told:
                self._told.add(type(item))
                name = type(item).__name__
                _LOG.error("%s has no field %r to put the record in", name, self.record_field)
        return item

    def _read(self, fields: Any) -> dict[str, Any]:
        name, value = self._text(fields)
        data, file = _data(value, name)
        if len(data) > self.max_chars * (8 if file.endswith(".html") else 4):
            raise UnreadableError(f"the document has more than {self.max_chars:,} characters")
        id = self._id(fields, value)  # noqa: A001  what the record calls it
        date_field = self.date_field or guess(fields.field_names(), DATE)
        day, doubt = as_day(fields.get(date_field)) if date_field else (None, None)
        source = Item("", "", data, file, id, day, (doubt,) if doubt else ()).source()
        if not source.text.strip():
            raise UnreadableError("the text is empty")
        if len(source.text) > self.max_chars:
            raise UnreadableError(
                f"the document has {len(source.text):,} characters, more than {self.max_chars:,}"
            )
        record = record_of(source, self.parser, id=id, reference_date=day)
        return record.model_dump(mode="json")

    def _text(self, fields: Any) -> tuple[str, Any]:
        names = [name for name in fields.field_names() if name != self.record_field]
        name = self.text_field or guess(names, ("response", *TEXT))
        if name is None or name not in names:
            there = ", ".join(names) or "none"
            wanted = "looks like a text" if name is None else f"is called {name!r}"
            raise UnreadableError(f"no field of the item {wanted}; available: {there}")
        value = fields.get(name)
        if value is None or (isinstance(value, (str, bytes)) and not value.strip()):
            raise UnreadableError("the text is empty")
        return name, value

    def _id(self, fields: Any, value: Any) -> str | None:
        name = self.id_field or guess(fields.field_names(), ID)
        found = as_id(fields.get(name)) if name else None
        return found or as_id(getattr(value, "url", None))

    def _count(self, what: str) -> None:
        if self._stats is not None:
            self._stats.inc_value(f"pressparse/{what}")


def _data(value: Any, name: str) -> tuple[bytes | str, str]:
    """Return what a field holds, and what the reader is to take it for."""
    if isinstance(value, str):
        return value, "page.html" if "html" in name.lower() else ""
    if isinstance(value, bytes):
        return value, "page.html" if "html" in name.lower() else ""
    if isinstance(getattr(value, "body", None), bytes) and hasattr(value, "headers"):
        served = (value.headers.get("Content-Type") or b"").decode("latin-1")
        html = "html" in served.lower() or hasattr(value, "xpath")
        return as_served(value.body, served), "page.html" if html else ""
    raise UnreadableError(
        f"the field {name!r} holds something of type {type(value).__name__}, not text"
    )


def _parser(given: Mapping[str, Any]) -> Parser:
    path, lexicon = given.get("PRESSPARSE_PARSER"), given.get("PRESSPARSE_LEXICON")
    redact = _is_on(given.get("PRESSPARSE_REDACT"))
    if path is None:
        return Parser(lexicon=lexicon, redact=redact)
    if lexicon or redact:
        raise ValueError(
            "PRESSPARSE_PARSER stands alone: give that parser its lexicon and redact itself"
        )
    parser = load_object(path) if isinstance(path, str) else path
    if not isinstance(parser, Parser):
        raise TypeError(f"PRESSPARSE_PARSER is a {type(parser).__name__}, not a pressparse.Parser")
    return parser


def _is_on(value: object) -> bool:
    """Return whether a setting is on, which on a command line is a word."""
    return str(value or "").strip().lower() in {"1", "true", "yes", "on"}
