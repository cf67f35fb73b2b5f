"""Whose document it is: an outlet's article, or the issuing body's own release."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from pressparse.language.letters import BULLETS, DOUBLE, SINGLE, TOPICS
from pressparse.lexicon.outlets import PAPERS
from pressparse.lexicon.verbs import TELLS
from pressparse.pattern import deferred, scanning
from pressparse.press import byline, issuer, outlet
from pressparse.press.issuer import Offered
from pressparse.press.sighting import Sighting
from pressparse.press.signs import Sign, of_an_agency, settled, signs
from pressparse.record import DocumentKind, Outlet, Reporter
from pressparse.segment.segmentation import Segmentation
from pressparse.text.view import View
from pressparse.weigh.choice import Choice

LEAD = 300
"""Code points of the body's beginning in which its form is looked at."""

_FORMS = {
    "formal endings": scanning(r"(?:하였다|하였음|습니다|함께 했다|계획임|예정임)[.]"),
    "told on a bare day": scanning(
        rf"일(?:(?<=(?<![월\d.])\s\d일)|(?<=(?<![월\d.])\s\d\d일))\s(?:{TELLS})다"
    ),
    "day with its weekday": scanning(
        r"\([월화수목금토일]\)(?:(?<=\d\(.\))|(?<=\d일\(.\))|(?<=\d\s\(.\))|(?<=\d일\s\(.\)))"
    ),
    "bullets": scanning(rf"(?m)^\s{{0,3}}[{BULLETS}ㅇ◦]"),
    "picture of an agency": scanning(r"(?:연합뉴스|뉴시스|뉴스1|사진공동취재단|AP|로이터)"),
    "picture with a credit": scanning(r"사진\s?[=/제]|제공\s?[)\]]|ⓒ"),
    "the state's own voice": scanning(
        r"(?:우리\s(?:군|시|도|구)|군민|시민|도민|구민)(?:들?)(?:이|의|과|께)"
    ),
    "promises": scanning(r"(?:최선을\s다하겠|노력하겠|지원하겠|나가겠|만들겠|힘쓰겠)"),
    "cut off": scanning(r"(?:…|\.\.\.)\s*\Z"),
    "an unnamed official": scanning(r"관계자는"),
    "this year's and last": scanning(r"올해|지난해|내년"),
    "broadcast": scanning(r"앵커|리포트|기자\s?[>\]】]|■\s?(?:방송|진행|대담)\s?:"),
    "says what for": scanning(
        rf"(?:^|[.\n]\s{{0,2}})(?:이번|동|이|본)\s[가-힣A-Za-z{SINGLE}{DOUBLE}'\s]{{1,24}}[{TOPICS}]\s[^.\n]{{6,160}}(?:자리이?다|마련(?:됐|되었|했|하였)다|(?:계획|예정)이다|위해[^.\n]{{1,30}}다)[.]"
    ),
    "hopes": scanning(r"기대(?:한다|된다|하고\s있다|를\s모은다)|(?:의미|의의)가\s있다"),
    "names works": scanning(r"[「『｢]"),
}
"""Words and forms that one of the two has more often."""


Signed = tuple[Outlet | None, tuple[Reporter, ...]]
"""The outlet and the reporters whom a page names."""


def facts(
    looks: Iterable[str],
    main: View,
    margin: View,
    seen: Sequence[Sighting],
    offered: Offered,
    signed: Signed | None = None,
) -> frozenset[str]:
    """Return what speaks for either kind: the lines, who signs, whose page it is, who speaks first, how it is told.

    ``signed``: who signs, where that is known already.
    """
    told = _apart(looks, main, margin, seen, signed or byline.decided(seen))
    return _with_speakers(told, offered)


def _apart(
    looks: Iterable[str], main: View, margin: View, seen: Sequence[Sighting], signed: Signed
) -> frozenset[str]:
    """Return what speaks for either kind, whoever speaks in the text."""
    told = {f"lines: {look}" for look in looks if JOINT not in look}
    told.update(_signs(seen, signed))
    told.update(_told(main, margin))
    return frozenset(told)


def _with_speakers(apart: frozenset[str], offered: Offered) -> frozenset[str]:
    """Return what speaks for either kind, those who speak in the text included."""
    told = apart.union(_speaks(offered))
    return told | {"a headed body holds"} if {"lead: holds", "speaker: headed"} <= told else told


