package org.cityexchange.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cityexchange.kit.access.AccessLog;
import org.cityexchange.kit.access.AccessOperation;
import org.cityexchange.kit.access.AccessReason;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.training.course.CourseRuns;
import org.cityexchange.training.enrolment.Enrolments;

/** Shows certificates to those who may see them, and each as much as they may see of it. */
@ApplicationScoped
@Transactional
class CertificateReader {

    private static final String OF_RUN = "COURSE_RUN_CERTIFICATES";

    private final CertificateRepository certificates;
    private final CertificateAccess access;
    private final CertificateService service;
    private final Enrolments enrolments;
    private final CourseRuns runs;
    private final AccessLog accessLog;
    private final CallerLocale locale;

    CertificateReader(
            CertificateRepository certificates,
            CertificateAccess access,
            CertificateService service,
            Enrolments enrolments,
            CourseRuns runs,
            AccessLog accessLog,
            CallerLocale locale) {
        this.certificates = certificates;
        this.access = access;
        this.service = service;
        this.enrolments = enrolments;
        this.runs = runs;
        this.accessLog = accessLog;
        this.locale = locale;
    }

    /** A page of certificates. */
    PageOf<CertificateView> page(CertificateFilter filter, PageParams params) {
        var run = filter.courseRun == null ? null : runs.get(filter.courseRun).id();
        var page = certificates.page(filter, run, params).map(Certificate::toView);
        if (!access.isAdmin()) {
            return page.map(CertificateView::masked);
        }
        accessLog.add(
                AccessOperation.LIST,
                CertificateAccess.SUBJECT,
                null,
                null,
                page.items().size());
        return page;
    }

    /** One certificate, for administrators, auditors and its holder. */
    CertificateView get(UUID id, String token) {
        return access.isAuditor()
                ? certificates.get(id).toView().masked()
                : access.named(id, token).toView();
    }

    /** The certificates of an enrolment, for whoever may see the enrolment. */
    List<CertificateView> ofEnrolment(UUID enrolmentId, String token) {
        enrolments.readable(enrolmentId, token);
        var all = certificates.ofEnrolment(enrolmentId).stream().map(Certificate::toView);
        return enrolments.isHeldWith(enrolmentId, token)
                ? all.toList()
                : seenByStaff(all, CertificateAccess.SUBJECT, enrolmentId);
    }

    /** Who has which certificate of a run. */
    List<CertificateView> ofRun(String runIdOrCode) {
        var run = runs.get(runIdOrCode).id();
        return seenByStaff(certificates.ofRun(run).stream().map(Certificate::toView), OF_RUN, run);
    }

    private List<CertificateView> seenByStaff(Stream<CertificateView> views, String subject, UUID subjectId) {
        if (!access.isAdmin()) {
            return views.map(CertificateView::masked).toList();
        }
        var seen = views.toList();
        accessLog.add(AccessOperation.LIST, subject, subjectId, null, seen.size());
        return seen;
    }

    /**
     * The same for a file; the access log has the entry before the first row leaves the service.
     *
     * @param reason as in the header {@link AccessReason#HEADER}
     */
    void eachOfRun(String runIdOrCode, String reason, Consumer<CertificateView> row) {
        var why = AccessReason.of(reason);
        var run = runs.get(runIdOrCode).id();
        var all = certificates.ofRun(run);
        accessLog.add(AccessOperation.EXPORT, OF_RUN, run, why, all.size());
        all.stream().map(Certificate::toView).forEach(row);
    }

    /** What a certificate may become. */
    Transitions transitions(UUID id) {
        var certificate = certificates.get(id);
        return Transitions.from(
                certificate.status(), CertificateStatus.values(), to -> service.obstacle(certificate, to), locale);
    }
}
