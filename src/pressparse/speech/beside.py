"""Who stands beside words that are no part of a sentence: behind them, in brackets, in the sentence before."""

from collections.abc import Sequence

from pressparse.language.clauses import Sentence
from pressparse.language.letters import DOUBLE, OBJECTS, SUBJECTS, TOPICS
from pressparse.language.particles import Case
from pressparse.language.wording import sound, sounds
from pressparse.language.words import Word
from pressparse.lexicon.speakers import SOMEBODY
from pressparse.lexicon.verbs import MOVED, TELLS, TOLD_NOUNS, WHOSE_NOUNS
from pressparse.pattern import deferred
from pressparse.speech import kept, persons, voices
from pressparse.speech.ground import Ground, Voice, of_person, text_of
from pressparse.speech.heard import Heard
from pressparse.speech.roles import is_people, title_of
from pressparse.speech.segment import Segment
from pressparse.speech.statement import Statement
from pressparse.text.view import Stretch


def speaker(ground: Ground, statement: Statement, end: int) -> tuple[bool, Voice | None]:
    """Return who stands beside words that are no part of a sentence; ``end``: where what is before them ends."""
    final = statement.final
    if voice := whose_words(ground, final) or signed(ground, final) or _of_whom(ground, final):
        return True, voice
    person = ground.ends.get(end) or ground.ends.get(end - 1)
    if person:
        return True, of_person(ground, person)
    behind, surely = _behind(ground, final)
    if behind and surely:
        return True, behind
    if before := _before(ground, statement.first):
        return True, before
    return (True, behind) if behind and _is_somebody(behind) else (False, None)


def signed(ground: Ground, final: Segment) -> Voice | None:
    """Return who is named in brackets or behind a dash right after the words: `“…” - 홍길동 대표`."""
    signed = _SIGNED.match(ground.text, final.after)
    if signed is None:
        return None
    start, end = signed.span("who")
    named = next(iter(ground.people_in(start, end)), None)
    if named and named.title:
        return of_person(ground, named)
    words = ground.sentence(start, end).words
    if not words:
        return None
    if ground.text.endswith("씨", start, end):
        return kept.kept_back(ground, words, ())
    return _by_post(ground, words) if final.after < start and "(" in signed[0] else None


def _by_post(ground: Ground, words: Sequence[Word]) -> Voice | None:
    """Return somebody by the family name and what they are, or by that alone: `(김 어르신)`, `(가람방송 보도본부장)`."""
    if title_of(words[-1].stem) is None or words[-1].particle:
        return None
    return persons.short_form(ground, words) or Voice(
        words[0].start, words[-1].noun_end, None, text_of(ground, words)
    )


_SIGNED = deferred(
    r"[ ]?(?:\([\d년월일. ]{2,16}\)[ ]?)?"
    r"(?:\((?P<who>[^().\n]{2,60})(?:[.][^()\n]{0,200})?\)|[-–—][ ]?(?P<who>[^\n“\"]{2,60}))"
)


def whose_words(ground: Ground, final: Segment) -> Voice | None:
    """Return whose words they are, told behind them, as in `“…” 홍길동 소장의 말이다`."""
    match = TAKEN_UP.match(ground.text, final.after) or _WORDS_OF.search(
        ground.text, final.after, final.after + _REACH
    )
    if match is None or ground.text[final.after : match.start()].strip("\n ").count("\n"):
        return None
    tied = _TIED.match(ground.text, final.after, match.start())
    sentence = ground.sentence(tied.end() if tied else final.after, match.end())
    phrase = sentence.phrases[-1] if sentence.phrases else None
    if phrase is None:
        return None
    words = [
        word for word in sentence.words[phrase.first : phrase.last] if word.start < match.start()
    ]
    return voices.read_words(ground, Heard(sentence, phrase, phrase.end), words)


