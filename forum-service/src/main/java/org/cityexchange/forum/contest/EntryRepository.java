package org.cityexchange.forum.contest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** Entries of contests. */
@ApplicationScoped
class EntryRepository implements PanacheRepositoryBase<ContestEntry, UUID> {

    /** The entry of that contest; a request that names another is wrong by itself. */
    ContestEntry get(UUID contestId, UUID id) {
        return find("contestId = ?1 and id = ?2", contestId, id)
                .firstResultOptional()
                .orElseThrow(() -> DomainException.at("/entryId", ErrorCode.UNKNOWN_REFERENCE, id));
    }

    /** All of a contest, as they came in. */
    List<EntryView> of(UUID contestId) {
        return list("contestId = ?1 order by enteredAt, id", contestId).stream()
                .map(ContestEntry::toView)
                .toList();
    }
}
