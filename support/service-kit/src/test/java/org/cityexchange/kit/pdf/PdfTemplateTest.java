package org.cityexchange.kit.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
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
    void aPlaceWithoutAValueIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PAGE.fill(Map.of("other", "x")))
                .withMessageContaining("name");
    }
}
