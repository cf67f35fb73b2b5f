"""Lines of photographs: what one shows, and whose it is."""

from typing import Any

import regex

from pressparse.language.letters import DOUBLE
from pressparse.lexicon.notices import PHOTO_AGENCIES
from pressparse.pattern import deferred
from pressparse.record import BlockKind
from pressparse.rule import rule
from pressparse.segment.credited import STOP
from pressparse.segment.shapes import GIVEN, MAIL, NAME, REPORTER
from pressparse.segment.wording import goes_back


@rule(
    r"""\A(?:[0-9a-f]{24,40}_\d{6,14}\S{0,30}\Z|본문\s이미지\s-\s.|(?:사진\s?)?제공\s?[=:]\s?[가-힣]|◆\s?…|▲\s?(?![가-힣]{1,3}[시군구도]\s)[가-힣]{2,4}\s(?:[가-힣]{2,12}\s)?[가-힣]{0,8}(?:대표|회장|사장|원장|시장|장관|군수|교수|의원|위원장|조합장|서장|소장|단장|이사장|총장)\s?\|?\Z) | \A[\W\d]{0,4}사진\s?(?:
        (?:\d{1,2}(?:\s?[,~]\s?\d{1,2}){0,4}|설명|자료|제공|출처|촬영)?\s?(?:[)\]:=>]|-(?=\s?[가-힣]))
      | 설명\s?\Z | (?:설명|제공|출처)\s
      ) | \A"""
    + GIVEN
    + r"""\Z
      | \A[가-힣A-Za-z0-9·]{2,12}(?<!정보)(?<!서비스)(?<!무료)(?<!자료)(?<!혜택)(?<!편의)(?<!기회)\s제공\Z
      | \A(?:영상|사진|자료화면)\s[^.]{2,20}\s제공\Z""",
    examples={
        "[[※ 사진설명 : 새 공장에서 제품을 살피는 김새로 대표]]": "caption",
        "[[【사진1: 나래시청 전경】]]": "caption",
        "[[◇ 사진 설명]]": "caption",
        "[[※ 사진자료 : 우수상을 받은 나래시 사람들]]": "caption",
        "[[사진=가람일보]]": "caption",
        "[[사진 1, 2 : 김새로 차장이 공사장을 살피고 있다.]]": "caption",
        "[[▲ 김새로 조합장]]": "caption",
        "[[◆…가람전자가 새로 연 공장]]": "caption",
        "[[(가람전자 제공)]]": "caption",
        "[[가람전자 제공]]": "caption",
        "[[영상 '나래구조대' 제공]]": "caption",
        "[[【가람전자 제공. 재판매 및 DB 금지】]]": "caption",
        "[[제공= 나래시청]]": "caption",
        "[[0123456789abcdef0123456789abcdef_1700000000_0001.jpg]]": "caption",
        "[[본문 이미지 - 김새로 시장이 인사말을 하고 있다.]]": "caption",
    },
    boundary=[
        "사진을 통해 자연을 느끼는 전시도 있다.",
        "※사진 있음. (업무담당자 나래과 김새로 ☎061) 380-0000)",
        "(토론회 사진 1장 첨부)",
        "▲ 나래시 시장",
        "혜택 제공",
        "▲ 주민 참여 확대",
    ],
    needs=("사진", "본문 이미지", "▲", "제공", "◆", "_"),
)
def photo(match: regex.Match[str], _: Any) -> BlockKind | None:
    """A line that opens with the word for photograph describes one, or says whose it is, and holds no text."""
    return "caption" if len(STOP.findall(match.string)) < SENTENCES else None


_POOL = r"(?:[(\[]\s?[^()\[\]]{0,12}사진[^()\[\]]{1,30}[)\]])"
"""Whose photograph it is, or that of all photographers together."""


