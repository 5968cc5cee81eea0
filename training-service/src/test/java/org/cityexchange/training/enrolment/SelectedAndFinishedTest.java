package org.cityexchange.training.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.createCity;
import static org.cityexchange.training.Api.newCode;
import static org.cityexchange.training.course.Catalogue.become;
import static org.cityexchange.training.course.Catalogue.newRunThatIs;
import static org.cityexchange.training.course.Catalogue.post;
import static org.cityexchange.training.course.Catalogue.setSeats;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.testing.JsonBody;
import org.cityexchange.training.TrainingTest;
import org.cityexchange.training.course.CourseRuns;
import org.cityexchange.training.selection.NomineesSelected;
import org.cityexchange.training.selection.NomineesSelected.Selected;
import org.junit.jupiter.api.Test;

/** What follows here from what others decide: a selection, and the end of a run. */
@TrainingTest
class SelectedAndFinishedTest {

    @Inject
    Event<NomineesSelected> selected;

    @Inject
    CourseRuns runs;

    private UUID idOf(String run) {
        return QuarkusTransaction.requiringNew()
                .call(() -> runs.byCode(List.of(run)).get(run).id());
    }

    private void select(String run, Selected... nominees) {
        var id = idOf(run);
        QuarkusTransaction.requiringNew().run(() -> selected.fire(new NomineesSelected(id, List.of(nominees))));
    }

    private static Selected nominee(String trainee, String targetOverride) {
        return new Selected(Ids.next(), UUID.fromString(trainee), "ON_SITE", targetOverride);
    }

    @Test
    void thoseWhoWereSelectedAreInvitedInTheirOrderAndWhoFindsNoSeatWaits() {
        var course = Enrolling.onSite(1);
        var abroad = newCode("abroad");
        createCity(Map.of("code", abroad, "kind", "CITY", "names", Map.of("ko", "먼 도시"), "country", "PE"))
                .then()
                .statusCode(201);
        var people = Stream.of(course.city(), course.city(), abroad)
                .map(city -> course.trainee(Map.of("cityCode", city, "email", newCode("sel") + "@example.org")))
                .toList();
        select(
                course.run(),
                nominee(people.get(1), null),
                nominee(people.get(0), null),
                nominee(people.get(2), "도시 간 협약"));
        var list = admin().get("/v1/course-runs/{run}/enrolments", course.run());
        list.then()
                .body(json("items.traineeId", contains(people.get(1), people.get(0), people.get(2))))
                .body(json("items.status", contains("INVITED", "WAITLISTED", "WAITLISTED")))
                .body(json("items[2].targetOverride", equalTo("도시 간 협약")));
        assertThat(course.taken("ON_SITE")).isEqualTo(1);
        for (int i = 0; i < 3; i++) {
            admin().get("/v1/enrolments/{id}", list.as(JsonBody.class).<String>at("items[" + i + "].id"))
                    .then()
                    .body(json("waitlistPosition", equalTo(i == 0 ? null : i)));
        }

        // one who cannot be invited: nobody is
        var other = course.trainee(Map.of());
        assertThatThrownBy(() -> select(course.run(), nominee(other, null), nominee(people.get(0), null)))
                .satisfies(thrown -> assertThat(refusal(thrown).code()).isEqualTo(ErrorCode.DUPLICATE_ENROLMENT));
        admin().get("/v1/course-runs/{run}/enrolments?include=total", course.run())
                .then()
                .body(json("page.total", equalTo(3)));
    }

    private static DomainException refusal(Throwable thrown) {
        var cause = thrown;
        while (!(cause instanceof DomainException)) {
            cause = cause.getCause();
        }
        return (DomainException) cause;
    }

    private static String enrolled(String run, String city, String... statuses) {
        var trainee = post("/v1/trainees", Map.of("cityCode", city, "rank", "STAFF"))
                .as(JsonBody.class)
                .<String>at("id");
        var id = post("/v1/course-runs/" + run + "/enrolments", Map.of("traineeId", trainee, "channel", "ON_SITE"))
                .as(JsonBody.class)
                .<String>at("enrolment.id");
        for (var to : statuses) {
            Enrolling.to(id, to).then().statusCode(200);
        }
        return id;
    }

    @Test
    void onceARunIsOverNobodyIsAskedAndNobodyWaits() {
        var city = newCode("over");
        createCity(city, "끝난시").then().statusCode(201);
        var run = newRunThatIs("CONFIRMED", Map.of("mode", "HYBRID"));
        setSeats(run, "ON_SITE", 3).then().statusCode(200);
        setSeats(run, "ONLINE", 0).then().statusCode(200);
        var there = enrolled(run, city, "ACCEPTED", "CONFIRMED");
        var elsewhere = enrolled(run, city, "ACCEPTED", "CONFIRMED");
        var asked = enrolled(run, city);
        var waiting = enrolled(run, city);
        var read = Enrolling.read(elsewhere);
        switched(elsewhere, "\"99\"").then().statusCode(412);
        switched(elsewhere, read.header("ETag")).then().statusCode(200).body(json("wantedChannel", equalTo("ONLINE")));
        Enrolling.read(waiting).then().body(json("status", equalTo("WAITLISTED")));
        become(run, "RUNNING").then().statusCode(200);
        become(run, "FINISHED").then().statusCode(200);
        for (var open : List.of(asked, waiting)) {
            Enrolling.read(open)
                    .then()
                    .body(json("status", equalTo("EXPIRED")))
                    .body(json("waitlistPosition", equalTo(null)));
        }
        for (var seated : List.of(there, elsewhere)) {
            Enrolling.read(seated)
                    .then()
                    .body(json("status", equalTo("CONFIRMED")))
                    .body(json("wantedChannel", equalTo(null)));
        }
        admin().get("/v1/course-runs/{run}/quotas", run)
                .then()
                .body(json("items.taken", contains(0, 2)))
                .body(json("items.waiting", contains(0, 0)));
        var late = post("/v1/trainees", Map.of("cityCode", city, "rank", "STAFF"))
                .as(JsonBody.class)
                .<String>at("id");
        post("/v1/course-runs/" + run + "/enrolments", Map.of("traineeId", late, "channel", "ON_SITE"))
                .then()
                .statusCode(409)
                .body(json("code", equalTo("ENROLMENT_NOT_OPEN")));
    }

    private static Response switched(String enrolment, String ifMatch) {
        return admin().contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body(Map.of("channel", "ONLINE"))
                .put("/v1/enrolments/{id}/channel", enrolment);
    }

    @Test
    void sizesThatSomebodyChangedMeanwhileAreNotOverwrittenUnread() {
        var course = Enrolling.onSite(2);
        for (var what : List.of("quotas", "continent-quotas")) {
            var path = "/v1/course-runs/" + course.run() + "/" + what;
            var size = what.equals("quotas")
                    ? Map.of("channel", "ON_SITE", "size", 3)
                    : Map.of("continent", "ASIA", "size", 5);
            var read = admin().get(path).header("ETag");
            course.invited("ON_SITE"); // who takes a seat changes no size
            put(path, null, size).then().statusCode(428);
            put(path, read, size).then().statusCode(200);
            put(path, read, size).then().statusCode(412).body(json("code", equalTo("PRECONDITION_FAILED")));
            put(path, admin().get(path).header("ETag"), size).then().statusCode(200);
        }
    }

    private static Response put(String path, String ifMatch, Map<String, ?> item) {
        var call = admin().contentType(ContentType.JSON).body(Map.of("items", List.of(item)));
        return (ifMatch == null ? call : call.header("If-Match", ifMatch)).put(path);
    }
}
