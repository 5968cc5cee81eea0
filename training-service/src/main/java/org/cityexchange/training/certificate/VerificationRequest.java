package org.cityexchange.training.certificate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A credential as it was handed over. */
@Schema(examples = """
                {"credential": "eyJhbGciOiJSUzI1NiJ9.eyJqdGkiOiJ1cm46dXVpZDoifQ.c2lnbmF0dXJl"}
                """)
public record VerificationRequest(
        @NotNull @Size(max = 20_000) @Schema(description = "A compact JWS: three parts with points between them")
        String credential) {}
