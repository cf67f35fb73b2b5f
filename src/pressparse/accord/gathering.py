"""The parties by rules: from the sentence of the signing, and from those around it that complete it."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from pressparse.accord import name as naming
from pressparse.accord.beside import Beside, shares
from pressparse.accord.groups import how_many, is_group, is_owned, is_pronoun
from pressparse.accord.listings import so_many
from pressparse.accord.members import Member, members_of
from pressparse.accord.mentions import Mentioned
from pressparse.accord.names import Twins
from pressparse.accord.news_facts import SIGNINGS
from pressparse.accord.phrases import Phrase, are_names, tells_between
from pressparse.accord.sentence_parties import (
    are_strung,
    are_two,
    last_partner_before,
    parties_among,
    partner_before,
    with_partners_shown,
)
from pressparse.accord.sides import parted_sides
from pressparse.accord.sorts import form_of, is_clause
from pressparse.accord.states import countries_between, countries_of, of_states
from pressparse.accord.words import Word, read_words, word_at
from pressparse.language.letters import SUBJECTS, TOPICS
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.regions import REGIONS
from pressparse.pattern import deferred
from pressparse.text.view import Stretch

_SUBJECTS = frozenset(SUBJECTS)


@dataclass(frozen=True)
class Gathering(Beside):
    """One document, its parties gathered from sentence to sentence."""

    def parties_in(self, mention: Mentioned, words: Sequence[Word]) -> tuple[list[Member], int]:
        """Read the parties of one sentence, and the last word of its partner phrase before the name."""
        phrases, noun = self.phrases_in(mention, words)
        if noun < 0:
            return [], -1
        members = parties_among(phrases)
        strung = (self.parted(p.members) for p in phrases if p.role == "between")
        members = next((parts for parts in strung if are_strung(parts)), members)
        among = [p for p in self.between_whom(words, noun) if are_two(p.members)]
        if among:
            members = list(among[-1].members)
        return members, last_partner_before(phrases, noun)

    def between_whom(self, words: Sequence[Word], noun: int) -> list[Phrase]:
        """Read the phrases before the agreement's noun that tell between whom it is, its name's words among them."""
        if (
            noun < len(words) and words[noun].quoted and " " in words[noun].bare
        ):  # 「가나부와 다라성 간 … 각서」
            name = words[noun]
            named = read_words(self.text, name.start + 1, name.end, self.dates, self.bodies)
            return self.between_whom(named, len(named)) if tells_between(named) else []
        if not tells_between(words[:noun]):
            return []
        inside = self.phrases_of(words, range(noun, noun + 1), noun)
        return [p for p in of_states(inside) if p.role == "between"]

    def phrases_in(
        self, mention: Mentioned, words: Sequence[Word]
    ) -> tuple[tuple[Phrase, ...], int]:
        """Read the phrases before the verb of signing but for the agreement's name, and which word is its noun."""
        known = self.memory.phrases
        if mention.start not in known:
            known[mention.start] = self._phrases_in(mention, words)
        return known[mention.start]

    def _phrases_in(
        self, mention: Mentioned, words: Sequence[Word]
    ) -> tuple[tuple[Phrase, ...], int]:
        noun = word_at(words, mention.start)
        stop = next((k for k, w in enumerate(words) if w.start >= mention.verb), len(words))
        if noun is None:
            return (), -1
        stop = max(stop, noun + 1)
        if mention.sentence.kind == "caption" and mention.signing == "noun" and len(words) < _LONG:
            stop = len(words)  # 협약식에서 가나사 대표와 다라사 대표가 …
        if self.text.startswith(_AT_THE_CEREMONY, mention.end):
            stop = len(words)  # 5일 열린 협약식에서 가나사와 다라사는 …
        quoted = naming.quoted_name(self.text, mention.sentence.start, mention.start, mention.end)
        first = noun
        if quoted is None:
            first = naming.name_start(words, noun, -1)
            loose = self.phrases_of(words, range(noun, noun + 1), stop)
            partner = partner_before(loose, noun)
            if partner >= first:
                first = partner + 1
        else:
            partner = -1
        phrases = self.phrases_of(words, range(first, noun + 1), stop)
        return parted_sides(self.without_teller(phrases, words, mention)), noun

    def without_teller(
        self, phrases: tuple[Phrase, ...], words: Sequence[Word], mention: Mentioned
    ) -> tuple[Phrase, ...]:
        """Say of a topic that it only tells: 가나일보는 다라사가 마바사와 협약을 체결했다고 보도했다."""
        subjects = [p for p in phrases if p.role == "subject"]
        if len(subjects) < 2 or words[subjects[0].last].particle not in _TOPICS:
            return phrases
        if not _TELLS_OF.search(self.text, mention.verb, mention.sentence.end):
            return _without_host(phrases, subjects, words)
        signer = next(
            (
                p
                for p in subjects[1:]
                if _signs_in(p, phrases, words) or _ends_a_row(p, phrases, words)
            ),
            None,
        )
        if signer is None:
            return phrases
        teller = subjects[0]
        return tuple(replace(p, role="told") if p is teller else p for p in phrases)

    def all_parties(self, main: Mentioned, members: list[Member]) -> list[Member]:
        """Complete the parties from the sentences around where the main one does not name two."""
        states = self.states_that_sign(main, members)
        if states:
            return states
        members = self.pair_before(main, members) or members
        found = [m for m in self.resolved(members) if not is_owned(m.name)]
        lumped = [m for m in found if is_group(m.name)]
        joined = self.listed_members(main, found, lumped)
        if lumped and not joined and (told := self.told_in_deck(found, lumped)):
            return told
        if lumped or self.names_some(main, found):
            joined = self.those_present(main, found, lumped, joined)
        listed = self.with_those_listed(members, found, lumped, joined)
        told = listed or self.told_around(main, members, found, lumped)
        completed = len(told) < _TWO == len(joined) and (not told or shares(told, joined))
        return joined if completed else told

    def states_that_sign(self, main: Mentioned, members: Sequence[Member]) -> list[Member]:
        """Return the two countries between whom it is, told by an ambassador or in short; none where others sign."""
        if any(m.person and m.name in COUNTRIES for m in members):  # an ambassador signs for one
            pair = countries_of(self.text, main.sentence.start, main.sentence.end)
            if pair:
                return list(pair)
        own = sum(m.proper and m.name not in COUNTRIES for m in self.resolved(members))
        if own > 1 or are_two(members):
            return []
        for each in (main, *self.near):
            pair = countries_between(self.text, each.sentence.start, each.sentence.end)
            if pair and not self.in_speech(each):
                return list(pair)
        return []

    def told_in_deck(self, found: Sequence[Member], lumped: Sequence[Member]) -> list[Member]:
        """Return the parties with those whom headline or deck names in the place of partners lumped together."""
        told = self.resolved(self.in_deck())
        if len(told) < _TWO:
            return []
        return [*(m for m in found if m not in lumped and not shares([m], told)), *told]

    def with_those_listed(
        self,
        members: Sequence[Member],
        found: list[Member],
        lumped: list[Member],
        joined: list[Member],
    ) -> list[Member]:
        """Return the parties with those who are told to take part; none where nobody is told so."""
        if lumped and len(joined) > 1:
            return self.named_of(lumped, found, joined)
        if len(found) == 1 and (those := self.counted_partners(members, found, joined)):
            return [*found, *those]
        if len(joined) <= _TWO:
            return self.with_those_who_join(found, joined)
        weak, sure = _by_what_shows(found, lumped)
        if sure and not lumped and len(weak) > 1:
            return self.named_of([], weak, joined)
        if not sure:
            mine = [m for m in weak if self.signs(m) and not shares([m], joined)]
            return self.named_of([], mine, joined)
        taking_part = Twins(j.name for j in joined)
        return [*(m for m in self.certain(sure) if m.name not in taking_part), *joined]

    def with_those_who_join(
        self, found: Sequence[Member], joined: Sequence[Member]
    ) -> list[Member]:
        """Return the only one named that signs with the one or two who are told to take part; none where it is otherwise."""
        alone = len(found) == 1 and found[0].proper and not is_group(found[0].name)
        others = [m for m in joined if not shares([m], found)]
        return [*found, *others] if alone and others and self.signs(found[0]) else []

    def certain(self, members: Sequence[Member]) -> list[Member]:
        """Return the members that are shown to name bodies, or of whom the signing is told; none that counts them."""
        shown = [m for m in members if m.proper or self.signs(m)]
        return [m for m in shown if _COUNTED.search(m.name) is None]

    def told_around(
        self,
        main: Mentioned,
        members: Sequence[Member],
        found: list[Member],
        lumped: Sequence[Member],
    ) -> list[Member]:
        """Return the parties of the main sentence, or those completed from the sentences around it."""
        weak, sure = _by_what_shows(found, lumped)
        if len(sure) >= _TWO:
            return [*sure, *self.joining_too(sure)]
        sure, alone = self.added(main, members, list(sure), weak)
        if len(sure) >= _TWO:
            return sure
        if len(sure) == 1 and not lumped:
            sure = [*sure, *self.partner_beside(main, sure)]
        sure = sure or self.resolved(self.attending(main)) or alone
        if len(sure) == 1:
            sure = [*(m for m in weak if self.signs(m) and not shares([m], sure)), *sure]
        sure = sure or weak
        pair: Sequence[Member] = ()
        if len(sure) < _TWO:
            pair = countries_of(self.text, main.sentence.start, main.sentence.end)
        return list(pair) or sure

    def added(
        self,
        main: Mentioned,
        members: Sequence[Member],
        found: list[Member],
        weak: Sequence[Member],
    ) -> tuple[list[Member], list[Member]]:
        """Return the members with those whom other sentences add, and whom the first of these names that adds nobody."""
        many = max(map(how_many, (m.name for m in members)), default=0)
        about = {m.name for m in weak if self.signs(m)}
        alone: list[Member] = []
        for source, close in self.sources(main, list(members)):
            all_told = len(source) == many and (many > _TWO or (close and are_names(source)))
            more = self.resolved(source if all_told else _shown(source, about))
            if len(more) >= _TWO and (not found or shares(found, more)):
                return more, alone
            if close or (found and len(more) == 1):
                known = Twins(f.name for f in found)
                found.extend(m for m in more if m.name not in known)
            if len(found) >= _TWO:
                break
            alone = alone or more
        return found, alone

    def listed_members(
        self, main: Mentioned, found: Sequence[Member], lumped: Sequence[Member]
    ) -> list[Member]:
        """Return those who are told to take part: by a sentence, or by a list apart where the signing leaves them open."""
        joined = self.resolved(self.joining() or self.in_brackets(lumped))
        some = self.names_some(main, found)
        if some:
            joined = max(joined, self.as_many_together(main, found), key=len)
        if lumped or len(found) < _TWO or some:
            return max(self.resolved(self.listed_apart()), joined, key=len)
        return joined

    def as_many_together(self, main: Mentioned, found: Sequence[Member]) -> list[Member]:
        """Return those whom a sentence behind names together, one of them told before, as many as the signing counts."""
        many = so_many(self.text, main.sentence.start, main.verb)
        body = [s for s in self.view.sentences if s.kind == "body"]
        at = next((k for k, s in enumerate(body) if s.start == main.sentence.start), 0)
        for sentence in body[at + 1 : at + _NEXT_SENTENCES]:
            words = self.words(sentence)
            for phrase in self.phrases_of(words, range(0), len(words)):
                told = self.resolved(phrase.members) if len(phrase.members) == many else []
                if len(told) == many and shares(found, told):
                    return told
        return []

    def names_some(self, main: Mentioned, found: Sequence[Member]) -> bool:
        """Return whether the signing names fewer than it counts, its own subject aside: 가나대 등 16개 대학은."""
        many = so_many(self.text, main.sentence.start, main.verb)
        return many > _TWO and len(found) < many

    def those_present(
        self,
        main: Mentioned,
        found: Sequence[Member],
        lumped: Sequence[Member],
        joined: list[Member],
    ) -> list[Member]:
        """Return the bodies whose heads are at the signing where they are more than those told to take part."""
        many = so_many(self.text, main.sentence.start, main.verb)
        if len(joined) >= max(_TWO, many):
            return joined
        there = self.resolved(self.attending(main) or self.shown_or_listed(main))
        fitting = (lumped and len(found) > len(lumped)) or many - len(there) in {0, 1}
        return max(joined, there, key=len) if fitting else joined

    def counted_partners(
        self, members: Sequence[Member], found: Sequence[Member], joined: Sequence[Member]
    ) -> list[Member]:
        """Return those listed elsewhere if they are as many as those with whom one body signs: 가나시는 두 기관과."""
        those = [m for m in joined if not shares([m], found)]
        many = next((how_many(m.name) for m in members if is_pronoun(m.name)), 0)
        return those if len(those) == many and self.signs(found[0]) else []

    def parted(self, members: Sequence[Member]) -> list[Member]:
        """Part short forms that hyphens string together: 가진원-조합-다라 기업들 간."""
        found: list[Member] = []
        for member in members:
            names = member.name.split("-")
            if member.proper or sum(name in self.shorts for name in names) < 2:
                found.append(member)
                continue
            at = member.start
            for name in names:
                at = max(at, self.text.find(name, at, member.end))
                found.append(Member(at, at + len(name), name, name in self.shorts))
        return found

    def in_brackets(self, lumped: Sequence[Member]) -> list[Member]:
        """Read those whom the text names in brackets where it counts them again: 항공사 3개 사(가나, 다라, 마바)의 대표."""
        for member in lumped:
            count = _COUNT.search(member.name)
            at = self.text.find(f"{count[0]}(", self.body_start) if count else -1
            if count and at >= 0:
                sentence = self.view.sentence_at(at)
                words = read_words(self.text, at, sentence.end, self.dates, self.bodies)
                return [m for m in members_of(words[: count[0].count(" ") + 1]) if m.proper]
        return []

    def in_deck(self) -> list[Member]:
        """Read whom headline or deck names as those between whom it is: 가나전자-다라소재 간 협약."""
        for each in self.near:
            if each.sentence.kind in {"headline", "subheadline"}:
                words = self.words(each.sentence)
                for p in self.phrases_of(words, range(0), len(words)):
                    if p.role == "between" and are_two(p.members):
                        return list(p.members)
        return []

    def signs(self, member: Member) -> bool:
        """Tell whether a member is what the sentence of the signing is about: 가나약품은 … 체결했다."""
        about = _ABOUT.match(self.text, member.end, member.end + 40)
        return about is not None and not is_group(member.name)

    def named_of(
        self, lumped: list[Member], found: list[Member], joined: list[Member]
    ) -> list[Member]:
        """Put the names that other sentences give in the place of partners lumped together."""
        named = [m for m in found if m not in lumped]
        for each in self.near:
            if (
                each.sentence.kind == "body"
                and each.signing in SIGNINGS
                and not self.is_apart(each)
            ):
                more = self.resolved(self.parties_in(each, self.words(each.sentence))[0])
                first = not named and any(is_group(m.name) for m in more)
                if first or shares(named, more):
                    named += [m for m in more if not is_group(m.name) and m not in named]
        return self.resolved([*named, *joined])

    def strung_in(self, start: int, end: int) -> list[Member]:
        """Read the two with whom an agreement's name opens, a stroke between them: 가나 - 다라 우호협력 협약서."""
        match = _STRUNG.match(self.text, start, end)
        if match is None:
            return []
        pair = [self.town(Member(*match.span(k), match[k], True)) for k in ("one", "other")]
        return [m for m in pair if m]

    def town(self, member: Member) -> Member | None:
        """Return the town or the school that the text calls by a name without its kind: 가나 for 가나시."""
        if member.name.rpartition(" ")[2] in REGIONS:
            return member
        whole = (member.name + kind for kind in ("", "시", "군", "구", "도", "대학교", "대"))
        name = next((each for each in whole if each in self.body_names), None)
        towns = (member.name + kind for kind in "시군구")
        name = name or next((each for each in towns if each in self.text), None)
        return member._replace(name=name) if name else None

    def sources(
        self, main: Mentioned, members: Sequence[Member]
    ) -> Iterator[tuple[list[Member], bool]]:
        """Yield what other sentences say of the parties, and whether it stands right before.

        The sentences before where the main one has 양 기관 or no subject; other mentions; the headline.
        """
        yield self.strung_in(*self.name_at(main, -1)), False
        yield from self.told_before(main, members)
        rest = [
            m
            for m in self.near
            if m.sentence.start != main.sentence.start and m.sentence.kind != "caption"
        ]
        yield from ((told, False) for told in self.told_by_mentions(rest))
        yield from ((told, False) for told in self.told_in_names([main, *rest]))
        if not members or all(is_pronoun(m.name) for m in members):
            for s in self.view.sentences:
                if s.kind == "headline":
                    yield [m for w in self.words(s) for m in members_of([w])], False

    def told_before(
        self, main: Mentioned, members: Sequence[Member]
    ) -> Iterator[tuple[list[Member], bool]]:
        """Yield whom the sentences before name, where the main one has 양 기관, one body or none."""
        sentences = [s for s in self.view.sentences if s.kind == "body"]
        at = next((k for k, s in enumerate(sentences) if s.start == main.sentence.start), 0)
        if any(is_pronoun(m.name) for m in members) or not members:
            many = max(map(how_many, (m.name for m in members)), default=0)
            for sentence in sentences[max(0, at - _BEFORE) : at][::-1]:
                told = self.named_in(sentence)
                yield (
                    (told if len(told) >= many else self.all_named_in(sentence, many) or told),
                    True,
                )
        elif len(members) == 1:
            for sentence in sentences[max(0, at - _RIGHT_BEFORE) : at][::-1]:
                told = self.named_in(sentence)
                if len(told) > 1 and shares(self.resolved(members), self.resolved(told)):
                    yield told, False

    def pair_before(self, main: Mentioned, members: Sequence[Member]) -> list[Member]:
        """Return the two whom a sentence right before names, where the signing tells one of them and who is there, and the text that they are two."""
        guests = [m for m in members if m.person]
        signer = [m for m in members if not m.person]
        if not guests or len(signer) != 1 or self.many_after(main) != _TWO:
            return []
        body = [s for s in self.view.sentences if s.kind == "body" and s.end <= main.sentence.start]
        for sentence in body[: -_RIGHT_BEFORE - 1 : -1]:
            told = [m for m in self.named_in(sentence) if m.proper]
            if len(self.resolved(told)) == _TWO and shares(signer, self.resolved(told)):
                return told
        return []

    def named_in(self, sentence: Stretch) -> list[Member]:
        """Return whom a sentence names as subject and partners, whatever its verb is."""
        words = self.words(sentence)
        phrases = self.phrases_of(words, range(0), len(words))
        behind = self.text[words[0].start : sentence.end] if words else ""
        return with_partners_shown(parties_among(phrases), phrases, words, behind)

    def all_named_in(self, sentence: Stretch, many: int) -> list[Member]:
        """Return the bodies that a sentence names, whatever part they play, where they are as many as told: 가나사의 게임을."""
        told = {
            b.name: b for b in self.bodies if sentence.start <= b.start and b.end <= sentence.end
        }
        if len(told) != many:
            return []
        return [Member(b.start, b.end, b.name, True, b.abbreviation) for b in told.values()]

    def told_by_mentions(self, mentions: Sequence[Mentioned]) -> Iterator[list[Member]]:
        """Yield the parties that other mentions of the agreement tell, those in the body first."""
        for each in sorted(mentions, key=lambda m: (m.sentence.kind != "body", m.start)):
            if not self.in_speech(each) and not self.is_apart(each):
                yield self.parties_in(each, self.words(each.sentence))[0]
        for each in mentions:
            if (
                each.sentence.kind == "body"
                and each.signing in {"none", "before"}
                and each.order < _EARLY
            ):
                words = self.words(each.sentence)
                among = self.phrases_of(words, range(0), len(words))
                yield next((list(p.members) for p in among if p.role == "between"), [])

    def told_in_names(self, mentions: Sequence[Mentioned]) -> Iterator[list[Member]]:
        """Yield two bodies with which an agreement's name opens: 가나·다라 업무협약."""
        for each in mentions:
            start, end = self.name_at(each, -1)
            words = read_words(self.text, start, end, self.dates, self.bodies)
            for word in words[:_OPENING]:
                pair = [m for m in members_of([word]) if m.proper]
                yield pair if len(pair) > 1 else []


