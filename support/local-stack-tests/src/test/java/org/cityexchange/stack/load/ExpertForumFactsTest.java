package org.cityexchange.stack.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.stack.load.Facts.ko;
import static org.cityexchange.stack.load.Facts.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** What the press release of 2022-11-25 and its annex announce of the forum of 2022, no more and no less. */
class ExpertForumFactsTest {
    private static final Facts FORUM = Facts.of("shrdc-expert-forum-2022");

    @Test
    void theForumWasAnnouncedAndNothingMoreIsKnown() {
        JsonNode event = FORUM.event();
        assertThat(text(event, "ownerInstitution")).isEqualTo("shrdc");
        assertThat(ko(event, "title")).isEqualTo("2022 국제연수 전문가 포럼");
        assertThat(text(event.path("title"), "en")).isEqualTo("2022 SHRDC Expert Forum");
        assertThat(text(event, "attendanceMode")).isEqualTo("HYBRID");
        assertThat(text(event, "startsAt")).isEqualTo("2022-11-25T14:00:00+09:00");
        assertThat(text(event, "endsAt")).isEqualTo("2022-11-25T16:00:00+09:00");
        assertThat(text(event, "timeZone")).isEqualTo("Asia/Seoul");
        assertThat(event.path("agendaTentative").asBoolean()).isTrue();
        assertThat(text(event, "provenance")).isEqualTo("RECORDED");
        assertThat(FORUM.folder().items("transitions"))
                .extracting(JsonNode::asText)
                .containsExactly("PUBLISHED");
        assertThat(text(FORUM.folder().file("series").object(), "firstYear")).isEqualTo("2015");
    }

    @Test
    void itsThemeIsWordedInTwoWays() {
        assertThat(ko(FORUM.event(), "theme")).isEqualTo("서울시인재개발원 국제연수의 성과와 발전방향");
        assertThat(FORUM.event().path("alternateThemes"))
                .singleElement()
                .extracting(theme -> text(theme, "ko"))
                .isEqualTo("국제연수의 성과 및 발전 방향");
    }

    @Test
    void itIsHeldInTheStudio() {
        JsonNode venue = FORUM.folder().file("venue").object();
        JsonNode room = venue.path("rooms").path(0);
        assertThat(ko(venue, "name")).isEqualTo("인재개발원");
        assertThat(ko(room, "building")).isEqualTo("창의관");
        assertThat(text(room, "floor")).isEqualTo("3");
        assertThat(ko(room, "name")).isEqualTo("301호 스튜디오");
    }

    @Test
    void itsSevenItemsStandInFourParts() {
        assertThat(FORUM.parts()).containsExactly("개회", "1부 | 기조 발제 및 발표", "2부 | 토론", "폐회");
        assertThat(FORUM.sessions())
                .containsExactly(
                        "1 | OPENING | 개회 및 축사 | 2022-11-25T14:00:00+09:00 | 2022-11-25T14:10:00+09:00",
                        "2 | KEYNOTE | 국제연수의 성과와 의의 | 2022-11-25T14:10:00+09:00 | 2022-11-25T14:25:00+09:00 | PRERECORDED",
                        "2 | PRESENTATION | 발표(1) 도시외교분야 성과사례 | 2022-11-25T14:25:00+09:00 | 2022-11-25T14:40:00+09:00",
                        "2 | PRESENTATION | 발표(2) 역량강화분야 성과사례 | 2022-11-25T14:40:00+09:00 | 2022-11-25T14:55:00+09:00",
                        "2 | PRESENTATION | 발표(3) 국제연수원본원 성과사례 | 2022-11-25T14:55:00+09:00 | 2022-11-25T15:10:00+09:00",
                        "3 | PANEL_DISCUSSION | 지정토론 | 2022-11-25T15:10:00+09:00 | 2022-11-25T15:50:00+09:00 | HYBRID",
                        "4 | CLOSING | 폐회 및 마무리 | 2022-11-25T15:50:00+09:00 | 2022-11-25T16:00:00+09:00");
    }

    @Test
    void itsItemsFill120MinutesWithoutAGap() {
        OffsetDateTime end = OffsetDateTime.parse(text(FORUM.event(), "startsAt"));
        long minutes = 0;
        for (JsonNode session : FORUM.folder().file("agenda").object().path("sessions")) {
            OffsetDateTime begin = OffsetDateTime.parse(text(session, "startsAt"));
            assertThat(begin).isEqualTo(end);
            end = OffsetDateTime.parse(text(session, "endsAt"));
            minutes += Duration.between(begin, end).toMinutes();
        }
        assertThat(end).isEqualTo(OffsetDateTime.parse(text(FORUM.event(), "endsAt")));
        assertThat(minutes).isEqualTo(120);
    }

    @Test
    void whoHasAPartIsNamedByTheirOffice() {
        assertThat(FORUM.folder().file("people").exists()).isFalse();
        assertThat(FORUM.roles(FORUM.session(1)))
                .containsExactly("WELCOME_REMARKS | [인재개발원장]", "CONGRATULATORY_REMARKS | [메트로폴리스 사무총장]");
        assertThat(FORUM.contributions(FORUM.session(3)))
                .containsExactly("타슈켄트 | tashkent-uz | PRESENTER | [주한우즈벡대사관]");
        assertThat(FORUM.contributions(FORUM.session(4)))
                .containsExactly("상파울루 | sao-paulo-br | PRESENTER | [상파울루 연수동창생]");
        assertThat(FORUM.contributions(FORUM.session(5)))
                .containsExactly("카이로 | cairo-eg | PRESENTER | [국제연수원 지역분원 관계자]");
        assertThat(FORUM.roles(FORUM.session(7))).containsExactly("CLOSING_REMARKS | [인재개발원장]");
    }

