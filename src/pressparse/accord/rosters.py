"""Sentences that list those who sign: 협약을 맺은 기관은 가나원, 다라회, 마바사다."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, islice, pairwise

from pressparse.accord.groups import is_group
from pressparse.accord.heads import heads
from pressparse.accord.listings import counted, listings
from pressparse.accord.members import Member, is_short_of_a_place, members_of
from pressparse.accord.mentions import Mentioned
from pressparse.accord.names import Twins
from pressparse.accord.news import News
from pressparse.accord.news_facts import SIGNINGS
from pressparse.accord.phrases import Phrase, read_phrases
from pressparse.accord.sorts import AND_MORE, form_of
from pressparse.accord.words import Word
from pressparse.entities.body_names import ends_like_a_body
from pressparse.language.letters import DOUBLE, JOINERS, OBJECTS, SUBJECTS, TOPICS
from pressparse.language.morphology import Reading, reading
from pressparse.language.wording import ending_in
from pressparse.lexicon.agencies import HEADS
from pressparse.lexicon.agreements import TOGETHER
from pressparse.lexicon.regions import REGIONS
from pressparse.pattern import compiled, deferred
from pressparse.text.view import Stretch


@dataclass(frozen=True)
class Rosters(News):
    """One document, the lists of those who sign found in it."""

    def joining(self) -> list[Member]:
        """Read who is said to take part: A, B, C 등이 협약에 참여했다; 협약에 참여한 기관은 A, B, C다."""
        told = self.told_in_sentences()
        return [*told, *self.those_too(told)]

    def those_too(self, members: Sequence[Member]) -> list[Member]:
        """Read those of whom the sentence behind a list says that they take part too: 다라사, 마바사 등 사기업 2곳도 함께했다."""
        if not members:
            return []
        here = self.view.sentence_at(members[-1].start)
        following = self.view.sentence_at(here.end + 1)
        too = _TOO.search(self.text, following.start, following.end)
        if too is None or following.start <= here.start:
            return []
        words = [w for w in self.words(following) if w.end <= too.end()]
        return roster(words)

    def told_in_sentences(self) -> list[Member]:
        """Read the first sentence that says who takes part."""
        told = (
            self.in_a_roster,
            self.listed_behind,
            self.who_take_part,
            self.counted_who_join,
            self.who_are_at_it,
            self.in_the_next,
            self.who_join,
        )
        return next(filter(None, (read() for read in told)), [])

    def in_a_roster(self) -> list[Member]:
        """Read the first sentence whose topic is those who sign."""
        early = islice((s for s in self.view.sentences if s.kind == "body"), _EARLY)
        return next(filter(None, map(self.roster_in, early)), [])

    def listed_behind(self) -> list[Member]:
        """Read those behind a mention whose topic they are: 협약에 서명한 시군은 가나, 다라다."""
        for each in self.of_the_news:
            listed = _LISTED.match(self.text, each.end)
            named = self.listed(each.sentence, listed.end()) if listed else []
            if each.sentence.kind == "body" and named:
                return named
        return []

    def who_take_part(self) -> list[Member]:
        """Read a sentence that opens with those who take part: 참여 기관은 가나원, 다라사다."""
        for sentence in [s for s in self.view.sentences if s.kind == "body"][:_EARLY]:
            listed = _TAKING_PART.match(self.text, sentence.start, sentence.end)
            named = self.listed(sentence, listed.end()) if listed else []
            if named:
                return named
        return []

    @cached_property
    def of_the_news(self) -> tuple[Mentioned, ...]:
        """The mentions but for those of an older agreement than one told before: 지난해 맺은 협약에는."""
        return tuple(each for each in self.near if not self.is_older(each))

    def is_older(self, mention: Mentioned) -> bool:
        """Tell whether an agreement is one that was signed before the one of which the text tells first."""
        made = _MADE_BEFORE.search(self.text, mention.sentence.start, mention.start)
        if made is None:
            return False
        news = [m for m in self.near if m.signing in SIGNINGS and m.sentence.end <= made.start()]
        if not news:
            return False
        if made["when"]:
            told = (self.text[m.sentence.start : m.sentence.end] for m in news)
            return not any(made["when"] in sentence for sentence in told)
        last = news[-1].sentence.end
        return any(last <= day.start and day.end <= made.start() for day in self.dates)

    def in_the_next(self) -> list[Member]:
        """Read the sentence behind one that counts those who sign: 세 곳과 협약을 맺었다. 가나사, 다라사 등이다."""
        for each in self.of_the_news:
            following = self.view.sentence_at(each.sentence.end + 1)
            if each.sentence.kind == "body" and self.ends_as_a_list(each, following):
                start = self.behind_a_group(each, following)
                return [] if start is None else self.listed(following, start)
        return []

    def who_join(self) -> list[Member]:
        """Read the subjects of a sentence that says that they take part in the agreement."""
        for each in self.of_the_news:
            joins = each.sentence.kind == "body" and _JOINS.match(self.text, each.end)
            if joins and not self.in_speech(each):
                return self.subjects_who_join(each.sentence)
        return []

    def listed_apart(self) -> list[Member]:
        """Read the first list with a heading that says that those in it sign, or of as many: `□ 협약기관`, `참여 기업: …`."""
        first = self.near[0].start if self.near else 0
        for found in chain(listings(self.view), counted(self.view, first)):
            posts = [each.head.title for each in found.entries if each.head]
            if all(post is None or heads(post) for post in posts):
                return [Member(e.start, e.end, e.name, True) for e in found.entries]
        return []

    def joining_too(self, members: Sequence[Member]) -> list[Member]:
        """Read one who is told to take part in the agreement of others: 공동으로 협약에 참여하는 마바사는."""
        for match in islice(_TAKES_PART_TOO.finditer(self.text, self.body_start), _FIRST):
            first = bisect_left(self.bodies, match.end(), key=lambda b: b.start)
            body = self.bodies[first] if first < len(self.bodies) else None
            if (
                body is None
                or body.start != match.end()
                or self.text[body.end : body.end + 1] == "의"
            ):
                continue
            one = self.resolved([Member(body.start, body.end, body.name, True)])
            return [m for m in one if m.name not in Twins(each.name for each in members)]
        return []

    def roster_in(self, sentence: Stretch) -> list[Member]:
        """Read the bodies of a sentence whose topic is those who sign: 시와 손잡은 기업은 가나테라, 다라솔이다."""
        topic = _WHO_SIGN.match(self.text, sentence.start, sentence.end)
        if topic is None or _MARK.search(self.text, sentence.start, topic.end()):
            return []
        words = self.words(sentence)
        first = next((k for k, w in enumerate(words) if w.start >= topic.end()), len(words))
        return roster(words[first:])

    def who_are_at_it(self) -> list[Member]:
        """Read the bodies of whom a sentence says that they are at the signing: 협약에는 가나원, 다라의원이 함께했다."""
        for each in self.of_the_news:
            sentence = each.sentence
            at = _AT_IT.match(self.text, each.end, sentence.end)
            if at is None or sentence.kind != "body" or self.in_speech(each):
                continue
            there = _WERE_THERE.search(self.text, at.end(), sentence.end)
            if there is None:
                continue
            words = [w for w in self.words(sentence) if at.end() <= w.start <= there.start()]
            named = [self.market(m) for m in roster(words)]
            if named and not any(m.person for m in named[len(named) > _LED :]):
                return named
        return []

    def counted_who_join(self) -> list[Member]:
        """Read those of whom a sentence behind the news says that so many take part: 가나사, 다라사 등 5개 기관이 참여했다."""
        for sentence in [s for s in self.view.sentences if s.kind == "body"][1:_FIRST]:
            if _SO_MANY_JOIN.search(self.text, sentence.start, sentence.end):
                named = self.subjects_who_join(sentence)
                if len(named) > _TWO:
                    return named
        return []

    def ends_as_a_list(self, mention: Mentioned, following: Stretch) -> bool:
        """Return whether the sentence behind a signing with a count of partners names them: 가나사, 다라사 등이다."""
        if mention.signing not in {"past", "future"} or following.start <= mention.sentence.start:
            return False
        text = self.text
        counted = _SO_MANY.search(text, mention.sentence.start, mention.start) is not None
        return counted and _AND_OTHERS_ARE.search(text, following.start, following.end) is not None

    def behind_a_group(self, mention: Mentioned, following: Stretch) -> int | None:
        """Return where a list begins, behind its topic if that is a group that signs: 항공사는 가나항공, 다라항공 등이다."""
        topic = _WHOSE.search(self.text, following.start, following.end)
        if topic is None:
            return following.start
        who = self.text[following.start : topic.start()].rpartition(" ")[2]
        told = self.text[mention.sentence.start : mention.start]
        return topic.end() if len(who) >= _TWO and who in told else None

    def subjects_who_join(self, sentence: Stretch) -> list[Member]:
        """Read the subjects before 참여: every one that is an enumeration, and the longest."""
        words = self.words(sentence)
        stop = next((k for k, w in enumerate(words) if w.bare.startswith("참여")), len(words))
        phrases = self.phrases_of(words, range(0), stop)
        subjects = [p.members for p in phrases if p.role == "subject"]
        most = max(subjects, key=len, default=())
        beside = {
            before.members
            for before, p in pairwise(phrases)
            if before.role == "with" and p.members is most
        }
        return [
            m
            for p in phrases
            if p.members is most
            or p.members in beside
            or (p.role == "subject" and len(p.members) > 1)
            for m in p.members
        ]

    def listed_from(self, sentence: Stretch, start: int) -> tuple[Phrase, ...]:
        """Read the phrases of a sentence from a place on, the last one without its copula."""
        words = predicated(self.words(sentence))
        first = next((k for k, w in enumerate(words) if w.start >= start), 0)
        return read_phrases(words, range(first), len(words))

    def listed(self, sentence: Stretch, start: int) -> list[Member]:
        """Read the members that a sentence names from a place on, unless it tells what they do."""
        words = self.words(sentence)
        first = next((k for k, w in enumerate(words) if w.start >= start), 0)
        stop = next((k for k, w in enumerate(words) if k and _SO_MANY_ARE.fullmatch(w.bare)), 0)
        if stop and words[stop - 1].bare == "등":
            words = words[: stop - 1]
        elif words and (_DOES.search(words[-1].bare) or _is_doing(words)):
            return []
        words = predicated(words)
        phrases = read_phrases(words, range(first), len(words))
        return [m for p in phrases for m in p.members]


_TWO = 2
_EARLY = 12
"""Among so many sentences of the body one may say who those who sign are."""
_ONES = rf"(?:(?:총|모두)[ ])?(?:(?:\d{{1,3}}여?|두|세|네|다섯|여섯|일곱|여덟|아홉|열)[ ]?(?:개[ ]?)?)?(?:[가-힣]{{2,6}}[ ])?[가-힣]{{0,4}}?(?:{TOGETHER})들?[{TOPICS}][ ]"
_WHO_SIGN = deferred(
    r"[^.\n]{0,50}?(?:"
    rf"(?:맺은|맺는|체결한|체결하는|협약한|서명한|손잡은|손을[ ]잡은|손을[ ]맞잡은)[ ]{_ONES}"
    rf"|(?:협약|협정|결연|제휴|MO[UA]|양해각서|협력)(?:서|식)?(?:에|에는|[{OBJECTS}])?[ ](?:[가-힣]{{2,4}}[ ])?(?:한|하는|참여한|참여하는|참가한|동참한|동참하는|함께한|함께하는)[ ]{_ONES}"
    rf"|(?:협약|협정|체결|결연|제휴|MO[UA])[ ]?(?:참여|대상|상대)?[ ]?(?:당사자|대상|상대|상대방|파트너|{TOGETHER})들?[{TOPICS}][ ]"
    r")"
)
"""The topic of a sentence that says who those are that sign: 이번에 협약을 맺은 대학은, 협약 상대는."""
_MARK = deferred(rf"[{DOUBLE}\"]|다고[ ]|며[ ]")
"""What does not stand in such a topic: speech, another clause."""
_MADE_BEFORE = deferred(
    r"(?:당시|(?P<when>지난해|작년|재작년|앞서|지난[ ]\d{1,2}월|\d{4}년|\d{1,2}년[ ]전)(?:에|[ ]\d{1,2}월(?:에)?|[ ]말|[ ]초)?)"
    r"[ ](?:[^.,\s]{1,12}[ ]){0,2}(?:맺은|체결한|맺었던|체결했던)[ ](?:[^.,\s]{1,12}[ ]){0,3}(?:[가-힣]{2})?$"
)
"""What says before its noun that an agreement was signed at another time."""
_SO_MANY = deferred(
    rf"\d+여?[ ]?(?:개[ ]?)?(?:기관|기업|업체|단체|대학|학교|병원|은행|회사|곳|사)(?:들)?(?:[{JOINERS}])[ ]"
)
"""A count of partners: 5개 기관과."""
_AND_OTHERS_ARE = deferred(
    r"[ ]등(?:이다|입니다|[ ]\d{1,2}개?[ ]?(?:사|곳|기관|기업|업체|단체|대학|은행|회사)(?:이?다|입니다))[.]?\s*$"
)
_SO_MANY_JOIN = deferred(
    rf"(?:등|총|모두)[ ]\d{{1,2}}개[ ]?(?:기관|기업|업체|단체|대학|학교|병원|은행|회사|사)[{SUBJECTS}][ ](?:참여|동참|함께|참가)(?:했|하였|한다)"
)
"""Those listed are as many as take part: 가나사, 다라사 등 5개 기관이 참여했다."""
_SO_MANY_ARE = deferred(r"\d{1,2}(?:개사?|곳|사)(?:으로|로|이며|인데)")
"""How a list ends that the sentence goes on from: 가나사, 다라사 등 2곳으로 각각 …."""
_TOO = deferred(
    r"[ ](?:등(?=[ ])|[가-힣\d ]{1,12}도(?=[ ](?:함께|참여|동참|참가|이름|뜻)))(?=[^.\n]{0,24}도[ ](?:함께|참여|동참|참가|이름|뜻)|[ ](?:함께|참여|동참|참가|이름|뜻))"
)
"""Where a list ends of whom a sentence says that they take part as well."""
_TAKES_PART_TOO = deferred(
    r"(?:협약|협정|MO[UA]|양해각서|제휴)에[ ]?(?:함께[ ]|공동으로[ ])?참여(?:하는|한)[ ]?(?=[가-힣A-Z㈜])"
)
"""What stands before the name of one who takes part in an agreement."""
_FIRST = 6
"""Among so many sentences of the body one may tell how many take part."""
_WHOSE = deferred(rf"[{TOPICS}][ ]")
"""A topic, with which a sentence is about something else."""
_JOINS = deferred(
    rf"식?(?:에(?:는|도)?|엔)\s(?:[^.]{{0,200}}[{SUBJECTS}]\s)?참여(?:했|하였|한다|하며|$|\s|하고|함)"
)
_AT_IT = deferred(r"식?(?:에(?:는|도)?|엔)[ ]")
_WERE_THERE = deferred(
    r"(?:참여|동참|함께|참석|참가)(?:(?:했|하였|한)[가-힣]{1,4}[.]?\s*$|(?:해|하여)[ ][^.]{1,60}기로[ ])"
)
_LED = 3
"""Beyond so many bodies a list may be led by the head of one: 홍길동 가나시장을 비롯해 다라사, 마바사, 사아대가."""
_LISTED = deferred(
    rf"(?:에는?|식에는?)?[ ](?:함께[ ])?(?:참여|참가|동참|참석|서명)(?:한|하는)?[ ](?:[가-힣]{{0,4}}(?:기관|기업|업체|단체|대학|학교|병원|회사|곳|시군))들?[{TOPICS}][ ]"
)
_TAKING_PART = deferred(
    rf"(?:(?:한편|이번에?|이날|[가-힣]{{1,6}}[{JOINERS}])[ ])*+(?:[가-힣]{{2}}[ ]?)?(?:협약|협정|양해각서|MO[UA])(?:\([A-Z]+\))?[{OBJECTS}][ ](?:맺은|체결한)[ ](?:[가-힣]{{0,4}}(?:기관|기업|업체|단체|대학|학교|병원|병의원|의료기관|은행|회사|곳)들?|\d{{1,2}}(?:곳|개[ ]?(?:사|기관|기업|업체|단체|대학|회사)))[{TOPICS}][ ]"
    rf"|(?:이번[ ]|이날[ ]|주요[ ]|대표적인[ ])?(?:협약[ ]?|이(?=에))?(?:에[ ])?(?:(?:참여|협약|체결|참가|동참|서명)(?:한|하는)?[ ]?(?:\d+개?[ ]?(?:개[ ])?)?(?:[가-힣]{{0,4}}(?:기관|기업|업체|단체|대학|병원|회사|곳|조직|지자체))들?|(?:이들[ ])?(?:\d+[ ]?|(?:세|네|다섯|여섯|일곱|여덟|아홉|열)[ ])(?:개[ ]?)?(?:[가-힣]{{0,3}}(?:기관|기업|업체|단체|대학|병원|회사|사|곳|조직|지자체)))[{TOPICS}][ ]"
    r"|[^가-힣\n]{0,4}(?:협약[ ]?)?(?:참여|체결|협약)[ ]?(?:기관|기업|업체|단체|대학|회사)[ ]?:[ ]"
)
_DOES = deferred(
    rf"(?<!있|참여했|참여하였|참가했|동참했|함께했|꼽힌|포함된|포함됐)(?<=[가-힣])(?<![{ending_in(0)}])다$"
    r"|(?:계획|예정|방침|구상|전망|목표|취지|것)이다$"
)
"""How a sentence ends that tells what they do rather than who they are: a noun behind a closed syllable has 이다."""


def _is_doing(words: Sequence[Word]) -> bool:
    """Return whether a sentence ends with what somebody is doing or can do, not with who they are: 보고 있다, 할 수 있다."""
    before = "".join(word.bare for word in words[-_TWO:-1])
    return _IS.fullmatch(words[-1].bare) is not None and before.endswith(_BEFORE_IS)


_IS = deferred("있[가-힣]{1,3}")
_BEFORE_IS = ("고", "아", "어", "여", "해", "수")


def identified(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return words without the copula of a sentence that says who they are: 아홉 곳은 …, 가나협회다."""
    last = words[-1] if words else None
    if last is None or last.body is None or not last.bare.endswith("다"):
        return tuple(words)
    return predicated(words)


