"""Who wrote it, for which outlet: articles by invented reporters, a third of them boundaries."""

from pathlib import Path
from typing import Any

import pytest

import pressparse
from pressparse.checks.testing import cases, failure, reader
from pressparse.lexicon.outlets import OUTLETS, outlet_of_domain
from pressparse.press import byline
from pressparse.text.view import View

BODY = "가나시는 새 공원을 연다고 3일 밝혔다."

WRITTEN: list[tuple[str, str | None, list[str]]] = [
    # datelines
    (f"(나주=연합뉴스) 한가람 기자 = {BODY}", "연합뉴스", ["한가람"]),
    (f"(서울=연합뉴스) 한가람·남도연 기자 = {BODY}", "연합뉴스", ["한가람", "남도연"]),
    (f"(뉴욕=연합뉴스) 한가람 특파원 = {BODY}", "연합뉴스", ["한가람"]),
    (f"【서울=뉴시스】한가람 기자 = {BODY}", "뉴시스", ["한가람"]),
    (f"【서울·세종=뉴시스】 한가람 기자 = {BODY}", "뉴시스", ["한가람"]),
    (f"[서울=뉴시스]한가람 남도연 기자 = {BODY}", "뉴시스", ["한가람", "남도연"]),
    (f"[서울=뉴시스] 한가람 기자, 남도연 인턴기자 = {BODY}", "뉴시스", ["한가람", "남도연"]),
    (f"(대전=뉴스1) 한가람 기자 = {BODY}", "뉴스1", ["한가람"]),
    (f"[세종=뉴스핌] 한가람 기자 = {BODY}", "뉴스핌", ["한가람"]),
    (f"(광주=다라통신) 한가람 기자 = {BODY}", "다라통신", ["한가람"]),
    (f"[판문점=뉴시스] 판문점 공동취재단 한가람 기자 = {BODY}", "뉴시스", ["한가람"]),
    (
        (
            "[나주=뉴시스]남도연 기자 = 시장이 악수하고 있다. 2024.03.04. photo@newsis.com"
            f"[나주=뉴시스]한가람 기자 = {BODY}"
        ),
        "뉴시스",
        ["한가람"],
    ),
    (
        f'공원 문 열어"[나주=뉴시스]한가람 기자 = {BODY}☞공감언론 뉴시스 hgr@newsis.com▶ 구독하기',
        "뉴시스",
        ["한가람"],
    ),
    # brackets
    (f"［헤럴드경제=한가람 기자］ {BODY}", "헤럴드경제", ["한가람"]),
    (f"[헤럴드경제(나주)=한가람 기자] {BODY}", "헤럴드경제", ["한가람"]),
    (f"[충주=충청일보 한가람기자] {BODY}", "충청일보", ["한가람"]),
    (f"[충청투데이 한가람 기자] {BODY}", "충청투데이", ["한가람"]),
    (f"(다라뉴스 = 한가람 기자) {BODY}", "다라뉴스", ["한가람"]),
    (f"(다라뉴스=한가람 기자) {BODY}", "다라뉴스", ["한가람"]),
    (f"[더팩트ㅣ여의도=한가람 기자] {BODY}", "더팩트", ["한가람"]),
    (f"[스포츠서울 | 한가람 기자] {BODY}", "스포츠서울", ["한가람"]),
    (f"{BODY}\n[다라방송 DBS = 한가람 기자 (hgr@dara.co.kr)]", "다라방송 DBS", ["한가람"]),
    (f"[경향신문] {BODY} 한가람 기자 hgr@kyunghyang.com", "경향신문", ["한가람"]),
    # taglines
    (f"{BODY}한가람 기자 hgr@dara.co.kr", None, ["한가람"]),
    (f"{BODY} 한가람기자 hgr@munhwa.com", None, ["한가람"]),
    (f"{BODY} 한가람 기자, hgr@idomin.com", None, ["한가람"]),
    (f"{BODY} /한가람기자", None, ["한가람"]),
    (f"{BODY} / 한가람 기자", None, ["한가람"]),
    (f"{BODY} 진주/한가람 기자", None, ["한가람"]),
    (f"{BODY} 진천 / 한가람기자 hgr@hanmail.net", None, ["한가람"]),
    (f"{BODY} 논산=한가람 기자", None, ["한가람"]),
    (f"{BODY} 뉴욕=한가람 특파원", None, ["한가람"]),
    (f"{BODY} 순천, 광양 한가람 기자", None, ["한가람"]),
    (f"{BODY} 세종 한가람 선임기자 hgr@seoul.co.kr", None, ["한가람"]),
    (f"{BODY} 한가람·남도연 기자 hgr@segye.com", None, ["한가람", "남도연"]),
    (f"{BODY} 한가람 남도연 기자 hgr@hani.co.kr", None, ["한가람", "남도연"]),
    (
        f"{BODY}한가람 기자 hgr@donga.com남도연 기자 ndy@donga.com",
        None,
        ["한가람", "남도연"],
    ),
    (
        f"{BODY}한가람 기자 hgr@donga.com남도연 인턴기자 다라대 사학과 4학년",
        None,
        ["한가람", "남도연"],
    ),
    (f"{BODY} 한가람 기자 외 1", None, ["한가람"]),
    (f"{BODY} 한가람 논설위원", None, ["한가람"]),
    (f"{BODY} 한가람 객원기자", None, ["한가람"]),
    (f"{BODY} 한가람 의학전문기자 hgr@joongang.co.kr", None, ["한가람"]),
    (f"{BODY} 한가람 차장 hgr@dara.co.kr", None, ["한가람"]),
    (f"{BODY} 정리=한가람 기자 hgr@cctoday.co.kr", None, ["한가람"]),
    (f"{BODY} 글·사진=한가람 기자", None, ["한가람"]),
    (f"{BODY} 남궁가람 기자 hgr@dara.co.kr", None, ["남궁가람"]),
    (f"{BODY} 한솔 기자", None, ["한솔"]),
    # mailboxes and pages
    (f"새 공원 문 열어\n한가람 hgr@hanmail.net\n{BODY}", None, ["한가람"]),
    (f"새 공원 문 열어\n한가람 기자 hgr@naver.com\n{BODY}", None, ["한가람"]),
    (f"{BODY} 한가람 hgr@naver.com", None, ["한가람"]),
    (f"{BODY}    hgr@newsis.com★ 뉴시스 뉴스", "뉴시스", []),
    (f"다라방송 한가람 기자2024/03/05 13:59\n{BODY}", "다라방송", ["한가람"]),
    (f"한가람 기자 | 입력 2024.03.05 10:11\n{BODY}", None, ["한가람"]),
    (f"이 기사는 2024년 3월 5일 15시 34분 조선비즈 사이트에 표출됐습니다. {BODY}", "조선비즈", []),
    (f"공원 문 열어 < 사회 < 기사본문 - 다라신문\n{BODY}", "다라신문", []),
    (f"{BODY}\n출처 : 다라신문(https://www.darasinmun.co.kr)", "다라신문", []),
    # copyright lines
    (f"{BODY}\n<저작권자(c) 연합뉴스, 무단 전재-재배포 금지>", "연합뉴스", []),
    (f"{BODY}<ⓒ 공감언론 뉴시스통신사. 무단전재-재배포 금지>", "뉴시스", []),
    (f"{BODY}\nⓒ 세상을 보는 눈, 세계일보 & Segye.com, 무단전재 및 재배포 금지", "세계일보", []),
    (f"{BODY}\n- Copyrights ⓒ서울신문사. 무단 전재 및 재배포 금지 -", "서울신문", []),
    (f"{BODY}\n<GoodNews paper ⓒ 국민일보. 무단전재 및 재배포금지>", "국민일보", []),
    (f"{BODY}\n[ⓒ한겨레신문 : 무단전재 및 재배포 금지]", "한겨레신문", []),
    (f"{BODY}\n저작권자 © 다라신문 무단전재 및 재배포 금지", "다라신문", []),
    (f"{BODY}\nCopyright ⓒ 다라매일. All rights reserved.", "다라매일", []),
    # the stronger sign wins
    (
        f"(서울=연합뉴스) 한가람 기자 = {BODY}\n저작권자 © 다라일보 무단전재 및 재배포 금지",
        "다라일보",
        ["한가람"],
    ),
    (f"공원 문 열어 : 뉴스 : 동아닷컴\n{BODY}\n한가람 기자 hgr@donga.com", "동아닷컴", ["한가람"]),
]


