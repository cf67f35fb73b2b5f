"""Word lists of one's own hold for one parser, and nothing else changes."""

import pickle
from pathlib import Path
from typing import Any

import pytest

import pressparse
from pressparse.checks.testing import agrees, reader
from pressparse.lexicon.user import LexiconError, added, lexicon_of, read_lexicon, stems, using

READ = [
    ("titles", ["마을지기"], "people", "[[홍길동 마을지기]]는 웃었다.", {"title": "마을지기"}),
    ("titles", ["마을지기"], "people", "[[홍길동 가나마을지기]]는 웃었다.", {"name": "홍길동"}),
    ("verbs", ["운을 떼다"], "quotes", "홍길동 대표는 “[[함께 가겠다]]”고 운을 뗐다.", {"verb": "운을 떼다"}),
    ("verbs", {"옹알거렸": "옹알거리다"}, "quotes", "홍길동 대표는 “[[함께 가겠다]]”고 옹알거렸다.", {"verb": "옹알거리다"}),
    ("outlets", {"가람온": ["garamon.example"]}, "byline", "[[한가람 기자 saero@news.garamon.example]]", {"outlet": "가람온"}),
    ("bodies", ["하늘숲"], "organizations", "[[하늘숲]]은 문을 열었다.", {"name": "하늘숲"}),
    ("bodies", {"하늘숲": "늘숲"}, "organizations", "[[늘숲]]은 문을 열었다.", {"name": "하늘숲"}),
    ("agreements", {"상생다짐서": "상생다짐"}, "agreement", "두 마을은 [[상생다짐서]]를 체결했다.", "상생다짐"),
    ("agreements", ["두레맺음"], "agreement", "두 마을은 [[두레맺음]]을 체결했다.", "두레맺음"),
]  # fmt: skip


@pytest.mark.parametrize("name, entries, field, marked, value", READ)
def test_an_entry_is_read_with_the_list_and_only_with_it(
    name: str, entries: Any, field: str, marked: str, value: Any
) -> None:
    start, end = marked.index("[["), marked.index("]]") - 2
    text = marked.replace("[[", "").replace("]]", "")

    def holds(lists: Any) -> bool:
        read = reader(field, lexicon=lexicon_of(lists))
        return any((f.start, f.end) == (start, end) and agrees(value, f.value) for f in read(text))

    assert not holds(None)
    assert holds({name: entries})
    assert not holds(None), "another parser does not see the list"


@pytest.mark.parametrize(
    "name, entries, field, text",
    [
        ("titles", ["마을지기"], "people", "마을지기를 뽑는다."),
        ("verbs", ["운을 떼다"], "quotes", "“하늘 마당”은 운을 뗐다."),
        ("bodies", ["하늘숲"], "organizations", "하늘숲길을 걸었다."),
        ("agreements", ["상생다짐서"], "agreement", "상생다짐서적을 읽었다."),
        ("outlets", ["가람온"], "byline", "가람온천 기자단이 왔다."),
    ],
)
def test_an_entry_is_a_word_of_its_own(name: str, entries: Any, field: str, text: str) -> None:
    assert reader(field, lexicon=lexicon_of({name: entries}))(text) == reader(field)(text)


@pytest.mark.parametrize(
    "given, said",
    [
        ({"towns": ["가람"]}, "no such list: towns; available: outlets"),
        ({"titles": "마을지기"}, "titles must be a list"),
        ({"titles": 3}, "titles must be a list"),
        ({"titles": ["장"]}, "too short"),
        ({"titles": [3]}, "too short"),
        ({"verbs": ["귀띔"]}, "no dictionary form"),
        ({"outlets": {"가람온": 3}}, "must be a word or a list of words"),
    ],
)
def test_a_list_that_cannot_be_used_is_refused(given: Any, said: str) -> None:
    with pytest.raises(LexiconError, match=said):
        lexicon_of(given)


def test_a_file_is_read_and_never_run(tmp_path: Path) -> None:
    path = tmp_path / "words.toml"
    path.write_text('titles = ["마을지기"]\n[[example]]\nfield = "people"\n', encoding="utf-8")
    assert read_lexicon(path).titles == {"마을지기"}
    assert pressparse.Parser(lexicon=path).lexicon == pressparse.Parser(lexicon=str(path)).lexicon
    path.write_text("titles = __import__('os')", encoding="utf-8")
    with pytest.raises(LexiconError, match="this is not valid TOML"):
        read_lexicon(path)


def test_a_lexicon_holds_inside_only_and_travels() -> None:
    lexicon = lexicon_of({"titles": ["마을지기"]})
    with using(lexicon):
        assert added() is lexicon
    assert not added()
    assert pickle.loads(pickle.dumps(pressparse.Parser(lexicon=lexicon))).lexicon == lexicon


@pytest.mark.parametrize(
    "lemma, form",
    [
        ("귀띔하다", "귀띔했"), ("운을 떼다", "운을 뗐"), ("밝히다", "밝혔"), ("내다보다", "내다봤"),
        ("나누다", "나눴"), ("꼽다", "꼽"), ("쓰다", "썼"), ("밝히다", "밝힌"),
    ],
)  # fmt: skip
def test_a_regular_verb_is_known_by_its_forms(lemma: str, form: str) -> None:
    assert form in stems(lemma)
