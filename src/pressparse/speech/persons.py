"""A person as a phrase names them: in full, by the family name, by a letter, by a post."""

from collections.abc import Sequence
from dataclasses import replace

from pressparse.entities.entity import Named
from pressparse.entities.names import (
    SURNAME,
    is_body,
    is_foreign,
    is_name,
    likeness,
    titled,
)
from pressparse.language.letters import JOINERS, OBJECTS, SUBJECTS, TOPICS
from pressparse.language.words import Word
from pressparse.lexicon.adverbs import ADVERBS, TIMES
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.regions import REGIONS
from pressparse.lexicon.speakers import PEOPLE_ENDS, SHORT_BODY, SPEAKING_POSTS
from pressparse.lexicon.surnames import SURNAMES
from pressparse.lexicon.titles import COURTESY, FORMER, MODIFIERS
from pressparse.pattern import deferred
from pressparse.speech import (
    aged,
    alike,
    called,
    joint_posts,
    kept,
    naming,
    opinions,
    references,
    rows,
    unlisted,
)
from pressparse.speech.ground import Ground, Voice, of_person, span_of, text_of
from pressparse.speech.opinions import CLEAR, FULL, MOST_NAMED
from pressparse.speech.owners import at_owner, narrowed
from pressparse.speech.roles import is_people, is_what_they_are, title_of
from pressparse.speech.unlisted import NAME_TITLE

_SURNAME_ONLY = deferred(rf"(?:[가-힣]씨|[{SURNAME}](?:군|양))")
_GLUED = deferred(r"(?P<name>[가-힣]{2,3})(?P<body>[A-Z].{1,20})")
"""A name and a body that a layout ran together: `홍길동ABC전자`."""
_GLUED_BEHIND = deferred(r".*[A-Z](?P<name>[가-힣]{3})")
"""A body and a name that a layout ran together: `가나TP홍길동 원장`."""


def short_form(ground: Ground, words: Sequence[Word]) -> Voice | None:
    """Read a family name or last name with a title, or with it in one word: `김 시장`, `애벗 지사`, `김감독`."""
    words = _from_name(words)
    start, end = span_of(words)
    stems = [word.stem for word in words]
    if len(stems) == 1:
        if _SURNAME_ONLY.fullmatch(stems[0]):
            return _courteous(ground, stems[0], start, end)
        return _glued(ground, stems[0], start, end)
    if found := _by_last_words(ground, words):
        return found
    if _SURNAME_ONLY.fullmatch(stems[-1]) and title_of(stems[-2]):
        person = _courteous(ground, stems[-1], words[-1].start, end)
        return replace(person, start=start, title=person.title or stems[-2])  # `대표 이씨`
    if len(stems) > NAME_TITLE and (found := _beside_body(ground, stems, start)):
        return Voice(start, end, found.name, stems[-1], found.body)
    title = stems[-1] if len(stems) == NAME_TITLE else _after_modifier(stems)
    if title and len(stems[0]) == 1:
        voice = Voice(start, end, stems[0], title)
        return _by_surname(ground, voice, former=stems[1] in FORMER)
    return None


def _by_last_words(ground: Ground, words: Sequence[Word]) -> Voice | None:
    """Read a family name with 씨 behind other words, or a name and a title in one: `전화를 건 조 씨`, `가나제약 홍길동사장`."""
    family = words[-2].stem
    if words[-1].stem in COURTESY and family in SURNAMES and family != _KEPT:
        own = words[-2:]
        return _courteous(ground, text_of(ground, own), *span_of(own))
    return _with_title_glued(ground, words)


def _beside_body(ground: Ground, stems: Sequence[str], start: int) -> Voice | None:
    """Return who is meant by a family name beside a body: `도 가나회 회장`, `가나당 이 후보`."""
    post = stems[-1]
    name, beside = stems[0], stems[1]
    if len(stems) == _NAME_MODIFIER_TITLE and name in SURNAMES and beside not in MODIFIERS:
        if name in _POINTING:
            return None
        found = references.bearer(ground, name, post, start)
        if found is None or not _is_at(ground, found, beside, post):
            return None
        return replace(found, body=beside)
    if stems[-2] not in SURNAMES or not is_body(stems[-3]):
        return None
    found = references.bearer(ground, stems[-2], post, start)
    return found if found and found.name else None


