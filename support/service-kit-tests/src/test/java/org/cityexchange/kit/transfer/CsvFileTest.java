package org.cityexchange.kit.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {

    private static final String TEXT = "코드,이름\r\nquy-nhon-vn,퀴논\r\n";

    private static List<Lines.Line> read(byte[] content) {
        var records = new ArrayList<Lines.Line>();
        new CsvFile(content).forEach(records::add);
        return records;
    }

    private static void assertUnreadable(byte[] content, long line) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOfSatisfying(
                        UnreadableFile.class, e -> assertThat(e.line()).isEqualTo(line));
    }

    private static void assertReadAsText(byte[] content) {
        assertThat(read(content))
                .extracting(Lines.Line::cells)
                .containsExactly(List.of("코드", "이름"), List.of("quy-nhon-vn", "퀴논"));
    }

    @Test
    void utf8IsReadWithAndWithoutItsMark() {
        assertReadAsText(TEXT.getBytes(UTF_8));
        assertReadAsText(("\uFEFF" + TEXT).getBytes(UTF_8));
    }

    @Test
    void ms949IsRecognised() {
        assertReadAsText(TEXT.getBytes(Charset.forName("MS949")));
    }

    @Test
    void aSyllableThatOnlyMs949HasIsReadToo() {
        assertThat(read("이름\n똠방각하".getBytes(Charset.forName("MS949")))
                        .get(1)
                        .cells()
                        .get(0))
                .isEqualTo("똠방각하");
    }

    @Test
    void bytesThatAreNeitherAreRefusedWithTheirLine() {
        assertUnreadable(new byte[] {'a', '\n', 'b', '\n', (byte) 0xFF, (byte) 0xFF}, 3);
    }

    @Test
    void aSyllableCutInHalfAtTheEndIsRefused() {
        var cut = "a\n가".getBytes(UTF_8);
        assertUnreadable(Arrays.copyOf(cut, cut.length - 2), 2);
    }

    @Test
    void aQuoteThatIsNeverClosedIsRefused() {
        assertUnreadable("a,b\nc,\"d\ne,f\n".getBytes(UTF_8), 1);
    }

    @Test
    void linesAreCountedAsTheyStandInTheFile() {
        var records = read("a\n\n\"two\nlines\"\nb\n".getBytes(UTF_8));
        assertThat(records).extracting(Lines.Line::number).containsExactly(1L, 3L, 5L);
    }
}
