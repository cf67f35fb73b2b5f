"""What is known of a document beside its text: it fills what the text does not say, and overrules it never silently."""

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any, Literal

import regex

from pressparse.language.letters import BULLETS
from pressparse.pattern import deferred, scanning
from pressparse.press.bylines.names import (
    MAIL,
    ROLE,
    ends_like_an_outlet,
    is_name,
    is_outlet,
    is_place,
    outlet_at,
)
from pressparse.record import (
    DateMention,
    DocumentKind,
    Issuer,
    Mention,
    Outlet,
    PressRelease,
    Reporter,
)
from pressparse.span import Span
from pressparse.text.document import Document, fold

HintRule = Literal["given_hint", "given_column"]

KOREA = dt.timezone(dt.timedelta(hours=9))
_SURE = 8
"""Letters of a title that stand in a text only where the title does, however the text is broken into lines."""
_ALIKE, _SHORT = 4, 2
"""Letters from which one title within another is the same title, longer; one name within another."""
_LONGEST = 300
"""Characters of a title, a name or a byline; what is longer is a text in the wrong column."""
_LONG, _NEAR = 100, 20
"""Characters that no title has, where they are also the first ones of the text; those looked at around a title."""
_SHOWN = 60
_MAILBOX = deferred(MAIL)
_ASIDE = deferred(r"\([^()]{0,60}\)|\[[^\[\]]{0,60}\]|\s외\s?\d{1,2}\s?(?:명|인)?")
_BETWEEN = deferred(r"\s*+(?:[,;·ㆍ‧∙|&/\n]|\band\b)\s*+")
_PERSON = deferred(
    rf"(?P<names>[가-힣]{{2,5}}?(?:\s[가-힣]{{2,4}}){{0,3}}?)\s{{0,2}}(?P<role>{ROLE})?"
    r"|(?P<latin>[A-Z][A-Za-z.'’-]{1,20}(?:\s[A-Z][A-Za-z.'’-]{0,20}){1,3})"
)
_NO_TITLE = deferred(
    rf"\s*+[{BULLETS}◯ㅇ※]|\s*+[\[(<【].{{0,60}}(?:기자|특파원|=).{{0,20}}[\])>】]\s*+\Z|.*(?:다|요|죠)[.”\"]?\s*+\Z",
    regex.DOTALL,
)
"""What a segmenter takes for a headline where there is none: a bullet, a byline in brackets, a sentence."""
_APART = deferred(r"\s*+\Z|[ ]*+[\r\n\t]|\s{2}|\s?[\[(◀]|\s-\s")
"""What stands behind a headline that ends."""
_SENTENCE = deferred(r"다[.”\"]{1,2}\s*+\S")
_HOST = deferred(r"(?:https?://)?(?P<host>(?:[\w-]{1,60}\.){1,5}[a-z]{2,10})(?=[/:?]|\Z)")
_WORD = scanning(r"\S+")
_DAY = deferred(r"(?P<y>[0-9]{4})\s?[./-]\s?(?P<m>[0-9]{1,2})\s?[./-]\s?(?P<d>[0-9]{1,2})[.]?")
DAYS_TAKEN = "2025-10-29, 2025.10.29 or 2025/10/29"
"""How a day may be written, as messages say it."""


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known about a document beside its text; everything is optional.

    ``title``, ``outlet``, ``issuer``: names as written. ``reporters``: names in any form:
    ``박가온 기자``, ``세종=박가온``. ``published``: a date, a date and time, or a string such as
    ``2025-10-29``, ``2025.10.29`` or ``2025-10-29T14:20``. ``url``: where the document was found; the site of a known outlet names
    that outlet. ``kind``: article or release, if known; otherwise an outlet or reporters make it an article, an
    issuer a release. ``rule``: the rule that the values name. ``published_as``: the words that give the date, if
    they are not the date itself.
    """

    outlet: str | None = None
    reporters: tuple[str, ...] = ()
    published: dt.date | str | None = None
    url: str | None = None
    title: str | None = None
    issuer: str | None = None
    kind: DocumentKind | None = None
    rule: HintRule = "given_hint"
    published_as: str | None = None

    def __post_init__(self) -> None:
        if isinstance(self.reporters, str):
            object.__setattr__(self, "reporters", (self.reporters,))
        if isinstance(self.published, str):
            object.__setattr__(self, "published_as", self.published_as or self.published)
            object.__setattr__(self, "published", moment(self.published))

    @property
    def day(self) -> dt.date | None:
        """The day of publication, as it was in Korea."""
        if isinstance(self.published, dt.datetime):
            return in_korea(self.published).date()
        return moment(self.published) if isinstance(self.published, str) else self.published

    @property
    def told_kind(self) -> DocumentKind | None:
        """Whose document it is, where the hints tell."""
        if self.kind or self.rule != "given_hint":
            return self.kind
        site = not self.issuer and outlet_of_url(self.url or "")
        press, issued = bool(self.outlet or self.reporters or site), bool(self.issuer)
        if press == issued:
            return None
        return "article" if press else "release"

    def who(self, what: str) -> str:
        """Return who says something, as a warning begins."""
        return f"The {what} column" if self.rule == "given_column" else f"The {what} handed over"


def day(written: str) -> dt.date:
    """Return a day; raises ``ValueError``, which says what is accepted, for any other string."""
    try:
        return dt.date.fromisoformat(written)
    except ValueError:
        match = _DAY.fullmatch(written.strip())
    try:
        if match:
            return dt.date(int(match["y"]), int(match["m"]), int(match["d"]))
    except ValueError:
        pass
    raise ValueError(f"{written!r} is not a date: write {DAYS_TAKEN}")


def moment(written: str) -> dt.date:
    """Return a day or a moment; raises ``ValueError``, which says what is accepted, for any other string."""
    for read in (day, dt.datetime.fromisoformat):
        try:
            return read(written)
        except ValueError:
            continue
    raise ValueError(
        f"{written!r} is neither a date ({DAYS_TAKEN}) nor a date and time (2025-10-29T14:20)"
    )


def in_korea(when: dt.datetime) -> dt.datetime:
    """Return a moment as clocks in Korea showed it; one without an offset is taken to be that."""
    if when.tzinfo is None:
        return when
    try:
        return when.astimezone(KOREA)
    except OverflowError:
        return when


def is_paper(name: str) -> bool:
    """Return whether an outlet is called so: it is listed, or its name ends as those of outlets do."""
    return bool(name) and (is_outlet(name) or ends_like_an_outlet(name, surely_one=True))


def outlet_of_url(url: str) -> str | None:
    """Return the outlet whose site an address is on, where it is known."""
    match = _HOST.match(url[:_LONGEST])
    return outlet_at(match["host"]) if match else None


def contradicted(judged: DocumentKind, hints: Hints | None) -> Iterator[str]:
    """Yield a warning where the text looks like another kind of document than the hints say."""
    told = hints.told_kind if hints else None
    if hints and told and told != judged:
        article = {"article": "an article", "release": "a release"}
        said = hints.outlet or next(iter(hints.reporters), None) or hints.issuer or told
        beside = "the table says" if hints.rule == "given_column" else "what was handed over says"
        yield (
            f"The text looks like {article[judged]}; {beside} {_shown(said)}, "
            f"so it was read as {article[told]}."
        )


def filled(
    record: PressRelease,
    document: Document,
    hints: Hints,
    fields: Collection[str],
    opening: Mention | None,
) -> PressRelease:
    """Return a record with what the text does not say, in the fields that are wanted; where it says something else, that stays, with a warning.

    ``opening``: the first paragraph of the body.
    """
    filling = _Filling(record, document, hints, opening)
    for field, step in (
        ("headline", filling.title),
        ("outlet", filling.outlet),
        ("reporters", filling.reporters),
        ("issuer", filling.issuer),
        ("published", filling.day),
    ):
        if field in fields:
            step()
    if not filling.found and not filling.warnings:
        return record
    return record.model_copy(
        update={**filling.found, "warnings": (*record.warnings, *filling.warnings)}
    )


class _Filling:
    """What hints add to one record, and what is to be said of it."""

    def __init__(
        self, record: PressRelease, document: Document, hints: Hints, opening: Mention | None
    ) -> None:
        self.record, self.document, self.hints, self.opening = record, document, hints, opening
        self.found: dict[str, Any] = {}
        self.warnings: list[str] = []

    def title(self) -> None:
        given = _plain(self.hints.title)
        if not given:
            return
        text = self.record.headline
        span = (text and self._place(given, text.span)) or self._place(given)
        if text and _alike(text.text, given):
            self._ends(text, given, span)
            return
        if len(given) > _LONGEST or self._begins_the_body(given, span):
            what = "text, no title" if len(given) > _LONGEST else "the beginning of the text"
            self.warnings.append(f"{self.hints.who('title')} holds {what}.")
            return
        if text and not _NO_TITLE.match(text.text) and not (span and self._is_a_line(span)):
            self._differs("title", given, text.text)
            return
        if text:
            self._gives_way("title", given, text.text)
        self.found["headline"] = self._mention(Mention, given, span)

    def _ends(self, headline: Mention, given: str, span: Span | None) -> None:
        """Let a headline end where its title does."""
        if span and headline.span and self._is_all_of(span, given, headline.span):
            self.found["headline"] = self._mention(Mention, given, span)

    def _is_all_of(self, span: Span, given: str, headline: Span) -> bool:
        """Return whether a title tells where a headline ends: what the segmenter took in behind it is another thing."""
        inside = headline.start <= span.start and span.end < headline.end
        return (
            inside
            and not given.endswith(("…", ".."))
            and _APART.match(self.document.folded, span.end) is not None
        )

    def _is_a_line(self, span: Span) -> bool:
        """Return whether a title stands alone on its line, or lines."""
        text = self.document.folded
        before = text[max(0, span.start - _NEAR) : span.start].rstrip(" ")
        after = text[span.end : span.end + _NEAR].lstrip(" ")
        return before[-1:] in ("", "\n", "\t") and after[:1] in ("", "\r", "\n", "\t")

    def _begins_the_body(self, given: str, span: Span | None) -> bool:
        """Return whether a cell holds no title but the first words of the body, cut off within it."""
        first = self.opening
        words = _letters(given)
        if first is None or len(words) < _SURE:
            return False
        body = _letters(first.text)
        if len(body) <= len(words) * 5 // 4 or not body.startswith(words):
            return False
        cut = span and self.document.folded[span.end : span.end + 1].isalnum()
        return bool(cut) or len(given) >= _LONG or _SENTENCE.search(given) is not None

    def outlet(self) -> None:
        given = _name(self.hints.outlet)
        text = self.record.outlet
        if self.record.kind != "article":
            return
        if not given:
            url = _name(self.hints.url)
            if text is None and (at := outlet_of_url(url)):
                self.found["outlet"] = self._mention(Outlet, url, self._place(url), name=at)
        elif text and _alike(text.name, given, least=_SHORT):
            return
        elif text and is_paper(text.name):
            self._differs("outlet", given, text.name)
        else:
            if text:
                self._gives_way("outlet", given, text.text)
            self.found["outlet"] = self._mention(Outlet, given, self._place(given), name=given)

    def issuer(self) -> None:
        given = _name(self.hints.issuer)
        if not given or self.record.kind != "release":
            return
        text = self.record.issuer
        if text is None:
            self.found["issuer"] = self._mention(Issuer, given, self._place(given), name=given)
        elif not any(
            _alike(name, given, least=_SHORT) for name in (text.name, text.abbreviation) if name
        ):
            self._differs("issuer", given, text.name)

    def reporters(self) -> None:
        if self.record.kind != "article":
            return
        given = [person for cell in self.hints.reporters for person in persons(cell)]
        if not given:
            return
        known = {each.name for each in self.record.reporters}
        if not known:
            self.found["reporters"] = tuple(
                self._mention(
                    Reporter,
                    each.name,
                    self._name(each.name),
                    name=each.name,
                    role=each.role,
                    email=each.email,
                )
                for each in given
            )
        elif others := [each.name for each in given if each.name not in known]:
            self._differs("reporter", ", ".join(others), ", ".join(known))

    def day(self) -> None:
        day = self.hints.day
        if day is None:
            return
        text = self.record.published
        if text is None:
            span = self._written(day)
            when = self.hints.published
            words = self.document.raw[span.start : span.end] if span else None
            self.found["published"] = self._mention(
                DateMention,
                words or self.hints.published_as or day.isoformat(),
                span,
                value=_value(when) if isinstance(when, dt.date) else day.isoformat(),
                earliest=day,
                latest=day,
                role="published",
            )
        elif text.earliest and text.earliest != day:
            self._differs("date", day.isoformat(), text.earliest.isoformat())

    def _differs(self, what: str, given: str, text: str) -> None:
        self.warnings.append(
            f"{self.hints.who(what)} says {_shown(given)}; the text says {_shown(text)}, which was kept."
        )

    def _gives_way(self, what: str, given: str, text: str) -> None:
        self.warnings.append(
            f"{self.hints.who(what)} says {_shown(given)}; what the text has in its place, {_shown(text)}, was not kept."
        )

    def _mention(self, model: type[Any], words: str, span: Span | None, **values: Any) -> Any:
        text = " ".join(self.document.raw[span.start : span.end].split()) if span else words
        return model(text=text, span=span, rule=self.hints.rule, **values)

    def _place(self, words: str, within: Span | None = None) -> Span | None:
        """Return where words stand, in the whole text or in a part of it."""
        text = self.document.folded
        if within is None:
            return _place(text, words)
        found = _place(text[within.start : within.end], words)
        return found and Span(start=found.start + within.start, end=found.end + within.start)

    def _name(self, name: str) -> Span | None:
        own = regex.escape(name)
        text = self.document.folded
        return _search(text, own + r"(?=\s?(?:[가-힣]{1,4})?(?:기자|특파원))") or _search(text, own)

    def _written(self, day: dt.date) -> Span | None:
        """Return where a day stands with its year in figures, as pages print it."""
        return _search(
            self.document.folded,
            rf"(?<!\d){day.year}(?:[-./]|년)\s?0?{day.month}(?:[-./]|월)\s?0?{day.day}(?!\d)일?",
        )


def _place(text: str, words: str) -> Span | None:
    """Return where words stand: long ones however they are broken into lines, short ones as they are."""
    wanted = "".join(fold(words).split())
    if len(wanted) < _SURE:
        return _search(text, r"\s{1,3}".join(map(regex.escape, fold(words).split())))
    at = "".join(text.split()).find(wanted)
    if at < 0:
        return None
    return Span(start=_offset(text, at), end=_offset(text, at + len(wanted) - 1) + 1)


def _search(text: str, pattern: str) -> Span | None:
    match = regex.search(pattern, text)
    return Span(start=match.start(), end=match.end()) if match else None


@dataclass(frozen=True, slots=True)
class Person:
    """One whom a byline's cell names."""

    name: str
    role: str | None = None
    email: str | None = None


