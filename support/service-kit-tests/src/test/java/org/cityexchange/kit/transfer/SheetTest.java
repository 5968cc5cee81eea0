package org.cityexchange.kit.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.junit.jupiter.api.Test;

class SheetTest {

    private static final Column<String> CODE =
            Column.matching("code", Pattern.compile("[a-z-]+")).or("코드").needed();
    private static final Column<String> NAME = Column.text("nameKo", 10).or("한글명", "이름(한글)");
    private static final Column<Long> PEOPLE = Column.count("population").or("인구");
    private static final Column<Double> LAT = Column.number("lat", -90, 90);
    private static final Column<Provenance> ORIGIN =
            Column.oneOf("origin", Provenance.class, Map.of("합성", Provenance.SYNTHETIC));

    private final Report report = new Report(3);
    private final List<Row> rows = new ArrayList<>();

    private Sheet read(String text) {
        var sheet = new Sheet(new CsvFile(text.getBytes(UTF_8)), List.of(CODE, NAME, PEOPLE, LAT, ORIGIN), 5);
        sheet.forEach(report, rows::add);
        return sheet;
    }

    private List<String> codes() {
        return report.errors().stream().map(JobError::code).toList();
    }

    @Test
    void headersAreReadInBothLanguagesWhateverTheirSpelling() {
        read(" CODE ,이름 (한글),인구\nhanoi,하노이,8\n");
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.get(CODE)).isEqualTo("hanoi");
            assertThat(row.get(NAME)).isEqualTo("하노이");
            assertThat(row.get(PEOPLE)).isEqualTo(8);
            assertThat(row.get(LAT)).isNull();
        });
    }

    @Test
    void aBlankCellIsNotTheSameAsNoColumn() {
        read("code,nameKo\nhanoi,\n");
        assertThat(rows.get(0).getOr(NAME, "stored")).isNull();
        assertThat(rows.get(0).getOr(PEOPLE, 5L)).isEqualTo(5);
    }

    @Test
    void cellsThatCannotBeReadAreToldOneByOne() {
        read("code,population,lat\nBAD,-1,91\n");
        assertThat(codes()).containsExactly("INVALID_VALUE", "INVALID_VALUE", "INVALID_VALUE");
        assertThat(report.errors()).extracting(JobError::column).containsExactly("code", "population", "lat");
        assertThat(report.errors()).extracting(JobError::value).containsExactly("BAD", "-1", "91");
        assertThat(rows).isEmpty();
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        read("code,lat\nhanoi,NaN\nseoul,1e400\n");
        assertThat(codes()).containsExactly("INVALID_VALUE", "INVALID_VALUE");
    }

    @Test
    void aNeededCellMustNotBeBlank() {
        read("code,nameKo\n,하노이\n");
        assertThat(codes()).containsExactly("REQUIRED");
    }

    @Test
    void wordsStandForTheValuesOfAnEnum() {
        read("code,origin\nhanoi,합성\nseoul,recorded\nbusan,made up\n");
        assertThat(rows).extracting(row -> row.get(ORIGIN)).containsExactly(Provenance.SYNTHETIC, Provenance.RECORDED);
        assertThat(codes()).containsExactly("INVALID_VALUE");
    }

    @Test
    void whatASpreadsheetWouldRunIsNoText() {
        read("code,nameKo\na,=1+1\nb,@x\nc,-2+3\nd,- 과장\n");
        assertThat(report.errorsTotal()).isEqualTo(3);
        assertThat(codes()).containsOnly("FORMULA_CELL");
        assertThat(rows).extracting(row -> row.get(CODE)).containsExactly("d");
    }

    @Test
    void aTextIsOfOneLineAndNotTooLong() {
        read("code,nameKo\na,\"two\nlines\"\nb,일이삼사오육칠팔구십일\n");
        assertThat(codes()).containsExactly("INVALID_VALUE", "INVALID_VALUE");
    }

    @Test
    void blankColumnsAtTheEndDoNoHarmButValuesWithoutAHeaderDo() {
        read("code,nameKo,,\nhanoi,하노이,,\nseoul,서울,,x\nbusan\n");
        assertThat(rows).hasSize(1);
        assertThat(codes()).containsExactly("WRONG_FIELD_COUNT", "WRONG_FIELD_COUNT");
    }

    @Test
    void aColumnUnderTwoNamesIsRefused() {
        assertThat(read("code,nameKo,한글명\nhanoi,하노이,하노이\n").usable()).isFalse();
        assertThat(codes()).containsExactly("DUPLICATE_COLUMN");
        assertThat(rows).isEmpty();
    }

    @Test
    void theHeaderIsJudgedOnceHoweverOftenTheFileIsRead() {
        var sheet = read("code,colour\nhanoi,red\n");
        sheet.forEach(report, rows::add);
        assertThat(codes()).containsExactly("UNKNOWN_COLUMN");
    }

    @Test
    void errorsBeyondTheLimitAreCountedOnly() {
        read("code\n" + "BAD\n".repeat(5));
        assertThat(report.errors()).hasSize(3);
        assertThat(report.errorsTotal()).isEqualTo(5);
        assertThat(report.result().failed()).isEqualTo(5);
    }

    @Test
    void aFileOfMoreRowsThanAllowedIsRefusedAtTheFirstOneTooMany() {
        assertThatThrownBy(() -> read("code\n" + "hanoi\n".repeat(6)))
                .isInstanceOfSatisfying(UnreadableFile.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.FILE_TOO_LARGE);
                    assertThat(refusal.line()).isEqualTo(7);
                });
    }

    @Test
    void aCellLongerThanAnySpreadsheetsIsRefused() {
        read("code\n" + "a".repeat(32_768) + "\n");
        assertThat(codes()).containsExactly("INVALID_VALUE");
    }

    @Test
    void eachRowCountsOnce() {
        read("code\nhanoi\nBAD\nseoul\n");
        report.inserted(rows.get(0));
        report.unchanged(rows.get(1));
        assertThat(report.result()).isEqualTo(new JobView.Result(1, 0, 1, 0, 1));
        report.undo();
        assertThat(report.result()).isEqualTo(new JobView.Result(0, 0, 0, 2, 1));
    }

    @Test
    void aRefusalOfTheDomainIsToldAtItsColumn() {
        read("code,population\nhanoi,8\n");
        report.refuse(rows.get(0), DomainException.at("/population", ErrorCode.INVALID_VALUE, 8));
        assertThat(report.errors()).singleElement().satisfies(error -> {
            assertThat(error.column()).isEqualTo("population");
            assertThat(error.value()).isEqualTo("8");
            assertThat(error.arguments()).containsExactly("8");
        });
    }

    @Test
    void longValuesAreShortened() {
        assertThat(Report.shortened("x".repeat(300))).hasSize(201).endsWith("…");
    }
}
