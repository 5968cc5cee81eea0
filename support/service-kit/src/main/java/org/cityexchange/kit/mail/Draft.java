package org.cityexchange.kit.mail;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A mail to one person that is written when it is sent, by the {@link MailWriter} of its kind: whoever queues it does not
 * wait for that, and it tells of what it is about as it then is.
 *
 * @param kind what it is for, in UPPER_SNAKE: what operators know of it
 * @param about the id of what it is about; null where there is none
 * @param to the address alone, without a name
 * @param told what the writer could not find out any more, such as a secret of which only the hash is kept
 */
public record Draft(String kind, UUID about, String to, Map<String, String> told) {

    /** Refuses a kind of another form with {@link IllegalArgumentException}. */
    public Draft {
        Mail.demandKind(kind);
        told = Map.copyOf(told);
    }

    /** The mail it becomes. */
    public Mail written(Letter letter, List<Mail.Attachment> attachments) {
        return new Mail(kind, about, to, letter, attachments);
    }
}
