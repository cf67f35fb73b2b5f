"""The words of a phrase that speaks: whole where a layout or a reading tore them, without what only opens it."""

from collections.abc import Sequence
from dataclasses import replace

from pressparse.entities.names import LIKELY, is_body, is_foreign, likeness, titled
from pressparse.language.clauses import Sentence
from pressparse.language.endings import VERBAL, Form
from pressparse.language.morphology import tokens
from pressparse.language.particles import Case
from pressparse.language.wording import sizes_by_last
from pressparse.language.words import Word
from pressparse.lexicon.adverbs import ADVERBS, TIMES
from pressparse.lexicon.agencies import OFFICIAL
from pressparse.lexicon.given_names import GIVEN_ABROAD
from pressparse.lexicon.regions import REGIONS
from pressparse.lexicon.speakers import (
    DESCRIBING,
    OFFICIALS,
    ONE_OF_MANY,
    PERSON_ENDS,
    SOMEBODY,
)
from pressparse.lexicon.surnames import SURNAMES
from pressparse.lexicon.titles import COURTESY, MODIFIERS, TITLES
from pressparse.pattern import deferred
from pressparse.speech import called, headed, spaced
from pressparse.speech.ground import Ground
from pressparse.speech.opinions import FULL
from pressparse.speech.roles import is_role, title_of


def whole(ground: Ground, sentence: Sentence, phrase: Sequence[Word]) -> list[Word]:
    """Return the words of a phrase with the first one whole: `내란 특검`, `산은 관계자`, `기자홍 시장`."""
    words = _behind_same(sentence, _behind_clause(sentence, list(phrase)))
    words = _behind_bracket(ground, _behind_verb(sentence, words))
    for k in range(min(len(words) - 1, _CREDITED_AT_MOST)):
        glued = _CREDIT.fullmatch(words[k].stem)
        if glued and _may_begin(glued["name"], words[k + 1].stem):
            name = glued["name"]
            words[k : k + 1] = [replace(words[k], start=words[k].noun_end - len(name), stem=name)]
            return words[k:]
    words = _from_full_name(
        ground, headed.from_family_name(ground, _without_caption(ground, words))
    )
    words = _title_in_letters(_from_body(ground, _pronoun_alone(words)))
    words = called.parted(spaced.over_break(ground.text, words))
    torn = False
    while (before := _torn(ground, sentence, words)) and len(words) < _MOST_WORDS:
        words = [*_ahead(sentence, before), before, *words]
        torn = True
    told = words if torn else [*_field(sentence, words), *words]
    return called.behind_nickname(ground.text, told)


_MOST_WORDS = 12
"""Words of a phrase to which nothing more is put."""


def _behind_clause(sentence: Sentence, words: list[Word]) -> list[Word]:
    """Return words behind the noun that ends a clause of time: `그러던 중 홍 전 의원이`, `반년 후 이 주민은`."""
    k = sentence.word_at(words[0].start) - 1
    if len(words) > _NOUN_AND_WHEN and words[1].stem in _WHEN and likeness(words[2].stem):
        return words[2:]  # `극 중 홍길동은`
    if len(words) == 1 or words[0].stem not in _WHEN:
        return words
    ends = k >= 0 and sentence.words[k].form is Form.ADNOMINAL
    return words[1:] if ends or words[1].form is Form.DEMONSTRATIVE else words


def _behind_same(sentence: Sentence, words: list[Word]) -> list[Word]:
    """Return words behind where somebody is as another one was before: `같은 당 홍창원 의원`, `같은 학교 김하람 교수`."""
    k = sentence.word_at(words[0].start) - 1
    if len(words) == 1 or words[0].stem not in _SAME_AS or title_of(words[-1].stem) is None:
        return words
    return words[1:] if k >= 0 and sentence.words[k].stem == "같은" else words


_SAME_AS = frozenset(
    {"당", "당의", "팀", "과", "대학", "병원", "회사", "부서", "학교", "소속사", "연구소"}
)
"""Where somebody is who is at the same one as another."""


def _behind_verb(sentence: Sentence, words: list[Word]) -> list[Word]:
    """Return words behind a verb of one sound that describes them: `단상에 선 홍길동은`, `영상을 본 주민은`."""
    first = words[0]
    if len(words) == 1 or first.stem not in VERBS_OF_ONE_SOUND or first.particle:
        return words
    k = sentence.word_at(first.start) - 1
    taken = k >= 0 and sentence.words[k].case in _TAKEN_BY_VERBS and not sentence.words[k].comma
    return words[1:] if taken and not _is_office(words[1].stem) else words


