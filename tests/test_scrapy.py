"""The item pipeline, by itself and in a crawl of pages served on this machine."""

import http.server
import json
import logging
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import scrapy
from scrapy.exceptions import DropItem, NotConfigured
from scrapy.http import HtmlResponse, Response, TextResponse

import forked
from pressparse import Parser
from pressparse.record import PressRelease
from pressparse.scrapy import PressparsePipeline

DOCS = Path(__file__).resolve().parent.parent / "docs" / "scrapy.md"
TEXT = (
    "가람시-나래군, 물길 살리기 업무협약\n\n가람시와 나래군은 지난 5일 가람시청에서 업무협약을 체결했다.\n"
    "도현우 가람시장은 “물길을 함께 살리겠다”고 말했다.\n"
)
PAGE = f"<!doctype html><html><body><article><p>{'</p><p>'.join(TEXT.split(chr(10)))}</p></article></body></html>"
own = Parser(redact=True)


class Counts(dict[str, int]):
    def inc_value(self, key: str) -> None:
        self[key] = self.get(key, 0) + 1


class Release(scrapy.Item):  # type: ignore[misc]
    url = scrapy.Field()
    text = scrapy.Field()
    pressparse = scrapy.Field()


class Narrow(scrapy.Item):  # type: ignore[misc]
    text = scrapy.Field()


@dataclass
class Kept:
    본문: str  # noqa: PLC2401
    작성일: str = ""  # noqa: PLC2401
    pressparse: Any = None


def pipeline(**settings: Any) -> PressparsePipeline:
    return PressparsePipeline({f"PRESSPARSE_{name.upper()}": v for name, v in settings.items()})


ITEMS: tuple[Any, ...] = (
    {"text": TEXT, "url": "https://a.kr/1"},
    {"html": PAGE, "url": "https://a.kr/1"},
    {"body": PAGE.encode("cp949"), "id": "https://a.kr/1"},
    {"response": HtmlResponse("https://a.kr/1", body=PAGE.encode("cp949"), encoding="cp949")},
    {"response": TextResponse("https://a.kr/1", body=TEXT.encode(), encoding="utf-8")},
    {
        "response": Response(
            "https://a.kr/1",
            headers={"Content-Type": "text/html; charset=johab"},
            body=PAGE.encode("johab"),
        )
    },
    Release(text=TEXT, url="https://a.kr/1"),
)


@pytest.mark.parametrize("item", ITEMS, ids=[str(number) for number in range(len(ITEMS))])
def test_every_kind_of_item_gets_its_record(item: Any) -> None:
    found = pipeline().process_item(item)
    assert found is item
    record = PressRelease.model_validate(item["pressparse"])
    assert record.id == "https://a.kr/1"
    assert record.agreement is not None
    assert [quote.text for quote in record.quotes] == ["물길을 함께 살리겠다"]
    json.dumps(item["pressparse"])


def test_a_day_beside_the_text_is_what_dates_are_read_against() -> None:
    item = Kept(TEXT, "2024.03.07 10:00")
    pipeline().process_item(item, None)
    assert item.pressparse["reference_date"] == "2024-03-07"
    assert item.pressparse["dates"][0]["value"] == "2024-03-05"


def test_settings_name_the_fields() -> None:
    item = {"text": "짧다", "note": TEXT, "key": 5, "when": "2024-01-31", "id": "x"}
    pipeline(
        text_field="note", id_field="key", date_field="when", record_field="read"
    ).process_item(item)
    record: Any = item["read"]
    assert record["id"] == "5"
    assert record["reference_date"] == "2024-01-31"
    assert "pressparse" not in item


@pytest.mark.parametrize(
    "item, why",
    [
        ({"text": ""}, "the text is empty"),
        ({"text": None}, "the text is empty"),
        ({"html": "<p> </p>"}, "the text is empty"),
        ({"text": 5}, "the field 'text' holds something of type int, not text"),
        ({"a": TEXT}, "no field of the item looks like a text; available: a"),
        ({"text": b"%PDF-1.7"}, "this PDF cannot be read"),
        ({"text": "가" * 1001}, "the document has 1,001 characters, more than 1,000"),
        ({"text": "가" * 9999}, "the document has more than 1,000 characters"),
    ],
)
def test_what_cannot_be_read_passes_without_a_record(
    item: dict[str, Any], why: str, caplog: pytest.LogCaptureFixture
) -> None:
    counts = Counts()
    quiet = PressparsePipeline({"PRESSPARSE_MAX_CHARS": 1000}, counts)
    assert quiet.process_item(dict(item))["pressparse"] is None
    assert why in caplog.text
    assert counts == {"pressparse/unreadable": 1}
    with pytest.raises(DropItem, match=re.escape(why)):
        pipeline(max_chars="1000", drop_unreadable="true").process_item(item)


