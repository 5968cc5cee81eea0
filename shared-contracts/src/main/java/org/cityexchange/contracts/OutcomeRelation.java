package org.cityexchange.contracts;

/** What training had to do with an outcome. */
public enum OutcomeRelation {
    /** It gave the idea (영감). */
    INSPIRED_BY,
    /** It had a part in it (기여). */
    CONTRIBUTED_TO,
    /** It was the model (벤치마킹). */
    BENCHMARKED
}
