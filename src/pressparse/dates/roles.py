"""What happens on a date: telling, signing, an event, a deadline."""

import regex

from pressparse.record import DateRole

DEAL = r"(?:업무[ ]?협약|양해[ ]?각서|협약|협정|각서|의향서|계약|약정|자매결연|결연|MOU|MoU|체결식|서명식|협약식)"
_SIGN = r"(?:체결|맺|서명|조인|협약식|체결식|서명식|교환|손(?:을)?[ ]?(?:맞)?잡)"
_TOLD = regex.compile(
    r"[ ]?(?:\(현지[ ]?시[간각]\)[ ]?)?(?:자[로]?[ ])?(?:밝혔|밝힌|전했|알렸|말했|설명했|발표했다|강조했)"
)
_UNTIL = regex.compile(r"[ ]?까지")
_HELD = regex.compile(r"[ ]?까지[^.]{0,30}?(?:열리|열린|진행|개최|계속|이어|운영)")
_DEAL = regex.compile(DEAL)
_SIGNED = regex.compile(_SIGN)
_EVENT = regex.compile(
    r"(?:열|개최|참석|개막|개소|행사|회의|포럼|기념|방문|출범|발족|진행|회담|간담회|세미나|착공|준공|개통|출국|만나|만났)"
)
_BACK = regex.compile(r"(?:앞서|지난해|작년|당시|이후|이래|따라|바 있)")


def role_of(text: str, first: int, last: int, start: int, end: int, value: str | None) -> DateRole:
    """Return what happens on the date at ``text[start:end]`` in the sentence ``text[first:last]``."""
    if _TOLD.match(text, end):
        return "published"
    if _UNTIL.match(text, end):
        return "event" if _HELD.match(text, end) else "deadline"
    is_day = value is not None and len(value) >= 10 and value[7] == "-" and "/" not in value[:11]
    if is_day and _DEAL.search(text, first, last) and _SIGNED.search(text, first, last):
        return "signed"
    if _EVENT.search(text, end, min(last, end + 60)):
        return "event"
    return "other"