def predicated(words: Sequence[Word]) -> tuple[Word, ...]:
    """Take the copula off the last word, or off the list where it stands by itself: …, 가나협회다; …, 가나협회 이다."""
    if not words:
        return ()
    last = words[-1]
    stem = compiled(r"(?:이다|다|입니다|이며|임)$").sub("", last.bare)
    if not stem:
        return tuple(_ending(words[:-1]))
    body = last.body if last.body and last.body.name.endswith(stem) else None
    return (*words[:-1], last._replace(bare=stem, stem=stem, particle="", comma=True, body=body))


def _ending(words: Sequence[Word]) -> Sequence[Word]:
    """Return words of which the last ends a list, and so carries no particle."""
    return [
        *words[:-1],
        *(word._replace(stem=word.bare, particle="", comma=True) for word in words[-1:]),
    ]


def roster(words: Sequence[Word]) -> list[Member]:
    """Read a list that says who they are up to its 등, its count or its copula; none where it tells what they do."""
    named = [_without_its_town(_without_a_post(run)) for run in _runs(_without_kinds(words)) if run]
    members = [m for run in named for m in members_of(run)]
    if len(members) < _TWO or any(map(_is_a_thing, members)):
        return []
    if not any(m.proper for m in members) and not _are_places(members):
        return []
    return [m._replace(proper=True) for m in members if not is_group(m.name)]


