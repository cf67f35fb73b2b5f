"""The jobs of docs/scale.md as scripts of their own: what a cluster reads is what one process reads.

Not collected by the plain ``pytest``: they need ``pip install '.[cluster]'`` and Java 17, and take about
a minute. Run them with ``pytest tests/cluster``.
"""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import pressparse
import scale_page
from pressparse.arrow import records_of, schema

SECONDS = 300

ENVIRONMENT = {
    "PYSPARK_PYTHON": sys.executable,
    "SPARK_LOCAL_IP": "127.0.0.1",
    "RAY_USAGE_STATS_ENABLED": "0",
}


@pytest.fixture(name="folder")
def folder_with_the_dump(tmp_path: Path) -> Path:
    scale_page.write_dump(tmp_path)
    return tmp_path


def run(folder: Path, *code: str) -> str:
    """Run code as a script in a folder; return what it printed."""
    (folder / "job.py").write_text("\n\n".join(code), encoding="utf-8")
    told = subprocess.run(
        [sys.executable, "job.py"],
        cwd=folder,
        env=os.environ | ENVIRONMENT,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert told.returncode == 0, f"{told.stdout}\n{told.stderr}"
    return told.stdout


def by_id(table: pa.Table) -> dict[str | None, pressparse.PressRelease]:
    records = list(records_of(table))
    found = {record.id: record for record in records}
    assert len(found) == len(records) == table.num_rows
    return found


def wanted() -> dict[str | None, pressparse.PressRelease]:
    return {each.id: each for each in pressparse.parse_many(scale_page.dump().to_pylist())}


def without_origin(record: pressparse.PressRelease) -> pressparse.PressRelease:
    """Return a record without the file and row that only a run over files knows."""
    assert record.origin
    return record.model_copy(update={"origin": None})


def test_the_command_line_reads_what_python_reads(folder: Path) -> None:
    command = [sys.executable, "-m", "pressparse", "batch", "dump.parquet", "-o"]
    for name in ("records.jsonl", "records.parquet"):
        subprocess.run([*command, name], cwd=folder, check=True, timeout=SECONDS)
    lines = (folder / "records.jsonl").read_text(encoding="utf-8").splitlines()
    read = map(pressparse.PressRelease.model_validate_json, lines)
    assert {record.id: without_origin(record) for record in read} == wanted()
    kept = by_id(pq.read_table(folder / "records.parquet"))
    assert {name: without_origin(record) for name, record in kept.items()} == wanted()


def test_spark_reads_what_one_process_reads(folder: Path) -> None:
    run(folder, *scale_page.blocks("Spark"))
    assert len(list((folder / "records").glob("*.parquet"))) > 1
    assert by_id(pq.read_table(folder / "records")) == wanted()
    signed = [
        row
        for path in (folder / "signed").glob("*.csv")
        for row in csv.reader(path.read_text("utf-8").splitlines())
    ]
    assert sorted(signed) == sorted(
        [
            record.id,
            record.agreement.name.text if record.agreement else "",
            who.name,
            who.title or "",
            who.party or "",
        ]
        for record in wanted().values()
        for who in record.signatories
    )


OWN_RULES = '''
from pressparse import rule


@rule(
    r"단기\\s(?P<year>\\d{4})년",
    examples={"비석은 [[단기 4358년]]에 섰다.": "2025"},
    boundary=["단기 2025년 계획"],
)
def dangi_year(match, context):
    """Years counted from 2333 BC."""
    year = int(match["year"]) - 2333
    return str(year) if year > 1800 else None
'''

ON_SPARK = """
import os
import sys

os.environ["PYSPARK_PYTHON"] = sys.executable
from functools import partial

from pyspark.sql import SparkSession

import myrules
from pressparse import Parser
from pressparse.arrow import parse_batch, records_of, spark_schema

read = partial(parse_batch, text="body", parser=Parser(rules={"dates": [myrules.dangi_year]}))
spark = SparkSession.builder.master("local[2]").getOrCreate()
spark.sparkContext.addPyFile("myrules.py")
rows = [(1, "비석은 단기 4358년에 섰다.", "2025-10-29"), (2, None, "29일")]
texts = spark.createDataFrame(rows, "id long, body string, reference_date string")
frame = texts.mapInArrow(lambda batches: map(read, batches), spark_schema())
assert frame.schema == spark_schema()
with open("answers.jsonl", "w", encoding="utf-8") as out:
    for record in sorted(records_of(frame.toArrow()), key=lambda record: record.id):
        print(record.model_dump_json(), file=out)
"""


ON_RAY = """
import pyarrow as pa
import ray

import myrules
from pressparse import Parser
from pressparse.arrow import parse_batch, records_of

ray.init(runtime_env={"working_dir": "."}, log_to_driver=False)
texts = ray.data.from_arrow(
    pa.table(
        {
            "id": [1, 2],
            "body": ["비석은 단기 4358년에 섰다.", None],
            "reference_date": ["2025-10-29", "29일"],
        }
    )
)
options = {"text": "body", "parser": Parser(rules={"dates": [myrules.dangi_year]})}
answers = texts.map_batches(parse_batch, batch_format="pyarrow", fn_kwargs=options)
with open("answers.jsonl", "w", encoding="utf-8") as out:
    for table in ray.get(answers.to_arrow_refs()):
        for record in records_of(table):
            print(record.model_dump_json(), file=out)
"""


@pytest.mark.parametrize("job", [ON_SPARK, ON_RAY], ids=["spark", "ray"])
def test_workers_take_rules_of_one_s_own(folder: Path, job: str) -> None:
    (folder / "myrules.py").write_text(OWN_RULES, encoding="utf-8")
    run(folder, job)
    lines = (folder / "answers.jsonl").read_text(encoding="utf-8").splitlines()
    first, second = map(json.loads, lines)
    assert [(each["text"], each["value"], each["rule"]) for each in first["dates"]] == [
        ("단기 4358년", "2025", "dangi_year")
    ]
    assert (first["id"], first["reference_date"]) == ("1", "2025-10-29")
    assert second["id"] == "2"
    assert len(second["warnings"]) == 2


def test_ray_reads_what_one_process_reads(folder: Path) -> None:
    run(folder, *scale_page.blocks("Ray"))
    table = pq.read_table(folder / "records")
    assert table.schema.equals(schema())
    assert by_id(table) == wanted()


def test_frames_hold_what_one_process_reads(folder: Path) -> None:
    check = """
        from pressparse.arrow import records_of, table_of
        import pressparse

        rows = pq.read_table("dump.parquet").to_pylist()
        want = list(pressparse.parse_many(rows))
        assert list(records_of(pa.Table.from_pandas(pandas_frame, schema=schema()))) == want
        assert list(records_of(polars_frame.to_arrow())) == want
        assert list(records_of(daft_frame.to_arrow())) == want
        assert list(records_of(records)) == want
        assert list(records_of(pq.read_table("records.parquet"))) == want
        undated = [pressparse.parse(row["text"], row["id"]) for row in rows]
        assert sorted(records_of(pq.read_table("records")), key=str) == sorted(undated, key=str)
    """
    run(folder, *scale_page.blocks("Daft, DuckDB, pandas, polars"), dedent(check))
