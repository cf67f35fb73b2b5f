"""Subjects of what is done: who does it, whether that is more than one party, and with whom."""

import regex

from pressparse.accord.area import DEAL, OPENS, Scene
from pressparse.language.letters import JOINERS, SUBJECTS, TOPICS
from pressparse.language.particles import OBJECT, TOPIC, WITH
from pressparse.pattern import deferred

_WITH_THEM = deferred(
    rf"[ ,]*(?P<who>(?:[^\s,]{{1,24}}[ ,]{{1,2}}){{0,12}}?[^\s,]{{2,24}})(?<!협약|협약식|체결|MOU)(?:{WITH})[ ](?:함께|공동으로|손[ ]?잡고|손을[ ](?:맞)?잡고|힘을[ ]합쳐|협력해|협업해|협력하여)[ ,]+"
)
"""With whom the subject does it: (가나그룹이) 다라그룹, 마바운용과 함께 …."""


def behind_the_others(scene: Scene, start: int, end: int) -> tuple[int, bool]:
    """Return where it is told what is done, behind those with whom it is done, and whether they are told."""
    text = scene.view.folded
    if _AS_ONE.match(text, start, end):
        return start, True
    match = _WITH_THEM.match(text, start, min(end, start + _OTHERS))
    if match is None or _TAKES.search(match["who"]):
        return start, False
    nearest = " ".join(match["who"].split()[-_NEAREST:])
    told = any(party in nearest for party in scene.parties)
    if not (told or BODY.search(match["who"])):
        return start, False
    return match.end(), True


_TAKES = deferred(rf"(?:{OBJECT})[ ]")
_AS_ONE = deferred(
    r"[ ]?(?:서로[ ]|상호[ ])?(?:협력해|협력하여|협업해|협업하여|힘을[ ](?:합쳐|모아)|손[을]?[ ]?(?:맞)?잡고|머리를[ ]맞대)[ ,]"
)
"""Subjects that do it as one: 가나사와 … 다라사가 협력해 …."""
_NEAREST = 3
"""Words right before 와 함께 that say with whom."""
_OTHERS = 160
"""Code points in which the others are named."""


def one_does(scene: Scene, start: int, end: int) -> bool:
    """Tell whether what is done has one party, or some of them, for a subject of its own."""
    some = _SOME_OF_THEM.match(scene.view.folded, start, end)
    if some and scene.is_party(some["who"]):
        return True
    match = _SUBJECT.match(scene.view.folded, start, end)
    if match is None:
        return False
    if match["p"] in SUBJECTS and _RELATIVE.match(scene.view.folded, match.end(), end):
        return False
    return scene.is_party(match["who"])


_SOME_OF_THEM = deferred(rf"[ ]?[^\s,]{{2,24}}(?:{WITH})[ ](?P<who>[^\s,]{{2,24}})(?:{TOPIC})[ ]")
"""Some of the parties, in their own part of a sentence: (시는 …하고,) 가나사와 다라사는 …."""


def partner_off(scene: Scene, start: int, end: int) -> int:
    """Return where it is told what is done, behind the party with whom it is: 가나대와 …."""
    text = scene.view.folded
    start = _behind_a_party(scene, start, end)
    match = _WITH_PARTNER.match(text, start, end)
    if match is None:
        return start
    jointly = _JOINTLY.match(text, match.end(), end) and BODY.search(match["who"])
    return match.end() if jointly or scene.is_party(match["who"]) else start


def _behind_a_party(scene: Scene, start: int, end: int) -> int:
    """Return where it is told what is done behind a party of several words, or that and more: 가나 앤 다라와."""
    text = scene.view.folded
    begin = start + (text[start : start + 1] == " ")
    for party in scene.parties:
        if text.startswith(party, begin):
            behind = _BEHIND_IT.match(text, begin + len(party), end)
            if behind and not text.startswith(scene.parties, behind.end()):
                return behind.end()
    return start


_BEHIND_IT = deferred(rf"(?:\([^()\n]{{1,24}}\))?(?:(?:{WITH})[ ](?:함께[ ])?|[ ]등(?:{TOPIC})[ ])")
"""What stands behind a party with which, or with others by which, something is done."""
_WITH_PARTNER = deferred(
    rf"[ ]?(?:(?:[^\s,]+[ ]){{0,6}}?[^\s,]+[인한][ ])?(?P<who>[^\s,]{{2,24}})(?:{WITH})[ ](?:함께[ ])?"
)
_JOINTLY = deferred(r"공동(?:으로)?[ ]?")
"""What follows with whom something is done: 가나대와 공동 연구."""


