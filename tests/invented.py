"""Invented names that take the place of those in a text, so that nothing but the name changes.

A new name ends in the same class of sound (a vowel, ㄹ, another consonant): every particle behind
it stays right. A person stays a person and keeps the surname, by which the text goes on to name
them. A body's new name either keeps its telling ending (가람시 becomes 노울시) or has none (새라온).
Which name is chosen depends on the old one alone: the same text always changes in the same way.
"""

import re
import unicodedata
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Manner(StrEnum):
    """What a body's invented name keeps of the old one."""

    ENDING = "ending"
    BARE = "bare"


class Kind(StrEnum):
    """What a name names."""

    BODY = "body"
    PERSON = "person"
    FOREIGNER = "foreigner"


class Sound(StrEnum):
    """What a name ends in, as far as particles tell: 새라(는, 로), 한별(은, 로), 다온(은, 으로)."""

    VOWEL = "vowel"
    RIEUL = "ㄹ"
    CONSONANT = "consonant"


BODIES: Mapping[Sound, tuple[str, ...]] = {
    sound: tuple(head + tail for tail in tails for head in heads)
    for sound, heads, tails in (
        (Sound.VOWEL, ("도바", "새모", "온가", "하누", "벼리"), ("비", "루", "타", "디")),
        (Sound.RIEUL, ("한누", "다온", "미르", "새나", "로하"), ("릴", "벨", "솔", "별")),
        (Sound.CONSONANT, ("새라", "노바", "하늬", "도린", "다미"), ("온", "봄", "담", "빛")),
    )
}
"""Names of bodies that say nothing; none ends in a particle or in what bodies' names end in."""
STEMS = tuple(head + tail for tail in ("울", "빈", "솔", "곡") for head in "노다새무소두")
"""What a body that keeps its ending begins with."""
GIVEN: Mapping[Sound, tuple[str, ...]] = {
    sound: (*tails, *(head + tail for tail in tails for head in ("하", "도", "서", "다", "은")))
    for sound, tails in (
        (Sound.VOWEL, ("라", "희", "리")),
        (Sound.RIEUL, ("솔", "별", "율")),
        (Sound.CONSONANT, ("람", "윤", "빈")),
    )
}
FOREIGN: Mapping[Sound, tuple[str, ...]] = {
    Sound.VOWEL: ("로웨이", "하스키", "벨리니", "모로", "테사", "바르가"),
    Sound.RIEUL: ("켄델", "모렐", "라이벌", "오르셀", "한셀"),
    Sound.CONSONANT: ("마르틴", "올센", "하겐", "브란트만", "로빈슨", "달린"),
}
_ENDINGS = """
특별자치도 특별자치시 특별시 광역시 시 군 구 도 면 읍 시청 군청 구청 교육청 교육지원청 지청 부 처 청 위원회 위 의회
협의회 연합회 협회 학회 진흥회 중앙회 상공회의소 회 조합 협동조합 연맹 연대 재단 공단 공사 진흥원 연구원 개발원 정보원
평가원 과학원 기술원 원 센터 본부 사업단 추진단 관리단 단 대학교 대학 대 학교 고등학교 대학원 병원 의료원 보건소 경찰서
소방서 우체국 지법 지검 은행 농협 신문 일보 뉴스 방송 그룹 전자 자동차 건설 산업 식품 제약 기술 기업 테크 테크노파크
바이오 벤처스 소프트 항공 공항 반도체 중공업 에너지 물산 상사 호텔 보험 생명 화재 증권 금융 지주 신탁 당 복지관 박물관
과학관 도서관 대사관 관 국 과 실 팀 지부 지회 지사 지점
"""
ENDINGS = tuple(sorted(_ENDINGS.split(), key=len, reverse=True))
"""How bodies' names end, where the ending says what they are."""
TOWNS = ("시", "군", "구")
_PARTICLES = """
은 는 이 가 을 를 과 와 의 에 도 만 로 으로 에서 에게 에는 에도 와의 과의 로부터 으로부터 보다 이나 나 이며 며
이라 라 이라고 라고 이다 다 인 측 측은 측이 측과 측의 간 등 등이 등과 등은 등의 등을 등에 및 와는 과는
에서는 에서도 에선 뿐 까지 부터 처럼 이란 란 이라는 라는
"""
PARTICLES = frozenset(_PARTICLES.split())
"""What stands glued to a name without being part of a longer word."""
OFFICES = ("장", "수", "지사", "청", "의회")
"""What a town's name is put before in one word: 가람시장, 가람군의회."""
OPENING = re.compile("(?:한국|대한|국립|국민|전국)(?=[가-힣]{3})")
"""What a long name begins with and a short one leaves out."""
_COMMON = """
정부 재판부 경찰 검찰 소방 법원 국회 의회 구의회 시의회 군의회 노조 업계 주민 백악관 청와대 대통령실 당국
"""
COMMON = frozenset(_COMMON.split())
"""Bodies by their common noun: these are no names."""
ANONYMOUS = re.compile(r"[A-Za-z]|[가-힣]\s?모|[A-Z]\s?씨|[가-힣]\s?모\s?(?:씨|군|양)")
SURNAME = re.compile(
    r"(남궁|황보|제갈|선우|독고|사공|[강고공곽구권김나남노도류마문민박반방배백변서석선설성소손송신심"
    r"안양엄여오옥왕우원유육윤은이임장전정제조주지진차채천최추탁표하한허현홍황])(\s?)([가-힣]{1,2})"
)
LEGAL_FORM = re.compile(r"㈜|㈔|\((?:주|사|재|유)\)|주식회사|사단법인|재단법인|사회복지법인")
COMPANY = r"\n?".join(map(re.escape, "(주)"))
HANGUL = re.compile("[가-힣]")
SPACE = re.compile(r"\s+")
CLOSING = " ．.,)]）』」〉》'\"’”"
LETTERS: Mapping[Sound, str] = {Sound.RIEUL: "LlRr178", Sound.CONSONANT: "MmNn036"}
"""How letters and digits are read aloud: 엘, 알, 일; 엠, 엔, 영. The others end in a vowel."""
FIRST_SYLLABLE, FINALS, FINAL_RIEUL = ord("가"), 28, 8
SPOKESMAN = "관계자"


