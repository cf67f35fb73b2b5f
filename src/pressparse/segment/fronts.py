"""What a page shows above its title, where the page was put on one line: the site's name, menu and buttons, the day, the way here."""

import regex

from pressparse.language.letters import DOUBLE, SINGLE
from pressparse.lexicon.notices import BUTTONS, SECTIONS, SITE_WORDS
from pressparse.pattern import deferred
from pressparse.segment.cuts import Cut
from pressparse.segment.shapes import DAY
from pressparse.segment.unit import Unit, part
from pressparse.segment.wording import OUTLET

REACH = 400
"""Code points of a page in which its title begins."""
REST = 60
"""Code points of a page behind what stands above its title, at least."""
ROW = 3
"""So many of a site's words in a row are its menu, at least."""
STRANGE = 3
"""Words in a row, at most, that are no site's as far as is known, and stand in its menu all the same."""

_ITEM = deferred(
    rf"""\s*+(?:
      (?P<way>(?:[\w가-힣]{{1,8}}\s{{0,2}})?[>›»]\s{{0,2}}[\w가-힣·/&]{{1,12}}
            (?:\s{{0,2}}[>›»]\s{{0,2}}[\w가-힣·/&]{{1,12}})*+)(?=\s)
      | (?P<day>(?:(?:UPDATED?|업데이트|최종\s?편집|최종\s?수정|편집|오늘은?)\s?:?\s?)?{DAY}
            (?:\s?\(?[월화수목금토일](?:요일)?\)?(?![가-힣]))?(?:\s\d{{1,2}}:\d\d(?::\d\d)?)?(?:\s?\([월화수목금토일]\))?(?:입니다)?)(?=\s)
      | (?P<word>\S++))""",
    regex.VERBOSE,
)
_OF_A_TITLE = frozenset(f",.…!?[]()\"'{DOUBLE}{SINGLE}")
"""What a word of a menu does not hold."""


def fronted(line: Unit) -> list[Cut]:
    """Return what a flattened page shows above its title, and last the rest of its line; nothing where it shows nothing."""
    text = line.text
    way, at = _front(text) if len(text) > REST else (0, 0)
    rest = part(line, at, len(text)) if at else None
    if rest is None or len(rest.text) < REST:
        return []
    laid_out = ((0, way, "boilerplate", "menu_row"), (way, at, "section", "breadcrumb"))
    above = (Cut(unit, kind, rule) for *at, kind, rule in laid_out if (unit := part(line, *at)))
    return [*above, Cut(rest, None, "")]


def _front(text: str) -> tuple[int, int]:
    """Return where the way here begins and where the title does; twice the same where no way is shown, 0 where nothing is."""
    known = strange = end = at = 0
    sure = False
    while at < REACH and (item := _ITEM.match(text, at)):
        at = item.end()
        if item["way"] and "<" not in text[:at]:
            return item.start("way"), at
        word = item["word"] or ""
        if not _OF_A_TITLE.isdisjoint(word):
            break
        top = bool(item["day"] and known) or word in SITE_WORDS
        if top or (not strange and _of_a_site(word)):
            known, strange, end, sure = known + 1, 0, at, sure or top
        elif (strange := strange + 1) > STRANGE:
            break
    return (end, end) if sure and known >= ROW else (0, 0)


def _of_a_site(word: str) -> bool:
    return word in SECTIONS or word in BUTTONS or bool(OUTLET.fullmatch(word))
