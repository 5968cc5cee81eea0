package org.cityexchange.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cityexchange.training.selection.TakingPart;

/** What a selection has to know of enrolments. */
@ApplicationScoped
class EnrolmentsOfSelection implements TakingPart {

    private static final Set<EnrolmentStatus> COMPLETED = Set.of(EnrolmentStatus.COMPLETED);

    private final EnrolmentRepository enrolments;

    EnrolmentsOfSelection(EnrolmentRepository enrolments) {
        this.enrolments = enrolments;
    }

    @Override
    public List<Participant> live(UUID runId) {
        return enrolments
                .list("courseRunId = ?1 and status in ?2 order by recordedAt, id", runId, EnrolmentRepository.LIVE)
                .stream()
                .map(Enrolment::toFacts)
                .map(facts -> new Participant(
                        facts.traineeId(),
                        facts.cityCode(),
                        facts.institutionCode(),
                        facts.rank().name(),
                        facts.channel().name()))
                .toList();
    }

    @Override
    public UUID shares(UUID runId) {
        return Lanes.shares(runId);
    }

    @Override
    public Set<UUID> traineesWithHistory(Collection<UUID> traineeIds) {
        return traineeIds.isEmpty()
                ? Set.of()
                : new HashSet<>(enrolments
                        .find(
                                "select distinct e.traineeId from Enrolment e where e.traineeId in ?1 and e.status in ?2",
                                traineeIds,
                                COMPLETED)
                        .project(UUID.class)
                        .list());
    }

    @Override
    public Set<String> citiesWithHistory(Collection<String> cityCodes) {
        return cityCodes.isEmpty()
                ? Set.of()
                : new HashSet<>(enrolments
                        .find(
                                "select distinct e.cityCode from Enrolment e where e.cityCode in ?1 and e.status in ?2",
                                cityCodes,
                                COMPLETED)
                        .project(String.class)
                        .list());
    }
}
