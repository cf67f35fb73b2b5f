"""One scan for the places where a date may begin; the rules are tried only there."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

import regex

from pressparse.dates.moment import Onward
from pressparse.lexicon import calendar as words
from pressparse.rule import Finding, Rule, apply

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
    | {"상반기", "하반기", "전반기", "후반기", "새해"}
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


_ENGLISH = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    "last", "next", "this", "the day", "yesterday", "tomorrow",
    "two ", "three ", "four ", "five ", "six ", "seven ", "ten ",
)  # fmt: skip


@cache
def _anchor() -> re.Pattern[str]:
    """Return one pattern for all places.

    A class of first characters stands before everything: it lets the engine run over the rest of the
    text, and the words are branched by character, so that each is looked at once.
    """
    number = (
        r"(?P<short>['‘’]\d\d(?!\d))"
        r"|(?<!\d)(?<!\d[.,:])(?<!제)(?:"
        r"(?P<year>(?:1[5-9]|2[01])\d\d(?!\d))"
        r"|(?P<few>\d{1,3}(?=[ ]{0,2}(?:[년월일./~\-,·분]|세기|개월|주)|(?:st|nd|rd|th)?[ ]"
        + _branched(_ENGLISH[:12])
        + r"))|(?P<eight>(?:19|20)\d{6}(?!\d)))"
    )
    firsts = "".join(sorted({word[0] for word in (*_WORDS, *_ENGLISH)}))
    return re.compile(
        rf"(?=[\d'‘’{firsts}])"
        rf"(?:{number}|(?P<word>(?<![가-힣]){_branched(_WORDS)})|(?P<english>\b{_branched(_ENGLISH)}))"
    )


_BEHIND = "년월일개세분주./~-,·"
"""What may stand behind a small number for a date to begin there; else an English month does."""
_HANJA = str.maketrans(
    "年月日時分今來来昨前末初明翌午後火水木金土", "년월일시분금내내작전말초명익오후화수목금토"
)
_CALENDAR_HANJA = re.compile(r"\d[ ]?[年月日]|[今來来昨前翌明][年月日]")


def in_hangul(text: str) -> str:
    """Return a text with the characters of the calendar in Hangul where it writes them in Hanja."""
    return text.translate(_HANJA) if _CALENDAR_HANJA.search(text) else text


def _branched(words: Iterable[str]) -> str:
    """Return a pattern for any of some words, with common beginnings written once."""
    tree: dict[str, Any] = {}
    for word in words:
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    return _branches(tree)


def _branches(tree: Mapping[str, Any]) -> str:
    options = [re.escape(char) + _branches(node) for char, node in sorted(tree.items()) if char]
    if not options:
        return ""
    body = options[0] if len(options) == 1 else f"(?:{'|'.join(options)})"
    return f"(?:{body})?" if "" in tree else body


def _kind(place: re.Match[str]) -> str:
    """Return what kind of place this is; for a small number, with the sign or syllable behind it."""
    kind = place.lastgroup or ""
    if kind != "few":
        return kind
    text, at = place.string, place.end()
    while text[at] == " ":
        at += 1
    return f"few{text[at]}" if text[at] in _BEHIND else "fewA"


@lru_cache(maxsize=8192)
def _may_begin(pattern: regex.Pattern[str], word: str) -> bool:
    """Tell whether any text that begins with a word can match a pattern."""
    return pattern.match(word, partial=True) is not None


def scan(rules: Sequence[Rule], text: str, context: object) -> list[Finding[object]]:
    """Return what the rules read, in reading order; the first rule that reads a place has it.

    Rules that do not say where they begin are run over the whole text: those that stand before the
    others in the table first, those behind them last.
    """
    first = next((k for k, rule in enumerate(rules) if rule.starts), len(rules))
    free = [rule for rule in rules[:first] if not rule.starts]
    late = [rule for rule in rules[first:] if not rule.starts]
    found = apply(free, text, context) if free else []
    claimed = bytearray(len(text))
    for each in found:
        claimed[each.start : each.end] = b"\1" * (each.end - each.start)
    by_place: dict[str, list[Rule]] = {}
    for rule in rules:
        for kind in rule.starts.split():
            by_place.setdefault(kind, []).append(rule)
    fitting: dict[str, list[Rule]] = {}
    done = 0
    for place in _anchor().finditer(text):
        begin = place.start()
        if begin < done:
            continue
        kind = _kind(place)
        tried: Sequence[Rule] = by_place.get(kind, ())
        if kind == "word":
            word = place.group()
            if word not in fitting:
                fitting[word] = [rule for rule in tried if _may_begin(rule.compiled, word)]
            tried = fitting[word]
        for rule in tried:
            match = rule.compiled.match(text, begin)
            if match is None:
                continue
            value, end = rule.read(match, context), match.end()
            if isinstance(value, Onward):
                end, value = value.end, value.expression
            if value is not None and begin < end and claimed.find(1, begin, end) < 0:
                done = end
                found.append(Finding(begin, done, value, rule.name))
                break
    if late:
        for each in found:
            claimed[each.start : each.end] = b"\1" * (each.end - each.start)
        behind = apply(late, text, context)
        found += [each for each in behind if claimed.find(1, each.start, each.end) < 0]
    return sorted(found, key=lambda finding: finding.start)
