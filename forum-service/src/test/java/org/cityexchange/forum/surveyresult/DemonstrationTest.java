package org.cityexchange.forum.surveyresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.pdf.PdfRenderer;
import org.junit.jupiter.api.Test;

/** The made-up survey of the first start: what it shows, what it hides, and how it is drawn. */
class DemonstrationTest {

    private static final SampleSurvey SAMPLE = SampleSurvey.demonstration();
    private static final SurveyResults RESULTS = SAMPLE.published().results();

    @Test
    void thirtySevenOfFortyAreSatisfiedWhichShowsAsNinetyThree() {
        assertThat(RESULTS.responses()).isEqualTo(42);
        var overall = SampleSurvey.item(RESULTS.items(), "overall");
        assertThat(overall.valid()).isEqualTo(40);
        assertThat(overall.notApplicable()).isEqualTo(1);
        assertThat(overall.missing()).isEqualTo(1);
        assertThat(overall.metrics().get(0).exact()).isEqualTo("92.5");
        assertThat(overall.metrics().get(0).displayed()).isEqualTo("93");
        assertThat(ComputedFigures.of(RESULTS))
                .extracting(Figure::key, Figure::n)
                .contains(tuple("satisfaction.overall", 40L), tuple("satisfaction.work", 40L))
                .contains(tuple("response.count", null), tuple("satisfaction.recommendation.nps", 42L));
    }

    @Test
    void theSmallestRegionIsHiddenAndTheNextWithIt() {
        var table = SAMPLE.published().tables().get("region");
        assertThat(table.cells())
                .extracting(cell -> cell.where().get("region"), CrossTable.Cell::responses)
                .containsExactly(
                        tuple("ASIA", 18L), tuple("AFRICA", 12L), tuple("AMERICAS", null), tuple("EUROPE", null));
        assertThat(SAMPLE.published().tables().get("mode,region").cells())
                .filteredOn(cell -> !cell.suppressed())
                .extracting(CrossTable.Cell::responses)
                .containsExactly(12L, 7L, 6L, 5L);
    }

    @Test
    void theChartIsXmlThatSaysInWordsWhatItDraws() throws Exception {
        for (var locale : List.of(Locale.KOREAN, Locale.ENGLISH)) {
            var svg = ResultChart.of(RESULTS, locale);
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
            var root = document.getDocumentElement();
            assertThat(root.getAttribute("role")).isEqualTo("img");
            assertThat(root.getAttribute("aria-labelledby")).isEqualTo("title desc");
            assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                    .contains("93%", "(n=40)", locale.equals(Locale.KOREAN) ? "시연용 가상 자료" : "SYNTHETIC");
        }
        assertThat(ResultChart.of(RESULTS, Locale.KOREAN)).contains("행사 전반에 만족하십니까?");
    }

    @Test
    void theReportIsOnePageWithItsFontsInside() throws IOException {
        for (var locale : List.of(Locale.KOREAN, Locale.ENGLISH)) {
            var page = ResultReport.in(locale).page(RESULTS, ZoneId.of("Asia/Seoul"));
            var pdf = new PdfRenderer().render(page);
            Files.write(Path.of("target", "survey-report-" + locale + ".pdf"), pdf);
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
                var resources = document.getPage(0).getResources();
                assertThat(StreamSupport.stream(resources.getFontNames().spliterator(), false)
                                .map(name -> {
                                    try {
                                        return resources.getFont(name).isEmbedded();
                                    } catch (IOException e) {
                                        throw new AssertionError(e);
                                    }
                                }))
                        .isNotEmpty()
                        .containsOnly(true);
                assertThat(new PDFTextStripper().getText(document))
                        .contains("93%", "80.1–97.4", RESULTS.snapshot().digest())
                        .contains(locale.equals(Locale.KOREAN) ? "긍정 응답률" : "Positive share");
            }
        }
        Files.writeString(Path.of("target", "survey-chart.svg"), ResultChart.of(RESULTS, Locale.KOREAN));
    }

    @Test
    void aReportOfManyLongQuestionsIsOnePageToo() throws IOException {
        var label = "행사의 준비와 진행, 안내와 통역, 장소와 시설에 전반적으로 만족하셨습니까? ".repeat(5).strip();
        var questions = IntStream.range(0, 40)
                .mapToObj(n -> "{'key': 'q" + n + "', 'type': 'LIKERT5', 'label': {'ko': '" + label + "'}}")
                .collect(Collectors.joining(", ", "[", "]"));
        var many = SampleSurvey.asking(questions).answered(6, "{'q0': 5}").published();
        var page = ResultReport.KOREAN.page(many.results(), ZoneId.of("Asia/Seoul"));
        assertThat(page).contains("개 문항은 엑셀 파일에서");
        try (var document = Loader.loadPDF(new PdfRenderer().render(page))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void aSurveyWithNothingToShowIsDrawnAsThat() {
        var few = SampleSurvey.asking("[{'key': 'overall', 'type': 'LIKERT5', 'label': {'ko': '만족도'}}]")
                .answered(4, "{'overall': 5}")
                .published();
        assertThat(few.results().suppressed()).isTrue();
        assertThat(few.results().responses()).isNull();
        assertThat(few.results().items()).isEmpty();
        assertThat(ResultChart.of(few.results(), Locale.ENGLISH)).contains("Fewer people responded");
        assertThat(ResultReport.ENGLISH.page(few.results(), ZoneId.of("Asia/Seoul")))
                .contains("Fewer people responded");
        assertThat(ComputedFigures.of(few.results())).isEmpty();
    }
}
