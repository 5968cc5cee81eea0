package org.cityexchange.kit.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which letters the fonts of {@link PdfRenderer} have; read when they are first asked for. */
public final class PdfFonts {

    /** Family to file, in the order in which a letter is looked for. */
    static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put("Noto Sans", "NotoSans-Regular.ttf");
        FILES.put("Noto Sans KR", "NotoSansKR-Regular.ttf");
    }

    private PdfFonts() {}

    /** Whether every letter of the text has its form in one of the fonts: none would come out as a substitute. */
    public static boolean canShow(String text) {
        return text.codePoints()
                .allMatch(letter -> Letters.OF_FONTS.stream().anyMatch(font -> font.getGlyphId(letter) != 0));
    }

    private static final class Letters {
        private static final List<CmapLookup> OF_FONTS =
                FILES.values().stream().map(Letters::of).toList();

        private static CmapLookup of(String file) {
            try (var stream = PdfFonts.class.getResourceAsStream(file);
                    var font = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
                return font.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
