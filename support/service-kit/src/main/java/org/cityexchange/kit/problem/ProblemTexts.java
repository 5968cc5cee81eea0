package org.cityexchange.kit.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The texts of problems in Korean and English. */
public final class ProblemTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.KOREAN);

    private ProblemTexts() {}

    /** The offered language an {@code Accept-Language} header prefers; English where it prefers none or is missing. */
    public static Locale preferred(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            var match = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), OFFERED);
            return match == null ? Locale.ENGLISH : match;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH; // a header nobody can read expresses no preference
        }
    }

    /** The short, general name of a refusal. */
    public static String title(ErrorCode code, Locale locale) {
        return text(code.name() + ".title", locale, List.of());
    }

    /** What is wrong in this case. */
    public static String detail(ErrorCode code, Locale locale, List<Object> arguments) {
        return text(code.name() + ".detail", locale, arguments);
    }

    static String detail(FieldError error, Locale locale) {
        if (error.text() != null) {
            return error.text();
        }
        return text(error.code() + ".detail", locale, error.arguments());
    }

    private static String text(String key, Locale locale, List<Object> arguments) {
        var pattern = bundle(locale).getString(key);
        return new MessageFormat(pattern, locale)
                .format(arguments.stream().map(ProblemTexts::plain).toArray());
    }

    /** Numbers and times as they are written in the API, not grouped or localised. */
    private static Object plain(Object argument) {
        return String.valueOf(argument);
    }

    static ResourceBundle bundle(Locale locale) throws MissingResourceException {
        return ResourceBundle.getBundle("problems.problems", locale, ProblemTexts.class.getClassLoader(), NO_FALLBACK);
    }
}
