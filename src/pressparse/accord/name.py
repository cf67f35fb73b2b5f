"""The name of an agreement: how far it reaches to the left of its noun."""

from collections.abc import Sequence

from pressparse.accord.phrases import is_trade
from pressparse.accord.words import Word
from pressparse.lexicon.agreements import DEEDS, DEMONSTRATIVES, JOINT, NAME_STOPS
from pressparse.pattern import deferred

_ADNOMINAL = deferred(
    r"(?:위한|위하여|관한|대한|따른|통한|담은|담긴|있는|없는|하는|되는|받는|맞는|잇는|돕는|이끄는|지키는|만드는"
    r"|여는|높이는|나누는|키우는|살리는|포함한|비롯한|연계한|활용한|기반한|특화된|(?<!제|권|기|북|남|무)한|(?<!역|분|관)할|된|될|적인|로운|스러운|다운|의한)$"
)
_LINKING = deferred(r"(?:하고|하며|되고|이고|키고|히고|높이고|돕고|줄이고|넓히고|다지고|이며)$")
_GROUP = deferred(
    r"(?:\d|두|세|네|여러|각)\s?(?:개|곳|개?사|개?[시군구교]|여?\s?(?:개\s?)?(?:기관|기업|업체|단체|대학|학교|병원|도시|부대|국))$|(?:^|[ ·])(?:기업|기관|업체|단체|병원|대학|학교|대표|은행|마을)들$|(?:^|[ ])\d+곳$|[가-힣](?:기업|업체)$"
)
"""Partners counted or lumped together: 3개사와, 4개 기관과, 병원들과."""
_FINITE = deferred(
    r"(?:다|다고|다며|라며|라고|면서|지만|으나|는데|뒤|(?<!기|노|사|전|예)후|(?<!재|피|이|손|공|장|침|저|방|남|동|서|근|심)해|해서|하여"
    r"|(?<=[맞찾담살받잡나모삼])아|(?<=[맺입있없걸이들넣늘줄끌길되])어|(?<!참|기|부|대|수|증|급|투)여)$"
)
"""How words end that end a clause; not 재해, 참여, 기후, 케어."""


def name_start(words: Sequence[Word], noun: int, partner: int) -> int:
    """Return which word the name starts with.

    ``noun``: the word that holds the agreement's noun; ``partner``: the last word of the parties
    before it, or -1. The name holds what describes the noun: nouns, 의, and clauses such as
    ``…을 높이기 위한``; it stops at a date, a place, a partner, the subject, or another clause.
    """
    first = noun
    open_clause = False
    between = False
    while first - 1 > partner and noun - first < 24:
        word = words[first - 1]
        verdict = _verdict(
            word, words, first, open_clause=open_clause, between=between, plain=noun - first
        )
        if verdict == "stop":
            break
        first -= 1
        if verdict == "open":
            open_clause = True
        if verdict == "between":
            between = True
    return _trimmed(words, first, noun)


