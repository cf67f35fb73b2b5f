"""The agreement: what it is called, whether it is signed, when, where, and between whom."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import is_

from pressparse.accord import name as naming
from pressparse.accord import nouns
from pressparse.accord import status as standing
from pressparse.accord.beside import shares
from pressparse.accord.candidates import Weighed, parties_of, weighed
from pressparse.accord.gathering import Gathering
from pressparse.accord.members import Member
from pressparse.accord.mentions import Mentioned, find_mentions
from pressparse.accord.news_facts import ALSO, TOLD
from pressparse.accord.scene import Memory
from pressparse.accord.terms import amount_of, period_of
from pressparse.accord.words import Word
from pressparse.entities.entity import Body, Dated, Issuing, Named, issued_by_nobody
from pressparse.language.letters import DOUBLE, SINGLE, SUBJECTS, TOPICS
from pressparse.lexicon.agreements import CEREMONY, NAME_STOPS
from pressparse.lexicon.verbs import TELLS
from pressparse.pattern import deferred
from pressparse.record import Agreement, Mention, Party
from pressparse.rule import Finding, Rule, apply
from pressparse.text.view import View

RULES: tuple[Rule, ...] = nouns.RULES


def read(
    view: View,
    dates: Sequence[Dated] = (),
    people: Sequence[Named] = (),
    bodies: Sequence[Body] = (),
    *,
    issuer: Issuing = issued_by_nobody,
    today: dt.date | None = None,
    rules: tuple[Rule, ...] = RULES,
    mentions: tuple[Mentioned, ...] | None = None,
    memory: Memory | None = None,
) -> Agreement | None:
    """Return the main agreement of a document, or None where it is not about one.

    ``issuer``: tells who issued the document. ``mentions``: what :func:`find_mentions` found in the view, where
    that is known; ``memory``: what has been read of them.
    """
    if mentions is None:
        mentions = find_mentions(view, rules)
    memory = Memory() if memory is None else memory
    reading = Reading(view, mentions, dates, people, bodies, issuer, today, memory)
    if not reading.may_be_main():
        return None
    reading = reading.with_parted_bodies()
    main = reading.main()
    return reading.agreement(main) if main else None


def weigh_parties(
    view: View,
    dates: Sequence[Dated],
    people: Sequence[Named],
    bodies: Sequence[Body],
    issuer: Issuing,
    today: dt.date | None,
    mentions: tuple[Mentioned, ...],
) -> list[Weighed]:
    """Return the bodies that may be parties of the main agreement, with why each is one or is none."""
    reading = Reading(view, mentions, dates, people, bodies, issuer, today).with_parted_bodies()
    main = reading.main()
    if main is None:
        return []
    members, _ = reading.parties_in(main, reading.words(main.sentence))
    return weighed(reading, main, reading.all_parties(main, members))


@dataclass(frozen=True)
class Reading(Gathering):
    """One document, its agreement read from what was gathered."""

    def with_parted_bodies(self) -> "Reading":
        """Return the reading with its bodies cut where a page without line breaks runs words into them."""
        bodies = tuple(map(self.parted_body, self.bodies))
        if all(map(is_, bodies, self.bodies)):
            return self
        return replace(self, bodies=bodies, memory=self.memory.of_other_bodies())

    def agreement(self, main: Mentioned) -> Agreement:
        """Read name, status, day, venue and parties of the main agreement."""
        words = self.words(main.sentence)
        members, partner = self.parties_in(main, words)
        members = parties_of(self, main, self.all_parties(main, members))
        start, end = self.best_name(main, partner, members)
        day = self.day(main)
        others = [m for m in self.near if m is not main]
        return Agreement(
            name=self.view.mention(start, end, "name_of_the_agreement"),
            kind=main.kind,
            aliases=self.aliases(end),
            status=standing.status_of(main, others, self.text, day, self.today),
            signed_on=day.mention(self.view) if day else None,
            venue=self.venue(main, words),
            parties=tuple(self.party(m) for m in members),
            period=period_of(self.view, main, self.dates),
            amount=amount_of(self.view, main),
        )

    def best_name(
        self, main: Mentioned, partner: int, members: Sequence[Member]
    ) -> tuple[int, int]:
        """Return the longest descriptive form of the name in the body, the main sentence first.

        An agreement that others have than these members is not the same one. Of several that are
        told together the first is the one.
        """
        start, end = self.name_at(main, partner)
        settled = self.settled(main, start, end)
        if settled is None:
            settled = self.fuller(main, start, end, members)
            if settled == (start, end) and not self.describes(start, main):
                settled = self.pictured_name() or self.headline_name() or settled
        return self.first_of(*settled)

    def describes(self, start: int, mention: Mentioned) -> bool:
        """Tell whether a name says more than that there is an agreement."""
        said = self.text[start : mention.start]
        return len(said) > _NOTHING and any(word not in naming.PLAIN for word in said.split())

    def settled(self, main: Mentioned, start: int, end: int) -> tuple[int, int] | None:
        """Return the name where the main sentence tells it in full, or the next ones have it between marks."""
        if not self.describes(start, main):
            return None
        quoted = self.quoted_later(main)
        if quoted and not self.is_quoted(start):
            return quoted
        told = self.is_quoted(start) or _TELLING.search(self.text, start, end)
        return (start, end) if told else None

    def fuller(
        self, main: Mentioned, start: int, end: int, members: Sequence[Member]
    ) -> tuple[int, int]:
        """Return the longest form that another sentence of the body has, else the one that there is."""
        best = (start, end)
        plain = not self.describes(start, main)
        for each in self.near:
            if each is main or not self.may_name(each, main):
                continue
            there, last = self.parties_in(each, self.words(each.sentence))
            others = self.is_of_others(self.resolved(there), members, each)
            if others and not (plain and self.retells(each, main)):
                continue
            a, b = self.name_at(each, last)
            tells = plain or _TELLING.search(self.text, a, b)
            if each.start - a > _NOTHING and tells and best[1] - best[0] < b - a < _LONGEST:
                best = (a, b)
        return best

    def retells(self, each: Mentioned, main: Mentioned) -> bool:
        """Tell whether a sentence right behind the main one tells of the same signing again, and says what for."""
        if not 0 < each.order - main.order <= _NEXT or each.signing not in TOLD:
            return False
        sentence = each.sentence
        aimed = _AIM.search(self.text, sentence.start, each.start)
        return aimed is not None and _FURTHER.match(self.text, sentence.start) is None

    def may_name(self, each: Mentioned, main: Mentioned) -> bool:
        """Tell whether a mention may have the name of the main one: one of the body that tells of no other."""
        if each.pointing or each.sentence.kind != "body" or self.is_aside(each):
            return False
        if ALSO.match(self.text, each.end) or _OF_WHOM.match(self.text, each.end):
            return False
        pictured = each.end <= self.caption_end < main.start
        return not pictured and not self.in_speech(each) and not self.is_another_day(each, main)

    def is_another_day(self, each: Mentioned, main: Mentioned) -> bool:
        """Tell whether a mention is of another day or month than the main one, or still to come where that is not."""
        if each.signing == "future" and main.signing in {"past", "linked"}:
            return True
        if each.signing in TOLD and self.is_of_an_earlier_month(each, main):
            return True
        days = [
            standing.day_in(self.text, m.sentence.start, m.sentence.end, self.dates, m.verb)
            for m in (each, main)
        ]
        told = {str(day.value)[:_DAY] for day in days if day}
        return len(told) > 1

    def is_of_an_earlier_month(self, each: Mentioned, main: Mentioned) -> bool:
        """Tell whether a mention behind the main one is dated by a month that is over, and that one is not."""
        over = self.surroundings.is_of_an_earlier_month
        return main.order < each.order and over(each) and not over(main)

    def first_of(self, start: int, end: int) -> tuple[int, int]:
        """Return the first of several agreements that are told as one: 가나 협약(MOU)·다라 협약."""
        for each in self.near:
            if start < each.start and each.end < end and _BESIDE.match(self.text, each.end):
                return start, each.end
            if each.end <= start and _JOINED.fullmatch(self.text, each.end, start):
                return self.name_at(each, -1)
        return start, end

    def is_of_others(
        self, there: Sequence[Member], members: Sequence[Member], mention: Mentioned
    ) -> bool:
        """Tell whether a mention names others than the parties; a ceremony so titled may have guests."""
        found = [m for m in there if m.proper]
        if not members or not found:
            return False
        ours = [m for m in found if shares([m], members)]
        quoted = naming.quoted_name(self.text, mention.sentence.start, mention.start, mention.end)
        return len(ours) < (1 if quoted is not None else len(found))

    def pictured_name(self) -> tuple[int, int] | None:
        """Return the name that a caption has, where the text has only the bare noun."""
        for each in self.near:
            if each.sentence.kind == "caption" and not each.pointing:
                a, b = self.name_at(each, self.parties_in(each, self.words(each.sentence))[1])
                if self.describes(a, each) and b - a < _LONGEST:
                    return a, b
        return None

    def headline_name(self) -> tuple[int, int] | None:
        """Return the name in headline or deck, where the body has only the bare noun."""
        for each in self.near:
            if each.sentence.kind in {"headline", "subheadline"}:
                a, b = self.name_at(each, -1)
                if _AIM.search(self.text, a, b) and b - a < _LONGEST:
                    return a, b
        return None

    def quoted_later(self, main: Mentioned) -> tuple[int, int] | None:
        """Return a quoted name that the next sentences of the body give the agreement."""
        for each in self.near:
            if each.sentence.kind != "body" or self.is_apart(each) or each.start <= main.end:
                continue
            begin = naming.quoted_name(self.text, each.sentence.start, each.start, each.end)
            if begin is not None and each.start - begin > 6 and each.order <= main.order + 2:
                return begin, each.end
        return None

    def is_quoted(self, start: int) -> bool:
        """Return whether a mark opens right before a place."""
        return self.text[start - 1 : start] in tuple("‘'「『“\"<")

    def aliases(self, end: int) -> tuple[Mention, ...]:
        """Read other names in the brackets after the name: (Technology Prosperity Deal, TPD)."""
        text = self.text
        found: list[Mention] = []
        at = end
        for _ in range(2):
            match = _ALIASES.match(text, at)
            if match is None:
                break
            for part in _ALIAS.finditer(match["inside"]):
                words = part[0].strip().removeprefix("이하").strip(f" {SINGLE}'\"{DOUBLE}")
                if len(words) > 1 and (_LATIN.search(words) or "이하" in part[0]):
                    begin = match.start("inside") + part.start() + part[0].find(words)
                    found.append(self.view.mention(begin, begin + len(words), "alias_in_brackets"))
            at = match.end()
        return tuple(found)

    def day(self, main: Mentioned) -> Dated | None:
        """Return the day of signing: the main sentence's, else that of the ceremony or this day."""
        s = main.sentence
        recent = _RECENT.search(self.text, s.start, main.start)
        found = standing.day_in(self.text, s.start, s.end, self.dates, main.verb)
        if found and not self.is_of_telling(found, main):
            return found
        near = (
            self.day_of_ceremony(main, recent=recent is not None)
            or self.day_of_rite(main)
            or self.day_pictured()
        )
        if near:
            return near
        if _AT_AN_EVENT.match(self.text, s.start, main.start):
            return standing.day_of_event(self.dates, s.start)
        dates = [d for d in self.dates_of_news() if d is not found]
        signed = standing.first_signed(self.text, dates)
        if signed is None or (recent and self.is_this_day(signed)):
            return None
        return signed if self.may_be_on(signed, main) else None

    def may_be_on(self, day: Dated, main: Mentioned) -> bool:
        """Tell whether a day lies within the month or year that the main sentence tells, if it tells one."""
        told = [d for d in self.dates if main.sentence.start <= d.start < main.start]
        spans = [(d.earliest, d.latest) for d in told if d.earliest != d.latest]
        return day.earliest is None or all(
            first is None or last is None or first <= day.earliest <= last for first, last in spans
        )

    def is_of_telling(self, day: Dated, main: Mentioned) -> bool:
        """Tell whether a day before the signing is the one on which it is told, and not when it was signed."""
        text, end = self.text, main.sentence.end
        if day.start > main.start or not _TOLD.search(text, main.verb, end):
            return False
        if _RECENT.search(text, day.end, main.start):
            return True
        if standing.has_another(day, self.dates, main.start):
            return True
        return day.end <= self.speech_around(main)[0]

    def day_of_ceremony(self, main: Mentioned, *, recent: bool) -> Dated | None:
        """Return the day that the sentences around the main one give for the signing."""
        telling = [m for m in self.near if m.signing not in _UNTOLD]
        for each in (*telling, *(m for m in self.near if m.signing in _UNTOLD)):
            t = each.sentence
            if t.start == main.sentence.start or t.kind in {"headline", "caption"}:
                continue
            if each.order > main.order + _AROUND or self.is_aside(each) or self.in_speech(each):
                continue
            near = standing.day_in(self.text, t.start, t.end, self.dates, each.verb)
            if near and not (recent and self.is_this_day(near)) and not self.is_past(near):
                return near
        return None

    def day_of_rite(self, main: Mentioned) -> Dated | None:
        """Return the day that a sentence right behind the main one gives for its ceremony: 체결식은 8일 열린다."""
        view, end = self.view, main.sentence.end
        for _ in range(_NEXT):
            following = view.sentence_at(min(end + 1, len(self.text) - 1))
            if following.start < end or following.kind != "body":
                return None
            if _RITE.match(self.text, following.start, following.end):
                return standing.day_in(
                    self.text, following.start, following.end, self.dates, following.start
                )
            end = following.end
        return None

    def is_aside(self, mention: Mentioned) -> bool:
        """Tell whether a mention is about something else than the news, or about another agreement."""
        return self.is_apart(mention) or self.surroundings.is_other(mention)

    def day_pictured(self) -> Dated | None:
        """Return the day of signing that a caption gives."""
        captions = (m for m in self.near if m.sentence.kind == "caption" and not m.pointing)
        days = (
            standing.day_in(self.text, m.sentence.start, m.sentence.end, self.dates, m.verb)
            for m in captions
        )
        return next((day for day in days if day), None)

    def dates_of_news(self) -> Sequence[Dated]:
        """Return the dates but for those of sentences that tell of other agreements."""
        others = [m.sentence for m in self.near if self.surroundings.is_other(m)]
        return [d for d in self.dates if not any(s.start <= d.start < s.end for s in others)]

    def is_this_day(self, day: Dated) -> bool:
        """Tell whether a day is only pointed at: 이날."""
        return self.text[day.start : day.end] == "이날"

    def venue(self, main: Mentioned, words: Sequence[Word]) -> Mention | None:
        """Read the place in the main sentence: 가나시청 대회의실에서."""
        if self.text.startswith(_WON, main.verb):
            return None
        for k, word in enumerate(words):
            if word.start > main.verb:
                break
            if word.particle == "에서" and not word.dated and word.stem not in _NO_PLACES:
                start, end = words[place_start(words, k)].start, word.stem_end
                if end > start:
                    return self.view.mention(start, end, "place_of_signing")
        return None

    def party(self, member: Member) -> Party:
        """Return a member as a value of the record."""
        return self.view.make(
            Party,
            member.start,
            member.end,
            "party_through_its_head" if member.person else "party_in_the_sentence",
            name=member.name,
            abbreviation=member.abbreviation if member.abbreviation != member.name else None,
        )


