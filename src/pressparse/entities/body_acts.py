"""Bodies shown by what a story says they do: it cites them, they announce something on a day, a short form stands behind."""

import regex

from pressparse.entities.body_names import ends_like_a_body
from pressparse.entities.body_phrases import is_thing, names_something
from pressparse.entities.names import LIKELY, likeness
from pressparse.entities.stems import known
from pressparse.entities.transcription import CLEAR, likeness_abroad
from pressparse.language.letters import BULLETS, DOUBLE, SINGLE, SUBJECTS, TOPICS
from pressparse.language.morphology import Reading, reading
from pressparse.lexicon.agencies import GENERIC, NO_BODIES
from pressparse.lexicon.agreements import COMPANY_ENDINGS
from pressparse.pattern import deferred
from pressparse.rule import Rule, rule

_LETTER = r"가-힣A-Za-z\d&"
_BRACKET = r"(?:\([^()\n]{1,30}\))?"

CITED = r"에[ ](?:따르면|의하면)(?![가-힣])"
"""Behind whoever is cited."""
ANNOUNCED = rf"[{TOPICS}][ ](?:지난[ ]|오는[ ])?\d{{1,2}}일(?![가-힣\d]|까지|부터|간)"
"""Behind whoever announces something on a day."""
TO_A_SENTENCE = deferred(rf"(?:^|[.?!\n][\"'{DOUBLE}{SINGLE}]?[ ]?|[{BULLETS}][ ]?|[\])】][ ]?)$")
"""What stands before the first word of a sentence."""


def _is_an_unknown_name(word: str, *, speaks: bool = False) -> bool:
    """Whether a word may be a name that no list and no dictionary holds, and is no person, document or thing.

    ``speaks``: whether it is quoted, as neither a thing nor what is held can be.
    """
    if word in known() or word in GENERIC or word in NO_BODIES or is_thing(word):
        return False
    if word.endswith(_NO_BODIES) or likeness(word) == LIKELY:
        return False
    if not names_something(word):
        return reading(word) is Reading.INFLECTED and likeness_abroad(word) >= CLEAR
    read = reading(word)
    if word.isascii() or read is Reading.NEW or (speaks and read is Reading.MIXED):
        return True
    return _is_made_like_a_name(word)


_NO_BODIES = (
    *("씨", "법", "안", "서", "론", "군", "양", "율", "액", "값", "판", "설", "기준", "규정", "지침", "자료", "기사"),
    *("대회", "행사", "사업", "공연", "드라마", "영화", "작품", "게임", "앱", "축제", "전시", "상품", "펀드"),
)  # fmt: skip
"""How words end that name people, papers, products and what is held."""


def _is_made_like_a_name(word: str) -> bool:
    """Whether a word of more than one part ends as companies do, begins with the nation or a place, or sounds foreign."""
    if word.endswith(COMPANY_ENDINGS) or word.startswith(_NATION):
        return len(word) >= _LEAST_OF_PARTS
    return likeness_abroad(word) >= CLEAR


_NATION = ("한국", "서울", "국립", "대한")
_LEAST_OF_PARTS = 4


@rule(
    rf"(?<![{_LETTER}])(?P<span>[{_LETTER}]{{2,20}}){_BRACKET}{CITED}",
    examples={
        "[[뷁티노]]에 따르면 수출이 늘었다.": {"name": "뷁티노", "abbreviation": None},
        "[[한국가온데이터]](GDT)에 따르면 그렇다.": {
            "name": "한국가온데이터",
            "abbreviation": "GDT",
        },
    },
    boundary=[
        "업계에 따르면 값이 올랐다.",
        "김가온씨에 따르면 값이 올랐다.",
        "협정서에 따르면 값이 올랐다.",
        "가람공사 뷁티노에 따르면 값이 올랐다.",
    ],
    needs=("에 따르면", "에 의하면"),
    starts="cited",
)
def body_that_is_cited(match: regex.Match[str], _: object) -> str | None:
    """Who is cited and is no person is a body: `가나데이터에 따르면`; behind a body stands what it has published."""
    word, before = (
        match["span"],
        _BEFORE.search(match.string, max(0, match.start() - _FAR), match.start()),
    )
    if before and (before[1] in known() or ends_like_a_body(before[1])):
        return None
    return word if _is_an_unknown_name(word) else None


