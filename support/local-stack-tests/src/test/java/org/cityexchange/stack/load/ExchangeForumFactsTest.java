package org.cityexchange.stack.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.stack.load.Facts.ko;
import static org.cityexchange.stack.load.Facts.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the newsletter of 2020-11-06 says of the forum of 2020, no more and no less. */
class ExchangeForumFactsTest {
    private static final Facts FORUM = Facts.of("exchange-forum-2020");

    @Test
    void theSeriesIsHeldEveryYearSince2013() {
        JsonNode series = FORUM.folder().file("series").object();
        assertThat(text(series, "slug")).isEqualTo("exchange-forum");
        assertThat(text(series, "firstYear")).isEqualTo("2013");
        assertThat(text(series, "cadence")).isEqualTo("ANNUAL");
    }

    @Test
    void theEventHasADayAndNoTimes() {
        JsonNode event = FORUM.event();
        assertThat(text(event, "ownerInstitution")).isEqualTo("gaok");
        assertThat(ko(event, "title")).isEqualTo("2020 지자체 국제교류 활성화 포럼");
        assertThat(ko(event, "theme")).isEqualTo("코로나시대 지자체 공공외교 및 언택트 국제교류");
        assertThat(ko(event, "purpose")).isEqualTo("지방의 국제화 방향정립과 미래지향적인 전략모델 발굴");
        assertThat(text(event, "attendanceMode")).isEqualTo("HYBRID");
        assertThat(text(event, "startsAt")).isEqualTo("2020-10-22T00:00:00+09:00");
        assertThat(text(event, "endsAt")).isEqualTo("2020-10-23T00:00:00+09:00");
        assertThat(text(event, "datePrecision")).isEqualTo("DAY");
        assertThat(text(event, "provenance")).isEqualTo("RECORDED");
        assertThat(FORUM.folder().items("transitions"))
                .extracting(JsonNode::asText)
                .containsExactly("PUBLISHED", "HELD");
    }

    @Test
    void itWasHeldInTheGrandBallroom() {
        JsonNode venue = FORUM.folder().file("venue").object();
        assertThat(ko(venue, "address")).isEqualTo("서울");
        assertThat(ko(venue, "name")).isEqualTo("바비엥2교육센터");
        assertThat(ko(venue.path("rooms").path(0), "name")).isEqualTo("그랜드볼룸(BIF)");
        assertThat(venue.path("rooms").path(0).has("capacity")).isFalse();
    }

    @Test
    void itHadFourPartsWithASessionEachAfterTheOpening() {
        assertThat(FORUM.parts())
                .containsExactly("제1부 | 집합 토론회", "제2부 | 특강", "제3부 | 해외사무소와 화상세미나", "제4부 | 국내 지자체 국제화 우수사례 발표");
        assertThat(FORUM.sessions())
                .containsExactly(
                        "OPENING | 개회사",
                        "1 | 1 | PANEL_DISCUSSION | 지자체 공공외교 추진실태 및 지원방안",
                        "2 | 2 | SPECIAL_LECTURE | 코로나시대 국제교류담당 공무원의 대응전략",
                        "3 | 3 | OVERSEAS_OFFICE_SEMINAR | 해외 언택트 교류실태",
                        "4 | 4 | AWARD_CASE | 지자체 국제화 우수사례");
    }

    @Test
    void whoOpenedAndWhoDiscussed() {
        assertThat(FORUM.roles(FORUM.session(1))).containsExactly("OPENING_REMARKS | 전성환 | 대한민국시도지사협의회 | 사무총장");
        assertThat(FORUM.roles(FORUM.session(2)))
                .containsExactly(
                        "MODERATOR | 김창범 | 前주인도네시아대사",
                        "PRESENTER | 김형수 | 단국대 행정학과 | 교수",
                        "DISCUSSANT | 김태환 | 국립외교원 | 교수",
                        "DISCUSSANT | 문현미 | 대통령소속 자치분권위원회 | 전문위원",
                        "DISCUSSANT | 이민규 | 서울연구원 | 부연구위원");
        assertThat(ko(FORUM.session(2), "summary"))
                .startsWith("본 토론에서는 2016년 8월 ‘공공외교법’이 발효됨에 따라")
                .endsWith("지방분권화된 공공외교를 추진해야 한다고 강조했다.");
    }

