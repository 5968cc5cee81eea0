package org.cityexchange.forum.summary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.forum.agenda.AgendaState;
import org.cityexchange.forum.attendance.AttendanceSummary;
import org.cityexchange.forum.event.EventStatus;
import org.cityexchange.forum.registration.ModeQuota;
import org.cityexchange.forum.registration.RegistrationCounts.RegistrationCount;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an organizer wants to know of an event at one look.
 *
 * @param waiting how many wait for a place, in all modes
 */
public record EventSummary(
        UUID eventId,
        String slug,
        LocalizedText title,
        EventStatus status,
        Phase phase,
        Instant startsAt,
        Instant endsAt,
        List<ModeQuota> quotas,
        List<RegistrationCount> registrations,
        int waiting,
        AgendaState agenda,
        List<PlanAndResult> figures,

        @Schema(description = "Of those with a seat, as far as is known now")
        AttendanceSummary.Counts attendance) {

    /** Where an event is in time; whatever its status says. */
    @Schema(name = "EventPhase")
    public enum Phase {
        UPCOMING,
        ONGOING,
        ENDED;

        static Phase at(Instant now, Instant startsAt, Instant endsAt) {
            if (now.isBefore(startsAt)) {
                return UPCOMING;
            }
            return now.isBefore(endsAt) ? ONGOING : ENDED;
        }
    }

    /** A figure as it was planned and as it came out, as far as either is stated. */
    public record PlanAndResult(
            @Schema(examples = "attendance") String key,
            @Schema(nullable = true) Figure planned,
            @Schema(nullable = true) Figure actual) {}
}
