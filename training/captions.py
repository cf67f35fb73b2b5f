"""Make the weights of captions that run into their text again: `python -m training.captions` writes segment/captions.json.

A document's captions and the first line of its text are joined as a flattened page joins them, with a space and
without; first lines alone teach where none is. The table shows documents whose group was left out.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pressparse.segment import captions
from pressparse.weigh.choice import Choice
from training.chain import Settings, train_choice
from training.folds import judging, left_out
from training.sets import ROOT, Annotated, documents
from training.titles import Opening, lines_of

WEIGHTS = ROOT / "src" / "pressparse" / "segment" / "captions.json"
SETTINGS = Settings(documents=3, c1=0.3, c2=1.0)
READY = 50
"""How much less a caption may weigh than learnt: flattened news opens with one far more often than these documents."""
SHORTEST, LONGEST = 6, 380
"""Code points of a caption that is learnt from."""
BODY = 60
"""Code points of a first line of a text from which on it is learnt from."""
MOST = 3
"""Captions of a document that are learnt from."""
GLUED, SPACED, BARE = "glued", "with a space", "no caption"


def openings(document: Annotated) -> Iterator[Opening]:
    """Yield the beginnings that a document teaches."""
    lines = lines_of(document)
    body = next((each for each in lines.get("body", []) if len(each) >= BODY), None)
    if body is None:
        return
    text = " ".join(lines["body"][lines["body"].index(body) :])[: captions.REACH * 2]
    yield Opening(document, BARE, text, 0)
    for each in lines.get("caption", [])[:MOST]:
        if SHORTEST <= len(each) <= LONGEST:
            for how, gap in ((GLUED, ""), (SPACED, " ")):
                joined = Opening(document, how, f"{each}{gap}{text}", len(each + gap))
                if any(place.end == joined.end for place in captions.places(joined.text)):
                    yield joined


def learnt(read: Sequence[Opening]) -> Choice:
    """Return the weights that beginnings teach."""
    choice = train_choice(
        (
            (
                f"{each.document.set}/{each.document.id}",
                captions.facts(each.text, place),
                place.end == each.end,
            )
            for each in read
            for place in captions.places(each.text)
        ),
        SETTINGS,
    )
    return replace(choice, least=choice.least - READY)


def main() -> int:
    """Write the weights and print how many captions end where they should in documents whose group was left out."""
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
        choice = learnt([each for each in read if (each.document.set, each.document.id) not in out])
        for each in read:
            if (each.document.set, each.document.id) not in out:
                continue
            found = captions.end(each.text, choice)
            counted[each.how, "right" if found == each.end else "wrong" if found else "none"] += 1
            if found != each.end and "--misses" in sys.argv:
                print(
                    each.how,
                    each.text[:found][-60:],
                    each.text[max(0, each.end - 40) : each.end + 20],
                    sep="\t",
                )
    print(f"{'beginning':<14}{'right':>7}{'wrong':>7}{'none':>7}")
    for how in (GLUED, SPACED, BARE):
        print(f"{how:<14}" + "".join(f"{counted[how, x]:>7}" for x in ("right", "wrong", "none")))


if __name__ == "__main__":
    sys.exit(main())
