"""Pages of ``pressparse view`` in a real browser: point, filter, step, search; nothing leaves, nothing runs."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

import pressparse
from pressparse.checks.explain import reasons
from pressparse.commands.main import run
from pressparse.parse import default_parser
from pressparse.record import DateMention, PressRelease
from pressparse.show.page import sheet_of, whole_page
from pressparse.span import Span

if TYPE_CHECKING:
    from browser.conftest import Window

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
Make = Callable[..., "Window"]

HOSTILE = (
    "<script>window.ran = 1</script> </textarea></style></script>--><img src=x onerror='window.ran=2'>\n"
    "<svg onload=\"window.ran=3\"></svg><iframe src='https://example.org/'></iframe> \0 \ud800 \u202e뒤로\u202c\n"
    "가온시는 3월 4일 다솜재단과 '</script><script>window.ran=4</script>' 업무협약을 체결했다고 밝혔다.\n"
    "홍길동 시장은 “<img src=//example.org/x onerror=window.ran=5> 힘을 모으겠다”고 말했다.\n"
    "javascript:window.ran=6 <a href='javascript:window.ran=7'>여기</a> <base href=https://example.org/>\n"
)


@pytest.fixture(scope="session")
def several(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One page with three documents."""
    out = tmp_path_factory.mktemp("several") / "page.html"
    files = [str(FIXTURES / name / "raw.txt") for name in ("newspaper", "ministry", "county")]
    assert run(["view", *files, "-o", str(out)]) == 0
    return out


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of pages with an index."""
    out = tmp_path_factory.mktemp("folder") / "pages"
    files = [str(FIXTURES / name / "raw.txt") for name in ("newspaper", "ministry", "county")]
    assert run(["view", *files, "-o", str(out)]) == 0
    return out


def saved(path: Path, name: str, text: str, record: PressRelease) -> Path:
    path.write_bytes(whole_page([sheet_of(name, text, record)], reasons(default_parser())).encode())
    return path


def lit(page: Page) -> list[str]:
    return page.locator(".doc:not([hidden]) .m.on").all_inner_texts()


def test_pointing_at_a_value_shows_where_it_came_from_and_why(window: Make, several: Path) -> None:
    page = window().open(several, "#1")
    venue = page.locator("[data-g=agreement] .v:visible", has_text="시청 접견실")
    venue.hover()
    expect(page.locator("#told")).to_contain_text("place of signing")
    expect(page.locator("#told")).to_contain_text("place_of_signing")
    expect(page.locator("#told")).to_contain_text("agreement.venue")
    expect(page.locator("#told .why")).not_to_be_empty()
    assert lit(page) == ["시청 접견실"]
    assert page.locator(".m.on").first.is_visible()


def test_pointing_at_the_text_shows_the_values_that_stand_there(
    window: Make, several: Path
) -> None:
    page = window().open(several, "#1")
    page.locator(".doc:not([hidden]) .m", has_text="지난 27일").hover()
    told = page.locator("#told .name")
    expect(told).to_have_count(2)
    assert sorted(told.all_inner_texts()) == ["date", "day of signing"]
    expect(page.locator(".doc:not([hidden]) .v.on")).to_have_count(2)


def test_a_value_far_below_is_brought_into_view(window: Make, several: Path) -> None:
    page = window(height=420).open(several, "#1")
    quote = page.locator(".doc:not([hidden]) .quote .v.long").last
    quote.click()
    mark = page.locator(".doc:not([hidden]) .m.on").first
    expect(mark).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(page.locator(".m.on")).to_have_count(0)


def test_a_field_that_is_not_wanted_is_not_marked(window: Make, several: Path) -> None:
    page = window().open(several, "#1")
    shown = page.locator(".doc:not([hidden])")
    before = shown.locator(".m:not(.off)").count()
    shown.locator(".chip input[data-f=people]").uncheck(force=True)
    assert 0 < shown.locator(".m:not(.off)").count() < before
    expect(shown.locator("[data-g=people]")).to_be_hidden()
    expect(shown.locator(".f-people.m")).to_have_count(0)
    page.keyboard.press("n")
    shown = page.locator(".doc:not([hidden])")
    expect(shown.locator(".chip input[data-f=people]")).not_to_be_checked()
    expect(shown.locator(".f-people.m")).to_have_count(0)
    shown.get_by_role("button", name="All", exact=True).click()
    page.keyboard.press("p")
    expect(page.locator(".doc:not([hidden]) .m:not(.off)")).to_have_count(before)


def test_documents_are_stepped_through(window: Make, several: Path) -> None:
    page = window().open(several)
    expect(page.locator("#index")).to_be_visible()
    for key, place in (("n", "1 / 3"), ("ArrowRight", "2 / 3"), ("n", "3 / 3"), ("n", "3 / 3")):
        page.keyboard.press(key)
        expect(page.locator("#where")).to_have_text(place)
        expect(page.locator(".doc:not([hidden])")).to_have_count(1)
    expect(page.locator("#after")).to_be_disabled()
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#where")).to_have_text("2 / 3")
    page.locator("#before").click()
    expect(page.locator("#where")).to_have_text("1 / 3")
    page.keyboard.press("i")
    expect(page.locator("#index")).to_be_visible()
    page.go_back()
    expect(page.locator("#where")).to_have_text("1 / 3")


def test_keys_do_all_that_a_pointer_does(window: Make, several: Path) -> None:
    page = window().open(several, "#1")
    page.keyboard.press("j")
    page.keyboard.press("j")
    first = page.evaluate("document.activeElement.innerText")
    expect(page.locator("#card")).to_have_class("card full")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.innerText") != first
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.innerText") == first
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Escape")
    expect(page.locator("#told")).to_be_empty()
    page.keyboard.press("/")
    page.keyboard.type("접견실")
    shown = page.locator(".doc:not([hidden])")
    expect(shown.locator(".group li:visible")).to_have_count(0)
    expect(shown.locator("[data-g=agreement] .facts > div:visible")).to_have_count(1)
    page.keyboard.press("Escape")
    assert shown.locator(".group li:visible").count() > 3


def test_an_index_is_searched(window: Make, folder: Path) -> None:
    page = window().open(folder / "index.html")
    rows = page.locator(".rows li:visible")
    expect(rows).to_have_count(3)
    page.keyboard.press("/")
    page.keyboard.type("한빛일보")
    expect(rows).to_have_count(1)
    expect(page.locator("#count")).to_have_text("1 of 3")
    page.keyboard.type(" 없는말")
    expect(page.locator("#none")).to_be_visible()
    page.keyboard.press("Escape")
    expect(rows).to_have_count(3)
    page.keyboard.type("한빛일보")
    page.keyboard.press("Enter")
    expect(page.locator(".record h1")).to_contain_text("가람시-누리대학교")
    page.keyboard.press("n")
    page.wait_for_url("**/00002.html")
    page.keyboard.press("i")
    page.wait_for_url("**/index.html")


def test_nothing_of_a_hostile_text_runs(window: Make, tmp_path: Path) -> None:
    record = pressparse.parse(HOSTILE, id="<script>window.ran=8</script>")
    path = saved(tmp_path / "page.html", "<img src=x onerror=window.ran=9>", HOSTILE, record)
    page = window().open(path)
    for mark in page.locator(".m, .v:visible").all():
        mark.hover()
    page.wait_for_timeout(200)
    assert page.evaluate("window.ran") is None
    assert page.locator("img, svg, iframe, base, a[href^=javascript]").count() == 0
    assert "<script>window.ran = 1</script>" in page.locator(".text").inner_text()


def test_the_policy_of_a_page_holds_without_its_escaping(window: Make, tmp_path: Path) -> None:
    """Were a tag to slip through after all, the browser itself would refuse to run it."""
    text = "가온시는 다솜재단과 업무협약을 체결했다."
    path = saved(tmp_path / "page.html", "a.txt", text, pressparse.parse(text))
    slipped = path.read_text("utf-8").replace(
        "</main>", "<script>window.ran = 1</script><b onclick='window.ran=2'>x</b></main>"
    )
    path.write_text(slipped, "utf-8")
    seen = window()
    page = seen.open(path)
    page.locator("b", has_text="x").click()
    assert page.evaluate("window.ran") is None
    assert seen.said
    assert all("Content Security Policy" in said for said in seen.said)
    seen.said.clear()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_narrow_page_is_stacked_and_no_wider_than_the_screen(
    window: Make, several: Path, scheme: str
) -> None:
    page = window(400, 860, color_scheme=scheme, has_touch=True, is_mobile=True).open(several, "#1")
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
    boxes = [
        page.locator(f".doc:not([hidden]) .{name}").bounding_box() for name in ("record", "text")
    ]
    assert boxes[0]
    assert boxes[1]
    assert boxes[0]["y"] + boxes[0]["height"] <= boxes[1]["y"] + 1
    page.locator("[data-g=agreement] .v:visible").first.tap()
    expect(page.locator("#card")).to_be_in_viewport()
    page.get_by_role("button", name="Show in the text").tap()
    expect(page.locator(".m.on").first).to_be_in_viewport()
    page.locator("#close").tap()
    expect(page.locator("#told")).to_be_empty()


def test_light_and_dark_can_be_chosen(window: Make, several: Path) -> None:
    page = window(color_scheme="dark").open(several, "#1")
    colour = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(colour)
    page.locator("#theme").click()
    light = page.evaluate(colour)
    assert dark != light
    page.emulate_media(color_scheme="light")
    assert page.evaluate(colour) == light


def test_korean_words_are_not_broken(window: Make, several: Path) -> None:
    page = window().open(several, "#1")
    style = "(name) => getComputedStyle(document.querySelector('.doc:not([hidden]) .part'))[name]"
    assert page.evaluate(style, "wordBreak") == "keep-all"
    assert page.evaluate(style, "overflowWrap") == "anywhere"
    assert page.evaluate("document.documentElement.lang") == "ko"


def large(count: int) -> tuple[str, PressRelease]:
    """Return a text with that many dates in it, ten on a line."""
    lines, dates, at = [], [], 0
    for k in range(count):
        words = f"{k % 12 + 1}월 {k % 28 + 1}일"
        dates.append(
            DateMention(text=words, span=Span(start=at, end=at + len(words)), rule="month_and_day")
        )
        words += " 가온시에서.\n" if k % 10 == 9 else " 다솜군에서, "
        lines.append(words)
        at += len(words)
    text = "".join(lines)
    body = pressparse.segment(text)
    return text, PressRelease(kind="release", blocks=tuple(body), dates=tuple(dates))


def test_ten_thousand_spans_can_be_pointed_at_filtered_and_scrolled(
    window: Make, tmp_path: Path
) -> None:
    text, record = large(10_000)
    page = window().open(saved(tmp_path / "page.html", "large.txt", text, record))
    assert page.locator(".m").count() >= 10_000
    last = page.locator(".table .v").last
    last.hover()
    expect(page.locator(".m.on")).to_have_count(1)
    expect(page.locator(".m.on")).to_be_in_viewport()
    page.locator(".chip input").uncheck(force=True)
    expect(page.locator(".m.off")).to_have_count(10_000)