def _verdict(
    word: Word, words: Sequence[Word], first: int, *, open_clause: bool, between: bool, plain: int
) -> str:
    bare, particle = word.bare, word.particle
    if word.quoted and particle in {"와", "과"} and first > 1 and is_trade(words[first - 2]):
        return "stop"
    if word.quoted and (not particle or (open_clause and particle in {"에", "을", "를", "의"})):
        return "take"
    if bare in {"담긴", "담은"} and words[first - 2].stem in {"내용", "내용들"}:
        return "stop"
    if word.dated or bare in NAME_STOPS or bare in JOINT or bare in DEMONSTRATIVES:
        return "stop"
    if bare == "등" and between:
        return "stop"
    if bare[:1].isdigit() and particle in {"간의", "간"} and not word.body:
        return "take"
    if not plain and (bare == "주요" or (particle == "의" and words[first - 2].bare in _BOTH)):
        return "stop"
    if bare == "상호간" and open_clause:
        return "take"
    if bare in {"간", "간의", "사이의"} or particle in {"간의", "간"}:
        said = [w.bare for w in words[first : first + plain] if w.bare not in _PLAIN]
        return "stop" if said and (plain > 1 or particle == "간") else "between"
    if _ADNOMINAL.search(bare) and not (particle == "인" and word.body):
        return "open"
    if word.comma and (between or word is words[0]):
        return "stop"
    if word.comma and (particle or word.body or _FINITE.search(bare)):
        return "stop" if not (open_clause and _LINKING.search(bare)) else "take"
    if particle in {"와", "과"}:
        if between:
            return "take"
        if not plain and word.stem not in DEEDS:
            return "stop"
        before = f"{words[first - 2].bare} " if first > 1 else ""
        if _GROUP.search(before + word.stem):
            return "stop"
        return "stop" if word.body or word.brackets or _TOWN.search(word.stem) else "take"
    if particle == "에서" and open_clause and word.stem in _SCOPES:
        return "take"
    if particle in {
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
    }:
        return "stop"
    if particle == "도" and not word.body:
        return "take"
    if particle in {"이", "가"}:
        following = words[first].bare
        ok = open_clause and not word.body and bool(_ADNOMINAL.search(following))
        return "take" if ok else "stop"
    if particle in {"을", "를", "에", "에게", "으로", "로", "도", "으로서", "로서"}:
        return "take" if open_clause else "stop"
    if particle in {"의", "등", "만의"}:
        return "take"
    if _LINKING.search(bare):
        return "take" if open_clause else "stop"
    if _FINITE.search(bare) and not particle and len(bare) > 2 and bare[-1] in "다고며서뒤후해여":
        return "stop"
    return "take"


def _trimmed(words: Sequence[Word], first: int, noun: int) -> int:
    """Leave out words at the head that only lead over: adverbs, counts, half an enumeration."""
    while first < noun:
        word = words[first]
        if (
            (
                word.particle
                in {
                    "을",
                    "를",
                    "에",
                    "에게",
                    "으로",
                    "로",
                    "와",
                    "과",
                    "이",
                    "가",
                }
                and not _governed(words, first, noun)
            )
            or word.bare
            in {
                "각각",
                "상호간",
                "등",
                "및",
                "관내",
                "신규",
                "기관의",
                "추가",
            }
            or (word.comma and word.particle)
        ):
            first += 1
        elif (word.bare in {"이를", "이와"} and noun - first > 1 and not word.quoted) or (
            word.bare == "내용을"
            and noun - first > 2
            and first
            and words[first - 1].bare in {"같은", "이런", "이러한"}
        ):
            first += 2
        else:
            break
    return first


def _governed(words: Sequence[Word], first: int, noun: int) -> bool:
    return any(_ADNOMINAL.search(w.bare) for w in words[first + 1 : noun]) or words[
        first
    ].particle in {
        "와",
        "과",
    }


MARKS = {"‘": "’", "'": "'", "「": "」", "『": "』", "“": "”", '"': '"', "<": ">", "`": "`"}


_TOWN = deferred(r"..(?<!전|도|표|공|동|제|지|실|게|응|감|고|무|택|접|다|일|암|즉|투|직|역)시$")
"""A town that no list has: 다르항시와."""
_SCOPES = frozenset(["전반", "분야", "부문", "영역", "과정", "단계", "측면"])
"""Where something is done that is no place: 산업 전반에서."""
_BOTH = frozenset(["두", "양", "세"])
"""What stands before bodies told of already: 두 농협의 자매결연."""
_PLAIN = frozenset(["협력", "상호", "업무", "교류", "교류협력", "상호협력", "업무협력"])
"""What says no more of an agreement than that it is one."""
_RITE = deferred(r"식|[ ]?(?:체결|조인|서명)식")
_BRACKETED = deferred(r"\([^()\n]{2,90}\)")


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
