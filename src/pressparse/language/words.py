"""Words of a sentence: each with its bracket and its quotation mark, parted from its particle or ending."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from pressparse.language import endings
from pressparse.language.endings import Form
from pressparse.language.morphology import tokens
from pressparse.language.particles import Case, case_of
from pressparse.language.wording import PARTICLES, sound, split_word
from pressparse.lexicon.adverbs import ADVERBS, CLAUSE_ENDS, DEMONSTRATIVES, OF_A_SECTION, TIMES
from pressparse.lexicon.nouns import NOUNS_LIKE_VERBS
from pressparse.lexicon.surnames import COMMON
from pressparse.lexicon.titles import HEADS
from pressparse.lexicon.verbs import ARISING
from pressparse.pattern import deferred

_QUOTE, _BRACKET, _SPACE = "\x01", "\x02", "\x03"
_BRACKETS = deferred(
    r"(?P<gap>(?<=[가-힣A-Za-z])[ ](?=\([^()]{1,60}\)[가-힣]))?"
    r"\((?!(?:주|사|재|유|복|학|의)\))(?:[^()\n]|\([^()\n]{0,60}\)){0,160}+\)"
)
_MARKED = deferred(
    r"‘(?!\d\d[.년~\-])[^‘’\n]{1,90}+’|'(?!\d\d[.년~\-])[^'\n]{1,90}+'(?!\d)"
    r"|「[^「」\n]{1,90}+」|『[^『』\n]{1,90}+』|<[^<>\n]{1,90}+>"
)
_ANY_MARK = deferred(r"[‘'「『<]")
_TOKEN = deferred(rf"{_QUOTE}+[가-힣]*+[,.]?|[^\s{_QUOTE}]++")
_LEAD = "▲△▷▶◇◆□■○◯●ㅇㅁ※*•-·~:[](‘'\"“”"
_TRAIL = ',;:.…?!"”“]'
_MARKS = {ord(mark): None for mark in "‘’'「」『』<>*\x02"} | {3: " "}
_DATE = deferred(
    r"(?:\d{1,4}(?:년|월|일|시|분|초|세기|년대)|\d{1,2}[.]\d{1,2}[.]?|\d{4})+(?:\([월화수목금토일]\))?(?:쯤|께|경)?"
)


@dataclass(frozen=True, slots=True)
class Bracket:
    """What stands in round brackets behind a word: ``text[start:end]`` without the brackets."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence, ``text[start:end]``, its brackets and marks included."""

    start: int
    end: int
    noun_end: int
    """Where its noun ends, bracket, particle and comma not included."""
    stem: str
    """The noun without marks and brackets; of a verb the whole word."""
    case: Case
    form: Form
    particle: str = ""
    bracket: Bracket | None = None
    mark: str = ""
    """The quotation mark that it begins with."""
    comma: bool = False
    doubtful: bool = False
    """Whether two readings fit, so that the analyser was asked about it."""

    @property
    def is_noun(self) -> bool:
        """Whether a phrase may hold it."""
        return self.form is Form.NOUN or self.form is Form.DEMONSTRATIVE

    @property
    def lemma(self) -> str:
        """The dictionary form, of a verb."""
        return endings.lemma_of(self.stem) if self.form in endings.VERBAL else ""


def read(
    text: str,
    start: int,
    end: int,
    quoted: Sequence[tuple[int, int]] = (),
    names: Collection[int] = (),
) -> tuple[Word, ...]:
    """Return the words of ``text[start:end]``; a quotation or a bracket never breaks over words.

    ``quoted``: where quotations stand, marks included; each is one word with what ties it to its sentence;
    ``names``: where names end, whose last sound is no particle.
    """
    mask = _masked(text, start, end, quoted)
    found = [m.span() for m in _TOKEN.finditer(mask)]
    words: list[Word] = []
    last = len(found) - 1
    for k, (begin, stop) in enumerate(found):
        word = _word(mask, start, begin, stop, ends=k == last)
        if word is None:
            continue
        if words and not word.stem and word.bracket and word.form is Form.NOUN:
            words[-1] = _with_bracket(words[-1], word)
        elif (
            words
            and word.stem in _DETACHED
            and word.form is Form.NOUN
            and words[-1].form is Form.NOUN
        ):
            words[-1] = replace(
                words[-1], end=word.end, case=case_of(word.stem), particle=word.stem
            )
        else:
            words.append(word)
    decided = _decided(words)
    if not names:
        return tuple(decided)
    return tuple(
        _whole(word, names) if word.particle or word.form in endings.VERBAL else word
        for word in decided
    )


def _whole(word: Word, names: Collection[int]) -> Word:
    """A word as it is, or, as part of a name, whole and a noun: `트리만 총리`, `하겐 총리`."""
    particle = "" if word.bracket else word.particle
    end = word.noun_end + len(particle)
    if end not in names or not (particle or word.form in endings.VERBAL):
        return word
    stem = word.stem + particle
    return replace(word, noun_end=end, stem=stem, case=Case.BARE, form=Form.NOUN, particle="")


