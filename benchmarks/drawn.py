"""Ordinary sentences drawn at random, of which it is known who is named: how many of them are misread, and why.

    python benchmarks/drawn.py [--sentences 1500] [--seed 7] [--show 10]

Three kinds. In ``edges`` two bodies conclude an agreement, before the name of one or both stands what is no part of it (time, what
it did, what it is, whose and where it is): the parties must be these two. In ``bearers`` one or two people stand with their
title, and mostly their body, in a sentence of any kind: they must be the people named. In ``joined`` two to four bodies, most with
names of syllables drawn at random, are joined by commas, dots, strokes, slashes, quotation marks or words. Names are invented, titles and orders are
those of the press. Behind the counts stand the parts of sentences that are misread most often, in shares of those they stand in.
"""

import argparse
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import pressparse
from pressparse.language.wording import sound
from pressparse.lexicon.given_names import GIVEN_ABROAD
from pressparse.lexicon.surnames import DOUBLE, GIVEN, MOST_FREQUENT

BODIES = (
    ("가람중공업", "나래바이오"),
    ("루온", "베이잔"),
    ("가람시", "나래대학교"),
    ("가람전자", "노바젠"),
    ("㈜가람", "주식회사 나래"),
)
BEFORE = (
    *("올해", "지난해", "지난달", "최근", "이날", "현재", "당시", "앞서", "오는 6월", "이번에", "특히", "한편", "그동안", "처음으로"),
    *("배터리를 만드는", "해외 진출을 앞둔", "행사를 연", "사업을 맡은", "매장을 운영하는", "지난해 설립된", "부산에 본사를 둔"),
    *("시장 점유율 1위를 기록한", "이름난", "잘 알려진", "새로 문을 연", "플랫폼을 이끄는", "관심을 모은", "함께한"),
    *("국내 최대 게임사", "배터리 전문기업인", "스타트업", "글로벌 제약사", "지역 대표 금융그룹", "비영리단체", "민간 봉사단체"),
    *("국책연구기관인", "중견 건설사", "관내 기업", "산하기관인", "의료기기 업체인", "세계적인 반도체 장비 업체", "유니콘 기업"),
    *("미국", "일본의", "독일 자동차 부품 업체", "싱가포르 국영기업", "경기 성남 소재", "부산의", "현지", "국내", "미국 나스닥 상장사"),
    *("행정안전부 산하", "가람그룹의", "가람그룹 계열사", "‘노을빵’으로 유명한", "모바일 게임사", "코스닥 상장기업"),
)  # fmt: skip
"""What stands before a name and is no part of it."""
SIGNINGS = (
    "{은} {과} 업무협약을 체결했다고 6일 밝혔다.",
    "{이} {과} 인공지능 인재 양성을 위한 업무협약(MOU)을 맺었다.",
    "{과} {은} 6일 상호 협력을 위한 양해각서를 체결했다.",
    "{은} {과} 손잡고 시장을 넓히기 위한 업무협약을 체결했다.",
    "6일 {과} {이} 공동 개발 협약에 서명했다.",
)
POSTS = (
    *("순천시 시장", "해남군 군수", "나래대학교 총장", "다온병원 원장", "가람전자 대표", "한빛연구원 연구위원", "소리솔루션 이사"),
    *("국토교통부 장관", "한국나래협회 회장", "나래은행 행장", "가람투자증권 연구원", "나래초등학교 교장", "국민의힘 의원"),
    *("더불어민주당 대변인", "가람FC 감독", "나래노조 위원장", "나래대학교 경제학과 교수", "서울시 도시계획국 국장"),
    *("가람로펌 변호사", "다온병원 심혈관센터 센터장", "순천시 복지정책과 과장", "나래재단 이사장", "가람호텔 총지배인"),
    *("서울중앙지검 부장검사", "서울고법 판사", "가람갤러리 큐레이터", "나래교회 담임목사", "다온농협 조합장", "나래에셋 애널리스트"),
)  # fmt: skip
TOLD = (
    "{은} 이날 회의를 주재했다.",
    "행사에는 {} 등 100여 명이 참석했다.",
    "{이} 새 대표로 선임됐다.",
    "{과} 주민들이 함께 나무를 심었다.",
    "{}, {} 등이 토론자로 나섰다.",
    "법원은 {을} 불러 조사했다.",
    "축사는 {}, 기조강연은 {이} 했다.",
    "{} 후임으로 {이} 임명됐다.",
    "사진은 왼쪽부터 {}, {}.",
)
FAMILIES_ABROAD = (
    *("베르디", "하겐", "트리만", "모레노", "키튼", "렌쇼", "에르보", "스톡턴", "브라닉", "켈러"),
    *("오군레", "코왈스", "루비치", "핀레이", "마르텐", "고르시"),
)
FROM_ABROAD, MODIFIED, DOUBLED = 0.2, 0.2, 0.1
"""Shares of names from abroad, of titles with 전 or 신임, of family names of two syllables."""
COMMON_GIVEN, COMMON_FAMILIES = sorted(GIVEN), sorted(MOST_FREQUENT)
FIRST_ABROAD = sorted(GIVEN_ABROAD)
_PLACE = re.compile(r"\{(은|이|과|을|)\}")
_PAIRS = {"은": "은는", "이": "이가", "과": "과와", "을": "을를"}
_FORM = re.compile(r"^(?:㈜|주식회사 )")
MOST_PARTS = 12
"""So many parts of sentences are shown, of those that stand in as many sentences at least."""


