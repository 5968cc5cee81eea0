package org.cityexchange.forum.alumni;

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

/** Enrolments in course runs: they go on counting, and are recognised as nobody's. */
@ApplicationScoped
class AlumniPersonalData implements PersonalData {

    private final PersonalRows rows;

    AlumniPersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public List<PersonalField> fields() {
        return PersonalField.of("course_enrolment", Purpose.ALUMNI, LegalBasis.PUBLIC_TASK)
                .replaced(DataCategory.PSEUDONYM, "person_refs", "state")
                .stays(DataCategory.OCCUPATION, "city_code")
                .stays(DataCategory.PARTICIPATION, "course_run", "course", "topics", "phase")
                .toList();
    }

    /** Training knows which addresses are one person's. */
    @Override
    public void search(PersonSearch person) {
        rows.searchRefs(
                person,
                "select unnest(person_refs) from course_enrolment where person_refs && cast(:refs as varchar[])");
    }

    @Override
    public Map<String, Integer> erase(ErasedPerson person) {
        rows.replaceRefs(person, "course_enrolment", "state", "jsonb");
        return Map.of("course_enrolment", rows.change(person, """
                        update course_enrolment set person_refs = array(
                            select distinct case when ref = any(:refs) then %s else ref end from unnest(person_refs) as ref)
                        where person_refs && cast(:refs as varchar[])
                        """.formatted(PersonalRows.NOBODY)));
    }
}