def last_sound(name: str) -> Sound:
    """Return what a name ends in, read aloud; brackets and marks at its end are not."""
    last = unicodedata.normalize("NFC", name).rstrip(CLOSING)[-1:]
    if HANGUL.fullmatch(last):
        final = (ord(last) - FIRST_SYLLABLE) % FINALS
        sounds = {0: Sound.VOWEL, FINAL_RIEUL: Sound.RIEUL}
        return sounds.get(final, Sound.CONSONANT)
    told = (sound for sound, letters in LETTERS.items() if last and last in letters)
    return next(told, Sound.VOWEL)


def kind_of_speaker(name: str, title: str | None, bodies: Iterable[str] = ()) -> Kind:
    """Return whether a speaker is a person, by name and title, or a body that speaks."""
    if name in bodies or title == SPOKESMAN:
        return Kind.BODY
    if SURNAME.fullmatch(name) and (title or not ending_of(name)):
        return Kind.PERSON
    return Kind.FOREIGNER if title else Kind.BODY


def is_name(words: str) -> bool:
    """Return whether a value names somebody: neither a common noun nor a name that was kept back."""
    common = any(word in COMMON for word in words.split()[-1:])
    return len(words) > 1 and not common and not ANONYMOUS.fullmatch(words)


def ending_of(word: str) -> str:
    """Return the telling ending of a word, if it has one and a stem before it."""
    return next((e for e in ENDINGS if word.endswith(e) and len(word) > len(e)), "")


@dataclass(frozen=True)
class Swap:
    """New names for old ones, wherever they stand."""

    new: Mapping[str, str]
    """By the old form, without white space and with one kind of legal form."""
    pattern: re.Pattern[str] | None

    def text(self, text: str) -> str:
        """Return text with every old name replaced; a name broken over two lines is one too."""
        if not self.pattern:
            return text
        return self.pattern.sub(lambda found: self.new[_key(found[0])], text)

    def values(self, value: Any) -> Any:
        """Return JSON with every old name in its strings replaced; its keys stay."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return [self.values(each) for each in value]
        if isinstance(value, dict):
            return {key: self.values(each) for key, each in value.items()}
        return value


def swap(text: str, names: Mapping[str, Kind], manner: Manner) -> Swap:
    """Return the swap of a text's names; names that do not stand in it stay."""
    forms: dict[str, str] = {}
    taken = text + "".join(names)
    for name, kind in sorted(names.items(), key=lambda row: (-len(row[0]), row[0])):
        if is_name(name) and re.search(_written(name, kind), text):
            for old, new in _renamed(text, name, kind, manner, taken):
                forms.setdefault(old, new)
                taken += new
    longest = sorted(forms, key=lambda form: (-len(form), form))
    alternatives = [_written(form, _kind(form, names)) for form in longest]
    keyed = {_key(old): new for old, new in forms.items()}
    return Swap(keyed, re.compile("|".join(alternatives)) if alternatives else None)


def _key(form: str) -> str:
    return SPACE.sub("", form).replace("㈜", "(주)")


def _kind(form: str, names: Mapping[str, Kind]) -> Kind:
    return names.get(form, Kind.BODY)


