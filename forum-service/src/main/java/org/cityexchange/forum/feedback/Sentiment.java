package org.cityexchange.forum.feedback;

/** Which way feedback goes. */
public enum Sentiment {
    /** Praise. */
    POSITIVE,
    /** Neither. */
    NEUTRAL,
    /** Criticism. */
    NEGATIVE,
    /** Something is asked for. */
    REQUEST
}
