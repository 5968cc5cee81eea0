package org.cityexchange.training.trainee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.as;
import static org.cityexchange.training.Api.createCity;
import static org.cityexchange.training.Api.newCode;
import static org.cityexchange.training.Api.tokens;
import static org.cityexchange.training.Api.with;
import static org.cityexchange.training.course.Catalogue.patch;
import static org.cityexchange.training.course.Catalogue.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.GoldenSamples;
import org.cityexchange.kit.security.PersonRefs;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.testing.Parallel;
import org.cityexchange.training.Records;
import org.cityexchange.training.TrainingTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A trainee is known by several addresses, and under several keys. */
@TrainingTest
class TraineeAddressApiTest {

    private static final String NEW_KEY = "rotated:QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=";

    @Inject
    PersonRefs personRefs;

    @Inject
    ReferenceRenewal renewal;

    private String city;

    @BeforeEach
    void aCity() {
        city = newCode("city");
        createCity(city, "주소시").then().statusCode(201);
    }

    private String trainee(String email) {
        return post("/v1/trainees", Map.of("name", "Trainee One", "cityCode", city, "rank", "STAFF", "email", email))
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .at("id");
    }

    private static String newAddress() {
        return newCode("address") + "@example.org";
    }

    private static Response add(String trainee, String email) {
        return post("/v1/trainees/" + trainee + "/addresses", Map.of("email", email));
    }

