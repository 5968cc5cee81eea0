package org.cityexchange.kit.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;

/**
 * The mailbox of a developer: each mail is a file ({@code .eml}) that mail programs open and people can read as it is.
 * The names sort by time; a mail that is sent again replaces itself.
 */
final class FolderTransport implements MailTransport {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;
    private final MimeMail mime;

    FolderTransport(Path folder, MailConfig config) {
        this.folder = folder;
        this.mime = new MimeMail(config, Session.getInstance(new Properties()), "8bit");
    }

    @Override
    public void send(UUID id, WrittenMail mail, Instant createdAt) throws MessagingException, IOException {
        var message = mime.of(id, mail, createdAt);
        Files.createDirectories(folder);
        var kind = mail.kind().toLowerCase(Locale.ROOT).replace('_', '-');
        var file = folder.resolve(TIME.format(createdAt) + "-" + kind + "-" + id + ".eml");
        // readable by its owner alone, and whole from the moment it has its name
        var writing = Files.createTempFile(folder, ".", ".eml");
        try (var out = new BufferedOutputStream(Files.newOutputStream(writing))) {
            message.writeTo(out);
        }
        Files.move(writing, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
