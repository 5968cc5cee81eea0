package org.cityexchange.system;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.system.Crowd.Outcome;

/** Holds what the guests of an event were told against what both services say afterwards. */
record Reckoning(Forum forum, Training training, String event, List<Outcome> outcomes) {

    private static final String REGISTERED = "FORUM_REGISTERED";
    private static final String WAITLISTED = "FORUM_WAITLISTED";
    private static final String CANCELLED = "FORUM_CANCELLED";

    /** Everybody who got a receipt is registered with it, once, and nobody else is. */
    void assertEachIsRegisteredOnce() {
        var registrations = forum.registrations(event);
        assertThat(registrations)
                .extracting(each -> each.path("email").asText())
                .containsExactlyInAnyOrderElementsOf(
                        outcomes.stream().map(each -> each.guest().email()).toList());
        var ids = registrations.stream()
                .collect(toMap(
                        each -> each.path("email").asText(),
                        each -> each.path("id").asText()));
        assertThat(outcomes)
                .allSatisfy(each -> assertThat(each.registration())
                        .isEqualTo(ids.get(each.guest().email())));
    }

    /** A request that is sent again is answered as it was the first time, to the byte. */
    void assertRetriesAreAnsweredTheSame() {
        assertThat(outcomes).allSatisfy(each -> {
            var again =
                    forum.register(event, each.guest().request(), each.guest().key());
            assertThat(again.status()).isEqualTo(each.receipt().status());
            assertThat(again.body()).isEqualTo(each.receipt().body());
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        });
    }

    /** As many seats are taken as there are, and the count agrees with the registrations. */
    void assertSeatsAreCountedRight(RegistrationMode mode, int size) {
        var quota = forum.quota(event, mode);
        var statuses = forum.registrations(event).stream()
                .filter(each -> each.path("mode").asText().equals(mode.name()))
                .map(each -> each.path("status").asText())
                .toList();
        assertThat(quota.path("confirmed").asInt()).isEqualTo(size).isEqualTo((int)
                statuses.stream().filter("CONFIRMED"::equals).count());
        assertThat(quota.path("waiting").asInt())
                .isEqualTo((int) statuses.stream().filter("WAITLISTED"::equals).count());
    }

    /** Each fact about a registration has reached the other side once, and in the order in which it came about. */
    void assertEachWasHeardOnceAndInOrder() {
        Map<String, List<String>> heard = training.engagements(event).stream()
                .collect(groupingBy(
                        each -> each.path("registrationId").asText(),
                        mapping(each -> each.path("kind").asText(), toList())));
        assertThat(heard).hasSameSizeAs(outcomes);
        var registrations = forum.registrations(event).stream()
                .collect(toMap(each -> each.path("id").asText(), each -> each));
        assertThat(outcomes)
                .allSatisfy(each -> assertThat(heard.get(each.registration()))
                        .isIn(stories(each, registrations.get(each.registration()))));
    }

    /** What may have happened to somebody who began and ended like this. */
    private static List<List<String>> stories(Outcome outcome, JsonNode registration) {
        var waited = outcome.firstStatus().equals("WAITLISTED");
        return switch (registration.path("status").asText()) {
            case "CONFIRMED" -> List.of(waited ? List.of(WAITLISTED, REGISTERED) : List.of(REGISTERED));
            case "WAITLISTED" -> List.of(List.of(WAITLISTED));
            default ->
                waited
                        ? List.of(List.of(WAITLISTED, CANCELLED), List.of(WAITLISTED, REGISTERED, CANCELLED))
                        : List.of(List.of(REGISTERED, CANCELLED));
        };
    }
}
