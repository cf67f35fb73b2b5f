"""Endings of verbs: what a word that ends so does in its sentence."""

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

from pressparse.language.morphology import tokens
from pressparse.language.wording import ending_in, sounds
from pressparse.lexicon.nouns import NOUNS_IN_HAN, NOUNS_LIKE_VERBS
from pressparse.pattern import deferred


class Form(StrEnum):
    """What a word is in its sentence."""

    NOUN = "noun"
    ADNOMINAL = "adnominal"
    """A verb before the noun that it describes: `참석한`."""
    LINKING = "linking"
    """A verb after which the sentence goes on: `하고`, `만나`."""
    LIGHT = "light"
    """A verb that only marks the noun before it: `통해`, `관련해`."""
    FINAL = "final"
    ADVERB = "adverb"
    TIME = "time"
    DEMONSTRATIVE = "demonstrative"
    QUOTE = "quote"
    """Words between quotation marks, with what ties them to the sentence."""


VERBAL = frozenset({Form.ADNOMINAL, Form.LINKING, Form.LIGHT, Form.FINAL})

_PAST = ending_in(20)
"""Syllables in ㅆ: of verbs in the past, of 있다, of 겠다."""
_POLITE = ending_in(17)
"""Syllables in ㅂ, before 니다."""
_LIGHT = deferred(
    r"(?:통|위|대|관|의|인|향|비롯|관련|포함|제외|더불|곁들|즈음|맞|앞두|따르|기|둘러싸|두고|놓고)?"
    r"(?:(?<=통|위|대|관|의|인|향|비롯|관련|포함|제외|기)(?:해|하여|해서|해서는|해서도|해선|하여는)"
    r"|(?<=맞)아|(?<=앞두)고|(?<=따르)면|(?<=더불)어|(?<=곁들)여|(?<=즈음)해|(?<=둘러싸)고|(?<=두고|놓고))"
    r"|두고서|두고서는|놓고서|놓고서는|있어서|있어서는|있어|따라|관련|관련하여|두고|놓고|걸쳐|거쳐|앞서"
)
_ADNOMINAL_LIGHT = deferred(r"(?:통|위|대|관|의|인|향|비롯|관련|포함|제외)(?:한|하는)|따른")
_FINAL = deferred(
    rf"[가-힣]*(?:[{_PAST}]|한|된|는|인|른|린|운|킨|진|난|온|낸|힌|친|준|본|둔|선|간|든|쓴|하|되|없|같|이|니)다"
    rf"|[가-힣]*[{_POLITE}]니다|[가-힣]+[{_PAST}](?:음|죠|어요)"
)
_MAY_END = frozenset("다요죠함됨임")
"""Last syllables of words in which a sentence ends, though most of them end elsewhere too."""
_FINAL_SOUNDS = _MAY_END | {"음"}
_LINKING = deferred(
    rf"[가-힣]*(?:하|되|시키|없|않|같|[{_PAST}])"
    r"(?:고|고는|고도|며|으며|면서|으면서|면서도|지만|으나|는데도|은데도|는데|은데|거나|면|으면|도록|려고|려|므로|으므로|니|으니|더니|던데|기에|자|자마자|다가|고서|기로|게|지)"
    rf"|[가-힣]*(?:[한인된는없{_PAST}]다|이라|하라|자|냐|느냐)(?:고|며|면서)"
    r"|[가-힣]+[지치리기시우](?:고|며)|[가-힣]+(?:으며|으면서|면서|면서도|지만|는데|려고|도록|더니|거나|다가|자마자|고자|하고서|고선)"
    r"|[가-힣]+(?:해|하여|해서|해도|해야|되어|돼|돼서|되자|시켜|시켜서|인데|한데|지만|이지만)"
    r"|[가-힣]*(?:갖|맺|열|받|내|들|찾|보|나누|만나|이끌|가지|듣|묻|만들|높이|펼치|나서|맡|얻|남기|이루|거두|올리|내리|넘|걷|쓰|살|먹|읽|짓|펴|벌이|밝히|알리|덧붙이|내놓|내세우|앞두|마치|지키|키우|세우|치르|꾸리|챙기|살피|빠지|서두르|보내|주|안|두|앉|서|타|쥐|가|오|드러내|나타내|이어가|펴내|내다보|받아들이|맞|모으|잡|빌리|들이|떠나|떠나보내|꺼내|전하|통하|대하)"
    r"(?:고|고는|며|으며|면|으면|자|니)"
    r"|[가-힣]*(?:나서|나와|만나|열어|받아|맺어|찾아|들어|만들어|나눠|이끌어|가져|모여|모아|이어받아|맡아|남겨|밝혀|알려|덧붙여|올라|내려|돌아와|나가|들러|보내|마쳐|거둬|내놓아|불러|건네|꺾어|힘입어|앞장서|손잡아|가리켜|빌려|일어나|일어서|떠나|나아가|내걸어|들고나와|지켜|펼쳐|넘겨|전해|앉아|서서|써|적어)(?:서|서는)?"
)
_ADNOMINAL = deferred(
    rf"[가-힣]*(?:[한된는인든온난린킨친진낸힌준본없{_PAST}]다|[하되]자)는"
    r"|[가-힣]+(?:[해아어여]주|내주|[해아어]오|[해아어]가|돼가)는|[가-힣]*(?:하|되|있|없|않|같|시키|받|맺|열리|이끄|만드|나누|드리|이루|따르|보이|알려지|높이|펼치|벌이|치르|꾸리|지키|키우|세우|가르치|다니|나서|내|들|듣|묻|살|걷|앓|뛰|겪|맡|얻|찾|믿|뽑|쓰|모르|다루|오르|흐르|보내|나오|들어오|돌아오|이르|떠나|밝히|알리|덧붙이)는"
    rf"|[가-힣]+[하되이]던|[가-힣]*[{_PAST}](?:던|을)"
    r"|[가-힣]+(?:받|맺|앉|높|많|같|작|젊|찾|맡|얻|늦|깊|넓|좁|짧|굳|밝|맑|낮|붉|좋|싫|옳|넘|닮|삼|잡|뽑|꼽|씻|벗|웃|있|없|먹|닫|믿|받|뜯|걷|쏟|짚|갚|덮|엮|깎|묶|섞|겪|닦|찍|볶)은"
    r"|(?:살아|끝내|수|몇|얼마)남은|[가-힣]*(?:힘|갈아|차려|껴)입은|[가-힣]*(?:가로|틀어)막은|무르익은|숨죽은|옮겨심은"
    r"|(?:많|높|깊|넓|작|적|젊|늦|좋|같|짧|굳|밝|낮|맡|받|맺|찾|얻|앉|남|담|잡)은"
    r"|[가-힣]+(?:된|될|돼온|해온|시킨|시킬|열린|알려진|펼쳐진|이뤄진|만든|만들|나선|나온|이끈|이끌|내놓은|세운|키운|지낸|보낸|벌인|치른|꾸린|지킨|다룬|이룬|나눈|드린|높인|밝힌|알린|덧붙인|가진|떠난|남긴|거둔|올린|걸린|맞선|앞둔|둘러싼|빠진|거친|뽑힌|꼽힌|몰린|쏠린|실린|불린|풀린|밀린|갈린|둘린|붙은|마친|숨진|다친|태어난|살던|걸친|두른)"
    r"|(?:열린|알려진|만든|나선|나온|이끈|세운|지낸|보낸|밝힌|가진|떠난|앞둔|둘러싼|마친|숨진|다친|중인|예정인|맞은|지난|이룬|다룬|쓴|본|온|간|준|될|된|할|(?:응|취|전|택|처|행|청|접|대|원)한)"
)
_DID = deferred(r"[가-힣]{2,}(?:한|할)")
"""A verb in 하다 before its noun, or a noun that only ends so: `참석한`, `북한`."""


