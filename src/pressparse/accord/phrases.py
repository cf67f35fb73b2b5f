"""Phrases of a sentence that may name parties: who stands before and beside the verb of signing."""

from collections.abc import Sequence
from dataclasses import dataclass

from pressparse.accord.groups import is_group, is_pronoun
from pressparse.accord.members import Member, is_proper, members_of
from pressparse.accord.neighbours import HEAD, Neighbours
from pressparse.accord.sorts import (
    Sort,
    form_of,
    is_deed,
    is_department,
    is_trade,
)
from pressparse.accord.words import Word
from pressparse.language.letters import SUBJECTS
from pressparse.language.morphology import LIKE_NAMES, Reading, reading
from pressparse.lexicon.agreements import (
    JOINT,
    TRADES,
)
from pressparse.lexicon.pledges import ACTIONS
from pressparse.pattern import deferred

_SUBJECTS = frozenset(SUBJECTS)


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
_BETWEEN = frozenset({"간", "간의", "간에", "사이", "사이의", "사이에"})
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
        "으로부터",
        "로부터",
        "측에",
        "라고",
        "이라고",
        "보다",
        "처럼",
        "마다",
    }
)
_ADVERBIAL = frozenset({"으로", "까지", "부터", "에는", "에도", "으로는", "이라고", "에게"})
"""What makes an adverb of a word, also before a comma: 가나농협 주관으로,."""
_NO_PARTICLE = ("취재결과", "조사결과", "검토결과", "심사결과", "협의결과", "논의결과")
"""Nouns that end as if 과 were a particle."""
_THING = "것"
"""What is told of behind a verb, and no body: 서명한 것은."""
_ATTENDING = ("참석한", "참여한", "자리한", "배석한", "참관한")
_PRESENCE = frozenset({"임석", "입회", "배석", "참관", "참석", "주재", "중재"})
"""What those do who are at a signing and do not sign: 장관의 임석 아래."""
_LIKE_A_VERB = frozenset({"", "은", "는"})
"""What a verb before a noun may seem to have for a particle: 지켜보는."""
_OF_A_SUBJECT = deferred(
    r"(?:있는|없는|되는|하는|담긴|운영하는|참석한|참여한|참관한|배석한|임석한|자리한|주관하는|위치한|열리는|추진하는|추진한|만든|설립한|선정한)$"
)
"""Verbs before a noun whose subject stands right before them, however they are read: 가나시가 추진하는."""
_JOINING = ("참여하는", "참가하는", "함께하는", "동참하는")
_NAMED_BEHIND = 7
"""Among so many words behind those whose agreement it is its name begins."""
_SEAT = 5
"""How many words behind a place the body may end that has its seat there: 가나의 다라 마바대학."""
_COUNT = deferred(
    r"(?:양|\d{1,2}(?:개)?)(?:사|기관|회사|기업|업체|단체|대학|학교|병원|은행|시|군|곳|교|개사|도시)"
)
"""How many a list has: 3사, 4개기관."""
_FEW = 2
"""So many members may be as many as a count for another reason."""
_BEHIND_A_VERB = 2
"""How many words on what stands right behind the verb of a subject is."""
_HOW_MANY = deferred(r"(?P<many>\d{1,2})개")
_SO_MANY_BODIES = deferred(
    r"\d{1,3}여?(?:개|곳|사|교|국|팀|기관|기업|업체|단체|대학|학교|병원|은행)"
)
"""What is counted behind 총 where bodies are listed: 총 3개사, not 총 7만t."""
_BODIES = ("기관", "회사", "기업", "업체", "단체", "대학", "학교", "병원", "은행")
"""What is counted where bodies are."""
_SO_MANY = frozenset({"양자", "3자", "4자", "5자", "6자", "삼자", "다자"})
"""How many there are between whom it is: 가나군-다라조합-마바사 3자간."""


def tells_between(words: Sequence[Word]) -> bool:
    """Return whether a word can say between whom something is: without one no phrase has that part."""
    return bool([w for w in words if w.particle in _BETWEEN or w.bare in _BETWEEN])


def _is_adverb(word: Word) -> bool:
    """Return whether a word before a comma is an adverb, and names no body: 가나농협 주관으로,."""
    return word.comma and word.body is None and word.particle in _ADVERBIAL


