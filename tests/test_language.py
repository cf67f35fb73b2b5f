"""Words, phrases and clauses: one notation that is the test by itself.

`[가람시]topic` is a phrase and what it is in its clause; what stands outside brackets belongs to none.
"""

import re
from pathlib import Path

import pytest

import pressparse
from pressparse.language import clauses, endings, particles, words
from pressparse.language.endings import Form
from pressparse.language.morphology import tokens
from pressparse.language.particles import Behind, Case
from pressparse.lexicon.agreements import CEREMONY
from pressparse.lexicon.posts import POSTS, left_of, may_head
from pressparse.lexicon.verbs import IRREGULAR, NOUNS_WITH_DO, TELLS
from pressparse.text.marks import outermost

SOURCE = Path(__file__).resolve().parent.parent / "src" / "pressparse"

PARTITIONS = """
[가람시]topic는 [나래대]with와 [업무협약]object을 맺었다.
[가람시]topic는 30일 [나래대]with와 [업무협약]object을 체결했다고 밝혔다.
[가람시]with와 [나래대]topic는 [청년 활성화]object를 위한 [업무협약]object을 맺고 [힘]object을 [모으기]by로 했다.
[홍길동 원장]topic은 이날 [협약식]at에서 “길을 열겠다”고 말했다.
[행사]object를 주최한 [김철수 의원]subject이 참석한 가운데 [박영희 시장]topic은 “길이다”라며 “다리다”라고 강조했다.
[가람청 홍길동 상표심사국장]topic은 “달라진 환경”이라고 밝혔다.
[자신]object을 [친구]said라고 소개한 [한 학생]topic은 [나래방송]at에 “그가 좋다”고 했다.
[㈜가람, 나래㈜, 다온연구원 등 기관 6곳]topic은 “노력하겠다”고 했다.
[이 안]at에 [반발]subject이 들끓자 [김 시장]topic은 “다시 보겠다”고 했다.
[홍길동 씨(61)]topic는 “밭이 말랐다”고 했다.
[홍길동 원장]topic 은 “길을 열겠다”고 말했다.
[가람시 환경과 담당자]topic는 “살피고 있다”고 말했다.
[황인서 부군수]topic도 “준비하겠다”고 거들었다.
[회원]object을 도와준 [홍길동 회장]topic은 “고맙다”고 했다.
[수요]subject가 1% 정도 줄었으나 [가람시]topic는 “늘 것”이라고 했다.
""".strip().splitlines()


def marked(line: str) -> tuple[str, list[tuple[str, str]]]:
    """Return a line's sentence, and its phrases with their cases."""
    pattern = re.compile(r"\[(?P<words>[^\]]+)\](?P<case>[a-z]+)")
    text = pattern.sub(lambda match: match["words"], line)
    return text, [(match["words"], match["case"]) for match in pattern.finditer(line)]


def read(text: str) -> clauses.Sentence:
    return clauses.read(text, 0, len(text), outermost(text, 0, len(text)))


@pytest.mark.parametrize("line", PARTITIONS)
def test_phrases(line: str) -> None:
    text, expected = marked(line)
    sentence = read(text)
    found = []
    for phrase in sentence.phrases:
        last = sentence.words[phrase.last - 1]
        end = last.bracket.end + 1 if last.bracket else phrase.end
        found.append((text[phrase.start : end], str(phrase.case)))
    wanted = [(phrase, case) for phrase, case in expected if case != "bare"]
    assert [pair for pair in found if pair[1] != "bare"] == wanted


@pytest.mark.parametrize("line", PARTITIONS)
def test_words_tile_their_sentence(line: str) -> None:
    text, _ = marked(line)
    at = 0
    for word in read(text).words:
        assert at <= word.start < word.end
        assert not text[at : word.start].strip(' “”"‘’.,')
        assert word.start < word.noun_end <= word.end
        at = word.end
    assert not text[at:].strip(" .")


@pytest.mark.parametrize(
    "text, at, phrases",
    [
        ("시장은 의원이 “언제냐”고 묻자 “내년”이라고 답했다.", "“언제냐", ["시장", "의원"]),
        ("시장은 의원이 “언제냐”고 묻자 “내년”이라고 답했다.", "“내년", ["시장"]),
        ("시장은 길을 열고 “내년”이라고 답했다.", "“내년", ["시장"]),
        ("의원이 참석한 행사에서 시장은 “내년”이라고 답했다.", "“내년", ["행사", "시장"]),
    ],
)
def test_what_stands_open(text: str, at: str, phrases: list[str]) -> None:
    sentence = read(text)
    open_ = sentence.open_at(text.index(at))
    assert [text[phrase.start : phrase.end] for phrase in open_] == phrases


@pytest.mark.parametrize(
    "text, members, summed",
    [
        ("가람시, 나래대, 다온원 등은 힘을 모은다.", 3, True),
        ("가람시 및 나래대는 힘을 모은다.", 2, False),
        ("가람시는 힘을 모은다.", 1, False),
    ],
)
def test_members_of_a_phrase(text: str, members: int, summed: bool) -> None:
    phrase = read(text).phrases[0]
    assert (len(phrase.members), phrase.summed) == (members, summed)