def _runs(words: Sequence[Word]) -> list[list[Word]]:
    """Return the words of each name of a list, one that leads it among them; none where it is no list: 가나시를 비롯해 다라대, 마바사가."""
    runs: list[list[Word]] = [[]]
    for k, word in enumerate(words):
        if _ENDS_A_ROSTER.fullmatch(word.bare):  # 가나시 등 4개 지자체와 다라를 만드는 마바사다
            return [] if any(w.body for w in words[k + 1 :]) else runs
        if word.bare in _JOINS_TWO:
            runs.append([])
            continue
        last = _last_of_a_roster(word, words[k + 1 : k + _TWO])
        if last is not None:
            sure = len(runs) > 1 or word.body is not None or word.brackets
            return [*runs[:-1], [*runs[-1], last]] if sure else []
        leads = any(each.bare in AND_MORE for each in words[k + 1 : k + _TWO])
        if _tells_what_is_done(word) and not leads:
            return []
        runs[-1].append(word)
        if word.comma or word.particle in _WITH:
            runs.append([])
    return runs


def _without_kinds(words: Sequence[Word]) -> Sequence[Word]:
    """Return a list without what it says of those before each 등, a comma in its place: 가나, 다라 등 지역 기업과 마바대."""
    kept: list[Word] = []
    at = 0
    while at < len(words):
        behind = _behind_their_kind(words, at) if kept else 0
        if behind:
            kept[-1] = kept[-1]._replace(comma=True)
        else:
            kept.append(words[at])
        at = behind or at + 1
    return kept


