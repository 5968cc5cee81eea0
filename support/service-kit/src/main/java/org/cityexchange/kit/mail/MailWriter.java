package org.cityexchange.kit.mail;

import java.util.Optional;
import java.util.Set;

/** Writes the drafts of some kinds when they are sent: a bean of the feature that queues them. */
public interface MailWriter {

    /** The kinds of mail it writes, which nobody else does. */
    Set<String> kinds();

    /**
     * Writes the mail, in a transaction of its own that is committed before the mail leaves: what the mail leads to is there
     * when somebody reads it. If the mail does not go it is asked again with the same draft, as it is after any failure of
     * its own.
     *
     * @return empty if there is nothing to tell any more, so that the mail is given up
     */
    Optional<Mail> write(Draft draft);
}
