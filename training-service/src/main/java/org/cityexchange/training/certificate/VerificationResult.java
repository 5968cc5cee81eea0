package org.cityexchange.training.certificate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a verification comes to. */
@Schema(description = "New values may come")
public enum VerificationResult {
    VALID,
    /** Another certificate has taken its place, because its holder's name changed. */
    SUPERSEDED,
    /** It was taken back. */
    REVOKED,
    /** Not signed by this service, or changed since: nothing it says can be believed. */
    INVALID_PROOF;

    static VerificationResult of(CertificateStatus status) {
        return switch (status) {
            case VALID -> VALID;
            case SUPERSEDED -> SUPERSEDED;
            case REVOKED -> REVOKED;
        };
    }
}