def persons(cell: str) -> list[Person]:
    """Return the people whom a cell of bylines names, without places, desks and outlets.

    >>> [(each.name, each.role) for each in persons("세종=박가온·서한결 기자(한빛일보)")]
    [('박가온', '기자'), ('서한결', '기자')]
    """
    if len(cell) > _LONGEST:
        return []
    mails = [match[0] for match in _MAILBOX.finditer(cell)]
    plain = _ASIDE.sub(" ", _MAILBOX.sub(" ", cell))
    found: list[tuple[str, str | None]] = []
    for part in _BETWEEN.split(plain):
        found += _in_part(part.rpartition("=")[2].strip())
    role = next((role for _, role in reversed(found) if role), None)
    people = dict.fromkeys(name for name, _ in found)
    own = dict(reversed(found))
    last = len(people) - 1
    return [Person(name, own[name] or role, _mail(mails, k, last)) for k, name in enumerate(people)]


def _mail(mails: list[str], number: int, last: int) -> str | None:
    if len(mails) == last + 1:
        return mails[number]
    return mails[-1] if mails and number == last else None


def _in_part(part: str) -> Iterator[tuple[str, str | None]]:
    match = _PERSON.fullmatch(part)
    if match is None:
        return
    if match["latin"]:
        yield match["latin"], None
        return
    names, role = match["names"].split(), match["role"]
    for name in names:
        if is_outlet(name) or (is_place(name) and (not role or len(names) > 1)):
            continue
        if is_name(name) or (role and len(names) == 1 and not is_place(name)):
            yield name, role


