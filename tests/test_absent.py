"""What is not there can be explained too: which rules came near, and what stopped them."""

from typing import Any

import pytest

import pressparse
from pressparse.checks.explain import Explanation, explain_all
from pressparse.checks.near import ORDER, SHOWN
from pressparse.commands.main import run
from pressparse.rule import rule
from pressparse.rules.morphemes import morphemes

TEXT = """가람시 보도자료

가람시, 마을 부엌 연다

가람시는 오는 10일 마을 부엌을 연다고 5일 밝혔다. 쌀과 반찬은 이웃 마을들이 나누어 댄다.

일각에서는 “밥은 함께 먹어야 맛이 난다”고 말한다.

✎ 한가람 (가람온)
"""


def reads(_match: object, _context: object) -> Any:
    return {"reporters": ["한가람"], "outlet": "가람온"}


def rule_of(pattern: str, read: Any = reads, *needs: str) -> pressparse.Rule:
    def pencil(match: object, context: object) -> Any:
        """Writers sign with a pencil."""
        return read(match, context)

    return rule(pattern, examples={"[[✎ 한가람 살림꾼]]": None}, boundary=["나"], needs=needs)(
        pencil
    )


def absent(own: pressparse.Rule, text: str = TEXT, path: str = "outlet") -> Explanation:
    parser = pressparse.Parser(rules={"byline": [own]})
    record = parser.parse(text)
    assert not getattr(record, path)
    told = record.explain(path, text, parser)
    assert isinstance(told, Explanation)
    return told


NEAR = [
    (r"✎[ ]한가람[ ]\((?P<outlet>나래온)\)", reads, ("한가람",), "near", "stops before '가람온)'"),
    (r"살림꾼[ ]한가람", reads, ("한가람",), "word", "nothing that the pattern asks for"),
    (
        r"한가람[ ]\(가람온\)",
        lambda *_: None,
        ("한가람",),
        "declined",
        "its reading function said no",
    ),
]


@pytest.mark.parametrize("pattern, read, needs, outcome, why", NEAR)
def test_a_rule_that_came_near_says_what_stopped_it(
    pattern: str, read: Any, needs: tuple[str, ...], outcome: str, why: str
) -> None:
    told = absent(rule_of(pattern, read, *needs))
    (mine,) = [each for each in told.opinions if each.rule == "pencil"]
    assert mine.outcome == outcome
    assert why in mine.stopped
    assert (told.rule, told.span, told.text) == ("", None, "")
    assert str(told).startswith("outlet: nothing was read: the document is read as a release")
    assert f"{mine.text!r}" in str(told)
    assert why in str(told)


def test_a_rule_without_its_words_did_not_come_near() -> None:
    told = absent(rule_of("✎[ ]살림꾼", reads, "살림꾼"))
    assert "pencil" not in [each.rule for each in told.opinions]


def test_what_stands_where_the_field_does_not_look_is_told() -> None:
    @rule(
        "(?P<span>나래마을)[ ]회관",
        examples={"[[나래마을]] 회관": "나래마을"},
        boundary=["나래마을"],
    )
    def hall(_match: object, _context: object) -> str:
        """Villages meet in halls."""
        return "나래마을"

    @rule(r"\A❦", examples={"[[❦ 소식]]": "end"}, boundary=["소식 ❦"])
    def rest(_match: object, _context: object) -> str:
        """Behind a flower begin other news."""
        return "end"

    text = (
        "꽃이 핀다\n\n꽃이 산에 들에 핀다고 했다. 봄이 왔다.\n\n❦ 소식\n나래마을 회관에서 만났다."
    )
    parser = pressparse.Parser(rules={"organizations": [hall], "lines": [rest]})
    record = parser.parse(text)
    assert record.organizations == ()
    told = record.explain("organizations", text, parser)
    (mine,) = [each for each in told.opinions if each.rule == "hall"]
    assert (mine.outcome, mine.text) == ("outside", "나래마을")
    assert "in a block of kind boilerplate, where the field does not look" in mine.stopped


def test_what_was_read_and_not_taken_is_told() -> None:
    text = (
        "가람시 보도자료\n\n가람시는 3일 길을 넓혔다고 밝혔다.\n\n문의: 가람시 도로과 061-000-0000"
    )
    record = pressparse.parse(text)
    assert (record.kind, record.outlet) == ("release", None)
    told = record.explain("outlet", text)
    assert "a release, which has an issuer and no outlet" in told.reason
    assert "a release, which has an issuer" in str(told)


