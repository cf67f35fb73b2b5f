"""Which phrase speaks: the one that the verb of saying takes, else whoever spoke or was spoken of before."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pressparse.language.clauses import Sentence
from pressparse.language.letters import BULLETS, DOUBLE, OBJECTS, SINGLE, SUBJECTS, TOPICS
from pressparse.language.particles import Case
from pressparse.language.phrases import Phrase
from pressparse.lexicon.speakers import GENERIC_ENDS, PAPERS, SAYING_PLACES, SOMEBODY
from pressparse.lexicon.verbs import COMMON_VOICE, SPREADS
from pressparse.pattern import deferred
from pressparse.rule import Finding
from pressparse.speech import beside, bodies, candidates, interview, on_air, voices
from pressparse.speech.candidates import Last
from pressparse.speech.ground import START, Candidate, Ground, Voice, of_person, span_of, text_of
from pressparse.speech.heard import Heard
from pressparse.speech.segment import Segment
from pressparse.speech.statement import Statement

QUESTION = deferred(
    r"[ ]?(?:이?라)?는[ ](?:[가-힣]{1,8}의[ ])?(?:[가-힣]{1,8}[ ]){0,2}(?:질문|물음|질의|지적|요청|요구|주장|비판|의혹|우려|반발|여론|목소리|논란|불만)"
    rf"(?:에|이[ ]나오|[{SUBJECTS}][ ](?:나온|제기되|제기된|이어지|잇따르|쏟아지|커지|거세지|일|확산하|확산되)[가-힣]{{0,2}}(?:자|[ ]데)|[{OBJECTS}][ ](?:받|의식|감안|고려|염두|반박|일축|부인|무릅쓰))"
)
"""Whose words are only taken up by the speaker: `“…”는 질문에 “…”`."""
ASKED = deferred(
    r"[ ]?(?:이?라)?고[ ](?:[가-힣]{1,8}[ ]){0,2}(?:묻는|물은|말한|질문한|밝힌|했던|물었던|주장한|말하는|외친|답한|대답한|답변한)[ ](?!뒤|후|다음|직후|반면|데[ ]|것|바[ ]|만큼|가운데|상황|점[을이은도]|그[는가]|그녀)"
    r"|[ ]?(?:이?라)?고[ ](?:[가-힣]{1,8}[ ]){0,2}(?:한|강조한|지적한|비판한|언급한|반박한|적은|쓴|밝혔던|말했던|주장했던)[ ]"
    rf"(?=(?:[가-힣A-Za-z]{{1,12}}[ ]){{1,4}}?[가-힣A-Za-z]{{1,12}}(?:의[ ](?:발언|말|주장|글|지적|언급)|[{OBJECTS}][ ](?:향해|겨냥|두고|비판)|에게|에[ ]대해))"
)


_TO_WHOM = deferred(r"[가-힣]{2,8}(?:에게|한테)[ ]")
"""Those who said it are spoken to now: `“…”고 말한 원장에게 “…”`."""
ASKING = r"묻|되묻|캐묻|따지|추궁하|질문하|질의하|반박하|항의하|다그치"
"""How verbs of asking begin, before the ending by which another one answers."""
ANSWERED = deferred(
    rf"[ ]?(?:이?라)?(?:고|며|면서)[ ](?:[가-힣]{{1,8}}(?:[{OBJECTS}])?[ ]){{0,4}}?(?:{ASKING})자,?[ ](?:[가-힣A-Za-z]{{1,12}}[ ]){{0,5}}?[가-힣A-Za-z]{{1,12}}(?:[{TOPICS}]|도)[ ]"
)
"""Somebody else answers: `“…”고 묻자 원장은 “…”고 답했다`."""


def with_speakers(
    ground: Ground, statements: Sequence[Statement]
) -> list[tuple[Statement, Voice | None]]:
    """Return the statements that are quotations, each with who speaks; None where nobody is told."""
    told: list[tuple[Statement, Voice | None]] = []
    behind = 0
    last = Last(None, -1)
    for statement in statements:
        first = statement.segments[0]
        if behind and (ASKED.match(ground.text, behind) or QUESTION.match(ground.text, behind)):
            behind = first.sentence  # `A는 “…”고 묻는 B를 보며 “…”`: the sentence is still A's
        start = behind if first.sentence < behind <= first.opening else first.sentence
        if _taken_up(ground, statement) or _is_law(ground, statement):
            behind = statement.segments[-1].after
            continue
        known, voice = _voice(ground, statement, start, first.opening)
        single = first.text[first.opening] in _SINGLE
        if not known and not (single and last.voice is None):
            known, voice = carried(ground, first.sentence, last, statement)
            if _is_heading(ground, statement):
                continue
        if voice is None and (single or _is_amid(ground, statement)):
            continue  # a term and its gloss, a stressed word
        told.append((statement, voice))
        last = _going_on(ground, statement, voice, last)
        ground.turn[:] = [last.voice] if last.voice else []
        behind = statement.segments[-1].after
    return told


def _is_heading(ground: Ground, statement: Statement) -> bool:
    """Whether words that stand alone on a line, without a stop, are rather a heading over the next part."""
    final = statement.final
    if statement.rule != "words_alone" or final.words.endswith(_STOPS):
        return False
    stretch = ground.view.paragraph_at(statement.first.opening)
    if (stretch.start, stretch.end) != (statement.first.opening, final.after):
        return False
    behind = ground.view.paragraph_at(min(stretch.end + 1, len(ground.text) - 1))
    return behind.end - behind.start <= _SHORT_LINE and not ground.text.endswith(
        _STOPS, behind.start, behind.end
    )


_STOPS = (".", "?", "!", "…")
_SHORT_LINE = 30
"""Code points of a line behind such a heading that is another one, or a name."""


def _is_amid(ground: Ground, statement: Statement) -> bool:
    """Whether words that stand alone have other words before them in their sentence."""
    first = statement.first
    before = ground.text[first.sentence : first.opening].strip(f" {BULLETS}ㅇ")
    return statement.rule == "words_alone" and bool(before) and not _BYLINE.search(before)


_BYLINE = deferred(r"(?:기자|특파원)[ ]?=$")
"""What stands before the first words of a text, and is no part of it: `(가나=다라통신) 홍길동 기자 = “…”`."""


_SINGLE = frozenset(f"{SINGLE}'")


def _sentence_voice(ground: Ground, statement: Statement, voice: Voice | None) -> Voice | None:
    """Return who goes on speaking in the next sentence: the topic, where the words are an asker's."""
    final = statement.final
    if (
        voice
        and ground.text.startswith(("이", "가"), voice.end)
        and _ASIDE.match(ground.text, final.after)
    ):
        return _before_words(ground, statement, voice.start) or voice
    return voice


