"""Particles: what each makes of the noun before it, and where it is expected."""

from collections.abc import Mapping
from enum import Flag, StrEnum, auto

from pressparse.language.letters import JOINERS, OBJECTS, SUBJECTS, TOPICS


class Case(StrEnum):
    """What a noun is in its clause."""

    TOPIC = "topic"
    SUBJECT = "subject"
    OBJECT = "object"
    WITH = "with"
    OF = "of"
    AT = "at"
    TO = "to"
    FROM = "from"
    BY = "by"
    AMONG = "among"
    SAID = "said"
    """What is said: `…라고`."""
    BEING = "being"
    """What something is: `…인`, `…이자`."""
    BARE = "bare"


class Behind(Flag):
    """Where a particle is expected."""

    NOUN = auto()
    """Behind any noun."""
    TITLE = auto()
    """Behind a person's title."""
    BOTH = NOUN | TITLE


TABLE: Mapping[str, tuple[Case, Behind]] = {
    "은": (Case.TOPIC, Behind.BOTH), "는": (Case.TOPIC, Behind.BOTH), "도": (Case.TOPIC, Behind.BOTH),
    "조차": (Case.TOPIC, Behind.BOTH),
    "측은": (Case.TOPIC, Behind.BOTH), "께서는": (Case.TOPIC, Behind.TITLE), "께서도": (Case.TOPIC, Behind.TITLE),
    "님은": (Case.TOPIC, Behind.TITLE), "들은": (Case.TOPIC, Behind.TITLE), "만": (Case.BARE, Behind.BOTH),
    "란": (Case.TOPIC, Behind.NOUN), "이란": (Case.TOPIC, Behind.NOUN),
    "이": (Case.SUBJECT, Behind.BOTH), "가": (Case.SUBJECT, Behind.BOTH), "측이": (Case.SUBJECT, Behind.BOTH),
    "께서": (Case.SUBJECT, Behind.TITLE), "님이": (Case.SUBJECT, Behind.TITLE), "들이": (Case.SUBJECT, Behind.TITLE),
    "을": (Case.OBJECT, Behind.BOTH), "를": (Case.OBJECT, Behind.BOTH),
    "과": (Case.WITH, Behind.BOTH), "와": (Case.WITH, Behind.BOTH), "측과": (Case.WITH, Behind.BOTH), "들과": (Case.WITH, Behind.TITLE),
    "과는": (Case.WITH, Behind.BOTH), "와는": (Case.WITH, Behind.BOTH), "과도": (Case.WITH, Behind.BOTH), "와도": (Case.WITH, Behind.BOTH),
    "이나": (Case.WITH, Behind.TITLE),
    "의": (Case.OF, Behind.BOTH), "과의": (Case.OF, Behind.BOTH), "와의": (Case.OF, Behind.BOTH), "측의": (Case.OF, Behind.BOTH),
    "들의": (Case.OF, Behind.TITLE), "간의": (Case.OF, Behind.NOUN), "만의": (Case.OF, Behind.NOUN), "에서의": (Case.OF, Behind.NOUN),
    "에": (Case.AT, Behind.BOTH), "에서": (Case.AT, Behind.NOUN), "에는": (Case.AT, Behind.NOUN), "에도": (Case.AT, Behind.NOUN),
    "에서는": (Case.AT, Behind.NOUN), "에선": (Case.AT, Behind.NOUN), "에서도": (Case.AT, Behind.NOUN), "측에": (Case.AT, Behind.NOUN), "마다": (Case.AT, Behind.NOUN),
    "에게": (Case.TO, Behind.BOTH), "에게는": (Case.TO, Behind.BOTH), "께": (Case.TO, Behind.TITLE), "까지": (Case.TO, Behind.BOTH),
    "부터": (Case.FROM, Behind.BOTH), "에게서": (Case.FROM, Behind.BOTH), "으로부터": (Case.FROM, Behind.BOTH), "로부터": (Case.FROM, Behind.BOTH),
    "으로": (Case.BY, Behind.BOTH), "로": (Case.BY, Behind.BOTH), "으로서": (Case.BY, Behind.BOTH), "로서": (Case.BY, Behind.BOTH),
    "으로써": (Case.BY, Behind.NOUN), "처럼": (Case.BY, Behind.BOTH), "보다": (Case.BY, Behind.BOTH),
    "로는": (Case.BY, Behind.BOTH), "으로는": (Case.BY, Behind.BOTH), "보다는": (Case.BY, Behind.BOTH), "보다도": (Case.BY, Behind.BOTH),
    "간": (Case.AMONG, Behind.NOUN), "간에": (Case.AMONG, Behind.NOUN),
    "라고": (Case.SAID, Behind.BOTH), "이라고": (Case.SAID, Behind.BOTH), "이라며": (Case.SAID, Behind.TITLE),
    "이라면서": (Case.SAID, Behind.TITLE), "이라는": (Case.OF, Behind.BOTH),
    "이며": (Case.BEING, Behind.BOTH), "이자": (Case.BEING, Behind.BOTH), "인": (Case.BEING, Behind.BOTH), "이다": (Case.BEING, Behind.TITLE),
    "등": (Case.BARE, Behind.BOTH), "측": (Case.BARE, Behind.BOTH), "님": (Case.BARE, Behind.TITLE), "들": (Case.BARE, Behind.TITLE),
    "외": (Case.BARE, Behind.TITLE),
}  # fmt: skip
"""Every particle, and what is written like one: its case, and where it is expected."""