@rule(
    rf"""(?:
        [.…\w)\]]\s?[/\[(]\s?(?:사진\s?=\s?)?[\w·,\s]{{0,12}}(?:{"|".join(PHOTO_AGENCIES)})(?:\s?(?:제공|캡처|사진))?[\])]?
      | [(\[/<]\s?(?:자료\s?)?사진\s?(?:제공|출처)?\s?[=:-]\s?[^()\[\]<>]{{1,30}}[)\]>]?
      | [.…]\s?[가-힣A-Za-z0-9]{{2,15}}\s제공
      | (?:다|전경|모습|조감도|포스터|현장)\.\s[가-힣A-Za-z0-9]{{2,12}}\s?(?:DB|캡처)
      | \A[^<>()\[\].]{{3,40}}[<(\[](?:{"|".join(PHOTO_AGENCIES)})[>)\]]
      | [다임]\.\s?\(\s?[가-힣A-Za-z0-9·\s]{{2,15}}\s?제공\s?\)
      | \A[가-힣][^.,…"{DOUBLE}\d|]{{3,40}}\s(?:연합뉴스|뉴시스|뉴스1|게티이미지뱅크)
      | 다\.\s{{0,3}}/\s?[가-힣A-Za-z0-9·\s]{{2,16}}(?:제공|캡처),\s[가-힣A-Za-z0-9·\s]{{2,20}}(?:제공|캡처)
      | 다\.\s(?:사진\s?=?\s?)?(?:{"|".join(PHOTO_AGENCIES)})(?:\s(?:제공|자료사진))?
      | (?:[가-힣]\.|모습\.?|전경\.?|조감도\.?)\s?/\s?[가-힣A-Za-z0-9·]{{2,12}}(?:\s(?:제공|캡처))?(?<!기자)
      | (?:[.다]|모습)\s{{0,3}}사진\s?(?:\([^()]{{1,12}}\)\s?)?[=:]\s?[^.]{{1,30}}\.?
      | [.…]\s?사진\s?(?:제공|출처)\s[가-힣A-Za-z0-9·\s]{{2,20}}
      | \A[^.…]{{8,100}}\s/\s?[가-힣A-Za-z0-9·]{{2,15}}\s제공
      | \A▲\s?[^▲]{{5,250}}(?:고\s있다|모습이다|모습|기념사진|기념촬영)\.?
      | \A▲\s?[^▲]{{10,300}}[(\[]\s?(?:사진\s?)?(?:제공|출처)\s?[=:]\s?[^()\[\]]{{2,30}}[)\]]
      | \A[▲↑]\s?[^▲]{{10,300}}[<(\[]\s?[가-힣A-Za-z0-9·]{{2,15}}\s제공\s?[>)\]]
      | \A[▲↑△]\s?[^▲]{{10,300}}[\[(]\s?사진\s?(?:제공|출처)?\s?[=:]\s?[^()\[\]]{{2,30}}[\])](?:\s?\|)?
      | [다음됨]\.\s?(?:<\s?[가-힣A-Za-z0-9·]{{2,15}}\s제공\s?>|\[\s?사진\s[가-힣A-Za-z0-9·]{{2,15}}\s?\])
      | (?:[다됨]\.|포스터\.?|모습\.?|전경\.?|현장\.?)\s?\[\s?[가-힣A-Za-z0-9·]{{2,15}}(?:\s제공)?\s?\]
      | \s\[[가-힣A-Za-z0-9·][가-힣A-Za-z0-9·\s]{{1,20}}\s(?:제공|캡처)(?:[.,]\s?재판매\s및\sDB\s금지)?\]
      | \A(?!.*(?:무단|금지|저작권))[^ⓒ]{{3,200}}[가-힣.)]\s?ⓒ\s?[가-힣A-Za-z0-9·]{{2,15}}(?:\s(?:제공|[가-힣]{{2,4}}\s기자))?
      | (?:조감도|전경|모습|포스터|사진)\.?\s?제공\s?[=:]\s?[가-힣A-Za-z0-9·]{{2,15}}
      | [\[(]\s?출처\s?[=:]\s?[^()\[\]]{{2,20}}[\])]
      | 고\s있다\.\s?/\s?[가-힣A-Za-z0-9]{{2,12}}=[가-힣]{{2,4}}\s?기자
      | .{{5}}\*\s?재판매\s및\sDB\s금지
      | photo@[\w.]{{3,30}}(?:\s?\*재판매\s및\sDB\s금지)?
      | 다\.\s?(?:{_POOL}\s?)?20\d\d\.\s?\d{{1,2}}\.\s?\d{{1,2}}\.?\s{{0,3}}(?:{_POOL}\s{{0,3}})?{MAIL}(?:\s?\*재판매\s및\sDB\s금지)?
      )\Z""",
    examples={
        "[[김새로 가람전자 대표가 협약서를 들고 있다. /연합뉴스]]": "caption",
        "[[김새로 시장이 협약식에서 인사하고 있다. (사진 제공-나래시)]]": "caption",
        "[[나래시 청사 전경. /나래시]]": "caption",
        "[[【나래=뉴시스】 김새로 시장이 대담을 하고 있다. *재판매 및 DB 금지]]": "caption",
        "[[▲ 지난 3일 나래대에서 협약식을 가졌다. (제공=나래대)]]": "caption",
        "[[▲나래농협은 7일 명품관에서 모임을 꾸렸다. <나래농협 제공>]]": "caption",
        "[[↑ (왼쪽부터) 김새로 변호사, 이나래 구청장 【사진제공 : 가람방송】 |]]": "caption",
        "[[가람방송 새 프로그램 포스터 【출처=가람방송】]]": "caption",
        "[[나래재단이 연탄을 나르고 있다.【사진 나래재단】]]": "caption",
        "[[후원 행사가 열렸다.<나래전력 제공>]]": "caption",
        "[[제7회 나래전 포스터. 【나래회관】]]": "caption",
        "[[나래 산업단지 조감도. 제공=나래도]]": "caption",
        "[[나래구에 있는 가람은행 본점. ⓒ가람은행]]": "caption",
        "[[나래철강공단 전경. 가람신문DB]]": "caption",
        "[[김새로 나래시의원. ⓒ 가람통신 이나래 기자]]": "caption",
        "[[김새로 나래위원장. / 사진출처=나래위원회]]": "caption",
        "[[나래공정위원회 <연합뉴스>]]": "caption",
        "[[5일 나래시장에서 상인이 불을 밝히고 있다. 연합뉴스]]": "caption",
        "[[김새로 위원장이 개막을 알리고 있다./가람저널=이나래 기자]]": "caption",
        "[[가라앉은 배를 살피고 있다.(나래해경 제공)]]": "caption",
        "[[나래시청 새 청사 연합뉴스]]": "caption",
        "[[나래병원 의료진. /나래병원]]": "caption",
        "[[김새로 나래구청장과 재단 이사장 【나래구 제공. 재판매 및 DB 금지】]]": "caption",
        "[[나래시 기업 합동 협약식 / 나래도 제공]]": "caption",
        "[[새 놀이를 고르는 손님들 【가람 가게 캡처. 재판매 및 DB 금지】]]": "caption",
        "[[김새로 / 사진=DB]]": "caption",
        "[[나래 상품권 자료사진. <사진=연합뉴스>]]": "caption",
        "[[나래소방서, 사다리 교실 추진. 사진제공 나래소방서]]": "caption",
        "[[마이크 앞에 선 김새로 의원. 사진=나래시의회 제공.]]": "caption",
        "[[↑ 나래은행이 책 나눔 조인식을 가졌다. 사진(나래)=김새로 기자]]": "caption",
        "[[김새로 시장이 붓을 건넸다. /가람TV 캡처, 나래시 제공]]": "caption",
        "[[김새로 기자 = 5일 나래시에 첫눈이 내리고 있다. 2026.01.05. saero@garam.co.kr]]": "caption",
        "[[김새로 시장이 회의를 주재하고 있다. 2026.01.05 【나래시청사진기자단】 saero@garam.co.kr]]": "caption",
    },
    boundary=[
        "김새로 대표는 24일 연합뉴스와 통화에서 이같이 밝혔다.",
        "양측은 사진(작품 30점)도 함께 전시한다.",
        "가람시, 나래대와 손잡는다 - 뉴시스",
    ],
    needs=(
        *PHOTO_AGENCIES,
        "사진",
        "@",
        "제공",
        "출처",
        "▲",
        "/",
        ". [",
        "다.[",
        "재판매",
        "ⓒ",
        "DB",
        "캡처",
    ),
)
def credit(match: regex.Match[str], _: Any) -> BlockKind | None:
    """A sentence that ends in a photographer's or agency's name belongs to a photograph."""
    text = match.string
    if len(text) < SHORTEST or goes_back(text) or _WRITTEN.match(text):
        return None
    return "caption" if len(STOP.findall(text)) < SENTENCES else None


