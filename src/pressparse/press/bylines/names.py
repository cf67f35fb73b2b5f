"""The parts that bylines are made of: names in a row, roles, e-mail addresses, places."""

from collections.abc import Iterator

import regex

from pressparse.language.kept import Kept
from pressparse.lexicon.newsroom import (
    DESK_RANKS,
    EDITORIAL,
    NO_NAMES,
    PLACES_ABROAD,
    PLACES_AT_HOME,
    POOLS,
    SPECIAL,
)
from pressparse.lexicon.outlets import (
    ENDINGS,
    FREE_MAIL,
    MORE_ENDINGS,
    OUTLETS,
    PARTS_OF_A_PAPER,
    PORTALS,
    outlet_of_domain,
)
from pressparse.lexicon.regions import CITIES, COUNTIES, PROVINCES
from pressparse.lexicon.surnames import COMMON, DOUBLE, FREQUENT, GIVEN, NOT_NAMES
from pressparse.lexicon.user import added
from pressparse.pattern import deferred
from pressparse.press.bylines.byline import Byline, Claim, Evidence, Writer

MAIL = (
    r"[A-Za-z0-9](?:[A-Za-z0-9._+-]{0,38}[A-Za-z0-9_])?@(?:[A-Za-z0-9-]{1,30}\.){1,3}"
    r"(?:[a-z]{2,10}(?![A-Za-z0-9-])|com|net|org|kr|tv|news|info|io|me|asia|biz|press)"
)
"""An e-mail address; letters glued behind its domain are left out (…naeil.comCopyright)."""

_FIELDS = "|".join(sorted(SPECIAL, key=len, reverse=True))
REPORTER = rf"(?:(?:{_FIELDS}){{0,3}}[ ]?+(?:{_FIELDS}){{0,3}}기자|(?:[가-힣]{{1,8}}[ ]?+)?특파원)"
ROLE = rf"(?:{REPORTER}|(?:수석|선임|객원|명예|상임)?(?:{'|'.join(EDITORIAL)}))(?![가-힣])"
"""A role that makes a name a byline."""

RANK = rf"(?:{ROLE}|(?:{'|'.join(DESK_RANKS)})(?![가-힣]))"
"""A role that does so beside an e-mail address."""

NAMES = r"[가-힣]{2,7}(?:(?:[ ]?[·,][ ]?|[ ]{1,2})[가-힣]{2,7}){0,6}?"
"""Names in a row, with what else may stand among them: a place, a pool."""

TAIL_NAMES = r"[가-힣]{2,4}(?:(?:[ ]?[·,][ ]?|[ ])[가-힣]{2,7}){0,3}?"
"""The same where nothing fences them in."""

START = r"(?:(?<=[.!?”\"’'\])>』」…\n/=:|*a-z]|(?<=(?:\n|\A)[ ]{0,3}[•·])|[다음임함요][ ]|\n[\[(])|\A[\[(]?)[ \t]{0,4}+"
"""Where a byline may begin behind the text: after its last sentence, a slash, an e-mail address."""

SPACED = r"[가-힣][ ][가-힣]"
"""A name of two sounds as broadcasters write it: 이 강 기자입니다."""

_APART = deferred(r"(?P<surname>[가-힣])[ ](?P<given>[가-힣])")
_WORD = deferred(r"[가-힣]+")
_PLACES = frozenset((*PLACES_ABROAD, *PLACES_AT_HOME, *CITIES, *COUNTIES)) | frozenset(
    short for name, forms in PROVINCES.items() for short in (name, *forms)
)
_TELLING = tuple(ENDINGS)
_TELLING_THERE = (*ENDINGS, *MORE_ENDINGS)
_LETTERS = deferred(r"[A-Z]{3,5}")
_MAILBOX = deferred(MAIL)


def is_name(word: str) -> bool:
    """Tell whether a word of Hangul may be a full Korean name: a surname and a given name."""
    if word[:2] in DOUBLE and len(word) in {3, 4}:
        return True
    if word in NO_NAMES or word in NOT_NAMES:
        return False
    if len(word) == 2:
        return word[0] in FREQUENT and word[1] in GIVEN
    return len(word) == 3 and word[0] in COMMON


