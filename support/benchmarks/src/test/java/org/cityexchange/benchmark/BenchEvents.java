package org.cityexchange.benchmark;

import java.util.UUID;

/** Events to register for, made over the API. */
final class BenchEvents {

    static final String INSTITUTION = "shrdc";

    private BenchEvents() {}

    /** The id of a hybrid event that is open for registration, with so many places in each mode; null: no limit. */
    static String open(Bench bench, Integer places) {
        var organizer = bench.token("organizer", INSTITUTION);
        var venue = bench.post(
                        "/v1/venues", organizer, "{\"ownerInstitution\": \"shrdc\", \"name\": {\"ko\": \"큰 강당\"}}")
                .path("id")
                .asText();
        var event = bench.post("/v1/events", organizer, """
                        {"slug": "bench-%s", "type": "FORUM", "title": {"ko": "큰 포럼", "en": "A large forum"},
                         "attendanceMode": "HYBRID", "startsAt": "2099-11-26T05:00:00Z", "endsAt": "2099-11-26T07:00:00Z",
                         "timeZone": "Asia/Seoul", "venueId": "%s", "onlineAccess": {}, "provenance": "SYNTHETIC",
                         "consentTexts": [{"purpose": "PERSONAL_DATA", "version": "1", "required": true,
                            "text": {"ko": "동의합니다", "en": "I agree"}}]}
                        """.formatted(UUID.randomUUID(), venue))
                .path("id")
                .asText();
        for (var status : new String[] {"PUBLISHED", "REGISTRATION_OPEN"}) {
            bench.post("/v1/events/" + event + "/transitions", organizer, "{\"to\": \"" + status + "\"}");
        }
        var sizes = """
                {"items": [{"mode": "ONLINE", "size": %1$s}, {"mode": "ON_SITE", "size": %1$s}]}
                """.formatted(places);
        bench.put("/v1/events/" + event + "/quotas", organizer, sizes, "If-Match", "*");
        return event;
    }

    /** What somebody with that address has to say. */
    static String request(String email, String mode) {
        return """
                {"name": "Trainee One", "email": "%s", "affiliation": "City of Somewhere", "jobTitle": "Director",
                 "mode": "%s", "locale": "en", "consents": [{"purpose": "PERSONAL_DATA", "textVersion": "1"}]}
                """.formatted(email, mode);
    }

    /** The same as the usual way takes it. */
    static String usual(String email) {
        return """
                {"name": "Trainee One", "email": "%s", "affiliation": "City of Somewhere", "jobTitle": "Director",
                 "mode": "ONLINE"}
                """.formatted(email);
    }
}