@dataclass(frozen=True)
class Drawn:
    """A sentence, the names that are right, and the parts that it is made of."""

    text: str
    names: frozenset[str]
    parts: tuple[str, ...]


def filled(frame: str, words: Sequence[str]) -> str:
    """Return a frame with words in its places, each with the particle that its last sound takes."""
    left = iter(words)

    def put(place: re.Match[str]) -> str:
        word = next(left)
        pair = _PAIRS.get(place[1])
        last = word.rstrip("’")[-1]
        return word + (pair[0 if sound(last) > 0 else 1] if pair else "")

    return _PLACE.sub(put, frame)


def edges(draw: random.Random) -> Drawn:
    """Draw two bodies that conclude an agreement, with what leads to one or both of them."""
    names, frame = draw.choice(BODIES), draw.choice(SIGNINGS)
    lead = [draw.choice(BEFORE) if draw.random() < 2 / 3 else "" for _ in names]
    words = [f"{before} {name}".strip() for before, name in zip(lead, names, strict=True)]
    parts = (frame, *(each for each in lead if each))
    return Drawn(filled(frame, words), frozenset(map(bare, names)), parts)


def bearers(draw: random.Random) -> Drawn:
    """Draw one or two people with what they are, and a sentence that tells of them."""
    frame = draw.choice(TOLD)
    people = [_bearer(draw) for _ in _PLACE.findall(frame)]
    posts = tuple(post for _, _, post in people)
    return Drawn(
        filled(frame, [words for words, _, _ in people]),
        frozenset(name for _, name, _ in people),
        (frame, *posts),
    )


def _bearer(draw: random.Random) -> tuple[str, str, str]:
    """Return the words for somebody, the name, and the post."""
    name, post = _name(draw), draw.choice(POSTS)
    body, _, title = post.rpartition(" ")
    new = f"{draw.choice(('전', '신임'))} " if draw.random() < MODIFIED else ""
    orders = (
        f"{name} {new}{body} {title}",
        f"{body} {name} {new}{title}",
        f"{body} {title} {name}",
        f"{name} {new}{title}",
    )
    return draw.choice(orders), name, post


def joined(draw: random.Random) -> Drawn:
    """Draw two to four bodies of which nobody knows most, with what joins them and a sentence about an agreement."""
    sign, frame = draw.choice(tuple(JOINTS)), draw.choice(JOINING)
    size = draw.choice((2, 2, 3, 3, 4))
    names: list[str] = []
    while len(names) < size:
        name = _coined(draw)
        if all(name not in other and other not in name for other in names):
            names.append(name)
    first = draw.choice(FIRST)
    shown = [f"‘{name}’" for name in names] if sign == "‘’" else names
    row = JOINTS[sign].join(shown)
    if sign == "와":
        row = " ".join(filled("{과}", [name]) for name in names[:-1]) + f" {names[-1]}"
    elif sign == "및":
        row = f"{', '.join(names[:-1])} 및 {names[-1]}"
    led = "{A" in frame
    words = [first, row] if led else [row]
    signs = [first, *names] if led else names
    text = filled(frame.replace("{n}", str(size)).replace("{A", "{"), words)
    return Drawn(text, frozenset(map(bare, signs)), (sign, frame))


def _coined(draw: random.Random) -> str:
    """Return a body's name: syllables, with what companies' names end in, with a legal form; or one that is known."""
    kind = draw.random()
    if kind > KNOWN:
        return draw.choice(COMPANIES_KNOWN)
    if kind > ENDED:
        return f"㈜{_syllables(draw, 3)}"
    if kind > ALONE:
        return _syllables(draw, 2) + draw.choice(ENDINGS)
    return _syllables(draw, draw.choice((2, 3, 3, 3, 4, 4)))


def _syllables(draw: random.Random, size: int) -> str:
    return "".join(draw.choice(SYLLABLES) for _ in range(size))


