package org.cityexchange.training.completion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Class sessions counted for one person. Excused ones leave the rate altogether, so that there may be no rate at all; those
 * without a record may still become anything.
 */
record AttendanceCount(int attended, int excused, int absent, int unrecorded) {

    private static final int PERCENT = 100;

    static AttendanceCount of(List<CompletionInputs.Session> sessions) {
        int attended = 0;
        int excused = 0;
        int absent = 0;
        int unrecorded = 0;
        for (var session : sessions) {
            if (session.status() == null) {
                unrecorded++;
            } else if (session.status().attended()) {
                attended++;
            } else if (session.status() == AttendanceStatus.EXCUSED) {
                excused++;
            } else {
                absent++;
            }
        }
        return new AttendanceCount(attended, excused, absent, unrecorded);
    }

    int sessions() {
        return attended + excused + absent + unrecorded;
    }

    /** What the rate is a part of, as far as it is recorded. */
    int denominator() {
        return attended + absent;
    }

    /** The rate in percent with two decimals, of what is recorded; null where there is none. */
    BigDecimal rate() {
        return denominator() == 0
                ? null
                : BigDecimal.valueOf((long) PERCENT * attended)
                        .divide(BigDecimal.valueOf(denominator()), 2, RoundingMode.HALF_UP);
    }

    /**
     * Whether the rate is at least that; null while it depends on what is not recorded, or where there is no rate. The
     * exact rate counts, not the rounded one.
     */
    Boolean reaches(int percent) {
        if (percent == 0) {
            return true;
        }
        if (denominator() + unrecorded == 0) {
            return null;
        }
        // best case: everything open was attended; worst case: everything open was missed
        if ((long) PERCENT * (attended + unrecorded) < (long) percent * (denominator() + unrecorded)) {
            return false;
        }
        return (long) PERCENT * attended >= (long) percent * (denominator() + unrecorded) ? Boolean.TRUE : null;
    }
}
