package org.cityexchange.contracts;

/** How a figure is made of answers; those that do not apply and those that were skipped never count. */
public enum EvaluationDefinition {
    /** The share of the two highest values: 4 and 5 of five, 6 and 7 of seven. */
    TOP_2_BOX,
    /** The share of the highest value. */
    TOP_1_BOX,
    /** The arithmetic mean. */
    MEAN,
    /** The mean converted to a hundred points (환산점수): (mean - lowest) / (highest - lowest) x 100. */
    MEAN_100,
    /** The share of those who recommend it (9, 10) less the share of those who do not (0 to 6). */
    NPS
}
