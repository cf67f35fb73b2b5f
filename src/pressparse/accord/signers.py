"""Persons in a stretch of text, each with post and party."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache, partial

import regex

from pressparse.accord.deputies import with_deputies
from pressparse.accord.groups import UNIONS
from pressparse.accord.heads import UNION
from pressparse.accord.posts import DEED, HONORS, Scene, Signer, bare
from pressparse.accord.signers_abroad import (
    BODY_AND_STRANGER,
    ENVOYS,
    LETTERS_FIRST,
    STATIONED,
    STATIONED_IN,
    envoy,
    is_of_a_stranger,
    parted_from_its_party,
    with_a_first_syllable,
)
from pressparse.accord.signers_in_short import CARRIED, no_name, of_whose_staff, told_in_short
from pressparse.accord.signers_listed import with_a_row
from pressparse.entities.body_names import listed
from pressparse.entities.entity import Named
from pressparse.entities.names import (
    is_a_place,
    is_foreign,
    is_plain_word,
    is_unit,
    likeness,
    may_be_name,
    titled,
)
from pressparse.language.letters import JOINERS, OBJECTS, SUBJECTS, TOPICS
from pressparse.language.wording import split_word
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.pledges import ACTIONS
from pressparse.lexicon.posts import OFFICE, left_of
from pressparse.pattern import compiled, deferred
from pressparse.rule import stretches

_IN_BRACKETS = deferred(
    rf"(?P<body>[가-힣A-Za-z][^\s,()]{{1,24}}(?:[ ][^\s,()]{{1,20}}){{0,2}})[ ](?P<title>{OFFICE})[ ]?\((?P<name>[가-힣]{{2,5}})\)"
)
_ROW = deferred(
    rf"\((?P<body>[^()]{{2,30}})\)(?![{SUBJECTS}{TOPICS}{OBJECTS}{JOINERS}의][ ])[ ]?(?P<name>[가-힣]{{2,5}}(?:[ ][가-힣]{{1,6}}){{0,3}}?|[가-힣](?:[ ][가-힣]{{1,4}}){{1,4}}?)[ ]"
    rf"(?P<title>(?:[가-힣A-Za-z]*(?:장|부|실|국|원|청|처)[ ])?{OFFICE}(?:[ ](?:직무)?대행)?)(?=[,· )]|$)"
)
_APART = r"(?:[ ]|(?<=[가-힣])(?=C[A-Z]O(?![A-Za-z])))"
"""What stands between a body and a post: nothing before one in letters where a page has lost its spaces: 가나파워CEO."""
_POST_JOINED = rf"[가-힣]{{0,12}}(?:장|대표|이사|장관|차관|교육감|군수|지사)[{JOINERS}][ ]"
"""A post behind which another person follows; no part of a body's name."""
_NAME_FIRST = deferred(
    rf"(?<![가-힣\d])(?!(?:[{JOINERS}]|및|등)[ ]|(?<=\))(?:[{TOPICS}{SUBJECTS}{OBJECTS}]|의)[ ]|(?:왼쪽|오른쪽|좌측|우측|좌|우)[가-힣]{{0,3}}[ ]|[가-힣]{{0,6}}(?:장|대표|이사|장관|차관|교육감)[{JOINERS}{TOPICS}{SUBJECTS}][ ])(?P<name>[가-힣]{{2,5}}|(?:(?!{_POST_JOINED})[가-힣]{{1,5}}[ ]){{1,3}}(?!{_POST_JOINED})[가-힣]{{1,6}})"
    rf"(?:[ ]?\((?:\p{{Han}}|[\p{{Latin}} .\-]|(?:사진|맨)?[ ]?(?:[앞뒷]줄[ ])?(?:왼쪽|오른쪽|좌측|우측|가운데))[^()]{{0,24}}\))?(?:[ ]|(?<=\))(?=[A-Z])|(?<=(?<![가-힣])[가-힣]{{3}})(?=[A-Z]))"
    rf"(?P<body>(?!{_POST_JOINED})[가-힣A-Za-z㈜()&\d·]{{2,20}}(?:[ ](?!{_POST_JOINED})[가-힣A-Za-z]{{2,14}}){{0,2}}(?:[ ]?\([^()]{{1,20}}\))?){_APART}(?P<title>{OFFICE})(?![가-힣]*(?:님|직))"
)
_BEFORE_LATIN = deferred(
    rf"(?<![가-힣])(?P<name>[가-힣]{{3}})(?P<body>[A-Z][A-Za-z&]{{1,12}}[가-힣]{{0,14}}?)[ ]?(?P<title>{OFFICE})(?=[{OBJECTS}{SUBJECTS}{TOPICS}{JOINERS},. ()]|등|$)"
)
"""A name that has lost the space before a body in Latin letters: 홍길동ABC회장."""
_BODY_FIRST = deferred(
    rf"(?P<body>[^\s,()]{{2,24}})(?:\([^()\n]{{1,12}}\))?[ ](?:(?P<name>[가-힣]{{3,4}})|(?P<name>[가-힣]{{2,6}}(?:[ ][가-힣]{{1,6}}){{0,2}}|[가-힣](?:[ ][가-힣]{{1,6}}){{1,3}})[ ]?\((?:\p{{Han}}|\p{{Latin}})[^()]{{0,24}}\))[ ](?P<title>{OFFICE})(?=[{OBJECTS}{SUBJECTS}{TOPICS}{JOINERS},.· (]|$)"
)
_TITLE_FIRST = deferred(
    rf"(?P<body>[^\s,()]{{2,24}})[ ](?P<title>{OFFICE})[ ](?:(?P<name>[가-힣]{{2,4}})(?=[,.)\n]|[ ]?$)|(?P<name>[가-힣]{{3}})(?=[{JOINERS}{TOPICS}{SUBJECTS}][ ]|[ ](?:등|및[ ])))"
)
_APPOSED = deferred(
    rf"(?P<body>[^\s,()]{{2,24}})[ ](?P<title>{OFFICE})(?:인|이자|[{OBJECTS}][ ](?:맡은|맡고[ ]있는|겸하는|겸하고[ ]있는|지내는))[ ]"
    rf"(?:(?P<name>[가-힣]{{3}})(?=[{TOPICS}{SUBJECTS}{JOINERS}][ ]|[ ]?\()|(?P<name>[가-힣]{{3}}|[가-힣]{{1,6}}(?:[ ][가-힣]{{1,8}}){{1,3}})[ ](?:{HONORS}|[가-힣]{{0,6}}(?:대표|장|이사|교수|박사|의원|대사|씨))(?=[{OBJECTS}{SUBJECTS}{TOPICS}{JOINERS},.· (]|$))"
)
"""A name behind its body and post, which an honour or a second post may follow: 가나협회 회장인 홍길동 목사."""
_FUSED_POSTS = """
    공항장 지부장 공장장 교구장 지점장 사업소장 센터장 소방서장 경찰서장 사단장 여단장 연대장 대대장 군단장 사령관 지회장 구청장 은행장 병원장 교육장 이사장 조합장 의장 시장 군수 면장
    읍장 동장 청장 처장 원장 총장 서장 관장 단장 소장 도지사 교육감 교장
    학장 연구소장 본부장 대사 총영사
"""
"""Posts written in one word with their body: 가나공항장."""


