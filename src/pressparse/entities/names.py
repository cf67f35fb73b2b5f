"""Names and titles of persons: which words can be one, and how a title ends its phrase."""

from dataclasses import dataclass
from functools import lru_cache, partial

from pressparse.language.kept import Kept
from pressparse.language.letters import JOINERS, OBJECTS, SUBJECTS, TOPICS
from pressparse.language.morphology import tokens
from pressparse.language.particles import COPULAS, Behind, expected
from pressparse.language.wording import by_last, sizes_by_last
from pressparse.lexicon.clubs import CLUB_ENDINGS, CLUB_NAMES, CLUBS
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.regions import CITIES, COUNTIES, FOREIGN_PLACES, REGIONS
from pressparse.lexicon.schools import UNIVERSITIES
from pressparse.lexicon.speakers import BODY_ENDS, UNIT_ENDS, VOICE_ENDS
from pressparse.lexicon.surnames import (
    COMMON,
    DOUBLE,
    FOREIGN,
    FREQUENT,
    GIVEN,
    MOST_FREQUENT,
    NOT_FOREIGN,
    NOT_NAMES,
)
from pressparse.lexicon.titles import FUSED, NOT_TITLES, TITLES
from pressparse.lexicon.user import added

SURNAME = "".join(sorted(COMMON))
NAME = rf"(?:(?:{'|'.join(DOUBLE)})[가-힣]{{1,2}}|[{SURNAME}][가-힣]{{1,2}})"
"""A word that has the shape of a Korean name."""

PARTICLES = expected(Behind.TITLE)
PERSONAL = frozenset(
    [
        "은",
        "는",
        "이",
        "가",
        "을",
        "를",
        "과",
        "와",
        "의",
        "도",
        "께",
        "에게",
        "에게서",
        "에게는",
        "께서",
        "께서는",
        "이라며",
        "라며",
        "이라고",
        "라고",
        "이며",
        "이자",
        "자",
        "이다",
        "씨",
        "씨는",
        "씨가",
        "씨의",
        "씨를",
        "씨와",
        "측은",
        "측이",
    ]
) | {""}
"""What may stand behind a person's name: neither place nor direction."""

_HONOURED = tuple(f"님{tail}" for tail in ("을", "과", "의", "도", "께", "께서", "께서는", "에게"))
"""What stands behind a title beside the particles: `사장님께서`."""
_BEHIND_A_TITLE = (*PARTICLES, *COPULAS, *_HONOURED)
TITLE_ENDS = frozenset(title[-1] for title in (*TITLES, *FUSED))
_FUSED_SIZES = sizes_by_last(FUSED)
_KNOWN = frozenset(_BEHIND_A_TITLE)
_SIZES = {last: (0, *sizes) for last, sizes in sizes_by_last(_BEHIND_A_TITLE).items()}
"""How long a particle may be by its last letter; there may be none, which is tried first."""
_PLACES = tuple(sorted(w for w in NOT_TITLES if w.endswith("장") and len(w) > 2 and w != "회의장"))
"""Places that end like titles of heads: `공설운동장`."""
_WORKS = ("공장", "현장", "매장")
"""Short ones among them, which no title ends in."""
_NOUN_TAGS = frozenset(["NNG", "NNB", "NP", "NR", "MM", "MAG", "XPN", "XSN", "SN", "MAJ"])
_ENDINGS = frozenset(f"{OBJECTS}{TOPICS}{SUBJECTS}의에도로고나해여다한인들{JOINERS}며게할")
"""Last syllables that may be a particle or an ending: `기술을`, `가능한`."""
_ADVERBS = frozenset(["MAG", "MAJ", "MM", "NP"])
_NOUN_ENDS = frozenset("자사원회장실단팀관형권급비료과품물학년간들적점률업망론액금생")
"""Last syllables that make another noun of a noun: `전문가`, `이용자`, `지원금`."""
_PLACE_END = frozenset("시청부처당측팀")


@dataclass(frozen=True, slots=True)
class Titled:
    """A word that ends in a title: its stem, the title in it, and the particle behind it."""

    stem: str
    title: str
    particle: str

    @property
    def fused(self) -> bool:
        """Whether something stands before the title in the same word."""
        return self.stem != self.title


def is_a_place(word: str) -> bool:
    """Tell whether a word ends as titles of heads do and is a place: 수소공장."""
    return word in NOT_TITLES or word.endswith(_PLACES) or word.endswith(_WORKS)


def titled(word: str) -> Titled | None:
    """Return how a word ends in a title, or None: `장성군수는` is `군수` with its body and a particle."""
    return titles_with(added().titles)[word]


