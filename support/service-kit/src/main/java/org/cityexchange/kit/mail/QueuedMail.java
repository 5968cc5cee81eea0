package org.cityexchange.kit.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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

    /** What is forgotten once the mail is sent: the letter and what goes with it, or what is told to whoever writes it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Content(String to, Letter letter, List<Mail.Attachment> attachments, Map<String, String> told) {}

    static QueuedMail of(Mail mail, String traceparent, Instant now) {
        var content = new Content(mail.to(), mail.letter(), mail.attachments(), null);
        return of(mail.kind(), mail.about(), content, traceparent, now);
    }

    static QueuedMail of(Draft draft, String traceparent, Instant now) {
        var content = new Content(draft.to(), null, null, draft.told());
        return of(draft.kind(), draft.about(), content, traceparent, now);
    }

    private static QueuedMail of(String kind, UUID about, Content content, String traceparent, Instant now) {
        var queued = new QueuedMail();
        queued.id = Ids.next();
        queued.kind = kind;
        queued.about = about;
        queued.content = content;
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

    /** There is nothing to tell any more: nothing of it needs to be kept. */
    void drop(Instant now) {
        fail("there is nothing to tell any more", now);
        content = null;
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

    /** The mail, by the writer unless it is written already; only while it is queued. */
    Optional<Mail> mail(Function<Draft, Optional<Mail>> writer) {
        return content.letter() == null
                ? writer.apply(new Draft(kind, about, content.to(), content.told()))
                : Optional.of(new Mail(kind, about, content.to(), content.letter(), content.attachments()));
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
