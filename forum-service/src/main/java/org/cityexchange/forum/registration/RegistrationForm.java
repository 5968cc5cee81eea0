package org.cityexchange.forum.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.event.ConsentText;
import org.cityexchange.forum.event.ParticipantCategory;
import org.cityexchange.forum.event.Promotion;
import org.cityexchange.forum.registration.question.Questions;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All a front end needs to let somebody register. */
public record RegistrationForm(
        UUID eventId,
        boolean open,

        @Schema(nullable = true, description = "Why registration is not open; null when it is")
        Closed closed,

        @Schema(nullable = true) Instant opensAt,
        @Schema(nullable = true) Instant closesAt,

        @Schema(description = "Whether an organizer approves before there is a seat")
        boolean approvalRequired,

        @Schema(description = "Whether the e-mail address has to be confirmed before there is a seat")
        boolean emailConfirmation,

        @Schema(description = "Whether a seat that comes free is given to whoever waits, or offered for offerHours")
        Promotion promotion,

        int offerHours,
        List<Mode> modes,
        List<ConsentText> consentTexts,

        @Schema(description = "Questions of the event's own, their options with the seats they have left")
        Questions questions,

        List<ParticipantCategory> categories) {

    /** Why nobody can register now: the refusal they would get. */
    public record Closed(
            @Schema(examples = "REGISTRATION_NOT_OPEN") String code, String detail) {}

    /** A way to take part and the seats it has left; who comes when there are none waits. */
    public record Mode(
            RegistrationMode mode,

            @Schema(nullable = true, description = "null: no limit")
            Integer free,

            int waiting) {}
}
