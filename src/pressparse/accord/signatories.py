"""Signatories: who signs the agreement, with title and party."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import Any

import regex

from pressparse.entities.body_names import listed
from pressparse.entities.entity import Named
from pressparse.entities.names import is_foreign, may_be_name, titled
from pressparse.lexicon.regions import COMMON_DISTRICTS
from pressparse.pattern import compiled, deferred
from pressparse.record import Agreement, Signatory
from pressparse.rule import Finding, Rule, rule
from pressparse.text.view import Stretch, View

_OFFICE = r"[가-힣]{0,9}(?:장관|장|대표|대표이사|군수|도지사|지사|교육감|총재|사장|행장|의장|감독|관장|차관|회장|대사|총리|부총리|총경리|이사|대행|청장|처장|수석|국장|사무총장|본부장|단장|임원|위원장)"
_LATIN = r"[A-Za-z][A-Za-z.\-' ]{1,40}"
_NAME = r"[가-힣]{2,5}(?:[ ][가-힣]{1,6}){0,3}|[가-힣][ ][가-힣]{1,3}(?:[ ][가-힣]{1,4}){0,3}"


@dataclass(frozen=True, slots=True)
class Signer:
    """A person at ``text[start:end]`` who signs for a party."""

    start: int
    end: int
    name: str
    title: str | None
    party: str | None
    rule: str = ""
    index: int | None = None
    """Which party of the agreement; None where that is not known."""


@dataclass(frozen=True)
class Scene:
    """The text around a match: the people in it, and who the parties are."""

    view: View
    people: tuple[Named, ...] = ()
    parties: tuple[tuple[str, ...], ...] = ()
    """Each party with its names, the official one first."""

    def party_of(self, words: str | None) -> int | None:
        """Return which party some words name, in full, in part or in short."""
        if not words:
            return None
        words = _bare(words)
        if len(words) < _SHORTEST:
            return None
        if words not in self._asked:
            self._asked[words] = self._party_of(words)
        return self._asked[words]

    def _party_of(self, words: str) -> int | None:
        whole = self._by_name.get(words)
        if whole is not None and not words.endswith("의회"):
            return whole
        near = self._near(words)
        for test in (_same, _part, _shortens, _writes_out):
            found = [k for k in near if any(test(words, n) for n in self._bare_names[k])]
            if words.endswith("의회"):
                found = [k for k in found if self.parties[k][0].endswith("의회")]
            if test is _part and len(found) > 1:
                ends = [k for k in found if words.endswith(self._bare_names[k][0])]
                found = sorted(ends, key=lambda k: -len(self.parties[k][0]))[:1] or found
            if len(found) == 1 or (found and test is _same):
                return found[0]
        return None

    def _near(self, words: str) -> Sequence[int]:
        """Return the parties that words may name: all, or of a long list those that begin alike."""
        if len(self.parties) <= _LONG_LIST:
            return range(len(self.parties))
        return self._by_first.get(words[0], ())

    @cached_property
    def _asked(self) -> dict[str, int | None]:
        return {}

    @cached_property
    def _bare_names(self) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(_bare(n) for n in names) for names in self.parties)

    @cached_property
    def _by_name(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for k, names in enumerate(self._bare_names):
            for name in names:
                found.setdefault(name, k)
        return found

    @cached_property
    def _by_first(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for k, names in enumerate(self._bare_names):
            for first in dict.fromkeys(name[:1] for name in names):
                found.setdefault(first, []).append(k)
        return found

    def post_of(self, title: str | None) -> int | None:
        """Return the party whose head alone can hold a post: a 군수 is a county's."""
        if not title:
            return None
        kinds = next((kinds for post, kinds in _POSTS if title.endswith(post)), None)
        if kinds is None:
            return None
        if len(title) > 2 and title.endswith("원장") and not title.startswith("부"):
            kinds = (title[:-1],)
        found = [k for k, names in enumerate(self.parties) if names and names[0].endswith(kinds)]
        return found[0] if len(found) == 1 else None

    def known(self, name: str) -> tuple[int | None, str | None]:
        """Return the party that another mention of the same person gives."""
        return self._elsewhere.get(name, (None, None))

    @cached_property
    def _elsewhere(self) -> dict[str, tuple[int | None, str | None]]:
        found: dict[str, tuple[int | None, str | None]] = {}
        for other in self.people:
            if other.organization and other.name not in found:
                index = self.party_of(other.organization)
                if index is not None:
                    found[other.name] = (index, other.organization)
        return found

    def named(self, start: int, end: int) -> tuple[Named, ...]:
        """Return the people named in a stretch."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return tuple(n for n in self.people[first:last] if n.end <= end)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(n.start for n in self.people)

    @cached_property
    def posts(self) -> tuple[Named, ...]:
        """The first people of the text, each with each title once."""
        return tuple({(n.name, n.title): n for n in reversed(self.people[:200])}.values())[-60:]

    @cached_property
    def agreed(self) -> bool:
        """Whether the parties are known well enough to keep others out."""
        return len(self.parties) > 1


_POSTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("구청장", ("구", "구청")),
    ("교육장", ("교육지원청",)),
    ("교육감", ("교육청",)),
    ("도지사", ("도",)),
    ("지사", ("도",)),
    ("부시장", ("시",)),
    ("시장", ("시",)),
    ("군수", ("군",)),
    ("면장", ("면",)),
    ("읍장", ("읍",)),
    ("의장", ("의회",)),
    ("총장", ("대", "대학", "대학교", "대학원")),
    ("학장", ("대", "대학", "대학교")),
    ("장관", ("부",)),
    ("청장", ("청",)),
    ("처장", ("처",)),
    ("소방서장", ("소방서",)),
    ("경찰서장", ("경찰서",)),
    ("세무서장", ("세무서",)),
    ("서장", ("서",)),
    ("은행장", ("은행",)),
    ("행장", ("은행",)),
    ("센터장", ("센터",)),
    ("사령관", ("사령부",)),
    ("군단장", ("군단",)),
    ("사단장", ("사단",)),
    ("여단장", ("여단",)),
    ("연대장", ("연대",)),
    ("대대장", ("대대",)),
    ("학교장", ("학교",)),
    ("교장", ("고등학교", "중학교", "초등학교", "고", "중", "초", "학교")),
    ("지사장", ("지사",)),
    ("지점장", ("지점",)),
    ("협회장", ("협회",)),
    ("사장", ("공사",)),
    ("이장", ("마을", "리")),
    ("이사장", ("재단", "공단", "조합", "법인", "진흥원")),
    ("조합장", ("조합", "농협", "축협", "수협")),
    ("병원장", ("병원",)),
    ("지부장", ("지부",)),
    ("본부장", ("본부",)),
    ("사업단장", ("사업단",)),
    ("연구소장", ("연구소",)),
    ("위원장", ("위원회", "위")),
    ("원장", ("원",)),
    ("관장", ("관",)),
    ("총재", ("위원회", "은행")),
)
"""Posts and what the bodies end in that have them."""


def _bare(words: str) -> str:
    return compiled(r"\([^()]*\)|[\s㈜*‘’'“”\"「」]|\(주\)|주식회사|[()]").sub("", words)


_SHORTEST = 2
"""Letters of the shortest name of a party."""
_LONG_LIST = 60
"""How many parties may be compared with every name in the text."""


def _same(words: str, name: str) -> bool:
    return words == name


def _part(words: str, name: str) -> bool:
    if words in COMMON_DISTRICTS:
        return name.endswith(words)
    return (
        len(words) > 2 and (name.endswith(words) or name.startswith(words) or words in name)
    ) or (len(name) > 1 and (words.endswith(name) or words.startswith(name)))


def _shortens(words: str, name: str) -> bool:
    letters = iter(name)
    near = words[:1] == name[:1] or len(words) > 4
    return 2 <= len(words) < len(name) and near and all(c in letters for c in words)


def _writes_out(words: str, name: str) -> bool:
    """Tell whether words are the full name of a party that the text has in short: 가나해양경찰서, 가나해경."""
    return len(name) > 2 and words[:2] == name[:2] and _shortens(name, words)


_BEFORE = deferred(
    r"[^\s,.()]{1,30}(?:[ ][^\s,.()]{1,20}){0,3}(?:\((?:주|사|재|유)\))?[*]?[ ]?$|\((?:주|사|재|유)\)[^\s,.()]{1,30}[*]?[ ]?$"
)


@rule(
    rf"""
    \((?:[^()\s,]{{1,20}}[,/·][ ]?|[A-Za-z& ]{{2,60}}[,/·][ ]?)?
    (?:
        (?P<title>{_OFFICE})[ ]?[:·/]?[ ]?(?P<span>{_NAME})(?=[ ]?(?:[,)/·(]|前|{_LATIN}))
      | (?P<span>[가-힣]{{3}})[ ](?P<title>{_OFFICE})(?=(?:[·,/][ ]?[가-힣]{{2,8}})?\))
    )
    """,
    examples={
        "가나시(시장 [[홍길동]])와 다라대학교(총장 김영희)는 협약을 체결했다.": {
            "name": "홍길동",
            "title": "시장",
            "party": "가나시",
        },
        "가나시(시장 홍길동)와 마바진흥원(MBA, 원장 [[이철수]])은 협약을 체결했다.": {
            "name": "이철수",
            "title": "원장",
            "party": "마바진흥원",
        },
    },
    boundary=[
        "가나부(장관 홍길동) 산하 다라원은 마바시와 협약을 체결했다.",
        "협약식(원장 주재)이 열렸다.",
    ],
    needs=("(",),
)
def head_of_a_party(match: regex.Match[str], scene: Scene) -> tuple[Signer, ...] | None:
    """The head of a body that signs stands in brackets after its name."""
    text = scene.view.folded
    begin = scene.view.paragraph_at(match.start()).start
    before = _BEFORE.search(text, max(begin, match.start() - 90), match.start())
    if not before or scene.view.kind_at(match.start()) not in {"body", "caption"}:
        return None
    words = before[0].strip().split(" ")
    if match["title"].endswith(("장관", "청장", "처장")) and _hosts(scene, match.start()):
        return None
    if compiled(r"[^\n]{0,30}?\)[ ]?(?:산하|소속)[ ]").match(text[match.end() : match.end() + 40]):
        return None
    for k in range(min(4, len(words)), 0, -1):
        party = " ".join(words[-k:])
        index = scene.party_of(_last_body(party))
        if index is not None and scene.party_of(" ".join(words[-1:])) in {index, None}:
            name, end = _clean(match["span"], match.start("span"))
            if name in {"주재", "주관", "참석"}:
                return None
            return (
                Signer(
                    match.start("span"),
                    end,
                    name,
                    match["title"],
                    scene.parties[index][0],
                    index=index,
                ),
            )
    return None


def _hosts(scene: Scene, position: int) -> bool:
    """Tell whether a sentence is about an event that a ministry holds, not about the agreement."""
    sentence = scene.view.sentence_at(position)
    words = scene.view.folded[sentence.start : sentence.end]
    return "개최" in words and not compiled(r"협약|협정|MOU|MoU|각서|약정|손잡|손을").search(words)


def _last_body(words: str) -> str:
    return compiled(r"[와과][ ]|[은는][ ]|에서[ ]|[ ]및[ ]|,[ ]|·(?=[^ ]+$)").split(words)[-1]


def _clean(name: str, start: int) -> tuple[str, int]:
    name = compiled(r"[ ](?:이하|전|현|겸|교수|박사).*$").sub("", name)
    return name, start + len(name)


_SIGNED = deferred(r"서명자|공동[ ]?서명|서명|교환(?:했|하였|한다)|체결|맺")
_PRESENT = deferred(r"참석|참여한 가운데|참가한|모인|자리를 함께|자리했|함께[ ]?한 가운데")
_CEREMONY = deferred(r"협약식|체결식|서명식|조인식|행사|이날|자리|협약|MOU|양해각서|가운데|기념")


@rule(
    r"(?P<span>서명(?!식))",
    examples={
        "양국은 각서를 체결(양국 대표로 [[가나부 홍길동 차관]]과 무역청 김영희 청장 서명)했다.": {
            "name": "홍길동",
            "title": "차관",
            "party": "가나부",
        },
    },
    boundary=[
        "홍길동 장관은 서명식에 앞서 축사했다.",
        "그는 방명록에 서명했다.",
    ],
    needs=("서명",),
)
def those_who_sign(match: regex.Match[str], scene: Scene) -> tuple[Signer, ...] | None:
    """The text says who signs: 정부대표로 … 서명, 공동서명하였다, 서명자:."""
    text = scene.view.folded
    sentence = scene.view.sentence_at(match.start())
    begin, end = sentence.start, sentence.end
    if compiled(r"자[ ]?[:)]|자는|자로").match(text[match.end() : match.end() + 3]):
        begin = match.end()
        paragraph = scene.view.paragraph_at(begin)
        end = min(paragraph.end, begin + 250)
    else:
        bracket = text.rfind("(", begin, match.start())
        if bracket >= 0 and text.find(")", bracket, match.start()) < 0:
            begin = bracket + 1
        end = match.start()
        present = list(_PRESENT.finditer(text, begin, end))
        if (
            present
            and compiled(r"해 ").match(text[present[-1].end() : present[-1].end() + 2]) is None
        ):
            begin = present[-1].end()
    found = [_with_body_before(text, s) for s in _signers(scene, begin, end)]
    return tuple(found) if len(found) > 1 else None


def _with_body_before(text: str, signer: Signer) -> Signer:
    """Take the word between the last signer and a name for the body: 가나부 A 차관과 나라궁 B 실장 서명."""
    if signer.party is not None:
        return signer
    before = compiled(r"(?:[와과,(]|로)[ ]?(?P<body>[^\s,()]{2,15})[ ]$").search(
        text[max(0, signer.start - 20) : signer.start],
    )
    if not before:
        return signer
    return replace(signer, start=signer.start - len(before["body"]) - 1, party=before["body"])


@rule(
    r"(?P<span>체결(?:했|하였|한|하고|할)|맺(?:었|고|은)|교환(?:했|하였)|(?:협약|체결|서명|조인|협정)식을[ ](?:진행|개최|가졌|갖|열))",
    examples={
        "[[홍길동 가나시장]]과 김영희 다라대 총장은 4일 업무협약을 체결했다. 가나시와 다라대가 함께한다.": {
            "name": "홍길동",
            "title": "시장",
            "party": "가나시",
        },
    },
    boundary=[
        "홍길동 가나시장과 김영희 다라대 총장이 지켜보는 가운데 두 회사는 협약을 체결했다.",
        "가나시는 다라대와 협약을 체결했다.",
    ],
    needs=("체결", "맺", "교환", "식을"),
)
def persons_who_conclude(match: regex.Match[str], scene: Scene) -> tuple[Signer, ...] | None:
    """Persons may be the subject of the verb of concluding, instead of their bodies."""
    text = scene.view.folded
    sentence = scene.view.sentence_at(match.start())
    words = text[sentence.start : match.start()]
    if compiled(r"[“\"]|지켜보|임석|가운데|배석|왼쪽|오른쪽|촬영|사진").search(
        compiled(r"\([^()]{0,20}\)").sub("", words)
    ) or not compiled(r"협약|협정|MOU|각서|약정|결연").search(
        text[sentence.start : match.end() + 20]
    ):
        return None
    found = [
        _of_the_topic(scene, s, sentence)
        for s in _signers(scene, sentence.start, match.start())
        if compiled(r"(?:\([^()]*\))?(?:은|는|이|가|과|와|간|,| 간| 등| 및|을 만나|를 만나)").match(
            text[s.end : s.end + 30],
        )
    ]
    if len(found) == 1:
        alone = found[0]
        if _concludes_alone(text, alone, sentence, match.end()):
            return (alone,)
    if len(found) < 2 or len({s.index for s in found}) < 2:
        return None
    last = text[found[-1].end : found[-1].end + 8]
    return tuple(found) if compiled(r"[은는이가과와을를간]|[ ](?:간|등|및)").match(last) else None


def _of_the_topic(scene: Scene, signer: Signer, sentence: Stretch) -> Signer:
    """Give a head whose body is not told the sentence's topic: 가나시는 4일 홍길동 시장이 …."""
    if signer.index is not None or signer.party:
        return signer
    before = scene.view.folded[sentence.start : min(signer.start, sentence.start + 60)]
    topic = compiled(r"(?:^|\s)(?P<body>[가-힣]{2,20})[은는][ ]").search(before)
    index = scene.party_of(topic["body"]) if topic else None
    if index is None:
        return signer
    return replace(signer, index=index, party=scene.parties[index][0])


