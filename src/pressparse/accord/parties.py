"""The parties of an agreement: who stands before and beside the verb of signing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import regex

from pressparse.accord.words import Word
from pressparse.entities.body_names import ends_like_a_body
from pressparse.entities.names import is_foreign, likeness, may_be_name
from pressparse.lexicon.agencies import GENERIC, HEADS, LEGAL_FORMS, MINISTRIES
from pressparse.lexicon.agreements import (
    COMPANY_ENDINGS,
    DEEDS,
    JOINT,
    LEAD_WORDS,
    NOT_PARTIES,
    PRONOUNS,
    TECH_WORDS,
    TRADES,
)
from pressparse.lexicon.countries import COUNTRIES, SHORT, written_out
from pressparse.lexicon.pledges import ACTIONS
from pressparse.lexicon.regions import COMMON_DISTRICTS, METROPOLES, PROVINCES, REGIONS
from pressparse.pattern import compiled, deferred


@dataclass(frozen=True, slots=True)
class Member:
    """A noun phrase that may name a party: ``text[start:end]``."""

    start: int
    end: int
    name: str
    proper: bool
    """Something in the text shows that it names a body."""
    abbreviation: str | None = None
    person: bool = False
    """It stands for the body through the person at its head: 홍길동 가나시장."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Members joined by 와, 과, commas or dots, and the part they play."""

    role: str
    """``subject``, ``with``, ``between``, ``list``, ``visited``, or ``told``: the body that tells of it."""
    members: tuple[Member, ...]
    last: int
    """The last word of the phrase."""
    clause: int = 0
    """How many clauses have ended before it."""


_TOPIC = frozenset({"은", "는", "이", "가", "측은", "측이", "에서는", "들은", "들이"})
_WITH = frozenset({"와", "과", "와는", "과는", "측과", "들과", "와도", "과도"})
_BETWEEN = frozenset({"간", "간의", "간에"})
_DROPPED = frozenset(
    {
        "을",
        "를",
        "에",
        "에게",
        "으로",
        "로",
        "에서도",
        "에도",
        "에는",
        "에게는",
        "으로는",
        "까지",
        "부터",
        "라고",
        "이라고",
        "보다",
        "처럼",
        "마다",
    }
)
_ADVERBIAL = frozenset({"으로", "까지", "부터", "에는", "에도", "으로는", "이라고", "에게"})
"""What makes an adverb of a word, also before a comma: 가나농협 주관으로,."""
_CLAUSE = deferred(
    r"(?:있는|없는|하는|되는|맡은|위한|위해|위해서|통해|따라|대한|관한|위치한|소재한|비롯한|참석한|참여한|참관한|배석한|임석한|주관하는|운영하는"
    r"|운영한|지정한|개최된|열린|진행된|마련된|맞아|기념해|앞두고|가진|지닌|담당하는|체결한|맺은|따르면|의하면|이끄는|만드는|꼽히는|앞둔|이끈|세운|만든)$"
)
_VERBAL = deferred(
    r"(?:하|되|했|였|었|았|겠|시키|있|없|받|잇|키우|높이|돕|맺|열|갖)(?:고|며|게|면|면서|서|자|니|지만|도록|려고|는|는데|음|어|아)$"
    r"|(?:했|였|었|았|한|된|는|졌|렸|냈|됐)다(?:고|며|면서)?$|기로$|...다(?:고|며|면서)?$|하여$|되어$|위하여$|으며$|면서$"
    r"|(?:했|였|었|았|겠)으나$|[가-힣]돼$|^(?:맞춰|거쳐|걸쳐|힘입어|발맞춰|나서|앞서|열려)$|(?<!재|피|이|손|공|장|침|저|방|남|동|서|근|심|북|.오)(?<=[가-힣]{2})해$"
)
_BEFORE_A_NOUN = deferred(
    rf"(?:[{''.join(chr(0xAC00 + k) for k in range(4, 11172, 28))}]|[{''.join(chr(0xAC00 + k) for k in range(8, 11172, 28))}])$"
)
"""How a verb ends before a noun: in ㄴ or ㄹ."""
_ON_TO_A_CLAUSE = deferred(r"(?:고|며|면서|해|하여|여|아|어|서|자|도록|춰|려|쳐|켜|워|줘)$")
"""How a verb ends that ties its clause to the next."""
_NO_PARTICLE = ("취재결과", "조사결과", "검토결과", "심사결과", "협의결과", "논의결과")
"""Nouns that end as if 과 were a particle."""
_ATTENDING = ("참석한", "참여한", "자리한", "배석한", "참관한")
_COMPARED = deferred(
    r"관련|연계(?:한|해|된|하|되|돼)|같은|같이|달리|비교|상관|별도|다른|무관|맞물|더불어|아울러|연결|결합|접목|이어지"
)
_APPOSED = deferred(
    r"(?:(?<!여성|청년|중소|경제|소|^)기업|업체|스타트업|개발사|판매사|운용사|계열사|회사|기관|단체|그룹|재단|병원|은행|대학|학교|협회|공사|제조사|개발사|운영사|법인|플랫폼|브랜드|자회사|계열사|업계|연구소|연구원|식물원|수목원|박물관|미술관|도시|구단|기구)인$"
    r"|^(?:식물원|수목원|박물관|미술관|도서관|재단|협회|대학교|여행사|항공사|제약사|건설사|게임사|보험사|통신사)인$"
)
"""What says what the body is whose name follows: 완구 전문기업인 가나."""
_AND_MORE = frozenset({"비롯해", "비롯하여", "포함해", "포함하여"})
"""What follows the first of those named: 가나시를 비롯해 다라군, 마바군이다."""
_VISITS = frozenset({"방문해", "찾아", "만나", "방문하여", "방문하고"})
_AND_OTHERS = frozenset({"등", "등은", "등이", "등과", "등의", "등도", "등이며"})
_PLACED = frozenset({"소속", "산하", "소재", "출연", "위치"})
_PRONOUN = deferred(
    r"(?:이들\s)?(?:양|두|세|네|각|이들|\d{1,2}개?|다섯|여섯|일곱|여덟)\s?(?:개\s)?"
    r"(?:기관|회사|사|측|국|시|교|대학|도시|단체|부처|협회|업체|지역|면|군|구|정부|조직|학교|은행|재단|주체|양국)들?"
)
_THESE = deferred(
    r"이들\s(?:\d{1,2}개\s?)?(?:시·군·구|시·군|군·구|시군)"
    r"|(?:이|해당)\s(?:기관|회사|업체|기업|단체|대학|학교|병원|은행|협회|재단)"
)
_COUNTED = deferred(r"^(?:등\s?)?(?:총\s?)?\d{1,3}(?:개|곳|여|명|인|사|건)")


