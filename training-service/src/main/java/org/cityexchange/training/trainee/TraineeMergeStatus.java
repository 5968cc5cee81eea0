package org.cityexchange.training.trainee;

/** Whether a merge of trainees holds. */
public enum TraineeMergeStatus {
    /** The entry reads through to its survivor. */
    IN_EFFECT,
    /** Both stand for themselves again. */
    UNDONE
}
