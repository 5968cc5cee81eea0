package org.cityexchange.training.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.training.statistics.Counting.Counted;
import org.cityexchange.training.statistics.Counting.Group;

/** Answers questions in the tidy shape; however many rows there are, the same number of statements. */
@ApplicationScoped
@Transactional
class StatisticsService {

    private final Snapshot snapshot;
    private final Statistics statistics;
    private final Classifications classifications;
    private final Labels labels;
    private final MadeUp madeUp;
    private final Clock clock;

    StatisticsService(
            Snapshot snapshot,
            Statistics statistics,
            Classifications classifications,
            Labels labels,
            MadeUp madeUp,
            Clock clock) {
        this.snapshot = snapshot;
        this.statistics = statistics;
        this.classifications = classifications;
        this.labels = labels;
        this.madeUp = madeUp;
        this.clock = clock;
    }

    /**
     * The answer.
     *
     * @param drill where the rows behind a combination of keys are
     */
    StatisticsView answer(Question question, Function<Map<String, String>, URI> drill) {
        snapshot.take();
        var asOf = question.asOf() == null ? clock.instant() : question.asOf();
        var counted = statistics.count(question, classifications.asOf(question.asOf()));
        var named = labels.of(question.by(), counted.groups());
        var rows = groups(question, counted).stream()
                .sorted(named.order())
                .map(group -> row(question, group, named, drill))
                .toList();
        return new StatisticsView(
                question.measure().pathName(),
                question.measure().names(),
                question.by().stream().map(Dimension::key).toList(),
                question.scheme(),
                question.datasets(),
                provenances(question),
                asOf,
                filters(question),
                rows,
                new StatisticsView.Totals(counted.total(), question.measure().addsUpBy(question.by())),
                warnings(question, counted));
    }

    /** A question by nothing has one row, like any table of one cell, unless nothing counts. */
    private static List<Group> groups(Question question, Counted counted) {
        if (question.by().isEmpty() && counted.total() != 0) {
            return List.of(new Group(List.of(), counted.total()));
        }
        return counted.groups();
    }

    private static StatisticsView.Row row(
            Question question, Group group, Labels.Named named, Function<Map<String, String>, URI> drill) {
        var keys = new LinkedHashMap<String, String>();
        for (int place = 0; place < question.by().size(); place++) {
            keys.put(question.by().get(place).key(), group.keys().get(place));
        }
        return new StatisticsView.Row(keys, named.of(group), group.value(), drill.apply(keys));
    }

    private static List<Provenance> provenances(Question question) {
        if (!question.provenances().isEmpty()) {
            return question.provenances();
        }
        return question.datasets().isEmpty()
                ? List.of(Provenance.RECORDED, Provenance.IMPORTED)
                : List.of(Provenance.values());
    }

    private static Map<String, List<String>> filters(Question question) {
        var filters = new TreeMap<String, List<String>>();
        question.filters().forEach((dimension, values) -> filters.put(dimension.key(), values));
        if (!question.targets().isEmpty()) {
            filters.put("target", question.targets());
        }
        return filters;
    }

    private List<Warning> warnings(Question question, Counted counted) {
        var warnings = new ArrayList<>(madeUp.warnings(question));
        if (!question.by().isEmpty() && !question.measure().addsUpBy(question.by())) {
            warnings.add(Warning.notAdditive());
        }
        if (counted.groups().stream().anyMatch(group -> group.keys().contains(Dimension.UNASSIGNED))) {
            warnings.add(Warning.unassignedCounted());
        }
        return List.copyOf(warnings);
    }
}
