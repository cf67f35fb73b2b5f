"""News outlets and the domains of their e-mail addresses and sites: facts, grouped by kind.

An outlet that is not listed is still read where a dateline, a copyright line or a page title names
it; the list settles which word of several is the outlet, and what a domain stands for.
"""

from collections.abc import Mapping

NATIONAL = """
경향신문 khan.co.kr kyunghyang.com
국민일보 kmib.co.kr
내일신문 naeil.com
동아일보 donga.com
동아닷컴 donga.com
매일일보 m-i.kr
문화일보 munhwa.com
서울신문 seoul.co.kr
세계일보 segye.com
아시아투데이 asiatoday.co.kr
전국매일신문 jeonmae.co.kr
조선일보 chosun.com
조선닷컴 chosun.com
중앙일보 joongang.co.kr joins.com
천지일보 newscj.com
한겨레 hani.co.kr
한겨레신문 hani.co.kr
한국일보 hankookilbo.com hk.co.kr
코리아타임스 koreatimes.co.kr
코리아헤럴드 koreaherald.com
코리아중앙데일리 koreajoongangdaily.com
신아일보 shinailbo.co.kr
브릿지경제 viva100.com
스카이데일리 skyedaily.com
"""
"""Daily papers of the whole country."""

WIRE = """
연합뉴스 yna.co.kr
뉴시스 newsis.com
뉴스1 news1.kr
뉴스핌 newspim.com
연합인포맥스 infomax.co.kr einfomax.co.kr
국제뉴스 gukjenews.com
프레시안 pressian.com
NSP통신 nspna.com
아주경제 ajunews.com
뉴스프리존 newsfreezone.co.kr
위키트리 wikitree.co.kr
더팩트 tf.co.kr
뉴데일리 newdaily.co.kr
데일리안 dailian.co.kr
오마이뉴스 ohmynews.com
노컷뉴스 nocutnews.co.kr
CBS노컷뉴스 nocutnews.co.kr
CBS 노컷뉴스 nocutnews.co.kr
쿠키뉴스 kukinews.com
미디어오늘 mediatoday.co.kr
미디어펜 mediapen.com
미디어스 mediaus.co.kr
뉴스토마토 newstomato.com etomato.com
뉴스타파 newstapa.org
인사이트 insight.co.kr
뉴스웨이 newsway.co.kr
뉴스워치 newswatch.kr
뉴스워커 newsworker.co.kr
뉴스투데이 news2day.co.kr
뉴스포스트 newspost.kr
뉴스로드 newsroad.co.kr
뉴스클레임 newsclaim.co.kr
뉴스퀘스트 newsquest.co.kr
뉴스인020 newsin020.com
뉴스메이커 newsmaker.or.kr
톱스타뉴스 topstarnews.net
아이뉴스24 inews24.com
민중의소리 vop.co.kr
민들레 mindlenews.com
고발뉴스 gobalnews.com
폴리뉴스 polinews.co.kr
브레이크뉴스 breaknews.com
시사위크 sisaweek.com
시사오늘 sisaon.co.kr
시사저널 sisajournal.com
시사저널e sisajournal-e.com
시사IN sisain.co.kr
일요신문 ilyo.co.kr
일요시사 ilyosisa.co.kr
일요주간 ilyoweekly.co.kr
주간경향 weekly.khan.co.kr
주간조선 weekly.chosun.com
주간동아 weekly.donga.com
신동아 shindonga.donga.com
월간조선 monthly.chosun.com
한겨레21 h21.hani.co.kr
이코노미스트 economist.co.kr
뉴스인사이드 newsinside.kr
뉴스버스 newsverse.kr
서울앤 seouland.com
티브이데일리 tvdaily.co.kr
허프포스트코리아 huffingtonpost.kr
이코노미조선 economychosun.com
더스쿠프 thescoop.co.kr
데일리한국 dailyhankook.com hankooki.com
투데이코리아 todaykorea.co.kr
투데이신문 ntoday.co.kr
포쓰저널 4th.kr
더리포트 thereport.co.kr
데일리굿뉴스 goodnews1.com
굿모닝경제 goodkyung.com
이뉴스투데이 enewstoday.co.kr
공감신문 gokorea.kr
팩트인뉴스 factinnews.co.kr
청년일보 youthdaily.co.kr
여성신문 womennews.co.kr
베이비뉴스 ibabynews.com
뉴스웍스 newsworks.co.kr
열린뉴스통신 onews.tv onewsa.com
테크월드뉴스 techworld.co.kr epnc.co.kr
UPI뉴스 upinews.kr
KPI뉴스 kpinews.kr
서울와이어 seoulwire.com
시사포커스 sisafocus.co.kr
시사뉴스 sisa-news.com
공공뉴스 00news.co.kr
뉴스후플러스 newswhoplus.com
시선뉴스 sisunnews.co.kr
이로운넷 eroun.net
민주신문 iminju.net
위키리크스한국 wikileaks-kr.org
이코리아 ekoreanews.co.kr
뉴시안 newsian.co.kr
뉴스톱 newstof.com
단비뉴스 danbinews.com
더퍼블릭 thepublic.kr
톱데일리 topdaily.kr
스트레이트뉴스 straightnews.co.kr
위클리서울 weeklyseoul.net
재외동포신문 dongponews.net
월드코리안뉴스 worldkorean.net
싱글리스트 slist.kr
TV리포트 tvreport.co.kr
워크투데이 worktoday.co.kr
아시아뉴스통신 anewsa.com
내외뉴스통신 nbnnews.co.kr
참세상 newscham.net
르몽드디플로마티크 ilemonde.com
"""
"""Wires and papers that live on the net, weeklies and monthlies."""

