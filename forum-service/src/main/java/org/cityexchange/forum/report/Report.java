package org.cityexchange.forum.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cityexchange.forum.event.Contact;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.kit.text.Texts;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A newsletter, press release or other document about an event. */
@Entity
class Report {

    @Id
    private UUID id;

    @Version
    private int version;

    private String slug;
    private String ownerInstitution;
    private UUID eventId;

    @Enumerated(EnumType.STRING)
    private ReportRequest.Kind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText publisher;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText department;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ReportRequest.Author> authors;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Contact> contacts;

    private LocalDate publishedOn;
    private Instant publicFrom;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ReportRequest.Section> sections;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText vision;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<LocalizedText> goals;

    private String sourceDocument;

    @Column
    private String searchText;

    protected Report() {}

    static Report of(ReportRequest request, String ownerInstitution, UUID eventId) {
        var report = new Report();
        report.id = Ids.next();
        report.slug = request.slug();
        report.ownerInstitution = ownerInstitution;
        report.describe(request, eventId);
        return report;
    }

    void change(ReportRequest request, UUID newEventId) {
        if (!slug.equals(request.slug())) {
            throw DomainException.at("/slug", ErrorCode.FIELD_IMMUTABLE, "slug");
        }
        if (request.ownerInstitution() != null && !ownerInstitution.equals(request.ownerInstitution())) {
            throw DomainException.at("/ownerInstitution", ErrorCode.FIELD_IMMUTABLE, "ownerInstitution");
        }
        describe(request, newEventId);
    }

    private void describe(ReportRequest request, UUID newEventId) {
        eventId = newEventId;
        kind = request.kind();
        title = request.title();
        publisher = request.publisher();
        department = request.department();
        authors = request.authors();
        contacts = request.contacts();
        publishedOn = request.publishedOn();
        publicFrom = request.publicFrom();
        sections = request.sections();
        vision = request.vision();
        goals = request.goals();
        sourceDocument = request.sourceDocument();
        searchText = Texts.searchable(title);
    }

    boolean isPublicAt(Instant now) {
        return publicFrom == null || !publicFrom.isAfter(now);
    }

    UUID id() {
        return id;
    }

    UUID eventId() {
        return eventId;
    }

    String slug() {
        return slug;
    }

    String ownerInstitution() {
        return ownerInstitution;
    }

    /** The day it was published, for sorting: undated ones are the oldest. */
    LocalDate sortedOn() {
        return publishedOn == null ? LocalDate.EPOCH : publishedOn;
    }

    ReportRequest toRequest() {
        return new ReportRequest(
                slug,
                ownerInstitution,
                eventId == null ? null : eventId.toString(),
                kind,
                title,
                publisher,
                department,
                authors,
                contacts,
                publishedOn,
                publicFrom,
                sections,
                vision,
                goals,
                sourceDocument);
    }

    ReportView toView() {
        return new ReportView(
                id,
                slug,
                ownerInstitution,
                eventId,
                kind,
                title,
                publisher,
                department,
                authors,
                contacts,
                publishedOn,
                publicFrom,
                sections,
                vision,
                goals,
                sourceDocument,
                version);
    }
}
