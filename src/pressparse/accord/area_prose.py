"""Areas in prose: what a sentence says that all of the parties do."""

import regex

from pressparse.accord.area import (
    BACKGROUND,
    BY_THE_DEAL,
    IN_DETAIL,
    JOINT_SUBJECT,
    LONGEST,
    NO_AREAS,
    OPENS,
    OTHER_DEAL,
    SAID,
    Area,
    Scene,
)
from pressparse.accord.area_fields import fields_named, fields_summed, with_fields
from pressparse.accord.area_subjects import (
    AND_ALSO,
    BODY,
    behind_the_others,
    one_does,
    partner_off,
    topic,
)
from pressparse.accord.undertakings import sensible, undertaken, without_lead
from pressparse.language.enumeration import MARKS, Stretch, members
from pressparse.language.letters import DOUBLE, SINGLE
from pressparse.language.particles import OBJECT, SUBJECT, TOPIC, WITH
from pressparse.lexicon.pledges import ACTIONS, AGREED
from pressparse.pattern import deferred
from pressparse.text.view import Stretch as Paragraph


def promised_before(scene: Scene, k: int) -> tuple[Area, ...]:
    """Return what the sentence before promises, where that is told apart from who made the deal."""
    if k == 0:
        return ()
    before = scene.view.sentences[k - 1]
    if not _PLEDGED_AT_ITS_END.search(scene.view.folded, before.start, before.end):
        return ()
    return areas_of_sentence(scene, k - 1)


_PLEDGED_AT_ITS_END = deferred(rf"(?:기로[ ]?(?:{AGREED})[가-힣 ]{{0,8}}다|게[ ]된다)[.]?\s*$")
_PROMISED = deferred(rf"협력[^.\n]{{0,20}}기로[ ]?(?:{AGREED})")
_GATHERED = deferred(
    rf"참석한[ ]가운데[ ,]|참석(?:해|하여|했으며|한[ ]뒤)[ ,]|식(?:{OBJECT})[ ](?:열고|갖고|가지고|개최하고|진행하고)[ ,]"
)
_BEFORE = deferred(rf"{OPENS}(?:이에[ ]|이보다[ ]|[^\s,]{{1,6}}에[ ])?앞서")
"""What came before the agreement: 앞서 …, 협약에 앞서 …."""


def pledged(scene: Scene, position: int, after: int = 0) -> tuple[Area, ...]:
    """Return what the sentence at a position undertakes, and the sentences that go on from it."""
    sentences = scene.view.sentences
    begin = k = scene.number(position)
    found = first = areas_of_sentence(scene, k, after)
    all_do = bool(found) and by_all(scene, begin, unknown=True)
    while found and k + 1 < min(len(sentences), begin + _AT_MOST):
        k += 1
        if sentences[k].kind == "caption":
            continue
        if not _adds(scene, k, single=len(first) == 1):
            back = _comes_back(scene, k + 1)
            if back is None:
                break
            k = back
        found += areas_of_sentence(scene, k, goes_on=all_do)
    text = scene.view.folded
    if len(first) == 1 and len(found) > len(first) + 1:
        told = scene.view.sentences[scene.number(found[1].start)]
        listed = _LISTED.search(text, told.start, told.end)
        if _DETAILS.match(text, told.start, told.end) or (
            listed and _ABOVE_ALL.match(text, told.start)
        ):
            return found[1:]
    if len(found) > len(first) and all(_AIM.search(text, a.start, a.end) for a in first):
        return found[len(first) :]
    return found


_AT_MOST = 60
"""How many sentences may go on from a promise, itself among them."""


def _comes_back(scene: Scene, k: int) -> int | None:
    """Return which sentence comes back to what is promised behind one or more that tell no detail: 또 …도 추진한다."""
    if k >= len(scene.view.sentences):
        return None
    between, here = scene.view.sentences[k - 1 : k + 1]
    if _ABOVE_ALL.match(scene.view.folded, between.start, between.end):
        return None
    joint = JOINT_SUBJECT.search(scene.view.folded, here.start, min(here.end, here.start + 24))
    if here.kind == "body" and (_told_of_all(scene, k) or joint is not None):
        return k
    return _besides_later(scene, k)


