package org.cityexchange.training.enrolment;

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

/** What somebody's part in course runs says of them beyond city, institution, rank and what became of it, which are counted. */
@ApplicationScoped
class EnrolmentPersonalData implements PersonalData {

    private final PersonalRows rows;

    EnrolmentPersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public List<PersonalField> fields() {
        return PersonalField.all(
                PersonalField.of("enrolment", Purpose.COURSES, LegalBasis.PUBLIC_TASK)
                        .keptByRule("trainees")
                        .emptied(DataCategory.FREE_TEXT, "status_reason", "target_override")
                        .emptied(DataCategory.SECRET, "token_hash")
                        .stays(DataCategory.OCCUPATION, "city_code", "institution_code", "rank"),
                PersonalField.of("enrolment_logistics", Purpose.COURSES, LegalBasis.CONSENT)
                        .keptByRule(LogisticsRetention.RULE)
                        .deleted(DataCategory.SENSITIVE, "sealed"));
    }

    @Override
    public void search(PersonSearch person) {
        rows.search(person, "select trainee_id from enrolment where id = any(:rows)");
        rows.search(person, "select id from enrolment where trainee_id = any(:rows)");
    }

    @Override
    public Map<String, Integer> erase(ErasedPerson person) {
        return Map.of(
                "enrolment",
                rows.change(
                        person,
                        "update enrolment set status_reason = null, token_hash = null, target_override ="
                                + " case when target_override is not null then '" + ErasedPerson.WITHHELD + "' end,"
                                + " version = version + 1 where trainee_id = any(:rows) and (status_reason is not null"
                                + " or token_hash is not null or target_override <> '" + ErasedPerson.WITHHELD + "')"),
                "enrolment_logistics",
                rows.change(person, """
                        delete from enrolment_logistics
                        where enrolment_id in (select id from enrolment where trainee_id = any(:rows))
                        """));
    }
}
