"""Whatever is wrong in a file of rules or words, `pressparse rules test` says what to change."""

from pathlib import Path

import pytest

from pressparse.commands.main import run

FILE = '''from pressparse import rule

@rule(
    PATTERN,
    examples={EXAMPLE},
    boundary=BOUNDARY,
    needs=NEEDS,
)
def own_year(match, context):
    """DOC"""
    BODY

RULES = RULES_
'''
SOUND = {
    "PATTERN": r'r"단기[ ](?P<year>4[23]\d\d)년"',
    "EXAMPLE": '"[[단기 4358년]]의 일": "2025"',
    "BOUNDARY": '["단기 과정"]',
    "NEEDS": '("단기",)',
    "DOC": "A year.",
    "BODY": 'return str(int(match["year"]) - 2333)',
    "RULES_": '{"dates": [own_year]}',
}
# what is changed in a sound file, what is said
PYTHON = [
    ({}, ["3 hold, 0 fail"]),
    ({"BOUNDARY": "[]"}, ["own_year lacks a boundary", "stay silent", "bad.py, line"]),
    ({"DOC": ""}, ["lacks a docstring: say in one sentence"]),
    ({"BOUNDARY": '"단기 과정"'}, ['boundary= is a list, not a word: boundary=["단기 과정"]']),
    ({"NEEDS": '"단기"'}, ['needs= is a list, not a word: needs=["단기"]', "line 3"]),
    ({"PATTERN": r'r"단기[ ](?P<year>4[23]\d\d년"'}, ["cannot be read: missing )", "not read: the rule is not sound"]),
    ({"PATTERN": r'r"단기[ ](?:[0-9]|\d){1,20}년"'}, ["in two ways", "begin differently"]),
    ({"PATTERN": r'r"단기 (?P<year>4[23]\d\d)년"'}, ["a space in a pattern means nothing; write [ ]"]),
    ({"RULES_": '{"date": [own_year]}'}, ["bad.py: no such field: date; available:"]),
    ({"RULES_": '{"dates": own_year}'}, ['"dates" must name a list of rules: "dates": [my_rule]']),
    ({"RULES_": "[own_year]"}, ['name the rules by field at its end: RULES = {"dates": [my_rule]}']),
    ({"RULES_": "{}"}, ["own_year stands in no list of RULES"]),
    ({"RULES_": '{"dates": ["own_year"]}'}, ["is no rule: decorate the function"]),
    ({"RULES_": '{"dates": [own_year]}\nAFTER = [own_year]'}, ["AFTER names rules by field: AFTER ="]),
    ({"RULES_": '{"dates": [own_year]}\nLEXICON = {"title": ["가나"]}'}, ["LEXICON cannot be used: no such list: title"]),
    ({"RULES_": '{"dates": [own_year, own_year]}'}, ["another rule of dates has this name already; give the function"]),
    ({"EXAMPLE": '"[[단기 4358]]년의 일": "2025"'}, ["matches '단기 4358년', which is not what is marked; mark that, or name the part"]),
    ({"EXAMPLE": '"[[단기 4358년]]의 일": "2024"'}, ["expected  '단기 4358년' = '2024'", "the stretch is right, the value is not"]),
    ({"EXAMPLE": '"단기 4358년의 일": "2025"'}, ["mark the stretch that is read with [[ ]], once, in '단기 4358년의 일'"]),
    ({"BOUNDARY": '["단기 4358년이다."]'}, ["expected  nothing by own_year: it must stay silent", "read      '단기 4358년' = '2025'"]),
    ({"BOUNDARY": '["[[단기]]"]'}, ["nothing is read in a boundary, so take the [[ ]] out of"]),
    ({"NEEDS": '("연기",)'}, ["none of needs=('연기',) stands in its own example"]),
    ({"BODY": 'return match["yaer"]'}, ["raised    IndexError: no such group", 'bad.py", line 11, in own_year', 'return match["yaer"]']),
    ({"BODY": "return 2025"}, ["own_year returned 2025; a rule for dates returns the day in EDTF"]),
    ({"BODY": 'return "스무날"'}, ["own_year returned '스무날'; a rule for dates returns the day in EDTF"]),
    ({"BODY": "return ("}, ["SyntaxError: '(' was never closed"]),
    ({"RULES_": '{"lines": [own_year]}'}, ["a rule for lines returns what the whole line is: 'headline'"]),
    (
        {"RULES_": '{"lines": [own_year]}', "BODY": 'return "byline"', "EXAMPLE": '"[[단기 4358년]]의 일": "byline"'},
        ["own_year reads '단기 4358년의 일' as a whole; mark all of that"],
    ),
]  # fmt: skip
TOML = [
    ('titles = ["마을지기"\n', ["this is not valid TOML in UTF-8: Unclosed array"]),
    ('title = ["마을지기"]\n', ["no such list: title; available: outlets, titles"]),
    ('titles = "마을지기"\n', ['titles must be a list (titles = ["…"])']),
    ('verbs = ["운을 떼"]\n', ["is no dictionary form; write it with 다"]),
    ('[[example]]\nfield = "quote"\nsentence = "[[가]]"\n', ["bad.toml: no such field: quote; available:"]),
    ('[[example]]\nfeild = "quotes"\nsentence = "[[가]]"\n', ["each [[example]] has field, sentence, value; one has feild, sentence"]),
    ('[[example]]\nfield = "quotes"\nsentence = "가"\n', ["mark exactly one stretch with [[ ]]: '가'"]),
    ('[[boundary]]\nfield = "quotes"\nsentence = "[[가]]"\n', ["take the [[ ]] out of '[[가]]'"]),
    ('[example]\nfield = "quotes"\nsentence = "[[가]]"\n', ["write [[example]] with two brackets on each side"]),
    (
        'titles = ["마을지기"]\n[[example]]\nfield = "people"\nsentence = "[[홍길동 마을지기]]는 웃었다."\nvalue = { nmae = "홍길동" }\n',
        ["the value is not: it has no nmae; it has name, title, organization"],
    ),
]  # fmt: skip


def told(path: Path, capfd: pytest.CaptureFixture[str]) -> tuple[int, str]:
    status = run(["rules", "test", str(path)])
    said = capfd.readouterr()
    return status, said.out + said.err


@pytest.mark.parametrize("changed, said", PYTHON)
def test_a_bad_file_of_rules_is_told_what_to_change(
    changed: dict[str, str], said: list[str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    text = FILE
    for key, value in {**SOUND, **changed}.items():
        text = text.replace(key, value, 1)
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "bad.py").write_text(text, encoding="utf-8")
    status, words = told(folder / "bad.py", capfd)
    assert status in ((1, 2) if changed else (0,))
    assert "Traceback" not in words
    for each in said:
        assert each in words


@pytest.mark.parametrize("text, said", TOML)
def test_a_bad_file_of_words_is_told_what_to_change(
    text: str, said: list[str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bad.toml"
    path.write_text(text, encoding="utf-8")
    status, words = told(path, capfd)
    assert status in (1, 2)
    assert "Traceback" not in words
    for each in said:
        assert each in words
