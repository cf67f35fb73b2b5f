"""Rules where they are needed: of one outlet or host, switched off by name, under the names that records have."""

import pickle
import tomllib
from pathlib import Path
from typing import Any

import pytest

import pressparse
from pressparse import Hints, Parser, rule
from pressparse.checks.testing import reader
from pressparse.commands.main import run
from pressparse.parse import TABLES
from pressparse.readers import Source, read_file, record_of
from pressparse.record import PressRelease
from pressparse.rules.fields import TABLE_OF, FieldError, SwitchError, fields_of, table_of
from pressparse.rules.morphemes import morphemes
from pressparse.rules.scope import Home, is_host
from pressparse.rules.values import VALUES
from pressparse.rules.vetting import RuleError
from pressparse.show.marking import read_values

ROOT = Path(__file__).resolve().parent.parent

BODY = "가람시, 나루터 연다\n\n가람시는 나루터를 연다고 5일 밝혔다. 단기 4358년에 세운 곳이다.\n\n❧ 알림판\n\n"
SIGNED = BODY + "한가람 기자\n\n<저작권자 ⓒ {outlet}, 무단 전재 금지>\n"
GARAM, NARAE = SIGNED.format(outlet="가람일보"), SIGNED.format(outlet="나래신문")


def dangi(where: Any = (), **options: Any) -> pressparse.Rule:
    @rule(
        "단기[ ]4358년",
        examples={"[[단기 4358년]]": "2025"},
        boundary=["단기 과정"],
        where=where,
        **options,
    )
    def counted_from_gojoseon(_match: object, _context: object) -> str:
        """One paper counts from Gojoseon."""
        return "2025"

    return counted_from_gojoseon


@rule(
    "단기[ ]4358년",
    examples={"[[단기 4358년]]": "2025"},
    boundary=["단기 과정"],
    where="가람일보",
)
def travels(_match: object, _context: object) -> str:
    """One paper counts from Gojoseon, in every process."""
    return "2025"


def board(where: Any = ()) -> pressparse.Rule:
    @rule(r"\A❧", examples={"[[❧ 알림판]]": "sidebar"}, boundary=["알림판 ❧"], where=where)
    def notice_board(_match: object, _context: object) -> str:
        """One paper pins notices behind a leaf."""
        return "sidebar"

    return notice_board


def used(record: PressRelease) -> set[str]:
    return {found.rule for _, found in read_values(record)}


OWN = "counted_from_gojoseon"
PLACES: list[tuple[Any, str, Hints | None, str | None, bool]] = [
    ("가람일보", GARAM, None, None, True),
    ("가람일보", NARAE, None, None, False),
    ("가람 일보", GARAM, None, None, True),
    (["나래신문", "가람일보"], GARAM, None, None, True),
    ("가람일보", BODY, None, None, False),
    ("가람일보", BODY, Hints(outlet="가람일보"), None, True),
    ("가람일보", f"{BODY}가람일보가 따로 전한 소식이다.", None, None, False),
    ("garam.example", GARAM, None, "https://news.garam.example/1", True),
    ("www.garam.example", GARAM, Hints(url="http://garam.example/1"), None, True),
    ("garam.example", GARAM, None, "https://notgaram.example/1", False),
    ("garam.example", GARAM, None, "https://garam.example.narae.example/1", False),
    ("garam.example", GARAM, None, None, False),
    ("가람시", f"가람시 보도자료\n\n{BODY}문의: 가람시 관광과 061-000-0000", None, None, True),
]


@pytest.mark.parametrize("where, text, hints, url, holds", PLACES)
def test_a_rule_holds_where_it_says(
    where: Any, text: str, hints: Hints | None, url: str | None, holds: bool
) -> None:
    parser = Parser(rules={"dates": [dangi(where)]})
    record = parser.parse(text, reference_date="2025-11-05", hints=hints, url=url)
    assert (OWN in used(record)) is holds
    plain = pressparse.parse(text, reference_date="2025-11-05", hints=hints)
    if not holds:
        assert record == plain


def test_a_host_is_that_of_an_outlet_whose_domain_is_listed() -> None:
    words = {"outlets": {"가람일보": ["garam.example"]}}
    parser = Parser(rules={"dates": [dangi("garam.example")]}, lexicon=words)
    assert OWN in used(parser.parse(GARAM))
    assert OWN not in used(parser.parse(NARAE))


