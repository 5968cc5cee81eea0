package org.cityexchange.contracts;

/** What sort of name a name of a city is. */
public enum CityNameKind {
    /** The name the city gives itself. */
    OFFICIAL,
    /** A name it had. */
    HISTORICAL,
    /** A short form. */
    SHORT,
    /** Another spelling or a name that others use. */
    ALIAS
}
