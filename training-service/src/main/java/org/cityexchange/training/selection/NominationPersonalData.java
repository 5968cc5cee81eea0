package org.cityexchange.training.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.cityexchange.kit.privacy.DataCategory;
import org.cityexchange.kit.privacy.ErasedPerson;
import org.cityexchange.kit.privacy.LegalBasis;
import org.cityexchange.kit.privacy.PersonSearch;
import org.cityexchange.kit.privacy.PersonalData;
import org.cityexchange.kit.privacy.PersonalField;
import org.cityexchange.kit.privacy.PersonalRows;
import org.cityexchange.kit.privacy.Purpose;

/** What institutions say for those whom they nominate. */
@ApplicationScoped
class NominationPersonalData implements PersonalData {

    private final PersonalRows rows;

    NominationPersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public List<PersonalField> fields() {
        return PersonalField.of("nomination", Purpose.COURSES, LegalBasis.PUBLIC_TASK)
                .keptByRule(NominationRetention.RULE)
                .emptied(DataCategory.FREE_TEXT, "motivation", "status_reason", "target_override")
                .emptied(DataCategory.IDENTITY, "documents")
                .stays(DataCategory.OCCUPATION, "city_code", "institution_code")
                .toList();
    }

    @Override
    public void search(PersonSearch person) {
        rows.search(person, "select id from nomination where trainee_id = any(:rows)");
    }

    @Override
    public Map<String, Integer> erase(ErasedPerson person) {
        return Map.of(
                "nomination",
                rows.change(
                        person,
                        "update nomination set " + EMPTY + " where (trainee_id = any(:rows) or id = any(:rows)) and "
                                + TELLING));
    }

    /** What is left of a nomination that says nothing of anybody. */
    private static final String EMPTY = "motivation = null, status_reason = null, documents = '[]', target_override ="
            + " case when target_override is not null then '" + ErasedPerson.WITHHELD + "' end,"
            + " version = version + 1";

    /** Which of them still say something. */
    static final String TELLING = "(motivation is not null or status_reason is not null or documents <> '[]'"
            + " or target_override <> '" + ErasedPerson.WITHHELD + "')";
}
