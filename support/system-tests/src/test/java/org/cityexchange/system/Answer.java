package org.cityexchange.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.time.Duration;

/**
 * What a service answered.
 *
 * @param took from the call to the whole answer
 */
record Answer(int status, HttpHeaders headers, String body, Duration took) {

    JsonNode json() {
        return DeploymentFiles.json(body);
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The same answer, if it has that status. */
    Answer expect(int expected) {
        if (status != expected) {
            throw new AssertionError("Answered " + status + " instead of " + expected + ": " + body);
        }
        return this;
    }

    /** Whether the caller cannot know from it what became of the call, or is to try again. */
    boolean leavesOpen() {
        return status >= 500
                || (status == 409 && (body.contains("IDEMPOTENCY_KEY_IN_USE") || body.contains("CONCURRENT_CHANGE")));
    }
}
