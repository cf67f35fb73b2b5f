"""Own rules for every field do in a record what their writer expects."""

import warnings
from typing import Any

import pytest

import pressparse
from pressparse.checks.testing import cases, failure, reader
from pressparse.parse import TABLES, Parser, RuleWarning
from pressparse.rule import Literals, Rule, rule
from pressparse.rules.vetting import RuleError

BODY = (
    "가람시는 지난 3일 시청에서 누리협회와 업무협약을 체결했다고 5일 밝혔다. 협약에 따라 두 기관은 청년을 함께 돕는다.\n\n"
    "김하람 시장은 “청년이 가람에서 첫 회사를 세우도록 돕겠다”고 말했다."
)


def own(pattern: str, examples: dict[str, Any], value: Any, name: str = "own_shape") -> Rule:
    def shape(match: Any, _context: object) -> Any:
        """A shape of one's own."""
        return value(match) if callable(value) else value

    shape.__name__ = name
    return rule(pattern, examples=examples, boundary=["가나다라"])(shape)


def kinds(
    text: str, *rules: Rule, field: str = "lines", after: bool = False
) -> list[tuple[str, str]]:
    given = {"after": {field: rules}} if after else {"rules": {field: rules}}
    parser = Parser(**given)  # type: ignore[arg-type]
    blocks = parser.segment(text)
    assert blocks == list(parser.parse(text).blocks)
    assert "".join(text[b.span.start : b.span.end] for b in blocks) == text
    return [(b.kind, text[b.span.start : b.span.end].strip()) for b in blocks]


# what an own rule says of the line `◈ 소식 가람골`, and what the record makes of it
SAID = [
    ("boilerplate", "boilerplate"),
    ("caption", "caption"),
    ("byline", "byline"),
    ("sidebar", "sidebar"),
    ("section", "section"),
    ("letterhead", "letterhead"),
    ("subheadline", "subheadline"),
    ("heading", "sidebar"),
    ("end", "boilerplate"),
]


@pytest.mark.parametrize("value, kind", SAID)
@pytest.mark.parametrize("at", ["above", "inside", "below"])
def test_a_line_is_what_an_own_rule_says(value: str, kind: str, at: str) -> None:
    said = own(r"\A◈[ ]소식", {"[[◈ 소식 가람골]]": value}, value)
    first, last = BODY.split("\n\n")
    lines = {
        "above": ["가람시, 누리협회와 협약", "◈ 소식 가람골", first, last],
        "inside": ["가람시, 누리협회와 협약", first, "◈ 소식 가람골", last],
        "below": ["가람시, 누리협회와 협약", first, last, "◈ 소식 가람골"],
    }[at]
    assert (kind, "◈ 소식 가람골") in [
        (k, line) for k, text in kinds("\n\n".join(lines), said) for line in text.split("\n\n")
    ]


def test_what_stands_below_an_end_is_no_part_of_the_article() -> None:
    said = own(r"\A◈[ ]소식", {"[[◈ 소식 가람골]]": "end"}, "end")
    text = f"가람시, 누리협회와 협약\n\n{BODY}\n\n◈ 소식 가람골\n\n나래시는 지난 4일 다리를 놓았다고 5일 밝혔다."
    assert kinds(text, said)[-1] == (
        "boilerplate",
        "◈ 소식 가람골\n\n나래시는 지난 4일 다리를 놓았다고 5일 밝혔다.",
    )
    assert len(Parser(rules={"lines": [said]}).parse(text).paragraphs) == 2
    assert len(pressparse.parse(text).paragraphs) > 2


def test_below_a_heading_other_articles_are_listed() -> None:
    said = own(r"\A◈[ ]소식", {"[[◈ 소식 가람골]]": "heading"}, "heading")
    text = f"가람시, 누리협회와 협약\n\n{BODY}\n\n◈ 소식 가람골\n\n나래시, 다리 놓는다"
    assert kinds(text, said)[-1] == ("sidebar", "◈ 소식 가람골\n\n나래시, 다리 놓는다")


def test_a_line_said_to_be_body_goes_on_from_the_one_before_it() -> None:
    said = own(r"\A▶[ ]가람", {"[[▶ 가람 소식은 구독 신청 뒤에 오는데]]": "body"}, "body")
    text = f"가람시, 누리협회와 협약\n\n{BODY}\n\n▶ 가람 소식은 구독 신청 뒤에 온다\n\n한가람 기자 hgr@garam.example"
    assert "▶ 가람 소식은" not in pressparse.parse(text).body
    assert "▶ 가람 소식은" in Parser(rules={"lines": [said]}).parse(text).body


