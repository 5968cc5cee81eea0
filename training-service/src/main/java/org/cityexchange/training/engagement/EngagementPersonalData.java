package org.cityexchange.training.engagement;

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

/** What was heard from the forum of somebody: it goes on counting as one person's, of nobody in particular. */
@ApplicationScoped
class EngagementPersonalData implements PersonalData {

    private final PersonalRows rows;

    EngagementPersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public List<PersonalField> fields() {
        return PersonalField.all(
                of("engagement")
                        .replaced(DataCategory.PSEUDONYM, "person_ref")
                        .stays(DataCategory.OCCUPATION, "city_code", "country")
                        .stays(DataCategory.PARTICIPATION, "kind", "mode"),
                of("forum_contribution").replaced(DataCategory.PSEUDONYM, "state"));
    }

    private static PersonalField.Fields of(String table) {
        return PersonalField.of(table, Purpose.ALUMNI, LegalBasis.PUBLIC_TASK);
    }

    @Override
    public Map<String, Integer> erase(ErasedPerson person) {
        // somebody who gave a talk under two addresses gave it once
        var twice = rows.change(person, """
                delete from engagement e using engagement same
                where e.contribution_id = same.contribution_id and e.id > same.id
                    and e.person_ref = any(:refs) and same.person_ref = any(:refs)
                """);
        var replaced = rows.change(
                person,
                "update engagement set person_ref = " + PersonalRows.NOBODY
                        + " where person_ref = any(:refs) and occurred_at <= :until");
        return Map.of(
                "engagement",
                twice + replaced,
                "forum_contribution",
                rows.replaceRefs(person, "forum_contribution", "state", "text"));
    }
}