def whose_word(ground: Ground, statement: Statement) -> Voice | None:
    """Return whose word the topic before the words is: `홍길동 시장의 해명은 “…”는 것이다`."""
    first = statement.first
    sentence = ground.sentence(first.sentence, first.opening)
    phrase = sentence.phrases[-1] if sentence.phrases else None
    if phrase is None or phrase.case is not Case.TOPIC:
        return None
    words = sentence.words[phrase.first : phrase.last]
    touches = first.opening - words[-1].end <= _AT_TOUCH
    if not touches or words[-1].stem not in TOLD_NOUNS or len(words) == 1:
        return None
    if words[-2].case is not Case.OF:
        return None
    voice = voices.read_words(ground, Heard(sentence, phrase, first.opening), words[:-1])
    return voice if voice and voice.name else None


_AT_TOUCH = 1
"""Code points between a topic and the words that it tells."""
TAKEN_UP = deferred(
    r"[ ]?(?:이?라)?는[ ](?:[가-힣A-Za-z0-9]{1,14}[ ]){0,5}[가-힣A-Za-z0-9]{1,14}\K의[ ](?:답변|지적|설명|해명|요구|요청|당부|조언|제안|비판|우려|질문|호소|경고|발언|주장|물음|질의|반발|의혹[ ]제기|항의|말)"
    rf"(?=[{OBJECTS}{SUBJECTS}{TOPICS}]|도|에[ ]|에서|에선|에는|처럼|대로)"
)
"""Whose words are taken up in the same sentence: `“…”는 한 상인의 답변에선 …`."""
_TIED = deferred(r"[ ]?(?:이?라)?는[ ](?:(?:게|건|것은|것이)[ ])?")
"""What takes up the words: `“…”는 게 가나사의 설명이다`."""
_REACH = 80
"""Code points behind words within which their speaker is told."""
_WORDS_OF = deferred(
    r"의[ ]\L<whose>(?=이다|이었다|였다|다[.]|입니다)|의[ ](?:발언|말|주장)(?=[을이과도에으]|처럼|대로)",
    whose=WHOSE_NOUNS,
)


def _behind(ground: Ground, final: Segment) -> tuple[Voice | None, bool]:
    """Return who is told of in the sentence behind words, and whether it says that they said them."""
    text = ground.text
    following = text[final.after : final.after + 1]
    touches = following == " " or following.isalpha()  # `“….”홍길동 대표는 이같이 말했다`
    if not touches and following.strip():
        return None, False
    blank = _BLANK.match(text, final.after)
    stretch = ground.view.sentence_at(blank.end() if blank else final.after)
    if stretch.start < final.after or stretch.kind != "body":
        return None, False
    saying = _SAYING_IT.search(text, stretch.start, stretch.end)
    thus = _THUS.search(text, stretch.start, stretch.end) is not None
    if not saying and not touches and not thus:
        return None, False
    if saying:
        sentence = ground.sentence(stretch.start, saying.start())
        return _who_said(ground, sentence) or _first_told(ground, sentence), True
    voice = _first_told(ground, ground.sentence(stretch.start, stretch.end))
    reacts = voice is not None and voice.body is None and _reacts(text, stretch)
    return voice, thus or reacts or _says(text, stretch)


def _before(ground: Ground, first: Segment) -> Voice | None:
    """Return who is told of right before words as who says something: `홍길동 대표는 이렇게 떠올렸다. “…”`."""
    text = ground.text
    end = first.sentence - 1
    while end > 0 and text[end - 1].isspace():
        end -= 1
    if end <= 0:
        return None
    stretch = ground.view.sentence_at(end - 1)
    if stretch.kind != "body" or stretch.end > first.opening:
        return None
    if _MARKED.search(text, stretch.start, stretch.end):
        return None
    leads = _LEADS.search(text, max(stretch.start, stretch.end - _LEAD), stretch.end)
    if leads is None and _tells_now(text, stretch) and first.opening - stretch.end <= _TOUCHES:
        leads = _SOMEBODY_DOES.search(text, stretch.start, stretch.end)
    if leads is None:
        return None
    sentence = ground.sentence(stretch.start, stretch.end)
    voice = _first_told(ground, sentence) or _listened_to(ground, stretch)
    return voice if voice and voice.name else None