_SIDE = r"(?:[ ]?\((?:사진[ ]?)?(?:왼쪽|오른쪽|좌측|우측|가운데)[^()]{0,10}\))?"
"""Where somebody stands in a photo, between name and body: 홍길동(가운데) 가나시장."""


@cache
def _fused() -> regex.Pattern[str]:
    return regex.compile(
        rf"(?<![가-힣])(?P<name>[가-힣]{{3}}){_SIDE}[ ](?P<body>(?:[가-힣A-Za-z]{{2,16}}[ ])?[가-힣]{{2,14}}?)(?P<title>\L<fused>)(?P<acting>[ ](?:권한|직무)?(?:대행|대리))?(?=[{OBJECTS}{SUBJECTS}{TOPICS}{JOINERS},.· ()]|등|$)",
        fused=_FUSED_POSTS.split(),
    )


@cache
def _fused_abroad() -> regex.Pattern[str]:
    """A foreign name of several words behind another person, and a post written in one word with its body."""
    return regex.compile(
        rf"(?:(?<=[{JOINERS},·)\]][ ])|(?<=및[ ]))(?P<name>(?!{_CASE})[가-힣]{{1,6}}(?:[ ](?!{_CASE}|{_JOINT})[가-힣]{{1,8}}){{1,5}})[ ](?P<body>[가-힣]{{2,14}}?)(?P<title>\L<fused>)(?=[{OBJECTS}{SUBJECTS}{TOPICS}{JOINERS},.· ()]|등|$)",
        fused=[*_FUSED_POSTS.split(), *_POSTS_ABROAD],
    )