_DEPARTMENT = deferred(
    r"[가-힣]{2,}(?<!대)(?:(?:공|경영|행정|영양|산업|교육|복지|간호|체육|관광|언론|디자인|정보|농|생명|건축|회계|경제|법|미용|조리|군사|사회|심리)학|예술|디자인)과"
)


def is_department(word: str) -> bool:
    """Return whether a word is a university's department rather than a partner with 과: 가나공학과."""
    return _DEPARTMENT.fullmatch(word) is not None


def read_phrases(words: Sequence[Word], skip: range, stop: int) -> tuple[Phrase, ...]:
    """Read the phrases of a sentence up to its word ``stop``, leaving out the words of the name."""
    return _Reading(words, skip).run(stop)


class _Reading:
    """One pass over the words of a sentence, from left to right."""

    def __init__(self, words: Sequence[Word], skip: range) -> None:
        self.words = words
        self.skip = skip
        self.members: list[tuple[Member, str]] = []
        self.current: list[int] = []
        self.phrases: list[Phrase] = []
        self.after_etc = False
        self.apposed = False
        """Words that say what the next body is have just been read."""
        self.parted = 0
        """How many phrases there were when one was closed for what followed it; 0 if none was."""
        self.linked = -1
        self.clauses = 0

    def run(self, stop: int) -> tuple[Phrase, ...]:
        for k in range(min(stop, len(self.words))):
            if k in self.skip:
                self.drop(k)
            else:
                self.take(k, self.words[k])
        self.drop(stop)
        return tuple(self.phrases)

    def take(self, k: int, word: Word) -> None:
        bare, particle = word.bare, word.particle
        if bare in JOINT or (word.dated and not word.body):
            self.drop(k, keep=not bare.startswith(tuple(JOINT)))
        elif bare in {"및", "그리고", "·", "/", "-", "&", "또는"}:
            self.commit(k - 1, ",")
        elif _APPOSED.search(bare) or (bare == "기업인" and self.current):
            self.current = []
            self.apposed = True
        elif (
            bare == "인"
            or bare in _VISITS | _AND_MORE
            or bare in _PLACED
            or bare in {"비롯해", "포함해"}
            or (bare in LEAD_WORDS and not self.current)
        ):
            self.current = []
        elif bare == "등을" and self.following(k)[:2] in {"비롯", "포함"}:
            self.commit(k - 1, ",")
        elif (_CLAUSE.search(bare) and not word.body) or self.modifies(k):
            self.clause(k)
        elif self.links(k) or (word.body is None and not word.brackets and _VERBAL.search(bare)):
            self.drop(k)
            self.clauses += 1
        elif bare in _AND_OTHERS or (bare == "외" and self.following(k)[:1].isdigit()):
            self.etc(k, word)
        elif self.after_etc and ((not particle and not word.comma) or self.makes_up(k)):
            return
        elif particle in _TOPIC and not (
            word.comma
            and word.body is None
            and particle in {"이", "가", "은", "는"}
            and self.members
        ):
            self.topic(k, word)
        elif particle in _WITH:
            self.partner(k)
        elif particle in {"와의", "과의"}:
            self.add(k)
            self.commit(k, "과")
            self.close("with", k)
        elif particle in _BETWEEN and bare[:1].isdigit() and not word.body:
            self.drop(k)  # 3년간의 is a time
        elif particle in _BETWEEN or bare in _BETWEEN:
            if bare not in _BETWEEN:
                self.add(k)
            self.commit(k, "간")
            self.close("between", k)
        elif word.comma and word.body is None and particle in _ADVERBIAL:
            self.drop(k)
        elif word.comma or bare.endswith(("·", "/")):
            self.add(k)
            self.commit(k, ",")
        elif particle == "에서" or bare.endswith("에서"):
            self.place(k)
        elif particle in _DROPPED:
            self.object(k)
        elif particle == "인" and word.body is None and not bare.endswith("법인"):
            self.current = []
        else:
            self.add(k)

    def takes_object(self, k: int) -> bool:
        """Return whether a word stands right behind an object, as a verb does, and does not name a body."""
        word = self.words[k]
        return (
            k > 0
            and self.words[k - 1].particle in {"을", "를"}
            and not self.words[k - 1].comma
            and word.body is None
            and not word.brackets
            and not word.quoted
            and not _is_proper(word)
        )

    def modifies(self, k: int) -> bool:
        """Return whether a word is a verb before a noun: 사업을 총괄한 가나은행."""
        bare = self.words[k].bare
        return (
            not self.words[k].comma
            and self.takes_object(k)
            and _BEFORE_A_NOUN.search(bare) is not None
        )

    def links(self, k: int) -> bool:
        """Return whether a word is a verb that ends its clause: 구호를 내걸고 가나사는."""
        return self.takes_object(k) and _ON_TO_A_CLAUSE.search(self.words[k].bare) is not None

    def partner(self, k: int) -> None:
        """Take a word with 와: a partner, unless it names a deed, a work or what is compared."""
        word = self.words[k]
        if is_department(word.bare):
            self.words = (
                *self.words[:k],
                replace(word, stem=word.bare, particle=""),
                *self.words[k + 1 :],
            )
            self.add(k)
        elif (
            self.compares(k)
            or (word.quoted and not _is_proper(word) and not self.apposed)
            or word.bare.endswith(_NO_PARTICLE)
            or (word.stem in DEEDS and not word.brackets)
        ):
            self.drop(k)
        else:
            self.add(k)
            self.commit(k, "과")

    def object(self, k: int) -> None:
        """Take an object or an adverb: no party, but for one that is visited, backed or leads a list."""
        if self.leads_a_list(k):
            self.add(k)
            self.commit(k, ",")
        elif self.following(k) == "따르면" and _is_proper(self.words[k]):
            self.add(k)
            self.commit(k, "은")
            self.close("told", k)
        elif self.is_visit(k) or self.is_backed(k):
            self.visited(k)
        else:
            self.drop(k)

    def following(self, k: int) -> str:
        """The next word, or nothing."""
        return self.words[k + 1].bare if k + 1 < len(self.words) else ""

    def compares(self, k: int) -> bool:
        """The particle belongs to what follows: 이와 관련해, 사업과 연계한, 지난해와 달리."""
        return bool(_COMPARED.match(self.following(k)))

    def leads_a_list(self, k: int) -> bool:
        """The first of those named: 가나시를 비롯한 다라서, 마바서는."""
        leads = self.following(k) in _AND_MORE | {"비롯한", "포함한"}
        return leads and self.words[k].particle in {"을", "를"} and _is_proper(self.words[k])

    def makes_up(self, k: int) -> bool:
        """A group is named by its members: 가나, 다라 등 5개사로 꾸린 컨소시엄과."""
        following = self.following(k)
        by = self.words[k].particle in {"으로", "로"}
        return by and following in {"꾸린", "구성된", "구성한", "이뤄진", "이루어진", "꾸려진"}

    def is_backed(self, k: int) -> bool:
        """A bank gives money to a fund, and both conclude: 가나재단에 30억 원을 출연하고."""
        word = self.words[k]
        return (
            word.body is not None
            and word.particle in {"에", "에게"}
            and any("출연" in w.bare for w in self.words[k + 1 : k + 6])
        )

    def add(self, k: int) -> None:
        if not self.after_etc:
            self.current.append(k)

    def clause(self, k: int) -> None:
        """A clause before a noun ends here; a subject just read inside it was the clause's own."""
        if self.phrases and self.phrases[-1].role == "subject" and self.phrases[-1].last == k - 1:
            last = self.phrases[-1].members[-1:]
            if last and not last[0].proper:
                self.phrases.pop()
        if (
            self.members
            and self.members[-1][1] == "과"
            and self.words[k].bare.startswith(("위", "맺", "체결"))
        ):
            self.close("with", k)
        self.current = []

    def etc(self, k: int, word: Word) -> None:
        self.commit(k - 1, ",", listed=True)
        self.after_etc = True
        if word.particle in _TOPIC:
            self.close("subject", k)
        elif word.particle in _WITH:
            self.close("with", k)
        elif word.particle == "의":
            return

    def topic(self, k: int, word: Word) -> None:
        following = self.following(k)
        own = word.particle in {"이", "가"} and compiled(
            r"(?:있는|없는|되는|하는|담긴|운영하는|참석한|참여한|참관한|배석한|임석한|자리한|주관하는|위치한|열리는|추진하는|추진한|만든|설립한|선정한)$"
        ).search(
            following,
        )
        if own or (word.particle == "에서는" and not _is_proper(word)):
            if own and self.members and following.startswith(_ATTENDING):
                self.add(k)
                self.commit(k, ",")
            self.current = []
            if self.members:
                self.close("list", k - 1)
            return
        self.add(k)
        self.commit(k, "은")
        self.close("subject", k)

    def place(self, k: int) -> None:
        self.current = []
        if self.members and self.members[-1][1] == "과":
            self.close("with", k)
        self.after_etc = False

    def is_visit(self, k: int) -> bool:
        return self.words[k].particle in {"을", "를", "에"} and self.following(k) in _VISITS

    def visited(self, k: int) -> None:
        self.add(k)
        self.commit(k, "과")
        self.close("visited", k)

    def drop(self, k: int, *, keep: bool = False) -> None:
        """What was read since the last link is no party; partners already linked are."""
        self.current = []
        self.apposed = False
        self.after_etc = False
        if self.members:
            links = [link for _, link in self.members]
            role = "with" if links[-1] == "과" else "list"
            if keep and role == "list":
                return
            self.close(role, k - 1)

    def commit(self, k: int, link: str, *, listed: bool = False) -> None:
        if self.current:
            found = members_of([self.words[i] for i in self.current])
            self.current = []
            if self.apposed and found:
                found[-1] = replace(found[-1], proper=True)
                self.apposed = False
            if found and link == "," and self.begins_the_name(found[-1]):
                self.close("with", k - 1)
                return
            if found and not (found[-1].proper or listed) and link != "간" and self.settled():
                self.close("with", k)
                self.parted = len(self.phrases)
            self.linked = k
            self.members.extend((member, link) for member in found)
        elif self.members:
            self.linked = k
            self.members[-1] = (self.members[-1][0], link)
        if link == "과":
            self.after_etc = False

    def begins_the_name(self, member: Member) -> bool:
        """Return whether what follows a partner is a task: 가나사와 제품 개발, 인재 양성."""
        linked = bool(self.members) and self.members[-1][1] == "과"
        return linked and not member.proper and " " in member.name and member.name.endswith(ACTIONS)

    def settled(self) -> bool:
        """A partner is linked already: what follows with 와 begins the agreement's name."""
        linked = bool(self.members) and self.members[-1][1] == "과"
        return linked and any(member.proper for member, _ in self.members)

    def goes_on(self, members: Sequence[Member]) -> bool:
        """Return whether those told of go on with the list that 와 began: 가나와 다라, 마바에 따르면."""
        return (
            len(members) > 1
            and 0 < self.parted == len(self.phrases)
            and not any(m.name.endswith(ACTIONS) for m in members)
        )

    def close(self, role: str, k: int) -> None:
        members = tuple(m for m, _ in self.members)
        if role == "subject" and members and members[-1].proper and not members[-1].person:
            members = tuple(m for m in members if not m.person)
        self.members = []
        self.current = []
        self.after_etc = False
        if role in {"told", "subject"} and self.goes_on(members):
            members = (*self.phrases.pop().members, *members)
        self.parted = 0
        if members:
            self.phrases.append(
                Phrase(
                    role, members, max(self.linked, k if role == "subject" else -1), self.clauses
                )
            )


