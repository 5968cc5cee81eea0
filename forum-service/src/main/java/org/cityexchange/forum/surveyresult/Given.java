package org.cityexchange.forum.surveyresult;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What one response says to one item. */
sealed interface Given {

    /** It was asked and not answered. */
    Given SKIPPED = new Nothing("-");

    /** It does not apply to who answered, by their own word or by the condition of the question. */
    Given NOT_APPLICABLE = new Nothing("n/a");

    /** A text was written; what it says is no matter of figures. */
    Given WRITTEN = new Chosen();

    /** Counts it. */
    void countIn(Tally tally);

    /** The same text for the same answer, for the digest. */
    String canonical();

    /** Values, by their indexes in rising order. */
    final class Chosen implements Given {

        private final int[] values;

        Chosen(int... values) {
            this.values = values;
        }

        @Override
        public void countIn(Tally tally) {
            tally.chosen(values);
        }

        @Override
        public String canonical() {
            return Arrays.stream(values).mapToObj(Integer::toString).collect(Collectors.joining(","));
        }
    }

    /** A number. */
    record Amount(BigDecimal value) implements Given {
        @Override
        public void countIn(Tally tally) {
            tally.number(value);
        }

        @Override
        public String canonical() {
            return value.stripTrailingZeros().toPlainString();
        }
    }

    /** No answer that counts. */
    record Nothing(String canonical) implements Given {
        @Override
        public void countIn(Tally tally) {
            if (this == NOT_APPLICABLE) {
                tally.notApplicable();
            } else {
                tally.skipped();
            }
        }
    }
}
