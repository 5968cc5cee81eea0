package org.cityexchange.kit.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** A table with its rows, as one sheet of a workbook. */
public record TableSheet<T>(Table<T> table, TableRows<T> rows) {

    void writeTo(TableWriter writer, Locale locale) throws IOException {
        writer.row(table.headings(locale));
        rows.forEach(row -> {
            try {
                writer.row(table.cells(row, locale));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