def _concludes_alone(text: str, signer: Signer, sentence: Stretch, end: int) -> bool:
    """Tell whether one head is the subject of the verb, and no one tells of it: 홍길동 가나시장은 … 체결했다."""
    if signer.index is None or not _heads(signer.title) or signer.start - sentence.start > 60:
        return False
    subject = compiled(r"[은는이가][ ]").match(text[signer.end : signer.end + 2])
    if not subject:
        return False
    of_its_own = subject[0] in {"이 ", "가 "} and compiled(r"[은는][ ]").search(
        text, sentence.start, signer.start
    )
    return bool(of_its_own) or not _TOLD.search(text, end, min(sentence.end, end + 40))


_TOLD = deferred(r"다고|다며|라고|전했|밝혔|말했")


@rule(
    r"(?P<span>참석|참여한[ ]가운데|함께[ ]?한[ ]가운데|참가한|자리했|자리를[ ]함께|들[이도][ ]함께[ ]?[했하])",
    examples={
        "가나시와 다라대가 협약을 맺었다. 협약식에는 [[홍길동 가나시장]]과 김영희 다라대 총장이 참석했다.": {
            "name": "홍길동",
            "title": "시장",
            "party": "가나시",
        },
        "가나시와 다라대가 협약을 맺었다. 시는 홍길동 시장, [[김영희 다라대 총장]] 등이 참석한 가운데 협약식을 열었다.": {
            "name": "김영희",
            "title": "총장",
            "party": "다라대",
        },
    },
    boundary=[
        "가나시와 다라대가 협약을 맺었다. 지난달 축제에는 홍길동 가나시장과 김영희 다라대 총장이 참석했다.",
        "가나시와 다라대가 협약을 맺었다. 홍길동 국회의원이 협약식에 참석해 축하했다.",
    ],
    needs=("참석", "가운데", "참가한", "자리했", "자리를", "함께"),
)
def heads_at_the_signing(match: regex.Match[str], scene: Scene) -> tuple[Signer, ...] | None:
    """A list of those at the signing names the heads of the parties."""
    text = scene.view.folded
    sentence = scene.view.sentence_at(match.start())
    paragraph = scene.view.paragraph_at(match.start())
    row = compiled(r"[ㅇ○□◦▪‣*·\- ]{0,4}[(\[]?$").match(text[paragraph.start : match.start()])
    if row:
        begin, end = match.end(), _row_end(scene, paragraph)
    else:
        begin, end = sentence.start, match.start()
        opened = _CEREMONY.search(text, begin, sentence.end) or _opens_the_ceremony(scene, sentence)
        if not opened or compiled(r"(?<![구건단압저증신])축하|인사말|축제|개막|[“\"]").search(
            text[begin : sentence.end]
        ):
            return None
    found = [
        s
        for s in _signers(scene, begin, end)
        if not compiled(r"[은는도][ ]").match(text[s.end : s.end + 2])
    ]
    if row:
        found += _posts_in(scene, begin, end)
    return tuple(_one_each(found, all_heads=not scene.agreed)) or None