def _is_at(ground: Ground, found: Voice, body: str, post: str) -> bool:
    """Whether somebody named before holds a post at a body, or is named beside it."""
    if found.body == body or f"{found.name} {body}" in ground.around(found.start):
        return True
    same = found.title is not None and references.same_post(found.title, post)
    return same and (is_body(body) or body in ground.forms)


_NAME_MODIFIER_TITLE = 3
"""How many words `김 전 시장` are."""


def _from_name(words: Sequence[Word]) -> Sequence[Word]:
    """Return words without what opens their sentence, as long as a name and a title are left."""
    first = 0
    while len(words) - first > NAME_TITLE and (
        (words[first].stem in ADVERBS and not _is_surname_here(words, first))
        or words[first].stem in TIMES
    ):
        first += 1
    return words[first:]


def _is_surname_here(words: Sequence[Word], k: int) -> bool:
    """Whether a word that opens sentences is a family name: `안 전 대표`."""
    return words[k].stem in SURNAMES and words[k + 1].stem in MODIFIERS


def _after_modifier(stems: Sequence[str]) -> str | None:
    """Return the title behind a modifier and, it may be, a body: `김 전 시장`, `문 전 가나청 국장`."""
    behind = _NAME_MODIFIER_TITLE <= len(stems) <= _NAME_MODIFIER_TITLE + 1
    return stems[-1] if behind and stems[1] in MODIFIERS else None


def _glued(ground: Ground, word: str, start: int, end: int) -> Voice | None:
    """Read a name and a title in one word: `김감독`, `홍길동변호사`."""
    glued = titled(word)
    if glued is None or not glued.fused or glued.particle:
        return None
    name = word.removesuffix(glued.title)
    if name in SURNAMES:
        found = references.bearer(ground, name, glued.title, start)
        if found and found.title and references.same_post(found.title, glued.title):
            return Voice(start, end, found.name, glued.title)
        return Voice(start, end, name, glued.title)
    if likeness(name) == CLEAR and is_name(name):
        return Voice(start, end, name, glued.title)
    return _with_town_glued(ground, word, glued.title, start, end)


def _with_town_glued(ground: Ground, word: str, title: str, start: int, end: int) -> Voice | None:
    """Read a name, a town and its head's title in one word: `홍길동가나군수`."""
    name, town = word[:FULL], word[FULL:].removesuffix(title)
    if not town or likeness(name) != CLEAR or not is_name(name):
        return None
    listed = town in REGIONS or f"{town}{title[0]}" in REGIONS
    if not listed and f"{town}{title[0]}" not in ground.forms:
        return None
    return ground.met(Voice(start, end, name, f"{town}{title}"))


_KEPT = "모"
"""What stands for a name that is kept back, `이 모 양`, and is a family name as well."""


def _with_title_glued(ground: Ground, words: Sequence[Word]) -> Voice | None:
    """Read a body, and a name and a title in one word: `가나제약 홍길동사장`."""
    word = words[-1]
    glued = titled(word.stem)
    if glued is None or glued.particle or not word.stem.endswith(glued.title):
        return None
    name = word.stem.removesuffix(glued.title)
    if len(name) != FULL or likeness(name) != CLEAR or is_body(name):
        return None
    if likeness(words[0].stem) == CLEAR and not is_body(words[0].stem):
        return None  # `홍길동 벼리나라 여수봉사단장`, `홍길동 노사정위원장`
    body = text_of(ground, words[:-1])
    return ground.met(Voice(word.start, word.noun_end, name, glued.title, body))


def _by_surname(ground: Ground, told: Voice, *, former: bool) -> Voice | None:
    """Return who is meant by a family name and a title; ``former``: whether it is one that they had before."""
    surname, title = told.name or "", told.title or ""
    if title_of(title) is None:
        return None
    found = references.bearer(ground, surname, title, told.start, former=former)
    if found and found.name:
        whole = replace(told, name=found.name, title=None if title in COURTESY else title)
        return joint_posts.in_full(ground, whole)
    if surname not in SURNAMES:
        return None
    if surname in _POINTING and not (surname == _THIS and _is_first(ground, title, told.start)):
        return None
    return told  # the text never tells the name in full


_THIS = "이"
"""A family name that points at what was told before."""


