"""The commands ``pressparse rules …``: which rules there are, whether the user's own pass their tests, why a value was read."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Annotated

import typer

from pressparse.checks.explain import explain, explain_all
from pressparse.checks.proofs import RuleFileError, proofs
from pressparse.checks.tables import RULES
from pressparse.commands.help import HELP
from pressparse.commands.options import (
    LONGEST,
    Config,
    MaxChars,
    NoConfig,
    Off,
    Own,
    OwnRules,
    OwnWords,
    bounded,
    day_of,
    raised_in,
)
from pressparse.lexicon.user import LISTS, LexiconError
from pressparse.parse import TABLES, Parser, default_parser
from pressparse.readers import UnreadableError, read_file
from pressparse.record import PressRelease
from pressparse.rule import Rule
from pressparse.rules.fields import TABLE_OF, FieldError, fields_of, table_of
from pressparse.rules.values import VALUES
from pressparse.show.terminal import safe, write
from pressparse.text.markup import Marks

FAILED = 1

app = typer.Typer(
    name="rules",
    help="List, test and explain rules, and start a file of your own rules.",
    context_settings={"help_option_names": HELP},
)

Field = Annotated[
    str | None, typer.Option(metavar="FIELD", help="Only this field: dates, quotes …")
]


@app.callback(invoke_without_command=True)
def _top(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        _say(context.get_help())


@app.command("list")
def list_rules(
    field: Field = None,
    rules: OwnRules = None,
    words: OwnWords = None,
    off: Off = None,
    config: Config = None,
    no_config: NoConfig = False,
) -> None:
    """Print every rule by field, in order of precedence, with its one-sentence reason.

    Your own rules are marked, and so are those switched off.
    """
    parser = Own.of(rules, words, off, config, no_config=no_config).parser() or default_parser()
    for name, built_in in _tables(field):
        held = parser.rules.get(name, built_in)
        table = (*held, *(each for each in built_in if each not in held))
        fields = fields_of(name)
        _say(f"{name} ({len(table)}){'' if fields == (name,) else ': ' + ', '.join(fields)}")
        for rule in table:
            _say(f"  {rule.name}{_mark(rule, built_in, parser.off.get(name, ()))}: {rule.reason}")
        if not table:
            _say("  no built-in rules; your own come before what the field reads by itself")


def _mark(rule: Rule, built_in: tuple[Rule, ...], off: Collection[str]) -> str:
    if rule not in built_in:
        places = f", {', '.join(rule.where)} only" if rule.where else ""
        return f" (own{places})"
    return " (off)" if rule.name in off else ""


@app.command("test")
def test_rules(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH", help="Files of rules (.py) and word lists (.toml)."),
    ],
) -> None:
    """Test every example, boundary and gap in files of rules and word lists; status 1 if any fails.

    A PATH.py is imported, so it runs as Python: test only files that you trust. Apart from --rules and --config,
    no other part of this program runs code that it is given; a PATH.toml is only read.
    """
    held = broken = gaps = 0
    for path in paths:
        for proof in _proofs(path):
            said = proof.run()
            if proof.gap:
                gaps += said is not None
                said = None if said else "this gap is closed: turn it into an example"
            if said is None:
                held += not proof.gap
                continue
            broken += 1
            _say(f"FAILED {path.name}: {proof.name}\n" + _indented(said))
    _say(f"{held} hold, {broken} fail, {gaps} known gaps")
    if broken:
        raise typer.Exit(FAILED)


@app.command("explain")
def explain_file(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A document: text or HTML.")],
    field: Field = None,
    rules: OwnRules = None,
    words: OwnWords = None,
    off: Off = None,
    config: Config = None,
    no_config: NoConfig = False,
    reference_date: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="The date that relative dates are resolved against."),
    ] = None,
    redact: Annotated[
        bool,
        typer.Option(
            "--redact",
            help="Mask telephone numbers, e-mail addresses and resident registration numbers.",
        ),
    ] = False,
    max_chars: MaxChars = LONGEST,
) -> None:
    """Print each value of a document with its rule, the text around it, and the rules that matched but lost."""
    asked = _asked(field)
    own = Own.of(rules, words, off, config, no_config=no_config)
    parser = own.parser() or default_parser()
    try:
        source = read_file(file)
    except UnreadableError as error:
        raise UnreadableError(f"{file}: {error}") from None
    text = bounded(source, str(file), max_chars).text
    parser = parser.here(text, hints=source.given, url=source.hints.url)
    record = parser.parse(text, reference_date=day_of(reference_date), marks=source.marks)
    told: list[str] = []
    for name in asked:
        given = explain_all(record, text, parser, name, redact=redact, marks=source.marks)
        told += map(str, given)
    if field in _SPEAKER:
        told = list(_speakers(record, text, parser, source.marks, redact=redact))
    shown = "\n".join(told) or f"nothing was read for {field or 'any field'}"
    write(safe(shown) + "\n")
    if field is None and (empty := [each for each in _fields() if not getattr(record, each)]):
        write(f"nothing was read for {', '.join(empty)}; --field {empty[0]} says why not\n")


_SPEAKER = ("speakers", "quotes.speaker")
_NOT_READ = {"id", "schema_version", "origin", "kind", "reference_date", "kept", "warnings"}


def _fields() -> list[str]:
    return [name for name in PressRelease.model_fields if name not in _NOT_READ]


def _asked(field: str | None) -> tuple[str, ...]:
    """Return the fields of the record that a name stands for, of a field or of a table of rules."""
    if field is None:
        return ("",)
    if field in _fields():
        return (field,)
    if field in _SPEAKER:
        return ()
    try:
        return fields_of(table_of(field))
    except FieldError:
        known = (*_fields(), *dict.fromkeys((*VALUES, *TABLE_OF)))
        raise typer.BadParameter(
            f"no such field: {field}; available: {', '.join(dict.fromkeys(known))}"
        ) from None


def _speakers(
    record: PressRelease, text: str, parser: Parser, marks: Marks, *, redact: bool
) -> Iterator[str]:
    """Yield why each quotation has its speaker, or has none."""
    told = explain_all(record, text, parser, "quotes", redact=redact, marks=marks)
    shown = {each.path: each for each in told}
    for number, _ in enumerate(record.quotes):
        path = f"quotes[{number}].speaker"
        found = shown.get(path)
        yield str(found or explain(record, path, text, parser, redact=redact, marks=marks))


@app.command("new")
def new_file(
    path: Annotated[
        Path,
        typer.Argument(metavar="PATH", help="myrules.py for rules, words.toml for word lists."),
    ],
) -> None:
    """Write a starter file that passes its tests; existing files are never overwritten."""
    if path.suffix not in _STARTERS:
        raise typer.BadParameter(
            f"{path.name}: give a name that ends in .py (rules) or .toml (words)"
        )
    if path.exists():
        raise typer.BadParameter(f"{path} exists already; it was not changed")
    path.write_text(_STARTERS[path.suffix], encoding="utf-8")
    _say(f"wrote {path}; test it: pytest --pressparse {path}, or: pressparse rules test {path}")


@app.command("docs")
def docs() -> None:
    """Print a page of all built-in rules in Markdown: reasons, examples, boundaries, known gaps."""
    write(page())


def page() -> str:
    """Return the page of all built-in rules."""
    return "\n".join(_page()) + "\n"


def _page() -> Iterator[str]:
    yield "# The rules\n"
    yield (
        "Made from the rules themselves with `pressparse rules docs > docs/rules.md`. Within a field an earlier rule\n"
        "comes before a later one. What is read stands in `[[ ]]`; a boundary is a sentence in which the rule stays\n"
        "silent; a gap is known and fails today.\n"
    )
    for field, table in RULES.items():
        yield f"## {field}\n"
        if field in VALUES and field in TABLES:
            yield f"A rule of your own returns {VALUES[field]}.\n"
        for rule in table:
            yield from _entry(rule)


def _entry(rule: Rule) -> Iterator[str]:
    yield f"### {rule.name}\n\n{rule.reason}\n"
    for kind, given in (("reads", rule.examples), ("not yet", rule.gaps)):
        for sentence, value in given.items():
            yield f"- {kind} {_code(sentence)} as {_code(repr(value))}"
    for sentence in rule.boundary:
        yield f"- silent in {_code(sentence)}"
    yield ""


def _code(words: str) -> str:
    plain = " ⏎ ".join(words.split("\n"))
    return f"`` {plain} ``" if "`" in plain else f"`{plain}`"


def _tables(field: str | None) -> Iterator[tuple[str, tuple[Rule, ...]]]:
    try:
        asked = None if field is None else table_of(field)
    except FieldError as error:
        raise typer.BadParameter(str(error)) from None
    for name, table in RULES.items():
        if asked in (None, name):
            yield name, table


def _proofs(path: Path) -> list:  # type: ignore[type-arg]
    try:
        return proofs(path)
    except (RuleFileError, LexiconError, OSError) as error:
        raise typer.BadParameter(str(error)) from None
    except Exception as error:
        raise typer.BadParameter(raised_in(path, error)) from error


def _say(line: str) -> None:
    write(f"{line}\n")


def _indented(said: str) -> str:
    return "\n".join(f"    {line}" for line in said.split("\n"))


_RULES = '''"""Own rules for pressparse. Test them: pytest --pressparse {name}"""

from pressparse import rule


@rule(
    # A verbose regular expression: a space in it means nothing, write [ ] or \\\\s. Bound what repeats: {{1,20}}.
    # Where only a part of the match is the value, name that group span: (?P<span>…).
    r"단기\\\\s?(?P<year>4[23]\\\\d\\\\d)년",
    # Sentences of your own with what is read in [[ ]], and the value.
    examples={{"비석에는 [[단기 4358년]]이라 적혀 있다.": "2025"}},
    # Sentences that look alike and in which nothing must be read.
    boundary=["단기 과정은 4년이다.", "4358년"],
    # Words of which one stands in every match: without any of them the pattern is not run.
    needs=("단기",),
)
def dangi_year(match, context):
    """Some bodies still count years from the founding of Gojoseon."""
    return str(int(match["year"]) - 2333)  # or None: not this one


# By field, in order: these come before the built-in rules; AFTER = {{...}} for those that come after them.
# {fields}
RULES = {{"dates": [dangi_year]}}
'''.format(name="myrules.py", fields=", ".join(TABLES)).replace("\\\\", "\\")

_WORDS = (
    "# Own word lists for pressparse. Test them: pytest --pressparse words.toml\n"
    + "".join(f"# {name}: {what}\n" for name, what in LISTS.items())
    + """
titles = ["마을지기"]
verbs = ["운을 떼다"]

[outlets]
"가람온" = ["garamon.example"]

# What is read with these lists, in [[ ]]; of the value only the keys given are compared.
[[example]]
field = "quotes"
sentence = "홍길동 마을지기는 “[[함께 가겠다]]”고 운을 뗐다."
value = { speaker = "홍길동", verb = "운을 떼다" }

# A sentence that the lists must leave as it is read without them.
[[boundary]]
field = "quotes"
sentence = "마을지기는 창문을 떼어 냈다."
"""
)
_STARTERS = {".py": _RULES, ".toml": _WORDS}
