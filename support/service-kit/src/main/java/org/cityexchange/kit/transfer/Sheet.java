package org.cityexchange.kit.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** A file read by the columns of an importer. */
final class Sheet {

    /** What a cell of a spreadsheet can hold. */
    private static final int LONGEST_CELL = 32_767;

    private final Lines lines;
    private final int maxRows;
    private final List<Column<?>> columns;
    private List<Column<?>> header;
    private boolean usable;

    Sheet(Lines lines, List<Column<?>> columns, int maxRows) {
        this.lines = lines;
        this.maxRows = maxRows;
        this.columns = columns;
    }

    /** Passes on each row that can be read and has not been refused; what cannot be read is refused. */
    void forEach(Report report, Consumer<Row> consumer) {
        var reading = new Reading(report, consumer);
        lines.forEach(reading::take);
        if (header == null) {
            throw new UnreadableFile(1);
        }
        report.counted(reading.rows);
    }

    /** Whether the header, once read, says what stands in the rows. */
    boolean usable() {
        return usable;
    }

    /** Which column stands at each place of the header; null where the header is blank. */
    private List<Column<?>> headerOf(Lines.Line line, Report report) {
        var header = new ArrayList<Column<?>>();
        for (var title : line.cells()) {
            var column = columns.stream().filter(each -> each.isCalled(title)).findFirst();
            if (column.isEmpty() && !title.isBlank()) {
                refuse(report, line, title, ErrorCode.UNKNOWN_COLUMN);
            } else if (column.isPresent() && header.contains(column.get())) {
                refuse(report, line, title, ErrorCode.DUPLICATE_COLUMN);
            }
            header.add(column.orElse(null));
        }
        columns.stream()
                .filter(column -> column.required() && !header.contains(column))
                .forEach(column -> refuse(report, line, column.name(), ErrorCode.MISSING_COLUMN));
        return header;
    }

    private static void refuse(Report report, Lines.Line line, String column, ErrorCode code) {
        var name = Report.shortened(column);
        report.refuseFile(line.number(), name, new DomainException(code, name));
    }

    private final class Reading {

        private final Report report;
        private final Consumer<Row> consumer;
        private boolean behindHeader;
        private int rows;

        Reading(Report report, Consumer<Row> consumer) {
            this.report = report;
            this.consumer = consumer;
        }

        void take(Lines.Line line) {
            if (!behindHeader) {
                behindHeader = true;
                takeHeader(line);
                return;
            }
            rows++;
            if (rows > maxRows) {
                throw new UnreadableFile(line.number(), ErrorCode.FILE_TOO_LARGE, maxRows + " rows");
            }
            var place = new Row.Place(rows, line.number());
            if (usable && !report.refused(place)) {
                var row = row(place, line);
                if (!report.refused(place)) {
                    consumer.accept(row);
                }
            }
        }

        private void takeHeader(Lines.Line line) {
            if (header == null) {
                header = headerOf(line, report);
                usable = !report.hasErrors();
            }
        }

        private Row row(Row.Place place, Lines.Line line) {
            if (!fits(line)) {
                report.refuse(
                        place,
                        null,
                        null,
                        ErrorCode.WRONG_FIELD_COUNT,
                        line.cells().size(),
                        header.size());
            }
            var cells = new HashMap<String, String>();
            var values = new HashMap<String, Object>();
            for (int i = 0; i < Math.min(header.size(), line.cells().size()); i++) {
                var column = header.get(i);
                if (column != null) {
                    read(place, column, line.cells().get(i).strip(), cells, values);
                }
            }
            return new Row(place, cells, values);
        }

        private void read(
                Row.Place place, Column<?> column, String cell, Map<String, String> cells, Map<String, Object> values) {
            cells.put(column.name(), cell);
            if (cell.isEmpty()) {
                if (column.required()) {
                    report.refuse(place, column, cell, ErrorCode.REQUIRED);
                }
                return;
            }
            if (cell.length() > LONGEST_CELL) {
                report.refuse(place, column, cell, ErrorCode.INVALID_VALUE, Report.shortened(cell));
                return;
            }
            try {
                values.put(column.name(), column.read(cell));
            } catch (DomainException refusal) {
                report.refuse(
                        place, column, cell, refusal.code(), refusal.arguments().toArray());
            }
        }

        /** Spreadsheets end rows with blank cells; anything else that has no header must not be lost. */
        private boolean fits(Lines.Line line) {
            for (int i = 0; i < line.cells().size(); i++) {
                if ((i >= header.size() || header.get(i) == null)
                        && !line.cells().get(i).isBlank()) {
                    return false;
                }
            }
            return line.cells().size() >= header.size();
        }
    }
}
