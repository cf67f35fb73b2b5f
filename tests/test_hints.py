"""What stands beside a text: it fills what the text does not say, and never overrules it silently."""

import datetime as dt
import json
from typing import Any

import pytest

import pressparse
from pressparse import Hints, PressRelease
from pressparse.arrow import records_of, schema, table_of
from pressparse.checks.explain import explain_all
from pressparse.press.hints import persons
from pressparse.readers.dump.columns import Places, document, places
from pressparse.readers.dump.item import Columns, Item
from pressparse.show.diff import compare_records
from pressparse.show.marking import values
from pressparse.show.notebook import html
from pressparse.writers.as_csv import COLUMNS
from promises import ungrounded

BODY = (
    "가람시는 지난 27일 시청에서 누리대학교와 청년 창업 지원을 위한 업무협약을 체결했다고 밝혔다.\n\n"
    "김하람 시장은 “청년과 함께 가겠다”고 말했다.\n"
)
PAGE = (
    "가람시-누리대학교, 청년 창업 지원 업무협약\n\n한빛일보 2025.10.28. 09:10\n박가온 기자 gaon@hanbit.example\n\n"
    f"{BODY}\n저작권자 ⓒ 한빛일보 무단전재 및 재배포 금지\n"
)
ALL = Hints(
    title="가람시-누리대, 청년 창업 업무협약",
    outlet="새벽신문",
    reporters=("세종=서한결 기자(새벽)",),
    published="2025-10-29T14:20",
    url="https://saebyeok.example/1",
)


def said(record: PressRelease) -> dict[str, Any]:
    return {
        "kind": record.kind,
        "headline": record.headline.text if record.headline else None,
        "outlet": record.outlet.name if record.outlet else None,
        "reporters": [each.name for each in record.reporters],
        "published": record.published.value if record.published else None,
        "issuer": record.issuer.name if record.issuer else None,
    }


def test_hints_fill_what_the_text_does_not_say() -> None:
    record = pressparse.parse(BODY, hints=Hints(title=ALL.title, outlet=ALL.outlet))
    assert said(record)["headline"] == ALL.title
    record = pressparse.parse(BODY, hints=ALL)
    assert record.headline == pressparse.Mention(text=str(ALL.title), span=None, rule="given_hint")
    assert record.outlet is not None
    assert (record.outlet.span, record.outlet.rule) == (None, "given_hint")
    (reporter,) = record.reporters
    assert (reporter.name, reporter.role, reporter.span) == ("서한결", "기자", None)
    assert record.published is not None
    assert record.published.value == "2025-10-29T14:20"
    assert record.published.text == "2025-10-29T14:20"
    assert record.reference_date == dt.date(2025, 10, 29)
    assert record.agreement is not None
    assert record.agreement.signed_on is not None
    assert record.agreement.signed_on.value == "2025-10-27"
    assert not list(ungrounded(BODY, record))


def test_words_that_stand_in_the_text_have_their_place() -> None:
    text = f"가람시-누리대,\n청년 창업 업무협약\n\n2025. 10. 29 새벽신문\n서한결 기자\n\n{BODY}" * 2
    record = pressparse.parse(f"{BODY}\n{text}", hints=ALL)
    for each in (record.headline, record.outlet, *record.reporters):
        assert each is not None
        assert each.span is not None
        assert "".join(each.at.of(f"{BODY}\n{text}").split()) == "".join(each.text.split())
    assert not list(ungrounded(f"{BODY}\n{text}", record))


def test_the_text_is_never_overruled_silently() -> None:
    plain, record = pressparse.parse(PAGE), pressparse.parse(PAGE, hints=ALL)
    assert said(record) == said(plain)
    told = [warning for warning in record.warnings if warning not in plain.warnings]
    assert [warning.partition(" handed")[0] for warning in told] == [
        "The title",
        "The outlet",
        "The reporter",
        "The date",
    ]
    assert all(warning.endswith("which was kept.") for warning in told)


