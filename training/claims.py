"""Weights of who published a text and who wrote it: `python -m training.claims`.

Prints, for each field, the figures with whole groups left out, and writes the weights beside the modules that read them.
"""

import re
import zlib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from pathlib import Path

import pressparse.press
from pressparse.entities import organizations
from pressparse.lexicon.outlets import OUTLETS
from pressparse.parse import default_parser
from pressparse.press import issuer, outlet, publisher, reporters
from pressparse.press.sighting import RULES, Sighting, sightings
from pressparse.text.document import Document
from pressparse.weigh.choice import Choice
from training.chain import Settings, train_choice
from training.folds import judging, left_out
from training.renaming import Kind, Manner, renamed, swap
from training.sets import Annotated, documents

PLACE = Path(next(iter(pressparse.press.__path__)))


@dataclass(frozen=True)
class Candidate:
    """A candidate of a document: its facts, and whether a careful reader takes it."""

    value: str
    facts: Collection[str]
    right: bool


Read = tuple[Annotated, Sequence[Candidate], Collection[str]]
"""A document, its candidates, and what a careful reader takes from it."""


def outlets(docs: Sequence[Annotated]) -> list[Read]:
    """Return the names that each article's page claims."""
    found: list[Read] = []
    for doc in docs:
        told = doc.gold.get("outlet")
        named = outlet.candidates(_sightings(doc))
        gold = {_plain(told)} if told else set()
        found.append(
            (
                doc,
                [
                    Candidate(
                        _plain(each.name), outlet.facts(each, named), _plain(each.name) in gold
                    )
                    for each in named
                ],
                gold,
            )
        )
    return found


def appended(docs: Sequence[Annotated]) -> list[Annotated]:
    """Return each document with the next one of its group below it, as pages append other articles: its gold stays."""
    groups: dict[str, list[Annotated]] = {}
    for doc in docs:
        if doc.gold.get("reporters"):
            groups.setdefault(doc.group, []).append(doc)
    return [
        replace(first, text=f"{first.text}\n\n{second.text}")
        for group in groups.values()
        for first, second in pairwise([*group, group[0]])
        if first is not second
    ]


TITLES = ("새모타", "벼리디", "늘해온", "으뜸온", "아침뫼")
"""Invented names of outlets that say nothing of what they name; none can be a person's."""


def retitled(docs: Sequence[Annotated]) -> list[Annotated]:
    """Return each document with an invented name for its outlet, and an invented site: nobody has listed either.

    Once the name keeps its ending, if it has a telling one, and once it says nothing.
    """
    return [
        replace(
            doc, text=_resited(change(doc.text), told), gold={**doc.gold, "outlet": change(told)}
        )
        for doc in docs
        if (told := doc.gold.get("outlet"))
        for change in (
            swap(doc.text, {told: Kind.BODY}, Manner.ENDING).text,
            partial(_retitled, told=told),
        )
        if change(doc.text) != doc.text
    ]


def _retitled(text: str, told: str) -> str:
    written = r"\s*".join(map(re.escape, _plain(told)))
    return re.sub(written, TITLES[zlib.crc32(told.encode()) % len(TITLES)], text)


def _resited(text: str, told: str) -> str:
    for name, hosts in OUTLETS.items():
        for host in hosts if _plain(name) == _plain(told) else ():
            text = text.replace(host, f"saeron.{host.partition('.')[2]}")
    return text


def signers(docs: Sequence[Annotated]) -> list[Read]:
    """Return the persons whom each article's bylines name."""
    found: list[Read] = []
    for doc in docs:
        gold = {_plain(name) for name in doc.gold.get("reporters") or ()}
        seen = _sightings(doc)
        people = [
            Candidate(_plain(each.name), told, _plain(each.name) in gold)
            for each, told in reporters.facts(seen)
        ]
        found.append((doc, people, gold))
    return found


def issuers(docs: Sequence[Annotated]) -> list[Read]:
    """Return the bodies that may have issued each release."""
    found: list[Read] = []
    for doc in docs:
        _, main, margin = default_parser().views(Document(doc.text))
        offered = issuer.offers(main, margin, organizations.find(main))
        told = doc.gold.get("issuer")
        gold = {_plain(told)} if told else set()
        settled = any(each.facts & issuer.SETTLED for each in offered.named)
        named = () if offered.several else offered.named
        bodies = [
            Candidate(_plain(each.name), told, _plain(each.name) in gold)
            for each, told in zip(named, issuer.facts(named), strict=True)
        ]
        if not settled:  # what a letterhead says needs no weights
            found.append((doc, bodies, gold))
    return found


def _sightings(doc: Annotated) -> tuple[Sighting, ...]:
    _, main, margin = default_parser().views(Document(doc.text))
    return sightings(main, margin, RULES)


def _plain(name: str) -> str:
    return "".join(name.split())


def one_of(choice: Choice, candidates: Sequence[Candidate]) -> set[str]:
    """Return the one candidate that a choice takes, or none."""
    best = choice.best([each.facts for each in candidates])
    return set() if best is None else {candidates[best].value}


def each_of(choice: Choice, candidates: Sequence[Candidate]) -> set[str]:
    """Return the candidates that a choice accepts."""
    return {each.value for each in candidates if choice.accepts(each.facts)}


def kinds(docs: Sequence[Annotated]) -> list[Read]:
    """Return each document as its own candidate: right where it is a release."""
    found: list[Read] = []
    for doc in docs:
        parts, main, margin = default_parser().views(Document(doc.text))
        offered = issuer.offers(main, margin, organizations.find(main))
        told = publisher.facts(parts.looks, main, margin, _sightings(doc), offered)
        release = doc.gold.get("kind") == "release"
        gold = {"release"} if release else set()
        found.append((doc, [Candidate("release", told, release)], gold))
    return found


