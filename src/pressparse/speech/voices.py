"""Who speaks, read from the phrase that a verb of saying takes: a person, a body, somebody without a name."""

from collections.abc import Sequence
from dataclasses import replace

from pressparse.language.clauses import Sentence
from pressparse.language.letters import JOINERS
from pressparse.language.morphology import tokens
from pressparse.language.particles import Case
from pressparse.language.phrases import Phrase
from pressparse.language.words import Word
from pressparse.lexicon.houses import KINDS
from pressparse.lexicon.speakers import (
    COMPANIES,
    GENERIC_ENDS,
    INTRODUCED_AS,
    NOBODY,
    NOT_WHO_THEY_ARE,
    OFFICIALS,
    SEVERAL_ENDS,
    SHORT_BODY,
    SOMEBODY,
    TAKEN_UP,
    THINGS,
    WORDS_OF_THEIR_OWN,
)
from pressparse.lexicon.surnames import SURNAMES
from pressparse.lexicon.titles import COURTESY
from pressparse.lexicon.verbs import TOLD_NOUNS
from pressparse.pattern import deferred
from pressparse.speech import (
    benches,
    bodies,
    introduced,
    kept,
    naming,
    officials,
    persons,
    references,
    rows,
    several,
    somebody,
    trades,
)
from pressparse.speech.ground import LONGEST_SENTENCE, Ground, Voice, of_person, span_of, text_of
from pressparse.speech.heard import BESIDE, FAR, NEAR, Heard, is_alone_before
from pressparse.speech.opinions import may_be_named
from pressparse.speech.phrase import trimmed, whole, without_side
from pressparse.speech.roles import (
    KNOWN_PERSONS,
    PLURAL,
    is_common,
    is_role,
    is_what_they_are,
    title_of,
)
from pressparse.text.view import Stretch

_LATIN = deferred(r"[A-Za-z]{2,}[가-힣]{0,8}|[가-힣]{1,6}[A-Za-z0-9]{2,}|[A-Z][A-Za-z0-9&.-]+")
_PRONOUNS = frozenset({"그", "그녀"})
_CLAUSE = deferred(r"[ ].*[다요까자라냐나지]$")
"""Words between single marks that are told: `'홍길동이 갔다'는 말`."""
_DEFINING = frozenset({"란", "이란"})
"""Particles behind a word that is explained, by which nobody speaks."""
_DOING = "기"
"""How verbs end that stand as nouns: `되받기도 했다`."""
_DID = deferred(r"[ ](?:했|하였|한다|합니다|해)")


def read(ground: Ground, heard: Heard) -> Voice | None:
    """Return whom a phrase names as speaker, a voice without a name where it names nobody; None if it is nobody."""
    return _first_of_two(ground, heard) or read_words(ground, heard, heard.words)


def _first_of_two(ground: Ground, heard: Heard) -> Voice | None:
    """Return the first of two persons who say the same: `가나면 홍길동 면장과 나래면 김하람 면장은 “…”`."""
    first = heard.phrase.could_join if heard.phrase.case is Case.TOPIC else None
    words = heard.sentence.words[first : heard.phrase.first] if first is not None else ()
    if not words or words[-1].particle not in tuple(JOINERS) or title_of(words[-1].stem) is None:
        return None
    if title_of(heard.words[-1].stem) is None:
        return None
    own, pointing = trimmed(list(words))
    other, _ = trimmed(list(heard.words))
    if not own or not other or persons.person(ground, other, ()) is None:
        return None
    found = persons.person(ground, own, pointing)
    return found if found and found.name and found.title else None


def person_in(ground: Ground, sentence: Sentence, phrase: Phrase) -> Voice | None:
    """Return the person that a phrase names in full, or None."""
    words, pointing = trimmed(list(sentence.words[phrase.first : phrase.last]))
    if not words:
        return None
    found = (
        persons.short_form(ground, words)
        or kept.kept_back(ground, words, pointing)
        or persons.person(ground, words, pointing)
        or (None if pointing else trades.alone(ground, words))
    )
    return found if found and found.name else None


def told_of(ground: Ground, stretch: Stretch) -> Voice | None:
    """Return the person that is a sentence's topic where no list of people holds the name."""
    if stretch.kind != "body" or stretch.end - stretch.start > LONGEST_SENTENCE:
        return None
    sentence = ground.sentence(stretch.start, stretch.end)
    for phrase in sentence.phrases:
        if phrase.case is Case.TOPIC and (named := person_in(ground, sentence, phrase)):
            return named
    return None


