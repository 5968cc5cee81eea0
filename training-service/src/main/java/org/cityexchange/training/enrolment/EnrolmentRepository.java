package org.cityexchange.training.enrolment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.training.course.Channel;

/** Enrolments. Whoever changes where one stands locks its course run first, then the seats, then the enrolment. */
@ApplicationScoped
class EnrolmentRepository implements PanacheRepositoryBase<Enrolment, UUID> {

    static final Set<EnrolmentStatus> LIVE = Arrays.stream(EnrolmentStatus.values())
            .filter(EnrolmentStatus::isLive)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(EnrolmentStatus.class)));

    /** What holds a seat that was counted, or waits for one. */
    static final Set<EnrolmentStatus> COUNTED = EnumSet.of(
            EnrolmentStatus.INVITED,
            EnrolmentStatus.WAITLISTED,
            EnrolmentStatus.ACCEPTED,
            EnrolmentStatus.CONFIRMED,
            EnrolmentStatus.ATTENDING);

    Enrolment get(UUID id) {
        return findByIdOptional(id).orElseThrow(DomainException::notFound);
    }

    /** Reads the row again and keeps it from being changed by others until commit; run and seats are locked before. */
    Enrolment lock(Enrolment enrolment) {
        getEntityManager().refresh(enrolment, LockModeType.PESSIMISTIC_WRITE);
        return enrolment;
    }

    /** Those enrolments in the order given, locked until commit. */
    List<Enrolment> lockedInOrder(List<UUID> ids) {
        Map<UUID, Enrolment> byId = find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(Enrolment::id, Function.identity()));
        return ids.stream().map(byId::get).toList();
    }

    /** Those of a run with one of these statuses, in the order of their ids, locked until commit. */
    List<Enrolment> locked(UUID runId, Collection<EnrolmentStatus> statuses) {
        return find("courseRunId = ?1 and status in ?2 order by id", runId, statuses)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** All of these trainees, in the order of their ids, locked until commit. */
    List<Enrolment> lockedOfTrainees(Collection<UUID> traineeIds) {
        if (traineeIds.isEmpty()) {
            return List.of();
        }
        return find("traineeId in ?1 order by id", traineeIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The live enrolment in a run of a person, who may be recorded as any of these trainees. */
    Optional<Enrolment> live(UUID runId, Collection<UUID> traineeIds) {
        return find("courseRunId = ?1 and traineeId in ?2 and status in ?3", runId, traineeIds, LIVE)
                .firstResultOptional();
    }

    /** The runs that these trainees have a live enrolment in. */
    List<UUID> runsWithLive(Collection<UUID> traineeIds) {
        return traineeIds.isEmpty()
                ? List.of()
                : find(
                                "select distinct e.courseRunId from Enrolment e where e.traineeId in ?1 and e.status in ?2",
                                traineeIds,
                                LIVE)
                        .project(UUID.class)
                        .list();
    }

    /** Everything these trainees had to do with these runs, the oldest first. */
    List<Enrolment> of(Collection<UUID> runIds, Collection<UUID> traineeIds) {
        return runIds.isEmpty() || traineeIds.isEmpty()
                ? List.of()
                : list("courseRunId in ?1 and traineeId in ?2 order by recordedAt, id", runIds, traineeIds);
    }

    /** Who has a seat through one channel and waits for one through another. */
    List<UUID> wanting(UUID runId, Channel seated, Channel wanted) {
        return find(
                        "select e.id from Enrolment e where e.courseRunId = ?1 and e.seat.channel = ?2 and e.seat.wantedChannel = ?3",
                        runId,
                        seated,
                        wanted)
                .project(UUID.class)
                .list();
    }

    /** Runs with invitations that were not answered by that instant. */
    List<UUID> runsWithExpiredInvitations(Instant now) {
        return find("select distinct e.courseRunId from Enrolment e where e.expiresAt <= ?1", now)
                .project(UUID.class)
                .list();
    }

    /** The invitations of a run that were not answered by that instant, the oldest first, locked until commit. */
    List<Enrolment> lockedExpired(UUID runId, Instant now) {
        return find("courseRunId = ?1 and expiresAt <= ?2 order by expiresAt, id", runId, now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
