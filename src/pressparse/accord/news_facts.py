"""Facts about a mention of an agreement: where it stands, what it says of the signing, what is told around it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import repeat

from pressparse.accord import nouns
from pressparse.accord.captions import names_sides
from pressparse.accord.mentions import Mentioned
from pressparse.accord.name import quoted_name
from pressparse.accord.scene import Scene
from pressparse.entities.entity import Dated
from pressparse.language.letters import JOINERS, SUBJECTS, TOPICS
from pressparse.lexicon.agreements import BACKGROUND
from pressparse.lexicon.verbs import TELLS
from pressparse.pattern import deferred

TOLD = frozenset({"past", "future", "linked"})
"""Verbs that tell of a signing, rather than of what was signed before."""
SIGNINGS = TOLD | {"noun", "ceremony"}
TELLING = SIGNINGS | {"before"}
"""What may be said of an agreement that is the news."""
TITLES = frozenset({"headline", "subheadline"})
MANY = 3
"""So many are no more told apart."""
WORTH = (4, 3, 2, 1, 1, 1)
"""How much the first sentences of a body tell of the news."""
EARLY = ((120, 3), (300, 2))
"""The same by code points from the body's begin."""
PLACES = ((0, "0"), (1, "1"), (3, "2-3"), (6, "4-6"))
"""The last sentence of the body that still counts as standing there."""
FAR = "far"
DISTANCES = ((120, "near"), (300, "within two sentences"), (700, "within a column"))
"""How far into the body a mention stands, in code points, where short lines make many sentences."""
LENGTHS = ((8, "short"), (20, "long"))
"""How many sentences the body has."""
AGES = ((9, "new"), (46, "of late"))
"""How many days a date may lie before the document."""
OLD = "old"
OPENING = 40
"""How far into a sentence the agreement may stand that it opens with."""
NEAR = 60
"""How far before the agreement words are looked for that set it in the past."""


