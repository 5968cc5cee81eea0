package org.cityexchange.training.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.kit.paging.Listing;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.paging.Pages;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.security.Secrets;
import org.cityexchange.training.trainee.Trainees;

/** Certificates. */
@ApplicationScoped
class CertificateRepository implements PanacheRepositoryBase<Certificate, UUID> {

    private final Pages pages;
    private final Trainees trainees;

    CertificateRepository(Pages pages, Trainees trainees) {
        this.pages = pages;
        this.trainees = trainees;
    }

    Certificate get(UUID id) {
        return findByIdOptional(id).orElseThrow(DomainException::notFound);
    }

    /** The certificate as it is now, which nobody else changes until commit. */
    Certificate locked(UUID id) {
        var certificate = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (certificate == null) {
            throw DomainException.notFound();
        }
        getEntityManager().refresh(certificate);
        return certificate;
    }

    /** The certificate that a link leads to. */
    Optional<Certificate> byToken(String token) {
        return find("tokenHash", Secrets.hash(token)).firstResultOptional();
    }

    /** The valid certificate of an enrolment. */
    Optional<Certificate> validOf(UUID enrolmentId) {
        return find("enrolmentId = ?1 and status = ?2", enrolmentId, CertificateStatus.VALID)
                .firstResultOptional();
    }

    /** The valid certificates of these enrolments. */
    List<Certificate> validOf(Collection<UUID> enrolmentIds) {
        return enrolmentIds.isEmpty()
                ? List.of()
                : list("enrolmentId in ?1 and status = ?2", enrolmentIds, CertificateStatus.VALID);
    }

    /** All certificates of an enrolment, the earliest first. */
    List<Certificate> ofEnrolment(UUID enrolmentId) {
        return list("enrolmentId = ?1 order by issuedAt, id", enrolmentId);
    }

    /** All certificates of a run, the earliest first. */
    List<Certificate> ofRun(UUID runId) {
        return list("statement.courseRunId = ?1 order by issuedAt, id", runId);
    }

    /** Those of these who hold a certificate that still names them. */
    List<UUID> holdersAmong(Collection<UUID> traineeIds) {
        return traineeIds.isEmpty()
                ? List.of()
                : find(
                                "select distinct traineeId from Certificate where traineeId in ?1 and erasedAt is null",
                                traineeIds)
                        .project(UUID.class)
                        .list();
    }

    /** All certificates recorded with a trainee. */
    List<Certificate> ofTrainee(UUID traineeId) {
        return list("traineeId = ?1 order by issuedAt, id", traineeId);
    }

    PageOf<Certificate> page(CertificateFilter filter, UUID runId, PageParams params) {
        var listing = Listing.of(Certificate.class, Certificate::id)
                .where("e.statement.courseRunId = :run", "run", runId)
                .where("e.status in :status", "status", filter.status)
                .where("e.statement.issuer in :issuer", "issuer", filter.issuer)
                .sortableBy("issuedAt", "e.issuedAt", Instant.class, Certificate::issuedAt)
                .sortedBy("-issuedAt");
        if (filter.trainee != null) {
            var person = new ArrayList<>(trainees.recordedAs(filter.trainee));
            person.add(filter.trainee);
            listing.where("e.traineeId in :person", "person", person);
        }
        filter.serial()
                .ifPresent(serial -> listing.where("e.serialYear = :year", "year", serial.year())
                        .where("e.serialNumber = :number", "number", serial.number()));
        return pages.page(listing, params);
    }

    /** The places in a status list of those that are not to be relied on. */
    BitSet notValid(int statusList) {
        var set = new BitSet();
        getEntityManager()
                .createQuery(
                        "select statusIndex from Certificate where statusList = ?1 and status <> ?2", Integer.class)
                .setParameter(1, statusList)
                .setParameter(2, CertificateStatus.VALID)
                .getResultList()
                .forEach(set::set);
        return set;
    }
}
