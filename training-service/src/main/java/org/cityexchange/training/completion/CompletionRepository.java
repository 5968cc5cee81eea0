package org.cityexchange.training.completion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Decisions. They are only ever added. */
@ApplicationScoped
class CompletionRepository implements PanacheRepositoryBase<CompletionDecision, UUID> {

    /** The decisions about an enrolment, the earliest first. */
    List<CompletionDecision> of(UUID enrolmentId) {
        return list("enrolmentId = ?1 order by ordinal", enrolmentId);
    }

    /** The last decision about each of these enrolments, where there is one. */
    Map<UUID, CompletionDecision> last(Collection<UUID> enrolmentIds) {
        return enrolmentIds.isEmpty()
                ? Map.of()
                : stream("enrolmentId in ?1", enrolmentIds)
                        .collect(Collectors.toMap(
                                CompletionDecision::enrolmentId,
                                decision -> decision,
                                (one, other) -> one.ordinal() > other.ordinal() ? one : other));
    }
}