def _is_first(ground: Ground, title: str, start: int) -> bool:
    """Whether a text has a title nowhere before but behind that name, so that nothing can point at it: `이 원장`."""
    told = f"{_THIS} {title}"
    first = ground.text.find(told, 0, start + len(told))
    return ground.text.find(title, 0, max(0, first)) < 0


_POINTING = frozenset("이그저한전현신온총제양본동단약새옛맨별각첫두네세해타")
"""Family names that are words pointing at a noun as well."""


def _courteous(ground: Ground, word: str, start: int, end: int) -> Voice:
    """Read `김씨`: the last one named whose surname that is, else nobody better known."""
    for named in ground.people_before(start):
        if named.name[0] == word[0] and named.title in {None, "씨", "군", "양"}:
            return Voice(start, end, named.name, named.title or kept.told_once(ground, named.name))
    since = max(0, start - _LOOKED_BACK)
    held = [
        match[0]
        for match in _BEFORE_AGE.finditer(ground.text, since, start)
        if match[0][0] == word[0]
    ]
    if held:
        return Voice(start, end, f"{held[0]}{word[1:].strip()}", kept.told_once(ground, held[0]))
    full = [
        m[0] for m in _BEFORE_COURTESY.finditer(ground.text, since, start) if m[0][0] == word[0]
    ]
    if full and likeness(full[-1]):
        return Voice(start, end, full[-1], kept.told_once(ground, full[-1]))
    return Voice(start, end, word)


_BEFORE_COURTESY = deferred(
    rf"(?<![가-힣])[{SURNAME}][가-힣]{{2}}(?=(?:\([^()\n]{{1,20}}\))?[ ]?씨(?![가-힣]{{3}}))"
)
"""A full name that the list of people has not, before 씨."""
_BEFORE_AGE = deferred(r"[가-힣](?:[ ]?모|아무개)(?=[ ]?(?:씨|군|양|\([^()]{1,12}\)))")
_LOOKED_BACK = 8000
"""Code points before `김씨` in which `김모(34)씨` is looked for."""


def person(ground: Ground, words: Sequence[Word], pointing: Sequence[str]) -> Voice | None:
    """Read a person with a title, or by a name that stands elsewhere with one; the first of `홍길동 대표 등 경영진`."""
    voice = _with_their_body(ground, words, pointing)
    return aged.at_their_body(ground, words, voice) if voice else None


def _with_their_body(
    ground: Ground, words: Sequence[Word], pointing: Sequence[str]
) -> Voice | None:
    """Read a person with a title, and the body beside them."""
    voice = (
        _in_brackets(ground, words)
        or _by_last_names(ground, words)
        or _person(ground, words, pointing)
    )
    if voice and voice.title:
        told = joint_posts.whole(ground, words, voice)
        return at_owner(ground, words, narrowed(joint_posts.in_full(ground, told)))
    if voice is None or not voice.name or not voice.body:
        return voice
    body, _, last = voice.body.rpartition(" ")
    if not is_what_they_are(last):
        return voice
    return replace(
        voice, title=last, body=body or None
    )  # `어민 홍길동 씨`, `마을 이장 홍길동(67)씨`


def _by_last_names(ground: Ground, words: Sequence[Word]) -> Voice | None:
    """Read who is named by the last two words of a full name told before: `나래사 알 하산 대표` of `오마르 알 하산`."""
    if len(words) <= NAME_TITLE or title_of(words[-1].stem) is None:
        return None
    tail = f" {words[-3].stem} {words[-2].stem}"
    before = ground.people_before(words[0].start)
    full = next((named.name for named in before if named.name.endswith(tail)), None)
    if full is None or title_of(words[-2].stem):
        return None
    body = text_of(ground, words[:-3]) or None
    return ground.met(Voice(*span_of(words[-3:]), full, words[-1].stem, body))


def _in_brackets(ground: Ground, words: Sequence[Word]) -> Voice | None:
    """Read who holds a post from the brackets behind it: `나래교육청 교육장(홍길동)`."""
    last = words[-1]
    if last.bracket is None or title_of(last.stem) is None:
        return None
    name = ground.text[last.bracket.start : last.bracket.end]
    if len(name) != FULL or likeness(name) != CLEAR or title_of(name):
        return None
    body = text_of(ground, words[:-1]) or None
    return ground.met(Voice(words[0].start, last.noun_end, name, last.stem, body))


