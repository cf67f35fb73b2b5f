"""The name of an agreement: how far it reaches to the left of its noun."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from pressparse.accord.sorts import is_trade
from pressparse.accord.words import Word
from pressparse.entities.body_names import ends_like_a_body
from pressparse.language.letters import OBJECTS, SUBJECTS
from pressparse.lexicon.agreements import DEEDS, DEMONSTRATIVES, JOINT, NAME_STOPS
from pressparse.pattern import deferred

_SUBJECTS = frozenset(SUBJECTS)

_ADNOMINAL = deferred(
    r"(?:위한|관한|대한|따른|통한|담은|담긴|있는|없는|하는|되는|받는|맞는|잇는|돕는|이끄는|지키는|만드는"
    r"|여는|높이는|나누는|키우는|살리는|포함한|비롯한|연계한|활용한|기반한|특화된|(?<!제|권|기|북|남|무)한|(?<!역|분|관)할|된|될|적인|로운|스러운|다운|의한)$"
)
_LINKING = deferred(r"(?:하고|하며|되고|이고|키고|히고|높이고|돕고|줄이고|넓히고|다지고|이며)$")
_GROUP = deferred(
    r"(?:\d|두|세|네|여러|각)\s?(?:개|곳|개?사|개?[시군구교]|여?\s?(?:개\s?)?(?:기관|기업|업체|단체|대학|학교|병원|도시|부대|국))$|(?:^|[ ·])(?:기업|기관|업체|단체|병원|대학|학교|대표|은행|마을)들$|(?:^|[ ])\d+곳$|[가-힣](?:기업|업체)$"
)
"""Partners counted or lumped together: 3개사와, 4개 기관과, 병원들과."""
_FINITE = deferred(
    r"(?:다|다고|다며|라며|라고|면서|지만|으나|는데|뒤|(?<!재|피|이|손|공|장|침|저|방|남|동|서|근|심)해|해서|하여"
    r"|(?<=[맞찾담살받잡나모삼])아|(?<=[맺입있없걸이들넣늘줄끌길되])어|(?<!참|기|부|대|수|증|급|투)여)$"
)
"""How words end that end a clause; not 재해, 참여, 기후, 케어."""


class Verdict(Enum):
    """What becomes of the word before those that are in the name already."""

    TAKE = auto()
    OPEN = auto()
    """It belongs to the name, and is a verb before its noun: what it governs may belong to it too."""
    BETWEEN = auto()
    """It belongs to the name, and says between whom the agreement is."""
    STOP = auto()


@dataclass(frozen=True, slots=True)
class Step:
    """A word before those that are in the name already, which begin with ``words[first]``."""

    words: Sequence[Word]
    word: Word
    """The word that is judged."""
    first: int
    plain: int
    """How many words stand between it and the noun."""
    open: bool
    between: bool

    @property
    def before(self) -> Word:
        """The word before it; at the sentence's begin its last one."""
        return self.words[self.first - 2]


def name_start(words: Sequence[Word], noun: int, partner: int) -> int:
    """Return which word the name starts with.

    ``noun``: the word that holds the agreement's noun; ``partner``: the last word of the parties
    before it, or -1. The name holds what describes the noun: nouns, 의, and clauses such as
    ``…을 높이기 위한``; it stops at a date, a place, a partner, the subject, or another clause.
    """
    first = noun
    is_open, between = _aims(words[noun]), False
    while first - 1 > partner and noun - first < _LONGEST:
        step = Step(words, words[first - 1], first, noun - first, is_open, between)
        verdict = _verdict(step)
        if verdict is Verdict.STOP:
            break
        first -= 1
        is_open = is_open or verdict is Verdict.OPEN
        between = between or verdict is Verdict.BETWEEN
    return _trimmed(words, first, noun)


def _verdict(step: Step) -> Verdict:
    """Return the first opinion that there is on a word; one that nobody minds is taken."""
    for opinion in _OPINIONS:
        verdict = opinion(step)
        if verdict is not None:
            return verdict
    return Verdict.TAKE


def _quoted(step: Step) -> Verdict | None:
    """A name in marks is taken, unless it is the partner's: 전문기업 ‘가나’와."""
    word = step.word
    if not word.quoted:
        return None
    if word.particle in WITH and step.first > 1 and is_trade(step.before):
        return Verdict.STOP
    governed = step.open and word.particle in _IN_MARKS
    return Verdict.TAKE if governed or not word.particle else None


