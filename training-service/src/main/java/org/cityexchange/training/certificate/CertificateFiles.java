package org.cityexchange.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Certificates as their holders hand them on: on paper and as credentials. Nothing of it is stored; both are made anew. */
@ApplicationScoped
@Transactional
class CertificateFiles {

    private final CertificateAccess access;
    private final CertificateMarks marks;
    private final CredentialsConfig config;
    private final OpenBadges badges;
    private final SigningKeys keys;

    CertificateFiles(
            CertificateAccess access,
            CertificateMarks marks,
            CredentialsConfig config,
            OpenBadges badges,
            SigningKeys keys) {
        this.access = access;
        this.marks = marks;
        this.config = config;
        this.badges = badges;
        this.keys = keys;
    }

    /** The certificate as a page to be printed, for administrators and its holder. */
    String page(UUID id, String token) {
        var certificate = access.named(id, token);
        var url = config.publicUrl().resolve(VerificationResource.PATH + "/" + marks.token(certificate));
        return CertificatePage.of(certificate, url.toString());
    }

    /** The certificate as a signed credential, for administrators and its holder. */
    String credential(UUID id, String token) {
        return keys.sign(badges.credential(access.named(id, token)));
    }
}
