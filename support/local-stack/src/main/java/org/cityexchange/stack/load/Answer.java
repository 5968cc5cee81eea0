package org.cityexchange.stack.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * What a service answered.
 *
 * @param body a text node where it is no JSON
 */
record Answer(int status, HttpHeaders headers, JsonNode body) {
    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), json(response.body()));
    }

    private static JsonNode json(String body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(body);
        }
    }

    boolean isGood() {
        return status >= 200 && status < 300;
    }

    boolean isReplayed() {
        return headers.firstValue("Idempotency-Replayed").isPresent();
    }

    /** The header every answer of that kind has. */
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Why it was refused: the detail of the problem and what it points at, without a full stop. */
    String refusal() {
        String reason = body.path("detail").asText(body.path("title").asText(""));
        if (reason.isEmpty()) {
            reason = "status " + status;
        }
        List<String> places = new ArrayList<>();
        for (JsonNode error : body.path("errors")) {
            String detail = error.path("detail").asText();
            places.add(detail.equals(reason) ? place(error) : place(error) + ": " + detail);
        }
        String whole = places.isEmpty() ? reason : reason + " (" + String.join("; ", places) + ")";
        return whole.endsWith(".") ? whole.substring(0, whole.length() - 1) : whole;
    }

    private static String place(JsonNode error) {
        for (String name : List.of("pointer", "parameter", "header")) {
            if (error.hasNonNull(name)) {
                return error.get(name).asText();
            }
        }
        return error.path("code").asText();
    }
}
