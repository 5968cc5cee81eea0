package org.cityexchange.kit.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How texts are made comparable. */
public final class Texts {

    private static final Pattern COMBINING_MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Texts() {}

    /** A name or text as given, in NFC, without white space around it; null stays null, blank becomes null. */
    public static String clean(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    /**
     * The form in which two spellings of one name are equal and in which a part of it can be found: without accents,
     * in lower case, full-width forms as plain ones. Hangul syllables stay whole, so a two-syllable part is found.
     */
    public static String folded(String text) {
        if (text == null) {
            return "";
        }
        var bare = COMBINING_MARKS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        var plain = bare.toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replace('ı', 'i')
                .replace('ł', 'l')
                .replace('ø', 'o');
        var whole = Normalizer.normalize(plain, Normalizer.Form.NFC);
        return SPACES.matcher(whole).replaceAll(" ").strip();
    }

    /** What a search column holds: every given text, folded, one a line. */
    public static String searchable(Collection<String> texts) {
        return texts.stream()
                .map(Texts::folded)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** What a search column holds of a localized text. */
    public static String searchable(LocalizedText... texts) {
        return searchable(Arrays.stream(texts)
                .filter(text -> text != null)
                .flatMap(text -> text.byTag().values().stream())
                .toList());
    }

    /** A SQL {@code like} pattern (escape character {@code \}) that finds the folded text anywhere. */
    public static String containing(String text) {
        var literal = folded(text).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return "%" + literal + "%";
    }

    /** An e-mail address as it is compared: NFKC (full-width letters become plain ones), trimmed, in lower case. */
    public static String normalizedEmail(String email) {
        return Normalizer.normalize(email, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