_CASE = rf"[가-힣]+(?:[{TOPICS}{OBJECTS}의]|에서)[ ]"
_JOINT = rf"[가-힣]+[{JOINERS}][ ]|(?:및|등|그리고)[ ]"
"""Words that carry a particle, and so end what may be a name."""
_POSTS_ABROAD = ("구장", "주지사")
"""Further posts written in one word with a body of another country: 나래구장, 나래주지사."""


@cache
def _fused_first() -> regex.Pattern[str]:
    return regex.compile(
        r"(?<![가-힣A-Za-z])(?P<body>[가-힣A-Za-z]{2,14}?)(?P<title>\L<fused>)[ ]?\((?P<name>[가-힣]{3})\)",
        fused=_FUSED_POSTS.split(),
    )


_IN_CLAUSE = deferred(r"(?:에서는?|에는|에게|께서)[ ]")
_LOCATIVE = deferred(r"(?:에서는?|에는|에선)$")


def _whole_name(names: tuple[str, ...], name: str, body: str) -> tuple[str, str]:
    """Part a foreign name from the body behind it, where the body begins with the name's last words."""
    for party in names:
        if body.endswith(" " + party):
            return f"{name} {body.removesuffix(' ' + party)}", party
    return name, body


def _with_first_names(scene: Scene, signer: Signer) -> Signer:
    """Take in the foreign names that stand right before a name, unless they are a party's: 에이브 윌리엄 다라."""
    signer = with_a_first_syllable(scene, signer)
    text, start, name = scene.view.folded, signer.start, signer.name
    for _ in range(2):
        before = compiled(r"(?<![가-힣])([가-힣]{1,5}(?!의)[가-힣]) $").search(
            text[max(0, start - 8) : start]
        )
        if (
            not before
            or CARRIED.search(before[1])
            or not is_foreign(before[1])
            or scene.party_of(before[1]) is not None
            or not text.startswith(name.split(" ")[0], start)
        ):
            break
        start -= len(before[0])
        name = f"{before[1]} {name}"
    return replace(signer, start=start, name=name)


def _with_last_names(text: str, signer: Signer) -> Signer:
    """Take in what stands between a foreign first name and its letters: 마르코 베르디(Marco Verdi)."""
    if not text.startswith(signer.name, signer.start):
        return signer
    behind = _LAST_NAMES.match(text, signer.start + len(signer.name))
    if not behind or titled(behind["name"]):
        return signer
    return replace(signer, name=f"{signer.name} {behind['name']}")


_LAST_NAMES = deferred(
    r"[ ](?P<name>[가-힣]{1,8}(?:[ ][가-힣]{1,8})?)[ ]?\(\p{Latin}[\p{Latin}.\-']*[ ][\p{Latin} .\-']+\)"
)
"""The rest of a foreign name before its letters, which are two words or more."""


_LONGEST = 3000
"""Code points before a verb in which persons are looked for; no sentence about a signing is longer."""


def signers_in(scene: Scene, start: int, end: int) -> list[Signer]:
    """Return the persons in a stretch, each with the party that he or she stands for."""
    start = max(start, end - _LONGEST)
    known = scene.stretches.get((start, end))
    if known is None:
        known = scene.stretches[start, end] = tuple(_read(scene, start, end))
    return list(known)


def replaced_too(scene: Scene, start: int, end: int) -> list[Signer]:
    """Return the persons in a stretch in their order, those included for whom another signs."""
    return _all_in(scene, max(start, end - _LONGEST), end)


def _patterns(text: str, start: int, end: int) -> Iterator[regex.Pattern[str]]:
    """Yield the patterns of persons that a stretch can hold: most need a post in a word of its own, some a bracket."""
    post = _A_POST.search(text, start, end) is not None
    if post and text.find("(", start, end) >= 0:
        yield from (_ROW, LETTERS_FIRST)
    if _NAME_IN_BRACKETS.search(text, start, end):
        yield from (_IN_BRACKETS, _fused_first()) if post else (_fused_first(),)
    if _HANGUL_LATIN.search(text, start, end):
        yield _BEFORE_LATIN
    yield _fused()
    if _TWO_WORDS_BEHIND_A_JOINT.search(text, start, end):
        yield _fused_abroad()
    if post:
        yield from (_NAME_FIRST, _BODY_FIRST, BODY_AND_STRANGER)
        if _A_POST_HELD.search(text, start, end):
            yield _APPOSED
        if _A_POST_BEFORE_A_NAME.search(text, start, end):
            yield _TITLE_FIRST


