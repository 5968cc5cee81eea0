package org.cityexchange.training.alumni;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.cityexchange.kit.access.AccessLog;
import org.cityexchange.kit.access.AccessOperation;
import org.cityexchange.kit.access.AccessReason;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;
import org.cityexchange.training.alumni.AlumniScope.Seen;
import org.cityexchange.training.country.ContinentScheme;
import org.cityexchange.training.trainee.Trainees;

/** The directory of alumni; whoever sees persons leaves an entry in the access log. */
@ApplicationScoped
@Transactional
class AlumniDirectory {

    private static final String SUBJECT = "ALUMNUS";

    private final AlumniRepository alumni;
    private final AlumniScope scope;
    private final Trainees trainees;
    private final AccessLog accessLog;

    AlumniDirectory(AlumniRepository alumni, AlumniScope scope, Trainees trainees, AccessLog accessLog) {
        this.alumni = alumni;
        this.scope = scope;
        this.trainees = trainees;
        this.accessLog = accessLog;
    }

    /** A page of the alumni that match and that the caller may see. */
    PageOf<AlumnusView> page(AlumniFilter filter, PageParams params) {
        var seen = scope.ofCaller();
        if (!seen.persons() && filter.q != null) {
            throw new DomainException(ErrorCode.FORBIDDEN, FieldError.parameter("q", ErrorCode.FORBIDDEN));
        }
        var regions = alumni.regions(filter.scheme);
        var page = alumni.page(filter, regions, seen, params);
        var records = alumni.records(page.items().stream().map(Alumnus::id).toList());
        if (seen.persons()) {
            accessLog.add(
                    AccessOperation.LIST, SUBJECT, null, null, page.items().size());
        }
        return page.map(each -> seen.of(each, each.toView(regions, records.get(each.id()))));
    }

    /** One alumnus. */
    AlumnusView get(UUID person) {
        var seen = scope.ofCaller();
        var alumnus = alumni.seen(person, seen).orElseThrow(DomainException::notFound);
        note(seen, person);
        return seen.of(
                alumnus,
                alumnus.toView(
                        alumni.regions(ContinentScheme.SHRDC_6),
                        alumni.records(List.of(person)).get(person)));
    }

    /** That the caller may see what an alumnus did; noted in the access log. */
    void demandSeen(UUID person) {
        var seen = scope.ofCaller();
        if (alumni.seen(person, seen).isEmpty()) {
            throw DomainException.notFound();
        }
        note(seen, person);
    }

    private void note(Seen seen, UUID person) {
        if (seen.persons()) {
            accessLog.add(AccessOperation.READ, SUBJECT, person, null, 1);
        }
    }

    /** The person whom that trainee is an entry of; itself where nobody knows it. */
    UUID person(UUID trainee) {
        return trainees.persons(List.of(trainee)).getOrDefault(trainee, trainee);
    }

    /**
     * Passes on every alumnus of the list, for a file. The access log has the entry before the first of them leaves the
     * service.
     *
     * @param reason as in the header {@link AccessReason#HEADER}
     */
    void each(AlumniFilter filter, String sort, String reason, Consumer<AlumnusView> row) {
        var why = AccessReason.of(reason);
        var seen = scope.ofCaller();
        var regions = alumni.regions(filter.scheme);
        var count = new AtomicInteger();
        alumni.all(filter, regions, seen, sort, batch -> {
            count.addAndGet(batch.size());
            var records = alumni.records(batch.stream().map(Alumnus::id).toList());
            batch.stream()
                    .map(each -> seen.of(each, each.toView(regions, records.get(each.id()))))
                    .forEach(row);
        });
        accessLog.add(AccessOperation.EXPORT, SUBJECT, null, why, count.get());
    }
}
