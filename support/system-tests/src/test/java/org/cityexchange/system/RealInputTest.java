package org.cityexchange.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.system.LoadedForum.instant;
import static org.cityexchange.system.LoadedForum.ko;
import static org.cityexchange.system.LoadedForum.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ./start} loads beside the two forums of the documents: the cities, and an event to try. */
@Order(5)
@Timeout(400)
@ResourceLock(StartedProject.LOCK)
class RealInputTest {

    private static final int FOREIGN = 282;
    private static final int KOREAN = 244;

    @BeforeAll
    static void start() {
        StartedProject.running();
    }

    static List<Api> services() {
        return List.of(StartedProject.FORUM, StartedProject.TRAINING);
    }

    @ParameterizedTest
    @MethodSource("services")
    void bothServicesKnowEveryCityAndEveryLocalGovernmentOfKoreaOnce(Api service) {
        assertThat(total(service, "")).isEqualTo(FOREIGN + KOREAN);
        assertThat(total(service, "&country=KR")).isEqualTo(KOREAN);
        assertThat(service.all("/v1/cities?limit=100"))
                .extracting(city -> text(city, "code"))
                .doesNotHaveDuplicates()
                .hasSize(FOREIGN + KOREAN)
                .contains("delhi-in", "quy-nhon-vn", "tashkent-uz", "sao-paulo-br", "cairo-eg", "yongsan-gu-seoul-kr");
    }

    private static int total(Api service, String filter) {
        return service.read("/v1/cities?limit=1&include=total" + filter)
                .at("/page/total")
                .asInt();
    }

