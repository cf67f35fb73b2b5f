"""The head of a flattened text: its title, or the title again, and its decks, up to where the text begins."""

from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

import regex

from pressparse.language.enumeration import MARKS
from pressparse.language.letters import DECK, DOUBLE, SINGLE, SUBJECTS, TOPICS
from pressparse.lexicon.notices import BUTTONS, PHOTO_AGENCIES, SECTIONS
from pressparse.pattern import deferred, scanning
from pressparse.segment import captions, cuts, kinds, titles
from pressparse.segment.cuts import Cut
from pressparse.segment.doubled import doubled
from pressparse.segment.joins import goes_on
from pressparse.segment.shapes import DAY, HEAD, NAME, REPORTER
from pressparse.segment.unit import Unit, part
from pressparse.segment.wording import OUTLET, sentence_ends

_LEAD = deferred(
    rf"""(?:(?<=\s)|(?<=[-–>]))(?P<lead>
        (?:[가-힣]{{2,12}}(?:부|처|청|위원회|시|군|도|소속|산하)\s)?
        [^\s()「」{SINGLE}{DOUBLE}-]{{2,30}}\s?{HEAD}
      )""",
    regex.VERBOSE,
)


_SUBJECT = deferred(
    rf"""(?<=[가-힣!?”’'"…)\]\d])\s{{1,3}}(?P<lead>
        (?:[가-힣]{{2,6}}도\s)?[가-힣A-Z]{{2,14}}(?:시|군|구|도|청|부|처|원|공사|공단|재단|위원회|대학교|협회|센터|은행|그룹|전자)
        (?:[{TOPICS}{SUBJECTS}])\s)""",
    regex.VERBOSE,
)


SHORTEST = 40
"""Code points of a line that a title and a sentence share, at least."""
LONGEST = 120
"""Code points of such a line that is no flattened text, at most."""
LEAST = 12
"""Code points of a title, and of what stands behind it on its line, at least."""


def parted(pieces: Sequence[Cut]) -> list[Cut] | None:
    """Part the first line of a text into its title and a sentence or caption behind it, or return None."""
    first, *others = pieces
    text = first.unit.text
    captioned = first.kind == "caption" and not others
    if not _is_shared(first, captioned=captioned):
        return None
    at = titles.end(text)
    rest = part(first.unit, at, len(text)) if at >= LEAST else None
    title = part(first.unit, 0, at) if rest else None
    if title is None or rest is None or len(rest.text) < LEAST or not _HANGUL.search(title.text):
        return None
    told = kinds.opinion(rest.text)
    kind, rule = (told.kind, told.rule) if told else (first.kind, first.rule)
    return [Cut(title, "headline", TITLED), Cut(rest, kind, rule), *others]


def _is_shared(first: Cut, *, captioned: bool) -> bool:
    """Tell whether a title and a sentence or caption may share a line, by its length, its start and its end."""
    text = first.unit.text
    if len(text) < SHORTEST or not (captioned or (first.kind is None and len(text) < LONGEST)):
        return False
    if _marked_off(text) or _WIRED.match(text):
        return False
    return captioned or _closed(text)


TITLED = "flattened_head"
_HANGUL = deferred(r"[가-힣]")
"""A Korean letter: a title has one."""


def _closed(text: str) -> bool:
    """Return whether a line ends as a sentence, or with whose photograph it is."""
    if sentence_ends(text):
        return True
    return text.endswith(_CREDITS)


_CREDITS = (*PHOTO_AGENCIES, "제공", "캡처", "모습", "사진")
"""What a caption ends in."""


def head(unit: Unit, headline: str | None, *, closed: bool = False) -> list[Cut]:
    """Cut the head off a flattened text: its title, or the headline again, decks between dashes, then the body.

    ``closed``: whether the text is known to begin behind this part of the line.
    """
    text = unit.text
    if _WIRED.match(text) or cuts.datelined(text):
        return [Cut(unit, None, "")]
    at = cuts.repeated(text, headline) if headline else _title(text, closed=closed)
    out: list[tuple[int, int, str | None]] = []
    if at and at < len(text):
        first, last = (0, at) if headline else framed(text, at)
        out += [(0, first, "boilerplate"), (first, last, "headline"), (last, at, "boilerplate")]
    elif at:
        return [Cut(unit, "headline", "headline_again")]
    if closed and at and not cuts.sentence().search(text, at):
        start = at + len(text[at:]) - len(text[at:].lstrip())
        out += _each(text, start, len(text), _dashes(text, start, len(text)))
    elif len(text) - at >= 120:
        out += _decks(text, at, first=headline is None)
    if not out:
        return [_alone(unit, headline, closed=closed)]
    last = out[-1][1]
    if last < len(text):
        out.append((last, len(text), None))
    return [_named(piece, kind) for start, end, kind in out if (piece := part(unit, start, end))]


