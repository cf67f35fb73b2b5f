"""People named again: by the surname and a title, by the last name, by the name alone."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from pressparse.entities.entity import Named
from pressparse.entities.names import LIKELY, is_foreign, likeness
from pressparse.entities.people_abroad import FIRST_NAME, may_be_first, stand_together
from pressparse.entities.people_transcribed import LEAST_OF_EACH, may_be_part
from pressparse.entities.posts import post_behind
from pressparse.entities.transcription import CLEAR, likeness_abroad
from pressparse.language.letters import JOINERS, OBJECTS, SUBJECTS, TOPICS
from pressparse.lexicon.given_names import JAPANESE
from pressparse.lexicon.surnames import DOUBLE
from pressparse.pattern import deferred


def is_surname(name: str) -> bool:
    """Whether a mention has the surname only; a single letter stands for somebody not to be named."""
    return (len(name) == 1 and not name.isascii()) or name in DOUBLE


def _short(name: str) -> str:
    """Return by which part somebody of several names is called: the last one, of a Japanese the first; else nothing."""
    first, _, last = name.rpartition(" ")
    return first if first in JAPANESE else last if first else ""


def spelled_in_full(full: Sequence[Named]) -> list[Named]:
    """Return the people, a foreigner whom a mention calls by the last name with the full one: `트럼프 대통령`.

    It is the last full name before that mention; where none stands before it, the first one behind.
    """
    known: dict[str, str] = {}
    for named in full:
        if len(short := _short(named.name)) > 1:
            known.setdefault(short, named.name)
    found: list[Named] = []
    for named in full:
        if len(short := _short(named.name)) > 1:
            known[short] = named.name
        full_name = known.get(named.name, named.name)
        found.append(named if full_name == named.name else replace(named, name=full_name))
    return found


def with_last_names(text: str, full: Sequence[Named]) -> list[Named]:
    """Return the people, a mention that stops within a name that is told in full elsewhere with all of it.

    `하로니 세드리스 나부라(Haroni …) 대사` is meant where `하로니 세드리스` was read before `나부라 대사`.
    """
    whole = sorted({named.name for named in full if named.name.count(" ") > 1}, key=len)
    return [_to_the_end(text, named, whole) for named in full] if whole else list(full)


def _to_the_end(text: str, named: Named, whole: Sequence[str]) -> Named:
    """Return a mention with the longest name that begins with its own and stands in its place."""
    at = text.find(named.name, named.start, named.end)
    longer = [name for name in whole if name.startswith(f"{named.name} ")]
    found = [name for name in longer if at >= 0 and text.startswith(name, at)]
    if not found or not _TAIL.match(text, at + len(found[-1])):
        return named
    body = None if named.organization and named.organization in found[-1] else named.organization
    end = max(named.end, at + len(found[-1]))
    return replace(named, end=end, name=found[-1], organization=body)


def with_first_names(text: str, full: Sequence[Named]) -> Iterator[Named]:
    """Yield the mentions in which somebody from abroad, elsewhere called by one word, has the first name as well.

    The word before is one that no dictionary holds, and the text has it nowhere else.
    """
    said = {named.name for named in full}
    whole = {_short(name) for name in said}
    for last in sorted(said - whole):
        if " " in last or likeness(last) == LIKELY:
            continue
        listed = is_foreign(last)
        at = text.find(f" {last}")
        while at >= 0:
            before = FIRST_NAME.search(text, max(0, at - _LONGEST_FIRST), at + 1)
            if before and (
                (listed and _may_be_its_first(text, before[1], last))
                or _are_transcribed(before[1], last)
            ):
                end = at + 1 + len(last)
                yield Named(before.start(1), end, f"{before[1]} {last}", None, None, "name_again")
            at = text.find(f" {last}", at + 1)


_LONGEST_FIRST = 8


def _are_transcribed(word: str, last: str) -> bool:
    """Whether two words are a name from abroad by the syllables that they are written with."""
    if last[-1] in _COURTESY or not (may_be_part(word) and may_be_first(word)):
        return False
    both = likeness_abroad(word), likeness_abroad(last)
    return sum(both) >= CLEAR and min(both) >= LEAST_OF_EACH


_COURTESY = "씨군양"


def _may_be_its_first(text: str, word: str, last: str) -> bool:
    if stand_together(text, word, last):
        return True
    return may_be_first(word) and text.count(word) == text.count(f"{word} {last}")


def resolved(short: Sequence[Named], full: Sequence[Named]) -> Iterator[Named]:
    """Yield short forms with the full name of the one they stand for, if the text gives one."""
    by_surname: dict[str, list[Named]] = {}
    for named in full:
        by_surname.setdefault(named.name[0], []).append(named)
        if named.name.startswith(DOUBLE):
            by_surname.setdefault(named.name[:_OF_TWO], []).append(named)
        if named.name[-2:-1] == " ":
            by_surname.setdefault(named.name[-1], []).append(named)  # `젠 한`, later `한 대표`
    for each in short:
        if owner := _owner(each, by_surname.get(each.name, ())):
            yield replace(each, name=owner.name)


_OF_TWO = 2
"""Syllables of some family names: `남궁`."""


def _owner(short: Named, bearers: Sequence[Named]) -> Named | None:
    """Return the last bearer of a surname before a mention whose post it is, else the first one behind."""
    here = bisect_left(bearers, short.start, key=lambda bearer: bearer.start)
    near = (
        *reversed(bearers[max(0, here - _NEAREST) : here]),
        *bearers[here : here + _NEAREST],
    )
    title = short.title or ""
    return next((b for b in near if b.title and _same_post(b.title, title)), None)


_NEAREST = 100
"""Bearers of a surname before and behind a mention among whom the one meant is looked for."""


def _same_post(full: str, short: str) -> bool:
    if short.isascii() and full.startswith(("최고", "대표")):
        return True
    if full.endswith(short) or short.endswith(full):
        return True
    return any(word.endswith(short) for word in full.split(" ")) or full.endswith(short[-2:])


_TAIL = deferred(rf"(?:[{TOPICS}{SUBJECTS}{JOINERS}{OBJECTS}]|의|씨|도|에게|께서|이라|[^가-힣])|$")


def again(text: str, full: Sequence[Named], claimed: bytearray) -> Iterator[Named]:
    """Yield the mentions of known names without a title, and of a foreigner's last name with one."""
    names = {named.name for named in full if len(named.name) > 1}
    if not names:
        return
    last = {_short(n): n for n in sorted(names)}
    last = {short: name for short, name in last.items() if len(short) > 1}
    for start, end in _standing(sorted(names | last.keys()), text):
        if claimed.find(1, start, end) >= 0 or not _TAIL.match(text, end):
            continue
        said = text[start:end]
        if said in names or said not in last:
            yield Named(start, end, said, None, None, "name_again")
        elif (post := post_behind(text, end, 1)) and claimed.find(1, end, post.end) < 0:
            yield Named(start, post.end, last[said], post.title, None, "name_again")
        elif is_foreign(said):
            yield Named(start, end, last[said], None, None, "name_again")


def _standing(names: Sequence[str], text: str) -> Iterable[tuple[int, int]]:
    """Return where one of these names stands at the beginning of a word, the longest at each place."""
    if len(names) > 12:  # many scans cost more than one for what they begin with
        return _begun_with(frozenset(names), text)
    places = {
        at: at + len(name)
        for name in sorted(names, key=len)
        for at in _places(name, text)
        if not at or not "가" <= text[at - 1] <= "힣"
    }
    found: list[tuple[int, int]] = []
    for start in sorted(places):
        if not found or start >= found[-1][1]:
            found.append((start, places[start]))
    return found


def _begun_with(names: frozenset[str], text: str) -> Iterator[tuple[int, int]]:
    firsts = re.escape("".join(sorted({name[0] for name in names})))
    lengths = sorted({len(name) for name in names}, reverse=True)
    end = 0
    for place in re.finditer(rf"(?<![가-힣])[{firsts}]", text):
        at = place.start()
        if at < end:
            continue
        said = next((said for k in lengths if (said := text[at : at + k]) in names), "")
        if said:
            end = at + len(said)
            yield at, end


def _places(name: str, text: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + 1)
