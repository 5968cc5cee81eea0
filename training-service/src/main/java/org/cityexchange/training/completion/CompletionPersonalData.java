package org.cityexchange.training.completion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.cityexchange.kit.privacy.DataCategory;
import org.cityexchange.kit.privacy.ErasedPerson;
import org.cityexchange.kit.privacy.KeptFor;
import org.cityexchange.kit.privacy.LegalBasis;
import org.cityexchange.kit.privacy.PersonalData;
import org.cityexchange.kit.privacy.PersonalField;
import org.cityexchange.kit.privacy.PersonalRows;
import org.cityexchange.kit.privacy.Purpose;

/** Attendance and results: they stay and lead to nobody once the trainee does not; what was written by hand goes. */
@ApplicationScoped
class CompletionPersonalData implements PersonalData {

    private final PersonalRows rows;

    CompletionPersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public List<PersonalField> fields() {
        return PersonalField.all(
                of("completion_decision")
                        .emptied(DataCategory.FREE_TEXT, "reason")
                        .stays(DataCategory.PARTICIPATION, "inputs", "outcomes")
                        .kept(KeptFor.PERMANENT)
                        .stays(DataCategory.PSEUDONYM, "decided_by"),
                of("attendance_mark")
                        .kept(KeptFor.PERMANENT)
                        .stays(DataCategory.PARTICIPATION, "status")
                        .stays(DataCategory.PSEUDONYM, "recorded_by"),
                of("assessment_result")
                        .kept(KeptFor.PERMANENT)
                        .stays(DataCategory.PARTICIPATION, "score")
                        .stays(DataCategory.PSEUDONYM, "recorded_by"));
    }

    private static PersonalField.Fields of(String table) {
        return PersonalField.of(table, Purpose.COURSES, LegalBasis.PUBLIC_TASK).keptByRule("trainees");
    }

    @Override
    public Map<String, Integer> erase(ErasedPerson person) {
        return Map.of(
                "completion_decision",
                rows.change(
                        person,
                        "update completion_decision set reason = '"
                                + ErasedPerson.WITHHELD + "' where reason <> '" + ErasedPerson.WITHHELD
                                + "' and enrolment_id in (select id from enrolment where trainee_id = any(:rows))"));
    }
}