def _behind_their_kind(words: Sequence[Word], k: int) -> int:
    """Return where a list goes on behind its 등 and what those before it are; 0 where it does not: 가나, 다라 등 지역 기업과 마바대."""
    if words[k].bare != "등":
        return 0
    for j in range(k + 1, min(k + _OF_A_KIND, len(words))):
        word = words[j]
        if word.body is not None and not word.stem.endswith(_BODIES):
            return 0
        if word.stem.removesuffix("들").endswith(_BODIES) and (
            word.comma or word.particle in _WITH
        ):
            return j + 1
        if word.particle:
            return 0
    return 0


_OF_A_KIND = 6
"""Words behind 등 that say what those before it are: 등 지역 자동차산업 선도기업들과."""
_BODIES = ("기업", "기관", "업체", "단체", "대학", "학교", "병원", "은행", "회사", "지자체", "협회")


def _tells_what_is_done(word: Word) -> bool:
    """Return whether a word is a verb, or has a particle that no list of names has; 의 has one: 가나시장(홍길동)의 상인회장과."""
    if word.comma and word.body is None and form_of(word.bare).linking:
        return reading(word.bare) is Reading.INFLECTED  # 서명하였으며, 가나부와
    if word.body is not None or word.comma or word.particle not in _OF_DEEDS:
        return False
    return word.particle != "의" or not word.brackets