_DETACHED = frozenset({"은", "는", "가", "을", "를", "와", "과", "의", "에"})
"""Particles that a layout tears off their noun: `원장 은`."""


def _masked(text: str, start: int, end: int, quoted: Sequence[tuple[int, int]]) -> str:
    mask = text[start:end]
    for opening, after in quoted:
        first, last = max(opening, start) - start, min(after, end) - start
        if first < last:
            mask = mask[:first] + _QUOTE * (last - first) + mask[last:]
    if _ANY_MARK.search(mask):
        mask = _MARKED.sub(lambda m: m[0].replace(" ", _SPACE), mask)
    return _BRACKETS.sub(lambda m: _BRACKET * len(m[0]), mask) if "(" in mask else mask


def _with_bracket(word: Word, bracket: Word) -> Word:
    return Word(
        word.start, bracket.end, word.noun_end, word.stem,
        bracket.case if bracket.particle else word.case, word.form,
        bracket.particle or word.particle, bracket.bracket, word.mark, bracket.comma,
    )  # fmt: skip


def _word(mask: str, offset: int, begin: int, stop: int, *, ends: bool) -> Word | None:
    if mask[begin] == _QUOTE:
        tie = mask[begin:stop].strip(_QUOTE)
        return Word(
            offset + begin, offset + stop, offset + stop - len(tie), tie.rstrip(",."),
            Case.SAID, Form.QUOTE, tie.rstrip(",."), comma=tie.endswith(","),
        )  # fmt: skip
    while begin < stop and mask[begin] in _LEAD and mask[begin : begin + 3] not in {"(주)", "(사)"}:
        begin += 1
    mark = mask[begin - 1] if begin and mask[begin - 1] in "‘'" else ""
    last = stop
    while last > begin and mask[last - 1] in _TRAIL:
        last -= 1
    if begin == last:
        return None
    comma = "," in mask[last:stop]
    ends = ends or "." in mask[last:stop]
    piece = mask[begin:last]
    first = piece.find(_BRACKET)
    if first < 0:
        return _plain(piece, offset + begin, offset + stop, comma=comma, ends=ends, mark=mark)
    behind = piece.rfind(_BRACKET) + 1
    tail = piece[behind:]
    if tail and tail not in PARTICLES and split_word("가" + tail)[0] != "가":
        return _plain(piece, offset + begin, offset + stop, comma=comma, ends=ends, mark=mark)
    bracket = Bracket(offset + begin + first + 1, offset + begin + behind - 1)
    return Word(
        offset + begin, offset + stop, offset + begin + first, piece[:first].translate(_MARKS),
        case_of(tail), Form.NOUN, tail, bracket, mark, comma,
    )  # fmt: skip


def _plain(piece: str, start: int, end: int, *, comma: bool, ends: bool, mark: str) -> Word:
    bare = piece.translate(_MARKS)
    form, doubtful = _form(bare, ends=ends)
    if form is not Form.NOUN:
        return Word(
            start, end, start + len(piece), bare, Case.BARE, form, "", None, mark, comma, doubtful
        )
    stem, particle = _parted(bare)
    noun_end = start + len(piece) - (len(bare) - len(stem))
    if _DATE.fullmatch(stem) or stem in TIMES:
        return Word(start, end, noun_end, stem, case_of(particle), Form.TIME, particle, comma=comma)
    return Word(
        start, end, noun_end, stem, case_of(particle), Form.NOUN, particle, None, mark, comma,
        doubtful or not particle,
    )  # fmt: skip


def _parted(bare: str) -> tuple[str, str]:
    """Part a noun from its particle; a title's last sound is none of a noun's (`부군수도`), a name ends in 인 too."""
    if bare in NOUNS_LIKE_VERBS:
        return bare, ""
    stem, particle = split_word(bare)
    if particle == "인" and len(tokens(bare)) == 1:
        return bare, ""
    if not particle and bare[-1:] in _TITLE_PARTICLES and bare[:-1].endswith(_HEADS):
        return bare[:-1], bare[-1]
    if particle in _BEHIND_RO and _is_name_in_ro(stem + _RO):
        return stem + _RO, _BEHIND_RO[particle]
    return stem, particle


_RO = "로"
_BEHIND_RO = {"로": "", "로는": "는"}
"""Particles that begin like a name ends, and what of them stands behind it."""