    /** Somebody with that reference registers for a forum. */
    private static void registered(String personRef) {
        var registration = UUID.randomUUID();
        var json = Records.json(GoldenSamples.of(EventType.REGISTRATION_CONFIRMED)
                        .get(0)
                        .json())
                .put("registrationId", registration.toString())
                .put("eventId", UUID.randomUUID().toString())
                .put("personRef", personRef);
        Records.send(EventType.REGISTRATION_CONFIRMED, UUID.randomUUID(), registration, 1, json);
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> admin().queryParam("personRef", personRef)
                                .get("/v1/engagements")
                                .as(JsonBody.class)
                                .at("items.size()"),
                        equalTo(1));
    }

    private static int engagements(String trainee) {
        return admin().get("/v1/engagements?trainee={trainee}", trainee)
                .as(JsonBody.class)
                .at("items.size()");
    }

    @Test
    void whatWasHeardBeforeAnAddressWasKnownIsTheTraineesOnceItIs() {
        var work = newAddress();
        var home = newAddress();
        var trainee = trainee(work);
        registered(personRefs.of(home));
        assertThat(engagements(trainee)).isZero();
        admin().queryParam("personRef", personRefs.of(home))
                .get("/v1/engagements")
                .then()
                .body(json("items[0].traineeId", nullValue()));
        add(trainee, home.toUpperCase(Locale.ROOT))
                .then()
                .statusCode(201)
                .header("Location", startsWith("http"))
                .body(json("primary", equalTo(false)));
        assertThat(engagements(trainee)).isEqualTo(1);
        admin().queryParam("personRef", personRefs.of(home))
                .get("/v1/engagements")
                .then()
                .body(json("items[0].traineeId", equalTo(trainee)));
        admin().queryParam("personRef", personRefs.of(home))
                .get("/v1/trainees")
                .then()
                .body(json("items.id", contains(trainee)));

        // to be written to at the other address changes places; another one altogether replaces
        patch("/v1/trainees/" + trainee, Map.of("email", home))
                .then()
                .statusCode(200)
                .body(json("email", equalTo(home)));
        admin().get("/v1/trainees/{trainee}/addresses", trainee)
                .then()
                .header("Cache-Control", "no-store")
                .body(json("items.find { it.email == '" + home + "' }.primary", equalTo(true)))
                .body(json("items.find { it.email == '" + work + "' }.primary", equalTo(false)));
        assertThat(engagements(trainee)).isEqualTo(1);
        var third = newAddress();
        patch("/v1/trainees/" + trainee, Map.of("email", third)).then().statusCode(200);
        assertThat(engagements(trainee)).isZero();
        var addresses = admin().get("/v1/trainees/{trainee}/addresses", trainee);
        addresses.then().body(json("items", hasSize(2)));
        var further = addresses.as(JsonBody.class).<String>at("items.find { !it.primary }.id");
        var primary = addresses.as(JsonBody.class).<String>at("items.find { it.primary }.id");
        admin().header("If-Match", addresses.header("ETag"))
                .delete("/v1/trainees/{trainee}/addresses/{address}", trainee, primary)
                .then()
                .statusCode(409)
                .body(json("code", equalTo("PRIMARY_ADDRESS")));
        admin().delete("/v1/trainees/{trainee}/addresses/{address}", trainee, further)
                .then()
                .statusCode(428);
        admin().header("If-Match", addresses.header("ETag"))
                .delete("/v1/trainees/{trainee}/addresses/{address}", trainee, further)
                .then()
                .statusCode(204);
        admin().header("If-Match", addresses.header("ETag"))
                .delete("/v1/trainees/{trainee}/addresses/{address}", trainee, further)
                .then()
                .statusCode(412);
        add(trainee(newAddress()), work).then().statusCode(201);
    }

    @Test
    void anAddressIsOnePersonsAloneAlsoWhereManyAskForItAtOnce() throws InterruptedException {
        var address = newAddress();
        var trainees = new ConcurrentLinkedQueue<>(
                IntStream.range(0, 8).mapToObj(i -> trainee(newAddress())).toList());
        var answers = Parallel.times(8, () -> add(trainees.remove(), address));
        assertThat(answers.stream().map(Response::statusCode))
                .containsOnlyOnce(201)
                .containsOnly(201, 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 409)
                        .map(answer -> answer.as(JsonBody.class).<String>at("code")))
                .containsOnly("DUPLICATE_TRAINEE");
        post("/v1/trainees", Map.of("cityCode", city, "rank", "STAFF", "email", address))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("DUPLICATE_TRAINEE")));
        var foreign = tokens().forCities("city-coordinator", "delhi-in");
        with(foreign)
                .get("/v1/trainees/{id}/addresses", trainee(newAddress()))
                .then()
                .statusCode(404);
        as("auditor")
                .get("/v1/trainees/{id}/addresses", trainee(newAddress()))
                .then()
                .statusCode(403);
    }

    @Test
    void aRotatedKeyRecognisesWhatWasSentUnderTheFormerOneAndUnderItself() {
        var address = newAddress();
        var trainee = trainee(address);
        var before = personRefs.of(address);
        registered(before);
        var configured = ConfigProvider.getConfig().getValue("city-exchange.secrets.person-ref-key", String.class);

        // both services know the new key before either uses it
        renewal.renew(PersonRefs.under(configured + "," + NEW_KEY));
        var after = PersonRefs.under(NEW_KEY).of(address);
        registered(after);
        assertThat(engagements(trainee)).isEqualTo(2);
        admin().get("/v1/trainees/{id}", trainee).then().body(json("personRef", equalTo(before)));

        var rotated = PersonRefs.under(NEW_KEY + "," + configured);
        assertThat(renewal.renew(rotated)).isPositive();
        assertThat(renewal.renew(rotated)).isZero();
        admin().get("/v1/trainees/{id}", trainee).then().body(json("personRef", equalTo(after)));
        assertThat(engagements(trainee)).isEqualTo(2);
        // an instance that does not know the new key yet leaves its work alone
        assertThat(renewal.renew(PersonRefs.under(configured))).isZero();
        admin().get("/v1/trainees?personRef={ref}", before).then().body(json("items.id", contains(trainee)));
        renewal.renew(PersonRefs.under(configured + "," + NEW_KEY));
        admin().get("/v1/trainees/{id}", trainee).then().body(json("personRef", equalTo(before)));
    }
}
