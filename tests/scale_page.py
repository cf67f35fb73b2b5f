"""The page on tables and clusters: its blocks by chapter, its table of columns made from the schema.

``python tests/scale_page.py`` writes the table anew. The dump that its blocks read is made here too.
"""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from pressparse.arrow import schema
from pressparse.readers import read_file

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "scale.md"

_TABLE = re.compile(r"(<!-- begin: [^\n]+ -->\n)(.*?)(<!-- end -->)", re.DOTALL)
_MENTION = ("text", "span", "rule")


def dump() -> pa.Table:
    """Return the fixtures that are plain text as a dump: texts, ids and days."""
    rows = [
        {
            "id": path.parent.name,
            "text": read_file(path).text,
            "reference_date": dt.date(2025, 10, 1 + number),
        }
        for number, path in enumerate(sorted((ROOT / "fixtures").glob("*/raw.txt")))
    ]
    return pa.Table.from_pylist(rows)


def write_dump(folder: Path) -> None:
    """Write the dump in row groups of three, so that several workers have something to do."""
    pq.write_table(dump(), folder / "dump.parquet", row_group_size=3)


def blocks(*chapters: str) -> list[str]:
    """Return the Python of some chapters; that before the first heading is the chapter ''."""
    parts = re.split(r"(?m)^## (.*)\n", "## \n" + PAGE.read_text(encoding="utf-8"))
    by_name = dict(zip(parts[1::2], parts[2::2], strict=True))
    return [
        block
        for chapter in chapters
        for block in re.findall(r"(?ms)^```python\n(.*?)^```$", by_name[chapter])
    ]


def told(kind: pa.DataType) -> str:
    """Return a type in a word or two, a struct by what its own rows below go on with."""
    if pa.types.is_list(kind):
        return f"list of {told(kind.value_type)}"
    if not pa.types.is_struct(kind):
        return str(kind).removesuffix("[day]")
    names = tuple(field.name for field in kind)
    if names[:3] != _MENTION:
        return "struct"
    return "mention" if names == _MENTION else "mention + …"


def rows(fields: list[pa.Field], place: str = "") -> Iterator[str]:
    """Yield a row for every field, and below it those that its struct adds."""
    for field in fields:
        kind = field.type
        words = (field.metadata or {}).get(b"description", b"").decode()
        may = "?" if field.nullable else ""
        yield f"| `{place}{field.name}` | {told(kind)}{may} | {words} |\n"
        if listed := pa.types.is_list(kind):
            kind = kind.value_type
        if pa.types.is_struct(kind):
            inner = list(kind)
            own = inner[3:] if tuple(each.name for each in inner[:3]) == _MENTION else inner
            if [each.name for each in own] != ["start", "end"]:
                yield from rows(own, f"{place}{field.name}{'[]' if listed else ''}.")


def written(text: str) -> str:
    """Return the page with its table as the schema has it."""
    table = "| column | type | holds |\n| --- | --- | --- |\n" + "".join(rows(list(schema())))
    return _TABLE.sub(lambda m: m[1] + table + m[3], text)


if __name__ == "__main__":
    PAGE.write_text(written(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
