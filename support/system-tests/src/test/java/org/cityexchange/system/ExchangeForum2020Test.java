package org.cityexchange.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.system.LoadedForum.instant;
import static org.cityexchange.system.LoadedForum.items;
import static org.cityexchange.system.LoadedForum.ko;
import static org.cityexchange.system.LoadedForum.roles;
import static org.cityexchange.system.LoadedForum.text;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What the newsletter of 2020-11-06 says about the forum of that year, and nothing that it does not say. */
@Order(5)
@Timeout(400)
@ResourceLock(StartedProject.LOCK)
class ExchangeForum2020Test {

    private static LoadedForum forum;

    @BeforeAll
    static void readTheForum() {
        StartedProject.running();
        forum = LoadedForum.read(StartedProject.FORUM, "exchange-forum-2020");
    }

    @Test
    void itWasHeldOnOneDayOfWhichNoTimesAreKnown() {
        var event = forum.event();
        assertThat(ko(event, "title")).isEqualTo("2020 지자체 국제교류 활성화 포럼");
        assertThat(ko(event, "theme")).isEqualTo("코로나시대 지자체 공공외교 및 언택트 국제교류");
        assertThat(text(event, "type")).isEqualTo("FORUM");
        assertThat(text(event, "status")).isEqualTo("HELD");
        assertThat(text(event, "ownerInstitution")).isEqualTo("gaok");
        assertThat(text(event, "provenance")).isEqualTo("RECORDED");
        assertThat(text(event, "datePrecision")).isEqualTo("DAY");
        assertThat(text(event, "timeZone")).isEqualTo("Asia/Seoul");
        assertThat(instant(event, "startsAt")).isEqualTo(Instant.parse("2020-10-21T15:00:00Z"));
        assertThat(instant(event, "endsAt")).isEqualTo(Instant.parse("2020-10-22T15:00:00Z"));
        assertThat(forum.sessions()).isNotEmpty().noneMatch(session -> session.hasNonNull("startsAt"));
    }

    @Test
    void itTookPlaceOnlineAndInTheBallroomAndIsTheEighthYearOfASeries() {
        assertThat(text(forum.event(), "attendanceMode")).isEqualTo("HYBRID");
        assertThat(forum.event().path("onlineAccess").isObject()).isTrue();
        assertThat(ko(forum.venue(), "name")).isEqualTo("바비엥2교육센터");
        assertThat(ko(forum.venue(), "address")).isEqualTo("서울");
        assertThat(ko(forum.room(), "name")).isEqualTo("그랜드볼룸(BIF)");
        assertThat(forum.series().path("firstYear").asInt()).isEqualTo(2013);
        assertThat(text(forum.series(), "cadence")).isEqualTo("ANNUAL");
    }

    @Test
    void moreThan250CameAndNobodySaysHowManyOfThemOnline() {
        assertThat(forum.figure("attendance")).isEqualTo("250 PERSON MORE_THAN ACTUAL REPORTED COUNT");
        assertThat(forum.figures())
                .extracting(figure -> text(figure, "key"))
                .containsExactlyInAnyOrder("attendance", "sessions", "satisfaction.overall", "satisfaction.work");
        assertThat(forum.quotas()).isEmpty();
    }

    @Test
    void satisfactionIsReportedWithoutAnyoneSayingHowItWasMeasured() {
        assertThat(forum.figure("satisfaction.overall")).isEqualTo("93 PERCENT EXACT ACTUAL REPORTED UNKNOWN");
        assertThat(forum.figure("satisfaction.work")).isEqualTo("94 PERCENT EXACT ACTUAL REPORTED UNKNOWN");
        assertThat(forum.wholeReport()).contains("‘행사 전반 만족도’ 93%, ‘업무 도움정도’ 94%", "적극 검토할 예정");
    }

    @Test
    void everyFigureQuotesTheNewsletter() {
        assertThat(forum.figures()).allSatisfy(figure -> {
            assertThat(figure.at("/source/document").asText()).contains("분권레터");
            assertThat(forum.wholeReport()).contains(figure.at("/source/quote").asText());
        });
    }

