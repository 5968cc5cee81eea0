package org.cityexchange.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.contracts.Topic;
import org.cityexchange.system.Crowd.Outcome;
import org.cityexchange.system.Observation.Seats;

/**
 * Writes down what people were told about an event, cities and a course run, and what both services know of them
 * afterwards: of seats and states over their APIs, of what took effect from their tables.
 */
final class Books {

    private final PackagedSystem system;
    private final Forum forum;
    private final Training training;
    private final String event;
    private final Set<String> acknowledged = new HashSet<>();
    private final Set<String> present = new HashSet<>();

    Books(PackagedSystem system, String event) {
        this.system = system;
        this.forum = system.organizers();
        this.training = system.keepers();
        this.event = event;
    }

    /** What the guests were told. */
    void guests(List<Outcome> outcomes) {
        for (var outcome : outcomes) {
            var id = outcome.registration();
            acknowledged.add(id + " is of " + outcome.guest().email());
            outcome.change().ifPresent(answer -> switched(outcome, answer.json()));
            outcome.cancellation().ifPresent(answer -> acknowledged.add(id + " is CANCELLED"));
        }
        for (var each : forum.registrations(event)) {
            var id = each.path("id").asText();
            present.add(id + " is of " + each.path("email").asText());
            present.add(id + " is " + each.path("status").asText());
            present.add(id + " takes part " + each.path("mode").asText());
            present.add(id + " has or wants " + each.path("mode").asText());
            present.add(id + " has or wants " + each.path("wantedMode").asText());
        }
    }

    private void switched(Outcome outcome, JsonNode answer) {
        var wanted = outcome.guest().otherMode().name();
        if (answer.path("mode").asText().equals(wanted)) {
            acknowledged.add(outcome.registration() + " takes part " + wanted);
        } else if (outcome.cancellation().isEmpty()) {
            acknowledged.add(outcome.registration() + " has or wants " + wanted);
        }
    }

    /** The names that cities were given, in their order. */
    void cities(Map<String, List<String>> names) {
        names.forEach((city, given) -> {
            acknowledged.add(city + " is " + given.get(given.size() - 1) + ", revision " + (1 + given.size()));
            for (var known : List.of(training.city(city), forum.city(city))) {
                present.add(city + " is " + known.at("/names/ko").asText() + ", revision "
                        + known.path("revision").asLong());
            }
        });
    }

    /** Who was told to have completed the run. */
    void completions(List<String> enrolments) {
        for (var enrolment : enrolments) {
            acknowledged.add(enrolment + " has completed, decided 1 times");
            var completion = training.api().read("/v1/enrolments/" + enrolment + "/completion");
            if (completion.path("status").asText().equals("COMPLETED")) {
                present.add(enrolment + " has completed, decided "
                        + completion.path("decisions").size() + " times");
            }
        }
    }

    /** Everything together. */
    Observation observation() {
        var exchange = system.exchange();
        return new Observation(
                acknowledged,
                present,
                Stream.of(RegistrationMode.values()).map(this::seats).toList(),
                told(),
                heard(),
                ExchangeView.digests(exchange.forum()),
                ExchangeView.digests(exchange.training()));
    }

    private Seats seats(RegistrationMode mode) {
        var quota = forum.quota(event, mode);
        var holders = new Tables(system.stack().forum())
                .read(
                        "select count(*) from registration where event_id = ? and mode = ? and status = 'CONFIRMED'",
                        row -> row.getLong(1),
                        UUID.fromString(event),
                        mode.name());
        return new Seats(
                mode.name(),
                quota.path("size").asLong(),
                quota.path("confirmed").asLong(),
                holders.get(0));
    }

    private Map<String, Long> told() {
        return new Tables(system.stack().forum())
                        .read(
                                """
                        select id, revision from registration
                        join outbox_revision on aggregate_id = id and topic = ? where event_id = ?
                        """,
                                row -> Map.entry(row.getString(1), row.getLong(2)),
                                Topic.FORUM_REGISTRATION.wireName(),
                                UUID.fromString(event))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, List<Long>> heard() {
        var heard = new HashMap<String, List<Long>>();
        new Tables(system.stack().training())
                .read(
                        "select registration_id, registration_revision from engagement where event_id = ?"
                                + " order by received_at, registration_revision",
                        row -> Map.entry(row.getString(1), row.getLong(2)),
                        UUID.fromString(event))
                .forEach(each -> heard.computeIfAbsent(each.getKey(), none -> new ArrayList<>())
                        .add(each.getValue()));
        return heard;
    }
}
