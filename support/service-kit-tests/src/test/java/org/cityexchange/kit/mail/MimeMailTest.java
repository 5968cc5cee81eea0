package org.cityexchange.kit.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails as they reach a server or a folder, read back. */
class MimeMailTest {

    private static final UUID ID = UUID.fromString("01936e2a-7c5b-7000-8000-000000000001");
    private static final Instant AT = Instant.parse("2022-11-25T05:00:00Z");
    private static final String KOREAN = "국제교류 활성화 포럼 참가 신청이 확정되었음을 알려 드립니다 (인재개발원 창의관)";

    private static WrittenMail mail(String subject, Mail.Attachment... attachments) {
        return new WrittenMail(
                "REGISTRATION_CONFIRMED",
                "trainee-00001@example.org",
                Locale.KOREAN,
                subject,
                "안녕하십니까.\n.\n끝",
                "<p>안녕하십니까</p>",
                List.of(attachments));
    }

    private static MimeMessage delivered(WrittenMail mail) throws Exception {
        try (var server = new SmtpServer()) {
            new SmtpTransport(Settings.smtp(server.port())).send(ID, mail, AT);
            assertThat(server.received()).hasSize(1);
            return server.received().get(0);
        }
    }

    private static Part part(Part whole, int... way) throws Exception {
        Part part = whole;
        for (int index : way) {
            part = ((Multipart) part.getContent()).getBodyPart(index);
        }
        return part;
    }

    @Test
    void aMailArrivesAsItWasWritten() throws Exception {
        var calendar = new Mail.Attachment("forum.ics", "text/calendar; method=PUBLISH", "SUMMARY:포럼\r\n");
        var message = delivered(mail(KOREAN, calendar));
        assertThat(message.getSubject()).isEqualTo(KOREAN);
        assertThat(message.getMessageID()).isEqualTo("<" + ID + "@mail.example.org>");
        assertThat(message.getSentDate().toInstant()).isEqualTo(AT);
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("국제교류 포럼");
        assertThat(message.getAllRecipients())
                .extracting(Object::toString)
                .containsExactly("trainee-00001@example.org");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("Content-Language")).containsExactly("ko");
        assertThat(message.isMimeType("multipart/mixed")).isTrue();
        assertThat(part(message, 0).isMimeType("multipart/alternative")).isTrue();
        assertThat(part(message, 0, 0).isMimeType("text/plain")).isTrue();
        assertThat(((String) part(message, 0, 0).getContent()).replace("\r", ""))
                .isEqualTo("안녕하십니까.\n.\n끝");
        assertThat(part(message, 0, 1).isMimeType("text/html")).isTrue();
        assertThat(part(message, 0, 1).getContent()).isEqualTo("<p>안녕하십니까</p>");
        var attached = part(message, 1);
        assertThat(attached.getContentType())
                .contains("text/calendar", "method=PUBLISH")
                .containsIgnoringCase("utf-8");
        assertThat(attached.getFileName()).isEqualTo("forum.ics");
        assertThat(new String(attached.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("SUMMARY:포럼\r\n");
    }

    @Test
    void theSubjectIsEncodedInHeadersOfAscii() throws Exception {
        var raw = delivered(mail(KOREAN)).getHeader("Subject", null);
        assertThat(raw).startsWith("=?UTF-8?").matches("[\\x20-\\x7e\\r\\n\\t]+");
        assertThat(raw.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(77));
    }

    @Test
    void aMailWithoutAttachmentsIsTextOrHtml() throws Exception {
        var message = delivered(mail("Subject"));
        assertThat(message.isMimeType("multipart/alternative")).isTrue();
        assertThat(part(message, 1).getContent()).isEqualTo("<p>안녕하십니까</p>");
    }

    @Test
    void aSubjectCannotBeginAnotherHeader() throws Exception {
        for (var hostile : List.of(
                "Forum\r\nBcc: victim@example.org",
                "Forum\nBcc: victim@example.org",
                "Forum\r\n\r\nanother body",
                "포럼\u2028\u0000\rBcc: victim@example.org")) {
            var message = delivered(mail(hostile));
            assertThat(message.getHeader("Bcc")).isNull();
            assertThat(message.getAllRecipients()).hasSize(1);
            assertThat(message.getSubject()).matches("(Forum|포럼) (Bcc: victim@example.org|another body)");
        }
    }

    @Test
    void anAddressThatIsNoneOrSeveralIsRefusedForGood() throws Exception {
        for (var hostile :
                List.of("a@example.org, b@example.org", "a@example.org\r\nBcc: b@example.org", "no address", "a@")) {
            var mail = new WrittenMail("TEST", hostile, Locale.KOREAN, "s", "t", "h", List.of());
            var transport = new SmtpTransport(Settings.smtp(1));
            assertThatThrownBy(() -> transport.send(ID, mail, AT))
                    .isInstanceOfSatisfying(
                            Exception.class,
                            failure -> assertThat(MailFailure.of(failure).forGood())
                                    .isTrue());
        }
    }

    @Test
    void aServersWordsAreNotRepeated() throws Exception {
        try (var server = new SmtpServer()) {
            var mail = new WrittenMail("TEST", "nobody-1@example.org", Locale.KOREAN, "s", "t", "h", List.of());
            var transport = new SmtpTransport(Settings.smtp(server.port()));
            assertThatThrownBy(() -> transport.send(ID, mail, AT))
                    .isInstanceOfSatisfying(
                            Exception.class,
                            failure -> assertThat(MailFailure.of(failure))
                                    .isEqualTo(new MailFailure("SMTPAddressFailedException 550", true)));
        }
    }

    @Test
    void aServerThatIsAwayOrSpeaksNoTlsIsTriedAgain() throws Exception {
        var away = new SmtpTransport(Settings.smtp(1));
        assertThatThrownBy(() -> away.send(ID, mail("s"), AT))
                .isInstanceOfSatisfying(
                        Exception.class,
                        failure -> assertThat(MailFailure.of(failure).forGood()).isFalse());
        try (var server = new SmtpServer()) {
            var port = Integer.toString(server.port());
            var careful = new SmtpTransport(Settings.of(Map.of("smtp.host", "127.0.0.1", "smtp.port", port)));
            assertThatThrownBy(() -> careful.send(ID, mail("s"), AT))
                    .isInstanceOfSatisfying(
                            Exception.class,
                            failure -> assertThat(MailFailure.of(failure).forGood())
                                    .isFalse());
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void inAFolderAMailCanBeReadAsItIsAndStandsOnce(@TempDir Path folder) throws Exception {
        var transport = new FolderTransport(folder.resolve("mailbox"), Settings.of(Map.of()));
        transport.send(ID, mail(KOREAN), AT);
        transport.send(ID, mail(KOREAN), AT);
        try (var files = Files.list(folder.resolve("mailbox"))) {
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactly("20221125-050000-registration-confirmed-" + ID + ".eml");
        }
        var file = folder.resolve("mailbox/20221125-050000-registration-confirmed-" + ID + ".eml");
        assertThat(Files.readString(file)).contains("안녕하십니까.").contains("<p>안녕하십니까</p>");
        var message = SmtpServer.parsed(Files.readString(file, StandardCharsets.ISO_8859_1));
        assertThat(message.getSubject()).isEqualTo(KOREAN);
        assertThat(part(message, 1).getContent()).isEqualTo("<p>안녕하십니까</p>");
    }
}
