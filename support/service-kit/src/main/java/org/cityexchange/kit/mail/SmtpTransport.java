package org.cityexchange.kit.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;

/** Hands mails to the configured mail server, each over a connection of its own. */
final class SmtpTransport implements MailTransport {

    private static final String CONNECT_MILLIS = "5000";
    private static final String ANSWER_MILLIS = "20000";

    private final MailConfig.Smtp smtp;
    private final Session session;
    private final MimeMail mime;

    SmtpTransport(MailConfig config) {
        smtp = config.smtp();
        session = Session.getInstance(properties(config));
        mime = new MimeMail(config, session, null);
    }

    private static Properties properties(MailConfig config) {
        var smtp = config.smtp();
        var properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", smtp.host().orElseThrow());
        properties.put("mail.smtp.port", Integer.toString(port(smtp)));
        properties.put("mail.smtp.localhost", config.domain());
        properties.put("mail.smtp.auth", Boolean.toString(smtp.user().isPresent()));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(smtp.tls() == MailConfig.Tls.TLS));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(smtp.tls() == MailConfig.Tls.STARTTLS));
        properties.put("mail.smtp.starttls.required", Boolean.toString(smtp.tls() == MailConfig.Tls.STARTTLS));
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.smtp.timeout", ANSWER_MILLIS);
        properties.put("mail.smtp.writetimeout", ANSWER_MILLIS);
        return properties;
    }

    private static int port(MailConfig.Smtp smtp) {
        return smtp.port().orElse(smtp.tls() == MailConfig.Tls.TLS ? 465 : 587);
    }

    @Override
    public void send(UUID id, WrittenMail mail, Instant createdAt) throws MessagingException {
        var message = mime.of(id, mail, createdAt);
        try (var transport = session.getTransport()) {
            transport.connect(smtp.user().orElse(null), smtp.password().orElse(null));
            transport.sendMessage(message, message.getAllRecipients());
        }
    }
}
