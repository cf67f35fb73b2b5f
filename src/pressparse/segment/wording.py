"""How a sentence of a body, a deck, a lead and a caption are worded."""

from functools import cache, lru_cache

import regex

from pressparse.language.letters import BULLETS, JOINERS, OBJECTS
from pressparse.language.particles import SUBJECT
from pressparse.language.wording import ending_in
from pressparse.lexicon.notices import SECTIONS
from pressparse.pattern import compiled, deferred, scanning
from pressparse.segment import cuts
from pressparse.segment.shapes import HEAD


@cache
def _end() -> regex.Pattern[str]:
    return regex.compile(
        r"""[가-힣](?:다|요|까|죠)[.?!][”"’'」)\]*]*(?:\s?[(<][^()<>]{1,30}[)>])?\.?\Z
          | [가-힣]다[.”"]\s{0,3}[^\s-]""",
        regex.VERBOSE,
    )


_NOTED = ("음", "임", "함", "됨", "였다", "했다", "한다")
_MAY_END = scanning('[다요까죠][.?!”"]')


@lru_cache(maxsize=2048)
def sentence_ends(text: str) -> bool:
    """Whether a sentence ends here, or in here."""
    if text.endswith("다.") and "가" <= text[-3:-2] <= "힣":
        return True
    may = _MAY_END.search(text)
    if may and _end().search(text, max(0, may.start() - 1)):
        return True
    return text.endswith(_NOTED) and bool(
        compiled(r"\S{2}.{45}(?:음|임|함|됨|였다|했다|한다)\Z").search(text, max(0, len(text) - 49))
    )


_PAST = frozenset(ending_in(20).replace("겠", ""))
"""Every syllable that ends in ㅆ."""


def is_told(text: str) -> bool:
    """Whether a sentence in the past tense stands in a text: no headline has one with its full stop."""
    for end in _FULL_STOPS:
        at = text.find(end)
        while at >= 0:
            verb = at - len(_POLITE) - 1 if text.endswith(_POLITE, 0, at) else at - 1
            if (at and text[at - 1] in _PAST) or (verb >= 0 and text[verb] in _PAST):
                return True
            at = text.find(end, at + 1)
    return False


_FULL_STOPS = ("다.", "다”", '다"')
_POLITE = "습니"


@cache
def lead() -> regex.Pattern[str]:
    """A body and its head in brackets open the first sentence."""
    return regex.compile(rf"\A(?:[^\s()]{{2,30}}\s){{0,3}}[^\s()]{{2,30}}\s?{HEAD}")


@cache
def square() -> regex.Pattern[str]:
    """The marks that open a release's paragraphs."""
    return regex.compile(r"[□ㅁ○◯◦❍](?:\s|[가-힣(‘“「㈜<0-9])|ㅇ(?:\s|[가-힣(‘“「])|■.{40}")


@cache
def deck() -> regex.Pattern[str]:
    """The marks that open a deck."""
    return regex.compile(rf"[-{BULLETS}ㆍ·※☞*]|[①-⑳]|<[^<>]{{3,80}}>\Z")


@cache
def posing() -> regex.Pattern[str]:
    """What people do in photographs, at the end of a caption."""
    return regex.compile(
        rf"(?:(?<![가-힣]|(?:감동|온기|희망|울림|기쁨|훈훈함|따뜻함)[{OBJECTS}]\s)전|전달|격려|시상|수여|점검|체험|제막|박수|촬영|악수|인사|발언|관람|(?<!극)대화|연설|소개|서명|기념|포즈|입장을\s밝히|둘러보|지켜보|참석|답변|설명|얘기|이야기|시연|축사|환영사|브리핑|들어서|(?<=[{OBJECTS}]\s)나서|답)"
        rf"(?:[{OBJECTS}])?\s?(?:취)?하?고\s?있다\.?\Z"
        r"|(?:설명|인사말?|발언|축사|연설|답변|브리핑)(?:을)?\s?하는\s(?:[^\s,]{1,14}\s){0,3}[가-힣]{2,4}\s(?:[가-힣]{1,8})?(?:장|대표|장관|군수|교수|의원|총리)\s?\|?\Z"
    )


@cache
def script() -> regex.Pattern[str]:
    """Who speaks in a broadcast's script, alone on a line or before the words."""
    return regex.compile(
        r"(?:\[[^\[\]]{1,12}\]\s?)?[\[<◀]\s?(?:앵\s?커(?:\s?멘트)?|기\s?자|리\s?포\s?트|리포터|아나운서|인터뷰"
        r"|(?i:ANC|VCR|SYN|INT|S/U|CG|END))\s?[\]>▶]"
    )