def _person(ground: Ground, words: Sequence[Word], pointing: Sequence[str]) -> Voice | None:
    words = _without_others(words)
    joined = rows.last_member(words)
    stems = [word.stem for word in joined]
    if voice := aged.with_age(ground, joined) or _run_together(ground, joined, stems):
        return voice
    found = _of_a_country(words, len(words) - len(joined)) or _found(
        ground, joined, part=len(joined) < len(words)
    )
    listed = ground.ends.get(joined[-1].noun_end)
    if found is None:
        return _listed(ground, joined, listed, pointing, words[0].start)
    name = " ".join(naming.without_courtesy(stems)[slice(*found.name)])
    if called.with_initial(stems):
        name = text_of(ground, joined[slice(*found.name)])  # `리온 J. 홀트`
    if listed and _is_whole(ground, listed, joined[found.name[0]], name):
        return of_person(ground, listed, known=True)
    if (
        listed
        and listed.start >= words[0].start
        and _is_same(listed.name, name)
        and not (" " in listed.name and _is_korean(name))
    ):
        voice = _with_title(joined, found, of_person(ground, listed))
        return _in_full(ground, _as_told_before(ground, voice))
    return _in_full(ground, _named(ground, joined, found, name))


def _in_full(ground: Ground, voice: Voice) -> Voice:
    """Return somebody from abroad, named by the family name alone, with the given name told before."""
    name, title = voice.name, voice.title
    if name is None or title is None or " " in name or likeness(name) == CLEAR:
        return voice
    full = alike.in_full(ground, name, title, voice.start)
    if full == name and (told := references.bearer(ground, name, title, voice.start)):
        whole = told.name or ""
        full = whole if told.start < voice.start and name in _parts(whole) else full
    return voice if full == name else ground.met(replace(voice, name=full))


def _parts(name: str) -> Sequence[str]:
    """Return the words of a name of several, or the family name of two syllables that it begins with."""
    return name.split()[1:] if " " in name else ()


def _of_a_country(words: Sequence[Word], first: int) -> naming.PersonIn | None:
    """Return a name of several words that a country has before it: `일본의 다카노 유마 총리`; no Korean one has several."""
    stems = [word.stem for word in words[first:]]
    if not first or words[first - 1].stem not in COUNTRIES or title_of(stems[-1]) is None:
        return None
    name = stems[:-1]
    if not 1 < len(name) <= MOST_NAMED or likeness(name[0]) == CLEAR:
        return None
    if not all(opinions.may_be_named(word) and not is_body(word) for word in name):
        return None
    return naming.PersonIn((0, len(name)), (len(name), len(stems)), None)


def _found(ground: Ground, words: Sequence[Word], *, part: bool) -> naming.PersonIn | None:
    """Return where a name stands in words; ``part``: whether they are only the last of several in a phrase."""
    stems = [word.stem for word in words]
    if monk := unlisted.monk(stems):
        return monk
    if called.with_initial(stems):
        return naming.PersonIn((0, 3), (len(stems) - 1, len(stems)), _between(3, len(stems) - 1))
    start = words[0].start
    here = ground.named_only(start, words[-1].end)
    found = naming.person(stems, ground.names, ground.around(start), here)
    if found is None and part and opinions.is_foreign_name(stems):
        found = naming.PersonIn((0, len(stems)), None, None)
    if found is None:
        found = unlisted.person(stems)
    return _beside_body_alike(ground, stems, found, start) if found is not None else None


def _between(first: int, last: int) -> tuple[int, int] | None:
    return (first, last) if first < last else None


def _without_others(words: Sequence[Word]) -> Sequence[Word]:
    """Return words without those in whose name somebody speaks: `홍길동 대표 등 경영진`."""
    if len(words) <= NAME_TITLE or words[-2].stem not in _AND_OTHERS:
        return words
    return words[:-2] if words[-1].stem in _LEADERS or is_people(words[-1].stem) else words


_AND_OTHERS = frozenset({"등", "외"})
"""What joins others to who is named: `홍길동 회장 외 회원들`."""
_LEADERS = frozenset({"경영진", "임원진", "지도부", "의장단", "관계자들"})
"""Those in whose name the one speaks who is named before 등."""


