package org.cityexchange.training.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cityexchange.kit.privacy.DataCategory;
import org.cityexchange.kit.privacy.ErasedPerson;
import org.cityexchange.kit.privacy.LegalBasis;
import org.cityexchange.kit.privacy.PersonSearch;
import org.cityexchange.kit.privacy.PersonalData;
import org.cityexchange.kit.privacy.PersonalField;
import org.cityexchange.kit.privacy.PersonalRows;
import org.cityexchange.kit.privacy.Purpose;

/** Those who teach. That they did stays, without their names. */
@ApplicationScoped
class InstructorPersonalData implements PersonalData {

    private final PersonalRows rows;

    InstructorPersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public List<PersonalField> fields() {
        return PersonalField.all(
                of("instructor")
                        .emptied(DataCategory.IDENTITY, "name", "name_latin", "search_text")
                        .emptied(DataCategory.CONTACT, "email")
                        .emptied(DataCategory.OCCUPATION, "affiliation", "job_title"),
                of("class_session").emptied(DataCategory.IDENTITY, "title", "description"));
    }

    private static PersonalField.Fields of(String table) {
        return PersonalField.of(table, Purpose.COURSES, LegalBasis.PUBLIC_TASK);
    }

    @Override
    public void search(PersonSearch person) {
        rows.searchAddresses(person, "select id, email from instructor where email is not null");
        rows.searchNames(person, "select name from instructor where id = any(:rows)");
        rows.searchNames(person, "select name_latin from instructor where id = any(:rows)");
    }

    @Override
    public Map<String, Integer> erase(ErasedPerson person) {
        var theirs = "id in (select class_session_id from class_session_instructor where instructor_id = any(:rows))";
        return Map.of(
                "class_session",
                rows.withhold(
                        person,
                        new PersonalRows.Words(
                                "class_session", theirs, true, Set.of(), List.of("title", "description"))),
                "instructor",
                rows.change(
                        person,
                        "update instructor set name = '" + ErasedPerson.WITHHELD
                                + "', name_latin = null, email = null, affiliation = null, job_title = null,"
                                + " search_text = '', version = version + 1 where id = any(:rows) and name <> '"
                                + ErasedPerson.WITHHELD + "'"));
    }
}
