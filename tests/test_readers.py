"""Bytes in every encoding that Korean text comes in, pages of HTML, and what each reader says it did."""

import codecs
import datetime as dt
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import pressparse
from pressparse.readers import Hints, Source, UnreadableError, read, read_file, record_of

PROSE = "가람시는 29일 누리협회와 업무협약을 맺었다.\n시장은 “함께 가겠다”고 말했다.\n"
AS_LATIN_1 = PROSE.encode("cp949").decode("latin-1")


@pytest.mark.parametrize(
    "data, said",
    [
        (PROSE.encode("utf-8"), ()),
        (PROSE.encode("utf-8-sig"), ()),
        (PROSE.encode("cp949"), ("Decoded as CP949 (EUC-KR).",)),
        (PROSE.encode("utf-16"), ()),
        (codecs.BOM_UTF16_BE + PROSE.encode("utf-16-be"), ()),
        (PROSE.encode("utf-16-le"), ("Decoded as UTF-16.",)),
        (PROSE.encode("utf-16-be"), ("Decoded as UTF-16.",)),
        (b"", None),
        (b"plain\n", None),
    ],
)
def test_every_encoding_gives_the_same_text(data: bytes, said: tuple[str, ...] | None) -> None:
    source = read(data)
    assert source.text == (data.decode() if said is None else PROSE)
    assert source.warnings == (said or ())


@pytest.mark.parametrize(
    "garbled, count",
    [
        (AS_LATIN_1, 2),
        (PROSE.encode("utf-8").decode("latin-1"), 2),
        (PROSE.replace("맺었다", "맺었다 ").encode("cp949").decode("cp1252", "ignore"), None),
        ("제목은 그대로다\n" + AS_LATIN_1.split("\n")[0] + "\n", None),
    ],
    ids=["latin-1", "utf-8 as latin-1", "cp1252, where bytes may be lost", "mostly Korean already"],
)
def test_korean_read_as_latin_1_is_read_again(garbled: str, count: int | None) -> None:
    source = read(garbled.encode("utf-8"))
    if count is None:  # what cannot be restored for certain stays, and nothing is made up
        assert source.text.count("\n") == garbled.count("\n")
    else:
        assert source.text == PROSE
        assert source.warnings == (
            f"{count} lines were Korean bytes read as Latin-1; they were read again as Korean.",
        )


@pytest.mark.parametrize(
    "text",
    [
        "Café Zürich, São Paulo – déjà vu\n",
        "Ångström und Größe: das Maß\n",
        "£10 · ©2025\n",
        "업무협약 café\n",
        "ÀÁÂÃÄÅ",
    ],
)
def test_latin_letters_that_mean_themselves_stay(text: str) -> None:
    assert read(text.encode("utf-8")).text == text


def test_lost_bytes_are_counted() -> None:
    source = read((PROSE * 20).encode("utf-8") + b"\xff\n")
    assert source.text == PROSE * 20 + "\ufffd\n"
    assert source.warnings == ("1 characters could not be decoded and stand as U+FFFD.",)


