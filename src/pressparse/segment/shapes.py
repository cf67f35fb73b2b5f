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
HEADS = (
    "위원장|원장|청장|장관|처장|시장|군수|구청장|도지사|지사|교육감|총장|사장|대표|이사장|회장|관장|본부장|센터장|단장|소장"
    "|행장|총재|의장|국장|서장|면장|읍장|동장|학장|교장|부장|실장|팀장|총리"
)
"""Heads of bodies, as they stand in the parenthesis after the body's name."""
HEAD = rf"\((?:[^()]{{0,25}}?(?:{HEADS})\s?:?\s?[가-힣A-Z]|이하\s)"
"""The bracket behind a body's name up to who heads it, or to what it is called from there on."""
WIRED = r"[(\[][^()\[\]]{1,12}=[^()\[\]]{2,12}[)\]]"
"""A wire's dateline."""
GIVEN = (
    r"[\[(<]\s?(?:사진\s?)?[가-힣A-Za-z0-9·\s]{2,20}\s제공(?:[.,]\s?재판매\s및\sDB\s금지)?\s?[\])>]"
)
"""Who gave a photograph, in brackets alone on a line."""
TITLES = "대통령 장관 차관 총리 시장 군수 지사 대표 의원 위원장 회장 사장 원장 총장 청장 교수 박사 본부장 이사장 교육감"
"""Who is shown on photographs, by their titles."""
