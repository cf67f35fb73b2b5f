"""Make the weights of titles that run into their text again: `python -m training.titles` writes segment/titles.json.

A document's headline, its decks and the first line of its text are joined as a flattened page joins them; first
lines of texts without a title teach what none is. The table shows documents whose group was left out.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from pressparse.segment import titles
from pressparse.text.document import fold
from pressparse.weigh.choice import Choice
from training.chain import Settings, train_choice
from training.folds import judging, left_out
from training.sets import ROOT, Annotated, documents

WEIGHTS = ROOT / "src" / "pressparse" / "segment" / "titles.json"
SETTINGS = Settings(documents=3, c1=1.0, c2=0.5)
READY = 50
"""How much less a title may weigh than learnt: of the places in one text all but one are wrong."""
SHORTEST = 40
"""Code points of a first line of a text from which on it is learnt from."""
WIDE = 3
"""Of so many joined beginnings one is learnt from with two spaces, too."""
AS_IT_IS, JOINED, DECKED, BARE, MIXED = "as it is", "joined", "with decks", "no title", "mixed"
SHORT, PICTURED, PICTURE, ALONE = "one sentence", "with caption", "caption", "title alone"
ALIKE = "deck alone"
DECKS, SHORT_DECK = 2, 12
"""Decks of a document that are learnt from as if they were its title, and their code points, at least."""
_MARKS = " -–▷◇△○ㅇ·"


class Opening(NamedTuple):
    """The beginning of a flattened text: where its title or caption ends, 0 where it has none, and how it was made."""

    document: Annotated
    how: str
    text: str
    end: int


def openings(document: Annotated) -> Iterator[Opening]:
    """Yield the beginnings that a document teaches."""
    if document.gold.get("headline_optional"):
        return
    lines = lines_of(document)
    headline = fold(document.gold.get("headline") or "")
    body, mixed = lines.get("body", []), lines.get("mixed", [])
    end = _end(mixed[0], headline) if mixed and headline else 0
    if end:
        yield Opening(document, AS_IT_IS, mixed[0], end)
    elif headline and body:
        yield Opening(document, JOINED, f"{headline} {body[0]}", len(headline) + 1)
        if decks := lines.get("subheadline"):
            text = " ".join((headline, *decks, body[0]))
            yield Opening(document, DECKED, text, len(headline) + 1)
    for deck in lines.get("subheadline", [])[:DECKS] if body else ():
        if len(bare := deck.strip(_MARKS)) >= SHORT_DECK:
            yield Opening(document, ALIKE, f"{bare} {body[0]}", len(bare) + 1)
    captions = [each for each in lines.get("caption", []) if len(each) >= SHORTEST]
    if headline and body and (said := _SENTENCE.match(body[0])) and said.end() < len(body[0]):
        yield Opening(document, SHORT, f"{headline} {said[0]}", len(headline) + 1)
    if headline and captions:
        yield Opening(document, PICTURED, f"{headline} {captions[0]}", len(headline) + 1)
    if len(headline) >= SHORTEST:
        yield Opening(document, ALONE, headline, 0)
    for each in captions[:PICTURES]:
        yield Opening(document, PICTURE, each, 0)
    if body and len(body[0]) >= SHORTEST:
        yield Opening(document, BARE, body[0], 0)
    if mixed and not headline and len(mixed[0]) >= SHORTEST:
        yield Opening(document, MIXED, mixed[0], 0)


_SENTENCE = re.compile(r".{12,}?다\.(?=\s)")
PICTURES = 2
"""Captions of a document that are learnt from."""


def lines_of(document: Annotated) -> dict[str, list[str]]:
    """Return the lines of a document by their label."""
    rows = fold(document.text).split("\n")
    found: dict[str, list[str]] = {}
    for first, last, label in document.gold.get("lines") or []:
        found.setdefault(label, []).extend(
            row.strip() for row in rows[first - 1 : last] if row.strip()
        )
    return found


def _end(text: str, headline: str) -> int:
    """Return where the text begins that follows a headline on its line, or 0."""
    wanted = re.sub(r"[\s\"“”'‘’]", "", headline)
    at = 0
    for k, char in enumerate(text):
        if char.isspace() or char in "\"“”'‘’":
            continue
        if at == len(wanted):
            return k
        if char != wanted[at]:
            return 0
        at += 1
    return 0


def _wide(read: Sequence[Opening]) -> Iterator[Opening]:
    """Yield some of the joined beginnings with two spaces where the lines met, as many pages leave them."""
    for each in [one for one in read if one.how == JOINED][::WIDE]:
        text = f"{each.text[: each.end]} {each.text[each.end :]}"
        yield each._replace(text=text, end=each.end + 1)


def _candidates(read: Sequence[Opening]) -> Iterator[tuple[str, list[str], bool]]:
    """Yield the places where a title may end: the document, their facts, whether it ends there."""
    for each in (*read, *_wide(read)):
        text = titles.Text.of(each.text)
        offered = titles.places(text)
        for k, told in zip(offered, titles.facts(text, offered), strict=True):
            yield f"{each.document.set}/{each.document.id}", told, text.words[k].start == each.end


def learnt(read: Sequence[Opening]) -> Choice:
    """Return the weights that beginnings teach."""
    choice = train_choice(_candidates(read), SETTINGS)
    return replace(choice, least=choice.least - READY)


def main() -> int:
    """Write the weights and print how many titles end where they should in documents whose group was left out."""
    annotated = [each for each in documents() if each.whole]
    read = [opening for each in annotated for opening in openings(each)]
    choice = learnt(read)
    WEIGHTS.write_text(choice.written(), encoding="utf-8")
    print(f"{len(choice.weights)} facts, {WEIGHTS.stat().st_size:,} bytes: {WEIGHTS}")
    if judging():
        _figures(annotated, read)
    return 0


def _figures(annotated: Sequence[Annotated], read: Sequence[Opening]) -> None:
    counted: Counter[tuple[str, str]] = Counter()
    for left in left_out(annotated):
        out = {(annotated[k].set, annotated[k].id) for k in left}
        mine = [each for each in read if (each.document.set, each.document.id) in out]
        choice = learnt([each for each in read if (each.document.set, each.document.id) not in out])
        for each in mine:
            found = titles.end(each.text, choice)
            right = found == each.end
            counted[each.how, "right" if right else "wrong" if found else "none"] += 1
            if not right and "--misses" in sys.argv:
                print(
                    each.document.set,
                    each.how,
                    each.text[:found],
                    "|",
                    each.text[found : each.end or 60],
                    sep="\t",
                )
    print(f"{'beginning':<12}{'right':>7}{'wrong':>7}{'none':>7}")
    for how in (AS_IT_IS, JOINED, DECKED, ALIKE, SHORT, PICTURED, BARE, MIXED, PICTURE, ALONE):
        print(f"{how:<12}" + "".join(f"{counted[how, x]:>7}" for x in ("right", "wrong", "none")))


if __name__ == "__main__":
    sys.exit(main())
