package org.cityexchange.kit.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.regex.Pattern;

/**
 * CSV as RFC 4180 has it: lines end in CRLF, text is UTF-8. A byte order mark says so to Excel, which would take Korean
 * for MS949 otherwise.
 */
final class CsvTable implements TableWriter {

    /** What a spreadsheet would run (OWASP, CSV injection); an apostrophe before it makes it a text. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r].*");

    private final CsvWriter writer;

    CsvTable(OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, UTF_8);
        text.write('\uFEFF');
        writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    }

    @Override
    public void row(List<Object> cells) {
        writer.writeRecord(cells.stream().map(CsvTable::text).toList());
    }

    @Override
    public boolean nextSheet(String name) {
        return false;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** Only texts are defused: a negative number is one. */
    private static String text(Object cell) {
        var text = Cells.text(cell);
        return cell instanceof String && FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