BROADCAST = """
KBS kbs.co.kr
MBC mbc.co.kr imbc.com
SBS sbs.co.kr
EBS ebs.co.kr
YTN ytn.co.kr
JTBC jtbc.co.kr
MBN mbn.co.kr
TV조선 tvchosun.com
채널A ichannela.com
연합뉴스TV yonhapnewstv.co.kr
머니투데이방송 mtn.co.kr
한국경제TV wowtv.co.kr
SBS비즈 biz.sbs.co.kr
SBS Biz biz.sbs.co.kr
서울경제TV sentv.co.kr
CBS cbs.co.kr
BBS불교방송 bbsi.co.kr
불교방송 bbsi.co.kr
CPBC cpbc.co.kr
가톨릭평화방송 cpbc.co.kr
TBS tbs.seoul.kr
OBS obs.co.kr obsnews.co.kr
KNN knn.co.kr
TBC tbc.co.kr
KBC ikbc.co.kr
TJB tjb.co.kr
UBC ubc.co.kr
JTV jtv.co.kr
CJB cjb.co.kr
G1방송 g1tv.co.kr
JIBS jibs.co.kr
KTV ktv.go.kr
아리랑TV arirang.com
부산MBC busanmbc.co.kr
대구MBC dgmbc.com
광주MBC kjmbc.co.kr
대전MBC tjmbc.co.kr
전주MBC jmbc.co.kr
목포MBC mpmbc.co.kr
여수MBC ysmbc.co.kr
춘천MBC chmbc.co.kr
원주MBC wjmbc.co.kr
제주MBC jejumbc.com
울산MBC usmbc.co.kr
포항MBC phmbc.co.kr
안동MBC andongmbc.co.kr
MBC경남 mbcgn.kr
MBC충북 mbccb.co.kr
MBC강원영동 mbceg.co.kr
OBS경인TV obs.co.kr
한국농어촌방송 khrbs.co.kr
국악방송 gugakfm.co.kr
TBN한국교통방송 tbn.or.kr
"""
"""Radio and television."""

