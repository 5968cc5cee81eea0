package org.cityexchange.kit.problem;

import java.util.Map;

/**
 * What it means when the database's last wall holds: a service gives, for each of its constraints that a caller can run
 * into, the refusal it stands for. A constraint nobody names is answered as a general conflict.
 */
public interface ConstraintCodes {

    /** Names of unique, exclusion and check constraints, and what to answer for them. */
    Map<String, ErrorCode> byConstraint();
}
