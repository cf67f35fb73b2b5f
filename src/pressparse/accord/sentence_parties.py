"""The parties of one sentence: which of its phrases name them, and where they end before the agreement's name."""

from collections.abc import Sequence
from dataclasses import replace

from pressparse.accord.groups import is_group, is_pronoun
from pressparse.accord.members import Member
from pressparse.accord.phrases import Phrase, are_names
from pressparse.accord.words import Word
from pressparse.entities.body_words import is_common
from pressparse.language.letters import DOUBLE, SINGLE
from pressparse.pattern import deferred


def partner_before(phrases: Sequence[Phrase], noun: int) -> int:
    """Return the last word of the first partner phrase before the noun, or -1."""
    subject = next((p for p in phrases if p.role == "subject" and p.last < noun), None)
    if subject is None:
        pair = next((p for p in phrases if p.role == "with" and p.last < noun), None)
        return pair.last if pair and len(pair.members) > 1 and _are_bodies(pair.members) else -1
    partners = [p for p in phrases if p.role == "with" and subject.last < p.last < noun]
    return _named_first(partners, subject)


def _named_first(partners: Sequence[Phrase], subject: Phrase) -> int:
    """Return the last word of the partners told of first and shown to be bodies, of the last ones where none is shown."""
    sure = next((k for k, p in enumerate(partners) if any(m.proper for m in p.members)), -1)
    if sure >= 0:
        strange = (p for p in partners[sure + 1 :] if are_names(p.members))
        return next(strange, partners[sure]).last
    several = len(subject.members) > 1
    return subject.last if several or not partners else partners[-1].last


def _are_bodies(members: Sequence[Member]) -> bool:
    """Tell whether members name bodies, one for certain or none a word of the language: 가나테라와 다라솔의 협약식."""
    strange = are_names(members) and not any(is_pronoun(m.name) for m in members)
    return strange or are_two(members)


def last_partner_before(phrases: Sequence[Phrase], noun: int) -> int:
    """Return the last word before the noun that names partners, or -1; 협력과 after two of them names none."""
    last, told = -1, 0
    for p in phrases:
        if p.last < noun and p.role in {"with", "subject"}:
            sure = [m for m in p.members if m.proper or m.person or p.role == "subject"]
            if told < 2 or sure:
                last = max(last, p.last)
            told += len(sure)
    return last


def parties_among(phrases: Sequence[Phrase]) -> list[Member]:
    """Choose from a sentence's phrases the subject and its partners."""
    if between := _between(phrases):
        return list(between.members)
    subject = _subject(phrases)
    partners = _partners(phrases, subject)
    if not subject or (not partners and _size(subject) < _TWO):
        partners = [*_heads_told(phrases, subject), *partners]
    if not subject and not partners:
        lists = [p for p in phrases if p.role == "list" and len(p.members) > 1]
        subject = [p for p in lists if all(m.proper for m in p.members)][:1]
    told = sorted([*subject, *partners], key=lambda p: p.last)
    return [member for p in told for member in p.members]


