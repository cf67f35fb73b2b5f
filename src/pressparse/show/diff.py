"""Two runs compared: which values the one has and the other lacks, and what changed about those both have.

Records are compared as their JSON says them, so that two versions of the package can be compared too.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any, Literal

Json = Mapping[str, Any]
Kind = Literal["removed", "added", "changed", "moved", "rule"]
Status = Literal["same", "different", "removed", "added"]

KINDS: dict[Kind, str] = {
    "removed": "only in A",
    "added": "only in B",
    "changed": "changed",
    "moved": "same value, other place",
    "rule": "same value, other rule",
}
QUIET: frozenset[Kind] = frozenset({"moved", "rule"})
"""Changes that leave every value as it is."""

NOT_READ = {"schema_version", "id", "origin", "kept"}


@dataclass(frozen=True, slots=True)
class Item:
    """A value of a record: its words, its place, and what is said of it beside them."""

    text: str
    span: tuple[int, int] | None
    says: Mapping[str, str]
    """What the value says, by name: ``value``, ``speaker.name``."""
    places: tuple[tuple[int, int], ...]
    """Where it and its parts stand, in the raw text."""
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One value that differs between two records of a document."""

    field: str
    kind: Kind
    before: Item | None
    after: Item | None
    details: tuple[tuple[str, str | None, str | None], ...] = ()
    """What is said differently: name, in A, in B."""

    @property
    def item(self) -> Item:
        """The value, as A has it where both do."""
        if (item := self.before or self.after) is None:
            raise ValueError("a change of nothing")
        return item


@dataclass(frozen=True, slots=True)
class Compared:
    """One document in two runs."""

    name: str
    status: Status
    changes: tuple[Change, ...] = ()
    number: int = 0
    """Its place in A, or in B where A lacks it, counted from 1."""
    id: str | None = None


@dataclass
class Totals:
    """How many documents and values differ, counted while they pass by."""

    documents: Counter[Status] = field(default_factory=Counter)
    fields: defaultdict[str, Counter[Kind]] = field(default_factory=lambda: defaultdict(Counter))
    by_order: int = 0
    """Documents without an id, matched by their order."""

    def add(self, compared: Compared) -> None:
        """Count one document."""
        self.documents[compared.status] += 1
        self.by_order += compared.id is None
        for change in compared.changes:
            self.fields[change.field][change.kind] += 1

    @property
    def kinds(self) -> Counter[Kind]:
        """How often each kind of change occurs in all fields."""
        return sum(self.fields.values(), Counter())


def compare(
    before: Iterable[Json],
    after: Iterable[Json],
    *,
    fields: Sequence[str] = (),
) -> Iterator[Compared]:
    """Yield every document of two runs, compared; those of one run only among them.

    Records with the same ``id`` belong together; those without one, by their order. Where the runs go in
    step nothing is kept; a record whose partner has not come yet waits for it. ``fields``: only these.
    """
    waiting: tuple[dict[str, deque[_Numbered]], ...] = ({}, {})
    for number, pair in enumerate(zip_longest(before, after), 1):
        for side, record in enumerate(pair):
            if record is None:
                continue
            key = _key(record, number)
            if partners := waiting[1 - side].get(key):
                partner = partners.popleft()
                if not partners:
                    del waiting[1 - side][key]
                mine = _Numbered(number, record)
                a, b = (partner, mine) if side else (mine, partner)
                yield _compared(a, b, fields)
            else:
                waiting[side].setdefault(key, deque()).append(_Numbered(number, record))
    for side, status in enumerate[Status](("removed", "added")):
        for queue in waiting[side].values():
            for each in queue:
                yield Compared(_name(each), status, (), each.number, _id(each.record))


def compare_records(before: Json, after: Json, fields: Sequence[str] = ()) -> tuple[Change, ...]:
    """Return what differs between two records of one document, in the order of the record's fields."""
    old, new = _items(before), _items(after)
    names = [*old, *(name for name in new if name not in old)]
    return tuple(
        change
        for name in names
        if not fields or any(name == f or name.startswith(f"{f}.") for f in fields)
        for change in _changes(name, old.get(name, []), new.get(name, []))
    )


@dataclass(frozen=True, slots=True)
class _Numbered:
    number: int
    record: Json