ALONE, ENDED, KNOWN = 0.5, 0.8, 0.93
"""Shares of names up to those: of syllables alone, with an ending, with a legal form; the others are known."""
SYLLABLES = "가나다라마바사아자카타파하노도로모보소오조코토포누두루무부수우주쿠투푸네데레메베세제케테페니디리미비시지키티피린온벨텍젠빈솔담움람론큐브림봄빛플랩넥켐"
ENDINGS = (
    *("바이오", "테크", "소프트", "시스템", "은행", "대학교", "병원", "협회", "재단", "공사"),
    *("연구원", "건설", "에너지", "물산", "증권", "제약", "식품", "미디어", "산업", "전자"),
)  # fmt: skip
COMPANIES_KNOWN = ("삼성전자", "네이버", "카카오", "KT", "쿠팡", "포스코", "한화")
FIRST = ("가람시", "나래대학교", "다솜은행", "가람전자", "나래공사")
JOINTS = {",": ", ", "·": "·", "-": "-", "/": "/", "‘’": ", ", "와": "", "및": ""}
JOINING = (
    "{은} 3일 드론 산업을 키우기 위한 업무협약을 체결했다.",
    "{A은} 3일 {과} 지역 인재를 기르기 위한 업무협약(MOU)을 맺었다고 밝혔다.",
    "{A은} 3일 {} 등과 투자협약을 맺었다.",
    "{A은} 3일 {} 등 {n}개사와 상호협력 협약을 체결했다고 4일 밝혔다.",
    "{A과} {이} 3일 전략적 제휴를 맺었다.",
    "{A은} 3일 공동개발을 위한 양해각서를 체결했다. 이번 협약에는 {} 등이 참여한다.",
)
"""``{A…}``: one that is known before those who are joined, each with the particle that fits."""


def _name(draw: random.Random) -> str:
    if draw.random() < FROM_ABROAD:
        return f"{draw.choice(FIRST_ABROAD)} {draw.choice(FAMILIES_ABROAD)}"
    family = draw.choice(DOUBLE if draw.random() < DOUBLED else COMMON_FAMILIES)
    return family + draw.choice(COMMON_GIVEN) + draw.choice(COMMON_GIVEN)


def bare(name: str) -> str:
    """Return a body's name without its legal form."""
    return _FORM.sub("", name)


def parties_of(record: pressparse.PressRelease) -> frozenset[str]:
    """Return the parties of the agreement, without legal forms."""
    deal = record.agreement
    return frozenset(bare(party.name) for party in deal.parties) if deal else frozenset()


def people_of(record: pressparse.PressRelease) -> frozenset[str]:
    """Return the people that a record names."""
    return frozenset(person.name for person in record.people)


KINDS: dict[
    str,
    tuple[Callable[[random.Random], Drawn], Callable[[pressparse.PressRelease], frozenset[str]]],
] = {
    "edges": (edges, parties_of),
    "bearers": (bearers, people_of),
    "joined": (joined, parties_of),
}


def misread(
    kind: str, sentences: int, seed: int
) -> tuple[list[tuple[Drawn, frozenset[str]]], Counter[str]]:
    """Return the sentences that are misread, with what was read, and in how many sentences each part stands."""
    make, read = KINDS[kind]
    draw = random.Random(f"{kind}/{seed}")
    seen: Counter[str] = Counter()
    wrong: list[tuple[Drawn, frozenset[str]]] = []
    for _ in range(sentences):
        drawn = make(draw)
        seen.update(drawn.parts)
        found = read(pressparse.parse(f"{drawn.text}\n", reference_date="2026-05-06"))
        if found != drawn.names:
            wrong.append((drawn, found))
    return wrong, seen


def report(kind: str, sentences: int, seed: int, show: int) -> Iterator[str]:
    """Yield the lines that tell how one kind of sentences is read."""
    wrong, seen = misread(kind, sentences, seed)
    yield f"{kind}: {len(wrong)} of {sentences} misread"
    count = Counter(part for drawn, _ in wrong for part in drawn.parts)
    shares = sorted(((n / seen[part], part) for part, n in count.items()), reverse=True)
    for share, part in [each for each in shares if seen[each[1]] >= MOST_PARTS][:MOST_PARTS]:
        yield f"  {share:.2f} of {seen[part]:4}  {part}"
    for drawn, found in wrong[:show]:
        yield f"  {drawn.text}  {', '.join(sorted(found)) or '-'}"


def main() -> None:
    """Print every kind."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sentences", type=int, default=1500)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--show", type=int, default=10, help="so many misread sentences of a kind")
    given = parser.parse_args()
    for kind in KINDS:
        for line in report(kind, given.sentences, given.seed, given.show):
            print(line)


if __name__ == "__main__":
    main()
