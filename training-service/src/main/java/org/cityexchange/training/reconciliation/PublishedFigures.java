package org.cityexchange.training.reconciliation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** What documents state. A figure that was entered wrongly is corrected by one that supersedes it. */
@ApplicationScoped
@Transactional
class PublishedFigures implements PanacheRepositoryBase<PublishedFigure, UUID> {

    private static final String STANDS = "not exists (select 1 from PublishedFigure n where n.supersedes = e.id)";

    private final Pages pages;
    private final PublishedSources sources;
    private final Clock clock;

    PublishedFigures(Pages pages, PublishedSources sources, Clock clock) {
        this.pages = pages;
        this.sources = sources;
        this.clock = clock;
    }

    /** A page of those that match: two statements. */
    PageOf<PublishedFigureView> page(PublishedFigureFilter filter, PageParams params) {
        var listing = Listing.of(PublishedFigure.class, PublishedFigure::id)
                .where("e.source in :source", "source", filter.source)
                .where("e.measure in :measure", "measure", filter.measure)
                .where("e.key in :key", "key", filter.key)
                .sortableBy("recordedAt", "e.recordedAt", Instant.class, PublishedFigure::recordedAt)
                .sortableBy("key", "e.key", String.class, PublishedFigure::key)
                .sortedBy("recordedAt");
        if (!filter.superseded) {
            listing.where(STANDS);
        }
        var page = pages.page(listing, params);
        var corrections = filter.superseded ? corrections(page.items()) : Map.<UUID, UUID>of();
        return page.map(figure -> figure.toView(corrections.get(figure.id())));
    }

    PublishedFigureView view(UUID id) {
        var figure = findByIdOptional(id).orElseThrow(DomainException::notFound);
        return figure.toView(corrections(List.of(figure)).get(id));
    }

    private Map<UUID, UUID> corrections(Collection<PublishedFigure> figures) {
        var found = new HashMap<UUID, UUID>();
        if (!figures.isEmpty()) {
            find("supersedes in ?1", figures.stream().map(PublishedFigure::id).toList()).stream()
                    .forEach(correction -> found.put(correction.supersedes(), correction.id()));
        }
        return found;
    }

    /** Those that stand, in the order they were entered. */
    List<PublishedFigure> standing(String source) {
        return source == null
                ? find("from PublishedFigure e where " + STANDS + " order by e.recordedAt, e.id")
                        .list()
                : find(
                                "from PublishedFigure e where e.source = ?1 and " + STANDS
                                        + " order by e.recordedAt, e.id",
                                source)
                        .list();
    }

    /** Those that stand of these keys. */
    Map<String, PublishedFigure> standing(Collection<String> keys) {
        return find("from PublishedFigure e where e.key in ?1 and " + STANDS, keys).stream()
                .collect(Collectors.toMap(PublishedFigure::key, Function.identity()));
    }

    PublishedFigureView enter(PublishedFigureRequest request) {
        if (request.figure().origin() != Figure.Origin.REPORTED) {
            throw DomainException.at("/figure/origin", ErrorCode.ONLY_REPORTED_FIGURES);
        }
        if (request.figure().source() == null) {
            throw DomainException.at("/figure/source", ErrorCode.REQUIRED);
        }
        sources.named(request.source(), "/source");
        var standing =
                standing(List.of(request.figure().key())).get(request.figure().key());
        demandCorrectionOf(standing, request.supersedes());
        var figure = PublishedFigure.stated(request.stated(), request.note(), request.supersedes(), clock.instant());
        persistAndFlush(figure);
        return figure.toView(null);
    }

    private static void demandCorrectionOf(PublishedFigure standing, UUID supersedes) {
        if (standing == null && supersedes != null) {
            throw DomainException.at("/supersedes", ErrorCode.UNKNOWN_REFERENCE, supersedes);
        }
        if (standing != null && supersedes == null) {
            throw DomainException.at("/figure/key", ErrorCode.DUPLICATE_CODE, standing.key());
        }
        if (standing != null && !Objects.equals(standing.id(), supersedes)) {
            throw DomainException.at("/supersedes", ErrorCode.FIGURE_NOT_STANDING, standing.id());
        }
    }
}
