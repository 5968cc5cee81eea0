package org.cityexchange.training.outcome;

import java.util.Set;

/**
 * Somebody who does something to an outcome.
 *
 * @param subject that of the token
 * @param role the role in which they do it
 * @param institutions those of the token
 */
record Actor(String subject, String role, Set<String> institutions) {}