def _is_name_in_ro(noun: str) -> bool:
    """Whether a noun itself ends in 로: one that the analyser has whole or ends in a noun, or a family name and an adverb."""
    if len(noun) < _NAME_LENGTH:
        return False
    first, *rest = tokens(noun)
    if not rest:
        return first.tag == "NNP" or first.new
    last = rest[-1]
    if last.tag == "NNG" and last.end - last.start > 1:
        return True  # `나래프로 대표`
    return (
        len(noun) == _NAME_LENGTH
        and noun[0] in COMMON
        and first.end == 1
        and [token.tag for token in rest] == ["MAG"]
    )


_TITLE_PARTICLES = frozenset("은는이가도")
_HEADS = tuple(sorted(HEADS))


def _form(bare: str, *, ends: bool) -> tuple[Form, bool]:
    if bare in ADVERBS:
        return Form.ADVERB, False
    if bare in DEMONSTRATIVES:
        return Form.DEMONSTRATIVE, False
    if bare in TIMES:
        return Form.TIME, False
    verb = endings.read(bare, ends=ends)
    return (verb, False) if verb else (Form.NOUN, False)


def _decided(words: list[Word]) -> Iterator[Word]:
    """Yield words; of `받는` and `한누릴은` alike what their place and the analyser make of them."""
    for k, word in enumerate(words):
        if word.form is not Form.NOUN:
            yield word
            continue
        following = words[k + 1] if k + 1 < len(words) else None
        if word.stem in CLAUSE_ENDS and k and words[k - 1].form is Form.ADNOMINAL:
            yield replace(word, form=Form.ADVERB)
        elif _arises(words[max(0, k - 1) : k], word):
            yield replace(word, form=Form.LINKING)
        elif following is not None and following.is_noun and _may_be_verb(word):
            yield _verb_or_noun(word)
        elif following is not None and _holds_particle(word, following):
            yield replace(
                word, noun_end=word.end, stem=word.stem + word.particle, case=Case.BARE, particle=""
            )
        elif word.particle in {"은", "는"} and not word.bracket:
            yield _topic_or_verb(word, following)
        else:
            yield word


def _arises(before: Sequence[Word], word: Word) -> bool:
    """Whether what looks like a noun tells behind a subject that it arises: `논란이 일자`."""
    return word.stem in ARISING and bool(before) and before[0].case is Case.SUBJECT


def _holds_particle(word: Word, following: Word) -> bool:
    """Whether what looks like a particle is part of the noun: `환경과 담당자`, `트리도 총리`."""
    if word.particle == "과":
        return following.stem in OF_A_SECTION
    return word.particle == "도" and following.is_noun and _is_whole(word)


_LINKING_SOUNDS = frozenset("자며고여")
"""Last sounds of linking verbs that the tables of endings leave open: `들끓자`."""


def _may_be_verb(word: Word) -> bool:
    return (
        word.form is Form.NOUN
        and not word.particle
        and not word.bracket
        and 1 < len(word.stem) <= _LONGEST_ASKED
        and word.stem not in NOUNS_LIKE_VERBS
        and (
            sound(word.stem[-1]) in endings.BEFORE_NOUNS
            if word.stem[-1] not in _LINKING_SOUNDS
            else not (word.stem[0] in COMMON and len(word.stem) <= _NAME_LENGTH)
        )
    )


_NAME_LENGTH = 3
"""Syllables of a full name, about which the analyser is not asked: it takes names apart."""


def _verb_or_noun(word: Word) -> Word:
    """A word that may be a verb before a noun, or one that links, is what the analyser makes of it."""
    form = endings.asked(word.stem)
    if form is None:
        return word
    return replace(word, case=Case.BARE, form=form, doubtful=True)


def _topic_or_verb(word: Word, following: Word | None) -> Word:
    """A word in 은/는 is a topic before a quotation or a comma; else the analyser may see a verb in it."""
    if following is None or following.form is Form.QUOTE or word.comma:
        return word
    if len(word.stem) > _LONGEST_ASKED or not following.is_noun:
        return word
    if word.particle == "은" and _is_one_name(word):
        return replace(word, noun_end=word.end, stem=word.stem + "은", case=Case.BARE, particle="")
    if endings.asked(word.stem + word.particle) is not Form.ADNOMINAL:
        return word
    return Word(
        word.start, word.end, word.end, word.stem + word.particle, Case.BARE, Form.ADNOMINAL,
        "", None, word.mark, word.comma, True,
    )  # fmt: skip


def _is_whole(word: Word) -> bool:
    """Whether the analyser parts no particle from a word, known or not: `트리도 총리`."""
    return not word.comma and not word.bracket and len(tokens(word.stem + word.particle)) == 1


def _is_one_name(word: Word) -> bool:
    """Whether a word in 은 is a person's name, not a name and its particle: `서하은 위원장`."""
    whole = word.stem + word.particle
    read_ = tokens(whole)
    return len(whole) == _NAME_LENGTH and len(read_) == 1 and read_[0].tag == "NNP"


_LONGEST_ASKED = 8
"""Syllables of a stem about which the analyser is asked; longer ones in 은/는 are nouns."""
