"""A linear chain and a linear choice, made with python-crfsuite and rounded to integers."""

import tempfile
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pycrfsuite

from pressparse.weigh.chain import Chain
from pressparse.weigh.choice import Choice

SCALE = 100
"""A weight of 1 in the trained model is written as this integer."""


@dataclass(frozen=True)
class Example:
    """A sequence: the facts of its items and their labels; ``document`` says where it is from.

    An item without a label (None) is not learnt from: the sequence is parted there.
    """

    document: str
    facts: Sequence[Collection[str]]
    labels: Sequence[str | None]


@dataclass(frozen=True)
class Settings:
    """How to train. ``documents``: in how many a fact must stand; ``c1``, ``c2``: how weights are held small."""

    documents: int = 5
    c1: float = 0.1
    c2: float = 0.1
    rounds: int = 150


def train(
    examples: Sequence[Example], labels: Sequence[str], settings: Settings | None = None
) -> Chain:
    """Return the chain that the examples teach."""
    how = settings or Settings()
    kept = _kept(examples, how.documents)
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(
        {
            "c1": how.c1,
            "c2": how.c2,
            "max_iterations": how.rounds,
            "feature.possible_transitions": True,
        }
    )
    for example in examples:
        for facts, told in _stretches(example):
            trainer.append([[each for each in item if each in kept] for item in facts], told)
    with tempfile.TemporaryDirectory() as place:
        path = str(Path(place) / "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
        tagger.close()
    return _rounded(info.state_features, info.transitions, tuple(labels))


def train_choice(
    candidates: Iterable[tuple[str, Collection[str], bool]], settings: Settings | None = None
) -> Choice:
    """Return the choice that candidates teach: each the document it is from, its facts, whether it is right."""
    always = "always"
    examples = [
        Example(document, [[*facts, always]], ["yes" if right else "no"])
        for document, facts, right in candidates
    ]
    chain = train(examples, ("yes", "no"), settings)
    weights = {fact: row[0] - row[1] for fact, row in chain.weights.items() if row[0] != row[1]}
    return Choice(weights, -weights.pop(always, 0))


def _kept(examples: Iterable[Example], least: int) -> frozenset[str]:
    """Return the facts that stand in enough documents."""
    seen: dict[str, set[str]] = {}
    for example in examples:
        seen.setdefault(example.document, set()).update(*example.facts)
    count = Counter(fact for facts in seen.values() for fact in facts)
    return frozenset(fact for fact, documents in count.items() if documents >= least)


def _stretches(example: Example) -> Iterable[tuple[list[Collection[str]], list[str]]]:
    facts: list[Collection[str]] = []
    labels: list[str] = []
    for item, label in zip(example.facts, example.labels, strict=True):
        if label is not None:
            facts.append(item)
            labels.append(label)
        elif labels:
            yield facts, labels
            facts, labels = [], []
    if labels:
        yield facts, labels


def _rounded(
    states: dict[tuple[str, str], float],
    steps: dict[tuple[str, str], float],
    labels: tuple[str, ...],
) -> Chain:
    rows: dict[str, list[int]] = {}
    for (fact, label), weight in sorted(states.items()):
        if value := round(weight * SCALE):
            rows.setdefault(fact, [0] * len(labels))[labels.index(label)] = value
    follows = tuple(
        tuple(round(steps.get((one, other), 0.0) * SCALE) for other in labels) for one in labels
    )
    return Chain(labels, {fact: tuple(row) for fact, row in sorted(rows.items())}, follows)
