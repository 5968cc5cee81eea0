package org.cityexchange.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.cityexchange.kit.text.LocalizedText;

/** What anybody may find out about a certificate they were shown, and what they need to find it out for themselves. */
@ApplicationScoped
@Transactional
class Verifications {

    private final CertificateRepository certificates;
    private final CertificateMarks marks;
    private final OpenBadges badges;
    private final SigningKeys keys;

    Verifications(CertificateRepository certificates, CertificateMarks marks, OpenBadges badges, SigningKeys keys) {
        this.certificates = certificates;
        this.marks = marks;
        this.badges = badges;
        this.keys = keys;
    }

    /** What a link comes to; empty when it leads to no certificate. */
    Optional<VerificationView> ofLink(String token) {
        return certificates.byToken(token).map(Certificate::toVerification);
    }

    /** What a credential comes to. */
    VerificationView ofCredential(String compact) {
        return keys.verified(compact)
                .flatMap(OpenBadges::certificateId)
                .flatMap(certificates::findByIdOptional)
                .map(Certificate::toVerification)
                .orElseGet(VerificationView::invalidProof);
    }

    /** A status list, signed. */
    Optional<String> statusList(int number) {
        return marks.statusList(number)
                .map(list -> keys.sign(
                        badges.statusList(number, list.issuer(), list.createdAt(), certificates.notValid(number))));
    }

    /** The name under which an institution last issued a certificate. */
    Optional<LocalizedText> issuerName(String code) {
        return certificates
                .find("statement.issuer = ?1 order by issuedAt desc", code)
                .page(0, 1)
                .firstResultOptional()
                .map(certificate -> certificate.statement().issuerName());
    }
}
