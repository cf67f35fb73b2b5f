"""Answers that are kept: what is asked about one word again and again is worked out once."""

from collections.abc import Callable
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")

MANY = 65536
"""How many answers are kept; then all are let go, so that memory does not grow with the texts read."""


class Kept(dict[K, V]):
    """Answers by question: ``kept[question]`` asks ``answer`` where nobody has before.

    Looking one up costs less than a call, which counts where every word of a text is looked up. The answer must
    depend on the question alone.
    """

    def __init__(self, answer: Callable[[K], V], most: int = MANY) -> None:
        super().__init__()
        self.answer, self.most, self.room = answer, most, most

    def __missing__(self, question: K) -> V:
        if not self.room:
            self.clear()
            self.room = self.most
        self.room -= 1
        found = self[question] = self.answer(question)
        return found
