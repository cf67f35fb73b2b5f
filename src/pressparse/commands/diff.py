"""The command ``pressparse diff``: what changed between two runs, as a table and as a page."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count
from pathlib import Path
from typing import Annotated, Any

import typer

from pressparse.commands.endings import written_whole
from pressparse.commands.options import spoken_in
from pressparse.readers import UnreadableError
from pressparse.readers.dump import Item, identified, items
from pressparse.readers.records import read_records
from pressparse.record import Agreement, PressRelease
from pressparse.show.diff import (
    KINDS,
    NOT_READ,
    QUIET,
    Change,
    Compared,
    Kind,
    Status,
    Totals,
    compare,
)
from pressparse.show.extras import install
from pressparse.show.lang import ENGLISH, Words
from pressparse.show.terminal import exact, visible, write

SAME, DIFFERENT = 0, 1
AROUND = 30
"""Characters of the text that are shown on either side of a value."""

EXAMPLES = """[bold]Examples[/bold]

The effect of a changed rule: [bold]pressparse diff before.jsonl after.jsonl[/bold]

Only the quotes, with the text around them: [bold]pressparse diff a.jsonl.gz b.jsonl.gz --field quotes --texts dump.jsonl[/bold]

A page to read or send: [bold]pressparse diff a.jsonl b.jsonl -o diff.html[/bold]

