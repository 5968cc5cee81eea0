package org.cityexchange.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.training.trainee.Trainees;

/** Lists of the enrolments of a course run. */
@ApplicationScoped
class EnrolmentPages {

    private final Pages pages;
    private final Trainees trainees;

    EnrolmentPages(Pages pages, Trainees trainees) {
        this.pages = pages;
        this.trainees = trainees;
    }

    /**
     * A page.
     *
     * @param cities whose people alone are to be seen; null for everybody's
     */
    PageOf<Enrolment> page(UUID runId, EnrolmentFilter filter, List<String> cities, PageParams params) {
        return pages.page(listing(runId, filter, cities), params);
    }

    /** Passes on every enrolment that matches, batch by batch. */
    void all(UUID runId, EnrolmentFilter filter, String sort, Consumer<List<Enrolment>> batch) {
        pages.all(listing(runId, filter, null), sort, batch);
    }

    private Listing<Enrolment> listing(UUID runId, EnrolmentFilter filter, List<String> cities) {
        var listing = Listing.of(Enrolment.class, Enrolment::id)
                .where("e.courseRunId = :run", "run", runId)
                .where("e.status in :statuses", "statuses", filter.status)
                .where("e.seat.channel in :channels", "channels", filter.channel)
                .where("e.cityCode in :cities", "cities", filter.city)
                .where("e.rank in :ranks", "ranks", filter.rank)
                .where("e.traineeId in :trainees", "trainees", recordedAs(filter.trainee))
                .sortableBy("recordedAt", "e.recordedAt", Instant.class, Enrolment::recordedAt)
                .sortableBy("cityCode", "e.cityCode", String.class, Enrolment::cityCode)
                .sortedBy("recordedAt");
        return cities == null ? listing : listing.within("e.cityCode in :own", Map.of("own", cities));
    }

    /** What the trainees asked for may be recorded as; one that nobody knows stays, and finds nothing. */
    private List<UUID> recordedAs(List<UUID> asked) {
        return asked == null || asked.isEmpty()
                ? asked
                : Stream.concat(asked.stream(), trainees.recordedAs(asked).stream())
                        .distinct()
                        .toList();
    }
}
