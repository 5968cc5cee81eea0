package org.cityexchange.forum.surveyresult;

import java.math.BigDecimal;

/** How one item was answered by a group of people. Not-applicable and skipped never count as an answer. */
final class Tally {

    private final long[] counts;
    private BigDecimal sum = BigDecimal.ZERO;
    private long valid;
    private long notApplicable;
    private long missing;

    /** A tally of nobody, for an item with so many values. */
    Tally(int values) {
        counts = new long[values];
    }

    /** Somebody chose these values, by their indexes; none at all is an answer too. */
    void chosen(int... values) {
        valid++;
        for (int value : values) {
            counts[value]++;
        }
    }

    /** Somebody gave a number. */
    void number(BigDecimal number) {
        valid++;
        sum = sum.add(number);
    }

    /** Somebody said that it does not apply to them, or was not asked. */
    void notApplicable() {
        notApplicable++;
    }

    /** Somebody was asked and said nothing. */
    void skipped() {
        missing++;
    }

    /** Takes in the people of another tally of the same item. */
    void add(Tally other) {
        for (int value = 0; value < counts.length; value++) {
            counts[value] += other.counts[value];
        }
        sum = sum.add(other.sum);
        valid += other.valid;
        notApplicable += other.notApplicable;
        missing += other.missing;
    }

    int values() {
        return counts.length;
    }

    long count(int value) {
        return counts[value];
    }

    BigDecimal sum() {
        return sum;
    }

    long valid() {
        return valid;
    }

    long notApplicableCount() {
        return notApplicable;
    }

    long missing() {
        return missing;
    }
}
