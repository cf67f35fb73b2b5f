"""Whom a short form means: `김 시장`, `그`, `이들`, `시`, `대공노`."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import islice

import regex

from pressparse.entities.entity import Named
from pressparse.entities.names import LIKELY, is_body, is_foreign, likeness
from pressparse.language import endings
from pressparse.language.letters import BULLETS, JOINERS, OBJECTS, SUBJECTS, TOPICS
from pressparse.language.morphology import tokens
from pressparse.lexicon.adverbs import ADVERBS, DEMONSTRATIVES
from pressparse.lexicon.agencies import BY_SHORT, OFFICIAL
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.given_names import GIVEN_ABROAD, JAPANESE
from pressparse.lexicon.regions import CITIES, PROVINCES, REGIONS
from pressparse.lexicon.speakers import DESCRIBING, SHORT_BODY, WORDS_OF_THEIR_OWN
from pressparse.lexicon.surnames import DOUBLE
from pressparse.lexicon.titles import MODIFIERS
from pressparse.pattern import deferred
from pressparse.rule import occurrences
from pressparse.speech import alike, naming, towns
from pressparse.speech.ground import MOST_REMEMBERED, START, Ground, Voice, of_person
from pressparse.speech.opinions import FULL, HANGUL
from pressparse.text.view import Stretch

SENTENCES_BACK = 6
"""How many sentences back `그` looks for whom it takes up."""
_SEARCHED = 20_000
"""Code points from the start in which the full form of a short name is looked for."""
_PROVINCES = frozenset(short for names in PROVINCES.values() for short in names)
_COUNTY = frozenset("시군구도")
_TWO = 2
"""Words; a name of more is a foreign one."""
_SEEN = 2
"""Letters; a shorter word abbreviates nothing but a county."""


def bearer(
    ground: Ground, short: str, title: str | None, at: int, *, former: bool = False
) -> Voice | None:
    """Return who is meant by the last or family name ``short`` before a title, nearest before ``at`` first.

    ``former``: whether it is told to be a post that they have left, `김 전 시장`.
    """
    if title:
        told = alike.with_post(ground, _of_post(ground, short, title, at), former=former)
        if meant := alike.meant(ground, told, title):
            return meant
    fallback: Voice | None = None
    untitled: Voice | None = None
    other: Voice | None = None
    for seen in _bearing(ground, short, at):
        if title and _hides(seen):
            continue
        if title is None or (seen.title and same_post(seen.title, title)):
            if title is None or alike.has_left(ground, seen) == former:
                return seen
            other = other or seen
        if seen.title is None:
            untitled = untitled or seen
        fallback = fallback or seen
    if other is not None:
        return other
    fallback = untitled or fallback
    if fallback is not None and not fallback.title:
        return fallback
    return _written(ground, short, title, at) or fallback


def _of_post(ground: Ground, short: str, title: str, at: int) -> list[Named]:
    """Return the mentions before a position, the nearest first, of those whose post and name a short form may mean."""
    return [
        named
        for named in islice(ground.people_before(at), _MOST_ALIKE)
        if named.title
        and short in named.name
        and _bears(named.name, short)
        and same_post(named.title, title)
    ]


def _written(ground: Ground, short: str, title: str | None, at: int) -> Voice | None:
    """Return whom only the text itself spells out; looked for once."""
    key = f"{short} {title or ''}"
    if key not in ground.written and len(ground.written) < MOST_REMEMBERED:
        ground.written[key] = _written_before(ground, short, title, at)
    return ground.written.get(key)


def _hides(seen: Voice) -> bool:
    """Whether somebody is told of without name and post: `최모` is hardly who `최 장관` means, `최모 대표` may be."""
    return seen.title is None and _is_kept_back(seen.name)


def _is_kept_back(name: str | None) -> bool:
    """Whether a name is not told in full: `최모`."""
    return name is not None and len(name.removesuffix("씨")) == _TWO and name[1] == "모"


def _written_before(ground: Ground, short: str, title: str | None, at: int) -> Voice | None:
    """Return whom the text names in full before ``at`` where no list of people knew the name."""
    if len(short) == 1:
        return _titled_before(ground, short, title, at) if title else None
    if aged := _first_name_before(ground.text, short, at):
        return aged
    if run_together := _given_name_before(ground.text, short, at):
        return run_together
    place = _last_name_before(ground.text, short, at)
    if place is None:
        return None
    stretch = ground.view.sentence_at(place)
    sentence = ground.sentence(stretch.start, stretch.end)
    for phrase in sentence.phrases:
        if phrase.start <= place < phrase.end:
            stems = [word.stem for word in sentence.words[phrase.first : phrase.last]]
            found = naming.person(stems, ground.names, ground.around(place))
            name = " ".join(stems[slice(*found.name)]) if found else ""
            if _bears(name, short):
                return Voice(phrase.start, phrase.end, name)
    return None


def _titled_before(ground: Ground, short: str, title: str, at: int) -> Voice | None:
    """Return whom a title stands behind in full before ``at``, or anywhere in a word run together."""
    text = ground.text
    if text.find(title, 0, at) >= 0:
        named = _named_with(title)
        places = occurrences(text, short, 0, at)
        matches = (m for place in places if (m := named.match(text, place, at)))
        match = next((m for m in islice(matches, _MOST_MATCHES) if _may_be_called(text, m)), None)
        if match:
            return Voice(match.start(), match.end(), match["name"], title)
    for space in occurrences(text, f" {title}", 0, len(text)):
        name = text[max(0, space - FULL) : space]
        if len(name) == FULL and name[0] == short and HANGUL.fullmatch(name, 1):
            # `눈길홍길동 시장`
            found = Voice(space - FULL, space + 1 + len(title), name, title)
            return found if likeness(name) == LIKELY else None
    return None


def _may_be_called(text: str, match: regex.Match[str]) -> bool:
    """Whether a word at which a title aims may be a name: it looks like one, or begins its line and is no other noun."""
    name = match["name"]
    if likeness(name) or match["han"] or is_foreign(name) or _is_kept_back(name):
        return True
    if len(name) != FULL or not _BEGINS_LINE.search(
        text[max(0, match.start() - 4) : match.start()]
    ):
        return False
    parts = tokens(name)
    nouns = all(token.tag in _NOUN_TAGS and not token.new for token in parts)
    return nouns and len(parts) > 1 and name not in REGIONS and not is_body(name)


_MOST_ALIKE = 40
"""Mentions before a short form that are looked at for several who bear it."""
_MOST_MATCHES = 8
"""Places before a title that are looked at for whom it names."""
_BEGINS_LINE = deferred(rf"(?:^|\n)[\s{BULLETS}ㅇ-]*$")
_NOUN_TAGS = frozenset({"NNG", "NNP", "XSN", "XPN"})


@lru_cache(maxsize=512)
def _named_with(title: str) -> regex.Pattern[str]:
    return regex.compile(
        r"(?<![가-힣])(?P<name>.[가-힣]{1,2})(?P<han>\(\p{Han}{2,4}\))?[ ]"
        rf"(?:[가-힣A-Za-z]{{1,12}}[ ]){{0,6}}?[가-힣]{{0,8}}{regex.escape(title)}"
    )


def _first_name_before(text: str, short: str, at: int) -> Voice | None:
    """Return whom a text names before ``at`` by a longer name that begins so, with an age or 씨: `토마리 유자네(41)`."""
    for place in occurrences(text, short, 0, at):
        rest = _WITH_AGE.match(text, place + len(short), at)
        if rest and not HANGUL.match(text[max(0, place - 1) : place]):
            return Voice(place, rest.end(), text[place : rest.end()])
    return None


_WITH_AGE = deferred(r"[ ][가-힣]{2,5}(?=\(\d{2}\)|[ ]?씨(?![가-힣]{2}))")


def _given_name_before(text: str, short: str, at: int) -> Voice | None:
    """Return whom a text names before ``at`` behind words that a layout ran together: `나래뉴스도널드 홀트`."""
    for place in occurrences(text, f" {short}", 0, at):
        word = _RUN_TOGETHER.search(text, max(0, place - _LONGEST_RUN), place)
        given = word and next((n for n in _suffixes(word[0]) if n in GIVEN_ABROAD), None)
        if given:
            name = f"{given} {short}"
            return Voice(place - len(given), place + 1 + len(short), name)
    return None


def _suffixes(word: str) -> Iterator[str]:
    """Yield the ends of a word that are long enough for a name, the longest first."""
    return (word[k:] for k in range(1, len(word) - FULL + 1))


_RUN_TOGETHER = deferred("[가-힣]+$")
_LONGEST_RUN = 16
"""Syllables before a name that are looked at."""


def _last_name_before(text: str, short: str, at: int) -> int | None:
    """Return where a name of several syllables stands first before ``at``, as the last word of a longer one."""
    for place in occurrences(text, short, 0, at):
        if _BEHIND_A_WORD.match(text, place) and _ITS_TAIL.match(text, place + len(short), at):
            return place
    return None


_BEHIND_A_WORD = deferred(r"(?<=(?<![가-힣])[가-힣]{1,5}[ ])")
_ITS_TAIL = deferred(rf"(?:[{TOPICS}{SUBJECTS}도를의와]|께서)?[ ]")


def _bearing(ground: Ground, short: str, at: int) -> Iterator[Voice]:
    """Yield everybody whose full name a short one can stand for: before ``at`` first, the nearest first."""
    for name, voice in reversed(ground.named.items()):
        if short not in name:
            continue
        if _bears(name, short):
            yield voice
        elif cut := alike.without_company(name, short):
            yield replace(voice, name=cut)
    later = islice(ground.people_after(at), MOST_REMEMBERED)
    for named in (*ground.people_before(at), *later):
        if short not in named.name:
            continue
        if _bears(named.name, short):
            yield of_person(ground, named)
        elif cut := alike.without_company(named.name, short):
            yield replace(of_person(ground, named), name=cut)


def is_clean(name: str) -> bool:
    """Whether a name of several words begins with no word that opens a sentence."""
    first, _, rest = name.partition(" ")
    return not rest or not (
        rest in MODIFIERS  # `김 전` of `김 전 위원장`
        or first in ADVERBS
        or first in DEMONSTRATIVES
        or endings.read(first) in endings.VERBAL
    )


@lru_cache(maxsize=8192)
def _bears(name: str, short: str) -> bool:
    words = name.split()
    if not words or not is_clean(name):
        return False
    if short in DOUBLE:
        return _is_of_family(name, short)
    if len(short) == 1:
        if len(words) == 1:
            return len(name) > 1 and name[0] == short
        return words[-1] == short and (
            len(words) > _TWO or is_foreign(words[0]) or words[0] in GIVEN_ABROAD
        )
    if words[0] == short and short in JAPANESE:
        return len(words) > 1
    return name != short and (words[-1] == short or (len(words) > 1 and name.endswith(short)))


def _is_of_family(name: str, family: str) -> bool:
    """Whether a full name begins with a family name of two syllables."""
    return " " not in name and name != family and name.startswith(family)


def same_post(full: str, short: str) -> bool:
    """Whether two titles can be one person's: `경기도지사` and `지사`."""
    return full == short or full.endswith(short) or short.endswith(full)


