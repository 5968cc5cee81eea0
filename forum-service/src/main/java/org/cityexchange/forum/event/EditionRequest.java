package org.cityexchange.forum.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A next edition made after an earlier one of the same series.
 *
 * @param editionNumber the earlier one's and one, where that is known, unless told
 * @param title the earlier one's unless told
 */
@Schema(examples = """
                {"from": "shrdc-expert-forum-2022", "slug": "shrdc-expert-forum-2023",
                 "startsAt": "2023-11-24T14:00:00+09:00", "title": {"ko": "2023 국제연수 전문가 포럼"}}
                """)
public record EditionRequest(
        @NotBlank @Size(max = 80) @Schema(description = "Id or slug of the earlier edition")
        String from,

        @NotBlank @Size(min = 3, max = 80) @Pattern(regexp = EventRequest.SLUG, message = "{city-exchange.slug}")
        String slug,

        @NotNull Instant startsAt,
        @Positive @Schema(nullable = true) Integer editionNumber,
        @Schema(nullable = true) LocalizedText title,
        @Schema(nullable = true) LocalizedText theme) {

    /** What is said about the new event: all that does not belong to the earlier one alone, at the shifted times. */
    EventRequest after(EventView earlier, WallClockShift shift) {
        var next = earlier.editionNumber() == null ? null : Integer.valueOf(earlier.editionNumber() + 1);
        var access = earlier.onlineAccess();
        return new EventRequest(
                slug,
                earlier.ownerInstitution(),
                earlier.series(),
                editionNumber == null ? next : editionNumber,
                earlier.type(),
                title == null ? earlier.title() : title,
                theme,
                null,
                earlier.description(),
                earlier.purpose(),
                earlier.topics(),
                earlier.attendanceMode(),
                shift.of(earlier.startsAt()),
                shift.of(earlier.endsAt()),
                earlier.timeZone(),
                earlier.datePrecision(),
                earlier.venueId(),
                earlier.roomId(),
                access == null
                        ? null
                        : new OnlineAccess(
                                access.provider(), null, shift.of(access.opensAt()), shift.of(access.closesAt())),
                earlier.organizers(),
                earlier.contact(),
                shift.of(earlier.registrationOpensAt()),
                shift.of(earlier.registrationClosesAt()),
                earlier.approvalRequired(),
                earlier.promotion(),
                earlier.offerHours(),
                earlier.emailConfirmation(),
                earlier.consentTexts(),
                earlier.participantCategories(),
                null,
                true,
                earlier.provenance());
    }
}
