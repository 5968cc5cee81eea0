package org.cityexchange.forum.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.FollowUpKind;
import org.cityexchange.forum.feedback.FeedbackVisibility;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be done about feedback. */
@Schema(examples = """
                {"kind": "SMALL_GROUPS_BY_INTEREST", "title": {"ko": "관심분야별 소규모 세션", "en": "Small sessions by interest"},
                 "owner": {"ko": "정책연구실"}, "dueOn": "2027-03-31",
                 "links": [{"type": "EVENT", "event": "shrdc-expert-forum-next"}], "visibility": "PUBLIC"}
                """)
public record FollowUpRequest(
        @NotNull FollowUpKind kind,
        @NotNull LocalizedText title,
        @Schema(nullable = true) LocalizedText description,

        @Schema(nullable = true, description = "The department or body that sees to it; no person")
        LocalizedText owner,

        @Schema(nullable = true, description = "The day by which it is to be done")
        LocalDate dueOn,

        @Size(max = 50) @Schema(description = "Ids of the event's themes that it follows")
        List<@NotNull UUID> themes,

        @Size(max = 50) @Schema(description = "What came of it")
        List<@NotNull @Valid Link> links,

        @Valid @Schema(nullable = true, description = "Where it was announced")
        Figure.Source source,

        @Schema(nullable = true, description = "INTERNAL unless told")
        FeedbackVisibility visibility) {

    /** Lists that are left out are empty, and what is left out is internal. */
    public FollowUpRequest {
        themes = themes == null ? List.of() : List.copyOf(themes);
        links = links == null ? List.of() : List.copyOf(links);
        visibility = visibility == null ? FeedbackVisibility.INTERNAL : visibility;
    }

    /** The same with these links. */
    FollowUpRequest linking(List<Link> others) {
        return new FollowUpRequest(kind, title, description, owner, dueOn, themes, others, source, visibility);
    }

    /**
     * Something that came of it.
     *
     * @param event of EVENT, SESSION and SMALL_GROUP: id or slug of the event; kept and shown as its id
     * @param session of SESSION and SMALL_GROUP: id of the session
     * @param course of COURSE: its code in training-service
     */
    @Schema(name = "FollowUpLink")
    public record Link(
            @NotNull Type type,

            @Schema(nullable = true) @Size(max = 100) String event,

            @Schema(nullable = true) UUID session,

            @Schema(nullable = true) @Size(max = 80) @Pattern(regexp = "[A-Za-z0-9]+(-[A-Za-z0-9]+)*")
            String course) {

        /** What it is. */
        public enum Type {
            EVENT,
            SESSION,
            SMALL_GROUP,
            COURSE
        }
    }
}
