"""The letterhead of a release: who issued it, and whom to call."""

from collections.abc import Sequence
from dataclasses import replace

import regex

from pressparse.entities.entity import Body
from pressparse.lexicon.agencies import MINISTRIES, OFFICIAL
from pressparse.lexicon.regions import PROVINCES, REGIONS
from pressparse.pattern import compiled, deferred
from pressparse.press.letterheads.contacts import CONTACTS, Row
from pressparse.press.letterheads.owners import (
    OWNERS,
    Owner,
    near_headings,
    owner_of_the_file,
    owner_of_the_page,
)
from pressparse.record import BlockKind, Contact, Issuer
from pressparse.rule import Finding, Rule, apply
from pressparse.text.view import Passage, Piece, Stretch, View

RULES: tuple[Rule, ...] = OWNERS
CONTACT_RULES: tuple[Rule, ...] = CONTACTS

_BUILT_IN = frozenset(map(id, (*OWNERS, *CONTACTS)))
_TABLES: tuple[BlockKind, ...] = ("letterhead",)
_SENTENCES = 10
"""How many sentences are read for the body that speaks."""


def read_issuer(
    main: View, margin: View, bodies: Sequence[Body] = (), rules: tuple[Rule, ...] = RULES
) -> Issuer | None:
    """Return the body that issued the release; None for joint releases.

    The letterhead, the site or a file's name come first, then the body that opens the text. A rule
    of a user's own speaks wherever it matches, also in the text itself.
    """
    if named := _by_own_rule(main, margin, bodies, rules):
        return named
    on_papers = tuple(rule for rule in rules if rule.name != owner_of_the_page.name)
    for view, table in ((margin, on_papers), (_first_line(main.raw), rules)):
        text = view.folded
        for found in apply(table, text, matches=near_headings(text)):
            owner: Owner = found.value
            if view.paragraphs and view.kind_at(found.start) in (
                "letterhead",
                "boilerplate",
                "section",
            ):
                if owner.name is None:
                    return None
                if issuer := _owner(main, view, owner, found.rule, bodies):
                    return issuer
    return _speaker(main, bodies)


def _by_own_rule(
    main: View, margin: View, bodies: Sequence[Body], rules: tuple[Rule, ...]
) -> Issuer | None:
    own = tuple(rule for rule in rules if id(rule) not in _BUILT_IN)
    for view in (margin, main) if own else ():
        for found in apply(own, view.folded):
            if found.value.name and (issuer := _owner(main, view, found.value, found.rule, bodies)):
                return issuer
    return None


def _owner(
    main: View, view: View, owner: Owner, rule: str, bodies: Sequence[Body]
) -> Issuer | None:
    """Return the owner as issuer, by its full name where the text defines the short one."""
    for body in bodies if owner.name not in OFFICIAL else ():
        if owner.name in (body.abbreviation, main.text[body.start : body.end]):
            return view.make(
                Issuer,
                owner.start,
                owner.end,
                rule,
                name=_own(body.name),
                abbreviation=body.abbreviation,
            )
    if rule == owner_of_the_file.name and owner.name not in OFFICIAL:
        return None
    short = next((b.abbreviation for b in bodies if b.name == owner.name and b.abbreviation), None)
    return view.make(Issuer, owner.start, owner.end, rule, name=owner.name, abbreviation=short)


