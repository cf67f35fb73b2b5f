"""Words that are a person, or a person's post: who stands behind a head, and which of two posts names a body."""

from collections.abc import Sequence

from pressparse.accord.words import Word
from pressparse.entities.body_names import ends_like_a_body
from pressparse.entities.names import likeness, may_be_name
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
