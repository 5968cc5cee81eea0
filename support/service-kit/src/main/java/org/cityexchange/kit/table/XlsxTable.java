package org.cityexchange.kit.table;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook, with numbers, dates and times typed; texts are texts, so that none is run as a formula. Times
 * are those of the clocks in their zone, as a spreadsheet knows no zones. Rows leave the memory as they are written.
 */
final class XlsxTable implements TableWriter {

    private static final int FLUSH_EVERY = 500;
    private static final int LONGEST_SHEET_NAME = 31;
    private static final int LONGEST_TEXT = 32_767;
    private static final double WIDTH = 20;

    private final Workbook workbook;
    private Worksheet sheet;
    private int rows;

    XlsxTable(OutputStream out, String name) {
        workbook = new Workbook(out, "CityExchange", null);
        begin(name);
    }

    @Override
    public boolean nextSheet(String name) throws IOException {
        sheet.finish();
        begin(name);
        return true;
    }

    private void begin(String name) {
        sheet = workbook.newWorksheet(
                name.length() > LONGEST_SHEET_NAME ? name.substring(0, LONGEST_SHEET_NAME) : name);
        sheet.freezePane(0, 1);
        rows = 0;
    }

    @Override
    public void row(List<Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            if (rows == 0) {
                sheet.width(column, WIDTH);
                sheet.style(0, column).bold().set();
            }
            put(column, cells.get(column));
        }
        rows++;
        if (rows % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    private void put(int column, Object cell) {
        if (cell instanceof Number number) {
            sheet.value(rows, column, number);
        } else if (cell instanceof Boolean truth) {
            sheet.value(rows, column, truth);
        } else if (cell instanceof LocalDate date) {
            sheet.value(rows, column, date);
            sheet.style(rows, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof ZonedDateTime time) {
            sheet.value(rows, column, time.toLocalDateTime());
            sheet.style(rows, column).format("yyyy-mm-dd hh:mm").set();
        } else if (cell instanceof String text && !text.isEmpty()) {
            // not shared between cells: that table would stay in memory until the end
            sheet.inlineString(rows, column, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
