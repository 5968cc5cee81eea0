package org.cityexchange.training.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cityexchange.training.certificate.Samples.certificate;
import static org.cityexchange.training.certificate.Samples.config;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.junit.jupiter.api.Test;

class OpenBadgesTest {

    private final OpenBadges badges = new OpenBadges(config(Samples.KEYS));

    @Test
    @SuppressWarnings("unchecked")
    void theClaimsRepeatWhatTheCredentialSays() {
        var certificate = certificate("Trainee Łódź");
        var credential = badges.credential(certificate);
        assertThat(credential)
                .containsEntry("id", "urn:uuid:" + certificate.id())
                .containsEntry("jti", credential.get("id"))
                .containsEntry("iss", "https://training.example.org/v1/credential-issuers/shrdc")
                .containsEntry("sub", "urn:uuid:" + certificate.subjectId())
                .containsEntry("validFrom", "2026-12-31T15:30:00Z")
                .containsEntry("nbf", Instant.parse("2026-12-31T15:30:00Z").getEpochSecond())
                .containsEntry("name", "Urban Transport Policy")
                .containsEntry("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        assertThat((Map<String, Object>) credential.get("issuer"))
                .containsEntry("id", credential.get("iss"))
                .containsEntry("type", List.of("Profile"));
        var subject = (Map<String, Object>) credential.get("credentialSubject");
        assertThat(subject)
                .containsEntry("id", credential.get("sub"))
                .containsEntry("licenseNumber", "2027-000017")
                .containsEntry("activityStartDate", "2026-12-07T00:00:00Z");
        assertThat((List<Map<String, Object>>) subject.get("identifier"))
                .singleElement()
                .satisfies(identity -> assertThat(identity).containsEntry("identityHash", "Trainee Łódź"));
        assertThat((Map<String, Object>) subject.get("achievement"))
                .containsKeys("id", "type", "name", "description", "criteria");
        assertThat((Map<String, Object>) credential.get("credentialStatus"))
                .containsEntry("statusListIndex", "94567")
                .containsEntry("statusListCredential", "https://training.example.org/v1/credential-status-lists/3");
        assertThat(OpenBadges.certificateId(credential)).contains(certificate.id());
    }

    @Test
    void ofAnErasedHolderNoCredentialIsMade() {
        var certificate = certificate("Trainee One");
        certificate.eraseHolder(Samples.NOW);
        assertThatThrownBy(() -> badges.credential(certificate))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.HOLDER_ERASED));
    }

    @Test
    @SuppressWarnings("unchecked")
    void aStatusListHasTheBitsOfThoseThatAreNotToBeReliedOn() throws IOException {
        var set = new BitSet();
        set.set(0);
        set.set(9);
        set.set(StatusBits.SIZE - 1);
        var list = badges.statusList(3, "shrdc", Samples.NOW, set);
        assertThat(OpenBadges.certificateId(list)).isEmpty();
        var subject = (Map<String, Object>) list.get("credentialSubject");
        assertThat(subject)
                .containsEntry("id", list.get("sub"))
                .containsEntry("type", "BitstringStatusList")
                .containsEntry("statusPurpose", "revocation");
        var encoded = (String) subject.get("encodedList");
        assertThat(encoded).startsWith("u").hasSizeLessThan(200);
        var bytes = new GZIPInputStream(
                        new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded.substring(1))))
                .readAllBytes();
        assertThat(bytes).hasSize(16_384).startsWith(0x80, 0x40).endsWith(0x01);
        assertThat(BitSet.valueOf(bytes).cardinality()).isEqualTo(3);
    }

    @Test
    void anIssuerIsDescribedUnderTheAddressThatCredentialsName() {
        assertThat(badges.issuer("shrdc", LocalizedText.ko("서울특별시 인재개발원")))
                .containsEntry("id", "https://training.example.org/v1/credential-issuers/shrdc")
                .containsEntry("name", "서울특별시 인재개발원")
                .containsKey("@context");
    }
}
