package org.cityexchange.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.cityexchange.kit.privacy.DataCategory;
import org.cityexchange.kit.privacy.ErasedPerson;
import org.cityexchange.kit.privacy.LegalBasis;
import org.cityexchange.kit.privacy.PersonalData;
import org.cityexchange.kit.privacy.PersonalField;
import org.cityexchange.kit.privacy.Purpose;

/** Holders of certificates, which go on being valid without them. */
@ApplicationScoped
class CertificatePersonalData implements PersonalData {

    private final CertificateRepository certificateRows;
    private final Certificates certificates;

    CertificatePersonalData(CertificateRepository certificateRows, Certificates certificates) {
        this.certificateRows = certificateRows;
        this.certificates = certificates;
    }

    @Override
    public List<PersonalField> fields() {
        return PersonalField.of("certificate", Purpose.COURSES, LegalBasis.PUBLIC_TASK)
                .keptByRule("trainees")
                .emptied(DataCategory.IDENTITY, "holder_name")
                .emptied(DataCategory.SECRET, "token_sealed")
                .emptied(DataCategory.FREE_TEXT, "status_reason")
                .stays(DataCategory.SECRET, "token_hash")
                .toList();
    }

    @Override
    public Map<String, Integer> erase(ErasedPerson person) {
        var erased = certificateRows.holdersAmong(person.rows()).stream()
                .mapToInt(certificates::eraseHolder)
                .sum();
        return Map.of("certificate", erased);
    }
}