def members_of(words: Sequence[Word]) -> list[Member]:
    """Read one noun phrase; a single word may hold several names: 가나시·다라시, 가나-다라."""
    words = _headed(words)
    if not words:
        return []
    last = words[-1]
    pieces = _pieces(last) if len(words) == 1 else _strung(words)
    if len(pieces) > 1:
        return pieces
    member = _member(words)
    return [member] if member else []


def _headed(words: Sequence[Word]) -> list[Word]:
    """Cut what describes a name off its front: 유통기업 가나, 관내 다라병원."""
    kept = list(words)
    for k in range(len(kept) - 1, 0, -1):
        before = kept[k - 1]
        if (
            before.bare in LEAD_WORDS
            or before.bare in _PLACED
            or (before.dated and before.body is None)
        ):
            return kept[k:]
        if (
            before.bare.endswith(TRADES)
            and not before.bare.endswith(_JURIDICAL)
            and (before.body is None or before.bare.endswith("협의체"))
            and not (before.bare.endswith("플랫폼") and kept[k].stem.endswith(_UNITS))
            and not kept[-1].stem.endswith(TRADES)
        ):
            return kept[k:]
        if before.stem in MINISTRIES and kept[k].stem.startswith("국립"):
            return kept[k:]
        if _ends_a_list_of_people(before, kept[k]) or _is_foreign(before, kept[k]):
            return kept[k:]
        bulleted = kept[k].start - before.end > 1
        if before.particle == "의" and (bulleted or before.stem in COUNTRIES):
            return kept[k:]
        if before.comma or before.bare in _CUTS or before.bare.endswith("기자"):
            return kept[k:]
    return kept


