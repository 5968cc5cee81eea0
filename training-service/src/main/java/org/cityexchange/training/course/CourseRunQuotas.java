package org.cityexchange.training.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.quota.Quotas;

/** The seats of runs by channel. */
@ApplicationScoped
@Transactional
class CourseRunQuotas {

    private final CourseRunRepository runs;
    private final Quotas quotas;
    private final Event<SeatsFound> seatsFound;

    CourseRunQuotas(CourseRunRepository runs, Quotas quotas, Event<SeatsFound> seatsFound) {
        this.runs = runs;
        this.quotas = quotas;
        this.seatsFound = seatsFound;
    }

    List<CourseRunQuota> of(String ref) {
        return quotas.of(runs.visible(ref).id()).stream()
                .map(CourseRunQuota::of)
                .toList();
    }

    List<CourseRunQuota> resize(String ref, CourseRunQuotasRequest request) {
        var run = runs.locked(ref);
        if (!run.status().isChangeable()) {
            throw new DomainException(ErrorCode.COURSE_RUN_CLOSED, run.code(), run.status());
        }
        demandOffered(request.items(), run.facts().mode());
        request.items().stream()
                .sorted(Comparator.comparing(item -> item.channel().name()))
                .forEach(item -> {
                    var found = quotas.resize(run.id(), item.channel().name(), item.size());
                    if (!found.isEmpty()) {
                        seatsFound.fire(new SeatsFound(run.id(), item.channel(), found));
                    }
                });
        return of(ref);
    }

    private static void demandOffered(List<CourseRunQuotasRequest.Item> items, CourseMode mode) {
        var seen = EnumSet.noneOf(Channel.class);
        for (int i = 0; i < items.size(); i++) {
            var channel = items.get(i).channel();
            if (!seen.add(channel)) {
                throw DomainException.at("/items/" + i + "/channel", ErrorCode.DUPLICATE_VALUE, channel);
            }
            if (!mode.channels().contains(channel)) {
                throw DomainException.at("/items/" + i + "/channel", ErrorCode.CHANNEL_NOT_OFFERED, mode, channel);
            }
        }
    }
}
