package org.cityexchange.forum.survey;

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

/** Who asked for the ballot of a course run: the address is gone with the mail, and the rest a day later at most. */
@ApplicationScoped
class BallotRequestPersonalData implements PersonalData {

    private final PersonalRows rows;

    BallotRequestPersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public List<PersonalField> fields() {
        return PersonalField.of("ballot_request", Purpose.COURSES, LegalBasis.REQUEST_OF_THE_PERSON)
                .deleted(DataCategory.CONTACT, "email", "locale")
                .deleted(DataCategory.PSEUDONYM, "person_ref")
                .toList();
    }

    @Override
    public Map<String, Integer> erase(ErasedPerson person) {
        return Map.of(
                "ballot_request", rows.change(person, "delete from ballot_request where person_ref = any(:refs)"));
    }
}