def _ends_a_list_of_people(before: Word, word: Word) -> bool:
    """A caption's last title runs into the body: … 홍길동 팀장 가나진흥원(원장 …)."""
    titled = before.stem in HEADS or before.stem.endswith(
        (*_RANKS, "매니저", "선임", "회장", "원장")
    )
    return (
        titled
        and not before.brackets
        and bool(_HEADED.search(word.brackets))
        and before.bare != "겸"
    )


def _is_foreign(before: Word, word: Word) -> bool:
    """The Latin name in a footnote runs into a Hangul one: … Protection Agency 가나위."""
    return (
        word.body is not None
        and before.body is None
        and bool(compiled(r"[A-Z][a-z]{2,}").fullmatch(before.bare))
    )


def _strung(words: Sequence[Word]) -> list[Member]:
    """Part regions strung together with their provinces: 서울 가나구-경기 다라시."""
    runs: list[list[tuple[int, str]]] = [[]]
    for word in words:
        stem = word.stem if word is words[-1] else word.bare
        for k, part in enumerate(_STRUNG.split(stem)):
            if k:
                runs.append([])
            if part:
                runs[-1].append((word.start + max(word.raw.find(part), 0), part))
    if len(runs) < 2 or not all(run and _is_region(run[-1][1]) for run in runs):
        return _dotted(words)
    return [
        Member(run[0][0], run[-1][0] + len(run[-1][1]), " ".join(w for _, w in run), True)
        for run in runs
    ]