@pytest.mark.parametrize(("text", "outlet", "reporters"), WRITTEN)
def test_outlet_and_reporters(text: str, outlet: str | None, reporters: list[str]) -> None:
    told, people = byline.read(View.plain(text), View.plain(""))
    assert (told.name if told else None, [person.name for person in people]) == (outlet, reporters)
    for mention in (*([told] if told else []), *people):
        assert text[mention.at.start : mention.at.end] == mention.text


SILENT = [
    BODY,
    "이날 기자회견에는 가나시장 등이 참석했다.",
    "가나시장은 3일 출입 기자들과 만났다.",
    "A 기자는 현장에 없었다고 밝혔다.",
    "한가람 기자는 2019년 다라상을 받았다.",
    "한가람 기자의 핫플레이스",
    "특이한 기자들|",
    "한국기자협회(회장 한가람)는 3일 성명을 냈다.",
    "국회사진기자단 제공",
    "시장이 악수하고 있다. 사진공동취재단",
    "시장이 악수하고 있다. 공동취재 사진기자",
    "시장이 악수하고 있다. 사진=한가람 기자",
    "시장이 악수하고 있다. /사진=뉴스1",
    "시장이 악수하고 있다. (사진=다라시 제공)",
    "시장이 악수하고 있다. 2024.03.04. photo@newsis.com",
    "영상편집 : 한가람, 영상취재 : 남도연 기자",
    f"{BODY} 온라인뉴스팀 기자",
    f"{BODY}.연합",
    f"{BODY} /연합",
    "독자부 webmaster@dara.co.kr",
    "문의: 한가람 hgr@korea.kr",
    "신청은 담당자 hgr@korea.kr 로 하면 된다.",
    "고충처리인 : 한가람 부장 ombudsman@dara.co.kr",
    "제보는 카카오톡 @다라제보",
    "(단위=억원) 예산은 3조였다.",
    "(참석자=한가람 시장)",
    "[자료=다라연구원] 올해 수출",
    "새 공원 문 열어 : 네이버 뉴스",
    "Copyright ⓒ NAVER Corp. All Rights Reserved.",
    "ⓒ 다라군청. All rights reserved.",
    "본 저작물은 공공누리 제1유형 조건에 따라 이용할 수 있습니다.",
    "이 기사는 다라재단의 지원을 받아 작성됐다.",
    "‘정론직필’ 기자",
    "다라대 교수 한가람 hgr@dara.ac.kr 에게 물었다.",
]


