package org.cityexchange.training.trainee;

/** A trainee's gender, where the trainee says it; it is asked for because courses are composed by it. */
public enum Gender {
    FEMALE,
    MALE,
    OTHER
}
