"""Which words of a phrase are a person's name: weighed, and what the weights say of it."""

import pytest

import pressparse
from pressparse.checks.explain import explain
from pressparse.speech import naming
from pressparse.speech.opinions import opinion

# a phrase with the name in double brackets, its title in single ones
PHRASES = """
[[홍길동]] [원장]
[[홍길동]] 가나진흥원 [원장]
가나진흥원 [[홍길동]] [원장]
가나청 [[목서호]] [상표디자인심사국장]
[[하규빈]] 가람경로당 [회장]
[[강진우]] [강진군수]
[[박하람]] 가람테크 인공지능 [연구소장]
가람전자 [[박새봄]] 지속가능성 [사업부장]
[[존 스미스]] 미국 [국무장관]
[[마크 헌터]] 넥스트모터스 [부사장]
가나사 [대표이사] [[노성우]]
[가수] [[설하늘]]
""".strip().splitlines()

NOBODY = [
    "가람시",
    "가나진흥원",
    "업계",
    "가람시 주민들",
    "홍길동 의원실",
    "홍길동 박사 연구진",
    "가람전자 노동조합",
    "이번 사업",
]


def parted(line: str) -> tuple[list[str], str, str]:
    plain = line.replace("[", "").replace("]", "")
    name = line[line.index("[[") + 2 : line.index("]]")]
    rest = line.replace(f"[[{name}]]", "")
    return plain.split(), name, rest[rest.index("[") + 1 : rest.index("]")]


@pytest.mark.parametrize("line", PHRASES)
def test_the_name_and_its_title(line: str) -> None:
    words, name, title = parted(line)
    found = naming.person(words, frozenset())
    assert found is not None
    assert found.title is not None
    assert " ".join(words[slice(*found.name)]) == name
    assert " ".join(words[slice(*found.title)]) == title


@pytest.mark.parametrize("phrase", NOBODY)
def test_nobody_is_named(phrase: str) -> None:
    assert naming.person(phrase.split(), frozenset()) is None


@pytest.mark.parametrize("words", [[], ["씨"], ["가" * 40], ["A"], ["1"] * 30, ["홍길동"] * 12])
def test_any_words_are_read(words: list[str]) -> None:
    naming.person(words, frozenset())


def test_a_name_that_stands_elsewhere_speaks_for_itself() -> None:
    words = ["가나", "하람", "대표"]
    (k,) = [n for n, each in enumerate(naming.candidates(words)) if each == (1, 2)]
    ranges = list(naming.candidates(words))
    unknown = naming.described(words, ranges, frozenset())[k]
    known = naming.described(words, ranges, frozenset({"하람"}))[k]
    assert "named elsewhere" in known
    assert "named elsewhere" not in unknown


def test_the_rules_opinion_is_one_fact() -> None:
    words = ["홍길동", "나래", "원장"]
    assert opinion(words, frozenset()) == (0, 1)
    ranges = list(naming.candidates(words))
    told = dict(zip(ranges, naming.described(words, ranges, frozenset()), strict=True))
    assert "rules agree" in told[0, 1]
    assert "rules name another" in told[0, 2]


def test_a_post_is_no_name() -> None:
    words = ["홍길동", "가나그룹", "부회장", "직무대행"]
    assert (2, 3) not in naming.candidates(words)


def test_explanations_tell_what_was_weighed() -> None:
    text = "가나진흥원 홍길동 원장은 “길을 열겠다”고 말했다."
    told = explain(pressparse.parse(text), "quotes[0].speaker", text)
    assert told.evidence
    assert any(weight > 0 for _, weight in told.evidence)
    assert "  for " in str(told)
