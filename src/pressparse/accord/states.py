"""Countries in short form that sign as such: 한-미 정부 간."""

from dataclasses import replace

import regex

from pressparse.accord.members import Member
from pressparse.accord.phrases import Phrase
from pressparse.language.letters import JOINERS, SUBJECTS, TOPICS
from pressparse.lexicon.countries import COUNTRIES, written_out
from pressparse.pattern import deferred

_PAIR = deferred(
    r"(?<![가-힣A-Za-z一-龥])(?P<a>한|韓|한국|대한민국|우리)\s?[-·ㆍ]\s?(?P<b>[가-힣A-Z一-龥]{1,8}?)"
    r"\s?(?P<who>양국\s?정부|양국|정부)?(?=\s?(?:간|양국|정부|정상|$|\s|[가-힣]{0,3}\s))"
)
_GOVERNMENTS = deferred(
    r"(?<![가-힣A-Za-z一-龥])(?P<a>한|韓|한국|대한민국)\s?[-·ㆍ]?\s?(?P<b>\p{Han}|[가-힣A-Z]{1,8}?)\s?(?P<who>정부|양국\s?정부|양국)\s?(?:간|사이)"
)


_SUMMITS = deferred(
    rf"(?<![가-힣])(?P<a>[한미중일러북])(?P<b>[한미중일러북])[ ]?(?P<who>양국|두[ ]나라|양국[ ]정부|(?:양국[ ]|두[ ])?정상|(?:외교|국방|통상)장관)(?:들|간|[ ]간)?[{TOPICS}{SUBJECTS}][ ]"
)
"""Those who act for two countries, told in short: 한미 정상은."""
_THE_OTHER_KOREA = {"북": "북한"}


def of_states(phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """Return phrases without the word for a government behind the last of several countries: 한국, 일본 정부 간."""
    return tuple(map(_of_states, phrases))


def _of_states(phrase: Phrase) -> Phrase:
    *others, last = phrase.members
    name = last.name.removesuffix(_GOVERNMENT)
    if name == last.name or not others or any(m.name not in COUNTRIES for m in others):
        return phrase
    return replace(phrase, members=(*others, last._replace(name=name)))


_GOVERNMENT = " 정부"


def countries_between(text: str, start: int, end: int) -> tuple[Member, ...]:
    """Read two countries that sign as such: 한-미 정부 간, 한·베 양국 간, 한미 정상은."""
    match = _GOVERNMENTS.search(text, start, end) or _SUMMITS.search(text, start, end)
    return _pair(match) if match else _written_out(text, start, end)


def _written_out(text: str, start: int, end: int) -> tuple[Member, ...]:
    """Read the countries before a word for all of them: 한국과 베트남 양국 정부는, 한국·일본·중국 3국은."""
    match = _JOINED.search(text, start, end)
    if match is None:
        return ()
    tail = _GOVERNMENT if match["who"].endswith(_GOVERNMENT.strip()) else ""
    names = [(m[0], m.start()) for m in _COUNTRY.finditer(text, match.start(), match.end("all"))]
    if any(name not in COUNTRIES for name, _ in names):
        return ()
    return tuple(Member(at, at + len(name), name + tail, True) for name, at in names)


_TOGETHER = r"(?:양국|[두세네][ ]나라|[3-5](?:개)?국)(?:[ ](?:정부|정상))?|정부|정상"
_JOINED = deferred(
    rf"(?<![가-힣])(?P<all>[가-힣]{{2,7}}(?:(?:[{JOINERS}],?[ ]|,[ ]?|·|[ ]및[ ])[가-힣]{{2,7}}){{1,4}})[ ](?P<who>{_TOGETHER})들?[{TOPICS}{SUBJECTS}][ ]"
)
_COUNTRY = deferred(rf"(?<![가-힣])[가-힣]{{2,7}}?(?=[{JOINERS}]?,?(?:[ ]|·|$)|,)")


def countries_of(text: str, start: int, end: int) -> tuple[Member, ...]:
    """Read two countries in short form anywhere: 한·베."""
    for match in _PAIR.finditer(text, start, end):
        found = _pair(match)
        if found:
            return found
    return ()


def _country(word: str) -> str | None:
    return _THE_OTHER_KOREA.get(word) or written_out(word)


def _pair(match: regex.Match[str]) -> tuple[Member, ...]:
    one, other = map(_country, (match["a"], match["b"]))
    if one is None or other is None:
        return ()
    tail = " 정부" if "정부" in (match["who"] or "") else ""
    stop = match.end("who") if match["who"] else match.end("b")
    return (
        Member(match.start("a"), stop, one + tail, True),
        Member(match.start("a"), stop, other + tail, True),
    )
