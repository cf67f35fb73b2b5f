"""Official names: what a short form, a head or a word run together stands for."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from operator import is_

from pressparse.accord.callings import FORCES, NEAR_THE_BEGIN, Callings, towns_of_heads
from pressparse.accord.groups import UNIONS, is_own, is_pronoun
from pressparse.accord.members import NO_BODY, Member
from pressparse.accord.names import (
    PROVINCIAL,
    SHORTS_OF,
    Twins,
    is_company,
    is_described,
    is_placed,
    is_university,
    may_part_at,
    outline,
    runs_on_latin,
    same,
)
from pressparse.accord.persons import body_beside
from pressparse.accord.phrases import Phrase
from pressparse.entities.body_names import ends_like_a_body
from pressparse.entities.entity import Body
from pressparse.entities.names import titled
from pressparse.language.letters import BULLETS, JOINERS, SUBJECTS, TOPICS
from pressparse.language.morphology import LIKE_NAMES, Reading, reading
from pressparse.lexicon.agencies import BY_SHORT, GENERIC, HEADS, MINISTRIES
from pressparse.lexicon.agreements import COMPANY_ENDINGS, DEEDS, TRADES
from pressparse.lexicon.companies import COMPANIES
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.pledges import FULL, LIGHT
from pressparse.lexicon.regions import COMMON_DISTRICTS, METROPOLES, PROVINCES, REGIONS
from pressparse.pattern import deferred
from pressparse.rule import occurrences


@dataclass(frozen=True)
class Register(Callings):
    """The names of bodies in one document, official and short."""

    def shown(self, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
        """Return phrases whose members have lost what runs into them, and that the text names as bodies elsewhere."""
        shown = map(self.phrase_in_parts, phrases)
        return tuple(phrase for phrase in shown if phrase.members)

    def phrase_in_parts(self, phrase: Phrase) -> Phrase:
        """Return a phrase with the parts of its members."""
        members = tuple(m for told in phrase.members for m in self.parts(told))
        same_ones = len(members) == len(phrase.members) and all(map(is_, members, phrase.members))
        return phrase if same_ones else replace(phrase, members=members)

    def parts(self, member: Member) -> Iterator[Member]:
        """Yield a member without what runs into it, or each of those that dots string together behind that."""
        through = self.through_its_head(member)
        if through is None or (through.person and "·" in through.name):
            yield from towns_of_heads(through) if through else ()
            return
        whole = self.known_elsewhere(through)
        names = whole.name.split("·") if "·" in whole.name else ()
        cut = whole.name != through.name or all(name in COMPANIES for name in names)
        if not (cut or self.stand_apart(names)) or len(names) < _SEVERAL or not all(names):
            yield whole
            return
        at = whole.start
        for name in names:
            at = max(at, self.text.find(name, at, whole.end))
            yield self.known_elsewhere(Member(at, at + len(name), name, whole.proper))

    def stand_apart(self, names: Sequence[str]) -> bool:
        """Tell whether the text names each of those that dots string together as a body of its own: 가나프로·다라원."""
        text, known = self.text, self.body_names - _PLACES
        alone = all(text.count(name) > text.count(f"{name}·") for name in names)
        return alone and all(len(name) >= _INITIALS and name in known for name in names)

    def through_its_head(self, member: Member) -> Member | None:
        """Return the body of the person with a post who stands within words that no rule parts; None if that has none."""
        member = self.market(member)
        if " " not in member.name:
            return member
        first = bisect_left(self.person_starts, member.start)
        inside = self.people[first : bisect_left(self.person_starts, member.end)]
        if member.person:
            around = self.people[max(0, first - 1) : first + len(inside)]
            told = (body_beside(p, member.name) for p in around if p.end > member.start)
            if own := next(filter(None, told), None):
                return member._replace(name=own)
            return self.without_person(member) if member.proper else member
        person = next((p for p in inside if p.title and p.name in member.name), None)
        if person is None:
            return member
        if not person.organization:
            return None
        return member._replace(name=person.organization, proper=True, person=True)

    def without_person(self, member: Member) -> Member:
        """Return a head's body without the name of the head that no list knows: 루카신 나래유니콤 총재."""
        who, _, name = member.name.partition(" ")
        if not _MAY_BE_A_PERSON.fullmatch(who) or who in _PLACES or " " in name:
            return member
        text = self.text
        if text.count(name) <= text.count(member.name) or ends_like_a_body(who):
            return member
        named = text.count(f"{who} {name}") + sum(text.count(f"{who} {t}") for t in HEADS)
        if text.count(who) > named or reading(who) not in LIKE_NAMES:
            return member
        return member._replace(name=name)

    @cached_property
    def person_starts(self) -> Sequence[int]:
        """Where each person is named."""
        return [each.start for each in self.people]

    def known_elsewhere(self, member: Member) -> Member:
        """Return a member without what runs into it; one that stands elsewhere as a body is one here."""
        whole = self.unglued(member)
        if whole.proper or whole.person:
            return whole
        if whole.name in _STANDS_FOR_ONE | _GENERIC_SHORT and self.longer(whole.name, whole):
            return whole._replace(proper=True)
        if whole.name not in self.body_names:
            return whole
        return whole._replace(proper=True)

    @cached_property
    def body_names(self) -> frozenset[str]:
        """The names of the bodies of the text, and of those whose heads it names."""
        headed = (each.organization for each in self.people if each.title and each.organization)
        return frozenset([*(body.name for body in self.bodies), *headed])

    def resolved(self, members: Sequence[Member]) -> list[Member]:
        """Give short forms their official names; leave out what is no party, and repetitions."""
        found: list[Member] = []
        twins = Twins()
        for member in members:
            if not self.text[member.start : member.end].strip():
                continue
            if is_pronoun(member.name) and not _adds_to(members, member):
                continue
            official = self.official(member)
            if official is None:
                continue
            if len(members) == 1:
                return [official]
            where = self.view.sentence_at(member.start).start
            twin = twins.find(official.name, where)
            if twin is None:
                found.append(official)
                twins.add(official.name, where)
            elif len(official.name) > len(found[twin].name) and not runs_on_latin(
                official.name, found[twin].name
            ):
                found[twin] = official
                twins.rename(twin, official.name)
        return found

    def official(self, member: Member) -> Member | None:
        """Return a member under the official name that the body of the text has first."""
        known = self._officials
        if member not in known:
            named = self.named(member)
            known[member] = self.without_place(named) if named else None
        return known[member]

    @cached_property
    def _officials(self) -> dict[Member, Member | None]:
        return {}

    def without_place(self, member: Member) -> Member:
        """Take off the country before a company or a university and the city of a school told without it too.

        미국 가나파워, 대구 가나대. A country is part of the names of a state's bodies.
        """
        place, _, school = member.name.partition(" ")
        if place in PROVINCIAL and school.endswith(_SCHOOLS):
            alone = self.text.count(school) > self.text.count(member.name)
            return member._replace(name=school) if alone else member
        country, _, name = member.name.partition(" ")
        if country not in COUNTRIES or member.person or len(name) < _SHORT_PLACE:
            return member
        private = is_company(name) or is_university(name)
        if not private and not (country in _HOME and name in MINISTRIES):
            return member
        before = len(country) + 1
        shown = self.text.startswith(f"{country} ", member.start)
        start = member.start + before if shown else member.start
        return member._replace(start=min(start, member.end - 1), name=name)

    def named(self, member: Member) -> Member | None:
        """Return a member under the form of its name that the body of the text has first."""
        member = self.unglued(member)
        name = member.name
        if NO_BODY.fullmatch(name) or name in TRADES:
            return None
        if name in {"시", "군", "구", "도"}:
            return _called(member, self.region(name))
        if is_own(name):
            return _renamed(member, self.own(name) or name)
        if name == UNIONS[0]:
            return _renamed(member, self.union or name)
        if name in FORCES:
            return _renamed(member, self.force(name) or name)
        if member.person and not member.proper:
            through = self.body_of_person(name)
            return _called(member, through and through[self.glued(through) :])
        known = self.shorts.get(name)
        if known and known != name:
            return _renamed(member, known)
        longer = next((form for form in self.forms(name, member) if form and form != name), None)
        if longer and longer.endswith(name) and name in _GENERIC_SHORT:
            member = member._replace(proper=True)
        return _renamed(member, longer) if longer else member

    def forms(self, name: str, member: Member) -> Iterator[str | None]:
        """Yield the forms in which the text may have a name at more length, the surest first."""
        yield self.spelled_out(name)
        yield self.longer(name, member)
        yield self.led_by(name, member)
        yield self.placed(name)
        yield self.first_spelled(name)

    def unglued(self, member: Member) -> Member:
        """Cut off what a page without line breaks has run into a name that stands by itself elsewhere."""
        cut = self.glued(member.name)
        if not cut:
            return member
        return member._replace(
            start=min(member.start + cut, member.end - 1), name=member.name[cut:]
        )

    def parted_body(self, body: Body) -> Body:
        """Return a body without what a page without line breaks has run into its name."""
        cut = self.glued(body.name)
        if not cut:
            return body
        shown = self.text[body.start : body.end] == body.name
        return replace(body, start=body.start + cut if shown else body.start, name=body.name[cut:])

    def glued(self, name: str) -> int:
        """Return how much of a name is no part of it."""
        cuts = self.memory.cuts
        if name not in cuts:
            short = len(name) < _RUN_TOGETHER and name.isalpha()
            cuts[name] = _deed_before_a_place(name) if short else self.glue(name)
        return cuts[name]

    def glue(self, name: str) -> int:
        """Return where a name begins behind a headline's last word, a photo's credit or a line without a stop."""
        credit = _CREDITED.match(name) or _DATED.match(name)
        if credit:
            return credit.end()
        if again := _PLACED_TWICE.match(name) or _SAID_TWICE.match(name):
            return again.start("body")
        pictured = _BEFORE_THE_PICTURED.match(name) is not None
        for word in _WORDS.finditer(name):
            if word.end() - word.start() < _RUN_TOGETHER:
                if cut := _deed_before_a_place(word[0]):
                    return word.start() + cut
                continue
            often = self.text.count(word[0])
            if often > 1 and not _LATIN.search(word[0]):
                continue
            for k in range(word.start() + 1, word.end() - 2):
                lead, rest = name[word.start() : k], name[k : word.end()]
                if often > 1 and not (_LATIN.match(rest) and self.text.count(rest) > often):
                    continue
                if may_part_at(name, k) and self.is_run_on(lead, rest, pictured=pictured):
                    return k
        before = _BEFORE_THE_PICTURED.match(name)
        return before.end() if before and pictured else 0

    def is_run_on(self, lead: str, rest: str, *, pictured: bool) -> bool:
        """Return whether two words have lost the space between them."""
        sure = _LINE_ENDS.search(lead) is not None
        if sure and (ends_like_a_body(rest) or rest.endswith(COMPANY_ENDINGS)):
            return True
        latin = _LATIN.match(rest) is not None
        shown = sure or pictured or (latin and len(lead) >= _OF_A_PERSON)
        shown = shown or _HEADLINE_ENDS.search(lead) is not None
        if not shown and not self.is_flat and len(lead) < _RUN_TOGETHER:
            return False
        if not self.stands_alone(rest, 1 if sure or latin else 2):
            return False
        return shown or self.is_other(lead) or self.ends_in_a_word(lead, rest)

    def ends_in_a_word(self, lead: str, rest: str) -> bool:
        """Return whether a word of the language runs into a name on a page without line breaks."""
        if not self.is_flat or len(lead) < _SEVERAL or rest in GENERIC:
            return False
        return reading(lead) in _WORDS_BEFORE

    @cached_property
    def is_flat(self) -> bool:
        """Whether the page has lost its line breaks: sentences begin right behind the stop before."""
        return sum(1 for _ in islice(_NO_SPACE.finditer(self.text), _FLAT)) == _FLAT

    def is_other(self, name: str) -> bool:
        """Return whether what stands before a name is a name of its own."""
        return len(name) >= _RUN_TOGETHER and name not in _PLACES and self.stands_alone(name)

    def stands_alone(self, name: str, least: int = 2) -> bool:
        """Return whether a name begins a word more than once, or as often as said."""
        text = self.text
        at = text.find(name, 0, NEAR_THE_BEGIN)
        while at >= 0:
            if _BEGINS_A_WORD.match(text, at):
                least -= 1
                if not least:
                    return True
            at = text.find(name, at + 1, NEAR_THE_BEGIN)
        return False

    def first_spelled(self, name: str) -> str | None:
        """Return the longer form that the body has before the short one: 가나자동차 for 가나차."""
        if not _SHORTENED.fullmatch(name):
            return None
        text, first = self.text, self.body_start
        end = max(text.find(name, first), first)
        for at in occurrences(text, name[:-1], first, end):
            rest = _SPELLED[name[-1]].match(text, at + len(name) - 1, end)
            if rest and _BEGINS.match(text, at):
                return text[at : rest.end()]
        return None

    def placed(self, name: str) -> str | None:
        """Return a town's name with its province, where the body has it so at first: 충남 가나군."""
        if name not in REGIONS and not _TOWN_NAME.fullmatch(name):
            return None
        at = self.text.find(name, self.body_start)
        before = self.text[max(self.body_start, at - 10) : at].rstrip().split()
        if at < 0 or not before or before[-1] not in PROVINCIAL or self.text[at - 1 : at] != " ":
            return None
        if self.text[at + len(name) : at + len(name) + 1] == " ":
            return None  # 충남 가나군 곳곳에: where something is
        return f"{before[-1]} {name}"

    def body_of_person(self, called: str) -> str | None:
        """Return the body that a person heads: 안 장관, 홍길동 사장."""
        known = self._headed
        if called not in known:
            who, _, title = called.partition(" ")
            known[called] = self._body_of_person(who, title)
        return known[called]

    @cached_property
    def _headed(self) -> dict[str, str | None]:
        return {}

    def _body_of_person(self, who: str, title: str) -> str | None:
        for body, post in self.heads_by_name.get(who, ()):
            if post.endswith(title):
                return self.shorts.get(body, body)
        if title in self.seats:
            return self.seats[title]
        beside = self.body_beside(who, title)
        return self.shorts.get(beside, beside) if beside else None

    @cached_property
    def shorts(self) -> dict[str, str]:
        """The short forms of this document with the names they stand for."""
        known: dict[str, str] = {}
        names = {b.name for b in self.bodies}
        for body in self.bodies:
            if body.abbreviation:
                known.setdefault(body.abbreviation, body.name[self.glued(body.name) :])
            shown = self.text[body.start : body.end]
            described = is_described(body.name, shown) or is_placed(shown, body.name)
            if shown != body.name and not described:
                name = body.name[self.glued(body.name) :]
                known.setdefault(shown[self.glued(shown) :], name)
        for full, shorter in PROVINCES.items():
            if full in names:
                known.update(
                    (short, full)
                    for short in shorter[:-1]
                    if short not in known and self.is_first(full, short)
                )
        for short in sorted({short for name in names for short in SHORTS_OF.get(name, ())}):
            known.setdefault(short, next(o for o in BY_SHORT[short] if o in names))
        return known

    def is_first(self, full: str, short: str) -> bool:
        """Return whether the body of the text writes a province out before it has it in short."""
        at = self.text.find(short, self.body_start)
        return at < 0 or 0 <= self.text.find(full, self.body_start) <= at

    def spelled_out(self, name: str) -> str | None:
        """Return the name that the body has before an acronym in brackets, or a district's with its city."""
        begin = self.body_start
        if not name.isascii() and (aside := self.told_aside(name)):
            return aside
        if _ACRONYM.fullmatch(name):
            at = self.text.find(f"({name})", begin)
            match = _BEFORE_ACRONYM.search(self.text, max(begin, at - 30), at) if at > 0 else None
            return match[0] if match and titled(match[0]) is None else None
        if len(name) > 3 and " " not in name:
            at = self.text.find(f"이하 {name})", begin, begin + 4000)
            match = (
                _BEFORE_SHORT.search(self.text, max(begin - 1, at - 120, 0), at) if at > 0 else None
            )
            if match and match["full"].endswith(name):
                return match["full"]
        if name in COMMON_DISTRICTS:
            return next((c for city in METROPOLES if (c := f"{city} {name}") in self.text), None)
        return None

    def told_aside(self, name: str) -> str | None:
        """Return the name behind which a short form stands second in brackets: 가나모터스(GM·가나)."""
        at = self.text.find(f"·{name})", self.body_start)
        before = (
            _BEFORE_ALIASES.search(self.text, max(self.body_start, at - 40), at) if at > 0 else None
        )
        return before["full"] if before else None

    def longer(self, name: str, member: Member) -> str | None:
        """Return the longer name that the text has earlier: one ending in this one, or shortened to it."""
        if len(name) < 2 or " " in name or name[0].isascii():
            return None
        if name in _WRITTEN_OUT:
            return next((b.name for b in self.bodies if b.name.endswith(_WRITTEN_OUT[name])), None)
        body_start = self.body_start
        if len(name) > 2 or name in _GENERIC_SHORT:
            endings = self.memory.endings
            if name not in endings:
                endings[name] = _ending_in(self.text, name, body_start, body_start + _OPENING)
            at, told = endings[name]
            if told and at + len(name) <= member.start:
                return told[self.glued(told) :]
        alike = (
            known for at, known in self.named_like(name) if self.may_stand_for(member, at, known)
        )
        return next(alike, None)

    def may_stand_for(self, member: Member, at: int, known: str) -> bool:
        """Return whether a longer name at a place may be a member's: before it, or anywhere for a head's body."""
        name = member.name
        if at < self.body_start or len(known) <= len(name):
            return False
        if at >= member.start and (not member.person or known.endswith(name)):
            return False
        return same(name, known) and not is_placed(name, known)

    def led_by(self, name: str, member: Member) -> str | None:
        """Return the form that the lead has before a shorter one: 가나그룹이 …; 나래대의료원은, later 나대의료원은."""
        start = self.body_start
        at = self.text.find(name, start, member.start)
        group = _ITS_GROUP.match(self.text, at + len(name), member.start) if at >= 0 else None
        if group:
            return f"{name}그룹"
        for known in self.inserted(name):
            first = self.text.find(known, start, member.start)
            end = first + len(known)
            if first >= 0 and not 0 <= at < first and self.text[end : end + 2] in _TOPICS:
                return known
        return None

    def inserted(self, name: str) -> Sequence[str]:
        """Return the bodies whose names have letters more behind the first: 나래대의료원 for 나대의료원."""
        if len(name) < _INITIALS or " " in name:
            return ()
        return [
            known
            for _, known in self.named_like(name)
            if 0 < len(known) - len(name) < _INITIALS and known.endswith(name[1:])
        ]

    def named_like(self, name: str) -> Sequence[tuple[int, str]]:
        """Return where bodies are named whose names begin and end as a name does."""
        return self.by_letters.get(outline(name), ())

    @cached_property
    def by_letters(self) -> Mapping[tuple[str, str], list[tuple[int, str]]]:
        """Where each body is named, by the first letter of its name and the last."""
        found: dict[tuple[str, str], list[tuple[int, str]]] = {}
        for body in self.bodies:
            found.setdefault(outline(body.name), []).append((body.start, body.name))
        return found