_TWO_WORDS_BEHIND_A_JOINT = deferred(
    rf"(?:[{JOINERS},·)\]]|및)[ ](?:[가-힣]{{1,8}}[ ]){{2,6}}[가-힣]{{2,14}}(?:장|군수|대사|총영사|지사|교육감)"
)
_A_POST = deferred(rf"{_APART}{OFFICE}")
_A_POST_HELD = deferred(rf"[ ]{OFFICE}(?:인|이자|[{OBJECTS}][ ](?:맡|겸하|지내))")
_A_POST_BEFORE_A_NAME = deferred(
    rf"[ ]{OFFICE}[ ][가-힣]{{2,4}}(?=[,.)\n]|[ ]?$|[{JOINERS}{TOPICS}{SUBJECTS}][ ]|[ ](?:등|및[ ]))"
)
_HANGUL_LATIN = deferred(r"[가-힣]{3}[A-Z]")
_NAME_IN_BRACKETS = deferred(r"[가-힣][ ]?\([가-힣]{2,5}\)")


def _read(scene: Scene, start: int, end: int) -> list[Signer]:
    told = with_deputies(scene, _all_in(scene, start, end))
    return [s if s.end <= end else replace(s, end=end) for s in map(scene.called, told)]


def _all_in(scene: Scene, start: int, end: int) -> list[Signer]:
    text = scene.view.folded
    parties = "\n".join([names[0] for names in scene.parties])
    found = [
        signer_of(scene, named)
        for named in scene.named(start, end)
        if named.title
        and not scene.is_named(named.title)
        and named.name not in parties
        and not _spans_two(named)
    ]
    for pattern in _patterns(text, start, end):
        for match in _matches(pattern, text, start, end):
            signer = _matched(scene, pattern, match)
            if signer is None:
                continue
            inside = [s for s in found if s.start < signer.end and signer.start < s.end]
            if _stands_before(signer, inside, in_row=pattern is _ROW):
                found = [s for s in found if s not in inside]
                found.append(signer)
    found += told_in_short(scene, start, end, found)
    found = with_a_row(scene, found, start, end)
    return sorted(map(partial(_in_full, scene), found), key=_start)


def _in_full(scene: Scene, signer: Signer) -> Signer:
    """Return somebody with what stands around the name: first and last names, and whose people came along."""
    named = _with_last_names(scene.view.folded, _with_first_names(scene, signer))
    return of_whose_staff(scene, named)


def _start(signer: Signer) -> int:
    return signer.start


def _spans_two(named: Named) -> bool:
    """Tell whether two persons with a dot between were read as one: 홍길동 가나시장·김영희 다라대 총장."""
    before, dot, _ = (named.organization or "").rpartition("·")
    return bool(dot) and titled(before.rpartition(" ")[2]) is not None


_BRACKETED = deferred(r"\([가-힣]{2,5}\)")
_BEFORE_BRACKET, _BEHIND_BRACKET = 128, 8
"""Code points before and behind the beginning of a name's bracket in which the body and its head stand."""


def _matches(
    pattern: regex.Pattern[str], text: str, start: int, end: int
) -> Iterator[regex.Match[str]]:
    """Yield the matches in ``text[start:end]``, tried only where a name stands in brackets if the pattern needs one.

    A word before a name may be taken for it, so that names are looked for behind it too: 임직원과 홍길동 가나사 대표.
    """
    if pattern is not _IN_BRACKETS:
        yield from pattern.finditer(text, start, end, overlapped=pattern is _NAME_FIRST)
        return
    places = [found.start() for found in _BRACKETED.finditer(text, start, end)]
    for first, last in stretches(places, _BEFORE_BRACKET, _BEHIND_BRACKET):
        yield from pattern.finditer(text, max(start, first), min(end, last))


def _stands_before(signer: Signer, others: list[Signer], *, in_row: bool) -> bool:
    """Tell whether a person takes the place of those read in the same words.

    Who stands for a party already keeps it, unless a row tells of another party or of a deputy.
    """
    if in_row and "대행" in (signer.title or ""):
        return True
    return all(s.index is None or (in_row and s.index != signer.index) for s in others)


