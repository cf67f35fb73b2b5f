"""A person as a phrase names them: in full, by the family name, by a letter, by a post."""

from collections.abc import Sequence

import regex

from pressparse.entities.names import SURNAME, is_foreign, is_name, likeness, titled
from pressparse.language.particles import Case
from pressparse.language.words import Word
from pressparse.lexicon.adverbs import ADVERBS, TIMES
from pressparse.lexicon.titles import MODIFIERS
from pressparse.pattern import deferred
from pressparse.speech import naming, references
from pressparse.speech.ground import Ground, Voice, of_person, span_of, text_of

_LETTER = deferred(
    rf"""
    (?<![가-힣A-Za-z])(?P<base>[A-Z]|[{SURNAME}][ ]?모)(?:\([^()]{{1,20}}\))?
    (?P<gap>[ ]?)(?P<style>씨|군|양)?(?:\([^()]{{1,20}}\))?
    (?:[ ]?(?:(?:전|현)[ ])?(?P<title>[가-힣]{{2,8}}))?$
    """,
    regex.VERBOSE,
)
"""Somebody whose name is kept back: `A씨`, `A씨(63)`, `김모(34)씨`."""
_SURNAME_ONLY = deferred(rf"(?:[가-힣]씨|[{SURNAME}](?:군|양))")
_GLUED = deferred(r"(?P<name>[가-힣]{3})(?P<body>[A-Z].{1,20})")
"""A name and a body that a layout ran together: `홍길동ABC전자`."""


def short_form(ground: Ground, words: Sequence[Word]) -> Voice | None:
    """Read a family name or last name with a title, or with it in one word: `김 시장`, `애벗 지사`, `김감독`."""
    start, end = span_of(words)
    stems = [word.stem for word in words]
    while len(stems) > 2 and (
        stems[0] in ADVERBS or stems[0] in TIMES or stems[0] in {"같은", "당", "당의"}
    ):
        stems.pop(0)
    if len(stems) == 2 and len(stems[0]) == 1 and stems[0] in SURNAME:
        return _by_surname(ground, stems[0], stems[1], words[-2].start, end)
    if len(stems) == 3 and len(stems[0]) == 1 and stems[0] in SURNAME and stems[1] in MODIFIERS:
        return _by_surname(ground, stems[0], stems[2], words[-3].start, end)
    if len(stems) != 1:
        return None
    if _SURNAME_ONLY.fullmatch(stems[0]):
        return _courteous(ground, stems[0], start, end)
    glued = titled(stems[0])
    if glued and glued.fused and not glued.particle:
        name = stems[0][: len(stems[0]) - len(glued.title)]
        if len(name) == 1 and name in SURNAME:
            found = references.bearer(ground, name, glued.title, start)
            if found and found.title and references.same_post(found.title, glued.title):
                return Voice(start, end, found.name, glued.title)
            return Voice(start, end, None, stems[0])
        if likeness(name) == naming.CLEAR and is_name(name):
            return Voice(start, end, name, glued.title)
    return None


def _by_surname(ground: Ground, surname: str, title: str, start: int, end: int) -> Voice | None:
    if naming.title_of(title) is None:
        return None
    found = references.bearer(ground, surname, title, start)
    if found and found.name:
        return Voice(start, end, found.name, title)
    return None if surname in _POINTING else Voice(start, end, None, f"{surname} {title}")


_POINTING = frozenset("이그저한전현신온총제양본동단약새옛맨별각첫두네세해타")
"""Family names that are words pointing at a noun as well."""


def _courteous(ground: Ground, word: str, start: int, end: int) -> Voice:
    """Read `김씨`: the last one named whose surname that is, else nobody better known."""
    for named in ground.people_before(start):
        if named.name[0] == word[0] and named.title in {None, "씨", "군", "양"}:
            return Voice(start, end, named.name, named.title)
    kept = deferred(rf"{word[0]}[ ]?모(?=[ ]?(?:씨|군|양|\([^()]{{1,12}}\)))").search(
        ground.text, max(0, start - _KEPT_BACK), start
    )
    return Voice(start, end, f"{kept[0]}{word[1]}" if kept else word)


