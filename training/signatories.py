"""Make the weights that decide who signs: ``python -m training.signatories``.

Candidates are the persons whom the reading of a document offers; right are those that its gold record names. The
table printed first is cross-validated: no document is judged by weights that knew another of its source.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pressparse import accord, parse
from pressparse.accord import presence
from pressparse.accord.posts import Scene, Signer
from pressparse.weigh.choice import Choice
from training.chain import Settings, train_choice
from training.folds import judging, left_out, set_by_set
from training.sets import Annotated, documents, told_texts

SETTINGS = Settings(documents=4, c1=0.3, c2=2.0)
MARGIN = 90
"""By how much somebody must weigh more than as likely as not: one wrong name costs more than a missing one."""
WEIGHTS = Path(accord.__path__[0]) / "signatories.json"


@dataclass(frozen=True)
class Read:
    """A document whose agreement was read: whom the rules chose, and all candidates."""

    document: Annotated
    told: tuple[str, ...]
    found: tuple[presence.Person, ...]

    @property
    def gold(self) -> frozenset[str]:
        """The names of those who sign."""
        return self._named(optional=False)

    @property
    def optional(self) -> frozenset[str]:
        """The names of those who may be taken or not."""
        return self._named(optional=True)

    def _named(self, *, optional: bool) -> frozenset[str]:
        told = self.document.gold.get("signatories") or ()
        return frozenset(
            _plain(each["name"]) for each in told if bool(each.get("optional")) == optional
        )


def _plain(name: str) -> str:
    return "".join(name.split())


def read_all(annotated: Iterable[Annotated]) -> list[Read]:
    """Read the documents that hold an agreement."""
    seen: list[tuple[Scene, Sequence[Signer]]] = []
    kept = presence.persons

    def watched(scene: Scene, told: Sequence[Signer]) -> list[presence.Person]:
        seen.append((scene, told))
        return kept(scene, told)

    found: list[Read] = []
    presence.persons = watched
    try:
        for each in annotated:
            seen.clear()
            parse(each.text, reference_date=each.reference)
            for scene, told in seen[:1]:
                names = tuple(_plain(signer.name) for signer in told)
                found.append(Read(each, names, tuple(kept(scene, told))))
    finally:
        presence.persons = kept
    return found


def examples(read: Iterable[Read]) -> Iterator[tuple[str, set[str], bool]]:
    """Yield each candidate, and whether a careful reader takes it."""
    for each in read:
        name, gold = f"{each.document.set}/{each.document.id}", each.gold | each.optional
        for person in each.found:
            yield name, person.facts, _plain(person.signer.name) in gold


def weighed(read: Iterable[Read]) -> Choice:
    """Return the choice that documents teach."""
    choice = train_choice(examples(read), SETTINGS)
    return replace(choice, least=choice.least + MARGIN)


def table(read: Sequence[Read], pick: Callable[[Read], Sequence[str]]) -> Iterator[str]:
    """Return how many persons are right, found and wanted, set by set."""
    return set_by_set(
        (each.document.set, set(pick(each)) - each.optional, each.gold) for each in read
    )


def main() -> None:
    """Print the cross-validated figures, then write the weights made of all documents."""
    annotated = [*documents(), *told_texts()]
    read = read_all(annotated)
    if judging():
        _figures(annotated, read)
    WEIGHTS.write_text(weighed(read).written(), encoding="utf-8")


def _figures(annotated: Sequence[Annotated], read: Sequence[Read]) -> None:
    choices: dict[str, Choice] = {}
    for fold in left_out(annotated):
        out = {(annotated[k].set, annotated[k].id) for k in fold}
        choice = weighed(r for r in read if (r.document.set, r.document.id) not in out)
        choices |= {f"{a}/{b}": choice for a, b in out}
    print("rules alone")
    print(*table(read, lambda r: r.told), sep="\n")
    print("weighed, sources left out")

    def pick(each: Read) -> list[str]:
        choice = choices[f"{each.document.set}/{each.document.id}"]
        return [_plain(signer.name) for signer in presence.chosen(each.found, choice)]

    print(*table(read, pick), sep="\n")


if __name__ == "__main__":
    main()