def _value(when: dt.date) -> str:
    """Return a day in EDTF, with the time where there is one; midnight is how tables write none."""
    if isinstance(when, dt.datetime):
        when = in_korea(when)
        if when.hour or when.minute:
            return when.strftime("%Y-%m-%dT%H:%M")
        return when.date().isoformat()
    return when.isoformat()


def _offset(text: str, letters: int) -> int:
    """Return where a text has a letter, counted without white space."""
    seen = 0
    for word in _WORD.finditer(text):
        if seen + len(word[0]) > letters:
            return word.start() + letters - seen
        seen += len(word[0])
    return len(text)


def _letters(words: str) -> str:
    return "".join(char for char in fold(words) if char.isalnum())


def _alike(one: str, other: str, *, least: int = _ALIKE) -> bool:
    """Return whether two name the same, signs aside: one may be cut short or have more around it."""
    a, b = sorted((_letters(one), _letters(other)), key=len)
    return a == b or (len(a) >= least and a in b)


def _name(words: str | None) -> str:
    """Return a name, nothing of what is too long for one."""
    return _plain(words) if words and len(words) <= _LONGEST else ""


def _plain(words: str | None) -> str:
    return " ".join((words or "").split())


def _shown(words: str) -> str:
    return f"“{words if len(words) <= _SHOWN else words[: _SHOWN - 1] + '…'}”"