JOINT = "&"
"""What joins two looks of the lines: the lines weigh those; beside names and signatures each look alone tells more."""


def _signs(seen: Sequence[Sighting], signed: Signed) -> Iterator[str]:
    paper, writers = signed
    if paper:
        yield "an outlet"
    if writers:
        yield "a reporter"
    if outlet.candidates(seen):
        yield "an outlet is named"


def _speaks(offered: Offered) -> Iterator[str]:
    if offered.several:
        yield "several speak"
    best = issuer.best_of(offered)
    if best is None:
        yield "nobody speaks"
        return
    named, enough = best
    if named.facts & issuer.SETTLED:
        yield "the page has an owner"
    yield "speaker weighs enough" if enough else "speaker weighs too little"
    yield from (f"speaker: {fact}" for fact in _PARTS & named.facts)
    speaker, headed, leads = _of_a_kind(issuer.kind_of(named))
    yield speaker
    if "headed" in named.facts:
        yield headed
    if "leads the first sentence" in named.facts:
        yield leads
    if issuer.officer_speaks(named):
        yield "its officer speaks"
    if named.times > 1:
        yield "speaker named again"


_PARTS = frozenset(
    ("leads a sentence", "leads the first sentence", "headed", "opens the headline", "speaks first")
)
_OF_SPEAKERS = (
    *("several speak", "nobody speaks", "the page has an owner", "speaker weighs enough"),
    *("speaker weighs too little", "its officer speaks", "speaker named again"),
    *(f"speaker: {fact}" for fact in sorted(_PARTS)),
    "a headed body holds",
)
"""What may be known of who speaks, whatever kind of body it is."""


def _of_a_kind(kind: str) -> tuple[str, str, str]:
    """Return what may be known of who speaks, by the kind of body it is: that it speaks, has a head, leads."""
    return f"speaker is {kind}", f"headed {kind}", f"{kind} leads the first sentence"


@cache
def _most_of_speakers() -> int:
    """Return the most that what is known of who speaks can weigh for a release."""
    weighs = _weights().weights

    def most(told: Iterable[str]) -> int:
        return sum(max(0, weighs.get(each, 0)) for each in told)

    return most(_OF_SPEAKERS) + max(most(_of_a_kind(kind)) for kind in issuer.KINDS)


_ATTACHED = deferred(r"[.](?:hwpx?|pdf|jpe?g|png|zip|docx?|xlsx?)\b|첨부\s?파일|다운로드|바로보기")
_FILE_WITH_SIZE = deferred(
    r"[.](?:hwpx?|pdf|jpe?g|png|zip|docx?|xlsx?)\s?[(\[]\s?[\d.,]{1,9}\s?[KkMm]?[Bb]"
)
_NOTE = deferred(r"\n[ \t]{0,8}[*※][^\n]{0,40}\Z|<\s?끝\s?>\Z")
"""How a paper ends that was handed out: a note of its pictures and annexes, or that it ends."""
TAIL = 60
"""Code points at the end of a page in which such a note stands."""
_ENTERED = deferred(r"(?:입력|승인|송고|기사등록)\s{0,2}:?\s{0,2}20\d\d")
_MASTHEAD = deferred(
    rf"\s*(?:[가-힣A-Za-z0-9]{{1,8}}\s)?[가-힣A-Za-z0-9]{{1,8}}(?:{'|'.join(PAPERS)})\s*"
)
_WHOLE_DAY = deferred(r"\d{1,2}월\s?\d{1,2}일")
_BARE_DAY = deferred(r"(?<![월\d.]\s)(?<![\d.월])\d{1,2}일(?=[\s,(])")
_SAID = deferred(rf"(?:{TELLS})(?:다|습니다)[.]?\s*\Z")
_HOLDS = deferred(
    r"(?:(?:개최|실시|추진|운영|진행|마련|선정|지정|체결|시행|모집|발표|공개|제공|지원|출시)(?:한다|했다|하였다|된다|됐다|되었다)"
    r"|열린다|연다|열었다|나선다|나섰다|펼친다|펼쳤다)[.]?\s*\Z"
)
"""What a body does that tells of itself, and does not say so."""
SHORT = 900
"""A body of fewer code points is short."""


