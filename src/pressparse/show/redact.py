"""Personal data made unreadable: telephone numbers, e-mail addresses, resident registration numbers become stars.

Every masked string keeps its length, so spans stay right; digits and letters become ``*``, the
signs between them and the domain of an e-mail address stay. What is not personal data on its own is kept too: the
short numbers of public services (``국번 없이 118``) and the words around a number.
"""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel

from pressparse.pattern import deferred
from pressparse.show.terminal import UNSEEN
from pressparse.text.document import fold

Model = TypeVar("Model", bound=BaseModel)


_SEP = r"(?:[ ]?[-.·/_,~)ㅡ][ \n]{0,2}|[ ]{1,2})"
"""What parts the groups of a number: one sign with spaces around it, or spaces alone."""
_AREA = r"\(?0(?:2|[3-6]\d|70|80|50\d|1[016789])\)?"
"""An area code, a mobile network, or a service with a leading zero."""
_EXTENSIONS = (
    r"(?:[ ]?[~,/·][ ]?\d{1,4}(?![-\d.:월일년시])){0,12}(?:[ ]?\(?[ ]?(?:내선|교환)[ ]?\d{1,5}\)?)?"
)
"""Further lines behind a number: ``~5``, ``, 1235``, ``(내선 567)``."""
_UNIT = r"(?![ ]?(?:[여]?[명원개건년월주톤만억대호권부㎡%]|km|kg))"
"""What stands behind a number that counts something."""
_LATIN = r"[A-Za-z0-9_-]"
_HOST = rf"(?:[\p{{L}}0-9_-]{{1,63}}(?:[ ]?[.,][ ]?[\p{{L}}0-9_-]{{1,63}}){{1,8}}|localhost|xn--{_LATIN}{{1,63}})"
_LATIN_HOST = rf"{_LATIN}{{1,63}}(?:[ ]?\.[ ]?{_LATIN}{{1,63}}){{1,8}}"
_LOCAL = (
    r"(?<mail>(?<![A-Za-z\d])[A-Za-z\d](?:[A-Za-z\d._%+&;'=/-]{0,254}[A-Za-z\d_%+-])?"
    r"|(?<![\p{L}\d])[가-힣]{2,4}\d{0,6})"
)
"""Before the sign: Latin letters and digits, also where a sentence ends without a space; or a Hangul name."""
_SIX = r"\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
"""The day of birth that a resident registration number begins with."""

_PRIVATE = deferred(
    "|".join(
        (
            (
                rf"{_LOCAL}(?:@[ \n]?(?={_HOST})|%40(?={_LATIN_HOST})|\#(?={_LATIN}+\.kr\b)"
                rf"|[ ]{{0,2}}(?:@|[(\[][ ]?(?:at|AT|골뱅이)[ ]?[)\]])[ ]{{0,2}}(?={_LATIN_HOST}))"
            ),
            rf"(?<!\d)(?P<resident>{_SIX}[ ]?(?:[-ㅡ~][ \n]{{0,2}})?\d[ ]?[\d*]{{6}})(?![\d*])",
            # +82 2 2100 1234, 00782-10-1234-5678, +1-202-555-0143
            (
                rf"(?<!\d)(?<!\d[.,-])(?P<abroad>(?:\+\d{{1,3}}|00\d{{0,3}}(?=-)|82(?=[- .]0?\d)){_SEP}?(?:[(]0[)])?\(?\d{{1,4}}\)?"
                rf"{_SEP}?\d{{3,4}}{_SEP}?\d{{4}}{_EXTENSIONS})(?!\d)"
            ),
            rf"(?<!\d)(?<!\d[.,-])(?P<phone>{_AREA}{_SEP}?\d{{3,4}}{_SEP}?\d{{3,4}}{_EXTENSIONS})(?!\d)",
            r"(?<!\d)(?P<short>1[568]\d\d[ ]?[- ][ ]?\d{4}|1\d{2}-\d{4}-\d{4})(?!\d)",  # 1588-0000
            rf"(?<![\d.,])(?P<service>1(?:5(?:22|33|44|66|77|88|99)|6(?:00|44|6[0168]|70|88)|8(?:00|11|33|55|77|99))\d{{4}})(?!\d){_UNIT}",
            (
                r"(?:[☎☏℡]|전화|연락처|문의|팩스|TEL|Tel|FAX|Fax)[ ]?[):.(]?[ ]?"
                rf"(?P<local>(?!0)\d{{3,4}}[ ]?-[ ]?\d{{4}}{_EXTENSIONS})(?![\d-])"
            ),
            r"(?:[☎☏℡]|내선(?:번호)?|[(][內内][)])[ ]?[):.(]?[ ]?(?P<extension>(?!0|1\d\d(?!\d))\d{3,5})(?![\d-])",
            r"(?<![\d.,A-Za-z-])(?!(?:19|20)\d\d-)(?P<bare>[2-9]\d{2,3}-\d{4})(?![\d-])"
            + _UNIT,  # 286-6810
        )
    )
)
_FIELDS = (
    "mail",
    "resident",
    "abroad",
    "phone",
    "short",
    "service",
    "local",
    "extension",
    "bare",
)
_KEPT = frozenset(
    ("rule", "id", "kind", "role", "value", "anchor", "schema_version", "input", "member", "column")
)
_AT = deferred(r"(?i)[(\[][ ]?(?:at|골뱅이)[ ]?[)\]]")


def mask(text: str) -> str:
    """Return a text of the same length without telephone numbers, e-mail addresses' local parts and resident registration numbers.

    >>> mask("문의 061-123-4567, gana@example.com")
    '문의 ***-***-****, ****@example.com'
    """
    if not any(char.isdigit() or char in "@＠#" for char in text) and _AT.search(text) is None:
        return text
    searched, places = _seen(fold(text))
    stars = list(text)
    for match in _PRIVATE.finditer(searched):
        for name in _FIELDS:
            start, end = match.span(name)
            for at in range(start, end) if start >= 0 else ():
                if stars[places[at]].isalnum():
                    stars[places[at]] = "*"
    return "".join(stars)


def _seen(folded: str) -> tuple[str, Sequence[int]]:
    """Return a text as it looks, and where each of its characters stands in the text as given."""
    plain = folded.replace("\r", " ")
    if UNSEEN.search(plain) is None:
        return plain, range(len(plain))
    # Characters that nobody sees part no number.
    kept = [at for at, char in enumerate(plain) if UNSEEN.match(char) is None]
    return "".join(plain[at] for at in kept), kept


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
