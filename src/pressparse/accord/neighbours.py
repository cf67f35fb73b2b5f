"""The words around one word of a sentence, and what they say of it."""

from collections.abc import Sequence

from pressparse.accord.groups import is_own, is_pronoun
from pressparse.accord.members import is_proper
from pressparse.accord.sorts import AND_MORE, VISITS, form_of
from pressparse.accord.words import Word
from pressparse.entities.names import is_unit, may_be_name
from pressparse.language.letters import JOINERS, OBJECTS, SUBJECTS
from pressparse.language.morphology import LIKE_NAMES, Reading, reading
from pressparse.lexicon.agencies import GENERIC, HEADS
from pressparse.lexicon.agreements import TRANSFERS
from pressparse.pattern import deferred

_SUBJECTS = frozenset(SUBJECTS)
_OBJECTS = frozenset(OBJECTS)
_JOINERS = frozenset(JOINERS)
_ADVERBS = frozenset({"로", "으로", "에"})
"""What stands before a verb that takes no object: 음식으로 이름난."""
_COMPARED = deferred(
    r"관련|연계(?:한|해|된|하|되|돼)|같은|같이|달리|비교|상관|별도|다른|무관|맞물|더불어|아울러|연결|결합|접목|이어지|경쟁|맞서|견주|겨루|차별"
)
_VISITED = VISITS | {"방문한", "찾은"}
"""What is said of a body that others come to see, before them as well: 가나시를 방문한 다라시 대표단은."""
_AS = frozenset({"으로", "로"})
_AS_WHAT = 2
"""Words behind a body that say as what it is chosen."""
_CHOOSES = ("선정", "지정", "위촉")
_AIMS = frozenset({"위해", "위한", "위하여"})
_NEAR = 6
"""How many words behind a partner its aim may end."""
HEAD = deferred(r"[가-힣]{0,6}(?:장|대표|대표이사|군수|지사|총재|교육감)[ ][가-힣]{2,4}$")
"""Brackets that name a body's head."""
_RECEIVES = frozenset({"에", "에게", "측에", "으로부터", "로부터"})
"""Particles of those to whom a contract brings something, or from whom."""
_AGAINST = "상대로"
"""What stands behind the body that a contract was won from: 가나사를 상대로 공급하는 계약을 따냈다."""
_TRANSFERRED = deferred(rf"(?:{TRANSFERS})하는$")
_OF_CONTRACTS = deferred(r"[가-힣A-Z·]{0,8}(?:계약|협약|약정|각서)|MO[UA]")
_CONTRACT_BEHIND = 6
"""Among so many words behind its deed the noun of a contract stands: 이전하는 내용의 기술수출 계약."""
_CLAUSE = 6
"""In how many words it is told of a body what it does: 지역에 온라인 상점을 함께 운영하는."""
_OF_A_CLAUSE = _OBJECTS | _RECEIVES | _AS | {""}
"""Particles of words within such a clause."""
_BODY_AND_KIND = 4
"""In how many words a body stands whose kind is told before it: 사단법인 다라모임."""
_LISTED = frozenset({*JOINERS, "와의", "과의"})
"""Particles of a body that is joined to others."""
_FORMS = ("재단법인", "사단법인", "학교법인", "의료법인", "복지법인")
"""Legal forms that open a name."""
_NAME = 3
"""Syllables of most names."""
_TWO = 2
_COUNTED = deferred(r"^\d|\d[가-힣]{1,4}$")
"""Sums and counts, which no name is like: 3조원."""
_NAME_AND_POST = 2
"""Words of a head: 홍길동 대표."""
_THINGS = (
    "기술인",
    "산업인",
    "분야인",
    "사업인",
    "제품인",
    "서비스인",
    "축제인",
    "과제인",
    "소재인",
    "수단인",
)
"""What says that the noun that follows names no body."""


