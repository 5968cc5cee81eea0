package org.cityexchange.contracts;

/** What sort of local government an entry of the city registry is. */
public enum CityKind {
    /** A city. */
    CITY,
    /** A metropolitan or special city with the rank of a province. */
    METROPOLITAN,
    /** A province or a state. */
    PROVINCE,
    /** A county. */
    COUNTY,
    /** A district of a city, with a government of its own. */
    DISTRICT,
    /** Any other region. */
    REGION
}
