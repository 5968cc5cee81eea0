package org.cityexchange.training.course;

import org.cityexchange.kit.quota.Quota;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The seats of a run in one channel. */
@Schema(name = "CourseRunQuota")
public record CourseRunQuota(
        Channel channel,

        @Schema(nullable = true, description = "null: no limit", examples = "20")
        Integer size,

        @Schema(description = "Confirmed, offered or reserved", examples = "16")
        int taken,

        @Schema(examples = "3") int waiting,

        @Schema(nullable = true, description = "null: no limit", examples = "4")
        Integer free) {

    static CourseRunQuota of(Quota quota) {
        return new CourseRunQuota(
                Channel.valueOf(quota.lane()), quota.size(), quota.taken(), quota.waiting(), quota.free());
    }
}