def _opens_the_ceremony(scene: Scene, sentence: Stretch) -> bool:
    """Return whether the sentence before tells where the ceremony was held: 협약식은 4일 열렸다."""
    before = scene.view.sentence_at(max(0, sentence.start - 2))
    if before.start >= sentence.start:
        return False
    return _RITE.match(scene.view.folded, before.start, before.end) is not None


_RITE = deferred(
    r"[^가-힣]{0,3}(?:이날[ ])?(?:업무[ ]?)?(?:협약식|체결식|서명식|조인식|협정식)[은이]"
)


def _posts_in(scene: Scene, start: int, end: int) -> Iterator[Signer]:
    """Yield persons named elsewhere whose post alone stands in a row of those present: 가나공사 사장."""
    row = scene.view.folded[start : min(end, start + 1500)]
    for named in scene.posts:
        signer = _of(scene, named)
        if (
            signer.index is None
            or not signer.title
            or signer.party is None
            or not _heads(signer.title)
        ):
            continue
        names = {signer.party, *scene.parties[signer.index]}
        if any(
            f"{n} {signer.title}" in row
            or (signer.title.endswith(n[-2:] + "장") and f"{n}장" in row)
            for n in names
        ):
            yield signer


def _row_end(scene: Scene, paragraph: Stretch) -> int:
    """Return where a row 참석자 ends: its own line, or the bulleted lines below a bare heading."""
    text = scene.view.folded
    end = paragraph.end
    for _ in range(6):
        following = text.find("\n", end + 1)
        following = len(text) if following < 0 else following
        line = text[end + 1 : following]
        if not compiled(r"[ ㅇ○◦\-·]*(?:\([^()]{2,20}\)|[가-힣A-Za-z㈜]{2,20}[ ])").match(
            line
        ) or compiled(r"다\.|[“\":]|\((?:일시|장소|주요|내용)").search(line):
            break
        end = following
    return end


