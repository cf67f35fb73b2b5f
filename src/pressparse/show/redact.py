"""Personal data made unreadable: telephone numbers, mailboxes and resident numbers become stars.

Every masked string keeps its length, so spans stay right; digits and letters become ``*``, the
signs between them and a mailbox's domain stay.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar

import regex
from pydantic import BaseModel

from pressparse.text.document import fold

Model = TypeVar("Model", bound=BaseModel)


@cache
def _private() -> regex.Pattern[str]:
    return regex.compile(
        r"""
        (?P<mail>[A-Za-z0-9._%+-]{1,64})[ ]?@[ ]?(?:[A-Za-z0-9-]{1,63}\.){1,4}[A-Za-z]{2,10}
        |(?<!\d)(?P<resident>\d{6}[ ]?-[ ]?[1-8]\d{6})(?!\d)                              # 880101-1234567
        |(?<!\d)(?P<mobile>(?:\+82[ -]?\(?0?\)?|\(?0)1[016789]\)?[-). ]{0,2}\d{3,4}[-. ]{0,2}\d{4})(?!\d)
        |(?<!\d)(?P<phone>(?:\+82[ -]?\(?0?\)?|\(?0)(?:2|[3-6]\d|70|80|50\d)\)?[-). ·]{1,3}\d{3,4}[-. ]\d{4})(?!\d)
        |(?<!\d)(?P<short>1[568]\d\d[- ]\d{4}|1\d{2}-\d{4}-\d{4})(?!\d)                    # 1588-0000
        |(?:[☎☏℡]|전화|연락처|문의|팩스|내선|TEL|Tel|FAX|Fax)[ ]?[):.(]?[ ]?(?P<local>\d{3,4}-\d{4})(?![\d-])
        |(?<![\d.,A-Za-z-])(?!(?:19|20)\d\d-)(?P<bare>[2-9]\d{2,3}-\d{4})(?![\d-]|[ ]?[여]?[명원년개건억만톤kmg%㎡])  # 286-6810
        """,
        regex.VERBOSE,
    )


_FIELDS = ("mail", "resident", "mobile", "phone", "short", "local", "bare")
_KEPT = frozenset(
    ("rule", "id", "kind", "role", "value", "anchor", "schema_version", "input", "member", "column")
)


def mask(text: str) -> str:
    """Return a text of the same length without telephone numbers, mailboxes and resident numbers.

    >>> mask("문의 061-123-4567, gana@example.com")
    '문의 ***-***-****, ****@example.com'
    """
    if not any(char.isdigit() or char in "@＠" for char in text):
        return text
    stars = list(text)
    for match in _private().finditer(fold(text)):
        for name in _FIELDS:
            start, end = match.span(name)
            for at in range(start, end) if start >= 0 else ():
                if stars[at].isalnum():
                    stars[at] = "*"
    return "".join(stars)


def redacted(record: Model) -> Model:
    """Return a record whose every text is masked; spans, dates and rules stay as they are."""
    return type(record).model_validate(_masked(record.model_dump()))


def _masked(value: Any, key: str = "") -> Any:
    if isinstance(value, str):
        return value if key in _KEPT else mask(value)
    if isinstance(value, Mapping):
        return {name: _masked(held, name) for name, held in value.items()}
    if isinstance(value, tuple | list):
        return tuple(_masked(held, key) for held in value)
    return value
