package org.cityexchange.forum.registration;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for another status: an invitation can be withdrawn while it is open. The rest comes by registering and by time. */
@Schema(examples = "{\"to\": \"WITHDRAWN\"}")
public record InvitationTransitionRequest(@NotNull InvitationStatus to) {}