VERBS_OF_ONE_SOUND = frozenset("선쓴본온간산탄든건딴준낸쥔짠판푼뛴튼깬멘둔친켠낀뗀")
"""Verbs before the noun that they describe, which are written like a noun or a family name."""
_TAKEN_BY_VERBS = frozenset({Case.AT, Case.OBJECT, Case.FROM})
"""What stands before a verb in its clause."""
_NOUN_AND_WHEN = 2
"""Words before a name: in what it is, and 중."""
_WHEN = frozenset({"중", "뒤", "후", "직후", "가운데"})
"""Nouns that end a clause of time."""


def _behind_bracket(ground: Ground, words: list[Word]) -> list[Word]:
    """Return words behind what stands in square brackets at their head: `[가람=벼리일보 홍길동 특파원] 하늘 대표`."""
    for k in range(min(len(words) - 1, _CREDITED_AT_MOST), 0, -1):
        before = words[k - 1]
        if ground.text.find("]", before.noun_end, before.end) >= 0:
            return words[k:]
        if before.stem.endswith(_OPENERS) and len(before.stem) > _LONGEST_OPENER:
            return words[k:]  # `사진 나래그룹한편 구 회장은`
    return words


_OPENERS = ("한편", "이날", "특히", "또한", "앞서", "아울러")
"""Words that open a sentence, which a layout runs into the line before."""
_LONGEST_OPENER = 3


def _from_body(ground: Ground, words: list[Word]) -> list[Word]:
    """Return words from a body on that a layout or a describing word ran together: `자회사인가나사`."""
    last = words[-1]
    described = _DESCRIBED.match(last.stem)
    if described and described.end() < len(last.stem):
        at = described.end()
        return [replace(last, start=last.noun_end - len(last.stem) + at, stem=last.stem[at:])]
    body = ground.body_ends.get(last.noun_end)
    if body and last.start < body.start < last.noun_end and not titled(last.stem):
        return [replace(last, start=body.start, stem=last.stem[-(last.noun_end - body.start) :])]
    return _behind_end(ground, words)


def _behind_end(ground: Ground, words: list[Word]) -> list[Word]:
    """Return words from a body on that a layout ran into the line before: `사진 가나사가나사 관계자`, `대변인가나당`."""
    for k in range(len(words) - 1, max(-1, len(words) - 1 - _BEFORE_OFFICIAL), -1):
        stem = words[k].stem
        body = ground.body_ends.get(words[k].noun_end)
        inner = body is not None and body.start > words[k].start
        name = stem[body.start - words[k].start :] if body and inner else ground.body_in(stem)
        before = stem.removesuffix(name) if name else ""
        if not before and (official := _official_in(stem)):
            name, before = official, stem.removesuffix(official)
        if name and (before.endswith(name) or _ends_caption(before) or name in OFFICIAL):
            start = words[k].noun_end - len(name)
            return [replace(words[k], start=start, stem=name), *words[k + 1 :]]
    return words


def _ends_caption(word: str) -> bool:
    """Whether the line of a photo may end in a word: in what somebody shown is."""
    return word in OFFICIALS or title_of(word) == word


def _official_in(stem: str) -> str | None:
    """Return the official body whose long name ends a longer word: `알림국민권익위원회`."""
    sizes = (size for size in _OFFICIAL_SIZES.get(stem[-1:], ()) if size < len(stem))
    ends = (end for size in sizes if (end := stem[-size:]) in _LONG_OFFICIAL)
    return min((end for end in ends if not stem.endswith(f"지방{end}")), default=None)


_SHORTEST_OFFICIAL = 5
"""Syllables; of shorter names there are regional offices: `가람지방국세청`."""
_LONG_OFFICIAL = frozenset(name for name in OFFICIAL if len(name) >= _SHORTEST_OFFICIAL)
_OFFICIAL_SIZES = sizes_by_last(_LONG_OFFICIAL)
_BEFORE_OFFICIAL = 2
"""Words at the end of a phrase in which a body may stand: the last, and the one before its official."""


