package org.cityexchange.kit.mail;

/** Where a mail stands. */
public enum MailStatus {
    /** Is sent as soon as it can be. */
    QUEUED,
    /** Was taken by the mail server. */
    SENT,
    /** Was refused for good, or tried too often. */
    FAILED
}
