package org.cityexchange.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cityexchange.contracts.RegistrationMode;

/** forum-service as its organizers use it, and registrants. */
record Forum(Api api) {

    static final String INSTITUTION = "shrdc";

    /** A hybrid event with so many seats that is open for registration; answers its id. */
    String openEvent(String slug, int onSite, int online) {
        var venue =
                api.post("/v1/venues", Map.of("name", Map.of("ko", "어느 강당"))).expect(201);
        var event = api.post(
                        "/v1/events",
                        Map.ofEntries(
                                Map.entry("slug", slug),
                                Map.entry("type", "FORUM"),
                                Map.entry("title", Map.of("ko", "시험 포럼", "en", "Forum of a test")),
                                Map.entry("attendanceMode", "HYBRID"),
                                Map.entry("startsAt", "2027-11-26T14:00:00+09:00"),
                                Map.entry("endsAt", "2027-11-26T16:00:00+09:00"),
                                Map.entry("timeZone", "Asia/Seoul"),
                                Map.entry("venueId", venue.json().path("id").asText()),
                                Map.entry("onlineAccess", Map.of()),
                                Map.entry("provenance", "SYNTHETIC")))
                .expect(201);
        var id = event.json().path("id").asText();
        resize(id, onSite, online);
        for (var status : List.of("PUBLISHED", "REGISTRATION_OPEN")) {
            api.post("/v1/events/" + id + "/transitions", Map.of("to", status)).expect(200);
        }
        return id;
    }

    private void resize(String event, int onSite, int online) {
        var items = List.of(Map.of("mode", "ON_SITE", "size", onSite), Map.of("mode", "ONLINE", "size", online));
        api.put("/v1/events/" + event + "/quotas", Map.of("items", items)).expect(200);
    }

    /** Registers as nobody in particular, which is what a registrant is. */
    Answer register(String event, Map<String, ?> request, String key) {
        return registrant().post("/v1/events/" + event + "/registrations", request, "Idempotency-Key", key);
    }

    /** What somebody says to register who comes from nowhere in particular. */
    static Map<String, String> request(String email, RegistrationMode mode) {
        return Map.of(
                "name",
                "Guest " + email.substring(0, email.indexOf('@')),
                "email",
                email,
                "affiliation",
                "City Hall",
                "jobTitle",
                "Director",
                "mode",
                mode.name(),
                "locale",
                "en");
    }

    /** The same from that city. */
    static Map<String, String> request(String email, RegistrationMode mode, String cityCode) {
        var request = new TreeMap<>(request(email, mode));
        request.put("cityCode", cityCode);
        return request;
    }

    /** Cancels with the secret that came with the registration. */
    Answer cancel(String registration, String secret, String key) {
        return registrant()
                .post(
                        "/v1/registrations/" + registration + "/transitions",
                        Map.of("to", "CANCELLED"),
                        "Registration-Token",
                        secret,
                        "Idempotency-Key",
                        key);
    }

    /** Asks for a seat in that mode with the secret that came with the registration. */
    Answer switchMode(String registration, String secret, RegistrationMode mode) {
        return registrant()
                .put("/v1/registrations/" + registration + "/mode", Map.of("mode", mode), "Registration-Token", secret);
    }

    private Api registrant() {
        return Api.at(api.base());
    }

    List<JsonNode> registrations(String event) {
        return api.all("/v1/events/" + event + "/registrations?limit=100");
    }

    /** The places of the event for one mode. */
    JsonNode quota(String event, RegistrationMode mode) {
        return api.all("/v1/events/" + event + "/quotas").stream()
                .filter(quota -> quota.path("mode").asText().equals(mode.name()))
                .findFirst()
                .orElseThrow();
    }

    /** Our copy of a city, or what is said in its place. */
    JsonNode city(String code) {
        return Api.at(api.base()).get("/v1/cities/" + code).json();
    }
}
