package org.cityexchange.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.kit.privacy.ErasedPeople;
import org.cityexchange.training.city.Cities;
import org.cityexchange.training.city.CityRef;
import org.cityexchange.training.country.Continent;
import org.cityexchange.training.country.ContinentScheme;
import org.cityexchange.training.country.Countries;
import org.cityexchange.training.course.CourseRunFacts;
import org.cityexchange.training.course.CourseRuns;
import org.cityexchange.training.institution.Institutions;
import org.cityexchange.training.trainee.TraineeFacts;
import org.cityexchange.training.trainee.Trainees;

/** What an import of enrolments reads and writes, a batch at a time: a few statements each. */
@ApplicationScoped
class PastEnrolments {

    private final EnrolmentRepository enrolments;
    private final EnrolmentNews news;
    private final CourseRuns runs;
    private final Trainees trainees;
    private final Cities cities;
    private final Countries countries;
    private final Institutions institutions;
    private final ErasedPeople erasedPeople;
    private final Clock clock;

    PastEnrolments(
            EnrolmentRepository enrolments,
            EnrolmentNews news,
            CourseRuns runs,
            Trainees trainees,
            Cities cities,
            Countries countries,
            Institutions institutions,
            ErasedPeople erasedPeople,
            Clock clock) {
        this.enrolments = enrolments;
        this.news = news;
        this.runs = runs;
        this.trainees = trainees;
        this.cities = cities;
        this.countries = countries;
        this.institutions = institutions;
        this.erasedPeople = erasedPeople;
        this.clock = clock;
    }

    /** What a batch of rows refers to, as far as it exists. */
    record Known(
            Map<String, CourseRunFacts> runs,
            Map<String, CityRef> cities,
            Set<String> institutions,
            Map<String, TraineeFacts> trainees,
            Set<String> addresses,
            Map<UUID, UUID> persons,
            Set<String> erased,
            List<Enrolment> enrolments) {

        /** Whether the person is in that run as another entry that was merged with this one. */
        boolean isInAsAnother(UUID runId, TraineeFacts trainee) {
            return enrolments.stream()
                    .anyMatch(each -> each.runId().equals(runId)
                            && !each.traineeId().equals(trainee.id())
                            && trainee.person().equals(persons.get(each.traineeId()))
                            && each.status().isLive());
        }

        /** What stands of that trainee in that run: what is live, or else what came last. */
        Enrolment enrolment(UUID runId, UUID traineeId) {
            Enrolment found = null;
            for (var each : enrolments) {
                if (each.runId().equals(runId)
                        && each.traineeId().equals(traineeId)
                        && (found == null || !found.status().isLive())) {
                    found = each;
                }
            }
            return found;
        }
    }

    /** What the rows name. */
    record Names(
            Collection<String> runs,
            Collection<String> cities,
            Collection<String> institutions,
            Collection<String> trainees,
            Collection<String> addresses) {}

    Known known(Names names, String dataset) {
        var knownRuns = runs.byCode(names.runs());
        var knownTrainees = trainees.byExternalKey(dataset, names.trainees());
        var persons = trainees.persons(trainees.recordedAs(
                knownTrainees.values().stream().map(TraineeFacts::person).collect(Collectors.toSet())));
        return new Known(
                knownRuns,
                cities.byCode(names.cities()),
                institutions.byCode(names.institutions()).keySet(),
                knownTrainees,
                new HashSet<>(trainees.knownAddresses(names.addresses())),
                persons,
                erasedPeople.erased(names.addresses()),
                enrolments.of(
                        knownRuns.values().stream().map(CourseRunFacts::id).toList(), persons.keySet()));
    }

    Instant now() {
        return clock.instant();
    }

    /** The continent of each country, by that scheme. */
    Map<String, Continent> continents(ContinentScheme scheme) {
        return countries.continents(scheme);
    }

    /** Enters trainees whom rows name; answers them by key. */
    Map<String, TraineeFacts> enter(List<Trainees.Newcomer> newcomers, Origin origin) {
        return newcomers.isEmpty() ? Map.of() : trainees.enter(newcomers, origin.provenance(), origin.dataset());
    }

    /** Keeps new enrolments and tells of them and of those that were changed. */
    void keep(List<Enrolment> entered, EnrolmentNews.Changes changes) {
        enrolments.persist(entered);
        news.tell(changes);
    }
}
