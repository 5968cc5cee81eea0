package org.cityexchange.training.certificate;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cityexchange.kit.text.LocalizedText;

/**
 * What a verification comes to, for people: a page that needs no script, no font and no style from elsewhere. Its words
 * stand in the templates, one for each language.
 *
 * @param found null for a link that leads to no certificate
 */
record VerificationPage(VerificationView found, Locale locale) {

    private static final DateTimeFormatter KOREAN = DateTimeFormatter.ofPattern("yyyy년 M월 d일", Locale.KOREAN);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    /** The page as HTML. */
    String html() {
        return (isKorean() ? Templates.verificationKo(this) : Templates.verificationEn(this)).render();
    }

    /** The tag of the language it is written in. */
    String language() {
        return isKorean() ? "ko" : "en";
    }

    public boolean isKnown() {
        return found != null;
    }

    public boolean isValid() {
        return isKnown() && found.result() == VerificationResult.VALID;
    }

    public boolean isSuperseded() {
        return isKnown() && found.result() == VerificationResult.SUPERSEDED;
    }

    /** The text in the language of the page, or in another. */
    public String text(LocalizedText text) {
        return text.in(locale.getLanguage());
    }

    /** The language a text is really in, for those who have the page read to them. */
    public String languageOf(LocalizedText text) {
        return text.tagFor(locale.getLanguage());
    }

    public String day(LocalDate day) {
        return (isKorean() ? KOREAN : ENGLISH).format(day);
    }

    /** The day of an instant, in UTC. */
    public String day(Instant instant) {
        return day(instant.atZone(ZoneOffset.UTC).toLocalDate());
    }

    private boolean isKorean() {
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage());
    }

    @CheckedTemplate(basePath = "certificate")
    static class Templates {

        private Templates() {}

        static native TemplateInstance verificationKo(VerificationPage page);

        static native TemplateInstance verificationEn(VerificationPage page);
    }
}
