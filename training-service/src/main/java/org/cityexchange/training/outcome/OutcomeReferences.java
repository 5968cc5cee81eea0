package org.cityexchange.training.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.training.city.Cities;
import org.cityexchange.training.course.CourseRuns;
import org.cityexchange.training.institution.Institutions;
import org.cityexchange.training.policy.Policies;
import org.cityexchange.training.trainee.Trainees;

/** Whether everything an outcome refers to is there, and the caller's to refer to: one statement for each kind. */
@ApplicationScoped
class OutcomeReferences {

    private final Cities cities;
    private final Institutions institutions;
    private final Policies policies;
    private final CourseRuns runs;
    private final Trainees trainees;
    private final OutcomeAccess access;

    OutcomeReferences(
            Cities cities,
            Institutions institutions,
            Policies policies,
            CourseRuns runs,
            Trainees trainees,
            OutcomeAccess access) {
        this.cities = cities;
        this.institutions = institutions;
        this.policies = policies;
        this.runs = runs;
        this.trainees = trainees;
        this.access = access;
    }

    /**
     * Refuses what is not there, or not the caller's.
     *
     * @param before what was said before, which stays as it was recorded whatever has become of it; null for a new one
     */
    void check(OutcomeRequest request, OutcomeRequest before) {
        if (before == null || !request.city().equals(before.city())) {
            if (!cities.exists(request.city())) {
                throw DomainException.at("/city", ErrorCode.UNKNOWN_CITY, request.city());
            }
            access.demandOwn(request.city());
        }
        checkInstitutions(request, before);
        checkPolicies(request.policies());
        checkRuns(request.courseRuns());
        if (before == null || !request.trainees().equals(before.trainees())) {
            checkTrainees(request);
        }
    }

    private void checkInstitutions(OutcomeRequest request, OutcomeRequest before) {
        var named = request.institution();
        if (named != null && !institutions.exists(named)) {
            throw DomainException.at("/institution", ErrorCode.UNKNOWN_REFERENCE, named);
        }
        var reporting = request.reportingInstitution();
        if (before != null && Objects.equals(reporting, before.reportingInstitution())) {
            return;
        }
        var found = institutions
                .find(reporting)
                .orElseThrow(() -> DomainException.at("/reportingInstitution", ErrorCode.UNKNOWN_REFERENCE, reporting));
        if (!access.isAdmin() && !access.ownCities().contains(found.city())) {
            throw DomainException.at("/reportingInstitution", ErrorCode.INSTITUTION_NOT_YOURS, reporting);
        }
    }

    private void checkPolicies(List<String> codes) {
        var known = policies.existing(codes);
        for (int place = 0; place < codes.size(); place++) {
            if (!known.contains(codes.get(place))) {
                throw DomainException.at("/policies/" + place, ErrorCode.UNKNOWN_REFERENCE, codes.get(place));
            }
        }
    }

    /** Nothing comes about by a run that has not begun; and its code may still change. */
    private void checkRuns(List<String> codes) {
        var known = runs.byCode(codes);
        for (int place = 0; place < codes.size(); place++) {
            var run = known.get(codes.get(place));
            if (run == null || !run.status().isPublic()) {
                throw DomainException.at("/courseRuns/" + place, ErrorCode.UNKNOWN_REFERENCE, codes.get(place));
            }
            if (!run.status().hasBegun()) {
                throw DomainException.at(
                        "/courseRuns/" + place, ErrorCode.COURSE_RUN_NOT_BEGUN, run.code(), run.status());
            }
        }
    }

    private void checkTrainees(OutcomeRequest request) {
        var known = trainees.byIds(request.trainees());
        var own = access.isAdmin() ? null : access.ownCities();
        for (int place = 0; place < request.trainees().size(); place++) {
            var trainee = known.get(request.trainees().get(place));
            if (trainee == null || (own != null && !own.contains(trainee.cityCode()))) {
                throw DomainException.at(
                        "/trainees/" + place,
                        ErrorCode.UNKNOWN_REFERENCE,
                        request.trainees().get(place));
            }
        }
    }
}