    @Test
    void theDamagedNameOfTheChairIsQuotedAndNotGuessed() {
        JsonNode chair = FORUM.session(6).path("roles").path(0);
        assertThat(FORUM.roles(FORUM.session(6)))
                .containsExactly(
                        "CHAIR | [좌장] | 시립대 국제도시 과학대학원 | 교수",
                        "DISCUSSANT | [발표자]",
                        "DISCUSSANT | [실시간온라인 참가자] | REMOTE");
        assertThat(text(chair, "certainty")).isEqualTo("UNCERTAIN");
        assertThat(text(chair, "quote")).isEqualTo("작강:시립대 국제도시 과학대학원 진재특 교수");
        assertThat(chair.has("person")).isFalse();
    }

    @Test
    void allItsNumbersArePlans() {
        assertThat(FORUM.figures())
                .containsExactly(
                        "countries | EXACT | 17 | COUNTRY | PLANNED | REPORTED | COUNT | 17개국의 국내·외 전문가",
                        "attendance | MORE_THAN | 100 | PERSON | PLANNED | REPORTED | COUNT | 100여 명이 현장과 화상회의로",
                        "attendance.onsite | APPROX | 30 | PERSON | PLANNED | REPORTED | COUNT | 등 30명 내외",
                        "attendance.online | APPROX | 70 | PERSON | PLANNED | REPORTED | COUNT | 등 70명 내외",
                        "goals | EXACT | 3 | GOAL | PLANNED | REPORTED | COUNT | 3가지의 구체적 발전 목표",
                        "minutes.total | EXACT | 120 | MINUTES | PLANNED | REPORTED | COUNT | 14:00~16:00",
                        "minutes.opening | EXACT | 10 | MINUTES | PLANNED | REPORTED | COUNT | 14:00-14:10",
                        "minutes.keynote | EXACT | 15 | MINUTES | PLANNED | REPORTED | COUNT | 14:10-14:25",
                        "minutes.presentation-1 | EXACT | 15 | MINUTES | PLANNED | REPORTED | COUNT | 14:25-14:40",
                        "minutes.presentation-2 | EXACT | 15 | MINUTES | PLANNED | REPORTED | COUNT | 14:40-14:55",
                        "minutes.presentation-3 | EXACT | 15 | MINUTES | PLANNED | REPORTED | COUNT | 14:55-15:10",
                        "minutes.discussion | EXACT | 40 | MINUTES | PLANNED | REPORTED | COUNT | 15:10-15:50",
                        "minutes.closing | EXACT | 10 | MINUTES | PLANNED | REPORTED | COUNT | 15:50-16:00");
        assertThat(FORUM.folder().file("quotas").exists()).isFalse();
    }

    @Test
    void thePressReleaseHasItsEmbargoDepartmentAndContacts() {
        JsonNode report = FORUM.report();
        assertThat(text(report, "kind")).isEqualTo("PRESS_RELEASE");
        assertThat(ko(report, "title")).isEqualTo("서울시, 2688명 외국공무원에게 서울의 도시문제해결 노하우 전수");
        assertThat(text(report, "publicFrom")).isEqualTo("2022-11-25T06:00:00+09:00");
        assertThat(ko(report, "department")).isEqualTo("인재개발원 인재기획과");
        assertThat(report.path("contacts"))
                .extracting(each -> ko(each, "jobTitle") + " " + text(each, "name") + " " + text(each, "phone"))
                .containsExactly("인재기획과장 기봉호 3488-2021", "국제연수팀장 조미선 3488-2295", "담당자 이선배 3488-2047");
    }

    @Test
    void itAnnouncesAVisionAndThreeGoals() {
        assertThat(ko(FORUM.report(), "vision")).isEqualTo("세계도시 상생발전을 위한 도시정책 허브기관으로의 도약");
        assertThat(FORUM.report().path("goals"))
                .extracting(goal -> text(goal, "ko"))
                .containsExactly(
                        "국제연수 학습내용과 정책콘텐츠 측면에서 기존과 차별화되는 포괄적이고 독보적인 도시문제 해결책을 제공하는 플랫폼으로 발전",
                        "보다 효과적이고 실질적으로 외국도시 문제해결에 도움을 줄 수 있는 교육방법과 연수기법을 개발",
                        "서울시 국제교류의 실질적인 중심 활동으로 인정받고 자리매김하는 노력");
    }

    @Test
    void itQuotesTheHeadOfTheCentreAndGivesTheDirection() {
        assertThat(FORUM.statements())
                .hasSize(4)
                .contains("이원목 | 앞으로 인재원의 국제연수 프로그램이 세계도시의 상생발전에 보다 실질적인 역할을 할 수 있도록 발전시켜 가겠다");
        assertThat(FORUM.report().path("sections"))
                .filteredOn(section -> ko(section, "title").equals("추진방향"))
                .singleElement()
                .extracting(section -> ko(section, "text"))
                .asString()
                .contains("협력기관 전문가 및 연수동창생 사례발표를 통해 국제연수 성과와 의의 청취", "대면과 비대면(온라인)을 혼합한 토론 운영");
    }
}
