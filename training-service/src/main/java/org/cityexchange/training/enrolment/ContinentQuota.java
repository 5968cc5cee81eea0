package org.cityexchange.training.enrolment;

import org.cityexchange.kit.quota.Quota;
import org.cityexchange.training.country.Continent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A continent's share of the seats of a course run, whatever the channel. */
@Schema(name = "ContinentQuota")
public record ContinentQuota(
        Continent continent,

        @Schema(nullable = true, description = "null: no limit", examples = "5")
        Integer size,

        @Schema(description = "By whoever has a seat, is kept one, or waits for a channel alone", examples = "4")
        int taken,

        @Schema(examples = "2") int waiting,

        @Schema(nullable = true, description = "null: no limit", examples = "1")
        Integer free) {

    static ContinentQuota of(Quota quota) {
        return new ContinentQuota(
                Continent.valueOf(quota.lane()), quota.size(), quota.taken(), quota.waiting(), quota.free());
    }
}