@rule(
    r"(?P<span>왼쪽|좌측|오른쪽|우측|기념[ ]?(?:사진|촬영)|체결식|협약식)",
    examples={
        "가나시와 다라대가 협약을 맺었다. [사진: (왼쪽부터) [[홍길동 가나시장]], 김영희 다라대 총장]": {
            "name": "홍길동",
            "title": "시장",
            "party": "가나시",
        },
    },
    boundary=[
        "가나시와 다라대가 협약을 맺었다. [사진: (왼쪽부터) 홍길동 마바군수, 김영희 사아대 총장]",
        "가나시와 다라대가 협약을 맺었다. 왼쪽 길로 가면 시청이 있다.",
    ],
    needs=("왼쪽", "좌측", "오른쪽", "우측", "기념", "체결식", "협약식"),
)
def heads_in_a_caption(match: regex.Match[str], scene: Scene) -> tuple[Signer, ...] | None:
    """A caption names those in the photo from left to right, the heads among them."""
    text = scene.view.folded
    paragraph = scene.view.paragraph_at(match.start())
    start, end = paragraph.start, paragraph.end
    if end - start > 400 or paragraph.kind == "body":
        start, end = max(start, match.start() - 150), min(end, match.end() + 150)
        if not compiled(r"사진|왼쪽|좌측|오른쪽|우측").search(text[start:end]):
            return None
    found = [s for s in _signers(scene, start, end) if _heads(s.title) and not _is_lesser(s)]
    told = list(_one_each(_parted(scene, found)))
    if len(told) < 2 and not compiled(r"협약|협정|체결|서명|MOU|각서").search(text[start:end]):
        return None
    return tuple(told) or None