def _listened_to(ground: Ground, stretch: Stretch) -> Voice | None:
    """Return whose words a sentence asks to hear: `홍길동 교수의 말을 들어보자`."""
    heard = _HEAR.search(ground.text, stretch.start, stretch.end)
    if heard is None:
        return None
    sentence = ground.sentence(stretch.start, heard.start() + 1)
    phrase = sentence.phrases[-1] if sentence.phrases else None
    if phrase is None:
        return None
    words = sentence.words[phrase.first : phrase.last]
    return voices.read_words(ground, Heard(sentence, phrase, phrase.end), words)


_HEAR = deferred(rf"의[ ](?:말|이야기|얘기|설명|생각|사연)[{OBJECTS}][ ]")
"""Whose words are to be heard."""
_LEADS = deferred(
    r"(?:이렇게|이같이|다음과 같이|이런)[ ](?:[가-힣]{1,8}[ ]){0,2}[가-힣]{1,6}[.:]?$"
    rf"|(?:{TELLS}|말문을 열었|입을 (?:열었|뗐)|운을 뗐|말을 이었|떠올렸|회상했|회고했|답했|대답했|물었|되물었|털어놨|털어놓았|거들었|덧붙였|웃었|맞장구쳤)(?:다|습니다)[.:]?$"
    r"|(?:말을|이야기를|얘기를)[ ](?:들어|더)?[ ]?(?:보자|봤다|보았다|들었다|옮긴다|전한다)[.:]?$"
    r"|(?:들어보자|들어봤다|들어보았다|물었다|물어봤다)[.:]?$"
    r"|(?:말한|설명한|강조한|회상한|회고한|전한|소개한|답한|대답한|고백한|토로한|하소연한|호소한|거든|덧붙인|털어놓는|돌아본|떠올린|묻는|웃는|입을 연|운을 뗀|말을 잇는|귀띔한)다[.:]?$"
)
"""How a sentence ends behind which the words follow that it speaks of."""
_SOMEBODY_DOES = deferred(rf"(?:씨|님|[가-힣]{{2}})(?:[{TOPICS}]|도)[ ]")
"""Somebody told of as a topic, who does something while they speak: `홍길동 씨도 고개를 끄덕인다. “…”`."""
_TOUCHES = 2
"""Code points between such a sentence and the words."""


def _tells_now(text: str, stretch: Stretch) -> bool:
    """Whether a sentence ends in a verb that tells what somebody does now: `웃는다`, `끄덕인다`."""
    if stretch.end - stretch.start < _SHORTEST_TOLD:
        return False
    ends = text.endswith("다.", stretch.start, stretch.end)
    return ends and sounds[text[stretch.end - 3]] == sound("는")


_SHORTEST_TOLD = 8
"""Code points of a sentence with a topic and a verb."""
_LEAD = 30
"""Code points at the end of such a sentence."""


def opened_for(ground: Ground, statement: Statement) -> Voice | None:
    """Return who is the topic behind words that open a text on a line of their own: a sentence about one person only."""
    first, final, text = statement.first, statement.final, ground.text
    blank = _LINE_ENDS.match(text, final.after)
    if ground.last or blank is None or blank.end() == len(text):
        return None
    if _OPENS_LINE.search(text, max(0, first.opening - _BYLINE), first.opening) is None:
        return None
    stretch = ground.view.sentence_at(blank.end())
    told = {named.name for named in ground.people_in(stretch.start, stretch.end)}
    voice = voices.told_of(ground, stretch)
    if voice is None or told - {voice.name} or _is_reporter(voice.title):
        return None
    return voice


def _is_reporter(title: str | None) -> bool:
    """Return whether a title is that of who writes a text, whose words it does not quote."""
    return title is not None and title.endswith(_REPORTERS)


