package org.cityexchange.forum.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cityexchange.forum.Api.etag;
import static org.cityexchange.forum.Api.organizer;
import static org.cityexchange.forum.Api.slug;
import static org.cityexchange.forum.registration.Registrations.body;
import static org.cityexchange.forum.registration.Registrations.register;
import static org.cityexchange.testing.JsonBody.json;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.Topic;
import org.cityexchange.forum.Api;
import org.cityexchange.forum.ForumTest;
import org.cityexchange.forum.Rows;
import org.cityexchange.forum.Wire;
import org.cityexchange.forum.event.Events;
import org.cityexchange.forum.registration.Registrations.Receipt;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cities that nobody knows here: asked about once, and put into registrations when they are known. */
@ForumTest
class CityProposalExchangeTest {

    private final String city = slug("city");
    private final String name = "Nakhon " + city;
    private String event;

    @BeforeEach
    void openEvent() {
        event = Events.open(null, 100);
    }

    private Receipt from(String place, String country) {
        return Receipt.of(register(
                event, body(Map.of("proposedCity", Map.of("name", place, "country", country), "locale", "th"))));
    }

    private static UUID proposalOf(Receipt registration) {
        var id = UUID.fromString(registration.id());
        return Rows.uuid("select city_proposal_id from registration where id = ?", id);
    }

    private void accept(UUID eventId, UUID proposal) {
        Wire.send(EventType.CITY_PROPOSAL_ACCEPTED, eventId, proposal.toString(), 1, Wire.json("""
                        {"proposalId": "%s", "cityId": "%s", "cityCode": "%s", "occurredAt": "2026-12-02T05:30:00Z"}
                        """.formatted(
                        proposal, UUID.randomUUID(), city)));
    }

