"""Whom a document calls by a common word: its own school, the town at hand, the police, the union, a mayor."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from pressparse.accord.groups import OWN, UNIONS
from pressparse.accord.members import Member
from pressparse.accord.names import same
from pressparse.accord.scene import Scene
from pressparse.entities.names import may_be_name
from pressparse.language.letters import SUBJECTS, TOPICS
from pressparse.lexicon.posts import REGIONAL, left_of
from pressparse.lexicon.regions import METROPOLES, REGIONS
from pressparse.pattern import deferred
from pressparse.rule import occurrences


@dataclass(frozen=True)
class Callings(Scene):
    """The bodies of one document that common words stand for."""

    def own(self, called: str) -> str | None:
        """Return the body whose page it is, by the kind that it calls itself: 우리 병원."""
        kind = called.removeprefix("우리").strip()
        if kind.startswith(("대학", "학교", "본")):
            return self.own_school
        return next((b.name for b in self.bodies if b.name.endswith(kind)), self.issuer)

    @cached_property
    def own_school(self) -> str | None:
        """The school whose page it is, which calls itself 우리 대학: whom headline or text name before as their topic."""
        for body in self.bodies:
            if body.name.endswith(_SCHOOLS) and _IS_TOLD_OF.match(self.text, body.end):
                sentence = self.view.sentence_at(body.start)
                words = self.text[sentence.start : sentence.end]
                return None if OWN.search(words) else self.first_in_body(body.name)
        return None

    def first_in_body(self, name: str) -> str:
        """Return the form in which the body of the text has a name first, or else the longest: 가나대학교 for 가나대."""
        alike = [b for b in self.bodies if same(name, b.name)]
        own = next((b.name for b in alike if b.start >= self.body_start), None)
        return own or max((b.name for b in alike), key=len, default=name)

    @cached_property
    def union(self) -> str | None:
        """The name that the text has for the union first."""
        match = _UNION.search(self.text, self.body_start)
        ends = match.end() if match else -1
        named = (b.name for b in self.bodies if b.start < ends <= b.end)
        return next(named, match[0]) if match else None

    def market(self, member: Member) -> Member:
        """Return a market as such, which a mayor is read from where the text knows no such town: 가나큰시장."""
        name, text = member.name, self.text
        market = f"{name}장"
        if not member.person or not name.endswith("시") or name in REGIONS:
            return member
        if not text.startswith(market, member.end - len(name)):
            return member
        if text.count(name) > text.count(market) or self.is_behind_a_person(member):
            return member
        return member._replace(name=market, end=member.end + 1, person=False)

    def is_behind_a_person(self, member: Member) -> bool:
        """Tell whether somebody is named right before a member or within it: 홍길동 가나시장."""
        before = self.people[: bisect_right(self.people, member.start, key=lambda p: p.start)]
        if before and before[-1].end >= member.start - 1:
            return True
        words = self.text[max(0, member.start - _NAME) : member.start].split()
        named = self.text[member.start - 1] == " " and words and len(words[-1]) == _SYLLABLES
        return bool(named) and may_be_name(words[-1])

    def force(self, name: str) -> str | None:
        """Return the one station or office that 경찰 or 소방 stands for."""
        named = (b.name for b in self.bodies if b.name.endswith(FORCES[name]))
        return next(named, None)

    def region(self, kind: str) -> str | None:
        """Return the region that 시, 군, 구 or 도 alone stands for."""
        if (issuer := self.issuer) and issuer.endswith(kind):
            return issuer
        for body in self.bodies:
            where, _, name = body.name.partition(" ")  # 대전 서구 has its town before it
            whole = not name or (where in METROPOLES and " " not in name)
            if body.name.endswith(kind) and whole and len(body.name) < 8:
                return body.name
        return None

    @cached_property
    def seats(self) -> dict[str, str]:
        """What 시장, 군수 or 구청장 is the head of where the text names one such region only."""
        found: dict[str, str] = {}
        for title, kind in ((post, left_of(post)) for post in (*REGIONAL, "도지사")):
            longest = ""
            for name in {b.name for b in self.bodies if b.name.endswith(kind)}:
                short, long = sorted((longest, name), key=len)
                if not long.endswith(short):
                    break
                longest = long
            else:
                if longest:
                    found[title] = longest
        return found

    @cached_property
    def heads_by_name(self) -> dict[str, list[tuple[str, str]]]:
        """The bodies and posts of the people of the text, by whatever their names begin with: 홍, 홍길, 홍길동."""
        found: dict[str, list[tuple[str, str]]] = {}
        for each in self.people:
            if each.organization:
                for k in range(1, len(each.name) + 1):
                    found.setdefault(each.name[:k], []).append(
                        (each.organization, each.title or "")
                    )
        return found

    def body_beside(self, who: str, title: str) -> str | None:
        """Return the body that stands between a name and a post, or before both: 홍길동 가나사 회장, 가나사(회장 홍길동)."""
        text = self.text
        for at in occurrences(text, who, 0, NEAR_THE_BEGIN):
            headed = _BEFORE_BRACKETS.search(text, max(0, at - _IN_BRACKETS), at)
            if headed and headed["title"] == title:
                return headed["body"]
            behind = _BEHIND_A_NAME.match(text, at + len(who), NEAR_THE_BEGIN)
            if behind is None or "가" <= text[at - 1 : at] <= "힣":
                continue
            body = behind["body"]
            if text.startswith(title, behind.end()):
                return body
            cut = body.rfind(title, _SHORTEST)
            if cut > 0:
                return body[:cut]
        return None


def towns_of_heads(member: Member) -> list[Member]:
    """Return the towns whose heads are told as one: 가나·다라·마바구청장."""
    names = [name for name in member.name.split("·") if name]
    kind = names[-1][-1:] if names else ""
    if kind not in {"시", "군", "구"}:
        return [member]
    return [member._replace(name=name if name.endswith(kind) else name + kind) for name in names]


NEAR_THE_BEGIN = 20_000
"""Code points of the text in which the body of a head is looked for."""
_BEFORE_BRACKETS = deferred(
    r"(?P<body>[가-힣A-Za-z]{2,20})\s?\((?:[A-Z]+,\s)?(?P<title>[^\s()]+)\s$"
)
"""A body whose head stands in brackets behind it, up to the name."""
_IN_BRACKETS = 60
"""Code points before the name in which that body begins."""
_BEHIND_A_NAME = deferred(r"[가-힣]{0,2}\s(?P<body>[가-힣A-Za-z]{2,20})(?:\([^()]{0,60}\))?\s?")
"""A body behind a name, or behind the rest of it where only its beginning is known."""
_SHORTEST = 2
"""Letters of a body whose post is written in one word with it."""
_NAME = 6
"""How far before a post its holder's name begins."""
_SYLLABLES = 3
"""Syllables of most names."""
_UNION = deferred(rf"(?:{'|'.join(UNIONS)})(?!위원장)")
_SCHOOLS = ("대", "대학", "대학교", "학교", "고", "중", "초")
_IS_TOLD_OF = deferred(rf"[{TOPICS}{SUBJECTS},(\[]")
"""What stands behind the name of whom a headline or a sentence is about."""
FORCES: Mapping[str, tuple[str, ...]] = {
    "경찰": ("경찰서", "경찰청"),
    "소방": ("소방서", "소방본부", "소방청"),
    "검찰": ("검찰청", "지검", "지청"),
}
"""What the press calls a force by, and how the names of its offices end."""
