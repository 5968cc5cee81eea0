package org.cityexchange.kit.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.mail.util.StreamProvider;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.eclipse.angus.mail.util.MailStreamProvider;

/** How a mail is written (RFC 5322, MIME). */
final class MimeMail {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    static {
        // named here, for otherwise it is looked for on the whole class path with each part of each mail
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final MailConfig config;
    private final Session session;
    /** How texts are encoded; null leaves it to the library, which takes what every server passes on. */
    private final String textEncoding;

    MimeMail(MailConfig config, Session session, String textEncoding) {
        this.config = config;
        this.session = session;
        this.textEncoding = textEncoding;
    }

    /** The message; of the same mail with the same Message-ID and Date. */
    MimeMessage of(UUID id, WrittenMail mail, Instant createdAt) throws MessagingException {
        var message = new WithId(session, "<" + id + "@" + config.domain() + ">");
        message.setFrom(sender());
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), UTF_8);
        message.setSentDate(Date.from(createdAt));
        message.setHeader("Content-Language", mail.language().toLanguageTag());
        // nobody is to answer it by machine (RFC 3834; the other one is what Exchange listens to)
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setContent(content(mail));
        message.saveChanges();
        return message;
    }

    private InternetAddress sender() throws MessagingException {
        var given = new InternetAddress(config.from(), true);
        try {
            return new InternetAddress(given.getAddress(), given.getPersonal(), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e); // every Java platform has UTF-8
        }
    }

    private MimeMultipart content(WrittenMail mail) throws MessagingException {
        // the last alternative is the one that is shown where it can be
        var bodies = new MimeMultipart("alternative", text(mail.text(), "plain"), text(mail.html(), "html"));
        if (mail.attachments().isEmpty()) {
            return bodies;
        }
        var first = new MimeBodyPart();
        first.setContent(bodies);
        var all = new MimeMultipart("mixed", first);
        for (var attachment : mail.attachments()) {
            all.addBodyPart(attached(attachment));
        }
        return all;
    }

    private MimeBodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return encoded(part);
    }

    private MimeBodyPart attached(Mail.Attachment attachment) throws MessagingException {
        var part = new MimeBodyPart();
        var content = attachment.content().getBytes(StandardCharsets.UTF_8);
        part.setDataHandler(
                new DataHandler(new ByteArrayDataSource(content, attachment.type() + "; charset=" + UTF_8)));
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName(attachment.name());
        return encoded(part);
    }

    private MimeBodyPart encoded(MimeBodyPart part) throws MessagingException {
        if (textEncoding != null) {
            part.setHeader("Content-Transfer-Encoding", textEncoding);
        }
        return part;
    }

    /** A message that keeps the id it is given; the library would make a new one each time. */
    private static final class WithId extends MimeMessage {

        private final String messageId;

        WithId(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
