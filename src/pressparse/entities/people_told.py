"""People whom other fields name: whoever signs or speaks is somebody, though no title or list shows it."""

from collections.abc import Iterable, Iterator, Sequence

from pressparse.entities.entity import Body, Named
from pressparse.entities.names import is_body, is_unit, likeness
from pressparse.entities.people_transcribed import may_be_part
from pressparse.lexicon.given_names import GIVEN_ABROAD
from pressparse.pattern import scanning
from pressparse.rule import occurrences

FIELD = "person_of_a_field"


def of_fields(
    text: str,
    named: Sequence[Named],
    bodies: Sequence[Body],
    told: Iterable[tuple[str, str | None]],
) -> tuple[Named, ...]:
    """Return the people, those among them whom other fields name and that no rule has read.

    ``told``: names as these fields have them, each with its title. One that is a body, or part of a name that is read, is left out.
    """
    known = {part for each in named for part in (each.name, *each.name.split(" "))}
    others = {body.name for body in bodies} | {text[body.start : body.end] for body in bodies}
    more = [
        Named(start, start + len(name), name, title, None, FIELD)
        for name, title in dict(told).items()
        if name not in known and name not in others and _is_personal(name)
        for start in _standing(text, name)
    ]
    return tuple(sorted([*named, *more], key=lambda each: each.start))


def _is_personal(name: str) -> bool:
    """Whether a name is spelled like a person's, from here or from abroad."""
    first, *rest = name.split(" ")
    if rest:
        return all(word in GIVEN_ABROAD or may_be_part(word) for word in (first, *rest))
    kept_back = name.endswith(_COURTESY) or name[1:] == _WITHHELD
    return likeness(name) > 0 and not (kept_back or is_body(name) or is_unit(name))


_COURTESY, _WITHHELD = "씨", "모"
"""How somebody is called whose name is kept back: `김모씨`, `김모`."""


def _standing(text: str, name: str) -> Iterator[int]:
    """Yield where a name stands at the beginning of a word."""
    for at in occurrences(text, name, 0, len(text)):
        if not at or not _HANGUL.match(text, at - 1):
            yield at


_HANGUL = scanning("[가-힣]")
