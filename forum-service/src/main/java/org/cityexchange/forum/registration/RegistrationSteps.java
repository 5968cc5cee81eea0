package org.cityexchange.forum.registration;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cityexchange.contracts.CancelledBy;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;

/** Which status of a registration can be asked for, and by whom; the other steps are taken by seats and by time. */
final class RegistrationSteps {

    private RegistrationSteps() {}

    /**
     * What stands in the way of asking for that status at this instant; empty when nothing does. To ask for CONFIRMED is
     * to accept an offer, to approve, or to confirm the address; whether there is a seat is seen then.
     *
     * @param as in what role the caller deals with the registration
     */
    static Optional<DomainException> obstacle(
            RegistrationView registration, RegistrationStatus to, CancelledBy as, Instant now) {
        if (!mayAsk(registration.status(), to, as)) {
            return Optional.of(DomainException.illegalTransition(registration.status(), to));
        }
        var deadline = registration.expiresAt();
        if (to == RegistrationStatus.CONFIRMED && deadline != null && !now.isBefore(deadline)) {
            return Optional.of(new DomainException(ErrorCode.DEADLINE_PASSED, deadline));
        }
        return Optional.empty();
    }

    /** What an organizer may ask for at this instant. */
    static List<RegistrationStatus> openToStaff(RegistrationView registration, Instant now) {
        return Arrays.stream(RegistrationStatus.values())
                .filter(to ->
                        obstacle(registration, to, CancelledBy.ORGANIZER, now).isEmpty())
                .toList();
    }

    private static boolean mayAsk(RegistrationStatus from, RegistrationStatus to, CancelledBy as) {
        return switch (to) {
            case CANCELLED -> from.isLive();
            case CONFIRMED ->
                switch (from) {
                    case OFFERED -> true;
                    case PENDING_APPROVAL -> as == CancelledBy.ORGANIZER;
                    // only the token that was mailed shows whose the address is
                    case PENDING_EMAIL_CONFIRMATION -> as == CancelledBy.REGISTRANT;
                    default -> false;
                };
            case REJECTED -> from == RegistrationStatus.PENDING_APPROVAL && as == CancelledBy.ORGANIZER;
            case DECLINED -> from == RegistrationStatus.OFFERED;
            default -> false;
        };
    }
}
