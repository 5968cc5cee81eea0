package org.cityexchange.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.training.certificate.Samples.certificate;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cityexchange.kit.pdf.PdfRenderer;
import org.junit.jupiter.api.Test;

class CertificatePageTest {

    private static final String URL = "https://training.example.org/v1/verifications/0123456789abcdefghijABCDEF";

    @Test
    void itIsOnePageInTwoLanguagesWithEveryFontInside() throws IOException {
        var name = Normalizer.normalize("Nguyễn Şükrü Łódźki Ərğün Čaňo Țepeș", Normalizer.Form.NFC);
        var file = new PdfRenderer().renderForArchives(CertificatePage.of(certificate(name), URL));
        try (var pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            var page = pdf.getPage(0);
            var fonts = new ArrayList<PDFont>();
            for (var font : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(font));
            }
            assertThat(fonts).hasSize(2).allMatch(PDFont::isEmbedded);
            assertThat(page.getResources().getXObjectNames()).hasSize(1);
            assertThat(page.getAnnotations()).anyMatch(PDAnnotationLink.class::isInstance);
            assertThat(new PDFTextStripper().getText(pdf).replace("\n", " "))
                    .contains(
                            name,
                            "2027-000017",
                            "도시교통정책 과정",
                            "Urban Transport Policy",
                            "2026년 12월 7일 – 2026년 12월 18일",
                            "7 December 2026 – 18 December 2026",
                            "2027년 1월 1일",
                            "서울특별시 인재개발원",
                            URL);
            assertThat(pdf.getDocumentInformation().getTitle()).contains("수료증", "2027-000017");
        }
    }

    @Test
    void aNameCannotBecomeMarkup() {
        assertThat(CertificatePage.of(certificate("<b>One</b> & {{url}}"), URL))
                .contains("&lt;b&gt;One&lt;/b&gt; &amp; {{url}}");
    }
}