def is_given_name(sounds: str) -> bool:
    """Tell whether people are given such a name: 가람, not 누루."""
    return all(sound in GIVEN for sound in sounds)


_PARTS = deferred(r"[·,/\s()]+")
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ."
"""What may stand behind a place: 워싱턴DC."""


def is_place(words: str) -> bool:
    """Tell whether a dateline's word is a place: 서울, 도쿄·서울, 무안."""
    return _KNOWN_PLACES[words]


def _is_place(words: str) -> bool:
    parts = [part.rstrip(_CAPITALS) or part for part in _PARTS.split(words.strip())]
    return any(parts) and all(
        part in _PLACES or (len(part) > 2 and part[:-1] in _PLACES and part[-1] in "시군")
        for part in parts
        if part
    )


_KNOWN_PLACES: Kept[str, bool] = Kept(_is_place)


def is_outlet(words: str) -> bool:
    """Tell whether a name is that of a listed outlet."""
    return words in OUTLETS or words in added().outlets


def ends_like_an_outlet(name: str, *, surely_one: bool = False) -> bool:
    """Tell whether a name ends as those of outlets do: 가나신문; where surely an outlet stands, 가나리뷰 and GBC, too."""
    if surely_one:
        return name.endswith(_TELLING_THERE, 1) or bool(_LETTERS.fullmatch(name))
    return name.endswith(_TELLING, 1)


def outlet_at(domain: str) -> str | None:
    """Return the outlet that a domain stands for, by the user's list or by ours."""
    domains = added().domains
    labels = domain.lower().removeprefix("www.").split(".") if domains else []
    tails = (".".join(labels[k:]) for k in range(len(labels) - 1))
    return next((domains[tail] for tail in tails if tail in domains), None) or outlet_of_domain(
        domain
    )


def writers(
    match: regex.Match[str], role: str | None = None, group: str = "names"
) -> tuple[Writer, ...]:
    """Return the persons in a group of a match: places, pools and outlets may stand among them, nothing else."""
    begin = match.start(group)
    if begin < 0:
        return ()
    if apart := _APART.fullmatch(match[group]):
        known = apart["surname"] in FREQUENT and apart["given"][0] in GIVEN
        return (Writer(begin, match.end(group), match[group], role),) if known else ()
    found = []
    for word in _WORD.finditer(match.string, begin, match.end(group)):
        name = word[0]
        if name in POOLS or is_place(name) or is_outlet(name) or ends_like_an_outlet(name):
            continue
        if not is_name(name):
            return ()
        found.append(Writer(word.start(), word.end(), name, role))
    return tuple(found)


def with_mail(people: tuple[Writer, ...], mails: tuple[str, ...]) -> tuple[Writer, ...]:
    """Give each person an e-mail address, where there are as many as persons; else the last person has it."""
    if not mails or not people:
        return people
    if len(mails) != len(people):
        mails = (*("",) * (len(people) - 1), mails[0])
    return tuple(
        Writer(p.start, p.end, p.name, p.role, mail or p.email)
        for p, mail in zip(people, mails, strict=True)
    )


def claim(match: regex.Match[str], group: str, evidence: Evidence = "dateline") -> Claim | None:
    """Return the outlet that a group of a match names, or None where it is empty or a place."""
    start, end = match.span(group)
    return claim_between(match.string, start, end, evidence) if start >= 0 else None


