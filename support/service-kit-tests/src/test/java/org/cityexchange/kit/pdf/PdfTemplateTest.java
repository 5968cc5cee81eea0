package org.cityexchange.kit.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTemplateTest {

    private static final PdfTemplate PAGE = PdfTemplate.of(PdfTemplateTest.class, "page.html");

    @Test
    void whatFillsAPlaceStaysText() throws IOException {
        var text = "<b>&amp;</b> \"$1\" {{other}} 홍길동 Łódź";
        var page = PAGE.fill(Map.of("name", text));
        assertThat(page).contains("&lt;b&gt;&amp;amp;&lt;/b&gt;").doesNotContain("<b>");
        try (var pdf = Loader.loadPDF(new PdfRenderer().render(page))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(text);
        }
    }

    @Test
    void aPartStandsOnceForEachElementAndWhatFillsItStaysText() {
        var list = PdfTemplate.of(PdfTemplateTest.class, "list.html");
        var rows = List.of(Map.of("label", "<1>", "value", "{{title}}"), Map.of("label", "2", "value", "b"));
        assertThat(list.fill(Map.of("title", "T"), Map.of("rows", rows)))
                .contains("<h1>T</h1>", "<li>&lt;1&gt;: {{title}}</li>", "<li>2: b</li>")
                .doesNotContain("rows");
        assertThat(list.fill(Map.of("title", "T"), Map.of("rows", List.of()))).doesNotContain("<li>");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> list.fill(Map.of("title", "T")))
                .withMessageContaining("rows");
    }

    @Test
    void aPlaceWithoutAValueIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PAGE.fill(Map.of("other", "x")))
                .withMessageContaining("name");
    }
}
