package org.cityexchange.forum.smallgroup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.cityexchange.kit.privacy.DataCategory;
import org.cityexchange.kit.privacy.ErasedPerson;
import org.cityexchange.kit.privacy.LegalBasis;
import org.cityexchange.kit.privacy.PersonalData;
import org.cityexchange.kit.privacy.PersonalField;
import org.cityexchange.kit.privacy.Purpose;

/** What registrants would like to talk about, and in which groups: by their registrations, so that nothing has to go. */
@ApplicationScoped
class SmallGroupPersonalData implements PersonalData {

    @Override
    public List<PersonalField> fields() {
        return PersonalField.all(
                of("interest").stays(DataCategory.PARTICIPATION, "topics"),
                of("matching_run").stays(DataCategory.PARTICIPATION, "result"));
    }

    private static PersonalField.Fields of(String table) {
        return PersonalField.of(table, Purpose.EVENTS, LegalBasis.CONSENT);
    }

    @Override
    public Map<String, Integer> erase(ErasedPerson person) {
        return Map.of();
    }
}
