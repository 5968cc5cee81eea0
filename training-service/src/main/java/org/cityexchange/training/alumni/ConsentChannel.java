package org.cityexchange.training.alumni;

/** How somebody has said what they agree to, or no longer. */
public enum ConsentChannel {
    /** The alumnus, with the secret that was mailed. */
    LINK,
    /** On paper, noted by an administrator. */
    PAPER
}
