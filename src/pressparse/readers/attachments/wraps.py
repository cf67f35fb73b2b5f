"""Where a printed line goes on in the next: whether a word ends there, which the page does not show."""

from bisect import bisect_left
from collections.abc import Iterable

from pressparse.language.morphology import likelihood
from pressparse.pattern import deferred
from pressparse.segment.joins import finished, goes_on

_WORD = deferred(r"[가-힣A-Za-z0-9]++")
_LAST = deferred(r"[가-힣A-Za-z0-9]++\Z")
_FIRST = deferred(r"[가-힣A-Za-z0-9]++")
_OPENING, _CLOSING = "“‘「『｢<([~·‧ㆍ/-", "”’」』｣)]>,.%;:~·‧ㆍ/"
TOLD = 2
"""Characters of the next line's first word that tell which word it is."""
AROUND = 20
"""Characters on each side that the analyser is asked about."""
TORN = 2.0
"""By how much likelier a word must be whole than in two."""


class Wraps:
    """What a document's lines say about its words: which stand together, which apart."""

    def __init__(self, lines: Iterable[str]) -> None:
        whole: set[str] = set()
        self._apart: set[tuple[str, str]] = set()
        for line in lines:
            words = [match[0] for match in _WORD.finditer(line)]
            # The first and the last may be halves.
            whole.update(words[1:-1])
            for match in _WORD.finditer(line):
                if (then := _FIRST.match(line, match.end() + 1)) and line[match.end()] == " ":
                    self._apart.add((match[0], then[0][:TOLD]))
        self._words = sorted(whole)

    def gap(self, before: str, after: str) -> str:
        """Return what stands between the two parts of a paragraph that a page has parted: a space or nothing."""
        if before[-1:] in _OPENING or after[:1] in _CLOSING:
            return ""
        if after[:1] == "(":
            return " " if goes_on(before) else ""
        if finished(before) or before[-1:] in ",”’)":
            return " " if before[-1:] != ")" or not _torn(before, after) else ""
        if _torn(before, after):
            return ""
        last, first = _LAST.search(before[-AROUND:]), _FIRST.match(after)
        if last and first:
            together = self._together(last[0] + first[0][:TOLD])
            apart = (last[0], first[0][:TOLD]) in self._apart
            if together and not apart:
                return ""
        return " "

    def _together(self, start: str) -> bool:
        at = bisect_left(self._words, start)
        return at < len(self._words) and self._words[at].startswith(start)


def _torn(before: str, after: str) -> bool:
    """Return whether the analyser finds a word where the two parts stand together, and none where they stand apart."""
    left = " ".join(before[-AROUND:].split(" ")[-2:])
    right = " ".join(after[:AROUND].split(" ")[:2])
    return likelihood(f"{left}{right}") - likelihood(f"{left} {right}") > TORN