def _parted(scene: Scene, found: Sequence[Signer]) -> list[Signer]:
    """Give the one head of two whose body is not told the party that is left: 홍길동 원장, 김영희 원장."""
    told = {s.index for s in found} - {None}
    open_ = [s for s in found if s.index is None and not s.party]
    if len(found) == len(scene.parties) == 2 and len(told) == len(open_) == 1:
        left = ({0, 1} - told).pop()
        name = scene.parties[left][0]
        kinds = next((k for post, k in _POSTS if (open_[0].title or "").endswith(post)), ())
        if not kinds or name.endswith(kinds):
            return [replace(s, index=left, party=name) if s in open_ else s for s in found]
    return list(found)


_HEADS = deferred(
    r"^(?:[가-힣]*(?:시장|군수|지사|교육감|총장|총재|장관|청장|처장|원장|회장|사장|이사장|은행장|행장|위원장|의장|조합장|관장|공항장|면장|읍장|구청장|서장|대표|대표이사|대표집행임원|교구장|센터장|지부장|병원장|교장|소장|단장|협회장|학장|법인장|지사장|지점장|총경리|공동대표))(?:[ ]대행|[ ]직무대행)?$"
)


_LESSER = deferred(r"^(?:[가-힣]*(?:단장|처장|소장|센터장|학장|관장))$")
"""Heads of small bodies, and of the parts of great ones."""


def _heads(title: str | None) -> bool:
    return bool(
        title
        and _HEADS.match(title)
        and not compiled(r"^부(?:시장|군수|지사|총장|회장|사장|위원장)").search(title)
    )


def _one_each(found: Sequence[Signer], *, all_heads: bool = False) -> Iterator[Signer]:
    """Yield one person for each party: a head before those who came along.

    ``all_heads``: where the parties are not known, every body's head.
    """
    groups: dict[int | str, list[Signer]] = {}
    for each in found:
        if each.index is not None:
            groups.setdefault(each.index, []).append(each)
        elif all_heads and each.party and _heads(each.title):
            groups.setdefault(each.party, []).append(each)
    if all_heads and len(groups) < 2:
        return
    for group in groups.values():
        yield min(group, key=_rank)


