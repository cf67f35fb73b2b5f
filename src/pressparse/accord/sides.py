"""A body and its union, which a text may tell as one: 가나공사 노사."""

from dataclasses import replace

from pressparse.accord.groups import UNIONS
from pressparse.accord.members import Member
from pressparse.accord.phrases import Phrase


def parted_sides(phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Part a body from its union where they have no partner but each other: 가나공사 노사는."""
    signing = [p for p in phrases if p.role in _OF_PARTIES]
    if len(signing) != 1 or len(signing[0].members) != 1:
        return phrases
    sides = _both_sides(signing[0].members[0])
    if len(sides) == 1:
        return phrases
    return tuple(replace(p, members=sides) if p is signing[0] else p for p in phrases)


_OF_PARTIES = frozenset({"subject", "with", "between"})


def _both_sides(member: Member) -> tuple[Member, ...]:
    """Return a body and its union where both are told as one, else the member: 가나공사 노사."""
    if not member.name.endswith(_BOTH_SIDES):
        return (member,)
    name = member.name.removesuffix(_BOTH_SIDES)
    end = member.start + len(name)
    return (
        member._replace(end=end, name=name, proper=True),
        Member(min(end + 1, member.end - 1), member.end, UNIONS[0], True),
    )


_BOTH_SIDES = " 노사"
