"""Members of enumerations that are bodies because the others are, or because their sum, kind or prices say so."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import compress, count

from pressparse.entities.body_phrases import is_thing, names_something
from pressparse.entities.body_words import is_common, word_before
from pressparse.entities.names import LIKELY, likeness
from pressparse.entities.stems import Word, Words, known
from pressparse.language.kept import Kept
from pressparse.language.letters import JOINERS, OBJECTS, SUBJECTS, TOPICS, TRIANGLES
from pressparse.language.morphology import Reading, reading
from pressparse.lexicon.finance import HOUSE_ENDINGS, SHORT_IN_LISTS
from pressparse.lexicon.regions import REGIONS
from pressparse.pattern import scanning

_LATIN = scanning("[A-Za-z0-9]")
_PARTS = scanning(rf" ?[·ㆍ,‧/] ?| ?[{TRIANGLES}] ?| ?(?:및|{'|'.join(JOINERS)}) ")
_SUMMED = scanning(
    rf"[ ]등(?:의)?[ ](?:총[ ])?(?:\d+(?:여?[ ]?개|대)[ ]?)?(?:(?:사|개사|기업|업체|회사|기관|단체|대학|은행|학교|병원|계열사|건설사|증권사|대기업|스타트업|플랫폼|언론|매체|협력사|참여사)(?![가-힣]*[{TOPICS}]?[ ]?(?:제|분))"
    rf"|(?:[가-힣A-Z]{{1,6}}[ ]){{0,2}}[가-힣]{{0,4}}(?:기업|업체|회사|은행|병원|대학|계열사|건설사|증권사|스타트업|언론사)들?(?:[{TOPICS}{SUBJECTS}{OBJECTS}{JOINERS}의에]|에서)?(?![가-힣]))"
)
_MOST_MEMBERS = 12


def in_company(words: Words, shown: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield the members of enumerations that are bodies because the others are, or their sum says so.

    ``shown``: the bodies that are known otherwise.
    """
    run: list[int] = []
    at = 0
    for k in _joining(words):
        if k < at:
            continue
        if run and k > at:
            yield from _members(words, [*run[-_MOST_MEMBERS:], at], shown)
            run = []
        following = _joined(words, k)
        if following or run:
            run.append(k)
        if run and not following:
            yield from _members(words, run[-_MOST_MEMBERS - 1 :], shown)
            run = []
        at = following or k + 1
    if run:
        yield from _members(words, [*run[-_MOST_MEMBERS:], at], shown)


def _joining(words: Words) -> list[int]:
    """Return the places of the words behind which an enumeration may go on."""
    behind = zip(words.endings, words.gaps, strict=True)
    return list(compress(count(), map(_joins.__getitem__, behind)))


def _joined(words: Words, k: int) -> int:
    """Return the place of the word that an enumeration goes on with behind another; 0 if none does."""
    text, starts, end = words.text, words.starts, words.stem_ends[k]
    if text[end : end + 1] == "(" and (note := _NOTE.match(text, end)):
        end = note.end()
    following = bisect_left(starts, end, k + 1)
    if following == len(starts):
        return 0
    return following if _PARTS.fullmatch(text, end, starts[following]) else 0


_NOTE = scanning(r"\([^()\n]{1,24}\)(?= ?[·ㆍ,‧/])")
"""What stands in brackets behind a member: how its shares fell, its short form."""
_AND = frozenset(["와", "과"])
_JOINTS = tuple(space + joint for joint in f"·ㆍ,‧/({TRIANGLES}" for space in ("", " "))
_joins = Kept[tuple[str, str], bool](
    lambda behind: behind[0] in _AND if behind[0] else behind[1].startswith(_JOINTS)
)
"""Whether an enumeration may go on behind a word, by its tail and what stands behind that."""


def _is_in_a_latin_phrase(text: str, word: Word) -> bool:
    """Whether a word in Latin letters stands among others: `Gana Internet Forum`."""
    if not word.stem.isascii():
        return False
    before, behind = text[max(0, word.start - 2) : word.start], text[word.end : word.end + 2]
    return _LATIN_BEFORE.match(before) is not None or _LATIN_BEHIND.match(behind) is not None


_LATIN_BEFORE, _LATIN_BEHIND = scanning("[A-Za-z] "), scanning(" [A-Za-z]")


def _members(
    words: Words, places: Sequence[int], shown: frozenset[str]
) -> Iterator[tuple[int, int]]:
    """Yield the members of one enumeration that are bodies though nothing else shows them."""
    if len(places) < _PAIR:
        return
    run, bodies = list(map(words.word, places)), _shown(words, places, shown)
    financial = bodies > 0 and _are_of_finance(words.text, run)
    if not (financial or _are_enough(bodies, len(run)) or _are_told(words, places)):
        return
    paired = len(run) == _PAIR and run[0].tail in _AND
    if run[-2].tail in _AND and _describes(words.text, run[-1]):
        run = run[:-1]
    for word in run:
        short = financial and word.stem in SHORT_IN_LISTS
        if word.stem not in shown and (short or _may_be_a_member(words.text, word, paired=paired)):
            yield from_its_first_word(words.text, word.start), word.stem_end


