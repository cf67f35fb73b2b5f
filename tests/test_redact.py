"""Masking: what becomes unreadable, what stays, and that spans stay right."""

import pickle
from pathlib import Path

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

import pressparse
from pressparse.commands.main import run
from pressparse.show.redact import mask

FOLDER = Path(__file__).parent

MASKED = [
    ("문의 061-123-4567", "문의 ***-***-****"),
    ("☎061) 123-4567", "☎***) ***-****"),
    ("☎ 830-1234로", "☎ ***-****로"),
    ("(02-1234-5678)", "(**-****-****)"),
    ("휴대전화 010-1234-5678", "휴대전화 ***-****-****"),
    ("01012345678", "***********"),
    ("+82-10-1234-5678", "+**-**-****-****"),
    ("대표번호 1588-1234", "대표번호 ****-****"),
    ("해운과장 한가람 286-1234", "해운과장 한가람 ***-****"),
    ("한가람 기자 hgr.01@gana.co.kr", "한가람 기자 ***.**@gana.co.kr"),
    ("hgr＠gana.co.kr", "***＠gana.co.kr"),
    ("주민등록번호 880101-1234567", "주민등록번호 ******-*******"),
    ("０６１-123-4567", "***-***-****"),
    ("070-1234-5678", "***-****-****"),
    ("문의처: 400-1234", "문의처: ***-****"),
]
KEPT = [
    "2024-03-05",
    "2024. 3. 5.(화) 12:00",
    "2024-2025년",
    "1,234-5,678만 원",
    "300-1000명",
    "법률 제12345호",
    "사업비 1,385억 원",
    "www.gana.go.kr",
    "@뉴스룸",
    "’25.8.11.(월) 14:00~15:00",
    "제2024-1234호",
    "국번 없이 118",
    "3-4분기 1.5-2.0%",
    "KISA-2024-0001",
    "국번 없이 ☎118",
    "사업비 15880000원",
    "2024. 01. 02. 1,087 1,345 011 699",
    "과제(RS-2025-02304842)",
    "2025.10.29.(수) 14:00",
    "061호, 2,345세대 6,789명",
    "#가람시 #2024_5678",
]


