package org.cityexchange.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.cityexchange.training.enrolment.EnrolmentStatus;
import org.cityexchange.training.enrolment.EnrolmentsChanged;
import org.cityexchange.training.trainee.TraineesRenamed;

/** Keeps certificates true to what they certify, in the transaction in which that changes. */
@ApplicationScoped
class CertificateFollower {

    private final CertificateService service;

    CertificateFollower(CertificateService service) {
        this.service = service;
    }

    void onEnrolments(@Observes EnrolmentsChanged event) {
        var left = event.changes().stream()
                .filter(change -> change.before() != null
                        && change.before().status() == EnrolmentStatus.COMPLETED
                        && change.after().status() != EnrolmentStatus.COMPLETED)
                .map(change -> change.after().id())
                .toList();
        if (!left.isEmpty()) {
            service.completionRevoked(left);
        }
    }

    void onRenamed(@Observes TraineesRenamed event) {
        event.traineeIds().forEach(service::renamed);
    }
}
