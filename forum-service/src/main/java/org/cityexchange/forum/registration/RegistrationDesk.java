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

    /** Why nobody can come to an event in that status, whenever they are let in; empty when they can. */
    static Optional<DomainException> over(EventStatus status) {
        return switch (status) {
            case PUBLISHED, REGISTRATION_OPEN, REGISTRATION_CLOSED -> Optional.empty();
            default -> Optional.of(new DomainException(ErrorCode.REGISTRATION_NOT_OPEN));
        };
    }

    /**
     * Why staff cannot enter anybody at this moment; empty when they can. The times of registration do not bind them: a
     * sheet of paper may come in late, and somebody may walk in.
     */
    static Optional<DomainException> closedToStaff(EventView event) {
        return switch (event.status()) {
            case PUBLISHED, REGISTRATION_OPEN, REGISTRATION_CLOSED, HELD -> Optional.empty();
            default -> Optional.of(new DomainException(ErrorCode.REGISTRATION_NOT_OPEN));
        };
    }

    /** What a registration from that source has to wait for before it may have a seat; whom staff enter, for nothing. */
    static Optional<RegistrationStatus> pending(EventView event, RegistrationView.Source source) {
        if (source != RegistrationView.Source.SELF) {
            return Optional.empty();
        }
        if (event.emailConfirmation()) {
            return Optional.of(RegistrationStatus.PENDING_EMAIL_CONFIRMATION);
        }
        return afterConfirmation(event);
    }

    /** What a registration has to wait for once its address is confirmed. */
    static Optional<RegistrationStatus> afterConfirmation(EventView event) {
        return event.approvalRequired() ? Optional.of(RegistrationStatus.PENDING_APPROVAL) : Optional.empty();
    }

    /** Refuses what only staff may say or leave out. */
    static void checkSource(RegisterRequest request, RegistrationView.Source source) {
        if (source == RegistrationView.Source.STAFF) {
            return;
        }
        if (request.channel() != null) {
            throw DomainException.at("/channel", ErrorCode.STAFF_ONLY, "channel");
        }
        if (request.email() == null) {
            throw DomainException.at("/email", ErrorCode.REQUIRED, "email");
        }
    }

    /** Refuses a request that does not answer what the event asks. */
    static void check(EventView event, RegisterRequest request) {
        checkDetails(event, RegistrantDetails.of(request));
        if (!offers(event.attendanceMode(), request.mode())) {
            throw DomainException.at("/mode", ErrorCode.MODE_NOT_OFFERED, request.mode());
        }
        checkConsents(event.consentTexts(), request.consents());
    }

    /** Refuses details that do not go together or that the event does not know. */
    static void checkDetails(EventView event, RegistrantDetails details) {
        if (details.cityCode() != null && details.proposedCity() != null) {
            throw DomainException.at("/proposedCity", ErrorCode.CITY_OR_PROPOSAL);
        }
        var categories = event.participantCategories();
        if (details.category() != null
                && categories.stream().noneMatch(category -> category.key().equals(details.category()))) {
            throw DomainException.at("/category", ErrorCode.UNKNOWN_CATEGORY, details.category());
        }
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

    /** Whether the event has been held or has ended, so that nobody can come to it any more. */
    static boolean isOver(EventView event, Instant now) {
        return event.status() == EventStatus.HELD
                || event.status() == EventStatus.ARCHIVED
                || !now.isBefore(event.endsAt());
    }
}
