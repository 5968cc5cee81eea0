package org.cityexchange.contracts;

/** What a figure of an evaluation is stated in. */
public enum EvaluationUnit {
    /** Of a hundred answers. */
    PERCENT,
    /** Of a hundred points. */
    POINT,
    /** On the question's own scale. */
    SCORE
}