def _dotted(words: Sequence[Word]) -> list[Member]:
    """Part bodies of several words that dots string together: 가나사 다라부문·㈜마바·사아중공업."""
    runs: list[list[tuple[int, str]]] = [[]]
    for word in words:
        stem = word.stem if word is words[-1] else word.bare
        at = 0
        for k, part in enumerate(stem.split("·")):
            if k:
                runs.append([])
            at = max(at, word.raw.find(part, at))
            if part:
                runs[-1].append((word.start + at, part))
            at += len(part)
    named = [run for run in runs if run and any(_names_a_body(part) for _, part in run)]
    if len(runs) < _TWO or len(named) < len(runs):
        return []
    return [
        Member(run[0][0], run[-1][0] + len(run[-1][1]), " ".join(w for _, w in run), True)
        for run in runs
    ]


_TWO = 2


def _names_a_body(word: str) -> bool:
    shown = _looks_proper(word) or word.startswith(LEGAL_FORMS) or word.endswith(("부문", "사업부"))
    return shown and len(word) > 1


_STRUNG = deferred(r"(?<=[시군구도])[-·](?=[가-힣])")


def _is_region(word: str) -> bool:
    return word in REGIONS or word in COMMON_DISTRICTS


_UNITS = ("센터", "본부", "사업단", "추진단", "위원회", "협의회")
"""How a part of a great undertaking ends: 가나혁신플랫폼 운영센터."""
_JURIDICAL = (
    "사회복지법인",
    "재단법인",
    "사단법인",
    "학교법인",
    "의료법인",
    "법무법인",
    "회계법인",
    "세무법인",
    "특허법인",
    "회사법인",
    "조합법인",
    "공익법인",
)
_CUTS = frozenset(
    {
        "=",
        "|",
        "체결",
        "추진",
        "업무협약",
        "협약",
        "체결한",
        "동참",
        "중",
        "직후",
        "참가해",
        "참석해",
        "초청해",
        "계기",
        "위해",
        "밝혔다.",
        "개최",
        "구축",
        "가운데",
    }
)
_SPLIT = deferred(r"[·/?]|(?<=[가-힣A-Za-z)])-(?=[가-힣A-Z(])")


def _pieces(word: Word) -> list[Member]:
    stem = word.stem
    parts = [p for p in _SPLIT.split(stem) if p]
    if len(parts) < 2 or not any(_looks_proper(p) for p in parts):
        return []
    if (
        sum(_looks_proper(p) for p in parts) < len(parts)
        and "·" in stem
        and not _looks_proper(parts[0])
    ) and (len(parts) < _SEVERAL or any(len(p) < 2 for p in parts)):
        return _of_one_kind(word, parts)
    found: list[Member] = []
    at = 0
    for part in parts:
        at = max(at, word.raw.find(part, at))
        begin = word.start + at
        found.append(Member(begin, begin + len(part), part.removesuffix("社"), _looks_proper(part)))
        at += len(part)
    if word.body is not None and word.body.name.endswith(parts[-1]):
        found[-1] = replace(found[-1], name=word.body.name)
    return found


