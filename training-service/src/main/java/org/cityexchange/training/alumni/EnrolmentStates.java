package org.cityexchange.training.alumni;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.contracts.CourseRunState;
import org.cityexchange.contracts.EnrolmentPhase;
import org.cityexchange.contracts.EnrolmentState;
import org.cityexchange.training.city.Cities;
import org.cityexchange.training.city.CityRef;
import org.cityexchange.training.course.CourseRunFacts;
import org.cityexchange.training.course.CourseRuns;
import org.cityexchange.training.enrolment.EnrolmentFacts;
import org.cityexchange.training.trainee.Trainees;

/** Everything that the forum is told of enrolments, for many at once: a fixed number of statements. */
@ApplicationScoped
class EnrolmentStates {

    private final AlumnusConsentRepository consents;
    private final Trainees trainees;
    private final CourseRuns runs;
    private final Cities cities;

    EnrolmentStates(AlumnusConsentRepository consents, Trainees trainees, CourseRuns runs, Cities cities) {
        this.consents = consents;
        this.trainees = trainees;
        this.runs = runs;
        this.cities = cities;
    }

    /** By which references each of these trainees is called in the exchange, as the person they are an entry of. */
    Map<UUID, List<String>> references(Collection<EnrolmentFacts> enrolments) {
        var persons = trainees.persons(
                enrolments.stream().map(EnrolmentFacts::traineeId).collect(Collectors.toSet()));
        var known = trainees.presentReferences(new HashSet<>(persons.values()));
        var found = new HashMap<UUID, List<String>>();
        persons.forEach((trainee, person) -> found.put(trainee, known.getOrDefault(person, List.of())));
        return found;
    }

    /**
     * The states of these enrolments.
     *
     * @param phases where each of them stands
     */
    List<EnrolmentState> of(
            Collection<EnrolmentFacts> enrolments,
            Map<UUID, EnrolmentPhase> phases,
            Map<UUID, List<String>> references) {
        var persons = trainees.persons(
                enrolments.stream().map(EnrolmentFacts::traineeId).collect(Collectors.toSet()));
        var shown = consents.agreeing(persons.values(), ConsentKind.FORUM);
        var runIds = enrolments.stream().map(EnrolmentFacts::runId).collect(Collectors.toSet());
        var courses = runs.byId(runIds);
        var topics = runs.topics(runIds);
        var places =
                cities.byCode(enrolments.stream().map(EnrolmentFacts::cityCode).collect(Collectors.toSet()));
        return enrolments.stream()
                .map(each -> state(
                        each,
                        phases.get(each.id()),
                        run(courses.get(each.runId()), topics.get(each.runId())),
                        completedOn(each, phases.get(each.id()), courses.get(each.runId())),
                        places.get(each.cityCode()),
                        references.get(each.traineeId()),
                        shown.contains(persons.get(each.traineeId()))))
                .toList();
    }

    private static EnrolmentState state(
            EnrolmentFacts enrolment,
            EnrolmentPhase phase,
            CourseRunState run,
            LocalDate completedOn,
            CityRef city,
            List<String> references,
            boolean shown) {
        return new EnrolmentState(
                enrolment.id(),
                run,
                phase,
                completedOn,
                enrolment.cityCode(),
                city.country(),
                references,
                shown,
                enrolment.provenance());
    }

    private static LocalDate completedOn(EnrolmentFacts enrolment, EnrolmentPhase phase, CourseRunFacts run) {
        var isCompletion =
                Set.of(EnrolmentPhase.COMPLETED, EnrolmentPhase.REVOKED).contains(phase);
        return isCompletion && enrolment.completedAt() != null
                ? LocalDate.ofInstant(enrolment.completedAt(), run.zone())
                : null;
    }

    private static CourseRunState run(CourseRunFacts run, List<String> topics) {
        return new CourseRunState(
                run.code(),
                run.courseCode(),
                new TreeMap<>(run.title().byTag()),
                topics,
                run.policies(),
                run.startsOn(),
                run.endsOn(),
                run.hostInstitution());
    }
}
