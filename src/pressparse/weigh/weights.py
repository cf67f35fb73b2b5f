"""Files of weights: JSON with one fact a line, so that a change of weights reads well."""

import json
from collections.abc import Mapping
from importlib.resources import files
from typing import Any


def read_weights(package: str, name: str) -> dict[str, Any]:
    """Return what a file of weights beside a package's modules holds."""
    found = files(package).joinpath(name).read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(found)
    return loaded


def written(parts: Mapping[str, Any]) -> str:
    """Return the text of a file of weights: the members of a mapping on lines of their own, sorted."""
    told = (f"{_text(key)}: {_member(value)}" for key, value in parts.items())
    return "{\n" + ",\n".join(told) + "\n}\n"


def _member(value: object) -> str:
    if not isinstance(value, Mapping):
        return _text(value)
    lines = (f"  {_text(key)}: {_text(each)}" for key, each in sorted(value.items()))
    return "{\n" + ",\n".join(lines) + "\n}"


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
