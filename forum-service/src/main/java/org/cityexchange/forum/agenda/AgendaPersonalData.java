package org.cityexchange.forum.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cityexchange.forum.publicpage.PublicPages;
import org.cityexchange.kit.privacy.DataCategory;
import org.cityexchange.kit.privacy.ErasedPerson;
import org.cityexchange.kit.privacy.LegalBasis;
import org.cityexchange.kit.privacy.PersonalData;
import org.cityexchange.kit.privacy.PersonalField;
import org.cityexchange.kit.privacy.PersonalRows;
import org.cityexchange.kit.privacy.Purpose;

/**
 * Agendas name people in their words, too, and so does what was released of them: wherever somebody had a part, the name
 * is withheld. Affiliation and job title stay as they were on that day.
 */
@ApplicationScoped
class AgendaPersonalData implements PersonalData {

    private static final String OF_THEIR_EVENTS =
            "event_id in (select event_id from session_role where person_id = any(:rows))";

    private static final Set<String> WORDS =
            Set.of("label", "title", "abstract", "summary", "statusReason", "quote", "name", "sessionTitle");

    private final PersonalRows rows;
    private final PublicPages pages;

    AgendaPersonalData(PersonalRows rows, PublicPages pages) {
        this.rows = rows;
        this.pages = pages;
    }

    @Override
    public List<PersonalField> fields() {
        return PersonalField.all(
                of("session").emptied(DataCategory.IDENTITY, "title", "abstract", "summary"),
                of("contribution").emptied(DataCategory.IDENTITY, "title"),
                of("session_role")
                        .emptied(DataCategory.IDENTITY, "quote")
                        .stays(DataCategory.OCCUPATION, "affiliation", "job_title", "label"),
                of("agenda_release").emptied(DataCategory.IDENTITY, "agenda", "items"));
    }

    private static PersonalField.Fields of(String table) {
        return PersonalField.of(table, Purpose.PROGRAMME, LegalBasis.PUBLIC_TASK);
    }

    @Override
    public Map<String, Integer> erase(ErasedPerson person) {
        pages.changing();
        var sessions = withhold(person, "session", Set.of(), "title", "abstract", "summary");
        var contributions = withhold(person, "contribution", Set.of(), "title");
        var changed = sessions + contributions;
        if (changed > 0) {
            rows.change(person, "update agenda set version = version + 1 where " + OF_THEIR_EVENTS);
        }
        return Map.of(
                "session",
                sessions,
                "contribution",
                contributions,
                "session_role",
                quotes(person),
                "agenda_release",
                withhold(person, "agenda_release", WORDS, "agenda", "items"));
    }

    private int withhold(ErasedPerson person, String table, Set<String> keys, String... columns) {
        return rows.withhold(person, new PersonalRows.Words(table, OF_THEIR_EVENTS, false, keys, List.of(columns)));
    }

    /** The words in which a document named them. */
    private int quotes(ErasedPerson person) {
        return rows.change(
                person,
                "update session_role set quote = '" + ErasedPerson.WITHHELD
                        + "' where person_id = any(:rows) and quote <> '" + ErasedPerson.WITHHELD + "'");
    }
}
