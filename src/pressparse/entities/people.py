"""People: everyone whom the text names, with title and body, wherever they stand."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

import regex

from pressparse.entities import people_words
from pressparse.entities.entity import Named
from pressparse.entities.names import (
    SURNAME,
    likeness,
    titled,
)
from pressparse.entities.people_abroad import (
    foreign_name,
    foreign_name_with_latin,
    latin_name,
    name_before_country,
)
from pressparse.entities.people_again import again, is_surname, resolved, spelled_in_full
from pressparse.entities.people_titles import (
    head_in_brackets,
    name_before_title,
    name_in_caption,
    name_with_age,
    spaced_name,
    surname_and_title,
    title_before_name,
)
from pressparse.entities.posts import with_tidy_body
from pressparse.entities.stems import words_of
from pressparse.lexicon.surnames import FOREIGN
from pressparse.record import Person
from pressparse.rule import Finding, Rule
from pressparse.text.view import View

RULES: tuple[Rule, ...] = (
    head_in_brackets,
    name_in_caption,
    foreign_name_with_latin,
    name_before_country,
    name_before_title,
    foreign_name,
    spaced_name,
    title_before_name,
    name_with_age,
    latin_name,
    *people_words.RULES,
    surname_and_title,
)


def find(view: View, rules: tuple[Rule, ...] = RULES) -> tuple[Named, ...]:
    """Return every mention of a person in reading order, short forms resolved to full names."""
    text = view.folded
    claimed = bytearray(len(text))
    full: list[Named] = []
    short: list[Named] = []
    for each in rules:
        for match in _matches(each, text):
            for read in each.read(match, text) or ():
                named = with_tidy_body(read, text)
                if claimed.find(1, named.start, named.end) >= 0:
                    continue
                claimed[named.start : named.end] = b"\1" * (named.end - named.start)
                (short if is_surname(named.name) else full).append(replace(named, rule=each.name))
    full.sort(key=lambda named: named.start)
    full = spelled_in_full(full)
    found = [*full, *resolved(short, full), *again(text, full, claimed)]
    return tuple(sorted(found, key=lambda named: named.start))


_AT_WORD = "(?<![가-힣A-Za-z0-9])"


_STARTS: Mapping[str, str] = {
    "name_before_title": rf"(?<![가-힣A-Za-z0-9㈜])[{SURNAME}][가-힣]{{1,3}}(?=[ ·,(])",
    "foreign_name": rf"{_AT_WORD}[가-힣]{{0,7}}[{''.join(sorted(FOREIGN))}]",
    "name_in_caption": rf"[\[<【](?P<at>[{SURNAME}])",
    "latin_name": r"(?<![가-힣A-Za-z0-9&.])[A-Z][a-z]{1,12} [A-Z]",
    "spaced_name": rf"{_AT_WORD}[{SURNAME}] [가-힣](?=[ 가-힣])",
    "title_before_name": rf"{_AT_WORD}[가-힣]{{2,16}} (?=[{SURNAME}][가-힣]{{2,4}}(?![가-힣]))",
    "surname_and_title": rf"{_AT_WORD}[{SURNAME}] (?:[가-힣][가-힣]|C[A-Z]+O)",
}
"""Where a match of a built-in rule can begin: the standard library tests large sets of letters faster."""


def _may_be_name(start: re.Match[str]) -> bool:
    return (
        start.string[start.end()] in ",·"
        or start.string.startswith(" ·", start.end())
        or likeness(start[0]) > 0
    )


def _ends_in_title(start: re.Match[str]) -> bool:
    return titled(start[0][:-1]) is not None


_PROBES: Mapping[str, Callable[[re.Match[str]], bool]] = {
    "name_before_title": _may_be_name,
    "title_before_name": _ends_in_title,
}
"""What costs less than the pattern itself and rules out most beginnings."""


@cache
def _start(name: str) -> re.Pattern[str]:
    return re.compile(_STARTS[name])


_BUILT_IN = frozenset(map(id, RULES))


def _matches(each: Rule, text: str) -> Iterator[regex.Match[str]]:
    """Yield what ``each.matches`` yields, tried only where it can begin."""
    if people_words.is_by_word(each):
        for at in people_words.starts(each, words_of(text)):
            if match := each.compiled.match(text, at):
                yield match
        return
    starts = _SOUGHT.get(each.name, _begun)
    if id(each) not in _BUILT_IN or (starts is _begun and each.name not in _STARTS):
        yield from each.matches(text)
        return
    end = 0
    for start in starts(each.name, text):
        if start >= end and (match := each.compiled.match(text, start)):
            end = match.end()
            yield match


def _begun(name: str, text: str) -> Iterator[int]:
    """Yield where a match of a rule can begin."""
    probe = _PROBES.get(name)
    for start in _start(name).finditer(text):
        if not probe or probe(start):
            yield start.start("at") if "at" in start.re.groupindex else start.start()


_LATIN = re.compile(r"[가-힣] ?\([A-Z][A-Za-z.'-]+ ")


_WORDS_TO_THE_END = re.compile(r"(?<![가-힣A-Za-z0-9])[가-힣]{1,8}(?: [가-힣]{1,8}){1,3}$")


_MOST_BEFORE_LATIN = 36


def _before_latin(_name: str, text: str) -> Iterator[int]:
    """Yield where the words before Latin letters in brackets begin."""
    for latin in _LATIN.finditer(text):
        end = latin.start() + 1
        if words := _WORDS_TO_THE_END.search(text, max(0, end - _MOST_BEFORE_LATIN), end):
            yield words.start()


_SOUGHT: Mapping[str, Callable[[str, str], Iterator[int]]] = {
    "foreign_name_with_latin": _before_latin
}
"""Rules whose beginning is sought from another place of their match."""


def index(view: View, people: Sequence[Named]) -> tuple[Person, ...]:
    """Return each person once, with all mentions."""
    by_name: dict[str, list[Named]] = {}
    for named in people:
        by_name.setdefault(named.name, []).append(named)
    return tuple(
        Person(
            name=name,
            titles=tuple(dict.fromkeys(m.title for m in mentions if m.title)),
            organizations=tuple(dict.fromkeys(m.organization for m in mentions if m.organization)),
            mentions=tuple(view.mention(m.start, m.end, m.rule) for m in mentions),
        )
        for name, mentions in by_name.items()
    )


def read_example(text: str, rules: tuple[Rule, ...] = RULES) -> list[Finding[Any]]:
    """Return what the table finds in one sentence, in plain values."""
    return [
        Finding(
            named.start,
            named.end,
            {"name": named.name, "title": named.title, "organization": named.organization},
            named.rule,
        )
        for named in find(View.plain(text), rules)
    ]
