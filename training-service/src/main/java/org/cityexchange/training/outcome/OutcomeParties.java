package org.cityexchange.training.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.training.course.CourseRuns;
import org.cityexchange.training.institution.Institutions;
import org.cityexchange.training.statistics.Hosts;

/** Who has a part in an outcome, and what of that keeps somebody from confirming it. */
@ApplicationScoped
class OutcomeParties {

    private final EvidenceRepository evidence;
    private final CourseRuns runs;
    private final Institutions institutions;
    private final Hosts hosts;

    OutcomeParties(EvidenceRepository evidence, CourseRuns runs, Institutions institutions, Hosts hosts) {
        this.evidence = evidence;
        this.runs = runs;
        this.institutions = institutions;
        this.hosts = hosts;
    }

    /** Everything but its status that keeps that person from confirming the outcome: a few statements. */
    List<DomainException> blockers(Outcome outcome, Actor verifier) {
        var standing = evidence.standing(outcome.id()).stream()
                .map(each -> new Independence.Source(each.origin(), each.institution()))
                .toList();
        var involved = new HashSet<>(verifier.institutions());
        standing.stream()
                .map(Independence.Source::institution)
                .filter(Objects::nonNull)
                .forEach(involved::add);
        return independence(outcome, involved).blockers(standing, verifier);
    }

    /** Whether evidence of that origin and institution would not be the host's own. */
    boolean isIndependent(Outcome outcome, EvidenceOrigin origin, String institution) {
        return independence(outcome, Set.of(institution)).isIndependent(new Independence.Source(origin, institution));
    }

    private Independence independence(Outcome outcome, Set<String> involved) {
        var trainers = hosts(outcome);
        var all = new HashSet<>(involved);
        all.addAll(trainers);
        all.add(outcome.reportingInstitution());
        return new Independence(
                outcome.reporters(),
                outcome.reportingInstitution(),
                trainers,
                new Affiliations(institutions.wholes(all)));
    }

    /** Who held the course runs it goes back to; the programme's own institute where it names no run, or a run no host. */
    private Set<String> hosts(Outcome outcome) {
        var named = outcome.claims().courseRuns();
        if (named.isEmpty()) {
            return Set.of(hosts.own());
        }
        return runs.byCode(named).values().stream()
                .map(run -> run.hostInstitution() == null ? hosts.own() : run.hostInstitution())
                .collect(Collectors.toSet());
    }
}