def _rank(signer: Signer) -> int:
    if not _heads(signer.title):
        return 2
    return 1 if _is_lesser(signer) else 0


def _is_lesser(signer: Signer) -> bool:
    """Return whether a post is that of a part of the party rather than of the party itself."""
    title = signer.title or ""
    own = bool(signer.party) and (signer.party or "").endswith(title.removesuffix("장")[-1:])
    return _LESSER.search(title) is not None and not own


_IN_BRACKETS = deferred(
    rf"(?P<body>[가-힣A-Za-z][^\s,()]{{1,24}}(?:[ ][^\s,()]{{1,20}}){{0,2}})[ ](?P<title>{_OFFICE})[ ]?\((?P<name>[가-힣]{{2,5}})\)"
)
_ROW = deferred(
    rf"\((?P<body>[^()]{{2,30}})\)[ ]?(?P<name>[가-힣]{{2,5}}(?:[ ][가-힣]{{1,6}}){{0,3}}?|[가-힣](?:[ ][가-힣]{{1,4}}){{1,4}}?)[ ]"
    rf"(?P<title>(?:[가-힣A-Za-z]*(?:장|부|실|국|원|청|처)[ ])?{_OFFICE}(?:[ ](?:직무)?대행)?)(?=[,· )]|$)"
)
_NAME_FIRST = deferred(
    rf"(?<![가-힣])(?!(?:과|와|및|등)[ ]|[가-힣]{{0,6}}(?:장|대표|이사|장관|차관|교육감)[과와은는이가][ ])(?P<name>[가-힣]{{2,5}}|(?:[가-힣]{{1,5}}[ ]){{1,3}}[가-힣]{{1,6}})"
    rf"(?:[ ]?\((?:\p{{Han}}|[A-Za-z .\-]|(?:사진|맨)?[ ]?(?:왼쪽|오른쪽|좌측|우측|가운데))[^()]{{0,24}}\))?[ ]"
    rf"(?P<body>[가-힣A-Za-z㈜()&\d·]{{2,20}}(?:[ ][가-힣A-Za-z]{{2,14}}){{0,2}}(?:[ ]?\([^()]{{1,20}}\))?)[ ](?P<title>{_OFFICE})(?![가-힣]*(?:님|직))"
)
_BODY_FIRST = deferred(
    rf"(?P<body>[^\s,()]{{2,24}})[ ](?:(?P<name>[가-힣]{{3}})|(?P<name>[가-힣]{{2,6}}(?:[ ][가-힣]{{1,6}}){{0,2}})[ ]?\((?:\p{{Han}}|[A-Za-z])[^()]{{0,24}}\))[ ](?P<title>{_OFFICE})(?=[을를이가은는과와,. (]|$)"
)
_FUSED_POSTS = """
    공항장 지부장 공장장 교구장 지점장 사업소장 센터장 소방서장 경찰서장 사단장 여단장 연대장 대대장 군단장 사령관 지회장 구청장 은행장 병원장 교육장 이사장 조합장 의장 시장 군수 면장
    읍장 청장 처장 원장 총장 서장 관장 단장 소장 도지사 교육감 교장
    학장 연구소장 본부장
"""
"""Posts written in one word with their body: 가나공항장."""


@cache
def _fused() -> regex.Pattern[str]:
    return regex.compile(
        r"(?<![가-힣])(?P<name>[가-힣]{3})[ ](?P<body>(?:[가-힣A-Za-z]{2,16}[ ])?[가-힣]{2,14}?)(?P<title>\L<fused>)(?=[을를이가은는과와,. ()]|등|$)",
        fused=_FUSED_POSTS.split(),
    )


@cache
def _fused_first() -> regex.Pattern[str]:
    return regex.compile(
        r"(?<![가-힣A-Za-z])(?P<body>[가-힣A-Za-z]{2,14}?)(?P<title>\L<fused>)[ ]?\((?P<name>[가-힣]{3})\)",
        fused=_FUSED_POSTS.split(),
    )


_IN_CLAUSE = deferred(r"(?:에서는?|에는|에게|께서)[ ]")
_LOCATIVE = deferred(r"(?:에서는?|에는)$")


def _whole_name(names: tuple[str, ...], name: str, body: str) -> tuple[str, str]:
    """Part a foreign name from the body behind it, where the body begins with the name's last words."""
    for party in names:
        if body.endswith(" " + party):
            return f"{name} {body.removesuffix(' ' + party)}", party
    return name, body


def _with_first_names(text: str, signer: Signer) -> Signer:
    """Take in the foreign names that stand right before a name: 에이브 윌리엄 다라."""
    start, name = signer.start, signer.name
    for _ in range(2):
        before = compiled(r"(?<![가-힣])([가-힣]{1,5}(?!의)[가-힣]) $").search(
            text[max(0, start - 8) : start]
        )
        if (
            not before
            or not is_foreign(before[1])
            or not text.startswith(name.split(" ")[0], start)
        ):
            break
        start -= len(before[0])
        name = f"{before[1]} {name}"
    return replace(signer, start=start, name=name)