def _matched(scene: Scene, pattern: regex.Pattern[str], match: regex.Match[str]) -> Signer | None:
    """Return the person of a match, if the body beside the name is a party's."""
    if match["title"] in ENVOYS and STATIONED.match(match["body"].rpartition(" ")[2]):
        return envoy(scene, match)
    if pattern is _fused_abroad():
        return _from_abroad(scene, match)
    if pattern is _fused_first() and scene.is_named(match["body"] + match["title"]):
        return None
    inner = _NAME_INSIDE.search(match["body"])
    found = _name_and_party(scene, pattern, match)
    if found is None or (inner and may_be_name(inner["name"])):
        return None
    name, body, index = found
    name = _without_country(_without_party(scene, name)).rstrip(")")
    glued = _GLUED.match(name)
    name = glued["name"] if glued else name
    start = match.start() + (len(glued["before"]) if glued else 0)
    title = match["title"] + ((match["acting"] or "") if pattern is _fused() else "")
    signer = Signer(start, match.end(), name, title, body, index=index)
    signer = _with_first_names(scene, signer)
    if not no_name(signer.name):
        return signer
    placed = pattern is _NAME_FIRST and _stands_as_a_name(scene.view.folded, signer)
    return signer if placed else None


_NAME_INSIDE = deferred(r"\((?P<name>[가-힣]{3})\)$")
"""A body whose head stands in brackets, so that no word before it is the name: 가나마트 다라점(홍길동) 점장."""


def _name_and_party(
    scene: Scene, pattern: regex.Pattern[str], match: regex.Match[str]
) -> tuple[str, str, int] | None:
    """Return the name of a match, its body and which party that is; None where it is no party's."""
    name, body = match["name"], _body_alone(scene, _LOCATIVE.sub("", match["body"]))
    if _IN_CLAUSE.search(match["body"]) or match["body"].endswith(_OF_A_LONGER_POST):
        return None
    if is_a_place(match["title"]):
        return None
    if pattern is BODY_AND_STRANGER and not is_of_a_stranger(name.split(" ")):
        return None
    index = _party_beside(scene, pattern, match, body)
    if pattern is _NAME_FIRST and index is None:
        name, body, index = _parted(scene, name, body)
    if index is None:
        return None
    name, body = parted_from_its_party(name, body, scene.parties[index])
    if pattern is _NAME_FIRST:
        name, body = _whole_name(scene.parties[index], name, body)
    if pattern in (_fused(), _fused_first()) or _DAY.fullmatch(body):
        body = scene.parties[index][0]
    return name, body, index


def _parted(scene: Scene, name: str, body: str) -> tuple[str, str, int | None]:
    """Part a name from the body whose first words were taken for it, or the other way round: 존 가나 라마 대학교."""
    words = name.split(" ")
    for k in range(len(words) - 1, 0, -1):
        whole = " ".join((*words[k:], body))
        index = scene.party_of(whole)
        if index is not None:
            return " ".join(words[:k]), whole, index
    rest, _, whole = body.partition(" ")
    index = scene.party_of(whole) if whole and is_foreign(rest) else None
    return (name, body, None) if index is None else (f"{name} {rest}", whole, index)


def _stands_as_a_name(text: str, signer: Signer) -> bool:
    """Tell whether a word that no list knows is a name by its place: behind a person, before a party and a post."""
    word = signer.name
    if not _THREE.fullmatch(word) or CARRIED.search(word) or is_unit(word) or word in listed():
        return False
    start = signer.start
    if not _BEHIND_A_PERSON.search(text, max(0, start - _OWNED), start):
        return False
    return likeness(word) > 0 or not is_plain_word(word)


_THREE = deferred(r"[가-힣]{3}")
_BEHIND_A_PERSON = deferred(
    rf"[ ]{OFFICE}(?:[ ]?\([^()]{{1,16}}\))?(?:[{JOINERS}]|,|·|[ ]및|[ ]그리고)[ ]?$"
)


def _from_abroad(scene: Scene, match: regex.Match[str]) -> Signer | None:
    """Return the person of a foreign name, the words of the body taken off its end: 마르코 베르디 나래국 가나시장."""
    words, title = match["name"].split(" "), match["title"]
    if no_name(match["name"]):
        return None
    index = scene.party_of(_seat(match["body"] + title))
    if index is None:
        return None
    party = scene.parties[index][0]
    own = party.split(" ")
    while len(words) > 1 and (words[-1] in own or words[-1] in COUNTRIES):
        words.pop()
    return Signer(match.start(), match.end(), " ".join(words), title, party, index=index)