def _going_on(ground: Ground, statement: Statement, voice: Voice | None, last: Last) -> Last:
    """Return who goes on speaking behind a statement: whoever spoke before, where somebody only asks them."""
    if last.voice and _is_askers(ground, statement, voice):
        return last
    return Last(_sentence_voice(ground, statement, voice), statement.first.opening)


def _is_askers(ground: Ground, statement: Statement, voice: Voice | None) -> bool:
    """Whether somebody without a name only asks whoever spoke before, who answers next: `진행자가 “…”고 묻자 “…”`."""
    if voice is None or voice.name or not ground.text.startswith(("이", "가"), voice.end):
        return False
    return _ANSWER_NEXT.match(ground.text, statement.final.after) is not None


_ANSWER_NEXT = deferred(rf"[ ]?(?:이?라)?고[ ](?:{ASKING})자,?[ ](?=[“\"])")
_ASIDE = deferred(
    r"[ ]?(?:이?라)?고[ ](?:[가-힣]{1,6}[ ])?[가-힣]{1,4}(?:자|데 대해|것에 대해|것과 관련)(?=[ ,])"
)


def _taken_up(ground: Ground, statement: Statement) -> bool:
    """Whether words are a question of nobody named, which the next words answer."""
    first, final = statement.first, statement.final
    if not QUESTION.match(ground.text, final.after) or _is_somebodys(ground, statement):
        return False
    answered = _MARK.search(ground.text, final.after, min(final.stop, final.after + _ANSWER))
    asker = ground.text[max(0, first.opening - _TOUCHES) : first.opening].startswith(("이", "가"))
    return answered is not None and not asker


def _is_somebodys(ground: Ground, statement: Statement) -> bool:
    """Whether a question is told to be a named person's or body's: `“…”는 홍길동 의원의 질문에 “…”`."""
    if statement.rule != "told_with_noun":
        return False
    owner = beside.whose_words(ground, statement.final)
    return owner is not None and owner.name is not None


_MARK = deferred(r"[”“\"]")
_ANSWER = 60
"""Code points behind a question within which its answer begins."""


def _is_law(ground: Ground, statement: Statement) -> bool:
    """Whether words are those of a law, treaty or sign, which nobody says: `제4조는 “…”고 규정하고 있다`, `“…”고 적혀 있다`."""
    behind = ground.text[statement.final.after : statement.final.after + _ANSWER]
    if _WRITTEN.match(behind):
        return True
    if _RULED.match(behind) is None:
        return False
    before = ground.text[max(0, statement.first.opening - _ANSWER) : statement.first.opening]
    return _LAW.search(before) is not None