@pytest.mark.parametrize(
    "data, said",
    [
        (b"%PDF-1.4 ...", "this PDF cannot be read: it is damaged"),
        (b"PK\x03\x04....", "ZIP"),
        (b"\xd0\xcf\x11\xe0....", "HWP"),
        (b"\x89PNG....", "picture"),
        (bytes(1000), "binary"),
        (b"\x80\xff" * 300, "no encoding"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said) as caught:
        read(data)
    assert "\n" not in str(caught.value)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_one_sentence(data: bytes) -> None:
    try:
        text = read(data).text
    except UnreadableError as error:
        text = str(error)
    text.encode("utf-8")  # no lone surrogates come out of bytes


PAGE = """<!DOCTYPE html><html><head><title>제목 - 누리신문</title>
<meta property="og:site_name" content="누리신문"><meta property="article:published_time" content="2025-10-29T10:11+09:00">
<meta property="og:url" content="https://nuri.example/1">
<meta property="article:author" content="https://social.example/nuri"><meta name="author" content="문새벽 기자"></head>
<body><ul><li>홈<li>정치</ul><h1>제  목</h1><p>가나<b>다</b>라<br>둘째 줄 &amp; 끝<!-- 광고 --></p>
<table><tr><td>부서</td><td>홍보과</td></tr><tr><td>전화</td></tr></table>
<noscript>켜라</noscript><script>f("<p>")</script><div>문새벽 기자<div>안쪽</div></div></body></html>"""


def test_a_page_becomes_its_lines() -> None:
    source = read(PAGE.encode("cp949"), "page.html")
    assert source.text.split("\n") == [
        *("제목 - 누리신문", "", "홈", "정치", "", "제 목", "", "가나다라", "둘째 줄 & 끝", ""),
        *("부서 홍보과", "전화", "", "문새벽 기자", "안쪽", ""),
    ]
    assert source.hints == Hints(
        "누리신문", ("문새벽",), dt.date(2025, 10, 29), "https://nuri.example/1"
    )


@pytest.mark.parametrize(
    "markup, text",
    [
        ("<p>가<p>나", "가\n\n나\n"),
        ("<p>가</p><p>&nbsp;</p><p><br></p><p>나</p>", "가\n\n나\n"),
        ("<div>가<br>나<br><br>다<br><br><br>라</div>", "가\n나\n\n다\n\n라\n"),
        ("<div>가</div><div>나</div>", "가\n나\n"),
        ("<br><p>&nbsp;가&nbsp;나&nbsp;</p>", "가 나\n"),
        ("<table><tr><td><table><tr><td>가</table>나", "가\n\n나\n"),
        ("<a>가</a><a>나</a><label>다</label><label>라</label>", "가 나다 라\n"),
        ("<b>가</b><span>나</span><span>다</span><a>라</a>마<a></a>바", "가나다라마바\n"),
        ("", ""),
    ],
    ids=range(9),
)
def test_blocks_stand_apart_as_a_browser_shows_them(markup: str, text: str) -> None:
    assert read(f"<html><body>{markup}".encode()).text == text


def test_a_window_title_tells_the_headline_from_the_menu() -> None:
    said = "가람시는 5일 누리협회와 업무협약을 체결했다고 밝혔다."
    for title in ("새 다리 놓는 가람시 - 누리신문", "누리신문 | 새 다리 놓는 가람시"):
        page = f"<html><title>{title}</title><div>바로 가기</div><h1>새 다리 놓는 가람시</h1><p>{said}</p>"
        record = record_of(read(page.encode()))
        assert record.headline is not None
        assert record.headline.text == "새 다리 놓는 가람시"
        assert record.body == said


def test_a_page_is_known_by_its_head_too() -> None:
    assert read(PAGE.encode()).text == read(PAGE.encode(), "page.htm").text
    assert (
        read("본문에 <html> 이라는 말이 있다.".encode()).text == "본문에 <html> 이라는 말이 있다."
    )


@pytest.mark.parametrize(
    "linked, hints",
    [
        ("{", Hints()),
        ("[]", Hints()),
        ('{"@type": "Person", "name": "문새벽"}', Hints()),
        (
            '{"@type": ["NewsArticle"], "author": "문새벽, 도하람"}',
            Hints(None, ("문새벽", "도하람")),
        ),
        (
            '{"@graph": [{"@type": "NewsArticle", "author": {"name": "문새벽 인턴기자"}, "datePublished": "20251029T101100+0900"}]}',
            Hints(None, ("문새벽",), dt.date(2025, 10, 29)),
        ),
        (
            '{"@type": "NewsArticle", "author": {"@type": "Organization", "name": "누리신문"}}',
            Hints(),
        ),
        (
            '{"@type": "NewsArticle", "datePublished": "2025-13-40", "publisher": 3, "author": null}',
            Hints(),
        ),
        ("[" * 3000, Hints()),
    ],
    ids=range(8),
)
def test_metadata_is_read_whatever_its_shape(linked: str, hints: Hints) -> None:
    page = f'<html><body><script type="application/ld+json">{linked}</script></body></html>'
    assert read(page.encode()).hints == hints


@settings(max_examples=100, deadline=None, derandomize=True)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<td>",
                "<b",
                ">",
                "<!--",
                "-->",
                "<script>",
                "</div>",
                "가나",
                "&#x0;",
                "<pre>",
            ]
        ),
        max_size=30,
    )
)
def test_broken_markup_is_read_too(parts: list[str]) -> None:
    source = read(("<html>" + "".join(parts)).encode(), "a.html")
    assert "<script>" not in source.text


