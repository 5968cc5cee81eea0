package org.cityexchange.training.cityreview;

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

/** Who proposed cities and who decided, as the subjects of their tokens. */
@ApplicationScoped
class CityReviewPersonalData implements PersonalData {

    @Override
    public List<PersonalField> fields() {
        return PersonalField.all(
                of("city_proposal").stays(DataCategory.PSEUDONYM, "proposed_by"),
                of("city_review").stays(DataCategory.PSEUDONYM, "decided_by"),
                of("city_merge").stays(DataCategory.PSEUDONYM, "merged_by", "undone_by"));
    }

    private static PersonalField.Fields of(String table) {
        return PersonalField.of(table, Purpose.ACCOUNTABILITY, LegalBasis.PUBLIC_TASK)
                .kept(KeptFor.PERMANENT);
    }

    @Override
    public Map<String, Integer> erase(ErasedPerson person) {
        return Map.of();
    }
}
