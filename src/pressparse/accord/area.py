"""An area of co-operation, and the text that it is read from."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from pressparse.language.enumeration import Stretch
from pressparse.language.letters import DOUBLE, JOINERS, SINGLE, SUBJECTS, TOPICS
from pressparse.language.particles import OBJECT, TOPIC
from pressparse.pattern import deferred
from pressparse.text.view import View

DEAL = r"(?:업무[ ]?)?(?:협약|협정|약정|MOU|MoU|(?:양해|협력|합의)?각서|자매결연|결연|의향서|합의문|합의서|선언문|공동[ ]?(?:선언|성명)|의정서)"
_EACH = r"(?:양|두|세|네|다섯|여섯|일곱|각|참여|협약|이들|관계|[3-9]|[1-9]\d)[ ]?(?:개[ ]?)?"
_SIDES = r"(?:기관(?:[ ·]?단체)?|회사|사|측|국|나라|부처|단체|도시|학교|대학교?|지역|지자체|자치단체|시|군|면|구|도|협회|기업|곳|정상|정부|주체|당사자|조직|청|병원|업체)"
JOINT = rf"(?<![가-힣])(?:{_EACH}{_SIDES}(?:들)?(?:[{TOPICS}])|(?:양|두|세|네|\d{{1,2}}개[ ]?){_SIDES}(?:[{SUBJECTS}])|(?:양|두|세|네)[ ]{_SIDES}(?:[{SUBJECTS}])|(?:양|두|세)[ ](?!사람|아이|번째|선수|딸|아들|시간|달)[가-힣]{{1,5}}(?:{TOPIC})|[1-9]\d?개[ ](?:[가-힣]{{2,6}}[ ]){{1,2}}[가-힣]{{0,4}}(?:기업|기관|대학|회사|단체|은행|업체)(?:들)?(?:{TOPIC})|(?:양|두)(?:국|시|군|도|교|사)[ ](?:정부|정상|당국|[가-힣]{{1,4}}[부청처회원])(?:{TOPIC})|[2-9]개[ ]?(?:시[·]?군|시[·]?도|군[·]?구|시군구|[가-힣]{{0,4}}(?:대|교|원|청|공사|재단|조합))(?:{TOPIC})|(?:노사|남북|노사정)(?:[ ]양측)?(?:[{TOPICS}{SUBJECTS}])|이들은|(?:기관|기업|주체|회사|단체|업체|대학|당사자|관계기관|참여사|협약사|참가사)들은|(?:각[ ]?사|각[ ]기관|참여사|협약사)(?:{TOPIC}))(?=[ ,A-Z])"
VIA = (
    rf"{DEAL}(?:서|식)?(?:[ ]?\([A-Za-z]{{2,5}}\))?(?:[ ]체결)?"
    rf"[’'”」]?(?:(?:{OBJECT})[ ]통해서?|(?:{OBJECT})[ ]통하여|에[ ]따라서?|에[ ]의거(?:해|하여)?|에[ ]따르면|을[ ]계기로|를[ ]계기로|(?:{OBJECT})[ ](?:시작으로|바탕으로|토대로|기반으로)|[으]?로|에[ ]따른[ ][가-힣]{{1,4}}로|의[ ]일환으로)(?=[ ,A-Z])"
)

JOINT_BEGINS = "노남합선공양두세네다여일각이참협관0-9기주회단업대당M약자결의"
"""What a joint subject or a word that leads from the agreement begins with; nothing else need be tried."""

OPENS = r"[\s□ㅇ○◦·-]*"
"""What may stand before the first word of a sentence."""
SO_THEN = r"(?:이를[ ](?:통해|통하여|위해|위하여|토대로|바탕으로|계기로)|이에[ ]따라)"
"""How a sentence goes on from the one that tells of the agreement, or of what all promise."""
IN_DETAIL = r"(?:구체적|세부적)으로(?:는)?"
"""With what a sentence opens that says in detail what the one before it said in a word."""


@dataclass(frozen=True, slots=True)
class Area:
    """One area at ``text[start:end]``."""

    start: int
    end: int
    ordinal: int | None = None
    details: tuple[Stretch, ...] = ()


@dataclass(frozen=True)
class Scene:
    """The text around a match: its sentences, and who the parties are."""

    view: View
    parties: tuple[str, ...] = ()
    name: str = ""

    def number(self, position: int) -> int:
        """Return the number of the sentence in which a position stands."""
        return max(0, bisect_right(self.starts, position) - 1)

    @cached_property
    def told(self) -> dict[tuple[int, int, bool, bool], tuple["Area", ...]]:
        """What sentences say that the parties do, each read once however many words bring a rule to it."""
        return {}

    @cached_property
    def adding(self) -> dict[tuple[int, bool], bool]:
        """Which sentences go on with what is promised before them; where that is one thing, and where it is more."""
        return {}

    @cached_property
    def of_another(self) -> frozenset[int]:
        """The sentences that tell of an agreement made beside the main one, or go on about that: 협약도 맺었다. 이 협약은 …."""
        text, found, told = self.view.folded, set[int](), False
        for k, here in enumerate(self.view.sentences):
            if here.kind != "body":
                continue
            too = told and _MADE_TOO.search(text, here.start, here.end)
            if too or (k - 1 in found and _GOES_ON_ABOUT_IT.match(text, here.start, here.end)):
                found.add(k)
            told = told or THE_DEAL.search(text, here.start, here.end) is not None
        return frozenset(found)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each sentence begins."""
        return tuple(s.start for s in self.view.sentences)

    def several(self, words: str) -> bool:
        """Tell whether two parties are named in some words, in full, as they are shortened, or without what they belong to."""
        if sum(p in words for p in self.parties) > 1:
            return True
        named = {
            k
            for word in _WORDS.findall(words)
            for k, party in enumerate(self.parties)
            for form in (party, party.partition(" ")[2])
            if form and word[0] == form[0] and _stands_for(word, form)
        }
        return len(named) > 1

    def is_party(self, word: str) -> bool:
        """Tell whether a word is a party's name or short for it."""
        word = _BESIDE_THE_NAME.sub("", word)
        return len(word) > 1 and any(
            word in p or p in word or _shortens(word, p) for p in self.parties
        )


