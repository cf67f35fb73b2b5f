"""A swap changes names and nothing else: particles stay right, persons persons, short forms of whom they were."""

import pytest

from invented import BODIES, FOREIGN, GIVEN, Kind, Manner, Sound, kind_of_speaker, last_sound, swap

SOUNDS = [
    ("가람시", Sound.VOWEL),
    ("한빛은행", Sound.CONSONANT),
    ("누리별", Sound.RIEUL),
    ("누리별(대표 도하람)", Sound.CONSONANT),
    ("나래산업(주)", Sound.VOWEL),
    ("NHL", Sound.RIEUL),
    ("KTN", Sound.CONSONANT),
    ("GRT", Sound.VOWEL),
    ("M041", Sound.RIEUL),
    ("", Sound.VOWEL),
]


@pytest.mark.parametrize("name, sound", SOUNDS)
def test_what_a_name_ends_in(name: str, sound: Sound) -> None:
    assert last_sound(name) == sound


def test_invented_names_end_in_what_they_are_listed_under() -> None:
    for names in (BODIES, GIVEN, FOREIGN):
        for sound, listed in names.items():
            assert {last_sound(name) for name in listed} == {sound}
            assert len(set(listed)) == len(listed)


BODY, PERSON, FOREIGNER = Kind.BODY, Kind.PERSON, Kind.FOREIGNER
SPEAKERS = [
    ("도하람", "시장", PERSON),
    ("남궁새벽", "시장", PERSON),
    ("문 별", "씨", PERSON),
    ("도하람", None, PERSON),
    ("강나군", None, BODY),
    ("강나군", "관계자", BODY),
    ("다라연대", None, BODY),
    ("로버트 클라인", "대통령", FOREIGNER),
]


@pytest.mark.parametrize("name, title, kind", SPEAKERS)
def test_who_speaks_is_a_person_or_a_body(name: str, title: str | None, kind: Kind) -> None:
    assert kind_of_speaker(name, title) == kind


def test_a_body_that_is_known_is_no_person() -> None:
    assert kind_of_speaker("민노총", None, ["민노총"]) == BODY


# text, its names, the text with the endings of bodies kept, the text with bare names
SWAPS: list[tuple[str, dict[str, Kind], str, str]] = [
    (
        "가람시와 나래은행은 협약을 맺었다. 도하람 가람시장은 웃었다.",
        {"가람시": BODY, "나래은행": BODY, "도하람": PERSON},
        "노빈시와 노솔은행은 협약을 맺었다. 도은람 노빈시장은 웃었다.",
        "노빈시와 노바빛은 협약을 맺었다. 도은람 노빈시장은 웃었다.",
    ),
    (
        "한결대학교는 누리협회와 협약을 맺었다. 한결대는 웃었다.",
        {"한결대학교": BODY, "누리협회": BODY},
        "소솔대학교는 다곡협회와 협약을 맺었다. 소솔대는 웃었다.",
        "소솔대학교는 벼리디와 협약을 맺었다. 소솔대는 웃었다.",
    ),
    (
        "국민나래위원회는 나섰다. 나래위는 정보위를 돕는다.",
        {"국민나래위원회": BODY},
        "무솔위원회는 나섰다. 무솔위는 정보위를 돕는다.",
        "무솔위원회는 나섰다. 무솔위는 정보위를 돕는다.",
    ),
    (
        "도하람 시장은 “가겠다”고 했다. 도 시장은 웃었다.",
        {"도하람": PERSON},
        "도은람 시장은 “가겠다”고 했다. 도 시장은 웃었다.",
        "도은람 시장은 “가겠다”고 했다. 도 시장은 웃었다.",
    ),
    (
        "로버트 클라인 대통령은 “가겠다”고 했다. 클라인은 웃었다.",
        {"로버트 클라인": FOREIGNER},
        "바르가 마르틴 대통령은 “가겠다”고 했다. 마르틴은 웃었다.",
        "바르가 마르틴 대통령은 “가겠다”고 했다. 마르틴은 웃었다.",
    ),
    (
        "경북 다솔군은 ㈜누리와 협약을 맺었다. 다솔군은 (주)누리를 돕는다.",
        {"경북 다솔군": BODY, "㈜누리": BODY},
        "경북 새솔군은 ㈜새모디와 협약을 맺었다. 새솔군은 ㈜새모디를 돕는다.",
        "경북 새솔군은 새모디와 협약을 맺었다. 새솔군은 새모디를 돕는다.",
    ),
    (
        "가람\n시는 나래\n은행과 협약을 맺었다.",
        {"가람시": BODY, "나래은행": BODY},
        "노빈시는 노솔은행과 협약을 맺었다.",
        "벼리타는 노바빛과 협약을 맺었다.",
    ),
    (
        "정부는 A씨와 김모씨를 찾았다.",
        {"정부": BODY, "A씨": PERSON, "김모씨": PERSON, "가람시": BODY},
        "정부는 A씨와 김모씨를 찾았다.",
        "정부는 A씨와 김모씨를 찾았다.",
    ),
]


@pytest.mark.parametrize("text, names, ending, bare", SWAPS, ids=[row[0][:20] for row in SWAPS])
def test_a_swap_changes_names_only(
    text: str, names: dict[str, Kind], ending: str, bare: str
) -> None:
    assert swap(text, names, Manner.ENDING).text(text) == ending
    assert swap(text, names, Manner.BARE).text(text) == bare


def test_values_change_as_the_text_does() -> None:
    change = swap("가람시는 웃었다.", {"가람시": BODY}, Manner.ENDING)
    gold = {"issuer": "가람시", "lines": [[1, 1, "body"]], "quotes": [{"org": None, "가람시": 1}]}
    assert change.values(gold) == {**gold, "issuer": "노빈시"}
