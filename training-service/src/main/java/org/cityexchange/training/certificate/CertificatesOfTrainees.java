package org.cityexchange.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.cityexchange.training.trainee.TraineeUse;

/** Certificates name their holders. */
@ApplicationScoped
class CertificatesOfTrainees implements TraineeUse {

    private final CertificateRepository certificates;

    CertificatesOfTrainees(CertificateRepository certificates) {
        this.certificates = certificates;
    }

    @Override
    public String what() {
        return "CERTIFICATES";
    }

    @Override
    public long count(Collection<UUID> trainees) {
        return certificates.count("traineeId in ?1", trainees);
    }
}