_NEXT_SENTENCES = 5
"""Behind the signing so many sentences, less one, may name together all whom it counts."""
_BEFORE = 3
"""How many sentences before are read where the main one names nobody."""
_RIGHT_BEFORE = 2
"""How many where it names one."""
_EARLY = 6
"""Which mentions come early enough to tell between whom it is."""
_OPENING = 4
"""Words of a name that may be its parties."""
_STRUNG = deferred(
    r"[‘'「『<]?(?P<one>[가-힣]{2,8})[ ]?[-–~][ ]?(?P<other>[가-힣]{2,10}(?:(?<=[도남북])[ ][가-힣]{1,4}[시군](?=[ ]))?)[ ]"
)
_LONG = 60
"""Words of a caption that is read behind the ceremony that it names."""
_COUNT = deferred(r"\d{1,2}[ ]?(?:개[ ]?)?[가-힣]{1,5}$")
"""How a group ends that is counted: 3개 항공사."""
_ABOUT = deferred(rf"(?:\([^()]{{1,30}}\))?[{TOPICS}][ ]")
_AT_THE_CEREMONY = ("식에서 ", "식에서는 ", "식 자리에서 ")
"""Behind the noun: where those who sign are told what they do."""


_COUNTED = deferred(r"스들?$|\d")
"""What shows that words count bodies or mean a kind of them: 3개사, 캠퍼스들."""


