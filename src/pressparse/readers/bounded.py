"""Bounds on markup before it is parsed: depth and attributes, in which an HTML parser takes quadratic time.

One pass over the tags. A page within the bounds is handed on as it is; of any other the tags beyond them are
left out, and their words stay.
"""

from collections import Counter

from pressparse.pattern import deferred

DEEPEST = 512
"""Elements open at once; pages that people read have some dozens."""
LONGEST_TAG = 1 << 14
"""Code points of one tag with its attributes."""
ATTRIBUTES = 200
"""Attributes of one tag."""
WARNING = "The page nests its elements deeper, or gives them more attributes, than is read: some tags were left out."

_TAG = deferred(r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9]{0,30})(?P<rest>[^<>]*+)>?")
_CLOSED_BY_OTHERS = frozenset(
    [
        "p",
        "li",
        "dt",
        "dd",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "tfoot",
        "option",
        "optgroup",
        "colgroup",
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
"""Elements without an end tag, or whose end tag may be left out: they nest only in what is counted."""
_RAW = frozenset(["script", "style", "textarea", "title"])
"""Elements whose content is no markup."""


def bounded(markup: str) -> tuple[str, tuple[str, ...]]:
    """Return a page that an HTML parser reads in linear time, and a warning where something was left out."""
    kept: list[str] = []
    done = at = depth = 0
    opened: Counter[str] = Counter()
    unclosed: set[str] = set()
    while match := _TAG.search(markup, at):
        at = match.end()
        name, end = match["name"].lower(), bool(match["end"])
        begin = match.start()
        if not end and name in _RAW and name not in unclosed:
            close = _close(markup, name, at)
            if close < 0:
                unclosed.add(name)
            else:
                at = close
        if end:
            if opened[name]:
                opened[name] -= 1
                depth -= 1
            continue
        over = name not in _CLOSED_BY_OTHERS and depth >= DEEPEST
        if name not in _CLOSED_BY_OTHERS and not over:
            opened[name] += 1
            depth += 1
        if over or len(match["rest"]) > LONGEST_TAG or match["rest"].count("=") > ATTRIBUTES:
            kept += [markup[done:begin], "" if over else f"<{name}>"]
            done = match.end()
    if not kept:
        return markup, ()
    return "".join(kept) + markup[done:], (WARNING,)


def _close(markup: str, name: str, at: int) -> int:
    found = _CLOSE[name].search(markup, at)
    return found.start() if found else -1


_CLOSE = {name: deferred(rf"(?i)</{name}") for name in sorted(_RAW)}
