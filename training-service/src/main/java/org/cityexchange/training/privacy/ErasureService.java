package org.cityexchange.training.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.cityexchange.kit.privacy.ErasureReceipt;
import org.cityexchange.kit.privacy.Erasures;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.training.city.Cities;
import org.cityexchange.training.enrolment.Enrolments;
import org.cityexchange.training.trainee.Trainees;

/**
 * Who may have whom erased: trainees themselves, by the secret of an enrolment, which only they were mailed; coordinators,
 * people of their cities; administrators, anybody.
 */
@ApplicationScoped
@Transactional
class ErasureService {

    private final Erasures erasures;
    private final Enrolments enrolments;
    private final Trainees trainees;
    private final Cities cities;
    private final Caller caller;

    ErasureService(Erasures erasures, Enrolments enrolments, Trainees trainees, Cities cities, Caller caller) {
        this.erasures = erasures;
        this.enrolments = enrolments;
        this.trainees = trainees;
        this.cities = cities;
        this.caller = caller;
    }

    ErasureReceipt erase(String token, ErasureRequest request) {
        if (!request.namesOne()) {
            throw new DomainException(ErrorCode.EMAIL_OR_ID);
        }
        if (token != null && request.enrolmentId() != null) {
            if (!enrolments.isHeldWith(request.enrolmentId(), token)) {
                throw DomainException.notFound();
            }
            return erasures.erase(erasures.search(null, request.enrolmentId()), null);
        }
        if (!caller.known()) {
            throw new DomainException(ErrorCode.UNAUTHENTICATED);
        }
        if (!caller.hasAny(Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR)) {
            throw new DomainException(ErrorCode.FORBIDDEN);
        }
        var person = erasures.search(request.email(), request.row());
        var known = trainees.byIds(person.rows());
        if (request.row() != null && known.isEmpty()) {
            throw DomainException.notFound();
        }
        if (!caller.hasAny(Roles.TRAINING_ADMIN)
                && known.values().stream().noneMatch(trainee -> isOfOwnCity(trainee.cityCode()))) {
            throw DomainException.notFound();
        }
        return erasures.erase(person, caller.subject());
    }

    private boolean isOfOwnCity(String city) {
        return caller.cities().stream().map(cities::recordedAs).anyMatch(codes -> codes.contains(city));
    }
}