_WRITTEN = deferred(
    r"[ ]?(?:이?라)?고[ ](?:[가-힣]{1,6}[ ])?(?:적혀|쓰여|쓰인 채|써|새겨져|씌어)[ ]?(?:있|져|진)"
)
_LAW = deferred(
    rf"(?:\d조(?:의\d+)?|\d항|(?:[가-힣]|[이그][ ]|해당[ ])(?:법|법안|제정안|개정안|조례|협정|조약|약관|규칙|정관|강령|헌장|지침|훈령))(?:[{TOPICS}]|에는|에도|에서는|도|에서)[ ][^{DOUBLE}\"]{{0,24}}$"
)
_RULED = deferred(r"[ ]?(?:이?라)?(?:고|며)[ ]?(?:규정|명시|정하|정해|정의|돼|되어|못)")


def _voice(ground: Ground, statement: Statement, start: int, end: int) -> tuple[bool, Voice | None]:
    """Return whether the sentence says who speaks, and who that is."""
    first, final = statement.first, statement.final
    if ground.speakers and (named_by_rule := by_rule(ground, start, end, final)):
        return True, named_by_rule
    known, voice = _asked(ground, final)
    if not known:
        known, voice = _by_shape(ground, statement)
    if known:
        return True, voice
    if voice := _before_colon(ground, start, end):
        return True, voice
    sentence = ground.sentence(first.sentence, max(final.stop, final.after), statement.held)
    if voice := _in_sentence(ground, sentence, statement, end):
        return True, voice if voice.name or voice.title else None
    if _heard_somewhere(sentence, end):
        return True, None
    return _alone(ground, statement, end) if statement.rule == "words_alone" else (False, None)


def _alone(ground: Ground, statement: Statement, end: int) -> tuple[bool, Voice | None]:
    """Return who speaks words that stand alone: who stands beside them, who is interviewed, else who is told of next."""
    known, voice = beside.speaker(ground, statement, end)
    if known:
        return known, voice
    asked = interview.interviewee(ground, statement.first) or beside.opened_for(ground, statement)
    return asked is not None, asked


def _by_shape(ground: Ground, statement: Statement) -> tuple[bool, Voice | None]:
    """Return who speaks where the shape of a statement says it: a label, brackets, a noun behind the words."""
    first, final = statement.first, statement.final
    if statement.rule == "words_alone" and interview.is_asked(first):
        met = interview.met(ground, first)
        if met or _is_amid(ground, statement):
            return True, met  # whom a question names, run together with its answer, does not speak
    if statement.rule == "told_on_air" and (label := on_air.label_of(first)):
        return True, on_air.voice(ground, label)
    if statement.rule == "told_in_brackets" and (signed := beside.signed(ground, final)):
        return True, signed
    if statement.rule == "told_with_noun":
        if (
            voice := beside.whose_words(ground, final)
            or beside.whose_word(ground, statement)
            or _heard_from(ground, statement)
        ):
            return True, voice
        if _ARISES.match(ground.text, final.after) or _HEARD.match(ground.text, final.after):
            return True, None
    return False, None


def _heard_from(ground: Ground, statement: Statement) -> Voice | None:
    """Return from whom words were heard: `시장은 주민에게서 “…”는 말을 들었다`."""
    first, final = statement.first, statement.final
    if not _HEARD.match(ground.text, final.after):
        return None
    sentence = ground.sentence(first.sentence, max(final.stop, final.after), statement.held)
    for phrase in reversed(sentence.open_at(first.opening)):
        words = sentence.words[phrase.first : phrase.last]
        if phrase.case is Case.FROM and ground.text.endswith(_FROM_SOMEBODY, 0, words[-1].end):
            stem = words[-1].stem.removesuffix("으로").removesuffix("로")
            cut = len(words[-1].stem) - len(stem)
            source = replace(words[-1], stem=stem, noun_end=words[-1].noun_end - cut)
            heard = Heard(sentence, phrase, phrase.end)
            told = voices.read_words(ground, heard, [*words[:-1], source])
            return told or Voice(*span_of(words), None, text_of(ground, [*words[:-1], source]))
    return None


