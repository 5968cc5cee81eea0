package org.cityexchange.kit.transfer;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.kit.http.Trace;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;

/** Takes imports in and shows what became of them. */
@ApplicationScoped
class Imports {

    /** A job has been queued; told after commit. */
    record Queued(UUID jobId) {}

    private final List<Importer> importers;
    private final JobRepository jobs;
    private final Event<Queued> queued;
    private final Caller caller;
    private final Pages pages;
    private final Clock clock;

    Imports(
            @All List<Importer> importers,
            JobRepository jobs,
            Event<Queued> queued,
            Caller caller,
            Pages pages,
            Clock clock) {
        this.importers = importers;
        this.jobs = jobs;
        this.queued = queued;
        this.caller = caller;
        this.pages = pages;
        this.clock = clock;
    }

    /** Keeps the file and the order to import it; a coordinator's is of the people of their cities. */
    @Transactional
    JobView order(ImportOrder asked, byte[] file, Locale locale) {
        var importer = importer(asked.type()).orElseThrow(this::unknownType);
        var order = asked.within(ownCities(importer));
        if (!caller.hasAny(importer.roles().toArray(String[]::new))) {
            throw new DomainException(ErrorCode.FORBIDDEN, List.of(), List.of());
        }
        importer.check(order);
        var job = Job.queued(order, caller.subject(), Trace.traceparent(), clock.instant());
        jobs.queue(job, file);
        queued.fire(new Queued(job.id()));
        return job.toView(locale);
    }

    /** The cities of a coordinator, unless another role of the caller may send such a file too; null for all cities. */
    private List<String> ownCities(Importer importer) {
        var unbound = importer.roles().stream()
                .filter(role -> !role.equals(Roles.CITY_COORDINATOR))
                .toArray(String[]::new);
        return caller.hasAny(unbound) ? null : caller.cities().stream().sorted().toList();
    }

    /** Whoever reads that kind of file; empty for one that a newer version knew. */
    Optional<Importer> importer(String type) {
        return importers.stream().filter(each -> each.type().equals(type)).findFirst();
    }

    /** A job with its errors, for whoever sent it and those who look after that kind of file. */
    @Transactional
    JobView view(UUID id, Locale locale) {
        return jobs.find("id = ?1 and (createdBy = ?2 or type in ?3)", id, caller.subject(), overseen())
                .firstResultOptional()
                .orElseThrow(DomainException::notFound)
                .toView(locale);
    }

    /** The jobs the caller may see. */
    @Transactional
    PageOf<JobView> list(List<String> types, List<JobStatus> statuses, PageParams params) {
        var listing = Listing.of(Job.class, Job::id)
                .where(
                        "e.createdBy = :me or e.type in :overseen",
                        Map.of("me", caller.subject(), "overseen", overseen()))
                .where("e.type in :types", "types", types)
                .where("e.status in :statuses", "statuses", statuses)
                .sortableBy("createdAt", "e.createdAt", Instant.class, Job::createdAt)
                .sortedBy("-createdAt");
        return pages.page(listing, params).map(Job::toSummary);
    }

    /** The kinds of files of which the caller sees everybody's jobs. */
    private List<String> overseen() {
        return importers.stream()
                .filter(each -> caller.hasAny(Roles.AUDITOR)
                        || (caller.hasAny(Roles.TRAINING_ADMIN) && each.roles().contains(Roles.TRAINING_ADMIN)))
                .map(Importer::type)
                .toList();
    }

    private DomainException unknownType() {
        var known = importers.stream().map(Importer::type).sorted().collect(Collectors.joining(", "));
        return new DomainException(
                ErrorCode.UNKNOWN_IMPORT_TYPE,
                List.of(known),
                List.of(FieldError.parameter("type", ErrorCode.UNKNOWN_IMPORT_TYPE, known)));
    }
}
