package org.cityexchange.training.reconciliation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.training.country.Continent;
import org.cityexchange.training.policy.Topics;
import org.cityexchange.training.reconciliation.Judge.Judgement;
import org.cityexchange.training.reconciliation.Readings.Reading;
import org.cityexchange.training.statistics.Hosts;
import org.cityexchange.training.statistics.Statistics;

/** Holds the published figures against what is counted, and keeps what came of it. */
@ApplicationScoped
@Transactional
class Reconciliations implements PanacheRepositoryBase<Reconciliation, UUID> {

    private final Pages pages;
    private final PublishedSources sources;
    private final PublishedFigures figures;
    private final Statistics statistics;
    private final Topics topics;
    private final Hosts hosts;
    private final Clock clock;

    Reconciliations(
            Pages pages,
            PublishedSources sources,
            PublishedFigures figures,
            Statistics statistics,
            Topics topics,
            Hosts hosts,
            Clock clock) {
        this.pages = pages;
        this.sources = sources;
        this.figures = figures;
        this.statistics = statistics;
        this.topics = topics;
        this.hosts = hosts;
        this.clock = clock;
    }

    PageOf<ReconciliationView> page(PageParams params) {
        var listing = Listing.of(Reconciliation.class, Reconciliation::id)
                .sortableBy("createdAt", "e.createdAt", Instant.class, Reconciliation::createdAt)
                .sortedBy("-createdAt");
        return pages.page(listing, params)
                .map(reconciliation -> reconciliation.toView().withoutResults());
    }

    ReconciliationView view(UUID id) {
        return findByIdOptional(id).orElseThrow(DomainException::notFound).toView();
    }

    ReconciliationView reconcile(ReconciliationRequest request) {
        var now = clock.instant();
        if (request.source() != null) {
            sources.named(request.source(), "/source");
        }
        if (request.asOf() != null && request.asOf().isAfter(now)) {
            throw DomainException.at("/asOf", ErrorCode.INVALID_VALUE, request.asOf());
        }
        var standing = figures.standing(request.source());
        var results = judged(standing, new Readings(request.dataset(), request.asOf()));
        var reconciliation = Reconciliation.found(request, request.asOf() == null ? now : request.asOf(), results, now);
        persistAndFlush(reconciliation);
        return reconciliation.toView();
    }

    private List<ReconciliationView.Result> judged(List<PublishedFigure> standing, Readings ways) {
        var institutions = sources.byName();
        var readings = new LinkedHashMap<PublishedFigure, List<Reading>>();
        standing.forEach(figure -> {
            var stated = figure.stated();
            var institution = institutions.get(stated.source()).institution();
            readings.put(figure, ways.of(stated, institution == null ? List.of() : hosts.of(institution)));
        });
        var questions = readings.values().stream()
                .flatMap(List::stream)
                .flatMap(Reading::questions)
                .toList();
        var totals = statistics.totals(questions, ways.everything());
        var judge = new Judge(
                standing.stream().map(PublishedFigure::stated).toList(),
                wholes(),
                totals.any() ? totals.byQuestion() : Map.of(),
                totals.madeUp() ? Basis.SYNTHETIC : Basis.RECORDED);
        return readings.entrySet().stream()
                .map(entry -> result(entry.getKey(), judge.judge(entry.getKey().stated(), entry.getValue())))
                .toList();
    }

    /** The values that together are everything: the topics of the first level, and the continents of any scheme. */
    private Map<String, Set<String>> wholes() {
        var first = topics.all().values().stream()
                .filter(topic -> topic.parent() == null)
                .map(topic -> topic.code())
                .collect(Collectors.toSet());
        var continents = Arrays.stream(Continent.values())
                .filter(continent -> continent != Continent.UNASSIGNED)
                .map(Enum::name)
                .collect(Collectors.toSet());
        return Map.of("topic", first, "continent", continents);
    }

    private static ReconciliationView.Result result(PublishedFigure figure, Judgement judgement) {
        var stated = figure.stated();
        var published = stated.figure();
        var computed = judgement.computed();
        return new ReconciliationView.Result(
                figure.id(),
                figure.key(),
                stated.source(),
                published.source() == null ? null : published.source().quote(),
                published.value(),
                published.qualifier(),
                published.unit(),
                computed == null ? null : computed.shown(),
                computed == null ? null : computed.numerator(),
                computed == null ? null : computed.denominator(),
                computed == null ? null : computed.shown().subtract(published.value()),
                judgement.verdict(),
                judgement.basis(),
                judgement.from());
    }
}
