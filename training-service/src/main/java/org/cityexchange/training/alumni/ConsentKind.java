package org.cityexchange.training.alumni;

/** What an alumnus may agree to; more kinds may come. */
public enum ConsentKind {
    /** To stand in the directory that organizers of forums look at, without an address. */
    DIRECTORY,
    /** To be shown as an alumnus at forums. */
    FORUM,
    /** To be written to about networks and forums. */
    CONTACT
}