ECONOMIC = """
매일경제 mk.co.kr
한국경제 hankyung.com
한경닷컴 hankyung.com
서울경제 sedaily.com sed.co.kr
파이낸셜뉴스 fnnews.com
헤럴드경제 heraldcorp.com heraldbiz.com
헤럴드POP heraldpop.com
머니투데이 mt.co.kr
머니S moneys.co.kr mt.co.kr
더벨 thebell.co.kr
이데일리 edaily.co.kr
아시아경제 asiae.co.kr
조선비즈 chosunbiz.com
비즈워치 bizwatch.co.kr
비즈니스워치 bizwatch.co.kr
비즈니스포스트 businesspost.co.kr
비즈한국 bizhankook.com
비즈월드 bizwnews.com
비즈트리뷴 biztribune.co.kr
비즈니스코리아 businesskorea.co.kr
에너지경제 ekn.kr
이투데이 etoday.co.kr
메트로신문 metroseoul.co.kr
메트로경제 metroseoul.co.kr
전자신문 etnews.com
디지털타임스 dt.co.kr
디지털데일리 ddaily.co.kr
디지털투데이 digitaltoday.co.kr
지디넷코리아 zdnet.co.kr
ZDNet Korea zdnet.co.kr
블로터 bloter.net
테크M techm.kr
IT조선 it.chosun.com
IT동아 it.donga.com
바이라인네트워크 byline.network
플래텀 platum.kr
벤처스퀘어 venturesquare.net
보안뉴스 boannews.com
데이터넷 datanet.co.kr
컴퓨터월드 comworld.co.kr
아이티데일리 itdaily.kr
씨아이오코리아 ciokorea.com
인공지능신문 aitimes.kr
AI타임스 aitimes.com
더일렉 thelec.kr
더구루 theguru.co.kr
딜사이트 dealsite.co.kr
인베스트조선 investchosun.com
팍스넷뉴스 paxnetnews.com
마켓인사이트 marketinsight.hankyung.com
인포스탁데일리 infostockdaily.co.kr
녹색경제신문 greened.kr
대한경제 dnews.co.kr
건설경제 cnews.co.kr
글로벌이코노믹 g-enews.com
글로벌경제신문 getnews.co.kr
한국금융신문 fntimes.com
조세금융신문 tfmedia.co.kr
조세일보 joseilbo.com
세정일보 sejungilbo.com
세정신문 taxtimes.co.kr
국세신문 intn.co.kr
대한금융신문 kbanker.co.kr
보험매일 fins.co.kr
보험신보 insweek.co.kr
이코노믹리뷰 econovill.com
이코노믹데일리 economidaily.com
이코노뉴스 econonews.co.kr
이코노미톡뉴스 economytalk.kr
오피니언뉴스 opinionnews.co.kr
위클리오늘 weeklytoday.com
월요신문 wolyo.co.kr
프라임경제 newsprime.co.kr
서울파이낸스 seoulfn.com
CEO스코어데일리 ceoscoredaily.com
CNB뉴스 cnbnews.com
EBN ebn.co.kr
EBN산업경제 ebn.co.kr
SR타임스 srtimes.kr
FETV fetv.co.kr
FE타임스 fetimes.co.kr
토큰포스트 tokenpost.kr
블록미디어 blockmedia.co.kr
중소기업뉴스 kbiz.or.kr
중기이코노미 junggi.co.kr
산업일보 kidd.co.kr
산업경제뉴스 enews.kr
소비자가만드는신문 consumernews.co.kr
소비자경제 dailycnc.com
컨슈머타임스 cstimes.com
컨슈머데일리 consumerdaily.co.kr
한스경제 sporbiz.co.kr hansbiz.co.kr
핀포인트뉴스 pinpointnews.co.kr
서울경제신문 sedaily.com
한국경제신문 hankyung.com
매일경제신문 mk.co.kr
매경이코노미 mk.co.kr
한경비즈니스 magazine.hankyung.com
초이스경제 choicenews.co.kr
아시아타임즈 asiatime.co.kr
인더뉴스 inthenews.co.kr
코인데스크코리아 coindeskkorea.com
블루밍비트 bloomingbit.io
디센터 decenter.kr
테크42 tech42.co.kr
에너지경제신문 ekn.kr
파이낸스투데이 fntoday.co.kr
증권경제신문 koreastocknews.com
여성경제신문 womaneconomy.co.kr seoulmedia.co.kr
내외경제TV nbntv.co.kr
스마트경제 dailysmart.co.kr
더밸류뉴스 thevaluenews.co.kr
파이낸셜리뷰 financialreview.co.kr
한국정경신문 kpenews.com
중소기업신문 smedaily.co.kr
포춘코리아 fortunekorea.co.kr
더파워 thepowernews.co.kr
애플경제 apple-economy.com
코인리더스 coinreaders.com
데일리시큐 dailysecu.com
디일렉 thelec.kr
IT비즈뉴스 itbiznews.com
CCTV뉴스 cctvnews.co.kr
헬로티 hellot.net
인더스트리뉴스 industrynews.co.kr
정보통신신문 koit.co.kr
금융소비자뉴스 newsfc.co.kr
세계비즈 segyebiz.com
"""
"""Economy, money and technology."""

