package org.cityexchange.kit.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import org.cityexchange.kit.problem.DomainException;

/** The kinds of file a list can be had as. */
enum TableFormat {
    CSV("text/csv; charset=utf-8; header=present"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The format with that suffix; any other is not found. */
    static TableFormat of(String suffix) {
        return Arrays.stream(values())
                .filter(format -> format.suffix().equals("." + suffix))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    TableWriter writer(OutputStream out, String name) throws IOException {
        return this == CSV ? new CsvTable(out) : new XlsxTable(out, name);
    }

    String mediaType() {
        return mediaType;
    }

    String suffix() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
