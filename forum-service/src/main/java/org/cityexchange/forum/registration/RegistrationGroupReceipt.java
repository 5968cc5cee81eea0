package org.cityexchange.forum.registration;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the contact of a delegation gets: its own secret, and each member's receipt in the order of the request. */
public record RegistrationGroupReceipt(
        UUID id,

        @Schema(
                description =
                        "Opens the delegation and each of its registrations; sent as Registration-Token, shown this once",
                examples = "3vTzN0cXb7Qw2LkJ8hGfDsAe1R")
        String token,

        List<RegistrationReceipt> members) {}
