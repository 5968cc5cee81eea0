package org.cityexchange.forum.survey;

/** What an answer to a question has to be. */
public enum QuestionType {
    /** A whole number from 1 to 5. */
    LIKERT5(1, 5),
    /** A whole number from 1 to 7. */
    LIKERT7(1, 7),
    /** A whole number from 0 to 10. */
    NPS11(0, 10),
    /** The key of an option. */
    SINGLE,
    /** Keys of options. */
    MULTI,
    /** For each row the key of an option: an object. */
    MATRIX,
    /** Keys of options, the best first. */
    RANKING,
    /** A number. */
    NUMBER,
    /** true or false. */
    BOOLEAN,
    /** A string. */
    TEXT;

    private final int lowest;
    private final int highest;

    QuestionType() {
        this(0, 0);
    }

    QuestionType(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    /** Whether it is answered by a step of a scale, from {@link #lowest} to {@link #highest}. */
    public boolean isScale() {
        return highest > 0;
    }

    /** The lowest step of its scale. */
    public int lowest() {
        return lowest;
    }

    /** The highest step of its scale. */
    public int highest() {
        return highest;
    }

    /** Whether it cannot be asked without options. */
    boolean isChoice() {
        return this == SINGLE || this == MULTI || this == MATRIX || this == RANKING;
    }

    /** Whether it takes several options, so that their number may be limited. */
    boolean isSeveral() {
        return this == MULTI || this == RANKING;
    }
}
