"""Texts that were spoiled before they came here are told of; those in other languages and letters are not."""

import base64
import unicodedata
from typing import Any

import pytest

import pressparse
from pressparse.readers import UnreadableError, read
from pressparse.text import spoiled
from promises import gaps, ungrounded

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


def said(node: Any) -> Any:
    """Return what a record says, its places and warnings left out, syllables composed."""
    if isinstance(node, dict):
        return {key: said(value) for key, value in node.items() if key not in ("span", "warnings")}
    if isinstance(node, list):
        return list(map(said, node))
    return unicodedata.normalize("NFC", node) if isinstance(node, str) else node


DECOMPOSED = [
    (
        "가람시(시장 도하람)는  29일 시청에서 누리협회(회장 문새벽)와 ‘청년 일자리 업무협약(MOU)’을 체결했다.\n\n"
        "도하람 시장은 “청년이  돌아오는 도시를 만들겠다”며 “함께 가겠다”고 말했다. 라온연구원 관계자는 “옳다”고 밝혔다."
    ),
    "[가람=한빛일보] 문가온 기자 = 가람시가 다음 달 3일부터 겨울 축제를 연다고 밝혔다. 문가온 기자 gaon@hanbit.example",
    (
        "보도시점 2025. 10. 29.(수) 배포 즉시\n\n가람시, 나래대와 맞손\n\n가람시는 29일 나래대와 협약을 맺었다고 밝혔다.\n\n"
        "담당부서\n가람정책과\n책임자\n과장\n도하람 (044-000-0000)\n담당자\n사무관\n문새벽 (044-000-0001)"
    ),
]


@pytest.mark.parametrize("text", DECOMPOSED)
def test_decomposed_letters_are_read_as_composed_ones_are(text: str) -> None:
    """The same record, to the last particle: a syllable is never read with its neighbours."""
    whole = pressparse.parse(text, reference_date="2025-10-30").model_dump(mode="json")
    apart = unicodedata.normalize("NFD", text)
    half = unicodedata.normalize("NFD", text[: len(text) // 2]) + text[len(text) // 2 :]
    for written in (apart, half):
        record = pressparse.parse(written, reference_date="2025-10-30")
        assert not [*gaps(written, record), *ungrounded(written, record)]
        assert said(record.model_dump(mode="json")) == said(whole)


def test_a_speaker_of_nothing_but_marks_stops_nothing() -> None:
    text = (
        "(가을걷이를 마치고) '묵은 벼를 햇벼로 바꾸는' 두레가 열렸다\"라고 알렸다. "
        '이어 "우리는 겨울 채비를 한다"라고 덧붙였다.'
    )
    assert "우리는 겨울 채비를 한다" in [quote.text for quote in pressparse.parse(text).quotes]
