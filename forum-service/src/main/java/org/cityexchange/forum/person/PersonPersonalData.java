package org.cityexchange.forum.person;

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

/** Those who have a part in events. What they did stays announced and recorded, without their names. */
@ApplicationScoped
class PersonPersonalData implements PersonalData {

    private final PersonalRows rows;

    PersonPersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public List<PersonalField> fields() {
        return PersonalField.of("person", Purpose.PROGRAMME, LegalBasis.PUBLIC_TASK)
                .emptied(DataCategory.IDENTITY, "name", "name_latin", "search_text")
                .emptied(DataCategory.CONTACT, "email")
                .emptied(DataCategory.OCCUPATION, "affiliation", "job_title")
                .stays(DataCategory.OCCUPATION, "city_code")
                .stays(DataCategory.PSEUDONYM, "erased_as")
                .toList();
    }

    @Override
    public void search(PersonSearch person) {
        rows.searchAddresses(person, "select id, email from person where email is not null");
        rows.searchNames(person, "select name from person where id = any(:rows) and erased_as is null");
        rows.searchNames(person, "select name_latin from person where id = any(:rows) and erased_as is null");
    }

    @Override
    public Map<String, Integer> erase(ErasedPerson person) {
        return Map.of(
                "person",
                rows.change(
                        person,
                        "update person set name = '" + ErasedPerson.WITHHELD + "', name_latin = null,"
                                + " email = null, affiliation = null, job_title = null, search_text = '', erased_as = "
                                + PersonalRows.NOBODY + ", version = version + 1"
                                + " where id = any(:rows) and erased_as is null"));
    }
}