@pytest.mark.parametrize("path", ["signatories", "cooperation_areas"])
def test_what_belongs_to_an_agreement_needs_one(path: str) -> None:
    assert "no agreement was read" in pressparse.parse(TEXT).explain(path, TEXT).reason


def test_a_part_that_no_rule_reads_alone_says_so() -> None:
    text = "가람시, 누리협회와 업무협약\n\n가람시는 3일 누리협회와 업무협약을 체결했다고 밝혔다."
    record = pressparse.parse(text)
    assert record.agreement is not None
    assert record.agreement.venue is None
    told = record.explain("agreement.venue", text)
    assert told.opinions == ()
    assert "no rule reads it alone" in str(told)


def test_the_nearest_come_first_and_not_all_of_them() -> None:
    for path in ("agreement", "contacts", "published", "issuer", "outlet"):
        told = pressparse.parse(TEXT).explain(path, TEXT)
        ranks = [ORDER.index(each.outcome) for each in told.opinions]
        assert ranks == sorted(ranks)
        assert len(ranks) <= SHOWN
        assert all(each.stopped and each.reason for each in told.opinions)


def test_the_speaker_of_a_quotation_is_looked_for_in_its_sentences() -> None:
    @rule(
        "(?P<name>[가-힣]{3})[ ]가라사대",
        examples={"[[홍길동]] 가라사대": {"name": "홍길동"}},
        boundary=["가라사대"],
        needs=("가라사대",),
    )
    def herald(_match: object, _context: object) -> None:
        """Heralds speak so."""

    text = TEXT.replace("고 말한다", "고 이가람 가라사대 말한다") + "\n\n김하람 가라사대 비가 온다."
    parser = pressparse.Parser(rules={"quotes.speaker": [herald]})
    record = parser.parse(text)
    assert record.quotes[0].speaker is None
    told = record.explain("quotes[0].speaker", text, parser)
    assert [each.text for each in told.opinions if each.rule == "herald"] == ["이가람 가라사대"]


def test_a_rule_of_morphemes_comes_near_by_its_words() -> None:
    @morphemes(
        "span:(name:(NAME) title:(할머니/NNG)) 왈/*",
        examples={"[[홍길동 할머니]] 왈": {"name": "홍길동", "title": "할머니"}},
        boundary=["할머니 왈"],
        needs=("할머니",),
    )
    def elder(_match: object, _context: object) -> None:
        """Elders speak with 왈."""

    text = "꽃이 핀다\n\n할머니가 적었다."
    parser = pressparse.Parser(rules={"people": [elder]})
    record = parser.parse(text)
    assert record.people == ()
    told = record.explain("people", text, parser)
    assert ("elder", "word", "할머니") in [(e.rule, e.outcome, e.text) for e in told.opinions]


def test_without_the_text_nothing_can_be_said() -> None:
    with pytest.raises(ValueError, match="hand over the text to see why"):
        pressparse.parse(TEXT).explain("outlet")


def test_personal_data_are_masked_in_what_came_near() -> None:
    own = rule_of(r"살림꾼[ ](?P<mail>[a-z.@]{3,40})[ ]앞", reads, "살림꾼")
    text = TEXT + "\n살림꾼 garam@narae.example 에게\n"
    parser = pressparse.Parser(rules={"byline": [own]})
    record = parser.parse(text)
    (told,) = explain_all(record, text, parser, "outlet", redact=True)
    assert "pencil" in str(told)
    assert "garam@narae" not in str(told)


def test_the_command_explains_an_absent_value(
    tmp_path: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    for field, first in (
        ("outlet", "outlet: nothing was read"),
        ("byline", "outlet: nothing was read"),
        ("agreement", "agreement: nothing was read"),
        ("areas", "cooperation_areas: nothing was read: no agreement was read"),
        ("speakers", "quotes[0].speaker: nothing was read"),
        ("quotes.speaker", "quotes[0].speaker: nothing was read"),
        ("quotes", "quotes[0]: "),
        ("lines", "blocks[0] letterhead: "),
    ):
        assert run(["rules", "explain", str(path), "--field", field]) == 0
        assert capsys.readouterr().out.startswith(first), field
    assert run(["rules", "explain", str(path)]) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert last.startswith("nothing was read for ")
    assert "outlet" in last
    assert run(["rules", "explain", str(path), "--field", "days"]) == 2
    assert "no such field: days; available: blocks, " in capsys.readouterr().err
