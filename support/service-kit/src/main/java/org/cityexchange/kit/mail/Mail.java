package org.cityexchange.kit.mail;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A mail to one person, as text and as HTML.
 *
 * @param kind what it is for, in UPPER_SNAKE: what operators know of it
 * @param about the id of what it is about; null where there is none
 * @param to the address alone, without a name
 * @param language in which it is written
 * @param subject one line: line breaks and other control characters become spaces
 */
public record Mail(
        String kind,
        UUID about,
        String to,
        Locale language,
        String subject,
        String text,
        String html,
        List<Attachment> attachments) {

    private static final Pattern KIND = Pattern.compile("[A-Z]+(_[A-Z]+)*");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    /** Refuses a kind of another form with {@link IllegalArgumentException}. */
    public Mail {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException(kind + " is no kind of mail: it must be UPPER_SNAKE");
        }
        // whatever stands in a header must not begin another one
        subject = CONTROLS.matcher(subject).replaceAll(" ").strip();
        attachments = List.copyOf(attachments);
    }

    /**
     * A text that goes with a mail, in UTF-8.
     *
     * @param name of the file, in ASCII
     * @param type its media type without a charset, such as {@code text/calendar; method=PUBLISH}
     */
    public record Attachment(String name, String type, String content) {}
}
