"""What a web page's structure says of its lines."""

import pytest

from pressparse.readers.html import read_html
from pressparse.text.markup import Mark, said_at

TEXT = (
    "<article><p>가람시는 가을 축제를 열고 강가에 등불 천 개를 띄운다고 밝혔다.</p>"
    "<p>축제에는 이웃 고을의 농가 서른 곳이 햇곡식을 들고 나온다.</p></article>"
)
PAGES = [
    ("<nav><a href='/a'>정치</a></nav><p>본문이다.</p>", "정치", "html=menu"),
    ("<p><a href='/a'>더 많은 소식 보러 가기</a></p><p>본문이다.</p>", "더 많은", "html=linked"),
    ("<h1>등불 축제 연다</h1><p>본문이다.</p>", "등불 축제", "html=heading"),
    ("<footer>가람신문 대표전화 053-000-0000</footer>", "가람신문", "html=foot"),
    ("<figure><figcaption>축제 모습.</figcaption></figure>", "축제 모습", "html=caption"),
    ("<div class='related-news'><p>다른 글이다.</p></div>", "다른 글", "html=related"),
    ("<div class='ad-box'><p>사세요.</p></div>", "사세요", "html=advert"),
]


@pytest.mark.parametrize(("page", "words", "fact"), PAGES)
def test_a_line_is_told_by_the_part_it_stands_in(page: str, words: str, fact: str) -> None:
    source = read_html(TEXT + page)
    assert fact in said_at(source.marks, source.text.index(words))


def test_marks_begin_where_lines_begin() -> None:
    source = read_html("".join(page for page, *_ in PAGES))
    starts = [mark.start for mark in source.marks]
    assert starts == sorted(set(starts))
    assert all(start == 0 or source.text[start - 1] == "\n" for start in starts)


@pytest.mark.parametrize(("at", "facts"), [(0, ()), (3, ("a",)), (8, ("a",)), (9, ("b",))])
def test_a_line_reaches_to_the_next_one(at: int, facts: tuple[str, ...]) -> None:
    assert said_at((Mark(3, ("a",)), Mark(9, ("b",))), at) == facts
