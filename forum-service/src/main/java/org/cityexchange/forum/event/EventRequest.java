package org.cityexchange.forum.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.AttendanceMode;
import org.cityexchange.contracts.DatePrecision;
import org.cityexchange.contracts.EventKind;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is said about an event when it is entered or changed. Lists may be left out and are then empty; the precision is
 * to the minute and the provenance RECORDED unless told.
 */
@Schema(examples = """
                {"slug": "shrdc-expert-forum-2027", "ownerInstitution": "shrdc", "type": "FORUM",
                 "title": {"ko": "2027 국제연수 전문가 포럼", "en": "2027 SHRDC Expert Forum"},
                 "attendanceMode": "HYBRID", "startsAt": "2027-11-25T14:00:00+09:00", "endsAt": "2027-11-25T16:00:00+09:00",
                 "timeZone": "Asia/Seoul", "venueId": "01936e2a-7c5b-7000-8000-000000000001", "onlineAccess": {},
                 "consentTexts": [{"purpose": "PERSONAL_DATA", "version": "1", "required": true, "retention": "P1Y",
                                   "text": {"ko": "행사 운영을 위한 개인정보 수집·이용에 동의합니다.",
                                            "en": "I agree to the use of my data to run this event."}}]}
                """)
public record EventRequest(
        @NotBlank @Size(min = 3, max = 80) @Pattern(regexp = SLUG, message = "{city-exchange.slug}")
        String slug,

        @Size(max = 60) @Schema(nullable = true, description = "May be left out by an organizer of one institution")
        String ownerInstitution,

        @Size(max = 80) @Schema(nullable = true, description = "Slug of the event series")
        String series,

        @Positive @Schema(nullable = true) Integer editionNumber,
        @NotNull EventKind type,
        @NotNull LocalizedText title,
        @Schema(nullable = true) LocalizedText theme,

        @Size(max = 10) @Schema(nullable = true, description = "Other wordings of the theme that were published")
        List<@NotNull LocalizedText> alternateThemes,

        @Schema(nullable = true) LocalizedText description,
        @Schema(nullable = true) LocalizedText purpose,
        @Size(max = 20) @Schema(nullable = true) List<@NotBlank @Size(max = 60) String> topics,
        @NotNull AttendanceMode attendanceMode,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,

        @NotBlank @Size(max = 60) @Schema(description = "IANA time zone", examples = "Asia/Seoul")
        String timeZone,

        @Schema(nullable = true) DatePrecision datePrecision,
        @Schema(nullable = true) UUID venueId,
        @Schema(nullable = true) UUID roomId,
        @Valid @Schema(nullable = true) OnlineAccess onlineAccess,
        @Size(max = 30) @Schema(nullable = true) List<@NotNull @Valid Organizer> organizers,
        @Valid @Schema(nullable = true) Contact contact,
        @Schema(nullable = true) Instant registrationOpensAt,
        @Schema(nullable = true) Instant registrationClosesAt,

        @Schema(nullable = true, description = "Nobody has a seat before an organizer approves; false unless told")
        Boolean approvalRequired,

        @Schema(nullable = true, description = "How a free seat reaches whoever waits; AUTO unless told")
        Promotion promotion,

        @Min(1)
        @Max(720)
        @Schema(nullable = true, description = "How long an offered seat can be accepted, in hours; 48 unless told")
        Integer offerHours,

        @Schema(
                nullable = true,
                description =
                        "Who registers has to confirm the e-mail address before anything is taken; false unless told")
        Boolean emailConfirmation,

        @Size(max = 20) @Schema(nullable = true) List<@NotNull @Valid ConsentText> consentTexts,
        @Size(max = 30) @Schema(nullable = true) List<@NotNull @Valid ParticipantCategory> participantCategories,

        @Schema(nullable = true, description = "Before this instant the public sees nothing of it")
        Instant publicFrom,

        @Schema(nullable = true, description = "The agenda may still change (안)")
        Boolean agendaTentative,

        @Schema(nullable = true) Provenance provenance) {

    /** Slugs and codes: letters, digits and hyphens, so that they can stand in a path beside format suffixes. */
    public static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    public EventRequest {
        slug = Texts.clean(slug);
        alternateThemes = listOf(alternateThemes);
        topics = listOf(topics);
        organizers = listOf(organizers);
        consentTexts = listOf(consentTexts);
        participantCategories = listOf(participantCategories);
        approvalRequired = approvalRequired != null && approvalRequired;
        promotion = promotion == null ? Promotion.AUTO : promotion;
        offerHours = offerHours == null ? 48 : offerHours;
        emailConfirmation = emailConfirmation != null && emailConfirmation;
        datePrecision = datePrecision == null ? DatePrecision.MINUTE : datePrecision;
        agendaTentative = agendaTentative != null && agendaTentative;
        provenance = provenance == null ? Provenance.RECORDED : provenance;
    }

    /** Null elements are left in for validation to point at. */
    private static <T> List<T> listOf(List<T> given) {
        return given == null ? List.of() : Collections.unmodifiableList(given);
    }
}