@pytest.mark.parametrize("text", SILENT)
def test_neither_outlet_nor_reporter(text: str) -> None:
    assert byline.read(View.plain(text), View.plain("")) == (None, ())


def test_a_reporter_has_role_and_mailbox() -> None:
    _, (first, second) = byline.read(
        View.plain(f"{BODY} 한가람 기자 hgr@dara.co.kr남도연 인턴기자 ndy@dara.co.kr"),
        View.plain(""),
    )
    assert (first.role, first.email) == ("기자", "hgr@dara.co.kr")
    assert (second.role, second.email) == ("인턴기자", "ndy@dara.co.kr")


def test_the_mailboxes_at_the_foot_belong_to_the_dateline() -> None:
    text = (
        f"[서울=뉴시스]한가람 남도연 기자 = {BODY}☞공감언론 뉴시스 hgr@newsis.com, ndy@newsis.com"
    )
    _, people = byline.read(View.plain(text), View.plain(""))
    assert [person.email for person in people] == ["hgr@newsis.com", "ndy@newsis.com"]


def test_the_byline_of_another_article_is_not_ours() -> None:
    text = (
        f"새 공원 문 열어\n\n(다라뉴스 = 한가람 기자) {BODY}\n\n관련기사\n\n"
        "가나도서관 새 단장\n\n(다라뉴스 = 남도연 기자) 가나도서관은 4일 문을 연다."
    )
    record = pressparse.parse(text)
    assert [person.name for person in record.reporters] == ["한가람"]


def test_domains_name_outlets_and_free_mail_does_not() -> None:
    assert outlet_of_domain("www.newsis.com") == "뉴시스"
    assert outlet_of_domain("sports.khan.co.kr") == "스포츠경향"
    assert outlet_of_domain("news.segye.com") == "세계일보"
    assert outlet_of_domain("naver.com") is None
    assert outlet_of_domain("") is None


