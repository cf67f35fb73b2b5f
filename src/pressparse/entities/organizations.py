"""Bodies: the organizations that the text names, with the short forms it defines."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

import regex

from pressparse.entities import (
    body_acts,
    body_edges,
    body_kinds,
    body_phrases,
    body_roles,
    body_words,
)
from pressparse.entities.body_hints import LAST
from pressparse.entities.body_names import ends_like_a_body, is_a_society
from pressparse.entities.body_places import OVERLAPPING, PLACES, short_words
from pressparse.entities.entity import DEFINED, Body
from pressparse.entities.scan import Scan, scan_of
from pressparse.entities.stems import SURE_TAILS
from pressparse.language.letters import DOUBLE, SINGLE
from pressparse.language.wording import PARTICLES, split_word
from pressparse.lexicon.agencies import BY_SHORT, HEADS
from pressparse.lexicon.user import added
from pressparse.pattern import deferred
from pressparse.record import Mention, Organization
from pressparse.rule import Finding, Rule, apply, rule
from pressparse.text.view import View

_LETTER = r"가-힣A-Za-z\d&"
_TAIL = rf"(?:{'|'.join(sorted({*SURE_TAILS, *PARTICLES}, key=lambda tail: (-len(tail), tail)))})?(?![{_LETTER}])"


def _named(match: regex.Match[str]) -> str:
    return match["span"]


@rule(
    rf"(?<![{_LETTER}])(?P<span>[{_LETTER}]{{2,30}}+)[ ]?+"
    r"\((?=(?:[^()\n]{0,30}[,/·][ ]?)?(?:\L<heads>)[ :]{1,3}[가-힣])",
    examples={
        "[[다라밸리]](원장 홍길동)는 문을 열었다.": {"name": "다라밸리", "abbreviation": None},
        "[[가나소프트]](GNS, 대표 홍길동)가 밝혔다.": {
            "name": "가나소프트",
            "abbreviation": "GNS",
        },
    },
    boundary=["협약식(원장 주재)이 열렸다.", "가나소프트(서울 소재)가 밝혔다."],
    needs=("(",),
    words={"heads": HEADS},
    starts="bracket behind",
)
def body_with_its_head(match: regex.Match[str], _: object) -> str | None:
    """A release gives the head of a body in brackets after its name."""
    word = match["span"]
    if word in _OF_A_CAUSE and match.string.endswith("는 ", 0, match.start("span")):
        return None
    if _OF_TWO_PLACES.search(match.string, max(0, match.start() - _FAR_FORM), match.start()):
        return None
    return None if word.isdigit() or word.endswith(("식", "회의")) else word


_OF_TWO_PLACES = deferred(rf"(?:\([사재]\)|㈔|[사재]단법인) ?[{_LETTER}]{{2,12}}[·ㆍ‧․]$")
"""Before the second half of a name with its legal form in front: `(사)가람·나래협의회`."""
_FAR_FORM = 20
_OF_A_CAUSE = frozenset({"모임", "사람들"})
"""The last words of groups that are named for a cause: 바다를 지키는 모임."""


@rule(
    rf"(?<![{_LETTER}])(?P<span>(?:㈜|㈔|㈐|\((?:주|사|재|유|의|학|복)\)|(?<!\()[주재사유]\)|(?:주식회사|재단법인|사단법인|사회복지법인|학교법인|의료법인|법무법인|농업회사법인|영농조합법인|유한회사|법률사무소)[ ]|법무법인\(유한?\)[ ]?)[ ]?(?:(?<=(?:\([사재]\)|㈔)[ ]?|[사재]단법인[ ])[{_LETTER}]{{2,12}}[·ㆍ‧․][{_LETTER}]{{2,20}}?(?:협의회|연합회|협회|연대|조합|재단)|[{_LETTER}]{{2,30}}?|[{_LETTER}]))(?={_TAIL})"
    rf"|(?<![{_LETTER}])(?P<span>[{_LETTER}]{{1,30}}+(?:㈜|\(주\)|(?<!위해|통해|함께|따라|대한|관련)[ ]주식회사(?=[은이과을의에도,.)]|로|$)))",
    examples={
        "협약에는 [[㈜가나식품]]이 참여했다.": {"name": "㈜가나식품", "abbreviation": None},
        "협약에는 [[다라정유(주)]]와 함께했다.": {"name": "다라정유(주)", "abbreviation": None},
    },
    boundary=[
        "지난 5일(주) 회의",
        "주식회사 설립을 마쳤다.",
        "창업을 돕기 위해 주식회사를 세웠다.",
    ],
    needs=(
        "㈜",
        "㈔",
        "㈐",
        "(주)",
        "(사)",
        "(재)",
        "(유)",
        "(의)",
        "(학)",
        "(복)",
        "회사",
        "법인",
    ),
    starts="legal form",
)
def company_with_its_legal_form(match: regex.Match[str], _: object) -> str | None:
    """A company's name carries its legal form in front or behind."""
    words = match["span"].removeprefix("주식회사").removesuffix("(주)").strip()
    last = match["span"].rpartition(" ")[2]
    plain = words in {"설립", "전환", "형태"} or last in {
        "등",
        "및",
        "설립",
        "전환",
        "형태",
        "대표",
    }
    return None if words[-1:] == "일" or plain else _named(match)


