package org.cityexchange.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.cityexchange.kit.http.Trace;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body that says it is too large like everything else is refused; the server would say nothing but 413. */
@ApplicationScoped
class BodyLimit {

    private static final int BEHIND_TRACE = 900;

    private final long limit;
    private final ObjectMapper mapper;

    BodyLimit(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M") MemorySize limit,
            ObjectMapper mapper) {
        this.limit = limit.asLongValue();
        this.mapper = mapper;
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, BEHIND_TRACE);
    }

    private void check(RoutingContext context) {
        if (length(context) <= limit) {
            context.next();
            return;
        }
        var response = context.response();
        // what is still being sent is not worth waiting for
        response.endHandler(sent -> context.request().connection().close());
        response.setStatusCode(ErrorCode.PAYLOAD_TOO_LARGE.status())
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(problem(context));
    }

    private static long length(RoutingContext context) {
        try {
            var length = context.request().getHeader("Content-Length");
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0; // the server refuses it by itself
        }
    }

    private String problem(RoutingContext context) {
        var code = ErrorCode.PAYLOAD_TOO_LARGE;
        var locale = ProblemTexts.preferred(context.request().getHeader("Accept-Language"));
        var problem = new Problem(
                "/problems/" + code.slug(),
                ProblemTexts.title(code, locale),
                code.status(),
                ProblemTexts.detail(code, locale, List.of()),
                context.request().path(),
                code.name(),
                Trace.traceId(),
                null);
        try {
            return mapper.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // texts and a number can always be written
        }
    }
}
