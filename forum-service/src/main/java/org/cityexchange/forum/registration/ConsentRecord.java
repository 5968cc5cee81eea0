package org.cityexchange.forum.registration;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody consented to that version of a text at that instant, and perhaps took it back since.
 *
 * @param withdrawnAt when it was taken back; null while it holds
 */
public record ConsentRecord(
        String purpose,
        String textVersion,
        Instant at,
        @Schema(nullable = true) Instant withdrawnAt) {

    /** Given, and not taken back. */
    public ConsentRecord(String purpose, String textVersion, Instant at) {
        this(purpose, textVersion, at, null);
    }

    /** Whether it holds. */
    boolean holds() {
        return withdrawnAt == null;
    }

    ConsentRecord withdrawn(Instant now) {
        return new ConsentRecord(purpose, textVersion, at, now);
    }
}
