package org.cityexchange.forum.notice;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of notices, in Korean and English: {@code notice/notices_{ko,en}.properties}. A new occasion needs a subject
 * and a lead in both.
 */
final class Wording {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle texts;

    private Wording(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle("notice.notices", locale, Wording.class.getClassLoader(), NO_FALLBACK);
    }

    /** Korean for those who want Korean, English for all others. */
    static Wording in(String languageTag) {
        var korean = Locale.forLanguageTag(languageTag).getLanguage().equals("ko");
        return new Wording(korean ? Locale.KOREAN : Locale.ENGLISH);
    }

    Locale locale() {
        return locale;
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), locale).format(arguments);
    }
}