def test_rules_behind_the_built_in_ones_get_what_those_leave() -> None:
    everything = own(r"\A.", {"[[아무 줄이나]]": "caption"}, "caption")
    text = "이 페이지에서 제공하는 정보에 만족하십니까?"
    assert kinds(text, everything) == [("caption", text)]
    assert kinds(text, everything, after=True) == [("boilerplate", text)]


def test_a_part_of_a_line_is_cut_out() -> None:
    said = own(
        r"(?P<span>◈[^◈]{1,40}◈)", {"글이 [[◈ 그림 풀이 ◈]] 이어진다.": "caption"}, "caption"
    )
    first, last = BODY.split("\n\n")
    text = f"가람시, 누리협회와 협약\n\n{first} ◈ 웃는 김하람 시장 ◈ {last}"
    assert ("caption", "◈ 웃는 김하람 시장 ◈") in kinds(text, said, field="cuts")
    assert "◈" not in Parser(rules={"cuts": [said]}).parse(text).body


def test_a_cut_may_end_the_article_inside_a_line() -> None:
    said = own(r"(?P<span>◈많이[ ]본)", {"글이 끝났다. [[◈많이 본]] 글": "end"}, "end")
    first, last = BODY.split("\n\n")
    text = f"가람시, 누리협회와 협약\n\n{first} {last} ◈많이 본 소식 나래시 다리 놓는다\n\n별별 소식이 다 있었다고 나래시가 5일 밝혔다."
    record = Parser(rules={"cuts": [said]}).parse(text)
    assert record.body.endswith("말했다.")
    assert record.blocks[-1].kind == "boilerplate"
    assert text[record.blocks[-1].span.start :].startswith("◈많이 본 소식")


def test_a_line_of_an_attachment_stays_out() -> None:
    said = own(r"\A◈[ ]", {"[[◈ 소식]]": "body"}, "body")
    text = f"가람시, 누리협회와 협약\n\n{BODY}\n[첨부파일: 협약.hwp]\n◈ {BODY}"
    assert "◈" not in Parser(rules={"lines": [said]}).parse(text).body


def test_examples_of_own_line_rules_are_tested_with_the_table() -> None:
    line = own(r"\A◈", {"[[◈ 소식]]": "sidebar"}, "sidebar")
    part = own(r"◈{2}", {"글 [[◈◈]] 글": "caption"}, "caption")
    for field, each in (("lines", line), ("cuts", part)):
        read = reader(field, [each])
        assert [failure(case, read) for case in cases(each)] == [None, None]
    read = reader("lines", after=[own(r"\A◈", {"[[◈ 소식]]": "byline"}, "sidebar")])
    assert [f.value for f in read("◈ 소식")] == ["sidebar"]


CALL = own(
    r"물음은[ ](?P<span>(?P<team>[가-힣]{2,8}과)[ ](?P<name>[가-힣]{3})에게)",
    {
        "물음은 [[가람과 홍길동에게]] 한다.": {
            "department": "가람과",
            "name": "홍길동",
            "phone": None,
        }
    },
    lambda m: {"department": m["team"], "name": m["name"]},
    "call",
)


def test_an_own_contact_row_is_read_wherever_it_stands() -> None:
    (contact,) = (
        Parser(rules={"contacts": [CALL]})
        .parse(f"가람시, 누리협회와 협약\n\n{BODY}\n\n물음은 청년과 이가람에게 하면 된다.")
        .contacts
    )
    assert (contact.department, contact.name, contact.phone, contact.rule) == (
        "청년과",
        "이가람",
        None,
        "call",
    )


def test_built_in_contact_rows_stand_beside_own_ones() -> None:
    text = f"보도자료\n담당부서 나래과 담당자 김새로 과장 (02-000-0000)\n가람시, 누리협회와 협약\n\n{BODY}\n\n물음은 청년과 이가람에게 하면 된다."
    found = Parser(rules={"contacts": [CALL]}).parse(text).contacts
    assert [(c.name, c.rule) for c in found] == [
        ("김새로", "row_that_ends_in_a_number"),
        ("이가람", "call"),
    ]


def test_an_own_letterhead_makes_the_document_a_release_and_names_its_issuer() -> None:
    from_ = own(
        r"내는[ ]곳[ ]>[ ](?P<span>[가-힣 ]{2,20}모임)",
        {"내는 곳 > [[누리 모임]]": "누리 모임"},
        lambda m: m["span"],
    )
    parser = Parser(rules={"letterhead": [from_]})
    for text in (
        f"내는 곳 > 가람 지킴이 모임\n\n가람시, 누리협회와 협약\n\n{BODY}",
        f"가람시, 누리협회와 협약\n\n{BODY} 내는 곳 > 가람 지킴이 모임",
    ):
        record = parser.parse(text)
        assert record.kind == "release"
        assert record.issuer is not None
        assert (record.issuer.name, record.issuer.rule) == ("가람 지킴이 모임", "own_shape")


