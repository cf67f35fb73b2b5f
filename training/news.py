"""Make the weights that decide which agreement a document is about, if any: ``python -m training.news``.

Candidates are the mentions of agreements in a document. Right are those that tell of the signing under the
name that the gold record has; wrong are all where it has none. The table printed first is cross-validated:
no document is judged by weights that knew another of its source.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pressparse import accord, parse, reading
from pressparse.accord import agreement
from pressparse.accord.mentions import Mentioned
from pressparse.accord.news_facts import POINTS, TOLD
from pressparse.weigh.choice import Choice
from training.chain import Settings, train_choice
from training.folds import judging, left_out
from training.sets import Annotated, documents

SETTINGS = Settings(documents=6, c1=1.0, c2=4.0)
WEIGHTS = Path(accord.__path__[0]) / "news.json"
LEAST = 5
"""Between what such a reader takes for news and what not."""
SHARE = 60
"""How much a point of the reader's counts beside what the documents teach, at which 100 is one in the log odds."""
LONGER = 6
"""By how many letters a name may be outgrown before the search for its begin is given up."""


@dataclass
class Read:
    """A document and what was gathered for its agreement; None where it mentions none."""

    document: Annotated
    reading: agreement.Reading | None

    @property
    def name(self) -> str:
        """The name of the agreement in the form in which names are compared, '' where the gold has none."""
        return bare((self.document.gold.get("agreement") or {}).get("name", ""))

    @property
    def found(self) -> Sequence[Mentioned]:
        """The mentions that may be what the document is about."""
        return self.reading.telling if self.reading else ()

    def facts(self, mention: Mentioned) -> frozenset[str]:
        """Return the facts of a mention."""
        assert self.reading is not None
        return self.reading.surroundings.describe(mention)

    def right(self) -> list[Mentioned]:
        """Return the mentions that tell of the signing under its name, else the first that tells of one."""
        assert self.reading is not None
        told = [m for m in self.found if not m.pointing]
        named = [m for m in told if self._is_named(m)]
        return named or [m for m in told if m.signing in TOLD][:1]

    def _is_named(self, mention: Mentioned) -> bool:
        assert self.reading is not None
        text, wanted = self.reading.text, self.name
        for start in range(mention.start, mention.sentence.start - 1, -1):
            here = bare(text[start : mention.end])
            if here == wanted:
                return True
            if len(here) > len(wanted) + LONGER:
                return False
        return False


def bare(name: str) -> str:
    """Return a name without white space, brackets and marks."""
    text = re.sub(r"[\s*]+", "", unicodedata.normalize("NFC", name))
    text = re.sub(r"[・‧･∙ㆍ]", "·", text)
    return re.sub(r"\([^()]*\)", "", text).strip("\"'.,·‘’“”「」<>")


def read_all(annotated: Iterable[Annotated]) -> list[Read]:
    """Read the documents up to the question whether they are about an agreement."""
    seen: list[agreement.Reading] = []
    kept = agreement.Reading.may_be_main

    def watched(each: agreement.Reading) -> bool:
        seen.append(each)
        return False

    agreement.Reading.may_be_main = watched  # type: ignore[assignment,method-assign]
    held = vars(reading)
    looked, held["may_be_about"] = held["may_be_about"], lambda *_: True
    try:
        found: list[Read] = []
        for each in annotated:
            seen.clear()
            parse(each.text, reference_date=each.reference)
            found.append(Read(each, seen[0] if seen else None))
        return found
    finally:
        agreement.Reading.may_be_main = kept  # type: ignore[method-assign]
        held["may_be_about"] = looked


def examples(read: Iterable[Read]) -> Iterator[tuple[str, Collection[str], bool]]:
    """Yield the mentions that teach something: of agreements that are the news, and where none is."""
    for each in read:
        name = f"{each.document.set}/{each.document.id}"
        if each.name and each.found:
            yield from ((name, each.facts(m), True) for m in each.right())
        else:
            yield from ((name, each.facts(m), False) for m in each.found)


def taught(read: Iterable[Read]) -> Choice:
    """Return what the documents teach, laid upon what a reader would say without having counted."""
    choice = train_choice(examples(read), SETTINGS)
    facts = sorted({*choice.weights, *POINTS})
    weights = {f: choice.weights.get(f, 0) + SHARE * POINTS.get(f, 0) for f in facts}
    told = {fact: weight for fact, weight in weights.items() if weight}
    return Choice(told, choice.least + SHARE * LEAST)


def main() -> None:
    """Print the cross-validated figures, then write the weights made of all documents."""
    annotated = documents()
    read = read_all(annotated)
    if judging():
        _figures(annotated, read)
    WEIGHTS.write_text(taught(read).written(), encoding="utf-8")


def _figures(annotated: Sequence[Annotated], read: Sequence[Read]) -> None:
    hit = found = wanted = 0
    for fold in left_out(annotated):
        out = {id(annotated[k]) for k in fold}
        choice = taught(r for r in read if id(r.document) not in out)
        for each in read:
            if id(each.document) in out:
                told = any(choice.accepts(each.facts(m)) for m in each.found)
                hit += told and bool(each.name)
                found += told
                wanted += bool(each.name)
    print(f"told {hit}, found {found}, wanted {wanted}, F1 {2 * hit / (found + wanted):.3f}")


if __name__ == "__main__":
    main()
