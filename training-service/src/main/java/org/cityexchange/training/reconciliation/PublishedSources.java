package org.cityexchange.training.reconciliation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.training.institution.Institutions;

/** The documents that state figures. */
@ApplicationScoped
@Transactional
class PublishedSources implements PanacheRepositoryBase<PublishedSource, UUID> {

    private final Pages pages;
    private final Institutions institutions;
    private final Clock clock;

    PublishedSources(Pages pages, Institutions institutions, Clock clock) {
        this.pages = pages;
        this.institutions = institutions;
        this.clock = clock;
    }

    PageOf<PublishedSourceView> page(PageParams params) {
        var listing = Listing.of(PublishedSource.class, PublishedSource::id)
                .sortableBy("code", "e.code", String.class, PublishedSource::code)
                .sortedBy("code");
        return pages.page(listing, params).map(PublishedSource::toView);
    }

    PublishedSourceView view(String idOrCode) {
        return Ids.parse(idOrCode)
                .map(this::findByIdOptional)
                .orElseGet(() -> find("code", idOrCode).firstResultOptional())
                .orElseThrow(DomainException::notFound)
                .toView();
    }

    PublishedSourceView enter(PublishedSourceRequest request) {
        if (request.institution() != null && !institutions.exists(request.institution())) {
            throw DomainException.at("/institution", ErrorCode.UNKNOWN_REFERENCE, request.institution());
        }
        Instant now = clock.instant();
        var source = PublishedSource.entered(request, now);
        persistAndFlush(source);
        return source.toView();
    }

    /** The document with that code, or refuses what names it. */
    PublishedSource named(String code, String pointer) {
        return find("code", code)
                .firstResultOptional()
                .orElseThrow(() -> DomainException.at(pointer, ErrorCode.UNKNOWN_REFERENCE, code));
    }

    /** All documents by code, and by the file that stands for them. */
    Map<String, PublishedSource> byName() {
        var found = new HashMap<String, PublishedSource>();
        listAll().forEach(source -> {
            found.put(source.code(), source);
            if (source.documentFile() != null) {
                found.put(source.documentFile(), source);
            }
        });
        return found;
    }
}