_TOPICS = frozenset({"은 ", "는 ", "이 ", "가 ", "과 ", "와 "})
_ITS_GROUP = deferred(rf"(?:\([A-Z]{{1,5}}\))?그룹[{TOPICS}{SUBJECTS}{JOINERS}][ ]")
_SEVERAL = 2
"""Names that dots string together."""
_INITIALS = 3
_SCHOOLS = ("대", "대학", "대학교")
"""Letters of a name that may be a body's by itself, or stand for a longer one by its first and its last."""
_WORDS_BEFORE = frozenset({Reading.NOUN, Reading.COMPOUND, Reading.INFLECTED, Reading.ADVERB})
"""How what stands before a body's name is read where it is no part of it."""
_HOME = ("한국", "대한민국")
"""The country whose ministries bear their names without it."""
_MAY_BE_A_PERSON = deferred(r"[가-힣]{3,4}")
_NO_SPACE = deferred(r"다[.][가-힣A-Z]")
_FLAT = 2
"""How often a sentence begins right behind the stop before it on a page without line breaks."""
_CREDITED = deferred(
    r"[^\n]+\n|.{1,20}[ ](?:사진|자료)?제공[.]?(?=[가-힣]{2})|(?:뉴스1|연합뉴스|뉴시스)(?=[가-힣A-Z]{3})"
)
_DATED = deferred(r"\d{1,2}일(?=[A-Z가-힣])")
"""A day that has lost the space behind it: 14일LG가나."""
_WORDS = deferred(r"[가-힣A-Za-z&㈜]+")
_LATIN = deferred(r"[A-Z]{2}|[A-Z][a-z]|㈜")
_BEGINS_A_WORD = deferred(r"(?<![가-힣A-Za-z&㈜])|(?<=[가-힣])(?=[㈜A-Z])")
"""Where a word begins, a Latin name within one too."""
_OF_A_PERSON = 3
"""Syllables of a person's name, which a page runs into the body's: 홍길동LG가나."""
_LINE_ENDS = deferred(
    r"(?:제공|사진|체결|MO[UA]|MoU|업무협약|협약식|연합뉴스|뉴스1|뉴시스|한겨레|뱅크|(?:있다|한다|됐다|했다)|(?:대표|이사|회장|총장|원장|사장|(?<![가-힣]{4})시장|군수|청장|이사장|의원|박사|교수)|앞서|한편|이날|모습|장면|전경|현장|(?:기업|업체|회사|기관|스타트업|브랜드)인)$"
)
"""How a caption, a credit or a line ends that a page has run into the next word."""
_SAID_TWICE = deferred(
    r"(?:/|사진[ ]?)?(?P<said>[가-힣A-Za-z&]{3,12})(?P<body>㈜?(?P=said)[가-힣A-Za-z]*)"
)
"""A credit before the body it names once more: /가나사가나사."""
_BEFORE_THE_PICTURED = deferred(r"사진[ ]|/")
_RUN_TOGETHER = 5
"""How long a word is at least that two have run together to."""
_PLACED_TWICE = deferred(
    r"(?P<place>[가-힣]{2,3})[ ](?:[가-힣]{1,4}[시군구][ ])?(?P<body>(?P=place)[가-힣]{2,})$"
)
"""A place before a name that begins with it: 가나 다라구 가나경찰청."""
_PLACES = frozenset({*COUNTRIES, *REGIONS, *PROVINCIAL})
_SHORTENED = deferred(r"[가-힣]{2,3}[차행]")
_SPELLED = {
    last: deferred(rf"[가-힣]{{1,4}}{last}(?=[{TOPICS}{SUBJECTS}{JOINERS}의 ,])") for last in "차행"
}
"""What stands in a longer form behind all of a short one but its last syllable: 자동차, 은행."""
_BEGINS = deferred(r"(?<![가-힣A-Za-z])")
_LEADING = deferred(r"(?<![가-힣A-Za-z])[가-힣A-Z]{1,14}\Z")
"""What stands before a name in the word that it ends."""
_MOST_LEADING = 14
_GOES_ON = deferred(r"[가-힣A-Za-z]{3}")
_TOWN_NAME = deferred(r"[가-힣]{1,4}[시군]")
_HEADLINE_ENDS = deferred(
    rf"(?:{'|'.join(sorted(DEEDS | LIGHT | FULL | {'제공', '가능', '체결', '출시', '주목', '박차'}))}|에|로|도|서|하고|하며|하는|위해)$"
)
"""How the headline ends that a page without line breaks has run into the first word."""
_BEFORE_ALIASES = deferred(r"(?<![가-힣A-Za-z])(?P<full>[가-힣A-Za-z]{3,20})\([A-Za-z]{1,10}$")
_ACRONYM = deferred(r"[A-Z]{2,8}")
_BEFORE_ACRONYM = deferred(r"(?<![가-힣A-Za-z])[가-힣][가-힣A-Za-z]{2,24}$")
_BEFORE_SHORT = deferred(
    rf"(?:^|[\n{BULLETS}ㅇ.])[ ]?(?P<full>(?:[가-힣A-Za-z0-9·]+[ ]){{1,4}}[가-힣]{{2,20}})\*?[ ]?\([^()\n]{{0,80}}$"
)
"""A name of several words that opens a sentence, up to the bracket that shortens it: (이하 유치단)."""
_WRITTEN_OUT = {"상의": "상공회의소"}
"""Short forms that share no ending with what they stand for: 시와 상의는."""
_GENERIC_SHORT = frozenset({"공사", "공단", "재단", "협회", "조합", "센터", "은행", "대학"})
_STANDS_FOR_ONE = frozenset(
    ["경찰서", "소방서", "보건소", "교육청", "교육지원청", "세무서", "도서관", "복지관"]
)
"""What a place has one of, or a text tells of: behind its full name the word alone stands for it."""