def read(word: str, *, ends: bool = False) -> Form | None:
    """Return what a word does by its ending where it is a verb; None where it is none.

    ``ends``: whether the sentence ends here. `바다`, `선임` end a sentence rarely and are no verbs elsewhere.
    """
    if len(word) < 2 and word not in {"할", "한", "될", "된"}:
        return None
    return _read(word, ends)


@lru_cache(maxsize=16384)
def _read(word: str, ends: bool) -> Form | None:
    last = word[-1]
    if last in _FINAL_SOUNDS and (_FINAL.fullmatch(word) or (ends and last in _MAY_END)):
        return Form.FINAL
    if word in NOUNS_LIKE_VERBS or word in _TOPICS_LIKE_VERBS:
        return None
    if last in _LIGHT_ENDS and _LIGHT.fullmatch(word):
        return Form.LIGHT
    if sounds[last] in BEFORE_NOUNS and _is_adnominal(word):
        return Form.ADNOMINAL
    return Form.LINKING if _LINKING.fullmatch(word) else None


_TOPICS_LIKE_VERBS = frozenset({"아내는", "안내는", "사내는"})
"""Nouns with the particle of a topic that end like verbs before their noun."""


def _is_adnominal(word: str) -> bool:
    """Whether a word ends as verbs before their noun do."""
    if _ADNOMINAL_LIGHT.fullmatch(word):
        return True
    if word[-1] in "한할" and word not in NOUNS_IN_HAN and _DID.fullmatch(word):
        return True
    return _ADNOMINAL.fullmatch(word) is not None


