"""Every value can say why it came out as it did."""

import tomllib
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import pressparse
from pressparse.checks.explain import explain, explain_all
from pressparse.checks.reasons import ASSEMBLED
from pressparse.checks.tables import READERS
from pressparse.parse import default_parser
from pressparse.readers import read_file
from pressparse.readers.html import read_html
from pressparse.reading import Reading
from pressparse.rule import rule, switched_off
from pressparse.show.marking import read_values

ROOT = Path(__file__).resolve().parent.parent
FIXTURES, SOURCE = ROOT / "fixtures", ROOT / "src" / "pressparse"

TEXT = """가람시, 누리협회와 청년 업무협약

가람시(시장 김하람)는 지난 27일 시청에서 누리협회와 업무협약을 체결했다고 29일 밝혔다.

김하람 시장은 “청년이 가람에서 첫 회사를 세우도록 돕겠다”고 말했다."""
RECORD = pressparse.parse(TEXT, reference_date="2025-10-30")


def test_every_value_is_explained_with_its_place() -> None:
    told = list(explain_all(RECORD, TEXT))
    assert len(told) == len(list(read_values(RECORD))) > 10
    for each in told:
        assert each.rule
        assert str(each).startswith(each.path)
    assert {"headline", "dates[0]", "quotes[0].speaker"} <= {each.path for each in told}


def test_every_rule_named_in_a_record_has_a_reason() -> None:
    bare = set()
    for text in fixture_texts():
        record = pressparse.parse(text, reference_date="2025-10-30")
        told = [*explain_all(record, text), *explain_all(record, text, field="blocks")]
        bare |= {each.rule for each in told if not each.reason}
    assert bare == set()


def fixture_texts() -> list[str]:
    """The text of every fixture, as its reader gives it."""
    folders = sorted(path.parent for path in FIXTURES.glob("*/meta.toml"))
    inputs = [tomllib.loads((each / "meta.toml").read_text("utf-8"))["input"] for each in folders]
    return [read_file(at / name).text for at, name in zip(folders, inputs, strict=True)]


def test_reasons_are_given_for_names_that_exist_and_for_no_rule_again() -> None:
    assert ASSEMBLED.keys().isdisjoint(r.name for table, _ in READERS.values() for r in table)
    source = "\n".join(
        path.read_text("utf-8") for path in SOURCE.rglob("*.py") if path.name != "reasons.py"
    )
    stale = [name for name in ASSEMBLED if f'"{name}"' not in source]
    assert stale == [f"{kind}_block" for kind in ("subheadline", "section", "body")]


def test_blocks_are_explained_line_by_line() -> None:
    told = list(explain_all(RECORD, TEXT, field="blocks"))
    assert [(each.path, each.rule) for each in told] == [
        ("blocks[0] headline", "headline_line"),
        ("blocks[1] body", "text"),
        ("blocks[1] body", "text"),
    ]
    assert told[0].text == "가람시, 누리협회와 청년 업무협약"
    assert RECORD.explain("blocks[1]", TEXT).rule == "text"
    with pytest.raises(ValueError, match="hand over the text"):
        RECORD.explain("blocks[1]")


def test_an_own_line_rule_is_named_by_the_block_it_made() -> None:
    @rule(r"\A◈", examples={"[[◈ 소식]]": "sidebar"}, boundary=["소식 ◈"])
    def others(_match: object, _context: object) -> str:
        """Other news stands behind a lozenge."""
        return "sidebar"

    text = TEXT + "\n\n◈ 소식"
    parser = pressparse.Parser(rules={"lines": [others]})
    told = parser.parse(text).explain("blocks[2]", text, parser)
    assert (told.rule, told.reason) == ("others", "Other news stands behind a lozenge.")


def test_a_field_may_be_asked_alone() -> None:
    assert {e.path for e in explain_all(RECORD, TEXT, field="dates")} == {"dates[0]", "dates[1]"}


def test_reason_surroundings_and_losers_are_told() -> None:
    told = RECORD.explain("dates[0]", TEXT)
    assert told.text == "지난 27일"
    assert told.before.endswith("가람시(시장 김하람)는 ")
    assert told.after.startswith(" 시청에서")
    assert told.reason
    outcomes = {each.rule: each.outcome for each in told.opinions}
    assert outcomes.pop(told.rule) == "read"
    assert set(outcomes.values()) <= {"lost", "declined"}
    assert outcomes


def test_without_the_text_the_paragraphs_serve() -> None:
    told = RECORD.explain("quotes[0].verb")
    assert told.text == "말했"
    assert told.before.endswith("돕겠다”고 ")
    assert told.opinions == ()


