"""Lines of the page itself: buttons, menus, notices, rights."""

from functools import cache
from typing import Any

import regex

from pressparse.language.letters import SUBJECTS
from pressparse.lexicon.notices import BUTTONS, LIST_HEADINGS, LISTED_BUTTONS, SECTIONS
from pressparse.pattern import compiled, deferred
from pressparse.record import BlockKind
from pressparse.rule import rule
from pressparse.segment.appeals import told


@rule(
    r"\A(?:-\s?\d{1,3}\s?-|-\s\d{1,3}|\d{1,3}\s?/\s?\d{1,3}|\d{1,3}\s?(?:쪽|페이지))\Z",
    examples={"[[- 3 -]]": "boilerplate", "[[2/5]]": "boilerplate"},
    boundary=["- 3건의 협약을 맺었다", "3"],
    needs=("-", "/", "쪽", "페이지"),
)
def page_number(_match: regex.Match[str], _: Any) -> BlockKind:
    """The number of a printed page stands alone between dashes."""
    return "boilerplate"


@rule(
    r"\A(?://\s|function\s{1,2}\w|var\s{1,2}\w|<script|<!--|-->|\$\(|@media\s|document\.\w|window\.\w)|\(\)\s{0,2}\{.{0,80}\}\Z",
    examples={
        "[[// 오류를 피하는 함수]]": "boilerplate",
        "[[function close_player() {}]]": "boilerplate",
    },
    boundary=["기능(function)을 새로 더했다."],
    needs=("//", "function", "var ", "<", "$(", "@media", "document.", "window.", "{"),
)
def script(_match: regex.Match[str], _: Any) -> BlockKind:
    """Remains of the page's script."""
    return "boilerplate"


@rule(
    r"\A(?:[-•·|]\s)?(?:이전|다음)(?:글|기사)(?![은을이과의에로도 ]\s)\s?[:|]?\s?(?=\S).{6,120}\Z",
    examples={
        "[[다음글 나래시, 겨울 음악회 연다]]": "sidebar",
        "[[- 이전글나래시, 겨울 음악회 연다 26.01.05]]": "sidebar",
    },
    boundary=[
        "다음글",
        "다음글은 나래시의 겨울 이야기입니다",
        "다음 달 5일 협약을 맺는다고 밝혔다.",
    ],
    needs=("이전", "다음"),
)
def neighbour(match: regex.Match[str], _: Any) -> BlockKind | None:
    """The board names the release before and the one after."""
    return None if match.string.rstrip("| ").endswith("다.") else "sidebar"


@rule(
    r"\A\W{0,3}(?:관련|함께[ ]?(?:보면|읽을|볼)|(?:먼저|같이)[ ]보면)(?:\s좋은)?\s?(?:기사|뉴스|글)\s?(?:[\])>】:|]\s?|\s[-:|]\s)(?=\S).{6,120}(?<!다\.)\Z",
    examples={
        "[[▷함께 보면 좋은 기사: 나래시, 겨울 음악회 연다]]": "sidebar",
        "[[【관련기사】 나래시, 겨울 음악회 연다]]": "sidebar",
        "[[▶관련기사: 나래시, 겨울 음악회 연다]]": "sidebar",
    },
    boundary=["관련 기사가 이어지자 시민들이 모였다.", "관련기사"],
    needs=("관련", "함께", "보면"),
)
def related_title(_match: regex.Match[str], _: Any) -> BlockKind:
    """The word for another article stands before its title."""
    return "sidebar"


@rule(
    r"""(?:공공누리|저작물은|저작권법|저작권은).{0,120}(?:이용|조건|유형|책임|보호|저촉|금지)
      | (?:게재|전재|인용|복제)\s?시(?:에는)?\s.{0,80}(?:바랍니다|주세요|하십시오|합니다)\.?\Z
      | \A(?:본|이)\s?(?:기사|콘텐츠)는.{0,40}고유\s?콘텐츠입니다\.?\Z""",
    examples={
        '[[본 저작물은 "공공누리" 제1유형:출처표시 조건에 따라 이용할 수 있습니다.]]': "boilerplate",
        "[[기사 게재 시 출처를 밝혀 주시기 바랍니다.]]": "boilerplate",
        "[[본 기사는 가람신문의 고유 콘텐츠입니다.]]": "boilerplate",
    },
    boundary=[
        "저작권법을 고쳐 창작자를 더 잘 보호한다고 가람부가 밝혔다.",
        "나래군은 5일 협약을 맺었다. 본 저작물은 누구나 이용할 수 있습니다.",
    ],
    needs=("공공누리", "저작물은", "저작권", "게재", "전재", "인용", "복제", "콘텐츠"),
)
def terms(match: regex.Match[str], _: Any) -> BlockKind | None:
    """Under what terms the page may be used again."""
    text = match.string
    ends = compiled(r"[했혔였됐된한]다\.?\Z").search(text)
    return None if ends or told(text[: match.start()]) else "boilerplate"


