package org.cityexchange.forum.smallgroup;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Collections;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.quota.Quota;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The places of a session that is signed up for; only the size is set. */
@Schema(examples = "{\"size\": 12}")
public record SessionQuota(
        @Min(0) @Max(1_000_000) @Schema(nullable = true, description = "null: no limit")
        Integer size,

        @Schema(nullable = true, readOnly = true) Integer confirmed,
        @Schema(nullable = true, readOnly = true) Integer waiting,

        @Schema(nullable = true, readOnly = true, description = "null: no limit")
        Integer free) {

    /** A number that changes when the size does. */
    long version() {
        return Etag.versionOf(Collections.singletonList(size));
    }

    static SessionQuota of(Quota quota) {
        return new SessionQuota(quota.size(), quota.confirmed(), quota.waiting(), quota.free());
    }
}
