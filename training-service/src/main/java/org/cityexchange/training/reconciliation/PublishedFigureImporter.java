package org.cityexchange.training.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.kit.transfer.Column;
import org.cityexchange.kit.transfer.ImportMode;
import org.cityexchange.kit.transfer.ImportOrder;
import org.cityexchange.kit.transfer.Importer;
import org.cityexchange.kit.transfer.Report;
import org.cityexchange.kit.transfer.Row;

/** Files of published figures. A row that says something else than the figure that stands supersedes it. */
@ApplicationScoped
class PublishedFigureImporter implements Importer {

    static final String TYPE = "PUBLISHED_FIGURES";

    private static final Set<String> NO_COUNTS = Set.of("PERCENT");

    private final PublishedSources sources;
    private final PublishedFigures figures;
    private final Clock clock;

    PublishedFigureImporter(PublishedSources sources, PublishedFigures figures, Clock clock) {
        this.sources = sources;
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.TRAINING_ADMIN);
    }

    @Override
    public List<Column<?>> columns(ImportOrder order) {
        return PublishedFigureColumns.ALL;
    }

    @Override
    public String key(Row row) {
        return row.get(PublishedFigureColumns.KEY_OF_FIGURE);
    }

    @Override
    public Importer.Run begin(ImportOrder order) {
        return new FigureRun(order, sources.byName());
    }

    private final class FigureRun implements Importer.Run {

        private final ImportOrder order;
        private final Map<String, PublishedSource> known;

        FigureRun(ImportOrder order, Map<String, PublishedSource> known) {
            this.order = order;
            this.known = known;
        }

        @Override
        public void look(Row row, Report report) {
            var source = row.get(PublishedFigureColumns.SOURCE);
            if (!known.containsKey(source)) {
                report.refuse(row, PublishedFigureColumns.SOURCE, ErrorCode.UNKNOWN_REFERENCE, source);
            }
        }

        @Override
        public void apply(List<Row> rows, Report report) {
            var standing = figures.standing(
                    rows.stream().map(PublishedFigureImporter.this::key).toList());
            for (var row : rows) {
                take(row, standing.get(key(row)), report);
            }
        }

        private void take(Row row, PublishedFigure standing, Report report) {
            var stated = stated(row);
            var note = row.get(PublishedFigureColumns.NOTE);
            if (standing == null) {
                figures.persist(PublishedFigure.stated(stated, note, null, clock.instant()));
                report.inserted(row);
            } else if (order.mode() == ImportMode.INSERT) {
                report.refuse(row, PublishedFigureColumns.KEY_OF_FIGURE, ErrorCode.DUPLICATE_CODE, standing.key());
            } else if (standing.stated().equals(stated) && Objects.equals(standing.note(), note)) {
                report.unchanged(row);
            } else {
                figures.persist(PublishedFigure.stated(stated, note, standing.id(), clock.instant()));
                report.updated(row);
            }
        }

        private Stated stated(Row row) {
            var source = known.get(row.get(PublishedFigureColumns.SOURCE));
            var unit = row.get(PublishedFigureColumns.UNIT);
            var dimensions = row.get(PublishedFigureColumns.DIMENSIONS);
            var figure = new Figure(
                    key(row),
                    row.get(PublishedFigureColumns.VALUE),
                    unit,
                    row.get(PublishedFigureColumns.QUALIFIER),
                    row.get(PublishedFigureColumns.KIND),
                    Figure.Origin.REPORTED,
                    NO_COUNTS.contains(unit) ? Figure.Definition.UNKNOWN : Figure.Definition.COUNT,
                    new Figure.Source(source.document(), row.get(PublishedFigureColumns.QUOTE), null));
            return new Stated(
                    source.code(),
                    row.get(PublishedFigureColumns.MEASURE),
                    dimensions == null ? Map.of() : dimensions,
                    figure);
        }
    }
}
