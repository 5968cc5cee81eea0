package org.cityexchange.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.cityexchange.kit.access.AccessLog;
import org.cityexchange.kit.access.AccessOperation;
import org.cityexchange.kit.access.AccessReason;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.training.city.Cities;
import org.cityexchange.training.city.CityRef;
import org.cityexchange.training.course.CourseRuns;
import org.cityexchange.training.institution.InstitutionRef;
import org.cityexchange.training.institution.Institutions;
import org.cityexchange.training.trainee.TraineeFacts;
import org.cityexchange.training.trainee.Trainees;

/** Who takes part in a course run, by name; a few statements per batch. */
@ApplicationScoped
@Transactional
class Roster {

    private final EnrolmentPages pages;
    private final CourseRuns runs;
    private final Trainees trainees;
    private final Cities cities;
    private final Institutions institutions;
    private final AccessLog accessLog;

    Roster(
            EnrolmentPages pages,
            CourseRuns runs,
            Trainees trainees,
            Cities cities,
            Institutions institutions,
            AccessLog accessLog) {
        this.pages = pages;
        this.runs = runs;
        this.trainees = trainees;
        this.cities = cities;
        this.institutions = institutions;
        this.accessLog = accessLog;
    }

    /** One line of it. */
    record Line(EnrolmentView enrolment, TraineeFacts trainee, CityRef city, InstitutionRef institution, ZoneId zone) {

        LocalizedText cityNames() {
            return city == null ? null : city.names();
        }

        String country() {
            return city == null ? null : city.country();
        }

        LocalizedText institutionNames() {
            return institution == null ? null : institution.names();
        }

        ZonedDateTime expiresAt() {
            return enrolment.expiresAt() == null ? null : enrolment.expiresAt().atZone(zone);
        }
    }

    /**
     * Passes on every line. The access log has the entry before the first of them leaves the service.
     *
     * @param reason as in the header {@link AccessReason#HEADER}
     */
    void each(String runRef, EnrolmentFilter filter, String sort, String reason, Consumer<Line> row) {
        var why = AccessReason.of(reason);
        var run = runs.get(runRef);
        var count = new AtomicInteger();
        pages.all(run.id(), filter, sort, batch -> {
            count.addAndGet(batch.size());
            lines(batch.stream().map(Enrolment::toView).toList(), run.zone()).forEach(row);
        });
        accessLog.add(AccessOperation.EXPORT, "COURSE_RUN", run.id(), why, count.get());
    }

    private List<Line> lines(List<EnrolmentView> batch, ZoneId zone) {
        Map<UUID, TraineeFacts> people =
                trainees.byIds(batch.stream().map(EnrolmentView::traineeId).toList());
        Map<String, CityRef> places = cities.byCode(
                batch.stream().map(EnrolmentView::cityCode).distinct().toList());
        Map<String, InstitutionRef> offices = institutions.byCode(batch.stream()
                .map(EnrolmentView::institutionCode)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return batch.stream()
                .map(each -> new Line(
                        each,
                        people.get(each.traineeId()),
                        places.get(each.cityCode()),
                        each.institutionCode() == null ? null : offices.get(each.institutionCode()),
                        zone))
                .toList();
    }
}
