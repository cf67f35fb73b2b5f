"""Texts that were spoiled before they came here are told of; those in other languages and letters are not."""

import base64

import pytest

import pressparse
from pressparse.readers import UnreadableError, read
from pressparse.text import spoiled

KOREAN = "가람시는 지난 27일 시청에서 누리협회와 업무협약을 체결했다고 29일 밝혔다. " * 4
LATIN = KOREAN.encode("cp949").decode("latin-1")
LOST = KOREAN.encode().decode("cp949", "ignore")
REPLACED = KOREAN.encode().decode("cp949", "replace")


@pytest.mark.parametrize(
    "text, said",
    [
        pytest.param(LATIN, ["as Latin-1"], id="CP949 as Latin-1"),
        pytest.param(KOREAN.encode().decode("latin-1"), ["as Latin-1"], id="UTF-8 as Latin-1"),
        pytest.param(LOST, ["UTF-8 read as CP949"], id="UTF-8 as CP949"),
        pytest.param(REPLACED, ["are U+FFFD", "UTF-8 read as CP949"], id="and replaced"),
        pytest.param(
            f"가람\ufffd는 {KOREAN}", ["1 characters of the text are U+FFFD"], id="one lost"
        ),
        pytest.param(KOREAN, [], id="Korean"),
        pytest.param("plain words of English " * 30, [], id="English"),
        pytest.param("Société générale à l’été où François était allé. " * 9, [], id="French"),
        pytest.param("双方将继续合作，中华人民共和国政府今天发表声明。" * 9, [], id="Chinese"),
        pytest.param("東京都は今日、協定を締結したと発表した。" * 9, [], id="Japanese"),
        pytest.param("大韓民國 政府는 今日 協約을 締結하였다고 發表하였다. " * 9, [], id="Hanja"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_what_was_spoiled_is_told(text: str, said: list[str]) -> None:
    told = list(spoiled.told(text))
    assert len(told) == len(said)
    assert all(words in sentence for words, sentence in zip(said, told, strict=True))


def test_the_record_says_so_and_keeps_the_text_as_it_is() -> None:
    record = pressparse.parse(LATIN)
    assert any("as Latin-1" in warning for warning in record.warnings)
    assert pressparse.segment(LATIN)[-1].span.end == len(LATIN)


def saved(markup: bytes, kind: str = 'text/html; charset="euc-kr"') -> bytes:
    """A page as a browser saves it with all that belongs to it."""
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://gaon.example/1\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--B"\r\n\r\n'
    )
    picture = (
        "----B\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n"
    )
    page = f"----B\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    return (head + picture + page).encode() + base64.encodebytes(markup) + b"----B--\r\n"


MARKUP = "<html><body><p>가람시는 29일 협약을 맺었다.</p></body></html>"


@pytest.mark.parametrize("name", ["page.mht", "page.mhtml", ""])
@pytest.mark.parametrize(
    "data",
    [
        pytest.param(saved(MARKUP.encode("euc-kr")), id="declared"),
        pytest.param(saved(MARKUP.encode(), "text/html"), id="not declared"),
        pytest.param(saved(MARKUP.encode(), 'text/html; charset="no-such"'), id="wrongly declared"),
    ],
)
def test_a_page_saved_with_its_pictures_is_read(data: bytes, name: str) -> None:
    assert read(data, name).text.strip() == "가람시는 29일 협약을 맺었다."


def test_a_saved_file_without_a_page_is_refused() -> None:
    with pytest.raises(UnreadableError, match="no web page in this MHTML file"):
        read(saved(b"AAAA", "image/png"), "page.mht")