def _with_title(words: Sequence[Word], found: naming.PersonIn, listed: Voice) -> Voice:
    """Return somebody whom a list has without a title with the one beside the name: `가나사 창업자 존 스미스`."""
    calling = listed.title in unlisted.MONKS  # `주지 해람 스님` is its abbot
    if (listed.title and not calling) or found.title is None:
        return listed
    beside = found.title[1] == found.name[0] or (not calling and found.title[0] == found.name[1])
    if not beside:
        return listed
    return replace(listed, title=" ".join(word.stem for word in words[slice(*found.title)]))


def _beside_body_alike(
    ground: Ground, stems: Sequence[str], found: naming.PersonIn, start: int
) -> naming.PersonIn:
    """Return the name at the head where the one that was found is rather a body's: `홍길동 오리온 회장`."""
    at, title = found.name[0], found.title
    if not at or title is None or found.name[1] - at > 1 or found.name[1] != title[0]:
        return found
    head, name = stems[0], stems[at]
    if at > 1 or len(head) != FULL or likeness(head) != CLEAR or _goes_on(ground, head, start):
        return found
    beside = _goes_on(ground, name, start)
    return naming.PersonIn((0, 1), title, (1, title[0])) if beside else found


def _goes_on(ground: Ground, name: str, at: int) -> bool:
    """Whether a text tells of a name without a title, or spells it out: of a body it does more than of a person."""
    if any(references.shortens(name, body.name) for body in ground.distinct):
        return True
    text = ground.around(at)
    return any(
        f"{name}{particle} " in text for particle in f"{TOPICS}{SUBJECTS}의{JOINERS}도{OBJECTS}"
    )


def is_clear(ground: Ground, words: Sequence[Word]) -> bool:
    """Return whether words surely name a person: `함께 한 홍길동 의원`, not `한 가나 지역 교사`."""
    stems = [word.stem for word in words]
    if len(stems) == 1 and title_of(stems[0]) == stems[0]:
        return False  # `다른 도의원`
    found = naming.person(stems, ground.names, ground.around(words[0].start))
    name = " ".join(stems[slice(*found.name)]) if found else ""
    return likeness(name) == CLEAR or name in ground.names


def _run_together(ground: Ground, words: Sequence[Word], stems: Sequence[str]) -> Voice | None:
    """Read a name that a layout ran together with the body behind it: `홍길동ABC전자 부장`."""
    if len(stems) == 1:
        return _all_in_one(ground, words[0])
    if found := _with_first_title_glued(ground, words, stems):
        return found
    behind = _GLUED_BEHIND.fullmatch(stems[-2])
    if behind and likeness(behind["name"]) == CLEAR:
        end = words[-2].noun_end
        name = Voice(end - len(behind["name"]), words[-1].noun_end, behind["name"], stems[-1])
        return ground.met(name)
    glued = _GLUED.fullmatch(stems[0])
    if glued is None or not likeness(glued["name"]):
        return None
    if len(stems) > NAME_TITLE and likeness(stems[-2]):
        return None  # the first word is a body's: `가람FC 홍길동 감독`
    body = " ".join([glued["body"], *stems[1:-1]])
    return ground.met(Voice(*span_of(words), glued["name"], stems[-1], body))


def _with_first_title_glued(
    ground: Ground, words: Sequence[Word], stems: Sequence[str]
) -> Voice | None:
    """Read a name and the first word of its title in one: `홍길동협회장 직무대행`."""
    if len(stems) != NAME_TITLE or title_of(stems[1]) is None:
        return None
    name, title = stems[0][:FULL], stems[0][FULL:]
    if (
        len(title) < _SHORTEST_POST
        or title_of(title) != title
        or likeness(name) != CLEAR
        or not is_name(name)
    ):
        return None
    return ground.met(Voice(*span_of(words), name, f"{title} {stems[1]}"))


_SHORTEST_POST = 2
"""Syllables of a post that a name runs into; `남궁민수 대표이사` has none."""


def _all_in_one(ground: Ground, word: Word) -> Voice | None:
    """Read a name, a body and a title in one word: `홍길동GANA총장`."""
    glued, read_ = _GLUED.fullmatch(word.stem), titled(word.stem)
    if glued is None or read_ is None or read_.particle or not likeness(glued["name"]):
        return None
    body = glued["body"].removesuffix(read_.title)
    return ground.met(Voice(word.start, word.noun_end, glued["name"], read_.title, body))


