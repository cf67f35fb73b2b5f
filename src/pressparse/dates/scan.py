"""One scan for the places where a date may begin; the rules are tried only there."""

from collections.abc import Sequence
from functools import cache

import regex

from pressparse.lexicon import calendar as words
from pressparse.rule import Finding, Rule, apply

_NUMBER = r"""(?P<number>
    ['‘’]\d\d(?!\d)
  | (?<![\d])(?<![\d][.,:])(?<!제)(?:
        (?:1[5-9]|2[01])\d\d(?!\d)
      | \d{1,3}(?=[ ]{0,2}(?:[년월일./~\-,·분]|세기|개월|주)|일)
      | (?:19|20)\d{6}(?!\d) )
)"""
_WORDS = frozenset(
    {
        "지난",
        "앞선",
        "오는",
        "다가오는",
        "돌아오는",
        "올",
        "이번",
        "전 분기",
        "전분기",
        "직전",
        "다음",
    }
    | {"일주일", "한 달", "한달", "두 달", "두달", "석 달", "한 해", "연내", "연말", "연초", "세밑"}
    | {"상반기", "하반기", "전반기", "후반기"}
    | words.YEARS.keys()
    | words.TOLD_YEARS.keys()
    | words.MONTHS.keys()
    | words.TOLD_MONTHS.keys()
    | words.DAYS.keys()
    | words.TOLD_DAYS.keys()
    | words.WEEKS.keys()
    | words.COUNTS.keys()
    | words.HOLIDAYS.keys()
    | words.MOVING.keys()
)


@cache
def _anchor() -> regex.Pattern[str]:
    ordered = "|".join(
        regex.escape(word, literal_spaces=True).replace(" ", "[ ]")
        for word in sorted(_WORDS, key=lambda word: (-len(word), word))
    )
    english = (
        r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|last|next|yesterday|tomorrow|today)"
    )
    return regex.compile(
        rf"{_NUMBER} | (?P<word>(?<![가-힣])(?:{ordered})) | (?P<english>\b{english})",
        regex.VERBOSE,
    )


def scan(rules: Sequence[Rule], text: str, context: object) -> list[Finding[object]]:
    """Return what the rules read, in reading order; the first rule that reads a place has it.

    Rules that do not say where they begin are run over the whole text first.
    """
    free = [rule for rule in rules if not rule.starts]
    found = apply(free, text, context) if free else []
    claimed = bytearray(len(text))
    for each in found:
        claimed[each.start : each.end] = b"\1" * (each.end - each.start)
    by_place: dict[str, list[Rule]] = {}
    for rule in rules:
        if rule.starts:
            by_place.setdefault(rule.starts, []).append(rule)
    done = 0
    for place in _anchor().finditer(text):
        begin = place.start()
        if begin < done:
            continue
        for rule in by_place.get(place.lastgroup or "", ()):
            match = rule.compiled.match(text, begin)
            if match is None or claimed.find(1, begin, match.end()) >= 0:
                continue
            value = rule.read(match, context)
            if value is not None:
                done = match.end()
                found.append(Finding(begin, done, value, rule.name))
                break
    return sorted(found, key=lambda finding: finding.start)
