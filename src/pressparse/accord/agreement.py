"""The agreement: what it is called, whether it is signed, when, where, and between whom."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import regex

from pressparse.accord import name as naming
from pressparse.accord import nouns, parties
from pressparse.accord import status as standing
from pressparse.accord.candidates import parties_of
from pressparse.accord.captions import opening_caption
from pressparse.accord.mentions import Mentioned, find_mentions
from pressparse.accord.parties import Member, Phrase
from pressparse.accord.words import Word, read_words
from pressparse.entities.entity import Body, Dated, Named
from pressparse.lexicon.agencies import BY_SHORT
from pressparse.lexicon.agreements import BACKGROUND, DEEDS, NAME_STOPS
from pressparse.lexicon.countries import COUNTRIES
from pressparse.lexicon.pledges import FULL, LIGHT
from pressparse.lexicon.regions import COMMON_DISTRICTS, METROPOLES, PROVINCES, REGIONS
from pressparse.pattern import compiled, deferred
from pressparse.record import Agreement, Mention, Party
from pressparse.rule import Finding, Rule, apply
from pressparse.text import marks
from pressparse.text.view import Stretch, View

RULES: tuple[Rule, ...] = nouns.RULES


def read(
    view: View,
    dates: Sequence[Dated] = (),
    people: Sequence[Named] = (),
    bodies: Sequence[Body] = (),
    *,
    issuer: str | None = None,
    today: dt.date | None = None,
    rules: tuple[Rule, ...] = RULES,
) -> Agreement | None:
    """Return the main agreement of a document, or None where it is not about one."""
    mentions = find_mentions(view, rules)
    if not mentions:
        return None
    reading = Reading(view, mentions, dates, people, bodies, issuer, today)
    reading = replace(reading, bodies=tuple(map(reading.parted_body, bodies)))
    main = reading.main()
    return reading.agreement(main) if main else None


MAIN_SCORE = 5
"""What a mention must reach to be what the document is about."""


@dataclass(frozen=True)
class Reading:
    """One document with what the other extractors found in it."""

    view: View
    mentions: tuple[Mentioned, ...]
    dates: Sequence[Dated]
    people: Sequence[Named]
    bodies: Sequence[Body]
    issuer: str | None
    today: dt.date | None
    cuts: dict[str, int] = field(default_factory=dict)
    """How much of each name is no part of it, as far as asked."""

    @property
    def text(self) -> str:
        return self.view.folded

    @cached_property
    def near(self) -> tuple[Mentioned, ...]:
        """The mentions that are looked at beside the main one."""
        return self.mentions[:60]

    # ---- which mention is the main one

    def main(self) -> Mentioned | None:
        """Return the mention that tells of the document's own agreement."""
        support = self.support()
        best: tuple[int, int] | None = None
        chosen: Mentioned | None = None
        for each in self.mentions:
            if each.sentence.kind == "caption":
                continue
            score = self.weight(each) + support
            key = (score, -each.start)
            if score >= MAIN_SCORE and (best is None or key > best):
                best, chosen = key, each
        return chosen

    def support(self) -> int:
        """How much the rest of the document speaks of an agreement."""
        head = any(m.sentence.kind == "headline" for m in self.mentions)
        deck = any(m.sentence.kind == "subheadline" for m in self.mentions)
        again = sum(m.pointing or _leads_on(m) for m in self.mentions)
        return (3 if head else 2 if deck else 0) + min(again, 2)

    def weight(self, mention: Mentioned) -> int:
        """How strongly one mention tells of a signing that is news."""
        text, sentence = self.text, mention.sentence
        if sentence.kind != "body":
            return -1 if mention.signing == "past clause" else 0
        place = (4, 3, 2, 1, 1, 1)[mention.order] if mention.order < 6 else 0
        place = max(place, self.early(mention))
        verb = {
            "past": 3,
            "future": 3,
            "linked": 3,
            "noun": 2,
            "ceremony": 1,
            "past clause": -3,
            "none": -1,
        }[mention.signing]
        if mention.pointing or (
            mention.signing == "ceremony" and sentence.end - sentence.start < 25
        ):
            verb -= 3
        opening = text[sentence.start : sentence.start + 14].lstrip("□ㅇ○-*※ ")
        if opening.startswith(("한편", "앞서", "이에 앞서")) and mention.order > 1:
            verb -= 4
        before = text[sentence.start : mention.start]
        if compiled(
            r"\d+건(?:의|,)?[^.]{0,20}$|\d+개국[과의]|그동안|지금까지|이래|출범 (?:후|이후)"
        ).search(before):
            verb -= 4
        if compiled(r"(?<![가-힣])(?:다른|여러|각종) [^.]{0,20}$").search(before):
            verb -= 4
        if _COUNTED.match(text, mention.end, sentence.end) or _ALREADY.search(before[-40:]):
            verb -= 4
        if _ALSO.match(text, mention.end) and mention.order:
            verb -= 4
        if _SUMMED_UP.search(before):
            verb -= 4
        if mention.end <= self.caption_end:
            verb -= 2
        if mention.rule == nouns.accord_by_its_verb.name and mention.order > _NEWS:
            verb -= 2
        if mention.signing == "linked" and _IS_ONE.search(text, mention.end, sentence.end):
            verb -= 4
        if (
            mention.order > 1
            and mention.signing in {"past", "future", "linked"}
            and self.fresh(mention)
        ):
            verb += 2
        if not mention.order and _PHOTO.search(text, mention.end, sentence.end):
            verb -= 4
        if self.in_speech(mention):
            verb -= 5
        if self.long_ago(mention, before):
            verb -= 5 if mention.order else 2
        return place + verb

    @cached_property
    def caption_end(self) -> int:
        """Where the caption ends that opens the body, if one does."""
        return opening_caption(self.text, [s for s in self.view.sentences if s.kind == "body"])

    def fresh(self, mention: Mentioned) -> bool:
        """Return whether a sentence gives a day about that of the document."""
        if self.today is None:
            return False
        first = bisect_left(self.dates, mention.sentence.start, key=lambda d: d.start)
        last = bisect_left(self.dates, mention.sentence.end, key=lambda d: d.start)
        return any(
            d.earliest == d.latest and d.earliest and abs((self.today - d.earliest).days) < _FRESH
            for d in self.dates[first:last]
        )

    def early(self, mention: Mentioned) -> int:
        """How near the body's begin a mention stands, where short lines make many sentences."""
        far = mention.start - self.body_start
        return 3 if far < 120 else 2 if far < 300 else 0

    @cached_property
    def body_start(self) -> int:
        """Where the body begins."""
        return next((p.start for p in self.view.paragraphs if p.kind == "body"), 0)

    def in_speech(self, mention: Mentioned) -> bool:
        """Tell whether the mention stands in what someone says."""
        k = bisect_left(self.said, mention.start, key=lambda pair: pair[1])
        return k < len(self.said) and self.said[k][0] < mention.start

    @cached_property
    def said(self) -> tuple[tuple[int, int], ...]:
        """What stands between double marks in the body, but for quoted names: “… 업무협약”을."""
        stretches = (
            pair
            for paragraph in self.view.paragraphs
            if paragraph.kind == "body"
            for pair in marks.outermost(self.text, paragraph.start, paragraph.end)
        )
        return tuple(
            (start, end)
            for start, end in stretches
            if (end - start > _SHORT_OF_SPEECH or _STATES.search(self.text, end - 4, end))
            and not (
                _NAME_ENDS.search(self.text, end - 20, end) and not _REPORTED.match(self.text, end)
            )
        )

    def is_past(self, day: Dated) -> bool:
        """Tell whether a day lies well before the document."""
        today = self.today
        return today is not None and day.latest is not None and (today - day.latest).days > 100

    def long_ago(self, mention: Mentioned, before: str) -> bool:
        """Tell whether the sentence dates the signing well before the document."""
        near = before[-60:]
        if any(word in near for word in BACKGROUND if word not in {"한편", "앞서"}):
            return True
        today = self.today
        first = bisect_left(self.dates, mention.sentence.start, key=lambda d: d.start)
        last = bisect_left(self.dates, mention.start, key=lambda d: d.start)
        inside = self.dates[first:last]
        if today is None or not inside:
            return False
        return self.is_past(inside[-1])

    # ---- what is read from it

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
        )

    def words(self, sentence: Stretch) -> tuple[Word, ...]:
        """Return the words of a sentence, without the end of a caption that stands before it."""
        start = sentence.start
        caption = self.text.rfind(">", start, sentence.end)
        if (
            caption > start
            and self.text.rfind("<", start, caption) < 0
            and caption < sentence.end - 40
        ):
            start = caption + 1
        return read_words(self.text, start, sentence.end, self.dates, self.bodies)

    # ---- name

    def best_name(
        self, main: Mentioned, partner: int, members: Sequence[Member]
    ) -> tuple[int, int]:
        """Return the longest descriptive form of the name in the body, the main sentence first.

        An agreement that others have than these members is not the same one.
        """
        start, end = self.name_at(main, partner)
        if descriptive(start, main):
            quoted = self.quoted_later(main)
            if quoted and not self.is_quoted(start):
                return quoted
            if self.is_quoted(start) or _TELLING.search(self.text, start, end):
                return start, end
        best = (start, end)
        for each in self.near:
            if (
                each is main
                or each.pointing
                or each.sentence.kind == "caption"
                or self.weight(each) < -3
                or _ALSO.match(self.text, each.end)
                or (each.end <= self.caption_end < main.start)
                or _OF_WHOM.match(self.text, each.end)
            ):
                continue
            if each.sentence.kind in {"headline", "subheadline"} or self.in_speech(each):
                continue
            there, last = self.parties_in(each, self.words(each.sentence))
            if self.is_of_others(self.resolved(there), members, each):
                continue
            a, b = self.name_at(each, last)
            fuller = not descriptive(start, main) or _TELLING.search(self.text, a, b)
            if descriptive(a, each) and fuller and b - a > best[1] - best[0] and b - a < 90:
                best = (a, b)
        if descriptive(start, main):
            return best
        return best if best != (start, end) else self.headline_name() or best

    def is_of_others(
        self, there: Sequence[Member], members: Sequence[Member], mention: Mentioned
    ) -> bool:
        """Tell whether a mention names others than the parties; a ceremony so titled may have guests."""
        found = [m for m in there if m.proper]
        if not members or not found:
            return False
        ours = [m for m in found if _shares([m], members)]
        quoted = naming.quoted_name(self.text, mention.sentence.start, mention.start, mention.end)
        return len(ours) < (1 if quoted is not None else len(found))

    def headline_name(self) -> tuple[int, int] | None:
        """Return the name in headline or deck, where the body has only the bare noun."""
        for each in self.near:
            if each.sentence.kind in {"headline", "subheadline"}:
                a, b = self.name_at(each, -1)
                if compiled(r"위한|관한").search(self.text[a:b]) and b - a < 90:
                    return a, b
        return None

    def quoted_later(self, main: Mentioned) -> tuple[int, int] | None:
        for each in self.near:
            if each.sentence.kind != "body" or self.weight(each) < -3 or each.start <= main.end:
                continue
            begin = naming.quoted_name(self.text, each.sentence.start, each.start, each.end)
            if begin is not None and each.start - begin > 6 and each.order <= main.order + 2:
                return begin, each.end
        return None

    def is_quoted(self, start: int) -> bool:
        return self.text[start - 1 : start] in tuple("‘'「『“\"<")

    def name_at(self, mention: Mentioned, partner: int) -> tuple[int, int]:
        quoted = naming.quoted_name(self.text, mention.sentence.start, mention.start, mention.end)
        if quoted is not None and mention.start - quoted > 2:
            return quoted, mention.end
        words = self.words(mention.sentence)
        noun = _word_at(words, mention.start)
        if noun is None:
            return mention.start, mention.end
        first = naming.name_start(words, noun, partner)
        start = words[first].start
        if first == noun and words[noun].start < mention.start:
            start = words[noun].start
        said = max(self.text.rfind(mark, start, mention.start) for mark in '“"')
        start = said + 1 if said - start > 1 and self.in_speech(mention) else start
        while start < mention.start and (
            self.text[start] in '“"(' or self.is_left_open(start, mention.start)
        ):
            start += 1
        return start, mention.end

    def is_left_open(self, start: int, end: int) -> bool:
        """Tell whether a mark opens at a place and does not close before another."""
        close = naming.MARKS.get(self.text[start])
        return close is not None and self.text.find(close, start + 1, end) < 0

    def aliases(self, end: int) -> tuple[Mention, ...]:
        """Read other names in the brackets after the name: (Technology Prosperity Deal, TPD)."""
        text = self.text
        found: list[Mention] = []
        at = end
        for _ in range(2):
            match = _ALIASES.match(text, at)
            if match is None:
                break
            for part in compiled(r"[^,/]+").finditer(match["inside"]):
                words = part[0].strip().removeprefix("이하").strip(" ‘’'\"“”")
                if len(words) > 1 and (compiled(r"[A-Za-z]{2}").search(words) or "이하" in part[0]):
                    begin = match.start("inside") + part.start() + part[0].find(words)
                    found.append(self.view.mention(begin, begin + len(words), "alias_in_brackets"))
            at = match.end()
        return tuple(found)

    # ---- day and place

    def day(self, main: Mentioned) -> Dated | None:
        """Return the day of signing: the main sentence's, else that of the ceremony or this day."""
        s = main.sentence
        recent = self.text.find("최근 ", s.start, main.start)
        found = standing.day_in(self.text, s.start, s.end, self.dates, main.verb)
        if found and not (found.end < recent and _TOLD.search(self.text, main.verb, s.end)):
            return found
        for each in self.near:
            t = each.sentence
            if t.start == s.start or t.kind in {"headline", "caption"} or self.weight(each) < -3:
                continue
            if each.order > main.order + 6 or self.in_speech(each):
                continue
            near = standing.day_in(self.text, t.start, t.end, self.dates, each.verb)
            if near and recent >= 0 and self.text[near.start : near.end] == "이날":
                continue
            if near and not self.is_past(near):
                return near
        for each in self.near:
            t = each.sentence
            if t.kind == "caption" and not each.pointing:
                near = standing.day_in(self.text, t.start, t.end, self.dates, each.verb)
                if near:
                    return near
        signed = standing.first_signed(self.text, self.dates)
        unknown = recent >= 0 and signed and self.text[signed.start : signed.end] == "이날"
        return None if unknown else signed

    def venue(self, main: Mentioned, words: Sequence[Word]) -> Mention | None:
        """Read the place in the main sentence: 가나시청 대회의실에서."""
        for k, word in enumerate(words):
            if word.start > main.verb:
                break
            if word.particle == "에서" and not word.dated:
                first = k
                while first > 0 and k - first < 6:
                    before = words[first - 1]
                    if (
                        before.particle not in {"", "의"}
                        or before.bare in NAME_STOPS
                        or before.comma
                        or before.dated
                        or before.brackets
                    ):
                        break
                    first -= 1
                start, end = words[first].start, word.stem_end
                if end > start:
                    return self.view.mention(start, end, "place_of_signing")
        return None

    # ---- parties

    def parties_in(self, mention: Mentioned, words: Sequence[Word]) -> tuple[list[Member], int]:
        """Read the parties of one sentence, and the last word of its partner phrase before the name."""
        phrases, noun = self.phrases_in(mention, words)
        if noun < 0:
            return [], -1
        members = _chosen(phrases)
        strung = (self.parted(p.members) for p in phrases if p.role == "between")
        members = next((parts for parts in strung if _are_strung(parts)), members)
        inside = parties.read_phrases(words, range(noun, noun + 1), noun)
        among = [p for p in inside if p.role == "between" and _are_two(p.members)]
        if among:
            members = list(among[-1].members)
        return members, _last_partner(phrases, noun)

    def phrases_in(
        self, mention: Mentioned, words: Sequence[Word]
    ) -> tuple[tuple[Phrase, ...], int]:
        """Read the phrases before the verb of signing but for the agreement's name, and which word is its noun."""
        noun = _word_at(words, mention.start)
        stop = next((k for k, w in enumerate(words) if w.start >= mention.verb), len(words))
        if noun is None:
            return (), -1
        stop = max(stop, noun + 1)
        quoted = naming.quoted_name(self.text, mention.sentence.start, mention.start, mention.end)
        first = noun
        if quoted is None:
            first = naming.name_start(words, noun, -1)
            loose = parties.read_phrases(words, range(noun, noun + 1), stop)
            partner = _partner(loose, noun)
            if partner >= first:
                first = partner + 1
        else:
            partner = -1
        return parties.read_phrases(words, range(first, noun + 1), stop), noun

    def all_parties(self, main: Mentioned, members: list[Member]) -> list[Member]:
        """Complete the parties from the sentences around where the main one does not name two."""
        text = self.text
        own = sum(m.proper and m.name not in COUNTRIES for m in self.resolved(members))
        for each in (main, *self.near) if own < 2 else ():
            pair = parties.countries_between(text, each.sentence.start, each.sentence.end)
            if pair and not self.in_speech(each):
                return list(pair)
        found = self.resolved(members)
        joined = self.resolved(self.joining())
        lumped = [m for m in found if parties.is_group(m.name)]
        if lumped and not joined:
            told = self.resolved(self.in_deck())
            if len(told) > 1:
                rest = [m for m in found if m not in lumped and not _shares([m], told)]
                return [*rest, *told]
        if lumped and len(joined) < 2 and len(found) > len(lumped):
            joined = self.resolved(self.attending(main)) or joined
        if lumped and len(joined) > 1:
            return self.named_of(lumped, found, joined)
        weak = found if lumped or not any(m.proper or m.person for m in found) else []
        if len(found) == len(weak) == 1:
            found = []
        alone: list[Member] = []
        if len(joined) > 2 and not found:
            return self.named_of([], [], joined)
        if len(joined) > 2:
            mine = [m for m in found if m.proper and not compiled(r"스들?$|\d").search(m.name)]
            return [*(m for m in mine if all(not _same(m.name, j.name) for j in joined)), *joined]
        if len(found) >= 2:
            return found
        for source, close in self.sources(main, members):
            more = self.resolved([m for m in source if m.proper or m.person])
            if len(more) >= 2 and (not found or _shares(found, more)):
                return more
            if close or (found and len(more) == 1):
                found.extend(m for m in more if all(not _same(m.name, f.name) for f in found))
            if len(found) >= 2:
                return found
            alone = alone or more
        found = found or self.resolved(self.attending(main)) or alone
        if len(found) == 1:
            found = [*(m for m in weak if self.signs(m) and not _shares([m], found)), *found]
        found = found or weak
        if len(found) < 2:
            pair = parties.countries_of(text, main.sentence.start, main.sentence.end)
            if pair:
                return list(pair)
        return found

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

    def in_deck(self) -> list[Member]:
        """Read whom headline or deck names as those between whom it is: 가나전자-다라소재 간 협약."""
        for each in self.near:
            if each.sentence.kind in {"headline", "subheadline"}:
                words = self.words(each.sentence)
                for p in parties.read_phrases(words, range(0), len(words)):
                    if p.role == "between" and _are_two(p.members):
                        return list(p.members)
        return []

    def signs(self, member: Member) -> bool:
        """Tell whether a member is what the sentence of the signing is about: 가나약품은 … 체결했다."""
        about = _ABOUT.match(self.text, member.end, member.end + 40)
        return about is not None and not parties.is_group(member.name)

    def named_of(
        self, lumped: list[Member], found: list[Member], joined: list[Member]
    ) -> list[Member]:
        """Put the names that other sentences give in the place of partners lumped together."""
        named = [m for m in found if m not in lumped]
        for each in self.near:
            if each.sentence.kind == "body" and not self.in_speech(each) and self.weight(each) > 0:
                more = self.resolved(self.parties_in(each, self.words(each.sentence))[0])
                first = not named and any(parties.is_group(m.name) for m in more)
                if first or _shares(named, more):
                    named += [m for m in more if not parties.is_group(m.name) and m not in named]
        return self.resolved([*named, *joined])

    def attending(self, main: Mentioned) -> list[Member]:
        """Read whose heads are at the signing: 이날 협약식에는 A 홍길동 원장, B 김영희 관장이 참석했다."""
        body = [s for s in self.view.sentences if s.kind == "body"]
        at = next((k for k, s in enumerate(body) if s.start == main.sentence.start), 0)
        for sentence in body[at : at + 5]:
            here = _ATTEND.search(self.text, sentence.start, sentence.end)
            if not here or not _SIGNING.search(self.text, sentence.start, sentence.end):
                continue
            words = self.words(sentence)
            stop = next((k for k, w in enumerate(words) if w.end > here.start()), len(words))
            listed = _PRESENT.match(self.text, here.start())
            if listed:
                words = _predicated([w for w in words if w.start >= listed.end()])
                stop = len(words)
            phrases = parties.read_phrases(words, range(0), stop)
            heads = [m for p in phrases for m in p.members if m.person]
            if len(heads) > 1:
                return heads
        return []

    def joining(self) -> list[Member]:
        """Read who is said to take part: A, B, C 등이 협약에 참여했다; 협약에 참여한 기관은 A, B, C다."""
        for each in self.near:
            listed = _LISTED.match(self.text, each.end)
            named = self.listed(each.sentence, listed.end()) if listed else []
            if each.sentence.kind == "body" and named:
                return named
        for sentence in [s for s in self.view.sentences if s.kind == "body"][:12]:
            listed = _TAKING_PART.match(self.text, sentence.start, sentence.end)
            named = self.listed(sentence, listed.end()) if listed else []
            if named:
                return named
        for each in self.near:
            if (
                each.sentence.kind == "body"
                and _JOINS.match(self.text, each.end)
                and not self.in_speech(each)
            ):
                words = self.words(each.sentence)
                stop = next(
                    (k for k, w in enumerate(words) if w.bare.startswith("참여")), len(words)
                )
                phrases = parties.read_phrases(words, range(0), stop)
                subjects = [p.members for p in phrases if p.role == "subject"]
                most = max(subjects, key=len, default=())
                return [m for p in subjects if p is most or len(p) > 1 for m in p]
        return []

    def listed_from(self, sentence: Stretch, start: int) -> tuple[Phrase, ...]:
        """Read the phrases of a sentence from a place on, the last one without its copula."""
        words = _predicated(self.words(sentence))
        first = next((k for k, w in enumerate(words) if w.start >= start), 0)
        return parties.read_phrases(words, range(first), len(words))

    def same(self, one: str, other: str) -> bool:
        """Return whether two names name one body."""
        return _same(one, other)

    def listed(self, sentence: Stretch, start: int) -> list[Member]:
        """Read the members that a sentence names from a place on, unless it tells what they do."""
        words = self.words(sentence)
        first = next((k for k, w in enumerate(words) if w.start >= start), 0)
        does = bool(words) and _DOES.search(words[-1].bare) is not None
        if does and any(word.particle in {"을", "를"} for word in words[first:-1]):
            return []
        words = _predicated(words)
        phrases = parties.read_phrases(words, range(first), len(words))
        return [m for p in phrases for m in p.members]

    def sources(
        self, main: Mentioned, members: Sequence[Member]
    ) -> Iterator[tuple[list[Member], bool]]:
        """Yield what other sentences say of the parties, and whether it stands right before.

        The sentences before where the main one has 양 기관 or no subject; other mentions; the headline.
        """
        sentences = [s for s in self.view.sentences if s.kind == "body"]
        at = next((k for k, s in enumerate(sentences) if s.start == main.sentence.start), 0)
        if any(parties.is_pronoun(m.name) for m in members) or not members:
            for k in range(at - 1, max(-1, at - 4), -1):
                words = self.words(sentences[k])
                yield _chosen(parties.read_phrases(words, range(0), len(words))), True
        elif len(members) == 1:
            for k in range(at - 1, max(-1, at - 3), -1):
                words = self.words(sentences[k])
                told = _chosen(parties.read_phrases(words, range(0), len(words)))
                if len(told) > 1 and _shares(self.resolved(members), self.resolved(told)):
                    yield told, False
        rest = [
            m
            for m in self.near
            if m.sentence.start != main.sentence.start and m.sentence.kind != "caption"
        ]
        for each in sorted(rest, key=lambda m: (m.sentence.kind != "body", m.start)):
            if not self.in_speech(each) and self.weight(each) > -4:
                yield self.parties_in(each, self.words(each.sentence))[0], False
        for each in rest:
            if each.sentence.kind == "body" and each.signing == "none" and each.order < 6:
                words = self.words(each.sentence)
                among = parties.read_phrases(words, range(0), len(words))
                yield next((list(p.members) for p in among if p.role == "between"), []), False
        for each in (main, *rest):
            start, end = self.name_at(each, -1)
            for word in read_words(self.text, start, end, self.dates, self.bodies)[:4]:
                pair = [m for m in parties.members_of([word]) if m.proper]
                yield pair if len(pair) > 1 else [], False
        if not members or all(parties.is_pronoun(m.name) for m in members):
            for s in self.view.sentences:
                if s.kind == "headline":
                    yield [m for w in self.words(s) for m in parties.members_of([w])], False

    def resolved(self, members: Sequence[Member]) -> list[Member]:
        """Give short forms their official names; leave out what is no party, and repetitions."""
        found: list[Member] = []
        for member in members:
            if not self.text[member.start : member.end].strip() or parties.is_pronoun(member.name):
                continue
            official = self.official(member)
            if official is None:
                continue
            twin = next((k for k, f in enumerate(found) if _same(official.name, f.name)), None)
            if twin is None:
                found.append(official)
            elif len(official.name) > len(found[twin].name):
                found[twin] = official
        return found

    def official(self, member: Member) -> Member | None:
        """Return a member under the official name that the body of the text has first."""
        member = self.unglued(member)
        name = member.name
        if name in {"시", "군", "구", "도"}:
            region = self.region(name)
            return _renamed(member, region) if region else None
        if member.person and not member.proper:
            through = self.body_of_person(name)
            return _renamed(member, through) if through else None
        known = self.shorts.get(name)
        if known and known != name:
            return _renamed(member, known)
        longer = self.spelled_out(name) or self.longer(name, member)
        longer = longer or self.placed(name) or self.first_spelled(name)
        if longer and longer.endswith(name) and name in _GENERIC_SHORT:
            member = replace(member, proper=True)
        return _renamed(member, longer) if longer else member

    def unglued(self, member: Member) -> Member:
        """Cut off what a page without line breaks has run into a name that stands by itself elsewhere."""
        cut = self.glued(member.name)
        if not cut:
            return member
        return replace(
            member, start=min(member.start + cut, member.end - 1), name=member.name[cut:]
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
        if name not in self.cuts:
            self.cuts[name] = self.glue(name)
        return self.cuts[name]

    def glue(self, name: str) -> int:
        """Return where a name begins behind a headline's last word, or a photo's credit."""
        credit = _CREDITED.match(name)
        if credit:
            return credit.end()
        if again := _PLACED_TWICE.match(name):
            return again.start("body")
        pictured = name.startswith("사진 ")
        for word in _HANGUL_WORD.finditer(name):
            if word.end() - word.start() < _RUN_TOGETHER or self.text.count(word[0]) > 1:
                continue
            for k in range(word.start() + 1, word.end() - 2):
                rest = name[k : word.end()]
                lead = name[word.start() : k]
                if not (pictured or _HEADLINE_ENDS.search(lead) or self.is_other(lead)):
                    continue
                if self.text.count(rest) >= _OFTEN and self.stands_alone(rest):
                    return k
        return len("사진 ") if pictured else 0

    def is_other(self, name: str) -> bool:
        """Return whether what stands before a name is a name of its own."""
        return len(name) >= _RUN_TOGETHER and name not in _PLACES and self.stands_alone(name)

    def stands_alone(self, name: str) -> bool:
        """Return whether a name begins a word more than once."""
        alone = regex.findall(rf"(?<![가-힣A-Za-z]){name}", self.text[:_NEAR_THE_BEGIN])
        return len(alone) > 1

    def first_spelled(self, name: str) -> str | None:
        """Return the longer form that the body has before the short one: 가나자동차 for 가나차."""
        if not _SHORTENED.fullmatch(name):
            return None
        at = self.text.find(name, self.body_start)
        longer = regex.search(
            rf"(?<![가-힣A-Za-z]){name[:-1]}[가-힣]{{1,4}}{name[-1]}(?=[은는이가와과의 ,])",
            self.text,
            pos=self.body_start,
            endpos=max(at, self.body_start),
        )
        return longer[0] if longer else None

    def placed(self, name: str) -> str | None:
        """Return a town's name with its province, where the body has it so at first: 충남 가나군."""
        if name not in REGIONS and not _TOWN_NAME.fullmatch(name):
            return None
        at = self.text.find(name, self.body_start)
        before = self.text[max(self.body_start, at - 10) : at].rstrip().split()
        if at < 0 or not before or before[-1] not in _PROVINCES or self.text[at - 1 : at] != " ":
            return None
        return f"{before[-1]} {name}"

    def body_of_person(self, called: str) -> str | None:
        """Return the body that a person heads: 안 장관, 홍길동 사장."""
        who, _, title = called.partition(" ")
        for each in self.people:
            if (
                each.name.startswith(who)
                and each.organization
                and (each.title or "").endswith(title)
            ):
                return self.shorts.get(each.organization, each.organization)
        if title in self.seats:
            return self.seats[title]
        if who not in self.text or title not in self.text:
            return None
        match = regex.search(
            rf"(?P<body>[가-힣A-Za-z]{{2,20}})\s?\((?:[A-Z]+,\s)?{regex.escape(title)}\s{regex.escape(who)}"
            rf"|(?<![가-힣]){regex.escape(who)}[가-힣]{{0,2}}\s(?P<body>[가-힣A-Za-z]{{2,20}})(?:\([^()]*\))?\s?{regex.escape(title)}",
            self.text,
            endpos=_NEAR_THE_BEGIN,
        )
        return self.shorts.get(match["body"], match["body"]) if match else None

    @cached_property
    def seats(self) -> dict[str, str]:
        """What 시장, 군수 or 구청장 is the head of where the text names one such region only."""
        found: dict[str, str] = {}
        for title, kind in _SEATS.items():
            longest = ""
            for name in {b.name for b in self.bodies if b.name.endswith(kind)}:
                short, long = sorted((longest, name), key=len)
                if not long.endswith(short):
                    break
                longest = long
            else:
                if longest:
                    found[title] = longest
        return found

    @cached_property
    def shorts(self) -> dict[str, str]:
        """The short forms of this document with the names they stand for."""
        known: dict[str, str] = {}
        names = {b.name for b in self.bodies}
        for body in self.bodies:
            if body.abbreviation:
                known.setdefault(body.abbreviation, body.name)
            shown = self.text[body.start : body.end]
            if shown != body.name:
                known.setdefault(shown, body.name)
        for full, shorter in PROVINCES.items():
            if full in names:
                known.update((short, full) for short in shorter[:-1] if short not in known)
        for short, officials in BY_SHORT.items():
            official = next((o for o in officials if o in names), None)
            if official:
                known.setdefault(short, official)
        return known

    def region(self, kind: str) -> str | None:
        if self.issuer and self.issuer.endswith(kind):
            return self.issuer
        for body in self.bodies:
            if body.name.endswith(kind) and " " not in body.name and len(body.name) < 8:
                return body.name
        return None

    def spelled_out(self, name: str) -> str | None:
        """Return the name that the body has before an acronym in brackets, or a district's with its city."""
        begin = next((p.start for p in self.view.paragraphs if p.kind == "body"), 0)
        if _ACRONYM.fullmatch(name):
            at = self.text.find(f"({name})", begin)
            match = _BEFORE_ACRONYM.search(self.text, max(begin, at - 30), at) if at > 0 else None
            return match[0] if match else None
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

    def longer(self, name: str, member: Member) -> str | None:
        """Return the longer name that the text has earlier: one ending in this one, or shortened to it."""
        if len(name) < 2 or " " in name:
            return None
        if name in _WRITTEN_OUT:
            return next((b.name for b in self.bodies if b.name.endswith(_WRITTEN_OUT[name])), None)
        body_start = next((p.start for p in self.view.paragraphs if p.kind == "body"), 0)
        if len(name) > 2 or name in _GENERIC_SHORT:
            stop = max(body_start, min(member.start, body_start + 3000))
            match = self.text.find(name, body_start, stop) >= 0 and regex.search(
                rf"(?<![가-힣A-Za-z])[가-힣A-Z]{{1,14}}?{regex.escape(name)}(?![가-힣A-Za-z]{{3}})",
                self.text,
                pos=body_start,
                endpos=stop,
            )
            if match:
                return match[0][self.glued(match[0]) :]
        earlier = (b.name for b in self.bodies if body_start <= b.start < member.start)
        return next(
            (
                n
                for n in earlier
                if len(n) > len(name) and _same(name, n) and not parties.is_placed(name, n)
            ),
            None,
        )

    def party(self, member: Member) -> Party:
        return self.view.make(
            Party,
            member.start,
            member.end,
            "party_through_its_head" if member.person else "party_in_the_sentence",
            name=member.name,
            abbreviation=member.abbreviation if member.abbreviation != member.name else None,
        )


_CREDITED = deferred(r".{1,20}[ ](?:사진|자료)?제공(?=[가-힣]{2})")
_OFTEN = 3
"""How often a name stands in a text that another word may have run into."""
_HANGUL_WORD = deferred(r"[가-힣]+")
_RUN_TOGETHER = 5
"""How long a word is at least that two have run together to."""
_PLACED_TWICE = deferred(
    r"(?P<place>[가-힣]{2,3})[ ](?:[가-힣]{1,4}[시군구][ ])?(?P<body>(?P=place)[가-힣]{2,})$"
)
"""A place before a name that begins with it: 가나 다라구 가나경찰청."""
_PROVINCES = frozenset(PROVINCES) | {short for shorts in PROVINCES.values() for short in shorts}
_PLACES = frozenset({*COUNTRIES, *REGIONS, *_PROVINCES})
_SHORTENED = deferred(r"[가-힣]{2,3}[차행]")
_TOWN_NAME = deferred(r"[가-힣]{1,4}[시군]")
_HEADLINE_ENDS = deferred(
    rf"(?:{'|'.join(sorted(DEEDS | LIGHT | FULL | {'제공', '가능', '체결', '출시', '주목', '박차'}))}|에|로|도|서)$"
)
"""How the headline ends that a page without line breaks has run into the first word."""
_TOLD = deferred(r"다고 [^.]{0,12}(?:밝혔|전했|말했)")
_COUNTED = deferred(r"(?:[·,와과 ]{1,2}계약|만|[ ]총|[ ]모두|[ ]등){0,3}[은는이가]?[ ]?\d+건")
"""Agreements counted, not told: 양해각서·계약 120건."""
_ALSO = deferred(r"식?도 (?:함께 |잇따라 )?(?:체결|맺|진행)")
"""An agreement beside the one told of: 다라시와의 협약도 체결했다."""
_NEWS = 2
"""The last sentence of the body that is told first of all."""
_OF_WHOM = deferred(r"[ ](?:참여[ ])?(?:기관|기업|당사자|주체|업체|단체|대상|병원)")
"""What makes of the noun a word for those who sign: 협약 기관."""
_SUMMED_UP = deferred(
    r"(?:까지|누적|현재)[ ](?:총[ ]|모두[ ])?\d+여?[ ]?(?:개|곳|건|여)[^.]{0,16}[과와][ ]"
)
"""Agreements summed up over the years: 5월까지 총 39곳의 은행과."""
_IS_ONE = deferred(
    r"(?<!계획|예정|방침|것|전망|때문|중|목표|구상|취지|복안|생각)(?:이다|(?<=사례)다|입니다)[.]\s*$"
)
"""Where a sentence says what something is, and not what is done."""
_FRESH = 8
"""Days from a signing to the document that tells of it as news."""
_PHOTO = deferred(r"(?:체결|맺은|서명)[^.]{0,12}(?:뒤|후)[^.]{0,30}고 있다")
"""A caption that stands as the first sentence: 협약을 맺은 뒤 기념촬영을 하고 있다."""
_ALREADY = deferred(r"(?<![가-힣])(?:이미|기존에|일찌감치)[ ][^.]*$")
_NEAR_THE_BEGIN = 20_000
"""Code points of the text in which the body of a head is looked for."""
_SEATS = {"시장": "시", "군수": "군", "구청장": "구"}
"""Posts, and what the regions end in whose heads have them."""
_SHORT_OF_SPEECH = 20
"""Code points between marks that are a term or a title rather than what someone says."""
_STATES = deferred(r"[다요까자][.!?]?[”\"]$")
_NAME_ENDS = deferred(
    r"(?:협약|협정|약정|각서|의향서|합의서|결연|MO[UA])서?(?:\s?\([^()]{2,10}\))?[”\"]$"
)
_REPORTED = deferred(r"\s?(?:이?라|이?며|이?다|고\s|이?면서)")
_ACRONYM = deferred(r"[A-Z]{2,8}")
_BEFORE_ACRONYM = deferred(r"(?<![가-힣A-Za-z])[가-힣][가-힣A-Za-z]{2,24}$")
_BEFORE_SHORT = deferred(
    r"(?:^|[\n□○ㅇ.])[ ]?(?P<full>(?:[가-힣A-Za-z0-9·]+[ ]){1,4}[가-힣]{2,20})\*?[ ]?\([^()\n]{0,80}$"
)
"""A name of several words that opens a sentence, up to the bracket that shortens it: (이하 유치단)."""
_WRITTEN_OUT = {"상의": "상공회의소"}
"""Short forms that share no ending with what they stand for: 시와 상의는."""
_GENERIC_SHORT = frozenset({"공사", "공단", "재단", "협회", "조합", "센터", "은행", "대학"})
_TELLING = deferred(r"위한|관한|대한|하기|주제로")
_JOINS = deferred(
    r"식?에(?:는|도)?\s(?:[^.]{0,200}[이가]\s)?참여(?:했|하였|한다|하며|$|\s|하고|함)"
)
_LISTED = deferred(
    r"(?:에는?|식에는?)?[ ](?:함께[ ])?(?:참여|참가|동참|참석|서명)(?:한|하는)?[ ](?:[가-힣]{0,4}(?:기관|기업|업체|단체|대학|학교|병원|회사|곳|시군))들?[은는][ ]"
)
_TAKING_PART = deferred(
    r"(?:이번[ ])?(?:협약[ ]?)?(?:에[ ])?(?:(?:참여|협약|체결|참가|동참|서명)(?:한|하는)?[ ]?(?:[가-힣]{0,4}(?:기관|기업|업체|단체|대학|병원|회사|곳|조직|지자체))들?|(?:이들[ ])?\d+[ ]?(?:개[ ]?)?(?:[가-힣]{0,3}(?:기관|기업|업체|단체|대학|병원|회사|사|곳|조직|지자체)))[은는][ ]"
)
_DOES = deferred(rf"[{''.join(chr(k) for k in range(0xAC00, 0xD7A4) if (k - 0xAC00) % 28)}]다$")
"""How a verb ends: behind a closed syllable a noun has 이다."""
_ABOUT = deferred(r"(?:\([^()]{1,30}\))?[은는][ ]")
_PRESENT = deferred(r"참석한[ ](?:[가-힣]{0,4}(?:장|대표|대표자|인사|관계자))[은는][ ]")
_ATTEND = deferred(r"참석|참여한[ ]가운데|자리했|자리를[ ]함께|함께한")
_SIGNING = deferred(r"이날|협약|체결|서명|협정|결연")
_ALIASES = deferred(r"\s?['’”」]?\s?\((?P<inside>[^()\n]{2,90})\)")


def descriptive(start: int, mention: Mentioned) -> bool:
    """Tell whether a name says more than its noun."""
    return mention.start - start > 2


def _predicated(words: Sequence[Word]) -> tuple[Word, ...]:
    """Take the copula off the last word: …, 가나협회다."""
    if not words:
        return ()
    last = words[-1]
    stem = compiled(r"(?:이다|다|입니다|이며|임)$").sub("", last.bare)
    return (*words[:-1], replace(last, bare=stem, stem=stem, particle="", comma=True))


def _word_at(words: Sequence[Word], position: int) -> int | None:
    return next((k for k, w in enumerate(words) if w.start <= position < w.end), None)


def _partner(phrases: Sequence[Phrase], noun: int) -> int:
    """Return the last word of the first partner phrase before the noun, or -1."""
    subject = next((p for p in phrases if p.role == "subject" and p.last < noun), None)
    if subject is None:
        return -1
    with_ = [p for p in phrases if p.role == "with" and p.last > subject.last]
    sure = [p for p in with_ if any(m.proper for m in p.members)]
    near = [p for p in sure if p.last < noun]
    if near or len(subject.members) > 1:
        return near[0].last if near else subject.last
    loose = [p for p in with_ if p.last < noun]
    return loose[-1].last if loose else subject.last


def _last_partner(phrases: Sequence[Phrase], noun: int) -> int:
    """Return the last word before the noun that names partners, or -1; 협력과 after two of them names none."""
    last, told = -1, 0
    for p in phrases:
        if p.last < noun and p.role in {"with", "subject"}:
            sure = [m for m in p.members if m.proper or m.person or p.role == "subject"]
            if told < 2 or sure:
                last = max(last, p.last)
            told += len(sure)
    return last


def _chosen(phrases: Sequence[Phrase]) -> list[Member]:
    """Choose from a sentence's phrases the subject and its partners."""
    for p in phrases:
        if p.role == "between" and len(p.members) > 1 and any(m.proper for m in p.members):
            return list(p.members)
    subjects = [p for p in phrases if p.role == "subject"]
    both = [
        p
        for k, p in enumerate(subjects)
        if sum(m.proper for m in p.members) > 1 and not (k and all(m.person for m in p.members))
    ]
    if not both and subjects and _is_pair(subjects[0].members):
        pair = tuple(replace(m, proper=True) for m in subjects[0].members)
        both = [replace(subjects[0], members=pair)]
    sure = both[-1:] or [p for p in subjects if p.members[0].proper or p.members[0].person]
    partners = [p for p in phrases if p.role == "with"]
    told = [p for p in phrases if p.role == "told" and partners]
    subject = (sure or subjects or told)[:1]
    known = [p for p in partners if any(m.proper for m in p.members)]
    several = sum(m.proper for p in subject for m in p.members) > 1
    partners = known or ([] if several else partners[-1:])
    partners = [p for p in partners if p.clause == partners[-1].clause]
    if not partners and sum(len(p.members) for p in subject) < 2:
        partners = [p for p in phrases if p.role == "visited"][-1:]
    if not partners and sum(len(p.members) for p in subject) < 2:
        heads = [
            p
            for p in phrases
            if p.role in {"list", "subject"}
            and p not in subject
            and sum(m.person for m in p.members) > 1
        ]
        partners = [replace(p, members=tuple(m for m in p.members if m.person)) for p in heads[:1]]
    if not subject and not partners:
        lists = [p for p in phrases if p.role == "list" and len(p.members) > 1]
        subject = [p for p in lists if all(m.proper for m in p.members)][:1]
    members: list[Member] = []
    for p in sorted([*subject, *partners], key=lambda p: p.last):
        members.extend(p.members)
    return members


def _leads_on(mention: Mentioned) -> bool:
    """Tell whether a sentence opens with the agreement: 협약에 따라, 협약식에는."""
    return mention.start - mention.sentence.start < 4 and mention.signing in {
        "none",
        "ceremony",
        "noun",
    }


def _same(one: str, other: str) -> bool:
    """Tell whether two names name one body: 가람서 and 가람경찰서, 나래차 and 나래자동차."""
    a, b = sorted((compiled(r"[ ㈜]|\(주\)").sub("", n) for n in (one, other)), key=len)
    if not a:
        return False
    if a == b or (len(a) > 3 and b.endswith(a) and len(b) != len(a) + 1):
        return True
    endings = (
        a[-1] == b[-1],
        a[-1] == "대" and b.endswith("대학교"),
        a[-1] == "위" and b.endswith("위원회"),
    )
    if len(a) < 3 or a[0] != b[0] or not any(endings) or len(a) > 0.75 * len(b):
        return False
    letters = iter(b)
    return all(letter in letters for letter in a)


def _are_strung(members: Sequence[Member]) -> bool:
    """Tell whether what stood between hyphens names bodies, but for a group at the end."""
    return len(members) > 1 and all(
        m.proper or parties.is_group(m.name) or m is members[0] for m in members
    )


def _is_pair(members: Sequence[Member]) -> bool:
    """Tell whether two are joined as subject, one a body for certain: 가나학교 영상원과 다라영화제는."""
    return (
        len(members) == 2
        and any(m.proper for m in members)
        and not any(m.person or parties.is_pronoun(m.name) for m in members)
        and all(len(m.name) > 3 and not parties.is_group(m.name) for m in members)
    )


def _are_two(members: Sequence[Member]) -> bool:
    """Tell whether members name two bodies, one of them for certain."""
    return (
        len(members) > 1
        and any(m.proper for m in members)
        and all(m.proper or " " not in m.name for m in members)
        and not any(parties.is_pronoun(m.name) for m in members)
    )


def _shares(found: Sequence[Member], more: Sequence[Member]) -> bool:
    return any(_same(f.name, m.name) for f in found for m in more)


def _renamed(member: Member, name: str) -> Member:
    return Member(member.start, member.end, name, member.proper, member.abbreviation, member.person)


def read_example(text: str, rules: tuple[Rule, ...] = RULES) -> list[Finding[str]]:
    """Read the nouns of one sentence on its own, as the tests of the rules do."""
    return apply(rules, View.plain(text).folded)
