"""Outlet and reporters, from datelines, bylines, mail domains and copyright lines."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest

import regex

from pressparse.bylines.brackets import BRACKETS
from pressparse.bylines.byline import STRENGTH, Byline, Claim, Writer
from pressparse.bylines.datelines import DATELINES
from pressparse.bylines.mail import MAILBOXES
from pressparse.bylines.notices import NOTICES
from pressparse.bylines.pages import PAGES, TITLES
from pressparse.bylines.taglines import TAGLINES
from pressparse.document import fold
from pressparse.record import BlockKind, Outlet, Reporter
from pressparse.rule import Finding, Rule, apply
from pressparse.view import Passage, Piece, View

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


def read_reporters(
    main: View, margin: View, rules: tuple[Rule, ...] = RULES
) -> tuple[Reporter, ...]:
    """Return the persons whose byline the article carries, each once, in reading order."""
    found: dict[str, Reporter] = {}
    lone_mails: list[str] = []
    for view in (main, margin):
        findings = _bylines(view, rules)
        heads = [f for f in findings if f.rule in _HEADS and _of(view, f, _SIGNED)]
        chosen = _dateline(view, heads)
        for each in findings:
            if not _of(view, each, _SIGNED) or (each.rule in _HEADS and each is not chosen):
                continue
            if not each.value.writers:
                lone_mails.extend(each.value.mails)
            for writer in each.value.writers:
                known = found.setdefault(writer.name, _reporter(view, writer, each.rule))
                if writer.email and not known.email:  # the dateline has the name, the foot the mailbox
                    found[writer.name] = known.model_copy(update={"email": writer.email})
    return _with_mails(sorted(found.values(), key=lambda reporter: reporter.span.start), lone_mails)


def read_outlet(main: View, margin: View, rules: tuple[Rule, ...] = RULES) -> Outlet | None:
    """Return the outlet by the strongest evidence in the text, of equals the first."""
    claims = [
        (STRENGTH.index(claim.evidence), view is main, claim.start, view, claim, each.rule)
        for view in (main, margin, _first_line(main.raw))
        for each in _bylines(view, rules)
        if _of(view, each, _SHOWN)
        for claim in _claims(each.value)
        if (each.rule in _TITLES) == (view is not main and view is not margin)
    ]
    if not claims:
        return None
    *_, view, claim, rule = min(claims, key=lambda c: c[:3])
    return view.make(Outlet, claim.start, claim.end, rule, name=claim.name)


def _claims(value: Byline) -> Iterator[Claim]:
    if value.outlet:
        yield value.outlet


def _bylines(view: View, rules: Iterable[Rule]) -> list[Finding[Byline]]:
    return apply(rules, view.folded)


def _of(view: View, finding: Finding[Byline], kinds: tuple[BlockKind, ...]) -> bool:
    return view.kind_at(finding.start) in kinds


_PHOTO_END = regex.compile(
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


def read_example(text: str) -> list[Finding[dict[str, object]]]:
    """Read one sentence with the whole table."""
    view = View.plain(text)
    return [
        Finding(each.start, each.end, each.value.plain(), each.rule)
        for each in _bylines(view, RULES)
    ]
