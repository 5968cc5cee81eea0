package org.cityexchange.contracts;

/** What training brought about. */
public enum OutcomeKind {
    /** A policy was taken over. */
    POLICY_ADOPTION,
    /** People or offices became able to do something. */
    CAPACITY_BUILDING,
    /** Cities came to work together. */
    CITY_DIPLOMACY,
    /** An institute was founded or changed. */
    INSTITUTE
}
