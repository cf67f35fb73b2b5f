"""Proofs: what is to be tested in a file of rules or word lists, as named checks that tell why they fail.

A file of rules is Python that names its rules by field in ``RULES`` (and in ``AFTER`` those that come after the
built-in ones), with a ``LEXICON`` (a mapping, or the path of a TOML file) where they need words of their own.
It is imported, so it does what Python does. A TOML file is only read.
"""

import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module, util
from pathlib import Path
from types import ModuleType
from typing import Any

from pressparse.checks.testing import (
    Case,
    Read,
    agrees,
    cases,
    failure,
    reader,
    readers,
    told,
    unknown_keys,
    unmarked,
)
from pressparse.lexicon.user import (
    NOTHING,
    Lexicon,
    LexiconError,
    lexicon_of,
    read_lexicon,
    read_toml,
    using,
)
from pressparse.rule import Rule
from pressparse.rules import vetting
from pressparse.rules.fields import FieldError, by_table, table_of
from pressparse.rules.values import ValueOfRuleError


@dataclass(frozen=True, slots=True)
class Proof:
    """One check; ``run`` returns why it fails, or None. A gap is to fail."""

    name: str
    run: Callable[[], str | None]
    gap: bool = False
    line: int | None = None


@dataclass(frozen=True)
class RuleFile:
    """What a file of rules holds."""

    rules: Mapping[str, tuple[Rule, ...]]
    after: Mapping[str, tuple[Rule, ...]]
    lexicon: Lexicon


class RuleFileError(ValueError):
    """A file that holds no rules; the message says what to change."""


def proofs(path: Path) -> list[Proof]:
    """Return the checks that a file asks for.

    Raises ``RuleFileError`` for a file that cannot be used, and whatever importing it raises.
    """
    if path.suffix == ".toml":
        return list(_of_words(path))
    module = imported(path)
    return list(_of_rules(held(module), _unlisted(module)))


def load(path: Path) -> RuleFile:
    """Import a file of rules and return what it holds."""
    return held(imported(path))


def held(module: ModuleType) -> RuleFile:
    """Return the rules that a module names; raise ``RuleFileError`` where it names none."""
    where = Path(str(module.__file__)).name
    if not isinstance(getattr(module, "RULES", None), Mapping):
        raise RuleFileError(
            f'{where}: name the rules by field at its end: RULES = {{"dates": [my_rule]}}'
        )
    lexicon = getattr(module, "LEXICON", None)
    try:
        words = lexicon_of(lexicon)
    except (LexiconError, OSError) as error:
        raise RuleFileError(f"{where}: LEXICON cannot be used: {error}") from None
    return RuleFile(_table(where, module.RULES), _table(where, getattr(module, "AFTER", {})), words)


def _table(where: str, given: Mapping[str, Iterable[Rule]]) -> Mapping[str, tuple[Rule, ...]]:
    table: dict[str, tuple[Rule, ...]] = {}
    if not isinstance(given, Mapping):
        raise RuleFileError(f'{where}: AFTER names rules by field: AFTER = {{"dates": [my_rule]}}')
    for field, rules in given.items():
        try:
            table_of(field)
        except FieldError as error:
            raise RuleFileError(f"{where}: {error}") from None
        if isinstance(rules, Rule | str) or not isinstance(rules, Iterable):
            raise RuleFileError(
                f'{where}: "{field}" must name a list of rules: "{field}": [my_rule]'
            )
        table[field] = tuple(rules)
        for each in table[field]:
            if not isinstance(each, Rule):
                raise RuleFileError(
                    f"{where}: {each!r} under {field} is no rule: decorate the function with pressparse.rule"
                )
    return by_table(table)


def imported(path: Path) -> ModuleType:
    """Import a Python file by the name that it has for others: its own, or that in its package."""
    path = path.resolve()
    if not path.is_file():
        raise RuleFileError(f"{path}: no such file")
    root, parts = path.parent, [path.stem]
    while (root / "__init__.py").is_file():
        parts.insert(0, root.name)
        root = root.parent
    name = ".".join(parts)
    found = sys.modules.get(name)
    if found is None:
        if str(root) not in sys.path:
            sys.path.insert(0, str(root))
        found = import_module(name)
    if Path(str(getattr(found, "__file__", ""))).resolve() == path:
        return found
    spec = util.spec_from_file_location(f"_rules_{abs(hash(path)):x}", path)
    if spec is None or spec.loader is None:
        raise RuleFileError(f"{path}: this is not a Python file")
    module = util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def _unlisted(module: ModuleType) -> list[str]:
    listed = {
        id(each)
        for name in ("RULES", "AFTER")
        for table in getattr(module, name, {}).values()
        for each in table
    }
    return [
        name
        for name, each in vars(module).items()
        if isinstance(each, Rule)
        and each.read.__module__ == module.__name__
        and id(each) not in listed
    ]


def _of_rules(file: RuleFile, unlisted: list[str]) -> Iterator[Proof]:
    for name in unlisted:
        yield Proof(
            f"{name} is listed",
            partial(str, f"{name} stands in no list of RULES, so no parser gets it"),
        )
    sound = _Soundness()
    for field in dict.fromkeys((*file.rules, *file.after)):
        read = reader(field, file.rules.get(field, ()), file.after.get(field, ()), file.lexicon)
        own = (*file.rules.get(field, ()), *file.after.get(field, ()))
        if shared := _shared_name(field, own):
            yield Proof(f"{field}: every rule has a name of its own", partial(str, shared))
        for rule in own:
            line = _line(rule)
            yield Proof(f"{field}: {rule.name} is sound", partial(sound.said, rule), line=line)
            for case in cases(rule):
                yield Proof(
                    f"{field}: {_said(case)}",
                    partial(_failure, case, read, file.lexicon, sound),
                    gap=case.kind == "gap",
                    line=line,
                )


