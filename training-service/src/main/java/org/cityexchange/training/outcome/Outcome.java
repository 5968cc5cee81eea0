package org.cityexchange.training.outcome;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityexchange.contracts.OutcomeState;
import org.cityexchange.kit.exchange.DigestSource.Entry;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.Texts;
import org.hibernate.annotations.BatchSize;

/** Something that training brought about in a city. It knows its own life; who may lead it on is checked outside. */
@Entity
class Outcome {

    @Id
    private UUID id;

    @Version
    private int version;

    private String code;

    @Embedded
    private OutcomeDetails details;

    @ElementCollection
    @CollectionTable(name = "outcome_policy", joinColumns = @JoinColumn(name = "outcome_id"))
    @Column(name = "policy")
    @OrderColumn(name = "ordinal")
    @BatchSize(size = 100)
    private List<String> policies = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "outcome_course_run", joinColumns = @JoinColumn(name = "outcome_id"))
    @Column(name = "course_run")
    @OrderColumn(name = "ordinal")
    @BatchSize(size = 100)
    private List<String> courseRuns = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "outcome_trainee", joinColumns = @JoinColumn(name = "outcome_id"))
    @Column(name = "trainee_id")
    private Set<UUID> trainees = new HashSet<>();

    private String enteredBy;
    private String reportedBy;

    @SuppressWarnings("unused") // read by queries
    private Instant reportedAt;

    @Enumerated(EnumType.STRING)
    private OutcomeStatus status;

    private Instant statusAt;

    /** The how manieth event told the forum of it; 0 until it is verified for the first time. */
    private long revision;

    /** What the last of them said. */
    private String told;

    private Instant createdAt;
    private Instant updatedAt;

    protected Outcome() {}

    /** A draft of somebody, known by the subject of their token. */
    static Outcome draft(OutcomeRequest request, String subject, Instant now) {
        var outcome = new Outcome();
        outcome.id = Ids.next();
        outcome.code = request.code();
        outcome.enteredBy = subject;
        outcome.status = OutcomeStatus.DRAFT;
        outcome.statusAt = now;
        outcome.createdAt = now;
        outcome.describe(request, now);
        return outcome;
    }

    /** Says something anew; answers whether anything differs. */
    boolean change(OutcomeRequest request, Instant now) {
        demandChangeable();
        if (code != null && !code.equals(request.code())) {
            throw DomainException.at("/code", ErrorCode.FIELD_IMMUTABLE, "code");
        }
        if (request.equals(said())) {
            return false;
        }
        if (!status.isDraft()) {
            demandWhole(OutcomeDetails.of(request), request.policies());
        }
        code = request.code();
        describe(request, now);
        return true;
    }

    /** Refuses where somebody has vouched for what it claims, or it has ended. */
    void demandChangeable() {
        if (!status.isChangeable()) {
            throw new DomainException(ErrorCode.OUTCOME_IS_FIXED, status);
        }
    }

    private void describe(OutcomeRequest request, Instant now) {
        details = OutcomeDetails.of(request);
        replace(policies, request.policies());
        replace(courseRuns, request.courseRuns());
        trainees.retainAll(request.trainees());
        trainees.addAll(request.trainees());
        updatedAt = now;
    }

    private static <T> void replace(List<T> present, List<T> said) {
        if (!present.equals(said)) { // lest rows that stay the same are written again
            present.clear();
            present.addAll(said);
        }
    }

    private static void demandWhole(OutcomeDetails details, List<String> policies) {
        details.missing(policies).ifPresent(missing -> {
            throw new DomainException(ErrorCode.OUTCOME_INCOMPLETE, missing);
        });
    }

    /** What of itself stands in the way of that status; empty when nothing does, or only that a reason is not given yet. */
    Optional<DomainException> obstacle(OutcomeStatus to) {
        if (!status.canBecome(to)) {
            return Optional.of(DomainException.illegalTransition(status, to));
        }
        return to == OutcomeStatus.REPORTED
                ? details.missing(policies).map(missing -> new DomainException(ErrorCode.OUTCOME_INCOMPLETE, missing))
                : Optional.empty();
    }

    /**
     * Goes to another status.
     *
     * @param reason needed where something is doubted, ended or taken back
     * @return what happened, to be kept
     */
    OutcomeStatusChange become(OutcomeStatus to, String reason, Actor actor, Instant now) {
        obstacle(to).ifPresent(refusal -> {
            throw refusal;
        });
        var explained = Texts.clean(reason);
        if (explained == null && status.needsReason(to)) {
            throw DomainException.at("/reason", ErrorCode.REASON_REQUIRED);
        }
        var change = OutcomeStatusChange.of(id, status, to, explained, actor, now);
        if (to == OutcomeStatus.REPORTED) {
            reportedBy = actor.subject();
            reportedAt = now;
        }
        status = to;
        statusAt = now;
        updatedAt = now;
        return change;
    }

    /** Something it is shown by has come or gone. */
    void isShownOtherwise(Instant now) {
        updatedAt = now;
    }

    /** Is found by what it says now. */
    void searchAnew() {
        details = OutcomeDetails.of(claims());
    }

    /** Keeps what the forum was told of it last. */
    void toldAs(long newRevision, OutcomeState state) {
        revision = newRevision;
        told = Entry.of(id, newRevision, state).state();
    }

    /** Whether the forum has ever been told of it. */
    boolean isTold() {
        return revision > 0;
    }

    /** What the forum was told of it last; of one that it was told of. */
    OutcomeState lastTold() {
        return Entry.read(told, OutcomeState.class);
    }

    Entry digestEntry() {
        return new Entry(id, revision, told);
    }

    /** What was said about it, as it would be said anew. */
    OutcomeRequest said() {
        return details.said(
                code,
                List.copyOf(policies),
                List.copyOf(courseRuns),
                List.copyOf(trainees)); // which the request puts in order
    }

    /** The same without the trainees, who need not be read for it. */
    OutcomeRequest claims() {
        return details.said(code, List.copyOf(policies), List.copyOf(courseRuns), List.of());
    }

    /** Everybody who had a hand in reporting it, as far as they are not forgotten. */
    Set<String> reporters() {
        return Stream.of(enteredBy, reportedBy).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String city() {
        return details.city();
    }

    String reportingInstitution() {
        return details.reportingInstitution();
    }

    OutcomeStatus status() {
        return status;
    }

    Instant statusAt() {
        return statusAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