def _listed(
    ground: Ground,
    words: Sequence[Word],
    listed: Named | None,
    pointing: Sequence[str],
    start: int,
) -> Voice | None:
    """Return who a list of people has here, where the phrase itself names nobody; else a lone name or post."""
    if listed is None or (" " in listed.name and listed.start < words[0].start):
        return None if pointing else _alone(ground, words)
    last = words[-1].stem
    if last.endswith(PEOPLE_ENDS) or (is_body(last) and title_of(last) is None):
        return None  # `홍길동 의원실`
    if listed.start < start and title_of(words[-1].stem) is None:
        return None
    return of_person(ground, listed)


def _is_whole(ground: Ground, listed: Named, word: Word, name: str) -> bool:
    """Whether a list of people has a name of several words here, of which the phrase reads less or what is behind it."""
    if " " not in listed.name or not ground.text.startswith(listed.name, listed.start):
        return False
    begins = listed.start == word.start and " " not in name and len(listed.name) > len(name)
    inside = listed.start < word.start < listed.end
    return begins or (inside and not _is_korean(name))  # `상대 팀 홍길동 감독`


def _is_korean(name: str) -> bool:
    """Whether one word surely is a full Korean name, so that no word before it belongs to it."""
    return len(name) == FULL and likeness(name) == CLEAR and not is_foreign(name)


def _is_same(full: str, name: str) -> bool:
    if " " not in name and full.startswith(f"{name} "):
        return True  # a first name that stands alone as well: `제인 홀트 대변인`
    return full.replace(" ", "").endswith(name.replace(" ", "")) and references.is_clean(full)


def _named(ground: Ground, words: Sequence[Word], found: naming.PersonIn, name: str) -> Voice:
    """Return a person as the phrase names them; of a last name alone, the full one that stands elsewhere."""
    first, end = words[found.name[0]].start, words[-1].noun_end
    if " " in name:
        name = name.removesuffix("씨")
    title = " ".join(word.stem for word in words[slice(*found.title)]) if found.title else None
    if title in COURTESY:
        title = None
    body = text_of(ground, words[slice(*found.body)]) if found.body else None
    if is_foreign(name) or (" " not in name and likeness(name) < CLEAR) or _is_tail(name, words):
        full = references.bearer(ground, name, title, words[0].start)
        if full and full.name and len(full.name) > len(name):
            return Voice(words[0].start, end, full.name, title or full.title, body)
    return ground.met(_as_told_before(ground, Voice(first, end, name, title, body)))


def _as_told_before(ground: Ground, voice: Voice) -> Voice:
    """Return somebody from abroad, named in full again, with the title told before: `존 스미스 대표가 … 존 스미스는`."""
    if voice.title or voice.body or voice.name is None or " " not in voice.name:
        return voice
    before = ground.first.get(voice.name)
    return replace(voice, title=before.title) if before else voice


def _is_tail(name: str, words: Sequence[Word]) -> bool:
    """Whether two words before a title alone may be a last name: `델 홀트` of `안드레아 델 홀트`."""
    return name.count(" ") == 1 and len(words) == NAME_TITLE + 1


def _alone(ground: Ground, words: Sequence[Word]) -> Voice | None:
    """Read a last name alone, or a post that only one person holds: `애벗은`, `원장은`."""
    if len(words) != 1:
        return None
    word = words[0]
    if unlisted.may_be_last_name(word.stem) or word.stem in ground.last_names:
        full = references.bearer(ground, word.stem, None, word.start)
        if full and full.name:
            first = ground.first.get(full.name)
            title = full.title or (first.title if first else None)
            return Voice(word.start, word.noun_end, full.name, title)
    told = title_of(word.stem) and word.stem not in SPEAKING_POSTS
    read_ = titled(word.stem) if told else None
    if read_ and not read_.particle:
        held = references.holder(ground, word.stem, word.start)
        if held:
            return Voice(word.start, word.noun_end, held.name, held.title)
        if word.stem in SHORT_BODY and references.spelled_out(ground, word.stem, word.start):
            return None  # `연구원은` of an institute
        return Voice(word.start, word.noun_end, None, word.stem)
    return None
