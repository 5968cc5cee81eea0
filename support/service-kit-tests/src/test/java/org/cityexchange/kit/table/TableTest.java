package org.cityexchange.kit.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.text.LocalizedText;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final Table<Object> ONE = Table.named("명단", "list").column("값", "value", each -> each);

    private static byte[] bytes(Spool spool) throws IOException {
        var bytes = new ByteArrayOutputStream();
        spool.sendTo(bytes);
        return bytes.toByteArray();
    }

    private static Spool spool(TableFormat format, Object... rows) {
        return Spool.of(format, ONE, row -> Arrays.asList(rows).forEach(row), Locale.KOREAN);
    }

    private static String csv(Object... rows) throws IOException {
        return new String(bytes(spool(TableFormat.CSV, rows)), UTF_8);
    }

    private static List<Row> xlsx(Object... rows) throws IOException {
        try (var workbook = new ReadableWorkbook(
                new ByteArrayInputStream(bytes(spool(TableFormat.XLSX, rows))), new ReadingOptions(true, true))) {
            return workbook.getFirstSheet().read();
        }
    }

    @Test
    void csvIsOfRfc4180WithAMarkThatSaysUtf8() throws IOException {
        assertThat(csv("용산구", "a,b", "say \"hi\"", "two\nlines", null))
                .isEqualTo("\uFEFF값\r\n용산구\r\n\"a,b\"\r\n\"say \"\"hi\"\"\"\r\n\"two\nlines\"\r\n\r\n");
    }

    @Test
    void whatASpreadsheetWouldRunIsDefusedAndANumberIsNot() throws IOException {
        assertThat(csv("=1+1", "+82-2-1", "-1", "@x", "\tx", "\rx", -1))
                .isEqualTo("\uFEFF값\r\n'=1+1\r\n'+82-2-1\r\n'-1\r\n'@x\r\n'\tx\r\n\"'\rx\"\r\n-1\r\n");
    }

    @Test
    void headingsAndTextsFollowTheLanguage() throws IOException {
        var text = List.<Object>of(LocalizedText.of("포럼", "Forum"));
        var english =
                new String(bytes(Spool.of(TableFormat.CSV, ONE, row -> text.forEach(row), Locale.ENGLISH)), UTF_8);
        assertThat(english).isEqualTo("\uFEFFvalue\r\nForum\r\n");
        assertThat(csv(text.get(0))).isEqualTo("\uFEFF값\r\n포럼\r\n");
    }

    @Test
    void timesKeepTheirOffsetAndListsBecomeOneText() throws IOException {
        var time = LocalDateTime.of(2022, 11, 25, 14, 0).atZone(ZoneId.of("Asia/Seoul"));
        assertThat(csv(time, LocalDate.of(2020, 10, 22), List.of("a", LocalizedText.ko("나"))))
                .isEqualTo("\uFEFF값\r\n2022-11-25T14:00:00+09:00\r\n2020-10-22\r\na; 나\r\n");
    }

    @Test
    void aWorkbookHasTypedCellsAndTextsThatAreNoFormulas() throws IOException {
        var time = LocalDateTime.of(2022, 11, 25, 14, 0).atZone(ZoneId.of("Asia/Seoul"));
        var rows = xlsx("=1+1", 12, true, LocalDate.of(2020, 10, 22), time, null);
        assertThat(rows.get(0).getCellText(0)).isEqualTo("값");
        assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(rows.get(1).getCellText(0)).isEqualTo("=1+1");
        assertThat(rows.get(2).getCellAsNumber(0).orElseThrow()).isEqualByComparingTo("12");
        assertThat(rows.get(3).getCellAsBoolean(0)).contains(true);
        assertThat(rows.get(4).getCellAsDate(0)).contains(LocalDateTime.of(2020, 10, 22, 0, 0));
        assertThat(rows.get(4).getCell(0).getDataFormatString()).isEqualTo("yyyy-mm-dd");
        assertThat(rows.get(5).getCellAsDate(0)).contains(LocalDateTime.of(2022, 11, 25, 14, 0));
    }

    @Test
    void aWorkbookHasSeveralSheetsAndACsvFileTheFirst() throws IOException {
        var terms = Table.<Object>named("정의", "terms").column("뜻", "meaning", each -> each);
        var sheets = List.<TableSheet<?>>of(
                new TableSheet<>(ONE, row -> row.accept(1)), new TableSheet<>(terms, row -> row.accept("둘")));
        var csv = new String(bytes(Spool.of(TableFormat.CSV, sheets, Locale.KOREAN)), UTF_8);
        assertThat(csv).isEqualTo("\uFEFF값\r\n1\r\n");
        var xlsx = bytes(Spool.of(TableFormat.XLSX, sheets, Locale.KOREAN));
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx), new ReadingOptions(true, true))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName())).containsExactly("명단", "정의");
            assertThat(workbook.getSheet(1).orElseThrow().read().get(1).getCellText(0))
                    .isEqualTo("둘");
        }
    }

    @Test
    void theSameRowsGiveTheSameBytesAndSoTheSameTag() throws IOException {
        for (var format : TableFormat.values()) {
            var first = spool(format, "a", 1);
            var again = spool(format, "a", 1);
            assertThat(again.tag()).isEqualTo(first.tag());
            assertThat(spool(format, "a", 2).tag()).isNotEqualTo(first.tag());
            assertThat(bytes(again)).isEqualTo(bytes(first));
        }
        assertThat(spool(TableFormat.CSV, "a").tag())
                .isNotEqualTo(spool(TableFormat.XLSX, "a").tag());
    }

    @Test
    void manyRowsPassThroughLittleMemory() throws IOException {
        var text = "x".repeat(1_000);
        var spool = Spool.of(
                TableFormat.XLSX,
                ONE,
                row -> IntStream.range(0, 50_000).forEach(i -> row.accept(text + i)),
                Locale.KOREAN);
        assertThat(spool.size()).isPositive();
        spool.close();
    }

    @Test
    void aRefusalHalfWayIsARefusalOfTheWhole() {
        assertThatThrownBy(() -> Spool.of(
                        TableFormat.CSV,
                        ONE,
                        row -> {
                            row.accept("a");
                            throw DomainException.notFound();
                        },
                        Locale.KOREAN))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void thereAreTwoFormats() {
        assertThat(TableFormat.of("xlsx")).isEqualTo(TableFormat.XLSX);
        assertThatThrownBy(() -> TableFormat.of("pdf")).isInstanceOf(DomainException.class);
    }
}