_FROM_SOMEBODY = ("로부터", "에게서", "한테서")
"""Particles of whom words come from."""
_HEARD = deferred(
    rf"[ ]?(?:이?라)?는[ ](?:[가-힣]{{1,5}}(?<![다라]는)[ ]){{0,2}}[가-힣]{{1,6}}[{OBJECTS}][ ](?:들었|들은|듣|받았|받은|받고|받아|전해)"
)
"""That words were heard or got, by another than whoever said them."""
_ARISES = deferred(
    rf"[ ]?(?:이?라)?는[ ](?:등의[ ])?(?:[가-힣]{{1,8}}[ ]){{0,2}}(?:[가-힣]{{1,5}}(?:[{SUBJECTS}]|도)[ ](?:[가-힣]{{1,4}}[ ])?(?:나오|나온|나왔|나올|제기|잇따|쏟아|거세|높아|커지|들려|들린|들렸|일었|일고)[가-힣]{{0,5}}(?:[.]|고[ ]있|는[ ]가운데|[ ](?:정도|만큼|지경))|(?:[가-힣]{{1,8}}[ ]){{0,2}}?(?:{COMMON_VOICE})(?:들)?(?:[{SUBJECTS}]|도)[ ](?:[가-힣]{{1,4}}[ ])?(?:{SPREADS}))"
)
"""Words that are heard, nobody says whose: `“…”는 지적이 나온다`."""


def _in_sentence(
    ground: Ground, sentence: Sentence, statement: Statement, end: int
) -> Voice | None:
    """Return whom the sentence names: before the words, between them, behind them, at its head."""
    ground.light.clear()
    if voice := candidates.within(ground, sentence, statement):
        return voice
    if voice := candidates.settled(ground, sentence, end):
        return voice
    offer = candidates.in_sentence(ground, sentence, statement)
    if voice := _weighed(ground, statement, candidates.chosen(offer)):
        return voice
    ground.light.extend(offer.candidates)
    return (
        _without_particle(ground, statement.first.sentence, end)
        or _body_at(ground, sentence, end)
        or followed(ground, sentence, end)
    )


def _weighed(ground: Ground, statement: Statement | None, found: Candidate | None) -> Voice | None:
    """Return who was chosen, and remember what spoke for them."""
    if found is None:
        return None
    if statement is not None:
        ground.weighed[statement.first.begins] = found.facts
    return found.voice


def followed(ground: Ground, sentence: Sentence, position: int) -> Voice | None:
    """Return whom the words are told after: `한 역술가에 의하면 “…”`."""
    for phrase in reversed(sentence.phrases):
        words = sentence.words[phrase.first : phrase.last]
        if phrase.case is Case.AT and _FOLLOWS.match(ground.text, words[-1].end, position):
            if len(words) > 1 and words[-1].stem in PAPERS:
                words = words[:-1]  # `가나연구소 보고서에 따르면`
            voice = voices.read_words(ground, Heard(sentence, phrase, phrase.end), words)
            return voice if voice and (voice.name or voice.title) else None
    return None


_FOLLOWS = deferred(r"[ ](?:의하면|따르면)")


def _without_particle(ground: Ground, start: int, end: int) -> Voice | None:
    """Return who opens the sentence without a particle: `홍길동 가나당 대변인 논평을 통해 “…”`."""
    for named in ground.people_in(start, min(end, start + _OPENS_WITHIN)):
        if named.title and _STATES.match(ground.text, named.end, end):
            return of_person(ground, named)
    return None


_OPENS_WITHIN = 12
"""Code points from the head of a sentence within which whoever opens it is named."""
_STATES = deferred(
    r"[ ](?:[가-힣0-9]{1,6}[ ])?(?:논평|브리핑|성명|입장문|보도자료|페이스북|기자회견|인터뷰|통화|서면)"
)


def _body_at(ground: Ground, sentence: Sentence, position: int) -> Voice | None:
    """Return the body that speaks in 에서는 right before the words: `가나협의체에서는 “…”`."""
    for phrase in reversed(sentence.open_at(position)):
        word = sentence.words[phrase.last - 1]
        if phrase.case is Case.AT and word.particle in _FROM and position - word.end <= _TOUCHES:
            return bodies.body_in(ground, sentence, phrase)
    return None


_FROM = frozenset({"에서는", "에선", "에서도"})


def _asked(ground: Ground, final: Segment) -> tuple[bool, Voice | None]:
    """Return whether whoever said it is told of behind the words: `“…”고 묻는 기자에게`, `“…”고 말한 홍길동 의원은`."""
    text = ground.text
    asked = ASKED.match(text[final.after : min(final.stop, final.after + _ASKED_WITHIN)])
    if asked is None:
        return False, None
    at = final.after + asked.end()
    found = next(iter(ground.people_in(at, min(final.stop, at + _ASKED_WITHIN))), None)
    if found and found.start - at <= _NAMED_WITHIN:
        return True, of_person(ground, found)
    reporter = text.find("기자", at, at + _REPORTER_WITHIN) >= 0
    return reporter or _TO_WHOM.match(text, at) is not None, None