_SEVERAL = 3
"""Names that dots string together, whatever they end in; two may be one name: 문화·체육부."""


def _of_one_kind(word: Word, parts: Sequence[str]) -> list[Member]:
    """Write out bodies of one kind in several places: 가나·다라소방서."""
    *places, last = parts
    seat = next((n for n in (2, 3) if _is_place(last[:n]) and len(last) > n + 1), 0)
    kind = last[seat:]
    if not seat or not all(_is_place(p) for p in places) or not ends_like_a_body(last):
        return []
    found: list[Member] = []
    for part in places:
        begin = word.start + max(word.raw.find(part), 0)
        found.append(Member(begin, begin + len(part), part + kind, True))
    begin = word.start + max(word.raw.find(last), 0)
    return [*found, Member(begin, begin + len(last), last, True)]


def _is_place(word: str) -> bool:
    """Tell whether a word is the short form of a town, a county or a district: 가나 of 가나군."""
    return any(word + kind in REGIONS for kind in ("시", "군", "구"))


_SHORT_BODY = deferred(
    r"[가-힣]{1,6}(?:청|위|공사|공단|은행|재단|노조|노총|경찰서|대병원)"
    r"|[가-힣]{1,4}(?<!시|세|확|기|최|절|무|토|연|군|지|부|침|일|상|반|증|우|초|현|막|방|관|극)대"
)


def _looks_proper(word: str) -> bool:
    return bool(
        (compiled(r"[A-Z]{2}|[A-Z][a-z]+").match(word) and word not in TECH_WORDS)
        or (word.endswith(("社", *COMPANY_ENDINGS)) and word not in COMPANY_ENDINGS)
        or ends_like_a_body(word)
        or word in SHORT
        or word in COUNTRIES
        or _SHORT_BODY.fullmatch(word) is not None
    )


def _member(words: Sequence[Word]) -> Member | None:
    first, last = words[0], words[-1]
    ranked = last.stem.endswith(_RANKS) and last.body is None and last.stem not in HEADS
    if ranked and not (len(words) == 2 and _FUSED.search(last.stem)):
        return None
    person = _through_person(words)
    if person is not None:
        return person
    stem = last.stem
    if len(words) == 1 and len(stem) < 2 and stem not in {"시", "군", "구", "도"}:
        return None
    national = len(words) > 1 and (
        words[-2].bare in COUNTRIES or (stem == "정부" and words[-2].bare.endswith(_STATES))
    )
    if last.body is None and _CROWD.search(last.bare):
        return None
    called = len(words) > 1 and words[-2].quoted
    if (stem in NOT_PARTIES and not last.brackets and not national and not called) or (
        compiled(r"(?:하|되|으|이|히|기)$").search(stem) and last.body is None and len(words) > 1
    ):
        return None
    start = first.start + _marks(first)
    name = " ".join([*(w.bare for w in words[:-1]), stem])
    name = name.removesuffix("社").removesuffix(" 측").removesuffix(" 양국").strip()
    if "(" in name and ")" not in name:
        name = name.partition("(")[0].strip()
    proper = (
        _is_proper(last)
        or first.stem.startswith(LEGAL_FORMS)
        or (len(words) > 1 and first.bare in COUNTRIES)
        or (len(words) == 2 and stem in COMMON_DISTRICTS and first.bare in METROPOLES)
    )
    body = last.body
    if body is not None and len(body.name) >= len(name) and not is_placed(name, body.name):
        name = body.name
    short = body.abbreviation if body else None
    return Member(start, max(last.stem_end, start + 1), name, proper, short)


def is_placed(name: str, longer: str) -> bool:
    """Tell whether only a place stands before a name that is whole: 서울 한국가나공사."""
    return name.startswith(("한국", "대한", "국립")) and longer.endswith(" " + name)


_STATES = ("주", "연방", "중앙", "자치구")
"""What stands before the word for a government that is a party: 가나주 정부."""
_CROWD = deferred(r"(?:자|원|민|생|인|장|사람|학생|가족|위원|청년|어르신|팬)들(?:[은이과의도])?$")


def _is_proper(word: Word) -> bool:
    """Tell whether a word, its ending or its brackets show that it names a body."""
    return (
        word.body is not None
        or (bool(_HEADED.search(word.brackets)) and word.brackets not in TECH_WORDS)
        or word.stem.startswith(LEGAL_FORMS)
        or word.stem.endswith(LEGAL_FORMS)
        or _looks_proper(word.stem)
    )


