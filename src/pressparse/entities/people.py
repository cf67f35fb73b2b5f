"""People: everyone whom the text names, with title and body, wherever they stand."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import regex

from pressparse.entities import (
    people_layout,
    people_notices,
    people_roles,
    people_transcribed,
    people_words,
)
from pressparse.entities.entity import Named
from pressparse.entities.people_abroad import (
    foreign_name,
    latin_name,
    name_before_country,
    name_with_an_initial,
    ruler,
)
from pressparse.entities.people_again import (
    again,
    is_surname,
    resolved,
    spelled_in_full,
    with_first_names,
    with_last_names,
)
from pressparse.entities.people_brackets import (
    name_with_age,
    name_with_district,
    name_with_post,
)
from pressparse.entities.people_by_first_name import name_by_its_first
from pressparse.entities.people_places import ONE_WORD, OVERLAPPING, PLACES, Place
from pressparse.entities.people_spelled import foreign_name_with_latin
from pressparse.entities.people_titles import (
    head_in_brackets,
    name_before_title,
    name_in_caption,
    spaced_name,
    surname_and_title,
    title_before_name,
)
from pressparse.entities.posts import with_tidy_body
from pressparse.entities.scan import Scan, scan_of
from pressparse.record import Person
from pressparse.rule import Finding, Rule
from pressparse.text.view import View

RULES: tuple[Rule, ...] = (
    *people_notices.RULES,
    head_in_brackets,
    name_in_caption,
    *people_layout.RULES,
    foreign_name_with_latin,
    name_before_country,
    name_with_an_initial,
    name_by_its_first,
    *people_transcribed.RULES,
    name_before_title,
    foreign_name,
    spaced_name,
    title_before_name,
    name_with_age,
    name_with_district,
    name_with_post,
    latin_name,
    people_transcribed.foreign_pair_with_age,
    ruler,
    people_layout.behind_a_party,
    *people_roles.RULES,
    *people_words.RULES,
    surname_and_title,
)


def find(view: View, rules: tuple[Rule, ...] = RULES) -> tuple[Named, ...]:
    """Return every mention of a person in reading order, short forms resolved to full names."""
    text = view.folded
    scan = scan_of(text)
    claimed = bytearray(len(text))
    full: list[Named] = []
    short: list[Named] = []
    for each, place in _asked(rules, scan):
        matches = _tried(each, scan, place, claimed) if place else each.matches(text)
        for match in matches:
            for read in each.read(match, text) or ():
                named = with_tidy_body(read, text)
                if claimed.find(1, named.start, named.end) >= 0:
                    continue
                claimed[named.start : named.end] = b"\1" * (named.end - named.start)
                (short if is_surname(named.name) else full).append(_by(each, named))
    full = _with_longer(full, list(with_first_names(text, full)))
    full = spelled_in_full(with_last_names(text, full))
    full += people_roles.beside(text, full, claimed)
    found = [*full, *resolved(short, full), *again(text, full, claimed)]
    return tuple(sorted(found, key=lambda named: named.start))


def _by(each: Rule, named: Named) -> Named:
    """Return a person with the rule that read the mention."""
    return Named(named.start, named.end, named.name, named.title, named.organization, each.name)


def _with_longer(full: Sequence[Named], longer: Sequence[Named]) -> list[Named]:
    """Return people in reading order, with longer mentions in the place of what begins within them."""
    begun = {at for named in longer for at in range(named.start, named.end)}
    kept = [_reaching(named, longer) for named in full if named.start in begun]
    rest = [named for named in full if named.start not in begun]
    told = {(named.start, named.name) for named in kept}
    new = [named for named in longer if (named.start, named.name) not in told]
    return sorted([*rest, *kept, *new], key=lambda named: named.start)


def _reaching(named: Named, longer: Sequence[Named]) -> Named:
    """Return a mention that begins within a longer one with the name and the start of that."""
    whole = next(each for each in longer if each.start <= named.start < each.end)
    return replace(named, start=whole.start, name=whole.name)


def _asked(rules: Iterable[Rule], scan: Scan) -> list[tuple[Rule, Place | None]]:
    """Return the rules that have what they need in a text, with where each may begin; None: anywhere."""
    present, text = scan.present, scan.text
    return [
        (each, place)
        for each in rules
        if (place := PLACES.get(each.starts)) is None
        or (present & place.hints if place.hints else place.sign in text)
    ]


def _tried(each: Rule, scan: Scan, place: Place, claimed: bytearray) -> Iterator[regex.Match[str]]:
    """Yield what a rule matches, tried only where it can begin."""
    text, match_at = scan.text, each.compiled.match
    overlapping, one_word = each.starts in OVERLAPPING, each.starts in ONE_WORD
    end = 0
    for start in place.within(scan):
        if start < end or (one_word and claimed[start]):
            continue
        if match := match_at(text, start):
            end = 0 if overlapping else match.end()
            yield match


_KEPT_BACK = "모"
"""Behind the surname of somebody whose name a text keeps back: `김모 씨`."""


def index(view: View, people: Sequence[Named]) -> tuple[Person, ...]:
    """Return each person once, with all mentions; a surname with `모` is a name kept back, nobody by name."""
    by_name: dict[str, list[Named]] = {}
    for named in people:
        if named.name[1:] == _KEPT_BACK:
            continue
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
