package org.cityexchange.kit.mail;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A mail to one person. It becomes text and HTML when it is sent: whoever queues it does not wait for that.
 *
 * @param kind what it is for, in UPPER_SNAKE: what operators know of it
 * @param about the id of what it is about; null where there is none
 * @param to the address alone, without a name
 */
public record Mail(String kind, UUID about, String to, Letter letter, List<Attachment> attachments) {

    private static final Pattern KIND = Pattern.compile("[A-Z]+(_[A-Z]+)*");

    /** Refuses a kind of another form with {@link IllegalArgumentException}. */
    public Mail {
        demandKind(kind);
        attachments = List.copyOf(attachments);
    }

    static void demandKind(String kind) {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException(kind + " is no kind of mail: it must be UPPER_SNAKE");
        }
    }

    /**
     * A text that goes with a mail, in UTF-8.
     *
     * @param name of the file, in ASCII
     * @param type its media type without a charset, such as {@code text/calendar; method=PUBLISH}
     */
    public record Attachment(String name, String type, String content) {}
}
