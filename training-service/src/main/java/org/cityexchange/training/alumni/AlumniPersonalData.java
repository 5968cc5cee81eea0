package org.cityexchange.training.alumni;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.cityexchange.kit.privacy.DataCategory;
import org.cityexchange.kit.privacy.ErasedPerson;
import org.cityexchange.kit.privacy.LegalBasis;
import org.cityexchange.kit.privacy.PersonalData;
import org.cityexchange.kit.privacy.PersonalField;
import org.cityexchange.kit.privacy.PersonalRows;
import org.cityexchange.kit.privacy.Purpose;

/** What alumni agreed to ends with them; what the forum was told of their courses goes on under nobody's pseudonym. */
@ApplicationScoped
class AlumniPersonalData implements PersonalData {

    private final PersonalRows rows;

    AlumniPersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public List<PersonalField> fields() {
        return PersonalField.all(
                PersonalField.of("alumnus_consent", Purpose.ALUMNI, LegalBasis.CONSENT)
                        .deleted(DataCategory.CONSENT, "kind", "text_version", "given_at", "withdrawn_at")
                        .deleted(DataCategory.PSEUDONYM, "given_by", "withdrawn_by"),
                PersonalField.of("alumnus_link", Purpose.ALUMNI, LegalBasis.CONSENT)
                        .deleted(DataCategory.SECRET, "token_hash"),
                PersonalField.of("told_enrolment", Purpose.ALUMNI, LegalBasis.PUBLIC_TASK)
                        .replaced(DataCategory.PSEUDONYM, "state"));
    }

    @Override
    public Map<String, Integer> erase(ErasedPerson person) {
        return Map.of(
                "alumnus_consent",
                rows.change(person, "delete from alumnus_consent where trainee_id = any(:rows)"),
                "alumnus_link",
                rows.change(person, "delete from alumnus_link where trainee_id = any(:rows)"),
                "told_enrolment",
                person.pseudonym() == null
                        ? 0 // let go of for age: the forum is told anew, without references
                        : rows.replaceRefs(person, "told_enrolment", "state", "text"));
    }
}
