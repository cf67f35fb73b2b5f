"""The shape of the code, in six counts: what is reached is held, and only falls.

python tests/shape.py            the counts, over all and by room
python tests/shape.py --where    and every place that is counted
python tests/shape.py --lower    pin the counts of today where they are lower
python tests/shape.py SOURCE     count another checkout's src/pressparse

Ceilings stand in shape.toml. A count above its ceiling fails the tests, and so does a ceiling above its
count: it is lowered in the change that earned it.
"""

import ast
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.util import resolve_name
from pathlib import Path

import regex

PACKAGE = "pressparse"
SOURCE = Path(__file__).resolve().parent.parent / "src" / PACKAGE
CEILINGS = Path(__file__).with_suffix(".toml")
HEAD = "# Ceilings of tests/shape.py. Lowered with: python tests/shape.py --lower\n"

ROOT = "(root)"
WORDS = "lexicon"
"""The room of word lists: long, and nothing in it decides."""
LINES = 600
BRANCHES = 15

_FUNCTION = ast.FunctionDef | ast.AsyncFunctionDef
_ONE_BRANCH = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.IfExp, ast.comprehension)
_COMPILE = {"regex.compile", "re.compile", "compiled", "deferred"}
_BY_NAME = {"import_module", "importlib.import_module", "__import__"}


@dataclass(frozen=True)
class Module:
    """One file of the package: ``pressparse.dates.scan``; of a folder, its ``__init__``."""

    name: str
    text: str
    is_folder: bool = False

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        return tuple(ast.walk(self.tree))

    @property
    def room(self) -> str:
        """The folder right under the package that the file stands in."""
        parts = self.name.split(".")
        return parts[1] if len(parts) > 2 or (self.is_folder and len(parts) > 1) else ROOT


@dataclass(frozen=True)
class Place:
    """What is counted: where it stands, and what it is."""

    module: Module
    line: int
    what: str


House = dict[str, Module]


def house(files: Iterable[tuple[str, str]]) -> House:
    """Return the modules of a package by their names, from paths within it and texts."""
    found = []
    for path, text in files:
        *folders, file = path.removesuffix(".py").split("/")
        parts = [PACKAGE, *folders, *([] if file == "__init__" else [file])]
        found.append(Module(".".join(parts), text, file == "__init__"))
    return {module.name: module for module in found}


@cache
def read(source: Path = SOURCE) -> House:
    """Return the modules of a package in a folder, which is read once."""
    paths = sorted(source.rglob("*.py"))
    return house((p.relative_to(source).as_posix(), p.read_text(encoding="utf-8")) for p in paths)


def is_door(module: Module) -> bool:
    """Return whether a module only hands on what another one holds: one ``from … import``, no more."""
    body = module.tree.body[ast.get_docstring(module.tree) is not None :]
    rest = [each for each in body if not _names_all(each)]
    return (
        len(rest) == 1
        and isinstance(rest[0], ast.ImportFrom)
        and (rest[0].module or "").partition(".")[0] == PACKAGE
    )