BEFORE_NOUNS = frozenset({4, 8})
"""Last consonants of verbs before their noun, as Unicode counts them: ㄴ and ㄹ."""
_LIGHT_ENDS = frozenset("해여서는도선아고면어라련쳐")
"""Last syllables of the verbs that only mark a noun."""


@lru_cache(maxsize=8192)
def asked(word: str) -> Form | None:
    """Return what the analyser holds a doubtful word for: a verb before a noun, a linking verb, or no verb."""
    read_ = tokens(word)
    if not read_ or not any(token.tag[0] == "V" or token.tag in {"XSV", "XSA"} for token in read_):
        return None
    if word[-1] == "면" and (
        read_[0].tag == "MM" or "VCP" in {token.tag for token in read_[-2:-1]}
    ):
        return None  # `두레면`, where the analyser reads `두레이면`; `이새면`
    return _BY_TAG.get(read_[-1].tag)


_BY_TAG = {"ETM": Form.ADNOMINAL, "EC": Form.LINKING, "EF": Form.FINAL}


_ENDS_THE_PAST = 4
"""The last consonant of a verb that says before its noun what was done, as Unicode counts them: ㄴ."""
_OF_THE_PRESENT = "는"
_DEEDS = frozenset({"VV", "VV-R", "VV-I", "VX", "XSV"})
"""Tags of what is done, and not of how something is."""


def tells_what_was_done(word: str) -> bool:
    """Whether a word is a verb that says before its noun what was done, to it or by it: `알려진`, `함께한`; not `푸른`."""
    if sounds[word[-1]] != _ENDS_THE_PAST:
        return False
    *stem, ending = tokens(word)
    past = ending.tag == "ETM" and ending.form != _OF_THE_PRESENT
    return past and any(token.tag in _DEEDS for token in stem)


def is_light(word: str) -> bool:
    """Whether a verb before its noun only marks the noun before it: `위한`, `대한`."""
    return _ADNOMINAL_LIGHT.fullmatch(word) is not None


def lemma_of(word: str) -> str:
    """Return the dictionary form of a verb whose ending the analyser parts, '' where it reads none."""
    stem = "".join(_stem(word))
    return f"{stem}다" if stem else ""


def _stem(word: str) -> Iterator[str]:
    for token in tokens(word):
        if token.tag[0] == "E":
            return
        yield token.form
