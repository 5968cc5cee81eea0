package org.cityexchange.kit.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Sends a stored answer again, byte by byte. An exception carries it here so that no typed writer touches its body. */
class ReplayMapper {

    @ServerExceptionMapper
    RestResponse<String> again(Replay replay) {
        var stored = replay.answer();
        var answer = RestResponse.ResponseBuilder.<String>create(stored.status())
                .entity(stored.body())
                .type("application/json;charset=UTF-8")
                .header("Idempotency-Replayed", "true");
        stored.headers().forEach((name, value) -> {
            if (name.equals(HttpHeaders.LOCATION)) {
                answer.location(URI.create(value));
            } else {
                answer.header(name, value);
            }
        });
        return answer.build();
    }
}