def _besides_later(scene: Scene, k: int) -> int | None:
    """Return which of the next sentences says what else all do, behind what each does for itself: 이 밖에도 A와 B는 …."""
    text = scene.view.folded
    for later in range(k, min(k + _LATER, len(scene.view.sentences))):
        here = scene.view.sentences[later]
        if here.kind == "body" and _BESIDES.match(text, here.start, here.end):
            return later if by_all(scene, later) else None
    return None


_LATER = 4
"""How many sentences of what each does for itself may stand before what else all do."""
_BESIDES = deferred(rf"{OPENS}[이그][ ]?(?:밖|외)에도?[ ,]")
_DETAILS = deferred(rf"{OPENS}{IN_DETAIL}[ ,]")
_AIM = deferred(r"(?:발전|증진|활성화|향상|제고|상생|상호협력|번영)$")
"""How an aim is called, which gives way to what is done for it."""
_GOES_ON = deferred(
    r"(?<!는)[ ]등(?:의|을)?[ ](?:[^\s,]+(?<!까지)[ ]){0,4}?[^\s,]*(?:교류|협력|공동|협업|함께)[^,]{0,30}(?:기로|계획|예정|방침|한다|합니다|된다)"
)
"""A list with a word of helping each other, in a sentence that says what is to come."""


_ABOVE_ALL = deferred(rf"{OPENS}특히")
_THIS_TOO = deferred(
    r"도[ ](?:[가-힣]{2,5}[ ])?(?:추진|진행|실시|지원|제공|운영|개최|개발|확대|모색|논의|검토|협의|구축|함께|공동|상호|서로|적극|협력|펼|마련|이어)[^,]{0,24}$"
)
_FURTHER_ON = deferred(rf"{OPENS}(?:이를[ ]위해|이에[ ]따라|이에[ ]|{IN_DETAIL})[ ,]")
"""How a sentence opens that says what is done for a promise; 이를 통해 often says what is hoped to come of it."""


def _adds(scene: Scene, k: int, *, single: bool) -> bool:
    """Tell whether a sentence goes on with what the one before it promises, asked once of each."""
    if (k, single) not in scene.adding:
        scene.adding[k, single] = _goes_on_in(scene, k, single=single)
    return scene.adding[k, single]


def _goes_on_in(scene: Scene, k: int, *, single: bool) -> bool:
    """Tell whether a promise goes on in a sentence: 또한 …, 이를 위해 두 기관은 …."""
    text, more = scene.view.folded, scene.view.sentences[k]
    if OTHER_DEAL.search(text, more.start, more.end):
        return False
    if _DETAILS.match(text, more.start, more.end):
        return single
    if AND_ALSO.match(text, more.start, more.end) or _FURTHER_ON.match(text, more.start, more.end):
        return True
    if _ABOVE_ALL.match(text, more.start, more.end):
        listed = _LISTED.search(text, more.start, more.end) is not None
        return single and (listed or by_all(scene, k))
    return bool(
        fields_summed(text, more.start, min(more.end, more.start + LONGEST))
        or _sums_up(text, more)
        or _THIS_TOO.search(text, more.start, more.end)
        or _PROMISED.search(text, more.start, more.end)
        or JOINT_SUBJECT.search(text, more.start, min(more.end, more.start + 24))
        or names_nobody(scene, k)
    )


def names_nobody(scene: Scene, k: int) -> bool:
    """Tell whether a sentence promises more without a subject, which then is that of the one before it."""
    text, more = scene.view.folded, scene.view.sentences[k]
    if not _PROMISES.search(text, max(more.start, more.end - _TAIL), more.end):
        return False
    if _FIRST_STEP.match(text, more.start, more.end):
        return False
    opening = min(more.end, more.start + _OPENS)
    return not (
        _ANYBODY.search(text, more.start, more.end)
        or _SOMETHING.search(text, more.start, more.end)
        or _SOMEBODY_TOO.search(text, more.start, opening)
    )


