"""Which agreement a document is about: facts that speak for a mention of one and against it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pressparse.accord.mentions import Mentioned
from pressparse.pattern import deferred
from pressparse.weigh.choice import Choice

if TYPE_CHECKING:
    from pressparse.accord.agreement import Reading

_OPENERS = deferred(
    r"[\s,□ㅇ○\-*※|]*(?P<word>한편|앞서|이에[ ]앞서|또한?|이어|이[ ]밖에|아울러|특히|이번|이날|이를[ ]위해|최근|이에[ ]따라)[ ,]"
)
_TOLD = deferred(r"(?:다|라)고[ ](?:[^.“”\"]{1,24}[ ])?(?:밝혔|전했|알렸|발표|말했|보도)")
_PARTNER = deferred(r"[가-힣A-Za-z)\]’'”][와과][ ]|[ ](?:간|사이)(?:의|에)?[ ]|[와과]의[ ]")
_DAY = deferred(r"\d{1,2}일")
_PERFECT = deferred(r"(?:한|맺은|은)[ ]바[ ]있|해[ ]왔|왔다|있다[.]?\s*$|온[ ]|이후")
_GOES_ON = deferred(
    r"[을를][ ](?:이미[ ])?(?:맺|체결)[^\s]{1,3}[ ][^.]{0,24}?(?:[가-힣](?:온|한|된|은|던|는)[ ])"
)
_COUNT = deferred(r"\d+(?:건|곳|개)|여러|잇따라|잇달아|각각|총[ ]")
_YEARS = deferred(r"지난해|작년|재작년|\d{4}년|[‘’']\d\d년|그동안|지금까지|그간")
_MIGHT = deferred(r"논의|검토|조율|예상|전망|가능성|알려졌|전해졌|전해진|관측|협상")
_NO_DEAL = deferred(r"해지|파기|종료|취소|무산|위반|소송|갈등|폐지|중단|번복")
_SIGNING_NEWS = deferred(
    r"협약|협정|MOU|MoU|양해각서|각서|손[ ]?잡|맞손|결연|업무제휴|계약|협력|제휴"
)


def facts_of(reading: "Reading", mention: Mentioned) -> frozenset[str]:
    """Return what speaks for a mention as the news of the document, and against it."""
    return frozenset(_facts(reading, mention))


def _facts(reading: "Reading", mention: Mentioned) -> Iterator[str]:
    text, sentence = reading.text, mention.sentence
    before = text[sentence.start : mention.start]
    after = text[mention.end : sentence.end]
    order = mention.order
    place = (
        "head"
        if sentence.kind != "body"
        else "first"
        if not order
        else "second"
        if order == 1
        else "third"
        if order == 2
        else "early"
        if order < 6
        else "later"
        if order < 12
        else "late"
    )
    yield f"stands {place}"
    yield f"signing {mention.signing}"
    yield f"{mention.signing} {place}"
    yield f"kind {mention.kind}"
    far = mention.start - reading.body_start
    yield f"from the begin {'<150' if far < 150 else '<400' if far < 400 else '<900' if far < 900 else '<2000' if far < 2000 else 'far'}"
    if mention.pointing:
        yield "points back"
    opener = _OPENERS.match(text, sentence.start, mention.start)
    if opener:
        yield f"opens with {opener['word']}"
    told = bool(_TOLD.search(after))
    if told:
        yield "told"
        yield f"told {mention.signing}"
    partner = bool(_PARTNER.search(before))
    yield "partner before" if partner else "no partner before"
    yield f"{'partner' if partner else 'alone'} {mention.signing}"
    if _DAY.search(before):
        yield "day before"
    if _PERFECT.search(after):
        yield "perfect"
    if _GOES_ON.match(text, mention.end, sentence.end):
        yield "goes on to a noun"
    if _COUNT.search(before[-30:]) or _COUNT.match(after.lstrip()):
        yield "counted"
    if _YEARS.search(before):
        yield "year before"
    if _MIGHT.search(after):
        yield "not yet sure"
    if _NO_DEAL.search(after):
        yield "ends"
    if reading.in_speech(mention):
        yield "in speech"
    if reading.long_ago(mention, before):
        yield "long ago"
    if mention.start - sentence.start < 5:
        yield "leads the sentence"
    weight = reading.weight(mention) + reading.support()
    yield f"rules {max(-3, min(9, weight))}"
    if weight >= 5:
        yield "rules enough"
    yield from _of_the_document(reading, mention)


def _of_the_document(reading: "Reading", mention: Mentioned) -> Iterator[str]:
    """Yield what the rest of the document says of an agreement."""
    support = reading.support()
    yield f"support {support}"
    count = len(reading.mentions)
    yield f"mentions {'1' if count == 1 else '2' if count == 2 else '3-5' if count < 6 else 'many'}"
    body = reading.text[reading.body_start :]
    dense = 1000 * count / max(len(body), 1)
    yield f"mentions in 1000 {'<1' if dense < 1 else '<2' if dense < 2 else '<4' if dense < 4 else 'more'}"
    heads = [s for s in reading.view.sentences if s.kind in {"headline", "subheadline"}]
    if heads:
        news = any(_SIGNING_NEWS.search(reading.text, s.start, s.end) for s in heads)
        yield "headline tells" if news else "headline silent"
    else:
        yield "no headline"
    captions = any(m.sentence.kind == "caption" for m in reading.mentions)
    if captions:
        yield "caption tells"
    later = sum(m.start > mention.end and m.sentence.kind == "body" for m in reading.mentions)
    yield f"later mentions {min(later, 3)}"


def news_of(reading: "Reading", choice: Choice) -> Mentioned | None:
    """Return the mention that tells of the document's own agreement, or None."""
    told = [m for m in reading.mentions if m.sentence.kind == "body"]
    best = choice.best([facts_of(reading, m) for m in told])
    return None if best is None else told[best]