@rule(
    r"""ⓒ\s?[\w(.] | (?i:\bcopyrights?\b) | 저작권자\s?\(?[ⓒc] | 무단\s?(?:전재|복제|배포)
      | (?i:all\s+rights\s+reserved) | 재배포\s?(?:를\s)?금지""",
    examples={
        "[[<저작권자(c) 가람신문, 재배포 금지>]]": "boilerplate",
        "[[ⓒ 가람일보]]": "boilerplate",
    },
    boundary=[
        "무단으로 옮겨 실은 사이트를 고소했다.",
        "▲시민의 집 3곳을 고친 바 있다. 시는 5일 협약을 맺었다. <저작권자ⓒ 가람통신. 무단전재 금지>",
    ],
    needs=("ⓒ", "opyright", "COPYRIGHT", "저작권자", "무단", "ights", "RIGHTS", "재배포"),
)
def copyright_line(match: regex.Match[str], _: Any) -> BlockKind | None:
    """Whose article it is, and that nobody else may print it; behind a sentence, whose photograph."""
    text = match.string
    if (
        match[0][0] == "ⓒ"
        and match.start()
        and not compiled("무단|금지|저작권자|opyright").search(text)
    ):
        if told(text, match.end()):
            return None
        before = _SHOT.sub("", text[: match.start()].rstrip())
        return (
            "caption"
            if text[0] == "▲" or before.endswith(("다.", "모습", "모습."))
            else "boilerplate"
        )
    return None if told(text[: match.start()]) else "boilerplate"


_SHOT = deferred(r"\s?20\d\d[.\s/-]{1,2}\d{1,2}[.\s/-]{1,2}\d{1,2}\.?\Z")
"""The day on which a photograph was taken, behind its caption."""


@rule(
    r"\A(?:[가-힣]{0,9}+[ ]?+-?\d{1,2}(?:\.\d)?[ ]?+℃[ ]{0,2}+){1,20}\Z"
    r"|\A(?:(?:-?\d{1,2}(?:\.\d)?[ ]?℃?[ ]){1,3}[가-힣]{2,5}[ ]{0,2}){1,20}\Z",
    examples={
        "[[구름많음동두천 13.4℃]]": "boilerplate",
        "[[-4℃]]": "boilerplate",
        "[[15 15℃ 나래]]": "boilerplate",
    },
    boundary=["기온은 영하 4℃까지 내렸다."],
    needs=("℃",),
)
def weather(_match: regex.Match[str], _: Any) -> BlockKind:
    """Town by town, a site shows the weather above its text."""
    return "boilerplate"


