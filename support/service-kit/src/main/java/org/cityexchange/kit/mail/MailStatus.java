package org.cityexchange.kit.mail;

/** Where a mail stands. */
public enum MailStatus {
    /** Is sent as soon as it can be. */
    QUEUED,
    /** Was taken by the mail server. */
    SENT,
    /** Was refused for good, tried too often, or has nothing to tell any more. */
    FAILED
}
