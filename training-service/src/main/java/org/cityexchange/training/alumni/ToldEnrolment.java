package org.cityexchange.training.alumni;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.cityexchange.contracts.EnrolmentPhase;
import org.cityexchange.contracts.EnrolmentState;
import org.cityexchange.kit.exchange.DigestSource.Entry;

/** What the forum was told of an enrolment last. */
@Entity
@SuppressWarnings("unused") // some columns are only read by queries
class ToldEnrolment {

    @Id
    private UUID enrolmentId;

    private UUID courseRunId;

    @Enumerated(EnumType.STRING)
    private EnrolmentPhase phase;

    private long revision;
    private String state;

    protected ToldEnrolment() {}

    static ToldEnrolment of(UUID enrolmentId, UUID courseRunId) {
        var told = new ToldEnrolment();
        told.enrolmentId = enrolmentId;
        told.courseRunId = courseRunId;
        return told;
    }

    /** Whether exactly that was told. */
    boolean says(EnrolmentState other) {
        return stateOf(other).equals(state);
    }

    /** That is what was told now. */
    void tell(EnrolmentState now, long newRevision) {
        phase = now.phase();
        revision = newRevision;
        state = stateOf(now);
    }

    private String stateOf(EnrolmentState other) {
        return Entry.of(enrolmentId, 0, other).state();
    }

    UUID enrolmentId() {
        return enrolmentId;
    }

    EnrolmentPhase phase() {
        return phase;
    }

    EnrolmentState state() {
        return Entry.read(state, EnrolmentState.class);
    }

    Entry digestEntry() {
        return new Entry(enrolmentId, revision, state);
    }
}