def holder(ground: Ground, title: str, at: int) -> Voice | None:
    """Return who holds a post that stands alone (`원장은`): the only one named with it before."""
    found = {
        named.name: of_person(ground, named)
        for named in ground.people_before(at)
        if named.title and named.title.endswith(title) and " " not in named.name
    }
    return next(iter(found.values())) if len(found) == 1 else None


# --- bodies -------------------------------------------------------------------------------------


def spelled_out(ground: Ground, word: str, at: int) -> str | None:
    """Return the full name that a short one stands for: the issuer's, or that of a body named before."""
    name = _spelled_out(ground, word, at)
    return without_province(name) if name else None


def _spelled_out(ground: Ground, word: str, at: int) -> str | None:
    generic = word in SHORT_BODY or word in _OF_OTHERS or _is_kind(word)
    if generic and (issuer := ground.issued_by()) and issuer.endswith(word):
        return issuer
    if before := _named_before(ground, word, at, generic=generic):
        return _spoken_before(ground, before, generic=False) or before
    short = generic or not (is_body(word) or word in ground.forms)
    if short and (spoken := _spoken_before(ground, word, generic=generic)):
        return spoken
    if word not in ground.spelled and len(ground.spelled) < MOST_REMEMBERED:
        ground.spelled[word] = _spelled_in_text(ground, word, at)
    return ground.spelled.get(word)