@lru_cache(maxsize=8)
def titles_with(own: frozenset[str]) -> Kept[str, Titled | None]:
    """Return how words end in a title, by word; ``own``: the user's titles."""
    return Kept(partial(_titled, own))


def _titled(own: frozenset[str], word: str) -> Titled | None:
    if not own and not (word[-1:] in LAST_OF_TITLED and may_end_in_a_title(word)):
        return None
    length = len(word)
    for size in _SIZES.get(word[-1:], _ONLY_ITSELF):
        stem, particle = word[: length - size], word[length - size :]
        if size and (size > length or particle not in _KNOWN):
            continue
        end = stem[-1:]
        if end not in TITLE_ENDS and not own:
            continue
        if stem in NOT_TITLES or (end == "장" and stem.endswith(_PLACES)):
            return None
        if stem in TITLES or stem in own:
            return Titled(stem, stem, particle)
        if title := _fused(stem, own):
            return Titled(stem, title, particle)
    return None


_ONLY_ITSELF = (0,)


def may_end_in_a_title(word: str) -> bool:
    """Whether the last syllables of a word leave it open that a listed title ends it, a particle behind or not."""
    if word[-2:] in _LAST_TWO or word[-1:] in _OF_ONE:
        return True
    return word[-1:] in _PARTICLES_OF_ONE and (word[-3:-1] in _LAST_TWO or word[-2:-1] in _OF_ONE)


_PARTICLES_OF_ONE = frozenset(particle for particle in _BEHIND_A_TITLE if len(particle) == 1)
_OF_ONE = frozenset(title for title in (*TITLES, *FUSED) if len(title) == 1)
_LAST_TWO = frozenset(
    [
        *(title[-2:] for title in (*TITLES, *FUSED)),
        *(particle[-2:] for particle in _BEHIND_A_TITLE if len(particle) > 1),
    ]
)
"""How titles end, and the particles of more than one syllable behind which one may stand."""
LAST_OF_TITLED = frozenset({*_OF_ONE, *_PARTICLES_OF_ONE, *(two[-1] for two in _LAST_TWO)})
"""The last syllables of words that may end in a title: of the others nothing need be asked."""


def _fused(stem: str, own: frozenset[str]) -> str | None:
    """Return the longest title that a word ends in and does not begin with."""
    length = len(stem)
    sizes = _FUSED_SIZES.get(stem[-1:], ())
    if own:
        sizes = tuple(sorted({*sizes, *map(len, own)}, reverse=True))
    for size in sizes:
        end = stem[-size:]
        if size < length and (end in FUSED or end in own):
            return end
    return None


LIKELY = 2
"""The likeness of a word that clearly looks like a name."""


@lru_cache(maxsize=8192)
def likeness(word: str) -> int:
    """Return how much a word looks like a Korean name: 0 not at all, 1 perhaps, 2 clearly."""
    size, double = len(word), word[:2] in _DOUBLE
    if size not in _SIZES_OF_NAMES or not (double or word[0] in COMMON):
        return 0
    if word in _OTHERS:
        return 0
    if double and size > len(DOUBLE[0]):
        return 2 if GIVEN.issuperset(word[2:]) else 1
    if word[0] not in COMMON or size > _LONGEST_OF_ONE or not FOREIGN.isdisjoint(word):
        return 0
    if word in CITIES or word in COUNTIES or _is_part_of_a_town(word):
        return 0
    if len(word) == 2:
        return 1 if word[1] in GIVEN and word[0] in FREQUENT else 0
    if word[2] in _PLACE_END:
        return 0
    if word[:2] in NOT_NAMES and (word[2] in _ENDINGS or word[2] in _NOUN_ENDS):
        return 0
    typical = GIVEN.issuperset(word[1:]) and word[2] not in _ENDINGS
    return 2 if typical and word[0] in FREQUENT else 1


_OTHERS = NOT_NAMES | REGIONS | FOREIGN_PLACES | UNIVERSITIES
_DOUBLE = frozenset(DOUBLE)
_SIZES_OF_NAMES = frozenset([2, 3, 4])
_LONGEST_OF_ONE = 3
"""Syllables of the longest name whose surname has one."""


def _is_part_of_a_town(word: str) -> bool:
    """Whether a word is a town's part that elects somebody, or its seat: `포천갑`, `가평읍`."""
    if word[-1] not in "갑을병정읍":
        return False
    town = word[:-1]
    return town in CITIES or town in COUNTIES or f"{town}구" in REGIONS


