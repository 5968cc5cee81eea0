package org.cityexchange.kit.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A mail on its way. Whoever changes it has locked its row. */
@Entity
@Table(name = "mail")
class QueuedMail {

    @Id
    private UUID id;

    private String kind;
    private UUID about;

    @JdbcTypeCode(SqlTypes.JSON)
    private Content content;

    @Enumerated(EnumType.STRING)
    private MailStatus status;

    private int attempts;
    private Instant nextAttemptAt;
    private String lastError;
    private String traceparent;
    private Instant createdAt;
    private Instant finishedAt;

    protected QueuedMail() {}

    /** What is forgotten once the mail is sent. */
    record Content(String to, Letter letter, List<Mail.Attachment> attachments) {}

    static QueuedMail of(Mail mail, String traceparent, Instant now) {
        var queued = new QueuedMail();
        queued.id = Ids.next();
        queued.kind = mail.kind();
        queued.about = mail.about();
        queued.content = new Content(mail.to(), mail.letter(), mail.attachments());
        queued.status = MailStatus.QUEUED;
        queued.nextAttemptAt = now;
        queued.createdAt = now;
        queued.traceparent = traceparent;
        return queued;
    }

    /** The mail server has it: nothing of it needs to be kept. */
    void sent(Instant now) {
        attempts++;
        status = MailStatus.SENT;
        lastError = null;
        content = null;
        finishedAt = now;
    }

    /** It did not go this time and is tried again. */
    void retryAfter(Duration wait, String error, Instant now) {
        attempts++;
        lastError = error;
        nextAttemptAt = now.plus(wait);
    }

    /** It will not go. Its content stays for a while, for an operator to have it sent after all. */
    void fail(String error, Instant now) {
        attempts++;
        status = MailStatus.FAILED;
        lastError = error;
        finishedAt = now;
    }

    UUID id() {
        return id;
    }

    String kind() {
        return kind;
    }

    UUID about() {
        return about;
    }

    Content content() {
        return content;
    }

    /** The mail as it is sent; only while it is queued. */
    WrittenMail written() {
        var letter = content.letter();
        return new WrittenMail(
                kind,
                content.to(),
                Locale.forLanguageTag(letter.language()),
                letter.subject(),
                letter.text(),
                letter.html(),
                content.attachments());
    }

    int attempts() {
        return attempts;
    }

    String traceparent() {
        return traceparent;
    }

    Instant createdAt() {
        return createdAt;
    }

    MailView toView() {
        return new MailView(
                id,
                kind,
                about,
                status,
                attempts,
                status == MailStatus.QUEUED ? nextAttemptAt : null,
                lastError,
                createdAt,
                finishedAt);
    }
}
