package org.cityexchange.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jboss.logging.MDC;

/**
 * Counts the statements that each call causes, by its trace, so that what goes on beside the call does not count. A
 * module makes it a persistence unit extension of its own.
 */
public class StatementCount implements StatementInspector {

    private static final long serialVersionUID = 1L;
    private static final Map<String, Integer> BY_TRACE = new ConcurrentHashMap<>();

    /** How many statements the call with that trace id took. */
    public static int of(String traceId) {
        return BY_TRACE.getOrDefault(traceId, 0);
    }

    @Override
    public String inspect(String sql) {
        if (MDC.get("traceId") instanceof String trace) {
            BY_TRACE.merge(trace, 1, Integer::sum);
        }
        return sql;
    }
}