def test_the_address_that_a_page_gives_of_itself_counts() -> None:
    parser = Parser(rules={"dates": [dangi("garam.example")]})
    for url, holds in (("https://www.garam.example/a", True), ("https://narae.example", False)):
        source = Source(BODY, hints=Hints(url=url))
        assert (OWN in used(record_of(source, parser))) is holds


def test_all_that_a_parser_reads_knows_where_it_is() -> None:
    parser = Parser(rules={"lines": [board("가람일보")], "dates": [dangi("가람일보")]})
    for text, kind in ((GARAM, "sidebar"), (NARAE, None)):
        kinds = {block.kind for block in parser.segment(text)}
        assert ("sidebar" in kinds) is bool(kind)
        assert ("notice_board" in {name for *_, name in parser.lines(text)}) is bool(kind)
        assert parser.parse(text).blocks == tuple(parser.segment(text))
        told = parser.parse(text, reference_date="2025-11-05")
        assert ("notice_board" in str(told.explain("blocks[2]", text, parser))) is bool(kind)
    assert OWN not in [each.rule for each in parser.find_dates("단기 4358년의 일")]
    assert parser.find_quotes("홍길동 시장은 “간다”고 말했다.")


def test_such_a_parser_travels_and_reads_some_fields_only() -> None:
    narrow = Parser(rules={"dates": [dangi("가람일보")]}, fields=["dates"])
    record = narrow.parse(GARAM)
    assert OWN in used(record)
    assert record.outlet is None
    assert record.kind == pressparse.parse(GARAM, fields=["dates"]).kind
    again = pickle.loads(pickle.dumps(Parser(rules={"dates": [travels]})))
    assert "travels" in used(again.parse(GARAM))
    assert "travels" not in used(again.parse(NARAE))


def test_a_rule_that_fails_elsewhere_is_not_told_of() -> None:
    @rule("단기", examples={"[[단기]]": "2025"}, boundary=["단지"], where="가람일보")
    def fails(_match: object, _context: object) -> str:
        """Nothing comes of nothing."""
        raise ZeroDivisionError

    parser = Parser(rules={"dates": [fails]})
    assert "fails" in " ".join(parser.parse(GARAM).warnings)
    assert "fails" not in " ".join(parser.parse(NARAE).warnings)


def test_a_rule_of_morphemes_may_hold_in_one_place() -> None:
    @morphemes(
        "span:(name:(NAME) title:(할머니/NNG)) 은|는/JX",
        examples={"[[홍길동 할머니]]는 웃었다.": {"name": "홍길동", "title": "할머니"}},
        boundary=["할머니는 웃었다."],
        needs=("할머니",),
        where="가람일보",
    )
    def elder(match: Any, _context: object) -> dict[str, str]:
        """One paper names the old."""
        return {"name": match["name"], "title": match["title"]}

    assert elder.where == ("가람일보",)
    with pytest.raises(RuleError, match="where= names outlets, issuing bodies or hosts"):
        Parser(rules={"dates": [dangi(["가"])]})


@pytest.mark.parametrize(
    "where, host",
    [("가람일보", False), ("garam.example", True), ("가람.example", False), ("garam", False)],
)
def test_hosts_and_names_are_told_apart(where: str, host: bool) -> None:
    assert is_host(where) is host


def test_nothing_has_no_home() -> None:
    home = Home.of(PressRelease(kind="article"), None, None)
    assert not home.has("가람일보")
    assert not home.has("garam.example")


# Switched off


def fixture_texts() -> list[str]:
    folders = sorted(path.parent for path in (ROOT / "fixtures").glob("*/meta.toml"))
    inputs = [tomllib.loads((each / "meta.toml").read_text("utf-8"))["input"] for each in folders]
    return [read_file(at / name).text for at, name in zip(folders[:6], inputs[:6], strict=True)]


