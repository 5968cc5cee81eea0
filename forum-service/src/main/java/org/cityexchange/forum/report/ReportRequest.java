package org.cityexchange.forum.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.cityexchange.forum.event.Contact;
import org.cityexchange.forum.event.EventRequest;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said about a document of the board. */
@Schema(examples = """
                {"slug": "newsletter-2027-01", "ownerInstitution": "gaok", "kind": "NEWSLETTER", "event": "exchange-forum-2020",
                 "title": {"ko": "2020 지자체 국제교류 활성화 포럼 웨비나 성공적 개최"}, "publishedOn": "2020-11-06"}
                """)
public record ReportRequest(
        @NotBlank @Size(min = 3, max = 80) @Pattern(regexp = EventRequest.SLUG, message = "{city-exchange.slug}")
        String slug,

        @Size(max = 60) @Schema(nullable = true) String ownerInstitution,

        @Size(max = 80) @Schema(nullable = true, description = "Id or slug of the event it is about")
        String event,

        @NotNull Kind kind,
        @NotNull LocalizedText title,
        @Schema(nullable = true) LocalizedText publisher,
        @Schema(nullable = true) LocalizedText department,
        @Size(max = 20) @Schema(nullable = true) List<@NotNull @Valid Author> authors,
        @Size(max = 20) @Schema(nullable = true) List<@NotNull @Valid Contact> contacts,
        @Schema(nullable = true) LocalDate publishedOn,

        @Schema(nullable = true, description = "Embargo: before this instant the public sees nothing of it")
        Instant publicFrom,

        @Size(max = 100) @Schema(nullable = true) List<@NotNull @Valid Section> sections,
        @Schema(nullable = true) LocalizedText vision,
        @Size(max = 20) @Schema(nullable = true) List<@NotNull LocalizedText> goals,

        @Size(max = 300) @Schema(nullable = true, description = "The document it was taken from")
        String sourceDocument) {

    /** Lists that are left out are empty. */
    public ReportRequest {
        authors = listOf(authors);
        contacts = listOf(contacts);
        sections = listOf(sections);
        goals = listOf(goals);
    }

    /** What kind of document it is. */
    @Schema(name = "ReportKind")
    public enum Kind {
        NEWSLETTER,
        PRESS_RELEASE,
        OUTCOME
    }

    /** Who wrote it. */
    public record Author(
            @NotBlank @Size(max = 200) String name,
            @Schema(nullable = true) LocalizedText affiliation,
            @Schema(nullable = true) LocalizedText jobTitle) {}

    /** A section of the document, about a session of the event or about the whole. */
    @Schema(name = "ReportSection")
    public record Section(
            @Schema(nullable = true, description = "Id of the session it is about")
            UUID sessionId,

            @Schema(nullable = true) LocalizedText title,
            @NotNull LocalizedText text,
            @Size(max = 20) @Schema(nullable = true) List<@NotNull @Valid Statement> statements) {

        /** A list that is left out is empty. */
        public Section {
            statements = listOf(statements);
        }
    }

    /** What somebody is quoted with. */
    public record Statement(
            @NotBlank @Size(max = 200) @Schema(examples = "김태환")
            String person,

            @NotNull LocalizedText text) {}

    private static <T> List<T> listOf(List<T> given) {
        return given == null ? List.of() : Collections.unmodifiableList(given);
    }
}