OUTLET_NAME = r"(?:[A-Z]{2,4}\s)?[가-힣A-Za-z0-9]{1,8}(?:일보|신문|뉴스|방송|경제|통신|투데이|닷컴|타임스|데일리|저널|미디어|타임즈)(?:\s로고)?|뉴시스|뉴스1"
OUTLET = deferred(OUTLET_NAME)
"""An outlet's name, alone on a line."""


def numbered(text: str) -> bool:
    """Whether a line is a numbered heading."""
    return (
        bool(compiled(r"(?:\d{1,2}\.(?!\s?\d)|[ⅠⅡⅢⅣⅤ]+\.?|[IVX]{1,3}\.)\s?\S").match(text))
        and len(text) <= 60
    )


@cache
def _open_title() -> regex.Pattern[str]:
    return regex.compile(
        rf"(?:,|[통위]해|[위향관대]한|[{OBJECTS}에의{JOINERS}]|부터|까지|에서|으로|따라|맞아|하여|[하되이]며|[하되]고"
        r"|(?<![하되이])는|(?<!한)[한할된될]|하는|되는)\Z"
    )


def title_open(text: str) -> bool:
    """Whether a title asks for another line."""
    return bool(_open_title().search(text[-8:]))


def section_name(text: str) -> bool:
    """Whether a line is the name of a newspaper's section, or of a board of an institution's."""
    if text.endswith("면"):
        text = _PAGE.sub("", text)
    if "  " in text:
        return all(section_name(part.strip()) for part in text.split("  ") if part.strip())
    if _SPACED_OUT.fullmatch(text):
        text = text.replace(" ", "")
    if text.removesuffix("일반") in SECTIONS:
        return True
    parted = not _PARTING.isdisjoint(text)
    words = (text.translate(_SPACES) if parted else text).split()
    if 1 < len(words) <= 4 and all((w.removesuffix("일반") or w) in SECTIONS for w in words):
        return True
    if parted and _PAIR.fullmatch(text):
        return True
    return text.endswith(_BOARDS) and bool(_BOARD.fullmatch(text)) and not OUTLET.fullmatch(text)


_SPACED_OUT = deferred(r"[가-힣](?: [가-힣]){1,3}")
"""A name set wide, as printed pages have it over a text: 경 제."""
_PARTING = frozenset("/·&")
_SPACES = str.maketrans("/·&", "   ")
_PAIR = deferred(r"[가-힣A-Za-z]{1,6}(?:[/·&][가-힣A-Za-z]{1,6}){1,3}")
"""Names of sections with a mark between them."""
_BOARDS = (
    *(
        "소식",
        "보도자료",
        "언론보도",
        "공지사항",
        "게시판",
        "자료실",
        "알림마당",
        "홍보마당",
        "뉴스",
    ),
    *("NEWS", "News"),
)
"""How names of boards end."""


_BOARD = deferred(
    rf"(?:[가-힣A-Za-z]{{1,6}}[\s/·]?)??(?:[가-힣A-Za-z]{{1,6}}[\s/·]?)??\s?(?:{'|'.join(_BOARDS)})"
)
"""The name of a board of an institution's."""
_PAGE = deferred(r"\s?\d{1,2}면\Z")
"""The page of a newspaper on which an article was printed."""


def goes_back(text: str) -> bool:
    """Whether a sentence goes on from one before it, by its first word: nothing that stands alone opens so."""
    return text.startswith(_GOING_ON)


_BACK = "한편 앞서 또 또한 이어 이어서 그러나 하지만 이에 특히 아울러 그는 이날 이번"
_GOING_ON = tuple(f"{word}{mark}" for word in _BACK.split() for mark in " ,")
"""What refers to what was said before, at the beginning of a sentence."""


def opens_text(text: str) -> bool:
    """Whether a line opens as only a text does: with a mark, a script's speaker, a body and its head, a dateline."""
    if (square().match(text) and len(text) > 8) or script().match(text):
        return True
    return len(text) > 40 and bool(lead().match(text) or cuts.datelined(text))


def is_sentence(text: str) -> bool:
    """Whether a text is a sentence with its subject and its full stop: no title has both."""
    least, most = SENTENCE
    if not least <= len(text) <= most or not text.endswith(_SAID) or text[0] in _QUOTES:
        return False
    if text.endswith("고 있다."):  # or what people do in a photograph
        return False
    return bool(_SUBJECT_OF.search(text))


SENTENCE = (12, 150)
"""Code points of a sentence that opens a text, at least and at most; a longer line is no title anyway."""
_SAID = ("다.", "까.", "요.", "죠.")
_SUBJECT_OF = deferred(rf"[가-힣)\]’”'\"](?:{SUBJECT})\s\S")
_QUOTES = frozenset("\"“'‘")
