package org.cityexchange.forum.registration;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cityexchange.contracts.AttendanceMode;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.event.ConsentText;
import org.cityexchange.forum.event.EventStatus;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** What an event asks of whoever registers. */
final class RegistrationDesk {

    private RegistrationDesk() {}

    /**
     * Why nobody can register at this instant; empty when one can. The status and the two registration times decide,
     * never the event's own start alone.
     */
    static Optional<DomainException> closed(EventView event, Instant now) {
        if (event.status() != EventStatus.REGISTRATION_OPEN) {
            return Optional.of(new DomainException(ErrorCode.REGISTRATION_NOT_OPEN));
        }
        if (event.registrationOpensAt() != null && now.isBefore(event.registrationOpensAt())) {
            return Optional.of(new DomainException(ErrorCode.REGISTRATION_NOT_YET_OPEN, event.registrationOpensAt()));
        }
        if (event.registrationClosesAt() != null && !now.isBefore(event.registrationClosesAt())) {
            return Optional.of(new DomainException(ErrorCode.REGISTRATION_CLOSED, event.registrationClosesAt()));
        }
        return Optional.empty();
    }

    /** Refuses a request that does not answer what the event asks. */
    static void check(EventView event, RegisterRequest request) {
        if (request.cityCode() != null && request.proposedCity() != null) {
            throw DomainException.at("/proposedCity", ErrorCode.CITY_OR_PROPOSAL);
        }
        var categories = event.participantCategories();
        if (request.category() != null
                && categories.stream().noneMatch(category -> category.key().equals(request.category()))) {
            throw DomainException.at("/category", ErrorCode.UNKNOWN_CATEGORY, request.category());
        }
        if (!offers(event.attendanceMode(), request.mode())) {
            throw DomainException.at("/mode", ErrorCode.MODE_NOT_OFFERED, request.mode());
        }
        checkConsents(event.consentTexts(), request.consents());
    }

    /** Whether one can take part that way in an event that is held this way. */
    static boolean offers(AttendanceMode attendance, RegistrationMode mode) {
        return switch (attendance) {
            case HYBRID -> true;
            case ON_SITE -> mode == RegistrationMode.ON_SITE;
            case ONLINE -> mode == RegistrationMode.ONLINE;
        };
    }

    private static void checkConsents(List<ConsentText> asked, List<RegisterRequest.Consent> given) {
        for (int i = 0; i < given.size(); i++) {
            var consent = given.get(i);
            if (asked.stream().noneMatch(text -> isTo(consent, text))) {
                throw DomainException.at(
                        "/consents/" + i, ErrorCode.UNKNOWN_CONSENT, consent.purpose(), consent.textVersion());
            }
        }
        for (var text : asked) {
            if (text.required() && given.stream().noneMatch(consent -> isTo(consent, text))) {
                throw DomainException.at("/consents", ErrorCode.CONSENT_REQUIRED, text.purpose());
            }
        }
    }

    private static boolean isTo(RegisterRequest.Consent consent, ConsentText text) {
        return consent.purpose().equals(text.purpose()) && consent.textVersion().equals(text.version());
    }
}
