"""Words that are a person, or a person's post: who stands behind a head, and which of two posts names a body."""

from collections.abc import Sequence

from pressparse.accord.words import Word
from pressparse.entities.body_names import ends_like_a_body
from pressparse.entities.entity import Named
from pressparse.entities.names import is_foreign, likeness, may_be_name
from pressparse.language.morphology import Reading, reading
from pressparse.lexicon.agencies import HEADS
from pressparse.lexicon.countries import COUNTRIES
from pressparse.pattern import compiled, deferred

GOVERNORS = frozenset(
    p + "지사" for p in ("충남", "충북", "전남", "전북", "경남", "경북", "경기", "강원", "제주")
)
"""The posts of those who head provinces, in short."""
_TWO = 2
"""Words before which no second post stands."""


_BODY_POST_NAME = 3
"""Words of a body, its head's post and name, before which nothing is dropped behind them."""
_HONOURS = frozenset({"박사", "교수", "목사", "장로", "신부", "선교사", "씨"})
"""What stands behind a name that has its post before it: 가나대 총장 홍길동 박사."""
UNITS = ("사업", "부문", "사업부")
"""How the parts of a company end that have heads of their own: 가나케미칼 소재사업 대표."""
_ACTING = frozenset({"권한대행", "직무대행", "대행"})
"""What stands behind the post of somebody who acts for its holder."""


def is_person(word: Word) -> bool:
    """Return whether a word can be the name of a person."""
    return (
        bool(compiled(r"[가-힣]{2,4}").fullmatch(word.bare))
        and word.body is None
        and word.bare not in COUNTRIES
        and not ends_like_a_body(word.bare)
        and may_be_name(word.bare)
    )


def is_of_a_body(words: Sequence[Word]) -> bool:
    """Tell whether the name comes first and the body follows it: 홍길동 가나대 총장, not 가나대 홍길동 총장."""
    name, body = words[0].bare, words[1].bare
    if body.endswith("대") and is_person(words[0]) and not name.endswith("대"):
        return True
    return likeness(name) > likeness(body)


def with_one_post(words: Sequence[Word]) -> Sequence[Word]:
    """Return words with that of two posts alone that names a body: 가나사 최고경영자 겸 이사회 의장, 가나시장 권한대행."""
    if len(words) > 1 and words[-1].stem in _ACTING:
        last = words[-1]
        return (*words[:-_TWO], words[-_TWO]._replace(particle=last.particle, comma=last.comma))
    if len(words) > _BODY_POST_NAME and words[-1].stem in _HONOURS and is_person(words[-_TWO]):
        words = (*words[:-_TWO], words[-_TWO]._replace(particle=words[-1].particle))
    second = next((k for k, word in enumerate(words) if word.bare == "겸"), 0)
    if not second or len(words) < second + _TWO:
        return words
    if any(word.body for word in words[: second - 1]):
        return (*words[: second - 1], words[-1])
    return words[second + 1 :] if len(words) > second + _TWO else words


def with_its_body(words: Sequence[Word]) -> Sequence[Word]:
    """Return a head's words with the body before them without its particle: 가나사의 홍길동 대표."""
    whose = len(words) - _BODY_POST_NAME
    if whose < 0 or words[whose].particle != "의" or words[-1].stem not in HEADS:
        return words
    body = words[whose]
    if not is_person(words[whose + 1]):
        return words
    return (*words[:whose], body._replace(bare=body.stem, particle=""), *words[whose + 1 :])


def has_a_body_before(title: str, stem: str) -> bool:
    """Tell whether a word ends in a post and names its body before it: 가나시장, not 시장."""
    return stem.endswith(title) and len(stem) > len(title) and stem not in HEADS


def sent_by(words: Sequence[Word]) -> str:
    """Return the country that has sent an ambassador: 마르코 베르디 주한이탈리아대사; nothing where nobody is one."""
    sent = _AMBASSADOR.search(" ".join([*(word.bare for word in words[:-1]), words[-1].stem]))
    return sent["country"] if sent and sent["country"] in COUNTRIES else ""


_AMBASSADOR = deferred(r"(?:^|[ ])주한[ ]?(?P<country>[가-힣]+?)[ ]?대사$")


