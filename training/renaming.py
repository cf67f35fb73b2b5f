"""Documents under invented names, so that weights hold on to what is told of somebody and not to who is known."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from training.sets import ROOT, Annotated

sys.path.append(str(ROOT / "tests"))

from invented import Kind, Manner, kind_of_speaker, swap  # it stands beside the tests

__all__ = ["Kind", "Manner", "renamed", "swap"]


def renamed(
    docs: Sequence[Annotated], manners: Iterable[Manner] = tuple(Manner)
) -> list[Annotated]:
    """Return each document with invented names for its parties, speakers and issuer, as tests/invented.py makes them."""
    return [
        replace(doc, text=change.text(doc.text), gold=change.values(doc.gold))
        for doc in docs
        for manner in manners
        if (change := swap(doc.text, _names(doc.gold), manner)).pattern
    ]


def _names(gold: Mapping[str, Any]) -> dict[str, Kind]:
    parties = (gold.get("agreement") or {}).get("parties") or []
    bodies = {name for name in (gold.get("issuer"), *parties) if name}
    told = {q["speaker"]: q.get("title") for q in gold.get("quotes") or () if q.get("speaker")}
    people = {name: kind_of_speaker(name, title, bodies) for name, title in told.items()}
    return people | dict.fromkeys(bodies, Kind.BODY)