    @Test
    void fourNumberedSessionsInFourPartsFollowTheOpening() {
        assertThat(forum.parts())
                .extracting(part -> ko(part, "label"), part -> ko(part, "title"))
                .map(part -> part.toList().get(0) + " " + part.toList().get(1))
                .containsExactly("제1부 집합 토론회", "제2부 특강", "제3부 해외사무소와 화상세미나", "제4부 국내 지자체 국제화 우수사례 발표");
        assertThat(forum.sessions())
                .extracting(session -> session.path("number").asText("") + " " + text(session, "type"))
                .containsExactly(
                        " OPENING",
                        "1 PANEL_DISCUSSION",
                        "2 SPECIAL_LECTURE",
                        "3 OVERSEAS_OFFICE_SEMINAR",
                        "4 AWARD_CASE");
        assertThat(forum.sessions())
                .extracting(forum::part)
                .containsExactly(
                        Optional.empty(),
                        Optional.of("제1부"),
                        Optional.of("제2부"),
                        Optional.of("제3부"),
                        Optional.of("제4부"));
    }

    @Test
    void theOpeningIsBySecretaryGeneralJeonSeonghwan() {
        assertThat(roles(forum.session("OPENING"))).containsExactly("OPENING_REMARKS / 전성환 / 대한민국시도지사협의회 / 사무총장");
    }

    @Test
    void theFirstSessionDiscussesPublicDiplomacy() {
        var session = forum.session("PANEL_DISCUSSION");
        assertThat(ko(session, "title")).isEqualTo("지자체 공공외교 추진실태 및 지원방안");
        assertThat(roles(session))
                .containsExactly(
                        "MODERATOR / 김창범 / 前주인도네시아대사",
                        "PRESENTER / 김형수 / 단국대 행정학과 / 교수",
                        "DISCUSSANT / 김태환 / 국립외교원 / 교수",
                        "DISCUSSANT / 문현미 / 대통령소속 자치분권위원회 / 전문위원",
                        "DISCUSSANT / 이민규 / 서울연구원 / 부연구위원");
        assertThat(ko(session, "summary")).contains("2016년 8월 ‘공공외교법’이 발효", "‘지방의 공공외교’를 어떻게 정의할 것인가");
        assertThat(forum.statementsOf("김태환"))
                .contains(
                        "공공외교란 한 국가가 정체성을 가지고 국제사회의 인정을 얻는 활동",
                        "지자체 공공외교는 지자체가 개별 정체성을 통해 국제사회에서 어떤 인정을 받고자 하는지를 찾아내어 추진하는 활동");
    }

    @Test
    void theSecondSessionIsALectureByKimMikyung() {
        var session = forum.session("SPECIAL_LECTURE");
        assertThat(ko(session, "title")).isEqualTo("코로나시대 국제교류담당 공무원의 대응전략");
        assertThat(roles(session)).containsExactly("LECTURER / 김미경 / 더블유인사이츠 / 대표");
        assertThat(ko(session, "summary")).contains("우리의 숙명은 코로나바이러스와 함께 사는 것");
    }

    @Test
    void inTheThirdSessionThreeOfficesReportFromAbroad() {
        var session = forum.session("OVERSEAS_OFFICE_SEMINAR");
        assertThat(roles(session)).contains("MODERATOR / 김진아 / 협의회 / 국제협력부장");
        assertThat(items(session.path("contributions")))
                .flatExtracting(LoadedForum::roles)
                .containsExactly(
                        "PRESENTER / 이미선 / 중국사무소 / 선임전문위원 / REMOTE",
                        "PRESENTER / 김형진 / 프랑스사무소 / 선임전문위원 / REMOTE",
                        "PRESENTER / 차우영 / 호주사무소 / 책임전문위원 / REMOTE");
        assertThat(roles(session)).contains("INTERVIEWEE / 호주 주요인사 / PRERECORDED");
        assertThat(forum.materials())
                .filteredOn(material -> text(material, "kind").equals("VIDEO"))
                .singleElement()
                .satisfies(video -> {
                    assertThat(ko(video, "title")).isEqualTo("호주 주요인사와의 인터뷰 동영상");
                    assertThat(video.hasNonNull("url")).isFalse();
                    assertThat(text(video, "sessionId")).isEqualTo(text(session, "id"));
                });
    }