@lru_cache(maxsize=8192)
def is_plain_word(word: str) -> bool:
    """Whether the analyser reads a word as anything but a name: a noun with its particle, a verb, a noun.

    It takes names apart or calls them proper nouns (`김/도현`), and nouns and verbs it knows. Asked only where
    the shape of a word leaves it open: two syllables, a rare surname, a last syllable that may be a particle
    (`기술을 위원장`, `가능한 시장`). Of two syllables the nouns it claims to know are names as often as not.
    """
    read = tokens(word)
    tags = [token.tag for token in read]
    if not tags or "NNP" in tags or _is_taken_apart(word):
        return False
    if any(tag[0] in "JEV" or tag in _ADVERBS for tag in tags):
        return True
    return (
        len(word) > 2
        and all(tag in _NOUN_TAGS for tag in tags)
        and any(t.end - t.start > 1 and not t.new for t in read)
    )


def _is_taken_apart(word: str) -> bool:
    """Whether the analyser finds nothing longer than a syllable in what is made of the syllables of names: `노찬한`."""
    return GIVEN.issuperset(word[1:]) and is_made_of_syllables(word)


def is_made_of_syllables(word: str) -> bool:
    """Whether the analyser knows nothing longer than a syllable in a word as long as a name."""
    if len(word) != WHOLE_NAME:
        return False
    return all(token.new or token.end - token.start <= 1 for token in tokens(word))


def begins_like_a_noun(word: str) -> bool:
    """Whether a word is made like a full name, though a noun that is listed begins it: `강도현`, `이동은`."""
    return (
        len(word) == WHOLE_NAME
        and word[0] in FREQUENT
        and word not in _OTHERS
        and word[2] not in _PLACE_END
        and GIVEN.issuperset(word[1:])
    )


def is_name(word: str) -> bool:
    """Whether a word beside a title is a person's name."""
    degree = likeness(word)
    return degree == 2 or (degree == 1 and not is_plain_word(word))


def is_foreign(word: str) -> bool:
    """Whether a word looks like (a part of) a foreign person's name written in Hangul."""
    return not FOREIGN.isdisjoint(word) and _is_foreign(word) and not titled(word)


@lru_cache(maxsize=8192)
def _is_foreign(word: str) -> bool:
    if word in REGIONS or word in COUNTRIES or word in FOREIGN_PLACES:
        return False
    return 2 <= len(word) <= 8 and not word.endswith(NOT_FOREIGN)


def may_be_name(word: str) -> bool:
    """Whether a word that stands where a name stands can be one, foreign ones included."""
    if word in NOT_NAMES or word in REGIONS or (is_unit(word) and not likeness(word)):
        return False
    return len(word) > 3 or word[0] in COMMON or is_foreign(word)


_BESIDE = by_last((*BODY_ENDS, *UNIT_ENDS))
_SPEAKING = by_last((*BODY_ENDS, *VOICE_ENDS))
_LEGAL = ("(주)", "주)", "㈜", "(사)", "(재)")


def is_unit(word: str) -> bool:
    """Whether a word beside a name ends like a body or a part of one: `물류학과`, `㈜가나`, `KISA`."""
    last = word[-1:]
    return word.endswith(_BESIDE.get(last, ())) or word.startswith(_LEGAL) or "A" <= last <= "Z"


def is_body(word: str) -> bool:
    """Whether a word ends like the name of a body that can speak: `가나재단`, `특검팀`."""
    return word.endswith(_SPEAKING.get(word[-1:], ()))


def is_club(word: str) -> bool:
    """Whether a word, or two, names a club of players: by a list, or by how it ends or begins."""
    if word in CLUBS or word in CLUB_NAMES:
        return True
    return word.endswith(CLUB_ENDINGS) or word.startswith(_CLUB_BEGINS)


_CLUB_BEGINS = "FC"


ENDS_OF_PLACES = frozenset("동시군읍면리역산강도항섬만로대초당사회팀실비품법률증")
"""Last syllables of places, ships and houses; a name that ends in one needs a title."""
KNOWN_ENDS = frozenset("대회실")
"""Those that end names as well, of which the analyser knows some."""
_WATERS = "호구길"
"""Lakes, districts and streets of a town end so, and names: `가람호`."""
WHOLE_NAME = 3


def is_shaped(word: str) -> bool:
    """Whether a word of three syllables is made like a Korean name, though it may be another word as well."""
    if len(word) != WHOLE_NAME or (word[-1] in ENDS_OF_PLACES and word[-1] not in KNOWN_ENDS):
        return False
    if word[-1] in _WATERS and (word[:-1] in CITIES or word[:-1] in COUNTIES):
        return False
    degree = likeness(word)
    return degree == LIKELY or (degree > 0 and word[0] in MOST_FREQUENT)