class _Soundness:
    """What is wrong with each rule, asked once."""

    def __init__(self) -> None:
        self.known: dict[int, str | None] = {}

    def said(self, rule: Rule) -> str | None:
        if id(rule) not in self.known:
            self.known[id(rule)] = _unsound(rule)
        return self.known[id(rule)]


def _shared_name(field: str, own: Sequence[Rule]) -> str | None:
    try:
        vetting.check_names(field, own, readers()[field][0])
    except vetting.RuleError as error:
        return str(error)
    return None


def _failure(case: Case, read: Read, lexicon: Lexicon, sound: _Soundness) -> str | None:
    if sound.said(case.rule):
        return "not read: the rule is not sound, see there"
    try:
        with using(lexicon):
            return failure(case, read)
    except Exception as error:  # noqa: BLE001  whatever a user's function raises is a failure of its test
        return _raised(case, error)


def _raised(case: Case, error: Exception) -> str:
    """Return what a user's function raised, with the lines that are the user's."""
    sentence = case.sentence.replace("[[", "").replace("]]", "")
    said = [f"in        {sentence}"]
    if isinstance(error, ValueOfRuleError):
        return "\n".join([*said, f"raised    {error}"])
    ours = Path(__file__).parent
    frames = [
        f for f in traceback.extract_tb(error.__traceback__) if ours not in Path(f.filename).parents
    ]
    said.append(f"raised    {type(error).__name__}: {error}")
    return "\n".join([*said, *"".join(traceback.format_list(frames)).rstrip().split("\n")])


def _said(case: Case) -> str:
    verb = {"example": "reads", "boundary": "is silent in", "gap": "does not read yet"}[case.kind]
    return f"{case.rule.name} {verb} {case.sentence.rstrip('.')!r}"


def _line(rule: Rule) -> int | None:
    code = getattr(rule.read, "__code__", None)
    return None if code is None else int(code.co_firstlineno)


def _unsound(rule: Rule) -> str | None:
    try:
        vetting.check(rule)
    except vetting.RuleError as error:
        return str(error)
    return None


def _of_words(path: Path) -> Iterator[Proof]:
    def unusable() -> str | None:
        try:
            read_lexicon(path)
        except LexiconError as error:
            return str(error)
        return None

    yield Proof("the lists can be used", unusable)
    data = read_toml(path)
    lexicon = NOTHING if unusable() else read_lexicon(path)
    for kind in ("example", "boundary"):
        rows: Any = data.get(kind, [])
        for field, sentence, row in (
            _row(path.name, kind, each) for each in _listed(path.name, kind, rows)
        ):
            check = _read_with if kind == "example" else _left_alone
            verb = "reads" if kind == "example" else "changes nothing in"
            yield Proof(
                f"{field}: the list {verb} {sentence.rstrip('.')!r}",
                partial(check, field, sentence, row.get("value"), lexicon),
            )


def _listed(where: str, kind: str, rows: Any) -> list[Any]:
    if isinstance(rows, list):
        return rows
    raise RuleFileError(
        f"{where}: write [[{kind}]] with two brackets on each side, once for each sentence"
    )


def _row(where: str, kind: str, row: Any) -> tuple[str, str, Mapping[str, Any]]:
    """Return the field and the sentence of one row, checked."""
    keys = ("field", "sentence", *(("value",) if kind == "example" else ()))
    if not isinstance(row, Mapping) or not {"field", "sentence"} <= row.keys() <= set(keys):
        has = ", ".join(row) if isinstance(row, Mapping) else repr(row)
        raise RuleFileError(f"{where}: each [[{kind}]] has {', '.join(keys)}; one has {has}")
    field, sentence = str(row["field"]), str(row["sentence"])
    try:
        table_of(field)
    except FieldError as error:
        raise RuleFileError(f"{where}: {error}") from None
    if kind == "boundary" and "[[" in sentence:
        raise RuleFileError(
            f"{where}: nothing is read in a boundary, so take the [[ ]] out of {sentence!r}"
        )
    if kind == "example":
        try:
            unmarked(sentence)
        except ValueError as error:
            raise RuleFileError(f"{where}: {error}") from None
    return field, sentence, row


def _read_with(field: str, marked: str, value: Any, lexicon: Lexicon) -> str | None:
    sentence, start, end = unmarked(marked)
    found = reader(field, lexicon=lexicon)(sentence)
    if any(
        (f.start, f.end) == (start, end) and (value is None or agrees(value, f.value))
        for f in found
    ):
        return None
    wanted = repr(sentence[start:end]) + ("" if value is None else f" = {value!r}")
    there = [f.value for f in found if (f.start, f.end) == (start, end)]
    why = "the stretch is right, the value is not" + unknown_keys(value, there[0]) if there else ""
    return told(sentence, wanted, found, why)


def _left_alone(field: str, sentence: str, _value: Any, lexicon: Lexicon) -> str | None:
    plain, found = reader(field)(sentence), reader(field, lexicon=lexicon)(sentence)
    if plain == found:
        return None
    return told(sentence, "the same as without the list", [f for f in found if f not in plain])
