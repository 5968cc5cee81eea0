package org.cityexchange.training.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.http.Etag;
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

    /** What the sizes are, in a number that changes when one of them does. */
    static long versionOf(List<CourseRunQuota> all) {
        return Etag.versionOf(
                all.stream().map(each -> each.channel() + "=" + each.size()).toList());
    }

    List<CourseRunQuota> resize(String ref, String ifMatch, CourseRunQuotasRequest request) {
        var run = runs.lockedForChange(ref);
        Etag.demand(ifMatch, versionOf(of(ref)));
        demandOffered(request.items(), run.facts().mode());
        request.items().stream()
                .sorted(Comparator.comparing(item -> item.channel().name()))
                .forEach(item -> resize(run.id(), item.channel(), item.size()));
        return of(ref);
    }

    /** Sets how many seats a run has in a channel, and says who found one; refuses to go below what is taken. */
    void resize(UUID runId, Channel channel, Integer size) {
        var found = quotas.resize(runId, channel.name(), size);
        if (!found.isEmpty()) {
            seatsFound.fire(new SeatsFound(runId, channel, found));
        }
    }

    /** Leaves no seats in channels that the run does not offer; refused while any of them is taken. */
    void closeAllBut(List<Channel> offered, UUID runId) {
        quotas.of(runId).stream()
                .map(lane -> Channel.valueOf(lane.lane()))
                .filter(channel -> !offered.contains(channel))
                .forEach(channel -> resize(runId, channel, 0));
    }

    /** Whether a run has seats in any of its channels. */
    boolean hasSeats(UUID runId) {
        return quotas.of(runId).stream().anyMatch(lane -> lane.size() == null || lane.size() > 0);
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