_REPORTERS = ("기자", "특파원")
_LINE_ENDS = deferred(r"[ \t]*\n\s*")
"""What stands behind words that end their line."""
_OPENS_LINE = deferred(r"(?:^|\n|=)[ \t]*$")
_BYLINE = 60
"""Code points before words that open a line, or stand behind a dateline: `(가나=다라통신) 홍길동 기자 = “…”`."""


def _is_somebody(voice: Voice) -> bool:
    """Whether who is told of behind words is one person, though nothing says that they said them."""
    if voice.title is None or is_people(voice.title):
        return False
    word = voice.title.split()[-1]
    return voice.name is not None or title_of(word) is not None or word.endswith(SOMEBODY)


def _of_whom(ground: Ground, final: Segment) -> Voice | None:
    """Return whose words they are where a sentence ends in their name: `“…”는 홍길동 의원`."""
    match = _OF_WHOM.match(ground.text, final.after, final.after + _REACH)
    if match is None:
        return None
    start, end = match.span("who")
    named = ground.ends.get(end)
    return of_person(ground, named) if named and named.start >= start else None


_OF_WHOM = deferred(
    rf"[ ]?(?:이?라)?(?:는|고 (?:말하는|하는))[ ](?P<who>[^{DOUBLE}\".\n]{{2,40}})[.](?=\s|$)"
)


def _first_told(ground: Ground, sentence: Sentence) -> Voice | None:
    """Return the first topic of a sentence, else its first subject: `불이 난 건물에서 나온 홍길동씨는`."""
    told = [each for each in sentence.phrases if each.case in {Case.TOPIC, Case.SUBJECT}]
    phrase = next((each for each in told if each.case is Case.TOPIC), told[0] if told else None)
    if phrase is None:
        return None
    end = sentence.words[phrase.last - 1].end
    voice = voices.read(ground, Heard(sentence, phrase, end))
    return voice if voice and (voice.name or voice.title) else None


def _who_said(ground: Ground, sentence: Sentence) -> Voice | None:
    """Return the person whose words a sentence explains, its last subject: `5일 회의 때 홍길동 지사가 한 말이다`."""
    told = [each for each in sentence.phrases if each.case is Case.SUBJECT]
    return voices.person_in(ground, sentence, told[-1]) if told else None


def _says(text: str, stretch: Stretch) -> bool:
    """Whether a sentence without words in marks of its own ends in a verb of saying: `홍길동씨가 말했다`."""
    ends = _SAID.search(text, max(stretch.start, stretch.end - _VERB), stretch.end)
    return ends is not None and not _MARKED.search(text, stretch.start, stretch.end)


def _reacts(text: str, stretch: Stretch) -> bool:
    """Whether a sentence without words in marks of its own tells how somebody looks who speaks: `눈물을 글썽였다`."""
    ends = _MOVED.search(text, max(stretch.start, stretch.end - _FELT), stretch.end)
    return ends is not None and not _MARKED.search(text, stretch.start, stretch.end)


_SAID = deferred(rf"(?:{TELLS})(?:다|습니다)[.]?\s*$")
_MOVED = deferred(rf"(?<![가-힣])(?:{MOVED})[^.\n]{{0,12}}[.]?\s*$")
_MARKED = deferred(rf"[{DOUBLE}\"]")
_VERB, _FELT = 10, 18
"""Code points at the end of a sentence in which its verb stands, and what tells how somebody speaks."""


_BLANK = deferred(r"\s*")
_THUS = deferred(
    r"이같이|이 같이|이와 같이|이렇게|이처럼|이같은|이런 |말문을|입을 (?:열|뗐)|운을 (?:뗐|떼)|의[ ](?:말|각오|포부|소감)"
)
_SAYING_IT = deferred(
    r"(?<= )[가-힣]{0,7}[한던은쓴낸넨힌난긴신][ ](?:말|발언|소감|이야기|얘기)(?:이다|다)?[.]?$"
)
"""What takes up the words as what somebody said: `홍길동 의원이 … 꼬집은 말.`"""
