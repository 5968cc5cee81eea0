package org.cityexchange.forum.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.security.Caller;

/** Series of events. */
@ApplicationScoped
@Transactional
class SeriesService {

    private final SeriesRepository series;
    private final Pages pages;
    private final Caller caller;

    SeriesService(SeriesRepository series, Pages pages, Caller caller) {
        this.series = series;
        this.pages = pages;
        this.caller = caller;
    }

    SeriesView create(SeriesRequest request) {
        var created = EventSeries.of(request, caller.owningInstitution(request.ownerInstitution()));
        series.persistAndFlush(created);
        return created.toView();
    }

    SeriesView get(String ref) {
        return Ids.parse(ref)
                .map(series::findByIdOptional)
                .orElseGet(() -> series.find("slug", ref).firstResultOptional())
                .map(EventSeries::toView)
                .orElseThrow(DomainException::notFound);
    }

    PageOf<SeriesView> page(PageParams params) {
        return pages.page(listing(), params).map(EventSeries::toView);
    }

    void each(String sort, Consumer<SeriesView> row) {
        pages.all(
                listing(),
                sort,
                batch -> batch.stream().map(EventSeries::toView).forEach(row));
    }

    private static Listing<EventSeries> listing() {
        return Listing.of(EventSeries.class, EventSeries::id)
                .sortableBy("slug", "e.slug", String.class, EventSeries::slug)
                .sortedBy("slug");
    }
}
