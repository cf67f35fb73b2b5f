"""How long labelling lines takes beside Kiwi.tokenize on the same texts, in one run: python benchmarks/lines.py."""

import time
from collections.abc import Callable, Iterable

from kiwipiepy import Kiwi

from pressparse.segment import facts, kinds
from pressparse.segment.segmenter import segment
from pressparse.text.document import Document
from training.sets import documents, opened

RUNS = 3


def seconds(work: Callable[[str], object], texts: Iterable[str]) -> float:
    start = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - start


def labelled(text: str) -> object:
    return segment(Document(text))


def main() -> None:
    analyser = Kiwi(load_default_dict=False, load_multi_dict=False)
    analyser.tokenize("가람시")
    total = [0.0, 0.0]
    for name in opened():
        texts = [each.text for each in documents((name,))]
        seconds(labelled, texts)  # compiles patterns
        best = float("inf")
        for _ in range(RUNS):
            kinds.said_without.cache_clear()
            facts.look.cache_clear()
            best = min(best, seconds(labelled, texts))
        tokenised = seconds(analyser.tokenize, texts)
        total = [total[0] + best, total[1] + tokenised]
        print(
            f"{name:<12}{len(texts):>4} texts  lines {best:.3f} s  Kiwi {tokenised:.3f} s  {best / tokenised:.3f}"
        )
    print(f"all: {total[0] / total[1]:.3f}")


if __name__ == "__main__":
    main()
