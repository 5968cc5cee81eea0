package org.cityexchange.forum.contribution;

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

/** What the other service was told of talks names those who gave them by their pseudonyms. */
@ApplicationScoped
class ContributionPersonalData implements PersonalData {

    private final PersonalRows rows;

    ContributionPersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public List<PersonalField> fields() {
        return PersonalField.of("told_contribution", Purpose.PROGRAMME, LegalBasis.PUBLIC_TASK)
                .replaced(DataCategory.PSEUDONYM, "told")
                .toList();
    }

    @Override
    public Map<String, Integer> erase(ErasedPerson person) {
        return Map.of("told_contribution", rows.replaceRefs(person, "told_contribution", "told", "jsonb"));
    }
}