def _spoken_before(ground: Ground, word: str, *, generic: bool) -> str | None:
    """Return the body that spoke last of those whose name ends in a word."""
    behind = word if generic else f" {word}"
    for name in reversed(ground.spoke):
        if name != word and name.endswith(behind) and _is_own(name.removesuffix(word)):
            return name
    return None


def _is_own(head: str) -> bool:
    """Whether what a name has before its kind belongs to it, and is no country or province: `미국 국무부`."""
    words = head.split()
    if not head.endswith(" ") or not words:
        return True
    return words[0] not in _ABROAD_OR_PROVINCES and words[0][-1] not in JOINERS


_ABROAD_OR_PROVINCES = COUNTRIES | _PROVINCES | {"대한민국"}


def _is_kind(word: str) -> bool:
    """Whether a word is a common noun, and so no body's whole name but a kind of body: `소방서`, `시교육청`."""
    if word in WORDS_OF_THEIR_OWN or word in OFFICIAL or word in BY_SHORT or len(word) < _SEEN:
        return False
    return all(token.tag in _COMMON and not token.new for token in tokens(word))


_COMMON = frozenset({"NNG", "XPN", "XSN"})
"""What the analyser calls common nouns and what joins them."""


def is_described(ground: Ground, word: str, at: int) -> bool:
    """Return whether the text says before ``at`` what kind of body a word names: `동물권단체 새모`."""
    if len(word) < _SEEN:
        return False
    if word not in ground.described:
        if len(ground.described) >= MOST_REMEMBERED:
            return False
        ground.described[word] = _first_described(ground.text, word)
    return ground.described[word] <= at - len(word)


