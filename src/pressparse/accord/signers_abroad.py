"""People from abroad who sign: foreign names of several words, in letters, or with a first name of one syllable."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from pressparse.accord.persons import are_names_abroad
from pressparse.accord.posts import Scene, Signer
from pressparse.accord.signers_in_short import no_name
from pressparse.entities.names import is_foreign
from pressparse.language.letters import JOINERS, OBJECTS, SUBJECTS, TOPICS
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.posts import OFFICE
from pressparse.pattern import deferred

BODY_AND_STRANGER = deferred(
    rf"(?P<body>[^\s,()]{{2,24}}(?<![{JOINERS}{TOPICS}{SUBJECTS}{OBJECTS}의]))[ ](?P<name>[가-힣]{{1,6}}(?:[ ][가-힣]{{1,8}}){{1,3}}?)[ ](?P<title>{OFFICE})(?=[{OBJECTS}{SUBJECTS}{TOPICS}{JOINERS},.· (]|$)"
)
"""A foreign name of several words between a body and a post: 다라원 마르코 베르디 원장."""
LETTERS_FIRST = deferred(
    rf"(?P<body>[^\s,()]{{2,24}})[ ][A-Z][a-z]+(?:[ -][A-Z][a-z]+){{0,3}}[ ]?\((?P<name>[가-힣]{{1,8}}(?:[ ][가-힣]{{1,8}}){{1,3}})\)[ ]?(?P<title>{OFFICE})(?=[{OBJECTS}{SUBJECTS}{TOPICS}{JOINERS},.· (]|$)"
)
"""A foreign name in letters, in Hangul in the brackets behind it: 다라원 Marco Verdi(마르코 베르디) 원장."""


def is_of_a_stranger(words: Sequence[str]) -> bool:
    """Tell whether words are the name of somebody from abroad."""
    return any(map(is_foreign, words)) or are_names_abroad(words)


def parted_from_its_party(name: str, body: str, party: Sequence[str]) -> tuple[str, str]:
    """Return a name and a body, parted where the party's own words part: 가나 그룹 | 마르코 베르디, not 가나 | 그룹 마르코 베르디."""
    for whole in party:
        rest = whole.removeprefix(f"{body} ")
        if rest != whole and name.startswith(f"{rest} "):
            return name.removeprefix(f"{rest} "), whole
    return name, body


def with_a_first_syllable(scene: Scene, signer: Signer) -> Signer:
    """Take in a first name of one syllable before the name of somebody who signs for a body abroad: 민 하투렌."""
    if signer.index is None or scene.parties[signer.index][0].partition(" ")[0] not in COUNTRIES:
        return signer
    text, start = scene.view.folded, signer.start
    before = _FIRST_SYLLABLE.search(text, max(0, start - _MOST_BEFORE), start)
    if before is None or not text.startswith(signer.name, start):
        return signer
    return replace(signer, start=before.start("first"), name=f"{before['first']} {signer.name}")


_FIRST_SYLLABLE = deferred(
    rf"(?:^|[\n.,·)]|[{JOINERS}]|[ ]및)[ ](?P<first>[가-힣])(?<![등및전현주각신그이양두고제])[ ]$"
)
"""A first name of one syllable, in a list of those of whom the next is named behind it: …과 민 하투렌."""
_MOST_BEFORE = 6


def envoy(scene: Scene, match: regex.Match[str]) -> Signer | None:
    """Return an envoy, who stands for the country in the post: 마르코 베르디 주한나래대사 대리."""
    *words, posted = f"{match['name']} {match['body']}".split(" ")
    country = STATIONED.sub("", posted)
    index, name = scene.party_of(country), " ".join(words)
    if country == posted or index is None or no_name(name):
        return None
    title, end = posted + match["title"], match.end()
    if scene.view.folded.startswith(_FOR_AN_ENVOY, end):
        title, end = title + _FOR_AN_ENVOY, end + len(_FOR_AN_ENVOY)
    return Signer(match.start(), end, name, title, country, index=index)


_FOR_AN_ENVOY = " 대리"
STATIONED_IN = deferred(r"주한?[ ]?(?P<country>[가-힣]{2,10}?)[ ]?(?:대사|총영사)")
ENVOYS = frozenset({"대사", "총영사"})
STATIONED = deferred(r"^주한?")
"""What says of an envoy where he or she is: 주한나래대사."""
