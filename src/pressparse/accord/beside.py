"""Who signs with the one body that the sentence of the signing names: told by its heads there, by sentences around, by the headline."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from pressparse.accord.groups import how_many, is_group, is_pronoun
from pressparse.accord.listings import row_of_heads
from pressparse.accord.members import Member, is_short_of_a_place, looks_proper
from pressparse.accord.mentions import Mentioned
from pressparse.accord.names import Twins
from pressparse.accord.phrases import read_phrases
from pressparse.accord.presence import ROW, ROW_WITHIN
from pressparse.accord.rosters import Rosters, predicated
from pressparse.language.letters import DOUBLE, JOINERS, OBJECTS, SUBJECTS, TOPICS
from pressparse.language.morphology import LIKE_NAMES, Reading, reading
from pressparse.lexicon.agencies import LEGAL_FORMS
from pressparse.lexicon.agreements import TECH_WORDS
from pressparse.lexicon.countries import COUNTRIES, SHORT
from pressparse.lexicon.newsroom import FROM_THE_LEFT
from pressparse.lexicon.verbs import ATTENDS
from pressparse.pattern import deferred
from pressparse.text.view import Stretch


@dataclass(frozen=True)
class Beside(Rosters):
    """One document, the partner of a body that signs found beside the sentence of the signing."""

    def many_after(self, main: Mentioned) -> int:
        """Return how many the sentences behind the signing say that they are: 3개 기관은 이번 협약으로."""
        after = (
            s for s in self.view.sentences if s.kind == "body" and s.start > main.sentence.start
        )
        for sentence in islice(after, _AFTER):
            words = self.text[sentence.start : min(sentence.end, sentence.start + _OPENING)]
            match = _THEY.search(words)
            if match:
                return how_many(match["who"].strip())
        return 0

    def partner_beside(self, main: Mentioned, alone: Sequence[Member]) -> list[Member]:
        """Return with whom the only one that the signing names signs; none where the text names no pair."""
        people = {person.name for person in self.people}
        for pair in self._pairs(main, alone):
            told = self.resolved(pair)
            others = [m for m in told if not shares([m], alone)]
            strange = any(_is_of(m, alone) or m.name in people for m in others)
            if others and len(others) < len(told) and not strange:
                return others
        return []

    def _pairs(self, main: Mentioned, alone: Sequence[Member]) -> Iterator[list[Member]]:
        """Yield who may be the parties together, the surest first."""
        body = [s for s in self.view.sentences if s.kind == "body"]
        at = next((k for k, s in enumerate(body) if s.start == main.sentence.start), 0)
        for sentence in body[at + 1 : at + _BEHIND]:
            yield self._whose_it_is(sentence)
            yield [*alone, *self._who_the_partner_is(sentence)]
            yield self._who_each_do(sentence)
        heads = self.attending(main)
        yield heads if len(self.resolved(heads)) == _TWO else []
        for sentence in self.view.sentences:
            if sentence.kind in {"headline", "subheadline"}:
                yield self._strung_at_the_head(sentence)
                yield self._with_whom_in_the_headline(sentence)

    def _whose_it_is(self, sentence: Stretch) -> list[Member]:
        """Read the two of whom a sentence about the agreement tells together: 이번 협약은 가나와 다라가 …."""
        topic = _THIS_ONE.match(self.text, sentence.start, sentence.end)
        if topic is None:
            return []
        words = self.words(sentence)
        first = next((k for k, w in enumerate(words) if w.start >= topic.end()), len(words))
        phrases = read_phrases(words[first:], range(0), len(words) - first)
        pairs = (p.members for p in phrases if p.role in {"subject", "between"})
        return next((list(p) for p in pairs if len(p) == _TWO and _are_named(p)), [])

    def _who_the_partner_is(self, sentence: Stretch) -> list[Member]:
        """Read the only partner of whom a sentence says so: 협약 상대는 스타트업 다라다."""
        match = _PARTNER_IS.match(self.text, sentence.start, sentence.end)
        if match is None:
            return []
        partner = [Member(*match.span("name"), match["name"], True)]
        return partner if _are_named(partner) else []

    def _who_each_do(self, sentence: Stretch) -> list[Member]:
        """Read the two of whom a sentence tells what each does by the agreement: 협약에 따라 가나는 …, 다라는 …."""
        match = _EACH_DOES.match(self.text, sentence.start, sentence.end)
        if match is None:
            return []
        pair = [Member(*match.span(k), match[k], True) for k in ("one", "other")]
        return pair if _are_named(pair) else []

    def _strung_at_the_head(self, line: Stretch) -> list[Member]:
        """Read those whom a headline strings together where it opens: 가나-다라, 수소 사업 ‘맞손’."""
        strung = _STRUNG.match(self.text, line.start, line.end)
        if strung is None or not _TOGETHER.search(self.text, strung.end(), line.end):
            return []
        found: list[Member] = []
        at = strung.start()
        for part in _PARTS.split(strung["names"]):
            begin = self.text.find(part, at, strung.end())
            found.append(Member(begin, begin + len(part), part, True))
            at = begin + len(part)
        return found if all(_is_named(m, _STRUNG_NAMES) for m in found) else []

    def _with_whom_in_the_headline(self, line: Stretch) -> list[Member]:
        """Read the subject of a headline and its one partner: 가나, 다라와 손잡고 …."""
        words = self.words(line)
        if len(words) < _SHORTEST or not words[0].comma:
            return []
        subject = Member(words[0].start, words[0].stem_end, words[0].bare, True)
        phrases = read_phrases(words[1:], range(0), len(words) - 1)
        partner = phrases[0] if phrases and phrases[0].role == "with" else None
        if partner is None or len(partner.members) > 1 or not _are_named(partner.members):
            return []
        behind = partner.members[0].end
        if not _TOGETHER.search(self.text, behind, line.end):
            return []
        return [subject, partner.members[0]._replace(proper=True)]

    def attending(self, main: Mentioned) -> list[Member]:
        """Read whose heads are at the signing: 이날 협약식에는 A 홍길동 원장, B 김영희 관장이 참석했다."""
        body = [s for s in self.view.sentences if s.kind == "body"]
        at = next((k for k, s in enumerate(body) if s.start == main.sentence.start), 0)
        for sentence in body[at : at + 5]:
            here = _ATTEND.search(self.text, sentence.start, sentence.end)
            if not here or not _SIGNING.search(self.text, sentence.start, sentence.end):
                continue
            listed = _PRESENT.match(self.text, here.start())
            heads = (
                self.heads_between(sentence, listed.end(), sentence.end)
                if listed
                else self.heads_between(sentence, sentence.start, here.start())
            )
            if len(heads) > 1:
                return heads
        return []

    def shown_or_listed(self, main: Mentioned) -> list[Member]:
        """Read whose heads a photo shows from left to right, or a row of those present names: 참석자: 홍길동 가나시장, …."""
        for sentence in self.view.sentences:
            if sentence.kind not in {"body", "caption"} or sentence.end == main.sentence.end:
                continue
            place = (self.text, sentence.start, sentence.end)
            row = ROW.match(*place) or ROW_WITHIN.search(*place) or _FROM_THE_LEFT.search(*place)
            heads = self.heads_between(sentence, row.end(), sentence.end) if row else []
            if len(heads) > _TWO:
                return heads
        return []

    def heads_between(self, sentence: Stretch, start: int, end: int) -> list[Member]:
        """Read the bodies of the heads whom a stretch of a sentence names."""
        words = [w for w in self.words(sentence) if w.start >= start]
        if end == sentence.end:
            words = list(predicated(words))
        stop = next((k for k, w in enumerate(words) if w.end > end), len(words))
        phrases = read_phrases(words, range(0), stop)
        heads = [m for p in phrases for m in p.members if m.person]
        row = row_of_heads(self.text, start, end)
        if len(row) <= len(heads):
            return heads
        return [Member(each.start, each.end, each.name, True, None, True) for each in row]


_TWO = 2
_THEY = deferred(
    r"(?:^|[ ])(?P<who>(?:양|두|세|네|다섯|여섯|일곱|여덟|\d{1,2})[ ]?(?:개[ ]?)?"
    rf"(?:기관|회사|사|대학|학교|단체|기업|도시|지자체|측))[{TOPICS}{SUBJECTS}][ ]"
)
"""Those who sign, told by their number at the head of a sentence."""
_AFTER = 6
"""Behind the signing so many sentences may say how many they are."""
_OPENING = 60
"""Where a sentence names its subject at the latest."""
_BEHIND = 5
"""Behind the signing so many sentences, less one, may tell who the two are."""
_SHORTEST = 4
"""Words of a headline that names a subject, its partner and what they do."""
_OF_THE_DEAL = r"(?:업무[ ]?|상호[ ]?)?(?:협약|협정|제휴|MO[UA]|양해각서)(?:식)?(?:\([A-Z]{2,5}\))?"
_THIS_ONE = deferred(
    rf"[^가-힣\n]{{0,4}}(?:이번|이날|이|본)[ ]{_OF_THE_DEAL}[{TOPICS}{SUBJECTS}][ ]"
)
"""How a sentence opens that is about the agreement."""
_NAME = r"[가-힣A-Za-z㈜&]{2,16}"
_PARTNER_IS = deferred(
    rf"[^가-힣\n]{{0,4}}(?:이번[ ])?{_OF_THE_DEAL}[ ]?(?:상대|상대방|파트너)[{TOPICS}][ ]"
    rf"(?:[^.,\n{JOINERS}]{{1,40}}[ ])?(?P<name>{_NAME}?)(?:이?다|입니다)[.]?$"
)
"""A sentence that says who the other side is, and names no more than one."""
_EACH_DOES = deferred(
    rf"[^가-힣\n]{{0,4}}(?:(?:이번|이날|이|본)[ ])?{_OF_THE_DEAL}(?:서)?(?:에[ ](?:따라|따르면|의해)|[{OBJECTS}][ ]통해|으로|로),?[ ]"
    rf"(?P<one>{_NAME})[{TOPICS}][ ][^.\n{DOUBLE}\"]{{2,80}}?(?:[고며],?|[{OBJECTS}],)[ ](?P<other>{_NAME})[{TOPICS}][ ]"
)
"""A sentence that tells of two, one after the other, what the agreement has each do."""
_STRUNG = deferred(
    r"[^가-힣A-Za-z㈜\n]{0,4}(?P<names>[가-힣A-Za-z㈜&]{2,16}(?:(?:[-–·×]|(?<=[가-힣])[xX](?=[가-힣]))[가-힣A-Z㈜][가-힣A-Za-z&]{1,15}){1,2})"
    r"(?=[,… ])"
)
"""How a headline opens that strings bodies together."""
_PARTS = deferred(r"[-–·×]|(?<=[가-힣])[xX](?=[가-힣])")
_TOGETHER = deferred(
    r"맞손|손[ ]?잡|맞잡|협약|협정|MO[UA]|협력|협업|제휴|동맹|힘[ ]?(?:모|합)|의기투합|파트너|결연|나[서선]|뭉[쳐쳤친치]|함께|공동|상생"
)
"""What a headline says of those who sign."""
_PRESENT = deferred(rf"참석한[ ](?:[가-힣]{{0,4}}(?:장|대표|대표자|인사|관계자))[{TOPICS}][ ]")
_ATTEND = deferred(rf"{ATTENDS}|함께한|서명(?:했|하였|한다)")
_FROM_THE_LEFT = deferred(rf"{FROM_THE_LEFT}(?:[ ]?시계[ ]방향(?:으로)?)?[)\]:]?")
"""What stands before those whom a photo shows."""
_SIGNING = deferred(r"이날|협약|체결|서명|협정|결연")


def _are_named(members: Sequence[Member]) -> bool:
    """Tell whether all are names of bodies by their letters, none a country's or a word of the language."""
    return all(_is_named(member, LIKE_NAMES) for member in members)


def _is_named(member: Member, read_as: Collection[Reading]) -> bool:
    """Tell whether a name is a body's by its letters, or because the analyser reads it in one of some ways."""
    name = member.name
    if is_pronoun(name) or is_group(name) or name in _NO_BODIES:
        return False
    last = name.rpartition(" ")[2]
    if last.startswith(LEGAL_FORMS):
        return True
    return not is_short_of_a_place(last) and (looks_proper(last) or reading(last) in read_as)


_NO_BODIES = COUNTRIES | SHORT.keys() | TECH_WORDS
_STRUNG_NAMES = LIKE_NAMES | {Reading.INFLECTED}
"""How the analyser reads names that are strung together: these are nouns, and a form of a verb is a name that nobody knows."""


def _is_of(member: Member, alone: Sequence[Member]) -> bool:
    """Tell whether a name opens with that of the one who signs, as that of a part of it does."""
    return any(member.name.startswith(each.name) for each in alone)


def shares(found: Sequence[Member], more: Sequence[Member]) -> bool:
    """Return whether a body is among both."""
    known = Twins(m.name for m in more)
    return any(f.name in known for f in found)