    @Test
    void inTheFourthSessionYongsanTellsOfQuyNhon() {
        var session = forum.session("AWARD_CASE");
        assertThat(items(session.path("contributions"))).singleElement().satisfies(contribution -> {
            assertThat(ko(contribution, "title")).isEqualTo("용산구와 베트남 퀴논시 국제교류로 지역경제를 이끌다!");
            assertThat(roles(contribution)).containsExactly("CASE_PRESENTER / 문인환 / 용산구 / 기획예산과장");
            assertThat(contribution.path("subjectCities"))
                    .extracting(city -> city.asText())
                    .containsExactlyInAnyOrder("yongsan-gu-seoul-kr", "quy-nhon-vn");
        });
        assertThat(ko(session, "summary")).contains("10월 16일", "2020 지방의 국제화 우수사례 공모전", "최우수상");
    }

    @Test
    void theCaseOfYongsanWonTheContestThatStandsInTheData() {
        assertThat(StartedProject.FORUM.all("/v1/contests/localization-best-practice-2020/awards"))
                .singleElement()
                .satisfies(award -> {
                    assertThat(ko(award.path("rank"), "label")).isEqualTo("최우수상");
                    assertThat(text(award.path("entry"), "cityCode")).isEqualTo("yongsan-gu-seoul-kr");
                    assertThat(text(award.path("entry"), "partnerCityCode")).isEqualTo("quy-nhon-vn");
                    assertThat(text(award, "contributionId"))
                            .isEqualTo(text(
                                    forum.session("AWARD_CASE")
                                            .path("contributions")
                                            .path(0),
                                    "id"));
                });
    }

    @Test
    void theNewsletterIsThereWithAuthorTeamAndContact() {
        var newsletter = forum.report();
        assertThat(text(newsletter, "kind")).isEqualTo("NEWSLETTER");
        assertThat(ko(newsletter, "title")).isEqualTo("[분권레터]「2020 지자체 국제교류 활성화 포럼」 웨비나 성공적 개최");
        assertThat(text(newsletter, "publishedOn")).isEqualTo("2020-11-06");
        assertThat(newsletter.hasNonNull("publicFrom")).isFalse();
        assertThat(ko(newsletter, "department")).isEqualTo("정책연구실");
        assertThat(items(newsletter.path("authors"))).singleElement().satisfies(author -> {
            assertThat(text(author, "name")).isEqualTo("박선경");
            assertThat(ko(author, "affiliation") + " " + ko(author, "jobTitle")).isEqualTo("대한민국시도지사협의회 교류지원부 책임전문위원");
        });
        assertThat(items(newsletter.path("contacts"))).singleElement().satisfies(contact -> {
            assertThat(text(contact, "name")).isEqualTo("윤태웅");
            assertThat(text(contact, "phone")).isEqualTo("02-2170-6053");
        });
    }

    @Test
    void theCaptionsOfThePhotosAreKept() {
        assertThat(forum.materials())
                .filteredOn(material -> text(material, "kind").equals("PHOTO"))
                .extracting(photo -> ko(photo, "caption"))
                .containsExactlyInAnyOrder(
                        "2020 지자체 국제교류 활성화 포럼 (제1부) 지자체 공공외교 추진실태 및 지원방안",
                        "2020 지자체 국제교류 활성화 포럼 (제3부) 해외 언택트 국제교류 실태",
                        "2020 지자체 국제교류 활성화 포럼 (제4부) 지자체 국제화 우수사례");
    }
}
