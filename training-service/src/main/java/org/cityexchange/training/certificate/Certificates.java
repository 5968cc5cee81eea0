package org.cityexchange.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** What other features may do with certificates. */
@ApplicationScoped
public class Certificates {

    private final CertificateRepository certificates;
    private final Clock clock;

    Certificates(CertificateRepository certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    /**
     * Forgets whose certificates these were, in the transaction that erases the trainee. They keep their numbers, what they
     * certify and their status, and verify as before with the name withheld; their PDF and credential are gone.
     *
     * @return how many certificates lost a name
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int eraseHolder(UUID traineeId) {
        var all = certificates.ofTrainee(traineeId);
        all.forEach(certificate -> certificates.locked(certificate.id()).eraseHolder(clock.instant()));
        return all.size();
    }
}