    @Test
    void whoGaveTheLectureAndTheReportsOfTheOffices() {
        assertThat(FORUM.roles(FORUM.session(3))).containsExactly("LECTURER | 김미경 | 더블유인사이츠 | 대표");
        assertThat(FORUM.roles(FORUM.session(4)))
                .containsExactly("MODERATOR | 김진아 | 협의회 | 국제협력부장", "INTERVIEWEE | [호주 주요인사] | PRERECORDED");
        assertThat(FORUM.contributions(FORUM.session(4)))
                .containsExactly(
                        "PRESENTER | 이미선 | 중국사무소 | 선임전문위원 | REMOTE",
                        "PRESENTER | 김형진 | 프랑스사무소 | 선임전문위원 | REMOTE",
                        "PRESENTER | 차우영 | 호주사무소 | 책임전문위원 | REMOTE");
    }

    @Test
    void theCaseOfYongsanAndQuyNhon() {
        assertThat(FORUM.contributions(FORUM.session(5)))
                .containsExactly("용산구와 베트남 퀴논시 국제교류로 지역경제를 이끌다! | yongsan-gu-seoul-kr+quy-nhon-vn"
                        + " | CASE_PRESENTER | 문인환 | 용산구 | 기획예산과장");
        assertThat(ko(FORUM.session(5), "summary"))
                .contains("지난 10월 16일에 개최한 ‘2020 지방의 국제화 우수사례 공모전’에서 최우수상을 수상한 서울 용산구 사례");
    }

    @Test
    void theCaseWonTheContestOfSixDaysBefore() {
        JsonNode contest = FORUM.folder().file("contest").object();
        assertThat(ko(contest, "title")).isEqualTo("2020 지방의 국제화 우수사례 공모전");
        assertThat(text(contest, "heldOn")).isEqualTo("2020-10-16");
        assertThat(contest.path("criteria")).isEmpty();
        JsonNode entry = contest.path("entries").path(0);
        assertThat(contest.path("entries")).hasSize(1);
        assertThat(text(entry, "cityCode")).isEqualTo("yongsan-gu-seoul-kr");
        assertThat(text(entry, "partnerCityCode")).isEqualTo("quy-nhon-vn");
        assertThat(ko(contest.path("ranks").path(0), "label")).isEqualTo("최우수상");
        assertThat(text(entry.path("award"), "contribution"))
                .isEqualTo(ko(FORUM.session(5).path("contributions").path(0), "title"));
        assertThat(ko(FORUM.session(5), "summary"))
                .contains(
                        text(contest.path("source"), "quote"),
                        text(entry.path("award").path("source"), "quote"));
    }

    @Test
    void theNumbersAreThoseOfTheDocument() {
        assertThat(FORUM.figures())
                .containsExactly(
                        "attendance | MORE_THAN | 250 | PERSON | ACTUAL | REPORTED | COUNT | 온·오프라인 총 250여 명이 참여",
                        "sessions | EXACT | 4 | SESSION | ACTUAL | REPORTED | COUNT | 4개 세션으로 진행",
                        "satisfaction.overall | EXACT | 93 | PERCENT | ACTUAL | REPORTED | UNKNOWN | ‘행사 전반 만족도’ 93%",
                        "satisfaction.work | EXACT | 94 | PERCENT | ACTUAL | REPORTED | UNKNOWN | ‘업무 도움정도’ 94%");
    }

