package org.cityexchange.forum;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.EventType;

/** What training-service tells of its people and of what came of their training. */
public final class Training {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Training() {}

    /** One person's enrolment in a course run, and all that is told of it. */
    public static final class Enrolled {

        private final UUID id = UUID.randomUUID();
        private final ObjectNode state;
        private Instant at = Instant.parse("2027-05-20T00:10:00Z");
        private long revision;

        private Enrolled(String run, String city, List<String> personRefs) {
            state = Wire.json("""
                    {"enrolmentId": "%s", "courseRun": {"code": "%s", "course": "urban-transport",
                       "title": {"ko": "도시교통 과정"}, "topics": ["URBAN_TRANSPORT"], "policies": ["TOPIS"],
                       "startsOn": "2027-05-10", "endsOn": "2027-05-19"},
                     "cityCode": "%s", "country": "VN", "personRefs": [], "shownAsAlumnus": true,
                     "provenance": "RECORDED"}
                    """.formatted(id, run, city));
            personRefs.forEach(state.withArray("/personRefs")::add);
        }

        /** Is told so, and known here. */
        public Enrolled is(EventType type, String phase) {
            tell(type, phase);
            await().atMost(PATIENCE)
                    .until(() -> Rows.count(
                                    "select count(*) from course_enrolment where id = ? and revision = ?", id, revision)
                            == 1);
            return this;
        }

        /** Has completed the course run. */
        public Enrolled completed() {
            return is(EventType.COURSE_COMPLETED, "COMPLETED");
        }

        /** Says whether others may see it. */
        public Enrolled shown(boolean shown) {
            state.put("shownAsAlumnus", shown);
            return is(EventType.ENROLMENT_UPDATED, state.path("phase").asText());
        }

        /** What is told from here on happened then. */
        public Enrolled at(Instant when) {
            at = when;
            return this;
        }

        private void tell(EventType type, String phase) {
            state.put("phase", phase);
            var event = Wire.json("{\"occurredAt\": \"%s\"}".formatted(at));
            event.set("enrolment", state);
            Wire.send(type, UUID.randomUUID(), id.toString(), ++revision, event);
        }
    }

    /** Somebody with those pseudonyms and from that city, enrolled in that course run; nothing is told yet. */
    public static Enrolled enrolled(String run, String city, String... personRefs) {
        return new Enrolled(run, city, List.of(personRefs));
    }

    /** What is told of an outcome in that city. */
    public static ObjectNode outcome(UUID id, String city, String phase) {
        return Wire.json("""
                {"outcome": {"outcomeId": "%s", "kind": "POLICY_ADOPTION", "title": {"ko": "교통정보센터", "en": "Traffic centre"},
                   "cityId": "019ab001-7d2a-7c11-8a01-5b0e6f3c1a01", "cityCode": "%s", "country": "VN",
                   "relation": "BENCHMARKED", "stage": "BUILT", "policies": ["TOPIS"], "topics": ["URBAN_TRANSPORT"],
                   "courseRuns": [], "phase": "%s", "provenance": "RECORDED"},
                 "occurredAt": "2028-03-01T04:00:00Z"}
                """.formatted(id, city, phase));
    }
}
