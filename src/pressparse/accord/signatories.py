"""Signatories: who signs the agreement, with title and party."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

import regex

from pressparse.accord import presence
from pressparse.accord.heads import heads, one_each, share_a_title
from pressparse.accord.posts import Scene, Signer
from pressparse.accord.signers import signer_of, signers_in
from pressparse.accord.signers_bracketed import head_of_a_party
from pressparse.accord.signers_deputed import deputy_of_a_head
from pressparse.accord.signers_heard import head_heard_at_the_signing
from pressparse.accord.signers_listed import heads_in_a_listing
from pressparse.accord.signers_pictured import (
    given_the_party_left,
    heads_in_a_caption,
    one_of_each_in_a_caption,
)
from pressparse.entities.entity import Named
from pressparse.language.letters import (
    BULLETS,
    DIAMONDS,
    JOINERS,
    OBJECTS,
    SQUARES,
    SUBJECTS,
    TOPICS,
)
from pressparse.lexicon.agreements import CEREMONY, SEALING, SIGNING
from pressparse.lexicon.verbs import ATTENDS, TELLS
from pressparse.pattern import compiled, deferred
from pressparse.record import Agreement, Party, Signatory
from pressparse.rule import Finding, Rule, rule
from pressparse.text.view import Stretch, View

_PRESENT = deferred(rf"(?:{ATTENDS}|참가한|모인|임석한|지켜보는)(?:한?[ ]가운데(?=[ ]))?")
_CEREMONY = deferred(
    rf"{CEREMONY}|행사|이날|자리|협약|서명에|합의서|계약서|MOU|양해각서|가운데|기념"
)


@rule(
    rf"(?P<span>서명(?!식|[ ]?(?:기술|방식|서비스|시스템|기반|운동))|(?<=서에[ ])사인(?=[했하])|(?<=[{OBJECTS}][ ])(?P<made>맺은|체결한)(?=[ ]))",
    examples={
        "가나시와 다라대는 협약을 체결했다. 이날 협약을 맺은 [[홍길동 가나시장]]은 “함께 가겠다”고 말했다.": {
            "name": "홍길동",
            "title": "시장",
            "party": "가나시",
        },
        "양국은 각서를 체결(양국 대표로 [[가나부 홍길동 차관]]과 무역청 김영희 청장 서명)했다.": {
            "name": "홍길동",
            "title": "차관",
            "party": "가나부",
        },
    },
    boundary=[
        "홍길동 장관은 서명식에 앞서 축사했다.",
        "그는 방명록에 서명했다.",
        "가나시와 다라대는 협약을 체결했다. 지난해 협약을 맺은 홍길동 가나시장은 “함께 가겠다”고 말했다.",
    ],
    needs=("서명", "사인", "맺은", "체결한"),
)
def those_who_sign(match: regex.Match[str], scene: Scene) -> tuple[Signer, ...] | None:
    """The text says who signs: 정부대표로 … 서명, 공동서명하였다, 서명자:."""
    text = scene.view.folded
    sentence = scene.view.sentence_at(match.start())
    if match["made"]:
        return _made_by(scene, sentence, match)
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
    found = [_with_body_before(text, s) for s in signers_in(scene, begin, end)]
    behind = None if found else _WHO.match(text, match.end())
    if behind is not None:
        found = _side_by_side(scene, behind.end(), sentence.end)
        if len(found) == 1 and found[0].index is not None and behind["who"]:
            return tuple(found)
    return tuple(given_the_party_left(scene, found)) if len(found) > 1 else None


def _made_by(scene: Scene, sentence: Stretch, match: regex.Match[str]) -> tuple[Signer, ...] | None:
    """Return the heads of parties of whom the sentence says that they have made it: 이날 협약을 맺은 홍길동 시장은."""
    text, begin = scene.view.folded, match.end() + 1
    if _MADE.fullmatch(text, sentence.start, match.start()) is None:
        return None
    found = _side_by_side(scene, begin, min(sentence.end, begin + _LONGEST_POST))
    near = [s for s in found if s.index is not None and heads(s.title)]
    return tuple(near) if near and near[0].start == begin else None


_MADE = deferred(
    rf"(?:이날|이번|이[ ]자리에서|이번에)?[ ]?(?:[가-힣]{{2}}[ ]?)?(?:협약|협정|MOU|양해각서|결연)(?:\([A-Z]+\))?[{OBJECTS}][ ]"
)
"""What a sentence that goes back to the signing opens with."""
_LONGEST_POST = 60
"""Code points in which a name, a body and a post stand."""


_WHO = deferred(
    rf"(?P<who>한)[ ](?:(?:사람|이|이들|당사자|주인공)[{TOPICS}][ ])?|(?:[{TOPICS}]|에는)[ ](?:양측을[ ]대표해[ ])?"
)
"""What stands behind the signing where those who sign follow: 협약서에 서명한 홍길동 시장과 …, 서명은 홍길동 시장과 …."""


def _side_by_side(scene: Scene, start: int, end: int) -> list[Signer]:
    """Return the persons who follow right upon each other from a place on."""
    found: list[Signer] = []
    for signer in signers_in(scene, start, end):
        between = scene.view.folded[found[-1].end if found else start : signer.start]
        if len(between) > _BETWEEN:
            break
        found.append(signer)
    return found


_BETWEEN = 16
"""Code points between two persons of one list: a particle, a bracket, a body."""


def _with_body_before(text: str, signer: Signer) -> Signer:
    """Take the word between the last signer and a name for the body: 가나부 A 차관과 나라궁 B 실장 서명."""
    if signer.party is not None:
        return signer
    before = compiled(rf"(?:[{JOINERS},(]|로)[ ]?(?P<body>[^\s,()]{{2,15}})[ ]$").search(
        text[max(0, signer.start - 20) : signer.start],
    )
    if not before:
        return signer
    body = _OF_A_BODY.sub("", before["body"])
    return replace(signer, start=signer.start - len(before["body"]) - 1, party=body)


_OF_A_BODY = deferred(r"(?<=[가-힣A-Za-z]{2})(?:에서는?|에선|의)$")
"""What a body carries whose people are told: 가나기업에서는."""


@rule(
    rf"(?P<span>체결(?:했|하였|한|하고|하며|할)|(?:협약|합의|서명)(?:했|하였)|맺(?:었|고|은|으며)|교환(?:했|하였|하고|하며|한[ ]?[뒤후])|(?<=간(?:에)?[ ](?:[가-힣]{{2,5}}[ ]){{0,2}})(?:{SIGNING})(?:[된됐되]|이[ ]이[뤄루]|(?=[.\n]|$))|(?<=[협약정서각U)]이[ ](?:\d{{1,2}}일[ ])?(?:[가-힣]{{2,5}}[ ])?)(?:{SIGNING})[됐되]|(?P<sealed>{SEALING})|(?:협약|체결|서명|조인|협정)식을[ ](?:진행|개최|가졌|갖|열))",
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
    needs=(
        "체결",
        "협약",
        "합의",
        "서명",
        "맺",
        "교환",
        "조인",
        "주고",
        "나눠",
        "나누",
        "식을",
        "이름을",
        "바꾸",
        "바꿨",
        "바꾼",
        "펜을",
        "도장",
        "날인",
    ),
)
def persons_who_conclude(match: regex.Match[str], scene: Scene) -> tuple[Signer, ...] | None:
    """Persons may be the subject of the verb of concluding, instead of their bodies."""
    text = scene.view.folded
    sentence = scene.view.sentence_at(match.start())
    words = text[sentence.start : match.start()]
    if compiled(r"[“\"]|지켜보|임석|가운데|배석|왼쪽|오른쪽|촬영|사진").search(
        compiled(r"\([^()]{0,20}\)").sub("", words)
    ) or not (
        compiled(r"협약|협정|MOU|각서|약정|결연|합의서|의향서|계약서").search(
            text[sentence.start : match.end() + 20]
        )
        or (match["sealed"] and presence.behind_the_signing(scene.view, sentence))
    ):
        return None
    found = [
        _of_the_topic(scene, s, sentence)
        for s in signers_in(scene, sentence.start, match.start())
        if compiled(
            rf"(?:\([^()]*\))?(?:[{TOPICS}{SUBJECTS}{JOINERS}]|간|,| 간| 등| 및|을 만나|를 만나)"
        ).match(
            text[s.end : s.end + 30],
        )
    ]
    if len(found) == 1:
        alone = found[0]
        if _concludes_alone(text, alone, sentence, match.end()):
            return (alone,)
    found = given_the_party_left(scene, found)
    if len(found) < 2 or len({s.party if s.index is None else s.index for s in found}) < 2:
        return None
    closes = _BETWEEN_THEM if match[0].endswith(("됐", "되")) else _CLOSES
    return tuple(found) if closes.match(text, found[-1].end) else None


_CLOSES = deferred(rf"[{TOPICS}{SUBJECTS}{JOINERS}{OBJECTS}간]|[ ](?:간|등|및)")
"""What stands behind the last of those who conclude."""
_BETWEEN_THEM = deferred(r"[ ]?(?:간|사이)(?:에|의)?[ ]")
"""The same where it is told of the agreement: 홍길동 시장과 김영희 총장 간 협약이 체결됐다."""


def _of_the_topic(scene: Scene, signer: Signer, sentence: Stretch) -> Signer:
    """Give a head whose body is not told the sentence's topic: 가나시는 4일 홍길동 시장이 …."""
    if signer.index is not None or signer.party:
        return signer
    before = scene.view.folded[sentence.start : min(signer.start, sentence.start + 60)]
    topic = compiled(rf"(?:^|\s)(?P<body>[가-힣]{{2,20}})[{TOPICS}][ ]").search(before)
    index = scene.party_of(topic["body"]) if topic else None
    if index is None:
        return signer
    return replace(signer, index=index, party=scene.parties[index][0])


