"""The door of the pytest plugin: options only, so that pytest starts as fast and as empty as without it.

It stands outside the package, since importing anything inside the package loads the package.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Offer ``--pressparse`` and the setting ``pressparse``."""
    parser.getgroup("pressparse").addoption(
        "--pressparse",
        action="store_true",
        help="Test the rules and word lists in the files named on the command line (myrules.py words.toml): "
        "every example, boundary and known gap is a test.",
    )
    parser.addini(
        "pressparse",
        "Files of rules and word lists to test whenever pytest runs, relative to this file.",
        type="linelist",
        default=[],
    )


def pytest_configure(config: pytest.Config) -> None:
    """Add the files of the setting to what is collected, unless the command line says what to test."""
    if config.args_source != config.ArgsSource.ARGS:
        places = [Path(arg.partition("::")[0]).absolute() for arg in config.args]
        for path in _set(config):
            if not any(path == place or place in path.parents for place in places):
                config.args.append(str(path))


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect a file of rules or word lists that was asked for."""
    if file_path.suffix not in (".py", ".toml"):
        return None
    config = parent.config
    named = config.getoption("--pressparse") and parent.session.isinitpath(file_path)
    if not named and file_path not in _set(config):
        return None
    if file_path.suffix == ".py" and file_path.name.startswith(("test_", "conftest")):
        return None
    from pressparse.checks.plugin import RuleCollector  # noqa: PLC0415  loaded where a file is to be tested

    return RuleCollector.from_parent(parent, path=file_path)


def _set(config: pytest.Config) -> list[Path]:
    root = config.inipath.parent if config.inipath else config.rootpath
    return [(root / line).absolute() for line in config.getini("pressparse")]
