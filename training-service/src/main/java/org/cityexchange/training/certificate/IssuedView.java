package org.cityexchange.training.certificate;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of issuing for a whole run. */
@Schema(name = "IssuedCertificates")
public record IssuedView(
        UUID courseRunId,
        List<CertificateView> issued,
        List<Refused> refused,

        @Schema(description = "How many had a valid certificate already", examples = "0")
        int certified) {

    /** Who completed the run and got none. */
    @Schema(name = "CertificateRefused")
    public record Refused(
            UUID enrolmentId,
            @Schema(examples = "NAME_NEEDS_LATIN_FORM") String code,
            String detail) {}
}