TAILS: tuple[str, ...] = (
    *("으로부터는", "으로부터의", "으로부터", "이라면서", "이라는데", "에서부터", "에서만", "에서는", "에선", "에서도", "에서의", "에게서", "에게는", "에게도"),
    *("께서는", "께서도", "이라고도", "이라고", "이라며", "이라는", "이라도", "이라면", "이란", "이지만", "이었던", "이었다", "입니다", "이므로"),
    *("으로서의", "으로서", "으로써", "으로는", "으로도", "으로의", "으로만", "로부터", "라면서", "라고", "라며", "라는", "란", "였다", "였던"),
    *("과의", "와의", "과는", "와는", "과도", "와도", "로서", "로써", "로의", "로는", "로도", "에는", "에도", "에만", "에서", "에게", "께서", "까지도", "까지"),
    *("부터", "이며", "이자", "이나", "이다", "마다", "처럼", "보다", "만의", "만이", "만은", "만을", "밖에", "조차", "대로"),
    *("측은", "측이", "측과", "측의", "측에", "측도", "측", "들은", "들이", "들과", "들의", "들을", "들도", "들에", "들"),
    *("간의", "간에", "은", "는", "이", "가", "을", "를", "과", "와", "의", "에", "도", "로", "으로", "만", "께", "인", "님", "등", "씨는", "씨가", "씨의", "씨를", "씨와", "씨"),
    *("서", "나", "며", "자"),
)  # fmt: skip
"""What may stand behind a name in its word, endings of the copula and courtesy among it, the longest first of each kind."""

COPULAS: tuple[str, ...] = (
    "이다", "다", "였다", "이었다", "입니다", "이고", "이지만", "이었던", "였던", "이었고", "였고", "이었으며", "였으며", "인데", "이어서", "여서", "이기도", "이라", "라",
    "라며", "라면서", "라는", "이란", "란", "이면서", "이었습니다", "였습니다", "이에요", "예요", "이죠", "이었는데", "였는데", "이었지만", "였지만", "이라면", "라면",
)  # fmt: skip
"""How the copula ends behind what somebody is, or who it is: `홍길동 대표였다`, `대표 홍길동이다`."""

AFTER_CLOSED = frozenset(
    [
        "은",
        "이",
        "을",
        "과",
        "과의",
        "과는",
        "과도",
        "으로",
        "으로서",
        "으로써",
        "이라고",
        "이라는",
        "이란",
    ]
)
"""Particles that only follow a consonant."""
AFTER_OPEN = frozenset(["는", "가", "를", "와", "와의", "와는", "와도", "로", "로서", "라고", "란"])
"""Particles that only follow a vowel; 로 and 로서 follow ㄹ too."""


SUBJECT = "|".join(TOPICS + SUBJECTS)
"""What stands behind a subject or a topic, as a pattern."""

TOPIC = "|".join(TOPICS)
"""What stands behind a topic, as a pattern."""

OBJECT = "|".join(OBJECTS)
"""What stands behind an object, as a pattern."""

WITH = "|".join(JOINERS)
"""What joins two nouns, as a pattern."""


def expected(behind: Behind) -> tuple[str, ...]:
    """Return the particles that are expected behind such a word, longest first."""
    fitting = (particle for particle, (_, where) in TABLE.items() if behind in where)
    return tuple(sorted(fitting, key=lambda particle: (-len(particle), particle)))


def case_of(particle: str) -> Case:
    """Return what a particle makes of its noun; a noun without one is bare."""
    return TABLE[particle][0] if particle in TABLE else Case.BARE
