"""What a notebook shows of a record: the text it holds, marked, and nothing that runs."""

import copy
import pickle
import re
import subprocess
import sys
from html.parser import HTMLParser
from importlib.util import find_spec
from pathlib import Path

import pytest

import pressparse
from pressparse.readers import read_file, record_of
from pressparse.record import PressRelease
from pressparse.show.notebook import html
from pressparse.show.terminal import visible

ROOT = Path(__file__).resolve().parent.parent
FIXTURES = sorted(path for path in (ROOT / "fixtures").glob("*/raw.*"))
TEXT = (
    "가람시, 누리협회와 업무협약\n\n가람시(시장 김하람)는 2025년 10월 29일 시청에서 누리협회(회장 이새벽)와 "
    "업무협약을 체결했다.\n\n김하람 시장은 “함께 가겠다”고 말했다.\n"
)


class Page(HTMLParser):
    """The words of a piece of HTML, those that are marked with what is told of them, and its tags."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.names: set[str] = set()
        self.open: list[str] = []
        self.marks: list[tuple[str, str]] = []
        self.words = ""
        self._title: str | None = None
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.names |= {name for name, _ in attrs}
        self.open.append(tag)
        if tag == "mark":
            self._title = dict(attrs)["title"]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data
        if self._title is not None:
            self.marks.append((data, self._title))
            self._title = None


def page(record: PressRelease, text: str | None = None) -> Page:
    return Page(html(record, text))


def test_values_are_marked_where_they_stand() -> None:
    record = pressparse.parse(TEXT)
    marks = page(record).marks
    assert ("2025년 10월 29일", "2025-10-29") in [(m, t.split("date ")[-1][:10]) for m, t in marks]
    quote = next(title for words, title in marks if words == "함께 가겠다")
    assert quote.startswith("quote: 김하람 시장 (")
    assert any(words.startswith("누리협회") and "party" in title for words, title in marks)


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.parent.name)
def test_wrapped_and_split_texts_are_marked_at_the_right_words(path: Path) -> None:
    source = read_file(path)
    record = record_of(source)
    shown = page(record)
    assert not shown.open
    flat = "".join(shown.words.split())
    told = "".join("".join(words for words, _ in shown.marks).split())
    for paragraph in record.paragraphs:
        within = [
            date
            for date in record.dates
            if paragraph.at.start <= date.at.start and date.at.end <= paragraph.at.end
        ]
        for date in within:
            words = "".join(visible(date.text).split())
            assert words in flat
            assert words in told
    whole = page(record, source.text)
    assert not whole.open


def test_a_record_from_json_or_a_pickle_shows_the_same() -> None:
    record = pressparse.parse(TEXT, id="a")
    again = PressRelease.model_validate_json(record.model_dump_json())
    assert again == record == pickle.loads(pickle.dumps(record)) == copy.deepcopy(record)
    assert again._repr_html_() == record._repr_html_() == html(record)


HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(2)">&lt;b&gt;\x1b\u202e"\'\ud800'


def test_a_text_full_of_tags_is_shown_and_never_run() -> None:
    text = (
        f"{HOSTILE} 가람시 소식\n\n김하람 가람시장은 “함께 {HOSTILE} 가겠다”고 말했다. {HOSTILE}\n"
    )
    record = pressparse.parse(text, id=HOSTILE)
    record = record.model_copy(update={"warnings": (HOSTILE,)})
    for shown in (page(record), page(record, text)):
        assert shown.tags <= {"div", "p", "span", "mark", "table", "tr", "th", "td"}
        assert shown.names <= {"style", "title", "lang"}
        assert "<script>alert(1)</script>" in shown.words
    assert not re.search("[\x1b\u202e\ud800]|https?:", html(record))


@pytest.mark.parametrize(
    "text", ["", "가", "\n" * 50, "가 " * 50_000, "(" * 3000, "협약\r\n" * 2000]
)
def test_any_record_is_shown(text: str) -> None:
    record = pressparse.parse(text)
    shown = record._repr_html_()
    assert shown is not None
    assert len(shown) < 2_000_000
    assert len(repr(record)) < 200


def test_a_record_that_is_none_is_left_to_its_line() -> None:
    broken = PressRelease.model_construct()
    assert broken._repr_html_() is None
    assert repr(broken) == "<PressRelease nothing read>"


def test_the_line_tells_which_document_and_how_much() -> None:
    record = pressparse.parse(TEXT, id="17")
    assert repr(record) == (
        "<PressRelease id='17', release, '가람시, 누리협회와 업무협약', 업무협약 signed, 2 paragraphs, 1 date, 1 quote>"
    )


def test_nothing_is_imported_before_it_is_shown() -> None:
    code = (
        "import sys, pressparse; record = pressparse.parse('가나'); "
        "assert 'pressparse.show.notebook' not in sys.modules; repr(record); "
        "assert 'pressparse.show.notebook' not in sys.modules; assert record._repr_html_()"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_page_about_it_runs() -> None:
    text = (ROOT / "docs" / "notebook.md").read_text(encoding="utf-8")
    first, *frames = re.findall(r"(?ms)^```python\n(.*?)^```$", text)
    names: dict[str, object] = {}
    exec(compile(first, "notebook.md", "exec"), names)
    assert len(frames) == 2
    for frame in frames:
        code = compile(frame, "notebook.md", "exec")
        if find_spec("pandas"):
            exec(code, names)
    assert all("pandas" in frame for frame in frames)