def _shown(words: Words, places: Sequence[int], shown: frozenset[str]) -> int:
    """Return how many members are bodies that are known otherwise, and no regions."""
    return len([k for k in places if words.stems[k] in shown and words.stems[k] not in REGIONS])


def _are_enough(bodies: int, members: int) -> bool:
    """Whether so many bodies among so many members show that the others are bodies too."""
    return bodies * (_OF_MANY if members >= _MANY else _OF_FEW) >= members


def _are_of_finance(text: str, run: Sequence[Word]) -> bool:
    """Whether members are houses of finance: the last one's ending, their sum, or the word before their brackets says so."""
    if run[-1].stem.endswith(HOUSE_ENDINGS) or _OF_FINANCE.match(text, run[-1].stem_end):
        return True
    return _FINANCE_BEFORE.search(text, max(0, run[0].start - _FAR_KIND), run[0].start) is not None


_OF_FINANCE = scanning(
    r" 등 (?:국내 |주요 )?(?:\d+(?:대|개|곳) ?)?(?:시중|인터넷|지방|국책|전문)?(?:은행|증권사|보험사|카드사|생보사|손보사|저축은행|금융지주|금융그룹)"
)
_FINANCE_BEFORE = scanning(r"(?:은행|증권사|보험사|카드사|생보사|손보사|금융지주)(?: \d+곳)?\($")
_FAR_KIND = 12


def _are_told(words: Words, places: Sequence[int]) -> bool:
    """Whether the sum of members or their prices tell that they are bodies."""
    return _SUMMED.match(words.text, words.stem_ends[places[-1]]) is not None or _are_priced(
        words, places
    )


def _are_priced(words: Words, places: Sequence[int]) -> bool:
    """Whether most members have in brackets how their shares rose or fell: `가나공업(-4.20%)`."""
    if len(places) < _LEAST_PRICED:
        return False
    priced = [k for k in places if _PRICED.match(words.text, words.stem_ends[k])]
    return len(priced) * _OF_FEW >= len(places)


_PRICED = scanning(rf" ?\([-+−{TRIANGLES}▼]?\d{{1,2}}\.\d{{1,2}}%\)")
_LEAST_PRICED = 3


def from_its_first_word(text: str, start: int) -> int:
    """Return where a name begins that a word ends which shows nothing: at the unknown word before it, `뷁티나 코리아`."""
    before = word_before(text, start)
    if len(before) < 2 or not before.isalpha() or before.isascii() or before in known():
        return start
    unknown = reading(before) is Reading.NEW and likeness(before) < LIKELY
    return start - len(before) - 1 if unknown and names_something(before) else start


_PAIR = 2
_MANY, _OF_FEW, _OF_MANY = 5, 2, 3
"""One in two members of a short enumeration must be bodies, one in three of a long one."""
_AND_OTHERS = scanning("등[A-Z]")
"""What sums up the members before it, the space being lost: `등ICT3사`."""
_SOMEBODY = ("자", "들", "생", "인")
"""How words for people end."""


def _may_be_paired(word: Word) -> bool:
    """Whether a word joined to a body by `와` may be another: neither somebody nor a noun like `취재결과`."""
    if word.stem.endswith(_SOMEBODY):
        return False
    return not word.tail or not is_common(word.stem + word.tail)


def _describes(text: str, word: Word) -> bool:
    """Whether a word behind `와` only tells what the next one is of: `가나은행과 스미싱 피해를`."""
    if word.tail:
        return False
    behind = text[word.end : word.end + 1]
    return behind == "-" or (behind == " " and not _AMONG.match(text, word.end))


_AMONG = scanning(r" (?:간|등|측|양측|두|세)(?![가-힣]{2})")
"""What stands behind the last of those that are named together."""


def _may_be_a_member(text: str, word: Word, *, paired: bool) -> bool:
    """Whether a word in the company of bodies may be one; ``paired``: of a single other body."""
    stem = word.stem
    if paired and not _may_be_paired(word):
        return False
    if _is_in_a_latin_phrase(text, word) or likeness(stem) == LIKELY or _AND_OTHERS.match(stem):
        return False
    if is_thing(stem) or not names_something(stem):
        return False
    if stem in known() or not stem.isalpha() or _LATIN.search(stem):
        return True
    return reading(stem) is not Reading.MIXED