def _told(main: View, margin: View) -> Iterator[str]:
    paragraphs = main.only("body")
    body = "\n".join(main.text[each.start : each.end] for each in main.only("body", "caption"))
    for name, form in _FORMS.items():
        if form.search(body):
            yield name
    if any(each.kind == "letterhead" for each in margin.paragraphs):
        yield "a letterhead"
    if any(_ATTACHED.search(margin.text, each.start, each.end) for each in margin.paragraphs):
        yield "files attached"
    if _FILE_WITH_SIZE.search(main.raw):
        yield "files with their sizes"
    if _NOTE.search(main.raw.rstrip()[-TAIL:]):
        yield "ends in a note"
    if len(main.only("headline")) > 1:
        yield "the headline again"
    if not paragraphs:
        yield "no body"
        return
    yield "short" if len(body) < SHORT else "long"
    lead = next(each for each in main.sentences if each.kind == "body")
    yield from _lead(main.folded[lead.start : lead.end])


def _lead(sentence: str) -> Iterator[str]:
    """Yield how the first sentence is told: on which day, and whether somebody says so."""
    if _WHOLE_DAY.search(sentence):
        yield "lead: whole day"
    elif _BARE_DAY.search(sentence):
        yield "lead: bare day"
    else:
        yield "lead: no day"
    if _HOLDS.search(sentence):
        yield "lead: holds"
    yield "lead: somebody says so" if _SAID.search(sentence) else "lead: told as it is"


def read(
    parts: Segmentation,
    main: View,
    margin: View,
    seen: Sequence[Sighting],
    offered: Callable[[], Offered],
    signed: Callable[[], Signed],
    owned: Callable[[], bool],
) -> DocumentKind:
    """Return the kind of a document by weights; what the lines tell is weighed with what the names tell.

    A paper's name alone on one of the site's own lines, the time at which news was entered, and a dateline
    with outlet and reporter before the text settle what the lines say already; so does a body whose letterhead, licence or site it is,
    and so do an outlet, a reporter, and signs of the press, or of a body, where no others stand against them. An article
    that a board copied with its source stays the outlet's.
    ``offered``, ``signed``: who may have issued it and who signs it, asked for only where none of the first settles it;
    who may have issued it only where the page may have an owner, or it could outweigh all else that speaks for news.
    ``owned``: whether the page may have an owner.
    """
    if first := _by_the_page(parts, main, margin, seen):
        return first
    shown = signs(main, margin)
    if parts.kind == "release" and _OFFICE in parts.looks and Sign.SHARED not in shown:
        return "release"
    told: DocumentKind | None = "article" if _is_signed(signed()) else settled(shown)
    if told == "release" or (told and not owned()):
        return told
    apart = _apart(parts.looks, main, margin, seen, signed())
    weights = _weights()
    if weights.score(apart) + _most_of_speakers() < weights.least and not owned():
        return "article"
    may_issue = offered()
    if any(each.facts & issuer.OWNED for each in may_issue.named):
        return "release"
    if told:
        return told
    return "release" if weights.accepts(_with_speakers(apart, may_issue)) else "article"


def _by_the_page(
    parts: Segmentation, main: View, margin: View, seen: Sequence[Sighting]
) -> DocumentKind | None:
    """Return the kind that the page alone shows: an agency that sent it out, a paper that entered or opens it, the source of a copy."""
    if of_an_agency(main):
        return "release"
    if parts.kind == "article" and (_is_of_a_paper(margin) or _opens_with_a_dateline(seen)):
        return "article"
    return "article" if outlet.copied_from(seen) else None


def _is_signed(signed: Signed) -> bool:
    """Whether the press signs: an outlet, or somebody of a newsroom; who only gives a name may be anybody."""
    paper, writers = signed
    return paper is not None or any((each.role or "").endswith(_NEWSROOM) for each in writers)


_NEWSROOM = ("기자", "특파원", "앵커", "에디터", "논설위원", "리포터")
"""How the roles end that only a newsroom has."""

_OFFICE = "margin=office_site"
"""What the lines tell of the site of an office."""


def _opens_with_a_dateline(seen: Sequence[Sighting]) -> bool:
    return any(
        each.head and each.finding.value.outlet and each.place == "opening" and not each.pictured
        for each in seen
    )


def _is_of_a_paper(margin: View) -> bool:
    text = margin.folded
    return any(
        _MASTHEAD.fullmatch(text, each.start, each.end)
        or _ENTERED.search(text, each.start, each.end)
        for each in margin.paragraphs
    )


@cache
def _weights() -> Choice:
    return Choice.read("pressparse.press", "publisher.json")
