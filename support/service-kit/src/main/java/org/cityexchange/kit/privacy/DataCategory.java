package org.cityexchange.kit.privacy;

/** What a field says of a person. */
public enum DataCategory {
    /** Who it is: names. */
    IDENTITY,
    /** How to reach them: addresses, telephone numbers. */
    CONTACT,
    /** What they do and where: institution, job title, rank, city. */
    OCCUPATION,
    /** What they did here: registrations, attendance, results. */
    PARTICIPATION,
    /** Their words, or words about them. */
    FREE_TEXT,
    /** What needs particular care: gender, diet, visa. */
    SENSITIVE,
    /** What they agreed to, and when. */
    CONSENT,
    /** Hashes of secrets they hold. */
    SECRET,
    /** A pseudonym or an identifier that leads to them. */
    PSEUDONYM
}
