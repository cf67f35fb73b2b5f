"""Vetting: what is wrong with a rule before it reads its first text, and how much work it makes of a bad one."""

import time
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from typing import Any

import regex

from pressparse.pattern import deferred
from pressparse.rule import Rule
from pressparse.rules import cost as repeats
from pressparse.rules.morphemes import MorphemeError, MorphemeRule
from pressparse.text.document import fold

STEPS = 6000
"""The budget: what a pattern may do for each character of a hostile text; most need less than a hundred."""

MARKED = deferred(r"\[\[(.+?)\]\]", regex.DOTALL)
"""The stretch of an example that is read."""
_SHORT, _LONG = 600, 4800
_GROWTH = 4
"""How much more a character may cost in a text that is eight times as long."""
_CHEAP = 10
"""Steps for a character; what costs less in a short text is not looked at in a long one."""


class RuleError(ValueError):
    """A rule that cannot be used; the message names it and says what to change."""


def check(rule: Rule) -> None:
    """Raise ``RuleError`` for a rule that cannot be used."""
    if not isinstance(rule, Rule):
        raise RuleError(
            f"{rule!r} is no rule: decorate the function with pressparse.rule and hand over its name"
        )
    if said := _wrong(rule):
        raise RuleError(f"rule {rule.name}: {said}")


def check_names(field: str, own: Sequence[Rule], built_in: Sequence[Rule]) -> None:
    """Raise ``RuleError`` where two rules of a field have one name: a value names its rule, so it must tell which."""
    ours = {id(each) for each in built_in}
    taken = {each.name for each in built_in}
    for each in own:
        if id(each) in ours:
            continue
        if each.name in taken:
            whose = "a built-in rule" if each.name in {r.name for r in built_in} else "another rule"
            raise RuleError(
                f"rule {each.name}: {whose} of {field} has this name already; give the function another one"
            )
        taken.add(each.name)


def _wrong(rule: Rule) -> str | None:
    tell = (_sentences(rule), _pattern(rule), _needs(rule), _places(rule))
    return next(filter(None, tell), None) or doubling(rule) or runaway(rule)


def _sentences(rule: Rule) -> str | None:
    if not rule.boundary or not any(sentence.strip() for sentence in rule.boundary):
        return "give a boundary, a sentence that looks alike and in which it must stay silent"
    for sentence in chain(rule.examples, rule.gaps):
        if len(MARKED.findall(sentence)) != 1:
            return f"mark the stretch that is read with [[ ]], once, in {sentence!r}"
    for sentence in rule.boundary:
        if "[[" in sentence:
            return f"nothing is read in a boundary, so take the [[ ]] out of {sentence!r}"
    return None


def _pattern(rule: Rule) -> str | None:
    try:
        compiled = rule.compiled
    except MorphemeError as error:
        return f"the morpheme pattern cannot be read: {error}"
    except regex.error as error:
        if "named list" in str(error):
            return f"the pattern cannot be read: {error}; a list named \\L<…> must stand in words="
        return f"the pattern cannot be read: {error}" + _pointer(
            rule.pattern, getattr(error, "pos", None)
        )
    if isinstance(rule, MorphemeRule):
        return None
    if compiled.fullmatch(""):
        return "the pattern matches where nothing stands; let it ask for at least one character"
    sentences = [fold(MARKED.sub(r"\1", each)) for each in rule.examples]
    if " " in rule.pattern and not any(compiled.search(each) for each in sentences):
        spaced = _with_spaces(rule)
        if spaced and any(spaced.search(each) for each in sentences):
            return "a space in a pattern means nothing; write [ ] (or \\s) where the text has one"
    return None


def _pointer(pattern: str, at: int | None) -> str:
    return "" if at is None else f", at {pattern[max(0, at - 10) : at + 10]!r}"


def _with_spaces(rule: Rule) -> "regex.Pattern[str] | None":
    lists: dict[str, Any] = dict(rule.words)
    try:
        return regex.compile(rule.pattern, **lists)
    except regex.error:
        return None


def _needs(rule: Rule) -> str | None:
    if isinstance(rule.needs, str) or not all(rule.needs):
        return 'needs= is a tuple of literals: needs=("단기",)'
    for sentence in rule.examples:
        plain = fold(MARKED.sub(r"\1", sentence))
        if rule.needs and not any(word in plain for word in rule.needs):
            return f"none of needs={rule.needs!r} stands in its own example {sentence!r}; name literals that stand in every match"
    return None


