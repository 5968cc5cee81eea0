package org.cityexchange.forum.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.alumni.AlumniGroup;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Keeps seats for alumni. */
@Schema(examples = """
                {"group": {"topics": ["URBAN_TRANSPORT"], "cities": ["quy-nhon-vn"]}, "mode": "ON_SITE", "seats": 10,
                 "expiresAt": "2030-04-01T09:00:00+09:00"}
                """)
public record AlumniInvitationRequest(
        @NotNull @Valid AlumniGroup group,

        @NotNull RegistrationMode mode,

        @NotNull @Min(1) @Max(200) @Schema(description = "So many are kept, or none where that many are not free")
        Integer seats,

        @Schema(
                nullable = true,
                description = "From this instant on they go to those who wait; null: they are kept until the event")
        Instant expiresAt) {}
