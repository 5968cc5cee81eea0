package org.cityexchange.training.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;

/** The rows behind a number: runs where runs are counted by what is said of them, else participations. */
@ApplicationScoped
@Transactional
class SourceRows {

    /** What no column holds: an empty list of values would ask for nothing. */
    private static final String NOTHING = "?";

    private final Pages pages;
    private final Classifications classifications;
    private final Clock clock;

    SourceRows(Pages pages, Classifications classifications, Clock clock) {
        this.pages = pages;
        this.classifications = classifications;
        this.clock = clock;
    }

    PageOf<SourceRow> page(Question question, PageParams params) {
        var lookup = classifications.asOf(question.asOf());
        if (!question.isOfTrainees()) {
            var runs = listing(
                            CountedRun.class, CountedRun::id, run -> run.run().startsOn())
                    .where("e.counted = true");
            filter(runs, question, lookup);
            return pages.page(runs, params).map(CountedRun::toRow);
        }
        var participations = listing(
                CountedParticipation.class,
                CountedParticipation::id,
                row -> row.run().startsOn());
        filter(participations, question, lookup);
        var geography = lookup.geography(question.scheme());
        question.filters().forEach((dimension, values) -> {
            if (dimension.isPlace()) {
                within(participations, "e.city", dimension, recorded(geography, dimension, values));
            }
        });
        within(participations, "e.rank", Dimension.RANK, question.filters().get(Dimension.RANK));
        return pages.page(participations, params).map(row -> row.toRow(geography));
    }

    private <E> Listing<E> listing(Class<E> entity, Function<E, UUID> id, Function<E, Object> startsOn) {
        return Listing.of(entity, id)
                .sortableBy("startsOn", "e.run.startsOn", LocalDate.class, startsOn)
                .sortedBy("startsOn");
    }

    private <E> void filter(Listing<E> rows, Question question, Classifications.Lookup lookup) {
        rows.within(
                "e.knownFrom <= :at and (e.forgottenAt is null or :at < e.forgottenAt)",
                Map.of("at", question.asOf() == null ? clock.instant() : question.asOf()));
        if (question.datasets().isEmpty()) {
            rows.where("e.run.provenance <> :madeUp", "madeUp", Provenance.SYNTHETIC);
        }
        rows.where("e.run.dataset in :datasets", "datasets", question.datasets());
        rows.where("e.run.provenance in :provenances", "provenances", question.provenances());
        var filters = question.filters();
        if (filters.containsKey(Dimension.TOPIC)) {
            within(rows, "e.run.topic", Dimension.TOPIC, lookup.topicTree().within(filters.get(Dimension.TOPIC)));
        }
        within(rows, "e.run.topic", Dimension.SUBTOPIC, filters.get(Dimension.SUBTOPIC));
        within(rows, "e.run.mode", Dimension.MODE, filters.get(Dimension.MODE));
        within(rows, "e.run.scope", Dimension.SCOPE, filters.get(Dimension.SCOPE));
        within(rows, "e.run.host", Dimension.HOST, filters.get(Dimension.HOST));
        if (filters.containsKey(Dimension.YEAR)) {
            rows.where(
                    "e.run.year in :years",
                    "years",
                    filters.get(Dimension.YEAR).stream().map(Integer::valueOf).toList());
        }
        if (!question.targets().isEmpty()) {
            rows.where(
                    "array_intersects(e.run.targets, :targets)",
                    "targets",
                    question.targets().toArray(String[]::new));
        }
    }

    private static <E> void within(Listing<E> rows, String attribute, Dimension dimension, List<String> values) {
        if (values != null) {
            var wanted = new ArrayList<String>();
            values.forEach(value -> wanted.add(value.equals(Dimension.UNASSIGNED) ? "" : value));
            wanted.add(NOTHING);
            rows.where(attribute + " in :" + dimension.key(), dimension.key(), wanted);
        }
    }

    private static List<String> recorded(Geography geography, Dimension dimension, List<String> values) {
        var effective = dimension == Dimension.CITY
                ? values.stream().map(geography::effective).toList()
                : values;
        return geography.recordedIn(dimension, effective);
    }
}