@rule(
    r"\A(?:[^\s.]{1,14}\s){0,8}[^\s.]{0,8}바로[ ]?가기\Z|\A(?:\S{1,8}\s?)??(?:\#[^\s#]{1,20}(?:\s[^\s#]{1,12}){0,2}\s{0,3}){2,30}+\Z|\A(?:SNS\s?기사보내기\s?)?(?:\S{1,10}\(으\)로\s기사보내기\s){2,8}.{0,20}\Z|\A(?:IMG|DSC[A-Z]?|KakaoTalk|캡처)_?\d[\w()]{3,20}\Z|\A[|+]{1,3}\Z|\A!\[[^\[\]\n]{0,80}\]\([^()\s]{0,200}\)\s?\|?\Z|\A20\d\d\s?,\s?[A-Z][a-z]{2,8}\s\d{1,2}\s?,\s?[A-Z][a-z]{2,8}\Z|\A(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s[A-Z][a-z]{2,8}\s\d{1,2},\s20\d\d\Z|\AUPDATED?\.?\s20\d\d.{6,30}\Z|\A(?:phone_iphone|arrow_\w+|menu|search|keyboard_\w+)\s[가-힣 ]{1,12}\Z|\A[(\[]?끝[)\]]?\.?\Z|\A(?:기사[ ]?)?(?:본문|주메뉴|메뉴|콘텐츠|컨텐츠|페이지|동영상|영상)[ ]?(?:시작|끝|정보|안내|영역(?:[ ]?(?:시작|끝))?)\Z|\A(?:기사[ ]?)?(?:상세|메인)[ ]?(?:페이지|화면)\Z|\A[^.,]{2,20}[ ]로고\Z|\d{1,2}번째[ ](?:이미지|사진)\Z|[ ]이미지[ ]?\d{1,2}\Z|\A[<\[(][ ]?관[련계][ ]?기사[ ]?\d[\d, ]{0,8}면[ ]?[>\])]\Z|\A최종[ ]?편집(?:일|일시|시각|시간)?[ ]?:?[ ]?20\d\d.{4,30}\Z",
    examples={
        "[[본문 바로가기 옆메뉴 바로가기]]": "boilerplate",
        "[[바로가기 메뉴 본문 바로가기 주메뉴 바로가기]]": "boilerplate",
        "[[가람통신 본문 바로가기 메뉴 바로가기]]": "boilerplate",
        "[[최종편집일 : 2026-01-05]]": "boilerplate",
        "[[본문 시작]]": "boilerplate",
        "[[기사 본문 영역]]": "boilerplate",
        "[[상세페이지]]": "boilerplate",
        "[[가람방송 채널 로고]]": "boilerplate",
        "[[나래시, 협약 체결의 1번째 이미지]]": "boilerplate",
        "[[<관계기사 3, 5면>]]": "boilerplate",
        "[[UPDATE 2026-01-05 12:38 (Mon)]]": "boilerplate",
        "[[phone_iphone 모바일 웹]]": "boilerplate",
        "[[(끝)]]": "boilerplate",
        "[[키워드Tags #나래시 #새 공장 #협약]]": "boilerplate",
        "[[DSC02511]]": "boilerplate",
        "[[2024,November 23,Saturday]]": "boilerplate",
        "[[|]]": "boilerplate",
    },
    boundary=["나래시 누리집 바로가기로 신청한다.", "끝까지 함께한다.", "#1 새 공장", "DSC"],
    needs=(
        "바로",
        "UPDATE",
        "최종",
        "시작",
        "영역",
        "페이지",
        "화면",
        "동영상",
        "로고",
        "번째",
        "이미지",
        "기사",
        "day",
        "phone_",
        "arrow_",
        "menu",
        "search",
        "keyboard_",
        "끝",
        "#",
        "기사보내기",
        "IMG",
        "DSC",
        "KakaoTalk",
        "캡처",
        "|",
        "+",
    ),
)
def furniture(_match: regex.Match[str], _: Any) -> BlockKind:
    """Ways to jump over the menu, when the site was renewed, the end mark of a wire."""
    return "boilerplate"


@rule(
    r"""\A(?:
        (?:홈|HOME|Home|뉴스홈?|메인)\s?[>·|].{1,80}
      | [\w가-힣·&/]{1,12}(?:\s?>\s?[\w가-힣·&/]{1,15}(?:\s[\w가-힣·&/]{1,8})?){1,6}
      | (?:HOME|Home)(?:\s.{0,60})?
      | >\s?[\w가-힣·&/]{1,12}(?:\s?>\s?[\w가-힣·&/]{1,15}){1,4}
      | 홈(?:정치|경제|사회|문화|산업|국제|교육|지역|전국|스포츠|연예|생활|금융|증권|과학|의료|일반|종합|뉴스|자치|행정){1,5}
      | (?:chevron_right\s[\w가-힣·]{1,10}\s?){1,4}
      | 보도자료\s?상세
      | [가-힣]{2,6}\s\d{1,2}면
      | (?:[\w·/]{1,12}\s{2,8}){1,5}보도자료(?:\s{2,8}[\w·/]{1,12}(?:\s[\w·/]{1,12}){0,2}){0,4}
      )\Z""",
    examples={
        "[[뉴스 > 경제 > 기업·CEO]]": "section",
        "[[홈경제경제일반]]": "section",
        "[[종합 01면]]": "section",
        "[[홈 > 군정소식 > 보도자료]]": "section",
    },
    boundary=["가람 > 나래라는 식이 성립한다.", "뉴스", "나래위원회   보도자료"],
    needs=(">", "홈", "HOME", "Home", "보도자료", "뉴스", "메인", "chevron", "면"),
)
def breadcrumb(match: regex.Match[str], _: Any) -> BlockKind | None:
    """The way from the front page to this one; a body's name before 보도자료 heads its release."""
    head = compiled(r"[가-힣]{2,14}(?:부|처|청|원|위원회|공사|공단)\s+보도자료").fullmatch(match[0])
    return None if head else "section"


