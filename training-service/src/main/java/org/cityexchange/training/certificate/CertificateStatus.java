package org.cityexchange.training.certificate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a certificate can be relied on. */
@Schema(description = "New values may come")
public enum CertificateStatus {
    VALID,
    /** Another one has taken its place, because its holder's name changed. */
    SUPERSEDED,
    /** It says what is not so: the completion behind it was taken back, or it was issued by mistake. */
    REVOKED
}