def test_an_address_on_a_known_outlet_s_site_names_it() -> None:
    url = "https://www.yna.co.kr/view/AKR1"
    record = pressparse.parse(BODY, hints=Hints(url=url))
    assert record.outlet == pressparse.Outlet(
        text=url, span=None, rule="given_hint", name="연합뉴스"
    )
    assert pressparse.parse(PAGE, hints=Hints(url=url)) == pressparse.parse(PAGE)


def test_what_agrees_is_not_said_twice() -> None:
    hints = Hints(
        title="가람시·누리대학교 청년 창업 지원…",
        outlet="한빛일보 인터넷",
        reporters=("박가온 기자 gaon@hanbit.example",),
        published=dt.date(2025, 10, 28),
    )
    assert pressparse.parse(PAGE, hints=hints) == pressparse.parse(PAGE)


KINDS = (
    (Hints(outlet="새벽신문"), "article"),
    (Hints(reporters=("박가온",)), "article"),
    (Hints(issuer="가람시"), "release"),
    (Hints(issuer="가람시", outlet="새벽신문"), None),
    (Hints(title="제목"), None),
    (Hints(url="https://www.yna.co.kr/view/1"), "article"),
    (Hints(url="https://www.garam.go.kr/news/1"), None),
    (Hints(kind="release", outlet="새벽신문"), "release"),
)
RELEASE = "□ 가람시(시장 김하람)는 오는 3. 5.(수) 설명회를 개최할 예정임.\n\n□ 문의는 청년과로 하면 됨.\n\n<끝>\n"


@pytest.mark.parametrize("text", [BODY, RELEASE], ids=["article", "release"])
@pytest.mark.parametrize("hints, kind", KINDS)
def test_hints_decide_whose_document_it_is(text: str, hints: Hints, kind: str | None) -> None:
    plain, record = pressparse.parse(text), pressparse.parse(text, hints=hints)
    assert record.kind == (kind or plain.kind)
    told = [warning for warning in record.warnings if "looks like" in warning]
    assert len(told) == (kind is not None and kind != plain.kind)


def test_what_a_segmenter_takes_for_a_headline_gives_way_with_a_warning() -> None:
    text = f"(한빛일보 = 박가온 기자)\n\n{BODY}"
    record = pressparse.parse(text, hints=Hints(title="가람시, 누리대와 협약"))
    assert record.headline is not None
    assert record.headline.text == "가람시, 누리대와 협약"


FLAT = BODY.replace("\n\n", " ")


@pytest.mark.parametrize("cell", [FLAT[:40], FLAT[: FLAT.index(" 시장은")]])
def test_a_cell_that_holds_the_beginning_of_the_body_is_no_title(cell: str) -> None:
    record = pressparse.parse(FLAT, hints=Hints(title=cell))
    assert record.headline is None
    assert "The title handed over holds the beginning of the text." in record.warnings


TITLED = (
    ("가람시, 누리대와 협약\t[박가온 기자]\n\n", "가람시, 누리대와 협약", "가람시, 누리대와 협약"),
    ("가람시, 누리대와 협약 체결\n\n", "가람시, 누리대와 협…", "가람시, 누리대와 협약 체결"),
    ("가람시, 누리대와 협약 체결\n\n", "가람시, 누리대와 협", "가람시, 누리대와 협약 체결"),
    ("가람시, 누리대와 협약 ", "가람시, 누리대와 협약", "가람시, 누리대와 협약"),
    (
        "본문 바로가기\n\n가람시, 누리대와 협약\n\n",
        "가람시, 누리대와 협약",
        "가람시, 누리대와 협약",
    ),
)


@pytest.mark.parametrize("head, given, wanted", TITLED)
def test_a_title_that_stands_in_the_text_tells_where_the_headline_is(
    head: str, given: str, wanted: str
) -> None:
    record = pressparse.parse(head + BODY, hints=Hints(title=given))
    assert record.headline is not None
    assert record.headline.text == wanted
    assert record.headline.at.of(head + BODY) == wanted