def _names_all(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == "__all__"


def root_files(modules: House) -> Iterator[Place]:
    """Yield the files that stand in no room, doors aside."""
    for module in modules.values():
        if module.room == ROOT and not is_door(module):
            yield Place(module, 1, module.name)


def imported(module: Module, modules: House) -> set[str]:
    """Return the modules that a module imports: anywhere in it, lazily, by name, or for its types.

    ``from a import b`` names ``a``, and ``a.b`` where that is a module. In a module that imports by name,
    every text that is a module's name counts. The packages that Python loads on the way to a module do not.
    """
    names: set[str] = set()
    by_name = False
    texts = set()
    within = module.name if module.is_folder else module.name.rpartition(".")[0]
    for node in module.nodes:
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = resolve_name("." * node.level + (node.module or ""), within)
            names.update((base, *(f"{base}.{alias.name}" for alias in node.names)))
        elif isinstance(node, ast.Call):
            by_name = by_name or ast.unparse(node.func) in _BY_NAME
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            texts.add(node.value)
    return {name for name in (names | texts if by_name else names) if name in modules}


def circles(modules: House) -> Iterator[Place]:
    """Yield the files that import themselves by way of others."""
    arrows = {name: imported(module, modules) for name, module in modules.items()}
    for name, module in modules.items():
        seen: set[str] = set()
        todo = [*arrows[name]]
        while todo:
            step = todo.pop()
            if step not in seen:
                seen.add(step)
                todo += arrows[step]
        if name in seen:
            yield Place(module, 1, name)


def long_modules(modules: House) -> Iterator[Place]:
    """Yield the modules that are too long, word lists aside."""
    for module in modules.values():
        lines = len(module.text.splitlines())
        if lines > LINES and module.room != WORDS:
            yield Place(module, 1, f"{lines} lines")


def branches(function: ast.AST) -> int:
    """Return how often a function decides, what is nested in it included.

    One each for ``if`` and ``elif``, ``for``, ``while``, a conditional expression, a ``for`` within a
    comprehension, and an operand of ``and`` and ``or`` beyond the first. A comprehension's ``if``, a
    ``case`` and an ``except`` count nothing.
    """
    return sum(
        len(node.values) - 1 if isinstance(node, ast.BoolOp) else isinstance(node, _ONE_BRANCH)
        for node in ast.walk(function)
    )


def branched(modules: House) -> Iterator[Place]:
    """Yield the functions that decide too often."""
    for module, function in _functions(modules):
        number = branches(function)
        if number > BRANCHES:
            yield Place(module, function.lineno, f"{function.name}: {number} branches")


def inner_patterns(modules: House) -> Iterator[Place]:
    """Yield the calls within functions that compile a pattern."""
    seen = set()
    for module, function in _functions(modules):
        for node in (each for statement in function.body for each in ast.walk(statement)):
            if isinstance(node, ast.Call) and node not in seen:
                seen.add(node)
                called = ast.unparse(node.func)
                if called in _COMPILE:
                    yield Place(module, node.lineno, f"{function.name}: {called}(…)")


def _functions(modules: House) -> Iterator[tuple[Module, _FUNCTION]]:
    for module in modules.values():
        for node in module.nodes:
            if isinstance(node, _FUNCTION):
                yield module, node


_FACTS = regex.compile(
    r"은는|는은|이가|가이|을를|를을|와과|과와|(?:은\|는|이\|가|을\|를|와\|과)(?![가-힣])"  # particles
    r"|“[^“”]{0,3}”|‘[^‘’]{0,3}’|[▲△▷▶○◇□■●◆▪•]{2}"  # marks of quotation, bullets
    r"|(?:(?:밝혔|말했|전했|알렸|설명했|강조했|덧붙였)\|?){2}"  # verbs of saying
    r"|(?:(?:협약|체결|서명|조인|협정)식\|?){2}|(?:(?:체결|체\\s\?결|서명|교환)(?![가-힣])\|?){3}"  # of signing
    r"|(?:(?:참석|배석|자리했)\|?){2}"  # of attending
)
"""Facts of the language that have one home, in lexicon/ or language/."""
_HOMES = {"lexicon", "language"}
_TOLD = {"examples", "boundary", "boundaries", "gaps"}


def strays(modules: House) -> Iterator[Place]:
    """Yield the texts outside the homes of facts that spell out particles, marks, bullets or verbs of saying again."""
    for module in modules.values():
        if module.room not in _HOMES:
            apart = {id(node) for each in _apart(module) for node in ast.walk(each)}
            for node in module.nodes:
                if isinstance(node, ast.Constant) and id(node) not in apart:
                    found = _FACTS.findall(node.value) if isinstance(node.value, str) else []
                    for each in found:
                        yield Place(module, node.lineno, each)


def _apart(module: Module) -> Iterator[ast.AST]:
    """Yield what is no code: docstrings and texts that stand alone, examples of rules."""
    for node in module.nodes:
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node
        elif isinstance(node, ast.keyword) and node.arg in _TOLD:
            yield node.value


@dataclass(frozen=True)
class Measure:
    """A count, and where it shall get to."""

    label: str
    aim: int
    find: Callable[[House], Iterator[Place]]


MEASURES = {
    "root_files": Measure("files in the root, doors aside", 14, root_files),
    "circles": Measure("files in an import circle", 0, circles),
    "long_modules": Measure(f"modules above {LINES} lines", 0, long_modules),
    "branched": Measure(f"functions above {BRANCHES} branches", 20, branched),
    "inner_patterns": Measure("patterns compiled in functions", 20, inner_patterns),
    "strays": Measure("facts of the language spelled out again", 0, strays),
}


def ceilings() -> dict[str, int]:
    """Return the pinned ceilings."""
    pinned: dict[str, int] = tomllib.loads(CEILINGS.read_text(encoding="utf-8"))
    return pinned


def complaint(name: str, count: int, ceiling: int) -> str | None:
    """Return what is wrong with a count beside its ceiling, or None."""
    label = MEASURES[name].label
    if count > ceiling:
        return (
            f"{label}: {count} is above the ceiling of {ceiling}; see python tests/shape.py --where"
        )
    if count < ceiling:
        return f"{label}: {count}, well done; pin it with python tests/shape.py --lower"
    return None


def lowered(pinned: dict[str, int], counts: dict[str, int]) -> dict[str, int]:
    """Return the ceilings with every lower count pinned; none is ever raised."""
    return {name: min(count, pinned.get(name, count)) for name, count in counts.items()}


def main(arguments: list[str]) -> int:
    """Print the counts beside their ceilings and aims, then by room."""
    source = next((Path(each) for each in arguments if not each.startswith("--")), SOURCE)
    modules = read(source)
    places = {name: [*measure.find(modules)] for name, measure in MEASURES.items()}
    counts = {name: len(found) for name, found in places.items()}
    if "--lower" in arguments:
        lines = [f"{name} = {count}" for name, count in lowered(ceilings(), counts).items()]
        CEILINGS.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    pinned = ceilings()
    for name, measure in MEASURES.items():
        print(
            f"{measure.label:<32} {counts[name]:>4}  ceiling {pinned[name]:>4}  aim {measure.aim:>3}"
        )
        for place in places[name] if "--where" in arguments else ():
            print(f"    {place.module.name}:{place.line} {place.what}")
    rooms = {name: Counter(each.module.room for each in found) for name, found in places.items()}
    print(f"\n{'room':<14}", *(f"{name:>14}" for name in MEASURES))
    for room in sorted({module.room for module in modules.values()}):
        print(f"{room:<14}", *(f"{rooms[name][room] or '-':>14}" for name in MEASURES))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