_KEPT_BACK = 8000
"""Code points before `김씨` in which `김모(34)씨` is looked for."""


def kept_back(ground: Ground, words: Sequence[Word], _pointing: Sequence[str]) -> Voice | None:
    """Read somebody whose name is kept back: `A씨`, `김모(34)씨`, `K 전 상무관`."""
    first, last = words[0], words[-1]
    stop = last.end - (1 if last.comma else 0)
    phrase = ground.text[first.start : stop].removesuffix(last.particle)
    letter = _LETTER.search(phrase)
    if letter is None:
        return None
    title = letter["title"]
    if not letter["style"] and not (title and naming.title_of(title)) and len(letter["base"]) == 1:
        return None
    start = first.start + letter.start()
    before = [word for word in words if word.end <= start and word.case is not Case.OF]
    return Voice(
        start,
        first.start + len(phrase.rstrip()),
        f"{letter['base']}{letter['gap'] if letter['style'] else ''}{letter['style'] or ''}",
        title,
        text_of(ground, before) or None,
    )


def person(ground: Ground, words: Sequence[Word], pointing: Sequence[str]) -> Voice | None:
    """Read a person with a title, or by a name that stands elsewhere with one."""
    joined = _last_member(words)
    start, end = span_of(joined)
    stems = list(naming.without_courtesy([word.stem for word in joined]))
    glued = _GLUED.fullmatch(stems[0]) if len(stems) > 1 else None
    if glued and likeness(glued["name"]) == naming.CLEAR:
        told = " ".join([glued["body"], *stems[1:-1]])
        return ground.met(Voice(start, end, glued["name"], stems[-1], told))
    found = naming.person(stems, ground.names)
    named = ground.ends.get(end)
    if found is None:
        if named is None or (" " in named.name and named.start < start):
            return None if pointing else _alone(ground, joined)
        if named.start < words[0].start and naming.title_of(joined[-1].stem) is None:
            return None
        return of_person(ground, named)
    name = " ".join(stems[slice(*found.name)])
    title = " ".join(stems[slice(*found.title)]) if found.title else None
    body = text_of(ground, joined[slice(*found.body)]) if found.body else None
    if (
        named
        and named.start >= words[0].start
        and named.name.replace(" ", "").endswith(name.replace(" ", ""))
        and references.is_clean(named.name)
    ):
        return of_person(ground, named)
    if found.name[1] - found.name[0] == 1 and (is_foreign(name) or likeness(name) < naming.CLEAR):
        full = references.bearer(ground, name, title, start)
        if full and full.name and len(full.name) > len(name):
            return Voice(start, end, full.name, title or full.title, body)
    return ground.met(Voice(joined[found.name[0]].start, end, name, title, body))


def _last_member(words: Sequence[Word]) -> Sequence[Word]:
    for k in range(len(words) - 2, -1, -1):
        if words[k].comma or words[k].case is Case.OF:
            return words[k + 1 :]
    return words


def _alone(ground: Ground, words: Sequence[Word]) -> Voice | None:
    """Read a last name alone, or a post that only one person holds: `애벗은`, `원장은`."""
    if len(words) != 1:
        return None
    word = words[0]
    if is_foreign(word.stem):
        full = references.bearer(ground, word.stem, None, word.start)
        if full and full.name:
            return Voice(word.start, word.noun_end, full.name, full.title)
    read_ = titled(word.stem)
    if read_ and not read_.fused and not read_.particle:
        held = references.holder(ground, word.stem, word.start)
        if held:
            return Voice(word.start, word.noun_end, held.name, held.title)
        return Voice(word.start, word.noun_end, None, word.stem)
    return None
