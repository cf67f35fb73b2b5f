"""Word lists of the user's own: outlets, titles, bodies, agreements, cue verbs, from TOML or from Python.

They hold while one parser reads one document: nothing built in is changed, and another parser, or
another thread, does not see them.
"""

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cached_property
from os import PathLike
from pathlib import Path

LISTS: Mapping[str, str] = {
    "outlets": "news outlets by name; beside a name, the domains of its site and e-mail addresses",
    "titles": "titles (직함) that stand beside a person's name",
    "bodies": "organizations by their official name; beside a name, its short form",
    "agreements": "words that name an agreement; beside a word, its kind",
    "verbs": "verbs of saying in dictionary form; beside a stem as it is written, its dictionary form",
}
"""What may be listed, and what may stand beside an entry."""

Entries = Mapping[str, tuple[str, ...]]
Given = Mapping[str, Iterable[str] | Mapping[str, str | Iterable[str]]]


class LexiconError(ValueError):
    """A word list that cannot be used; the message says what to change."""


@dataclass(frozen=True)
class Lexicon:
    """Additions to the built-in word lists: by list, each entry with what stands beside it."""

    lists: Mapping[str, Entries] = field(default_factory=dict)

    def of(self, name: str) -> Entries:
        """Return the entries of one list."""
        return self.lists.get(name, {})

    @cached_property
    def outlets(self) -> frozenset[str]:
        """The outlets' names."""
        return frozenset(self.of("outlets"))

    @cached_property
    def domains(self) -> Mapping[str, str]:
        """The outlets by their domains."""
        return {
            domain.lower().removeprefix("www."): name
            for name, domains in self.of("outlets").items()
            for domain in domains
        }

    @cached_property
    def titles(self) -> frozenset[str]:
        """The titles."""
        return frozenset(self.of("titles"))

    @cached_property
    def bodies(self) -> frozenset[str]:
        """The bodies' official names."""
        return frozenset(self.of("bodies"))

    @cached_property
    def verb_stems(self) -> Mapping[str, str]:
        """How the verbs of saying begin where they stand in a text, with their dictionary forms."""
        return {
            stem: beside[0] if beside else entry
            for entry, beside in self.of("verbs").items()
            for stem in ((entry,) if beside else stems(entry))
        }

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """How those verbs begin, in one order."""
        return tuple(sorted(self.verb_stems))

    def __bool__(self) -> bool:
        return any(self.lists.values())


NOTHING = Lexicon()
_NOW: ContextVar[Lexicon] = ContextVar("pressparse_lexicon", default=NOTHING)


added: Callable[[], Lexicon] = _NOW.get
"""Return the additions that hold for the document being read; asked of every name, so without a call around it."""


@contextmanager
def using(lexicon: Lexicon) -> Iterator[None]:
    """Let additions hold for what is read inside."""
    token = _NOW.set(lexicon)
    try:
        yield
    finally:
        _NOW.reset(token)


def lexicon_of(given: "Given | Lexicon | str | PathLike[str] | None") -> Lexicon:
    """Return a lexicon from what a user hands over: a mapping, or the path of a TOML file.

    Raises ``LexiconError`` with the list, the entry and what to change, ``OSError`` for a file that cannot be read.
    """
    if given is None:
        return NOTHING
    if isinstance(given, Lexicon):
        return given
    if isinstance(given, str | PathLike):
        return read_lexicon(given)
    lists: dict[str, Entries] = {}
    for name, entries in given.items():
        if name not in LISTS:
            raise LexiconError(f"no such list: {name}; available: {', '.join(LISTS)}")
        lists[name] = _entries(name, entries)
    return Lexicon(lists)


def read_lexicon(path: "str | PathLike[str]") -> Lexicon:
    """Read a TOML file of word lists; ``example`` and ``boundary`` tables in it are for its tests.

    Raises what :func:`lexicon_of` raises; nothing in the file is executed.
    """
    return lexicon_of({k: v for k, v in read_toml(path).items() if k not in PROOFS})


PROOFS = ("example", "boundary")
"""The tables of a TOML file that hold sentences for its tests."""


def read_toml(path: "str | PathLike[str]") -> Mapping[str, Given]:
    """Return what a TOML file holds; raise ``LexiconError`` where it is no TOML."""
    try:
        data: Mapping[str, Given] = tomllib.loads(Path(path).read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LexiconError(f"{path}: this is not valid TOML in UTF-8: {error}") from None
    except RecursionError:
        raise LexiconError(f"{path}: this TOML is nested too deep") from None
    return data


def _entries(name: str, given: object) -> Entries:
    if isinstance(given, str) or not isinstance(given, Iterable):
        raise LexiconError(
            f'{name} must be a list ({name} = ["…"]) or a table ([{name}]), not {given!r}'
        )
    table = given if isinstance(given, Mapping) else dict.fromkeys(given, ())
    found: dict[str, tuple[str, ...]] = {}
    for entry, value in table.items():
        beside = (value,) if isinstance(value, str) else value
        if not isinstance(entry, str) or len(entry.strip()) < 2:
            raise LexiconError(f"{name}: {entry!r} is too short; an entry has two letters or more")
        if isinstance(beside, Mapping) or not (
            isinstance(beside, Iterable) and all(isinstance(word, str) for word in beside)
        ):
            raise LexiconError(
                f"{name}: {value!r} beside {entry!r} must be a word or a list of words"
            )
        found[entry.strip()] = tuple(beside)
        if name == "verbs" and not found[entry.strip()] and not entry.strip().endswith("다"):
            raise LexiconError(
                f'verbs: {entry!r} is no dictionary form; write it with 다, or as a table: "{entry}" = "…다"'
            )
    return found


_JOINED = {0: 0, 4: 4, 8: 9, 13: 14, 18: 4, 20: 6, 1: 1, 5: 5}
"""How a last vowel joins the past tense: ㅏ ㅓ ㅗ>ㅘ ㅜ>ㅝ ㅡ>ㅓ ㅣ>ㅕ ㅐ ㅔ."""
_PAST, _N, _L, _B = 20, 4, 8, 17


def stems(lemma: str) -> tuple[str, ...]:
    """Return how the forms of a regular verb begin: `귀띔하다` as 귀띔하, 귀띔했, 귀띔한, 귀띔해 …."""
    stem = lemma.removesuffix("다")
    code = ord(stem[-1]) - ord("가") if stem else -1
    if not 0 <= code < 11172:
        return (stem,) if stem else ()
    if code % 28:
        return (stem,)  # a closed syllable keeps its shape: 꼽는, 꼽았다
    head, vowel = stem[:-1], code // 28 % 21
    forms = [stem, *(head + chr(ord(stem[-1]) + final) for final in (_N, _L, _B))]
    if stem.endswith("하"):
        forms += [head + "해", head + "했"]
    elif vowel in _JOINED:
        open_ = chr(ord("가") + (code // 588 * 21 + _JOINED[vowel]) * 28)
        forms += [head + open_, head + chr(ord(open_) + _PAST)]
    return tuple(dict.fromkeys(forms))
