package org.cityexchange.forum.registration;

import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.kit.quota.Quota;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The places of an event for one attendance mode. */
@Schema(name = "Quota")
public record ModeQuota(
        RegistrationMode mode,

        @Schema(nullable = true, description = "null: no limit")
        Integer size,

        int confirmed,
        int offered,
        int reserved,
        int waiting,

        @Schema(nullable = true, description = "null: no limit")
        Integer free) {

    static ModeQuota of(Quota quota) {
        return new ModeQuota(
                RegistrationMode.valueOf(quota.lane()),
                quota.size(),
                quota.confirmed(),
                quota.offered(),
                quota.reserved(),
                quota.waiting(),
                quota.free());
    }
}
