"""Which words of a phrase are a person's name.

``python -m training.naming`` makes ``src/pressparse/speech/naming.json`` from the annotated documents and the annotated stories of the
volumes. Every topic and subject of a
body is read; a phrase that holds a person of the gold teaches where the name stands, and that its
other words are none; where every name of a document is annotated, the other phrases teach that
nobody is named. Prints how many phrases are read right by weights that knew none of the group.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pressparse.entities import organizations, people
from pressparse.entities.entity import issued_by_nobody
from pressparse.entities.names import is_body, likeness
from pressparse.language.particles import Case
from pressparse.lexicon.speakers import OFFICIALS
from pressparse.parse import default_parser
from pressparse.speech import naming
from pressparse.speech.ground import Ground
from pressparse.speech.opinions import CLEAR
from pressparse.speech.phrase import trimmed
from pressparse.speech.rows import last_member
from pressparse.text.document import Document
from pressparse.weigh.choice import Choice
from training.chain import Settings, train_choice
from training.folds import judging, left_out
from training.sets import Annotated, documents, told_texts

TARGET = Path(__file__).resolve().parent.parent / "src" / "pressparse" / "speech" / "naming.json"
SETTINGS = Settings(documents=3, c1=0.1, c2=0.1)


@dataclass(frozen=True)
class Phrase:
    """The words of a topic or subject, and where the gold has a person's name in it."""

    document: str
    words: tuple[str, ...]
    known: frozenset[str]
    here: frozenset[str]
    text: str
    name: tuple[int, int] | None


def phrases(annotated: Annotated) -> Iterator[Phrase]:
    """Yield the phrases of a document that teach something, each once."""
    wanted = _persons(annotated)
    told = annotated.gold.get("names") is not None
    _, main, _ = default_parser().views(Document(annotated.text))
    ground = Ground(main, people.find(main), organizations.find(main), issued_by_nobody)
    seen: set[tuple[str, ...]] = set()
    for stretch in main.sentences:
        if stretch.kind != "body":
            continue
        sentence = ground.sentence(stretch.start, stretch.end)
        for phrase in sentence.phrases:
            if phrase.case not in {Case.TOPIC, Case.SUBJECT}:
                continue
            words, _ = trimmed(list(sentence.words[phrase.first : phrase.last]))
            members = last_member(words)
            stems = tuple(word.stem for word in members)
            if not stems or stems in seen or not list(naming.candidates(stems)):
                continue
            seen.add(stems)
            name = _where(stems, wanted)
            if name or told:
                yield Phrase(
                    f"{annotated.set}/{annotated.id}",
                    stems,
                    ground.names,
                    ground.named_only(members[0].start, members[-1].end),
                    ground.text,
                    name,
                )


def _persons(annotated: Annotated) -> frozenset[str]:
    """Return the full names of the persons that the gold holds."""
    gold = annotated.gold
    found = [
        quote["speaker"]
        for quote in gold.get("quotes") or []
        if quote.get("speaker") and _is_person(quote["speaker"], quote.get("title"))
    ]
    found += [each["name"] for each in gold.get("signatories") or []]
    found += (gold.get("names") or {}).get("people") or []
    return frozenset([*found, *(name.split()[-1] for name in found if " " in name)])


def _is_person(speaker: str, title: str | None) -> bool:
    """Whether a speaker is no body: the gold tells them apart by the title alone."""
    if is_body(speaker) and not likeness(speaker):
        return False  # `백악관`, whose spokesman has no name
    if title:
        return not title.endswith(OFFICIALS)
    return likeness(speaker) == CLEAR and not is_body(speaker)


def _where(stems: Sequence[str], wanted: frozenset[str]) -> tuple[int, int] | None:
    """Return where the longest name of those wanted stands, the first of equal ones."""
    found = [
        (first, last)
        for first, last in naming.candidates(stems)
        if " ".join(stems[first:last]) in wanted and len("".join(stems[first:last])) > 1
    ]
    return max(found, key=lambda each: each[1] - each[0], default=None)


def _described(phrase: Phrase) -> list[tuple[tuple[int, int], list[str]]]:
    ranges = list(naming.candidates(phrase.words))
    described = naming.described(phrase.words, ranges, phrase.known, phrase.text, phrase.here)
    return list(zip(ranges, described, strict=True))


def taught(given: Sequence[Phrase]) -> Choice:
    """Return the weights that phrases teach, with the least weight at which most of them are read right."""
    choice = train_choice(
        (
            (
                each.document,
                facts,
                place == each.name,
            )
            for each in given
            for place, facts in _described(each)
        ),
        SETTINGS,
    )
    return Choice(choice.weights, _least(choice, given))


def _least(choice: Choice, given: Sequence[Phrase]) -> int:
    tops = []
    for phrase in given:
        scores = [(choice.score(facts), place) for place, facts in _described(phrase)]
        top = max(score for score, _ in scores)
        first = next(place for score, place in scores if score == top)
        tops.append((top, 1 if first == phrase.name else -1))
    best, least, gained = 0, choice.least, 0
    for top, right in sorted(tops, reverse=True):
        gained += right
        if gained > best:
            best, least = gained, top
    return least


def read(choice: Choice, phrase: Phrase) -> tuple[int, int] | None:
    """Return where weights find a name in a phrase."""
    described = _described(phrase)
    best = choice.best([facts for _, facts in described])
    return None if best is None else described[best][0]


def main(arguments: Sequence[str]) -> int:
    """Print the table, then write the weights made of all documents."""
    annotated = [*(each for each in documents() if each.whole), *told_texts()]
    given = [list(phrases(each)) for each in annotated]
    if judging():
        _figures(annotated, given, misses="--misses" in arguments)
    TARGET.write_text(taught([p for part in given for p in part]).written(), encoding="utf-8")
    return 0


def _figures(
    annotated: Sequence[Annotated], given: Sequence[Sequence[Phrase]], *, misses: bool
) -> None:
    hit = found = gold = 0
    for fold in left_out(annotated):
        out = set(fold)
        choice = taught([p for k, part in enumerate(given) if k not in out for p in part])
        for phrase in (p for k in fold for p in given[k]):
            name = read(choice, phrase)
            gold += phrase.name is not None
            found += name is not None
            hit += name is not None and name == phrase.name
            if misses and name != phrase.name:
                print(" ".join(phrase.words), "| gold", phrase.name, "| read", name)
    print(
        f"phrases with a name {gold}, read {found}, right {hit}: "
        f"P {hit / max(1, found):.3f} R {hit / max(1, gold):.3f}"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
