package org.cityexchange.forum.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.AttendanceMode;
import org.cityexchange.contracts.DatePrecision;
import org.cityexchange.contracts.EventKind;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event as it is shown. */
@Schema(name = "Event")
public record EventView(
        UUID id,
        @Schema(examples = "exchange-forum-2020") String slug,
        @Schema(examples = "gaok") String ownerInstitution,

        @Schema(nullable = true, description = "Slug of the event series")
        String series,

        @Schema(nullable = true) Integer editionNumber,
        EventKind type,
        LocalizedText title,
        @Schema(nullable = true) LocalizedText theme,
        List<LocalizedText> alternateThemes,
        @Schema(nullable = true) LocalizedText description,
        @Schema(nullable = true) LocalizedText purpose,
        List<String> topics,
        AttendanceMode attendanceMode,

        @Schema(description = "With a precision of a day or less: the beginning of that day or period")
        Instant startsAt,

        @Schema(description = "The end is not part of it; with a precision of a day: the next midnight")
        Instant endsAt,

        @Schema(nullable = true, description = "When it was to start before it was moved")
        Instant previousStartsAt,

        @Schema(examples = "Asia/Seoul") String timeZone,
        DatePrecision datePrecision,
        @Schema(nullable = true) UUID venueId,
        @Schema(nullable = true) UUID roomId,
        @Schema(nullable = true) OnlineAccess onlineAccess,
        List<Organizer> organizers,
        @Schema(nullable = true) Contact contact,
        @Schema(nullable = true) Instant registrationOpensAt,
        @Schema(nullable = true) Instant registrationClosesAt,

        @Schema(description = "Whether an organizer approves each registration before it may have a seat")
        boolean approvalRequired,

        Promotion promotion,

        @Schema(description = "How long an offered seat can be accepted, in hours")
        int offerHours,

        @Schema(description = "Whether the e-mail address has to be confirmed before a seat is taken")
        boolean emailConfirmation,

        List<ConsentText> consentTexts,
        List<ParticipantCategory> participantCategories,
        @Schema(nullable = true) Instant publicFrom,
        boolean agendaTentative,
        Provenance provenance,
        EventStatus status,

        @Schema(nullable = true, description = "Why it was postponed or cancelled")
        String statusReason,

        int version) {

    /** The same without what only its organizers may see. */
    EventView forPublic() {
        return new EventView(
                id,
                slug,
                ownerInstitution,
                series,
                editionNumber,
                type,
                title,
                theme,
                alternateThemes,
                description,
                purpose,
                topics,
                attendanceMode,
                startsAt,
                endsAt,
                previousStartsAt,
                timeZone,
                datePrecision,
                venueId,
                roomId,
                onlineAccess == null ? null : onlineAccess.withoutUrl(),
                organizers,
                contact,
                registrationOpensAt,
                registrationClosesAt,
                approvalRequired,
                promotion,
                offerHours,
                emailConfirmation,
                consentTexts,
                participantCategories,
                publicFrom,
                agendaTentative,
                provenance,
                status,
                statusReason,
                version);
    }
}
