"""Whether a document may be about an agreement at all, told by its mentions before names and dates are looked for."""

from dataclasses import dataclass

from pressparse.accord.mentions import Mentioned
from pressparse.accord.news import News
from pressparse.text.view import View


@dataclass(frozen=True)
class _Outlook(News):
    """A document of which nothing but its mentions is known: what names and dates could say for one holds."""

    def weight(self, mention: Mentioned) -> int:
        """Return what a mention weighs at most."""
        return self.hope(mention)


def may_be_about(view: View, mentions: tuple[Mentioned, ...]) -> bool:
    """Return whether any mention may be what a document is about, whatever names and dates are found in it.

    Names and dates that are known can only rule out more: a document without such a mention is about none.
    """
    return _Outlook(view, mentions, (), (), (), None, None).may_be_main()
