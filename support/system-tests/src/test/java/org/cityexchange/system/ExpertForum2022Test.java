package org.cityexchange.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.system.LoadedForum.instant;
import static org.cityexchange.system.LoadedForum.items;
import static org.cityexchange.system.LoadedForum.ko;
import static org.cityexchange.system.LoadedForum.roles;
import static org.cityexchange.system.LoadedForum.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What the press release of 2022-11-25 says about the forum of that day, which it announces. */
@Order(1)
@Timeout(400)
@ResourceLock(StartedProject.LOCK)
class ExpertForum2022Test {

    private static LoadedForum forum;

    @BeforeAll
    static void readTheForum() {
        StartedProject.running();
        forum = LoadedForum.read(StartedProject.FORUM, "shrdc-expert-forum-2022");
    }

    @Test
    void itIsAnnouncedAndNeverReportedAsHeld() {
        var event = forum.event();
        assertThat(text(event, "status")).isEqualTo("PUBLISHED");
        assertThat(event.path("agendaTentative").asBoolean()).isTrue();
        assertThat(text(event, "ownerInstitution")).isEqualTo("shrdc");
        assertThat(text(event, "provenance")).isEqualTo("RECORDED");
        assertThat(text(event, "type")).isEqualTo("FORUM");
        assertThat(StartedProject.FORUM
                        .read("/v1/events/shrdc-expert-forum-2022/registration-form")
                        .path("open")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void itHasATitleInTwoLanguagesAndTwoWordingsOfItsTheme() {
        assertThat(ko(forum.event(), "title")).isEqualTo("2022 국제연수 전문가 포럼");
        assertThat(forum.event().at("/title/en").asText()).isEqualTo("2022 SHRDC Expert Forum");
        assertThat(ko(forum.event(), "theme")).isEqualTo("서울시인재개발원 국제연수의 성과와 발전방향");
        assertThat(items(forum.event().path("alternateThemes")))
                .extracting(theme -> theme.path("ko").asText())
                .containsExactly("국제연수의 성과 및 발전 방향");
    }

    @Test
    void itTakesTwoHoursInTheStudioAndOnline() {
        var event = forum.event();
        assertThat(instant(event, "startsAt")).isEqualTo(Instant.parse("2022-11-25T05:00:00Z"));
        assertThat(instant(event, "endsAt")).isEqualTo(Instant.parse("2022-11-25T07:00:00Z"));
        assertThat(text(event, "timeZone")).isEqualTo("Asia/Seoul");
        assertThat(text(event, "datePrecision")).isEqualTo("MINUTE");
        assertThat(text(event, "attendanceMode")).isEqualTo("HYBRID");
        assertThat(ko(forum.venue(), "name")).isEqualTo("인재개발원");
        assertThat(ko(forum.room(), "name")).isEqualTo("301호 스튜디오");
        assertThat(ko(forum.room(), "building")).isEqualTo("창의관");
        assertThat(text(forum.room(), "floor")).isEqualTo("3");
        assertThat(forum.series().path("firstYear").asInt()).isEqualTo(2015);
    }

    @Test
    void whoIsExpectedIsAPlanAndMakesNoSeats() {
        assertThat(forum.figure("attendance.onsite")).isEqualTo("30 PERSON APPROX PLANNED REPORTED COUNT");
        assertThat(forum.figure("attendance.online")).isEqualTo("70 PERSON APPROX PLANNED REPORTED COUNT");
        assertThat(forum.figure("attendance")).isEqualTo("100 PERSON MORE_THAN PLANNED REPORTED COUNT");
        assertThat(forum.figure("countries")).isEqualTo("17 COUNTRY EXACT PLANNED REPORTED COUNT");
        assertThat(forum.figures()).allMatch(figure -> text(figure, "kind").equals("PLANNED"));
        assertThat(forum.quotas()).isEmpty();
        for (var key : new String[] {"attendance", "attendance.onsite", "attendance.online", "countries"}) {
            var quote = forum.figures().stream()
                    .filter(figure -> text(figure, "key").equals(key))
                    .map(figure -> figure.at("/source/quote").asText())
                    .findFirst();
            assertThat(forum.wholeReport()).contains(quote.orElseThrow());
        }
    }

    @Test
    void sevenItemsFillTheTwoHoursWithoutAGap() {
        assertThat(forum.sessions())
                .extracting(ExpertForum2022Test::minutes)
                .containsExactly(10L, 15L, 15L, 15L, 15L, 40L, 10L);
        var end = instant(forum.event(), "startsAt");
        for (var session : forum.sessions()) {
            assertThat(instant(session, "startsAt")).isEqualTo(end);
            end = instant(session, "endsAt");
        }
        assertThat(end).isEqualTo(instant(forum.event(), "endsAt"));
    }

    private static long minutes(JsonNode session) {
        return Duration.between(instant(session, "startsAt"), instant(session, "endsAt"))
                .toMinutes();
    }

    @Test
    void theAgendaHasFourPartsAndAKeynoteByVideo() {
        assertThat(forum.parts())
                .extracting(part -> (ko(part, "label") + " " + ko(part, "title")).strip())
                .containsExactly("개회", "1부 기조 발제 및 발표", "2부 토론", "폐회");
        assertThat(forum.sessions())
                .extracting(session -> forum.part(session).orElse("") + ": " + text(session, "type"))
                .containsExactly(
                        "개회: OPENING",
                        "1부: KEYNOTE",
                        "1부: PRESENTATION",
                        "1부: PRESENTATION",
                        "1부: PRESENTATION",
                        "2부: PANEL_DISCUSSION",
                        "폐회: CLOSING");
        assertThat(ko(forum.session("KEYNOTE"), "title")).isEqualTo("국제연수의 성과와 의의");
        assertThat(text(forum.session("KEYNOTE"), "delivery")).isEqualTo("PRERECORDED");
        assertThat(roles(forum.session("KEYNOTE"))).isEmpty();
    }

    @Test
    void officesOpenAndCloseIt() {
        assertThat(roles(forum.session("OPENING")))
                .containsExactly("WELCOME_REMARKS / 인재개발원장", "CONGRATULATORY_REMARKS / 메트로폴리스 사무총장");
        assertThat(roles(forum.session("CLOSING"))).containsExactly("CLOSING_REMARKS / 인재개발원장");
    }

    @Test
    void threeCitiesTellWhatTheTrainingBrought() {
        var contributions = forum.sessions().stream()
                .flatMap(session -> items(session.path("contributions")).stream())
                .toList();
        assertThat(contributions)
                .flatExtracting(contribution -> items(contribution.path("subjectCities")))
                .extracting(JsonNode::asText)
                .containsExactly("tashkent-uz", "sao-paulo-br", "cairo-eg");
        assertThat(contributions)
                .flatExtracting(LoadedForum::roles)
                .containsExactly("PRESENTER / 주한우즈벡대사관", "PRESENTER / 상파울루 연수동창생", "PRESENTER / 국제연수원 지역분원 관계자");
        assertThat(forum.sessions())
                .filteredOn(session -> text(session, "type").equals("PRESENTATION"))
                .extracting(session -> ko(session, "title"))
                .containsExactly("발표(1) 도시외교분야 성과사례", "발표(2) 역량강화분야 성과사례", "발표(3) 국제연수원본원 성과사례");
    }

    @Test
    void theChairIsUncertainAndQuotedAsDamaged() {
        assertThat(items(forum.session("PANEL_DISCUSSION").path("roles")))
                .filteredOn(role -> text(role, "role").equals("CHAIR"))
                .singleElement()
                .satisfies(chair -> {
                    assertThat(text(chair, "certainty")).isEqualTo("UNCERTAIN");
                    assertThat(text(chair, "quote")).contains("시립대 국제도시 과학대학원 진재특 교수");
                    assertThat(chair.hasNonNull("person")).isFalse();
                });
        assertThat(forum.session("PANEL_DISCUSSION").toString()).contains("좌장의 진행에 따라", "실시간온라인 참가자");
    }

    @Test
    void thePressReleaseIsThereWithItsEmbargoVisionAndGoals() {
        var release = forum.report();
        assertThat(text(release, "kind")).isEqualTo("PRESS_RELEASE");
        assertThat(ko(release, "title")).isEqualTo("서울시, 2688명 외국공무원에게 서울의 도시문제해결 노하우 전수");
        assertThat(instant(release, "publicFrom")).isEqualTo(Instant.parse("2022-11-24T21:00:00Z"));
        assertThat(text(release, "publishedOn")).isEqualTo("2022-11-25");
        assertThat(ko(release, "department")).isEqualTo("인재개발원 인재기획과");
        assertThat(items(release.path("contacts")))
                .extracting(contact -> text(contact, "name") + " " + text(contact, "phone"))
                .containsExactly("기봉호 3488-2021", "조미선 3488-2295", "이선배 3488-2047");
        assertThat(ko(release, "vision")).isEqualTo("세계도시 상생발전을 위한 도시정책 허브기관으로의 도약");
        assertThat(items(release.path("goals")))
                .extracting(goal -> goal.path("ko").asText())
                .satisfiesExactly(
                        first -> assertThat(first).contains("포괄적이고 독보적인 도시문제 해결책을 제공하는 플랫폼으로 발전"),
                        second -> assertThat(second).contains("교육방법과 연수기법을 개발"),
                        third -> assertThat(third).contains("중심 활동으로 인정받고 자리매김"));
        assertThat(forum.statementsOf("이원목")).isNotEmpty();
    }
}
