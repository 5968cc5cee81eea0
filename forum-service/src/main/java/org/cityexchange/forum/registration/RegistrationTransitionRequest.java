package org.cityexchange.forum.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.cityexchange.kit.problem.DomainException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for another status. A waiting registration is confirmed when a seat comes free, never by asking. */
@Schema(examples = "{\"to\": \"CANCELLED\", \"reason\": \"Cannot travel\"}")
public record RegistrationTransitionRequest(
        @NotNull RegistrationStatus to,
        @Size(max = 2000) @Schema(nullable = true) String reason) {

    /** What stands in the way of asking for that status. */
    static Optional<DomainException> obstacle(RegistrationStatus from, RegistrationStatus to) {
        return from.canBecome(to) && to == RegistrationStatus.CANCELLED
                ? Optional.empty()
                : Optional.of(DomainException.illegalTransition(from, to));
    }
}