class Surroundings:
    """What a document tells beside each single mention."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.described: dict[int, frozenset[str]] = {}

    @cached_property
    def titled(self) -> bool:
        """Whether headline or deck speak of an agreement."""
        return any(m.sentence.kind in TITLES for m in self.scene.mentions)

    @cached_property
    def alone(self) -> bool:
        """Whether the body speaks of an agreement once."""
        return sum(m.sentence.kind == "body" for m in self.scene.mentions) == 1

    @cached_property
    def blames(self) -> bool:
        """Whether most of what the document says of agreements is that they are worth little or have failed."""
        return 2 * sum(map(self._is_blamed, self.scene.near)) >= len(self.scene.near)

    def _is_blamed(self, mention: Mentioned) -> bool:
        """Return whether a word of blame stands near a mention in its sentence."""
        first = max(mention.sentence.start, mention.start - NEAR)
        last = min(mention.sentence.end, mention.end + NEAR)
        return _BLAMES.search(self.scene.text, first, last) is not None

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """What holds of the document around each mention."""
        scene = self.scene
        mentions = scene.mentions
        body = [s for s in scene.view.sentences if s.kind == "body"]
        titles = [s for s in scene.view.sentences if s.kind in TITLES]
        headline = any(m.sentence.kind == "headline" for m in mentions)
        deck = any(m.sentence.kind == "subheadline" for m in mentions)
        again = min(sum(m.pointing or leads_on(m) for m in mentions), MANY)
        told = min(sum(m.signing in TOLD and m.sentence.kind == "body" for m in mentions), MANY)
        joins = [
            any(_JOINS.search(scene.text, s.start, s.end) for s in sentences)
            for sentences in (titles, body[:2])
        ]
        return (
            f"headline {headline}",
            *(("deck alone",) if deck and not headline else ()),
            *sorted({f"titles {m.signing}" for m in mentions if m.sentence.kind in TITLES}),
            f"again {again}",
            f"told {told}",
            f"told {min(told, 2)} again {min(again, 2)} titled {self.titled}",
            f"text {_named(len(body), LENGTHS, 'very long')}",
            f"titles join {joins[0]}",
            f"lead joins {joins[1]}",
        )

    def describe(self, mention: Mentioned) -> frozenset[str]:
        """Return the facts of one mention and of the document around it."""
        known = self.described
        if mention.start not in known:
            known[mention.start] = frozenset(
                (*self.told(mention), *self._dated(mention), *self._said(mention))
            )
        return known[mention.start]

    @cached_property
    def _untold(self) -> bool:
        """Whether neither titles nor the lead speak of bodies that join hands, and nothing leads on from an agreement."""
        return not self.titled and {"lead joins False", "again 0"} <= set(self.facts)

    def told(self, mention: Mentioned) -> frozenset[str]:
        """Return the facts of one mention that its text tells, whatever names and dates are found in it."""
        known = self.scene.memory.told
        if mention.start not in known:
            known[mention.start] = frozenset(
                (*self.facts, *self._place(mention), *self._words(mention))
            )
        return known[mention.start]

    def dated(self, mention: Mentioned) -> frozenset[str]:
        """Return the facts of one mention that its text and the dates tell, whatever bodies are found in it."""
        return self.told(mention).union(self._dated(mention))

    def points(self, mention: Mentioned) -> int:
        """Return how much a mention tells of the news beside the document's others."""
        facts = self.describe(mention)
        late = mention.rule == BY_ITS_VERB and mention.order > NEWS
        return _points(facts) - PICTURED * ("pictured" in facts) - LATE * late

    def is_apart(self, mention: Mentioned) -> bool:
        """Return whether a mention tells so little of the news that it may be about something else."""
        return _points(self.describe(mention)) - self._points_of_all < APART

    @cached_property
    def _points_of_all(self) -> int:
        """What the facts of the document add to what any mention tells of the news."""
        return _points(self.facts)

    def goes_on(self, mention: Mentioned) -> bool:
        """Return whether a mention only goes on about an agreement told before: 이번 협약, 협약식에는."""
        return mention.signing == "ceremony" or GOES_ON in self.describe(mention)

    def is_other(self, mention: Mentioned) -> bool:
        """Return whether a mention tells of another agreement: an old one, or that of others."""
        told = (*self._words(mention), *self._dated(mention))
        return mention.order > 1 and not OTHER.isdisjoint(told)

    def _place(self, mention: Mentioned) -> Iterator[str]:
        signing, kind = mention.signing, mention.sentence.kind
        yield f"signing {signing}"
        yield f"{kind} {signing}"
        yield f"rule {mention.rule}"
        yield f"rule {mention.rule} at {min(max(mention.order, -1), MANY)}"
        if kind != "body":
            return
        yield f"worth {max(self._worth(mention.order), self._early(mention))}"
        order = _named(mention.order, PLACES, FAR)
        far = _named(mention.start - self.scene.body_start, DISTANCES, FAR)
        yield f"sentence {order}"
        yield f"sentence {order} {signing}"
        yield f"sentence {order} titled {self.titled}"
        yield f"place {far}"
        yield f"place {far} {signing}"
        yield f"alone {self.alone} first {mention.order < 2}"

    def _worth(self, order: int) -> int:
        return WORTH[order] if order < len(WORTH) else 0

    def _early(self, mention: Mentioned) -> int:
        """Return how near the body's begin a mention stands, where short lines make many sentences."""
        far = mention.start - self.scene.body_start
        return next((worth for most, worth in EARLY if far < most), 0)

    def _words(self, mention: Mentioned) -> tuple[str, ...]:
        """Return what the words around a mention tell, read once."""
        known = self.scene.memory.around
        if mention.start not in known:
            known[mention.start] = tuple(self._read(mention))
        return known[mention.start]

    def _read(self, mention: Mentioned) -> Iterator[str]:
        scene, sentence = self.scene, mention.sentence
        text = scene.text
        if mention.pointing or self._is_ceremony(mention):
            yield GOES_ON
        yield from self._form(mention)
        before = text[sentence.start : mention.start]
        aside = before[:OPENER].lstrip(_BULLETS).startswith(_ASIDE) or _EARLIER.search(before)
        if mention.order > 1 and aside and _JUST_BEFORE.search(before) is None:
            yield "aside"
        yield from self._apart(mention, before)
        for name, pattern in _TAIL.items():
            if pattern.search(text, mention.verb, sentence.end):
                yield name
                yield f"{name} {mention.signing}"
        credited = _CREDIT.match(text, sentence.end)
        if credited or mention.end <= scene.caption_end or names_sides(text, sentence):
            yield "pictured"

    def _dated(self, mention: Mentioned) -> Iterator[str]:
        """Yield what the dates of the sentence say."""
        date = self._date(mention)
        yield f"date {date}"
        yield f"date {date} {mention.signing}"
        if self.scene.fresh(mention):
            yield "fresh"
            if mention.order > 1 and mention.signing in TOLD:
                yield "fresh and late"
        if self._is_dated_long_ago(mention):
            yield "long ago" if mention.order else "long ago and first"
        elif mention.order > 0 and self._untold and self.is_of_an_earlier_month(mention):
            yield "aside"

    def _said(self, mention: Mentioned) -> Iterator[str]:
        """Yield whether somebody says it, and whether it is a body that announces it."""
        if self.scene.in_speech(mention):
            yield "announced" if self._announced(mention) else "speech"

    def _form(self, mention: Mentioned) -> Iterator[str]:
        """Yield how the agreement stands in its sentence: it opens it, has a name, is told with its aim."""
        text, sentence = self.scene.text, mention.sentence
        if leads_on(mention):
            yield "leads on"
        if quoted_name(text, sentence.start, mention.start, mention.end) is not None:
            yield "named"
        if _AIM.search(text, max(sentence.start, mention.start - AIM), mention.start):
            yield "aim"
        if mention.start - sentence.start < OPENING:
            yield "opens"

    def _apart(self, mention: Mentioned, before: str) -> Iterator[str]:
        """Yield what sets an agreement apart from the news: it is old, counted, or one of others."""
        text, sentence = self.scene.text, mention.sentence
        for name, pattern in _BEFORE.items():
            if pattern.search(before):
                yield name
        if _NOW.search(before) and _IS_DOING.search(text, mention.verb, sentence.end):
            yield "since"
        if _COUNTED.match(text, mention.end, sentence.end) or _ALREADY.search(before[-NEAR:]):
            yield "counted behind"
        if mention.order and self._is_made_too(mention, before):
            yield "also"
        if not mention.order and _PHOTO.search(text, mention.end, sentence.end):
            yield "photo"
        if mention.signing == "linked" and _IS_ONE.search(text, mention.end, sentence.end):
            yield "is one"
        if any(word in before[-NEAR:] for word in _PAST):
            yield "long ago" if mention.order else "long ago and first"

    def _is_made_too(self, mention: Mentioned, before: str) -> bool:
        """Tell whether an agreement is told of beside another one."""
        text = self.scene.text
        return bool(
            ALSO.match(text, mention.end)
            or _WITH_ALSO.search(before)
            or _DID_TOO.search(text, mention.verb, mention.sentence.end)
        )

    def _is_dated_long_ago(self, mention: Mentioned) -> bool:
        """Tell whether the sentence dates the signing well before the document."""
        date = self._last_date(mention)
        return date is not None and self.scene.is_past(date)

    def is_of_an_earlier_month(self, mention: Mentioned) -> bool:
        """Tell whether the sentence dates the signing by no more than a month that is over: 지난 3월 …를 체결했다."""
        date, today = self._last_date(mention), self.scene.today
        if date is None or today is None or date.earliest == date.latest or date.latest is None:
            return False
        return date.latest < today.replace(day=1)

    def _last_date(self, mention: Mentioned) -> Dated | None:
        """Return the last date before a mention in its sentence."""
        dates = self.scene.dates
        last = bisect_left(dates, mention.start, key=lambda d: d.start)
        return dates[last - 1] if last and dates[last - 1].start >= mention.sentence.start else None

    def _is_ceremony(self, mention: Mentioned) -> bool:
        """Tell whether a sentence does no more than say that there was a ceremony, or goes on about it."""
        sentence = mention.sentence
        if mention.signing == "ceremony" and sentence.end - sentence.start < SHORT:
            return True
        opens = mention.order > 0 and mention.end - sentence.start < OPENER
        return opens and _CEREMONY.match(self.scene.text, mention.end) is not None

    def _date(self, mention: Mentioned) -> str:
        """Return how long before the document the last date before a mention lies."""
        date = self._last_date(mention)
        if date is None:
            return "none"
        if _DEADLINE.match(self.scene.text, date.end):
            return "deadline"
        told = " told" if _OF_TELLING.match(self.scene.text, date.end) else ""
        return f"{self._age(date)}{told}"

    def _age(self, date: Dated) -> str:
        today = self.scene.today
        if today is None or date.earliest is None or date.latest is None:
            return "unknown"
        grain = "day" if date.earliest == date.latest else "span"
        if date.earliest > today:
            return f"{grain} ahead"
        return f"{grain} {_named((today - date.latest).days, AGES, OLD)}"

    def _announced(self, mention: Mentioned) -> bool:
        """Return whether a body says itself that it has signed: 가나사는 “협약을 체결했다”고 밝혔다."""
        scene, start = self.scene, mention.sentence.start
        opens, closes = scene.speech_around(mention)
        if mention.signing not in TOLD or not _ANNOUNCED.match(scene.text, closes):
            return False
        topic = _TOPIC_BEFORE.search(scene.text, start, max(start, opens))
        if topic is None:
            return False
        return topic["side"] is not None or any(b.end == topic.start() for b in scene.bodies)


