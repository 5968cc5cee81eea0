package org.cityexchange.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.training.selection.TakingPart;
import org.cityexchange.training.trainee.Trainees;

/** What a selection has to know of enrolments. */
@ApplicationScoped
class EnrolmentsOfSelection implements TakingPart {

    private static final Set<EnrolmentStatus> COMPLETED = Set.of(EnrolmentStatus.COMPLETED);

    private final EnrolmentRepository enrolments;
    private final Trainees trainees;

    EnrolmentsOfSelection(EnrolmentRepository enrolments, Trainees trainees) {
        this.enrolments = enrolments;
        this.trainees = trainees;
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
        if (traineeIds.isEmpty()) {
            return Set.of();
        }
        var asked = trainees.persons(traineeIds);
        var completed = enrolments
                .find(
                        "select distinct e.traineeId from Enrolment e where e.traineeId in ?1 and e.status in ?2",
                        trainees.recordedAs(asked.values()),
                        COMPLETED)
                .project(UUID.class)
                .list();
        var people = new HashSet<>(trainees.persons(completed).values());
        return asked.entrySet().stream()
                .filter(entry -> people.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
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