_LEAD = r"(?:[\W\dㅇㅁ]{0,12})"
_PLACE = "|".join(
    sorted(
        (form for full, forms in PROVINCES.items() for form in (full, *forms)),
        key=len,
        reverse=True,
    )
)
_BEFORE = deferred(
    rf"""
    {_LEAD}
    (?:\([^()]{{1,30}}\)\s?)?                                      # (업무협약 개요)
    (?:(?:{_PLACE}|충남|대한민국|정부)\s)?                           # 전남 무안군
    (?:\d{{1,2}}월\s)?(?:(?:지난|오는)\s)?(?:\d{{1,2}}일\s|오늘\([^)]*\)\s)?
    (?:[가-힣]{{2,4}}(?:\s[가-힣]{{2,4}})?\s)?                        # 홍길동 (산업통상자원부 장관은)
    """,
    regex.VERBOSE,
)
_NOTE = r"\s?\*{0,3}(?:\s?\((?:[^()]|\([^()]{0,80}\)){0,160}\))?\*{0,3}[’”'\"]?"
_HEAD = r"(?:[가-힣]{0,6}\s)?(?:부총리|제?\d?차관|장관|위원장|부위원장|청장|처장|원장|이사장|사장|회장|총장|군수|시장|구청장|도지사|지사|교육감|본부장|국장|실장|차장)"
_TOPIC = deferred(
    rf"{_NOTE}(?:\s?측)?(?:은|는|이|가|도|과|와|에서|에서는|에\s따르면|및|,|·)(?=[\s,·]|$|[가-힣‘“「'\"])"
    rf"|{_NOTE}\s(?:[가-힣]{{2,4}}\s)?{_HEAD}(?:\([가-힣\s]{{2,6}}\))?(?:은|는|이|가|과|와|,)(?=\s|$)"
)
_HEADED = deferred(
    r"\s?\*{0,3}\s?\((?:[^()]{0,40}[,/]\s?)?(?:[가-힣]{1,8}장|장관|총재|군수|지사|교육감|대표(?:이사)?|부총리[^()]{0,6}장관|[가-힣]{0,4}(?:장|사|감))"
    r"\s?[:：]?\s?[가-힣]{1,4}"
)
_UNDER = deferred(r"\s?\*{0,2}\s(?:(?:소속|산하|직속|부설|소속기관인|산하기관인)\s)?$")
_END_OF_SUBJECT = deferred(r"(?<=[가-힣A-Za-z)*’”'\"])(?:은|는|이|가)(?=\s|$)")


def _speaker(main: View, bodies: Sequence[Body]) -> Issuer | None:
    """Return the body that opens the text: the subject of its first sentences."""
    inside = [body for body in bodies if main.kind_at(body.start) == "body"]
    sentences = [s for s in main.sentences if s.kind == "body"][:_SENTENCES]
    if sentences and compiled(rf"{_LEAD}정부(?:는|가)\s").match(
        main.folded[sentences[0].start : sentences[0].end]
    ):
        return None
    for sentence in sentences:
        if head := _by_head(main, sentence):
            return head
        here = [b for b in inside if sentence.start <= b.start < sentence.end]
        for at, body in enumerate(here):
            if _leads(main, sentence, body) or _is_headed(main, body):
                if at + 1 < len(here) and _UNDER.fullmatch(
                    main.folded[body.end : here[at + 1].start]
                ):
                    continue  # 환경부 산하 미리내보전원(원장 …)
                if _joint(main, sentence, here[at : at + 20]):
                    return None
                return _issuer(main, sentence, body, "body_that_opens_the_text")
    return _most_named(main, inside) or _by_title(main, bodies)


def _leads(main: View, sentence: Stretch, body: Body) -> bool:
    """Tell whether a body is the subject at the head of a sentence."""
    if body.start - sentence.start > 60:
        return False
    before = main.folded[sentence.start : body.start]
    return bool(
        (_BEFORE.fullmatch(before) or _widened(main, sentence, body) < body.start)
        and _TOPIC.match(main.folded, body.end)
    )


def _is_headed(main: View, body: Body) -> bool:
    """Tell whether a body has its head in brackets behind it and goes on as a subject."""
    return bool(_HEADED.match(main.folded, body.end) and _TOPIC.match(main.folded, body.end))


