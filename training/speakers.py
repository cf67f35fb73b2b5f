"""Make the weights that decide which phrase speaks: ``python -m training.speakers``.

Candidates are those whom a sentence, or what was told before it, offers; right are those whom the gold record has speak.
They are read with what is right before them, so that the weights do not hang on those they replace. The table is
cross-validated: no document is judged by weights that knew another of its source.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from pressparse import parse, speech
from pressparse.record import Quote
from pressparse.speech import candidates
from pressparse.speech.candidates import Offer
from pressparse.speech.ground import Candidate
from pressparse.weigh.choice import Choice
from training.chain import Settings, train_choice
from training.folds import judging, left_out
from training.sets import Annotated, documents, told_texts

SETTINGS = Settings(documents=3, c1=0.1, c2=0.3)
WEIGHTS = Path(speech.__path__[0]) / "speakers.json"
ALIKE = 0.9
"""How much quoted words must be alike to be the same quotation."""
_SIGNS = str.maketrans("", "", " \n\t“”\"‘’'·ㆍ・.,")


@dataclass(frozen=True)
class Read:
    """A document and what it offers, with which candidates are right."""

    document: Annotated
    offers: tuple[tuple[Offer, tuple[bool, ...]], ...]


def _plain(words: str | None) -> str:
    return (words or "").translate(_SIGNS)


def _gold_of(words: str, quotes: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """Return the annotated quotation that some words are."""
    said = _plain(words)
    for quote in quotes:
        wanted = _plain(quote["text"])
        if said == wanted or SequenceMatcher(None, said, wanted).ratio() >= ALIKE:
            return quote
    return None


def is_right(name: str | None, title: str | None, gold: Mapping[str, Any]) -> bool:
    """Return whether a speaker is the one of the gold; without a name the words must be alike."""
    wanted = _plain(gold.get("speaker"))
    if wanted:
        told = _plain(name)
        return bool(told) and (
            told.removesuffix("씨") == wanted.removesuffix("씨") or told.endswith(wanted)
        )
    told, words = _plain(title), _plain(gold.get("title"))
    return not name and (
        told == words or (bool(told and words) and (told in words or words in told))
    )


@contextmanager
def _instead(**functions: Callable[..., Any]) -> Iterator[None]:
    kept = {name: getattr(candidates, name) for name in functions}
    for name, function in functions.items():
        setattr(candidates, name, function)
    try:
        yield
    finally:
        for name, function in kept.items():
            setattr(candidates, name, function)


def read(document: Annotated) -> Read:
    """Read what a document offers; each time the right candidate speaks."""
    quotes = document.gold.get("quotes") or ()
    seen: list[tuple[Offer, tuple[bool, ...]]] = []

    def watched(offer: Offer) -> Candidate | None:
        if offer.statement is None:
            return None
        words = " ".join(segment.words for segment in offer.statement.segments)
        gold = _gold_of(words, quotes)
        if gold is None:
            return None
        right = tuple(is_right(c.voice.name, c.voice.title, gold) for c in offer.candidates)
        if right:
            seen.append((offer, right))
        return offer.candidates[right.index(True)] if True in right else None

    with _instead(chosen=watched, heaviest=watched, settled=lambda *_: None):
        parse(document.text, reference_date=document.reference)
    return Read(document, tuple(seen))


def weighed(given: Iterable[Read]) -> Choice:
    """Return the weights that documents teach."""
    return train_choice(
        (
            (f"{each.document.set}/{each.document.id}", candidate.facts, told)
            for each in given
            for offer, right in each.offers
            for candidate, told in zip(offer.candidates, right, strict=True)
        ),
        SETTINGS,
    )


def judged(document: Annotated, choice: Choice) -> Iterator[tuple[Quote, Mapping[str, Any], bool]]:
    """Yield the quotations of a document, read with some weights, that the gold has too, and whether the speaker is right."""
    with _instead(weights=lambda: choice):
        record = parse(document.text, reference_date=document.reference)
    quotes = [q for q in document.gold.get("quotes") or () if not q.get("optional")]
    for quote in record.quotes:
        gold = _gold_of(quote.text, quotes)
        if gold is not None:
            who = quote.speaker
            yield quote, gold, is_right(who.name if who else None, who.title if who else None, gold)


def main(arguments: Sequence[str]) -> int:
    """Print the cross-validated figures, then write the weights made of all documents."""
    every = [*documents(), *told_texts()]
    annotated = [each for each in every if each.whole and each.gold.get("quotes")]
    given = [read(each) for each in annotated]
    offers = [right for each in given for _, right in each.offers]
    print(
        f"offers {len(offers)}, candidates {sum(map(len, offers))}, with the right one {sum(map(any, offers))}"
    )
    if judging():
        _figures(annotated, given, misses="--misses" in arguments)
    WEIGHTS.write_text(weighed(given).written(), encoding="utf-8")
    return 0


def _figures(annotated: Sequence[Annotated], given: Sequence[Read], *, misses: bool) -> None:
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for fold in left_out(annotated):
        out = set(fold)
        choice = weighed(each for k, each in enumerate(given) if k not in out)
        for k in fold:
            for quote, gold, is_right_ in judged(annotated[k], choice):
                found[annotated[k].set] += 1
                right[annotated[k].set] += is_right_
                if misses and not is_right_:
                    who = quote.speaker
                    told = (who.name, who.title) if who else None
                    print(
                        annotated[k].set,
                        annotated[k].id,
                        gold["speaker"],
                        gold["title"],
                        "| read",
                        told,
                        "|",
                        quote.text[:30],
                    )
    for name, count in found.items():
        print(f"{name:6} {right[name]:4} of {count:4}  {right[name] / count:.3f}")
    print(f"all    {right.total():4} of {found.total():4}  {right.total() / found.total():.3f}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
