package org.cityexchange.training.institution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.problem.DomainException;

@ApplicationScoped
class HostRoleRepository implements PanacheRepositoryBase<HostRole, UUID> {

    /** The end of what is known to the day is its last day; of the rest the beginning of the period it ended in. */
    private static final String HELD_ON = """
            institution = ?1 and since <= ?2
            and (until is null or until > ?2 or (until = ?2 and untilPrecision = DAY))
            """;

    /** The roles of that institute in the order they began; those whose beginning is not known come last. */
    List<HostRoleView> of(String institution) {
        return views("institution = ?1", institution);
    }

    /** Those that are known to have been held on that day. */
    List<HostRoleView> of(String institution, LocalDate day) {
        return views(HELD_ON, institution, day);
    }

    private List<HostRoleView> views(String condition, Object... parameters) {
        return find(condition + " order by since nulls last, kind, id", parameters).stream()
                .map(HostRole::toView)
                .toList();
    }

    /** The role of that institute with that id; refuses as not found. */
    HostRole get(String institution, UUID id) {
        return find("institution = ?1 and id = ?2", institution, id)
                .firstResultOptional()
                .orElseThrow(DomainException::notFound);
    }

    /** The same, locked until commit. */
    HostRole locked(String institution, UUID id) {
        return find("institution = ?1 and id = ?2", institution, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(DomainException::notFound);
    }
}
