package org.cityexchange.training.alumni;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.cityexchange.testing.JsonBody.json;
import static org.cityexchange.training.Api.admin;
import static org.cityexchange.training.Api.createCity;
import static org.cityexchange.training.Api.imported;
import static org.cityexchange.training.Api.newCode;
import static org.cityexchange.training.course.Catalogue.newRunThatIs;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cityexchange.testing.JsonBody;

/** People who have completed a course run of the past, of a city of their own, made through the API for one test alone. */
public final class Graduates {

    private final String dataset = newCode("graduates");
    private final String city = newCode("home");
    private final String run = newRunThatIs("FINISHED", Map.of());
    private final List<String> addresses = new ArrayList<>();
    private List<String> trainees;
    private List<String> enrolments;

    private Graduates() {}

    /** So many of them, each with an address. */
    public static Graduates of(int count) {
        var graduates = new Graduates();
        createCity(graduates.city, "고향시").then().statusCode(201);
        var file = new StringBuilder("trainee,edition,cityCode,rank,status,name,email\n");
        for (int i = 0; i < count; i++) {
            var address = newCode("trainee") + "@example.org";
            graduates.addresses.add(address);
            file.append("TR-%05d,%s,%s,STAFF,COMPLETED,Trainee No %d,%s\n"
                    .formatted(i, graduates.run, graduates.city, i, address));
        }
        imported(
                        file.toString().getBytes(UTF_8),
                        Map.of("type", "ENROLMENTS", "dataset", graduates.dataset, "provenance", "IMPORTED"))
                .then()
                .body(json("result.inserted", equalTo(count)));
        graduates.trainees = admin().get("/v1/trainees?sort=externalKey&limit=100&dataset={dataset}", graduates.dataset)
                .as(JsonBody.class)
                .at("items.id");
        graduates.enrolments = graduates.trainees.stream()
                .map(trainee -> admin().get(
                                "/v1/course-runs/{run}/enrolments?trainee={trainee}", graduates.run, trainee)
                        .as(JsonBody.class)
                        .<String>at("items[0].id"))
                .toList();
        return graduates;
    }

    public String run() {
        return run;
    }

    public String city() {
        return city;
    }

    public String dataset() {
        return dataset;
    }

    public String trainee(int index) {
        return trainees.get(index);
    }

    public String enrolment(int index) {
        return enrolments.get(index);
    }

    public String address(int index) {
        return addresses.get(index);
    }
}
