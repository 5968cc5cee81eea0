package org.cityexchange.forum.registration;

import jakarta.validation.constraints.NotNull;
import org.cityexchange.contracts.RegistrationMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which way somebody would rather take part; the present one to stay with it. */
@Schema(examples = "{\"mode\": \"ONLINE\"}")
public record ModeRequest(@NotNull RegistrationMode mode) {}
