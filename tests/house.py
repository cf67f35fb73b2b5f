"""Draw the house: its rooms by floor, and who imports whom, from the imports themselves.

python tests/house.py    write docs/assets/house.svg

A room stands one floor above the highest room that it imports. An arrow is left out where a way through
other rooms says the same. Doors, which only hand on, are not drawn.
"""

import math
from collections import Counter
from itertools import pairwise
from pathlib import Path
from statistics import fmean

import shape

PICTURE = Path(__file__).resolve().parent.parent / "docs" / "assets" / "house.svg"

HIGH, GAP = 34, 30
"""Height of a box, and of the space between two floors."""
APART, MARGIN, WIDE = 14, 20, 820
LETTER, PADDING = 8, 22
"""Width of a letter, and what a box is wider than its name."""
THREAD = 10
"""Width that an arrow takes where it passes a floor."""
SWEEPS = 24

PAGE = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left} 0 {wide} {high}" width="{wide}" height="{high}" role="img">
<title>The rooms of pressparse: an arrow leads from a room to one that it imports</title>
<style>
text {{ font: 13px ui-sans-serif, system-ui, "DejaVu Sans", sans-serif; text-anchor: middle; fill: #1f2733 }}
text.number {{ font-size: 10px; fill: #5b6675 }}
rect.room {{ fill: #e8edf7; stroke: #8fa3c8 }}
rect.file {{ fill: #fff; stroke: #c3c8d0 }}
path {{ fill: none; stroke: #98a2b3; stroke-width: 1.2; marker-end: url(#tip) }}
</style>
<marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">
<polygon points="0 1 8 4 0 7" fill="#98a2b3"/>
</marker>
<rect x="{left}" width="{wide}" height="{high}" rx="6" fill="#fbfbf9"/>
{shapes}
</svg>
"""

Rooms = dict[str, set[str]]
Node = tuple[str, ...]
"""A room, ``(name,)``, or the place where an arrow passes a floor, ``(from, to, floor)``."""


def room_of(module: shape.Module) -> str:
    """Return a module's folder, or its own name with ``.py`` where it stands in the root."""
    if module.room != shape.ROOT:
        return module.room
    return f"{module.name.removeprefix(shape.PACKAGE).removeprefix('.') or '__init__'}.py"


def rooms(modules: shape.House) -> Rooms:
    """Return the rooms, each with those that it imports."""
    found: Rooms = {room_of(each): set() for each in modules.values() if not shape.is_door(each)}
    for module in modules.values():
        if not shape.is_door(module):
            targets = {room_of(modules[name]) for name in shape.imported(module, modules)}
            found[room_of(module)] |= targets - {room_of(module)}
    return found


def floors(house: Rooms) -> dict[str, int]:
    """Return each room's floor, the ground being 0."""
    height: dict[str, int] = {}
    while len(height) < len(house):
        ready = [room for room in house if room not in height and house[room] <= height.keys()]
        if not ready:
            raise ValueError("the rooms import each other in a circle")
        height.update(
            {room: 1 + max((height[r] for r in house[room]), default=-1) for room in ready}
        )
    return height


def needed(house: Rooms) -> list[tuple[str, str]]:
    """Return the arrows that no way through other rooms replaces."""

    def below(room: str) -> set[str]:
        return house[room].union(*map(below, house[room]))

    return [
        (room, target)
        for room in sorted(house)
        for target in sorted(house[room])
        if not any(target in below(other) for other in house[room])
    ]


def threads(arrows: list[tuple[str, str]], height: dict[str, int]) -> list[list[Node]]:
    """Return each arrow as the nodes that it leads through, from above, one a floor."""
    return [
        [(a,), *((a, b, str(floor)) for floor in range(height[a] - 1, height[b], -1)), (b,)]
        for a, b in arrows
    ]


def placed(level: dict[Node, int], ways: list[list[Node]]) -> dict[Node, float]:
    """Return where each node's middle stands: near those that it is tied to, none upon another."""
    ties: dict[Node, list[Node]] = {node: [] for node in level}
    for a, b in (pair for way in ways for pair in pairwise(way)):
        ties[a].append(b)
        ties[b].append(a)
    rows = [sorted(node for node in level if level[node] == floor) for floor in {*level.values()}]
    x = dict.fromkeys(level, WIDE / 2)
    for sweep in range(SWEEPS):
        for row in rows if sweep % 2 else reversed(rows):
            wish = {node: fmean([x[other] for other in ties[node]] or [x[node]]) for node in row}
            row.sort(key=lambda node: (wish[node], node))
            wished = [wish[node] for node in row]
            widths = [width(node) for node in row]
            from_left = _spread(wished, widths)
            from_right = [
                WIDE - at for at in _spread([WIDE - at for at in wished[::-1]], widths[::-1])
            ]
            x.update(
                zip(row, map(fmean, zip(from_left, from_right[::-1], strict=True)), strict=True)
            )
    return x


def _spread(wished: list[float], widths: list[int]) -> list[float]:
    """Return the places that are wished for, each moved to the right where what comes before needs room."""
    edge, found = -math.inf, []
    for wish, wide in zip(wished, widths, strict=True):
        found.append(max(wish, edge + wide / 2))
        edge = found[-1] + wide / 2 + APART
    return found


def width(node: Node) -> int:
    """Return how wide a node is drawn."""
    return THREAD if len(node) > 1 else len(node[0]) * LETTER + PADDING


def drawn(modules: shape.House) -> str:
    """Return the picture."""
    house = rooms(modules)
    height = floors(house)
    ways = threads(needed(house), height)
    level: dict[Node, int] = {(room,): floor for room, floor in height.items()}
    level |= {node: int(node[2]) for way in ways for node in way[1:-1]}
    x = placed(level, ways)
    top = max(height.values())
    y = {node: MARGIN + (top - floor) * (HIGH + GAP) for node, floor in level.items()}
    number = Counter(room_of(each) for each in modules.values() if not shape.is_door(each))
    left = min(x[node] - width(node) / 2 for node in x) - MARGIN
    wide = max(x[node] + width(node) / 2 for node in x) + MARGIN - left
    shapes = [_arrow([(x[node], y[node]) for node in way]) for way in ways]
    shapes += [_box(room, number[room], x[room,], y[room,]) for room in sorted(house)]
    return PAGE.format(
        left=round(left),
        wide=round(wide),
        high=max(y.values()) + HIGH + MARGIN,
        shapes="\n".join(shapes),
    )


def _arrow(points: list[tuple[float, int]]) -> str:
    """Return an arrow from under its first point's box to the top of the last one's."""
    path = ""
    for (x, y), (to, end) in pairwise(points):
        path += f" V{y + HIGH}" if path else f"M{x:.0f} {y + HIGH}"
        middle = end - GAP // 2
        path += f" C{x:.0f} {middle} {to:.0f} {middle} {to:.0f} {end}"
    return f'<path d="{path}"/>'


def _box(room: str, number: int, x: float, y: int) -> str:
    """Return a room's box with its name, and the number of its modules."""
    wide = width((room,))
    frame = f'<rect x="{x - wide / 2:.0f}" y="{y}" width="{wide}" height="{HIGH}" rx="4"'
    if room.endswith(".py"):
        return f'{frame} class="file"/><text x="{x:.0f}" y="{y + 21}">{room}</text>'
    return (
        f'{frame} class="room"/><text x="{x:.0f}" y="{y + 16}">{room}</text>'
        f'<text x="{x:.0f}" y="{y + 28}" class="number">{number}</text>'
    )


if __name__ == "__main__":
    PICTURE.write_text(drawn(shape.read()), encoding="utf-8")