def ends_in_a_name(words: Sequence[Word]) -> bool:
    """Tell whether words end in a person's name and post, in either order: 가나부 홍길동 장관."""
    name, last = words[-2:]
    if last.brackets or name.bare.endswith(UNITS):
        return False
    if name.bare in HEADS and is_person(last):
        return True
    return (
        (last.stem in HEADS or last.stem.endswith(("장", "이사", "대사", "대표")))
        and last.body is None
        and is_person(name)
        and not (len(words) == 3 and is_of_a_body(words))
    )


def are_names_abroad(words: Sequence[str]) -> bool:
    """Tell whether words are known as names to the analyser, as those of people abroad are: 나카무라 겐지."""
    return all(reading(word) is Reading.NAME for word in words)


_DEPUTIES = (
    *("부행장", "부사장", "부회장", "부총장", "부원장", "부시장", "부지사", "부군수", "부구청장"),
    *("부이사장", "부위원장", "본부장", "사업부장", "부문장", "그룹장", "상무", "전무"),
)
"""How the titles of those end who are at a signing in the place of the head."""


def is_of_a_deputy(words: Sequence[Word]) -> bool:
    """Tell whether words end in a body and the post of one who signs for its head: 홍길동 가나은행 부행장."""
    titled = len(words) > _TWO and words[-1].stem.endswith(_DEPUTIES)
    return titled and words[-2].body is not None and is_person(words[0])


def opens_with_a_foreign_name(words: Sequence[Word]) -> bool:
    """Tell whether words name a foreign person, a body and its head's post: 마르코 베르디 가나솔트 회장."""
    last, body = words[-1], words[-2]
    headed = last.stem in HEADS and not last.brackets and words[0].body is None
    if not headed or not is_foreign(words[0].bare):
        return False
    return body.body is not None or not (is_foreign(body.bare) or _is_a_short_name(body))


def before_a_foreign_name(words: Sequence[Word]) -> Sequence[Word]:
    """Return the body whose head's foreign name of several words stands between it and the post: 가나현의회 마르코 베르디 의장."""
    if words[-1].stem not in HEADS or len(words) < _BODY_NAME_POST:
        return ()
    first = next((k for k in range(len(words) - _TWO, -1, -1) if words[k].body is not None), -1) + 1
    names = words[first:-1]
    if not first or len(names) < _TWO or any(w.particle or w.comma for w in words[first - 1 : -1]):
        return ()
    strange = any(is_foreign(w.bare) for w in names)
    return words[:first] if strange or are_names_abroad([w.bare for w in names]) else ()


_BODY_NAME_POST = 4
"""Words of a body, a name of two words and a post."""


def _is_a_short_name(word: Word) -> bool:
    """Return whether a word can be a person's name and is no longer than most: 길동, not 가나멕스."""
    return len(word.bare) < _LONGER_THAN_A_NAME and is_person(word)


def behind_a_foreign_name(words: Sequence[Word]) -> Sequence[Word]:
    """Return the body behind a foreign person's name: 마르코 베르디 가나솔트."""
    body = words[-1].body
    if body is not None:
        return [word for word in words if word.start >= body.start] or words[-1:]
    named = (k for k, w in enumerate(words) if len(w.bare) > 1 and not is_foreign(w.bare))
    first = next(named, len(words) - 1)
    return words[first:]


def is_official(words: Sequence[Word]) -> bool:
    """Tell whether words name a person, a body and an official's post: 홍길동 가나부 협력정책관."""
    return (
        _OFFICIAL.search(words[2].stem) is not None
        and words[2].body is None
        and is_person(words[0])
        and (words[1].body is not None or ends_like_a_body(words[1].bare))
    )


_OFFICIAL = deferred(r"(?:정책|협력|심의|기획|총괄|관리|감독|조정|대변|사무|지원|보좌)관$")


_LONGER_THAN_A_NAME = 4
"""Syllables of a word that more likely is a body's name than a person's."""


def body_beside(person: Named, words: str) -> str | None:
    """Return the body at which somebody has a post, where words read as a body run into the name or the post.

    Somebody's own name is no part of it, nor is the unit that is headed: 마르코 베르디 가나솔트 대표, GN 해외사업부문 사장.
    """
    if not person.title or not person.organization or person.organization in COUNTRIES:
        return None
    body = _GLOSS.sub("", person.organization)
    if words != body and words.startswith(f"{body} "):
        headed = person.title.startswith(words.removeprefix(f"{body} "))
        return body if headed else None
    parts = person.name.split(" ")
    return body if len(parts) > 1 and not set(parts).isdisjoint(words.split(" ")) else None


_GLOSS = deferred(r"[ ]?\([^()]{2,}\)$")
