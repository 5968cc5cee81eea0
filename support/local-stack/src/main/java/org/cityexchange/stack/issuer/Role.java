package org.cityexchange.stack.issuer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The roles the services know; the token carries one of them in its claim {@code groups}. */
public enum Role {
    /** Runs the events and contests of its institutions. */
    ORGANIZER,
    /** Reads results and free texts of surveys. */
    SURVEY_ANALYST,
    /** Runs courses, cities and imports of training-service. */
    TRAINING_ADMIN,
    /** Acts for its cities. */
    CITY_COORDINATOR,
    /** Checks people in. */
    GATE_STAFF,
    /** Scores the entries of its contest. */
    JUDGE,
    /** Verifies outcomes. */
    OUTCOME_VERIFIER,
    /** A program, with the scopes its token names. */
    SERVICE,
    /** Reads, and reads what others read. */
    AUDITOR,
    /** Repairs the exchange. */
    OPERATOR;

    /** The role as tokens write it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of that name, if there is one. */
    public static Optional<Role> named(String wireName) {
        return Arrays.stream(values())
                .filter(role -> role.wireName().equals(wireName))
                .findFirst();
    }

    /** The sentence that refuses any other name. */
    public static String refusal(String wireName) {
        List<String> names = Arrays.stream(values()).map(Role::wireName).collect(Collectors.toList());
        return "The role " + (wireName.isBlank() ? "is missing" : wireName + " is not known") + "; the roles are "
                + String.join(", ", names) + ".";
    }
}