SENTENCES = 3
"""Sentences of a paragraph of the text with a credit behind it, at least; a caption has fewer."""


SHORTEST = 10
"""Code points of who or what is shown, and of whose photograph it is, at least."""
_WRITTEN = deferred(rf"\W?(?:\S{{1,12}}\s){{0,2}}{NAME}\s?{REPORTER}\s{MAIL}")
"""Who wrote the text, and where to write to them."""


@rule(
    r"\A[\W]{0,3}(?:촬영기자|촬영|영상취재|영상\s?편집|그래픽|VJ|CG|화면\s?(?:제공|출처)|자료조사|(?:영상)?디자인)\s?[:=]\s?[가-힣A-Z].{1,100}\Z|\A(?:촬영기자|촬영|영상\s?취재|영상\s?편집|자막)(?:[\s·,]{1,2}[가-힣]{2,4}){1,4}\Z",
    examples={
        "[[(영상취재 : 김새로·이가람, 영상편집 : 박나래)]]": "caption",
        "[[촬영기자:김새로/그래픽:이가람]]": "caption",
        "[[촬영기자 김새로 이가람]]": "caption",
    },
    boundary=["촬영은 김새로 감독이 맡았다.", "디자인 : 나래시를 바꾸는 힘이라고 했다."],
    needs=("촬영", "영상", "자막", "그래픽", "VJ", "CG", "화면", "자료조사", "디자인"),
)
def crew(match: regex.Match[str], _: Any) -> BlockKind | None:
    """Who filmed and cut a broadcast's report."""
    return None if match[0].endswith("다.") else "caption"


@rule(
    r"\A(?:사진\s?[=:]\s?)?(?:게티이미지(?:뱅크)?|클립아트코리아|셔터스톡|픽사베이|(?:AP|AFP|EPA|UPI|로이터|신화)[·/\s]?(?:뉴시스|뉴스1|연합(?:뉴스)?))\Z",
    examples={"[[게티이미지뱅크]]": "caption", "[[AP뉴시스]]": "caption"},
    boundary=["게티이미지뱅크가 사진을 팔기 시작했다.", "AP뉴시스 제휴"],
    needs=("게티이미지", "클립아트", "셔터스톡", "픽사베이", "뉴시스", "뉴스1", "연합"),
)
def stock(_match: regex.Match[str], _: Any) -> BlockKind:
    """Whose picture it is, alone on a line: agencies that sell pictures, and foreign ones."""
    return "caption"
