package org.cityexchange.forum.smallgroup;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.cityexchange.kit.problem.DomainException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for another status. A place is had when one comes free, never by asking. */
@Schema(examples = "{\"to\": \"CANCELLED\"}")
public record SignUpTransitionRequest(@NotNull SignUpStatus to) {

    /** What stands in the way of asking for that status. */
    static Optional<DomainException> obstacle(SignUpStatus from, SignUpStatus to) {
        return from.canBecome(to) && to == SignUpStatus.CANCELLED
                ? Optional.empty()
                : Optional.of(DomainException.illegalTransition(from, to));
    }
}
