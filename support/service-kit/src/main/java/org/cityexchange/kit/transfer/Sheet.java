package org.cityexchange.kit.transfer;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** A file read by the columns of an importer. */
final class Sheet {

    private final CsvFile file;
    private final List<Column<?>> columns;
    private List<Column<?>> header;
    private boolean usable;

    Sheet(CsvFile file, List<Column<?>> columns) {
        this.file = file;
        this.columns = columns;
    }

    /** Passes on each row that can be read and has not been refused; what cannot be read is refused. */
    void forEach(Report report, Consumer<Row> consumer) {
        var reading = new Reading(report, consumer);
        file.forEach(reading::take);
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
    private List<Column<?>> headerOf(CsvRecord record, Report report) {
        var header = new ArrayList<Column<?>>();
        for (var title : record.getFields()) {
            var column = columns.stream().filter(each -> each.isCalled(title)).findFirst();
            if (column.isEmpty() && !title.isBlank()) {
                refuse(report, record, title, ErrorCode.UNKNOWN_COLUMN);
            } else if (column.isPresent() && header.contains(column.get())) {
                refuse(report, record, title, ErrorCode.DUPLICATE_COLUMN);
            }
            header.add(column.orElse(null));
        }
        columns.stream()
                .filter(column -> column.required() && !header.contains(column))
                .forEach(column -> refuse(report, record, column.name(), ErrorCode.MISSING_COLUMN));
        return header;
    }

    private static void refuse(Report report, CsvRecord record, String column, ErrorCode code) {
        var name = Report.shortened(column);
        report.refuseFile(record.getStartingLineNumber(), name, new DomainException(code, name));
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

        void take(CsvRecord record) {
            if (!behindHeader) {
                behindHeader = true;
                takeHeader(record);
                return;
            }
            rows++;
            var place = new Row.Place(rows, record.getStartingLineNumber());
            if (usable && !report.refused(place)) {
                var row = row(place, record);
                if (!report.refused(place)) {
                    consumer.accept(row);
                }
            }
        }

        private void takeHeader(CsvRecord record) {
            if (header == null) {
                header = headerOf(record, report);
                usable = !report.hasErrors();
            }
        }

        private Row row(Row.Place place, CsvRecord record) {
            if (!fits(record)) {
                report.refuse(place, null, null, ErrorCode.WRONG_FIELD_COUNT, record.getFieldCount(), header.size());
            }
            var cells = new HashMap<String, String>();
            var values = new HashMap<String, Object>();
            for (int i = 0; i < Math.min(header.size(), record.getFieldCount()); i++) {
                var column = header.get(i);
                if (column != null) {
                    read(place, column, record.getField(i).strip(), cells, values);
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
            try {
                values.put(column.name(), column.read(cell));
            } catch (DomainException refusal) {
                report.refuse(
                        place, column, cell, refusal.code(), refusal.arguments().toArray());
            }
        }

        /** Spreadsheets end rows with blank cells; anything else that has no header must not be lost. */
        private boolean fits(CsvRecord record) {
            for (int i = 0; i < record.getFieldCount(); i++) {
                if ((i >= header.size() || header.get(i) == null)
                        && !record.getField(i).isBlank()) {
                    return false;
                }
            }
            return record.getFieldCount() >= header.size();
        }
    }
}