_PROMISES = deferred(
    rf"(?:[기키]로[ ]?(?:{AGREED})[가-힣 ]{{0,8}}다|(?:계획|예정|방침)(?:이다|입니다))[.]?\s*$"
)
_FIRST_STEP = deferred(rf"{OPENS}(?:먼저|우선)[ ,]")
"""How a sentence opens that tells by which steps the promised is done."""
_SOMETHING = deferred(rf"(?<=[가-힣])(?:{SUBJECT})[ ]")
"""A subject of any kind: 협의체가."""
_SOMEBODY_TOO = deferred(r"(?<=[가-힣]{2})(?<!방안)도[ ]")
_OPENS = 30
"""Code points at the beginning of a sentence in which another is told of who joins in: 시의회도."""


def _sums_up(text: str, more: Paragraph) -> bool:
    """Tell whether a sentence that names nobody who does it lists what is done together."""
    listed = _GOES_ON.search(text, more.start, more.end) or _FROM_NOW_ON.match(
        text, more.start, more.end
    )
    return listed is not None and not _ANYBODY.search(text, more.start, listed.start())


_FROM_NOW_ON = deferred(
    rf"{OPENS}(?:향후|앞으로)[^\n]{{4,160}}(?:공동(?:으로)?|함께)[ ][^,]{{0,12}}(?:기로|계획|예정|방침|한다[.]|합니다[.])"
)
"""What is to be done together from now on, where nobody is named."""
_ANYBODY = deferred(rf"(?<=[가-힣]{{2}})(?:{TOPIC})[ ]")
"""Somebody of whom a sentence tells."""


def done_besides(scene: Scene, k: int) -> tuple[Area, ...]:
    """Return what a sentence adds that says that something else is done together: …도 공동으로 추진한다."""
    if k >= len(scene.view.sentences):
        return ()
    here, text = scene.view.sentences[k], scene.view.folded
    if not _TOGETHER_TOO.search(text, here.start, here.end) or here.kind != "body":
        return ()
    return areas_of_sentence(scene, k, goes_on=True)


def held_besides(scene: Scene, k: int) -> tuple[Area, ...]:
    """Return what a sentence says that is in the agreement too: …하는 방안도 포함됐다."""
    found: tuple[Area, ...] = ()
    for here in scene.view.sentences[k : k + _HELD_BESIDES]:
        text = scene.view.folded
        held = _HELD_TOO.fullmatch(text, here.start, min(here.end, here.start + LONGEST))
        if held is None or here.kind != "body":
            break
        told = listed(text, *held.span("what")) or ()
        found += told if held["deed"] is None else told[-1:]
    return found


_HELD_BESIDES = 2
"""So many sentences may say what else is in the agreement."""
_HELD_TOO = deferred(
    rf"{OPENS}(?:(?:또한?|이와[ ]함께|아울러|이[ ]?밖에|여기에),?[ ])?(?:(?:협약|합의|협정)(?:서|문)?에는[ ])?"
    rf"(?P<what>[^.{DOUBLE}\"]{{4,140}}?)(?P<deed>(?:(?<=[가-힣])하는|는)[ ](?:방안|내용|것|조항|계획))?(?:[ ]등)?도[ ]"
    r"(?:함께[ ]|(?:이번[ ])?(?:[가-힣]{2}[ ]?)?(?:협약|협정|합의|각서|MOU)(?:서|문)?(?:[ ]?내용)?에[ ]|(?:협약|협력|주요)[ ]?내용에[ ])?"
    r"(?:포함|담|명시|들어)(?:했다|됐다|되었다|된다|돼[ ]있다|되어[ ]있다|겼다|겨[ ]있다|갔다|있다|됩니다|됐습니다|겼습니다)[.]?\s*"
)
_TOGETHER_TOO = deferred(
    r"도[ ](?:함께|공동으로)[ ](?:추진|진행|실시|운영|개최|개발|펼|협력|수행)[^,]{0,24}$"
)


def areas_of_sentence(
    scene: Scene, k: int, after: int = 0, *, all_of_it: bool = False, goes_on: bool = False
) -> tuple[Area, ...]:
    """Return what one sentence says that the parties do."""
    key = k, after, all_of_it, goes_on
    if key not in scene.told:
        scene.told[key] = _areas_of_sentence(scene, *key)
    return scene.told[key]


