package org.cityexchange.forum.cityproposal;

/** What became of a city that somebody named. */
public enum CityProposalStatus {
    /** Somebody has yet to look at it. */
    OPEN,
    /** It is a city of the registry. */
    ACCEPTED,
    /** It is none. */
    REJECTED
}