@rule(
    rf"""\A만족도\s?(?:조사|평가).{{0,8}}\Z|만족하(?:셨|십)|읽는\s?시간\s?\d|회원에게만\s제공|유료\s기사|등록된\s댓글이|기사에\s대해\s어떻게|언론사로\s이동합니다|Translated\sby|책임과\s권한은|만족도를\s평가해|제보를\s기다|기사\s?문의\s?(?:및|·|,)\s?제보|마음에\s드시나요|\A기사\s?제공\s?[:=]|(?:다른|전체)\s?기사\s?보기\Z|개의\s댓글이|\d{{1,4}}개의?\s댓글|고충처리인|청구하실\s분|삭제한\s댓글|댓글을\s(?:남기|입력|등록|작성)|의견을\s(?:남겨|달아|들려)|(?:기사|뉴스|것|정보)를\s찾으시나요|검색어\s(?:입력|를\s입력)|구독신청|취재를\s원하시면|정정·추후\s?보도|구독하세요|구독하기|제보는|제보해
      |이\s기사는\s.{{0,40}}(?:표출|작성|분류)|섹션\s?(?:으로|정보)|중복\s분류|아웃링크|직접\s선정한\s기사|로그인\s?(?:후|하)
      |사업자\s?등록번호|등록번호\s?:|발행인|편집인|통신판매업|호스팅\s?제공|(?:개인정보|청소년|기사\s?배열).{{0,12}}책임자\s?[:|]|기사배열\s원칙
      |클릭하(?:시)?면\s?(?:크게|동영상|영상)|(?:URL|주소)\s?(?:복사)?[{SUBJECTS}]?\s?(?:복사)?(?:가\s)?(?:되었습니다|완료되었습니다)|원본\s이미지입니다|이미지를\s확대해\s?보세요|카테고리로\s분류할|언론사가\s분류합니다|(?:콘텐츠|기사)를\s공유하세요|에서\s공유된\s콘텐츠입니다|버튼을\s클릭|뒤로\s?가기를\s눌러|광고\s보고\s계속\s읽기|(?:뉴스|소식|기사|내용|정보)를\s(?:확인|만나)하?[실보]\s수\s있습니다|자리입니다\Z|작성하실\s수\s있습니다|영역입니다\Z|뉴스를\s만나보세요
      |자동\s?요약한\s결과입니다|본문\s보기를\s권장|글자크기(?:가|로)\s변경|읽어주기\s기능은|브라우저에서만\s사용|\A이\s누리집은\s.{{1,30}}누리집입니다|(?:전자정부|공식|관리하는)\s?누리집입니다|도메인\s주소를\s확인|공식\s?누리집\s?(?:주소|보기|확인)|편리하게\s?이용하실|검색\s?방법\s?안내""",
    examples={
        "[[이 페이지에서 제공하는 정보에 만족하십니까?]]": "boilerplate",
        "[[<그림을 클릭하시면 크게 보실 수 있습니다>]]": "boilerplate",
        "[[기사 URL이 복사되었습니다.]]": "boilerplate",
        "[[가람TV 기사문의 및 제보 : 카톡 garam]]": "boilerplate",
        "[[기사제공 : 가람통신]]": "boilerplate",
        "[[운영중인 공식 누리집보기]]": "boilerplate",
        "[[어떤 기사를 찾으시나요?]]": "boilerplate",
        "[[여러분의 의견을 남겨 주세요]]": "boilerplate",
        "[[주소 : 나래시 가람로 1 | 등록번호 : 나래아00001 | 발행·편집인 : 김새로]]": "boilerplate",
    },
    boundary=["시민 만세 소리에 다들 놀랐다.", "정보를 고르게 제공한다."],
    needs=(
        "만족",
        "마음에 드시",
        "읽는",
        "회원에게만",
        "유료",
        "어떻게",
        "이동합니다",
        "Translated",
        "권한은",
        "댓글",
        "의견을",
        "찾으시",
        "작성하실",
        "다른",
        "전체",
        "고충",
        "청구",
        "취재를",
        "추후",
        "구독",
        "제보",
        "이 기사는",
        "섹션",
        "중복",
        "아웃링크",
        "선정한",
        "로그인",
        "사업자",
        "등록번호",
        "발행인",
        "편집인",
        "통신판매",
        "호스팅",
        "책임자",
        "기사",
        "누리집",
        "도메인",
        "클릭",
        "복사",
        "이미지",
        "카테고리",
        "공유",
        "뒤로",
        "광고 보고",
        "영역입니다",
        "자리입니다",
        "언론사가",
        "만나보세요",
        "확인하실",
        "만나보실",
        "읽어주기",
        "요약",
        "권장",
        "글자크기",
        "브라우저",
        "이용하실",
        "검색",
    ),
)
def notice(match: regex.Match[str], _: Any) -> BlockKind | None:
    """The site speaks to its visitors."""
    text = match.string
    return "boilerplate" if len(text) <= 200 and not compiled(r"(?<!니)다\.").search(text) else None