def _areas_of_sentence(
    scene: Scene, k: int, after: int, all_of_it: bool, goes_on: bool
) -> tuple[Area, ...]:
    text = scene.view.folded
    read = _to_be_read(scene, k)
    if read is None:
        return ()
    begin, end, summed = read
    if _one_too(scene, begin, end):
        return ()
    told = (after, True) if after else _subject(scene, k, begin, end, goes_on=goes_on)
    start, together = behind_the_others(scene, told[0], end)
    shared = told[1] or together
    if (goes_on or not (shared or all_of_it)) and _each_his_own(scene, start, end):
        return ()
    if not all_of_it and NO_AREAS.search(text, start if shared else begin, end):
        return ()
    end = _before_another(scene, start, end) if shared else end
    by_both = told[1] and _ALL_OF_THEM.search(text, begin, start + 1) is not None
    stretches = _in_fields(text, begin, (start, end), summed, shared=shared or all_of_it)
    return _done_by_all(scene, stretches, by_both=by_both)


def _one_too(scene: Scene, begin: int, end: int) -> bool:
    """Tell whether a sentence passes on to what another side does for its part: 다라사 측도 …."""
    other = _ANOTHER_TOO.match(scene.view.folded, begin, end)
    return other is not None and (other["side"] is not None or scene.is_party(other["who"]))


_ANOTHER_TOO = deferred(
    rf"{OPENS}(?:[^\s,]+[ ]){{0,2}}?(?P<who>[^\s,]{{2,20}}?)(?P<side>[ ]측)?도[ ]"
)


def _to_be_read(scene: Scene, k: int) -> tuple[int, int, regex.Match[str] | None] | None:
    """Return the part of a sentence that may tell of areas, and where it sums up fields; None where it tells of none."""
    text, here = scene.view.folded, scene.view.sentences[k]
    if here.kind != "body":
        return None
    begin, end = here.start, min(_runs_over(scene, k), here.start + LONGEST)
    gathered = _GATHERED.search(text, begin, end)
    begin = gathered.end() if gathered else begin
    summed = fields_summed(text, begin, end)
    if summed:
        return begin, end, summed
    end = _before_what_is_hoped(text, begin, end)
    return None if tells_something_else(text, begin, end) else (begin, end, None)


def _runs_over(scene: Scene, k: int) -> int:
    """Return where a sentence ends that a page breaks into lines at its commas."""
    sentences, text = scene.view.sentences, scene.view.folded
    end = sentences[k].end
    for more in sentences[k + 1 : k + _LINES]:
        broken = text[end - 1] == "," or text.startswith(_SUMS_UP, more.start)
        if (
            not broken
            or text[end : more.start].strip()
            or more.kind != "body"
            or not "가" <= text[more.start] <= "힣"
        ):
            break
        end = more.end
    return end


_SUMS_UP = ("등에", "등을", "등의", "등으로", "등 ")
"""How a line begins that sums up the list of the one before it."""
_LINES = 6
"""So many lines a sentence has at most that is broken into lines."""


def _in_fields(
    text: str, begin: int, told: Stretch, summed: regex.Match[str] | None, *, shared: bool
) -> list[Stretch]:
    """Return what a sentence tells: the fields that it sums up, where all work together in them, or else what it undertakes."""
    start, end = told
    if summed is None:
        return _stretches(text, start, end, shared=shared)
    fields = fields_named(text, start, summed, end) if shared else None
    if fields:
        return with_fields(text, start, end, fields)
    if tells_something_else(text, begin, end):
        return []
    return _stretches(text, start, end, shared=shared)


def _stretches(text: str, start: int, end: int, *, shared: bool) -> list[Stretch]:
    """Return what a sentence undertakes, or lists where it breaks off or says by what an aim is reached."""
    stretches = undertaken(text, start, end, shared=shared)
    if shared and not stretches:
        return _broken_off(text, start, end) or _done_by(text, start, end)
    return stretches


def _done_by_all(scene: Scene, stretches: list[Stretch], *, by_both: bool) -> tuple[Area, ...]:
    """Return the tasks that no party does on its own, nor invests in, without with whom they are done."""
    text = scene.view.folded
    own = ((partner_off(scene, a, b), b) for a, b in stretches)
    return tuple(
        Area(a, b)
        for a, b in own
        if b > a and not one_does(scene, a, b) and (by_both or not _INVESTED.search(text, a, b))
    )


