package org.cityexchange.kit.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;

/**
 * Makes PDF files of XHTML pages. The pages are set in {@value #FONTS}, of which the letters used are embedded: Latin with
 * all its accents, Greek, Cyrillic and Korean. Other scripts are not shaped; {@link PdfFonts} knows which letters there
 * are.
 */
@ApplicationScoped
public class PdfRenderer {

    /** What stands as {@code font-family} in a page. */
    public static final String FONTS = "'Noto Sans', 'Noto Sans KR'";

    private static final int REGULAR = 400;

    private static final Set<Character.UnicodeScript> SET = EnumSet.of(
            Character.UnicodeScript.LATIN,
            Character.UnicodeScript.GREEK,
            Character.UnicodeScript.CYRILLIC,
            Character.UnicodeScript.HANGUL,
            Character.UnicodeScript.COMMON);

    static {
        XRLog.setLoggingEnabled(false); // it would log what it lays out, names too; what fails is thrown
    }

    /** The page as a PDF file. It is not to point at anything outside of itself but in links: nothing is fetched. */
    public byte[] render(String xhtml) {
        return render(xhtml, new PdfRendererBuilder());
    }

    /**
     * The page as a PDF file that can be read for decades and by everybody: PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO
     * 14289-1). The page says its language and its title, and every image what it shows.
     */
    public byte[] renderForArchives(String xhtml) {
        var builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        return render(xhtml, builder);
    }

    private static byte[] render(String xhtml, PdfRendererBuilder builder) {
        var pdf = new ByteArrayOutputStream();
        try {
            PdfFonts.FILES.forEach((family, file) -> builder.useFont(
                    () -> PdfRenderer.class.getResourceAsStream(file), family, REGULAR, FontStyle.NORMAL, true));
            builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
            builder.withHtmlContent(xhtml, null);
            builder.toStream(pdf);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /** Whether a page can show that text: whether all its letters are of scripts that are set here. */
    public static boolean canSet(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .allMatch(SET::contains);
    }
}