def test_a_rule_that_is_switched_off_reads_nothing() -> None:
    texts = fixture_texts()
    records = [pressparse.parse(text, reference_date="2025-10-30") for text in texts]
    seen = [
        used(record) | {name for *_, name in pressparse.Parser().lines(text)}
        for record, text in zip(records, texts, strict=True)
    ]
    for table, rules in TABLES.items():
        named = [each.name for each in rules if any(each.name in names for names in seen)]
        for name in named[:2]:
            parser = Parser(off=[f"{table}.{name}"])
            at = next(k for k, names in enumerate(seen) if name in names)
            record = parser.parse(texts[at], reference_date="2025-10-30")
            if table in ("lines", "cuts"):
                assert name not in {rule for *_, rule in parser.lines(texts[at])}
                continue
            of_table = {
                found.rule
                for path, found in read_values(record)
                if path.partition("[")[0].partition(".")[0] in fields_of(table)
            }
            assert name not in of_table, (table, name)


def test_others_are_not_touched_and_the_switch_belongs_to_the_parser() -> None:
    text = "가람시는 2025년 10월 3일 나루터를 연다고 밝혔다."
    (found,) = pressparse.find_dates(text)
    off = Parser(off=[found.rule])
    assert found.rule not in [each.rule for each in off.find_dates(text)]
    assert pressparse.find_dates(text) == [found]
    again = pickle.loads(pickle.dumps(off))
    assert again.find_dates(text) == off.find_dates(text)
    assert again.off == {"dates": frozenset([found.rule])}


@pytest.mark.parametrize(
    "off, said",
    [
        (["no_such_rule"], "no such rule: no_such_rule; `pressparse rules list` names them all"),
        (["dates.told_with_verb"], "no such rule: dates.told_with_verb"),
        (["told_with_verbs"], "no such rule: told_with_verbs; there is told_with_verb"),
        (["days.x"], "no such field: days"),
        ("told_with_verb", r'off= is a list, not a word: off=\["told_with_verb"\]'),
    ],
)
def test_what_cannot_be_switched_off_is_told(off: Any, said: str) -> None:
    with pytest.raises((SwitchError, FieldError), match=said):
        Parser(off=off)


@pytest.mark.parametrize("name", ["quotes.told_with_verb", "told_with_verb"])
def test_a_rule_is_named_alone_or_with_its_field(name: str) -> None:
    assert Parser(off=[name]).off == {"quotes": frozenset(["told_with_verb"])}


# One vocabulary


def test_every_field_of_a_record_that_rules_read_into_names_its_table() -> None:
    own = {"kind", "reference_date", "section", "headline", "subheadlines", "paragraphs"}
    beside = {"id", "schema_version", "origin", "kept", "warnings"}
    for field in set(PressRelease.model_fields) - own - beside:
        assert table_of(field) in TABLES
        assert field in fields_of(table_of(field)) or field == "blocks"
    assert set(VALUES) == set(TABLES)
    assert set(TABLE_OF.values()) <= set(TABLES)
    with pytest.raises(FieldError, match="no such field: kind; available: lines, cuts, dates"):
        table_of("kind")


@pytest.mark.parametrize("field, table", TABLE_OF.items())
def test_rules_are_handed_over_by_either_name(field: str, table: str) -> None:
    own = dangi()
    assert Parser(rules={field: [own]}).own_rules == ((table, own),)
    assert Parser(rules={field: [own], table: [own]}).own_rules == ((table, own),)
    assert Parser(after={field: [own]}).own_rules == ((table, own),)
    assert reader(field)("") == reader(table)("")


def test_the_command_explains_with_the_rules_that_hold_where_the_page_is_from(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / f"scoped_{abs(hash(tmp_path)):x}.py"
    own.write_text(
        """
from pressparse import rule


@rule("단기[ ]4358년", examples={"[[단기 4358년]]": "2025"}, boundary=["단기"], where="garam.example")
def dangi(match, context):
    \"\"\"One paper counts from Gojoseon.\"\"\"
    return "2025"


RULES = {"dates": [dangi]}
""",
        encoding="utf-8",
    )
    page = tmp_path / "a.html"
    for host, holds in (("garam.example", True), ("narae.example", False)):
        head = f'<meta property="og:url" content="https://{host}/1">'
        body = "".join(f"<p>{line}</p>" for line in BODY.split("\n\n"))
        page.write_text(f"<html><head>{head}</head><body>{body}</body></html>", encoding="utf-8")
        assert run(["rules", "explain", str(page), "--field", "dates", "--rules", str(own)]) == 0
        assert ("One paper counts from Gojoseon." in capsys.readouterr().out) is holds
