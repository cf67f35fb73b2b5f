"""Weights that find the names which no rule shows by itself: `python -m training.names`.

Learnt from the documents in which every name is marked and from such texts of the volume of news, each once with the listed companies, parties and outlets
known and once without, so that names nobody has listed are found like those. Whole groups are left out in turn to
judge the weights.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pressparse.entities import gathering, organizations, people, tagging
from pressparse.entities.entity import Body, Named
from pressparse.entities.facts import EVERY, Run, opinions_of
from pressparse.entities.stems import Word, words_of
from pressparse.entities.tagging import BODY, LABELS, NONE, OF_A_BODY, OF_A_PERSON, PERSON
from pressparse.parse import default_parser
from pressparse.text.document import Document
from pressparse.text.view import View
from pressparse.weigh.chain import Chain
from training.chain import Example, Settings, train
from training.folds import judging, left_out
from training.sets import Annotated, documents, marked_texts

CAUTION = 350
"""What speaks against a name from the outset: a wrong name is worse than one that is missed."""

SETTINGS = Settings(documents=5, c1=0.1, c2=0.1)
TARGET = Path(tagging.__file__).with_name(tagging.FILE)
LISTED = frozenset(["well_known_body", "company_of_a_group"])
"""The rules that know names from lists."""


@dataclass(frozen=True)
class Marked:
    """A document with what the rules find in it, and the words that may be names, with and without lists."""

    source: Annotated
    view: View
    named: tuple[Named, ...]
    bodies: tuple[Body, ...]
    runs: tuple[Run, ...]
    unlisted: tuple[Run, ...]

    @property
    def names(self) -> Mapping[str, Any]:
        """The names that are marked."""
        found: Mapping[str, Any] = self.source.gold["names"]
        return found


def marked(source: Annotated) -> Marked:
    """Return a document with what the rules find in it."""
    _, view, _ = default_parser().views(Document(source.text))
    named, bodies = people.find(view), organizations.find(view)
    words = words_of(view.folded)
    opinions = opinions_of(named, bodies, words)
    fewer = opinions_of(named, without_lists(bodies), words)
    return Marked(
        source,
        view,
        named,
        bodies,
        tuple(tagging.runs_of(view, opinions)),
        tuple(tagging.runs_of(view, fewer, lists=False)),
    )


def without_lists(bodies: Sequence[Body]) -> tuple[Body, ...]:
    """Return the bodies that are not told from lists."""
    return tuple(body for body in bodies if body.rule not in LISTED)


def examples(document: Marked) -> Iterator[Example]:
    """Yield what a document teaches."""
    spans = _marked_spans(document)
    for run in (*document.runs, *document.unlisted):
        labels = [_label(word, spans, document) for word in run.words]
        yield Example(document.source.id, run.facts, labels)


def _marked_spans(document: Marked) -> list[tuple[int, int, str | None]]:
    """Return where the marked names stand in the view, the longest first; those that do not count have no label."""
    names, text = document.names, document.view.folded
    forms: list[tuple[str, str | None]] = [(form, PERSON) for form in names["people"]]
    forms += [(form, BODY) for form in names["bodies"]]
    others = (*names["optional"], *(document.source.gold.get("reporters") or ()))
    forms += [(form, None) for form in others]
    taken = bytearray(len(text))
    found: list[tuple[int, int, str | None]] = []
    for form, label in sorted(forms, key=lambda each: -len(each[0])):
        spaced = r"\s*".join(map(re.escape, re.sub(r"\s", "", form)))
        for match in re.finditer(rf"(?<![가-힣A-Za-z0-9]){spaced}", text):
            start, end = match.span()
            if taken.find(1, start, end) < 0:
                taken[start:end] = b"\1" * (end - start)
                found.append((start, end, label))
    return sorted(found, key=lambda each: each[:2])


def _label(
    word: Word, spans: Sequence[tuple[int, int, str | None]], document: Marked
) -> str | None:
    """Return what a word is marked as; None where the annotation does not say."""
    if document.view.span(word.start, word.end).start >= document.names["until"]:
        return None
    for start, end, label in spans:
        if start <= word.start < end:
            if label is None or word.start == start:
                return label
            return OF_A_PERSON if label == PERSON else OF_A_BODY
    return NONE


def learnt(marks: Sequence[Marked]) -> Chain:
    """Return the weights that documents teach."""
    taught = train([each for mark in marks for each in examples(mark)], LABELS, SETTINGS)
    row = list(taught.weights.get(EVERY, (0,) * len(LABELS)))
    row[LABELS.index(NONE)] += CAUTION
    return Chain(taught.labels, {**taught.weights, EVERY: tuple(row)}, taught.follows)


@dataclass
class Tally:
    """How many names of one kind were found rightly, were found, and stand in the text."""

    hit: int = 0
    found: int = 0
    gold: int = 0

    def add(self, gold: set[str], found: set[str]) -> None:
        """Count one document's names, each written form once."""
        self.hit += len(gold & found)
        self.found += len(found)
        self.gold += len(gold)

    def __str__(self) -> str:
        precision, recall = self.hit / max(1, self.found), self.hit / max(1, self.gold)
        return f"P {precision:.3f} R {recall:.3f} F1 {2 * self.hit / max(1, self.found + self.gold):.3f}"


