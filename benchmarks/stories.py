"""How well texts are read that are annotated outside the evaluation set's rounds.

    python benchmarks/stories.py [--written]

Agreements and quotations of the volumes' texts, as ``training/stories.jsonl`` has them; ``--written``: all fields but dates of the
project's own invented documents (``training/written.jsonl``). The first row of a field is of the texts whose misses may be read and that
teach weights, the second of those that are held back: nobody has read their misses, and they teach nothing. Scored by the
evaluation set's own scorer. Status 2 where there is no evaluation set beside the checkout.
"""

import argparse
import importlib.util
import sys
from multiprocessing import Pool
from pathlib import Path
from types import ModuleType
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import pressparse
from training.sets import Annotated, evaluation, told_texts, written

FIELDS = (
    "agreement",
    "agreement status",
    "agreement day",
    "parties",
    "signatories",
    "signatory title",
    "cooperation areas",
    "quote text",
    "quote + speaker",
    "quote + title",
)
OF_PAGES = ("kind", "outlet", "issuer", "headline", "published", "reporters")
OF_LINES = ("people", "bodies", "body lines", "line labels")


def scorer() -> ModuleType:
    """Return the evaluation set's scorer."""
    spec = importlib.util.spec_from_file_location("score", evaluation() / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError("score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(each: Annotated) -> dict[str, Any]:
    """Return the record of a text."""
    return pressparse.parse(each.text, reference_date=each.reference).model_dump(mode="json")


def main() -> int:
    """Print precision, recall and F1 of every field, of the texts that teach and of those held back."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--written", action="store_true", help="the project's own documents")
    own = parser.parse_args().written
    if not (evaluation() / "score.py").is_file():
        print("stories: there is no evaluation set beside this checkout", file=sys.stderr)
        return 2
    score = scorer()
    print(f"{'field':<20}{'':<6}{'gold':>6}{'found':>7}{'P':>7}{'R':>7}{'F1':>7}")
    tables: list[dict[str, Any]] = []
    with Pool() as pool:
        for held in (False, True):
            texts, tallies = (written if own else told_texts)(held=held), {}
            for each, record in zip(texts, pool.imap(read, texts, chunksize=8), strict=True):
                score.score_document(each.id, each.text, each.gold, record, tallies)
            tables.append(tallies)
    for field in (*OF_PAGES, *FIELDS, *OF_LINES) if own else FIELDS:
        for where, tallies in zip(("read", "held"), tables, strict=True):
            tally = tallies[field]
            figures = "".join(f"{value:>7.3f}" for value in tally.figures())
            print(f"{field:<20}{where:<6}{tally.gold:>6}{tally.predicted:>7}{figures}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