def test_deep_markup_costs_no_recursion() -> None:
    depth = 4_000
    page = "<html>" + "<div>" * depth + "끝" + "</div>" * depth
    assert read(page.encode()).text == "끝\n"


TOLD = Hints("누리신문", ("문새벽", "도하람"), dt.date(2025, 10, 30), None)


def test_hints_fill_only_with_words_of_the_text() -> None:
    text = (
        "산책길이 열렸다\n\n문새벽이 썼다. 행사는 2025년 10월 30일에 끝났다. 29일에는 비가 왔다.\n"
    )
    source = Source(text, ("읽음",), TOLD)
    record = record_of(source)
    assert [reporter.name for reporter in record.reporters] == ["문새벽"]
    assert record.outlet is None
    assert record.published is not None
    assert record.published.text == "2025년 10월 30일"
    assert {v.rule for v in (record.reporters[0], record.published)} == {"page_metadata"}
    assert record.reference_date == dt.date(2025, 10, 30)
    said = " ".join(record.warnings)
    assert record.warnings[0] == "읽음"
    assert all(word in said for word in ("누리신문", "도하람", "2025-10-30"))


def test_what_the_text_says_wins_over_hints() -> None:
    text = "제목\n\n본문이다.\n\n문가람 기자\n\n<저작권자 ⓒ 한빛일보, 무단전재 및 재배포 금지>\n"
    plain = pressparse.parse(text, reference_date="2025-01-01")
    record = record_of(Source(text, hints=TOLD), reference_date="2025-01-01")
    assert record.reference_date == plain.reference_date
    if plain.outlet:
        assert record.outlet == plain.outlet
    if plain.reporters:
        assert record.reporters == plain.reporters


def test_without_hints_the_record_is_the_plain_one() -> None:
    assert record_of(Source(PROSE)) == pressparse.parse(PROSE)


def test_a_file_is_read_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "a.htm"
    path.write_bytes("<p>가나<b>다</b></p>".encode())
    assert read_file(path).text == read_file(str(path)).text == "가나다\n"


def test_without_the_parser_a_page_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "selectolax.lexbor", None)
    with pytest.raises(UnreadableError, match=r"pip install 'pressparse\[html\]'"):
        read(PAGE.encode())


def test_hidden_copies_and_photographers_captions_are_no_text() -> None:
    said = "가람시는 5일 누리협회와 업무협약을 체결했다고 밝혔다. 도하람 시장은 “문턱을 낮추겠다”고 말했다."
    caption = (
        "<figure><figcaption>도하람 시장이 인사말을 하고 있다. 문가온 기자</figcaption></figure>"
    )
    shown = f"<h1>새 다리 놓는 가람시</h1><p>{said}</p>{caption}<p>{said.replace('5일', '6일')}</p>"
    for hiding in ('style="display:none"', "hidden", 'class="print-only"'):
        page = f"<html><body>{shown}<div {hiding}><p>{said}</p></div></body></html>"
        record = record_of(read(page.encode()))
        assert len(record.paragraphs) == 2, hiding
        assert "인사말" not in record.body