def _alone(unit: Unit, headline: str | None, *, closed: bool) -> Cut:
    """Return a part that does not fall apart; all that stands above a text may be its title, or that and its decks."""
    text = unit.text
    above = closed and headline is None and len(text) <= DECKS and not _marked_off(text)
    if not (above and cuts.titled(text)) or cuts.sentence().search(text):
        return Cut(unit, None, "")
    return Cut(unit, "headline" if len(text) <= titles.ALONE else "deck", TITLED)


DECKS = 200
"""Code points of a title and its decks that nothing parts, at most."""


def _named(piece: Unit, kind: str | None) -> Cut:
    """Return a piece of a flattened head; what a page says anyhow (`본문 바로가기`) is no title of it."""
    if kind == "headline" and not _HANGUL.search(piece.text):
        return Cut(piece, "boilerplate", ABOVE)
    told = kinds.opinion(piece.text) if kind == "headline" else None
    if told and told.kind == "boilerplate":
        return Cut(piece, told.kind, told.rule)
    return Cut(piece, kind, TITLED)


def framed(text: str, at: int) -> tuple[int, int]:
    """Return where a title begins and ends within ``text[:at]``: a page's words stand before it and behind it."""
    words = list(_WORD.finditer(text, 0, at))
    sure = max((k for k, word in enumerate(words[:SURE]) if word[0] in _SURE), default=-1) + 1
    sure = max(sure, _furnished([word[0] for word in words]))
    count = sure + sum(1 for _ in takewhile(lambda word: _of_the_page(word[0]), words[sure:]))
    first = 0
    if 0 < count < len(words):
        title = words[count]
        begins = titles.said_again(title[0], text[at:]) and not any(
            titles.said_again(word[0], text[at:]) for word in words[:count]
        )
        first = title.start() if count >= SURE or begins else words[sure].start()
    if signed := _SIGNED.match(text, first, at):
        first = signed.end()
    last = at
    behind = list(takewhile(lambda word: _may_be_button(word[0]), reversed(words)))
    if sum(word[0] in BUTTONS for word in behind) >= BUTTONS_BEHIND:
        last = behind[-1].start()
    if posted := _POSTED.search(text[:last].rstrip(), first):
        last = posted.start()
    bare = len(text[:last].rstrip(_BEHIND))
    last = bare if text[bare:last].strip() else last
    return (first, last) if len(text[first:last].strip()) >= LEAST else (0, at)


_BEHIND = " •·|/"
"""What parts a title from the page's words behind it."""


def _furnished(words: Sequence[str]) -> int:
    """Return how many words at the beginning are a page's: ways over its menu, its buttons, the day, the way to it."""
    at = 0
    while at < len(words) - 1:
        most = min(PHRASE, len(words) - 1 - at)
        size = next((n for n in range(most, 0, -1) if _is_furniture(words[at : at + n])), 0)
        if not size:
            break
        at += size
    return at


PHRASE = 4
"""Words of what a page says above a title, at most, one thing at a time."""


def _is_furniture(words: Sequence[str]) -> bool:
    """Return whether words are a page's; one word alone may be a title's where it is a button's."""
    told = kinds.opinion(" ".join(words))
    return told is not None and told.rule in (_FURNITURE if len(words) > 1 else _SURE_OF_ONE)


_SURE_OF_ONE = frozenset(("furniture", "command", "weather"))
_FURNITURE = _SURE_OF_ONE | {"button", "menu_row", "breadcrumb", "lone_date"}


def entitled(pieces: Sequence[Cut]) -> list[Cut] | None:
    """Free a title from the page's words around it that stands over when it was posted, all on one line; or return None."""
    above, *others = pieces
    if above.kind is not None or not others or others[0].rule not in _ROWS:
        return None
    freed = _freed(above.unit, " ".join(each.unit.text for each in others if each.kind is None))
    found = [piece for each in freed for piece in _with_decks(each)]
    return [*found, *others] if len(found) > 1 else None


def _with_decks(title: Cut) -> Iterator[Cut]:
    """Yield a title and, apart from it, the decks between dashes that stand behind it on its line."""
    text = title.unit.text
    at = _over_a_deck(text, closed=True) if title.kind in ("headline", None) else 0
    over, decks = part(title.unit, 0, at), part(title.unit, at, len(text))
    if not at or over is None or decks is None or len(decks.text) < LEAST:
        yield title
        return
    yield Cut(over, "headline", TITLED)
    yield from (
        _named(piece, kind)
        for start, end, kind in _each(text, at, len(text), _dashes(text, at, len(text)))
        if (piece := part(title.unit, start, end))
    )