@rule(
    r"\A(?:▶|☞|★|▷|●|■|ⓘ)\s?.{0,80}(?:바로\s?가기|구독|뉴스\s?스탠드|모바일|채널|앱\s|다운로드|신청|이벤트|클릭|제보|더\s?보기|만나세요|기사\s?(?:원문\s?)?보기).{0,60}\Z",
    examples={"[[▶ 네이버에서 가람일보 구독하기]]": "boilerplate"},
    boundary=["▶ 협약의 뜻은 무엇인가?", "※ 신청 기간은 다음 달 3일까지다."],
    needs=("▶", "☞", "★", "▷", "●", "■", "ⓘ"),
)
def promotion(match: regex.Match[str], _: Any) -> BlockKind | None:
    """The outlet asks to be followed."""
    return None if match[0].endswith("다.") else "boilerplate"


@rule(
    r"\A.{3,25}\Z",
    examples={
        "[[가장 많이 본 뉴스]]": "heading",
        "[[가람일보 관련뉴스]]": "heading",
        "[[가람 베스트 뉴스 TOP 10]]": "heading",
        "[['나래 이야기' 카테고리의 다른 글]]": "heading",
    },
    boundary=["관련 뉴스가 이어지자 시민들이 모였다.", "뉴스"],
)
def list_heading(match: regex.Match[str], _: Any) -> str | None:
    """Below this line other articles are listed."""
    text = match[0]
    if text[-1].isdigit():
        text = _RANKED.sub("", text)
    if next(filter(str.isalnum, reversed(text)), "") not in _heading_ends():
        return None
    text = "".join(filter(str.isalnum, text))
    if text in LIST_HEADINGS or (len(text) <= 18 and text.endswith(_suffixes())):
        return "heading"
    return None


_RANKED = deferred(r"\s?(?i:top|톱|베스트)\s?\d{1,2}\Z")
"""So many of them."""


@rule(
    r"\A[가-힣A-Za-z·/]{2,8}(?:[ |>]{1,3}[가-힣A-Za-z·/]{2,8}){2,15}\Z",
    examples={"[[정치 경제 사회 문화 스포츠 오피니언]]": "boilerplate"},
    boundary=["정치 경제 사회를 잇는 다리", "사회 문화", "과학 교육 현장을 찾아서"],
    needs=("정치", "경제", "사회", "문화", "스포츠", "로그인", "검색", "메뉴"),
)
def menu_row(match: regex.Match[str], _: Any) -> BlockKind | None:
    """The site's sections stand side by side."""
    words = compiled(r"[ |>]+").split(match[0])
    return "boilerplate" if all(w in SECTIONS or w in BUTTONS for w in words) else None