def _concludes_alone(text: str, signer: Signer, sentence: Stretch, end: int) -> bool:
    """Tell whether one head is the subject of the verb, and no one tells of it: 홍길동 가나시장은 … 체결했다."""
    if signer.index is None or signer.start - sentence.start > 60:
        return False
    subject = compiled(rf"[{TOPICS}{SUBJECTS}][ ]").match(text[signer.end : signer.end + 2])
    if not subject:
        return False
    of_its_own = subject[0] in {"이 ", "가 "} and compiled(rf"[{TOPICS}][ ]").search(
        text, sentence.start, signer.start
    )
    return bool(of_its_own) or not _TOLD.search(text, end, min(sentence.end, end + 40))


_TOLD = deferred(rf"다고|다며|라고|{TELLS}")


@rule(
    rf"(?P<span>{presence.THERE})",
    examples={
        "가나시와 다라대가 협약을 맺었다. 협약식에는 [[홍길동 가나시장]]과 김영희 다라대 총장이 참석했다.": {
            "name": "홍길동",
            "title": "시장",
            "party": "가나시",
        },
        "가나진흥원과 다라진흥원이 협약을 맺었다. 협약식에 가나진흥원은 김영희 원장이, [[다라진흥원은 홍길동 원장]]이 참석했다.": {
            "name": "홍길동",
            "title": "원장",
            "party": "다라진흥원",
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
    needs=("참석", "배석", "가운데", "참가한", "참여", "자리", "함께", "나왔다", "나섰다", "나와 "),
    reach=16,
)
def heads_at_the_signing(match: regex.Match[str], scene: Scene) -> tuple[Signer, ...] | None:
    """A list of those at the signing names the heads of the parties."""
    text = scene.view.folded
    sentence = scene.view.sentence_at(match.start())
    paragraph = scene.view.paragraph_at(match.start())
    row = compiled(rf"[ㅇ{BULLETS}◦‣*·\- ]{{0,4}}[(\[]?$").match(
        text[paragraph.start : match.start()]
    )
    if row:
        begin, end = match.end(), _row_end(scene, paragraph)
    elif within := presence.ROW_WITHIN.match(text, max(0, match.start() - _MARK), paragraph.end):
        row, begin = within, match.end()
        closes = _NEXT_POINT.search(text, begin, paragraph.end)
        end = closes.start() if closes else paragraph.end
    else:
        begin, end = sentence.start, _last_attending(text, match.start(), sentence.end)
        opened = (
            _CEREMONY.search(text, begin, sentence.end)
            or presence.behind_the_ceremony(scene.view, sentence)
            or _opens_behind_the_signing(scene, sentence, end)
        )
        if not opened or _celebrates(text[begin : sentence.end]):
            return None
    found = [
        _behind_a_topic(scene, s, begin)
        for s in signers_in(scene, begin, end)
        if not compiled(rf"[{TOPICS}도][ ]").match(text[s.end : s.end + 2])
    ]
    if row:
        found += _posts_in(scene, begin, end)
    return tuple(one_each(given_the_party_left(scene, found), all_heads=not scene.agreed)) or None


def _opens_behind_the_signing(scene: Scene, sentence: Stretch, end: int) -> bool:
    """Tell whether a sentence opens with who was there, right behind that of the signing: … 체결했다. 홍길동 시장 등이 참석했다."""
    if not presence.behind_the_signing(scene.view, sentence):
        return False
    found = signers_in(scene, sentence.start, end)
    return bool(found) and found[0].start - sentence.start < _OPENING


_OPENING = 20
"""Code points before the first person that may name his or her body: 가나진흥원 홍길동 원장."""
_MARK = 2
"""Code points of such a row before what says that they are present."""
_NEXT_POINT = deferred(rf"[ ](?:[{SQUARES}{DIAMONDS}▪][ ]|\d{{1,2}}\.[ ])")
"""Where the next point begins there."""


def _celebrates(words: str) -> bool:
    """Tell whether those present only greet or celebrate; a programme in which they sign may hold greetings."""
    return _GREETS.search(words) is not None and _IN_A_PROGRAMME.search(words) is None


_GREETS = deferred(r"(?<![구건단압저증신])축하|인사말|축제|개막|[“\"]")
_IN_A_PROGRAMME = deferred(rf"(?:협약|협정)서[ ]?(?:{SIGNING})[^.“\"]{{0,40}}순(?:으로|서)")
"""The order of a ceremony, the signing in it: 내빈 소개, 협약서 서명, 인사말 순으로."""


def _behind_a_topic(scene: Scene, signer: Signer, begin: int) -> Signer:
    """Give a head whose body is not told the topic right before: 가나조합은 홍길동 이사장이, 다라조합은 …."""
    if signer.index is not None or signer.party or not heads(signer.title):
        return signer
    text = scene.view.folded
    topic = _WHOSE_PEOPLE.search(text, max(begin, signer.start - _NEAR), signer.start)
    index = scene.party_of(topic["body"]) if topic else None
    if index is None:
        return signer
    return replace(signer, index=index, party=scene.parties[index][0])


_NEAR = 60
"""How far before a person the topic may begin to whom he or she belongs."""
_WHOSE_PEOPLE = deferred(
    rf"(?<![가-힣A-Za-z])(?P<body>[가-힣A-Za-z㈜]{{2,20}}?)(?:\([^()]{{1,20}}\))?(?:[ ]?측)?(?:에서[{TOPICS}]?|에선|[{TOPICS}])[ ]$"
)


def _last_attending(text: str, start: int, end: int) -> int:
    """Return where a sentence says last that somebody is there: 가나시에서는 … 참석했으며, 다라사에서는 … 참석했다."""
    return max(match.start() for match in presence.PRESENT.finditer(text, start, end))


def _posts_in(scene: Scene, start: int, end: int) -> Iterator[Signer]:
    """Yield persons named elsewhere whose post alone stands in a row of those present: 가나공사 사장."""
    row = scene.view.folded[start : min(end, start + 1500)]
    for named in scene.posts:
        signer = signer_of(scene, named)
        if (
            signer.index is None
            or not signer.title
            or signer.party is None
            or not heads(signer.title)
        ):
            continue
        names = {signer.party, *scene.parties[signer.index]}
        if any(
            f"{n} {signer.title}" in row
            or (signer.title.endswith(n[-2:] + "장") and f"{n}장" in row)
            for n in names
        ):
            yield signer


_ROW_BEGINS = deferred(r"[ ㅇ○◦\-·]*(?:\([^()]{2,20}\)|[가-힣A-Za-z㈜]{2,20}[ ])")
_NO_ROW = deferred(r"다\.|[“\":]|\((?:일시|장소|주요|내용)")


def _row_end(scene: Scene, paragraph: Stretch) -> int:
    """Return where a row 참석자 ends: its own line, or the bulleted lines below a bare heading."""
    text = scene.view.folded
    end = paragraph.end
    for _ in range(6):
        following = text.find("\n", end + 1)
        following = len(text) if following < 0 else following
        line = text[end + 1 : following]
        if not _ROW_BEGINS.match(line) or _NO_ROW.search(line):
            break
        end = following
    return end


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
    found = list(one_each(signers_in(scene, match.start("span"), match.end())))
    return tuple(found) if len(found) > 1 else None


RULES: tuple[Rule, ...] = (
    deputy_of_a_head,
    those_who_sign,
    note_of_those_who_sign,
    persons_who_conclude,
    heads_at_the_signing,
    one_of_each_in_a_caption,
    head_of_a_party,
    heads_in_a_caption,
    head_heard_at_the_signing,
    heads_in_a_listing,
)
_BUILT_IN = frozenset(map(id, RULES))


def read(
    view: View,
    agreement: Agreement,
    people: Sequence[Named] = (),
    rules: tuple[Rule, ...] = RULES,
) -> tuple[Signatory, ...]:
    """Return those who sign or represent a party at the signing."""
    scene = scene_of(view, agreement, people)
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
        for each in _weighed(scene, _found(scene, rules), rules)
    )


def _weighed(scene: Scene, told: Sequence[Signer], rules: Sequence[Rule]) -> list[Signer]:
    """Return those who weigh enough, whoever signs for a head, and whoever a rule of the user's own reads."""
    sure = {each.name for each in rules if id(each) not in _BUILT_IN or each is deputy_of_a_head}
    kept = [signer for signer in told if signer.rule in sure]
    names = {signer.name for signer in kept}
    found = presence.chosen(presence.persons(scene, told))
    kept += [s if s.rule else replace(s, rule=PERSON) for s in found if s.name not in names]
    return sorted(kept, key=_in_order)


PERSON = "person_at_the_signing"
"""How a person is read whom no rule alone tells: by everything that is told of him or her."""


def _in_order(signer: Signer) -> tuple[bool, int, int]:
    return signer.index is None, signer.index or 0, signer.start


def _names_of(party: Party) -> Iterator[str]:
    """Yield what a party is called: also by its initials where the text spells them out before (엘지(LG)가나: LG가나)."""
    for name in (party.name, party.text, party.abbreviation):
        if name:
            yield name
            if len(name) > _LONG and name.endswith("사"):
                yield name.removesuffix("사")
            initials = _SPELLED_OUT.match(name)
            if initials:
                yield f"{initials['initials']}{initials['rest']}"


_LONG = 5
"""Letters of a name behind which 사 only says that it is a company's: 가나 사이언스사."""
_SPELLED_OUT = deferred(r"[가-힣]{2,8}\((?P<initials>[A-Z]{1,5})\)(?P<rest>[가-힣A-Za-z]{1,20})$")


def scene_of(view: View, agreement: Agreement, people: Sequence[Named]) -> Scene:
    """Return a text with its people and the parties of its agreement."""
    parties = tuple(tuple(_names_of(party)) for party in agreement.parties)
    return Scene(view, tuple(p for p in people if p.title), parties, tuple(people))


def _found(scene: Scene, rules: tuple[Rule, ...]) -> list[Signer]:
    """Gather by rule; who is said to sign or is at the signing comes before the head in brackets."""
    kept: dict[str, Signer] = {}
    names_of: dict[int | None, list[str]] = {}
    for each in rules:
        own = id(each) not in _BUILT_IN
        told = list(_read(each, scene))
        all_told = {s.index for s in told} >= set(range(len(scene.parties)))
        known_only = scene.agreed and (all_told or each.name != those_who_sign.name)
        for signer in told:
            known = kept.get(signer.name)
            if known is not None:
                if each.name == head_of_a_party.name:
                    kept[signer.name] = _out_of_rank(known, signer)
                continue
            mates = names_of.get(signer.index, ()) if signer.index is not None else ()
            if own or _adds(signer, [kept[m] for m in mates], known_only=known_only):
                kept[signer.name] = signer
                names_of.setdefault(signer.index, []).append(signer.name)
        if each.name == those_who_sign.name and None in names_of:
            break
    return sorted(kept.values(), key=_in_order)


def _adds(signer: Signer, beside: Sequence[Signer], *, known_only: bool) -> bool:
    """Tell whether a signer stands for a party that has none yet ``beside``, or for no known one where that may be."""
    if signer.index is None:
        return not known_only
    return all(share_a_title(each, signer) for each in beside)


_MILITARY = frozenset(["대장", "중장", "소장", "준장", "대령", "중령", "소령", "대위"])


def _out_of_rank(kept: Signer, told: Signer) -> Signer:
    """Give an officer the post that stands after the body in the place of the rank: 홍길동 소장(학교장)."""
    if kept.title in _MILITARY and told.title:
        return replace(kept, title=told.title)
    return kept


_TRIES = 4
"""How often a rule looks at one sentence, so that the time stays linear in the text."""


def _read(each: Rule, scene: Scene) -> Iterator[Signer]:
    view = scene.view
    local = each.name == head_of_a_party.name or id(each) not in _BUILT_IN
    tried: dict[int, int] = {}
    done = -1
    for match in each.matches(view.folded):
        at, end = match.span(each.part)
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
            value = (Signer(at, end, str(value), None, None),)
        yield from (replace(s, rule=each.name) for s in value)


@cache
def _bodies() -> regex.Pattern[str]:
    return regex.compile(
        rf"(?<![가-힣])[가-힣]{{1,8}}(?:시|대학교|대|진흥원|부)(?=[{JOINERS}{TOPICS}{SUBJECTS}(]|[ ]및)"
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
