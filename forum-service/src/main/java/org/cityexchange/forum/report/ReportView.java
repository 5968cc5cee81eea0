package org.cityexchange.forum.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cityexchange.forum.event.Contact;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document of the board as it is shown. */
@Schema(name = "Report")
public record ReportView(
        UUID id,
        String slug,
        String ownerInstitution,
        @Schema(nullable = true) UUID eventId,
        ReportRequest.Kind kind,
        LocalizedText title,
        @Schema(nullable = true) LocalizedText publisher,
        @Schema(nullable = true) LocalizedText department,
        List<ReportRequest.Author> authors,
        List<Contact> contacts,
        @Schema(nullable = true) LocalDate publishedOn,
        @Schema(nullable = true) Instant publicFrom,
        List<ReportRequest.Section> sections,
        @Schema(nullable = true) LocalizedText vision,
        List<LocalizedText> goals,
        @Schema(nullable = true) String sourceDocument,
        int version) {}