REGIONAL = """
부산일보 busan.com
국제신문 kookje.co.kr
매일신문 imaeil.com msnet.co.kr
영남일보 yeongnam.com
대구신문 idaegu.co.kr
대구일보 idaegu.com
경북일보 kyongbuk.co.kr kyongbuk.com
경북매일 kbmaeil.com
경북매일신문 kbmaeil.com
경북도민일보 hidomin.com
경북신문 kbsm.net
경상매일신문 ksmnews.co.kr
대경일보 dkilbo.com
경안일보 gailbo.com
경남신문 knnews.co.kr
경남도민일보 idomin.com dominilbo.com
경남일보 gnnews.co.kr
경남도민신문 gndomin.com
뉴스경남 newsgn.com
울산매일 iusm.co.kr
울산매일신문 iusm.co.kr
울산신문 ulsanpress.net
울산제일일보 ujeil.com
경상일보 ksilbo.co.kr
강원일보 kwnews.co.kr
강원도민일보 kado.net
원주투데이 wonjutoday.co.kr
춘천사람들 chunsa.kr
경기일보 kyeonggi.com
경인일보 kyeongin.com
경기신문 kgnews.co.kr
경기도민일보 kgdm.co.kr
경인매일 kmaeil.com
중부일보 joongboo.com
중부매일 jbnews.com
인천일보 incheonilbo.com
인천투데이 incheontoday.com
인천in incheonin.com
기호일보 kihoilbo.co.kr
수원일보 suwonilbo.kr
용인신문 yonginnews.com
용인시민신문 yongin21.co.kr
부천신문 bucheonnews.com
평택시민신문 pttimes.com
광명시민신문 kmtimes.net
양평시민의소리 ypsori.com
충청일보 ccdailynews.com
충청투데이 cctoday.co.kr
충청신문 dailycc.net
충청매일 ccdn.co.kr
충북일보 inews365.com
충북인뉴스 cbinews.co.kr
동양일보 dynews.co.kr
대전일보 daejonilbo.com
중도일보 joongdo.co.kr
금강일보 ggilbo.com
디트뉴스24 dtnews24.com
굿모닝충청 goodmorningcc.com
대전투데이 daejeontoday.com
세종의소리 sjsori.com
세종포스트 sjpost.co.kr
충남일보 chungnamilbo.co.kr
홍성신문 hsnews.co.kr
태안신문 taeannews.co.kr
당진시대 djtimes.co.kr
당진신문 idjnews.kr
서산시대 sstimes.kr
예산뉴스무한정보 yesm.kr
옥천신문 okinews.com
제천뉴스저널 jcnewsjournal.com
광주일보 kwangju.co.kr
광주매일신문 kjdaily.com
광주드림 gjdream.com
광남일보 gwangnam.co.kr
남도일보 namdonews.com
무등일보 mdilbo.com honam.co.kr
전남일보 jnilbo.com
전남매일 jndn.com
호남일보 honamilbo.com
전라도닷컴 jeonlado.com
목포시민신문 mokposm.co.kr
광양신문 gynet.co.kr
광양뉴스 gynet.co.kr
여수신문 yeosunews.net
해남신문 hnews.co.kr
해남우리신문 hnwoori.com
강진일보 gangjinilbo.com
장흥신문 jhtimes.kr
담양뉴스 dnnews.co.kr
장성투데이 jangseongtoday.kr
전북일보 jjan.kr
전북도민일보 domin.co.kr
전라일보 jeollailbo.com
전민일보 jeonmin.co.kr
전북중앙신문 jjn.co.kr
전북중앙 jjn.co.kr
새전북신문 sjbnews.com
전라매일 jlmaeil.com
전주일보 jjilbo.com
열린순창 openchang.com
제주일보 jejuilbo.net jejunews.com
제주신문 jejupress.co.kr
제민일보 jemin.com
한라일보 ihalla.com
제주의소리 jejusori.net
제주도민일보 jejudomin.co.kr
헤드라인제주 headlinejeju.co.kr
미디어제주 mediajeju.com
뉴제주일보 jejuilbo.net
서귀포신문 seogwipo.co.kr
인천뉴스 incheonnews.com
충청뉴스 ccnnews.co.kr
충청타임즈 cctimes.kr
충청리뷰 ccreview.co.kr
제주투데이 ijejutoday.com
뉴스제주 newsjeju.net
김해뉴스 gimhaenews.co.kr
양산시민신문 ysnews.co.kr
거제신문 geojenews.co.kr
뉴스사천 news4000.com
남해시대 nhsd.net
경주신문 gjnews.com
영암신문 yanews.co.kr
고양신문 mygoyang.com
시민일보 siminilbo.co.kr
경기매일 kgmaeil.net
강원신문 gwnews.org
"""
"""Papers of provinces, cities and counties."""

