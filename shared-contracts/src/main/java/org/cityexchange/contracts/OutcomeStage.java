package org.cityexchange.contracts;

/** How far an outcome has come. */
public enum OutcomeStage {
    /** A plan was made (수립). */
    PLANNED,
    /** Something that was there became better (개선). */
    IMPROVED,
    /** Something new was made (구축). */
    BUILT
}
