"""People whom every reader knows: the presidents, the kings of old, thinkers and artists called by one name."""

import regex

from pressparse.entities.entity import Named
from pressparse.entities.names import PERSONAL
from pressparse.entities.posts import post_behind
from pressparse.lexicon.given_names import ALONE, FIGURES, KINGS, KINGS_ALONE, PRESIDENTS
from pressparse.rule import Rule, rule


@rule(
    rf"(?P<name>{'|'.join(PRESIDENTS)})(?=[ ]?(?:(?:전|前)[ ])?대통령)",
    examples={
        "이날 도입도 눈길[[김대중 전 대통령]]은 말했다.": {
            "name": "김대중",
            "title": "대통령",
            "organization": None,
        },
    },
    boundary=["문재 대통령은 왔다.", "노무현 정부는 말했다."],
    needs=PRESIDENTS,
)
def president(match: regex.Match[str], _context: object) -> list[Named]:
    """A president is known even where a lost line break glues a word to the name: `눈길김대중 대통령은`."""
    post = post_behind(match.string, match.end(), _NEAR)
    if post is None or post.body or not match.string.startswith(_SPACED, match.end()):
        return [Named(match.start(), match.end(), match["name"], None, None, "")]
    return [Named(match.start(), post.end, match["name"], post.title, None, "")]


_NEAR = 2
_SPACED = (" 대통령", " 전 대통령", " 前 대통령")


@rule(
    rf"""
    (?<![가-힣A-Za-z\d])
    (?: (?<=(?:조선|고려|조선왕조|임금|국왕)[ ])(?P<name>{"|".join(sorted(KINGS))})(?=[은는이가의을를과와도]?(?![가-힣])|대왕)
      | (?P<name>{"|".join(sorted(KINGS))})(?=[은는이가의]?[ ]?(?:\([\p{{Han}}]{{2}}\)[ ]?)?\d{{1,2}}년(?:[ ]?\(\d{{3,4}})|[ ](?:때|대에|연간|재위|치세|임금)|\(재위)
    )
    """,
    examples={
        "고려 [[성종]]은 다시 세웠다.": {"name": "성종", "title": None, "organization": None},
        "[[태종]] 때 지었다.": {"name": "태종", "title": None, "organization": None},
        "[[숙종]] 12년(1686)에 지었다.": {"name": "숙종", "title": None, "organization": None},
    },
    boundary=["세종 청사는 넓다.", "인조 잔디를 깔았다.", "신종 수법이 늘었다."],
    needs=tuple(sorted(KINGS)),
)
def king(match: regex.Match[str], _context: object) -> list[Named]:
    """A temple name is a king's behind the state, and before the year of the reign: `고려 성종은`, `숙종 12년(1686)`."""
    return [Named(match.start("name"), match.end("name"), match["name"], None, None, "")]


@rule(
    rf"(?<![가-힣A-Za-z\d])(?:{'|'.join(sorted(FIGURES | KINGS_ALONE, key=len, reverse=True))})(?P<tail>[가-힣]{{0,4}}+)",
    examples={
        "[[플라톤]]은 달리 보았다.": {"name": "플라톤", "title": None, "organization": None},
        "[[공자]]·맹자의 글이다.": {"name": "공자", "title": None, "organization": None},
    },
    boundary=["베토벤 교향곡을 들었다.", "케네디 공항에 내렸다.", "다윈상을 받았다."],
    needs=tuple(sorted(FIGURES | KINGS_ALONE)),
)
def figure(match: regex.Match[str], _context: object) -> list[Named] | None:
    """Thinkers, artists and rulers of the past are called by one name, a particle behind it: `플라톤은`."""
    tail = match["tail"]
    if not (tail in _TAILS or (not tail and match.string.startswith(_LISTED, match.end()))):
        return None
    end = match.end() - len(tail)
    return [Named(match.start(), end, match.string[match.start() : end], None, None, "")]


_TAILS = (PERSONAL - {"", "씨", "씨는", "씨가", "씨의", "씨를", "씨와"}) | {
    "나",
    "이나",
    "처럼",
    "부터",
}
_LISTED = ("·", ",", "’", "'", " 등")


@rule(
    rf"(?<![가-힣A-Za-z\d])(?P<name>{'|'.join(sorted(ALONE, key=len, reverse=True))})(?=(?:발|표|식)[ ])",
    examples={
        "[[트럼프]]발 관세를 앞두었다.": {"name": "트럼프", "title": None, "organization": None}
    },
    boundary=["한국발 비행기가 내렸다.", "서구식 건물이다."],
    needs=tuple(sorted(ALONE)),
)
def made_by(match: regex.Match[str], _context: object) -> list[Named]:
    """What comes from somebody in office is called after that one: `트럼프발 관세`."""
    return [Named(match.start(), match.end(), match["name"], None, None, "")]


RULES: tuple[Rule, ...] = (president, king, figure, made_by)