def test_the_list_is_long_and_every_outlet_has_a_domain() -> None:
    assert len(OUTLETS) >= 300
    assert all(domains for domains in OUTLETS.values())


@pytest.mark.parametrize("seed", ["ⓒ ", "김가나·", "[가나=", "한가람 기자 ", "a@b.", "이 기사는 2"])
def test_any_text_is_survived(seed: str) -> None:
    assert byline.read(View.plain(seed * 2000), View.plain(""))


def test_the_guide_to_adding_an_outlet_works() -> None:
    guide = (Path(__file__).parent.parent / "docs" / "add-an-outlet.md").read_text(encoding="utf-8")
    code = guide.split("```python\n")[1].split("```")[0]
    known: dict[str, Any] = {}
    exec(code, known)
    record = known["record"]
    own = known["writer_under_a_diamond"]
    assert [(r.name, r.rule) for r in record.reporters] == [("한가람", own.name)]
    assert (record.outlet.name, record.outlet.rule) == ("가나신문", own.name)
    for case in cases(own):
        assert failure(case, reader("byline", [own])) is None


ELSEWHERE = [
    ("부여=여하늘 기자 yeo3311@", ["여하늘"]),
    ("[가람시선, 조이든기자] 세종시는 3일 밝혔다.", ["조이든"]),
    ("[과천/이용하기자] 과천시는 3일 밝혔다.", ["이용하"]),
    ("가나TV 강바다[bada@ganatv.example]입니다.", ["강바다"]),
    ("말했다.\nYTN 강바다[bada@ganatv.kr]입니다.", ["강바다"]),
    ("repoter : 김온유 기자 ( onyu@edugana.kr )", ["김온유"]),
    ("밝혔다.\n/군포=전하식 기자 hasik@gana.kr", ["전하식"]),
    ("말했다.\n이동하 한국가나신문 기자 dong@hanmail.net", ["이동하"]),
    ("말했다.\n[가나일보] 정이원 기자\nwon55@hanmail.net", ["정이원"]),
    ("[부산/문이도기자] 부산시는 3일 밝혔다.", ["문이도"]),
    ("<가나저널 = 서온유 기자>", ["서온유"]),
    ("말했다.\n사회부 서온유 기자 onyu@gana.kr", ["서온유"]),
    ("말했다.\n글·사진 서온유 기자 onyu@gana.kr", ["서온유"]),
    ("말했다. /서온유 기자 onyu@gana.kr", ["서온유"]),
    ("취재: 서온유 기자", ["서온유"]),
    ("말했다. 해남=서온유 기자 onyu@gana.kr", ["서온유"]),
    ("김새벽 기자 소개합니다.", []),
    ("강바다 기자의 보도입니다.", []),
    ("(취재: 유다온 / 구성·편집: 박지온 / 영상취재: 서하람 / 제작: 디지털부)", []),
    ("밝혔다. /권하온기자 haon@gana.kr", ["권하온"]),
    ("[이온유 기자 ] 국내 최대 축제가 8일 막을 올렸다.", ["이온유"]),
    ("[가나닷컴 가나스포츠(서울)=김영온 기자] 29일 열렸다.", ["김영온"]),
    ("[가나프리존]모지온 기자=31일 막을 올렸다.", ["모지온"]),
    ("[가나금융신문=이지운 기자] 나주시는 18일 밝혔다.", ["이지운"]),
    ("(서울=가나뉴스) 박도해 기자 = 가람은행은 12일 밝혔다.", ["박도해"]),
    ("[서울=가나핌] 김선온 기자 = 협약을 맺었다.", ["김선온"]),
    ("말했다.\n김태온기자 taeon21@gana.kr", ["김태온"]),
    ("출처 : 구로가나뉴스 김국진 대표기자", ["김국진"]),
    ("목록\n • 강바다 기자\n • 승인 2024.03.05 10:11", ["강바다"]),
    ("강바다 기자가 취재했습니다.", ["강바다"]),
    ("강바다 기자가 쓴 글입니다.", []),
]
"""How papers of every sort are signed."""


@pytest.mark.parametrize("text, names", ELSEWHERE)
def test_who_signs_in_papers_of_every_sort(text: str, names: list[str]) -> None:
    found = [name for each in byline.read_example(text) for name in each.value["reporters"]]  # type: ignore[attr-defined]
    assert found == names