_RULED = ("lines: rule", "lines: points")
"""What rules of the lines say, which were made while these documents were read: of others they say less."""


def unruled(read: Sequence[Read]) -> list[Read]:
    """Return documents without what the lines' rules say of them, so that weights learn to do without."""
    return [
        (
            doc,
            [
                replace(each, facts=[f for f in each.facts if not f.startswith(_RULED)])
                for each in candidates
            ],
            gold,
        )
        for doc, candidates, gold in read
    ]


FIELDS: dict[
    str,
    tuple[
        Callable[[Sequence[Annotated]], list[Read]],
        Callable[[Choice, Sequence[Candidate]], set[str]],
    ],
] = {
    "outlet": (outlets, one_of),
    "reporters": (signers, each_of),
    "issuer": (issuers, one_of),
    "publisher": (kinds, each_of),
}
MORE: dict[str, Callable[[Sequence[Annotated]], list[Annotated]]] = {
    "outlet": retitled,
    "reporters": appended,
    "issuer": renamed,
}
"""Documents that are changed so that weights hold on to what is said and not to what is known; no figure counts them."""
MODULES = {"outlet": outlet, "reporters": reporters, "issuer": issuer, "publisher": publisher}
"""Which module reads with the weights of a field."""
KINDS = {"outlet": "article", "reporters": "article", "issuer": "release", "publisher": None}
"""Whose documents have the field."""


SETTINGS: Mapping[str, Settings] = {
    "outlet": Settings(documents=3, c1=0.2, c2=0.2),
    "reporters": Settings(documents=3, c1=0.2, c2=1),
    "issuer": Settings(documents=3, c1=0.2, c2=0.2),
    "publisher": Settings(documents=3, c1=1, c2=0.5),
}
"""How small weights are held: where facts say much the same of a candidate, each may weigh only a little."""


def learnt(
    read: Sequence[Read],
    more: Sequence[Read] = (),
    settings: Settings | None = None,
    *,
    one: bool = False,
) -> Choice:
    """Return the weights that documents teach, and more of them that were changed.

    ``one``: whether a document has one right candidate at most.
    """
    every = (*read, *more)
    choice = train_choice(
        ((doc.id, each.facts, each.right) for doc, candidates, _ in every for each in candidates),
        settings,
    )
    return replace(choice, least=_least(choice, read)) if one else choice


NOISE = 2
"""So few documents do not say that a candidate is too light."""


def _least(choice: Choice, read: Sequence[Read]) -> int:
    """Return from which weight on the heaviest candidate of a document is more often right than not.

    Candidates compete, so that the right one may be lighter than it would have to be if it stood alone.
    """
    heaviest = []
    for _, candidates, _ in read:
        scores = [choice.score(each.facts) for each in candidates]
        if scores:
            heaviest.append((max(scores), candidates[scores.index(max(scores))].right))
    gains: dict[int, int] = {}
    gain = 0
    for score, right in sorted(heaviest, reverse=True):
        gain += 1 if right else -1
        gains[score] = gain
    best = max(gains.values(), default=0)
    least = min(
        (score for score, each in gains.items() if each >= best - NOISE), default=choice.least
    )
    lighter = [score for score in gains if score < least]
    return (least + max(lighter)) // 2 if lighter else least


def judged(
    read: Sequence[Read],
    taken: Callable[[Choice, Sequence[Candidate]], set[str]],
    more: Sequence[Read] = (),
    settings: Settings | None = None,
) -> tuple[float, float, float, list[str]]:
    """Return precision, recall and F1 with whole groups left out, and what went wrong."""
    hit = found = wanted = 0
    wrong: list[str] = []
    docs = [doc for doc, _, _ in read]
    for fold in left_out(docs):
        outside = set(fold)
        groups = {docs[k].group for k in fold}
        choice = learnt(
            [each for k, each in enumerate(read) if k not in outside],
            [each for each in more if each[0].group not in groups],
            settings,
            one=taken is one_of,
        )
        for k in fold:
            doc, candidates, gold = read[k]
            got = taken(choice, candidates)
            hit += len(got & set(gold))
            found += len(got)
            wanted += len(gold)
            if got != set(gold):
                offered = {each.value for each in candidates}
                wrong.append(
                    f"{doc.set} {doc.id}: {sorted(gold)} not {sorted(got)}, offered {sorted(offered)[:6]}"
                )
    precision, recall = hit / max(1, found), hit / max(1, wanted)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall), wrong


def _show(what: str, figures: tuple[float, float, float, list[str]]) -> None:
    precision, recall, f1, wrong = figures
    print(f"{what:<12}{precision:.3f} {recall:.3f} {f1:.3f}")
    print(*(f"  {line}" for line in wrong), sep="\n")


def main() -> None:
    """Make the weights of each field."""
    every = [doc for doc in documents() if doc.whole]
    for field, (candidates_of, taken) in FIELDS.items():
        docs = [doc for doc in every if KINDS[field] in (None, doc.gold.get("kind"))]
        read = candidates_of(docs)
        more = candidates_of(MORE[field](docs)) if field in MORE else []
        settings = SETTINGS[field]
        if field == "publisher":
            more += unruled((*read, *more))
        if judging():
            _show(field, judged(read, taken, more, settings))
            if field == "outlet":
                _show("unlisted", judged(more, taken, read, settings))
        (PLACE / f"{field}.json").write_text(
            learnt(read, more, settings, one=taken is one_of).written(), encoding="utf-8"
        )
        MODULES[field]._weights.cache_clear()  # noqa: SLF001  who publishes is read with the new ones


if __name__ == "__main__":
    main()
