"""Who signs as lists tell: the heads of the parties that a heading gives as those who sign."""

import regex

from pressparse.accord.heads import heads
from pressparse.accord.listings import row_of_heads
from pressparse.accord.posts import Scene, Signer
from pressparse.language.letters import TOPICS
from pressparse.lexicon.agreements import TOGETHER
from pressparse.rule import rule


@rule(
    rf"(?P<span>(?:(?:참석|서명|협약)(?:자|인사|기관장)|{TOGETHER})(?:들|명|[ ](?:명단|목록|현황))?)(?:[ ]?\([^()\n]{{1,12}}\))?[{TOPICS} :)\]>】\n\t|]",
    examples={
        "가나시와 다라대가 협약을 맺었다.\n□ 협약기관\n○ 가나시 시장 홍길동\n○ [[다라대 총장 김영희]]": {
            "name": "김영희",
            "title": "총장",
            "party": "다라대",
        },
    },
    boundary=[
        "가나시와 다라대가 협약을 맺었다.\n□ 관계기관\n○ 가나시 시장 홍길동\n○ 다라대 총장 김영희",
        "가나시와 다라대가 협약을 맺었다.\n□ 협약기관\n○ 마바군 군수 홍길동\n○ 사아대 총장 김영희",
    ],
    needs=("참석", "서명", "협약", *TOGETHER.replace("교?", "").split("|")),
)
def heads_in_a_listing(match: regex.Match[str], scene: Scene) -> tuple[Signer, ...] | None:
    """A list of those who sign gives each body with its head: 가나사(대표 홍길동), 다라사 대표 김영희."""
    sentence = scene.view.sentence_at(match.start())
    entries = next((each.entries for each in scene.listed if each.start == sentence.start), ())
    found = []
    for entry in entries:
        index = scene.party_of(entry.name)
        head = entry.head
        if index is not None and head is not None and (not head.title or heads(head.title)):
            party = scene.parties[index][0]
            ends = min(entry.start, head.start), max(entry.end, head.end)
            found.append(Signer(*ends, head.name, head.title, party, index=index))
    return tuple(found) or None


def with_a_row(scene: Scene, found: list[Signer], start: int, end: int) -> list[Signer]:
    """Add those whom only the row shows in which they stand; what was read in their place gives way."""
    for entry in row_of_heads(scene.view.folded, start, end):
        index, head = scene.party_of(entry.name), entry.head
        if index is None or head is None:
            continue
        first, last = min(entry.start, head.start), max(entry.end, head.end)
        here = [s for s in found if s.start < last and first < s.end]
        if any(s.name == head.name for s in here):
            continue
        found = [s for s in found if s not in here]
        party = scene.parties[index][0]
        found.append(Signer(first, last, head.name, head.title, party, index=index))
    return found