@pytest.mark.parametrize(
    "path, said",
    [
        ("outlets", "no such path"),
        ("dates[7]", "dates has 2 values"),
        ("dates", r"name one, such as dates\[0\]"),
        ("outlet", "nothing was read for it"),
        ("schema_version", "is no single value"),
    ],
)
def test_a_path_that_leads_nowhere_is_told(path: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        RECORD.explain(path)


def test_own_rules_are_explained_by_their_parser() -> None:
    @rule(
        "단기[ ]4358년",
        examples={"[[단기 4358년]]": "2025"},
        boundary=["단기 과정"],
        needs=("단기",),
    )
    def dangi(_match: object, _clock: object) -> str:
        """Some count from Gojoseon."""
        return "2025"

    text = "제목이 있다\n\n비석은 단기 4358년에 세웠다."
    parser = pressparse.Parser(rules={"dates": [dangi]})
    told = parser.parse(text).explain("dates[0]", text, parser)
    assert (told.rule, told.reason) == ("dangi", "Some count from Gojoseon.")


@pytest.mark.parametrize(
    ("text", "path", "fact"),
    [
        (
            "제목 한 줄\n박가온 기자\n입력 2025.10.29. 14:20\n\n가람시는 3일 길을 연다고 밝혔다.\n\n저작권자 © 다라신문 무단전재 금지",
            "outlet",
            "says=copyright",
        ),
        (
            "제목 한 줄\n박가온 기자\n입력 2025.10.29. 14:20\n\n가람시는 3일 길을 연다고 밝혔다.",
            "reporters[0]",
            "signs first",
        ),
        (
            "제목 한 줄\n박가온 기자\n입력 2025.10.29. 14:20\n\n가람시는 3일 길을 연다고 밝혔다.",
            "published",
            "label=entered",
        ),
        (
            "보도자료\n보도시점 2025. 10. 29.(수)\n가람시, 새 길을 연다\n□ 가람시(시장 김하람)는 3일 길을 연다고 밝혔다.",
            "issuer",
            "leads the first sentence",
        ),
    ],
)
def test_what_weighed_for_a_publisher_is_told(text: str, path: str, fact: str) -> None:
    told = explain(pressparse.parse(text), path, text)
    assert dict(told.evidence).get(fact, 0) > 0


def test_what_made_somebody_the_speaker_is_told_where_several_could_have_spoken() -> None:
    text = (
        "문하람 대표는 “길을 넓힌다”고 말했다. 가람시가 시의회에서 논의하기로 한 규정에 대해선"
        " “매우 중요하다”고 했다."
    )
    record = pressparse.parse(text)
    alone, carried = (dict(record.explain(f"quotes[{k}].speaker", text).evidence) for k in range(2))
    assert carried["spoke last, 1 back"] > 0
    assert not any(fact.startswith("spoke last") for fact in alone)


def test_what_is_weighed_is_read_with_the_parser_s_switches(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: list[frozenset[str]] = []

    def watched(*given: Any) -> Reading:
        seen.append(switched_off())
        return Reading(*given)

    monkeypatch.setattr(import_module("pressparse.parse"), "Reading", watched)
    parser = pressparse.Parser(off=["lines.copyright_line"])
    assert list(explain_all(RECORD, TEXT, parser))
    assert seen == [frozenset({"copyright_line"})] * 2


def test_evidence_at_other_places_is_told_for_what_a_record_has_once() -> None:
    text = (
        TEXT.replace("\n\n", "\n\n[누리일보=한가람 기자] ", 1)
        + "\n\n<저작권자 ⓒ 나래신문, 무단전재 금지>"
    )
    record = pressparse.parse(text, reference_date="2025-10-30")
    told = record.explain("outlet", text)
    assert told.text == "나래신문"
    lost = [each for each in told.opinions if each.outcome == "lost"]
    assert any("누리일보" in each.text for each in lost)
    assert all(each.reason for each in lost)


def test_a_party_tells_what_made_it_one_and_another_body_what_did_not() -> None:
    text = TEXT + "\n\n나래은행은 한빛재단과 함께 다음 달 행사를 연다."
    record = pressparse.parse(text, reference_date="2025-10-30")
    told = {each.text: each for each in explain_all(record, text, field="agreement")}
    assert told["누리협회"].path == "agreement.parties[1]"
    assert sum(each.weight for each in told["누리협회"].evidence) > 0
    assert told["나래은행"].path == "no party"
    assert sum(each.weight for each in told["나래은행"].evidence) < 0
    assert record.explain("agreement.parties[1]", text).evidence == told["누리협회"].evidence
    assert record.explain("agreement.parties[1]").evidence == ()


RUN_ON = (
    "가람시, 나래대와 청년 일자리 늘리기로 가람시는 지난 5일 나래대와 청년 일자리를 늘리는 업무협약을 맺었다고 밝혔다. "
    "두 기관은 빈 상가를 고쳐 연구실로 쓴다. 도하람 시장은 “빈 상가마다 불을 켜겠다”고 말했다."
)


def test_what_weighed_for_the_kind_is_told() -> None:
    record = pressparse.parse(RUN_ON)
    told = explain(record, "kind", RUN_ON)
    assert told.text == record.kind
    assert told.rule == "kind_weighed"
    assert told.evidence
    assert sum(each.weight for each in told.evidence) > 0
    assert list(explain_all(record, RUN_ON, field="kind")) == [told]
    assert explain(record, "kind").evidence == ()


def test_what_weighed_for_the_end_of_a_title_is_told() -> None:
    record = pressparse.parse(RUN_ON)
    facts = [fact for fact, _ in explain(record, "headline", RUN_ON).evidence]
    assert "first_again=0" in facts  # the text begins with the first word that is said again
    assert any(fact.startswith("says=") for fact in facts)


IN_A_BOX = """<article><h1>미르시, 모래톱 지킴이 뽑는다</h1><div class="entry">
<p>미르시가 강 하구 모래톱을 돌볼 지킴이 100명을 뽑는다고 밝혔다.</p>
<p>지킴이는 주말마다 쓰레기를 줍고 물떼새 둥지를 살핀다.</p></div>
<div class="license">이 기사는 누구나 나누어 쓸 수 있다.</div></article>"""


def test_what_the_structure_of_a_page_says_is_told() -> None:
    source = read_html(IN_A_BOX)
    record = default_parser().parse(source.text, marks=source.marks)
    told = list(explain_all(record, source.text, field="blocks", marks=source.marks))
    kinds = [block.kind for block in record.blocks]
    for each in told:
        place, kind = each.path.split()
        assert kinds[int(place.removeprefix("blocks[").removesuffix("]"))] == kind
    weighed = {fact for each in told for fact, _ in each.evidence}
    assert any(fact.startswith("html=") for fact in weighed)
    plain = explain_all(record, source.text, field="blocks")
    assert not any(fact.startswith("html=") for each in plain for fact, _ in each.evidence)