    @Test
    void thePhotographsHaveTheirCaptionsAndTheVideoHasNoAddress() {
        List<JsonNode> materials = FORUM.folder().items("materials");
        assertThat(materials)
                .extracting(each -> text(each, "kind") + " " + text(each, "session") + " " + ko(each, "caption"))
                .containsExactly(
                        "PHOTO session-1 2020 지자체 국제교류 활성화 포럼 (제1부) 지자체 공공외교 추진실태 및 지원방안",
                        "VIDEO session-3 호주 주요인사와의 인터뷰 동영상을 통해 호주 지방자치단체의 언택트 교류 활동을 엿볼 수 있는 기회가 되었다.",
                        "PHOTO session-3 2020 지자체 국제교류 활성화 포럼 (제3부) 해외 언택트 국제교류 실태",
                        "PHOTO session-4 2020 지자체 국제교류 활성화 포럼 (제4부) 지자체 국제화 우수사례");
        assertThat(materials).noneMatch(each -> each.has("url"));
    }

    @Test
    void theNewsletterHasItsAuthorTeamAndContact() {
        JsonNode report = FORUM.report();
        assertThat(text(report, "kind")).isEqualTo("NEWSLETTER");
        assertThat(ko(report, "title")).isEqualTo("[분권레터]「2020 지자체 국제교류 활성화 포럼」 웨비나 성공적 개최");
        assertThat(text(report, "publishedOn")).isEqualTo("2020-11-06");
        assertThat(ko(report, "department")).isEqualTo("정책연구실");
        assertThat(text(report.path("authors").path(0), "name")).isEqualTo("박선경");
        assertThat(ko(report.path("authors").path(0), "affiliation")).isEqualTo("대한민국시도지사협의회 교류지원부");
        assertThat(ko(report.path("authors").path(0), "jobTitle")).isEqualTo("책임전문위원");
        assertThat(text(report.path("contacts").path(0), "name")).isEqualTo("윤태웅");
        assertThat(text(report.path("contacts").path(0), "phone")).isEqualTo("02-2170-6053");
    }

    @Test
    void whoIsQuotedInTheNewsletter() {
        assertThat(FORUM.statements())
                .hasSize(8)
                .contains(
                        "김태환 | 공공외교란 한 국가가 정체성을 가지고 국제사회의 인정을 얻는 활동",
                        "김태환 | 지방분권화된 공공외교를 추진해야 한다",
                        "김미경 | 인간은 자기시대를 살아야하는 숙명이 있고, 우리의 숙명은 코로나바이러스와 함께 사는 것",
                        "협의회 | 이번 포럼을 통해 코로나시대에도 지방자치단체의 국제교류를 중단 없이 지원할 수 있는 가능성을 확인하는 계기가 되었다");
        JsonNode last = FORUM.report().path("sections").path(5);
        assertThat(ko(last, "text")).contains("2차 포럼 요청", "관심분야별 소규모 세션을 별도로 운영하는 방안 등을 적극 검토할 예정");
    }

    @Test
    void whatPeopleSaidHasNoCountAndWhatIsToFollowIsProposed() {
        List<JsonNode> themes = FORUM.folder().items("feedback-themes");
        assertThat(themes)
                .extracting(each -> text(each, "sentiment") + " " + ko(each, "label"))
                .containsExactly(
                        "REQUEST 2차 포럼 요청",
                        "REQUEST 화상포럼을 자주 개최해 달라는 요청",
                        "POSITIVE 오프라인보다 온라인 포럼이 집중이 더 잘 됨",
                        "REQUEST 온라인에서도 상호 소통과 네트워킹을 할 수 있게 해 달라는 요청");
        assertThat(themes).noneMatch(each -> each.has("reportedCount"));
        assertThat(FORUM.folder().items("follow-ups"))
                .extracting(each -> text(each, "kind") + " " + ko(each, "title"))
                .containsExactly("SMALL_GROUPS_BY_INTEREST 관심분야별 소규모 세션을 별도로 운영하는 방안", "PUBLICITY 지방 공공외교 성과 홍보");
    }
}