_DESCRIBED = deferred(rf"(?:{'|'.join(DESCRIBING)})인(?=[가-힣A-Z]{{2}})")
"""What kind of body comes behind, in one word with it: `자회사인`."""


def _pronoun_alone(words: list[Word]) -> list[Word]:
    """Return 그 alone where a layout ran it together with a credit: `사진=가나사그는`."""
    last = words[-1]
    if last.particle == "는" and last.stem.endswith("그") and "=" in last.stem:
        return [replace(last, start=last.noun_end - 1, stem="그")]
    return words


def _title_in_letters(words: list[Word]) -> list[Word]:
    """Return words with a name apart from a title in letters behind it: `홍길동CTO`."""
    last = words[-1]
    glued = _LETTERED.fullmatch(last.stem)
    if glued is None or not likeness(glued["name"]):
        return words
    at = last.noun_end - len(glued["title"])
    name = replace(
        last, end=at, noun_end=at, stem=glued["name"], case=Case.BARE, particle="", bracket=None
    )
    return [*words[:-1], name, replace(last, start=at, stem=glued["title"])]


_LETTERED = deferred(r"(?P<name>[가-힣]{2,4})(?P<title>C[A-Z]O)")
"""A name and a title in letters in one word."""


def _ahead(sentence: Sentence, word: Word) -> Sequence[Word]:
    """Return the words before one in its phrase, or in the bare phrase right before it."""
    k = sentence.word_at(word.start)
    before = sentence.phrase_to(k)
    if before and before.case is Case.BARE:
        last = sentence.words[k - 1]
        if last.end + 1 == word.start and not last.comma:
            return sentence.words[before.first : k]
    own = sentence.phrase_to(k + 1)
    return sentence.words[own.first : k] if own else ()


def _field(sentence: Sentence, words: Sequence[Word]) -> Sequence[Word]:
    """Return the words that say in which field somebody without a name is at home: `원자력 관련 전문가`."""
    if not words[-1].stem.endswith((*SOMEBODY, *OFFICIALS)):
        return ()
    k = sentence.word_at(words[0].start) - 1
    if k < 1 or sentence.words[k].stem not in _OF_A_FIELD or sentence.words[k].comma:
        return ()
    before = sentence.phrase_to(k)
    if before is None or before.case is not Case.BARE:
        return ()
    return [*sentence.words[before.first : k], replace(sentence.words[k], form=Form.NOUN)]


_OF_A_FIELD = frozenset({"관련"})


def _from_full_name(ground: Ground, words: list[Word]) -> list[Word]:
    """Return words from a name on that ends another word and that the text goes on with in short: `길홍길동 시장`."""
    if len(words) == 1:
        return words
    word, title = words[-2], words[-1].stem
    if len(word.stem) < FULL or title not in TITLES or word.bracket:
        return words
    for stem in {word.stem, word.stem + word.particle}:
        name = stem[-FULL:]
        if len(stem) > FULL and _is_called(ground, name, title, word.start):
            end = word.noun_end + len(stem) - len(word.stem)
            own = replace(
                word, start=end - FULL, noun_end=end, stem=name, case=Case.BARE, particle=""
            )
            return [own, words[-1]]
    return words


def _is_called(ground: Ground, name: str, title: str, at: int) -> bool:
    """Whether a text goes on with a name in short: `홍 시장` of `홍길동 시장`."""
    if not likeness(name) or is_body(name):
        return False
    text = ground.around(at)
    return any(f"{before}{name[0]} {title}" in text for before in ' \n.”"')


def _without_caption(ground: Ground, words: list[Word]) -> list[Word]:
    """Return words from a name on that stands elsewhere in the text, without what a layout ran into it."""
    for k in range(min(len(words) - 1, _CREDITED_AT_MOST), -1, -1):
        stem = words[k].stem
        name = ground.head_of(stem)
        if name and len(stem) > len(name) + 1:
            cut = replace(words[k], start=words[k].noun_end - len(name), stem=name)
            return [cut, *words[k + 1 :]]
        if stem.isalpha() and _ARCHIVE not in stem:
            continue
        mail = _MAIL.match(stem) or _STOP.match(stem)
        if mail and mail.end() < len(stem):
            own = stem[mail.end() :]
            cut = replace(words[k], start=words[k].noun_end - len(own), stem=own)
            return [cut, *words[k + 1 :]]
    return words


