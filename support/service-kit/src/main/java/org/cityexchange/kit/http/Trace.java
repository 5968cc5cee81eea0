package org.cityexchange.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * The trace a call belongs to (W3C Trace Context): taken from {@code traceparent} or begun here. It stands in every log
 * line and problem, and travels with the events a change causes.
 */
@ApplicationScoped
public class Trace {

    /** Under this name the trace id stands in log lines. */
    public static final String TRACE_ID = "traceId";

    private static final String TRACEPARENT = "traceparent";
    private static final Pattern FORM = Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BEFORE_ROUTING = 1_000;

    void install(@Observes Filters filters) {
        filters.register(Trace::begin, BEFORE_ROUTING);
    }

    private static void begin(RoutingContext context) {
        join(context.request().getHeader(TRACEPARENT));
        context.next();
    }

    /** Goes on with that trace, or begins one when it is missing or malformed; the caller ends it with {@link #leave}. */
    public static void join(String traceparent) {
        var matcher = FORM.matcher(traceparent == null ? "" : traceparent);
        var traceId = matcher.matches() ? matcher.group(1) : hex(16);
        MDC.put(TRACE_ID, traceId);
        MDC.put(TRACEPARENT, "00-" + traceId + "-" + hex(8) + "-01");
    }

    /** Ends what {@link #join} began, for threads that are used again. */
    public static void leave() {
        MDC.remove(TRACE_ID);
        MDC.remove(TRACEPARENT);
    }

    /** The id of the present trace; null outside of one. */
    public static String traceId() {
        return (String) MDC.get(TRACE_ID);
    }

    /** The present trace as a {@code traceparent} header; null outside of one. */
    public static String traceparent() {
        return (String) MDC.get(TRACEPARENT);
    }

    private static String hex(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