def _each_his_own(scene: Scene, start: int, end: int) -> bool:
    """Tell whether a sentence passes on to what another side does: 기업은 …에 협력하고, 대학은 …."""
    return any(
        scene.is_party(other["who"]) or BODY.search(other["who"])
        for other in _OTHER_SUBJECT.finditer(scene.view.folded, start, end)
    )


def each_does_its_own(scene: Scene, k: int) -> bool:
    """Tell whether one of the next sentences shares out between the parties what is done: A는 …하고, B는 …한다."""
    text = scene.view.folded
    return any(
        here.kind == "body"
        and not SAID.search(text, here.start, here.end)
        and any(
            scene.is_party(other["who"])
            for other in _OTHER_SUBJECT.finditer(
                text, here.start, min(here.end, here.start + LONGEST)
            )
        )
        for here in scene.view.sentences[k : k + _NEXT]
    )


_NEXT = 3
"""So many sentences behind the signing may share out what is done."""
_OTHER_SUBJECT = deferred(rf"[고며],[ ](?:[^\s,]+[ ])?(?P<who>[^\s,]{{2,20}})(?:{TOPIC}|에서는)[ ]")


def _before_another(scene: Scene, start: int, end: int) -> int:
    """Return where a sentence of all passes on to what one party does: 두 기관은 …를 합의했으며, 시에서는 …."""
    for other in _OTHER_SUBJECT.finditer(scene.view.folded, start, end):
        if JOINT_SUBJECT.search(scene.view.folded, other.start("who"), other.end()):
            continue
        if scene.is_party(other["who"]) or BODY.search(other["who"]):
            return other.start() + 2
    return end


def tells_something_else(text: str, start: int, end: int) -> bool:
    """Return whether a sentence is speech, what came before the agreement, or why it was made."""
    return bool(
        SAID.search(text, start, end)
        or _BEFORE.match(text, start, end)
        or _DOES_NOW.search(text, start, end)
        or BACKGROUND.search(text, max(start, end - _TAIL), end)
    )


_DOES_NOW = deferred(
    r"(?<![가-힣])(?:현재|이미|평소|평소에도|해마다)[ ][^.]{4,200}고[ ]있(?:다|습니다)[.]?\s*$"
)
"""What somebody does as it is: 현재 A, B 등을 운영하고 있다."""


def _before_what_is_hoped(text: str, start: int, end: int) -> int:
    """Return where a sentence ends that has promised something before it goes on to what comes of that."""
    hoped = BACKGROUND.search(text, max(start, end - _TAIL), end)
    if hoped is None:
        return end
    promised = [m.end() for m in _AND_SO.finditer(text, start, hoped.start())]
    return promised[-1] if promised else end


_AND_SO = deferred(
    rf"(?:(?:기로|키로)[ ]?(?:{AGREED})[가-힣 ]{{0,8}}(?:며|고),|게[ ]되며,|(?:계획|예정)이며,)"
)
"""A promise that the sentence goes on from: 지원하게 되며, …도 기대된다."""
_TAIL = 40
"""Code points at the end of a sentence in which its verb stands."""
_OPENING = 160
"""Code points in which a sentence says who does what follows."""
_LISTED = deferred(
    r"[ ]등(?:을|의|에|도)?[ ](?:[^\s,]+[ ]){0,3}(?:함께|공동으로)[ ](?:추진|진행|운영|개최|실시|개발|펼)"
    r"|도[ ](?:함께|공동으로|같이)[ ](?:추진|진행|운영|개최|실시|개발|펼|이뤄|이루어|열)"
)
"""A list that is done together, where the sentence leaves out by whom: A, B 등의 과제도 함께 추진한다."""
_WITH_ITS_VERB = 24
"""So near the end of a sentence a subject stands with its verb, behind what is done: … 지원에 양 기관이 협력하기로 했다."""
_NEAR_VIA = 60
"""How far behind its subject a sentence leads over from the agreement."""


