"""What the pytest plugin collects: one item for each proof of a file of rules or word lists."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pressparse.checks.proofs import Proof, RuleFileError, proofs
from pressparse.lexicon.user import LexiconError


class ProofFailedError(Exception):
    """A proof does not hold; the message says why."""


class ProofItem(pytest.Item):
    """One example, boundary, gap or check."""

    def __init__(self, *, proof: Proof, **given: Any) -> None:
        super().__init__(**given)
        self.proof = proof
        if proof.gap:
            self.add_marker(pytest.mark.xfail(strict=True, reason="a known gap"))

    def runtest(self) -> None:
        """Run the check."""
        if said := self.proof.run():
            raise ProofFailedError(said)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *args: Any) -> Any:
        """Show the sentence, what was expected, and what was read; no traceback of ours."""
        if isinstance(excinfo.value, ProofFailedError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, *args)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Point at the rule."""
        line = self.proof.line
        return self.path, None if line is None else line - 1, self.name


class RuleCollector(pytest.File):
    """A file of rules or word lists."""

    def collect(self) -> Iterator[pytest.Item]:
        """Yield its proofs."""
        seen: dict[str, int] = {}
        for proof in proofs(self.path):
            seen[proof.name] = seen.get(proof.name, 0) + 1
            again = f" ({seen[proof.name]})" if seen[proof.name] > 1 else ""
            yield ProofItem.from_parent(self, name=proof.name + again, proof=proof)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *args: Any) -> Any:
        """Show what to change, without a traceback of ours."""
        if isinstance(excinfo.value, RuleFileError | LexiconError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, *args)