def _places(rule: Rule) -> str | None:
    if all(isinstance(each, str) and len(each.strip()) > 1 for each in rule.where):
        return None
    return f'where= names outlets, issuing bodies or hosts: where=["가람일보"], not {rule.where!r}'


def _node(rule: Rule) -> repeats.Node | None:
    try:
        return repeats.read(rule.pattern, rule.words)
    except repeats.UnreadError:
        return None


def doubling(rule: Rule) -> str | None:
    """Return which words a repeat of a pattern takes in several ways, or None; no clock is asked."""
    node = None if isinstance(rule, MorphemeRule) else _node(rule)
    word = repeats.ambiguous(node) if node else None
    if word is None:
        return None
    return (
        f"the pattern backtracks: a repeat in it takes {word!r} in two ways, and twice as many with each round; let "
        "alternatives begin differently, let each round end in something that cannot stand inside it, do not repeat a group "
        "that itself repeats, or make the repeat possessive (++, {1,20}+)"
    )


def runaway(rule: Rule) -> str | None:
    """Return which hostile text a pattern runs away on, or None.

    Each text is searched under a budget of ``STEPS`` for each of its characters, so a slow machine gets as much
    as a fast one, and a longer one must not cost more for each of them. Texts are made of the pattern itself,
    every repeat of it fed over and over, and of the rule's own examples, with every short piece of the marked
    stretch written over and over; the end is spoilt.
    """
    if isinstance(rule, MorphemeRule):
        return None  # never sees more than 200 characters at a time
    node = _node(rule)
    fed = repeats.runs(node) if node else ()
    for piece in dict.fromkeys(chain(fed, _pieces(rule), _GENERAL)):
        short = _cost(rule, piece, _SHORT)
        if short < _CHEAP:
            continue
        # Measured twice: what another process did in between must not condemn a pattern.
        if short >= STEPS or all(_grows(rule, piece, _cost(rule, piece, _SHORT)) for _ in range(2)):
            text = _hostile(rule, piece, _SHORT)
            return (
                f"the pattern backtracks without bound on {text[:24]!r}… (a longer text costs more for each "
                "character): give every + and * an upper bound ({1,20}), let the pattern begin with something rare, and do "
                "not repeat a group that itself repeats"
            )
    return None


def _grows(rule: Rule, piece: tuple[str, str], short: float) -> bool:
    return _cost(rule, piece, _LONG) > _GROWTH * short


def _cost(rule: Rule, piece: tuple[str, str], size: int) -> float:
    """Return how many steps a pattern takes for each character of a hostile text, at most ``STEPS``."""
    text = _hostile(rule, piece, size)
    begin = time.process_time()
    try:
        for _ in rule.compiled.finditer(text, timeout=STEPS * size * _step()):
            pass
    except TimeoutError:
        return STEPS
    return min((time.process_time() - begin) / size / _step(), STEPS)


def _hostile(rule: Rule, piece: tuple[str, str], size: int) -> str:
    """Return a text of one size that a careless pattern takes long for.

    A literal that the pattern needs stands behind the spoilt end, or the engine would not begin.
    """
    last = next((fold(MARKED.sub(r"\1", each)) for each in rule.examples), "")
    return (piece[0] + piece[1] * (size // len(piece[1])))[:size] + f"\x00\n\x00{last}"


_GENERAL = tuple(
    ("", piece) for piece in ("가", "가 ", "1", "a", " ", "(", "“", ".", "가나, ", "1.", "a@")
)


def _pieces(rule: Rule) -> Iterator[tuple[str, str]]:
    """Yield a beginning and what is repeated behind it: cut from the marked stretches, and the words needed."""
    for sentence in list(rule.examples)[:4]:
        found = MARKED.search(sentence)
        if not found:
            continue
        plain = fold(MARKED.sub(r"\1", sentence))
        at = found.start()
        span = fold(found[1])[:40]
        yield "", plain + " "
        yield "", span
        for k in range(len(span)):
            yield plain[: at + k], span[k]
            yield "", span[k : k + 2]
            if k % 3 == 0:
                yield plain[: at + k], span[k : k + 3]
                yield "", span[k:]
    for word in rule.needs[:3]:
        yield "", word
        yield word, "가 "


@cache
def _step() -> float:
    """Return what one step of the engine costs here, in seconds, as the best of a few measurements."""
    pattern = regex.compile(r"(?:[a-c][a-d]){8}[x-z]")
    text = "ab" * 1000
    best = 1.0
    for _ in range(5):
        begin = time.process_time()
        pattern.search(text)
        best = min(best, time.process_time() - begin)
    return max(best / (2000 * 16), 2e-8)
