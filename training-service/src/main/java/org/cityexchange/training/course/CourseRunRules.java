package org.cityexchange.training.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneRulesProvider;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** What must hold of what is said about a run, whatever else is stored. */
final class CourseRunRules {

    private CourseRunRules() {}

    static void check(CourseRunRequest request) {
        CourseRequest.demandCode(request.code());
        if (request.endsOn().isBefore(request.startsOn())) {
            throw DomainException.at("/endsOn", ErrorCode.INVALID_INTERVAL);
        }
        if (!ZoneRulesProvider.getAvailableZoneIds().contains(request.timeZone())) {
            throw DomainException.at("/timeZone", ErrorCode.INVALID_VALUE, request.timeZone());
        }
        request.completionRule().check();
        for (int i = 0; i < request.languages().size(); i++) {
            demandLanguage(request.languages().get(i), "/languages/" + i);
        }
        demandUnique(request.languages(), "/languages/");
        demandUnique(request.policies(), "/policies/");
    }

    private static void demandLanguage(String tag, String pointer) {
        try {
            if (new Locale.Builder().setLanguageTag(tag).build().toLanguageTag().equals(tag)) {
                return;
            }
        } catch (IllformedLocaleException e) {
            throw DomainException.at(pointer, ErrorCode.INVALID_VALUE, tag);
        }
        throw DomainException.at(pointer, ErrorCode.INVALID_VALUE, tag);
    }

    private static void demandUnique(List<String> values, String pointer) {
        var seen = new HashSet<String>();
        for (int i = 0; i < values.size(); i++) {
            if (!seen.add(values.get(i))) {
                throw DomainException.at(pointer + i, ErrorCode.DUPLICATE_VALUE, values.get(i));
            }
        }
    }

    /** Refuses another value for what is fixed by now. */
    static void unchanged(String name, Object present, Object wanted) {
        if (!present.equals(wanted)) {
            throw DomainException.at("/" + name, ErrorCode.FIELD_IMMUTABLE, name);
        }
    }

    /**
     * What stands in the way of a status; empty when nothing does.
     *
     * @param postponedFrom the first day the run was to have when it was postponed; null when it was not
     */
    static Optional<DomainException> obstacle(
            CourseRunFacts run, CourseRunStatus to, LocalDate postponedFrom, boolean hasSeats, Instant now) {
        if (!run.status().canBecome(to)) {
            return Optional.of(DomainException.illegalTransition(run.status(), to));
        }
        var today = LocalDate.ofInstant(now, run.zone());
        return Optional.ofNullable(
                switch (to) {
                    case ANNOUNCED ->
                        run.startsOn().equals(postponedFrom)
                                ? new DomainException(ErrorCode.NEW_DATES_REQUIRED, postponedFrom)
                                : null;
                    case NOMINATION_OPEN -> hasSeats ? null : new DomainException(ErrorCode.COURSE_RUN_WITHOUT_SEATS);
                    case RUNNING ->
                        today.isBefore(run.startsOn())
                                ? new DomainException(ErrorCode.COURSE_RUN_NOT_STARTED, run.startsOn())
                                : null;
                    case FINISHED ->
                        today.isBefore(run.endsOn())
                                ? new DomainException(ErrorCode.COURSE_RUN_NOT_ENDED, run.endsOn())
                                : null;
                    default -> null;
                });
    }
}