def _body_alone(scene: Scene, body: str) -> str:
    """Take off a body the person before a dot, and the particle of a topic: 홍길동 가나시장·…, 가나진흥원은 홍길동 원장이."""
    before, dot, last = body.rpartition("·")
    if dot and titled(before) is not None:
        body = last
    stem, particle = split_word(body)
    if particle not in _TOPICS or scene.party_of(stem) is None:
        return body
    return stem


_OF_A_LONGER_POST = (" 사무", " 행정부", " 정무부", " 경제부", " 부")
"""How words end that belong to the post behind them: 사무총장, 행정부시장."""
_TOPICS = frozenset(TOPICS)


def _party_beside(
    scene: Scene, pattern: regex.Pattern[str], match: regex.Match[str], body: str
) -> int | None:
    """Return the party that the words beside a name point at."""
    if pattern in (_fused(), _fused_first()):
        whole = scene.party_of(_seat(match["body"] + match["title"]))
        if whole is not None:
            return whole
    index = scene.party_of(body)
    if index is None:
        index = scene.party_of(_UNIT_IN_LATIN.sub("", body))
    if index is None and pattern is _BODY_FIRST and not DEED.search(body):
        index = scene.party_of(f"{_word_before(scene, match.start('body'))} {body}")
    return index


_UNIT_IN_LATIN = deferred(r"(?<=[가-힣]{2})[A-Z]+[가-힣]{0,4}$")
"""A unit whose name is written in one with its body's: 가나그룹HR담당."""
_GLUED = deferred(
    rf"(?P<before>.*(?:{'|'.join(ACTIONS)}|맺어|체결|개최|참석|서명))(?P<name>[가-힣]{{3}})$"
)
"""The last word of a heading that has lost the space before a name: 개발김하람."""


def _word_before(scene: Scene, position: int) -> str:
    """Return the word before a position."""
    words = scene.view.folded[max(0, position - 24) : position].split()
    return words[-1] if words else ""


def _without_party(scene: Scene, name: str) -> str:
    """Take off the party that stands before a foreign name, or in letters behind it: 가나대학교 마르코 베르디 총장."""
    body, _, person = name.partition(" ")
    whole, _, behind = name.rpartition(" ")
    if " " in whole and behind.isascii() and scene.party_of(behind) is not None:
        return whole
    if not person or scene.party_of(body) is None:
        return name
    short = len(body) <= _OF_A_NAME and not (_THREE.fullmatch(person) and may_be_name(person))
    return name if short else person


_OF_A_NAME = 3
"""Syllables of a word that may be a name rather than a party."""


def _without_country(name: str) -> str:
    """Take off the country that stands between a foreign name and a body: 응우옌 반 아 베트남 가나대 총장."""
    person, _, country = name.rpartition(" ")
    return person if person and country in COUNTRIES else name


_DAY = deferred(r"\d{1,2}일")


def _unbracketed(words: str | None) -> str:
    """Take the brackets off words that stand in them; those of a legal form stay: (주)가나."""
    words = (words or "").strip()
    if _DAY.fullmatch(words):
        return ""
    if " " in words and words.endswith(("과", "와")):
        return ""
    return words[1:-1].strip() if words[:1] == "(" and words[-1:] == ")" else words


def signer_of(scene: Scene, named: Named) -> Signer:
    """Return a person with the party that the words beside the name point at."""
    title = (named.title or "").removesuffix("님")
    told = named.organization or ""
    organization = _unbracketed(told).lstrip("·") if bare(told) and not DEED.search(told) else ""
    index = scene.party_of(organization)
    party: str | None = organization or None
    if index is None:
        index, title, party = _by_the_title(scene, title, party)
    if index is None and not organization:
        index, beside = _without_a_body(scene, named, title)
        party = beside or party
    elif index is None:
        index, owner = _whose(scene, named.start)
        party = owner or party
    elif scene.parties[index][0].endswith(_seat(title)):
        title, party = _post_alone(title), scene.parties[index][0]
    name = _without_party(scene, named.name)
    signer = Signer(named.start, named.end, name, title or None, party, index=index)
    return _with_last_names(scene.view.folded, signer)


