"""Fields of exchange: a list that a sentence names as the fields in which the parties work together."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import regex

from pressparse.accord.area import SAID
from pressparse.accord.undertakings import sensible, undertaken, without_lead
from pressparse.language.enumeration import DOTS, Stretch, commas, members, trimmed
from pressparse.language.letters import OBJECTS, SUBJECTS, TOPICS
from pressparse.language.particles import OBJECT, WITH
from pressparse.pattern import deferred

_HELP = rf"(?:(?:교류|협력)(?:{WITH}|·|[ ]및)[ ]?(?:협력|교류)|교류|협력|협업|협조|공조)"
_FIELDS = deferred(
    rf"(?:(?:[ ]등(?:의)?|(?:{OBJECT})[ ]비롯한)[ ](?:[가-힣·]{{1,6}}[ ]){{0,4}}?|(?<=,[ ][가-힣 ]{{1,14}})[ ])(?:분야|부문|영역|방면|부분|다방면)(?:별(?:로)?|들)?"
    rf"(?:에서의?|에[ ]걸쳐서?|에[ ]걸친|에[ ]대한|의|에)?[ ](?:[^\s,.]{{1,8}}[ ]){{0,4}}?"
    rf"(?P<help>[가-힣·]{{0,6}}{_HELP}[가-힣·]{{0,4}}?)(?:{OBJECT}|에|하|[ ]|{WITH}|사업)"
    rf"|(?<=,[ ][^,.\n]+,[ ][^,.\n]+(?<!는))[ ]등(?:의)?[ ](?:(?:[가-힣]{{1,3}}적인?|[가-힣]{{2,3}}한|상호|폭넓은|실질적)[ ]){{1,2}}(?:[가-힣]{{2,6}}[ ]){{0,2}}(?P<help>{_HELP})(?:{OBJECT}|에|[ ]|사업|체계|활동)"
    rf"|(?<=(?:[·,][ ]?[가-힣]{{1,6}}){{2}})[ ]등(?:의|에서의?)?[ ](?P<help>[가-힣]{{0,2}}{_HELP}[가-힣]{{0,4}})(?:{OBJECT}|에)[ ]"
    rf"|[ ]등(?:의)?[ ](?P<help>(?:협력|교류|협업)[ ]?(?:분야|영역|사업))(?:{OBJECT}|도)[ ](?:더욱[ ]|지속[ ]|지속적으로[ ])?(?:확대|발굴|넓|늘)"
)
"""What sums up a list of fields, with what is done in them: … 등 다양한 분야에서 교류를."""
_LONG_DONE = deferred(
    r"(?<![가-힣])(?:그동안|그간|지금까지|현재까지|현재|이미|앞서)[ ]|(?:해|하여|이어|펼쳐)[ ]?(?:왔|온[ ])|[가-힣][ ]바[ ]있|(?<!기대하|목표로 삼)고[ ]있(?!도록)|논의(?:했|하였)|의견(?:을|도)[ ]?(?:나눴|나누었|교환)"
)
"""What the parties did before, or talked about at the signing."""
_CLAUSE = deferred(
    r"(?<=[가-힣])(?:하고|하며|하여|하면서|[가-힣](?<=[해려여])(?<!비롯해|비롯하여)|바탕으로|통하여|에게|까지),?[ ]|(?<=[가-힣])(?:으로|로써),[ ]"
)
"""Where a clause ends before the list: …를 지원하고, …을 위해."""
_AND_THEN = deferred(r"하[고며],?[ ]$")
"""Where the clause before the list is one of its own, and no means to what follows."""
_NEXT = deferred(r"(?:하고|하며|하는[ ](?:한편|동시에)|면서|고|며)(?:,[ ]|[ ])")
"""Where the clause ends that tells of the exchange."""
_NEVER_A_FIELD = deferred(rf"[{TOPICS}{SUBJECTS}{OBJECTS}][ ]|(?:다|라|고)$")
"""What no name of a field holds: a subject or an object."""
_LONGEST = 60
"""Code points of the longest name of a field."""


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of a sentence: where the clause that lists them stands, and each of them."""

    start: int
    end: int
    names: tuple[Stretch, ...]


def fields_summed(text: str, start: int, end: int) -> regex.Match[str] | None:
    """Return where a sentence sums up the fields in which there is, or will be, exchange."""
    if SAID.search(text, start, end) or _LONG_DONE.search(text, start, end):
        return None
    return _FIELDS.search(text, start, end)


def fields_named(text: str, start: int, summed: regex.Match[str], end: int) -> Fields | None:
    """Return the fields that are summed up there, behind where the words on the subject begin."""
    if summed.start() <= start:
        return None
    clauses = [m.end() for m in _CLAUSE.finditer(text, start, summed.start())]
    begin = clauses[-1] if clauses else start
    names = _apart(text, without_lead(text, begin, summed.start()), summed.start())
    if len(names) < _LEAST or any(_no_field(text, *name) for name in names):
        return None
    goes_on = _NEXT.search(text, summed.end("help"), end)
    return Fields(begin, goes_on.end() if goes_on else end, tuple(names))


_LEAST = 2
"""A list of fields has so many at least."""


def _no_field(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch holds a clause, or nothing."""
    return (
        not sensible(text, start, end, listed=True)
        or end - start > _LONGEST
        or _NEVER_A_FIELD.search(text, start, end) is not None
    )


def _apart(text: str, start: int, end: int) -> list[Stretch]:
    """Part a list at its commas, or at its middle dots where it has none."""
    parts = [one for part in members(text, start, end) for one in _two_words(text, *part)]
    if len(parts) > 1 or next(commas(text, start, end), None) is not None:
        return parts
    edges = [start - 1, *(k for k in range(start, end) if text[k] in DOTS), end]
    return [trimmed(text, a + 1, b) for a, b in pairwise(edges)]


def _two_words(text: str, start: int, end: int) -> Iterator[Stretch]:
    """Part two fields that are a word each: 교육과 연구."""
    both = _TWO_WORDS.fullmatch(text, start, end)
    if both is None:
        yield start, end
    else:
        yield both.span("one")
        yield both.span("other")


_TWO_WORDS = deferred(rf"(?P<one>[가-힣]{{2,6}})(?:{WITH})[ ](?P<other>[가-힣]{{2,6}})")


def with_fields(text: str, start: int, end: int, fields: Fields) -> list[Stretch]:
    """Return what a sentence undertakes before it lists the fields, the fields, and what comes behind them."""
    goes_on = _AND_THEN.search(text, start, fields.start) is not None
    before = undertaken(text, start, fields.start, firm=True) if goes_on else []
    behind = undertaken(text, fields.end, end) if fields.end < end else []
    return [*before, *fields.names, *behind]
