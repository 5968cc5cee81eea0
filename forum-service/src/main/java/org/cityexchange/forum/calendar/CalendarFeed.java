package org.cityexchange.forum.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.security.Secrets;

/** A registrant's own calendar, opened by a token that can do nothing else and can be taken back. */
@Entity
class CalendarFeed {

    @Id
    private UUID id;

    private UUID registrationId;

    @Column
    private byte[] tokenHash;

    @Column
    private Instant createdAt;

    protected CalendarFeed() {}

    /** A new feed of that registration; only the hash of the token is kept. */
    static CalendarFeed of(UUID registrationId, String token, Instant now) {
        var feed = new CalendarFeed();
        feed.id = Ids.next();
        feed.registrationId = registrationId;
        feed.tokenHash = Secrets.hash(token);
        feed.createdAt = now;
        return feed;
    }

    UUID id() {
        return id;
    }

    UUID registrationId() {
        return registrationId;
    }
}