def _are_places(members: Sequence[Member]) -> bool:
    """Return whether several members all end as towns and counties do, whatever lists hold: 가나군, 다라시, 마바군."""
    return len(members) > _TWO and all(m.name.endswith(_OF_PLACES) for m in members)


_OF_PLACES = ("시", "군", "구")


def _is_a_thing(member: Member) -> bool:
    """Return whether a member is one plain word that nothing shows to name a body: 먼지."""
    return not member.proper and reading(member.name) is Reading.NOUN


def _last_of_a_roster(word: Word, behind: Sequence[Word]) -> Word | None:
    """Return a word without what says that the list ends with it: 가나협회다, 다라원이고, 마바사로, 사아원이 참여했다."""
    join = bool(behind) and behind[0].bare.startswith(_ARE_THERE)
    if word.particle in _AS or (join and word.particle in _SUBJECTS):
        return word._replace(particle="", bare=word.stem)
    if word.comma and word.particle not in _COPULAS:
        return None
    name = word.bare.removesuffix("로")  # 협회로 is no 회로
    if name != word.bare and ends_like_a_body(name):
        return word._replace(particle="", bare=name, stem=name)
    copula = _COPULA.search(word.bare)
    if copula is None or (word.body is not None and word.body.name.endswith(word.bare)):
        return None
    return predicated([word])[0]


