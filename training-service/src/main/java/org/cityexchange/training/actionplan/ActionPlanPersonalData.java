package org.cityexchange.training.actionplan;

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

/** Action plans of whoever is erased: that there was one stays, with its figures; the words go. */
@ApplicationScoped
class ActionPlanPersonalData implements PersonalData {

    private final PersonalRows rows;

    ActionPlanPersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public List<PersonalField> fields() {
        return PersonalField.all(
                of("action_plan")
                        .emptied(DataCategory.FREE_TEXT, "problem", "measures", "status_reason")
                        .stays(DataCategory.PARTICIPATION, "status")
                        .stays(DataCategory.OCCUPATION, "city_code"),
                of("action_plan_follow_up")
                        .emptied(DataCategory.FREE_TEXT, "note")
                        .emptied(DataCategory.SECRET, "token_hash")
                        .stays(DataCategory.PARTICIPATION, "status", "actuals"));
    }

    private static PersonalField.Fields of(String table) {
        return PersonalField.of(table, Purpose.ALUMNI, LegalBasis.PUBLIC_TASK);
    }

    /** Mails were sent about plans and their follow-ups. */
    @Override
    public void search(PersonSearch person) {
        rows.search(person, "select id from action_plan where trainee_id = any(:rows)");
        rows.search(person, "select id from action_plan_follow_up where action_plan_id = any(:rows)");
    }

    @Override
    public Map<String, Integer> erase(ErasedPerson person) {
        var theirs = "action_plan_id in (select id from action_plan where trainee_id = any(:rows))";
        return Map.of(
                "action_plan_follow_up",
                rows.change(
                        person,
                        "update action_plan_follow_up set note = null, token_hash = null, version = version + 1 where "
                                + theirs + " and (note is not null or token_hash is not null)"),
                "action_plan",
                rows.change(person, """
                        update action_plan set problem = '%1$s', status_reason = null, version = version + 1,
                            measures = coalesce((select jsonb_agg(measure || '{"indicator": "%1$s"}' order by place)
                                from jsonb_array_elements(measures) with ordinality as each (measure, place)), '[]')
                        where trainee_id = any(:rows) and problem <> '%1$s'
                        """.formatted(ErasedPerson.WITHHELD)));
    }
}
