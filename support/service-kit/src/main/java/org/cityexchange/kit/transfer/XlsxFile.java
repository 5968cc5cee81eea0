package org.cityexchange.kit.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The first sheet of an XLSX file. Numbers read as they would be typed, dates as {@code 2026-11-22}; of a formula its
 * value counts.
 */
final class XlsxFile implements Lines {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    /** A format that shows a date or a time: y, m, d, h or s outside of quotes, brackets and escapes. */
    private static final Pattern NOT_IN_A_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    private static final Pattern OF_A_DATE = Pattern.compile("(?is).*[ymdhs].*");

    /** Spreadsheets know no number beyond 10^308; one that says so is a trap. */
    private static final int MOST_DIGITS = 400;

    private final byte[] content;

    XlsxFile(byte[] content, long maxUnzipped) {
        this.content = content;
        XlsxCheck.check(content, maxUnzipped);
    }

    static boolean looksLikeOne(byte[] content) {
        return content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    @Override
    public void forEach(Consumer<Line> consumer) {
        long last = 1;
        try (var workbook = opened();
                var rows = firstSheet(workbook)) {
            var iterator = rows.iterator();
            for (var line = next(iterator, last); line != null; line = next(iterator, last)) {
                last = line.number();
                if (!line.cells().stream().allMatch(String::isBlank)) {
                    consumer.accept(line);
                }
            }
        } catch (IOException e) {
            throw new UnreadableFile(last);
        }
    }

    // The reader says in many ways that it does not understand a file

    private ReadableWorkbook opened() throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(content), WITH_FORMATS);
        } catch (RuntimeException e) {
            throw new UnreadableFile(1);
        }
    }

    private static Stream<Row> firstSheet(ReadableWorkbook workbook) throws IOException {
        try {
            return workbook.getFirstSheet().openStream();
        } catch (RuntimeException e) {
            throw new UnreadableFile(1);
        }
    }

    /** The next line; null at the end. */
    private static Line next(Iterator<Row> rows, long last) {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            var row = rows.next();
            var cells = new ArrayList<String>(row.getCellCount());
            for (int i = 0; i < row.getCellCount(); i++) {
                cells.add(row.getOptionalCell(i).map(XlsxFile::text).orElse(""));
            }
            return new Line(row.getRowNum(), List.copyOf(cells));
        } catch (RuntimeException e) {
            throw new UnreadableFile(last);
        }
    }

    private static String text(Cell cell) {
        if (cell.getValue() instanceof BigDecimal number) {
            return isDate(cell) ? date(cell) : plain(number, cell.getRawValue());
        }
        if (cell.getType() == CellType.ERROR) {
            return String.valueOf(cell.getRawValue());
        }
        return cell.getValue() == null ? "" : String.valueOf(cell.getValue());
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        return format != null
                && OF_A_DATE
                        .matcher(NOT_IN_A_FORMAT.matcher(format).replaceAll(""))
                        .matches();
    }

    private static String date(Cell cell) {
        var time = cell.asDate();
        return (time.toLocalTime().equals(LocalTime.MIDNIGHT) ? time.toLocalDate() : time).toString();
    }

    private static String plain(BigDecimal number, String asWritten) {
        return Math.abs(number.scale()) > MOST_DIGITS
                ? asWritten
                : number.stripTrailingZeros().toPlainString();
    }
}