def whose_word(ground: Ground, stretch: Stretch) -> Voice | None:
    """Return the person whose words a sentence tells of: `홍길동 대표의 경고도 나왔다`."""
    if stretch.kind != "body" or stretch.end - stretch.start > LONGEST_SENTENCE:
        return None
    sentence = ground.sentence(stretch.start, stretch.end)
    for phrase in reversed(sentence.phrases):
        words = sentence.words[phrase.first : phrase.last]
        if phrase.case not in {Case.TOPIC, Case.SUBJECT}:
            continue
        if words[-1].stem not in TOLD_NOUNS:
            return None  # somebody does something after the word: `의원의 설명이 끝나자 홍길동 의원이 …`
        owner = next((k for k in range(len(words) - 2, -1, -1) if words[k].case is Case.OF), None)
        own, pointing = trimmed(list(words[: owner + 1])) if owner is not None else ([], [])
        if own and (found := persons.person(ground, own, pointing)) and found.name:
            return found
    return None


def body_told_of(ground: Ground, stretch: Stretch) -> Voice | None:
    """Return the body that is a sentence's topic."""
    if stretch.kind != "body" or stretch.end - stretch.start > LONGEST_SENTENCE:
        return None
    name = bodies.body_as(ground, ground.sentence(stretch.start, stretch.end), Case.TOPIC)
    return Voice(stretch.start, stretch.start + 1, name) if name else None


def _taken_up(ground: Ground, start: int) -> Voice:
    """Return whom `그` takes up: the last person that was a subject, else who spoke last."""
    last = ground.last
    for stretch in references.before(ground, start):
        named = (
            told_of(ground, stretch)
            or whose_word(ground, stretch)
            or references.subject_in(ground, stretch)
            or _spelled_in_latin(ground, stretch)
        )
        if named and named.name:
            return named
        if somebody_ := _somebody_told_of(ground, stretch):
            return somebody_
        if last and _is_one(last) and stretch.start <= last.start < stretch.end:
            return last  # `한 주민은 “…”고 했다. 그는 …`
    if ground.last and ground.last.name:
        return ground.last
    person = next((each for each in ground.people_before(start) if " " not in each.name), None)
    return of_person(ground, person, known=True) if person else Voice(start, start + 1, None)


def _somebody_told_of(ground: Ground, stretch: Stretch) -> Voice | None:
    """Return the one person without a name who is a sentence's topic: `한 주민은 밤새 뛰었다. 그는 “…”`."""
    if stretch.kind != "body" or stretch.end - stretch.start > LONGEST_SENTENCE:
        return None
    sentence = ground.sentence(stretch.start, stretch.end)
    for phrase in sentence.phrases:
        words = sentence.words[phrase.first : phrase.last]
        post = len(words) == 1 and title_of(words[0].stem) is not None
        if phrase.case is not Case.TOPIC or post or not is_role(words[-1].stem):
            continue
        if _COUNTED.match(ground.text, words[-1].end):
            continue
        voice = read_words(ground, Heard(sentence, phrase, phrase.end), words)
        if voice and voice.title and _is_one(voice):
            return voice
    return None


_COUNTED = deferred(
    r"[ ](?:(?:모두|총|전체|하루|고작|겨우|단)[ ]?)?(?:\d[\d,]*[ ]?|[가-힣]{1,3}[ ])명"
)
"""How many there are behind who is told of: `직원은 두 명뿐이었다`."""


def taken_up_in(ground: Ground, stretch: Stretch) -> Voice | None:
    """Return whom a sentence that tells of `그` takes up: `그는 교육에 만족한다고 했다`."""
    if stretch.kind != "body" or not _TELLS_OF_THEM.match(ground.text, stretch.start):
        return None
    voice = _taken_up(ground, stretch.start)
    return voice if voice.name else None


_TELLS_OF_THEM = deferred(r"\s*그(?:녀)?[는도][ ]")