@pytest.mark.parametrize("published", ["어제", "2025-13-01", ""])
def test_a_day_that_is_none_is_an_error(published: str) -> None:
    with pytest.raises(ValueError, match="is neither a date"):
        Hints(published=published)


PERSONS: tuple[tuple[str, list[tuple[str, str | None, str | None]]], ...] = (
    ("박가온", [("박가온", None, None)]),
    ("박가온 기자", [("박가온", "기자", None)]),
    ("박가온기자", [("박가온", "기자", None)]),
    ("박가온 기자 gaon@hanbit.example", [("박가온", "기자", "gaon@hanbit.example")]),
    ("세종=박가온", [("박가온", None, None)]),
    ("도쿄(일본)=박가온 기자(한빛비즈)", [("박가온", "기자", None)]),
    ("진주/박가온 기자", [("박가온", "기자", None)]),
    ("박가온·서한결 기자", [("박가온", "기자", None), ("서한결", "기자", None)]),
    ("박가온, 서한결", [("박가온", None, None), ("서한결", None, None)]),
    ("박가온 서한결 기자", [("박가온", "기자", None), ("서한결", "기자", None)]),
    ("박가온 선임기자 외 1명", [("박가온", "선임기자", None)]),
    ("Gaon Park", [("Gaon Park", None, None)]),
    ("온라인뉴스팀", []),
    ("연합뉴스", []),
    ("서울", []),
    ("", []),
)


@pytest.mark.parametrize("cell, wanted", PERSONS)
def test_people_of_a_byline_s_cell(
    cell: str, wanted: list[tuple[str, str | None, str | None]]
) -> None:
    assert [(each.name, each.role, each.email) for each in persons(cell)] == wanted


def test_many_documents_take_hints() -> None:
    (record,) = pressparse.parse_many([{"text": BODY, "hints": Hints(title="제목이다")}])
    assert said(record)["headline"] == "제목이다"


def of_row(row: dict[str, Any], columns: Columns | None = None) -> Hints | None:
    at: Places = places(tuple(row), columns or Columns())
    found = document(row, at, "f", "row 1", 1000)
    assert isinstance(found, Item)
    return found.given


ROWS: tuple[tuple[dict[str, Any], dict[str, Any]], ...] = (
    (
        {
            "뉴스 식별자": "1",
            "일자": 20251029,
            "언론사": "한빛일보",
            "기고자": "박가온",
            "제목": "가",
            "본문": "나",
            "URL": "u",
        },
        {
            "outlet": "한빛일보",
            "reporters": ("박가온",),
            "published": dt.date(2025, 10, 29),
            "title": "가",
            "url": "u",
            "kind": "article",
            "published_as": "20251029",
        },
    ),
    (
        {"id": 1, "date": "2025-10-29 14:20:00", "title": "가", "content": "나", "url": "u"},
        {
            "title": "가",
            "published": dt.datetime(2025, 10, 29, 14, 20),  # noqa: DTZ001
            "url": "u",
            "published_as": "2025-10-29 14:20:00",
        },
    ),
    (
        {"Journalist": "박가온 기자", "Content": "나"},
        {"reporters": ("박가온 기자",), "kind": "article"},
    ),
    ({"author": "김하람", "text": "나", "title": "가"}, {"title": "가"}),
    ({"author": "김하람 기자", "text": "나"}, {"reporters": ("김하람 기자",), "kind": "article"}),
    ({"publisher": "한빛일보", "text": "나"}, {"outlet": "한빛일보", "kind": "article"}),
    ({"publisher": "가온누리", "text": "나"}, {"outlet": "가온누리"}),
    ({"출처": "환경부", "text": "나"}, {"issuer": "환경부", "kind": "release"}),
    (
        {"url": "https://news.yna.co.kr/view/1", "text": "나"},
        {"url": "https://news.yna.co.kr/view/1", "kind": "article"},
    ),
    ({"출처": "네이버", "text": "나", "title": "가"}, {"title": "가"}),
    (
        {"source": "https://www.yna.co.kr/view/1", "text": "나"},
        {"outlet": "연합뉴스", "kind": "article"},
    ),
    (
        {"기관명": "가람시", "담당부서": "청년과", "내용": "나"},
        {"issuer": "가람시", "kind": "release"},
    ),
    (
        {"언론사": "NaN", "제목": "None", "본문": "나", "일자": "2025-10-29"},
        {"published": dt.date(2025, 10, 29), "published_as": "2025-10-29"},
    ),
    (
        {"authors": ["박가온 기자", "서한결 기자"], "text": "나"},
        {"reporters": ("박가온 기자\n서한결 기자",), "kind": "article"},
    ),
    (
        {"등록일": "2025. 10. 29.(수) 오후 2:20", "text": "나"},
        {
            "published": dt.datetime(2025, 10, 29, 14, 20),  # noqa: DTZ001
            "published_as": "2025. 10. 29.(수) 오후 2:20",
        },
    ),
    ({"reference_date": "2025-10-29", "text": "나", "title": "가"}, {"title": "가"}),
)


