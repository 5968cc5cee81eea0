package org.cityexchange.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.Texts;
import org.cityexchange.training.trainee.Trainees;

/**
 * What other features may ask about enrolments and decide of them, whoever calls: whom they show them to is theirs to
 * check. Every change is told by {@link EnrolmentsChanged}.
 */
@ApplicationScoped
public class Enrolments {

    /** The header in which the holder shows the enrolment's secret. */
    public static final String TOKEN = EnrolmentAccess.TOKEN;

    private final EnrolmentRepository enrolments;
    private final EnrolmentNews news;
    private final EnrolmentAccess access;
    private final Trainees trainees;

    Enrolments(EnrolmentRepository enrolments, EnrolmentNews news, EnrolmentAccess access, Trainees trainees) {
        this.enrolments = enrolments;
        this.news = news;
        this.access = access;
        this.trainees = trainees;
    }

    /** The enrolment; refuses as not found. */
    public EnrolmentFacts get(UUID id) {
        return find(id).orElseThrow(DomainException::notFound);
    }

    /** The enrolment, if there is one. */
    public Optional<EnrolmentFacts> find(UUID id) {
        return enrolments.findByIdOptional(id).map(Enrolment::toFacts);
    }

    /** The enrolment, for its holder and for whoever may see it by their role; to everybody else it does not exist. */
    public EnrolmentFacts readable(UUID id, String token) {
        access.toRead(id, token);
        return get(id);
    }

    /** Those enrolments by id, in one statement; what does not exist is left out. */
    public Map<UUID, EnrolmentFacts> byIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : enrolments.list("id in ?1", ids).stream()
                        .map(Enrolment::toFacts)
                        .collect(Collectors.toMap(EnrolmentFacts::id, facts -> facts));
    }

    /** Everything that ever became of a course run's seats, in the order it was entered. */
    public List<EnrolmentFacts> ofRun(UUID runId) {
        return enrolments.list("courseRunId = ?1 order by recordedAt, id", runId).stream()
                .map(Enrolment::toFacts)
                .toList();
    }

    /** All enrolments of a trainee, also of entries merged into it, in the order they were entered. */
    public List<EnrolmentFacts> ofTrainee(UUID traineeId) {
        return enrolments.list("traineeId in ?1 order by recordedAt, id", trainees.recordedAs(traineeId)).stream()
                .map(Enrolment::toFacts)
                .toList();
    }

    /** All enrolments of these people as they are now, which nobody changes until commit; in the order of their ids. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<EnrolmentFacts> lockedOfPeople(Collection<UUID> trainees) {
        var persons = this.trainees.persons(trainees).values();
        return enrolments.lockedOfTrainees(this.trainees.recordedAs(persons)).stream()
                .map(Enrolment::toFacts)
                .toList();
    }

    /** These enrolments as they are now, which nobody changes until commit; in the order of their ids. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<EnrolmentFacts> lockedByIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : enrolments.lockedInOrder(ids.stream().sorted().toList()).stream()
                        .filter(Objects::nonNull)
                        .map(Enrolment::toFacts)
                        .toList();
    }

    /** The enrolment as it is now, which nobody changes until commit; refuses as not found. */
    @Transactional(Transactional.TxType.MANDATORY)
    public EnrolmentFacts lock(UUID id) {
        return enrolments.lock(enrolments.get(id)).toFacts();
    }

    /** Whether that secret opens the enrolment: its holder shows it. */
    public boolean isHeldWith(UUID id, String token) {
        return enrolments
                .findByIdOptional(id)
                .filter(enrolment -> enrolment.isHeldWith(token))
                .isPresent();
    }

    /** Those of these enrolments that are confirmed are there from now on; all others stay as they are. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void attend(Collection<UUID> ids, Instant at) {
        if (ids.isEmpty()) {
            return;
        }
        var changes = new EnrolmentNews.Changes();
        enrolments.lockedInOrder(ids.stream().sorted().toList()).stream()
                .filter(enrolment -> enrolment != null && enrolment.status() == EnrolmentStatus.CONFIRMED)
                .forEach(enrolment -> changes.of(enrolment).become(EnrolmentStatus.ATTENDING, null, at));
        news.tell(changes);
    }

    /** Has done what the course run asks, then or by making it up; refuses unless it was there. */
    @Transactional(Transactional.TxType.MANDATORY)
    public EnrolmentFacts complete(UUID id, Instant at) {
        return become(id, EnrolmentStatus.COMPLETED, null, at);
    }

    /** Was there and has not done what the course run asks. */
    @Transactional(Transactional.TxType.MANDATORY)
    public EnrolmentFacts notComplete(UUID id, String reason, Instant at) {
        return become(id, EnrolmentStatus.NOT_COMPLETED, reason, at);
    }

    /** Takes a completion back, for a reason. */
    @Transactional(Transactional.TxType.MANDATORY)
    public EnrolmentFacts revoke(UUID id, String reason, Instant at) {
        if (Texts.clean(reason) == null) {
            throw DomainException.at("/reason", ErrorCode.REASON_REQUIRED);
        }
        return become(id, EnrolmentStatus.REVOKED, reason, at);
    }

    private EnrolmentFacts become(UUID id, EnrolmentStatus status, String reason, Instant at) {
        var changes = new EnrolmentNews.Changes();
        var enrolment = changes.of(enrolments.lock(enrolments.get(id)));
        enrolment.become(status, reason, at);
        news.tell(changes);
        return enrolment.toFacts();
    }
}
