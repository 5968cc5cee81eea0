package org.cityexchange.forum.event;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.URL;

/**
 * How an event is joined online. A hybrid event has online access even where nothing about it is known yet.
 *
 * @param url where to join; shown to nobody but the event's organizers and, in its time, registrants
 */
@Schema(description = "How an event is joined online; every part may be unknown")
public record OnlineAccess(
        @Size(max = 200) @Schema(nullable = true, examples = "Zoom")
        String provider,

        @URL @Size(max = 2000) @Schema(nullable = true) String url,
        @Schema(nullable = true) Instant opensAt,
        @Schema(nullable = true) Instant closesAt) {

    OnlineAccess withoutUrl() {
        return new OnlineAccess(provider, null, opensAt, closesAt);
    }
}
