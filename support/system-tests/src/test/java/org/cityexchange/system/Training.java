package org.cityexchange.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** training-service as its keepers use it. */
record Training(Api api) {

    /** A city of that code. */
    void createCity(String code, String nameKo) {
        api.post(
                        "/v1/cities",
                        Map.of(
                                "code",
                                code,
                                "kind",
                                "CITY",
                                "names",
                                Map.of("ko", nameKo, "en", code),
                                "country",
                                "IN"))
                .expect(201);
    }

    /** Gives the city a name once; answers whether it has it. Whoever does not know may ask again. */
    boolean rename(String code, String nameKo) {
        var found = api.get("/v1/cities/" + code);
        if (found.status() != 200) {
            return false;
        }
        return nameKo.equals(found.json().at("/names/ko").asText())
                || api.patch("/v1/cities/" + code, found.header("ETag"), Map.of("names", Map.of("ko", nameKo)))
                                .status()
                        == 200;
    }

    JsonNode city(String code) {
        return api.read("/v1/cities/" + code);
    }

    /** What was heard about registrations for the event. */
    List<JsonNode> engagements(String event) {
        return api.all("/v1/engagements?limit=100&event=" + event);
    }

    /** The kinds of what was heard about one registration, in the order in which it happened. */
    List<String> heardOf(String registration) {
        return api.all("/v1/engagements?registrationId=" + registration).stream()
                .sorted(Comparator.comparing(
                        engagement -> engagement.path("occurredAt").asText()))
                .map(engagement -> engagement.path("kind").asText())
                .toList();
    }
}