def test_a_join_that_is_not_sure_is_left_open() -> None:
    sentence = read("가람시와 나래대는 힘을 모은다.")
    joined = next(phrase for phrase in sentence.phrases if phrase.case is Case.TOPIC)
    assert joined.could_join == 0
    assert len(joined.members) == 1


@pytest.mark.parametrize(
    "word, form",
    [
        ("참석한", Form.ADNOMINAL),
        ("하는", Form.ADNOMINAL),
        ("이끄는", Form.ADNOMINAL),
        ("위한", Form.ADNOMINAL),
        ("통해", Form.LIGHT),
        ("관련해", Form.LIGHT),
        ("열고", Form.LINKING),
        ("밝혔으며", Form.LINKING),
        ("맺었다고", Form.LINKING),
        ("말했다", Form.FINAL),
        ("밝혔습니다", Form.FINAL),
        ("북한", None),
        ("광고", None),
        ("이해", None),
        ("가람시는", None),
        ("경찰서", None),
    ],
)
def test_endings(word: str, form: Form | None) -> None:
    assert endings.read(word) is form


@pytest.mark.parametrize(
    "word, told",
    [
        ("알려진", True),
        ("함께한", True),
        ("이끈", True),
        ("선정된", True),
        ("푸른", False),
        ("행복한", False),
        ("걷는", False),
        ("재단", False),
        ("나래", False),
    ],
)
def test_what_was_done_before_a_noun(word: str, told: bool) -> None:
    assert endings.tells_what_was_done(word) is told


@pytest.mark.parametrize(
    "text", ["", " ", "…", "(", "()", "“", "가", "(가)(나)", "‘’", "은는이가", "\x01\x02\x03"]
)
def test_anything_is_read(text: str) -> None:
    read(text)


def test_particles_have_one_table() -> None:
    """No other module spells a table of particles."""
    spelled = re.compile(r'"으로서".{0,80}"으로써"', re.DOTALL)
    homes = [
        path.name
        for path in SOURCE.rglob("*.py")
        if spelled.search(path.read_text(encoding="utf-8"))
    ]
    assert homes == ["particles.py"]


def test_particles_are_longest_first() -> None:
    for behind in (Behind.NOUN, Behind.TITLE):
        lengths = [len(particle) for particle in particles.expected(behind)]
        assert lengths == sorted(lengths, reverse=True)


def test_a_bracket_is_parsed_once() -> None:
    (word, *_) = words.read("홍길동(원장)은 갔다.", 0, 11)
    assert word.stem == "홍길동"
    assert word.case is Case.TOPIC
    assert word.bracket is not None
    assert (word.bracket.start, word.bracket.end) == (4, 6)


@pytest.mark.parametrize(
    ("post", "body", "may"),
    [
        ("가나군수", "가나군", True),
        ("군수", "가나산업", False),
        ("부시장", "다라시", True),
        ("원장", "다라연구원", True),
        ("이사장", "가나산업", False),
        ("대표", "가나산업", True),
    ],
)
def test_a_post_is_none_that_only_other_bodies_have(post: str, body: str, may: bool) -> None:
    assert may_head(post, body) is may


@pytest.mark.parametrize(
    ("post", "left"), [("군수", "군"), ("구청장", "구"), ("위원장", "위"), ("사령관", "사령부")]
)
def test_what_is_left_of_a_body_beside_its_post(post: str, left: str) -> None:
    assert left_of(post) == left


def test_of_two_posts_that_end_alike_the_longer_stands_first() -> None:
    posts = list(POSTS)
    assert [
        (short, long)
        for at, short in enumerate(posts)
        for long in posts[at + 1 :]
        if long.endswith(short)
    ] == []


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("샀다", Form.FINAL),
        ("씁니다", Form.FINAL),
        ("깼으며", Form.LINKING),
        ("잤고", Form.LINKING),
        ("나섰다는", Form.ADNOMINAL),
        ("올랐던", Form.ADNOMINAL),
        ("바다", None),
    ],
)
def test_every_verb_of_the_past_is_known_by_its_syllable(word: str, form: Form | None) -> None:
    assert endings.read(word) is form


@pytest.mark.parametrize(("text", "count"), [("", 0), ("   ", 1), ("\u2800", 1), ("길을", 2)])
def test_only_an_empty_span_has_no_morphemes(text: str, count: int) -> None:
    assert len(tokens(text)) == count


@pytest.mark.parametrize("stem", TELLS.split("|"))
def test_what_news_tells_by_closes_a_quotation_too(stem: str) -> None:
    """The alternatives for patterns are verbs of the table that quotations are read by."""
    assert stem in IRREGULAR or stem.removesuffix("했") in NOUNS_WITH_DO


@pytest.mark.parametrize("event", CEREMONY.split("|"))
def test_a_signing_is_told_by_what_its_ceremony_is_called(event: str) -> None:
    told = f"가나시와 다라대학교는 3일 업무협약 {event}을 가졌다. 이날 {event}에는 홍길동 가나시장과 김하람 다라대학교 총장이 자리를 함께했다."
    found = pressparse.parse(told)
    assert found.agreement
    assert [party.name for party in found.agreement.parties] == ["가나시", "다라대학교"]
    assert [each.name for each in found.signatories] == ["홍길동", "김하람"]
