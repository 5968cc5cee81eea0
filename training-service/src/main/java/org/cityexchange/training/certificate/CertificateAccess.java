package org.cityexchange.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.cityexchange.kit.access.AccessLog;
import org.cityexchange.kit.access.AccessOperation;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.training.enrolment.Enrolments;

/**
 * Who sees a certificate with the name on it: administrators, which the access log notes, and whoever holds the token of
 * its enrolment. To everybody else it does not exist, but for auditors, who see it without the person.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CertificateAccess {

    static final String SUBJECT = "CERTIFICATE";

    private final CertificateRepository certificates;
    private final Enrolments enrolments;
    private final AccessLog accessLog;
    private final Caller caller;

    CertificateAccess(CertificateRepository certificates, Enrolments enrolments, AccessLog accessLog, Caller caller) {
        this.certificates = certificates;
        this.enrolments = enrolments;
        this.accessLog = accessLog;
        this.caller = caller;
    }

    /** The certificate, for somebody who may see whose it is. */
    Certificate named(UUID id, String token) {
        var certificate = certificates.get(id);
        if (enrolments.isHeldWith(certificate.enrolmentId(), token)) {
            return certificate;
        }
        if (!isAdmin()) {
            throw DomainException.notFound();
        }
        accessLog.add(AccessOperation.READ, SUBJECT, id, null, 1);
        return certificate;
    }

    boolean isAdmin() {
        return caller.hasAny(Roles.TRAINING_ADMIN);
    }

    boolean isAuditor() {
        return caller.hasAny(Roles.AUDITOR);
    }
}
