"""Losses that are pinned: what is measured may not be above its pin, and pins only fall.

A file of pins is TOML: a table for each thing measured, a share by field in it.
"""

import json
import math
import sys
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import evaluation_floors

Losses = Mapping[str, Mapping[str, float]]
THOUSAND, DECIMALS = 1000, 6
"""Pins are thousandths, rounded up, what is left by floats beyond these decimals aside."""
LOWER = "--lower"
CLEARLY = 0.02
"""A pin that lies so far above what is measured guards nothing: it is to be lowered."""


def read(path: Path) -> Losses:
    """Return the pinned losses; none where the file is not there yet."""
    pinned: Losses = tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return pinned


def above(pinned: Losses, found: Losses) -> Iterator[str]:
    """Yield a line for each loss that is above its pin; what is not pinned may lose nothing."""
    for what, field, loss in _each(found):
        pin = pinned.get(what, {}).get(field, 0.0)
        if up(loss) > pin:
            yield f"{what}, {field}: {up(loss):.3f} is lost, the pin is {pin:.3f}"


def loose(pinned: Losses, found: Losses) -> Iterator[str]:
    """Yield a line for each pin that lies clearly above the loss, and is to be lowered."""
    for what, field, loss in _each(found):
        pin = pinned.get(what, {}).get(field, 0.0)
        if pin - up(loss) > CLEARLY:
            yield f"{what}, {field}: {up(loss):.3f} is lost, lower the pin of {pin:.3f}"


def lowered(pinned: Losses, found: Losses) -> dict[str, dict[str, float]]:
    """Return the pins with every lower loss pinned and new ones added; none is ever raised."""
    pins = {what: dict(fields) for what, fields in pinned.items()}
    for what, field, loss in _each(found):
        fields = pins.setdefault(what, {})
        fields[field] = min(up(loss), fields.get(field, 1.0))
    return pins


def write(path: Path, head: str, pins: Losses) -> None:
    """Write pins, under a comment that says what they are and how they are lowered."""
    tables = [
        "\n".join([f"[{_quoted(what)}]", *(f"{_quoted(f)} = {v:.3f}" for f, v in fields.items())])
        for what, fields in pins.items()
    ]
    path.write_text(f"# {head}\n\n" + "\n\n".join(tables) + "\n", encoding="utf-8")


def up(loss: float) -> float:
    """Return a loss as it is pinned."""
    return math.ceil(round(loss * THOUSAND, DECIMALS)) / THOUSAND


def table(pinned: Losses, found: Losses) -> Iterator[str]:
    """Yield the losses as a table, what was measured by field; a loss that is not its pin shows it."""
    fields = list(dict.fromkeys(field for what in found.values() for field in what))
    rows = [["", *fields]] + [
        [what, *(_cell(losses.get(field), pinned.get(what, {}).get(field)) for field in fields)]
        for what, losses in found.items()
    ]
    wide = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for what, *cells in rows:
        row = (f"{cell:<{width}}" for cell, width in zip(cells, wide[1:], strict=True))
        yield f"{what:<{wide[0]}}  {'  '.join(row)}".rstrip()


def main(arguments: list[str], path: Path, head: str, measure: Callable[[], Losses]) -> int:
    """Measure, lower the pins if asked to, print losses beside pins, and return a status.

    Status 1: a loss is above its pin. Status 2: an evaluation set was named that is not there.
    """
    try:
        found = measure()
        if evaluation_floors.evaluation() is None:
            print(f"skipped: {path.stem} on documents, as there is no evaluation set")
    except evaluation_floors.UnusableError as error:
        print(f"{path.stem}: {error}", file=sys.stderr)
        return 2
    if LOWER in arguments:
        write(path, head, lowered(read(path), found))
    pinned = read(path)
    risen = list(above(pinned, found))
    print(*table(pinned, found), *loose(pinned, found), sep="\n")
    print(*risen, sep="\n", end="\n" if risen else "", file=sys.stderr)
    count = sum(map(len, found.values()))
    print(f"{path.stem}: {count - len(risen)} of {count} losses are not above their pins")
    return 1 if risen else 0


def _cell(loss: float | None, pin: float | None) -> str:
    if loss is None:
        return ""
    return f"{up(loss):.3f}" if up(loss) == pin else f"{up(loss):.3f} ({pin or 0:.3f})"


def _each(losses: Losses) -> Iterator[tuple[str, str, float]]:
    return (
        (what, field, loss) for what, fields in losses.items() for field, loss in fields.items()
    )


def _quoted(key: str) -> str:
    return json.dumps(key, ensure_ascii=False)