def _written(name: str, kind: Kind) -> str:
    """Return a pattern of a name as texts write it, on two lines too; short ones and bodies begin a word."""
    bare = SPACE.sub("", name)
    begins = "" if kind is Kind.PERSON and len(bare) > 2 else "(?<![가-힣A-Za-z])"
    words = (r"\n?".join(map(re.escape, word)) for word in name.replace("㈜", "(주)").split())
    return begins + r"\s+".join(words).replace(COMPANY, rf"(?:㈜|{COMPANY})")


def _renamed(
    text: str, name: str, kind: Kind, manner: Manner, taken: str
) -> Iterator[tuple[str, str]]:
    """Yield each form of a name with its new form."""
    if kind is Kind.PERSON:
        yield name, _person(name, taken)
    elif kind is Kind.FOREIGNER:
        yield from _foreigner(name, taken)
    elif manner is Manner.BARE and not _built_upon(text, name):
        yield name, _pick(BODIES[last_sound(name)], name, taken)
    else:
        yield from _with_ending(text, name, taken)


def _person(name: str, taken: str) -> str:
    found = SURNAME.fullmatch(name)
    if not found:
        return name
    surname, space, given = found.groups()
    same = (each for each in GIVEN[last_sound(name)] if len(each) == len(given))
    return _pick([surname + space + each for each in same], name, taken)


def _foreigner(name: str, taken: str) -> Iterator[tuple[str, str]]:
    """Yield the whole name and, as texts go on with it, the last name alone."""
    words = name.split()
    new: list[str] = []
    for word in words:
        new.append(_pick(FOREIGN[last_sound(word)], word, taken + "".join(new)))
    yield name, " ".join(new)
    if len(words) > 1:
        yield words[-1], new[-1]


def _with_ending(text: str, name: str, taken: str) -> Iterator[tuple[str, str]]:
    """Yield the name with another stem, the changed word alone, and its short forms in the text."""
    changed = _telling_word(name)
    ending = ending_of(changed)
    if not ending:
        yield name, name.replace(changed, _pick(BODIES[last_sound(changed)], name, taken), 1)
        return
    stem = _pick(STEMS, name, taken)
    yield name, name.replace(changed, stem + ending, 1)
    yield changed, stem + ending
    for short, tail in _short_forms(text, changed).items():
        yield short, stem + tail


def _telling_word(name: str) -> str:
    """Return the word of a name that changes: the town behind its province, else the first in Hangul.

    다솔군 of 경북 다솔군, 나래대학교 of 나래대학교 산학협력단, 폴란드 of 폴란드 국영전력사.
    """
    words = [word for word in LEGAL_FORM.sub(" ", name).split() if HANGUL.search(word)]
    first, *others = words or [name]
    towns = (word for word in others if ending_of(word) in TOWNS)
    return first if ending_of(first) else next(towns, first)


def _short_forms(text: str, word: str) -> dict[str, str]:
    """Return how a text shortens a word with a telling ending, and what is left of the ending.

    나래대(학교), (국민)권익위(원회), (한국)산업은행, 국토(교통)부.
    """
    ending = ending_of(word)
    whole = OPENING.sub("", word)
    found: dict[str, str] = {}
    for seen in sorted(set(re.findall("[가-힣]+", text))) if ending else ():
        for tail in (ending, ending[0]):
            at = seen.find(tail, 2)
            short, rest = seen[: at + len(tail)], seen[at + len(tail) :]
            fits = at > 0 and short != word and seen[0] in (word[0], whole[0])
            if fits and _is_outside(rest) and _left_out(short, word):
                found.setdefault(short, tail)
    return found


def _is_outside(rest: str) -> bool:
    """Return whether what is glued to a name's end stands outside it: 나래대는, 경북도지사."""
    return not rest or rest in PARTICLES or rest.startswith(OFFICES)


def _left_out(short: str, whole: str) -> bool:
    """Return whether nothing but leaving syllables out makes one word of the other."""
    rest = iter(whole)
    return all(syllable in rest for syllable in short)


def _built_upon(text: str, name: str) -> bool:
    """Return whether a text builds words with a name or shortens it, by what it ends in.

    가람군수, 나래은행장, 나래대, 가람군 for 경북 가람군: such a name without its ending would be another text, not a swap.
    """
    whole = _written(name, Kind.BODY)
    longer = set(re.findall(f"{whole}([가-힣]*)", text)) - PARTICLES - {""}
    telling = _telling_word(name)
    alone = bool(ending_of(telling)) and telling in re.sub(whole, " ", text)
    return bool(longer) or alone or bool(_short_forms(text, telling))


def _pick(pool: Sequence[str], name: str, taken: str) -> str:
    """Return a name of the pool that does not stand in the text yet; which one, the old name says."""
    start = zlib.crc32(name.encode()) % len(pool)
    turned = (*pool[start:], *pool[:start])
    return next((each for each in turned if each not in taken), turned[0])
