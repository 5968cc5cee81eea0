package org.cityexchange.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.cityexchange.stack.ServiceProcess;

/** What a service says of itself to whoever routes requests to it. */
record Health(int status, JsonNode body) {

    static Health of(ServiceProcess service) {
        var answer = Api.at(service.management()).get("/q/health/ready");
        return new Health(answer.status(), answer.json());
    }

    boolean isReady() {
        return status == 200 && body.path("status").asText().equals("UP");
    }

    boolean isDown() {
        return status == 503 && body.path("status").asText().equals("DOWN");
    }

    /** {@code ok} or {@code degraded}. */
    String kafka() {
        return StreamSupport.stream(body.path("checks").spliterator(), false)
                .filter(check -> check.path("name").asText().equals("exchange"))
                .map(check -> check.at("/data/kafka").asText())
                .findFirst()
                .orElse("unknown");
    }
}