@rule(
    rf"(?<![{_LETTER}])(?P<span>[{_LETTER}]{{1,28}}(?:[{LAST}](?<!부터|까지)|[찰방무]서|상의|법인)|[가-힣]{{2,6}}도)(?={_TAIL})",
    examples={
        "[[다라진흥원]]으로부터 받았다.": {"name": "다라진흥원", "abbreviation": None},
        "지난 3일 [[가나진흥원]]은 새 사업을 알렸다.": {
            "name": "가나진흥원",
            "abbreviation": None,
        },
        "[[한국다라협회]](이하 ‘다라협’)와 만났다.": {
            "name": "한국다라협회",
            "abbreviation": "다라협",
        },
        "[[가평군]]이 지원한다.": {"name": "가평군", "abbreviation": None},
        "[[국토교통부]]와 협의했다.": {"name": "국토교통부", "abbreviation": None},
    },
    boundary=[
        "공사를 마치고 재단하는 사람",
        "도로 정비공사가 끝났다.",
        "전국은행의 금리가 올랐다.",
        "그는 중학교를 졸업했다.",
    ],
    starts="ending",
)
def body_by_its_ending(match: regex.Match[str], _: object) -> str | None:
    """Ministries, regions and most public bodies end in a word for their kind."""
    word = match["span"]
    if word in BY_SHORT or not ends_like_a_body(word):
        return None
    behind = match.string[match.end("span") : match.end("span") + 1]
    return None if behind in _GOING_ON and is_a_society(word) else word


_GOING_ON = frozenset("의로")
"""What goes on with a noun in 회: `장관회의`, `폐쇄회로`."""


def _matches(
    scan: Scan, each: Rule, text: str, start: int, end: int | None
) -> Iterable[regex.Match[str]]:
    """Yield what a rule matches, tried only where it can begin."""
    places = PLACES.get(each.starts)
    if places is None or start or end is not None:
        yield from each.matches(text, start, end)
        return
    done, size = 0, len(text)
    for at, stop in places.within(scan):
        if at >= done and (match := each.compiled.match(text, at, stop or size)):
            done = 0 if each.starts in OVERLAPPING else match.end()
            yield match


def _asked(rules: Iterable[Rule], scan: Scan) -> list[Rule]:
    """Return the rules that have the words that they need in a text."""
    present = scan.present
    return [
        each
        for each in rules
        if each.starts not in PLACES
        or not (needed := PLACES[each.starts].hints)
        or present & needed
    ]


RULES: tuple[Rule, ...] = (
    body_phrases.spelled_twice,
    body_phrases.numbered,
    body_phrases.long_name_behind_its_kind,
    *body_kinds.RULES,
    body_with_its_head,
    company_with_its_legal_form,
    body_by_its_ending,
    *body_phrases.RULES[2:],
    *body_words.RULES,
    *body_roles.RULES,
    *body_acts.RULES,
)


@dataclass(frozen=True, slots=True)
class _Definition:
    """What the brackets after a name say: a short form, and where they end."""

    short: str | None
    end: int


_HEREAFTER = deferred(
    rf"이하[ ]?[‘'\"“「]?(?P<short>[^{SINGLE}'\"{DOUBLE}「」(),·/]{{1,14}}?)[’'\"”」]?[ ]?(?=[(),·/]|$)"
)
_FIRST = deferred(r"[ ]?(?P<short>[A-Z][A-Za-z&\-]{1,9}|[가-힣]{2,6})[ ]?(?=[,/·]|$)")


