package org.cityexchange.kit.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cityexchange.contracts.ErasureCompleted;
import org.cityexchange.contracts.ErasureRequested;
import org.cityexchange.contracts.Producer;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.problem.DomainException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The receipts of erasures. */
@ApplicationScoped
class ErasureStore {

    private final EntityManager entities;
    private final Pages pages;
    private final String here;
    private final String there;

    ErasureStore(
            EntityManager entities,
            Pages pages,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.entities = entities;
        this.pages = pages;
        this.here = application;
        this.there = Stream.of(Producer.values())
                .map(Producer::service)
                .filter(service -> !service.equals(application))
                .findFirst()
                .orElseThrow();
    }

    void asked(UUID id, Instant now, String askedBy, Map<String, Integer> erased, boolean other) {
        entities.persist(Erasure.asked(id, now, askedBy, erased, other));
    }

    void followed(ErasureRequested request, Instant now, Map<String, Integer> here) {
        entities.persist(Erasure.followed(request.erasureId(), request.occurredAt(), request.erased(), now, here));
    }

    void completed(ErasureCompleted answer, Map<String, Integer> further) {
        find(answer.erasureId()).completed(answer.occurredAt(), answer.erased(), further);
    }

    ErasureReceipt get(UUID id) {
        return find(id).toReceipt(here, there);
    }

    PageOf<ErasureSummary> page(PageParams params) {
        var listing = Listing.of(Erasure.class, Erasure::id)
                .sortableBy("requestedAt", "e.requestedAt", Instant.class, Erasure::requestedAt)
                .sortedBy("-requestedAt");
        return pages.page(listing, params).map(Erasure::toSummary);
    }

    private Erasure find(UUID id) {
        var erasure = entities.find(Erasure.class, id);
        if (erasure == null) {
            throw DomainException.notFound();
        }
        return erasure;
    }
}