_STOP = deferred(
    r".*(?:[가-힣A-Z][.]|[\]〉》]|(?:제공|캡처|사진|자료|갈무리)[)]|[가-힣]DB)(?=[가-힣A-Z])|\d{1,2}일(?=[A-Z])"
)
"""What ends before a word begins that a layout ran together with it: `사진=가나.홍길동`."""
_ARCHIVE = "DB"
"""The only letters in which a credit ends: in other words of letters alone nothing does."""
_MAIL = deferred(r"[\w.+-]*@[\w-]+(?:[.](?:com|net|org|kr|co))+")
_CREDIT = deferred(
    r".*(?:기자|제공|뉴스\d?|뉴시스|특파원|캡처|갈무리|자료사진|대통령실|청와대|일보|사진=[가-힣]{1,8}[실청])(?P<name>[가-힣]{1,3})"
)
"""A credit that a layout ran together with the sentence behind it: `사진=가나 기자홍 시장은`."""
_CREDITED_AT_MOST = 4
"""Words at the head of a phrase that a credit may fill."""


def _may_begin(name: str, following: str) -> bool:
    """Whether a sentence may begin with a name or a family name before a word."""
    if len(name) == 1:
        return name in SURNAMES and title_of(following) is not None
    return likeness(name) == LIKELY


def _torn(ground: Ground, sentence: Sentence, words: Sequence[Word]) -> Word | None:
    """Return the word right before a phrase where it only looks like one sound and its particle: `내란`, `산은`."""
    k = sentence.word_at(words[0].start) - 1
    if k < 0:
        return None
    word = sentence.words[k]
    if word.end + 1 != words[0].start or word.comma:
        return None
    if _begins_name(word, words[0].stem) or spaced.is_family(word, words):
        return replace(word, form=Form.NOUN)
    named = word.stem + word.particle
    if (
        word.particle
        and (named in ground.names or named in ground.named)
        and title_of(words[0].stem)
    ):
        return _with_particle(word)  # `홍길은 시장`
    if _is_torn(word, words[-1].stem) or _is_torn_body(sentence, word, words):
        return _with_particle(word)
    return _with_particle(word) if _is_name_alike(word, words) else None


def _is_name_alike(word: Word, words: Sequence[Word]) -> bool:
    """Whether a word before a post is rather a name that ends like a verb or a particle: `이명한 대표`, `라슬로 벨룬 감독`."""
    if word.bracket or word.form not in {*VERBAL, Form.NOUN}:
        return False
    whole = word.stem + word.particle
    if not is_role(words[-1].stem):
        return len(words) == 1 and _is_unheard_of(words[0].stem) and _is_unheard_of(whole)
    if word.form is Form.NOUN and len(word.particle) != 1:
        return False
    if len(whole) == FULL and likeness(whole) > 0:
        return (word.form in VERBAL or word.particle in _ENDS_OF_TORN_NAMES) and not _is_a_word(
            whole
        )
    if word.form in VERBAL:
        return is_foreign(whole) and not _is_a_word(whole)
    return _is_unheard_of(whole) and (is_foreign(whole) or _is_unheard_of(words[0].stem))


def _is_unheard_of(word: str) -> bool:
    """Whether the analyser takes a word whole for a name or for something that it does not know: `라슬로`."""
    if not _HANGUL.fullmatch(word) or is_body(word) or title_of(word):
        return False
    parts = tokens(word)
    return len(parts) == 1 and (parts[0].new or parts[0].tag == "NNP") and word not in REGIONS


_HANGUL = deferred(r"[가-힣]{2,6}")
_ENDS_OF_TORN_NAMES = frozenset("인의만은")
"""Particles of one sound in which a name ends that a phrase lacks for it."""


def _is_a_word(word: str) -> bool:
    """Whether the analyser finds a word of the language in what it reads, not only sounds: `유명한`, `시장의`; `이명한` is none."""
    first, *rest = tokens(word) or (None,)
    if first is None or first.new or (first.tag == "NNP" and not rest):
        return False
    return first.tag[0] == "V" or (first.tag in _WORDS and len(first.form) > 1)


_WORDS = frozenset({"NNG", "XR", "NNP", "NP", "MAG"})
"""What a verb or a noun with its particle begins with."""


