package org.cityexchange.forum.contest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.cityexchange.kit.privacy.DataCategory;
import org.cityexchange.kit.privacy.ErasedPerson;
import org.cityexchange.kit.privacy.LegalBasis;
import org.cityexchange.kit.privacy.PersonalData;
import org.cityexchange.kit.privacy.PersonalField;
import org.cityexchange.kit.privacy.Purpose;

/** Judges, as the subjects of their tokens; cities and not persons enter contests. */
@ApplicationScoped
class ContestPersonalData implements PersonalData {

    @Override
    public List<PersonalField> fields() {
        return PersonalField.all(
                of("contest_judge").stays(DataCategory.PSEUDONYM, "subject"),
                of("contest_score").stays(DataCategory.PSEUDONYM, "judge"));
    }

    private static PersonalField.Fields of(String table) {
        return PersonalField.of(table, Purpose.ACCOUNTABILITY, LegalBasis.PUBLIC_TASK);
    }

    @Override
    public Map<String, Integer> erase(ErasedPerson person) {
        return Map.of();
    }
}