def _post_alone(title: str) -> str:
    """Return a post without the body whose name it holds: 시장 of 가나시장."""
    read = titled(title)
    return read.title if read and read.fused else title


def _without_a_body(scene: Scene, named: Named, title: str) -> tuple[int | None, str | None]:
    """Return the party of somebody beside whose name no body stands: by the post, by an owner before, by other places."""
    index = scene.post_of(title)
    if index is not None:
        return index, scene.parties[index][0]
    if title in _OF_UNIONS and _ABOUT_A_UNION.search(*_around(scene, named.start)):
        index = _union(scene)
        return index, UNION if index is None else scene.parties[index][0]
    if " " in named.name:
        before = _word_before(scene, named.start)
        index = None if titled(before) else scene.party_of(before)
        if index is not None:
            return index, before
    owner = _whose(scene, named.start)
    return owner if owner[0] is not None else scene.known(named.name)


_COUNCILLORS = ("시의원", "군의원", "구의원", "도의원")
"""Who sits in the council of a town, and does not stand for the town."""


def _around(scene: Scene, position: int) -> tuple[str, int, int]:
    """Return the text and where the sentence at a position begins and ends."""
    sentence = scene.view.sentence_at(position)
    return scene.view.folded, sentence.start, sentence.end


def _union(scene: Scene) -> int | None:
    """Return the party that is a union, by either of its names."""
    found = (scene.party_of(name) for name in UNIONS)
    return next((index for index in found if index is not None), None)


_OF_UNIONS = frozenset({"위원장", "지부장", "지회장", "분회장"})
"""Posts that head a union where a sentence is about one."""
_ABOUT_A_UNION = deferred(rf"{'|'.join(UNIONS)}|노사")


def _by_the_title(
    scene: Scene, title: str, party: str | None
) -> tuple[int | None, str, str | None]:
    """Return the party whose name a title holds, and the title without it: 가나군수; 노조위원장 keeps its own."""
    if title.startswith(UNION):
        index = _union(scene)
        return index, title, (party or UNION) if index is None else scene.parties[index][0]
    stationed = STATIONED_IN.match(title)
    if stationed:
        index = scene.party_of(stationed["country"])
        return index, title, party if index is None else scene.parties[index][0]
    read = None if title.endswith(_COUNCILLORS) else titled(title)
    index = _party_in(scene, title, read.title) if read and read.fused else None
    if read is None or index is None:
        return None, title, party
    alone = "구청장" if title.endswith("구청장") else read.title
    acting = _ACTING_HEAD.search(title)
    if acting and alone == acting["acting"]:
        held = titled(title[: acting.start()])
        alone = f"{held.title} {alone}" if held else alone
    return index, alone, scene.parties[index][0]


_ACTING_HEAD = deferred(r"[ ](?P<acting>(?:권한|직무)?(?:대행|대리))$")
"""What stands behind the post of somebody who acts for its holder: 가나시장 권한대행."""


def _whose(scene: Scene, start: int) -> tuple[int | None, str | None]:
    """Return the party that stands before a name as its owner: 가나시의 홍길동 시장, 가나시 측 홍길동 시장."""
    text = scene.view.folded
    if not text.endswith(_OWNING, max(0, start - _OWNED), start):
        return None, None
    body = _OWNER.search(text, max(0, start - _OWNED), start)
    index = scene.party_of(body["body"]) if body else None
    return (None, None) if index is None else (index, scene.parties[index][0])


_OWNING = ("의 ", "측 ", "측에서 ", "측에서는 ", "측에선 ")
_OWNED = 40
"""Code points before a name in which its body stands."""
_OWNER = deferred(r"(?<![^\s,(·])(?P<body>[^\s,()·]{2,30}?)(?:의|[ ]?측(?:에서는?|에선)?)[ ]$")


def _party_in(scene: Scene, title: str, post: str) -> int | None:
    """Return the party whose name a title holds before its post, or None."""
    seated = scene.party_of(_seat(title)) if title.endswith(_SEATED) else None
    return scene.party_of(title[: len(title) - len(post)]) if seated is None else seated


_REGIONAL = ("구청장", "군수", "도지사")
_SEATED = ("장", *_REGIONAL)
"""What titles end in that hold the name of the body itself."""


def _seat(title: str) -> str:
    """Return the body whose name a title holds: 가나군 of 가나군수."""
    for post in _REGIONAL:
        if title.endswith(post):
            return title.removesuffix(post) + left_of(post)
    return title.removesuffix("장")