def _content(step: Step) -> Verdict | None:
    """What an agreement is about may be all that describes it: 공장을 짓는 내용의 협약."""
    word, said = step.word, step.words[step.first : step.first + step.plain]
    if word.bare == _ABOUT and not step.open and all(w.bare in PLAIN for w in said):
        return Verdict.OPEN
    if step.words[step.first].bare == _ABOUT and _SAID.search(word.bare):
        return Verdict.OPEN
    if word.bare in {"담긴", "담은", "포함한"} and step.before.stem in {"내용", "내용들"}:
        return Verdict.STOP
    together = word.bare == "공동으로" and step.open
    return Verdict.TAKE if together and step.before.particle not in WITH else None


def _outside(step: Step) -> Verdict | None:
    """A date, or a word that belongs to the sentence, is no part of a name."""
    word = step.word
    bare = word.bare
    if bare in JOINT and step.open and step.before.particle in _OBJECT:
        return Verdict.TAKE
    if bare == _OF_THE_SIZE and _CONTRACT in step.words[step.first + step.plain].bare:
        return Verdict.TAKE
    if word.dated or bare in NAME_STOPS or bare in JOINT or bare in DEMONSTRATIVES:
        return Verdict.STOP
    if bare == _FOR_SO_LONG and not step.plain:
        return Verdict.STOP
    counted = step.words[step.first].bare[:1].isdigit()
    if bare == "등" and (step.between or counted):
        return Verdict.STOP
    return None


def _told_before(step: Step) -> Verdict | None:
    """Right before the noun: a count of those who sign is taken, bodies told of already are not: 두 농협의 협약."""
    word = step.word
    if word.bare[:1].isdigit() and word.particle in _AMONG and not word.body:
        return Verdict.TAKE
    if step.plain:
        return None
    both = word.particle == "의" and step.before.bare in _BOTH
    return Verdict.STOP if word.bare == "주요" or both else None


def _among(step: Step) -> Verdict | None:
    """Between whom it is: part of a name that says no more, not of one that tells what for."""
    word = step.word
    if word.bare == "상호간" and step.open:
        return Verdict.TAKE
    if word.bare not in _BETWEEN and word.particle not in _AMONG:
        return None
    said = [w for w in step.words[step.first : step.first + step.plain] if w.bare not in PLAIN]
    told = said and (step.plain > 1 or word.particle == "간")
    return Verdict.STOP if told else Verdict.BETWEEN


def _taking_part(step: Step) -> Verdict | None:
    """Who takes part is no part of the name: 가나대, 다라사 등이 참여하는 업무협약."""
    if not _TAKING_PART.fullmatch(step.word.bare):
        return None
    who = step.before
    bodies = who.body is not None or "·" in who.stem or who.stem in _TOGETHER
    return Verdict.STOP if bodies and who.particle in _SUBJECTS else None


_TAKING_PART = deferred(r"(?:참여|참가|동참|함께|참석)(?:하는|한|하게[ ]될)")
_TOGETHER = frozenset({"등", "기관", "기업", "단체", "업체", "대학", "곳", "개사", "사"})


def _describes(step: Step) -> Verdict | None:
    """A verb before its noun opens a clause of the name: 높이기 위한."""
    word = step.word
    being = word.particle == "인" and word.body
    if step.first > 1 and _takes(word, step.before):
        return Verdict.OPEN
    return Verdict.OPEN if _ADNOMINAL.search(word.bare) and not being else None


def _takes(word: Word, before: Word) -> bool:
    """Tell whether a verb stands right behind its object, and before a noun: 사고를 막는 (협약)."""
    return word.bare.endswith(_DOING) and before.particle in _OBJECT


def _parted(step: Step) -> Verdict | None:
    """A comma ends what is before it, unless a clause goes on that the name has opened."""
    word = step.word
    if not word.comma:
        return None
    if step.between or not step.plain or word is step.words[0]:
        return Verdict.STOP
    ends = word.particle or word.body or _FINITE.search(word.bare)
    if ends:
        linking = step.open and _LINKING.search(word.bare)
        return Verdict.TAKE if linking else Verdict.STOP
    return None


