package org.cityexchange.training.relation;

/** What ties a city to another one, or to a network. */
public enum CityRelationKind {
    /** Sister cities (자매결연). */
    SISTER,
    /** Cities in friendship (우호결연, 친선도시). */
    FRIENDSHIP,
    /** A memorandum of understanding. */
    MOU,
    /** The city is a member of a network. */
    NETWORK_MEMBER
}
