package org.cityexchange.forum.attendance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When somebody counts as having attended. Whoever was never seen did not, whatever the rule. */
@Schema(examples = "{\"measure\": \"SHARE\", \"minimum\": 80}")
public record AttendanceRule(
        @NotNull Measure measure,

        @NotNull
        @Min(0)
        @Max(100_000)
        @Schema(description = "Minutes, or per cent of the event from its start to its end")
        Integer minimum) {

    private static final int WHOLE = 100;

    /** Until an event says otherwise, being seen is enough. */
    static final AttendanceRule SEEN = new AttendanceRule(Measure.MINUTES, 0);

    /** Refuses more than the whole event. */
    void check() {
        if (measure == Measure.SHARE && minimum > WHOLE) {
            throw DomainException.at("/minimum", ErrorCode.INVALID_VALUE, minimum);
        }
    }

    /** What the minimum counts. */
    public enum Measure {
        MINUTES,
        SHARE
    }

    /** Whether a presence of that length in an event of that length is enough; the exact second decides. */
    boolean isMetBy(Duration present, Duration event) {
        return switch (measure) {
            case MINUTES -> present.compareTo(Duration.ofMinutes(minimum)) >= 0;
            case SHARE -> present.multipliedBy(WHOLE).compareTo(event.multipliedBy(minimum)) >= 0;
        };
    }
}