TRADE = """
의학신문 bosa.co.kr
의협신문 doctorsnews.co.kr
청년의사 docdocdoc.co.kr
메디칼타임즈 medicaltimes.com
메디게이트뉴스 medigatenews.com
메디컬투데이 mdtoday.co.kr
메디파나뉴스 medipana.com
데일리메디 dailymedi.com
데일리팜 dailypharm.com
약사공론 kpanews.co.kr
약업신문 yakup.com
히트뉴스 hitnews.co.kr
팜뉴스 pharmnews.com
헬스조선 health.chosun.com
헬스코리아뉴스 hkn24.com
헬스경향 k-health.com
하이닥 hidoc.co.kr
코메디닷컴 kormedi.com
치과신문 dentalnews.or.kr
치의신보 dailydental.co.kr
민족의학신문 mjmedi.com
한의신문 akomnews.com
바이오스펙테이터 biospectator.com
바이오타임즈 biotimes.co.kr
농민신문 nongmin.com
한국농어민신문 agrinet.co.kr
한국농정신문 ikpnews.net
농수축산신문 aflnews.co.kr
축산신문 chuksannews.co.kr
축산경제신문 chukkyung.co.kr
식품음료신문 thinkfood.co.kr
식품저널 foodnews.co.kr
식품외식경제 foodbank.co.kr
수산신문 susantimes.co.kr
현대해양 hdhy.co.kr
해양한국 monthlymaritimekorea.com
한국해운신문 maritimepress.co.kr
물류신문 klnews.co.kr
교통신문 gyotongn.com
국토일보 ikld.kr
국토매일 pmnews.co.kr
한국건설신문 conslove.co.kr
대한전문건설신문 koscaj.com
기계설비신문 kmecnews.co.kr
전기신문 electimes.com
전력경제 epetimes.com
투데이에너지 todayenergy.kr
에너지신문 energy-news.co.kr
에너지데일리 energydaily.co.kr
에너지타임즈 energytimes.kr
이투뉴스 e2news.com
가스신문 gasnews.com
석유가스신문 eoilgas.co.kr
에너지플랫폼뉴스 e-platform.net
환경일보 hkbs.co.kr
환경미디어 ecomedia.co.kr
그린포스트코리아 greenpostkorea.co.kr
뉴스펭귄 newspenguin.com
철강금속신문 snmnews.com
페로타임즈 ferrotimes.com
화학저널 chemlocus.co.kr
자동차신문 autotimes.co.kr
오토타임즈 autotimes.co.kr
오토헤럴드 autoherald.co.kr
오토데일리 autodaily.co.kr
탑라이더 top-rider.com
한국섬유신문 ktnews.com
패션비즈 fashionbiz.co.kr
어패럴뉴스 apparelnews.co.kr
국방일보 kookbang.dema.mil.kr
법률신문 lawtimes.co.kr
법조신문 news.koreanbar.or.kr
리걸타임즈 legaltimes.co.kr
로이슈 lawissue.co.kr
법률저널 lec.co.kr
한국교육신문 hangyo.com
교육희망 eduhope.net
에듀인뉴스 eduinnews.co.kr
교수신문 kyosu.net
한국대학신문 unn.net
베리타스알파 veritas-a.com
대학저널 dhnews.co.kr
에듀동아 edu.donga.com
에듀프레스 edupress.kr
사이언스타임즈 sciencetimes.co.kr
동아사이언스 dongascience.com
헬로디디 hellodd.com
불교신문 ibulgyo.com
법보신문 beopbo.com
현대불교 hyunbulnews.com
가톨릭신문 catimes.kr
가톨릭평화신문 cpbc.co.kr
기독신문 kidok.com
기독일보 christiandaily.co.kr
크리스천투데이 christiantoday.co.kr
한국기독공보 pckworld.com
뉴스앤조이 newsnjoy.or.kr
원불교신문 wonnews.co.kr
기자협회보 journalist.or.kr
신문과방송 kpf.or.kr
매일노동뉴스 labortoday.co.kr
참여와혁신 laborplus.co.kr
복지타임즈 bokjitimes.com
에이블뉴스 ablenews.co.kr
비마이너 beminor.com
소방방재신문 fpn119.co.kr
세이프타임즈 safetimes.co.kr
한국아파트신문 hapt.co.kr
여행신문 traveltimes.co.kr
트래비 travie.com
관광신문 tournews21.com
스포츠서울 sportsseoul.com
스포츠조선 sportschosun.com
스포츠동아 sportsdonga.com
스포츠경향 sports.khan.co.kr
스포츠월드 sportsworldi.com
스포츠한국 sportshankook.co.kr
스포츠투데이 stoo.com
일간스포츠 isplus.com
마이데일리 mydaily.co.kr
OSEN osen.co.kr
스타뉴스 starnewskorea.com
엑스포츠뉴스 xportsnews.com
텐아시아 tenasia.co.kr
뉴스엔 newsen.com
디스패치 dispatch.co.kr
조이뉴스24 joynews24.com
인터풋볼 interfootball.co.kr
씨네21 cine21.com
게임메카 gamemeca.com
인벤 inven.co.kr
디스이즈게임 thisisgame.com
경향게임스 khgames.co.kr
게임동아 game.donga.com
게임톡 gametoc.co.kr
문화저널21 mhj21.com
독서신문 readersnews.com
서울문화투데이 sctoday.co.kr
한국강사신문 lecturernews.com
공생공사닷컴 public25.com
여행스케치 ktsketch.co.kr
바스켓코리아 basketkorea.com
스포티비뉴스 spotvnews.co.kr
메디칼업저버 monews.co.kr
의약뉴스 newsmp.com
후생신보 whosaeng.com
라포르시안 rapportian.com
대한급식신문 fsnews.co.kr
매일건설신문 mcnews.co.kr
하우징헤럴드 housingherald.co.kr
아웃소싱타임스 outsourcing.co.kr
불교닷컴 bulkyo21.com
에이빙 aving.net
MK스포츠 mksports.co.kr
문화뉴스 mhns.co.kr
기계신문 mtnews.net
웰페어뉴스 welfarenews.net
골프한국 golfhankook.com
"""
"""Trade, profession, faith, sport and entertainment."""

