package org.cityexchange.training.certificate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.cityexchange.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status a certificate is to get. */
@Schema(examples = """
                {"to": "REVOKED", "reason": "Issued for the wrong run"}
                """)
public record CertificateTransitionRequest(
        @NotNull CertificateStatus to,

        @Schema(nullable = true, description = "Needed to revoke; not public")
        @Size(max = Certificate.LONGEST_REASON)
        @Pattern(regexp = "[^\\p{Cntrl}]*")
        String reason) {

    public CertificateTransitionRequest {
        reason = Texts.clean(reason);
    }
}
