package org.cityexchange.training.alumni;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.imported;
import static org.cityexchange.training.Api.newCode;
import static org.cityexchange.training.course.Catalogue.newRunThatIs;
import static org.cityexchange.training.course.Catalogue.patch;
import static org.cityexchange.training.course.Catalogue.post;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.cityexchange.contracts.CloudEventHeaders;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.DigestSource.Entry;
import org.cityexchange.kit.security.PersonRefs;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.training.Records;
import org.cityexchange.training.TrainingTest;
import org.junit.jupiter.api.Test;

/** What the forum is told of enrolments, over the real broker. */
@TrainingTest
class EnrolmentNewsTest {

    @Inject
    EnrolmentNewsToForum news;

    @Inject
    UntoldEnrolments untold;

    @Inject
    EnrolmentDigest digest;

    @Inject
    PersonRefs personRefs;

    /** The events about an enrolment as soon as so many have come: kind, and what they say of the enrolment. */
    private static List<Told> told(String enrolment, int count) {
        var found = new ArrayList<Told>();
        for (var record : Records.read(Topic.TRAINING_REGISTRATION, enrolment, count)) {
            found.add(new Told(Records.header(record, CloudEventHeaders.TYPE), (ObjectNode)
                    Records.json(record.value()).path("enrolment")));
            assertThat(record.value()).doesNotContain("Trainee No").doesNotContain("@");
        }
        return found;
    }

    private record Told(String type, ObjectNode enrolment) {

        String kind() {
            return type.replaceAll("^org\\.cityexchange\\.training\\.|\\.v1$", "");
        }

        List<String> refs() {
            return StreamSupport.stream(enrolment.path("personRefs").spliterator(), false)
                    .map(ref -> ref.asText())
                    .toList();
        }
    }

    @Test
    void anAlumnusOfThePastTravelsWithReferencesAloneAndAgainWheneverSomethingOfThatDiffers() {
        var graduates = Graduates.of(2);
        var enrolment = graduates.enrolment(0);
        var trainee = graduates.trainee(0);
        var first = told(enrolment, 1).get(0);
        assertThat(first.kind()).isEqualTo("course-completed");
        assertThat(first.refs()).containsExactly(personRefs.of(graduates.address(0)));
        assertThat(first.enrolment().path("completedOn").asText()).isEqualTo("2024-05-10");
        assertThat(first.enrolment().path("shownAsAlumnus").asBoolean()).isFalse();
        assertThat(first.enrolment().path("cityCode").asText()).isEqualTo(graduates.city());
        assertThat(first.enrolment().path("courseRun").path("code").asText()).isEqualTo(graduates.run());
        assertThat(first.enrolment().path("courseRun").path("topics").get(0).asText())
                .isEqualTo("URBAN_TRANSPORT");

        var consent = post("/v1/alumni/" + trainee + "/consents", Map.of("kind", "FORUM", "textVersion", "1"))
                .then()
                .statusCode(201)
                .extract()
                .as(JsonBody.class)
                .<String>at("id");
        // to stand in the directory is nothing of the forum's, nor is another job
        post("/v1/alumni/" + trainee + "/consents", Map.of("kind", "DIRECTORY", "textVersion", "1"));
        patch("/v1/trainees/" + trainee, Map.of("jobTitle", "Engineer")).then().statusCode(200);
        post("/v1/alumni/" + trainee + "/consents/" + consent + "/transitions", Map.of("to", "WITHDRAWN"))
                .then()
                .statusCode(200);
        var home = newCode("home") + "@example.org";
        post("/v1/trainees/" + trainee + "/addresses", Map.of("email", home))
                .then()
                .statusCode(201);
        post("/v1/enrolments/" + enrolment + "/transitions", Map.of("to", "REVOKED", "reason", "시험"))
                .then()
                .statusCode(200);
        var all = told(enrolment, 5);
        assertThat(all.stream().map(Told::kind))
                .containsExactly(
                        "course-completed",
                        "enrolment-updated",
                        "enrolment-updated",
                        "enrolment-updated",
                        "completion-revoked");
        assertThat(all.stream()
                        .map(each -> each.enrolment().path("shownAsAlumnus").asBoolean()))
                .containsExactly(false, true, false, false, false);
        assertThat(all.get(3).refs())
                .containsExactlyInAnyOrder(personRefs.of(graduates.address(0)), personRefs.of(home));
        assertThat(digest(enrolment).revision()).isEqualTo(5);
        assertThat(digest(enrolment).state()).contains("\"REVOKED\"");
    }

