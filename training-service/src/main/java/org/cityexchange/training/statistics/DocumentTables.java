package org.cityexchange.training.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.training.statistics.Counting.Counted;
import org.cityexchange.training.statistics.Counting.Group;
import org.cityexchange.training.statistics.DocumentTable.Heading;
import org.cityexchange.training.statistics.DocumentTable.Line;

/** Counts the tables of the press release; they are of one institution's runs alone. */
@ApplicationScoped
@Transactional
class DocumentTables {

    private final Snapshot snapshot;
    private final Statistics statistics;
    private final Classifications classifications;
    private final Labels labels;
    private final MadeUp madeUp;
    private final Clock clock;
    private final Hosts hosts;

    DocumentTables(
            Snapshot snapshot,
            Statistics statistics,
            Classifications classifications,
            Labels labels,
            MadeUp madeUp,
            Clock clock,
            Hosts hosts) {
        this.snapshot = snapshot;
        this.statistics = statistics;
        this.classifications = classifications;
        this.labels = labels;
        this.madeUp = madeUp;
        this.clock = clock;
        this.hosts = hosts;
    }

    /** The table, of the population, scheme and moment that a question is about. */
    DocumentTableView table(DocumentTable table, Question about) {
        snapshot.take();
        var lookup = classifications.asOf(about.asOf());
        var question = about.by(table.by()).where(Dimension.HOST, hosts.of(hosts.own()));
        var counted = new LinkedHashMap<Line, Counted>();
        table.lines().forEach(line -> counted.put(line, statistics.count(question.of(line.measure()), lookup)));
        var columns = columns(table, counted);
        return new DocumentTableView(
                table.pathName(),
                table.title(),
                table.corner(),
                hosts.own(),
                about.scheme(),
                about.datasets(),
                about.asOf() == null ? clock.instant() : about.asOf(),
                columns.stream()
                        .map(column -> new DocumentTableView.Column(column.key(), column.label()))
                        .toList(),
                table.lines().stream()
                        .map(line -> row(line, counted.get(line), columns))
                        .toList(),
                warnings(about, lookup));
    }

    private List<Heading> columns(DocumentTable table, Map<Line, Counted> counted) {
        var groups = counted.values().stream()
                .flatMap(each -> each.groups().stream())
                .toList();
        var named = labels.of(List.of(table.by()), groups);
        var names = new LinkedHashMap<String, LocalizedText>();
        groups.stream()
                .sorted(named.order())
                .forEach(group -> names.put(
                        group.keys().get(0),
                        named.of(group)
                                .getOrDefault(
                                        table.by().key(),
                                        LocalizedText.ko(group.keys().get(0)))));
        var columns = new ArrayList<Heading>();
        columns.add(table.total());
        columns.addAll(table.columns(names));
        return columns;
    }

    private static DocumentTableView.Row row(Line line, Counted counted, List<Heading> columns) {
        var values = counted.groups().stream()
                .collect(Collectors.toMap(group -> group.keys().get(0), Group::value));
        values.put(DocumentTable.TOTAL, counted.total());
        return new DocumentTableView.Row(
                line.measure().pathName(),
                line.label(),
                columns.stream()
                        .map(column -> values.getOrDefault(column.key(), 0L))
                        .map(value -> new DocumentTableView.Cell(value, line.text(value)))
                        .toList());
    }

    private List<Warning> warnings(Question about, Classifications.Lookup lookup) {
        var warnings = new ArrayList<>(madeUp.warnings(about));
        var own = hosts.of(hosts.own());
        var byHost = statistics.count(about.of(Measure.COURSE_RUNS).by(Dimension.HOST), lookup);
        if (byHost.groups().stream().anyMatch(group -> !own.containsAll(group.keys()))) {
            warnings.add(Warning.otherHostsLeftOut(hosts.own()));
        }
        return List.copyOf(warnings);
    }
}
