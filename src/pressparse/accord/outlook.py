"""Whether a document may be about an agreement at all, told by its mentions before names and dates are looked for."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from pressparse.accord.mentions import Mentioned
from pressparse.accord.news import News
from pressparse.accord.scene import Memory
from pressparse.entities.entity import Dated, issued_by_nobody
from pressparse.text.view import View


@dataclass(frozen=True)
class _Outlook(News):
    """A document of which nothing but its mentions is known: what names and dates could say for one holds."""

    def weight(self, mention: Mentioned) -> int:
        """Return what a mention weighs at most."""
        return self.hope(mention)


@dataclass(frozen=True)
class _DatedOutlook(News):
    """A document of which its mentions and dates are known: what bodies could say for one holds."""

    def weight(self, mention: Mentioned) -> int:
        """Return what a mention weighs at most."""
        return self.hope_of_bodies(mention)


def may_be_about(view: View, mentions: tuple[Mentioned, ...], memory: Memory) -> bool:
    """Return whether any mention may be what a document is about, whatever names and dates are found in it.

    Names and dates that are known can only rule out more: a document without such a mention is about none.
    ``memory``: keeps what is read of the mentions, for whoever reads on.
    """
    return _Outlook(view, mentions, (), (), (), issued_by_nobody, None, memory).may_be_main()


def may_be_news(
    view: View,
    mentions: tuple[Mentioned, ...],
    dates: Sequence[Dated],
    today: dt.date | None,
    memory: Memory,
) -> bool:
    """Return whether any mention may be what a document is about, whatever names are found in it."""
    outlook = _DatedOutlook(view, mentions, dates, (), (), issued_by_nobody, today, memory)
    return outlook.may_be_main()