def _no_name(word: str) -> bool:
    """Tell whether words before a post are no person's name: 오후, 다라대, 축제에 참가해."""
    words = word.split(" ")
    if len(words) == 1:
        carried = word.endswith(("에는", "에서", "에서는", "에게", "에도", "께서"))
        return carried or word in listed() or not may_be_name(word)
    return any(titled(w) or _CARRIED.search(w) for w in words)


_CARRIED = deferred(
    r"^개$|(?<=..)[은는]$|(?:에는?|에서는?|에게|에도|께서|[을를]|[가-힣](?:해|하여|하고|한|된|및))$|^(?:및|등|오전|오후|함께)$"
)
"""What carries a particle or an ending, and so is no part of a name."""


_LONGEST = 3000
"""Code points before a verb in which persons are looked for; no sentence about a signing is longer."""


def _signers(scene: Scene, start: int, end: int) -> list[Signer]:
    """Return the persons in a stretch, each with the party that he or she stands for."""
    text = scene.view.folded
    start = max(start, end - _LONGEST)
    found = [
        _of(scene, named)
        for named in scene.named(start, end)
        if named.title and not any(named.name in names[0] for names in scene.parties)
    ]
    for pattern in (_ROW, _IN_BRACKETS, _fused_first(), _fused(), _NAME_FIRST, _BODY_FIRST):
        for match in pattern.finditer(text, start, end):
            signer = _matched(scene, pattern, match)
            if signer is None:
                continue
            inside = [s for s in found if s.start < signer.end and signer.start < s.end]
            taken = any(
                s.index is not None and not (pattern is _ROW and s.index != signer.index)
                for s in inside
            )
            if taken and not (pattern is _ROW and "대행" in match["title"]):
                continue
            found = [s for s in found if s not in inside]
            found.append(signer)
    found = [_with_first_names(text, s) for s in found]
    found.sort(key=lambda s: s.start)
    return [replace(s, end=min(s.end, end)) for s in found]


def _matched(scene: Scene, pattern: regex.Pattern[str], match: regex.Match[str]) -> Signer | None:
    """Return the person of a match, if the body beside the name is a party's."""
    name, body = match["name"], _LOCATIVE.sub("", match["body"])
    if _IN_CLAUSE.search(match["body"]) or match["body"].endswith(" 사무"):
        return None
    index = scene.party_of(body)
    if index is None and pattern is _BODY_FIRST:
        index = scene.party_of(f"{_word_before(scene, match.start('body'))} {body}")
    if pattern in (_fused(), _fused_first()):
        whole = scene.party_of(match["body"] + match["title"].removesuffix("장"))
        index = index if whole is None else whole
    if pattern is _NAME_FIRST and index is None and " " in name:
        first, _, last = name.rpartition(" ")
        index = scene.party_of(f"{last} {body}")
        name, body = (first, f"{last} {body}") if index is not None else (name, body)
    if index is None:
        return None
    if pattern is _NAME_FIRST:
        name, body = _whole_name(scene.parties[index], name, body)
    if pattern is _fused_first():
        body = scene.parties[index][0]
    signer = Signer(*match.span(), name, match["title"], body, index=index)
    signer = _with_first_names(scene.view.folded, signer)
    return None if _no_name(signer.name) else signer


def _word_before(scene: Scene, position: int) -> str:
    """Return the word before a position."""
    words = scene.view.folded[max(0, position - 24) : position].split()
    return words[-1] if words else ""


def _unbracketed(words: str | None) -> str:
    """Take the brackets off words that stand in them; those of a legal form stay: (주)가나."""
    words = (words or "").strip()
    if " " in words and words.endswith(("과", "와")):
        return ""
    return words[1:-1].strip() if words[:1] == "(" and words[-1:] == ")" else words


def _of(scene: Scene, named: Named) -> Signer:
    """Return a person with the party that the words beside the name point at."""
    title = named.title or ""
    organization = _unbracketed(named.organization) if _bare(named.organization or "") else ""
    index = scene.party_of(organization)
    party: str | None = organization or None
    if index is None:
        read = titled(title)
        if read and read.fused:
            stem = title[: len(title) - len(read.title)]
            body = scene.party_of(_seat(title)) if title.endswith(_SEATED) else None
            if body is None:
                body = scene.party_of(stem)
            if body is not None:
                index = body
                title = "구청장" if title.endswith("구청장") else read.title
                party = scene.parties[body][0]
        if index is None and not organization:
            index = scene.post_of(title)
            party = scene.parties[index][0] if index is not None else None
        if index is None and not organization:
            index, party = scene.known(named.name)
    return Signer(named.start, named.end, named.name, title or None, party, index=index)


_SEATED = ("장", "군수", "도지사")
"""What titles end in that hold the name of the body itself."""


def _seat(title: str) -> str:
    """Return the body whose name a title holds: 가나군 of 가나군수."""
    for seat, body in (("구청장", "구"), ("군수", "군"), ("도지사", "도")):
        if title.endswith(seat):
            return title.removesuffix(seat) + body
    return title.removesuffix("장")