def claim_between(text: str, start: int, end: int, evidence: Evidence = "dateline") -> Claim | None:
    """Return the outlet that a stretch names, or None where it is empty or a place."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    name = text[start:end]
    inner = known_in(text, start, end)
    if inner and not _wholly(text, inner, start, end):
        start, end = inner
        name = text[start:end]
    town, _, rest = name.partition(" ")
    titled = len(rest) > SHORT_TITLE and ends_like_an_outlet(rest)
    if titled and town[-1:] in _TOWNS and is_place(town):  # 가나시 다라타임즈
        start, name = start + len(town) + 1, rest
    if not name or name in PORTALS or (is_place(name) and not is_outlet(name)):
        return None
    return Claim(start, end, name, evidence)


_TOWNS = ("시", "군", "구")
SHORT_TITLE = 3
"""Letters of a title that needs the place before it: 가나 신문."""

OWNER_TAILS = ("사", "신문사", "통신사", "방송사", "미디어그룹")
"""What the company is called that an outlet belongs to: 서울신문사."""


def _wholly(text: str, inner: tuple[int, int], start: int, end: int) -> bool:
    """Tell whether a title is one name, though a listed one is in it: 딜사이트경제TV, KBS 제주."""
    before, behind = text[start : inner[0]], text[inner[1] : end]
    if not before and behind.startswith(" "):
        return is_place(behind) or _names_itself(behind.strip())
    if " " in before + behind:
        return False
    return not (behind in OWNER_TAILS and not before)


STEM = 2
"""Letters before its ending from which a word is a title of its own: 다솔뉴스, not 뉴스."""


def _names_itself(word: str) -> bool:
    ending = next((each for each in ENDINGS if word.endswith(each)), "")
    whole = " " not in word and len(word) >= len(ending) + STEM
    return bool(ending) and whole and not is_part(word)


def is_part(word: str) -> bool:
    """Tell whether a word that ends like an outlet means a part of a paper: 인터넷신문."""
    return _PART.fullmatch(word) is not None


_PART = deferred(rf"(?:{PARTS_OF_A_PAPER})[가-힣]{{2,3}}")
"""A part of a paper behind its name: 다라일보 인터넷신문."""


_SECOND_WORD = deferred("[ ](?P<word>[가-힣A-Za-z0-9]{2,12})")
_TITLE_LETTERS = deferred(r"[가-힣A-Za-z0-9]*")


def whole_title(text: str, begin: int, stop: int, end: int) -> tuple[int, int]:
    """Return the word around a listed name where that is a title of its own: 딜사이트경제TV, not 서울신문사."""
    behind = _TITLE_LETTERS.match(text, stop, end)
    last = behind.end() if behind else stop
    if (
        last == stop
        and (second := _SECOND_WORD.match(text, stop, end))
        and _names_itself(second["word"])
    ):
        return begin, second.end()
    longer = text[begin:last]
    return (begin, last) if last > stop and ends_like_an_outlet(longer) else (begin, stop)


def known_in(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where a listed outlet is named in a short stretch, the longest name of all."""
    best: tuple[int, int] | None = None
    for begin in range(start, end):
        for stop in range(min(end, begin + 12), begin + 2, -1):
            if best and stop - begin <= best[1] - best[0]:
                break
            if is_outlet(text[begin:stop]) and _whole(text, begin, stop):
                best = begin, stop
                break
    return best


def _whole(text: str, start: int, stop: int) -> bool:
    """Tell whether a short Latin name is a word of its own: EBN, not the EBN of WEBNEWS."""
    around = text[start - 1 : start] + text[stop : stop + 1]
    return not text[start:stop].isascii() or not any(c.isascii() and c.isalnum() for c in around)


def mails_in(text: str, start: int, end: int) -> Iterator[regex.Match[str]]:
    """Yield the e-mail addresses in a stretch."""
    return _MAILBOX.finditer(text, start, end)


def outlet_of_mail(mail: regex.Match[str]) -> Claim | None:
    """Return the outlet whose domain an e-mail address has; None for free mail and unlisted domains."""
    domain = mail[0].rpartition("@")[2].lower()
    if domain in FREE_MAIL:
        return None
    name = outlet_at(domain)
    return Claim(mail.end() - len(domain), mail.end(), name, "domain") if name else None


def signed(
    match: regex.Match[str],
    people: tuple[Writer, ...],
    outlet: Claim | None = None,
) -> Byline | None:
    """Return the byline of a match with the e-mail addresses in it; None where nobody is named."""
    found = list(mails_in(match.string, *match.span()))
    mails = tuple(mail[0] for mail in found)
    told = outlet or next((c for mail in found if (c := outlet_of_mail(mail))), None)
    return Byline(with_mail(people, mails), told, mails) if people or told else None