def _between(phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the phrase that says between whom it is, where who signs and with whom is not told besides."""
    if _are_told(phrases):
        return None
    between = (p for p in phrases if p.role == "between" and len(p.members) > 1)
    return next((p for p in between if any(m.proper for m in p.members)), None)


def _size(phrases: Sequence[Phrase]) -> int:
    return sum(len(p.members) for p in phrases)


def _subject(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Return the phrase that is the subject of the signing, none or one: two bodies at once before any other."""
    subjects = [p for p in phrases if p.role == "subject"]
    both = _two_at_once(subjects)
    sure = both[-1:] or [p for p in subjects if p.members[0].proper or p.members[0].person]
    named = [p for p in subjects if not all(is_pronoun(m.name) for m in p.members)]
    return (sure or named or _tellers(phrases) or subjects)[:1]


def _two_at_once(subjects: Sequence[Phrase]) -> list[Phrase]:
    """Return the subjects that name two bodies or more; two heads are one only where they come first."""
    both = [
        p
        for k, p in enumerate(subjects)
        if sum(m.proper for m in p.members) > 1 and not (k and all(m.person for m in p.members))
    ]
    joined = next((p for p in subjects if _is_pair(p.members)), None)
    if both or joined is None:
        return both
    return [replace(joined, members=tuple(m._replace(proper=True) for m in joined.members))]


def _tellers(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Return the phrases that only tell of the signing and may sign all the same."""
    partners = any(p.role == "with" for p in phrases)
    return [p for p in phrases if p.role == "told" and (partners or len(p.members) > 1)]


def _partners(phrases: Sequence[Phrase], subject: Sequence[Phrase]) -> list[Phrase]:
    """Return the phrases that name with whom the subject signs: those of the last clause that has any."""
    partners = [p for p in phrases if p.role == "with"]
    known = [p for p in partners if any(m.proper for m in p.members)]
    several = sum(m.proper for p in subject for m in p.members) > 1
    partners = known or [p for p in partners[-1:] if not several or are_names(p.members)]
    partners = [p for p in partners if p.clause == partners[-1].clause]
    unnamed = all(is_pronoun(m.name) for p in partners for m in p.members)
    if unnamed and _size(subject) < _TWO:
        return [p for p in phrases if p.role == "visited"][-1:] or partners
    return partners


def _heads_told(phrases: Sequence[Phrase], subject: Sequence[Phrase]) -> list[Phrase]:
    """Return the first phrase beside the subject that names two heads or more, nobody else in it."""
    heads = (
        p
        for p in phrases
        if p.role in {"list", "subject"}
        and p not in subject
        and sum(m.person for m in p.members) > 1
    )
    return [replace(p, members=tuple(m for m in p.members if m.person)) for p in heads][:1]


_TWO = 2


def _are_told(phrases: Sequence[Phrase]) -> bool:
    """Tell whether a sentence names both who signs and with whom, so that 간 in the name says no more."""
    return all(
        any(m.proper for p in phrases if p.role == role for m in p.members)
        for role in ("subject", "with")
    )


def are_strung(members: Sequence[Member]) -> bool:
    """Tell whether what stood between hyphens names bodies, but for a group at the end."""
    return len(members) > 1 and all(
        m.proper or is_group(m.name) or m is members[0] for m in members
    )


def _is_pair(members: Sequence[Member]) -> bool:
    """Tell whether two are joined as subject, one a body for certain: 가나학교 영상원과 다라영화제는."""
    return (
        len(members) == 2
        and any(m.proper for m in members)
        and not any(m.person or is_pronoun(m.name) for m in members)
        and all(len(m.name) > 3 and not is_group(m.name) for m in members)
    )


def are_two(members: Sequence[Member]) -> bool:
    """Tell whether members name two bodies, one of them for certain."""
    return (
        len(members) > 1
        and any(m.proper for m in members)
        and all(m.proper or " " not in m.name for m in members)
        and not any(is_pronoun(m.name) for m in members)
    )


def with_partners_shown(
    members: Sequence[Member], phrases: Sequence[Phrase], words: Sequence[Word], behind: str
) -> list[Member]:
    """Return members, those held for bodies with whom the sentence says that somebody works, or that two do: 가나는 다라와 손잡고.

    ``behind``: the text from the sentence's first word to its end.
    """
    first = words[0].start if words else 0
    partners = {
        member.start
        for phrase in phrases
        if (phrase.role == "with" or len(phrase.members) == _TWO)
        and _WORKS_WITH.match(behind, words[phrase.last].end - first)
        and not any(is_group(member.name) for member in phrase.members)
        for member in phrase.members
        if not is_common(member.name.rpartition(" ")[2])
    }
    return [m._replace(proper=m.proper or m.start in partners) for m in members]


_WORKS_WITH = deferred(
    rf"[ ]함께[ ]|[ ](?:[^.,\n{SINGLE}{DOUBLE}\"']{{0,40}}[ ])?"
    r"(?:손을?[ ]?(?:맞)?잡|힘을[ ](?:합|모)|협력(?:하|한|해)|협업(?:하|한|해)|제휴(?:하|한|해|를)|맞손|뭉[쳐쳤친치]|의기투합|뜻을[ ](?:모|함께|같이)|머리를[ ]맞[대댄])"
)
"""What is done with a partner, and what it is for before it."""
