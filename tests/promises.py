"""What every record must hold against its text, whatever the text."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel

from pressparse.record import PressRelease

GIVEN = {"given_hint", "given_column"}
"""Rules of what stands beside the text, the only values that may have no place in it."""
_WHITE = re.compile(r"\s+")
_HALF = re.compile("[\ud800-\udfff]")  # a lone surrogate cannot be written down: it reads as U+FFFD


def bare(text: str) -> str:
    return _HALF.sub("\ufffd", _WHITE.sub("", text))


def gaps(raw: str, record: PressRelease) -> Iterator[str]:
    """Yield where the blocks do not tile the text."""
    at = 0
    for block in record.blocks:
        if block.span.start != at or block.span.end <= at:
            yield f"{block.kind} at {block.span.start}:{block.span.end}, expected from {at}"
        at = block.span.end
    if at != len(raw):
        yield f"blocks end at {at} of {len(raw)}"


def ungrounded(raw: str, record: PressRelease) -> Iterator[str]:
    """Yield each value whose span does not hold its text, white space and other kinds' blocks aside."""
    kinds: list[str] = []
    for block in record.blocks:
        kinds += [block.kind] * (block.span.end - block.span.start)
    yield from _loose(raw, kinds, record.model_dump(), "")


def loose(raw: str, values: Iterable[BaseModel]) -> Iterator[str]:
    """Yield each value found in plain prose whose span does not hold its text, white space aside."""
    yield from _loose(raw, [""] * len(raw), [each.model_dump() for each in values], "")


def _loose(raw: str, kinds: list[str], node: Any, path: str) -> Iterator[str]:
    if isinstance(node, dict):
        if "span" in node and "text" in node and node["span"] is None:
            if node["rule"] not in GIVEN:
                yield f"{path}: {node['text']!r} has no place and was not given"
        elif "span" in node and "text" in node:
            start, end = node["span"]["start"], node["span"]["end"]
            if not 0 <= start < end <= len(raw):
                yield f"{path}: no such span {start}:{end}"
                return
            own = "".join(raw[k] for k in range(start, end) if kinds[k] == kinds[start])
            if bare(node["text"]) not in (bare(raw[start:end]), bare(own)):
                yield f"{path}: {node['text']!r} is not at {start}:{end}, {raw[start:end]!r}"
            if not node["rule"]:
                yield f"{path}: no rule"
        for key, value in node.items():
            yield from _loose(raw, kinds, value, f"{path}.{key}")
    elif isinstance(node, (list, tuple)):
        for number, value in enumerate(node):
            yield from _loose(raw, kinds, value, f"{path}[{number}]")