def _subject(scene: Scene, k: int, begin: int, end: int, *, goes_on: bool) -> tuple[int, bool]:
    """Return where what a sentence tells of its subject begins, and whether that is more than one party."""
    text = scene.view.folded
    opening = min(end, begin + _OPENING)
    subject = JOINT_SUBJECT.search(text, scene.view.sentences[k].start, opening)
    via = BY_THE_DEAL.search(text, begin, opening)
    if subject and _stands_last(text, subject.span(), (begin, end)):
        start, shared = begin, True
    elif subject:
        start, shared = max(begin, subject.end()), True
    elif via:
        start, shared = _behind_the_deal(scene, k, (begin, via.start()), (via.end(), end))
    else:
        told = topic(text, begin, end, scene)
        unsaid = goes_on or _told_of_all(scene, k)
        start, shared = told or (begin, unsaid or _LISTED.search(text, begin, end) is not None)
    if via and begin <= start < via.start() < start + _NEAR_VIA:
        start = via.end()
    return start, shared


def _stands_last(text: str, subject: Stretch, sentence: Stretch) -> bool:
    """Tell whether a subject stands right before its verb, behind what is done."""
    if text[: subject[0]].rstrip().endswith(("고,", "며,")):
        return False
    if _TAKES.search(text, subject[1], sentence[1]):
        return False
    return subject[0] - sentence[0] > _WITH_ITS_VERB > sentence[1] - subject[1]


_TAKES = deferred(rf"(?:{OBJECT})[ ](?!모|합|맞)")
"""An object, which the verb takes instead of what stands before the subject."""


def _behind_the_deal(scene: Scene, k: int, before: Stretch, behind: Stretch) -> tuple[int, bool]:
    """Return where and of how many it is told in a sentence that leads over from the agreement."""
    text, (start, end) = scene.view.folded, behind
    first = topic(text, *before, scene)
    told = topic(text, start, end, scene)
    if told and not (first and _NEXT_CLAUSE.search(text, start, told[0])):
        return told
    listed = bool(_TOGETHER_AT.search(text, start, end) or _THREE.match(text, start, end))
    if first is None:
        somebody = told or _SOMEBODY.search(text, start, min(end, start + _NEAR_VIA))
        return start, listed or (not somebody and by_all(scene, k - 1))
    partner = _PARTNER.match(text, start, end)
    shared = first[1] or bool(partner and scene.is_party(partner["who"]))
    return start, shared or (listed and _WITH_WHOM.search(text, *before) is not None)


_SOMEBODY = deferred(rf"[가-힣](?<![하되있없지같많높좋깊오가나시쌓맺앞])(?:{TOPIC})[ ]")
"""Somebody who is no party, of whom alone the sentence tells: 협약으로 직원과 가족은 …."""
_NEXT_CLAUSE = deferred(r"[가-힣][고며],[ ]")
"""Where a sentence goes over to what the next one does: …를 합의했으며, 시에서는 …."""
_PARTNER = deferred(rf"[ ](?P<who>[^\s,]{{2,20}})(?:{WITH})[ ]")
_WITH_WHOM = deferred(rf"(?:{WITH})(?:의)?[ ]$")
"""The partner named with the agreement: 농협은 군과 협약을 통해 …."""
_TOGETHER_AT = deferred(
    r"[ ]등(?:을|에|의)?[ ](?:\S+[ ]){0,4}(?:추진|진행|협력|협업|실시|시행|공동|함께|전개|운영)"
)
"""A list that is undertaken, where nobody is named who does: 협약을 통해 A, B 등을 추진한다."""
_THREE = deferred(
    r"[^,]{2,80},[ ][^,]{2,60},[ ](?:[^,]{2,60},[ ])*[^,]{2,60}[ ]등(?:을|에|의|에서)?[ ]"
)
"""A list of three and more, which is what all do where nobody is named."""
_SUMMED = deferred(r"[ ]등(?:이다|입니다|임)?[.]?\s*$")
"""A sentence that breaks off: 양 기관은 A, B, C 등이다."""


def _broken_off(text: str, start: int, end: int) -> list[Stretch]:
    """Return the members of a list with which a sentence breaks off."""
    summed = _SUMMED.search(text, start, end)
    if summed is None:
        return []
    parts = members(text, without_lead(text, start, summed.start()), summed.start())
    return parts if len(parts) > 1 else []


