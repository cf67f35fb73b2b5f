"""Signs of whose document it is: what a site shows around a text, who is named in it, and for whom it speaks."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from enum import Enum

from pressparse.language.letters import DOUBLE, SUBJECTS, TOPICS
from pressparse.pattern import scanning
from pressparse.record import DocumentKind
from pressparse.text.view import View


class Sign(Enum):
    """What shows that the press published a text, or that a body tells of itself."""

    SHARED = "page: articles are shared"
    REPORTER = "text: a reporter is named"
    CREDITED = "text: pictures are credited"
    BOARD = "page: a row of a board"
    CALLED = "page: whom to call"
    PAPER = "text: laid out as papers for the press are"
    SELF = "text: says we"
    VISITORS = "text: speaks to visitors"


OF_THE_PRESS = frozenset((Sign.SHARED, Sign.REPORTER, Sign.CREDITED))
OF_A_BODY = frozenset((Sign.BOARD, Sign.CALLED, Sign.PAPER, Sign.SELF, Sign.VISITORS))

_SHARED = scanning(
    r"기사(?:를 ?)? ?공유|기사 ?(?:보내기|제보|스크랩|상세|본문|원문)|(?:다른|관련|인기|추천) ?기사|관련 ?뉴스|본문 보기를 권장"
    r"|글자 ?크기 ?(?:설정|로 변경)|댓글 ?쓰기|댓글 많은|상태바|많이 ?본|많은 ?뉴스|뉴스 ?홈|제보하기"
    r"|(?:다음|주요|최신|인기|추천) ?뉴스"
)
"""What readers of articles are offered on a site."""
_REPORTER = scanning(
    r"[가-힣]{2}[ ]?(?:선임|인턴|객원|전문|대표|시민)?기자(?! ?(?:회견|간담|단)|[가-힣])|특파원"
)
_CREDITED = scanning(
    r"사진 ?[=ㅣ|/ⓒ]|사진 ?제공(?! ?-)|[/|] ?사진|ⓒ ?[가-힣]|(?m:^)[ \t]*[<\[]사진[>\]]|(?<=[가-힣] )자료 ?사진|제공 ?="
)
_CREDIT = scanning(r"[가-힣)] ?제공[.)\]>]{0,2}\s*\Z")
"""How a picture's words end that was handed to a paper."""
_WRITER = scanning(r"작성자|글쓴이|등록자|게시자|작성 ?부서|담당 ?부서|주관 ?부서")
_ENTRY = scanning(r"조회|등록일|작성일|작성 ?날짜|게시일|첨부|이전 ?글|다음 ?글|게시물|만족")
"""What a board says of each entry: its writer; how often it was read, when it was put there."""
_CALLED = scanning(
    rf"(?m)^\W{{0,3}}(?:(?:담당|관련) ?부서|담당자?|연락처|(?:보도 ?)?자료 ?제공|(?:언론|보도) ?(?:문의|연락)처?)(?![가-힣]{{0,2}}[{TOPICS}{SUBJECTS}] )[^\n]{{0,40}}(?:\n[^\n]{{0,20}})?\d{{3,4}}-\d{{4}}"
    r"|[가-힣][장자] (?:[가-힣]{2,4} )?(?:0\d{1,2}[-)] ?)?\d{3,4}-\d{4}(?=[,)\]】])"
)
_PAPER = scanning(
    r"사진 ?설명|사진 ?제공 ?[-–]|사진 ?\d{1,2}장 ?(?:첨부|있음)|< ?끝 ?>|공공누리|(?m:^)\W{0,2}\[보도 ?자료\]|□ [가-힣(‘“]"
    r"|(?m:^[ \t]{0,3}- ?[가-힣‘“'\"](?:[^\n-]|-(?!\s)){8,70}-[ \t\r]*$)"
)
"""How bodies lay out what they hand to the press: a deck between dashes, squares before its points, words for its pictures, where it ends."""
_AGENCY = scanning(r"[(=]뉴스와이어\)|뉴스와이어(?: ?제공|를 통해 배포)|/PRNewswire/")
"""How the agencies open a text that send out what bodies pay them for."""
_QUOTED = scanning(rf"[{DOUBLE}\"][^{DOUBLE}\"\n]{{0,900}}[”\"]")
_SELF = scanning(
    rf"(?<![가-힣])본(?:교|원| ?(?:대학|사업단|재단|협회|학회|연구원|병원|박물관|도서관|연구소|학과))[{TOPICS}{SUBJECTS}의](?=\s)|(?<![가-힣])본 ?(?:복지관|센터|회관)(?= |[{TOPICS}{SUBJECTS}의] )"
)
_VISITORS = scanning(
    r"(?:부탁 ?드립|감사 ?드립|감사의 [가-힣 ]{2,8}드립|죄송합)니다|주시(?:기|길) ?바랍니다|하는 바입니다|알려 ?드립니다"
)
"""How a body ends that has told its visitors something; in talks people thank each other, too, in shorter words."""


def signs(main: View, margin: View) -> frozenset[Sign]:
    """Return the signs that a page shows."""
    return frozenset((*_around(margin), *_named(main), *_spoken(main)))


def of_an_agency(main: View) -> bool:
    """Whether an agency sent a text out that a body paid, on whosever site it stands."""
    return _AGENCY.search(main.raw) is not None


def _around(margin: View) -> Iterator[Sign]:
    text = margin.folded
    if _SHARED.search(text):
        yield Sign.SHARED
    if _WRITER.search(text) and _ENTRY.search(text):
        yield Sign.BOARD


def _named(main: View) -> Iterator[Sign]:
    if _CALLED.search(main.raw):
        yield Sign.CALLED
    if _PAPER.search(main.raw):
        yield Sign.PAPER
    if _REPORTER.search(main.raw):
        yield Sign.REPORTER
    pictures = (main.folded[each.start : each.end] for each in main.only("caption"))
    if _CREDITED.search(main.raw) or any(map(_CREDIT.search, pictures)):
        yield Sign.CREDITED


def _spoken(main: View) -> Iterator[Sign]:
    """Yield for whom a text speaks, in its own words: what somebody says in it speaks for nobody else."""
    body = "\n".join(main.folded[each.start : each.end] for each in main.only("body"))
    if not (_SELF.search(body) or _VISITORS.search(body)):
        return
    own = _QUOTED.sub(" ", body)
    if _SELF.search(own):
        yield Sign.SELF
    if _VISITORS.search(own):
        yield Sign.VISITORS


def settled(shown: AbstractSet[Sign]) -> DocumentKind | None:
    """Return whose document the signs say it is, where they agree; None where they say too little."""
    if shown & OF_A_BODY:
        return None if shown & OF_THE_PRESS else "release"
    return "article" if shown & _ENOUGH else None


_ENOUGH = frozenset((Sign.SHARED, Sign.CREDITED))
"""What only the press does."""
