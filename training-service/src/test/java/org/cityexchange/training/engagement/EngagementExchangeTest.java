package org.cityexchange.training.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.as;
import static org.cityexchange.training.Api.newCode;
import static org.cityexchange.training.Api.tokens;
import static org.cityexchange.training.Api.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.GoldenSamples;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.DigestSource.Entry;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.training.Records;
import org.cityexchange.training.Statements;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.Test;

/** What comes from the forum, over the real broker. */
@TrainingTest
class EngagementExchangeTest {

    @Inject
    RegistrationHandler registrations;

    private final UUID registration = UUID.randomUUID();
    private final UUID event = UUID.randomUUID();
    private final String person = "1." + UUID.randomUUID();
    private long revision;

    /** A golden sample as an event of this test's own registration. */
    private ObjectNode fact(EventType type) {
        var json = Records.json(GoldenSamples.of(type).get(0).json());
        return json.put("registrationId", registration.toString())
                .put("eventId", event.toString())
                .put("personRef", person)
                .put("cityCode", "delhi-in");
    }

    private void send(EventType type) {
        send(type, fact(type));
    }

    private void send(EventType type, ObjectNode json) {
        Records.send(type, UUID.randomUUID(), registration, ++revision, json);
    }

    private void awaitEngagements(int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> total("personRef", person), equalTo(count));
    }

    private static int total(String filter, String value) {
        return admin().queryParam(filter, value)
                .queryParam("include", "total")
                .get("/v1/engagements")
                .as(JsonBody.class)
                .at("page.total");
    }

    @Test
    void aRegistrationAtTheForumIsSeenHere() {
        send(EventType.REGISTRATION_CONFIRMED);
        awaitEngagements(1);
        admin().queryParam("personRef", person)
                .get("/v1/engagements")
                .then()
                .header("Cache-Control", "no-store")
                .body(json("items[0].kind", equalTo("FORUM_REGISTERED")))
                .body(json("items[0].registrationId", equalTo(registration.toString())))
                .body(json("items[0].eventId", equalTo(event.toString())))
                .body(json("items[0].cityCode", equalTo("delhi-in")))
                .body(json("items[0].mode", equalTo("ONLINE")))
                .body(json("items[0].traineeId", nullValue()));
    }

    @Test
    void tenDeliveriesHaveOneEffect() {
        var id = UUID.randomUUID();
        for (int i = 0; i < 10; i++) {
            Records.send(EventType.REGISTRATION_CONFIRMED, id, registration, 1, fact(EventType.REGISTRATION_CONFIRMED));
        }
        revision = 1;
        send(EventType.REGISTRATION_CANCELLED); // behind them in the same partition
        awaitEngagements(2);
        admin().queryParam("personRef", person)
                .get("/v1/engagements?sort=occurredAt")
                .then()
                .body(json("items.kind", contains("FORUM_REGISTERED", "FORUM_CANCELLED")));
    }

    @Test
    void eachFactOfARegistrationIsKeptAndItsPresentStateIsKnown() {
        send(EventType.REGISTRATION_WAITLISTED);
        send(EventType.REGISTRATION_CONFIRMED);
        send(
                EventType.REGISTRATION_MODE_SWITCHED,
                fact(EventType.REGISTRATION_MODE_SWITCHED).put("from", "ONLINE").put("to", "ON_SITE"));
        send(EventType.ATTENDANCE_RECORDED);
        awaitEngagements(4);
        for (var kind : List.of("FORUM_WAITLISTED", "FORUM_REGISTERED", "FORUM_MODE_SWITCHED", "FORUM_ATTENDED")) {
            admin().queryParam("registrationId", registration)
                    .queryParam("kind", kind)
                    .get("/v1/engagements")
                    .then()
                    .body(json("items", hasSize(1)));
        }
        assertThat(digestEntry()).isEqualTo(new Entry(registration, 4, "CONFIRMED|ON_SITE"));
        send(
                EventType.REGISTRATION_CANCELLED,
                fact(EventType.REGISTRATION_CANCELLED).put("mode", "ON_SITE"));
        awaitEngagements(5);
        assertThat(digestEntry()).isEqualTo(new Entry(registration, 5, "CANCELLED|ON_SITE"));
    }

    @Test
    void aCancelledForumNeutralisesItsEngagementsWheneverTheyCome() {
        send(EventType.REGISTRATION_CONFIRMED);
        awaitEngagements(1);
        admin().queryParam("personRef", person)
                .get("/v1/engagements?neutralised=false")
                .then()
                .body(json("items.neutralised", contains(false)));
        var cancelled =
                Records.json(GoldenSamples.of(EventType.EVENT_CANCELLED).get(0).json());
        ((ObjectNode) cancelled.path("event")).put("eventId", event.toString()).put("slug", newCode("forum"));
        Records.send(EventType.EVENT_CANCELLED, UUID.randomUUID(), event, 3, cancelled);
        await().atMost(Duration.ofSeconds(30)).until(() -> total("neutralised", "false", "personRef", person) == 0);
        send(EventType.REGISTRATION_CANCELLED);
        awaitEngagements(2);
        admin().queryParam("personRef", person)
                .get("/v1/engagements?neutralised=true&include=total")
                .then()
                .body(json("page.total", equalTo(2)))
                .body(json("items.neutralised", contains(true, true)));
    }

    private static int total(String filter, String value, String other, String otherValue) {
        return admin().queryParam(filter, value)
                .queryParam(other, otherValue)
                .queryParam("include", "total")
                .get("/v1/engagements")
                .as(JsonBody.class)
                .at("page.total");
    }

    @Test
    void attendanceThatComesBeforeTheRegistrationWaitsForIt() {
        Records.send(
                EventType.ATTENDANCE_RECORDED, UUID.randomUUID(), registration, 2, fact(EventType.ATTENDANCE_RECORDED));
        Records.send(
                EventType.REGISTRATION_CONFIRMED,
                UUID.randomUUID(),
                registration,
                1,
                fact(EventType.REGISTRATION_CONFIRMED));
        awaitEngagements(2);
        assertThat(digestEntry()).isEqualTo(new Entry(registration, 2, "CONFIRMED|ONLINE"));
    }

    private Entry digestEntry() {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var entries = registrations.entries()) {
                return entries.filter(entry -> entry.id().equals(registration))
                        .findFirst()
                        .orElseThrow();
            }
        });
    }

    @Test
    void everyGoldenSampleOfARegistrationIsRead() {
        var samples = GoldenSamples.all().stream()
                .filter(sample -> sample.type().topic() == Topic.FORUM_REGISTRATION)
                .toList();
        for (var sample : samples) {
            var subject = UUID.randomUUID();
            var json = Records.json(sample.json())
                    .put("registrationId", subject.toString())
                    .put("personRef", person);
            Records.send(sample.type(), UUID.randomUUID(), subject, 1, json);
        }
        awaitEngagements(samples.size());
    }

    @Test
    void everyGoldenSampleOfAnEventIsReadAndItsSlugFindsEngagements() {
        send(EventType.REGISTRATION_CONFIRMED);
        long eventRevision = 0;
        for (var sample : GoldenSamples.all()) {
            if (sample.type().topic() == Topic.FORUM_EVENT) {
                var slug = newCode("forum");
                var json = Records.json(sample.json());
                ((ObjectNode) json.path("event"))
                        .put("eventId", event.toString())
                        .put("slug", slug);
                Records.send(sample.type(), UUID.randomUUID(), event, ++eventRevision, json);
                await().atMost(Duration.ofSeconds(30)).until(() -> total("event", slug), equalTo(1));
            }
        }
        admin().queryParam("event", event).get("/v1/engagements").then().body(json("items", hasSize(1)));
    }

    @Test
    void everybodySeesOnlyWhatTheyMay() {
        var institution = newCode("owner");
        var json =
                Records.json(GoldenSamples.of(EventType.EVENT_PUBLISHED).get(0).json());
        ((ObjectNode) json.path("event"))
                .put("eventId", event.toString())
                .put("slug", newCode("forum"))
                .put("ownerInstitution", institution);
        Records.send(EventType.EVENT_PUBLISHED, UUID.randomUUID(), event, 1, json);
        send(EventType.REGISTRATION_CONFIRMED);
        awaitEngagements(1);
        var owner = tokens().forInstitutions("organizer", institution);
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> with(owner)
                                .get("/v1/engagements")
                                .as(JsonBody.class)
                                .at("items.personRef"),
                        equalTo(List.of(person)));
        seen(tokens().forInstitutions("organizer", "another-one"), 0);
        seen(tokens().forCities("city-coordinator", "delhi-in"), 1);
        seen(tokens().forCities("city-coordinator", "quy-nhon-vn"), 0);
        seen(tokens().token("city-coordinator"), 0);
        seen(tokens().token("auditor"), 1);
        with(tokens().forCities("city-coordinator", "delhi-in"))
                .get("/v1/engagements?limit=100")
                .then()
                .body(json("items.cityCode", everyItem(equalTo("delhi-in"))));
        as("judge").get("/v1/engagements").then().statusCode(403);
        RestAssured.get("/v1/engagements").then().statusCode(401);
    }

    private void seen(String token, int count) {
        with(token)
                .queryParam("personRef", person)
                .get("/v1/engagements")
                .then()
                .body(json("items", hasSize(count)));
    }

    @Test
    void aListTakesFewStatementsHoweverLongItIs() {
        send(EventType.REGISTRATION_CONFIRMED);
        send(EventType.REGISTRATION_CANCELLED);
        awaitEngagements(2);
        // counted by trace: the consumer goes on meanwhile
        var trace = UUID.randomUUID().toString().replace("-", "");
        admin().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .get("/v1/engagements?limit=100&event=none&event=other&include=total")
                .then()
                .statusCode(200);
        assertThat(Statements.of(trace)).isBetween(1, 5);
    }
}
