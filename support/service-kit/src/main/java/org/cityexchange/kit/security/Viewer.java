package org.cityexchange.kit.security;

import java.util.Set;

/**
 * A caller as far as it has to be known when the call is done in another thread, together with others.
 *
 * @param subject the token's, or {@code anonymous}
 * @param organizes the institutions it organizes for
 * @param auditor whether it sees everything
 */
public record Viewer(String subject, Set<String> organizes, boolean auditor) {

    /** Whether the caller organizes for that institution. */
    public boolean organizesFor(String institution) {
        return organizes.contains(institution);
    }

    /** Whether the caller sees everything of that institution: its organizers, and auditors. */
    public boolean seesAllOf(String institution) {
        return organizesFor(institution) || auditor;
    }
}