def definition_after(text: str, name: str, end: int) -> _Definition | None:
    """Read the brackets that follow a name: (KISA, 원장 홍길동), (위원장 홍길동, 이하 권익위)."""
    at = end + 1 if text.startswith(" (", end) else end
    if not text.startswith("(", at):
        return None
    close = _closing(text, at)
    if close is None:
        return None
    inside = text[at + 1 : close]
    hereafter = _HEREAFTER.search(inside)
    if hereafter:
        return _Definition(hereafter["short"].strip(), close + 1)
    first = _FIRST.match(inside)
    if first and (first["short"].isascii() or _shortens(first["short"], name)):
        return _Definition(first["short"], close + 1)
    return _Definition(None, close + 1)


def _closing(text: str, at: int, limit: int = 120) -> int | None:
    depth = 0
    for k in range(at, min(len(text), at + limit)):
        depth += (text[k] == "(") - (text[k] == ")")
        if depth == 0:
            return k
    return None


def _shortens(short: str, name: str) -> bool:
    """Tell whether the syllables of a short form stand in this order in the name."""
    letters = iter(name)
    return len(short) < len(name) and all(letter in letters for letter in short)


def find(view: View, rules: tuple[Rule, ...] = RULES) -> tuple[Body, ...]:
    """Return every mention of an organization in reading order, short forms resolved."""
    text = view.folded
    scan = scan_of(text)
    found = apply(_asked(rules, scan), text, matches=partial(_matches, scan))
    whole = [_widened(text, each) for each in found]
    bodies, shorts = _defined(text, whole)
    for name, forms in added().of("bodies").items():
        for form in forms:
            shorts.setdefault(form, name)
    bodies = [
        b if b.name not in shorts else replace(b, rule=DEFINED)
        for b in bodies
        if b.rule not in body_roles.MAY_BE_SHORT or b.name not in shorts
    ]
    taken = {b.start for b in bodies}
    spans = sorted((b.start, b.end) for b in bodies)
    later = (b for b in _short_forms(text, bodies, shorts) if b.start not in taken)
    return _resolved(sorted([*bodies, *_outside(later, spans)], key=lambda b: b.start))


_BEGINNING_THERE = body_roles.MAY_BE_SHORT | {body_kinds.town_abroad.name}
"""The rules before whose name neither a parent nor a country is taken in."""


def _widened(text: str, found: Finding[str]) -> Finding[str]:
    """Take in the larger body or place right before, and the unit right behind: 라오스 국가기록센터."""
    alone = found.rule in _BEGINNING_THERE
    start = found.start if alone else body_edges.start_of(text, found.start, found.end)
    end = body_edges.end_of(text, found.end)
    if (start, end) == (found.start, found.end) or found.value != text[found.start : found.end]:
        return found
    return replace(found, start=start, end=end, value=text[start:end])


def _reaches_further(found: Finding[str], body: Body) -> bool:
    """Whether what overlaps a body goes on behind it, or begins before it with the same end."""
    return found.end > body.end or (found.end == body.end and found.start < body.start)


def _defined(text: str, found: Sequence[Finding[str]]) -> tuple[list[Body], dict[str, str]]:
    bodies: list[Body] = []
    shorts: dict[str, str] = {}
    end = 0
    for each in found:
        if each.start < end:
            if bodies and _reaches_further(each, bodies[-1]):
                bodies.pop()
            else:
                continue
        brackets = definition_after(text, each.value, each.end)
        short = brackets.short if brackets else None
        start = _reaching(text, each, short) if short else each.start
        name = text[start : each.end]
        while bodies and bodies[-1].start >= start:
            bodies.pop()
        if short:
            shorts.setdefault(short, name)
        bodies.append(Body(start, each.end, name, short, each.rule))
        end = each.end
    return bodies, shorts


def _reaching(text: str, found: Finding[str], short: str) -> int:
    """Return where a name starts so that its short form's syllables stand in it: 푸가협, 푸른 가람 협의회."""
    if short.isascii() or _shortens(short, found.value) or short in found.value:
        return found.start
    start = found.start
    for _ in range(4):
        begin = text.rfind(" ", max(0, start - 20), max(0, start - 1)) + 1
        if not 0 < start - begin < 20 or not _LETTERS.fullmatch(text, begin, start - 1):
            break
        start = begin
        if text[start] == short[0] and _shortens(short, text[start : found.end]):
            return _widened(text, replace(found, start=start)).start
    return found.start


