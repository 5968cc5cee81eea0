package org.cityexchange.contracts;

/** Why a proposed city was not taken over. */
public enum CityRejection {
    /** It is no city and no other local government. */
    NOT_A_CITY,
    /** It may be several, and nothing tells which one is meant. */
    AMBIGUOUS,
    /** The registry knows no such country. */
    UNKNOWN_COUNTRY,
    /** Something else. */
    OTHER
}