def _is_torn_body(sentence: Sentence, word: Word, words: Sequence[Word]) -> bool:
    """Whether a word in 로 is rather a body between a name and its title: `알렉스 벨몬 나래프로 수석 연구원`."""
    if word.particle != "로" or title_of(words[-1].stem) is None or len(words) > _MOST_BEHIND:
        return False
    before = _ahead(sentence, word)
    if not before or not all(title_of(each.stem) or each.stem in MODIFIERS for each in words):
        return False
    name = before[0].stem
    return len(before) <= _MOST_BEHIND and (
        (name in GIVEN_ABROAD and len(before) > 1)
        or (likeness(name) == LIKELY and len(before) == 1)
    )


_MOST_BEHIND = 2
"""Words of a post, and of a name, around a body."""


def _begins_name(word: Word, following: str) -> bool:
    """Whether a verb or adverb is rather the first word of a name: `안 전 대표`, `앤서니 홀트`, `페르난다 홀트`."""
    if word.form is Form.ADVERB:
        return word.stem in SURNAMES and _is_office(following)
    if word.form in VERBAL and word.stem in GIVEN_ABROAD:
        return True
    return word.form is Form.FINAL and is_foreign(word.stem)


def _is_torn(word: Word, last: str) -> bool:
    """Whether a word before a phrase that ends in ``last`` only looks like a sound and its particle."""
    titled_ = title_of(last) is not None
    if word.particle == "도" and titled_ and _is_unknown(word.stem):
        return True  # `엠버 벨몬도 가나부 장관`
    if len(word.stem) != 1:
        return False
    if word.particle == "란" or (word.particle == "은" and titled_ and word.stem in _BANKS):
        return True
    official = last.endswith(OFFICIALS) and word.stem not in _POINTING
    return official and word.particle in {"은", "도"}


def _with_particle(word: Word) -> Word:
    return replace(
        word, noun_end=word.end, stem=word.stem + word.particle, case=Case.BARE, particle=""
    )


_BANKS = frozenset("한산수기농신")
"""Sounds before 은 of 은행 in the short names of banks: `한은`, `산은`."""


def _is_unknown(word: str) -> bool:
    """Whether a word looks foreign, or the analyser only guesses what it is."""
    if likeness(word):
        return False
    return is_foreign(word) or (len(word) > _KNOWN_LENGTH and tokens(word)[0].new)


_KNOWN_LENGTH = 2
"""Syllables; shorter words that the analyser does not know are Korean as often as not."""


def _is_office(word: str) -> bool:
    """Whether a word rather is a post or stands before one; a name with 씨 in its word is none."""
    named = word[-1] in COURTESY and likeness(word[:-1]) > 0
    return word in MODIFIERS or (title_of(word) is not None and not named)


_POINTING = frozenset("나너저이그내네제")
"""Sounds that are words of their own before a particle."""


def without_side(words: list[Word]) -> tuple[list[Word], bool]:
    """Return words without 측, and whether they had it."""
    if len(words) > 1 and words[-1].stem in _SIDES:
        return words[:-1], True
    return words, bool(words) and words[-1].particle.startswith("측")


_SIDES = frozenset({"측", "쪽"})


def trimmed(words: list[Word]) -> tuple[list[Word], list[str]]:
    """Return the words of a name, without what points at it, opens the sentence, or describes it before 인."""
    words = spaced.spelled([_as_written(word) for word in _whole_name(words)])
    first = _begin(words)
    pointing: list[str] = []
    while first < len(words) and _opens(words, first):
        pointing.append(words[first].stem)
        first += 1
    last = len(words)
    while first + 1 < last and words[first].stem == "등":
        first += 1
    while first + 1 < last and words[last - 1].stem in _BEHIND:
        last -= 1
    return words[first:last], pointing


def _as_written(word: Word) -> Word:
    """Return a word as titles are written: `홍길동 前 장관` in Hangul, `원장님께서는` without its courtesy."""
    if word.stem in _IN_HAN:
        return replace(word, stem=_IN_HAN[word.stem])
    if word.stem.endswith(_HONOURED):
        stem = word.stem.removesuffix(_HONOURED)
        return replace(word, stem=stem, noun_end=word.noun_end - len(_HONOURED))
    return word


_HONOURED = "께서"
"""A particle of courtesy, before another one."""
_IN_HAN = {"前": "전", "現": "현", "新": "신"}
"""What stands before a title in Chinese signs."""


