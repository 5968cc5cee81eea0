package org.cityexchange.training.trainee;

import jakarta.annotation.Priority;
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

/**
 * Trainees. City, institution and rank stay: they are counted. They come first, so that whoever has a trainee locked to
 * write down the name, as on a certificate, is waited for before that is erased.
 */
@ApplicationScoped
@Priority(1)
class TraineePersonalData implements PersonalData {

    private final PersonalRows rows;

    TraineePersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public List<PersonalField> fields() {
        return PersonalField.of("trainee", Purpose.COURSES, LegalBasis.PUBLIC_TASK)
                .keptByRule("trainees")
                .emptied(DataCategory.IDENTITY, "name", "name_latin", "search_text")
                .emptied(DataCategory.CONTACT, "email", "email_normalized")
                .emptied(DataCategory.SENSITIVE, "gender")
                .emptied(DataCategory.OCCUPATION, "job_title")
                .replaced(DataCategory.PSEUDONYM, "person_ref")
                .stays(DataCategory.PSEUDONYM, "external_key")
                .stays(DataCategory.OCCUPATION, "city_code", "institution_code", "rank", "language")
                .toList();
    }

    @Override
    public void search(PersonSearch person) {
        rows.searchRefs(person, "select person_ref from trainee where id = any(:rows)");
        rows.search(person, "select id from trainee where person_ref = any(:refs)");
        rows.searchNames(person, "select name from trainee where id = any(:rows)");
        rows.searchNames(person, "select name_latin from trainee where id = any(:rows)");
    }

    @Override
    public Map<String, Integer> erase(ErasedPerson person) {
        return Map.of(
                "trainee",
                rows.change(
                        person,
                        "update trainee set name = null, name_latin = null, email = null,"
                                + " email_normalized = null, gender = null, job_title = null, search_text = '', person_ref ="
                                + " case when person_ref is not null then " + PersonalRows.NOBODY + " end,"
                                + " erased_at = :until, version = version + 1"
                                + " where id = any(:rows) and erased_at is null"));
    }
}
