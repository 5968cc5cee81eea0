package org.cityexchange.kit.http;

/**
 * Something and the trace it belongs to, where one transaction does what several calls asked for.
 *
 * @param traceparent see {@link Trace#traceparent}; null outside of a trace
 */
public record Traced<T>(T what, String traceparent) {

    /** It belongs to the present trace. */
    public static <T> Traced<T> now(T what) {
        return new Traced<>(what, Trace.traceparent());
    }
}