@rule(
    r"\A.{1,40}\Z",
    examples={
        "[[글자 크게]]": "boilerplate",
        "[[목록]]": "boilerplate",
        "[[경제 |]]": "boilerplate",
        "[[프린트 페이지 공유하기]]": "boilerplate",
        "[[댓글 14]]": "boilerplate",
        "[[크게 작게]]": "boilerplate",
    },
    boundary=["목록을 새로 만들었다.", "경제"],
)
def button(match: regex.Match[str], _: Any) -> BlockKind | None:
    """A button or an entry of a menu."""
    text = match[0]
    if text.replace(" ", "") in BUTTONS or (text[-1] in "|ㅣl·" and _menu_entry().match(text)):
        return "boilerplate"
    if _COUNTER.fullmatch(text):
        return "boilerplate"
    words = text.split()
    if len(words) > 1 and LISTED_BUTTONS.issuperset(words):
        return "boilerplate"
    row = 1 < len(words) <= 12 and words[0] in _openings() and _all_buttons(words)
    return "boilerplate" if row else None


@rule(
    r"""\A(?:[^\s.]{1,12}\s){0,40}?(?:
        [^\s.]{1,8}로\s?보내기|[^\s.]{0,8}(?:공유하기|인쇄하기|퍼가기|복사하기|읽어주기|다시\s?듣기)
      | (?:기사\s?내용\s)?프린트(?:하기)?|[^\s.]{0,4}스크랩(?:하기)?
      | (?:글자|글씨|폰트|화면)\s?(?:크기|크게|작게|확대|축소|키우기|줄이기)
      | (?:(?:페이스북|트위터|카카오톡|카카오스토리|네이버\s?블로그|밴드|구글|라인|텔레그램|URL\s?복사|메일\s?보내기)\s?){3,12}
      )\Z""",
    examples={
        "[[나래톡으로 보내기]]": "boilerplate",
        "[[글씨 확대 글씨 축소 인쇄하기]]": "boilerplate",
        "[[인쇄하기 메일로 보내기 글자 크게 글자 작게]]": "boilerplate",
        "[[글씨키우기 글씨줄이기 페이스북 트위터 구글]]": "boilerplate",
        "[[페이스북트위터밴드카카오톡]]": "boilerplate",
        "[[기사 내용 글자 크게]]": "boilerplate",
    },
    boundary=[
        "소방관에게 편지 보내기",
        "가람시, 지식 공유하기에 나선다",
        "어르신께 책 읽어주기 행사",
    ],
    needs=(
        "보내기",
        "공유하기",
        "인쇄하기",
        "퍼가기",
        "복사하기",
        "읽어주기",
        "듣기",
        "프린트",
        "스크랩",
        "글자",
        "글씨",
        "폰트",
        "화면",
        "트위터",
    ),
)
def command(_match: regex.Match[str], _: Any) -> BlockKind:
    """What a page lets its visitors do with a text is a button, and so are several in a row."""
    return "boilerplate"


@cache
def _openings() -> frozenset[str]:
    """Return everything that a button can begin with."""
    return frozenset(each[:size] for each in BUTTONS for size in range(1, len(each) + 1))


_COUNTER = deferred(
    r"(?:(?:전체|총)?\s?댓글|공감|추천|좋아요|공유|스크랩)\s?\(?\d{1,6}\)?개?|20\d\d\.\d\d\.\d\d\s\d\d:\d\d\s기준|(?:전체|금일|오늘|누적|총)\s?방문자\s?:?\s?[\d,]{1,12}"
)
"""A button with how often it was pressed."""


def _all_buttons(words: list[str]) -> bool:
    """Whether words are buttons in a row, each of one word or of a few."""
    fits = [True] + [False] * len(words)
    for end in range(1, len(words) + 1):
        fits[end] = any(
            fits[at] and "".join(words[at:end]) in BUTTONS for at in range(max(0, end - 4), end)
        )
    return fits[-1]


@cache
def _menu_entry() -> regex.Pattern[str]:
    return regex.compile(r"[^.!?]{1,20}\s?[|ㅣ]\Z|[^.!?]{0,12}[가-힣]l\Z|[^.!?]{1,12}\s·\Z")


@cache
def _heading_ends() -> frozenset[str]:
    return frozenset(each[-1] for each in LIST_HEADINGS)


@cache
def _suffixes() -> tuple[str, ...]:
    return tuple(each for each in LIST_HEADINGS if len(each) >= 4)
