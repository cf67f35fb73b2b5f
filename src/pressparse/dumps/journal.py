"""The journal of a run: how far it has come, on the disk at every moment, old or new and never torn."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path


class JournalError(ValueError):
    """A journal that does not fit; the message says what to do, in one line."""


@dataclass(frozen=True, slots=True)
class State:
    """How far a run has come: documents read, written and rejected, and where the files then ended."""

    read: int = 0
    written: int = 0
    rejected: int = 0
    output_size: int = 0
    rejects_size: int = 0
    finished: bool = False
    reasons: Mapping[str, int] = field(default_factory=dict)
    """How many were rejected for what."""

    @property
    def sound(self) -> bool:
        """Whether these can be the counts of a run: whole, none below zero, read ones written or rejected."""
        counts = (self.read, self.written, self.rejected, self.output_size, self.rejects_size)
        return (
            all(type(count) is int and count >= 0 for count in counts)
            and type(self.finished) is bool
            and self.read == self.written + self.rejected
            and isinstance(self.reasons, dict)
            and all(type(count) is int and count > 0 for count in self.reasons.values())
        )


@dataclass(frozen=True, slots=True)
class Journal:
    """The journal beside an output, and the run that it belongs to: inputs and options that shape the output."""

    path: Path
    run: Mapping[str, str]

    @classmethod
    def beside(cls, output: Path, run: Mapping[str, str]) -> "Journal":
        """Return the journal of an output."""
        return cls(output.with_name(f"{output.name}.journal"), run)

    def read(self) -> State | None:
        """Return how far this run has come, None if it never began.

        Raises ``JournalError`` for a journal of another run.
        """
        try:
            told = json.loads(self.path.read_bytes())
            run = dict(told["run"])
            known = {each.name for each in fields(State)} - {"reasons"}
            state = State(
                **{name: told["state"][name] for name in known},
                reasons=told["state"].get("reasons", {}),
            )
        except FileNotFoundError:
            return None
        except (ValueError, KeyError, TypeError):
            raise JournalError(
                f"{self.path} is no journal of pressparse; --overwrite starts anew"
            ) from None
        if not state.sound:
            raise JournalError(f"{self.path} holds counts that cannot be; --overwrite starts anew")
        if other := [key for key in {**self.run, **run} if self.run.get(key) != run.get(key)]:
            raise JournalError(
                f"{self.path} is of a run with other {', '.join(other)}; "
                "repeat the command as it was, or start anew with --overwrite"
            )
        return state

    def unfinished(self) -> bool:
        """Return whether some run, this one or another, was left unfinished here."""
        try:
            return json.loads(self.path.read_bytes())["state"]["finished"] is False
        except (OSError, ValueError, KeyError, TypeError):
            return False

    def write(self, state: State) -> None:
        """Put down how far the run has come."""
        told = json.dumps({"run": dict(self.run), "state": asdict(state)}, indent=1) + "\n"
        fresh = self.path.with_name(f"{self.path.name}.tmp")
        fresh.unlink(
            missing_ok=True
        )  # left by a run that was killed, or a link that leads elsewhere
        with fresh.open("xb") as file:
            file.write(told.encode())
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self.path)
        _settle(self.path.parent)


def _settle(folder: Path) -> None:
    """See a folder's entries on the disk, where the platform lets folders be opened."""
    if os.name == "posix":
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