def _id(record: Json) -> str | None:
    return None if record.get("id") is None else str(record["id"])


def _key(record: Json, number: int) -> str:
    return f"#{number}" if (given := _id(record)) is None else f"id {given}"


def _name(each: _Numbered) -> str:
    return f"no. {each.number}" if (given := _id(each.record)) is None else given


def _compared(a: _Numbered, b: _Numbered, fields: Sequence[str]) -> Compared:
    changes = () if a.record == b.record else compare_records(a.record, b.record, fields)
    status: Status = "different" if changes else "same"
    return Compared(_name(a), status, changes, a.number, _id(a.record))


def _items(record: Json) -> dict[str, list[Item]]:
    """Return the values of a record by field; an agreement's parts are fields of their own."""
    items: dict[str, list[Item]] = {}
    for name, value in record.items():
        if name in NOT_READ or value is None or value == []:
            continue
        if name == "agreement" and isinstance(value, Mapping):
            for part, inner in value.items():
                if inner not in (None, []):
                    items[f"agreement.{part}"] = _listed(inner)
        else:
            items[name] = _listed(value)
    return items


def _listed(value: Any) -> list[Item]:
    return [_item(each) for each in value] if isinstance(value, list) else [_item(value)]


def _item(value: Any) -> Item:
    if not isinstance(value, Mapping):
        return Item(_said(value), None, {}, (), ())
    text = value.get("text") or value.get("name") or ""
    says = {
        path: said
        for name, inner in value.items()
        if name not in {"span", "rule", "text", "segments"}
        and not (name == "name" and "text" not in value)
        for path, said in _says(name, inner)
    }
    places = tuple(_places(value))
    own = tuple(_places({"span": value.get("span")})) or tuple(_places(value.get("segments")))
    span = (own[0][0], own[-1][1]) if own else None
    return Item(_said(text), span, says, places, tuple(_rules(value)))


def _says(path: str, value: Any) -> Iterator[tuple[str, str]]:
    """Yield what a nested value says: of a list its words, of a mention no place and no rule."""
    if value is None or value == []:
        return
    if isinstance(value, Mapping):
        for name, inner in value.items():
            if name not in {"span", "rule"}:
                yield from _says(f"{path}.{name}", inner)
    elif isinstance(value, list):
        yield (
            path,
            " · ".join(_said(v.get("text", "") if isinstance(v, Mapping) else v) for v in value),
        )
    else:
        yield path, _said(value)


def _said(value: Any) -> str:
    return value if isinstance(value, str) else str(value)