_LETTERS = deferred(rf"[{_LETTER}]++")


def _short_forms(text: str, bodies: Sequence[Body], shorts: Mapping[str, str]) -> Iterator[Body]:
    """Yield later mentions by a short form that the text or a list defines."""
    names = {b.name for b in bodies}
    for at, whole in short_words(scan_of(text), shorts):
        stem = split_word(whole)[0]
        short = stem if stem in shorts or stem in BY_SHORT else whole
        name = shorts.get(short)
        rule_name = DEFINED
        if name is None and short in BY_SHORT:
            name = next((n for n in BY_SHORT[short] if n in names), None)
            name = short if name is None and _tells_by_itself(short) else name
            rule_name = "short_form_of_a_listed_body"
        if name is not None:
            end = at + len(short)
            wider = body_edges.end_of(text, end)
            name = name if wider == end else text[at:wider]
            yield Body(at, wider, name, None, rule_name)


def _tells_by_itself(short: str) -> bool:
    """Tell whether a short form is no everyday word: 과기부 is none, 수은 and 예보 are."""
    return (
        len(short) > 3
        or (len(short) > 2 and short[-1] in "부처청위평원공대신")
        or (short.isascii() and len(short) > 2)
    )


def _outside(later: Iterator[Body], spans: Sequence[tuple[int, int]]) -> Iterator[Body]:
    """Leave out what stands inside a longer name."""
    k = 0
    for body in later:
        while k < len(spans) and spans[k][1] <= body.start:
            k += 1
        if k == len(spans) or body.end <= spans[k][0]:
            yield body


def _resolved(bodies: Sequence[Body]) -> tuple[Body, ...]:
    """Give a mention by the end of a longer name that name, and all mentions the short form."""
    tails: dict[str, str] = {}
    shorts: dict[str, str] = {}
    resolved: list[Body] = []
    done: set[str] = set()
    for body in bodies:
        name = tails.get(body.name, body.name)
        if body.abbreviation and body.abbreviation != name:
            shorts.setdefault(name, body.abbreviation)
        resolved.append(body if name == body.name else replace(body, name=name))
        if name == body.name and name not in done:
            done.add(name)
            for tail in _bodies_in(name, added().bodies):
                tails.setdefault(tail, name)
    return tuple(
        b if b.abbreviation == short else replace(b, abbreviation=short)
        for b, short in ((b, shorts.get(b.name)) for b in resolved)
    )


@lru_cache(maxsize=16384)
def _bodies_in(name: str, _own: frozenset[str]) -> tuple[str, ...]:
    """Return the ends of a name that end like bodies themselves; ``_own``: the user's bodies."""
    ends = (name[k:] for k in range(1, min(len(name) - _SHORTEST_TAIL, _MOST_TAILS)))
    return tuple(filter(ends_like_a_body, ends))


_SHORTEST_TAIL, _MOST_TAILS = 3, 30
"""Fewer syllables at the end of a name are no name; ends that begin farther on are not looked at."""


def index(
    view: View, bodies: Sequence[Body], outlet: Mention | None = None
) -> tuple[Organization, ...]:
    """Return each organization once, with all mentions; ``outlet``: that of the byline, beside the text."""
    groups: dict[str, list[Body]] = {}
    for body in bodies:
        groups.setdefault(body.name, []).append(body)
    found = tuple(
        Organization(
            name=name,
            abbreviation=group[0].abbreviation,
            mentions=tuple(view.mention(b.start, b.end, b.rule) for b in group),
        )
        for name, group in groups.items()
    )
    if (
        outlet is None
        or "." in outlet.text
        or any(outlet.text == m.text for each in found for m in each.mentions)
    ):
        return found
    mention = Mention(text=outlet.text, span=outlet.span, rule=outlet.rule)
    return (*found, Organization(name=outlet.text, mentions=(mention,)))


def read_example(
    text: str, rules: tuple[Rule, ...] = RULES
) -> list[Finding[dict[str, str | None]]]:
    """Read one sentence on its own, as the tests of the rules do."""
    return [
        Finding(b.start, b.end, {"name": b.name, "abbreviation": b.abbreviation}, b.rule)
        for b in find(View.plain(text), rules)
    ]