def _begin(words: Sequence[Word]) -> int:
    """Return where a name begins at the earliest: behind `저자인`, at 한 in `정무위 소속 한 의원`."""
    official = words[-1].stem.endswith(OFFICIALS)
    for k in range(len(words) - 2, -1, -1):
        word = words[k]
        being = word.case is Case.BEING and word.particle == "인"
        if being or word.stem == "=" or _is_one_of_several(words, k):
            return k + 1
        if k and word.form is Form.DEMONSTRATIVE and word.stem in ONE_OF_MANY and not official:
            return k
    return 0


def _is_one_of_several(words: Sequence[Word], k: int) -> bool:
    """Whether a word counts whoever is named behind it, and is no master: `지도자 가운데 한 명인 홍길동 총리`."""
    return k > 0 and words[k - 1].stem in _FEW and words[k].stem == "명인"


_FEW = frozenset({"한", "두", "세", "네"})
"""Numbers before a counted person."""


def _whole_name(words: list[Word]) -> list[Word]:
    """Return words where a name that ends like a particle is whole: `채동인 원장`, `나래당 김나만 과장`, `마르타 그로만 대표`."""
    return [
        _with_particle(word) if k < len(words) - 1 and _is_part_of_name(words, k) else word
        for k, word in enumerate(words)
    ]


def _is_part_of_name(words: Sequence[Word], k: int) -> bool:
    """Whether what looks like a word's particle is the end of a name."""
    if _is_whole_name(words[k], first=not k or _is_before_title(words, k)):
        return True
    return k > 0 and _is_behind_given(words[k - 1].stem, words[k])


def _is_behind_given(before: str, word: Word) -> bool:
    """Whether a word behind a given name from abroad only ends like one with `만`: `마르타 그로만 대표`."""
    if word.particle != "만" or word.bracket or word.comma:
        return False
    return before in GIVEN_ABROAD or is_foreign(before)


def _is_before_title(words: Sequence[Word], k: int) -> bool:
    """Whether a word of a full name's length stands right before a title that ends the phrase: `벼리당 채동인 의원`."""
    whole = len(words[k].stem) == FULL - 1
    if not whole or k != len(words) - 2 or is_body(words[k].stem):
        return False
    return title_of(words[-1].stem) is not None


_TOWNS = frozenset(name[:-1] for name in REGIONS if name.endswith(("시", "군")))
_ENDS_OF_NAMES = frozenset("인만도은이")
"""Particles of one sound that names end in as well."""


def _is_whole_name(word: Word, *, first: bool) -> bool:
    if word.bracket or word.comma:
        return False
    if (
        word.particle == "의"
        and word.stem.endswith("상")
        and (word.stem[:-1] in REGIONS or word.stem[:-1] in _TOWNS)
    ):
        return True  # `포항상의 회장`
    if word.particle not in _ENDS_OF_NAMES:
        return False
    if not likeness(word.stem + word.particle) or title_of(word.stem):
        return False
    return word.particle != "인" or (first and not word.stem.endswith(PERSON_ENDS))


def _opens(words: Sequence[Word], k: int) -> bool:
    """Whether a word opens a sentence or points at the next one; 현 of `현 후보자` belongs to the title."""
    word = words[k]
    if word.stem in MODIFIERS and k + 1 < len(words) and title_of(words[k + 1].stem):
        return False
    if word.stem in SURNAMES and word.form is Form.NOUN and _is_before_modifier(words, k):
        return False  # `안 전 대표 측`
    opens = word.form is Form.DEMONSTRATIVE or word.stem in ADVERBS or word.stem in TIMES
    return opens or word.stem in _ORDINALS or (k + 1 < len(words) and _is_day(word))


def _is_before_modifier(words: Sequence[Word], k: int) -> bool:
    return k + 1 < len(words) and words[k + 1].stem in MODIFIERS


def _is_day(word: Word) -> bool:
    """Whether a word is a day, with what its brackets tell of it: `31일(현지시각)`."""
    return _DAY.fullmatch(word.stem) is not None


_DAY = deferred(r"(?:\d{1,2}월)?\d{1,2}일")
_ORDINALS = frozenset({"첫째", "둘째", "셋째", "넷째", "다섯째", "여섯째"})
"""Words that count the points of a text and open a sentence."""


_BEHIND = frozenset({"등", "모두", "역시", "측", "본인", "자신"})
