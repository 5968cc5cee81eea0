package org.cityexchange.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.training.course.CourseRunFacts;
import org.cityexchange.training.course.CourseRuns;
import org.cityexchange.training.enrolment.EnrolmentFacts;
import org.cityexchange.training.enrolment.EnrolmentStatus;
import org.cityexchange.training.enrolment.Enrolments;
import org.cityexchange.training.institution.Institutions;
import org.cityexchange.training.trainee.TraineeFacts;
import org.cityexchange.training.trainee.Trainees;

/**
 * Issues certificates, and ends them. An enrolment has one valid certificate at most, and only while it is completed: it
 * is locked while one is issued, as it is while its completion is revoked. The holder is locked before, as whoever gives
 * them another name has them locked: none is issued in a name that is just being changed.
 */
@ApplicationScoped
@Transactional
class CertificateService {

    private static final String COMPLETION_REVOKED = "수료 취소 (completion revoked)";

    private final CertificateRepository certificates;
    private final CertificateMarks marks;
    private final Enrolments enrolments;
    private final CourseRuns runs;
    private final Trainees trainees;
    private final Institutions institutions;
    private final CallerLocale locale;
    private final Clock clock;

    CertificateService(
            CertificateRepository certificates,
            CertificateMarks marks,
            Enrolments enrolments,
            CourseRuns runs,
            Trainees trainees,
            Institutions institutions,
            CallerLocale locale,
            Clock clock) {
        this.certificates = certificates;
        this.marks = marks;
        this.enrolments = enrolments;
        this.runs = runs;
        this.trainees = trainees;
        this.institutions = institutions;
        this.locale = locale;
        this.clock = clock;
    }

    /** Issues a certificate for a completed enrolment. */
    CertificateView issue(UUID enrolmentId) {
        var known = enrolments
                .find(enrolmentId)
                .orElseThrow(() -> DomainException.at("/enrolmentId", ErrorCode.UNKNOWN_REFERENCE, enrolmentId));
        var holder = trainees.lock(known.traineeId());
        var enrolment = enrolments.lock(enrolmentId);
        var run = runs.get(enrolment.runId());
        return issue(enrolment, statement(run), holder, run).toView();
    }

    /** Issues certificates for everybody who completed a run and has none; whom it cannot, it names with the reason. */
    IssuedView issueAll(String runIdOrCode) {
        var run = runs.get(runIdOrCode);
        var statement = statement(run);
        var completed = enrolments.ofRun(run.id()).stream()
                .filter(enrolment -> enrolment.status() == EnrolmentStatus.COMPLETED)
                .toList();
        var certified = certificates
                .validOf(completed.stream().map(EnrolmentFacts::id).toList())
                .stream()
                .map(Certificate::enrolmentId)
                .collect(Collectors.toSet());
        var without = completed.stream()
                .filter(enrolment -> !certified.contains(enrolment.id()))
                .toList();
        var holders =
                trainees.lock(without.stream().map(EnrolmentFacts::traineeId).toList());
        var issued = new ArrayList<CertificateView>();
        var refused = new ArrayList<IssuedView.Refused>();
        for (var enrolment : without) {
            try {
                var locked = enrolments.lock(enrolment.id());
                issued.add(issue(locked, statement, holders.get(enrolment.traineeId()), run)
                        .toView());
            } catch (DomainException refusal) {
                refused.add(
                        new IssuedView.Refused(enrolment.id(), refusal.code().name(), locale.detail(refusal)));
            }
        }
        return new IssuedView(run.id(), issued, refused, certified.size());
    }

    private Certificate issue(EnrolmentFacts enrolment, Statement statement, TraineeFacts trainee, CourseRunFacts run) {
        if (enrolment.status() != EnrolmentStatus.COMPLETED) {
            throw new DomainException(ErrorCode.ENROLMENT_NOT_COMPLETED, enrolment.status());
        }
        if (enrolment.provenance() != Provenance.RECORDED) {
            throw new DomainException(ErrorCode.HISTORIC_ENROLMENT, enrolment.provenance());
        }
        certificates.validOf(enrolment.id()).ifPresent(present -> {
            throw new DomainException(ErrorCode.DUPLICATE_CERTIFICATE, present.serial());
        });
        var holder = new Certificate.Holder(
                enrolment.id(), enrolment.traineeId(), PrintedName.of(trainee.name(), trainee.nameLatin()));
        return entered(Ids.next(), statement, holder, run);
    }

