package org.cityexchange.training.completion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** What was recorded of one person at one class session. It is never changed, only replaced, and stays. */
@Entity
class AttendanceMark {

    /** The better ones first: whoever was there, then whoever was excused; earlier records before later equal ones. */
    static final Comparator<AttendanceMark> BEST_FIRST = Comparator.<AttendanceMark, AttendanceStatus>comparing(
                    mark -> mark.status)
            .thenComparing(mark -> mark.makeUp)
            .thenComparing(mark -> mark.id);

    @Id
    private UUID id;

    private UUID classSessionId;
    private UUID enrolmentId;
    private boolean makeUp;

    @Enumerated(EnumType.STRING)
    private AttendanceStatus status;

    private Integer minutes;
    private LocalDate heldOn;
    private String recordedBy;
    private Instant recordedAt;
    private Instant replacedAt;

    protected AttendanceMark() {}

    /** The record of the session itself. */
    static AttendanceMark of(UUID classSessionId, Attended attended, String actor, Instant now) {
        return recorded(classSessionId, attended, actor, now);
    }

    /** The record of another session that makes up for it. */
    static AttendanceMark makingUp(
            UUID classSessionId, Attended attended, LocalDate heldOn, String actor, Instant now) {
        var mark = recorded(classSessionId, attended, actor, now);
        mark.makeUp = true;
        mark.heldOn = heldOn;
        return mark;
    }

    private static AttendanceMark recorded(UUID classSessionId, Attended attended, String actor, Instant now) {
        attended.check();
        var mark = new AttendanceMark();
        mark.id = Ids.next();
        mark.classSessionId = classSessionId;
        mark.enrolmentId = attended.enrolmentId();
        mark.status = attended.status();
        mark.minutes = attended.minutes();
        mark.recordedBy = actor;
        mark.recordedAt = now;
        return mark;
    }

    /** Counts no more from now on. */
    void replaced(Instant now) {
        replacedAt = now;
    }

    /** Whether nothing has taken its place. */
    boolean counts() {
        return replacedAt == null;
    }

    /** Whether it says that already. */
    boolean says(Attended attended) {
        return status == attended.status() && Objects.equals(minutes, attended.minutes());
    }

    UUID id() {
        return id;
    }

    UUID classSessionId() {
        return classSessionId;
    }

    UUID enrolmentId() {
        return enrolmentId;
    }

    boolean isMakeUp() {
        return makeUp;
    }

    AttendanceStatus status() {
        return status;
    }

    Integer minutes() {
        return minutes;
    }

    CompletionInputs.Session toInput() {
        return new CompletionInputs.Session(classSessionId, status, minutes, makeUp);
    }

    AttendanceView.Mark toView() {
        return new AttendanceView.Mark(
                id, enrolmentId, status, minutes, makeUp, heldOn, recordedBy, recordedAt, replacedAt);
    }

    /** How somebody attended. */
    record Attended(UUID enrolmentId, AttendanceStatus status, Integer minutes) {

        void check() {
            if (minutes != null && !status.attended()) {
                throw DomainException.at("/minutes", ErrorCode.MINUTES_WITHOUT_PRESENCE, status);
            }
        }
    }
}