_SUBJECT = deferred(
    rf"(?P<who>[^\s,]{{1,30}}?(?:\([^()\n]{{1,24}}\))?[’'”」)]?)(?P<p>[{TOPICS}]|에서는|[{SUBJECTS}])(?=[ ,])"
)
BODY = deferred(
    r"(?:기관|시|군|구|도|부|청|원|회|사|대|대학|교|단|은행|기업|업체|측|센터|그룹|조합|공사|재단|단체|협의체)(?:들)?$"
)
"""How the names of bodies end, by which one that is no party is told."""
_OF_THEM = deferred(r"(?:(?:이번[ ])?(?:협약|참여|참가|해당|양|두|세|네)[ ])?")
"""What may stand before the topic that opens a sentence: (협약) 서점은, 3자는."""
_COUNTED = deferred(r"[ ]등(?:의)?[ ](?:[가-힣]{2,4}[ ])?\d+여?[ ]?$")
"""How those are counted who are the subject together: 이장과 부녀회원 등 30여 (명은)."""
_HEAD = deferred(r"[가-힣](?:장|대표|이사|군수|지사|총재|교육감|장관|대사)$")
"""A head who speaks for a body: … 시장과 가나사 김하람 대표이사는."""
_BESIDE = deferred(rf"(?:[{JOINERS}]|(?<!고|며),|[ ]및)[ ](?:[^\s,]+[ ]){{0,4}}$")
"""Who stands beside the subject: 가온시와 다솜 재단은."""
_WITH = deferred(
    rf"(?P<who>[^\s,]{{2,24}})(?<!협약|MOU|각서|\))(?:{WITH})[ ](?:함께|상호|공동으로|손[ ]?잡고|힘을[ ]합쳐)[ ,]"
)
"""What one does with the other is done by both: 시는 대학과 함께 …."""
_DOES = deferred(r"(?:가|하|되|있|없|지|시키)$")
"""The stem of a verb before 는: 찾아가는 상담."""
_RELATIVE = deferred(
    r"[ ](?:[^\s,]+[ ]){0,4}?(?:온|맺은|만든|세운|하는|있는|가진|[가-힣]{2,4}한|[가-힣]{1,6}(?:할|된|될|되는))[ ](?!계획|예정|방침)"
)
"""Who does it, within a clause about a noun: 공사가 추진해 온 사업."""
_RUN_ON = deferred(rf"[가-힣](?:{WITH})[A-Z]")
"""Two subjects that have lost the space between them: 가나사와LG다라."""
_OF_THE_DEAL = deferred(
    r"(?:협약|협정|약정|결연|협약식|협의체|MOU|MOU\)|각서|의향서|의정서|합의서|선언문)$"
)


def topic(text: str, start: int, end: int, scene: Scene) -> tuple[int, bool] | None:
    """Return where the subject ends, and whether it is more than one party."""
    opening = AND_ALSO.match(text, start, end)
    begin = opening.end() if opening else start
    last: tuple[int, bool] | None = None
    for match in _SUBJECT.finditer(text, begin, min(end, start + _SUBJECTS_WITHIN)):
        before = text[begin : match.start()]
        if _within_a_clause(match, before, end):
            continue
        if last is None:
            taken = _named(scene, match["who"]) or _opens(match, before, after_also=bool(opening))
        else:
            taken = _named(scene, match["who"]) and not _belongs_to(match, last[0])
        if taken:
            shared = _shared(scene, match, last[0] if last else begin, end)
            last = (match.end(), shared or bool(last and last[1]))
    return last


def _within_a_clause(match: regex.Match[str], before: str, end: int) -> bool:
    """Tell whether a subject only says who does what a noun is about: 공사가 추진해 온 사업."""
    if match["p"] not in SUBJECTS or _BESIDE.search(before):
        return False
    return _RELATIVE.match(match.string, match.end(), end) is not None


def _named(scene: Scene, who: str) -> bool:
    return scene.is_party(who) or _OF_THE_DEAL.search(who) is not None


def _opens(match: regex.Match[str], before: str, *, after_also: bool) -> bool:
    """Tell whether words that name no party are the subject with which a sentence begins."""
    who = match["who"]
    if match["p"] in TOPICS and (_HEAD.search(who) or (who == "명" and _COUNTED.search(before))):
        return True
    if before.count(" ") >= _WORDS_BEFORE:
        return False
    if BODY.search(who):
        return True
    first = (after_also and not before.strip()) or (
        match["p"] in TOPICS and _OF_THEM.fullmatch(before) is not None
    )
    return first and not _DOES.search(who)


def _belongs_to(match: regex.Match[str], last: int) -> bool:
    """Tell whether a further subject belongs to what the one before it does."""
    return match["p"] in SUBJECTS or "," in match.string[last : match.start()]


def _shared(scene: Scene, match: regex.Match[str], begin: int, end: int) -> bool:
    """Tell whether a subject is more than one party, or does what follows with another."""
    who, text = match["who"], match.string
    if _OF_THE_DEAL.search(who) or _RUN_ON.search(who) or "·" in who or "-" in who:
        return True
    if _BESIDE.search(text[begin : match.start()].lstrip(" ,")):
        return True
    partner = _PARTNER.match(text, match.end(), end + _PARTICLES)
    if partner and scene.is_party(partner["who"]):
        return True
    return _with_another(scene, match.end(), end)


_SUBJECTS_WITHIN = 220
"""Code points of a sentence in which its subjects stand."""
_WORDS_BEFORE = 7
"""So many words before what looks like a body, and it is no longer what the sentence is about."""
_PARTICLES = 12
"""Code points past the end that a partner's name may run over."""
_PARTNER = deferred(rf"[ ,]{{1,2}}(?P<who>[^\s,]{{2,20}})(?:{WITH})[ ](?!(?:업무|{DEAL}))")
"""With whom a subject does it, right behind it: 시는 나래대학교와 …."""


def _with_another(scene: Scene, start: int, end: int) -> bool:
    """Return whether a subject does what follows with another body: 시는 대학과 함께 …."""
    other = _WITH.search(scene.view.folded, start, min(end, start + _BEHIND))
    return other is not None and bool(scene.is_party(other["who"]) or BODY.search(other["who"]))


_BEHIND = 60
"""Code points behind a subject in which it says with whom it does what follows."""
AND_ALSO = deferred(
    rf"{OPENS}(?:또한?|이어|아울러|이와 (?:함께|더불어)|(?:이|여기)에 더(?:해|하여)|이 ?밖에도?|나아가|더불어|이외에도?|(?:둘|셋|넷|다섯|여섯)째(?:로)?|(?:두|세|네|다섯)[ ]?번째로(?:는)?|마지막으로|다음으로)[ ,]"
)