_LISTS = (NATIONAL, WIRE, BROADCAST, ECONOMIC, REGIONAL, TRADE)


def _read() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for row in "".join(_LISTS).split("\n"):
        words = row.split()
        name = " ".join(word for word in words if "." not in word)
        if name:
            table[name] = tuple(word for word in words if "." in word)
    return table


OUTLETS: Mapping[str, tuple[str, ...]] = _read()
"""Every listed outlet with its domains."""

BY_DOMAIN: Mapping[str, str] = {
    domain: name for name, domains in reversed(list(OUTLETS.items())) for domain in domains
}
"""What a domain stands for; of several outlets that share one, the first listed."""

LATIN: Mapping[str, str] = {
    "The Hankyoreh": "한겨레",
    "Hankyoreh": "한겨레",
    "The Kyunghyang Shinmun": "경향신문",
    "Kyunghyang Shinmun": "경향신문",
    "The Chosun Ilbo": "조선일보",
    "Chosun Ilbo": "조선일보",
    "The Dong-A Ilbo": "동아일보",
    "The Dong-a Ilbo": "동아일보",
    "Dong-A Ilbo": "동아일보",
    "The JoongAng Ilbo": "중앙일보",
    "JoongAng Ilbo": "중앙일보",
    "The Hankook Ilbo": "한국일보",
    "Hankook Ilbo": "한국일보",
    "The Seoul Shinmun": "서울신문",
    "Seoul Shinmun": "서울신문",
    "The Segye Times": "세계일보",
    "Segye Times": "세계일보",
    "The Kukmin Daily": "국민일보",
    "Kukmin Ilbo": "국민일보",
    "Munhwa Ilbo": "문화일보",
    "The Munhwa Ilbo": "문화일보",
    "Maeil Business News Korea": "매일경제",
    "Maeil Business Newspaper": "매일경제",
    "The Korea Economic Daily": "한국경제",
    "Korea Economic Daily": "한국경제",
    "Seoul Economic Daily": "서울경제",
    "Yonhap News Agency": "연합뉴스",
    "The Naeil News": "내일신문",
    "The Financial News": "파이낸셜뉴스",
    "Financial News": "파이낸셜뉴스",
}
"""Names in Latin letters, as copyright lines have them: Copyright ⓒ The Hankyoreh."""

