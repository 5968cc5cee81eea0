package org.cityexchange.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What pages of other origins may do (the Fetch standard's CORS protocol): any page may read what is public; pages of
 * the configured origins may use every method and our headers. The framework's own filter knows no such two kinds.
 */
@ApplicationScoped
class Cors {

    private static final String EXPOSED =
            "ETag, Location, Retry-After, RateLimit, Content-Disposition, Content-Language, Idempotency-Replayed";
    private static final String EVERY_METHOD = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String EVERY_HEADER =
            "Accept, Accept-Language, Access-Reason, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match,"
                    + " Registration-Token, Enrolment-Token, Alumnus-Token, Follow-Up-Token, Ballot-Token, traceparent";
    private static final int BEFORE_ROUTING = 900;

    private final Set<String> trusted;

    Cors(@ConfigProperty(name = "city-exchange.cors.origins") Optional<List<String>> origins) {
        trusted = Set.copyOf(origins.orElse(List.of()));
    }

    void install(@Observes Filters filters) {
        filters.register(this::answer, BEFORE_ROUTING);
    }

    private void answer(RoutingContext context) {
        var request = context.request();
        var origin = request.getHeader("Origin");
        if (origin == null) {
            context.next();
            return;
        }
        var isTrusted = trusted.contains(origin);
        var headers = context.response().headers();
        headers.set("Access-Control-Allow-Origin", isTrusted ? origin : "*");
        headers.set("Access-Control-Expose-Headers", EXPOSED);
        headers.add("Vary", "Origin");
        if (!request.method().equals(HttpMethod.OPTIONS)
                || !request.headers().contains("Access-Control-Request-Method")) {
            context.next();
            return;
        }
        headers.set("Access-Control-Allow-Methods", isTrusted ? EVERY_METHOD : "GET, HEAD");
        headers.set(
                "Access-Control-Allow-Headers", isTrusted ? EVERY_HEADER : "Accept, Accept-Language, If-None-Match");
        headers.set("Access-Control-Max-Age", "3600");
        context.response().setStatusCode(204).end();
    }
}