def _joined(step: Step) -> Verdict | None:
    """Two things that are joined belong to the name, two bodies do not: 축제의 성공과 관광 활성화."""
    word = step.word
    if word.particle not in WITH:
        return None
    if step.between:
        return Verdict.TAKE
    bare = not step.plain or (step.plain == 1 and step.words[step.first].bare in _LEADS)
    if bare and word.stem not in DEEDS:
        return Verdict.STOP
    before = f"{step.before.bare} " if step.first > 1 else ""
    body = word.body or word.brackets or _TOWN.search(word.stem) or ends_like_a_body(word.stem)
    return Verdict.STOP if body or _GROUP.search(before + word.stem) else Verdict.TAKE


def _in_short(step: Step) -> Verdict | None:
    """Before a short form in brackets no particle stands, even where a word seems to end in one: 원자로(SMR)."""
    word = step.word
    short = word.brackets.isascii() and word.brackets.isalnum() and word.raw.endswith(")")
    return Verdict.TAKE if short else None


def _by_particle(step: Step) -> Verdict | None:
    """What a particle ties to the verb of signing is outside, what it ties to a verb of the name inside."""
    word, particle = step.word, step.word.particle
    if particle == "에서" and step.open and word.stem in _SCOPES:
        return Verdict.TAKE
    if particle in _OF_THE_SENTENCE:
        return Verdict.STOP
    if particle == "도" and not word.body:
        return Verdict.TAKE
    if particle in _SUBJECTS:
        verb = _ADNOMINAL.search(step.words[step.first].bare)
        return Verdict.TAKE if step.open and not word.body and verb else Verdict.STOP
    if particle in _OF_A_VERB:
        return Verdict.TAKE if step.open else Verdict.STOP
    return Verdict.TAKE if particle in {"의", "등", "만의"} else None


def _by_ending(step: Step) -> Verdict | None:
    """A verb that goes on belongs to a clause that the name has opened; one that ends a clause ends the name."""
    word = step.word
    if word.brackets:
        return None
    if _LINKING.search(word.bare):
        return Verdict.TAKE if step.open else Verdict.STOP
    ends = _FINITE.search(word.bare) and not word.particle and word.bare[-1] in _FINITE_SOUNDS
    return Verdict.STOP if ends and len(word.bare) > _SHORT else None


_OPINIONS = (
    _quoted,
    _content,
    _outside,
    _told_before,
    _among,
    _taking_part,
    _describes,
    _parted,
    _joined,
    _in_short,
    _by_particle,
    _by_ending,
)
"""What decides, the first that has a say first."""


def _trimmed(words: Sequence[Word], first: int, noun: int) -> int:
    """Leave out words at the head that only lead over: adverbs, counts, half an enumeration."""
    while first < noun:
        led = _led_over(words, first, noun)
        if not led:
            break
        first += led
    return first


def _led_over(words: Sequence[Word], first: int, noun: int) -> int:
    """Return how many words at the head of a name only lead over to it."""
    word = words[first]
    loose = word.particle in _LOOSE and not _governed(words, first, noun)
    led = word.bare in _LEADS or _SO_MANY.fullmatch(word.bare) is not None
    if word.bare == _ABOUT or loose or led or (word.comma and word.particle):
        return 1
    if word.bare in {"이를", "이와"} and noun - first > 1 and not word.quoted:
        return 2
    such = first and words[first - 1].bare in {"같은", "이런", "이러한"}
    return 2 if word.bare == "내용을" and noun - first > 2 and such else 0


def _governed(words: Sequence[Word], first: int, noun: int) -> bool:
    behind = words[first + 1 : noun]
    described = any(w.bare == _ABOUT or _ADNOMINAL.search(w.bare) for w in behind)
    described = described or any(_takes(*two) for two in zip(behind, words[first:], strict=False))
    return described or words[first].particle in WITH or _aims(words[noun])


def _aims(word: Word) -> bool:
    """Tell whether the noun's own word opens with what the agreement is for, run together: 위한MOU."""
    return _AIMING.match(word.bare) is not None


MARKS = {"‘": "’", "'": "'", "「": "」", "『": "』", "“": "”", '"': '"', "<": ">", "`": "`"}


