"""Processes that the tests start find the package where the tests find it, and speak English.

The whole suite runs in a process for each core, file by file; see pytest_cmdline_main.
"""

import contextlib
import gc
import os
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent
SOURCE = TESTS.parent / "src"
os.environ["PYTHONPATH"] = os.pathsep.join(
    filter(None, (str(SOURCE), os.environ.get("PYTHONPATH")))
)

for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
    if os.environ.get(name, "").startswith("ko"):
        os.environ[name] = "C.UTF-8"

MOST = 4
"""More processes than this are not worth what each loads: a few files would make the others wait."""
LONGEST = ("test_promises", "test_batch", "test_swap", "tables", "test_tables", "test_growth")
"""Files of tests that take longest: they are begun first, so that no process waits for another's at the end."""


def pytest_configure(config: pytest.Config) -> None:
    """Keep what is compiled where pytest keeps its own, if nothing may be written beside the sources.

    What one process compiles the next one finds, in the next run too. Libraries are compiled there
    as well, or every run would begin with all of them.
    """
    cache = getattr(config, "cache", None)  # none with -p no:cacheprovider
    if cache is not None and os.environ.get("PYTHONDONTWRITEBYTECODE"):
        with contextlib.suppress(OSError):
            os.environ.setdefault("PYTHONPYCACHEPREFIX", str(cache.mkdir("compiled")))
            del os.environ["PYTHONDONTWRITEBYTECODE"]


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    """Spread the whole suite over the cores; what is less than that, or asks otherwise, runs in this process.

    A file stays in one process, where what its tests share is made once. Where pytest-xdist is not
    installed, as beside the clusters, there is no such option and nothing to set.
    """
    option = config.option
    if getattr(option, "numprocesses", 0) is None and _is_whole(config):
        option.numprocesses = min(MOST, _cores())
        option.dist = "loadfile"
        option.loadscopereorder = False


def _is_whole(config: pytest.Config) -> bool:
    """Return whether all tests are to run, and nobody is to look on or step in."""
    option = config.option
    named = config.args_source is pytest.Config.ArgsSource.ARGS
    chosen = option.keyword or option.markexpr or option.deselect or getattr(option, "lf", False)
    watched = option.usepdb or option.trace or option.collectonly or option.capture == "no"
    return not (hasattr(config, "workerinput") or named or chosen or watched)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with what takes longest where several processes share the work."""
    if hasattr(config, "workerinput"):
        rank = {name: number for number, name in enumerate(LONGEST)}
        items.sort(key=lambda item: rank.get(item.path.stem, len(rank)))


def pytest_collection_finish(session: pytest.Session) -> None:
    """Load what many tests need before one of them starts a process, which would load it for itself alone.

    What is there by now stays to the end: the collector need not look at it again, here or in a fork.
    """
    if hasattr(session.config, "workerinput"):
        import forked  # noqa: PLC0415  beside the clusters, and for one test, nothing need be loaded

        forked.load()
        gc.freeze()
