package org.cityexchange.training.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.kit.privacy.DataCategory;
import org.cityexchange.kit.privacy.ErasedPerson;
import org.cityexchange.kit.privacy.LegalBasis;
import org.cityexchange.kit.privacy.PersonalData;
import org.cityexchange.kit.privacy.PersonalField;
import org.cityexchange.kit.privacy.PersonalRows;
import org.cityexchange.kit.privacy.Purpose;

/** How institutions are reached: meant to be an office's address, but somebody's own may have been given. */
@ApplicationScoped
class InstitutionPersonalData implements PersonalData {

    private final PersonalRows rows;
    private final EntityManager entities;

    InstitutionPersonalData(PersonalRows rows, EntityManager entities) {
        this.rows = rows;
        this.entities = entities;
    }

    @Override
    public List<PersonalField> fields() {
        return PersonalField.of("institution", Purpose.COURSES, LegalBasis.PUBLIC_TASK)
                .emptied(DataCategory.CONTACT, "contact")
                .toList();
    }

    @Override
    public Map<String, Integer> erase(ErasedPerson person) {
        var theirs = rows
                .holding(
                        person, "select id, contact ->> 'email' from institution where contact ->> 'email' is not null")
                .stream()
                .map(PersonalRows.Holding::id)
                .toArray(UUID[]::new);
        return Map.of(
                "institution",
                entities.createNativeQuery("""
                                update institution set contact = contact - array['email', 'phone'],
                                    version = version + 1
                                where id = any(?1)
                                """).setParameter(1, theirs).executeUpdate());
    }
}
