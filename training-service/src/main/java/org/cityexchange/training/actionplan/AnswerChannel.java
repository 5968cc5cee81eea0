package org.cityexchange.training.actionplan;

/** Who answered a follow-up. */
public enum AnswerChannel {
    /** Whoever holds the secret that was mailed. */
    LINK,
    /** A coordinator of the city or an administrator. */
    STAFF
}
