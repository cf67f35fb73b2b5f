"""Outlet and reporters, from datelines, bylines, mail domains and copyright lines."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

import regex

from pressparse.pattern import deferred
from pressparse.press.bylines.brackets import BRACKETS
from pressparse.press.bylines.byline import STRENGTH, Byline, Claim, Writer
from pressparse.press.bylines.datelines import DATELINES
from pressparse.press.bylines.mail import MAILBOXES
from pressparse.press.bylines.notices import NOTICES
from pressparse.press.bylines.pages import PAGES, TITLES
from pressparse.press.bylines.taglines import TAGLINES
from pressparse.record import BlockKind, Outlet, Reporter
from pressparse.rule import Finding, Rule, apply
from pressparse.text.document import fold
from pressparse.text.view import Passage, Piece, View

RULES: tuple[Rule, ...] = (
    *NOTICES,
    *BRACKETS,
    *DATELINES,
    *PAGES,
    *TAGLINES,
    *MAILBOXES,
    *TITLES,
)

_TITLES = frozenset(rule.name for rule in TITLES)
_HEADS = frozenset(rule.name for rule in (*DATELINES, *BRACKETS))
_SIGNED: tuple[BlockKind, ...] = ("body", "byline")
_SHOWN: tuple[BlockKind, ...] = ("body", "byline", "boilerplate")


def read(
    main: View, margin: View, rules: tuple[Rule, ...] = RULES
) -> tuple[Outlet | None, tuple[Reporter, ...]]:
    """Return the outlet and the persons whose byline the article carries."""
    found = [(view, apply(_without_titles(rules), view.folded)) for view in (main, margin)]
    title = _first_line(main.raw)
    titled = [(title, apply((r for r in rules if r.name in _TITLES), title.folded))]
    return _outlet([*found, *titled]), _reporters(found)


def read_reporters(
    main: View, margin: View, rules: tuple[Rule, ...] = RULES
) -> tuple[Reporter, ...]:
    """Return the persons whose byline the article carries, each once, in reading order."""
    return read(main, margin, rules)[1]


def read_outlet(main: View, margin: View, rules: tuple[Rule, ...] = RULES) -> Outlet | None:
    """Return the outlet by the strongest evidence in the text, of equals the first."""
    return read(main, margin, rules)[0]


Read = tuple[View, list[Finding[Byline]]]


def _reporters(views: Sequence[Read]) -> tuple[Reporter, ...]:
    found: dict[str, Reporter] = {}
    lone_mails: list[str] = []
    for view, findings in views:
        signed = [each for each in findings if view.kind_at(each.start) in _SIGNED]
        heads = [each for each in signed if each.rule in _HEADS and each.value.writers]
        own = _dateline(view, heads)
        for each in signed:
            if each.rule in _HEADS and each is not own:
                continue
            if not each.value.writers:
                lone_mails.extend(each.value.mails)
            for writer in each.value.writers:
                known = found.setdefault(writer.name, _reporter(view, writer, each.rule))
                if writer.email and not known.email:  # name in the dateline, mailbox at the foot
                    found[writer.name] = known.model_copy(update={"email": writer.email})
    ordered = sorted(found.values(), key=lambda reporter: reporter.at.start)
    return _with_mails(ordered, lone_mails)


def _outlet(views: Sequence[Read]) -> Outlet | None:
    """Return the outlet that the strongest evidence names, of equals the first."""
    claims = [
        (STRENGTH.index(claim.evidence), order, claim.start, view, claim, each.rule)
        for order, (view, findings) in enumerate(views)
        for each in findings
        if view.kind_at(each.start) in _SHOWN
        for claim in _claims(each.value)
    ]
    if not claims:
        return None
    *_, view, claim, rule = min(claims, key=lambda c: c[:3])
    return view.make(Outlet, claim.start, claim.end, rule, name=claim.name)


def _without_titles(rules: Iterable[Rule]) -> Iterator[Rule]:
    return (rule for rule in rules if rule.name not in _TITLES)


def _claims(value: Byline) -> Iterator[Claim]:
    if value.outlet:
        yield value.outlet


_PHOTO_END = deferred(
    r"""
    (?:20\d\d\.[ ]?\d{1,2}\.[ ]?\d{1,2}\.?|\([ ]?사진[^)\n]{0,40}\))[ ]{0,4}
    (?:\([ ]?[^)\n]{0,40}(?:제공|사진)[ ]?\)[ ]{0,4})?
    (?:(?:/[ ]?)?[가-힣]{2,4}[ ]?기자[ ]?)?
    (?:[A-Za-z0-9._-]{1,40}@[A-Za-z0-9.-]{1,40})?
    (?:[ ]{0,3}\*[ ]?재판매[^\n\[【]{0,20})?\s{0,3}$
    """,
    regex.VERBOSE,
)


def _dateline(view: View, heads: list[Finding[Byline]]) -> Finding[Byline] | None:
    """Return the article's own dateline: the first that does not open a photo's caption."""
    spans = [view.span(each.start, each.end) for each in heads]
    for here, span, after in zip_longest(heads, spans, spans[1:]):
        stop = after.start if after else view.raw.find("\n", span.end)
        stop = len(view.raw) if stop < 0 else stop
        before = view.raw[max(span.end, stop - 160) : stop]
        if not _PHOTO_END.search(fold(before)):
            return here
    return None


def _reporter(view: View, writer: Writer, rule: str) -> Reporter:
    return view.make(
        Reporter,
        writer.start,
        writer.end,
        rule,
        name=writer.name,
        role=writer.role,
        email=writer.email,
    )


def _with_mails(reporters: list[Reporter], mails: list[str]) -> tuple[Reporter, ...]:
    """Give reporters of a dateline the mailboxes at the foot, where there are as many."""
    bare = [reporter for reporter in reporters if not reporter.email]
    if not bare or len(bare) != len(reporters) or len(bare) != len(mails):
        return tuple(reporters)
    return tuple(
        reporter.model_copy(update={"email": mail})
        for reporter, mail in zip(reporters, mails, strict=True)
    )


def _first_line(raw: str) -> View:
    """View the first line of the raw text, where a saved page has its title."""
    start = len(raw) - len(raw.lstrip())
    stop = raw.find("\n", start)
    end = min(len(raw) if stop < 0 else stop, start + 300)
    return View.of(
        raw, [Passage("body", (Piece(start, end, raw[start:end]),))] if start < end else []
    )


def read_example(text: str, rules: tuple[Rule, ...] = RULES) -> list[Finding[dict[str, object]]]:
    """Read one sentence with the whole table."""
    view = View.plain(text)
    return [
        Finding(each.start, each.end, each.value.plain(), each.rule)
        for each in apply(rules, view.folded)
    ]
