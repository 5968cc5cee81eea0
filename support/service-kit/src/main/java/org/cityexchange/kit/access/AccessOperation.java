package org.cityexchange.kit.access;

/** How personal data were looked at. */
public enum AccessOperation {
    /** One person's. */
    READ,
    /** A page of a list. */
    LIST,
    /** A whole list, as a file. */
    EXPORT
}
