package org.cityexchange.kit.mail;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of letters in Korean or English: a bundle of properties in both. */
public final class Wording {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle texts;

    private Wording(String bundle, Class<?> owner, Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(bundle, locale, owner.getClassLoader(), NO_FALLBACK);
    }

    /**
     * Korean for those who want Korean, English for all others.
     *
     * @param bundle its name, such as {@code notice.notices} for {@code notice/notices_{ko,en}.properties}
     * @param owner a class of whoever keeps the bundle
     */
    public static Wording in(String bundle, Class<?> owner, String languageTag) {
        var korean = Locale.forLanguageTag(languageTag).getLanguage().equals("ko");
        return new Wording(bundle, owner, korean ? Locale.KOREAN : Locale.ENGLISH);
    }

    /** Korean or English. */
    public Locale locale() {
        return locale;
    }

    /** The text of that key with its places filled. */
    public String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), locale).format(arguments);
    }
}