def _first_described(text: str, word: str) -> int:
    """Return where a text first says what kind of body a word names, behind its end if nowhere."""
    places = occurrences(text, word, 0, len(text))
    return next((place for place in places if text.endswith(_KINDS, 0, place)), len(text))


_KINDS = tuple(f"{kind} " for kind in (*DESCRIBING, "단체"))
"""What kind of body comes behind."""


def of_town(ground: Ground, word: str) -> str | None:
    """Return the only body of a town that a text names, where the town alone speaks: `가람은` of `가람FC`."""
    if len(word) != _TWO or (word not in CITIES and word not in _PROVINCES):
        return None
    named = {
        body.name for body in ground.distinct if body.name.startswith(word) and body.name != word
    }
    return named.pop() if len(named) == 1 else None


def ending_in(ground: Ground, said: str, at: int) -> str | None:
    """Return the body named before ``at`` whose name ends in some words: `공단 가람본부` of `나래공단 가람본부`."""
    longer = (body for body in ground.distinct if body.start < at and body.name != said)
    return next((body.name for body in longer if body.name.endswith(said)), None)


_OF_OTHERS = frozenset({"노조", "협의회", "연합회", "대책위", "비대위", "연대"})
"""How bodies end that stand in the name of others, and what shortens them: `가나공무원노조`."""
_SPELLED = {
    "노조": "노동조합",
    "특위": "특별위원회",
    "비대위": "비상대책위원회",
    "선대위": "선거대책위원회",
    "공대위": "공동대책위원회",
}
"""What a short word for a body is in a name that is spelled out."""
_COMMITTEE, _COMMITTEE_IN_SHORT = "위원회", "위"