def _marks(word: Word) -> int:
    return 1 if word.quoted else 0


_RANKS = (
    "책임자",
    "이사",
    "선임",
    "매니저",
    "상무",
    "전무",
    "담당",
    "팀장",
    "과장",
    "단장",
    "실장",
    "국장",
    "본부장",
    "부장",
    "책임",
    "연구원장대행",
    "사무관",
    "주무관",
    "의원",
    "교수",
    "차장",
)
_HEADED = deferred(
    r"이하|" + "|".join(sorted(HEADS, key=len, reverse=True)) + r"|^[A-Z][A-Za-z&]{1,9}$"
)
_GLUED = (
    ("시장", "시"),
    ("군수", "군"),
    ("도지사", "도"),
    ("구청장", "구"),
    ("위원장", "위"),
    ("서장", "서"),
    ("교육장", "교육지원청"),
    ("사단장", "사단"),
    ("여단장", "여단"),
    ("사령관", "사령부"),
    ("청장", "청"),
    ("처장", "처"),
    ("원장", "원"),
    ("교육감", "교육청"),
    ("총장", ""),
    ("은행장", "은행"),
    ("공항장", "공항"),
    ("장관", ""),
)


def _through_person(words: Sequence[Word]) -> Member | None:
    """Read a head as the body: 홍길동 가나부 장관, 홍길동 가나시장."""
    last = words[-1]
    if len(words) > 2 and _ends_in_a_name(words):
        return _beside_its_head(words[:-2])
    if len(words) == 2 and last.stem in _GOVERNORS:
        return _through_governor(words)
    if last.stem in HEADS and len(words) > 1:
        return _through_title(words)
    return _through_one_word(words) if last.body is None else None


def _through_governor(words: Sequence[Word]) -> Member | None:
    """Read the head of a province as the province: 홍길동 충남지사."""
    last = words[-1]
    if not _is_person(words[0]):
        return None
    return Member(
        last.start, last.stem_end, last.stem.removesuffix("지사") + "도", True, None, True
    )


def _ends_in_a_name(words: Sequence[Word]) -> bool:
    """Tell whether words end in a person's name and post, in either order: 가나부 홍길동 장관."""
    name, last = words[-2:]
    if last.brackets:
        return False
    if name.bare in HEADS and _is_person(last):
        return True
    return (
        (last.stem in HEADS or last.stem.endswith(("장", "이사", "대사")))
        and last.body is None
        and _is_person(name)
        and not (len(words) == 3 and _is_of_a_body(words))
    )


def _beside_its_head(words: Sequence[Word]) -> Member | None:
    """Return the body that words name beside its head."""
    inner = _member([*words[:-1], replace(words[-1], particle="", stem=words[-1].bare)])
    return replace(inner, person=True, proper=True) if inner else None


def _through_title(words: Sequence[Word]) -> Member | None:
    """Read words that end in a post: 홍길동 가나부 장관, 홍 장관."""
    last, rest = words[-1], list(words[:-1])
    if len(rest) > 1 and _is_person(rest[0]):
        rest = rest[1:]
    if (body := rest[-1].body) and rest[-1].start > rest[0].start >= body.start - 24:
        rest = [word for word in rest[:-1] if word.start >= body.start] + rest[-1:]
    while len(rest) > 1 and rest[0].bare in {"부총리", "겸", "경제부총리", "사회부총리"}:
        rest = rest[1:]
    if (
        len(rest) == 1
        and compiled(r"[가-힣]{1,4}").fullmatch(rest[0].bare)
        and rest[0].body is None
        and not (rest[0].bare.endswith("대") and last.stem in {"총장", "학장"})
        and (len(rest[0].bare) == 1 or likeness(rest[0].bare) or is_foreign(rest[0].bare))
    ):
        person = f"{rest[0].bare} {last.stem}"
        return Member(rest[0].start, last.stem_end, person, False, None, True)
    return _beside_its_head(rest)


def _through_one_word(words: Sequence[Word]) -> Member | None:
    """Read a last word that is body and post in one: 홍길동 가나시장, 가나중앙회장."""
    last = words[-1]
    placed = len(words) == 3 and _is_region(words[1].bare)
    for title, kind in _GLUED if len(words) <= 2 or placed else ():
        if last.stem.endswith(title) and len(last.stem) > len(title) and last.stem not in HEADS:
            if len(words) > 1 and not _is_person(words[0]):
                return None
            name = last.stem.removesuffix(title) + kind
            name = f"{words[1].bare} {name}" if placed else name
            if name in GENERIC or (not kind and not _looks_proper(name)):
                return None
            start = max(last.start, last.stem_end - len(last.stem))
            stop = start + len(last.stem) - len(title) + min(1, len(kind))
            # a stem without its brackets is shorter than its place
            return Member(start, min(stop, last.stem_end), name, True, None, True)
    if len(words) == 2 and _FUSED.search(last.stem) and _is_person(words[0]):
        end = last.stem_end - 1
        return Member(end - len(last.stem) + 1, end, last.stem[:-1], True, None, True)
    return None