def _joint(main: View, sentence: Stretch, bodies: Sequence[Body]) -> bool:
    """Tell whether several bodies speak as one: three and more, or two ministries that the title joins."""
    first = bodies[0]
    depth, end = 0, sentence.end
    text = main.folded
    for at in range(first.end, min(sentence.end, first.end + 300)):
        if text[at] in "()":
            depth += 1 if text[at] == "(" else -1
        elif not depth and _END_OF_SUBJECT.match(text, at):
            end = at
            break
    subject = [b for b in bodies if b.start < end and not _in_brackets(text, first.end, b.start)]
    names = list(dict.fromkeys(b.name for b in subject))
    between = text[first.end : end]
    if compiled(r"함께|공동으로|에서|으로|위해|따라|대상").search(
        compiled(r"\([^()]*\)").sub("", between)
    ):
        return False
    if len(names) > 2:
        return True
    return len(names) == 2 and all(n in MINISTRIES for n in names) and _joined_in_title(main, names)


def _in_brackets(text: str, start: int, end: int) -> bool:
    return text.count("(", start, end) > text.count(")", start, end)


def _joined_in_title(main: View, names: Sequence[str]) -> bool:
    first, second = ("|".join(map(regex.escape, (n, *MINISTRIES[n], n[:-1]))) for n in names)
    joined = regex.compile(
        rf"(?:{first})\s?[-·,/]\s?(?:{second})|(?:{second})\s?[-·,/]\s?(?:{first})"
    )
    return any(
        joined.search(main.folded, p.start, p.end) for p in main.only("headline", "subheadline")
    )


def _issuer(main: View, sentence: Stretch, body: Body, rule: str) -> Issuer:
    start = _widened(main, sentence, body)
    name = _own(main.text[start : body.start] + body.name if start < body.start else body.name)
    at = main.text.find(name, start, body.end) if name != body.name else body.start
    begin, end = (at, at + len(name)) if at >= 0 and name != body.name else (start, body.end)
    return main.make(Issuer, begin, end, rule, name=name, abbreviation=body.abbreviation)


def _widened(main: View, sentence: Stretch, body: Body) -> int:
    """Return where a name begins that the title has in a longer form: 2030 가나박람회 유치위원회."""
    if body.start - sentence.start > 60:
        return body.start
    lead = compiled(r"[\s□■○◯◇◆▪▸‣·ㅇㅁ▷▶▲△*※-]*").match(main.folded[sentence.start : body.start])
    start = sentence.start + (lead.end() if lead else 0)
    longer = main.folded[start : body.end]
    if (
        start >= body.start
        or body.start - start > 30
        or compiled(r"[(),]|(?:은|는|이|가|을|를|에)\s").search(longer)
    ):
        return body.start
    titles = (main.folded[p.start : p.end] for p in main.only("headline", "subheadline"))
    return start if any(longer in title for title in titles) else body.start


def _own(name: str) -> str:
    """Return the body that speaks for itself: 한 시 of 어느 도 한 시."""
    words = name.split(" ")
    if len(words) > 1 and words[0] in _PROVINCE_FORMS and words[1] in REGIONS:
        words = words[1:]
    if (
        len(words) == 2
        and words[0] in REGIONS
        and compiled(r"[가-힣]{1,6}[읍면동]").fullmatch(words[1])
    ):
        words = words[:1]
    return " ".join(words)


_PROVINCE_FORMS = frozenset(form for full, forms in PROVINCES.items() for form in (full, *forms))
_OFFICER = deferred(
    rf"{_LEAD}(?:[가-힣]{{2,4}}\s)?(?P<word>[가-힣]{{2,18}}(?:위원장|청장|처장|원장|공사장|은행장|군수|시장|교육감))(?:은|는|이)\s"
)


def _by_head(main: View, sentence: Stretch) -> Issuer | None:
    """Return the body whose head opens a sentence: 홍길동 금융위원장은."""
    match = _OFFICER.match(main.folded, sentence.start, sentence.end)
    if not match:
        return None
    stem = match["word"][:-1]
    name = next(
        (n for n in (stem + "회", stem, stem + "청", stem + "군") if n in OFFICIAL or n in REGIONS),
        None,
    )
    if not name:
        return None
    return main.make(Issuer, *match.span("word"), "head_that_opens_the_text", name=name)