def in_letters(word: str) -> str:
    """Return what a short word for a body is in a name that is spelled out: `대책위원회` of 대책위."""
    if word not in _SPELLED and len(word) > _TWO and word.endswith(_COMMITTEE_IN_SHORT):
        return word.removesuffix(_COMMITTEE_IN_SHORT) + _COMMITTEE
    return _SPELLED.get(word, word)


def _named_before(ground: Ground, word: str, at: int, *, generic: bool) -> str | None:
    """Return the body named before that defines a word, or, of a generic one, that ends in it."""
    before: str | None = None
    for body in ground.distinct:
        if body.start >= at:
            break
        if body.name == word or (word == _ARMY and body.name.endswith(_FORCES)):
            continue
        if body.abbreviation == word:
            return body.name
        head = body.name.removesuffix(in_letters(word)).removesuffix(word)
        if head == body.name:
            continue
        if (generic and _is_own(head)) or head.isascii() or head in _NATIONAL:
            before = body.name
    return _defined(ground, before) if before else None


_ARMY = "군"
"""A county, and the armed forces as a whole."""
_FORCES = ("육군", "해군", "공군", "국군", "미군")
"""Forces, which are no county."""
_NATIONAL = frozenset({"국민", "한국", "대한", "전국", "국립"})
"""What a body's name loses where it is named again: `국민가나위원회`."""


def without_province(name: str) -> str:
    """Return a town's name without the province before it: `강남도 가람시` is `가람시`."""
    first, _, rest = name.partition(" ")
    return (
        rest
        if rest and (first in REGIONS or first in _PROVINCES) and rest.endswith(("시", "군", "구"))
        else name
    )


def _spelled_in_text(ground: Ground, word: str, at: int) -> str | None:
    text = ground.text[:_SEARCHED]
    for official in BY_SHORT.get(word, ()):
        if official in text:
            return official
    if word.endswith("특검팀"):
        team = _TEAM.search(text)
        return team[0] if team else None
    if word in _COUNTY:
        return towns.county(text, word)
    defined = _in_brackets(text, word, at)
    if defined:
        return defined
    if len(word) < _SEEN or word in WORDS_OF_THEIR_OWN:
        return None
    fuller = _fuller(ground, text, word)
    if len(fuller) == 1:
        return fuller.pop()
    if len(word) == _SEEN and HANGUL.fullmatch(word):
        return _first_match(
            rf"(?<![가-힣]){word[0]}[가-힣]{{1,4}}{word[1]}[가-힣]{{0,4}}(?:소|원|회|부|처|청|단|은행|협회)(?=[{TOPICS}{SUBJECTS}의{JOINERS}{OBJECTS} (])",
            text,
        )
    return None


def _first_match(pattern: str, text: str) -> str | None:
    match = regex.search(pattern, text)
    return match[0] if match else None


def _fuller(ground: Ground, text: str, word: str) -> set[str]:
    """Return the names, and the words of names, that a word shortens and that the text has before it."""
    names = (*(body.name for body in ground.distinct), *ground.spoke)
    parts = (part for each in names if " " in each for part in each.split())
    return {
        name for name in (*names, *parts) if shortens(word, name) and _comes_first(text, name, word)
    }


def _comes_first(text: str, name: str, word: str) -> bool:
    """Whether a text has the full name before it has the short one; else the short one is its own."""
    short = next(
        (at for at in occurrences(text, word, 0, len(text)) if _stands(text, word, at)), None
    )
    return short is None or 0 <= text.find(name) < short


def _stands(text: str, word: str, at: int) -> bool:
    """Whether a word that stands at a place begins there and does not go on far."""
    return _BEGINS.match(text, at) is not None and not _THREE.match(text, at + len(word))


_BEGINS = deferred(r"(?<![가-힣])")
_THREE = deferred("[가-힣]{3}")


_TEAM = deferred(r"[가-힣]{3}[ ](?:특별검사팀|특검팀)")
_NAME_BEFORE = deferred(r"[가-힣A-Za-z0-9&·]{2,20}(?=[ ]?$)")


