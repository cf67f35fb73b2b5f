"""Where an area begins: without how much, whereby and what for; and what is none."""

from collections.abc import Sequence

from pressparse.accord.area import Area
from pressparse.accord.undertakings import is_aim
from pressparse.entities.body_names import ends_like_a_body
from pressparse.language.particles import OBJECT
from pressparse.pattern import deferred


def told_shortly(text: str, areas: Sequence[Area]) -> tuple[Area, ...]:
    """Return areas without what only leads to them; none where bodies are named, or only what every agreement is for."""
    if _are_bodies(text, areas) or all(is_aim(text, area.start, area.end) for area in areas):
        return ()
    return tuple(filter(None, [_told_shortly(text, area) for area in areas]))


def _are_bodies(text: str, areas: Sequence[Area]) -> bool:
    """Tell whether a list names those who sign or take part, and not what they will do."""
    named = sum(ends_like_a_body(text[area.start : area.end]) for area in areas)
    return len(areas) > 1 and named * 2 > len(areas)


def _told_shortly(text: str, area: Area) -> Area | None:
    """Return an area without what only leads to it; None where nothing is done together."""
    start = _behind_what_leads(text, area.start, area.end)
    if _NO_TASK.fullmatch(text, start, area.end):
        return None
    return Area(start, area.end, area.ordinal, area.details)


def _behind_what_leads(text: str, start: int, end: int) -> int:
    """Return where a task begins behind its measure, its means and its purpose, if enough of it is left."""
    for _ in range(_LEADS):
        lead = _LEADS_TO_IT.match(text, start, end)
        if lead is None or end - lead.end() < (_LEAST_MADE_POSSIBLE if lead["so"] else _LEAST):
            break
        start = lead.end()
    return start


_LEADS = 3
"""So many leading phrases a task has at most."""
_LEAST = 6
"""Code points that are left of a task at least."""
_LEAST_MADE_POSSIBLE = 12
"""Code points that are left behind what a task makes possible: 결제할 수 있도록 여건을 마련 stays whole."""
_LEADS_TO_IT = deferred(
    rf"(?:나가|가)는[ ](?:한편|동시에),?[ ]"
    rf"|[^,.]{{2,60}}?[가-힣]고자[ ]"
    rf"|[^,.]{{0,40}}?(?:{OBJECT})[ ](?:맺음|체결함|서명함)으로써,?[ ]"
    rf"|[^,.]{{4,80}}?(?:{OBJECT}|에)[ ](?:재?확인|공감|인식|강조)하[고며],?[ ]"
    rf"|(?P<so>[^.]{{4,60}}?수[ ]있도록,?[ ])"
    rf"|(?=[^,.]{{0,40}}?\d)(?:[^\s,]+[ ]){{3,6}}?(?:규모|수준)의[ ](?![^,]{{0,30}}(?:보증|대출|융자|자금|기금|출연|금융))"
)
"""What leads to a task: 상생을 실현하고자, 협약을 맺음으로써, 의지를 확인하고, 복귀할 수 있도록, 연간 생산량 5만 톤 규모의.

What is lent is told by its sum: 100억 원 규모의 특례보증."""
_NO_TASK = deferred(
    rf"(?:총[ ]|약[ ])*\d[^,]{{0,24}}(?:원|달러|유로|위안)(?:[ ](?:가량|정도|규모|이상))?(?:{OBJECT})[ ](?:투자|투입)"
    rf"|[^,]{{0,60}}?\d[^,]{{0,12}}(?:원|달러)(?:{OBJECT})[ ](?:후원|기부|기탁|전달)"
    rf"|[^\s,]{{0,12}}(?:협회|연맹|재단|구단|선수단|학교|팀)(?:{OBJECT})[ ](?:공식[ ])?(?:후원|지원)"
    rf"|[^,]{{2,40}}(?:시장|무대)(?:에|으로)[ ](?:[가-힣]{{2}}[ ])?진출"
)
"""Money alone, a body that is helped, or where one goes with what it sells: 총 3조원을 투자, 협회를 후원, 해외 시장에 본격 진출."""