def are_names(members: Sequence[Member]) -> bool:
    """Tell whether members are all names, and none is a word of the language, nor stands for others."""
    return all(
        m.proper or m.person or reading(m.name.rpartition(" ")[2]) in LIKE_NAMES
        for m in members
        if not (is_pronoun(m.name) or is_group(m.name))
    )


def read_phrases(words: Sequence[Word], skip: range, stop: int) -> tuple[Phrase, ...]:
    """Read the phrases of a sentence up to its word ``stop``, leaving out the words of the name."""
    return _Reading(words, skip).run(stop)


class _Reading(Neighbours):
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
                self.drop(k, named=True)
            else:
                self.take(k, self.words[k])
        self.drop(stop)
        return tuple(self.phrases)

    def take(self, k: int, word: Word) -> None:
        form = form_of(word.bare)
        if form.adnominal and self.makes_with_them(k):
            self.members, self.current = [], []
            return
        plain = form.sort is Sort.WORD and not word.dated
        if not plain and self.is_taken_by_its_sort(k, word, form.sort):
            return
        if (form.clause and word.body is None) or (form.adnominal and self.modifies(k)):
            self.clause(k)
        elif (form.verb and word.body is None and not word.brackets) or (
            form.linking and self.takes_object(k)
        ):
            self.drop(k)
            self.clauses += 1
        elif (self.current or self.members or not plain) and self.ends_a_list(k, form.sort):
            self.etc(k, word)
        elif self.after_etc and ((not word.particle and not word.comma) or self.makes_up(k)):
            return
        elif word.particle and self.is_topic(k):
            self.topic(k, word)
        else:
            self.noun(k, word, strung=form.strung)

    def is_taken_by_its_sort(self, k: int, word: Word, sort: Sort) -> bool:
        """Take a word whose letters alone say what it is, or that tells a day; return whether it was one."""
        if sort is Sort.JOINT or (word.dated and not word.body):
            self.end_a_bare_topic(k)
            self.drop(k, keep=not word.bare.startswith(tuple(JOINT)))
        elif sort is Sort.LINK or (
            sort is Sort.BESIDES and self.following(k)[:2] in {"비롯", "포함"}
        ):
            self.commit(k - 1, ",")
        elif sort is Sort.APPOSED or (sort is Sort.COMPANY and self.current):
            self.current = []
            self.members = [(m, link) for m, link in self.members if m.proper or link != ","]
            self.apposed = True
        elif sort is Sort.FRONT or (sort is Sort.LEAD and not self.current):
            self.current = []
        else:
            return False
        return True

    def end_a_bare_topic(self, k: int) -> None:
        """Close what a sentence opens with where it has lost its particle before a day: 가나시(시장 홍길동) 3일."""
        told = [m for p in self.phrases for m in p.members] + [m for m, _ in self.members]
        if not self.current or any(member.proper for member in told):
            return
        if (
            self.words[k].dated
            and self.current[-1] == k - 1
            and HEAD.match(self.words[k - 1].brackets)
        ):
            self.commit(k - 1, "은")
            self.close("subject", k - 1)

    def ends_a_list(self, k: int, sort: Sort) -> bool:
        """Return whether a word says that those listed are not all, or how many they are."""
        if sort is Sort.OTHERS or (self.current and self.sums_up(k)):
            return True
        if self.members and self.counts_them(k):
            return True
        return sort is Sort.COUNT and _SO_MANY_BODIES.match(self.following(k)) is not None

    def counts_them(self, k: int) -> bool:
        """Return whether how many they are stands behind those listed, as a word of its own: 가나, 다라, 2개 기업과."""
        count = _HOW_MANY.fullmatch(self.words[k].bare)
        if count is None or k + 1 == len(self.words):
            return False
        parted = self.phrases[-1].members if 0 < self.parted == len(self.phrases) else ()
        many = len(self.members) + len(parted) + bool(self.current)
        if self.current and int(count["many"]) == many > _FEW:
            return True
        listed = not self.current and int(count["many"]) == many
        return listed and self.words[k + 1].stem.endswith(_BODIES)

    def noun(self, k: int, word: Word, *, strung: bool) -> None:
        """Take a noun by its particle."""
        bare, particle = word.bare, word.particle
        if particle in _WITH:
            self.partner(k)
        elif particle in {"와의", "과의"}:
            self.add(k)
            self.commit(k, "과")
            self.close("with", k)
        elif particle == "의" and self.ends_a_pair(k):
            self.add(k)
            self.commit(k, "간")
            self.close("with", k)
        elif bare in _SO_MANY and self.following(k) in _BETWEEN and self.has_a_partner():
            self.close("with", k - 1)
        elif particle in _BETWEEN or bare in _BETWEEN:
            self.between(k)
        elif _is_adverb(word):
            self.drop(k)
        elif word.comma or strung:
            self.enumerate(k)
        elif particle == "에서" or bare.endswith("에서"):
            self.place(k)
        elif particle in _DROPPED and self.is_a_name(k):
            self.keep_whole(k)
            self.add(k)
        elif particle in _DROPPED:
            self.object(k)
        elif particle == "인" and self.is_what_it_is(k):
            self.current = []
        else:
            self.plain(k)

    def plain(self, k: int) -> None:
        """Take a noun whose particle says nothing; those in whose presence it is do not sign: 장관의 임석 아래."""
        if self.words[k].particle == "의" and self.following(k) in _PRESENCE:
            self.members, self.current = [], []
        else:
            self.add(k)

    def ends_a_pair(self, k: int) -> bool:
        """Return whether those are told whose agreement it is, with no subject before them: 가나와 다라의 협약."""
        if not self.members or self.phrases or not self.are_bodies():
            return False
        word = self.words[k]
        if any(each.body for each in self.words[k + 1 : k + _SEAT]):
            return False
        named = any(i in self.skip for i in range(k + 1, k + _NAMED_BEHIND))
        if word.body is None and not (
            named and (self.is_a_strange_name(k) or self.ends_in_a_unit(k))
        ):
            return False
        return k + 1 in self.skip or not self.is_of_a_unit(k)

    def are_bodies(self) -> bool:
        """Return whether those listed so far name bodies, joined by 와 or several: 가나와 다라, 마바의 협약식."""
        linked = len(self.members) > 1 or self.has_a_partner()
        return linked and are_names([member for member, _ in self.members])

    def enumerate(self, k: int) -> None:
        """Take a word of a list; behind a count of some of those listed the list goes on: 가나 등 3개 농협, 다라사."""
        if self.after_etc and self.members:
            self.after_etc = False
            self.linked = k
            return
        self.add(k)
        self.commit(k, ",")

    def between(self, k: int) -> None:
        """Take a word with 간, or the word itself: those between whom it is, their number, or a time."""
        word = self.words[k]
        strung = any("-" in self.words[i].bare for i in (*self.current, k))
        if strung and self.has_a_partner():  # 가나사와 한국-일본 간 교류를 위한
            self.close("with", k - 1)
            return
        if strung and self.members and self.current:  # 센터 개소, 가나원-나래국 다라청 간 협약 체결
            current = self.current
            self.close("list", k - 1)
            self.current = current
        if word.particle in _BETWEEN and word.stem in _SO_MANY and self.current:
            self.commit(k - 1, "간")
            self.prove(word)
            self.close("between", k)
        elif word.particle in _BETWEEN and word.bare[:1].isdigit() and not word.body:
            self.drop(k)  # 3년간의 is a time
        else:
            if word.bare not in _BETWEEN:
                self.add(k)
            self.commit(k, "간")
            self.close("with" if self.has_a_partner() else "between", k)

    def prove(self, word: Word) -> None:
        """Take the members for bodies if they are as many as a word says that there are: 가나도-다라시-마바 3자간."""
        if word.stem == f"{len(self.members)}자":
            self.members = [(m._replace(proper=True), link) for m, link in self.members]

    def is_topic(self, k: int) -> bool:
        """Return whether a word is what its clause is about; within a list 이 and 가 may belong to a name."""
        word = self.words[k]
        if word.particle in _SUBJECTS and self.is_a_name(k):
            return False
        if self.is_within_a_name(k) or word.stem == _THING:
            return False
        if word.particle == "도":
            return is_proper(word) and not word.comma
        listed = word.comma and word.body is None and bool(self.members)
        return word.particle in _TOPIC and not (
            listed and word.particle in {"이", "가", "은", "는"}
        )

    def sums_up(self, k: int) -> bool:
        """Return whether a count stands behind the list that it counts: 가나·다라·마바 3사는."""
        if self.words[k].comma and k + 1 < len(self.words):
            return False
        if "," in self.words[k].brackets:
            return False
        before = self.words[k - 1]
        kind = before.bare.endswith(TRADES) or (bool(before.brackets) and before.body is None)
        strung = "·" in before.bare or (bool(self.members) and is_proper(before) and not kind)
        return strung and not before.particle and _COUNT.fullmatch(self.words[k].stem) is not None

    def partner(self, k: int) -> None:
        """Take a word with 와: a partner, unless it names a deed, a work or what is compared."""
        word = self.words[k]
        if is_department(word.bare):
            self.keep_whole(k)
            if word.comma:
                self.enumerate(k)
            else:
                self.add(k)
        elif (
            self.compares(k)
            or (word.quoted and not self.is_called_in_quotes(k))
            or word.bare.endswith(_NO_PARTICLE)
            or self.is_a_thing(k)
            or self.is_of_an_aim(k)
            or self.is_in_a_clause(k)
            or is_deed(word)
        ):
            self.drop(k)
        else:
            self.add(k)
            self.commit(k, "과")

    def keep_whole(self, k: int) -> None:
        """Take what a word seems to end in for a part of its name: 간호학과, 홍길로."""
        word = self.words[k]
        whole = word._replace(stem=word.bare, particle="")
        self.words = (*self.words[:k], whole, *self.words[k + 1 :])

    def is_called_in_quotes(self, k: int) -> bool:
        """Return whether a quoted word names a body: it shows one, is no word of the language, or is announced."""
        return is_proper(self.words[k]) or self.called(k) or self.is_a_strange_name(k)

    def called(self, k: int) -> bool:
        """Return whether what stands before a quoted word says that it names a body: 전문기업 ‘가나’와."""
        if k and is_trade(self.words[k - 1]):
            self.apposed = True
        return self.apposed

    def object(self, k: int) -> None:
        """Take an object or an adverb: no party, but for one that is visited, backed or leads a list."""
        if self.leads_a_list(k):
            self.add(k)
            self.commit(k, ",")
        elif self.following(k) == "따르면" and is_proper(self.words[k]):
            self.add(k)
            self.commit(k, "은")
            self.close("told", k)
        elif self.is_served(k):
            self.add(k)
            self.commit(k, "과")
            self.close("with", k)
        elif self.is_visit(k) or self.is_backed(k):
            self.visited(k)
        else:
            bodies = not self.after_etc and are_names([member for member, _ in self.members])
            self.drop(k, keep=bodies and self.opens_a_clause(k))

    def add(self, k: int) -> None:
        if not self.after_etc:
            self.current.append(k)

    def clause(self, k: int) -> None:
        """A clause before a noun ends here; a subject just read inside it was the clause's own."""
        if self.phrases and self.phrases[-1].role == "subject" and self.phrases[-1].last == k - 1:
            last = self.phrases[-1].members[-1:]
            if last and not last[0].proper:
                self.phrases.pop()
        if self.has_a_partner() and self.words[k].bare.startswith(("위", "맺", "체결")):
            self.close("with", k)
        self.current = []

    def etc(self, k: int, word: Word) -> None:
        self.commit(k - 1, ",", listed=True)
        self.after_etc = True
        if word.particle in _TOPIC:
            self.close(self.role_of_those_who_attend(k), k)
        elif word.particle in _WITH:
            self.linked = k
            self.close("with", k)
        elif word.particle == "의":
            return

    def topic(self, k: int, word: Word) -> None:
        following = self.following(k)
        own = word.particle in _SUBJECTS and self.is_of_its_own(k)
        if own and (self.are_those_who_join(k) or self.join_a_subject(k)):
            self.add(k)
            self.commit(k, "은")
            self.close(self.role_of_those_who_attend(k), k)
            return
        if own or (word.particle == "에서는" and not self.is_a_body(k)):
            if own and self.members and following.startswith(_ATTENDING):
                self.add(k)
                self.commit(k, ",")
            self.current = []
            self.after_etc = False
            if self.members:
                self.close("list", k - 1)
            return
        if word.particle in _SUBJECTS and self.has_a_partner() and self.are_they(k):
            self.close("with", k - 1)
            return
        self.add(k)
        self.commit(k, "은")
        self.close("subject", k)

    def role_of_those_who_attend(self, k: int) -> str:
        """Return what several are who are told of with 이: partners if they take part in the agreement: 다라사 등이 참여하는 협약."""
        following = self.following(k)
        if self.words[k].particle not in _SUBJECTS:
            return "subject"
        alone = [p.role for p in self.phrases] == ["subject"]
        if alone and k + _BEHIND_A_VERB == self.skip.start and following.startswith(_JOINING):
            return "with"
        return "list" if following.startswith(_ATTENDING) else "subject"

    def is_of_its_own(self, k: int) -> bool:
        """Return whether a subject belongs to a verb right behind it, before a noun: 가나사가 투자한 다라사는."""
        following = self.following(k)
        if not following:
            return False
        if _OF_A_SUBJECT.search(following):
            return True
        verb, behind = self.words[k + 1], self.words[k + 2 : k + 3]
        form = form_of(following)
        named = bool(behind) and (is_proper(behind[0]) or form_of(behind[0].bare).sort is Sort.WORD)
        plain = verb.body is None and not (verb.dated or verb.quoted or verb.brackets)
        if not (named and plain and verb.particle in _LIKE_A_VERB and form.sort is Sort.WORD):
            return False
        return (form.clause or form.adnominal) and reading(following) is Reading.INFLECTED

    def are_those_who_join(self, k: int) -> bool:
        """Return whether several bodies take part in what is concluded: 가나대·다라시가 참여하는 협약이 체결됐다."""
        if not self.following(k).startswith(_JOINING) or not self.is_a_body(k) or self.phrases:
            return False
        word = self.words[k]
        return bool(self.members and self.members[-1][0].proper) or "·" in word.stem

    def join_a_subject(self, k: int) -> bool:
        """Return whether a body, or the last of several, takes part in what a subject before it concludes."""
        several = self.after_etc or "·" in self.words[k].stem or self.is_a_body(k)
        listed = bool(self.members) or "·" in self.words[k].stem
        return listed and several and self.role_of_those_who_attend(k) == "with"

    def place(self, k: int) -> None:
        self.current = []
        if self.has_a_partner():
            self.close("with", k)
        self.after_etc = False

    def visited(self, k: int) -> None:
        self.add(k)
        self.commit(k, "과")
        self.close("visited", k)

    def drop(self, k: int, *, keep: bool = False, named: bool = False) -> None:
        """What was read since the last link is no party; partners already linked are.

        ``named``: the agreement's name begins there, before which 등 ends the list of those it is with.
        """
        with_them = named and self.after_etc and self.are_with_the_subject()
        self.current = []
        self.apposed = False
        self.after_etc = False
        if self.members:
            links = [link for _, link in self.members]
            role = "with" if links[-1] == "과" or with_them else "list"
            if keep and role == "list":
                return
            self.close(role, k - 1)

    def are_with_the_subject(self) -> bool:
        """Return whether those listed are bodies, and a subject stands before them with no partner yet."""
        known = [p.role for p in self.phrases]
        proper = sum(m.proper for m, _ in self.members)
        return known == ["subject"] and proper == len(self.members) > 1

    def commit(self, k: int, link: str, *, listed: bool = False) -> None:
        if self.current:
            found = self.taken()
            if found and link == "," and self.begins_the_name(found[-1]):
                self.close("with", k - 1)
                return
            sure = listed or (found and (found[-1].proper or are_names(found)))
            if found and not sure and link != "간" and self.settled():
                self.close("with", k)
                self.parted = len(self.phrases)
            if found:
                self.linked = k
            self.members.extend((member, link) for member in found)
        elif self.members:
            self.linked = k
            self.members[-1] = (self.members[-1][0], link)
        if link == "과":
            self.after_etc = False

    def taken(self) -> list[Member]:
        """Take the members just read; words before the last may have said that it is a body."""
        found = members_of([self.words[i] for i in self.current])
        self.current = []
        if self.apposed and found:
            found[-1] = found[-1]._replace(proper=True)
            self.apposed = False
        return found

    def begins_the_name(self, member: Member) -> bool:
        """Return whether what follows a partner is a task: 가나사와 제품 개발, 인재 양성."""
        if not self.has_a_partner() or member.proper:
            return False
        return " " in member.name and member.name.endswith(ACTIONS)

    def has_a_partner(self) -> bool:
        """Return whether a member with 와 was the last that was read."""
        return bool(self.members) and self.members[-1][1] == "과"

    def settled(self) -> bool:
        """A partner is linked already: what follows with 와 begins the agreement's name."""
        return self.has_a_partner() and any(member.proper for member, _ in self.members)

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
