package org.cityexchange.kit.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

/** A way out for mails. */
interface MailTransport {

    /**
     * Hands the mail over; once this returns it is somebody else's.
     *
     * @param id of the queued mail, the same at each attempt
     */
    void send(UUID id, WrittenMail mail, Instant createdAt) throws MessagingException, IOException;
}
