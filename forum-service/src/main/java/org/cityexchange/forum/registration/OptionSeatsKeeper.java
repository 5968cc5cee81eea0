package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.cityexchange.forum.registration.question.OptionSeats;

/** Has the seats of options follow whatever becomes of a registration. */
@ApplicationScoped
class OptionSeatsKeeper {

    private final OptionSeats options;

    OptionSeatsKeeper(OptionSeats options) {
        this.options = options;
    }

    void onChange(@Observes RegistrationNotice notice) {
        var registration = notice.registration();
        // a new token changes nothing, and is mailed without the seats being locked
        if (hasChosen(registration) && notice.occasion() != RegistrationNotice.Occasion.TOKEN_REISSUED) {
            options.follow(registration.eventId(), chosen(registration, ""));
        }
    }

    /** Whether it answered anything that may have seats of its own. */
    static boolean hasChosen(RegistrationView registration) {
        return registration.formVersion() != null;
    }

    /** @param pointer where the request stands in the body */
    static OptionSeats.Chosen chosen(RegistrationView registration, String pointer) {
        return new OptionSeats.Chosen(
                registration.id(),
                registration.formVersion(),
                registration.answers(),
                registration.status() == RegistrationStatus.CONFIRMED,
                pointer);
    }
}