LOCAL_STATIONS: frozenset[str] = frozenset(
    """
    부산 창원 진주 대구 안동 포항 울산 광주 목포 순천 여수 전주 대전 청주 충주 춘천 강릉 원주 제주 경남 충북 강원 전북
    경인 수원
    """.split()
)
"""Where broadcasters have stations that go by the town's name: KBS 제주, TBN 대전."""

PAPERS: tuple[str, ...] = (
    *("신문", "일보", "저널", "투데이", "타임스", "타임즈"),
    *("닷컴", "데일리", "헤럴드", "포스트", "신보"),
)
"""How names end that nothing but an outlet has; others, such as 뉴스, end the names of columns and sections too."""

PARTS_OF_A_PAPER = r"지역|인터넷|종이|오늘의?|디지털|지난|모바일|PDF|전자|독자|주간|월간"
"""What stands before 신문 where menus and columns mean a part of a paper or any paper, as a pattern: 지역신문."""

ENDINGS: tuple[str, ...] = (
    *PAPERS,
    *("뉴스", "방송", "통신", "미디어", "경제", "매일", "TV", "tv", "NEWS"),
)
"""How the names of outlets end, listed or not: 가나신문, 다라투데이."""

MORE_ENDINGS: tuple[str, ...] = (
    *("매거진", "리뷰", "노컷", "코리아", "이코노미", "비즈", "리포트", "스포츠", "메시지", "넷"),
    *("in", "News", "news", "Times", "Daily"),
)
"""How some end where nothing but an outlet can stand; elsewhere others end so, too."""

PORTALS: frozenset[str] = frozenset(
    (
        "네이버",  # … : 네이버 뉴스
        "뉴스와이어",
        "코리아뉴스와이어",
        "네이버뉴스",
        "네이버 뉴스",
        "NAVER",  # Copyright ⓒ NAVER Corp.
        "NAVER Corp",
        "NHN",
        "다음",
        "다음뉴스",
        "Daum",
        "Kakao",
        "카카오",
        "네이트",
        "네이트 뉴스",
        "nate",
        "줌",
        "구글",
        "Google",
        "Joins.com",  # Copyright ⓒ Joins.com below a page of a portal
        "MSN",
    )
)
"""Sites that show the articles of others."""

WIRES: frozenset[str] = frozenset(
    ("연합뉴스", "뉴시스", "뉴스1", "뉴스핌", "연합", "AP", "로이터", "AFP", "신화통신")
)
"""Agencies whose stories and pictures other outlets print."""

FREE_MAIL: frozenset[str] = frozenset(
    (
        *("naver.com", "hanmail.net", "daum.net", "gmail.com", "nate.com", "korea.kr", "kakao.com"),
        *("hotmail.com", "empal.com", "paran.com", "yahoo.co.kr", "yahoo.com", "chol.com"),
        *("dreamwiz.com", "lycos.co.kr", "hitel.net", "korea.com", "outlook.com"),
    )
)
"""Mail domains that name no outlet."""


def outlet_of_domain(domain: str) -> str | None:
    """Return the outlet that a domain stands for, subdomains and ``www`` set aside."""
    labels = domain.lower().removeprefix("www.").split(".")
    return next(
        (
            BY_DOMAIN[tail]
            for k in range(len(labels) - 1)
            if (tail := ".".join(labels[k:])) in BY_DOMAIN
        ),
        None,
    )