In a script: [bold]pressparse diff a.jsonl b.jsonl --json | jq .changes[/bold]"""


def diff(
    context: typer.Context,
    a: Annotated[
        Path, typer.Argument(metavar="A.jsonl", help="Records, one per line; may be compressed.")
    ],
    b: Annotated[Path, typer.Argument(metavar="B.jsonl", help="The records of another run.")],
    field: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FIELD", help="Only this field: quotes, agreement.parties …; may be repeated."
        ),
    ] = None,
    rules: Annotated[
        bool,
        typer.Option(
            "--rules", help="Also show values that only moved or were read by another rule."
        ),
    ] = False,
    texts: Annotated[
        Path | None,
        typer.Option(
            metavar="DUMP", help="The texts that were read; shows the words around each value."
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="PAGE.html", help="Also write a page.")
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object per document, and one with the totals.")
    ] = False,
    limit: Annotated[
        int,
        typer.Option(
            metavar="N", min=0, help="The most documents listed; all are counted; 0: no limit."
        ),
    ] = 200,
) -> None:
    """Show what changed between two runs: values found in only one, and values read differently.

    Status 0: the same; 1: different; 2: an error. Values that only moved, or whose words another rule
    read, are counted but make no difference unless --rules is given.
    """
    words = spoken_in(context)
    _check(field)
    totals = Totals()
    listed: list[Compared] = []
    left_out = 0
    for each in compare(read_records(a), read_records(b), fields=field or ()):
        totals.add(each)
        shown = _shown(each, rules)
        if shown is None:
            continue
        if as_json:
            write(json.dumps(_plain(shown), ensure_ascii=False) + "\n")
        elif limit and len(listed) >= limit:
            left_out += 1
        else:
            listed.append(shown)
    around = _texts(texts, listed) if texts else {}
    if output:
        _write_page(output, a, b, totals, listed, left_out, rules, around, words)
    if as_json:
        write(json.dumps(_totals(totals), ensure_ascii=False) + "\n")
    else:
        from rich.console import Console  # noqa: PLC0415  only where a table is shown

        console = Console(highlight=False)
        with console.capture() as told:
            _show(console, totals, listed if output is None else [], left_out, rules, around, words)
        write(told.get())
    if _differs(totals, rules):
        raise typer.Exit(DIFFERENT)


def _check(fields: Iterable[str] | None) -> None:
    known = [name for name in PressRelease.model_fields if name not in NOT_READ]
    parts = [f"agreement.{name}" for name in Agreement.model_fields]
    for name in fields or ():
        if name not in (*known, *parts):
            raise typer.BadParameter(
                f"no such field: {name}; available: {', '.join((*known, *parts))}",
                param_hint="--field",
            )


def _differs(totals: Totals, rules: bool) -> bool:
    documents = totals.documents
    kinds = totals.kinds
    return bool(
        documents["removed"]
        or documents["added"]
        or any(kinds[kind] for kind in KINDS if rules or kind not in QUIET)
    )


def _shown(each: Compared, rules: bool) -> Compared | None:
    """Return a document with the changes that are shown, or nothing."""
    if each.status in ("removed", "added"):
        return each
    changes = tuple(c for c in each.changes if rules or c.kind not in QUIET)
    return Compared(each.name, each.status, changes, each.number, each.id) if changes else None


def _texts(path: Path, listed: Iterable[Compared]) -> Mapping[str, str]:
    """Return the texts of the listed documents, by id where they have one, else by their order."""
    by_id = {each.id: each.name for each in listed if each.id is not None}
    by_number = {each.number: each.name for each in listed if each.id is None}
    found: dict[str, str] = {}
    numbers = count(1)
    for item in identified(items([str(path)], max_chars=1 << 28)):
        number = next(numbers)
        if not isinstance(item, Item):
            raise UnreadableError(
                f"{item.file}: {f'{item.position}: ' if item.position else ''}{item.reason}"
            )
        name = by_id.get(item.id) if item.id is not None else None
        if name := name or by_number.get(number):
            found[name] = item.source().text
    return found


def surroundings(change: Change, text: str) -> tuple[str, str, str] | None:
    """Return the words before a value, the value as the text has it, and the words behind."""
    spans = [
        i.span or (i.places[0] if i.places else None) for i in (change.before, change.after) if i
    ]
    placed = [span for span in spans if span]
    if not placed:
        return None
    start, end = min(s[0] for s in placed), max(s[1] for s in placed)
    if not 0 <= start <= end <= len(text):
        return None
    parts = text[max(0, start - AROUND) : start], text[start:end], text[end : end + AROUND]
    before, words, behind = (" ".join(visible(f"|{part}|").split())[1:-1] for part in parts)
    return before, cut(words, 90), behind


_FOLLOWS = {"earliest", "latest", "anchor", "verb.lemma"}
"""What is said of a value and hangs on something else that is said."""


def worth_telling(names: Iterable[str]) -> set[str]:
    """Return the names of what a reader wants to know: not what follows from the rest of it."""
    given = set(names)
    stand_ins = {f"{name.removesuffix('name')}text" for name in given if name.endswith(".name")}
    return (given - _FOLLOWS - stand_ins) or given


def contrasted(old: str, new: str, keep: int = 24) -> tuple[str, str, str, str]:
    """Return what two texts begin with alike, where they differ, and what they end in alike; shortened."""
    short = min(len(old), len(new))
    head = next((k for k in range(short) if old[k] != new[k]), short)
    tail = next((k for k in range(short - head) if old[-1 - k] != new[-1 - k]), short - head)
    before, after = old[:head], old[len(old) - tail :]
    return (
        before if len(before) <= keep else f"…{before[-keep:]}",
        cut(old[head : len(old) - tail]),
        cut(new[head : len(new) - tail]),
        after if len(after) <= keep else f"{after[:keep]}…",
    )


def cut(text: str, most: int = 300) -> str:
    """Return a text, or both ends of a long one."""
    return (
        text
        if len(text) <= most
        else f"{text[: most - most // 3 - 3]} … {text[-min(30, most // 3) :]}"
    )


def _plain(each: Compared) -> dict[str, Any]:
    return {
        "document": each.name,
        "id": each.id,
        "number": each.number,
        "status": each.status,
        "changes": [
            {
                "field": change.field,
                "kind": change.kind,
                "text": change.item.text,
                "before": change.before.span if change.before else None,
                "after": change.after.span if change.after else None,
                "details": [
                    {"name": name, "before": old, "after": new} for name, old, new in change.details
                ],
            }
            for change in each.changes
        ],
    }


def _totals(totals: Totals) -> dict[str, Any]:
    return {
        "totals": {
            "documents": dict(totals.documents),
            "matched_by_order": totals.by_order,
            "fields": {name: dict(counts) for name, counts in totals.fields.items()},
        }
    }


def notes(totals: Totals, rules: bool, left_out: int, words: Words = ENGLISH) -> Iterator[str]:
    """Yield what a reader has to know about the comparison."""
    if totals.by_order:
        yield words("Documents without an id, matched by order: {n}.", n=totals.by_order)
    hidden = sum(totals.kinds[kind] for kind in QUIET)
    if hidden and not rules:
        yield words(
            "Values that only moved or were read by another rule: {n}; show them with --rules.",
            n=hidden,
        )
    if left_out:
        yield words(
            "Documents that differ but are not listed: {n}; list all with --limit 0.", n=left_out
        )


_STATUSES: dict[Status, str] = {
    "same": "{n} same",
    "different": "{n} with changes",
    "removed": "{n} only in A",
    "added": "{n} only in B",
}


def counted(totals: Totals, words: Words = ENGLISH) -> str:
    """Return how many documents there are of each sort."""
    documents = totals.documents
    told = [
        words(name, n=documents[status]) for status, name in _STATUSES.items() if documents[status]
    ]
    whole = words.count(sum(documents.values()), "1 document", "{n} documents")
    return f"{whole}: {', '.join(told) or words('none')}"


SIGNS = {"removed": "-", "added": "+", "changed": "~", "moved": ">", "rule": "r"}
_FIELD = 12
"""Columns for the names of fields."""
_SHORT = 60
"""So many characters stand beside one another on a line; what is longer is told by what differs."""
_SAID = 80
"""Characters shown of what is said of a value."""
_BESIDE_DETAILS = 90
"""Characters shown of a value of which something else differs."""
_ALONE = 300
"""Characters shown of a value that only A or only B has."""
_STYLES = {"removed": "red", "added": "green", "changed": "yellow", "moved": "dim", "rule": "dim"}


def _show(
    console: Any,
    totals: Totals,
    listed: Iterable[Compared],
    left_out: int,
    rules: bool,
    texts: Mapping[str, str],
    words: Words,
) -> None:
    from rich.text import Text  # noqa: PLC0415

    for each in listed:
        _show_document(console, each, texts.get(each.name), words)
    console.print(Text(counted(totals, words), style="bold"))
    if kinds := _kinds(totals, rules):
        console.print(_sums(totals, kinds, words))
    for note in notes(totals, rules, left_out, words):
        console.print(Text(note, style="dim"))


def _show_document(console: Any, each: Compared, text: str | None, words: Words) -> None:
    from rich.rule import Rule  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    console.print(Rule(Text(exact(each.name), style="bold"), align="left", style="dim"))
    if each.status in ("removed", "added"):
        side = KINDS["removed" if each.status == "removed" else "added"]
        console.print(Text(f"  {words(side)}", style=_STYLES[each.status]))
    table = Table.grid(padding=(0, 1))
    table.add_column(no_wrap=True)
    table.add_column(style="dim", no_wrap=True, min_width=_FIELD)
    table.add_column(overflow="fold")
    for change in each.changes:
        sign = Text(f"  {SIGNS[change.kind]}", style=_STYLES[change.kind])
        table.add_row(sign, change.field, _told(change, text))
    if each.changes:
        console.print(table)
    console.print()


def _kinds(totals: Totals, rules: bool) -> list[Kind]:
    """Return the kinds of change that occur and are shown, in their order."""
    return [kind for kind in KINDS if totals.kinds[kind] and (rules or kind not in QUIET)]


def _changed(totals: Totals, kinds: Sequence[Kind]) -> dict[str, Counter[Kind]]:
    """Return the counts of the fields in which one of these kinds of change occurs."""
    return {
        name: counts
        for name, counts in totals.fields.items()
        if any(counts[kind] for kind in kinds)
    }


def _sums(totals: Totals, kinds: Sequence[Kind], words: Words) -> Any:
    """Return a table with a row for each field that changed and a column for each kind."""
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    sums = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    sums.add_column(words("field"))
    for kind in kinds:
        sums.add_column(words(KINDS[kind]), justify="right")
    for name, counts in _changed(totals, kinds).items():
        sums.add_row(exact(name), *(str(counts[kind] or "") for kind in kinds))
    sums.add_row(Text(words("all"), style="bold"), *(str(totals.kinds[kind]) for kind in kinds))
    return sums


def _says(change: Change) -> list[tuple[str, str]]:
    says, text = change.item.says, change.item.text
    told = worth_telling(says)
    return [
        (name, said)
        for name, said in says.items()
        if name in told and said != text and not name.startswith("verb.")
    ]


def _details(change: Change) -> list[tuple[str, str | None, str | None]]:
    told = worth_telling(name for name, _, _ in change.details)
    return [detail for detail in change.details if detail[0] in told]


def _told(change: Change, text: str | None) -> Any:
    """Return a change in words: the value, what is said of it in A and B, and the text around it."""
    from rich.text import Text  # noqa: PLC0415

    told = Text()
    _tell_value(told, change)
    for name, old, new in _details(change):
        if told:
            told.append("\n" if name == "text" or len(told) > _SHORT else "  ")
        if name != "text":
            told.append(f"{exact(name)}: ", style="dim")
        _tell_sides(told, old, new)
    if text is not None and (found := surroundings(change, text)):
        before, words, behind = found
        told.append(f"\n…{before}", style="dim").append(words, style="underline")
        told.append(f"{behind}…", style="dim")
    return told


def _tell_value(told: Any, change: Change) -> None:
    """Append the value, and what is said of it where A and B do not differ in that."""
    if not _is_in_details(change):
        style = "" if change.details else _STYLES[change.kind]
        told.append(_value(change), style=style)
    if not change.details:
        for name, said in _says(change):
            told.append(f"  {exact(name)}: ", style="dim").append(exact(cut(said, _SAID)))


def _tell_sides(told: Any, old: str | None, new: str | None) -> None:
    """Append what A and B say: side by side where it is short, else with the parts that differ marked."""
    if old is None or new is None or _are_short(old, new):
        shown = cut if old is None or new is None else str
        told.append(exact(shown(old)) if old is not None else "—", style="red")
        told.append(" → ", style="dim")
        told.append(exact(shown(new)) if new is not None else "—", style="green")
        return
    head, was, now, tail = map(exact, contrasted(old, new))
    told.append(head)
    told.append(f"[-{was}-]" if was else "", style="red")
    told.append(f"{{+{now}+}}" if now else "", style="green")
    told.append(tail)


def _are_short(old: str, new: str) -> bool:
    return len(old) + len(new) <= _SHORT


def _is_in_details(change: Change) -> bool:
    """Tell whether the value itself differs, so that both of its forms are among the details."""
    return any(name == "text" for name, _, _ in change.details)


def _value(change: Change) -> str:
    return exact(cut(change.item.text, _BESIDE_DETAILS if change.details else _ALONE))


def _write_page(
    output: Path,
    a: Path,
    b: Path,
    totals: Totals,
    listed: list[Compared],
    left_out: int,
    rules: bool,
    texts: Mapping[str, str],
    words: Words,
) -> None:
    try:
        from pressparse.show.diff_page import page  # noqa: PLC0415  needs an extra
    except ImportError:
        raise UnreadableError(f"a page needs an optional dependency: {install('view')}") from None
    rows = [
        (each, [_row(change, texts.get(each.name), words) for change in each.changes])
        for each in listed
    ]
    kinds = _kinds(totals, rules)
    made = page(
        names=(str(a), str(b)),
        words=words,
        counted=counted(totals, words),
        kinds={kind: words(KINDS[kind]) for kind in kinds},
        fields=_changed(totals, kinds),
        sums=totals.kinds,
        notes=list(notes(totals, rules, left_out, words)),
        documents=rows,
    )
    with written_whole(output) as whole:
        whole.write_text(made, encoding="utf-8", errors="backslashreplace")


def _row(change: Change, text: str | None, words: Words) -> dict[str, Any]:
    """Return what a page says of a change."""
    details: list[dict[str, Any]] = []
    for name, old, new in _details(change):
        one: dict[str, Any] = {"name": name, "old": old, "new": new}
        if old is not None and new is not None and not _are_short(old, new):
            one["parts"] = tuple(map(exact, contrasted(old, new)))
        else:
            one["old"], one["new"] = (None if x is None else exact(cut(x)) for x in (old, new))
        details.append(one)
    found = surroundings(change, text) if text is not None else None
    return {
        "field": change.field,
        "kind": change.kind,
        "sign": SIGNS[change.kind],
        "title": words(KINDS[change.kind]),
        "text": "" if _is_in_details(change) else _value(change),
        "says": ()
        if change.details
        else [(name, exact(cut(said, _SAID))) for name, said in _says(change)],
        "details": details,
        "context": found,
        "place": change.item.span,
    }