def _done_by(text: str, start: int, end: int) -> list[Stretch]:
    """Return by what a sentence promises an aim, where it lists that: A, B 등을 통해 교류를 활성화하기로 했다."""
    by = _BY_ALL_THIS.search(text, start, end)
    if by is None or not _PROMISED_AT_ITS_END.search(text, max(by.end(), end - _TAIL), end):
        return []
    parts = members(text, without_lead(text, start, by.start()), by.start())
    listed = len(parts) > 1 and all(sensible(text, *part, listed=True) for part in parts)
    return parts if listed and not _MARKED.search(text, start, by.start()) else []


_MARKED = deferred(rf"[{MARKS}]")
_BY_ALL_THIS = deferred(
    r"[ ]등을[ ]통(?:해|하여)[ ,]|(?<=,[^,]+)[ ]등[ ](?=[^,]{2,50}기[ ]위해[ ][^,]{0,12}(?:노력|협력|힘|나서))"
)
_PROMISED_AT_ITS_END = deferred(rf"[기키]로[ ]?(?:{AGREED})|(?:계획|예정|방침)(?:이다|입니다)")
_ALL_OF_THEM = deferred(
    rf"(?<![가-힣])(?:양|두|세|네|[3-6])[ ]?(?:개[ ]?)?(?:사|회사|기관|측)(?:{TOPIC})[ ]"
)
"""Those who invest together: 세 회사는 … 공장을 건설한다."""
_INVESTED = deferred(
    r"(?:억|만|조)[ ]?원[을]?[ ].{0,12}(?:투자|투입)|공장을[ ](?:신|증|설립|건립|건설|짓|이전)|명을[ ].{0,6}(?:고용|채용)"
)
"""What an investor promises alone."""


def _told_of_all(scene: Scene, k: int) -> bool:
    """Tell whether a sentence without a subject goes on from one whose subject is not a single party."""
    text, here = scene.view.folded, scene.view.sentences[k]
    if not AND_ALSO.match(text, here.start, here.end):
        return False
    if not text[here.start : here.start + 3].strip("□ㅇ○◦·- ").startswith("또"):
        return True
    return k == 0 or by_all(scene, k - 1, unknown=True)


def by_all(scene: Scene, k: int, *, unknown: bool = False) -> bool:
    """Tell whether more than one party is the subject of a sentence."""
    if k < 0:
        return unknown
    text, here = scene.view.folded, scene.view.sentences[k]
    if JOINT_SUBJECT.search(text, here.start, here.end):
        return True
    via = BY_THE_DEAL.search(text, here.start, here.end)
    told = topic(text, via.end() if via else here.start, here.end, scene)
    if told is None and via:
        told = topic(text, here.start, via.start(), scene)
    return unknown if told is None else told[1]


def behind_the_partner(text: str, start: int, end: int) -> int:
    """Return where it is told what an agreement is on, behind who makes it with whom, where and when."""
    begin = start
    for before in _PARTNERED.finditer(text, start, end):
        if before["with"] and text[begin : before.start()].endswith(ACTIONS):
            continue
        begin = before.end()
    return begin


_PARTNERED = deferred(
    rf"(?:{SUBJECT})[ ](?!위한)|\)?(?P<with>{WITH})[ ](?!관련)|에서[ ]|[ ]간[ ]|일[ ]"
)


def listed(text: str, start: int, end: int) -> tuple[Area, ...] | None:
    """Return the members of a stretch as areas, without what leads up to them or the quotes around all of them."""
    quoted = _QUOTED_LIST.search(text, start, end)
    if quoted:
        start, end = quoted.span("all")
    parts = members(text, without_lead(text, start, end), end)
    return (
        tuple(Area(a, b) for a, b in parts if sensible(text, a, b, listed=len(parts) > 1)) or None
    )


_QUOTED_LIST = deferred(
    rf"[‘'“「](?P<all>[^{SINGLE}'{DOUBLE}「」]+,[^{SINGLE}'{DOUBLE}「」]+)[’'”」](?:[ ]등)?$"
)
"""A list that stands in quotes as a whole."""
