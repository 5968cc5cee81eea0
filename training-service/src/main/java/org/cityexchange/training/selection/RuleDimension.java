package org.cityexchange.training.selection;

/** By what the composition of a run's participants is ruled. */
public enum RuleDimension {
    /** The city somebody comes from; one that was merged counts as the one it became. */
    CITY,
    /** ISO 3166-1 alpha-2 of that city's country. */
    COUNTRY,
    /** What a scheme counts that country to. */
    CONTINENT,
    /** Code of the institution that nominated; of who was not nominated, of the institution they belong to. */
    INSTITUTION,
    GENDER,
    RANK
}
