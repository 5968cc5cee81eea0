package org.cityexchange.forum.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cityexchange.kit.privacy.DataCategory;
import org.cityexchange.kit.privacy.ErasedPerson;
import org.cityexchange.kit.privacy.LegalBasis;
import org.cityexchange.kit.privacy.PersonalData;
import org.cityexchange.kit.privacy.PersonalField;
import org.cityexchange.kit.privacy.PersonalRows;
import org.cityexchange.kit.privacy.Purpose;

/** Whom documents of the board name: as contacts, and as those who spoke at the event they are about. */
@ApplicationScoped
class ReportPersonalData implements PersonalData {

    private final PersonalRows rows;
    private final EntityManager entities;

    ReportPersonalData(PersonalRows rows, EntityManager entities) {
        this.rows = rows;
        this.entities = entities;
    }

    @Override
    public List<PersonalField> fields() {
        return PersonalField.of("report", Purpose.PROGRAMME, LegalBasis.PUBLIC_TASK)
                .emptied(DataCategory.IDENTITY, "sections", "authors")
                .emptied(DataCategory.CONTACT, "contacts")
                .unlinked(DataCategory.IDENTITY, "title", "search_text")
                .toList();
    }

    @Override
    public Map<String, Integer> erase(ErasedPerson person) {
        return Map.of("report", contacts(person) + words(person));
    }

    private int contacts(ErasedPerson person) {
        var changed = 0;
        var holding = rows.holding(person, """
                select id, contact ->> 'email' from report, jsonb_array_elements(contacts) contact
                where contact ->> 'email' is not null
                """);
        for (var theirs : holding) {
            changed += entities.createNativeQuery("""
                            update report set version = version + 1, contacts = (
                                select jsonb_agg(case when contact ->> 'email' = ?2
                                        then contact - array['name', 'jobTitle', 'phone', 'email'] else contact end
                                    order by ordinal)
                                from jsonb_array_elements(contacts) with ordinality each (contact, ordinal))
                            where id = ?1
                            """)
                    .setParameter(1, theirs.id())
                    .setParameter(2, theirs.address())
                    .executeUpdate();
        }
        return changed;
    }

    private int words(ErasedPerson person) {
        return rows.withhold(
                person,
                new PersonalRows.Words(
                        "report",
                        "event_id in (select event_id from session_role where person_id = any(:rows))",
                        true,
                        Set.of("title", "text", "person", "name"),
                        List.of("sections", "authors")));
    }
}