class Neighbours:
    """The words of a sentence, each asked for what stands around it."""

    words: Sequence[Word]
    current: list[int]
    """The words read since the last link."""
    apposed: bool

    def is_of_a_unit(self, k: int) -> bool:
        """Return whether what follows belongs to the body before 의 as its head or its seat does: 가나시의 시장이."""
        behind = self.words[k + 1 : k + 1 + _NAME_AND_POST]
        if not behind or any(w.stem in HEADS for w in behind):
            return True
        return behind[0].particle in _SUBJECTS

    def is_a_name(self, k: int) -> bool:
        """Return whether a person's name only seems to end in a particle, a post behind it: 가나사 홍연이 대표."""
        word, behind = self.words[k], self.words[k + 1 : k + 2] if self.current else ()
        if not behind or behind[0].stem not in HEADS or behind[0].brackets:
            return False
        return word.body is None and len(word.bare) == _NAME and may_be_name(word.bare)

    def is_within_a_name(self, k: int) -> bool:
        """Return whether a word stands in a name that opens with its legal form and ends before its head: 재단법인 맑은 집(원장 홍길동)."""
        if not self.current or self.words[k].brackets or k + 1 == len(self.words):
            return False
        opens = self.words[self.current[0]].bare.endswith(_FORMS)
        return opens and HEAD.match(self.words[k + 1].brackets) is not None

    def takes_object(self, k: int) -> bool:
        """Return whether a word stands right behind an object, as a verb does, and does not name a body."""
        return self.stands_behind(k, _OBJECTS)

    def opens_a_clause(self, k: int) -> bool:
        """Return whether a word belongs to what is said of the next body of a list: 가나사, 상점을 운영하는 다라사와."""
        word = self.words[k]
        if word.comma or (is_proper(word) and not word.quoted):
            return False
        for i in range(k - 1, max(-1, k - _CLAUSE), -1):
            before = self.words[i]
            if before.comma:
                if any(w.stem[-1:] == before.stem[-1:] for w in self.words[i + 1 : k + 1]):
                    return False  # 가나구, 다라구 주민을 돌보는
                break
            if is_proper(before) or self.is_a_strange_name(i):
                return False
        for i in range(k + 1, min(k + _CLAUSE, len(self.words))):
            within = self.words[i]
            if _is_before_a_noun(within):
                return self.is_the_next_of_a_list(i + 1)
            if within.comma or is_proper(within) or within.particle not in _OF_A_CLAUSE:
                return False
        return False

    def is_the_next_of_a_list(self, k: int) -> bool:
        """Return whether a body is named from a word on that is joined to others: 전문기업 다라사와, 다라사, 마바사와."""
        for i in range(k, min(k + _BODY_AND_KIND, len(self.words))):
            word = self.words[i]
            if word.particle in _LISTED or (word.comma and not word.particle):
                return is_proper(word) or self.is_a_strange_name(i)
            if word.particle:
                return False
        return False

    def stands_behind(self, k: int, particles: frozenset[str]) -> bool:
        """Return whether a word that names no body stands right behind a word with one of some particles."""
        word = self.words[k]
        return (
            k > 0
            and self.words[k - 1].particle in particles
            and not self.words[k - 1].comma
            and word.body is None
            and not word.brackets
            and not word.quoted
            and not is_proper(word)
        )

    def modifies(self, k: int) -> bool:
        """Return whether a word that ends as one is a verb before a noun: 사업을 총괄한 가나은행, 관절로 이름난 다라병원."""
        word = self.words[k]
        if word.comma:
            return False
        if self.takes_object(k):
            return True
        if self.stands_behind(k, _SUBJECTS):
            return reading(word.bare) is Reading.INFLECTED and not _is_an_object(word)
        return self.stands_behind(k, _ADVERBS) and reading(word.bare) is Reading.INFLECTED

    def makes_with_them(self, k: int) -> bool:
        """Return whether a verb says with whom the subject behind it was made: 다라사와 구성한 ‘팀 가나’가."""
        if not self.stands_behind(k, _JOINERS) or k + 1 == len(self.words):
            return False
        made = self.words[k + 1]
        named = (made.quoted or made.body is not None) and made.particle in _SUBJECTS
        return named and reading(self.words[k].bare) is Reading.INFLECTED

    def is_what_it_is(self, k: int) -> bool:
        """Return whether a word says what the body is whose name follows, and is no noun that ends so: 자회사인, not 한인."""
        word = self.words[k]
        if word.body is not None or word.bare.endswith("법인"):
            return False
        return reading(word.bare) is not Reading.NOUN

    def is_a_thing(self, k: int) -> bool:
        """Return whether what stands before says that a noun names a thing: 핵심 기술인 가나와."""
        before = self.words[k - 1] if k else None
        if before is None or before.particle != "인" or self.apposed:
            return False
        return before.body is None and before.bare.endswith(_THINGS)

    def is_in_a_clause(self, k: int) -> bool:
        """Return whether a noun stands alone behind a clause that says by what or what for: 협력을 통한 취업과."""
        word = self.words[k]
        if self.current or not k or not self.words[k - 1].bare.endswith(("통한", "위한")):
            return False
        return not is_proper(word) and reading(word.stem) in {Reading.NOUN, Reading.COMPOUND}

    def is_of_an_aim(self, k: int) -> bool:
        """Return whether 와 joins two for whose good something is done: 새싹기업과 대기업의 동반 성장을 위해."""
        word, following = self.words[k], self.words[k + 1 : k + 2]
        if not following or following[0].particle != "의" or is_proper(word):
            return False
        aim = any(w.bare in _AIMS for w in self.words[k + 2 : k + _NEAR])
        return aim and reading(word.stem) in {Reading.NOUN, Reading.COMPOUND}

    def following(self, k: int) -> str:
        """The next word, or nothing."""
        return self.words[k + 1].bare if k + 1 < len(self.words) else ""

    def compares(self, k: int) -> bool:
        """The particle belongs to what follows: 이와 관련해, 사업과 연계한, 지난해와 달리."""
        return bool(_COMPARED.match(self.following(k)))

    def leads_a_list(self, k: int) -> bool:
        """The first of those named: 가나시를 비롯한 다라서, 마바서는."""
        leads = self.following(k) in AND_MORE | {"비롯한", "포함한"}
        if not leads or self.words[k].particle not in _OBJECTS:
            return False
        own = " ".join([*(self.words[i].bare for i in self.current), self.words[k].stem])
        word = self.words[k]
        return is_proper(word) or is_own(own) or reading(word.stem) in LIKE_NAMES

    def makes_up(self, k: int) -> bool:
        """A group is named by its members: 가나, 다라 등 5개사로 꾸린 컨소시엄과."""
        following = self.following(k)
        by = self.words[k].particle in {"으로", "로"}
        behind = self.words[k + 2] if k + 2 < len(self.words) else None
        whole = behind is not None and is_proper(behind) and not behind.stem.endswith("컨소시엄")
        return (
            by
            and not whole
            and following in {"꾸린", "구성된", "구성한", "이뤄진", "이루어진", "꾸려진"}
        )

    def is_backed(self, k: int) -> bool:
        """A bank gives money to a fund, and both conclude: 가나재단에 30억 원을 출연하고."""
        word = self.words[k]
        return (
            word.body is not None
            and word.particle in {"에", "에게"}
            and any("출연" in w.bare for w in self.words[k + 1 : k + 6])
        )

    def is_served(self, k: int) -> bool:
        """Return whether a contract brings something to a body, or from it: 가나사에 부품을 공급하는 계약을."""
        word = self.words[k]
        against = word.particle in _OBJECTS and self.following(k) == _AGAINST
        if not (against or word.particle in _RECEIVES):
            return False
        if not (is_proper(word) or self.is_a_strange_name(k)):
            return False
        deed = next((i for i in range(k + 1, len(self.words)) if self.is_transferred(i)), -1)
        behind = self.words[deed + 1 : deed + _CONTRACT_BEHIND] if deed > 0 else ()
        return any(_OF_CONTRACTS.match(w.bare) for w in behind) and not self.has_signed(k, deed)

    def is_transferred(self, k: int) -> bool:
        """Return whether a word is the deed of a contract before its noun: 공급하는."""
        return _TRANSFERRED.search(self.words[k].bare) is not None

    def has_signed(self, k: int, deed: int) -> bool:
        """Return whether a clause ends between two words, so that the second says nothing of the first."""
        return any(form_of(w.bare).verb for w in self.words[k + 1 : deed] if w.body is None)

    def is_a_strange_name(self, k: int) -> bool:
        """Return whether a word is no word of the language and stands alone, as the name of a company does."""
        word = self.words[k]
        if len(word.stem) < _TWO or word.dated or _COUNTED.search(word.stem):
            return False
        return reading(word.stem) in LIKE_NAMES

    def is_a_body(self, k: int) -> bool:
        """Return whether a word names a body, or a part of the body before it: 가나대학교 박물관."""
        word = self.words[k]
        of_one = bool(self.current) and self.words[self.current[-1]].body is not None
        return is_proper(word) or (of_one and word.stem in GENERIC)

    def ends_in_a_unit(self, k: int) -> bool:
        """Return whether a word names a unit of the body right before it: 가나대 산학협력단."""
        return bool(self.current) and (
            is_proper(self.words[self.current[-1]]) and is_unit(self.words[k].stem)
        )

    def are_they(self, k: int) -> bool:
        """Return whether words stand for those just named, as what a clause is about: 가나대와 양 대학이 추진하는 사업."""
        words = [*(self.words[i] for i in self.current), self.words[k]]
        return is_pronoun(" ".join(word.stem for word in words))

    def is_visit(self, k: int) -> bool:
        """Return whether a word is whom the subject goes to see or has come: 다라대를 방문해."""
        if self.words[k].particle not in {"을", "를", "에"}:
            return False
        return self.following(k) in _VISITED or self.is_chosen(k)

    def is_chosen(self, k: int) -> bool:
        """Return whether a body is made the one that does the work: 다라회를 수탁기관으로 선정하고."""
        behind = self.words[k + 1 : k + 3]
        if len(behind) < _AS_WHAT or behind[0].particle not in _AS:
            return False
        if not (is_proper(self.words[k]) or self.is_a_strange_name(k)):
            return False
        return behind[1].bare.startswith(_CHOOSES)


def _is_before_a_noun(word: Word) -> bool:
    """Return whether a word ends as a verb before a noun does, and names no body."""
    form = form_of(word.bare)
    return word.body is None and not word.comma and (form.clause or form.adnominal)


def _is_an_object(word: Word) -> bool:
    """Return whether a noun has the particle of an object, which ends as a verb before a noun does: 힘을, not 맡을, 부를."""
    if word.particle not in _OBJECTS or reading(word.stem) is not Reading.NOUN:
        return False
    return word.particle == _BEHIND_A_CONSONANT or len(word.stem) > 1


_BEHIND_A_CONSONANT = OBJECTS[0]
