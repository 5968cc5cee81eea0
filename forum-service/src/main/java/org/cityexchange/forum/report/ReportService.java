package org.cityexchange.forum.report;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.SessionsOfEvents;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.kit.text.Texts;

/** The document board. Under embargo a document exists for its own organizers and auditors only. */
@ApplicationScoped
@Transactional
class ReportService {

    private final ReportRepository reports;
    private final EventAccess events;
    private final SessionsOfEvents sessions;
    private final Pages pages;
    private final MergePatch mergePatch;
    private final Caller caller;
    private final Clock clock;

    ReportService(
            ReportRepository reports,
            EventAccess events,
            SessionsOfEvents sessions,
            Pages pages,
            MergePatch mergePatch,
            Caller caller,
            Clock clock) {
        this.reports = reports;
        this.events = events;
        this.sessions = sessions;
        this.pages = pages;
        this.mergePatch = mergePatch;
        this.caller = caller;
        this.clock = clock;
    }

    PageOf<ReportView> page(String q, List<ReportRequest.Kind> kinds, String event, PageParams params) {
        return pages.page(listing(q, kinds, event), params).map(Report::toView);
    }

    void each(String q, List<ReportRequest.Kind> kinds, String event, String sort, Consumer<ReportView> row) {
        pages.all(
                listing(q, kinds, event),
                sort,
                batch -> batch.stream().map(Report::toView).forEach(row));
    }

    private Listing<Report> listing(String q, List<ReportRequest.Kind> kinds, String event) {
        var listing = Listing.of(Report.class, Report::id)
                .where("e.searchText like :q escape '\\'", "q", q == null ? null : Texts.containing(q))
                .where("e.kind in :kind", "kind", kinds)
                .where(
                        "e.eventId = :event",
                        "event",
                        event == null ? null : events.visible(event).id())
                .sortableBy(
                        "publishedOn", "coalesce(e.publishedOn, {d '1970-01-01'})", LocalDate.class, Report::sortedOn)
                .sortedBy("-publishedOn");
        if (!caller.hasAny(Roles.AUDITOR)) {
            var own = caller.hasAny(Roles.ORGANIZER) ? caller.institutions() : Set.<String>of();
            listing.within("""
                    (e.publicFrom is null or e.publicFrom <= :now) and (e.eventId is null or e.eventId not in :hidden)
                    or e.ownerInstitution in :own
                    """, Map.of("now", clock.instant(), "own", List.copyOf(own), "hidden", events.hidden()));
        }
        return listing;
    }

    ReportView get(String ref) {
        return visible(ref).toView();
    }

    ReportView create(ReportRequest request) {
        var report = Report.of(request, caller.owningInstitution(request.ownerInstitution()), eventOf(request));
        reports.persistAndFlush(report);
        return report.toView();
    }

    ReportView patch(String ref, String ifMatch, JsonNode patch) {
        var report = visible(ref);
        caller.demandOrganizerOf(report.ownerInstitution());
        Etag.demand(ifMatch, report.toView().version());
        var request = mergePatch.apply(report.toRequest(), patch, ReportRequest.class);
        report.change(request, eventOf(request));
        reports.flush();
        return report.toView();
    }

    private Report visible(String ref) {
        return Ids.parse(ref)
                .map(reports::findByIdOptional)
                .orElseGet(() -> reports.find("slug", ref).firstResultOptional())
                .filter(report -> isPublic(report) || caller.seesAllOf(report.ownerInstitution()))
                .orElseThrow(DomainException::notFound);
    }

    /** A document tells of its event, so it stays as hidden as that. */
    private boolean isPublic(Report report) {
        var event = report.eventId();
        return report.isPublicAt(clock.instant()) && (event == null || events.isVisible(event));
    }

    /** The event it is about; the sessions its sections name are that event's. */
    private UUID eventOf(ReportRequest request) {
        var event = request.event() == null ? null : events.own(request.event()).id();
        for (int i = 0; i < request.sections().size(); i++) {
            var session = request.sections().get(i).sessionId();
            if (session != null && (event == null || !sessions.isSessionOf(session, event))) {
                throw DomainException.at("/sections/" + i + "/sessionId", ErrorCode.UNKNOWN_REFERENCE, session);
            }
        }
        return event;
    }
}