def _freed(line: Unit, following: str) -> list[Cut]:
    """Return a title's line, and apart from it the page's words around it; ``following``: the text behind it."""
    text = line.text
    twice = doubled(text)
    if twice:
        first, last = twice.start, twice.end
    else:
        first, last = framed(f"{text} {following[: titles.REST]}", len(text) + 1)
    bounds = (
        (0, first, "boilerplate"),
        (first, last, "headline"),
        (last, len(text), "boilerplate"),
    )
    return [
        Cut(piece, kind, ABOVE if kind == "boilerplate" else TITLED)
        for start, end, kind in bounds
        if (piece := part(line, start, end))
    ]


_ROWS = frozenset(("posted_inside", "signed_inside", "board_row_inside"))
"""Rules of what stands between a title and its text on a flattened page."""
BUTTONS_BEHIND = 2
"""So many buttons in a row are no end of a title."""
_SIGNED = deferred(rf"(?:{NAME}\s?{REPORTER}|[:|])\s{{1,3}}(?=\S)")
"""Who reports, or the mark behind a board's word, before a title."""


def _may_be_button(word: str) -> bool:
    return word in BUTTONS or len(word) == 1


SURE = 3
"""So many words of a page in a row open no title."""
_SURE = frozenset(("보도자료", "보도참고자료", "보도설명자료", "설명자료", "제목", "#", "##"))
"""Words that open no title."""
_WORD = scanning(r"\S+")
_POSTED = deferred(
    rf"\s(?:(?:입력|수정|등록|승인|송고|작성|게시)(?:일|일시|시간)?\s?:?\s?)?{DAY}[\s\d:().오전후]{{0,24}}\Z"
    r"|\s(?:글번호|조회수?)\s?:?\s?\d{1,8}\s?\Z"
    rf"|\s(?:[•|]\s|기자명\s)?{NAME}\s?{REPORTER}[\s•·|/]*\Z"
)
"""When it was posted, behind a title."""


def _of_the_page(word: str) -> bool:
    """Return whether a word can be a page's rather than a title's: a button, a section, an outlet's name."""
    return word in _SURE or word in SECTIONS or word in BUTTONS or bool(OUTLET.fullmatch(word))


ABOVE = "above_the_title"
"""The rule of what a flattened page shows above its title."""


def told_twice(unit: Unit) -> list[Cut] | None:
    """Cut the head off a flattened text whose title is said again at once, or return None where none is."""
    found = doubled(unit.text)
    title = part(unit, found.start, found.end) if found else None
    if found is None or title is None:
        return None
    above = part(unit, 0, found.start)
    rest = part(unit, found.behind, len(unit.text))
    page = [Cut(above, "boilerplate", ABOVE)] if above else []
    text = pictured(head(rest, title.text)) if rest else []
    return [*page, Cut(title, "headline", TITLED), *text]


def reported(pieces: Sequence[Cut]) -> list[Cut] | None:
    """Part what stands over who reports, on one line with it, into the title and its decks; None where no title is told.

    Decks that are glued to who reports stand there without a title.
    """
    above, *text = pieces
    if above.kind != "deck" or not text or not above.unit.trail or _marked_off(above.unit.text):
        return None
    title = above.unit.text
    at = titles.end(f"{title} {text[0].unit.text}")
    if not at or at > len(title):
        alone = len(title) <= titles.ALONE and titles.untold(title)
        return [*_freed(above.unit, text[0].unit.text), *text] if alone else None
    one, other = part(above.unit, 0, at), part(above.unit, at, len(title))
    if one is None or other is None:
        return None
    return [Cut(one, "headline", TITLED), Cut(other, "deck", TITLED), *text]


PICTURED = "run_on_caption"


def pictured(pieces: list[Cut], ends: Callable[[str], int] = captions.end) -> list[Cut]:
    """Return the parts of a flattened text with the caption cut off that its text begins with; ``ends`` tells where."""
    *above, text = pieces
    unit = text.unit
    if text.kind is not None or cuts.datelined(unit.text) or not (at := ends(unit.text)):
        return pieces
    caption, rest = part(unit, 0, at), part(unit, at, len(unit.text))
    if caption is None or rest is None:
        return pieces
    return [*above, Cut(caption, "caption", PICTURED), Cut(rest, None, "")]


def _title(text: str, *, closed: bool) -> int:
    """Return where the title ends with which a text begins, or 0; what opens with a mark is a deck."""
    if _marked_off(text):
        return 0
    return _over_a_deck(text, closed=closed) or (0 if closed else titles.end(text))


