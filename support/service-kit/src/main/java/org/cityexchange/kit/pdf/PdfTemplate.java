package org.cityexchange.kit.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An XHTML page with places such as <code>{{name}}</code>, and with parts such as <code>{{#rows}}...{{/rows}}</code> that
 * stand there once for each element of a list. What fills places is text: it cannot become markup.
 */
public final class PdfTemplate {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([A-Za-z]+)}}");

    private static final Pattern PART = Pattern.compile("(?s)\\{\\{#([A-Za-z]+)}}(.*?)\\{\\{/\\1}}");

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
        return fill(values, Map.of());
    }

    /** The same with its parts repeated, each filled with the values of one element; parts contain no parts. */
    public String fill(Map<String, String> values, Map<String, List<Map<String, String>>> lists) {
        var filled = new StringBuilder();
        var part = PART.matcher(page);
        var from = 0;
        while (part.find()) {
            filled.append(filled(page.substring(from, part.start()), values));
            given(lists, part.group(1)).forEach(element -> filled.append(filled(part.group(2), element)));
            from = part.end();
        }
        return filled.append(filled(page.substring(from), values)).toString();
    }

    private static String filled(String text, Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(escaped(given(values, place.group(1)))));
    }

    private static <T> T given(Map<String, T> all, String name) {
        var value = all.get(name);
        if (value == null) {
            throw new IllegalArgumentException("nothing was given for " + name);
        }
        return value;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
