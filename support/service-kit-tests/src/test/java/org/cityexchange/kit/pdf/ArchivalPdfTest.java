package org.cityexchange.kit.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.DomXmpParser;
import org.apache.xmpbox.xml.XmpParsingException;
import org.cityexchange.kit.qr.QrCodes;
import org.junit.jupiter.api.Test;

class ArchivalPdfTest {

    private static final String TEXT = "홍길동 Nguyễn Thị Quỳnh, Łódź, Şükrü, Oʻzbekiston";
    private static final String PAGE = """
            <html xmlns="http://www.w3.org/1999/xhtml" lang="ko"><head><title>수료증</title>
            <style>body { font-family: %s }</style></head>
            <body><h1>수료증</h1><p>%s</p><img alt="QR" src="data:image/png;base64,%s"/></body></html>
            """.formatted(
                    PdfRenderer.FONTS, TEXT, Base64.getEncoder().encodeToString(QrCodes.png("https://example.org/")));

    @Test
    void aFileForArchivesBringsItsFontsItsColoursAndItsStructure()
            throws IOException, XmpParsingException, BadFieldValueException {
        try (var pdf = Loader.loadPDF(new PdfRenderer().renderForArchives(PAGE))) {
            var catalog = pdf.getDocumentCatalog();
            var xmp = new DomXmpParser().parse(catalog.getMetadata().toByteArray());
            assertThat(xmp.getPDFAIdentificationSchema().getPart()).isEqualTo(2);
            assertThat(xmp.getPDFAIdentificationSchema().getConformance()).isEqualTo("A");
            assertThat(xmp.getDublinCoreSchema().getTitle()).isEqualTo("수료증");
            assertThat(catalog.getLanguage()).isEqualTo("ko");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getOutputIntents()).hasSize(1).allSatisfy(intent -> {
                assertThat(intent.getDestOutputIntent()).isNotNull();
                assertThat(intent.getCOSObject().getNameAsString(COSName.S)).isEqualTo("GTS_PDFA1");
            });
            assertThat(pdf.isEncrypted()).isFalse();
            assertThat(fonts(pdf)).hasSize(2).allMatch(PDFont::isEmbedded);
            assertThat(pdf.getPage(0).getResources().getXObjectNames()).hasSize(1);
            assertThat(new PDFTextStripper().getText(pdf)).contains(TEXT);
        }
    }

    private static List<PDFont> fonts(PDDocument pdf) throws IOException {
        var fonts = new ArrayList<PDFont>();
        for (var page : pdf.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    @Test
    void whatTheFontsLackIsKnown() {
        assertThat(PdfFonts.canShow(TEXT)).isTrue();
        assertThat(PdfFonts.canShow("ชื่อ")).isFalse();
        assertThat(PdfFonts.canShow("اسم")).isFalse();
    }
}
