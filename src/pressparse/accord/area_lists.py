"""Areas in lists: what stands behind marks and numbers, and where the last item ends."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Self

from pressparse.accord.area import (
    BACKGROUND,
    BY_THE_DEAL,
    DEAL,
    IN_DETAIL,
    JOINT_SUBJECT,
    LONGEST,
    NO_AREAS,
    OTHER_DEAL,
    SO_THEN,
    Area,
    Scene,
)
from pressparse.accord.area_fields import fields_summed
from pressparse.accord.area_prose import areas_of_sentence, by_all
from pressparse.accord.area_series import Mark, follows, marks, opens
from pressparse.accord.undertakings import undertaken
from pressparse.language.enumeration import MARKS, NUMBERS, trimmed
from pressparse.language.letters import BULLETS, DIAMONDS, OBJECTS, SQUARES, SUBJECTS, TOPICS
from pressparse.language.particles import OBJECT, SUBJECT, TOPIC, WITH
from pressparse.language.wording import ending_in
from pressparse.lexicon.pledges import ADVERBS
from pressparse.pattern import deferred

ITEM = rf"[{MARKS}{NUMBERS}]"
_CUE = deferred(
    r"협약|협력|협정|협업|MOU|MoU|양해각서|결연|분야|과제|내용|항목|추진|함께|공동|상호|양 기관|기관은|양사|양측|담|약속|합의|뜻을|이(?:뤄|루어)(?:진다|질)|협의[한된]|등을[ ](?:진행|실시)(?:할|해[ ]나갈|하기로)"
)
_TOGETHER = deferred(
    rf"등(?=(?:[{OBJECTS}]|에|에서|이|이다|입니다|임|으로|도|에도|의|과)?(?:[ ,.]|$))"
)
_PARTICLE_END = deferred(
    rf"(?:에[ ]대(?:한|해서?|하여)|에[ ]관(?:한|해서?|하여)|(?:{OBJECT})[ ]위(?:한|해|하여)|에서|에도|에|[{OBJECTS}{SUBJECTS}]|로|으로|도|의)(?=[ ])"
)
_BY_THE_WAY = ADVERBS | {
    *("골자로", "내용으로", "중심으로", "주제로", "목표로", "바탕으로"),
    *("손발을", "머리를", "힘을", "뜻을", "손을", "마음을", "지혜를", "역량을", "의견을", "보조를", "호흡을"),
}  # fmt: skip
"""Words with a particle that belong to the verb of a list, and are no member of it: 손발을 맞춘다."""
_IS_AND = deferred(
    rf"(?<=[가-힣)])(?:이며|이고),[ ]|(?:{WITH})[ ]같은[ ](?:[가-힣]{{2,6}}[ ]){{0,2}}[가-힣]{{2,6}}(?:에|{OBJECT})[ ]|(?:{OBJECT}|에|에[ ]대해서?)[ ](?:[가-힣]{{2,4}}[ ]){{0,2}}[가-힣]{{2,4}}[하되]기로[ ](?:했|하였)(?:으며|고),[ ]"
)
"""Where a list of what is agreed ends and the sentence tells something else: … 파견이며, 기간은."""
_MAKES_THE_DEAL = deferred(
    rf"(?:[ ]등)?(?:에[ ](?:관한|대한)|(?:{OBJECT})[ ](?:위한|내용으로[ ]하는|골자로[ ]한))[ ](?:[가-힣]{{2}}[ ])?{DEAL}(?:{OBJECT})[ ](?:맺|체결)"
)
"""Where a list runs into the signing: … 공동 이용에 관한 협약을 체결했다."""


_HELP_AT_THE_END = deferred(
    rf"(?:[ ]등)?[ ](?:관련|분야|부문)[ ](?:상호[ ]|공동[ ])?(?:협력|협업|공조|교류)[{OBJECTS}에][ ][^,]{{1,14}}$"
)
"""Where a list runs into a noun of helping each other: … 생산 기술 관련 협력을 한다."""


_IS_ALL = deferred(
    r"(?<=[가-힣])(?<!계획|예정|방침|전망)(?:이[ ](?:목적|골자|핵심|뼈대)(?:이?다)|이다)[.]?\s*$"
    rf"|(?<=[{ending_in(0)}])(?<!이)다[.]?\s*$"
)
"""Where the last member of a list carries the verb of being: … 해설사 양성이다."""


def last_item(text: str, start: int, end: int) -> int:
    """Return where the last member of a list ends and the sentence that holds it goes on."""
    words = text[start:end]
    goes_on = (
        _IS_AND.search(words) or _MAKES_THE_DEAL.search(words) or _HELP_AT_THE_END.search(words)
    )
    limit = goes_on.start() if goes_on else len(words)
    ends = [
        m.start()
        for m in _TOGETHER.finditer(words, 0, limit)
        if m.start() and words[m.start() - 1].isspace()
    ]
    for at in ends:
        rest = words[at:]
        if _AND_OTHERS.match(rest):
            return start + at
    if goes_on:
        return start + limit
    if ends:
        return start + ends[-1]
    being = _IS_ALL.search(words)
    if being and not _LABEL.search(words, 0, being.start()):
        return start + being.start()
    taken = _before_its_verb(words)
    if taken is not None:
        return start + taken
    return start + being.start() if being else end


def _before_its_verb(words: str) -> int | None:
    """Return where the last member of a list ends before the verb that takes the whole list."""
    if not _SAYS_IT.search(words.rstrip()):
        return None
    ends = [
        mark
        for mark in reversed(list(_PARTICLE_END.finditer(words)))
        if words[: mark.end()].rsplit(" ", 1)[-1] not in _BY_THE_WAY
        and 0 < len(words[mark.end() :].split()) <= _WORDS_OF_A_VERB
    ]
    known = [mark for mark in ends if _IS_DONE_WITH_IT.match(words, mark.end())]
    if not known and _FINAL.search(words.rstrip()):
        known = [mark for mark in ends if _TAKES_IT.match(mark[0])]
    return known[0].start() if known else None


_WORDS_OF_A_VERB = 8
"""So many words at most stand behind a list with its verb."""


_LABEL = deferred(
    r"(?:내용|골자|핵심|뼈대|목적|목표|(?:주요|주된|협약|협력|합의)[ ]?(?:분야|과제|사업|사항))$"
)
"""What a list is said to be, and no member of it: …가 주된 내용(이다)."""
_AND_OTHERS = deferred(
    r"등(?:을|에|에서|이|이다|입니다|임|으로|도|에도)(?:[ ,.]|$|다)|등과 (?:관련|연계|같)|등의 (?:\S+ )?(?:분야|내용|사업|과제|협력|활동|방안|업무)"
)
"""What sums a list up before its verb."""
_FINAL = deferred(r"[가-힣]다[.]?$")
"""How a sentence ends in a verb: no member of a list of nouns does."""
_TAKES_IT = deferred(rf"[{OBJECTS}에]")
"""The particle of what a verb takes, also of a verb that nobody listed: …을 같이 해 나간다."""
_SAYS_IT = deferred(r"(?:다|음|함|됨|고|며|,)[.,]?$")
"""How a sentence ends, or goes on, that has a verb."""
_IS_DONE_WITH_IT = deferred(
    r" (?:상호 |서로 |적극 |긴밀히 |함께 |공동으로 |지속적으로 |체계적으로 )*(?:각각 )?(?:협력|협업|추진|진행|실시|시행|포함|담|나[서선설]|노력|힘|맡|책임|골자|내용|수행|이행|지원|마련|약속|합의|전개|펼|공동|뜻|주요|주된|중심|조성|구축|운영|제공|이뤄|구성)"
)
"""The verb that takes a whole list: …를 함께 추진."""
_OWN = deferred(rf"^(?P<who>[^\s,]{{1,24}}(?:[ ][^\s,]{{2,12}})?)(?:[{TOPICS}]|에서는)[ ]")
_STEP = deferred(
    rf"(?:[{OBJECTS}]|에)[ ]?(?:적극[ ])?(?:실시|추진|진행|협력|시행)?(?:하고|하며|한다|하는|하고,|하며,)?$|(?P<keep>(?<=[{OBJECTS}에의][ ])[가-힣]{{2,4}})(?:하고|하며|한다|하여)$|(?:하고|하며|한다|하는)$"
)
_UNDERTAKES = deferred(r"(?:하고|하며|한다|한다\.|하는|담당|맡)[,.]?$")
"""How a member ends that says what its own subject does."""
_HANDED_OVER = deferred(
    rf"(?:[ ]등)?(?:{OBJECT})(?:[ ]맡고)?,[ ][^,]{{2,24}}(?:[{TOPICS}{SUBJECTS}])(?:[ ](?:이와[ ])?(?:별도로|따로|각각))?$"
)
"""Where one party's list ends and the next party's begins: …를, 교육청은 ▲…."""


_AND_WITH_IT = deferred(rf"(?<=[가-힣]{{2}}[ ][가-힣 ]{{2,30}})(?:{WITH})[ ]함께[ ](?=[^\s])")
"""Where a sentence goes on behind its last member with what is done besides: A 협력과 함께 …."""


def _item(text: str, start: int, end: int) -> Area | None:
    """Return a member of a marked list without its subject, its number, its verb and what is listed under it."""
    nested = _NESTED.search(text, start + 1, end)
    end = nested.start() if nested else end
    start, end = trimmed(text, start, end)
    handed_over = _HANDED_OVER.search(text, start, end)
    end = handed_over.start() if handed_over else end
    own = _OWN.match(text[start:end])
    if own and _UNDERTAKES.search(text[start:end]):
        start += own.end()
    step = _STEP.search(text[start:end])
    if step and step.start() > 1:
        end = start + (step.end("keep") if step["keep"] else step.start())
    besides = _AND_WITH_IT.search(text, start, end)
    end = besides.start() if besides else end
    colon = text.find(":", start, min(end, start + 40))
    if colon > start + 2:
        end = colon
    start, end = trimmed(text, start, end)
    return Area(start, end) if 2 <= end - start <= 110 else None


_NESTED = deferred(rf"(?<=[가-힣)])[ ](?:-[ ]?(?=[가-힣]{{2}})|[{NUMBERS}])")
"""What is listed under a member: ▲수질 조사 - 지점 선정 - 시료 채취."""


def marked_areas(scene: Scene, first: int, end: int) -> tuple[Area, ...] | None:
    """Return the areas of the marked lists in a paragraph, with what the sentences beside them add."""
    text = scene.view.folded
    begin = scene.view.paragraph_at(first).start
    found: list[Area] = []
    at = begin
    runs = _runs(text, first, end)
    for number, run in enumerate(runs):
        told = _Told.of(text, at, run)
        at = run.stop
        more = bool(found) and _ALSO_HELD.match(text, told.last, told.stop) is not None
        if told.of_something_else or not (more or told.cued(scene)):
            continue
        if not found:
            found += _shared_before(scene, scene.number(run.start))
        if found and number and not more and not _AND_THESE.match(told.lead):
            break
        if not number and told.by_one:
            continue
        if not found and told.gives_way:
            return None
        found += told.items
    return (*found, *_after_the_list(scene, found)) or None


_AND_THESE = deferred(
    r"[\s.]*(?:이와 (?:함께|더불어)|(?:이|여기)에 더(?:해|하여)|또한?|아울러|이 ?밖에|이외)"
)
_GOES_INTO_IT = deferred(rf"{SO_THEN}|{IN_DETAIL}")
"""How a list goes on from what the sentence before says of both."""
_TOGETHER_IN_TAIL = deferred(rf"(?<![가-힣])(?:상호)?협력|협력(?=[{OBJECTS}에하해])|공동|함께")
"""Words of helping each other behind a list; not what one party has with the public: 민관협력 체계를 (강화한다)."""
_HOPED_FOR = deferred(
    rf"(?:[ ]?등)?(?:{OBJECT}|{SUBJECT}|의|에서?|으?로|에도|도)?[ ](?:(?!협력|공동|함께|상호|서로|추진|실시)[^\s,]{{1,10}}(?<!고|며|해|하여|해서|[으로]써|면서)[ ]){{0,6}}?"
    r"(?:기대(?:하고|한다|했|하였|된|되|됐)|예상(?:하고|한다|했|하였|된|되|됐)|전망(?:하고|한다|했|하였|된|되|됐|이다)|예측(?:하고|한다|했|된|되|됐)|내다[보봤]|(?<=것으로[ ])(?:보고[ ]있|보인|보았|봤))"
)
"""Where a list runs into a verb of hoping, and into none of doing before that: … 등의 효과가 기대된다."""


@dataclass(frozen=True, slots=True)
class _Run:
    """The marks of one list, and where its sentence ends, or the last of them where each member is one."""

    marks: tuple[Mark, ...]
    stop: int
    in_sentences: bool

    @property
    def start(self) -> int:
        """Where the first mark stands."""
        return self.marks[0].start

    def of_facts(self, text: str) -> bool:
        """Tell whether rows of facts are listed and no tasks: - 위치 : 가나동 - 규모 : 2층."""
        if self.marks[0].strong:
            return False
        facts = sum(_FACT.match(text, mark.end, self.stop) is not None for mark in self.marks)
        return facts * 2 >= len(self.marks)


_FACT = deferred(r"[ ]?[^\s:]{1,6}(?:[ ][^\s:]{1,4})?[ ]?:[ ]")


ANNOUNCES = deferred(
    rf"(?:다음|아래)(?:(?:{WITH})[ ]같|(?:의)?[ ](?:(?:\d|두|세|네|다섯|여섯)[ ]?가지[ ]|\d개[ ]|주요[ ]|구체적인?[ ]){{0,2}}"
    rf"(?:(?:협력|협약|추진|합의)[ ]?)?(?:사항|내용|분야|과제|사업|항목|활동)(?:{OBJECT}|에|들|으로|로)|에[ ]협력)"
    r"|(?:\d|두|세|네|다섯|여섯)[ ]?(?:가지|개|갈래|축|방향|대목)(?:다|이다|입니다|로[ ][가-힣]{2,5}다)[.]?$"
    rf"|(?:골자|내용|핵심|뼈대)(?:{TOPIC})[ ]이렇다[.]?$"
)
"""How a sentence announces what stands below it or behind it."""
CONTENTS = deferred(
    r"(?:협약|협력|합의|추진|MOU|각서)(?:서)?(?:의)?[ ]?(?:주요|핵심|세부)?[ ]?(?:내용|분야|과제|사항|사업|골자)"
)


def _announces(words: str) -> bool:
    """Tell whether a sentence announces what all do, or what is in the agreement."""
    if ANNOUNCES.search(words) is None:
        return False
    if _SAYS_WHAT.search(words):
        return True
    promised = _WILL.search(words) is not None
    return promised and (JOINT_SUBJECT.search(words) or BY_THE_DEAL.search(words)) is not None


_SAYS_WHAT = deferred(r"(?:같다|같습니다|같음|가지다|개다|갈래다|렇다|이다|입니다|[뉜된]다)$")
"""How a sentence ends that says no more than that a list follows."""
_WILL = deferred(
    r"(?:[기키]로[ ](?:했|하였|함)[가-힣]{0,2}|한다|합니다|(?:계획|예정|방침)(?:이다|임|입니다))$"
)
_ENDS = deferred(r"(?<=[다함음임됨])[.]|[.](?=[ ])")
"""Where a sentence ends before a list."""


@dataclass(frozen=True)
class _Told:
    """A list with the words that lead to it; ``last`` is where its last member ends."""

    text: str
    run: _Run
    lead: str
    last: int
    announced: bool = False
    """Whether the sentence that leads to it announces it: 내용은 다음과 같다."""

    @classmethod
    def of(cls, text: str, at: int, run: _Run) -> Self:
        """Return a list whose sentence begins at or behind a place."""
        lead = text[at : run.start]
        sentences = _ENDS.split(lead)
        announced = len(sentences) > 1 and not sentences[-1].strip() and _announces(sentences[-2])
        last = last_item(text, run.marks[-1].end, run.stop)
        return cls(text, run, sentences[-2 if announced else -1], last, announced=bool(announced))

    @property
    def stop(self) -> int:
        """Where the sentence of the list ends."""
        return self.run.stop

    @property
    def tail(self) -> str:
        """The words behind the list."""
        return self.text[self.last : self.stop]

    def cued(self, scene: Scene) -> bool:
        """Tell whether the words around a list say that it is of what is done together."""
        if self.run.in_sentences and not (self.announced or CONTENTS.search(self.lead)):
            return False
        if _CUE.search(self.lead + self.tail) or scene.several(self.lead):
            return True
        if BY_THE_DEAL.search(self.lead) or JOINT_SUBJECT.search(self.lead):
            return True
        k = scene.number(self.run.start)
        return _GOES_INTO_IT.match(self.lead.lstrip()) is not None and by_all(scene, k - 1)

    @property
    def of_something_else(self) -> bool:
        """Whether a programme, who attended, another deal or no areas are listed."""
        text, run, stop = self.text, self.run, self.stop
        if _PROGRAMME.search(text, run.start, stop) or self.long_done or run.of_facts(text):
            return True
        if self.hoped_for:
            return True
        last = run.marks[-1].start
        if self.last == stop and _ATTENDED.search(text, max(last, stop - _VERB), stop):
            return True
        gathered = self.lead.rfind("가운데 ") + 1
        clause = self.tail.partition(",")[0]
        other = NO_AREAS.search(self.lead[gathered:] + clause) or OTHER_DEAL.search(self.tail)
        return other is not None

    @property
    def long_done(self) -> bool:
        """Whether what is listed has been done before the agreement."""
        return bool(_UNTIL_NOW.search(self.lead) or _HAD_DONE.search(self.tail))

    @property
    def hoped_for(self) -> bool:
        """Whether what is listed is what is hoped to come of it."""
        if self.last < self.stop:
            return _HOPED_FOR.match(self.text, self.last, self.stop) is not None
        return _HOPED_FOR.search(self.text, self.run.marks[-1].end, self.stop) is not None

    @property
    def by_one(self) -> bool:
        """Whether a single party does what is listed."""
        if not _by_one(self.lead) or _TOGETHER_IN_TAIL.search(self.tail):
            return False
        if _TO_WHOM.search(self.lead) and _IS_GIVEN.match(self.tail):
            return _TOGETHER_IN_TAIL.search(self.lead) is None
        return not (BY_THE_DEAL.search(self.lead) or _SIGNED_IN_LEAD.search(self.lead))

    @property
    def gives_way(self) -> bool:
        """Whether something else is done for what is listed, and the text lists what the agreement is about below."""
        if _FOR_THEM.match(self.tail) is None:
            return False
        return _CONTENTS_BELOW.search(self.text, self.stop) is not None

    @property
    def items(self) -> list[Area]:
        """The members of the list."""
        marks, text = self.run.marks, self.text
        ends = [*(mark.start for mark in marks[1:]), self.last]
        if self.run.in_sentences:
            ends[-1] = self.stop
            places = zip(marks, ends, strict=True)
            return [one for mark, end in places for one in listed_line(text, mark.end, end)]
        found = [_item(text, mark.end, end) for mark, end in zip(marks, ends, strict=True)]
        return _without_their_parties(text, [item for item in found if item])


def _shared_before(scene: Scene, k: int) -> tuple[Area, ...]:
    """Return what the sentence before a list promises that begins with 또한, or which fields it lists, where all do."""
    text, here = scene.view.folded, scene.view.sentences[k]
    before = scene.view.sentences[k - 1] if k else None
    if before is None or _ITEM_AT.search(text, before.start, before.end):
        return ()
    if not _BESIDES.match(text, here.start):
        fields = fields_summed(text, before.start, min(before.end, before.start + LONGEST))
        if fields is None or BACKGROUND.search(text, before.start, before.end):
            return ()
        return areas_of_sentence(scene, k - 1, goes_on=by_all(scene, k - 2))
    all_do = by_all(scene, k - 1) or BY_THE_DEAL.search(text, before.start, before.end)
    return areas_of_sentence(scene, k - 1) if all_do else ()


_ITEM_AT = deferred(ITEM)


def _after_the_list(scene: Scene, found: list[Area]) -> tuple[Area, ...]:
    """Return what the next sentence adds to a list, if not of one party alone: 이 밖에 시설도 함께 쓰기로 했다."""
    k = scene.number(found[-1].start) + 1 if found else 0
    if not 0 < k < len(scene.view.sentences):
        return ()
    more = scene.view.sentences[k]
    text = scene.view.folded
    if _ITEM_AT.search(text, more.start, more.end):
        return ()
    goes_on = _BESIDES.match(text, more.start, more.end) and by_all(scene, k, unknown=True)
    return areas_of_sentence(scene, k) if goes_on else ()


_TO_WHOM = deferred(r"(?<=[가-힣)])(?:에게|에게는|께|에|에는)[ ]?$")
"""Who is given what is listed: 가나시는 협약을 통해 다라대에 ▲…."""
_IS_GIVEN = deferred(
    r"[^,.]{0,40}?(?<!공동[ ])(?:제공|지원|공급|지급|할인|기부|기증|후원|전달)(?=하|한|할|해|키로)"
)
"""The verb with which one gives to another what is listed."""
_FOR_THEM = deferred(rf"(?:[ ]?등)?(?:{OBJECT})?[ ]위(?:해|하여)[ ][^,]{{0,30}}(?:{OBJECT})[ ]")
_CONTENTS_BELOW = deferred(
    rf"(?:협력|협약|합의|추진)[ ]?(?:분야|내용|과제|사항|사업)(?:으로는|{TOPIC}|에는)[ ]?(?:{ITEM})"
)
"""Where the text goes on to list what the agreement is about."""
_ATTENDED = deferred(rf"(?:[{SUBJECTS}])[ ](?:참석|참가|자리)(?:했|하였|한[ ]가운데|해[ ])")
_VERB = 24
"""Code points at the end of a list in which it says that those who are listed attended."""
_SIGNED_IN_LEAD = deferred(
    rf"{DEAL}[’'”」]?(?:[ ]?\([^()]{{2,10}}\))?(?:{OBJECT})[ ](?:맺고|맺었으며|맺으며|체결하고|체결했으며|체결하며|체결해)[, ]"
)
"""Who signs and goes on to what comes of it: 협약을 체결했으며 ▲…."""
_PROGRAMME = deferred(r"순(?:으로|서로)[ ](?:진행|치러|열|이어)")
"""The programme of a ceremony: … 기념촬영 순으로 진행됐다."""
_UNTIL_NOW = deferred(r"(?<![가-힣])(?:그동안|그간|지금까지)[ ]")
"""What has been done before the agreement: 두 기관은 그동안 ▲…."""
_HAD_DONE = deferred(r"[가-힣][ ]바[ ]있")
"""How a sentence ends that looks back: …을 마련한 바 있다."""
_ALSO_HELD = deferred(r"(?:[ ]?등)?도[ ](?:함께[ ])?(?:포함|담|들어|명시)")
"""Where a second list belongs to the same contents: … 개정 등도 포함됐다."""
_BESIDES = deferred(
    r"\s*(?:이[ ]?밖에도?|이외에도?|이와[ ](?:함께|더불어)|(?:이|여기)에[ ]더(?:해|하여)|그[ ]밖에도?|또한?|아울러)[ ,]"
)


def _without_their_parties(text: str, items: list[Area]) -> list[Area]:
    """Leave out who does each item, where every one says it: △시는 A △대학은 B."""
    own = [_OWN.match(text[item.start : item.end]) for item in items]
    if len(items) < 2 or not all(own):
        return items
    return [
        Area(item.start + len(who[0]), item.end)
        for item, who in zip(items, own, strict=True)
        if who
    ]


def _runs(text: str, start: int, end: int) -> list[_Run]:
    """Return the lists in a paragraph: the marks of each, nested ones left out."""
    found = _without_the_bullet(text, list(marks(text, start, end)))
    runs: list[_Run] = []
    held: list[Mark] = []
    in_sentences = False
    for k, mark in enumerate(found):
        if held and not follows(mark, held[-1]):
            continue
        if not held and not opens(mark):
            continue
        held.append(mark)
        ahead = found[k + 1 : k + _AHEAD]
        after = next((m.start for m in ahead if follows(m, mark)), end)
        stop = sentence_stop(text, mark.end, after)
        if stop == after and after != end:
            continue
        if after != end and mark.nth is not None and not text[stop:after].strip():
            in_sentences = True
            continue
        runs.append(
            _Run(tuple(held), _before_the_next_point(text, mark, ahead, stop), in_sentences)
        )
        held, in_sentences = [], False
    return [
        run
        for before, run in pairwise([None, *runs])
        if run
        and (len(run.marks) > 1 or (before and _AND_THESE.match(text, before.stop, run.start)))
    ]


def _before_the_next_point(text: str, last: Mark, ahead: list[Mark], stop: int) -> int:
    """Return where the last member ends before the next point of a page that has lost its lines."""
    for mark in ahead:
        if mark.start < stop and text[mark.start] in _POINTS and mark.style != last.style:
            return mark.start
    return stop


_POINTS = DIAMONDS + SQUARES
"""Marks of the points of a release, below which others are listed."""


def _without_the_bullet(text: str, found: list[Mark]) -> list[Mark]:
    """Leave out the mark of the paragraph itself, where others mark what it lists."""
    if len(found) < _SOME:
        return found
    first = found[0]
    signs = [text[mark.start] for mark in found[1:] if mark.strong]
    alone = not any(mark.style == first.style for mark in found[1:])
    other = first.style == "sign" and bool(signs) and signs[0] != text[first.start]
    return found[1:] if alone or other else found


_SOME = 2
_AHEAD = 40
"""How many marks are nested in one member at most."""


def sentence_stop(text: str, start: int, end: int) -> int:
    """Return where a sentence ends, or the end given."""
    full = _STOP.search(text[start:end])
    return start + full.end() if full else end


_STOP = deferred(rf"(?:다|함|음|임|됨)\.(?=\s|[가-힣A-Z{BULLETS}‘“]|$)")
_TWO_PERSONS = deferred(
    rf"(?:{WITH})[ ][가-힣]{{1,4}}$|(?:{WITH})[ ][가-힣]{{2,4}}[ ][가-힣]{{2,8}}$"
)
"""What stands before the second title: 홍 군수와 이 (군수는)."""


def _by_one(lead: str) -> bool:
    """Tell whether a single party is the subject: what it does alone is its own measure."""
    if JOINT_SUBJECT.search(lead):
        return False
    subject = _WHO.search(lead)
    if not subject:
        return False
    before = lead[: subject.start("who")].rstrip()
    if before.endswith(("와", "과", ",", " 및", "·")) or _TWO_PERSONS.search(before):
        return False
    who = subject["who"]
    if who.endswith("적으로"):
        return False
    if _NOBODY.search(who):
        return False
    return "," not in who and "·" not in who and "-" not in who


_WHO = deferred(
    rf"(?P<who>[^\s,]{{2,30}})(?:[{TOPICS}{SUBJECTS}]|에서는)[ ]*$|(?P<who>[^\s,]{{2,30}})(?:[{TOPICS}]|에서는)[ ]"
)
"""The subject before a list."""
_NOBODY = deferred(
    r"협약|MOU|MoU|각서|합의|계약|제휴|내용|분야|사항|과제|사업|사와|협력|목표|방안|항목|골자|핵심|업무|비전|약속"
)
"""A subject that is a deal or what it holds, and nobody who does it."""
_HELD = deferred(r"체결|개최(?:[하했되됐됨]|함)")
"""What was done at the signing; a meeting that is only named is a task: 학술대회 공동 개최."""
_SENTENCE = deferred(
    r"(?:다[.]?|다[,]|고,|며,|계획|예정|합의|[하되]기로 함|함|됨|음|(?:계획|예정|방침|것)임)[ ]?(?:\([^()]*\))?[.]?$"
)


def listed_line(text: str, start: int, end: int) -> list[Area]:
    """Return what a bulleted line names: a task, or a sentence with its undertakings."""
    words = text[start:end].rstrip()
    if BACKGROUND.search(words) or _HELD.search(words):
        return []
    if _SENTENCE.search(words) and len(words) > 15:
        tasks = undertaken(text, start, end)
        if tasks or not _IS_ALL.search(words):
            return [Area(a, b) for a, b in tasks]
    being = _IS_ALL.search(words)
    item = _item(text, start, start + being.start() if being else end)
    return [item] if item else []
