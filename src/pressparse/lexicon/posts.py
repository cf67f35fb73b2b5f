"""Posts and their bodies: what the body ends in that has such a head, and how both are written as one word."""

from collections.abc import Mapping

OFFICE = r"[가-힣]{0,9}(?:장관|장|대표|대표이사|군수|도지사|지사|교육감|총재|사장|행장|의장|감독|관장|차관|회장|대사|총리|부총리|총경리|이사|대행|청장|처장|수석|국장|사무총장|본부장|단장|임원|위원장|정책관|협력관|담당관|심의관|기획관|조정관|담당|전무|상무|최고경영자|책임자|CEO|CTO|CFO)"
"""A post whose holder may stand for a body. Alternatives of a pattern."""

POSTS: Mapping[str, tuple[str, ...]] = {
    "구청장": ("구", "구청"),
    "교육장": ("교육지원청",),
    "교육감": ("교육청",),
    "도지사": ("도",),
    "지사": ("도",),
    "부시장": ("시",),
    "시장": ("시",),
    "군수": ("군",),
    "면장": ("면",),
    "읍장": ("읍",),
    "동장": ("동",),
    "의장": ("의회",),
    "총장": ("대", "대학", "대학교", "대학원"),
    "학장": ("대", "대학", "대학교"),
    "장관": ("부",),
    "청장": ("청",),
    "처장": ("처",),
    "소방서장": ("소방서",),
    "경찰서장": ("경찰서",),
    "세무서장": ("세무서",),
    "서장": ("서",),
    "은행장": ("은행",),
    "행장": ("은행",),
    "센터장": ("센터",),
    "사령관": ("사령부",),
    "군단장": ("군단",),
    "사단장": ("사단",),
    "여단장": ("여단",),
    "연대장": ("연대",),
    "대대장": ("대대",),
    "학교장": ("학교",),
    "교장": ("고등학교", "중학교", "초등학교", "고", "중", "초", "학교"),
    "지사장": ("지사",),
    "지점장": ("지점",),
    "협회장": ("협회",),
    "이장": ("마을", "리"),
    "이사장": ("재단", "공단", "조합", "법인", "진흥원"),
    "사장": ("공사",),
    "공항장": ("공항",),
    "조합장": ("조합", "농협", "축협", "수협"),
    "병원장": ("병원",),
    "지부장": ("지부",),
    "본부장": ("본부",),
    "사업단장": ("사업단",),
    "연구소장": ("연구소",),
    "위원장": ("위", "위원회"),
    "원장": ("원",),
    "관장": ("관",),
    "총재": ("위원회", "은행"),
}
"""Posts, and what the bodies end in that have them, first as it is left of a name that is written as one word with the post.

`가나군수` is the head of 가나군, `다라위원장` of 다라위. A post that ends like another stands before it.
"""

ANYWHERE = frozenset({"사장", "이사장", "총재"})
"""Posts among them that bodies of any other kind may have too: a 사장 heads a 공사 or a company."""

REGIONAL = ("시장", "군수", "구청장")
"""Posts of those who head a town, a county, a district."""


def headed_by(title: str) -> tuple[str, ...]:
    """Return how the names of those bodies end that alone have a post; nothing where any body may: 군 has a 군수."""
    return next((kinds for post, kinds in POSTS.items() if title.endswith(post)), ())


def may_head(title: str, body: str) -> bool:
    """Return whether a post is none that only bodies of another kind have: no 군수 heads a company."""
    kinds = headed_by(title)
    return not kinds or body.endswith(kinds)


def left_of(post: str) -> str:
    """Return what a body's name ends in where it is written as one word with such a post: 군 of 가나군수."""
    return POSTS[post][0]