@rule(
    r"(?:\n|^)[ ]?[*※ㅇ○◦-][ ]?(?P<span>\([^()]{2,30}\)[ ]?[^\n]{4,200})",
    examples={
        "가나시와 다라대가 협약을 맺었다.\n* (가나시) [[홍길동 시장]], (다라대) 존 가나 라마 총장": {
            "name": "홍길동",
            "title": "시장",
            "party": "가나시",
        },
    },
    boundary=[
        "가나시와 다라대가 협약을 맺었다.\n* (가나시) 인구 3만 명, (다라대) 학생 2천 명",
        "가나시와 다라대가 협약을 맺었다.\n* (마바부) 홍길동 국장, (사아원) 김영희 팀장",
    ],
    needs=("(",),
)
def note_of_those_who_sign(match: regex.Match[str], scene: Scene) -> tuple[Signer, ...] | None:
    """A note to the signing gives body and person side by side."""
    found = list(_one_each(_signers(scene, match.start("span"), match.end())))
    return tuple(found) if len(found) > 1 else None


RULES: tuple[Rule, ...] = (
    those_who_sign,
    note_of_those_who_sign,
    persons_who_conclude,
    heads_at_the_signing,
    head_of_a_party,
    heads_in_a_caption,
)


def read(
    view: View,
    agreement: Agreement,
    people: Sequence[Named] = (),
    rules: tuple[Rule, ...] = RULES,
) -> tuple[Signatory, ...]:
    """Return those who sign or represent a party at the signing."""
    parties = tuple(
        tuple(n for n in (p.name, p.text, p.abbreviation) if n) for p in agreement.parties
    )
    scene = Scene(view, tuple(p for p in people if p.title), parties)
    return tuple(
        view.make(
            Signatory,
            each.start,
            each.end,
            each.rule,
            name=each.name,
            title=each.title,
            party=each.party,
        )
        for each in _found(scene, rules)
    )


def _found(scene: Scene, rules: tuple[Rule, ...]) -> list[Signer]:
    """Gather by rule; who is said to sign or is at the signing comes before the head in brackets."""
    kept: list[Signer] = []
    for each in rules:
        own = each.read.__module__ != __name__
        told = list(_read(each, scene))
        all_told = {s.index for s in told} >= set(range(len(scene.parties)))
        for signer in told:
            if signer.name in {s.name for s in kept}:
                if each.name == head_of_a_party.name:
                    kept = [_out_of_rank(s, signer) for s in kept]
                continue
            taken = signer.index is not None and signer.index in {s.index for s in kept}
            unknown = (
                signer.index is None
                and scene.agreed
                and (all_told or each.name != those_who_sign.name)
            )
            if own or not (taken or unknown):
                kept.append(signer)
        if kept and each.name == those_who_sign.name and not all(s.index is not None for s in kept):
            break
    return sorted(kept, key=lambda s: (s.index is None, s.index or 0, s.start))


_MILITARY = frozenset(["대장", "중장", "소장", "준장", "대령", "중령", "소령", "대위"])


def _out_of_rank(kept: Signer, told: Signer) -> Signer:
    """Give an officer the post that stands after the body in the place of the rank: 홍길동 소장(학교장)."""
    if kept.name == told.name and kept.title in _MILITARY and told.title:
        return replace(kept, title=told.title)
    return kept


_TRIES = 4
"""How often a rule looks at one sentence, so that the time stays linear in the text."""


def _read(each: Rule, scene: Scene) -> Iterator[Signer]:
    view = scene.view
    grouped = "span" in each.compiled.groupindex
    local = each.name == head_of_a_party.name or each.read.__module__ != __name__
    tried: dict[int, int] = {}
    done = -1
    for match in each.matches(view.folded):
        at = match.start("span") if grouped else match.start()
        kind = view.kind_at(at)
        if kind not in {"body", "caption"} and not (
            kind == "subheadline" and each.name == heads_in_a_caption.name
        ):
            continue
        if not local:
            sentence = view.sentence_at(at).start
            tried[sentence] = tried.get(sentence, 0) + 1
            if sentence == done or tried[sentence] > _TRIES:
                continue
        value = each.read(match, scene)
        if value is None:
            continue
        if not local:
            done = sentence
        if not isinstance(value, tuple):
            end = match.end("span") if grouped else match.end()
            value = (Signer(at, end, str(value), None, None),)
        yield from (replace(s, rule=each.name) for s in value)


@cache
def _bodies() -> regex.Pattern[str]:
    return regex.compile(
        r"(?<![가-힣])[가-힣]{1,8}(?:시|대학교|대|진흥원|부)(?=[와과은는이가(]|[ ]및)"
    )


def read_example(
    text: str, people: Sequence[Named], rules: tuple[Rule, ...] = RULES
) -> list[Finding[Any]]:
    """Read a short text on its own, every body in it that is a subject or partner taken for a party."""
    view = View.plain(text)
    parties = tuple(dict.fromkeys((m[0],) for m in _bodies().finditer(text)))
    scene = Scene(view, tuple(people), parties)
    return [
        Finding(s.start, s.end, {"name": s.name, "title": s.title, "party": s.party}, s.rule)
        for s in _found(scene, rules)
    ]