@pytest.mark.parametrize("row, wanted", ROWS)
def test_columns_are_recognised_by_their_names(row: dict[str, Any], wanted: dict[str, Any]) -> None:
    assert of_row(row) == Hints(rule="given_column", **wanted)


def test_columns_that_say_nothing_are_no_hints() -> None:
    assert of_row({"본문": "나", "언론사": " "}) is None


def test_named_columns_come_before_guesses() -> None:
    row = {"본문": "나", "제목": "가", "표지": "다", "지": "한빛일보", "언론사": "새벽신문"}
    assert of_row(row, Columns(title="표지", outlet="지")) == Hints(
        title="다", outlet="한빛일보", kind="article", rule="given_column"
    )


GIVEN = pressparse.parse(BODY, hints=ALL)


def test_view_explain_and_redact_take_values_without_a_place() -> None:
    assert next(each for each in values(GIVEN) if each.path == "headline").spans == ()
    assert "가람시-누리대, 청년 창업 업무협약" in html(GIVEN)
    assert html(GIVEN, BODY)
    assert str(GIVEN.explain("headline", BODY)).splitlines()[0].endswith("(not in the text)")
    assert "Who handed the text over says so" in str(GIVEN.explain("outlet"))
    assert {each.span for each in explain_all(GIVEN, field="reporters")} == {None}
    masked = pressparse.parse(BODY, hints=Hints(title="문의 010-1234-5678로"), redact=True)
    assert said(masked)["headline"] == "문의 ***-****-****로"


def test_arrow_and_csv_take_values_without_a_place() -> None:
    table = table_of([GIVEN])
    assert table.schema.equals(schema())
    assert list(records_of(table)) == [GIVEN]
    assert COLUMNS["headline"] == ("headline", "text")


def test_a_value_without_a_place_has_no_span_to_ask_for() -> None:
    assert GIVEN.headline is not None
    with pytest.raises(ValueError, match="does not occur"):
        _ = GIVEN.headline.at


def first_version(record: PressRelease) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(record.model_dump_json())
    told["schema_version"] = "1"
    for name in ("origin", "kept"):
        del told[name]
    return told


def test_records_of_version_1_still_validate_and_are_compared() -> None:
    new = pressparse.parse(PAGE)
    old = first_version(new)
    assert PressRelease.model_validate(old) == new.model_copy(update={"schema_version": "1"})
    assert not compare_records(old, json.loads(new.model_dump_json()))
    given = json.loads(GIVEN.model_dump_json())
    changes = compare_records(first_version(pressparse.parse(BODY)), given)
    assert {"headline", "outlet", "reporters", "published"} <= {each.field for each in changes}
    old_table = table_of([new]).drop_columns(["origin", "kept"])
    assert list(records_of(old_table)) == [new]