def bare(form: str) -> str:
    """Return a name as it is compared: without space, brackets and signs at its ends."""
    return re.sub(r"\([^()]*\)|\s", "", form.replace("㈜", "")).strip("\"'.,·「」<>")


def judge(
    document: Marked, weights: Chain | None, tallies: Mapping[str, Tally], *, lists: bool
) -> None:
    """Count a document's names as the rules, and the weights behind them if given, find them."""
    text, view, names = document.view.folded, document.view, document.names
    named = document.named
    bodies = document.bodies if lists else without_lists(document.bodies)
    if weights:
        runs = document.runs if lists else document.unlisted
        weighing = tagging.Weighing(weights)
        labelled = ((run, tagging.labels_of(run, weighing)) for run in runs)
        tags = [tag for run, said in labelled for tag in tagging.spans_of(run.words, said, text)]
        named, bodies = tagging.joined(text, named, bodies, tags)
    told = gathering.beside_people(text, named, bodies)
    bodies = gathering.acting(text, gathering.complete(text, bodies, told))
    optional = {
        bare(f) for f in (*names["optional"], *(document.source.gold.get("reporters") or ()))
    }

    def early(start: int, end: int) -> bool:
        return view.span(start, end).start < int(names["until"])

    people_found = {bare(each.name) for each in named if early(each.start, each.end)}
    bodies_found = {bare(view.words(b.start, b.end)) for b in bodies if early(b.start, b.end)}
    tallies["people"].add({bare(f) for f in names["people"]} - optional, people_found - optional)
    tallies["bodies"].add({bare(f) for f in names["bodies"]} - optional, bodies_found - optional)


Tables = Mapping[tuple[str, bool], Mapping[str, Tally]]
"""The tallies of people and bodies by how names are found and whether listed ones are known."""


def empty_tables() -> Tables:
    """Return a table for each way to find names, with nothing counted yet."""
    return {
        (how, lists): {"people": Tally(), "bodies": Tally()}
        for how in ("rules", "rules and weights")
        for lists in (True, False)
    }


def count(document: Marked, weights: Chain, tables: Tables) -> None:
    """Count a document's names in every table."""
    for (how, lists), tallies in tables.items():
        judge(document, weights if how != "rules" else None, tallies, lists=lists)


def show(tables: Tables) -> None:
    """Print tables of names."""
    for (how, lists), tallies in tables.items():
        where = "" if lists else ", listed names unknown"
        for kind, tally in tallies.items():
            print(f"{kind:<8}{how + where:<44}{tally}")


def main() -> None:
    """Print how names are found in documents of groups left out and in texts held back; write the weights."""
    sources = [each for each in documents() if each.gold.get("names")] + marked_texts()
    marks = [marked(each) for each in sources]
    weights = learnt(marks)
    if judging():
        _figures(marks, weights)
    TARGET.write_text(weights.written(), encoding="utf-8")
    print(f"{len(weights.weights)} facts written to {TARGET.name}")


def _figures(marks: Sequence[Marked], weights: Chain) -> None:
    tables = empty_tables()
    for out in left_out([mark.source for mark in marks]):
        fewer = learnt([mark for k, mark in enumerate(marks) if k not in out])
        for k in out:
            count(marks[k], fewer, tables)
    print(f"{len(marks)} documents with every name marked, whole groups left out in turn")
    show(tables)
    held, tables = marked_texts(held=True), empty_tables()
    for each in held:
        count(marked(each), weights, tables)
    print(f"{len(held)} texts that teach nothing and that nobody has read for misses")
    show(tables)


if __name__ == "__main__":
    main()
