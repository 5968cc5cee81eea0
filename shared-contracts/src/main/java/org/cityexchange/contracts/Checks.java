package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the records ask of their components; each refusal names the component. */
final class Checks {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+)*");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern POLICY = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    /** A key version and a hash in any usual notation; an address or a name in another script does not pass. */
    private static final Pattern PERSON_REF = Pattern.compile("[A-Za-z0-9._:=+/~-]{1,200}");

    private static final Pattern TABLE = Pattern.compile("[a-z][a-z0-9_]*");

    private Checks() {}

    static String code(String value, String what) {
        return matching(CODE, value, what, "letters and digits joined by hyphens");
    }

    @Nullable
    static String codeOrNull(@Nullable String value, String what) {
        return value == null ? null : code(value, what);
    }

    static String country(String value, String what) {
        return matching(COUNTRY, value, what, "two capital letters");
    }

    @Nullable
    static String countryOrNull(@Nullable String value, String what) {
        return value == null ? null : country(value, what);
    }

    static String language(String value, String what) {
        return matching(LANGUAGE, value, what, "a BCP 47 language tag");
    }

    @Nullable
    static String languageOrNull(@Nullable String value, String what) {
        return value == null ? null : language(value, what);
    }

    static String policy(String value, String what) {
        return matching(POLICY, value, what, "capital letters and digits joined by underscores");
    }

    static String personRef(String value, String what) {
        return matching(PERSON_REF, value, what, "a pseudonym");
    }

    static String table(String value, String what) {
        return matching(TABLE, value, what, "small letters, digits and underscores");
    }

    static String notBlank(String value, String what) {
        requireNonNull(value, what);
        require(!value.isBlank(), what + " is blank");
        return value;
    }

    /** A sorted, unmodifiable copy of texts by language, so that equal texts are written in equal order. */
    static SortedMap<String, String> texts(Map<String, String> byLanguage, String what) {
        requireNonNull(byLanguage, what);
        require(!byLanguage.isEmpty(), what + " is empty");
        byLanguage.forEach((language, text) -> {
            language(language, what + " language");
            notBlank(text, what + "." + language);
        });
        return Collections.unmodifiableSortedMap(new TreeMap<>(byLanguage));
    }

    static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new IllegalArgumentException(sentence);
        }
    }

    private static String matching(Pattern pattern, String value, String what, String description) {
        requireNonNull(value, what);
        // The value stays out of the message: it may be what must never be logged.
        require(pattern.matcher(value).matches(), what + " is not " + description);
        return value;
    }
}
