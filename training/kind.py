"""Make the weights of a document's kind again: `python -m training.kind` writes segment/kind.json and prints figures.

The weights of lines come first: the facts are those of the labelled page.
"""

import re
import sys
from collections.abc import Iterator, Sequence

from pressparse.segment.kind import kind_facts
from pressparse.segment.segmenter import labelled
from pressparse.text.document import Document
from pressparse.weigh.choice import Choice
from training.chain import Settings, train_choice
from training.folds import judging, left_out
from training.sets import ROOT, Annotated, documents

WEIGHTS = ROOT / "src" / "pressparse" / "segment" / "kind.json"
SETTINGS = Settings(documents=5, c1=0.3, c2=1.0)

Candidate = tuple[str, list[str], bool]
"""A document, what tells its kind, and whether it is a release."""


def candidates(annotated: Sequence[Annotated]) -> Iterator[Candidate]:
    """Yield the documents as they are, and flattened onto one line."""
    for each in annotated:
        release = each.gold["kind"] == "release"
        for text in dict.fromkeys((each.text, re.sub(r"[\r\n]", " ", each.text))):
            yield f"{each.set}/{each.id}", kind_facts(labelled(Document(text))), release


def main() -> int:
    """Write the weights and print how many kinds are right in documents whose group was left out."""
    annotated = [each for each in documents() if each.whole and each.gold.get("kind")]
    offered = list(candidates(annotated))
    choice = train_choice(offered, SETTINGS)
    WEIGHTS.write_text(choice.written(), encoding="utf-8")
    print(f"{len(choice.weights)} facts, {WEIGHTS.stat().st_size:,} bytes: {WEIGHTS}")
    if judging():
        _figures(annotated, offered)
    return 0


def _figures(annotated: Sequence[Annotated], offered: Sequence[Candidate]) -> None:
    right: dict[str, list[bool]] = {}
    for left in left_out(annotated):
        out = {f"{annotated[k].set}/{annotated[k].id}" for k in left}
        learnt = train_choice((each for each in offered if each[0] not in out), SETTINGS)
        seen: set[str] = set()
        for name, facts, release in offered:
            if name in out and name not in seen:  # as it is, not flattened
                seen.add(name)
                good = learnt.accepts(facts) == release
                right.setdefault(name.rpartition("/")[0], []).append(good)
                if not good:
                    _tell(name, learnt, facts, release=release)
    for name, answers in sorted(right.items()):
        print(f"{name:<12}{len(answers):>5} documents {sum(answers) / len(answers):>7.3f}")


def _tell(name: str, choice: Choice, facts: list[str], *, release: bool) -> None:
    said = ", ".join(f"{fact} {weight:+}" for fact, weight in choice.evidence(facts, 6))
    print(f"  {name}: {'release' if release else 'article'} read as the other: {said}")


if __name__ == "__main__":
    sys.exit(main())