def test_an_own_byline_makes_the_document_an_article() -> None:
    signed = own(
        r"✎[ ](?P<span>[가-힣]{3})",
        {"✎ [[홍길동]]": {"reporters": ["홍길동"]}},
        lambda m: {"reporters": [m["span"]]},
    )
    text = f"보도자료\n담당부서 나래과 담당자 김새로 과장 (02-000-0000)\n가람시, 누리협회와 협약\n\n{BODY}\n\n✎ 한가람"
    assert pressparse.parse(text).kind == "release"
    record = Parser(rules={"byline": [signed]}).parse(text)
    assert (record.kind, record.issuer) == ("article", None)


HERALD = own(
    r"(?P<span>(?P<name>[가-힣]{3})[ ]?나으리)[ ]가라사대",
    {"[[홍길동 나으리]] 가라사대 “길을 넓히겠다”고 말했다.": {"name": "홍길동", "title": "나으리"}},
    lambda m: {"name": m["name"], "title": "나으리"},
    "herald",
)
SPOKEN = [
    ("이가람 나으리 가라사대 “길을 넓히겠다”고 말했다.", "이가람", "herald"),
    ("“길을 넓히겠다”고 이가람 나으리 가라사대 말했다.", "이가람", "herald"),
    ("김하람 시장은 “길을 넓히겠다”고 말했다.", "김하람", "told_with_verb"),
    (
        "이가람 나으리 가라사대 비가 온다. 김하람 시장은 “길을 넓히겠다”고 말했다.",
        "김하람",
        "told_with_verb",
    ),
]


@pytest.mark.parametrize("text, name, by", SPOKEN)
def test_own_rules_name_speakers(text: str, name: str, by: str) -> None:
    (quote,) = Parser(rules={"speakers": [HERALD]}).find_quotes(text)
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.rule) == (name, by)


def test_a_morpheme_pattern_may_name_a_speaker() -> None:
    from pressparse.rules.morphemes import morphemes  # noqa: PLC0415  the analyser is loaded here only

    @morphemes(
        "span:(name:(NAME) title:(할머니/NNG)) 왈/*",
        examples={
            "[[홍길동 할머니]] 왈 “함께 걷겠다”고 했다.": {"name": "홍길동", "title": "할머니"}
        },
        boundary=["할머니 왈 “함께 걷겠다”고 했다."],
        needs=("할머니",),
    )
    def elder(match: Any, _context: object) -> dict[str, str]:
        """Elders speak with 왈."""
        return {"name": match["name"], "title": match["title"]}

    read = reader("speakers", [elder])
    assert [failure(case, read) for case in cases(elder)] == [None, None]


# a verb known to a user's list only, in forms that quote with and without marks
TOLD = [
    ("귀엣말하다", "홍길동 시장은 “길을 넓히겠다”고 귀엣말했다.", "귀엣말하다"),
    ("귀엣말하다", "홍길동 시장은 길을 넓히겠다고 귀엣말했다.", "귀엣말하다"),
    ("귀엣말하다", "홍길동 시장은 길을 넓히겠다고 살짝 귀엣말하며 나갔다.", "귀엣말하다"),
    ("운을 떼다", "홍길동 시장은 길을 넓히자고 운을 뗐다.", "운을 떼다"),
    ("우기다", "홍길동 시장은 길을 넓히겠다고 우겼다.", "우기다"),
    ("우기다", "홍길동 시장은 길을 넓히라고 우기는 중이다.", "우기다"),
]


@pytest.mark.parametrize("verb, text, lemma", TOLD)
def test_a_verb_given_as_a_lemma_tells_quotes_with_and_without_marks(
    verb: str, text: str, lemma: str
) -> None:
    (quote,) = Parser(lexicon={"verbs": [verb]}).find_quotes(text, indirect=True)
    assert quote.verb is not None
    assert quote.verb.lemma == lemma
    assert quote.speaker is not None
    assert quote.speaker.name == "홍길동"
    if quote.kind == "indirect":
        assert pressparse.find_quotes(text, indirect=True) == []


def test_a_parser_finds_dates_with_its_rules() -> None:
    dangi = own(r"단기[ ]4358년", {"[[단기 4358년]]": "2025"}, "2025")
    found = Parser(rules={"dates": [dangi]}).find_dates("단기 4358년 5월의 일", "2025-10-30")
    assert ("2025", "own_shape") in [(each.value, each.rule) for each in found]


def fails(_match: object) -> Any:
    raise ZeroDivisionError("nothing by nothing")


WRONG: list[Any] = [
    fails,
    5,
    object(),
    [1],
    {"name": None},
    {"name": 5},
    {"reporters": "홍길동"},
    "",
    b"a",
    {},
    (1,),
]


