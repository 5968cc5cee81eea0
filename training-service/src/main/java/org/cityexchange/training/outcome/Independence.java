package org.cityexchange.training.outcome;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/**
 * Whether what an outcome is shown by, and who wants to confirm it, are independent of who reported it and of who
 * trained. Answers everything that is in the way, not only the first thing.
 *
 * @param reporters subjects of those who entered and reported it
 * @param reportingInstitution whose report it is
 * @param hosts who trained
 */
record Independence(Set<String> reporters, String reportingInstitution, Set<String> hosts, Affiliations affiliations) {

    /** Where evidence comes from. */
    record Source(EvidenceOrigin origin, String institution) {}

    /** What keeps somebody from confirming it on that evidence. */
    List<DomainException> blockers(Collection<Source> evidence, Actor verifier) {
        var blockers = new ArrayList<DomainException>();
        if (evidence.stream().noneMatch(this::isIndependent)) {
            blockers.add(new DomainException(ErrorCode.NO_INDEPENDENT_EVIDENCE, List.of(), List.of()));
        }
        if (reporters.contains(verifier.subject())) {
            blockers.add(new DomainException(ErrorCode.VERIFIER_IS_REPORTER, List.of(), List.of()));
        }
        if (verifier.institutions().isEmpty()) {
            blockers.add(new DomainException(ErrorCode.VERIFIER_WITHOUT_INSTITUTION, List.of(), List.of()));
        }
        bound(verifier, List.of(reportingInstitution))
                .ifPresent(
                        institution -> blockers.add(new DomainException(ErrorCode.VERIFIER_OF_REPORTER, institution)));
        bound(verifier, hosts)
                .ifPresent(institution -> blockers.add(new DomainException(ErrorCode.VERIFIER_OF_HOST, institution)));
        return blockers;
    }

    private Optional<String> bound(Actor verifier, Collection<String> parties) {
        return verifier.institutions().stream()
                .sorted()
                .flatMap(institution -> affiliations.of(institution, parties).stream())
                .findFirst();
    }

    /** Whether evidence is not the host's own, whatever it calls itself. */
    boolean isIndependent(Source evidence) {
        return evidence.origin() != EvidenceOrigin.INTERNAL
                && (evidence.institution() == null
                        || affiliations.of(evidence.institution(), hosts).isEmpty());
    }
}
