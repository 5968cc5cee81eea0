package org.cityexchange.forum;

import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/** The mails that were sent, read back from the folder they are written to. */
public final class Mailbox {

    private static final Path FOLDER = Path.of("target/mailbox");

    private Mailbox() {}

    /** A mail as its reader sees it. */
    public record Received(MimeMessage message, String kind) {

        public String subject() {
            try {
                return message.getSubject();
            } catch (MessagingException e) {
                throw new AssertionError(e);
            }
        }

        public String header(String name) {
            try {
                return message.getHeader(name, null);
            } catch (MessagingException e) {
                throw new AssertionError(e);
            }
        }

        public String text() {
            return content("text/plain");
        }

        public String html() {
            return content("text/html");
        }

        /** The attached calendar; null if there is none. */
        public String calendar() {
            return content("text/calendar");
        }

        private String content(String type) {
            try {
                return find(message, type);
            } catch (MessagingException | IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** The mails about something, such as a registration, oldest first, as soon as there are so many and all are sent. */
    public static List<Received> about(String id, int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> mails(id, "SENT").size() >= count);
        return mails(id, "SENT").stream().map(Mailbox::read).toList();
    }

    /** The kinds of the mails about something that were ever queued, oldest first. */
    public static List<String> kinds(String id) {
        return mails(id, null).stream().map(mail -> mail[1]).toList();
    }

    private static List<String[]> mails(String about, String status) {
        return Rows.read(
                "select id, kind from mail where about = ? and (cast(? as text) is null or status = ?) order by id",
                row -> new String[] {row.getString(1), row.getString(2)},
                UUID.fromString(about),
                status,
                status);
    }

    private static Received read(String[] mail) {
        try (var files = Files.newDirectoryStream(FOLDER, "*" + mail[0] + ".eml")) {
            var message = new MimeMessage(
                    Session.getInstance(new Properties()),
                    Files.newInputStream(files.iterator().next()));
            return new Received(message, mail[1]);
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = find(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