_TOWN = deferred(r"..(?<!전|도|표|공|동|제|지|실|게|응|감|고|무|택|접|다|일|암|즉|투|직|역)시$")
"""A town that no list has: 다르항시와."""
_LONGEST = 24
"""How many words a name may have before its noun."""
_SHORT = 2
"""Words of so few letters that end like a verb are mostly nouns."""
_FINITE_SOUNDS = frozenset("다고며서뒤후해여")
_AIMING = deferred(r"(?:위한|관한|대한)(?=[A-Za-z가-힣])")
_ABOUT = "내용의"
_FOR_SO_LONG = "동안의"
"""What is told behind how long an agreement holds, which is no part of its name: 2년 동안의 양해각서."""
_OF_THE_SIZE, _CONTRACT = "규모의", "계약"
"""What a sum is followed by that belongs to a contract's name: 7만 달러 규모의 사탕 수출 계약."""
_SAID = deferred(r"[는한할된될을]$")
"""A clause that says what something is about: 넓힌다는 내용의."""
WITH = ("과", "와")
"""Particles that join two names or two agreements."""
_IN_MARKS = frozenset({"에", "을", "를", "의"})
"""Particles behind a name in marks that a verb of the name governs: ‘가나’를 위한."""
_OBJECT = frozenset(OBJECTS)
_DOING = "는"
"""How a verb ends that says what an agreement does."""
_AMONG = frozenset({"간의", "간"})
_BETWEEN = frozenset({"간", "간의", "사이의"})
_OF_THE_SENTENCE = frozenset(
    [
        "은",
        "는",
        "와는",
        "과는",
        "에서",
        "에서는",
        "에게서",
        "와의",
        "과의",
        "측은",
        "측과",
        "에는",
        "에도",
        "에게는",
    ]
)
"""Particles of those who sign, and of where they do."""
_OF_A_VERB = frozenset(
    ["을", "를", "에", "에게", "으로", "로", "도", "으로서", "로서", "으로부터", "로부터"]
)
"""Particles that a verb of the name may govern."""
_LOOSE = frozenset(["을", "를", "에", "에게", "으로", "로", "와", "과", "이", "가"])
"""Particles with which no name begins, unless a verb of the name governs the word."""
_LEADS = frozenset(["각각", "상호간", "등", "및", "관내", "신규", "기관의", "추가", "관련"])
"""Words with which no name begins."""
_SO_MANY = deferred(r"\d{1,3}여?건의")
"""How many agreements they are, which is no part of what one is called: 16건의 MOU."""
_SCOPES = frozenset(["전반", "분야", "부문", "영역", "과정", "단계", "측면"])
"""Where something is done that is no place: 산업 전반에서."""
_BOTH = frozenset(["두", "양", "세"])
"""What stands before bodies told of already: 두 농협의 자매결연."""
PLAIN = frozenset(["협력", "상호", "업무", "교류", "교류협력", "상호협력", "업무협력"])
"""What says no more of an agreement than that it is one."""
_RITE = deferred(r"식|[ ]?(?:체결|조인|서명)식")
_BRACKETED = deferred(r"\([^()\n]{2,90}\)")


def aim_before(words: Sequence[Word], noun: int, partner: int) -> int | None:
    """Return which word a name starts with that what it is for stands before its marks: 성장을 위한 ‘가나 협약’."""
    if not noun or words[noun - 1].comma or not _FOR.search(words[noun - 1].bare):
        return None
    first = name_start(words, noun, partner)
    return first if first < noun - 1 else None


_FOR = deferred(r"(?:위한|관한|대한)$")


def quoted_name(
    text: str, sentence_start: int, start: int, end: int, limit: int = 120
) -> int | None:
    """Return where a quoted name starts whose last word is the noun: ‘… 위한 업무협약’.

    None where the noun ends no quotation.
    """
    rite = _RITE.match(text, end)
    end = rite.end() if rite else end
    after = text[end : end + 1]
    beyond = _BRACKETED.match(text, end)
    if beyond:
        after = text[beyond.end() : beyond.end() + 1]
    if after not in MARKS.values():
        return None
    openers = [o for o, c in MARKS.items() if c == after]
    for k in range(start - 1, max(sentence_start, start - limit) - 1, -1):
        if text[k] in openers:
            return k + 1
        if text[k] == after and after not in openers:
            return None
    return None
