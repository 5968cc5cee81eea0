package org.cityexchange.kit.problem;

import java.util.Locale;

/**
 * Every way in which a call can be refused, with the HTTP status it is answered with: 400 for what cannot be read, 422
 * for what breaks a rule by itself, 409 for what conflicts with what is stored. The name is the stable {@code code} of
 * the answer; its texts stand in {@code problems/problems_{ko,en}.properties}.
 */
public enum ErrorCode {
    MALFORMED_JSON(400),
    INVALID_TYPE(400),
    UNKNOWN_PROPERTY(400),
    UNKNOWN_ENUM_VALUE(400),
    UNKNOWN_PARAMETER(400),
    INVALID_PARAMETER(400),
    INVALID_CURSOR(400),
    INVALID_HEADER(400),
    BAD_REQUEST(400),
    IDEMPOTENCY_KEY_REQUIRED(400),
    UNAUTHENTICATED(401),
    INVALID_TOKEN(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    CONCURRENT_CHANGE(409),
    ILLEGAL_TRANSITION(409),
    IDEMPOTENCY_KEY_IN_USE(409),
    PRECONDITION_FAILED(412),
    PAYLOAD_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    VALIDATION_FAILED(422),
    IDEMPOTENCY_KEY_REUSED(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    INTERNAL_ERROR(500),
    SERVICE_UNAVAILABLE(503),

    // What the exchange refuses
    NOTHING_PARKED(404),

    // What a registry, an event or a registration refuses
    DUPLICATE_CODE(409),
    UNKNOWN_REFERENCE(422),
    UNKNOWN_CITY(422),
    CITY_OR_PROPOSAL(422),
    REGISTRATION_NOT_OPEN(409),
    REGISTRATION_NOT_YET_OPEN(409),
    REGISTRATION_CLOSED(409),
    MODE_NOT_OFFERED(409),
    DUPLICATE_REGISTRATION(409),
    CONSENT_REQUIRED(422),
    UNKNOWN_CONSENT(422),
    UNKNOWN_CATEGORY(422),
    STAFF_ONLY(422),
    DEADLINE_PASSED(409),
    MODE_IS_FIXED(409),
    EVENT_IS_OVER(409),
    QUOTA_BELOW_TAKEN(409),
    MODE_FORBIDS_QUOTA(422),
    HYBRID_NEEDS_BOTH(422),
    VENUE_REQUIRED(422),
    INVALID_INTERVAL(422),
    NOT_MIDNIGHT(422),
    ONLY_REPORTED_FIGURES(422),
    PERSON_OR_LABEL(422),
    ALREADY_PUBLIC(422),
    DUPLICATE_VALUE(422),
    OUTSIDE_EVENT(422),
    EVENT_HAS_NOT_ENDED(409),
    EVENT_NOT_PUBLISHED(409),
    NOTHING_TO_RELEASE(409),
    REASON_REQUIRED(422),
    INSTITUTION_REQUIRED(422),
    INSTITUTION_NOT_YOURS(403),
    ROOM_OCCUPIED(409),
    REGISTRATION_NOT_CONFIRMED(409),
    WRONG_MODE(409),
    JOIN_NOT_POSSIBLE(409),
    JOIN_NOT_YET_OPEN(409),
    JOIN_CLOSED(410),
    CODE_OR_LINK(422),
    NOT_ATTENDED(409),
    ORDINALS_NOT_CONSECUTIVE(422),
    ORDER_AGAINST_TIME(422),
    SESSION_WITHOUT_TIMES(409),
    AGENDA_OVERFLOWS(409),
    FIELD_IMMUTABLE(422),
    CITY_NOT_ACTIVE(409),
    CYCLE(422),
    CITY_HAS_PARTS(409),
    PARENT_IN_OTHER_COUNTRY(422),
    DUPLICATE_NAME(409),
    MERGE_ACROSS_COUNTRIES(422),
    DUPLICATE_RELATION(409),

    // What the registry of institutions refuses
    INSTITUTION_IN_USE(409),
    SECOND_HEADQUARTERS(409),

    // What a registrant's answers, invitations, delegations and small groups are refused for
    OPTIONS_REQUIRED(422),
    OPTIONS_FORBIDDEN(422),
    UNKNOWN_QUESTION(422),
    UNKNOWN_OPTION(422),
    WRONG_ANSWER_TYPE(422),
    TEXT_NOT_KEPT(422),
    OPTION_FULL(409),
    SIGN_UP_NOT_OFFERED(409),
    SIGN_UP_NEEDS_SEAT(409),
    SIGN_UP_CLASH(409),
    ALREADY_SIGNED_UP(409),
    SESSION_FULL(409),
    MIN_ABOVE_MAX(422),
    MATCHING_INPUTS_CHANGED(409),
    UNKNOWN_INVITATION(422),
    INVITATION_NOT_OPEN(409),
    INVITATION_FOR_ANOTHER(409),
    INVITATION_FOR_MODE(409),
    INVITATION_FOR_ONE(422),
    NO_SEAT_TO_RESERVE(409),
    NOT_ENOUGH_SEATS(409),
    DELEGATION_IN_ONE_MODE(422),

    // What a contest refuses
    WRONG_CONTEST_STATUS(409),
    TOO_MANY_POINTS(422),
    CITY_NOT_YOURS(403),
    CONFLICT_OF_INTEREST(403),
    DUPLICATE_AWARD(409),

    // What published figures are refused for
    FIGURE_NOT_STANDING(409),

    // What the catalogue of courses refuses
    IN_USE(409),
    SCORE_WITHOUT_ASSESSMENT(422),
    CONTINENTS_OR_COUNTRIES(422),
    COURSE_RETIRED(409),
    CHANNEL_NOT_OFFERED(422),
    COURSE_RUN_CLOSED(409),
    COURSE_RUN_WITHOUT_SEATS(409),
    COURSE_RUN_NOT_STARTED(409),
    COURSE_RUN_NOT_ENDED(409),
    NEW_DATES_REQUIRED(409),
    OUTSIDE_COURSE_RUN(422),
    SESSIONS_OUTSIDE_RUN(409),
    INSTRUCTOR_BUSY(409),

    // What a survey refuses
    SURVEY_STRUCTURE_FROZEN(409),
    SURVEY_WITHOUT_QUESTIONS(409),
    SURVEY_NOT_OPEN(409),
    SURVEY_FULL(409),
    AUDIENCE_OF_ANOTHER_SUBJECT(422),
    ONLY_OF_A_LINK(422),
    NOT_OF_A_LINK(422),
    NOT_OF_THIS_QUESTION(422),
    NOT_APPLICABLE_COUNTS_NOTHING(422),
    NOT_AN_EARLIER_QUESTION(422),
    CONDITION_DOES_NOT_SUIT(422),
    OUT_OF_ORDER(422),
    OUT_OF_RANGE(422),

    // What taking part in a course refuses
    DUPLICATE_TRAINEE(409),
    DUPLICATE_ENROLMENT(409),
    ENROLMENT_NOT_OPEN(409),
    CHANNEL_IS_FIXED(409),
    LANE_FULL(409),
    OUTSIDE_TARGET(409),
    DECIDED_BY_COMPLETION(409),
    RANK_IS_FIXED(409),
    RUN_NOT_HELD(409),
    NOT_INVITED(409),
    NAME_NOT_PRINTABLE(409),
    NOT_FROM_A_FILE(422),

    // What the results of a survey are refused for
    RESULTS_NOT_COUNTED(409),
    UNKNOWN_DIMENSION(422),

    // What nominating and selecting refuse
    NOMINATION_NOT_OPEN(409),
    DUPLICATE_NOMINATION(409),
    DUPLICATE_INSTITUTION_RANK(409),
    NOMINATION_IS_FIXED(409),
    MIN_OR_MAX_REQUIRED(422),
    MINIMUMS_ABOVE_MAXIMUM(422),
    MINIMUMS_ABOVE_CAPACITY(409),
    SELECTION_NOT_NOW(409),
    SELECTION_INPUTS_CHANGED(409),
    SELECTION_TOO_ENTANGLED(409),
    MINIMUMS_NOT_MET(422),
    ROUND_NOT_PUBLISHED(409),
    NO_RESERVE_TO_CALL_UP(409),

    // What an import refuses
    UNKNOWN_IMPORT_TYPE(400),
    UNREADABLE_FILE(422),
    FILE_TOO_LARGE(422),
    MISSING_COLUMN(422),
    UNKNOWN_COLUMN(422),
    REQUIRED(422),
    INVALID_VALUE(422),
    DUPLICATE_ROW(422),
    DUPLICATE_COLUMN(422),
    WRONG_FIELD_COUNT(422),
    FORMULA_CELL(422),
    IMPORT_BROKE_OFF(500);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    /** The HTTP status this refusal is answered with. */
    public int status() {
        return status;
    }

    /** The name as it stands in the problem type: {@code /problems/not-found}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The general code for a status the framework answered with. */
    static ErrorCode forStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 412 -> PRECONDITION_FAILED;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> VALIDATION_FAILED;
            case 428 -> PRECONDITION_REQUIRED;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> SERVICE_UNAVAILABLE;
            default -> status >= 500 ? INTERNAL_ERROR : BAD_REQUEST;
        };
    }
}
