"""Heads: who of several persons stands for a party."""

from collections.abc import Iterator, Sequence

from pressparse.accord.groups import UNIONS
from pressparse.accord.posts import Signer
from pressparse.lexicon.posts import ANYWHERE, headed_by, may_head
from pressparse.pattern import compiled, deferred

_HEADS = deferred(
    r"^(?:[가-힣]*(?:시장|군수|지사|교육감|총장|총재|장관|청장|처장|원장|회장|사장|이사장|은행장|행장|위원장|의장|조합장|관장|공항장|면장|읍장|동장|구청장|서장|대표|대표이사|대표집행임원|교구장|센터장|지부장|병원장|교장|소장|단장|협회장|학장|법인장|지사장|지점장|지회장|여단장|사단장|총경리|공동대표))(?:[ ]대행|[ ]직무대행)?$"
)
_LESSER = deferred(r"^(?:[가-힣]*(?:단장|처장|소장|센터장|학장|관장))$")
"""Heads of small bodies, and of the parts of great ones."""


def heads(title: str | None) -> bool:
    """Return whether a post is that of a body's head; a deputy is none."""
    return bool(
        title
        and _HEADS.match(title)
        and not compiled(r"^부(?:시장|군수|지사|총장|회장|사장|위원장)").search(title)
    )


def one_each(found: Sequence[Signer], *, all_heads: bool = False) -> Iterator[Signer]:
    """Yield one person for each party: a head before those who came along.

    ``all_heads``: where the parties are not known, every body's head.
    """
    groups: dict[int | str, list[Signer]] = {}
    with_a_union = any(map(heads_a_union, found))
    for each in found:
        if each.index is not None:
            groups.setdefault(each.index, []).append(each)
        elif all_heads and (each.party or with_a_union) and heads(each.title):
            groups.setdefault(each.party or _EMPLOYER, []).append(each)
    if all_heads and len(groups) < 2 and not any(isinstance(key, int) for key in groups):
        return
    for group in groups.values():
        first = min(group, key=rank)
        yield from (each for each in group if each is first or share_a_title(first, each))


def share_a_title(one: Signer, other: Signer) -> bool:
    """Return whether two persons stand side by side under one title: (대표 김하람·이가온), 김하람·이가온 대표."""
    return one.title == other.title and 0 < other.start - one.end <= len(", ")


UNION = UNIONS[0]
"""What stands for the workers of a body where they are one party: 노조위원장 heads them."""
_EMPLOYER = "사측"
"""Whoever else is there without a body where a union is one party."""


def heads_a_union(signer: Signer) -> bool:
    """Return whether somebody speaks for the workers of a body."""
    return signer.party == UNION or (signer.title or "").startswith(UNION)


def rank(signer: Signer) -> int:
    """Return how near to the head of the party somebody is: 0 for the head, 2 for those who came along."""
    if not heads(signer.title):
        return 2
    of_another = signer.party and not may_head(signer.title or "", signer.party)
    return 1 if is_lesser(signer) or of_another else 0


def is_lesser(signer: Signer) -> bool:
    """Return whether a post is that of a part of the party rather than of the party itself."""
    title = signer.title or ""
    own = bool(signer.party) and (signer.party or "").endswith(title.removesuffix("장")[-1:])
    return _LESSER.search(title) is not None and not own


def _kinds_left(title: str, names: Sequence[str]) -> tuple[str, ...]:
    """Return how those of some bodies end that alone have a post; nothing where any may have it: 사장, where none is a 공사."""
    kinds = headed_by(title)
    anywhere = title.rpartition(" ")[2] in ANYWHERE and not any(n.endswith(kinds) for n in names)
    return () if anywhere else kinds


def only_heads(titles: Sequence[str], names: Sequence[str]) -> dict[int, int]:
    """Return which head can only head which body, where no more heads than bodies are left: 원장 a hospital, then 회장 the union."""
    found: dict[int, int] = {}
    if len(titles) > len(names):
        return found
    kinds = [_kinds_left(title, names) for title in titles]
    left = {
        each: {k for k, name in enumerate(names) if not each or name.endswith(each)}
        for each in set(kinds)
    }
    again = True
    while again:
        again = False
        for head, kind in enumerate(kinds):
            if len(left[kind]) == 1:
                (found[head],) = left[kind]
                for bodies in left.values():
                    bodies.discard(found[head])
                again = True
    return found
