package org.cityexchange.kit.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Collections;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A text in one or more languages: canonical BCP 47 tag to text, sorted by tag, never empty. Texts are kept in Unicode
 * NFC without surrounding white space.
 */
@Schema(
        type = SchemaType.OBJECT,
        additionalProperties = String.class,
        description = "A text by BCP 47 language tag; with ?lang= a single string",
        examples = "{\"ko\": \"국제교류 활성화 포럼\", \"en\": \"International Exchange Forum\"}")
public record LocalizedText(
        @JsonValue @Schema(hidden = true) Map<String, String> byTag) {

    /** The language that stands in for a missing one before any other. */
    public static final String DEFAULT_LANGUAGE = "ko";

    /** An attribute of a JSON writer that is to write every language, whatever {@code ?lang=} asked for. */
    public static final String EVERY_LANGUAGE = "every-language";

    private static final int MAX_LENGTH = 20_000;

    /** Refuses an empty map, a malformed tag, and a blank or overlong text with {@link IllegalArgumentException}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LocalizedText {
        if (byTag == null || byTag.isEmpty()) {
            throw new IllegalArgumentException("needs a text in at least one language");
        }
        var canonical = new TreeMap<String, String>();
        byTag.forEach((tag, text) -> canonical.put(canonicalTag(tag), checked(text)));
        byTag = Collections.unmodifiableMap(canonical);
    }

    /** A Korean text. */
    public static LocalizedText ko(String text) {
        return new LocalizedText(Map.of("ko", text));
    }

    /** The same thing said in Korean and in English. */
    public static LocalizedText of(String ko, String en) {
        return new LocalizedText(Map.of("ko", ko, "en", en));
    }

    /** The text in that language or in its closest stand-in: the language itself, English, Korean, any. */
    public String in(String language) {
        return byTag.get(tagFor(language));
    }

    /** The tag of the text that {@link #in} answers with. */
    public String tagFor(String language) {
        for (String candidate : new String[] {language, baseOf(language), "en", DEFAULT_LANGUAGE}) {
            if (candidate != null && byTag.containsKey(candidate)) {
                return candidate;
            }
        }
        return byTag.keySet().iterator().next();
    }

    private static String baseOf(String tag) {
        return tag == null ? null : Locale.forLanguageTag(tag).getLanguage();
    }

    private static String canonicalTag(String tag) {
        try {
            var canonical = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
            if (canonical.equals("und")) {
                throw new IllegalArgumentException("needs a language tag such as ko or en");
            }
            return canonical;
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("is not keyed by language tags such as ko or en", e);
        }
    }

    private static String checked(String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("has a language without a text");
        }
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("is longer than " + MAX_LENGTH + " characters");
        }
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }
}
