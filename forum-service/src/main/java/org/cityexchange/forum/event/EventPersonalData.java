package org.cityexchange.forum.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cityexchange.kit.privacy.DataCategory;
import org.cityexchange.kit.privacy.ErasedPerson;
import org.cityexchange.kit.privacy.LegalBasis;
import org.cityexchange.kit.privacy.PersonalData;
import org.cityexchange.kit.privacy.PersonalField;
import org.cityexchange.kit.privacy.PersonalRows;
import org.cityexchange.kit.privacy.Purpose;

/** Whom to ask about an event, where that is a person and not an office. */
@ApplicationScoped
class EventPersonalData implements PersonalData {

    /** Captions tell who is to be seen. */
    private static final PersonalRows.Words CAPTIONS = new PersonalRows.Words(
            "material",
            "event_id in (select event_id from session_role where person_id = any(:rows))",
            true,
            Set.of(),
            List.of("title", "caption"));

    private final PersonalRows rows;
    private final EntityManager entities;

    EventPersonalData(PersonalRows rows, EntityManager entities) {
        this.rows = rows;
        this.entities = entities;
    }

    @Override
    public List<PersonalField> fields() {
        return PersonalField.all(
                of("event").emptied(DataCategory.CONTACT, "contact"),
                of("material").emptied(DataCategory.IDENTITY, "title", "caption"));
    }

    private static PersonalField.Fields of(String table) {
        return PersonalField.of(table, Purpose.PROGRAMME, LegalBasis.PUBLIC_TASK);
    }

    @Override
    public Map<String, Integer> erase(ErasedPerson person) {
        return Map.of("event", contacts(person), "material", rows.withhold(person, CAPTIONS));
    }

    private int contacts(ErasedPerson person) {
        var theirs = rows
                .holding(person, "select id, contact ->> 'email' from event where contact ->> 'email' is not null")
                .stream()
                .map(PersonalRows.Holding::id)
                .toArray(UUID[]::new);
        return entities.createNativeQuery("""
                        update event set contact = contact - array['name', 'jobTitle', 'phone', 'email'],
                            version = version + 1
                        where id = any(?1)
                        """).setParameter(1, theirs).executeUpdate();
    }
}
