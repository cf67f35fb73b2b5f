"""Captions that a page without line breaks has left in its prose."""

from collections.abc import Sequence

from pressparse.language.letters import DOUBLE, OBJECTS
from pressparse.lexicon.agreements import CEREMONY, SIGNING
from pressparse.lexicon.newsroom import FROM_THE_LEFT
from pressparse.lexicon.verbs import TELLS
from pressparse.pattern import deferred
from pressparse.text.view import Stretch

_POSES = deferred(
    rf"(?:(?:기념|단체)[ ]?(?:사진|촬영)|사진[{OBJECTS}]?[ ]?(?:촬영|찍)|촬영|포즈|악수|(?:들어|펼쳐)[ ]?보이|서명하고|(?:협약|합의|약정|각|의향)서[{OBJECTS}][ ](?:나눠[ ]?)?들고)[^.{DOUBLE}\"]{{0,16}}?있(?:다|습니다)"
    rf"|(?:{SIGNING})(?:하고|한[ ][뒤후])[ ]있다"
    rf"|(?:{CEREMONY})(?:을|에서|에|이)?[ ][^.{DOUBLE}\"]{{2,80}}[가-힣]고[ ]있(?:다|습니다)[.]?$"
)
"""What those in a photo are doing: 기념사진을 찍고 있다."""
_THERE = "있"
"""What every sentence has that says what those in a photo are doing."""
_SIDE = deferred(
    r"(?:왼쪽|오른쪽|좌측|우측|가운데|앞줄|뒷줄)[ ]?(?:에서)?[ ]?(?:(?:첫|두|세|네|다섯|여섯|\d)[ ]?번째)?[ ]?(?:부터)?[)\]]"
    rf"|{FROM_THE_LEFT}|사진은[ ]|(?:왼쪽|오른쪽)[ ][가-힣]{{2,4}}[ ][가-힣A-Z]"
)
"""Where somebody stands in a photo: (왼쪽), 왼쪽부터."""
_TELLS = deferred(
    rf"(?:다|라)고[ ](?:[^.]{{1,16}}[ ]|\d{{4}}[.][\d. ]{{3,9}}(?:\([가-힣]\))?[ ])?(?:{TELLS})"
)
_SIGNED = deferred(
    rf"(?:{SIGNING}|개최|진행)(?:했|하였)다[.]?$|(?:맺었|가졌|열었)다[.]?$|(?:맺고|체결하고)[ ][^.{DOUBLE}]{{2,40}}(?<!있)다[.]?$"
)
"""A sentence that tells of the signing, whoever stands where in its photo."""


def is_caption(text: str, sentence: Stretch) -> bool:
    """Return whether a sentence says what a photo shows rather than what happened."""
    if sentence.kind == "caption":
        return True
    start, end = sentence.start, sentence.end
    posed = text.find(_THERE, start, end) >= 0 and _POSES.search(text, start, end)
    if not posed and not _SIDE.search(text, start, end):
        return False
    return not (_TELLS.search(text, start, end) or _SIGNED.search(text, start, end))


_OPENING = 3
"""How many sentences a caption may have that opens a page without line breaks."""


def opening_caption(text: str, body: Sequence[Stretch]) -> int:
    """Return where the caption ends that opens the body: its last sentence says who stands where."""
    end = 0
    for sentence in body[:_OPENING]:
        if "\n" in text[body[0].start : sentence.start]:
            break
        if is_caption(text, sentence):
            end = sentence.end
    return end


def names_sides(text: str, sentence: Stretch) -> bool:
    """Return whether a sentence says who stands where in a photo, whatever else it tells."""
    return _SIDE.search(text, sentence.start, sentence.end) is not None