def _forms() -> list[tuple[str, str]]:
    """Written forms of numbers and addresses that must not pass; ``\\u200b`` and ``\\n`` stand for the character."""
    lines = (FOLDER / "redaction.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines)
    return [
        (kind, form.encode("latin-1", "backslashreplace").decode("unicode_escape"))
        for kind, form in rows
    ]


FORMS = _forms()


def secrets(form: str) -> set[str]:
    """What of a form must not be seen: every digit of a number, the part of an address before its sign."""
    address = regex.match(r"(.*?)\s*(?:[@＠#]|%40|[(\[](?:at|골뱅이))", form)
    if address:
        local = regex.sub(r"^.*(?:다\.|기자|mailto:)", "", address[1])
        return set(regex.findall(r"\w+", "".join(filter(str.isprintable, local))))
    return set(filter(str.isdigit, form))


@pytest.mark.parametrize(("kind", "form"), FORMS)
def test_no_written_form_passes(kind: str, form: str) -> None:
    masked = mask(f"담당 {form} 로")
    assert len(masked) == len(form) + 5, kind
    seen = (
        masked
        if "@" not in masked and "＠" not in masked and "%40" not in masked
        else regex.split(r"[@＠%]", masked)[0]
    )
    assert not [secret for secret in secrets(form) if secret in seen.replace("담당", "")], masked


OUTPUTS = [f"담당 {form} 로 문의하면 된다." for _, form in FORMS if "\n" not in form]


def test_no_output_shows_any_form(tmp_path: Path) -> None:
    """JSON, CSV, Parquet, page, comparison and explanation hold what the masked text holds, and no more."""
    text = (
        "가람시 보도자료\n\n가람시, 새 공원 열어\n\n가람시는 29일 새 공원을 열었다고 밝혔다.\n"
        + "\n".join(OUTPUTS)
    )
    path = tmp_path / "release.txt"
    path.write_text(text, encoding="utf-8")
    shown = []
    for name in ("a.jsonl", "a.csv", "a.parquet"):
        assert run(["batch", str(path), "-o", str(tmp_path / name), "--redact"]) == 0
    shown.append((tmp_path / "a.jsonl").read_text(encoding="utf-8"))
    shown.append((tmp_path / "a.csv").read_text(encoding="utf-8-sig"))
    shown.append(str(parquet.read_table(tmp_path / "a.parquet").to_pylist()))
    assert run(["view", str(path), "--redact", "-o", str(tmp_path / "a.html")]) == 0
    shown.append((tmp_path / "a.html").read_text(encoding="utf-8"))
    assert (
        run(
            [
                "diff",
                str(tmp_path / "a.jsonl"),
                str(tmp_path / "a.jsonl"),
                "-o",
                str(tmp_path / "d.html"),
            ]
        )
        == 0
    )
    shown.append((tmp_path / "d.html").read_text(encoding="utf-8"))
    for words in (
        "2345-6789",
        "2345 6789",
        "23456789",
        "234-5678",
        "garam@",
        "garam (at)",
        "김하람@",
        "880203",
    ):
        assert not [k for k, each in enumerate(shown) if words in each], words


def test_an_explanation_masks_too(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "release.txt"
    path.write_text(RELEASE, encoding="utf-8")
    assert run(["rules", "explain", str(path)]) == 0
    assert "123-4567" in capfd.readouterr().out
    assert run(["rules", "explain", str(path), "--redact"]) == 0
    told = capfd.readouterr().out
    assert "***-***-****" in told
    assert not [secret for secret in ("123-4567", "123-4568", "park@") if secret in told]


@pytest.mark.parametrize(("text", "wanted"), MASKED)
def test_personal_data_become_stars(text: str, wanted: str) -> None:
    assert mask(text) == wanted


@pytest.mark.parametrize("text", KEPT)
def test_other_figures_stay(text: str) -> None:
    assert mask(text) == text


@given(st.text(alphabet="가나 0123456789-().@a:~☎", max_size=80))
def test_a_masked_text_has_the_same_length(text: str) -> None:
    assert len(mask(text)) == len(text)


RELEASE = """가나군 보도자료
배포일시 2024. 3. 5.(화) 09:00
담당부서 가나산업과 담당자 주무관 한가람 (061-123-4567)

가나군, 새 공원 문 열어

가나군(군수 남도연)은 5일 새 공원을 열었다고 밝혔다. 문의는 061-123-4568이나 park@gana.go.kr로 하면 된다.
"""


def test_no_output_shows_personal_data() -> None:
    shown = pressparse.parse(RELEASE, redact=True).model_dump_json()
    for secret in ("123-4567", "123-4568", "park@"):
        assert secret not in shown


def test_spans_and_everything_else_stay() -> None:
    plain = pressparse.parse(RELEASE)
    hidden = pressparse.parse(RELEASE, redact=True)
    assert [c.span for c in hidden.contacts] == [c.span for c in plain.contacts]
    assert [len(p.text) for p in hidden.paragraphs] == [len(p.text) for p in plain.paragraphs]
    assert hidden.contacts[0].phone == "***-***-****"
    assert hidden.contacts[0].name == plain.contacts[0].name == "한가람"
    assert hidden.published == plain.published
    assert hidden.blocks == plain.blocks


def test_a_parser_may_mask_always_and_travels_so() -> None:
    parser = pickle.loads(pickle.dumps(pressparse.Parser(redact=True)))
    assert "123-4567" not in parser.parse(RELEASE).model_dump_json()
    assert "123-4567" in pressparse.Parser().parse(RELEASE).model_dump_json()
