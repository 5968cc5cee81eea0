package org.cityexchange.kit.mail;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mail as it is sent: as text and as HTML.
 *
 * @param kind what it is for, in UPPER_SNAKE
 * @param to the address alone, without a name
 * @param language in which it is written
 * @param subject one line: line breaks and other control characters become spaces
 */
record WrittenMail(
        String kind,
        String to,
        Locale language,
        String subject,
        String text,
        String html,
        List<Mail.Attachment> attachments) {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    WrittenMail {
        // whatever stands in a header must not begin another one
        subject = CONTROLS.matcher(subject).replaceAll(" ").strip();
    }

    static WrittenMail of(Mail mail) {
        var letter = mail.letter();
        return new WrittenMail(
                mail.kind(),
                mail.to(),
                Locale.forLanguageTag(letter.language()),
                letter.subject(),
                letter.text(),
                letter.html(),
                mail.attachments());
    }
}