def _shown(members: Sequence[Member], about: Collection[str]) -> list[Member]:
    """Return the members that something shows to name bodies; ``about``: names of whom the signing is told."""
    return [m for m in members if m.proper or m.person or m.name in about]


def _by_what_shows(
    found: list[Member], lumped: Sequence[Member]
) -> tuple[list[Member], list[Member]]:
    """Return the members that nothing shows to name bodies, and those that hold: none where such a one stands alone."""
    weak = found if lumped or not any(m.proper or m.person for m in found) else []
    return weak, [] if len(found) == len(weak) == 1 else found


_TELLS_OF = deferred(r"(?:다[”\"]?(?:고|며)|다는|라고|것으로|사실[을이])[ ]")
_TOPICS = frozenset(TOPICS)


def _signs_in(subject: Phrase, phrases: Sequence[Phrase], words: Sequence[Word]) -> bool:
    """Return whether a subject has a partner, or is two, with no verb between it and its partner."""
    if words[subject.last].particle not in _SUBJECTS:
        return False
    if len(subject.members) > 1:
        return True
    partner = next((p for p in phrases if p.role == "with" and p.last > subject.last), None)
    return partner is not None and not any(
        is_clause(word) for word in words[subject.last + 1 : partner.last]
    )


def _without_host(
    phrases: tuple[Phrase, ...], subjects: Sequence[Phrase], words: Sequence[Word]
) -> tuple[Phrase, ...]:
    """Say of a topic that others sign at its place: 가나군은 6일, 다라사와 마바면이 … 결연을 체결하고."""
    host, signers = subjects[0], subjects[1]
    behind = words[signers.last + 1 : signers.last + _NEXT]
    alone = words[signers.last].particle in _SUBJECTS and len(signers.members) > 1
    alone = alone and not any(m.person for m in signers.members)
    if not alone or any(p.role == "with" for p in phrases) or any(map(_is_told_of, behind)):
        return phrases
    return tuple(replace(p, role="told") if p is host else p for p in phrases)


def _is_told_of(word: Word) -> bool:
    """Return whether a word ends a clause before a noun, but for what an agreement is for: 개발한, not 위한."""
    form = form_of(word.bare)
    return word.body is None and form.clause and not word.bare.startswith("위")


_NEXT = 3
"""Among so many words behind its subject the verb of a clause before a noun stands."""


def _ends_a_row(subject: Phrase, phrases: Sequence[Phrase], words: Sequence[Word]) -> bool:
    """Return whether a subject is the last of those joined by 와 behind the topic: 가나부는 다라사 등 7개 기업과 마바사가."""
    if words[subject.last].particle not in _SUBJECTS or is_pronoun(subject.members[0].name):
        return False
    at = phrases.index(subject)
    row = phrases[at - 1]
    if at < _TWO or row.role != "with":
        return False
    return not any(word.particle or word.dated for word in words[row.last + 1 : subject.last])


_TWO = 2