def test_an_item_without_a_place_for_the_record_passes(caplog: pytest.LogCaptureFixture) -> None:
    reading = pipeline()
    for _ in range(3):
        item = Narrow(text=TEXT)
        assert reading.process_item(item) is item
        assert dict(item) == {"text": TEXT}
    told = [each for each in caplog.records if each.levelno == logging.ERROR]
    assert [each.getMessage() for each in told] == [
        "Narrow has no field 'pressparse' to put the record in"
    ]


def test_own_parsers_and_masking() -> None:
    text = TEXT + "문의: 02-123-4567\n"
    for settings in ({"parser": f"{__name__}.own"}, {"parser": own}, {"redact": "True"}):
        item = {"text": text}
        pipeline(**settings).process_item(item)
        assert "4567" not in json.dumps(item["pressparse"])


@pytest.mark.parametrize(
    "settings, why",
    [
        ({"PRESSPARSE_PARSER": "nowhere.parser"}, "nowhere"),
        ({"PRESSPARSE_PARSER": "json.dumps"}, "is a function, not a pressparse.Parser"),
        ({"PRESSPARSE_PARSER": own, "PRESSPARSE_REDACT": True}, "stands alone"),
        ({"PRESSPARSE_LEXICON": "nowhere.toml"}, "nowhere.toml"),
        ({"PRESSPARSE_MAX_CHARS": "many"}, "many"),
    ],
)
def test_wrong_settings_are_said_at_the_start(settings: dict[str, Any], why: str) -> None:
    class Crawler:
        stats = None

    crawler = Crawler()
    crawler.settings = settings  # type: ignore[attr-defined]
    with pytest.raises(NotConfigured, match=why):
        PressparsePipeline.from_crawler(crawler)


class Board(http.server.BaseHTTPRequestHandler):
    """A board of three releases: two pages in different encodings, and a file that is none."""

    def do_GET(self) -> None:
        pages = {
            "/": (
                "text/html",
                "".join(f"<a class=release href=/{n}>{n}</a>" for n in (1, 2, 3)).encode(),
            ),
            "/1": ("text/html; charset=utf-8", PAGE.encode()),
            "/2": ("text/html; charset=euc-kr", PAGE.encode("cp949")),
            "/3": ("text/html", b"<html><body></body></html>"),
        }
        kind, body = pages.get(self.path, ("text/plain", b""))
        self.send_response(200 if self.path in pages else 404)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture
def board() -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Board) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_the_crawl_of_the_documentation(board: str, tmp_path: Path) -> None:
    (code,) = re.findall(r"(?ms)^```python\n(.*?)^```$", DOCS.read_text(encoding="utf-8"))
    (tmp_path / "board.py").write_text(code, encoding="utf-8")
    settings = ("TELNETCONSOLE_ENABLED=False", "DOWNLOAD_DELAY=0", "CLOSESPIDER_TIMEOUT=30")
    command = ["runspider", "board.py", "-a", f"start={board}/", "-O", "records.jsonl"]
    command += [part for each in settings for part in ("-s", each)]
    done = forked.run(*command, module="scrapy", cwd=tmp_path)
    said = done.stderr.decode()
    assert done.returncode == 0, said
    assert "'pressparse/records': 2" in said
    assert "'pressparse/unreadable': 1" in said
    lines = (tmp_path / "records.jsonl").read_text(encoding="utf-8").splitlines()
    found = {each["url"]: each["pressparse"] for each in map(json.loads, lines)}
    assert found.pop(f"{board}/3") is None
    assert set(found) == {f"{board}/1", f"{board}/2"}
    for url, record in found.items():
        assert record["id"] == url
        assert record["agreement"]["status"] == "signed"
    one, two = ({**record, "id": None, "warnings": None} for record in found.values())
    assert one == two
