"""Make the weights that decide which bodies are parties: ``python -m training.agreement``.

Candidates are those that the reading of a document offers; right are those that its gold record names. Every
document teaches once more under invented names that keep their endings, so that weights hold on to what is told of
a body. The table printed first is cross-validated: no document is judged by weights that knew another of its source.
"""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pressparse import accord, parse
from pressparse.accord import agreement
from pressparse.accord.candidates import Candidate, candidates, is_settled, parties_of
from pressparse.accord.members import Member
from pressparse.accord.mentions import Mentioned
from training.chain import Settings, train_choice
from training.folds import judging, left_out, set_by_set
from training.renaming import Manner, renamed
from training.sets import Annotated, documents

if TYPE_CHECKING:
    from pressparse.weigh.choice import Choice

SETTINGS = Settings(documents=4, c1=1.0, c2=4.0)
WEIGHTS = Path(accord.__path__[0]) / "parties.json"


@dataclass
class Read:
    """A document whose agreement was read: what the rules chose, and all candidates."""

    document: Annotated
    reading: agreement.Reading
    main: Mentioned
    told: list[Member]
    found: list[Candidate]

    @property
    def gold(self) -> set[str]:
        """The names of the parties in the form in which they are compared."""
        return {bare(name) for name in _parties(self.document)}


def bare(name: str) -> str:
    """Return a name without white space, brackets and marks."""
    text = re.sub(r"[\s*]+", "", unicodedata.normalize("NFC", name))
    text = text.replace("㈜", "").replace("㈔", "")
    return re.sub(r"\([^()]*\)", "", text).strip("\"'.,·‘’“”「」<>")


def _parties(document: Annotated) -> list[str]:
    told = document.gold.get("agreement") or {}
    return list(told.get("parties") or ())


def read_all(annotated: Iterable[Annotated]) -> list[Read]:
    """Read the documents that hold an agreement."""
    seen: list[tuple[agreement.Reading, Mentioned]] = []
    kept = agreement.Reading.agreement

    def watched(reading: agreement.Reading, main: Mentioned) -> object:
        seen.append((reading, main))
        return kept(reading, main)

    found: list[Read] = []
    agreement.Reading.agreement = watched  # type: ignore[assignment,method-assign]
    try:
        for each in annotated:
            seen.clear()
            parse(each.text, reference_date=each.reference)
            for reading, main in seen[:1]:
                own = reading.parties_in(main, reading.words(main.sentence))[0]
                told = reading.all_parties(main, own)
                found.append(Read(each, reading, main, told, candidates(reading, main, told)))
    finally:
        agreement.Reading.agreement = kept  # type: ignore[method-assign]
    return found


def examples(read: Iterable[Read]) -> Iterator[tuple[str, Collection[str], bool]]:
    """Yield each candidate of the documents whose agreement the gold records know, with its name and without.

    Where the sentence of the signing settles who the parties are nothing is weighed, and so nothing learned.
    """
    for each in read:
        gold = each.gold
        if gold and not is_settled(each.reading, each.main, each.told):
            name = f"{each.document.set}/{each.document.id}"
            for candidate in each.found:
                right = bare(candidate.member.name) in gold
                yield name, candidate.facts, right
                yield f"{name} unnamed", unnamed(candidate.facts), right


def unnamed(facts: Collection[str]) -> frozenset[str]:
    """Return the facts that hold of a body whose name shows nothing: weights are to rest on its part as well."""
    shown = ("known body", "proper")
    return frozenset(
        fact for fact in facts if not fact.endswith(shown) and not fact.startswith("word ")
    )


def table(read: Sequence[Read], pick: Callable[[Read], Sequence[Member]]) -> Iterator[str]:
    """Return how many parties are right, found and wanted, set by set."""
    return set_by_set(
        (each.document.set, {bare(m.name) for m in pick(each)}, each.gold) for each in read
    )


def main() -> None:
    """Print the cross-validated figures, then write the weights made of all documents."""
    annotated = documents() if judging() else [each for each in documents() if _parties(each)]
    read = read_all(annotated)
    named = [each for each in annotated if _parties(each)]
    more = read_all(renamed(named, [Manner.ENDING]))
    if judging():
        _figures(annotated, read, more)
    WEIGHTS.write_text(train_choice(examples([*read, *more]), SETTINGS).written(), encoding="utf-8")


def _figures(annotated: Sequence[Annotated], read: Sequence[Read], more: Sequence[Read]) -> None:
    choices: dict[str, Choice] = {}
    for fold in left_out(annotated):
        out = {(annotated[k].set, annotated[k].id) for k in fold}
        kept = (r for r in (*read, *more) if (r.document.set, r.document.id) not in out)
        choice = train_choice(examples(kept), SETTINGS)
        choices |= {f"{a}/{b}": choice for a, b in out}
    print("rules alone")
    print(*table(read, lambda r: r.told), sep="\n")
    print("weighed, sources left out")

    def pick(each: Read) -> list[Member]:
        choice = choices[f"{each.document.set}/{each.document.id}"]
        return parties_of(each.reading, each.main, each.told, choice)

    print(*table(read, pick), sep="\n")


if __name__ == "__main__":
    main()