_BEFORE = deferred(rf"([{_LETTER}]{{2,}})\)?[ ]$")
_FAR = 24


@rule(
    rf"(?<![{_LETTER}])(?P<span>[{_LETTER}]{{2,20}}?){_BRACKET}{ANNOUNCED}",
    examples={
        "[[뷁티노]]는 19일 새 옷을 내놓는다고 밝혔다.": {"name": "뷁티노", "abbreviation": None},
        "◇ [[뮤테라]]는 지난 5일 쌀을 냈다.": {"name": "뮤테라", "abbreviation": None},
        "[[다미담]]은 7일 “길을 쓸겠다”고 밝혔다.": {"name": "다미담", "abbreviation": None},
    },
    boundary=[
        "행사는 29일 열린다.",
        "그 뷁티노는 19일까지 판다.",
        "김가온은 19일 떠났다.",
        "뷁티노대회는 19일 열린다.",
    ],
    starts="announces",
)
def body_that_announces(match: regex.Match[str], _: object) -> str | None:
    """An unknown name that opens a sentence and does something on a day is a body: `가나푸드는 19일 … 밝혔다`."""
    speaks = _QUOTED.match(match.string, match.end()) is not None
    return match["span"] if _is_an_unknown_name(match["span"], speaks=speaks) else None


_QUOTED = deferred(rf"[ ][{DOUBLE}\"]")
"""Behind the day come the words of whoever announces."""


@rule(
    rf"(?<![{_LETTER}‘'“\"<《「])(?P<span>[가-힣]{{3,12}})\((?:[A-Z]{{2,7}}|(?:[A-Z][a-z]+){{2,4}})(?:,[ ][^()\n]{{1,20}})?\)(?=(?:[{SUBJECTS}{TOPICS}]|과|와|에서|측은|측이)[ ])",
    examples={
        "[[뷁티노스]](BTNS)는 공장을 짓는다.": {"name": "뷁티노스", "abbreviation": "BTNS"},
    },
    boundary=[
        "인공지능(AI)이 읽는다.",
        "업무협약(MOU)과 함께 왔다.",
        "‘뷁티노스(BTNS)’를 내놓았다.",
        "김가온(KGO)이 읽었다.",
    ],
    needs=("(",),
    starts="spelling behind",
)
def body_with_its_letters(match: regex.Match[str], _: object) -> str | None:
    """An unknown name with its letters in brackets, which acts, is a body: `가나테라(GNTR)는`; terms are known nouns."""
    return match["span"] if _is_an_unknown_name(match["span"]) else None


@rule(
    rf"(?<![{_LETTER}‘'“\"<《「])(?P<span>[가-힣]{{2,10}}[부처청])\(이하[ ][{DOUBLE}{SINGLE}'\"]?[가-힣A-Z]{{2,8}}[{DOUBLE}{SINGLE}'\"]?\)(?=(?:[{SUBJECTS}{TOPICS}]|과|와)[ ])",
    examples={
        "[[뷁티부]](이하 뷁부)는 길을 넓힌다.": {"name": "뷁티부", "abbreviation": "뷁부"},
    },
    boundary=[
        "업무협약(이하 협약)과 함께 왔다.",
        "거래처(이하 처)는 멀다.",
        "뷁티부(뷁부)는 길을 넓힌다.",
    ],
    needs=("(이하",),
)
def body_with_its_short_form(match: regex.Match[str], _: object) -> str | None:
    """An unknown name that ends as ministries do, with its short form in brackets, is a body: `가나부(이하 가부)와`."""
    return match["span"] if _is_an_unknown_name(match["span"], speaks=True) else None


RULES: tuple[Rule, ...] = (
    body_that_is_cited,
    body_that_announces,
    body_with_its_letters,
    body_with_its_short_form,
)