def leads_on(mention: Mentioned) -> bool:
    """Tell whether a sentence opens with the agreement: 협약에 따라, 협약식에는."""
    return mention.start - mention.sentence.start < 4 and mention.signing in {
        "none",
        "before",
        "ceremony",
        "noun",
    }


def _points(facts: Iterable[str]) -> int:
    return sum(map(POINTS.get, facts, repeat(0)))


def _named(value: int, steps: tuple[tuple[int, str], ...], beyond: str) -> str:
    """Return the name of the first step that a number does not exceed."""
    return next((name for most, name in steps if value <= most), beyond)


ALSO = deferred(r"식?도 (?:함께 |잇따라 )?(?:체결|맺|진행)")
"""An agreement beside the one told of: 다라시와의 협약도 체결했다."""
_DID_TOO = deferred(r"(?:하|맺|갖)기도[ ](?:했|하였)")
"""What somebody did beside what is told: 지난해에는 협약을 맺기도 했다."""
_WITH_ALSO = deferred(r"[가-힣A-Za-z)’'](?:과도|와도)[ ][^.]*$")
"""With whom it is beside those told of: 다라연구원과도 협약을 맺었다."""
_EARLIER = deferred(rf"[{TOPICS}도][ ]앞서[, ]")
"""What a body did before what is told, said behind its name: 가나사는 앞서 지난 2월."""
_JUST_BEFORE = deferred(r"(?<![가-힣])(?:전날|전일|이날|같은[ ]날)[ ]")
"""A day with which what happened before is still the news: 앞서 두 회사는 전날 협약을 체결했다."""
_BLAMES = deferred(
    r"무산(?:됐|되|된|위기|[’']|$)|부실(?:하|한[ ]관리)|관리[ ]부실|이행[ ]부실|남발|질타|방만|보여주기|유명무실|이행률|이행[ ]실적|미이행|흐지부지"
    r"|무용지물|백지화|논란|비판(?:했|하|이|을)|의혹|졸속|전시성|문제점을|지적(?:했|하(?:고|며|면서|는)|된|됐|을[ ]받|이[ ]나)"
)
"""Words with which a council or the press blames agreements that were made before."""
_JOINS = deferred(
    r"손[을]? ?(?:맞)?잡|맞손|힘을? ?(?:모|합)|협력|협업|파트너|제휴|동맹|협약|MO[UA]|MoU|체결|결연|공동"
)
"""Words of headlines and leads for bodies that join hands."""
_CREDIT = deferred(r"[ ]?(?:\[사진|/?사진[ ]?=|\([^()\n]{0,12}제공\))")
"""Who took a photo, right behind the sentence that says what it shows."""
_BULLETS = "□ㅇ○-*※ "
OPENER = 14
"""How far into a sentence its first word may stand, behind a bullet."""
SHORT = 25
"""A sentence that does no more than say that there was a ceremony."""
_ASIDE = ("한편", "앞서", "이에 앞서")
_PAST = frozenset(BACKGROUND) - set(_ASIDE)
_BEFORE = {
    "counted": deferred(
        r"\d+(?:건|회|차례)(?:의|,)?[^.]{0,20}$|\d+개의[ ][가-힣]{0,4}$|\d+개국[과의]"
    ),
    "since": deferred(
        r"그동안|지금까지|이래|(?:출범|취임|설립|창립|개교|개원|개관|도입|시행) (?:후|이후|뒤)(?: |$)"
    ),
    "of others": deferred(r"(?<![가-힣])(?:다른|여러|각종) [^.]{0,20}$"),
    "summed up": deferred(
        rf"(?:까지|누적|현재)[ ](?:총[ ]|모두[ ])?\d+여?[ ]?(?:개|곳|건|여)[^.]{{0,16}}[{JOINERS}][ ]"
    ),
}
"""What sets an agreement apart from the news: 8개국과, 그동안, 다른, 5월까지 총 39곳과."""
_NOW = deferred(r"(?<![가-힣])현재(?:는|도|에도)?[ ,]")
_IS_DOING = deferred(r"[고며][ ]있(?:다|습니다)[.]?\s*$")
"""How a sentence ends that tells a state of affairs: 현재 16개 시군과 협약을 맺고 …를 제공하고 있다."""
_COUNTED = deferred(
    rf"(?:[·,{JOINERS} ]{{1,2}}계약|만|[ ]총|[ ]모두|[ ]등){{0,3}}[{TOPICS}{SUBJECTS}]?[ ]?\d+건"
)
"""Agreements counted, not told: 양해각서·계약 120건."""
_ALREADY = deferred(r"(?<![가-힣])(?:이미|기존에|일찌감치)[ ][^.]*$")
_PHOTO = deferred(r"(?:체결|맺은|서명)[^.]{0,12}(?:뒤|후)[^.]{0,30}고 있다")
"""A caption that stands as the first sentence: 협약을 맺은 뒤 기념촬영을 하고 있다."""
_IS_ONE = deferred(
    r"(?<!계획|예정|방침|것|전망|때문|중|목표|구상|취지|복안|생각)(?:이다|(?<=사례)다|입니다)[.]\s*$"
)
"""Where a sentence says what something is, and not what is done."""
_TAIL = {
    "is reported": deferred(rf"(?:다|라)?고[ ][^.]{{0,20}}(?:{TELLS}|발표)"),
    "is under way": deferred(r"고[ ]있(?:다|습니다|으며)"),
    "has been": deferred(r"바[ ]있|온[ ]바|왔다|오고[ ]있|해[ ]?왔|해[ ]온|중이다"),
}
"""How a sentence ends that tells of a signing: as news, as what is being done, as what has long been."""
APART = -3
"""What a mention must reach by itself to be about the agreement that is told of."""
OTHER = frozenset({"aside", "also", "of others", "long ago"})
"""The facts of another agreement."""
AIM = 24
"""How far before the noun its aim may stand."""
_AIM = deferred(r"(?:위한|관한)[ ]?[가-힣A-Za-z ‘']*$")
_CEREMONY = deferred(r"식[은이]")
_DEADLINE = deferred(r"[ ]?까지")
_OF_TELLING = deferred(rf"[^.,]{{0,30}}?(?:{TELLS})")
"""A date on which something is told: …다고 3일 밝혔다."""
_ANNOUNCED = deferred(rf"[ ]?(?:이?라)?(?:(?:며|면서)[ ]|고[ ][^.]{{0,20}}(?:{TELLS}|발표|공시))")
"""A body's own announcement between marks: “협약을 체결했다”고 밝혔다."""
_TOPIC_BEFORE = deferred(
    rf"(?:(?P<side>[ ]?[측쪽])|(?<=[가-힣A-Za-z])\([^()]{{1,40}}\))?[{TOPICS}](?:[ ](?:지난[ ])?\d{{1,2}}일)?[ ]?$"
)
"""What a sentence is about, right before what it says: 가나사는 3일 “, 가나 구단 측은 “."""
POINTS = {
    **{f"worth {k}": k for k in range(5)},
    **{f"signing {told}": 3 for told in sorted(TOLD)},
    "signing noun": 2,
    "signing none": -1,
    "signing before": -2,
    "signing past clause": -3,
    "signing ceremony": 1,
    "headline True": 3,
    "deck alone": 2,
    "again 1": 1,
    "again 2": 2,
    "again 3": 2,
    "fresh and late": 2,
    "pointing": -3,
    "aside": -4,
    "counted": -4,
    "since": -4,
    "of others": -4,
    "counted behind": -4,
    "also": -4,
    "summed up": -4,
    "is one": -4,
    "photo": -4,
    "speech": -5,
    "long ago": -5,
    "long ago and first": -2,
}
"""What a reader would say of the facts without having counted: news comes first, is signed, is new."""
PICTURED = 3
"""How much less a mention counts beside others that stands in the caption of a photo."""
NEWS = 2
"""The last sentence of the body that is told first of all."""
BY_ITS_VERB = nouns.accord_by_its_verb.name
LATE = 2
"""How much less what is an agreement by its verb alone tells further on in the text."""
GOES_ON = "pointing"
DATES = "date "
HOPES = ("fresh", "fresh and late", "announced")
"""What dates and bodies may say for a mention beside how long before the document the last date lies."""
SAID = ("announced", "speech")
"""What is known of a mention in what somebody says: the first where it is a body that announces it."""
