package org.cityexchange.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cityexchange.training.certificate.Samples.NOW;
import static org.cityexchange.training.certificate.Samples.certificate;

import java.time.LocalDate;
import java.util.UUID;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.junit.jupiter.api.Test;

class CertificateTest {

    @Test
    void itsDayIsThatOfTheCoursesZone() {
        assertThat(certificate("Trainee One").issuedOn()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(certificate("Trainee One").serial()).isEqualTo("2027-000017");
    }

    @Test
    void itLeavesValidOnceAndForEver() {
        var certificate = certificate("Trainee One");
        certificate.revoke("completion revoked", NOW);
        assertThat(certificate.status()).isEqualTo(CertificateStatus.REVOKED);
        assertThatThrownBy(() -> certificate.revoke("again", NOW))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.ILLEGAL_TRANSITION));
        assertThatThrownBy(() -> certificate.supersedeBy(UUID.randomUUID(), NOW))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void itNamesItsSuccessor() {
        var first = certificate("Trainee One");
        var second = certificate("Trainee Eins");
        first.supersedeBy(second.id(), NOW);
        assertThat(first.status()).isEqualTo(CertificateStatus.SUPERSEDED);
        assertThat(first.toView().supersededBy()).isEqualTo(second.id());
        assertThat(second.status()).isEqualTo(CertificateStatus.VALID);
    }

    @Test
    void anErasedHolderLeavesNoNameNoReasonAndNoLinkBehindButTheCertificateStands() {
        var certificate = certificate("Trainee One");
        certificate.eraseHolder(NOW);
        assertThat(certificate.status()).isEqualTo(CertificateStatus.VALID);
        assertThat(certificate.tokenSealed()).isNull();
        assertThat(certificate.toView().holderName()).isNull();
        assertThat(certificate.toVerification()).satisfies(found -> {
            assertThat(found.result()).isEqualTo(VerificationResult.VALID);
            assertThat(found.holderWithheld()).isTrue();
            assertThat(found.holderName()).isNull();
            assertThat(found.serial()).isEqualTo("2027-000017");
        });
        assertThatThrownBy(certificate::demandHolderName)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.HOLDER_ERASED));
    }
}
