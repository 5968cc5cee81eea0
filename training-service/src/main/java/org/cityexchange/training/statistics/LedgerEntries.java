package org.cityexchange.training.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.cityexchange.training.country.Continent;
import org.cityexchange.training.country.Countries;
import org.cityexchange.training.course.CourseRunFacts;
import org.cityexchange.training.course.CourseRunsChanged;
import org.cityexchange.training.enrolment.EnrolmentFacts;
import org.cityexchange.training.enrolment.EnrolmentStatus;
import org.cityexchange.training.enrolment.EnrolmentsChanged;

/**
 * Hears of every change and has it taken down, in its transaction. Only who has completed counts: not who has not, nor
 * whose completion was revoked.
 */
@ApplicationScoped
class LedgerEntries {

    private final Ledger ledger;
    private final Countries countries;

    LedgerEntries(Ledger ledger, Countries countries) {
        this.ledger = ledger;
        this.countries = countries;
    }

    void runs(@Observes CourseRunsChanged changed) {
        var facts = new ArrayList<RunFact>();
        for (var change : changed.changes()) {
            var after = fact(change.after());
            if (change.before() == null || !fact(change.before()).equals(after)) {
                facts.add(after);
            }
        }
        ledger.runs(facts);
    }

    void enrolments(@Observes EnrolmentsChanged changed) {
        var completed = new ArrayList<ParticipationFact>();
        var others = new ArrayList<UUID>();
        for (var change : changed.changes()) {
            var counted = counts(change.before());
            if (!counts(change.after())) {
                if (counted) {
                    others.add(change.after().id());
                }
            } else if (!counted || !fact(change.before()).equals(fact(change.after()))) {
                completed.add(fact(change.after()));
            }
        }
        ledger.participations(completed, others);
    }

    private static boolean counts(EnrolmentFacts enrolment) {
        return enrolment != null && enrolment.status() == EnrolmentStatus.COMPLETED;
    }

    private static ParticipationFact fact(EnrolmentFacts enrolment) {
        return new ParticipationFact(
                enrolment.id(),
                enrolment.runId(),
                enrolment.traineeId(),
                orNone(enrolment.cityCode()),
                enrolment.rank() == null ? "" : enrolment.rank().name(),
                enrolment.provenance(),
                orNone(enrolment.dataset()));
    }

    private RunFact fact(CourseRunFacts run) {
        return new RunFact(
                run.id(),
                run.code(),
                run.title(),
                run.primaryTopic(),
                run.startsOn(),
                run.endsOn(),
                run.mode().name(),
                run.scope().name(),
                orNone(run.hostInstitution()),
                targets(run),
                run.status().name(),
                run.status().counts(),
                run.provenance(),
                orNone(run.dataset()));
    }

    /** The continents a run is for, also where it names countries. */
    private List<String> targets(CourseRunFacts run) {
        var target = run.target();
        var continents = new TreeSet<>(target.continents());
        if (!target.countries().isEmpty()) {
            var on = countries.continents(target.scheme());
            target.countries().forEach(country -> continents.add(on.getOrDefault(country, Continent.UNASSIGNED)));
        }
        return continents.stream().map(Enum::name).toList();
    }

    private static String orNone(String text) {
        return text == null ? "" : text;
    }
}
