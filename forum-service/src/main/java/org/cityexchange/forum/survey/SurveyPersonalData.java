package org.cityexchange.forum.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.cityexchange.kit.privacy.DataCategory;
import org.cityexchange.kit.privacy.ErasedPerson;
import org.cityexchange.kit.privacy.KeptFor;
import org.cityexchange.kit.privacy.LegalBasis;
import org.cityexchange.kit.privacy.PersonalData;
import org.cityexchange.kit.privacy.PersonalField;
import org.cityexchange.kit.privacy.Purpose;

/** Answers to surveys: anonymous from the first, so that nobody can tell whose they are, and none can be taken back. */
@ApplicationScoped
class SurveyPersonalData implements PersonalData {

    @Override
    public List<PersonalField> fields() {
        return PersonalField.all(
                of("survey_intake").unlinked(DataCategory.FREE_TEXT, "answers"),
                of("survey_response").unlinked(DataCategory.FREE_TEXT, "answers"),
                of("survey_ballot").unlinked(DataCategory.SECRET, "token_hash"));
    }

    private static PersonalField.Fields of(String table) {
        return PersonalField.of(table, Purpose.EVENTS, LegalBasis.CONSENT).kept(KeptFor.PERMANENT);
    }

    @Override
    public Map<String, Integer> erase(ErasedPerson person) {
        return Map.of();
    }
}
