"""The language of what people are shown: English as it stands in the code, or Korean from the tables in ``ko.toml``.

Only words on a terminal or a page have a language. What programs read (records, JSON, tables, messages on
standard error, exit statuses) is the same everywhere.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from pressparse.pattern import scanning


class Language(StrEnum):
    """A language that words are shown in."""

    ENGLISH = "en"
    KOREAN = "ko"


_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""The variables of a locale; the first that is set decides."""
_IN_KOREAN = scanning(r"ko(?![a-z])", re.IGNORECASE)


def of_locale(environment: Mapping[str, str]) -> Language:
    """Return the language that the locale in some environment variables asks for.

    >>> of_locale({"LANG": "ko_KR.UTF-8"}), of_locale({"LANG": "ko_KR.UTF-8", "LC_ALL": "C"})
    (<Language.KOREAN: 'ko'>, <Language.ENGLISH: 'en'>)
    """
    locale = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    return Language.KOREAN if _IN_KOREAN.match(locale) else Language.ENGLISH


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language; called with the English words, it returns those to show."""

    language: Language
    table: Mapping[str, str]

    def __call__(self, english: str, **values: object) -> str:
        """Return words in this language, with values in the places that have their names in braces."""
        shown = self.table.get(english, english)
        return shown.format(**values) if values else shown

    def count(self, number: int, one: str, many: str) -> str:
        """Return how many there are: ``count(2, "1 party", "{n} parties")``."""
        return self(one) if number == 1 else self(many, n=f"{number:,}")


@cache
def words_of(language: Language = Language.ENGLISH) -> Words:
    """Return the words that summaries and pages are written with."""
    return Words(language, {} if language is Language.ENGLISH else tables()["words"])


@cache
def tables() -> Mapping[str, Any]:
    """Return the Korean tables: ``words`` by the English ones, ``help`` by command and option."""
    text = (files("pressparse.show") / "ko.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


ENGLISH = words_of()
