package org.cityexchange.kit.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityexchange.kit.problem.DomainException;
import org.postgresql.util.PSQLException;

/**
 * Says what failed without repeating any data: messages of exceptions often quote the value they are about, and that may
 * be a person's. SQL states are those of PostgreSQL's appendix A.
 */
final class Failures {

    private static final String OURS = "org.cityexchange.";
    private static final String THIS_PACKAGE = Failures.class.getPackageName() + ".";

    private Failures() {}

    /** Whether it has to do with the moment and not with the record: trying again later is then right, however often. */
    static boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TopicClosed) {
                return true;
            }
            if (cause instanceof SQLTransientException || (cause instanceof SQLException sql && isTransient(sql))) {
                return true;
            }
            // what made a commit fail is only attached to what the transaction manager throws
            if (Stream.of(cause.getSuppressed()).anyMatch(Failures::isTransient)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTransient(SQLException failure) {
        var state = failure.getSQLState();
        // no state: the connection pool's own; 08 connection, 40 deadlock, 53 resources, 55P03 lock, 57P shutdown
        return state == null
                || state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.equals("55P03")
                || state.startsWith("57P");
    }

    /** Which exceptions, with a database's state and constraint, and where in our code. */
    static String describe(Throwable failure) {
        var text = new StringBuilder();
        Throwable root = failure;
        for (Throwable cause = failure; cause != null && cause.getCause() != cause; cause = cause.getCause()) {
            if (!text.isEmpty()) {
                text.append(" <- ");
            }
            text.append(cause.getClass().getSimpleName()).append(more(cause));
            root = cause;
        }
        return text + place(root);
    }

    private static String more(Throwable cause) {
        if (cause instanceof DomainException domain) {
            return "[" + domain.code() + "]";
        }
        if (cause instanceof PSQLException sql && sql.getServerErrorMessage() != null) {
            var constraint = sql.getServerErrorMessage().getConstraint();
            return "[" + sql.getSQLState() + (constraint == null ? "" : ", " + constraint) + "]";
        }
        if (cause instanceof SQLException sql) {
            return "[" + sql.getSQLState() + "]";
        }
        return "";
    }

    private static String place(Throwable root) {
        for (var frame : root.getStackTrace()) {
            if (frame.getClassName().startsWith(OURS) && !frame.getClassName().startsWith(THIS_PACKAGE)) {
                return " at " + frame.getClassName().substring(OURS.length()) + "." + frame.getMethodName() + ":"
                        + frame.getLineNumber();
            }
        }
        return "";
    }

    /** Where in a JSON text it stopped, and at which property. */
    static String describe(JsonProcessingException failure) {
        var location = failure.getLocation();
        var where = location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        return failure.getClass().getSimpleName() + where + property(failure);
    }

    private static String property(JsonProcessingException failure) {
        if (!(failure instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) {
            return "";
        }
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("/", ", property /", ""));
    }
}