    @Test
    void whoIsConfirmedAndWithdrawsIsToldOfBothAndAMergedEntryBearsTheReferencesOfThePerson() {
        var graduates = Graduates.of(1);
        var run = newRunThatIs("CONFIRMED", Map.of("startsOn", "2026-01-05", "endsOn", "2099-12-31"));
        var address = newCode("comes") + "@example.org";
        var trainee = post("/v1/trainees", Map.of("cityCode", graduates.city(), "rank", "STAFF", "email", address))
                .as(JsonBody.class)
                .<String>at("id");
        var enrolment = post("/v1/course-runs/" + run + "/enrolments", Map.of("traineeId", trainee))
                .as(JsonBody.class)
                .<String>at("enrolment.id");
        for (var to : List.of("ACCEPTED", "CONFIRMED")) {
            post("/v1/enrolments/" + enrolment + "/transitions", Map.of("to", to))
                    .then()
                    .statusCode(200);
        }
        var merge = Map.of("from", trainee, "into", graduates.trainee(0));
        post("/v1/trainee-merges", merge).then().statusCode(201);
        post("/v1/enrolments/" + enrolment + "/transitions", Map.of("to", "WITHDRAWN"))
                .then()
                .statusCode(200);
        var all = told(enrolment, 3);
        assertThat(all.stream().map(Told::kind))
                .containsExactly("enrolment-confirmed", "enrolment-updated", "enrolment-cancelled");
        assertThat(all.get(0).refs()).containsExactly(personRefs.of(address));
        assertThat(all.get(1).refs())
                .containsExactlyInAnyOrder(personRefs.of(address), personRefs.of(graduates.address(0)));
        assertThat(all.get(0).enrolment().has("completedOn")
                        && !all.get(0).enrolment().path("completedOn").isNull())
                .isFalse();
    }

    @Test
    void whatIsOlderThanTheTellingIsToldOnce() {
        var enrolment = Graduates.of(1).enrolment(0);
        assertThat(told(enrolment, 1)).hasSize(1);
        QuarkusTransaction.requiringNew()
                .run(() ->
                        assertThat(news.deleteById(UUID.fromString(enrolment))).isTrue());
        untold.run();
        untold.run();
        assertThat(told(enrolment, 2).stream().map(Told::kind)).containsExactly("course-completed", "course-completed");
        assertThat(digest(enrolment).revision()).isEqualTo(2);
    }

    private Entry digest(String enrolment) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (var entries = digest.entries()) {
                return entries.filter(each -> each.id().equals(UUID.fromString(enrolment)))
                        .findFirst()
                        .orElseThrow();
            }
        });
    }

    @Test
    void whoHasNoAddressIsToldOfOnceThereIsOneAndMadeUpPeopleNever() {
        var graduates = Graduates.of(1);
        for (var provenance : List.of("IMPORTED", "SYNTHETIC")) {
            imported(
                            ("trainee,edition,cityCode,rank,status\nNOBODY-1," + graduates.run() + ","
                                            + graduates.city() + ",STAFF,COMPLETED\n")
                                    .getBytes(UTF_8),
                            Map.of(
                                    "type",
                                    "ENROLMENTS",
                                    "dataset",
                                    newCode(provenance.toLowerCase(Locale.ROOT)),
                                    "provenance",
                                    provenance))
                    .then()
                    .body(json("result.inserted", equalTo(1)));
        }
        var unknown = admin().get("/v1/course-runs/{run}/enrolments?limit=10", graduates.run())
                .as(JsonBody.class)
                .<List<Map<String, String>>>at("items");
        var silent = unknown.stream()
                .filter(each -> !each.get("id").equals(graduates.enrolment(0)))
                .toList();
        assertThat(silent).hasSize(2);
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(news.list(
                                "enrolmentId in ?1",
                                silent.stream()
                                        .map(each -> UUID.fromString(each.get("id")))
                                        .toList()))
                        .isEmpty());
        for (var each : silent) {
            patch("/v1/trainees/" + each.get("traineeId"), Map.of("email", newCode("late") + "@example.org"))
                    .then()
                    .statusCode(200);
        }
        var imported = silent.stream()
                .filter(each -> each.get("provenance").equals("IMPORTED"))
                .findFirst()
                .orElseThrow();
        assertThat(told(imported.get("id"), 1)).hasSize(1);
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(news.count(
                                "enrolmentId in ?1",
                                silent.stream()
                                        .map(each -> UUID.fromString(each.get("id")))
                                        .toList()))
                        .isEqualTo(1));
    }
}
