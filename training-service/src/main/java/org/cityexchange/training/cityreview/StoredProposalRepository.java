package org.cityexchange.training.cityreview;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class StoredProposalRepository implements PanacheRepositoryBase<StoredProposal, UUID> {

    /** The proposals of these reviews, by review, in the order they came; one statement. */
    Map<UUID, List<StoredProposal>> of(Collection<UUID> reviews) {
        return reviews.isEmpty()
                ? Map.of()
                : list("reviewId in ?1 order by proposedAt, id", reviews).stream()
                        .collect(Collectors.groupingBy(StoredProposal::reviewId));
    }

    /** The same of those that one caller made. */
    Map<UUID, List<StoredProposal>> of(Collection<UUID> reviews, String proposedBy) {
        return reviews.isEmpty()
                ? Map.of()
                : list("reviewId in ?1 and proposedBy = ?2 order by proposedAt, id", reviews, proposedBy).stream()
                        .collect(Collectors.groupingBy(StoredProposal::reviewId));
    }
}