def _in_brackets(text: str, word: str, at: int) -> str | None:
    """Return the name before the brackets that define a short form: `가나타임스(GT)`."""
    k = text.find(f"({word})", 0, max(0, at))
    if k < 0:
        k = text.find(f"(이하 {word})", 0, max(0, at))
    if k < 0:
        return None
    name = _NAME_BEFORE.search(text, max(0, k - _BEFORE_BRACKET), k)
    if name is None:
        return None
    told = word.isascii() or name[0].endswith(word) or shortens(word, name[0])
    return name[0] if told else None  # not `홍길동(가나당)`


_BEFORE_BRACKET = 24
"""Code points before a bracket in which the name is looked for that it shortens."""


def _defined(ground: Ground, name: str) -> str:
    """Return the name before the brackets in which another one stands: `한국가나협회(가나협회)`."""
    for body in ground.distinct:
        if body.abbreviation == name:
            return body.name
        if body.name != name and ground.text.startswith(f"({name})", body.end):
            return body.name
    return name


def shortens(word: str, name: str) -> bool:
    """Whether a word takes its syllables from a name in order: `헌재` from `헌법재판소`, `대공노` from `대구공무원 노조`."""
    if len(name) < len(word) + 2 or name[0] != word[0] or name.startswith(word):
        return False
    first, _, _ = name.partition(" ")
    if first != name and len(first) > len(word) and shortens(word, first):
        return False  # `재경위` is the committee, not its subcommittee
    rest = iter(name)
    return all(char in rest for char in word)


# --- pronouns -----------------------------------------------------------------------------------


def before(ground: Ground, start: int) -> Iterator[Stretch]:
    """Yield the sentences before ``start`` in which `그` may have been told of, the nearest first."""
    sentences = ground.view.sentences
    k = bisect_left(sentences, start, key=START)
    yield from reversed(sentences[max(0, k - SENTENCES_BACK) : k])


def subject_in(ground: Ground, stretch: Stretch) -> Voice | None:
    """Return the person that one of the sentences before is about."""
    index = bisect_left(ground.view.sentences, stretch.start, key=START)
    return subject_of(ground, index, stretch)


def subject_of(ground: Ground, index: int, sentence: Stretch) -> Voice | None:
    """Return the person that a sentence is about; read once."""
    if index not in ground.known:
        ground.known[index] = _first_subject(ground, sentence) if sentence.kind == "body" else None
    return ground.known[index]


_WHOSE = deferred(rf"의[ ][가-힣]{{1,6}}(?:[{TOPICS}])[ ]")
"""Whose judgement a sentence is about: `홍길동의 진단은`."""
_IS = deferred(r"이?(?:다|었다)[.]")
"""Who it is that a sentence is about: `불을 붙인 이는 홍길동이다.`"""
_MARKED = deferred(rf"(?:\([^)]{{0,30}}\))?[ ]?(?P<p>께서|[{TOPICS}]|도|[{SUBJECTS}])(?=[\s“\"‘,])")


def _is_quoted(text: str, start: int, at: int) -> bool:
    """Whether a place stands between quotation marks that open behind ``start``."""
    opened = text.count("“", start, at) - text.count("”", start, at)
    return opened > 0 or text.count('"', start, at) % 2 == 1


def _first_subject(ground: Ground, sentence: Stretch) -> Voice | None:
    text = ground.text
    weak = None
    for named in ground.people_in(sentence.start, sentence.end):
        if not is_clean(named.name) or _is_quoted(text, sentence.start, named.start):
            continue
        tail = _MARKED.match(text, named.end, named.end + 40)
        if tail and tail["p"] in {"은", "는", "도", "께서"}:
            return of_person(ground, named, known=True)
        told = _IS.match(text, named.end) or _WHOSE.match(text, named.end)
        if tail or told or text.startswith("(", named.end):
            weak = weak or named
    return of_person(ground, weak, known=True) if weak else None