    @ParameterizedTest
    @ValueSource(strings = {"퀴논", "Quy Nhon", "Quy Nhơn", "quy nhon"})
    void quyNhonIsFoundByEachOfItsNames(String name) {
        assertThat(services())
                .allSatisfy(service -> assertThat(
                                service.all("/v1/cities?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8)))
                        .extracting(city -> text(city, "code"))
                        .containsExactly("quy-nhon-vn"));
    }

    @Test
    void theLocalGovernmentsOfKoreaLieInTheirProvinces() {
        var cities = StartedProject.FORUM.all("/v1/cities?limit=100&country=KR");
        assertThat(cities).filteredOn(city -> !city.hasNonNull("parent")).hasSize(17);
        assertThat(cities)
                .filteredOn(city -> text(city, "parent").equals("seoul-kr"))
                .hasSize(25)
                .extracting(city -> ko(city, "names"))
                .contains("용산구");
    }

    @Test
    void bothServicesHoldTheSameOfEverything() {
        StartedProject.exchange().awaitAgreement();
    }

    @Test
    void thereAreTheTwoForumsOfTheDocumentsAndTwoThatAreMadeUp() {
        assertThat(StartedProject.FORUM.all("/v1/events"))
                .extracting(event -> text(event, "slug") + " " + text(event, "provenance"))
                .containsExactlyInAnyOrder(
                        "exchange-forum-2020 RECORDED",
                        "shrdc-expert-forum-2022 RECORDED",
                        "shrdc-expert-forum-demo SYNTHETIC",
                        "shrdc-expert-forum-next SYNTHETIC");
        assertThat(StartedProject.FORUM.all("/v1/reports")).hasSize(2);
        assertThat(StartedProject.FORUM.all("/v1/event-series")).hasSize(2);
        assertThat(StartedProject.FORUM.all("/v1/venues")).hasSize(2);
    }

    @Test
    void theFifteenYearsOfTrainingAreThereAndSayThatTheyAreMadeUp() {
        assertThat(StartedProject.TRAINING.all("/v1/course-runs?limit=100&dataset=seoul-2008-2022"))
                .hasSize(174)
                .allSatisfy(run -> {
                    assertThat(text(run, "provenance")).isEqualTo("SYNTHETIC");
                    assertThat(text(run, "status")).isEqualTo("FINISHED");
                    assertThat(text(run, "hostInstitution")).isEqualTo("shrdc");
                });
        assertThat(StartedProject.TRAINING.all("/v1/courses")).hasSize(8);
        assertThat(StartedProject.TRAINING.all("/v1/policies"))
                .extracting(policy -> ko(policy, "names"))
                .containsExactlyInAnyOrder("TOPIS", "응답소", "엠보팅", "다산콜센터");
    }

    @Test
    void theSixCasesOfThePressReleaseAreReportedByItAloneAndOneOfThemIsUnclear() {
        var outcomes = StartedProject.TRAINING.all("/v1/outcomes");
        assertThat(outcomes)
                .extracting(outcome ->
                        text(outcome, "city") + " " + text(outcome, "status") + " " + text(outcome, "certainty"))
                .containsExactlyInAnyOrder(
                        "buenos-aires-ar REPORTED UNCLEAR",
                        "delhi-in REPORTED CLEAR",
                        "kampala-ug REPORTED CLEAR",
                        "bandung-id REPORTED CLEAR",
                        "cairo-eg REPORTED CLEAR",
                        "bangkok-th REPORTED CLEAR");
        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(
                                StartedProject.TRAINING.all("/v1/outcomes/" + text(outcome, "code") + "/evidence"))
                        .extracting(evidence -> text(evidence, "kind") + " " + text(evidence, "origin"))
                        .containsExactly("PRESS_RELEASE INTERNAL"));
        assertThat(StartedProject.TRAINING.all("/v1/policies/DASAN_120/adoptions"))
                .extracting(adoption ->
                        text(adoption, "city") + " " + text(adoption, "relation") + " " + text(adoption, "stage"))
                .containsExactly("kampala-ug BENCHMARKED BUILT");
    }

    @Test
    void theNextEditionIsToComeSaysThatItIsMadeUpAndIsOpenForRegistration() {
        var event = StartedProject.FORUM.read("/v1/events/shrdc-expert-forum-next");
        assertThat(text(event, "status")).isEqualTo("REGISTRATION_OPEN");
        assertThat(text(event, "series")).isEqualTo("shrdc-expert-forum");
        assertThat(text(event, "attendanceMode")).isEqualTo("HYBRID");
        assertThat(instant(event, "startsAt")).isAfter(Instant.now());
        assertThat(ko(event, "title")).contains("시연용");

        var form = StartedProject.FORUM.read("/v1/events/shrdc-expert-forum-next/registration-form");
        assertThat(form.path("open").asBoolean()).isTrue();
        assertThat(Stream.of("ON_SITE", "ONLINE"))
                .allSatisfy(mode -> assertThat(form.path("modes"))
                        .anyMatch(each -> text(each, "mode").equals(mode)
                                && each.path("free").asInt() > 0));
        assertThat(form.path("consentTexts"))
                .anyMatch(consent -> text(consent, "purpose").equals("PERSONAL_DATA")
                        && consent.path("required").asBoolean());
    }

    @Test
    void thePastEditionSaysThatItIsMadeUpAndShowsASurveyOfWhichSmallGroupsAreHidden() {
        var event = StartedProject.FORUM.read("/v1/events/shrdc-expert-forum-demo");
        assertThat(text(event, "status")).isEqualTo("HELD");
        assertThat(text(event, "provenance")).isEqualTo("SYNTHETIC");
        assertThat(instant(event, "endsAt")).isBefore(Instant.now());

        var survey = StartedProject.FORUM
                .all("/v1/events/shrdc-expert-forum-demo/surveys")
                .get(0);
        var path = "/v1/surveys/" + text(survey, "id") + "/results";
        var results = StartedProject.FORUM.read(path);
        assertThat(text(results, "provenance")).isEqualTo("SYNTHETIC");
        assertThat(results.path("responses").asInt()).isEqualTo(42);
        var share = results.path("items").path(0).path("metrics").path(0);
        assertThat(share.path("exact").asDouble()).isEqualTo(92.5);
        assertThat(share.path("displayed").asInt()).isEqualTo(93);
        assertThat(StartedProject.FORUM.read(path + "/crosstab?by=region").path("cells"))
                .extracting(cell -> cell.path("responses").asText())
                .containsExactly("18", "12", "null", "null");
        assertThat(StartedProject.FORUM.all("/v1/events/shrdc-expert-forum-demo/figures"))
                .filteredOn(figure -> text(figure, "key").equals("satisfaction.overall"))
                .singleElement()
                .satisfies(figure -> assertThat(text(figure, "origin")).isEqualTo("COMPUTED"));
    }

    @Test
    void everybodyWithAPartInAForumIsEnteredOnce() {
        var people = StartedProject.FORUM.as(StartedProject.token("organizer")).all("/v1/people?limit=100");
        assertThat(people).extracting(RealInputTest::name).hasSize(12).doesNotHaveDuplicates();
    }

    private static String name(JsonNode person) {
        return text(person, "name");
    }
}