def _places(value: Any) -> Iterator[tuple[int, int]]:
    if isinstance(value, Mapping):
        span = value.get("span")
        if isinstance(span, Mapping) and type(span.get("start")) is type(span.get("end")) is int:
            yield span["start"], span["end"]
        for name, inner in value.items():
            if name != "span":
                yield from _places(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _places(inner)


def _rules(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        if isinstance(rule := value.get("rule"), str):
            yield rule
        for inner in value.values():
            yield from _rules(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _rules(inner)


def _changes(name: str, old: list[Item], new: list[Item]) -> Iterator[Change]:
    """Yield the changes of a field, in the order of the text."""
    if old == new:
        return
    if name == "blocks":
        yield from _relabelled(old, new)
        return
    single = len(old) == len(new) == 1 and old[0].span is None and new[0].span is None
    pairs: list[tuple[Item | None, Item | None]] = (
        [(old[0], new[0])] if single else _paired(old, new)
    )
    pairs.sort(key=lambda pair: (pair[0] or pair[1] or _NOTHING).span or (0, 0))
    for a, b in pairs:
        if a is None or b is None:
            yield Change(name, "added" if a is None else "removed", a, b)
        elif details := tuple(_details(a, b)):
            yield Change(name, "changed", a, b, details)
        elif a.places != b.places:
            yield Change(name, "moved", a, b, (("place", _place(a), _place(b)),))
        elif a.rules != b.rules:
            yield Change(name, "rule", a, b, (("rule", *_differing(a.rules, b.rules)),))


_NOTHING = Item("", None, {}, (), ())


def _relabelled(old: Sequence[Item], new: Sequence[Item]) -> Iterator[Change]:
    """Yield the stretches that are another kind of block; where only a border moved, the stretch it moved over."""
    stretches: list[tuple[int, int, str, str]] = []
    for start, end, a, b in _stretches(old, new):
        if a == b:
            continue
        begin = stretches.pop()[0] if stretches and stretches[-1][1:] == (start, a, b) else start
        stretches.append((begin, end, a, b))
    for start, end, a, b in stretches:
        place = (start, end)
        yield Change(
            "blocks",
            "changed",
            Item("", place, {"kind": a}, (place,), ()),
            Item("", place, {"kind": b}, (place,), ()),
            (("kind", a, b),),
        )
    if not stretches:
        yield Change("blocks", "moved", None, _NOTHING, (("blocks", str(len(old)), str(len(new))),))


def _stretches(old: Sequence[Item], new: Sequence[Item]) -> Iterator[tuple[int, int, str, str]]:
    """Yield the stretches that no border cuts, with their kinds in A and in B."""
    i = j = at = 0
    while i < len(old) and j < len(new):
        a, b = old[i], new[j]
        a_end, b_end = (each.span[1] if each.span else at for each in (a, b))
        end = min(a_end, b_end)
        if end > at:
            yield at, end, a.says.get("kind", ""), b.says.get("kind", "")
            at = end
        i += a_end <= end
        j += b_end <= end


def _details(a: Item, b: Item) -> Iterator[tuple[str, str | None, str | None]]:
    if a.text != b.text:
        yield "text", a.text, b.text
    for name in dict.fromkeys((*a.says, *b.says)):
        old, new = a.says.get(name), b.says.get(name)
        if old != new and not (old == a.text and new == b.text):  # a name that is the text itself
            yield name, old, new


def _place(item: Item) -> str:
    return ", ".join(f"{start}–{end}" for start, end in item.places)


def _differing(a: Sequence[str], b: Sequence[str]) -> tuple[str, str]:
    """Return the names of rules in which two values differ, each once."""
    if len(a) == len(b):
        pairs = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
        a, b = [x for x, _ in pairs], [y for _, y in pairs]
    return ", ".join(dict.fromkeys(a)), ", ".join(dict.fromkeys(b))


def _paired(old: Sequence[Item], new: Sequence[Item]) -> list[tuple[Item | None, Item | None]]:
    """Return which value of A is which of B: the same in all, at one place, of one wording, overlapping."""
    pairs: list[tuple[Item | None, Item | None]] = []
    rest_a, rest_b = list(old), list(new)
    ways: tuple[Callable[[Item], Any], ...] = (
        lambda i: (i.text, i.places, i.rules, tuple(i.says.items())),
        lambda i: (i.text, i.span),
        lambda i: i.span,
        lambda i: (i.text, tuple(i.says.items())),
        lambda i: i.text or None,
    )
    for way in ways:
        there: dict[Any, deque[Item]] = {}
        for b in rest_b:
            if (key := way(b)) is not None:
                there.setdefault(key, deque()).append(b)
        left, taken = [], Counter[int]()
        for a in rest_a:
            if queue := there.get(way(a)):
                b = queue.popleft()
                taken[id(b)] += 1
                pairs.append((a, b))
            else:
                left.append(a)
        rest_a = left
        rest_b = [b for b in rest_b if not taken[id(b)]]
    return pairs + _overlapping(rest_a, rest_b)


def _overlapping(old: Sequence[Item], new: Sequence[Item]) -> list[tuple[Item | None, Item | None]]:
    """Return pairs of values whose places overlap, in the order of the text; what is left stands alone."""
    pairs: list[tuple[Item | None, Item | None]] = []
    a_s = deque(sorted(old, key=lambda i: i.span or (-1, -1)))
    b_s = deque(sorted(new, key=lambda i: i.span or (-1, -1)))
    while a_s and b_s:
        a, b = a_s[0].span or (-1, -1), b_s[0].span or (-1, -1)
        if a[0] < b[1] and b[0] < a[1]:
            pairs.append((a_s.popleft(), b_s.popleft()))
        elif a <= b:
            pairs.append((a_s.popleft(), None))
        else:
            pairs.append((None, b_s.popleft()))
    pairs.extend((a, None) for a in a_s)
    pairs.extend((None, b) for b in b_s)
    return pairs