def _spelled_in_latin(ground: Ground, stretch: Stretch) -> Voice | None:
    """Return whom a sentence is about by a name from abroad that brackets spell: `코럴 벨(Coral Bell)은 … 그녀는 “…”`."""
    if stretch.kind != "body" or stretch.end - stretch.start > LONGEST_SENTENCE:
        return None
    sentence = ground.sentence(stretch.start, stretch.end)
    for phrase in sentence.phrases:
        last = sentence.words[phrase.last - 1]
        if phrase.case not in {Case.TOPIC, Case.SUBJECT} or last.bracket is None:
            continue
        spelled = _IN_LATIN.fullmatch(ground.text, last.bracket.start, last.bracket.end)
        first = phrase.last - len(spelled[0].split()) if spelled else phrase.first - 1
        words = sentence.words[max(first, 0) : phrase.last]
        alike = words and words[-1].stem in SURNAMES  # `스프링 노(Spring Noh)`
        if first >= phrase.first and (alike or any(may_be_named(word.stem) for word in words)):
            return Voice(*span_of(words), " ".join(word.stem for word in words))
    return None


_IN_LATIN = deferred(r"[A-Z][a-z]+(?:[ ][A-Z][a-z.'-]+){1,2}")
"""A name of two or three words in Latin letters."""


def _is_one(voice: Voice) -> bool:
    """Whether a voice is one person: by name or title, and no group."""
    return voice.title is not None and not voice.title.endswith(SEVERAL_ENDS)


def read_words(ground: Ground, heard: Heard, phrase: Sequence[Word]) -> Voice | None:
    """Read as :func:`read` does, from other words of the same sentence."""
    if not phrase or _is_told(ground, phrase[-1]):
        return None
    words, side = without_side(_without_several(whole(ground, heard.sentence, phrase)))
    short = None if side else persons.short_form(ground, words)
    if short is not None:
        return short
    told = words
    words, pointing = trimmed(words)
    words = bodies.behind_a_kind(words)
    if not words or words[-1].stem in THINGS:
        return None
    if several.is_group(words):
        own = words[-1:] if words[-1].stem in several.GROUP else words
        return several.group(ground, own, heard.sentence.words[0].start)
    if words[-1].stem in _PRONOUNS:
        return _pronoun(ground, heard)
    if referred := _referred(ground, heard, words, pointing):
        return referred
    if not side and _is_one_of_many(ground, words, pointing):
        return _of_body(ground, somebody.somebody(ground, heard, words, pointing), told, pointing)
    for reading in (kept.kept_back, officials.official, _side if side else persons.person):
        voice = reading(ground, words, pointing)
        if voice is not None:
            voice = bodies.whose(ground, words, voice)
            return _with_post_before(_from_pointing(voice, told, pointing), told)
    return _of_body(ground, _unnamed(ground, heard, words, pointing), told, pointing)


def _of_body(
    ground: Ground, voice: Voice | None, told: Sequence[Word], pointing: Sequence[str]
) -> Voice | None:
    """Return somebody without a name with the body told of before 한: `가나은행의 한 직원`."""
    if voice is None or voice.name or voice.body or not officials.is_any(pointing):
        return voice
    k = max((k for k, word in enumerate(told) if word.stem == pointing[-1]), default=0)
    if not k or told[k - 1].case is not Case.OF or not bodies.is_named_body(ground, told[k - 1]):
        return voice
    own, _ = trimmed(list(told[:k]))
    return voice if bodies.is_any_of_kind(own) else replace(voice, body=text_of(ground, own))


def _from_pointing(voice: Voice, told: Sequence[Word], pointing: Sequence[str]) -> Voice:
    """Return somebody without a name as they are shown, with 한 before them: `한 건설업계 관계자`."""
    if voice.name or not officials.is_any(pointing):
        return voice
    begins = (word.start for word in told if word.stem == pointing[-1] and word.start < voice.start)
    return replace(voice, start=next(begins, voice.start))


def _unnamed(
    ground: Ground, heard: Heard, words: Sequence[Word], pointing: Sequence[str]
) -> Voice | None:
    """Read words that name no person as any rule knows one: a trade and a name, somebody, a body."""
    return (
        trades.behind(ground, words)
        or trades.before(heard, words)
        or (None if pointing else trades.alone(ground, words))
        or somebody.somebody(ground, heard, words, pointing)
        or _body(ground, heard, words, pointing)
        or somebody.whoever(ground, heard, words, pointing)
    )