@pytest.mark.parametrize("field", TABLES)
@pytest.mark.parametrize("value", WRONG)
def test_parse_returns_a_record_whatever_an_own_rule_does(field: str, value: Any) -> None:
    wrong = own("업무협약|돕겠다|”고", {"[[업무협약]]": "x"}, value)
    text = f"가람시, 누리협회와 협약\n\n{BODY}"
    record = Parser(rules={field: [wrong]}).parse(text, reference_date="2025-11-05")
    told = [each for each in record.warnings if "own_shape" in each]
    if value is fails and field != "quotes":
        assert len(told) == 1
        assert "failed on" in told[0]
        assert "ZeroDivisionError: nothing by nothing" in told[0]
    without = pressparse.parse(text, reference_date="2025-11-05")
    if told:
        skipped = record.model_copy(update={"warnings": without.warnings})
        assert skipped == without


def test_without_a_record_a_failing_rule_is_a_warning() -> None:
    parser = Parser(rules={"dates": [own("5일", {"[[5일]]": "x"}, fails)]})
    with pytest.warns(RuleWarning, match="Own rule own_shape failed on '5일' and was passed over"):
        assert [each.text for each in parser.find_dates("5일에 만난다.", "2025-11-01")] == ["5일"]


def test_a_test_of_a_failing_rule_fails_with_what_it_raised() -> None:
    wrong = own("5일", {"[[5일]]": "x"}, fails)
    with pytest.raises(ZeroDivisionError):
        reader("dates", [wrong])("5일")


@pytest.mark.parametrize(
    "given", [{"rules": {"dates": 2}}, {"rules": {"dates": 1}, "after": {"dates": 1}}]
)
def test_two_rules_of_a_field_may_not_share_a_name(given: dict[str, dict[str, int]]) -> None:
    made = own("5일", {"[[5일]]": "2025"}, "2025")
    rules = {side: {f: [made] * n for f, n in table.items()} for side, table in given.items()}
    with pytest.raises(RuleError, match="another rule of dates has this name already; give"):
        Parser(**rules)  # type: ignore[arg-type]


def test_an_own_rule_may_not_take_a_built_in_name() -> None:
    name = TABLES["dates"][0].name
    with pytest.raises(RuleError, match=f"rule {name}: a built-in rule of dates has this name"):
        Parser(rules={"dates": [own("5일", {"[[5일]]": "2025"}, "2025", name)]})


def test_a_rule_alone_is_no_list() -> None:
    with pytest.raises(ValueError, match="dates takes a list of rules"):
        Parser(rules={"dates": own("5일", {"[[5일]]": "2025"}, "2025")})  # type: ignore[dict-item]


def test_the_package_itself_warns_of_nothing() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        pressparse.segment(BODY)
        pressparse.find_dates(BODY)
        pressparse.find_quotes(BODY)


@pytest.mark.parametrize("count", [1, 5, 200])
def test_literals_tell_which_rules_can_match(count: int) -> None:
    needed = [(f"word {k}", (f"가{k}나", f"{k}@")) for k in range(count)]
    literals = Literals.of([*needed, ("short", ("쟈",)), ("none", ())])
    everything = {key for key, _ in needed} | {"short"}
    assert literals.absent("") == everything
    assert literals.absent("가0") == everything
    assert literals.absent("앞 가0나 뒤") == everything - {"word 0"}
    assert literals.absent("0@쟈") == everything - {"word 0", "short"}


def test_a_literal_may_stand_across_lines_that_are_joined() -> None:
    @rule(
        "(?P<span>나래대)와[ ]청년[ ]일자리",
        examples={"[[나래대]]와 청년 일자리": "나래대"},
        boundary=["나래대와 청년"],
        needs=("일자리",),
    )
    def partner(match: Any, _context: object) -> str:
        """Who makes jobs with us."""
        return str(match["span"])

    text = (
        "가람시 보도자료\r\n□ 가람시(시장 도하람)는 29일 시청에서 나래대와 청년 일자\r\n"
        "리 창출을 위한 업무협약을 맺고, 오는 2027년까지 \r\n청년 300명이 일할 자리를 마련하기로\r\n- 1 -\r\n"
        "하였다고 밝혔다. 두 기관은 함께 위원회를 꾸려\r\n뜻을 모을 계획이다.\r\n"
        "ㅇ 이번 협약은 청년이 떠나지 않는 도시를 만들기 위해 \r\n마련되었으며, 두 기관이 오래 준비한 것이다.\r\n"
    )
    assert "일자리" not in text
    bodies = Parser(rules={"organizations": [partner]}).parse(text).organizations
    assert "partner" in [mention.rule for body in bodies for mention in body.mentions]