    private void awaitCity(Receipt registration) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> city.equals(registration.read().as(JsonBody.class).at("cityCode")));
    }

    @Test
    void howeverManyNameACityAtOnceItIsAskedAboutOnceAndAllOfThemComeFromIt() throws InterruptedException {
        var spellings = List.of(name, name.toUpperCase(Locale.ROOT), " " + name + " ");
        var all = Parallel.times(12, i -> from(spellings.get(i % 3), "TH"));
        var proposals = all.stream()
                .map(CityProposalExchangeTest::proposalOf)
                .distinct()
                .toList();
        assertThat(proposals).hasSize(1);
        var elsewhere = from(name, "LA");
        assertThat(proposalOf(elsewhere)).isNotEqualTo(proposals.get(0));
        var asked = Wire.read(Topic.FORUM_CITY_PROPOSAL, Set.of(proposals.get(0).toString()), 1);
        assertThat(asked).hasSize(1);
        assertThat(Wire.json(asked.get(0).value())).isEqualTo(Wire.json("""
                        {"proposalId": "%s", "name": "%s", "country": "TH", "language": "th", "occurredAt": "%s"}
                        """.formatted(
                        proposals.get(0),
                        Wire.json(asked.get(0).value()).path("name").asText(),
                        Wire.json(asked.get(0).value()).path("occurredAt").asText())));
        all.get(0)
                .read()
                .then()
                .body(json("cityCode", nullValue()))
                .body(json("proposedCity.country", equalTo("TH")))
                .body(json("cityProposal.status", equalTo("OPEN")));

        // the registry may tell of the answer before it tells of the city
        accept(UUID.randomUUID(), proposals.get(0));
        all.forEach(this::awaitCity);
        all.get(1)
                .read()
                .then()
                .body(json("proposedCity", nullValue()))
                .body(json("effectiveCityCode", equalTo(city)))
                .body(json("cityProposal.status", equalTo("ACCEPTED")))
                .body(json("cityProposal.name", equalTo(spellings.get(1))))
                .body(json("version", equalTo(1)));
        elsewhere.read().then().body(json("cityCode", nullValue())).body(json("cityProposal.status", equalTo("OPEN")));

        // the words stay when something else is corrected, and go when another city is named
        patch(all.get(2), Map.of("jobTitle", "Mayor"))
                .then()
                .statusCode(200)
                .body(json("cityCode", equalTo(city)))
                .body(json("cityProposal.name", equalTo(spellings.get(2))));
        var other = Wire.knownCity("ACTIVE");
        patch(all.get(2), Map.of("cityCode", other)).then().statusCode(200).body(json("cityProposal", nullValue()));
        assertThat(etag("/v1/registrations/{id}", all.get(2).id())).isEqualTo("\"3\"");

        // what is recorded stays when the city is merged, and is read through
        var survivor = Wire.knownCity("ACTIVE");
        var merged = Wire.city(
                UUID.fromString(organizer()
                        .get("/v1/cities/{city}", other)
                        .as(JsonBody.class)
                        .at("id")),
                other,
                "어느 시",
                "Some city");
        merged.withObject("/city").put("status", "MERGED").put("mergedInto", survivor);
        Wire.send(EventType.CITY_MERGED, UUID.randomUUID(), 2, merged);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        survivor.equals(all.get(2).read().as(JsonBody.class).at("effectiveCityCode")));
        all.get(2).read().then().body(json("cityCode", equalTo(other))).body(json("version", equalTo(3)));
    }

    private static Response patch(Receipt registration, Map<String, ?> changes) {
        return Api.patch(changes, "/v1/registrations/{id}", registration.id());
    }

    @Test
    void aRejectedCityIsSaidToBeNoneAndWhoeverNamesItNextIsAskedAboutAnew() {
        var first = from(name, "TH");
        var proposal = proposalOf(first);
        var rejected = Wire.json("""
                {"proposalId": "%s", "reason": "NOT_A_CITY", "occurredAt": "2026-12-02T05:30:00Z"}
                """.formatted(proposal));
        var eventId = UUID.randomUUID();
        for (int i = 0; i < 10; i++) {
            Wire.send(EventType.CITY_PROPOSAL_REJECTED, eventId, proposal.toString(), 1, rejected);
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> "REJECTED".equals(first.read().as(JsonBody.class).at("cityProposal.status")));
        first.read()
                .then()
                .body(json("proposedCity.name", equalTo(name)))
                .body(json("cityProposal.reason", equalTo("NOT_A_CITY")))
                .body(json("version", equalTo(1)));
        assertThat(proposalOf(from(name, "TH"))).isNotEqualTo(proposal);
        // saying the same again asks nothing; another name is asked about
        patch(first, Map.of("proposedCity", Map.of("name", name, "country", "TH")))
                .then()
                .body(json("cityProposal.status", equalTo("REJECTED")));
        patch(first, Map.of("proposedCity", Map.of("name", name + " II", "country", "TH")))
                .then()
                .body(json("cityProposal.status", equalTo("OPEN")))
                .body(json("cityProposal.reason", nullValue()));
        assertThat(proposalOf(first)).isNotEqualTo(proposal);
    }

    @Test
    void nobodyIsLeftWaitingWhoRegistersInTheMomentOfTheAnswer() throws InterruptedException {
        var proposal = proposalOf(from(name, "TH"));
        List<Callable<Object>> works = Stream.concat(
                        IntStream.range(0, 12).<Callable<Object>>mapToObj(i -> () -> from(name, "TH")),
                        Stream.<Callable<Object>>of(() -> {
                            accept(UUID.randomUUID(), proposal);
                            return "";
                        }))
                .toList();
        Parallel.all(works);
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        Rows.count("select count(*) from city_proposal where id = ? and status = 'ACCEPTED'", proposal)
                                == 1);
        assertThat(Rows.count(
                        "select count(*) from registration where city_proposal_id = ? and city_code is null", proposal))
                .isZero();
        organizer()
                .get("/v1/events/{event}/registrations?limit=100", event)
                .then()
                .body(json("items.findAll { it.cityCode != null }.cityCode", everyItem(equalTo(city))))
                .body(json("items.findAll { it.cityCode == null }.cityProposal.status", everyItem(equalTo("OPEN"))));
    }

    @Test
    void anAnswerToWhatWasNeverAskedIsParkedAndStopsNobody() {
        var stray = UUID.randomUUID();
        accept(UUID.randomUUID(), stray);
        var registration = from(name, "TH");
        accept(UUID.randomUUID(), proposalOf(registration));
        awaitCity(registration);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Rows.count(
                                "select count(*) from parked_record where record_key = ? and reason = 'HANDLER_FAILED'",
                                stray.toString())
                        == 1);
        organizer().get("/v1/events/{event}/registrations", event).then().body(json("items.cityCode", contains(city)));
    }
}
