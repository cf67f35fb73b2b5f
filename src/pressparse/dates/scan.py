"""One scan for the places where a date may begin; the rules are tried only there."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache, partial
from typing import Any

from pressparse.dates.moment import Onward
from pressparse.language.kept import Kept
from pressparse.language.letters import SINGLE
from pressparse.lexicon import calendar as words
from pressparse.rule import Finding, Rule, RuleKey, apply

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
    | {
        "저번",
        "요번",
        "지지난",
        "다다음",
        "일주일",
        "반년",
        "반 년",
        "연내",
        "연말",
        "연초",
        "세밑",
        "구랍",
    }
    | {"단기", "서기"}
    | {"지금으로부터", "지금부터", "그로부터", "이로부터", "영업일 기준", "근무일 기준"}
    | {f"{count}{gap}{unit}" for count in words.NUMBERS for gap in ("", " ") for unit in "달해주"}
    | {"상반기", "하반기", "새해"}
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
    "FY", "last", "next", "this", "the day", "yesterday", "tomorrow",
    "two ", "three ", "four ", "five ", "six ", "seven ", "ten ",
)  # fmt: skip


@cache
def _anchor() -> re.Pattern[str]:
    """Return one pattern for all places; what stands at one is the group that matched.

    It takes but the first character of a place, so that the engine runs over all characters with which
    none begins; those within a word or a number are turned down next, and the words are branched by
    character, so that each is looked at once.
    """
    number = (
        rf"(?P<short>['{SINGLE}]\d\d(?!\d|[ ]?[월일]))"
        r"|(?<!\d)(?<!\d[.,:])(?<!제)(?:"
        r"(?P<year>(?:1[0-9]|2[01])\d\d(?!\d))"
        r"|(?P<few>\d{1,3}(?=[ ]{0,2}(?:[년월일./~\-,·분QH달해주]|세기|개월|사분기|학[년기]|영업|근무)|(?:st|nd|rd|th)?[ ]"
        + _branched(_ENGLISH[:12])
        + r"))|(?P<eight>(?:19|20)\d{6}(?!\d)))"
    )
    every = (*_WORDS, *_ENGLISH)
    firsts, seconds = ("".join(sorted({word[k] for word in every if word[k:]})) for k in (0, 1))
    short = "".join(sorted(word for word in every if len(word) == 1))
    figure = rf"[\d'{SINGLE}]"
    begins = rf"(?<={figure})(?<!\d.)|(?<![가-힣].)(?:(?<=[{short}])|(?=[{seconds}]))"
    place = rf"(?:{number}|(?P<word>(?<![가-힣]){_branched(_WORDS)})|(?P<english>\b{_branched(_ENGLISH)}))"
    return re.compile(rf"[\d'{SINGLE}{firsts}](?:{begins})(?<=(?={place}).)")


_BEHIND = "년월일개세분주달해사학영근QH./~-,·"
"""What may stand behind a small number for a date to begin there; else an English month does."""


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


def _kind(place: re.Match[str]) -> tuple[str, int]:
    """Return what kind of place this is, and where it ends; for a number, with the sign or syllable behind it."""
    kind = place.lastgroup or ""
    end = place.end(kind)
    text = place.string
    if kind == "year":
        return ("year년" if text.startswith(("년", " 년"), end) else kind), end
    if kind != "few":
        return kind, end
    at = end
    while text[at] == " ":
        at += 1
    return (f"few{text[at]}" if text[at] in _BEHIND else "fewA"), end


class _Table:
    """Rules by the kind of place at which they may begin, and by the word that stands there.

    Those that do not say where they begin are ``free`` if they stand before the others, else ``late``.
    """

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        first = next((k for k, rule in enumerate(rules) if rule.starts), len(rules))
        self.free = [rule for rule in rules[:first] if not rule.starts]
        self.late = [rule for rule in rules[first:] if not rule.starts]
        self.by_kind: dict[str, list[Rule]] = {}
        for rule in rules:
            for kind in rule.starts.split():
                self.by_kind.setdefault(kind, []).append(rule)
        self.fitting = Kept(self._beginning_with)
        """The rules that can match a text which begins so: by its first word, then by that and what is behind it."""

    def _beginning_with(self, word: str) -> Kept[str, tuple[Rule, ...]]:
        rules = _that_can_match(self.by_kind.get("word", ()), word)
        return Kept(partial(_that_can_match, rules), _BEGINNINGS)


def _that_can_match(rules: Sequence[Rule], begin: str) -> tuple[Rule, ...]:
    return tuple(rule for rule in rules if rule.compiled.match(begin, partial=True) is not None)


_BEGINNINGS = 2048
"""Of so many beginnings with one word it is kept which rules can match."""
_BESIDE = 2
"""Characters behind a word, most often a space and the next word's first, that turn most rules down."""


@lru_cache(maxsize=16)
def _table(rules: RuleKey) -> _Table:
    return _Table(rules.rules)


def scan(rules: tuple[Rule, ...], text: str, context: object) -> list[Finding[object]]:
    """Return what the rules read, in reading order; the first rule that reads a place has it.

    Rules that do not say where they begin are run over the whole text: those that stand before the
    others in the table first, those behind them last.
    """
    table = _table(RuleKey(rules))
    found = apply(table.free, text, context) if table.free else []
    claimed = bytearray(len(text))
    for each in found:
        claimed[each.start : each.end] = b"\1" * (each.end - each.start)
    done = 0
    for place in _anchor().finditer(text):
        begin = place.start()
        if begin < done:
            continue
        kind, done = _kind(place)
        tried: Sequence[Rule] = (
            table.fitting[place["word"]][text[begin : done + _BESIDE]]
            if kind == "word"
            else table.by_kind.get(kind, ())
        )
        for rule in tried:
            match = rule.compiled.match(text, begin)
            if match is None:
                continue
            value, end = rule.read(match, context), match.end()
            if isinstance(value, Onward):
                end, value = value.end, value.expression
            if value is not None and begin < end and claimed.find(1, begin, end) < 0:
                done = max(done, end)
                found.append(Finding(begin, end, value, rule.name))
                break
    if table.late:
        for each in found:
            claimed[each.start : each.end] = b"\1" * (each.end - each.start)
        behind = apply(table.late, text, context)
        found += [each for each in behind if claimed.find(1, each.start, each.end) < 0]
    return sorted(found, key=lambda finding: finding.start)