def _without_a_post(words: Sequence[Word]) -> Sequence[Word]:
    """Return a name without the post of those in brackets behind it: 가나점(홍길동) 점장, 다라시장(김영희)의 상인회장."""
    if len(words) < _TWO or not words[-_TWO].brackets or words[-1].stem not in HEADS:
        return words
    return [*words[:-_TWO], words[-_TWO]._replace(particle="")]


def _without_its_town(words: Sequence[Word]) -> Sequence[Word]:
    """Return a name without the town that a list tells before each: 나래 가나대학."""
    if len(words) != _TWO or not ends_like_a_body(words[1].stem) or words[1].stem in REGIONS:
        return words
    if not is_short_of_a_place(words[0].bare):
        return words
    body = words[1].body
    if body is not None and body.start < words[1].start:
        body = replace(body, start=words[1].start, name=words[1].stem)
    return [words[1]._replace(body=body)]


_ENDS_A_ROSTER = deferred(
    r"등(?:이다|입니다|이며|이고|으로|의|이|을)?|(?:총|모두)|이다|입니다|이며|이고|(?:\d{1,3}|두|세|네|다섯|여섯|일곱|여덟|아홉|열)(?:개|곳|개사|사|개교)?(?:이다|입니다|으로|로|다)?"
)
"""Words with which a list of bodies ends: 등, 3곳이다, 세; a copula that stands by itself."""
_JOINS_TWO = AND_MORE | {"및", "그리고"}
_WITH = frozenset({"와", "과"})
_OF_DEEDS = frozenset(
    {"을", "를", "에", "에서", "에게", "에는", "은", "는", "까지", "부터", "에도", "에서는", "의"}
)
"""Particles that no list of names has: what follows tells what they do."""
_SUBJECTS = frozenset(SUBJECTS)
_AS = frozenset({"로", "으로"})
_ARE_THERE = ("참여", "참석", "동참", "함께", "참가")
_COPULAS = frozenset({"이고", "이며", "고", "며"})
_COPULA = deferred(r"(?:이다|입니다|이고|이며|(?<=[가-힣A-Za-z])다)$")