def _with_post_before(voice: Voice, phrase: Sequence[Word]) -> Voice:
    """Return a name without a title with the post that stands before it: `회장인 홍길동은`, `가게 주인 홍길동씨는`."""
    if voice.title is not None or voice.name is None or voice.body:
        return voice
    post = next((w for w in reversed(phrase) if w.end <= voice.start), None)
    if (
        post is not None
        and post.case is Case.BARE
        and not post.comma
        and post.end + 1 == voice.start
    ):
        return replace(voice, title=post.stem) if is_what_they_are(post.stem) else voice
    if post is None or post.case is not Case.BEING or post.particle != "인":
        return voice
    told = is_what_they_are(post.stem) and post.stem not in NOT_WHO_THEY_ARE | KINDS
    return replace(voice, title=post.stem) if told else voice


def _without_several(words: list[Word]) -> list[Word]:
    """Return words without 등 behind a post, in whose name others speak as well: `김 대표 등은`."""
    last = words[-1]
    if len(words) > 1 and last.stem == "등" and title_of(words[-2].stem):
        return [*words[:-2], replace(words[-2], particle=last.particle, case=last.case)]
    return words


def _is_told(ground: Ground, word: Word) -> bool:
    """Whether a word that looks like a topic is explained, quoted, or what somebody does: `되받기도 했다`."""
    if word.particle in _DEFINING or _CLAUSE.search(word.stem) or _is_predicate(word):
        return True
    doing = word.particle in bodies.TOLD_OF and word.stem.endswith(_DOING)
    return doing and _DID.match(ground.text, word.end) is not None


def _is_predicate(word: Word) -> bool:
    """Whether what looks like a topic is a verb that is told or asked: `모호하다는 까닭`, `보느냐는 질문`; `캐나다는` is none."""
    if word.particle != "는" or not word.stem.endswith(_TELLING):
        return False
    return tokens(word.stem)[-1].tag.startswith("E")


_TELLING = ("다", "냐", "자")
"""How verbs end that are told, asked or proposed."""


def _referred(
    ground: Ground, heard: Heard, words: Sequence[Word], pointing: Sequence[str]
) -> Voice | None:
    """Return who is taken up by what they are, or counted: `회사 측`, `이 관계자`, `응답자 10명 중 4명`."""
    told = " ".join(word.stem for word in words)
    if few := several.by_number(ground, heard.words, words, pointing):
        return few
    if several.COUNTED.fullmatch(words[-1].stem) and (counted := _counted(ground, heard, words)):
        return counted
    if len(words) == 1 and _is_kind_alone(words[0], pointing):
        return _of_kind(ground, heard, words, pointing)
    if told == benches.BENCH and (bench := benches.taken_up(ground, *span_of(words))):
        return bench
    if not pointing:
        return _again(ground, words)
    last = ground.last
    if officials.points_back(words, pointing):
        return officials.taken_up(ground, words[-1].stem, heard.words[0].start)
    if _is_this(pointing) and last and _is_still(last, words):
        return last
    return _of_side(ground, heard, words)


def _counted(ground: Ground, heard: Heard, words: Sequence[Word]) -> Voice | None:
    """Return those who are counted: with the first of them by name, by the body that they are of, else as they stand."""
    if first := several.with_first(ground, words) or several.with_persons(ground, words):
        return first
    if heard.phrase.summed:
        return None
    asked = rows.last_of_row(words)
    as_told = Voice(*span_of(asked), None, text_of(ground, asked))
    return several.members(ground, words) or as_told


def _again(ground: Ground, words: Sequence[Word]) -> Voice | None:
    """Return who spoke last, where what they are stands alone: `문하람 할머니는 …. 할머니는 “…”`."""
    last = ground.last
    if last is None or last.name is None or len(words) > 1:
        return None
    return last if last.title == words[0].stem else None


def _is_one_of_many(ground: Ground, words: Sequence[Word], pointing: Sequence[str]) -> bool:
    """Whether a post stands behind 한 for somebody without a name: `한 가나 지역 교사`."""
    if not officials.is_any(pointing) or not title_of(words[-1].stem):
        return False
    return not persons.is_clear(ground, words)


def _is_still(last: Voice, words: Sequence[Word]) -> bool:
    """Whether who spoke last, without a name, is who words point at: `한 주민은 …. 이 주민은 “…”`."""
    told = last.title or ""
    return last.name is None and len(words) == 1 and told.split()[-1:] == [words[0].stem]


def _is_side(word: Word) -> bool:
    """Whether a word is 사측, whose second sound looks like a particle's."""
    return word.stem == "사" and word.particle.startswith("측")


_PRESS = frozenset({"신문", "방송", "통신"})
"""What takes up the paper or station that was told of before, whose name ends otherwise."""


