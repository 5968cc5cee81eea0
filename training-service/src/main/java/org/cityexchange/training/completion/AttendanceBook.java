package org.cityexchange.training.completion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cityexchange.training.completion.AttendanceMark.Attended;
import org.cityexchange.training.enrolment.Enrolments;

/** Writes records of attendance onto a list that its caller has locked. Whoever was there attends the run from then on. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AttendanceBook {

    private final AttendanceRepository attendance;
    private final Enrolments enrolments;
    private final Clock clock;

    AttendanceBook(AttendanceRepository attendance, Enrolments enrolments, Clock clock) {
        this.attendance = attendance;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    /** What became of the records, by enrolment. */
    record Written(Set<UUID> entered, Set<UUID> replaced, Set<UUID> unchanged, Set<UUID> removed) {

        boolean nothing() {
            return entered.isEmpty() && replaced.isEmpty() && removed.isEmpty();
        }
    }

    /**
     * Has these records of the session itself take the place of those that differ; make-up sessions are not touched.
     *
     * @param said by enrolment
     * @param whole whether whoever is not said anything about is not recorded any more
     */
    Written write(AttendanceSheet sheet, Map<UUID, Attended> said, boolean whole, String actor) {
        var now = clock.instant();
        var written = new Written(new HashSet<>(said.keySet()), new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (var mark : attendance.current(sheet.classSessionId())) {
            var attended = said.get(mark.enrolmentId());
            if (mark.isMakeUp() || (attended == null && !whole)) {
                continue;
            }
            written.entered().remove(mark.enrolmentId());
            if (attended != null && mark.says(attended)) {
                written.unchanged().add(mark.enrolmentId());
            } else {
                mark.replaced(now);
                (attended == null ? written.removed() : written.replaced()).add(mark.enrolmentId());
            }
        }
        // the old ones must be gone before the new ones come: there is one current record of each person
        attendance.flush();
        var present = new ArrayList<UUID>();
        for (var attended : said.values()) {
            if (!written.unchanged().contains(attended.enrolmentId())) {
                attendance.persist(AttendanceMark.of(sheet.classSessionId(), attended, actor, now));
                if (attended.status().attended()) {
                    present.add(attended.enrolmentId());
                }
            }
        }
        enrolments.attend(present, now);
        if (!written.nothing()) {
            sheet.written(now);
        }
        return written;
    }
}
