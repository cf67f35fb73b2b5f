"""The date of publication that the text itself gives."""

from pressparse.record import DateMention
from pressparse.rule import Rule
from pressparse.view import View

RULES: tuple[Rule, ...] = ()


def read(margin: View, rules: tuple[Rule, ...] = RULES) -> DateMention | None:
    """Return 보도시점, 배포, 입력, 승인, 등록일 …, the first of them in that order of worth."""
    return None