_ASKED_WITHIN, _NAMED_WITHIN, _REPORTER_WITHIN = 40, 20, 15
"""Code points behind words within which whoever said them is told of."""


def _before_colon(ground: Ground, start: int, end: int) -> Voice | None:
    """Return who is named before a colon: `홍길동 원장: “…”`."""
    byline = _BYLINE.search(ground.text[max(start, end - _LABEL) : end].rstrip())
    if not byline and _COLON.search(ground.text, max(start, end - _COLON_WITHIN), end):
        for named in reversed(ground.people_in(max(start, end - _LABEL), end)):
            return of_person(ground, named)
    return None


_COLON = deferred(r"[:=][ ]?$")
_COLON_WITHIN, _LABEL = 3, 80
"""Code points before words that a colon and the name before it may take."""


def _heard_somewhere(sentence: Sentence, position: int) -> bool:
    """Whether words are told as heard where nobody is named: `일각에서는 “…”`."""
    return any(
        phrase.case is Case.AT and _is_place_of_talk(sentence.words[phrase.last - 1].stem)
        for phrase in sentence.open_at(position)
    )


def _is_place_of_talk(word: str) -> bool:
    return word in SAYING_PLACES or word.endswith(GENERIC_ENDS)


def _before_words(ground: Ground, statement: Statement, position: int) -> Voice | None:
    """Return who stands open as topic or subject before the words: the nearest that can speak."""
    final = statement.final
    sentence = ground.sentence(
        statement.first.sentence, max(final.stop, final.after), statement.held
    )
    return nearest(ground, sentence, sentence.open_at(position), position)


def nearest(
    ground: Ground, sentence: Sentence, open_: Sequence[Phrase], position: int
) -> Voice | None:
    """Return who stands nearest before a position as topic or subject and can speak."""
    if open_ and open_[-1].case is Case.SUBJECT:
        heard = Heard(sentence, open_[-1], position)
        if heard.gap <= _TOUCHES:
            voice = voices.read(ground, heard)
            topic = any(phrase.case is Case.TOPIC for phrase in open_)
            if voice and (voice.title or (voice.name and not (topic and voice.body))):
                return voice  # `시장은 의원이 “…”고 묻자 …`
    for case in (Case.TOPIC, Case.SUBJECT):
        for phrase in reversed(open_):
            if phrase.case is case:
                voice = voices.read(ground, Heard(sentence, phrase, position))
                if voice is not None:
                    return voice
    return None


_TOUCHES = 2
"""Code points between a subject and the words that it speaks."""


def by_rule(ground: Ground, start: int, end: int, final: Segment) -> Voice | None:
    """Return whom a rule for speakers names in the sentence: the last before the words, else the first behind."""
    before = [each for each in _told_by_rules(ground, start, end) if each.end <= end]
    behind = _told_by_rules(ground, final.after, final.stop)
    found = before[-1] if before else next(iter(behind), None)
    if found is None:
        return None
    said = found.value
    return Voice(
        found.start, found.end, said["name"], said["title"], said["organization"], rule=found.rule
    )


def _told_by_rules(ground: Ground, start: int, end: int) -> Sequence[Finding[Any]]:
    """Return what rules for speakers read between two positions."""
    first = bisect_left(ground.voices, start, key=START)
    return ground.voices[first : bisect_left(ground.voices, end, lo=first, key=START)]


def _open_somebody(ground: Ground, last: Last) -> Voice | None:
    """Return somebody without a name who is the nearest topic, open and behind whoever spoke last: `이 주민은 “…”`."""
    for each in ground.light:
        nearest_ = candidates.IS_NEAREST in each.facts and candidates.IS_SOMEBODY in each.facts
        if nearest_ and each.voice.start > last.at and _is_known(each.voice):
            return each.voice
    return None


def _is_known(voice: Voice) -> bool:
    """Whether words stand for one of those who often speak without a name."""
    return voice.name is None and (voice.title or "").endswith(SOMEBODY)


def carried(
    ground: Ground, start: int, last: Last, statement: Statement | None = None
) -> tuple[bool, Voice | None]:
    """Return who goes on speaking where a sentence names nobody: the last speaker, or the last subject."""
    if named := _open_somebody(ground, last):
        return True, named
    if last.at >= start:
        return True, last.voice
    offer = candidates.told_before(ground, start, last, statement)
    voice = _weighed(ground, statement, candidates.heaviest(offer))
    return voice is not None, voice