def _company(ground: Ground, heard: Heard, kind: str) -> Voice | None:
    """Return the body that `회사 측` takes up: the last one that a sentence was about, else the one that spoke last."""
    name = bodies.told_last(ground, heard.sentence.words[0].start, kind)
    last = ground.last
    if name is None and last and last.name and last.title in {None, *OFFICIALS}:
        name = last.name if bodies.fits(last.name, kind) else None
    return Voice(*span_of(heard.words), name) if name else None


def _is_this(pointing: Sequence[str]) -> bool:
    """Whether what points takes up what was told before: `이`, `해당`."""
    return bool(pointing) and pointing[-1] in officials.THIS


def _is_kind_alone(word: Word, pointing: Sequence[str]) -> bool:
    """Whether a word for a kind of body takes up one: `회사 측`, `이 스타트업`."""
    alone = word.stem in COMPANIES or _is_side(word)
    return alone or (word.stem in INTRODUCED_AS and _is_this(pointing))


def _of_kind(
    ground: Ground, heard: Heard, words: Sequence[Word], pointing: Sequence[str]
) -> Voice | None:
    """Return the body that `회사 측` takes up, and that `이 스타트업` does, else its words."""
    kind, last = words[0].stem, ground.last
    if kind not in INTRODUCED_AS or not _is_this(pointing):
        return _company(ground, heard, kind)
    name = introduced.taken_up(ground, kind, heard.sentence.words[0].start)
    if name is None and last and last.name and last.title in {None, *OFFICIALS}:
        name = last.name if kind in TAKEN_UP and bodies.fits(last.name, kind) else None
    return Voice(*span_of(words), name, None if name else kind)


def _pronoun(ground: Ground, heard: Heard) -> Voice | None:
    if heard.weak and heard.words[0].start != heard.sentence.words[0].start:
        return None
    return _taken_up(ground, heard.sentence.words[0].start)


# --- nobody named -------------------------------------------------------------------------------


def _of_side(ground: Ground, heard: Heard, words: Sequence[Word]) -> Voice | None:
    """Return an official of somebody's side whose family name looks like a word that points: `이 전 대표 측 관계자`."""
    first = heard.words[0]
    if (
        len(words) < _SHORTEST_SIDE
        or words[-2].stem != "측"
        or not words[-1].stem.endswith(OFFICIALS)
    ):
        return None
    if first.stem not in SURNAMES or title_of(words[-3].stem) is None:
        return None
    return Voice(
        first.start, words[-1].noun_end, text_of(ground, [first, *words[:-1]]), words[-1].stem
    )


_SHORTEST_SIDE = 3
"""Words: title, 측, official."""


def _side(ground: Ground, words: Sequence[Word], _pointing: Sequence[str]) -> Voice | None:
    """Read whose side speaks: `가나상사 측`, `홍길동 의원 측`."""
    named = ground.ends.get(words[-1].noun_end)
    start, end = span_of(words)
    if named and named.start >= start and words[-1].stem not in SOMEBODY:
        stop = _behind_side(ground, end)
        first = max(named.start, ground.text.find(named.name, named.start, end))
        return Voice(first, stop, ground.view.words(first, stop))
    stems = [word.stem for word in words]
    if bodies.is_kind(stems) or stems[-1].endswith((*KNOWN_PERSONS, *_COMPANIES)):
        stop = _behind_side(ground, end)
        return Voice(start, stop, None, ground.view.words(start, stop))
    if title_of(stems[-1]) or stems[-1].endswith(tuple(COURTESY)):
        found = naming.person(stems, ground.names, ground.around(start))
        first = words[found.name[0]].start if found else start
        stop = _behind_side(ground, end)
        return Voice(first, stop, ground.view.words(first, stop)) if stop > first else None
    return bodies.as_side(ground, words)


_COMPANIES = tuple(kind for kind in KINDS if kind.endswith("사"))
"""Kinds of companies, whose last sound looks like a post's: `빵 제조사 측`."""


def _behind_side(ground: Ground, end: int) -> int:
    """Return where 측 or 쪽 ends behind a name, or ``end``."""
    side = _SIDE.match(ground.text, end)
    return side.end() if side else end


_SIDE = deferred(r"[^\n]{0,20}?[측쪽]")


# --- bodies -------------------------------------------------------------------------------------


