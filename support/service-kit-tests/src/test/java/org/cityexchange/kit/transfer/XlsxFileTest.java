package org.cityexchange.kit.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.cityexchange.kit.problem.ErrorCode;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class XlsxFileTest {

    private static final long LIMIT = 200_000;

    private static byte[] file(Consumer<Worksheet> content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", null)) {
            content.accept(workbook.newWorksheet("명단"));
        }
        return bytes.toByteArray();
    }

    private static List<Lines.Line> read(byte[] content) {
        var lines = new ArrayList<Lines.Line>();
        new XlsxFile(content, LIMIT).forEach(lines::add);
        return lines;
    }

    /** The same file with its sheet changed as text. */
    private static byte[] withSheet(byte[] file, UnaryOperator<String> change) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var from = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get();
                var to = new ZipOutputStream(bytes)) {
            for (var part : Collections.list(from.getEntries())) {
                to.putNextEntry(new ZipEntry(part.getName()));
                var text = new String(from.getInputStream(part).readAllBytes(), UTF_8);
                var isSheet = part.getName().startsWith("xl/worksheets/");
                to.write((isSheet ? change.apply(text) : text).getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aWorkbookIsToldFromACsvFileByItsFirstBytes() throws IOException {
        assertThat(XlsxFile.looksLikeOne(file(sheet -> sheet.value(0, 0, "a")))).isTrue();
        assertThat(XlsxFile.looksLikeOne("PK,name\n".getBytes(UTF_8))).isFalse();
    }

    @Test
    void cellsReadAsTheyWouldBeTyped() throws IOException {
        var lines = read(file(sheet -> {
            sheet.value(0, 0, "이름");
            sheet.value(0, 1, 1234567890123L);
            sheet.value(0, 2, 0.5);
            sheet.value(0, 3, true);
            sheet.value(0, 4, LocalDate.of(2020, 10, 22));
            sheet.style(0, 4).format("yyyy\"년\" m\"월\" d\"일\"").set();
            sheet.value(0, 5, LocalDateTime.of(2022, 11, 25, 14, 0));
            sheet.style(0, 5).format("yyyy-mm-dd hh:mm").set();
            sheet.value(0, 6, 12);
            sheet.style(0, 6).format("#,##0\"days\"").set();
        }));
        assertThat(lines)
                .singleElement()
                .extracting(Lines.Line::cells)
                .isEqualTo(List.of("이름", "1234567890123", "0.5", "true", "2020-10-22", "2022-11-25T14:00", "12"));
    }

    @Test
    void linesCarryTheNumbersOfTheSheetAndBlankOnesAreLeftOut() throws IOException {
        var lines = read(file(sheet -> {
            sheet.value(0, 0, "code");
            sheet.value(2, 0, "  ");
            sheet.value(4, 1, "x");
        }));
        assertThat(lines).extracting(Lines.Line::number).containsExactly(1L, 5L);
        assertThat(lines.get(1).cells()).containsExactly("", "x");
    }

    @Test
    void ofAFormulaItsValueCounts() throws IOException {
        var formula = file(sheet -> sheet.formula(0, 0, "1+1"));
        assertThat(read(withSheet(formula, text -> text.replaceAll("</f>(<v></v>)?", "</f><v>2</v>"))))
                .singleElement()
                .extracting(Lines.Line::cells)
                .isEqualTo(List.of("2"));
    }

    @Test
    void aBombIsRefusedBeforeItGoesOff() throws IOException {
        var bomb = withSheet(
                file(sheet -> sheet.value(0, 0, "a")),
                text -> text.replace("</sheetData>", " ".repeat((int) LIMIT) + "</sheetData>"));
        assertThat(bomb.length).isLessThan((int) LIMIT / 10);
        assertThatThrownBy(() -> read(bomb))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.FILE_TOO_LARGE));
    }

    @Test
    void aCellFarBeyondTheLastColumnIsRefusedBeforeRoomIsMadeForTheOthers() throws IOException {
        var far = withSheet(file(sheet -> sheet.value(0, 0, "a")), text -> text.replace("r=\"A1\"", "r=\"ZZZZZZ1\""));
        assertThatThrownBy(() -> read(far)).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void aNumberOfABillionDigitsIsNotWrittenOut() throws IOException {
        var wide = withSheet(file(sheet -> sheet.value(0, 0, 7)), text -> text.replace("<v>7", "<v>1E999999999"));
        assertThat(read(wide).get(0).cells()).containsExactly("1E999999999");
    }

    @Test
    void anArchiveThatIsNoWorkbookAndATornOneAreRefused() throws IOException {
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.write("hello".getBytes(UTF_8));
        }
        assertThatThrownBy(() -> read(archive.toByteArray())).isInstanceOf(UnreadableFile.class);
        var whole = file(sheet -> sheet.value(0, 0, "a"));
        assertThatThrownBy(() -> read(java.util.Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(UnreadableFile.class);
        var broken = withSheet(whole, text -> text.replace("</sheetData>", "</broken>"));
        assertThatThrownBy(() -> read(broken)).isInstanceOf(UnreadableFile.class);
    }
}
