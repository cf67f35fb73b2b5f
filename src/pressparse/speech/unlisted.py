"""A person in a phrase whom neither lists nor weights know: a monk, a name before a role, a name from abroad alone."""

from collections.abc import Sequence

from pressparse.entities.names import is_body, is_foreign, is_unit, likeness
from pressparse.language.morphology import tokens
from pressparse.lexicon.speakers import KIN, SOMEBODY
from pressparse.speech import naming, opinions
from pressparse.speech.opinions import CLEAR, FULL, LONGEST_WORD, MOST_NAMED
from pressparse.speech.roles import is_common_person, is_role, title_of

NAME_TITLE = 2
"""How many words `김 시장` are."""


def person(stems: Sequence[str]) -> naming.PersonIn | None:
    """Return where a name stands beside what somebody is, or a name from abroad by itself."""
    return (
        _behind_letters(stems)
        or _before_role(stems)
        or _abroad_before_role(stems)
        or _from_abroad(stems)
        or _in_one_word(stems)
    )


def monk(stems: Sequence[str]) -> naming.PersonIn | None:
    """Return a monk by the name in religion, with the post before it: `주지 해람 스님`."""
    at = len(stems) - NAME_TITLE
    if at < 0 or stems[-1] not in MONKS or len(stems[at]) != _IN_RELIGION or title_of(stems[at]):
        return None
    post = at > 0 and (title_of(stems[at - 1]) is not None or stems[at - 1] == "주지")
    title = (at - 1, at) if post else (at + 1, at + 2)
    first = at - 1 if post else at
    return naming.PersonIn((at, at + 1), title, (0, first) if first else None)


MONKS = frozenset({"스님", "수녀", "신부"})
_IN_RELIGION = 2
"""Syllables of a name in religion."""


def _behind_letters(stems: Sequence[str]) -> naming.PersonIn | None:
    """Return who is named behind a trade in letters: `MC 홍길동`."""
    told = len(stems) == NAME_TITLE and stems[0] in _TRADES and 1 < len(stems[1]) <= FULL
    return naming.PersonIn((1, 2), (0, 1), None) if told and not is_body(stems[1]) else None


_TRADES = frozenset({"MC", "DJ", "PD", "BJ"})
"""What somebody is, in letters before the name."""


def _before_role(stems: Sequence[str]) -> naming.PersonIn | None:
    """Return who is named before a common noun for what they are: `홍길동 후원자`."""
    at = len(stems) - NAME_TITLE
    if at < 0 or likeness(stems[at]) != CLEAR or len(stems[at]) != FULL:
        return None
    last = stems[-1]
    if _is_of_somebody(last) or not is_role(last):
        return None
    if is_unit(stems[at]) and len(tokens(stems[at])) == 1 and not tokens(stems[at])[0].new:
        return None  # `상담원 직원`
    return naming.PersonIn((at, at + 1), (at + 1, at + 2), (0, at) if at else None)


def _abroad_before_role(stems: Sequence[str]) -> naming.PersonIn | None:
    """Return a name from abroad before a common noun for what somebody is: `존 스미스 농민`."""
    name = stems[:-1]
    if not 1 < len(name) <= MOST_NAMED or title_of(stems[-1]) or not is_role(stems[-1]):
        return None
    if not any(is_foreign(word) or opinions.is_given_abroad(word) for word in name):
        return None
    if not all(opinions.may_be_named(word) and not is_body(word) for word in name):
        return None
    return naming.PersonIn((0, len(name)), (len(name), len(stems)), None)


def _from_abroad(stems: Sequence[str]) -> naming.PersonIn | None:
    """Return a name from abroad without a title that begins with a given name: `페르난다 홀트`."""
    if len(stems) > NAME_TITLE:
        return _behind_role(stems)
    if len(stems) != NAME_TITLE or is_body(stems[1]) or title_of(stems[1]):
        return None
    first, last = stems
    told = opinions.is_given_abroad(first) or (is_foreign(first) and may_be_last_name(last))
    if told or opinions.is_transcribed(stems):
        return naming.PersonIn((0, len(stems)), None, None)
    return None


def _behind_role(stems: Sequence[str]) -> naming.PersonIn | None:
    """Return a name from abroad behind a common noun for what somebody is: `투자자 존 스미스`."""
    count = len(stems)
    for at in range(count - NAME_TITLE - 1, max(-1, count - MOST_NAMED - 2), -1):
        name = stems[at + 1 :]
        if is_common_person(stems[at]):
            told = any(map(is_foreign, name)) and not any(map(opinions.is_owner, name))
            around = (at, at + 1), (0, at) if at else None
            return naming.PersonIn((at + 1, count), *around) if told else None
    return None


def _in_one_word(stems: Sequence[str]) -> naming.PersonIn | None:
    """Return a long name from abroad that stands in one word before a title: `다비데벨로키아 연구원`."""
    at = len(stems) - NAME_TITLE
    if at < 0 or len(stems[at]) <= LONGEST_WORD or title_of(stems[-1]) is None:
        return None
    if not is_foreign(stems[at]) or is_body(stems[at]):
        return None
    return naming.PersonIn((at, at + 1), (at + 1, at + 2), (0, at) if at else None)


def _is_of_somebody(word: str) -> bool:
    """Whether a word tells whose somebody is, so that a name before it is another's: `홍길동 아버지`, `홍길동 변호인`."""
    return word.endswith(_FOR_SOMEBODY) or (
        word.endswith(_OF_THEM) and (word in _OF_THEM or word not in SOMEBODY)
    )


_OF_THEM = tuple(
    word for word in (*KIN, "유족", "유가족", "측근") if word not in {"할머니", "할아버지"}
)
"""Who is somebody's: `홍길동 아버지` has another name."""
_FOR_SOMEBODY = ("변호인", "대리인", "상속인", "미망인", "후견인", "보증인", "대변인")
"""Words for persons who stand for somebody else: `홍길동 변호인` has another name."""


def may_be_last_name(word: str) -> bool:
    """Whether a word alone may be the last name of somebody that the text names in full."""
    read_ = tokens(word)
    unknown = len(read_) == 1 and (read_[0].new or read_[0].tag == "NNP")
    return is_foreign(word) or (unknown and not is_body(word))
