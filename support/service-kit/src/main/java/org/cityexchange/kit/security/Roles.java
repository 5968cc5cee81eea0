package org.cityexchange.kit.security;

/** The roles of the token's {@code groups} claim; who may do what with them stands in {@code docs/access.md}. */
public final class Roles {

    /** Runs events of the institutions in its token. */
    public static final String ORGANIZER = "organizer";

    /** Reads survey results of the institutions in its token. */
    public static final String SURVEY_ANALYST = "survey-analyst";

    /** Keeps the city registry and runs courses. */
    public static final String TRAINING_ADMIN = "training-admin";

    /** Acts for the people of the cities in its token. */
    public static final String CITY_COORDINATOR = "city-coordinator";

    /** Checks people in. */
    public static final String GATE_STAFF = "gate-staff";

    /** Scores entries of a contest. */
    public static final String JUDGE = "judge";

    /** Confirms outcomes, independent of who reported them. */
    public static final String OUTCOME_VERIFIER = "outcome-verifier";

    /** A machine, as its scopes say. */
    public static final String SERVICE = "service";

    /** Reads, with personal data masked. */
    public static final String AUDITOR = "auditor";

    /** Keeps the exchange between the services running. */
    public static final String OPERATOR = "operator";

    private Roles() {}
}
