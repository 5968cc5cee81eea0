package org.cityexchange.forum.event;

/** How a seat that comes free reaches whoever has waited longest for it. */
public enum Promotion {
    /** It is theirs at once. */
    AUTO,
    /** It is kept for them for a time, in which they accept or decline it. */
    OFFER
}
