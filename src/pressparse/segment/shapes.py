"""How addresses, numbers, days and those who sign are written: parts of the patterns for lines."""

from pressparse.language.letters import SINGLE

MAIL = r"(?:[A-Za-z0-9_.+-]{1,40}@[A-Za-z0-9-]{1,40}(?:\.[A-Za-z]{2,10}){1,3}|\[email\sprotected\])"
"""An e-mail address, or what a page shows that hides it from those who gather addresses."""
PHONE = r"(?:\(?0\d{1,2}\s?[-).]\s?\d{3,4}\s?[-.]\s?\d{4})"
DAY = (
    rf"(?:(?:(?:19|20)\d\d|[`'{SINGLE}]\d\d)\s?[-./년]\s?\d{{1,2}}\s?[-./월]\s?\d{{1,2}}\s?[일.]?)"
)
CLOCK = (
    r"(?:[\s,|]{0,3}\(?[월화수목금토일]?\)?[\s,|]{0,3}\[?(?:오전|오후|석간|조간)?\s?"
    r"(?:\d{1,2}\s?[:시]\s?(?:\d{1,2}\s?분?(?::\d{1,2})?)?)?\]?\s?(?:즉시|이후|부터|석간|조간)?\)?)"
)
SHORT_DAY = r"(?:\d\d[.-]\d\d[.-]\d\d(?:\s\d{1,2}:\d\d(?::\d\d)?)?)"
"""A board's day with two digits of its year."""
REPORTER = r"(?:(?:선임|수습|인턴|객원|전문|시민|사진|대학생|명예|대)?\s?기자|특파원|논설위원|통신원|리포터|에디터|PD)"
NAME = r"[가-힣]{2,4}"
DESK = r"(?:[가-힣]{0,6}(?:편집|보도|취재|뉴스|연예|스포츠|문화|디지털|온라인|사진|정치|경제|사회)[가-힣]{0,4}[부국팀실])"
"""Those of an outlet who write without a name."""
