package org.cityexchange.kit.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An XHTML page with places such as <code>{{name}}</code>. What fills them is text: it cannot become markup. */
public final class PdfTemplate {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([A-Za-z]+)}}");

    private final String page;

    private PdfTemplate(String page) {
        this.page = page;
    }

    /** The page in that resource beside the class. */
    public static PdfTemplate of(Class<?> owner, String resource) {
        try (var stream = owner.getResourceAsStream(resource)) {
            return new PdfTemplate(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page with its places filled; a place without a value is a mistake of the caller. */
    public String fill(Map<String, String> values) {
        return PLACE.matcher(page).replaceAll(place -> {
            var value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException("nothing was given for " + place.group(1));
            }
            return Matcher.quoteReplacement(escaped(value));
        });
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
