package org.cityexchange.forum.feedback;

/** Who sees a theme or what follows from it. */
public enum FeedbackVisibility {
    /** The staff of the institution, and auditors. */
    INTERNAL,
    /** Whoever sees the event. */
    PUBLIC
}