_OPENING = 3000
"""Code points of a body in which a longer form of a name is looked for."""


def _ending_in(text: str, name: str, start: int, end: int) -> tuple[int, str]:
    """Return where a name first ends a longer word of ``text[start:end]``, with that word; else -1 and nothing."""
    for at in occurrences(text, name, start, end):
        lead = _LEADING.search(text, max(start, at - _MOST_LEADING), at)
        stop = at + len(name)
        if lead and not _GOES_ON.match(text, stop, end):
            return at, text[lead.start() : stop]
    return -1, ""


def _adds_to(members: Sequence[Member], member: Member) -> bool:
    """Return whether a count behind others is too great to stand for them: 가나원과 다라원, 15개 은행."""
    count = _COUNT.match(member.name)
    return count is not None and members[0] is not member and int(count[0]) > len(members)


_COUNT = deferred(r"\d{1,2}(?=개)")


def _deed_before_a_place(word: str) -> int:
    """Return where a place begins behind a deed that a page has run into it: 지원서울 가나구."""
    return 2 if len(word) > _SHORT_PLACE and word[:2] in DEEDS and word[2:] in _PLACES else 0


_SHORT_PLACE = 3


def _called(member: Member, name: str | None) -> Member | None:
    return _renamed(member, name) if name else None


def _renamed(member: Member, name: str) -> Member:
    return member._replace(name=name)
