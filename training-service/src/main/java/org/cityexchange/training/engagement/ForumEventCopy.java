package org.cityexchange.training.engagement;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cityexchange.contracts.EventPhase;
import org.cityexchange.contracts.EventState;
import org.cityexchange.kit.exchange.DigestSource.Entry;
import org.cityexchange.kit.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What is known here of a public event of the forum; changed by what the forum tells, and by nothing else. */
@Entity
@Table(name = "forum_event")
@SuppressWarnings("unused") // some columns are only read by queries
class ForumEventCopy {

    @Id
    private UUID id;

    private String slug;
    private String ownerInstitution;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    private Instant startsAt;
    private Instant endsAt;
    private String timeZone;

    @Enumerated(EnumType.STRING)
    private EventPhase status;

    private long revision;
    private String state;

    protected ForumEventCopy() {}

    static ForumEventCopy of(UUID id) {
        var copy = new ForumEventCopy();
        copy.id = id;
        return copy;
    }

    /** The full state, of that revision. */
    void take(EventState event, long newRevision) {
        slug = event.slug();
        ownerInstitution = event.ownerInstitution();
        title = new LocalizedText(event.title());
        startsAt = event.startsAt();
        endsAt = event.endsAt();
        timeZone = event.timeZone();
        status = event.status();
        revision = newRevision;
        state = Entry.of(id, newRevision, event).state();
    }

    UUID id() {
        return id;
    }

    String slug() {
        return slug;
    }

    LocalizedText title() {
        return title;
    }

    Instant startsAt() {
        return startsAt;
    }

    Entry digestEntry() {
        return new Entry(id, revision, state);
    }
}
