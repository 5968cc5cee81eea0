package org.cityexchange.system;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A keeper who decides, one after the other, that people have completed a course run, and insists on an answer. */
final class Completions implements AutoCloseable {

    private final Api api;
    private final String name;
    private final Insistence insistence;
    private final ExecutorService keeper = Executors.newSingleThreadExecutor();
    private final List<String> enrolments = new ArrayList<>();
    private final List<Future<Answer>> decided = new ArrayList<>();

    private Completions(Api api, String name, Insistence insistence) {
        this.api = api;
        this.name = name;
        this.insistence = insistence;
    }

    /** A run that goes on, with so many people of that city in it. */
    static Completions of(Training training, String name, String city, int people, Insistence insistence) {
        var completions = new Completions(training.api(), name, insistence);
        completions.openRun(people);
        for (int i = 0; i < people; i++) {
            completions.enrol(i, city);
        }
        completions.become("RUNNING");
        return completions;
    }

    private void openRun(int places) {
        var today = LocalDate.now(ZoneId.of("Asia/Seoul"));
        var title = Map.of("ko", "시험", "en", "Test");
        create("/v1/institutions", Map.of("code", name, "kind", "TRAINING_INSTITUTE", "names", title));
        create("/v1/courses", Map.of("code", name, "title", title, "primaryTopic", "URBAN_TRANSPORT"));
        create(
                "/v1/course-runs",
                Map.of(
                        "code",
                        name,
                        "course",
                        name,
                        "hostInstitution",
                        name,
                        "title",
                        title,
                        "startsOn",
                        today.minusDays(1).toString(),
                        "endsOn",
                        today.plusDays(10).toString(),
                        "timeZone",
                        "Asia/Seoul",
                        "mode",
                        "INVITED_ONSITE",
                        "target",
                        Map.of("continents", List.of("ASIA"))));
        api.put(
                        "/v1/course-runs/" + name + "/quotas",
                        Map.of("items", List.of(Map.of("channel", "ON_SITE", "size", places))))
                .expect(200);
        List.of("ANNOUNCED", "NOMINATION_OPEN", "NOMINATION_CLOSED", "CONFIRMED")
                .forEach(this::become);
    }

    private void become(String status) {
        api.post("/v1/course-runs/" + name + "/transitions", Map.of("to", status))
                .expect(200);
    }

    private void enrol(int number, String city) {
        var trainee = create(
                "/v1/trainees",
                Map.of(
                        "name",
                        "Trainee " + number,
                        "email",
                        "trainee-%05d-%s@example.org".formatted(number, name),
                        "cityCode",
                        city,
                        "rank",
                        "STAFF"));
        var enrolment = create(
                        "/v1/course-runs/" + name + "/enrolments",
                        Map.of("traineeId", trainee.json().path("id").asText()))
                .json()
                .at("/enrolment/id")
                .asText();
        for (var status : List.of("ACCEPTED", "CONFIRMED")) {
            api.post("/v1/enrolments/" + enrolment + "/transitions", Map.of("to", status))
                    .expect(200);
        }
        enrolments.add(enrolment);
    }

    private Answer create(String path, Object body) {
        return api.post(path, body).expect(201);
    }

    /** So many more people have completed the run. */
    void order(int count) {
        for (int i = 0; i < count && decided.size() < enrolments.size(); i++) {
            var enrolment = enrolments.get(decided.size());
            decided.add(keeper.submit(() -> insistence
                    .on(() -> api.post(
                            "/v1/enrolments/" + enrolment + "/completion-decisions",
                            Map.of("outcome", "COMPLETED", "reason", "Was there"),
                            "Idempotency-Key",
                            enrolment))
                    .expect(200)));
        }
    }

    /** Waits until it is known of everybody; answers their enrolments. */
    List<String> awaitAll() throws Exception {
        for (var each : decided) {
            each.get();
        }
        return enrolments.subList(0, decided.size());
    }

    @Override
    public void close() {
        keeper.shutdownNow();
    }
}