def _body(
    ground: Ground, heard: Heard, words: Sequence[Word], pointing: Sequence[str]
) -> Voice | None:
    """Read a body: one known or ended like one; next to the words also a name that no list knows."""
    last = words[-1].stem
    sure = bodies.is_surely_body(ground, words[-1], pointing)
    if heard.weak and not (sure and (heard.gap <= NEAR or is_alone_before(heard))):
        return None
    if _is_marked(words) and words[-1].noun_end not in ground.body_ends:
        return None
    if not sure and _is_trade(heard, words):
        return _trade(ground, heard, words)
    if not sure and not _may_be_body(ground, last, heard, pointing):
        return None
    if _stands_in_short(ground, words, pointing):
        return _in_short(ground, heard, words, one_of_many=officials.is_any(pointing))
    if _is_no_name(ground, heard, words):
        return Voice(*span_of(words), None, text_of(ground, words))
    joined = bodies.joined(heard.sentence, heard.phrase, words)
    voice = bodies.as_body(ground, joined)
    if voice.name:
        ground.heard(voice.name, group=heard.phrase.summed or len(joined) > len(words))
    return voice


def _stands_in_short(ground: Ground, words: Sequence[Word], pointing: Sequence[str]) -> bool:
    """Whether words are a short word for a body, of which the text tells no name, or one of many: `한 신문은`."""
    if len(words) > 1 or words[-1].stem not in SHORT_BODY:
        return False
    return officials.is_any(pointing) or not somebody.is_short_for_body(ground, words)


def _in_short(
    ground: Ground, heard: Heard, words: Sequence[Word], *, one_of_many: bool
) -> Voice | None:
    """Read a short word for a body that no name in the text ends in: `신문은`, `센터는`."""
    last = words[-1].stem
    if not one_of_many and last in _PRESS and (voice := _company(ground, heard, last)):
        return voice
    return Voice(*span_of(words), None, last) if one_of_many or heard.gap <= NEAR else None


def _is_trade(heard: Heard, words: Sequence[Word]) -> bool:
    """Whether a trade or a kind of bodies stands as topic: `관련 업계는 “…”`, `여야 정치권은 “…”`."""
    if heard.words[-1].particle not in bodies.TOLD_OF or heard.gap > FAR:
        return False
    return words[-1].stem.endswith(GENERIC_ENDS) and bodies.is_kind([w.stem for w in words])


def _trade(ground: Ground, heard: Heard, words: Sequence[Word]) -> Voice:
    """Return a trade as its words stand, with 관련 before them."""
    first = heard.phrase.first
    before = heard.sentence.words[max(0, first - 1) : first]
    told = [*before, *words] if before and before[0].stem in _CONCERNED else words
    return Voice(*span_of(told), None, text_of(ground, told))


_CONCERNED = frozenset({"관련"})
"""What says of which trade those are who speak."""


def _is_no_name(ground: Ground, heard: Heard, words: Sequence[Word]) -> bool:
    """Whether words that look like a body's are rather several people or a kind of bodies."""
    if len(words) == 1 and _is_of_a_kind(heard.phrase, words[0].stem):
        return True
    return _is_plural(ground, words[-1]) or (len(words) > 1 and words[0].stem in _SOME)


_SOME = frozenset({"일부", "상당수", "몇몇", "여러"})
"""Words before several people: `일부 위원`."""


def _is_marked(words: Sequence[Word]) -> bool:
    """Whether several words between single marks are all that stands in a phrase: `‘경찰 공화국’이`."""
    return len(words) == 1 and bool(words[0].mark) and " " in words[0].stem


def _is_plural(ground: Ground, word: Word) -> bool:
    """Whether a word stands for several people by its ending alone: `스태프들`."""
    several = len(word.stem) > PLURAL and word.stem.endswith("들")
    return several and word.noun_end not in ground.body_ends and word.stem not in ground.forms


def _is_of_a_kind(phrase: Phrase, word: str) -> bool:
    """Whether a word alone tells a kind of bodies and names none: `시민단체`."""
    alone = phrase.could_join is None and not phrase.summed
    return alone and word in NOBODY and word not in WORDS_OF_THEIR_OWN


def _may_be_body(ground: Ground, word: str, heard: Heard, pointing: Sequence[str]) -> bool:
    """Whether a word near the words is a name that no list knows."""
    if _LATIN.fullmatch(word):
        return True
    if pointing or heard.gap > FAR:
        return False
    if not is_common(word, beside=heard.gap <= BESIDE):
        return True
    return references.is_described(ground, word, heard.words[0].start)
