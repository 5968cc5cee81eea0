package org.cityexchange.training.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A certificate as staff see it. */
@Schema(name = "Certificate")
public record CertificateView(
        UUID id,

        @Schema(description = "Gapless within its year", examples = "2026-000017")
        String serial,

        CertificateStatus status,

        @Schema(nullable = true, description = "Why it was revoked; not for auditors")
        String statusReason,

        UUID enrolmentId,
        UUID traineeId,

        @Schema(
                nullable = true,
                description = "As printed; null once the holder is erased, and for auditors",
                examples = "Trainee One")
        String holderName,

        UUID courseRunId,
        @Schema(examples = "urban-transport-2026-1") String courseRun,
        LocalizedText title,
        LocalDate startsOn,
        LocalDate endsOn,

        @Schema(description = "Code of the institution that held the course", examples = "shrdc")
        String issuer,

        LocalizedText issuerName,
        @Schema(description = "In the zone of the course") LocalDate issuedOn,
        Instant issuedAt,
        Instant statusChangedAt,

        @Schema(nullable = true, description = "The certificate that has taken its place")
        UUID supersededBy,

        @Schema(nullable = true, description = "When its holder was erased")
        Instant erasedAt,

        @Schema(examples = "0") int version) {

    /** The same without what is said of the person. */
    CertificateView masked() {
        return new CertificateView(
                id,
                serial,
                status,
                null,
                enrolmentId,
                traineeId,
                null,
                courseRunId,
                courseRun,
                title,
                startsOn,
                endsOn,
                issuer,
                issuerName,
                issuedOn,
                issuedAt,
                statusChangedAt,
                supersededBy,
                erasedAt,
                version);
    }
}
