package org.cityexchange.stack.issuer;

import java.util.List;

/**
 * Whose token it shall be.
 *
 * @param subject the claim {@code sub}
 * @param institutions whose events and courses it may touch
 * @param cities the codes of the cities it acts for
 */
public record TokenRequest(Role role, String subject, List<String> institutions, List<String> cities) {
    private static final List<String> DEMO_INSTITUTIONS = List.of("gaok", "shrdc");

    /** An organizer who names no institution works for both of the demonstration. */
    public TokenRequest {
        boolean unnamed = role == Role.ORGANIZER && institutions.isEmpty();
        institutions = unnamed ? DEMO_INSTITUTIONS : List.copyOf(institutions);
        cities = List.copyOf(cities);
    }

    /** For somebody whose name does not matter. */
    public static TokenRequest of(Role role, List<String> institutions, List<String> cities) {
        return new TokenRequest(role, "local-" + role.wireName(), institutions, cities);
    }
}
