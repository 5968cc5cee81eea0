package org.cityexchange.kit.problem;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.postgresql.util.PSQLException;

/**
 * What a failure below us means to the caller. Such a failure surfaces wrapped, sometimes twice and only at commit, so
 * the whole chain of causes is looked at. SQL states are those of PostgreSQL's appendix A.
 */
@ApplicationScoped
class DatabaseFailures {

    private static final Logger LOG = Logger.getLogger(DatabaseFailures.class);

    /** What the database cannot keep: a zero byte in a text, a number or a time out of range (SQLSTATE class 22). */
    private static final Set<String> UNKEEPABLE = Set.of("22003", "22007", "22008", "22021", "22P05");

    private final Map<String, ErrorCode> byConstraint = new HashMap<>();

    DatabaseFailures(@All List<ConstraintCodes> codes) {
        codes.forEach(each -> byConstraint.putAll(each.byConstraint()));
    }

    /** The refusal it amounts to; empty when it is a fault of ours. */
    Optional<DomainException> refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException domain) {
                return Optional.of(domain);
            }
            if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                return Optional.of(new DomainException(ErrorCode.CONCURRENT_CHANGE));
            }
            // a failed batch says no more than its cause does
            if (cause instanceof SQLException sql && !(sql instanceof BatchUpdateException)) {
                return refusal(sql);
            }
            // what made a commit fail is only attached to what the transaction manager throws
            var attached = Stream.of(cause.getSuppressed())
                    .map(this::refusal)
                    .flatMap(Optional::stream)
                    .findFirst();
            if (attached.isPresent()) {
                return attached;
            }
        }
        return Optional.empty();
    }

    private Optional<DomainException> refusal(SQLException e) {
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        // serialization failure, deadlock, a lock that somebody else keeps for too long
        if (state.equals("40001") || state.equals("40P01") || state.equals("55P03")) {
            return Optional.of(new DomainException(ErrorCode.CONCURRENT_CHANGE));
        }
        if (state.equals("23505") || state.equals("23P01") || state.equals("23503") || state.equals("23514")) {
            var code = byConstraint.getOrDefault(constraint(e), ErrorCode.CONFLICT);
            if (code == ErrorCode.CONFLICT) {
                LOG.warnf("A constraint without a code of its own held: %s", constraint(e));
            }
            return Optional.of(new DomainException(code));
        }
        if (UNKEEPABLE.contains(state)) {
            return Optional.of(new DomainException(ErrorCode.BAD_REQUEST));
        }
        if (state.isEmpty() || state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")) {
            LOG.warnf("The database is away: %s", e.getMessage());
            return Optional.of(new DomainException(ErrorCode.SERVICE_UNAVAILABLE));
        }
        return Optional.empty();
    }

    private static String constraint(SQLException e) {
        return e instanceof PSQLException pg && pg.getServerErrorMessage() != null
                ? pg.getServerErrorMessage().getConstraint()
                : "";
    }
}