def place_start(words: Sequence[Word], last: int) -> int:
    """Return the word with which a place begins that ends in another: … 있는 [가나시청 대회의실]에서."""
    first = last
    while first > 0 and last - first < _PLACE:
        before = words[first - 1]
        apart = before.comma or before.dated or before.brackets
        if apart or before.particle not in {"", "의"} or before.bare in NAME_STOPS | _LIES:
            break
        first -= 1
    return first


_PLACE = 6
"""How many words the name of a place has before its last."""
_LIES = frozenset(
    ["위치한", "소재한", "자리한", "있는", "열린", "진행된", "개최된", "마련된", "관련한"]
)
"""Words before a place that say that it lies where is told before."""
_NO_PLACES = frozenset(
    [
        "차원",
        "등",
        "분야",
        "부문",
        "과정",
        "측면",
        "자리",
        "행사",
        "간담회",
        "회의",
        "회담",
        "정상회담",
        "관점",
        "입장",
        "방식",
        "상황",
        "가운데",
        "선",
        "곳",
    ]
)
"""Where something is done that is no place: 보상하는 차원에서."""
_WON = "따"
"""How the verb of a contract begins that is won: the place before it is where the work is done."""
_TOLD = deferred(rf"다[”\"]?고 [^.]{{0,12}}(?:{TELLS})")
_OF_WHOM = deferred(r"[ ](?:참여[ ])?(?:기관|기업|당사자|주체|업체|단체|대상|병원)")
"""What makes of the noun a word for those who sign: 협약 기관."""
_AND = rf"(?:{'|'.join(naming.WITH)})[ ]|[ ]및[ ]"
_BESIDE = deferred(rf"(?:[ ]?[·ㆍ,/][ ]?|{_AND})(?=[가-힣A-Z‘'])")
"""What stands between agreements that are told together: 협약(MOU)·다라 협약."""
_JOINED = deferred(rf"[’'”」](?:{_AND}|[ ]?[·,][ ]?)[‘'“「]")
"""What stands between names in marks that are told together: ‘가나 협약’과 ‘다라 협약’."""
_RECENT = deferred(r"(?<![가-힣])(?:최근|지난달|지난해)[ ]")
"""Words for a day that a text leaves open."""
_AT_AN_EVENT = deferred(
    r"[□ㅇ○\-* ]*(?:이날|동|본|이번|해당)[ ](?:행사|간담회|회의|포럼|기념식|자리|컨퍼런스|세미나|회담|설명회|박람회)에서"
)
"""How a sentence begins that tells of a signing at an event told of before: 이날 행사에서."""
_LONGEST = 90
_UNTOLD = frozenset({"none", "before"})
"""What a sentence says of the signing that goes on about it."""
_NEXT = 2
"""How many sentences behind the main one may tell of the same signing in full."""
_FURTHER = deferred(
    r"[^가-힣]{0,4}(?:또|이어|이와 함께|아울러|같은 날|이 밖에|이밖에|이후|앞서|한편)"
)
"""How a sentence begins that tells of a further agreement."""
_NOTHING = 2
"""Letters before its noun that describe nothing."""
_DAY = len("2025-10-16")
"""How much of a value is its day."""
_RITE = deferred(rf"[ ]?(?:(?:이번|이날|양측|양사)[ ])?(?:{CEREMONY})[{TOPICS}{SUBJECTS}][ ]")
"""How a sentence begins that tells of the ceremony by its name alone."""
_AROUND = 6
"""How many sentences behind the main one may tell of its ceremony."""
_TELLING = deferred(r"위한|관한|대한|하기|주제로")
_AIM = deferred(r"위한|관한")
_ALIAS = deferred(r"[^,/]+")
_LATIN = deferred(r"[A-Za-z]{2}")
_ALIASES = deferred(r"\s?['’”」]?\s?\((?P<inside>[^()\n]{2,90})\)")


def read_example(text: str, rules: tuple[Rule, ...] = RULES) -> list[Finding[str]]:
    """Read the nouns of one sentence on its own, as the tests of the rules do."""
    return apply(rules, View.plain(text).folded)