def _over_a_deck(text: str, *, closed: bool) -> int:
    """Return where a deck between dashes begins behind a title, or 0."""
    match = _DECK.search(text, *TITLE)
    if match is None or goes_on(text[: match.start()]):
        return 0
    told = cuts.sentence().search(text, 0, match.start() - 1)
    follows = closed or _DECK.search(text, match.end()) or _LEAD.search(text, match.end())
    return match.start() + 1 if follows and not told else 0


TITLE = (10, 110)
"""Code points of a title over a deck, at least and at most."""
_DECK = deferred(r"\s-\s?(?=[\w‘“「\"'①-⑳])|\s-\s(?=-)")


_MARKS = frozenset(f"{MARKS}-ㅇ※*[(<")
_SERIES = deferred(
    r"\[(?![^\[\]]*(?:경제|뉴스|신문|일보|방송|타임[스즈]|데일리|통신|투데이|미디어|저널|기자|특파원|앵커|사진|=))[^\[\]]{2,20}\]\s?[^\s\[(<]"
)
"""A title's mark or series in brackets, and no outlet: ``[단독]``."""


def _marked_off(text: str) -> bool:
    """Return whether a text opens with a mark, as decks, captions and datelines do."""
    return text[0] in _MARKS and not _SERIES.match(text)


_WIRED = deferred(r"[가-힣]{2,10}--\([가-힣]{2,8}\)--")
"""A distributor of releases opens the text with the town and its own name."""


def _decks(text: str, at: int, *, first: bool) -> Iterator[tuple[int, int, str | None]]:
    """Yield the stretches above the body in a flattened text."""
    start = at + len(text[at:]) - len(text[at:].lstrip())
    sentence = cuts.sentence().search(text, start)
    limit = min(sentence.start() if sentence else len(text), start + 500)
    leads = _LEAD.finditer(text, start + 1, limit)
    lead = next(
        (m.start("lead") for m in leads if not goes_on(text[start : m.start()].rstrip())), 0
    )
    if text[start : start + 1] in f"-{DECK}" and start + 1 < limit:
        yield from _marked(text, start, lead, limit)
    elif lead and text[start:lead].rstrip().endswith("-"):
        yield start, lead, "deck"
    elif first and (stop := _unmarked(text, start, lead, limit)):
        # several titles side by side are decks: which is the headline stays open
        yield start, stop, "deck" if at or "  " in text[start:stop] else "headline"


def _marked(text: str, start: int, lead: int, limit: int) -> Iterator[tuple[int, int, str | None]]:
    """Yield the decks of which the first opens with a mark; ``lead``: where a body's name opens the text, or 0."""
    dashes = _dashes(text, start, limit)
    if lead:
        stop = lead
    elif len(dashes) % 2:
        stop = dashes[-1] + 1  # the last dash closes the deck
    else:
        stop = _after_title(text, start, limit)
    if stop:
        yield from _each(text, start, stop, [d for d in dashes if d < stop - 2])


def _unmarked(text: str, start: int, lead: int, limit: int) -> int:
    """Return where titles without a mark end, or 0."""
    gap = _GAP.search(text, 8, min(limit, 110))
    if stop := gap.start() if gap else _after_title(text, start, min(limit, start + 110)):
        return stop
    return lead if 12 < lead - start < 110 and cuts.titled(text[start:lead].rstrip()) else 0


_GAP = deferred(r"\s{3,}")
_TOLD = deferred(rf"(?:[{TOPICS}]|에서|으로)\s")


def _dashes(text: str, start: int, limit: int) -> list[int]:
    return [match.start() for match in _DASH.finditer(text, start + 1, limit)]


def _each(
    text: str, start: int, stop: int, dashes: list[int]
) -> Iterator[tuple[int, int, str | None]]:
    """Yield one deck after another: a dash that opens one follows a dash that closes one, or stands alone."""
    at = start
    for k, dash in enumerate(dashes):
        closing = k + 1 < len(dashes) and not text[dash + 1 : dashes[k + 1]].strip()
        if closing or not text[at + 1 : dash].strip():
            continue
        yield at, dash, "deck"
        at = dash
    yield at, stop, "deck"


_DASH = deferred(r"(?<=\s)-(?=\s)|(?<=[^\s\d])-(?=\s)|(?<=\s)-(?=[^\s\d])")


def _after_title(text: str, start: int, limit: int) -> int:
    """Return where a subject begins a sentence after a title without a full stop, or 0."""
    for match in _SUBJECT.finditer(text, start + 12, limit):
        before = text[start : match.start()]
        if cuts.titled(before) and not _TOLD.search(before):
            return match.start("lead")
    return 0
