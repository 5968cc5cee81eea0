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
import java.util.stream.Stream;
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
    public static Agenda empty() {
        return new Agenda(List.of(), List.of());
    }

    /** Which copy of an agenda: the one that organizers work on, or the one that was last released. */
    @Schema(name = "AgendaCopy")
    public enum Copy {
        WORKING,
        RELEASED
    }

    /** A part of the agenda: 1부, 기조 발제 및 발표. */
    @Schema(name = "AgendaPart", examples = "{\"label\": {\"ko\": \"1부\"}, \"title\": {\"ko\": \"기조 발제 및 발표\"}}")
    public record Part(
            @Schema(nullable = true, description = "Left out for a new part")
            UUID id,

            @Positive @Schema(nullable = true) Integer ordinal,
            @NotNull LocalizedText label,
            @Schema(nullable = true) LocalizedText title) {}

    /**
     * An item of the agenda.
     *
     * @param eventId shown, and ignored where it is sent
     * @param number where the event numbers its sessions; openings and breaks have none
     * @param partOrdinal instead of partId, for a part that is new in the same request
     */
    @Schema(name = "Session", examples = """
                    {"type": "PANEL_DISCUSSION", "title": {"ko": "지정토론"}, "startsAt": "2022-11-25T15:10:00+09:00",
                     "endsAt": "2022-11-25T15:50:00+09:00", "interpretation": ["en"], "signUp": "NONE",
                     "roles": [{"role": "CHAIR", "label": {"ko": "인재개발원장"}, "confirmation": "INVITED"}]}
                    """)
    public record Session(
            @Schema(nullable = true, description = "Left out for a new session")
            UUID id,

            @Schema(nullable = true) UUID eventId,

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

            @Size(max = 10) @Schema(description = "Languages it is interpreted into")
            List<@NotBlank @Size(max = 35) String> interpretation,

            @Size(max = 20) List<@NotBlank @Size(max = 60) String> topics,

            @Schema(nullable = true, description = "NONE unless told")
            SignUp signUp,

            @Schema(nullable = true, description = "Changed by its transitions only")
            SessionStatus status,

            @Schema(nullable = true, description = "Why it was cancelled")
            String statusReason,

            @Size(max = 50) List<@NotNull @Valid Role> roles,
            @Size(max = 50) List<@NotNull @Valid Contribution> contributions) {

        /** Lists that are left out are empty. */
        public Session {
            languages = listOf(languages);
            interpretation = listOf(interpretation);
            topics = listOf(topics);
            signUp = signUp == null ? SignUp.NONE : signUp;
            roles = listOf(roles);
            contributions = listOf(contributions);
        }

        boolean isCancelled() {
            return status == SessionStatus.CANCELLED;
        }

        /** Everybody who has a part in it or in one of its contributions. */
        Stream<Role> allRoles() {
            return Stream.concat(
                    roles.stream(), contributions.stream().flatMap(contribution -> contribution.roles().stream()));
        }

        /** The same at another time. */
        Session at(Instant newStart, Instant newEnd) {
            return with(partId, partOrdinal, ordinal, newStart, newEnd, roles, contributions);
        }

        /** The same with one more talk at its end. */
        Session with(Contribution talk) {
            var talks = Stream.concat(contributions.stream(), Stream.of(talk)).toList();
            return with(partId, partOrdinal, ordinal, startsAt, endsAt, roles, talks);
        }

        /** The same at any place of the order. */
        Session unordered() {
            return with(partId, partOrdinal, null, startsAt, endsAt, roles, contributions);
        }

        private Session announced() {
            var talks = contributions.stream().map(Contribution::announced).toList();
            return with(partId, partOrdinal, ordinal, startsAt, endsAt, Agenda.announced(roles), talks);
        }

        private Session inOneOf(List<UUID> parts) {
            var stays = partId != null && parts.contains(partId);
            return with(stays ? partId : null, null, ordinal, startsAt, endsAt, roles, contributions);
        }

        private Session with(
                UUID newPart,
                Integer newPartOrdinal,
                Integer newOrdinal,
                Instant newStart,
                Instant newEnd,
                List<Role> newRoles,
                List<Contribution> talks) {
            return new Session(
                    id,
                    eventId,
                    newOrdinal,
                    number,
                    newPart,
                    newPartOrdinal,
                    type,
                    title,
                    abstractText,
                    summary,
                    newStart,
                    newEnd,
                    roomId,
                    delivery,
                    languages,
                    interpretation,
                    topics,
                    signUp,
                    status,
                    statusReason,
                    newRoles,
                    talks);
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

            @Size(max = 20) @Schema(description = "Ids of the outcomes of training that it is about")
            List<@NotNull UUID> outcomeIds,

            @Schema(nullable = true) Delivery delivery,
            @Size(max = 50) List<@NotNull @Valid Role> roles) {

        /** Lists that are left out are empty. */
        public Contribution {
            subjectCities = listOf(subjectCities);
            outcomeIds = listOf(outcomeIds);
            roles = listOf(roles);
        }

        private Contribution announced() {
            return new Contribution(id, ordinal, title, subjectCities, outcomeIds, delivery, Agenda.announced(roles));
        }
    }

    /**
     * The part of a person, or of an office where only that is known. Affiliation and job title are those of that day:
     * left out they are taken from the person as they are when the role is entered, and stay so.
     *
     * @param confirmation null where nobody was asked, as for events entered afterwards
     * @param quote the words of the source, where what they mean is uncertain
     */
    @Schema(name = "SessionRole")
    public record Role(
            @Schema(nullable = true, description = "Left out for a new role")
            UUID id,

            @NotNull RoleKind role,

            @Schema(nullable = true, description = "Where only an office is known")
            LocalizedText label,

            @Valid @Schema(nullable = true) PersonRef person,
            @Schema(nullable = true) LocalizedText affiliation,
            @Schema(nullable = true) LocalizedText jobTitle,
            @Schema(nullable = true) Presence presence,

            @Schema(nullable = true, description = "The public sees roles that are confirmed or need no confirmation")
            RoleConfirmation confirmation,

            @Schema(nullable = true, description = "CERTAIN unless told")
            Certainty certainty,

            @Size(max = 1000) @Schema(nullable = true) String quote) {

        /** What is not said to be uncertain is certain. */
        public Role {
            certainty = certainty == null ? Certainty.CERTAIN : certainty;
        }

        /** Whether the public may be told: nobody is announced who has not agreed, or has withdrawn. */
        boolean isAnnounced() {
            return confirmation == null || confirmation == RoleConfirmation.CONFIRMED;
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

    /** Whether one has to sign up for the session, beside registering for the event. */
    @Schema(name = "SessionSignUpRule")
    public enum SignUp {
        /** Everybody who takes part in the event may come. */
        NONE,
        /** Whoever signs up has a seat; others come if there is room. */
        OPEN,
        /** Only those who signed up may come. */
        REQUIRED
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

    /** The same with other sessions, in their order and numbered anew. */
    Agenda withSessions(List<Session> others) {
        return new Agenda(parts, others.stream().map(Session::unordered).toList());
    }

    /** The same with other parts, numbered anew; sessions of a part that is gone belong to none. */
    Agenda withParts(List<Part> others) {
        var ids = others.stream().map(Part::id).toList();
        return new Agenda(
                others.stream()
                        .map(part -> new Part(part.id(), null, part.label(), part.title()))
                        .toList(),
                sessions.stream().map(session -> session.inOneOf(ids)).toList());
    }

    /** The same as the public may be told of it. */
    Agenda announced() {
        return new Agenda(parts, sessions.stream().map(Session::announced).toList());
    }

    private static List<Role> announced(List<Role> roles) {
        return roles.stream().filter(Role::isAnnounced).toList();
    }

    private static <T> List<T> listOf(List<T> given) {
        return given == null ? List.of() : Collections.unmodifiableList(given);
    }
}
