"""What looks like a date and is none: terms in prison, lengths of time, sizes, titles of works."""

import regex

from pressparse.language.letters import OBJECTS, SINGLE, SUBJECTS, TOPICS
from pressparse.pattern import deferred
from pressparse.rule import Finding

_SENTENCE_BEFORE = deferred(
    r"(?:징역|금고|실형|구류|노역|수감|집행유예)형?[ ]?(?:단기|장기|각각|각)?[ ]?(?:\d{1,2}년[ ]?)?$"
)
_SENTENCE_BEHIND = deferred(
    rf"(?:에|의)?[ ]?(?:집행유예|실형|징역형|금고형)|[{OBJECTS}][ ](?:각각[ ])?(?:선고|구형|확정)|을?[ ]?(?:씩|각각)[을]?[ ]?(?:선고|구형)"
)
_TERM = deferred(r"(?:\d{1,2}년[ ]?)?\d{1,2}월")
_SIZE = deferred(
    r"[ ]?(?:%|％|㎝|㎜|㎞|㎏|㎡|℃|°|[A-Za-zµ㎍㎎㏊]|배|점|명|원|도[ ,에]|톤|개|대[ ,를]|포인트|퍼센트|조|억|만|천|백|센티|킬로|미터)"
)
_FIGURES = deferred(r"\d{1,2}[.]\d{1,2}[.]?~\d{1,2}[.]\d{1,2}")
_CREDITED = deferred(r"[ ]?\]?[ ]{0,2}[\w.\-]{2,30}@[\w\-]+\.")
"""The address of who took a picture, behind the day of taking it."""
_LONG = deferred(
    r"""[ ]?(?:빠르|빠를|빨[리라랐]|이르[다고게며]|일찍|늦[은을어게춰추]|앞당|걸리|걸린|걸려|걸렸|남았|남은|남기|남겨|연장|단축|짧[아은게]|길어|가까이|이상|넘[게어]|밖에|안에|안팎|만큼|꼴|내[로에])
      | [ ](?:지나[고며서]|지난[ ](?:뒤|후|시점)|지났|더[ ]|앞두|앞둔|앞둬|앞서[ ]|먼저)
      | 에서[ ]\d{1,2}일로[ ](?:확대|축소|연장|단축|늘|줄) | 로[ ](?:확대|축소|연장|단축|늘[리렸려어]|줄[이였여어])
      | ,[ ]?(?:길어도|길게는|늦어도|길면|많게는)
      | 이[ ](?:늦|빠|지나|지났|걸|남|넘|흘|짧|길|더[ ]|단축|앞당|소요|필요)""",
    regex.VERBOSE,
)
"""What is said of a length of time, not of a day."""
_ABOUT = deferred(
    r"(?:이르면|빠르면|늦어도|길게는|짧게는|많게는|적게는|보다|통상|보통|평균|대략|(?<![가-힣])약|불과|고작|단)[ ]$"
)
_OF_WORK = deferred(r"[ ](?:근무|휴무|휴가|동안|정도|가량|소요)")
"""What is said of days and parts of a day: 3.5일 근무."""
_OR_MORE = deferred(r"[ ](?:혹은|또는|아니면)[ ]|이면[ ]")
"""Behind a few days: more of them or fewer; behind one day: another."""
_COURSE = deferred(r"(?:과정|코스|교육|연수|실습)[ ]?\($")
"""What in brackets is told to last so long: 단기 과정(3~4일)."""
_FEW_DAYS = deferred(r"\d{1,2}일?~\d{1,2}일")
_BARE_DAYS = deferred(r"\d{1,2}(?:일?~\d{1,2}|[.]\d{1,2})?일")
_OPENING = "‘'「『<《〈"
_CLOSING = {"‘": "’'", "'": "'’", "「": "」", "『": "』", "<": ">", "《": "》", "〈": "〉"}
_TITLE = deferred(
    rf"(?:도|의|[{TOPICS}{SUBJECTS}{OBJECTS}]|처럼)[ ][^{SINGLE}'「」『』<>《》〈〉\n]{{1,18}}"
)
_QUOTING = deferred(r"[이]?라?(?:고|며|면서|는[ ]|란[ ])")
_SEASON = deferred(
    r"[ ]?[-~/·&][ ]?(?:봄|여름|가을|겨울)|[ ](?:컬렉션|시즌[ ](?:패션|컬렉션|의상))"
)
_DAY_WORDS = frozenset({"day_by_word", "day_told"})


def is_silent(text: str, found: Finding[object]) -> bool:
    """Return whether what was read is no date by what stands around it."""
    start, end = found.start, found.end
    last = text[end - 1]
    if last == "일" and _BARE_DAYS.fullmatch(text, start, end):
        return _is_length(text, found)
    if last == "월" and _TERM.fullmatch(text, start, end):
        return _is_term(text, found)
    if found.rule == "dotted_day" and _CREDITED.match(text, end):
        return True
    if last.isdecimal():
        return bool(_FIGURES.fullmatch(text, start, end) and _SIZE.match(text, end))
    if last in "봄름을울":
        return _SEASON.match(text, end) is not None
    return found.rule in _DAY_WORDS and _is_title(text, found)


def _is_term(text: str, found: Finding[object]) -> bool:
    """Return whether a month is a term in prison: 징역 1년 6월."""
    if _SENTENCE_BEHIND.match(text, found.end):
        return True
    return _SENTENCE_BEFORE.search(text, max(0, found.start - _REACH), found.start) is not None


def _is_length(text: str, found: Finding[object]) -> bool:
    """Return whether so many days are a length of time: 4~5일 혹은, 약 3.8일, 평년보다 1~2일."""
    if _LONG.match(text, found.end):
        return True
    if text.startswith(")", found.end):
        return _COURSE.search(text, max(0, found.start - _REACH), found.start) is not None
    if _FEW_DAYS.fullmatch(text, found.start, found.end):
        if _OR_MORE.match(text, found.end):
            return True
    elif found.rule == "day_alone":
        return False
    elif _OF_WORK.match(text, found.end):
        return True
    return _ABOUT.search(text, max(0, found.start - _REACH), found.start) is not None


_REACH = 16
"""Characters before a date in which what makes it none may stand."""


def _is_title(text: str, found: Finding[object]) -> bool:
    """Return whether a day is the first word of a title in marks: ‘내일도 맑음’."""
    mark = text[found.start - 1 : found.start]
    if not mark or mark not in _OPENING:
        return False
    title = _TITLE.match(text, found.end)
    if title is None or text[title.end() : title.end() + 1] not in _CLOSING[mark]:
        return False
    return _QUOTING.match(text, title.end() + 1) is None