_MADE_TOO = deferred(
    rf"{DEAL}(?:서)?(?:[ ]?\([A-Za-z]{{2,5}}\))?[’'”」]?도[ ](?:[^\s,.]{{1,6}}[ ]){{0,2}}(?:체결|맺|교환)(?:했|하였|었|는|한)"
)
"""An agreement that is made beside the one told of before: 업무협약도 맺었다."""
_GOES_ON_ABOUT_IT = deferred(
    rf"{OPENS}(?:(?:이|해당|동)[ ](?:[가-힣]{{2,4}}[ ])?{DEAL}|{DEAL}(?:서)?(?:에는|{TOPIC}|에[ ]따라|(?:{OBJECT})[ ]통해|의[ ](?:주요[ ])?내용))"
)
"""How a sentence begins that goes on about the agreement of the one before it."""
_BESIDE_THE_NAME = deferred(rf"\([^()]*\)|[{SINGLE}'{DOUBLE}\"(),]")
"""What stands around a name and is none of it."""
_WORDS = deferred(r"[가-힣A-Za-z0-9]{2,}")
_PARTICLES = deferred(rf"(?:에서는|에서|[{TOPICS}{SUBJECTS}{JOINERS}의도])$")


def _stands_for(word: str, name: str) -> bool:
    """Tell whether a word, with a particle or without, is a name or short for it: 현대차는 for 현대자동차."""
    bare = _PARTICLES.sub("", word)
    return any(
        len(form) > 1 and form[0] == name[0] and (form in name or _shortens(form, name))
        for form in {word, bare}
    )


def _shortens(short: str, name: str) -> bool:
    letters = iter(name)
    return 2 <= len(short) < len(name) and all(letter in letters for letter in short)


JOINT_SUBJECT = deferred(JOINT)
"""A subject that is more than one party: 양 기관은."""


LONGEST = 3000
"""Code points of a sentence that are read; what goes on without a stop for longer is none."""
NO_AREAS = deferred(
    r"참석|참여한 가운데|참가자|수상|일시|장소|서명자|대상은|(?<![가-힣])문의|신청|(?:구성원|임원)(?:은|으로는|[ ]?:)|등이 참여|위원은|체결 기관|(?:협약|참여) 기관은(?![^\n]{0,160}(?:기로|키로|협력|추진|나서|나선다|역할을 맡|전개|실시|운영|계획|예정))|기대효과|기대 효과"
)
OTHER_DEAL = deferred(
    rf"내용의[ ][‘'“「][^{SINGLE}'”」]{{2,30}}[’'”」](?:과[ ]|와[ ]|[에]?도)|{DEAL}[’'”」]?(?:에도[ ]서명|도[ ](?:함께[ ])?(?:체결|맺))"
)
"""Where a list is told of another agreement: … 내용의 ‘항공 협정’에도 서명했다."""
BACKGROUND = deferred(
    r"(?:마련|추진|체결|진행|성사|기획|이뤄|이루어|개최)(?:됐다|되었다|된 것|졌다|되었음|됨)|기대[된했한하]|(?<!안|[가-힣]할[ ])전망(?!대|되는)|밑거름|예상(?!되는)|것으로[ ]?(?:알려|전해|보인|보여|예상|관측|추정)|(?:해|하여|이어)[ ]?왔(?!기)|[가-힣][ ]바[ ]있|평가(?:[했된되받]|하[였고]|다)|의미가|의의|데[ ]?목적이[ ]있|목적이다|취지[다로]|취지이"
)
SAID = deferred(rf"[{DOUBLE}\"]")
BY_THE_DEAL = deferred(VIA)
"""Words that lead from the agreement to what comes of it: 협약을 통해."""
THE_DEAL = deferred(DEAL)
"""An agreement's noun."""