    private Certificate entered(UUID id, Statement statement, Certificate.Holder holder, CourseRunFacts run) {
        var now = clock.instant();
        var year = LocalDate.ofInstant(now, run.zone()).getYear();
        var certificate =
                Certificate.issued(id, statement, holder, marks.next(id, year, statement.issuer()), run.zone(), now);
        certificates.persistAndFlush(certificate);
        return certificate;
    }

    private Statement statement(CourseRunFacts run) {
        var host = Optional.ofNullable(run.hostInstitution())
                .flatMap(institutions::find)
                .orElseThrow(() -> new DomainException(ErrorCode.ISSUER_UNKNOWN));
        return new Statement(
                run.id(), run.code(), run.title(), run.startsOn(), run.endsOn(), host.code(), host.names());
    }

    /** Brings a certificate to another status; to supersede it, another one is issued in the holder's present name. */
    CertificateView become(UUID id, CertificateTransitionRequest request) {
        var known = certificates.get(id);
        trainees.lock(known.traineeId());
        enrolments.lock(known.enrolmentId());
        var certificate = certificates.locked(id);
        obstacle(certificate, request.to()).ifPresent(refusal -> {
            throw refusal;
        });
        if (request.to() == CertificateStatus.SUPERSEDED) {
            supersede(certificate, presentName(certificate));
        } else if (request.reason() == null) {
            throw DomainException.at("/reason", ErrorCode.REASON_REQUIRED);
        } else {
            certificate.revoke(request.reason(), clock.instant());
        }
        certificates.flush();
        return certificate.toView();
    }

    /** What stands in the way of that status. */
    Optional<DomainException> obstacle(Certificate certificate, CertificateStatus to) {
        var refusal = certificate.obstacle(to);
        if (refusal.isPresent() || to != CertificateStatus.SUPERSEDED) {
            return refusal;
        }
        try {
            certificate.demandHolderName();
            return certificate.isInAnotherNameThan(presentName(certificate))
                    ? Optional.empty()
                    : Optional.of(new DomainException(ErrorCode.NAME_UNCHANGED));
        } catch (DomainException noName) {
            return Optional.of(noName);
        }
    }

    private String presentName(Certificate certificate) {
        var trainee = trainees.get(certificate.traineeId());
        return PrintedName.of(trainee.name(), trainee.nameLatin());
    }

    private void supersede(Certificate certificate, String name) {
        var successor = Ids.next();
        certificate.supersedeBy(successor, clock.instant());
        // an enrolment has one valid certificate: the old one must have given way before the new one comes
        certificates.flush();
        var holder = new Certificate.Holder(certificate.enrolmentId(), certificate.traineeId(), name);
        entered(
                successor,
                certificate.statement(),
                holder,
                runs.get(certificate.statement().courseRunId()));
    }

    /** Issues another certificate in the place of each that bears a name its holder has no more. */
    void renamed(UUID traineeId) {
        for (var certificate : certificates.ofTrainee(traineeId)) {
            if (certificate.status() == CertificateStatus.VALID) {
                enrolments.lock(certificate.enrolmentId());
                var locked = certificates.locked(certificate.id());
                if (obstacle(locked, CertificateStatus.SUPERSEDED).isEmpty()) {
                    supersede(locked, presentName(locked));
                }
            }
        }
    }

    /** Revokes the valid certificates of enrolments that are completed no more. */
    void completionRevoked(List<UUID> enrolmentIds) {
        certificates
                .validOf(enrolmentIds)
                .forEach(certificate ->
                        certificates.locked(certificate.id()).revoke(COMPLETION_REVOKED, clock.instant()));
    }
}