def _by_title(main: View, bodies: Sequence[Body]) -> Issuer | None:
    """Return the body that opens the headline, where the text itself names none: 가나진흥원 인사."""
    for title in main.only("headline"):
        for body in bodies:
            if title.start <= body.start < title.end:
                opens = not main.folded[title.start : body.start].strip(" []()<>-·「“‘\"'")
                goes_on = main.folded[body.end : body.end + 1] in (",", " ")
                if opens and goes_on:
                    return _issuer(main, title, body, "body_that_opens_the_title")
                break
    return None


def _most_named(main: View, bodies: Sequence[Body]) -> Issuer | None:
    """Return the state's body that a text without a subject names most, at least three times."""
    named: dict[str, list[Body]] = {}
    for body in bodies:
        if body.name in MINISTRIES:
            named.setdefault(body.name, []).append(body)
    ranked = sorted(named.values(), key=len, reverse=True)
    if (
        not ranked
        or len(ranked[0]) < 3
        or (len(ranked) > 1 and len(ranked[1]) * 2 > len(ranked[0]))
    ):
        return None
    body = next((b for b in ranked[0] if main.text[b.start : b.end] == b.name), ranked[0][0])
    return main.make(
        Issuer,
        body.start,
        body.end,
        "body_named_most",
        name=body.name,
        abbreviation=body.abbreviation,
    )


def read_contacts(
    margin: View, rules: tuple[Rule, ...] = CONTACT_RULES, main: View | None = None
) -> tuple[Contact, ...]:
    """Return the rows of the contact table; rules of a user's own also read outside of it, and in ``main``."""
    own = tuple(rule for rule in rules if id(rule) not in _BUILT_IN)
    contacts = [] if not own else _elsewhere(own, margin, main)
    last: Row | None = None
    for first, final in margin.runs(*_TABLES):
        department: str | None = None
        for found in apply(rules, margin.folded, None, first, final):
            row: Row = found.value
            if row.complete:
                contacts.append(_contact(margin, found, row))
                continue
            if row.follows and last:
                row = replace(row, department=last.department, role=last.role)
            if row.role and not row.department:
                row = replace(row, department=department)
            last, department = row, row.department
            contacts.append(_contact(margin, found, replace(row, start=max(row.start, first))))
    return tuple(sorted(contacts, key=lambda each: each.at.start) if own else contacts)


def _contact(view: View, found: Finding[Row], row: Row) -> Contact:
    return view.make(Contact, row.start, found.end, found.rule, **row.plain())


def _elsewhere(own: tuple[Rule, ...], margin: View, main: View | None) -> list[Contact]:
    """Return the rows that own rules read outside of contact tables."""
    views = (margin, main) if main else (margin,)
    return [
        _contact(view, found, found.value)
        for view in views
        for found in apply(own, view.folded)
        if view.kind_at(found.start) not in _TABLES
    ]


def _first_line(raw: str) -> View:
    """View the first line of the raw text, where a saved page has its title."""
    start = len(raw) - len(raw.lstrip())
    stop = raw.find("\n", start)
    end = min(len(raw) if stop < 0 else stop, start + 300)
    return View.of(
        raw, [Passage("section", (Piece(start, end, raw[start:end]),))] if start < end else []
    )


def read_example(text: str, rules: tuple[Rule, ...] = RULES) -> list[Finding[object]]:
    """Read one sentence with the whole table."""
    return [
        Finding(each.start, each.end, each.value.name, each.rule)
        for each in apply(rules, View.plain(text).folded)
    ]


def read_contact_example(
    text: str, rules: tuple[Rule, ...] = CONTACT_RULES
) -> list[Finding[object]]:
    """Read one sentence with the whole table of contact rows."""
    return [
        Finding(each.start, each.end, each.value.plain(), each.rule)
        for each in apply(rules, View.plain(text).folded)
    ]
