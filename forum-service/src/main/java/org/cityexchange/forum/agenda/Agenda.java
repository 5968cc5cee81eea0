package org.cityexchange.forum.agenda;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An agenda as it is entered and shown: what is read can be changed and sent back. Order is that of the lists; an
 * ordinal that is sent must agree with it.
 */
@Schema(examples = """
                {"parts": [{"ordinal": 1, "label": {"ko": "1부"}, "title": {"ko": "기조 발제 및 발표"}}],
                 "sessions": [{"partOrdinal": 1, "type": "KEYNOTE", "title": {"ko": "국제연수의 성과와 의의"},
                               "startsAt": "2022-11-25T14:10:00+09:00", "endsAt": "2022-11-25T14:25:00+09:00",
                               "delivery": "PRERECORDED", "roles": [], "contributions": []}]}
                """)
public record Agenda(
        @Size(max = 50) List<@NotNull @Valid Part> parts,
        @Size(max = 300) List<@NotNull @Valid Session> sessions) {

    /** Lists that are left out are empty. */
    public Agenda {
        parts = listOf(parts);
        sessions = listOf(sessions);
    }

    /** An agenda that nothing was entered in. */
    static Agenda empty() {
        return new Agenda(List.of(), List.of());
    }

    /** Which copy of an agenda: the one that organizers work on, or the one that was last released. */
    @Schema(name = "AgendaCopy")
    public enum Copy {
        WORKING,
        RELEASED
    }

    /** A part of the agenda: 1부, 기조 발제 및 발표. */
    @Schema(name = "AgendaPart")
    public record Part(
            @Schema(nullable = true, description = "Left out for a new part")
            UUID id,

            @Positive @Schema(nullable = true) Integer ordinal,
            @NotNull LocalizedText label,
            @Schema(nullable = true) LocalizedText title) {}

    /**
     * An item of the agenda.
     *
     * @param number where the event numbers its sessions; openings and breaks have none
     * @param partOrdinal instead of partId, for a part that is new in the same request
     */
    @Schema(name = "Session")
    public record Session(
            @Schema(nullable = true, description = "Left out for a new session")
            UUID id,

            @Positive @Schema(nullable = true) Integer ordinal,
            @Positive @Schema(nullable = true) Integer number,
            @Schema(nullable = true) UUID partId,

            @Positive @Schema(nullable = true, description = "Instead of partId")
            Integer partOrdinal,

            @NotNull SessionType type,
            @NotNull LocalizedText title,

            @JsonProperty("abstract") @Schema(nullable = true)
            LocalizedText abstractText,

            @Schema(nullable = true, description = "What was said")
            LocalizedText summary,

            @Schema(nullable = true) Instant startsAt,
            @Schema(nullable = true) Instant endsAt,
            @Schema(nullable = true) UUID roomId,
            @Schema(nullable = true) Delivery delivery,
            @Size(max = 10) List<@NotBlank @Size(max = 35) String> languages,
            @Size(max = 20) List<@NotBlank @Size(max = 60) String> topics,
            @Size(max = 50) List<@NotNull @Valid Role> roles,
            @Size(max = 50) List<@NotNull @Valid Contribution> contributions) {

        /** Lists that are left out are empty. */
        public Session {
            languages = listOf(languages);
            topics = listOf(topics);
            roles = listOf(roles);
            contributions = listOf(contributions);
        }
    }

    /** A talk inside a session. */
    @Schema(name = "Contribution")
    public record Contribution(
            @Schema(nullable = true, description = "Left out for a new contribution")
            UUID id,

            @Positive @Schema(nullable = true) Integer ordinal,
            @Schema(nullable = true) LocalizedText title,

            @Size(max = 20) @Schema(description = "Codes of the cities it is about")
            List<@NotBlank @Size(max = 80) String> subjectCities,

            @Schema(nullable = true) Delivery delivery,
            @Size(max = 50) List<@NotNull @Valid Role> roles) {

        /** Lists that are left out are empty. */
        public Contribution {
            subjectCities = listOf(subjectCities);
            roles = listOf(roles);
        }
    }

    /**
     * The part of a person, or of an office where only that is known. Affiliation and job title are those of that day;
     * left out they are taken from the person as they are now.
     *
     * @param quote the words of the source, where what they mean is uncertain
     */
    @Schema(name = "SessionRole")
    public record Role(
            @NotNull RoleKind role,

            @Schema(nullable = true, description = "Where only an office is known")
            LocalizedText label,

            @Valid @Schema(nullable = true) PersonRef person,
            @Schema(nullable = true) LocalizedText affiliation,
            @Schema(nullable = true) LocalizedText jobTitle,
            @Schema(nullable = true) Presence presence,

            @Schema(nullable = true, description = "CERTAIN unless told")
            Certainty certainty,

            @Size(max = 1000) @Schema(nullable = true) String quote) {

        /** What is not said to be uncertain is certain. */
        public Role {
            certainty = certainty == null ? Certainty.CERTAIN : certainty;
        }
    }

    /** A person of {@code /v1/people}; the name is shown, and ignored where it is sent. */
    @Schema(name = "PersonRef")
    public record PersonRef(
            @NotNull UUID id, @Schema(nullable = true) String name) {}

    /** What kind of item it is. */
    public enum SessionType {
        OPENING,
        KEYNOTE,
        PRESENTATION,
        PANEL_DISCUSSION,
        SPECIAL_LECTURE,
        /** 해외사무소 화상세미나 */
        OVERSEAS_OFFICE_SEMINAR,
        /** 우수사례 발표 */
        AWARD_CASE,
        NETWORKING,
        BREAK,
        CLOSING
    }

    /** How it reaches the audience. */
    public enum Delivery {
        ON_SITE,
        ONLINE,
        HYBRID,
        PRERECORDED
    }

    /** How somebody takes their part. */
    public enum Presence {
        ON_SITE,
        REMOTE,
        PRERECORDED
    }

    /** Whether the source is clear about somebody's part. */
    public enum Certainty {
        CERTAIN,
        UNCERTAIN
    }

    private static <T> List<T> listOf(List<T> given) {
        return given == null ? List.of() : Collections.unmodifiableList(given);
    }
}