_GOVERNORS = frozenset(
    p + "지사" for p in ("충남", "충북", "전남", "전북", "경남", "경북", "경기", "강원", "제주")
)
"""The posts of those who head provinces, in short."""
_FUSED = deferred(r"[가-힣]{3}(?:회|단|관|소|센터|농협|수협|부대|사무소)장$")
"""Posts in one word with a body of another kind than the usual: 가나중앙회장, 다라관리단장."""


def _is_of_a_body(words: Sequence[Word]) -> bool:
    """Tell whether the name comes first and the body follows it: 홍길동 가나대 총장, not 가나대 홍길동 총장."""
    name, body = words[0].bare, words[1].bare
    if body.endswith("대") and _is_person(words[0]) and not name.endswith("대"):
        return True
    return likeness(name) > likeness(body)


def _is_person(word: Word) -> bool:
    return (
        bool(compiled(r"[가-힣]{2,4}").fullmatch(word.bare))
        and word.body is None
        and not ends_like_a_body(word.bare)
        and may_be_name(word.bare)
    )


def is_pronoun(name: str) -> bool:
    """Tell whether words stand for parties named elsewhere: 양 기관, 두 회사, 3사."""
    return name.replace(" ", "") in PRONOUNS or bool(
        _PRONOUN.fullmatch(name) or _THESE.fullmatch(name)
    )


_GROUP = deferred(
    r"(?:^|[ ·])(?:\d+[ ]?|(?:두|세|네|다섯|여섯|일곱|여덟|여러|각)(?:[ ]|(?=개|곳|기관|회사|단체)))(?:여[ ]?)?(?:개[ ]?)?(?:[가-힣]{0,4}(?:기관|기업|업체|단체|대학|학교|병원|은행|부대|회사|지자체|도시|마을|곳|사|시군|시·군)·?){1,2}(?:장들?|들|[ ]대표들?)?$"
    r"|(?:기관|기업|업체|단체|병원|대표|은행|학교|대학|마을)들$"
    r"|^(?:[가-힣]{2}[ ])?(?:지역|가족|참여|협력|회원|공공|공|유관|관계|관련|협약|민간|입주|해당|이들)?[ ]?(?:기관|기업|업체|단체|군부대|대표)$"
)


def is_group(name: str) -> bool:
    """Tell whether words lump partners together without a name: 7개 기관, 지역 병원들, 노사 대표들."""
    return bool(_GROUP.search(name) or _LUMPED.match(name))


_LUMPED = deferred(r"(?:총[ ]|국내[ ]|지역[ ]|관내[ ])?\d+여?[ ]?(?:개[ ]|곳|개사|개소|개교)")
"""A count of partners opens their group: 7개 가나조직."""


_PAIR = deferred(
    r"(?<![가-힣A-Za-z一-龥])(?P<a>한|韓|한국|대한민국|우리)\s?[-·ㆍ]\s?(?P<b>[가-힣A-Z一-龥]{1,8}?)"
    r"\s?(?P<who>양국\s?정부|양국|정부)?(?=\s?(?:간|양국|정부|정상|$|\s|[가-힣]{0,3}\s))"
)
_GOVERNMENTS = deferred(
    r"(?<![가-힣A-Za-z一-龥])(?P<a>한|韓|한국|대한민국)\s?[-·ㆍ]?\s?(?P<b>\p{Han}|[가-힣A-Z]{1,8}?)\s?(?P<who>정부|양국\s?정부|양국)\s?(?:간|사이)"
)


def countries_between(text: str, start: int, end: int) -> tuple[Member, ...]:
    """Read two countries that sign as such: 한-미 정부 간, 한·베 양국 간."""
    match = _GOVERNMENTS.search(text, start, end)
    if match is None:
        return ()
    return _pair(match)


def countries_of(text: str, start: int, end: int) -> tuple[Member, ...]:
    """Read two countries in short form anywhere: 한·베."""
    for match in _PAIR.finditer(text, start, end):
        found = _pair(match)
        if found:
            return found
    return ()


def _pair(match: regex.Match[str]) -> tuple[Member, ...]:
    one, other = written_out(match["a"]), written_out(match["b"])
    if one is None or other is None:
        return ()
    tail = " 정부" if "정부" in (match["who"] or "") else ""
    stop = match.end("who") if match["who"] else match.end("b")
    return (
        Member(match.start("a"), stop, one + tail, True),
        Member(match.start("a"), stop, other + tail, True),
    )


def places(names: Iterable[str]) -> frozenset[str]:
    """Return those names that are regions in short form (서울, 전남)."""
    short = {v[-1] for v in PROVINCES.values()}
    return frozenset(n for n in names if n in short)
