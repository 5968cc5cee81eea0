package org.cityexchange.forum.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.cityexchange.kit.privacy.DataCategory;
import org.cityexchange.kit.privacy.ErasedPerson;
import org.cityexchange.kit.privacy.LegalBasis;
import org.cityexchange.kit.privacy.PersonalData;
import org.cityexchange.kit.privacy.PersonalField;
import org.cityexchange.kit.privacy.PersonalRows;
import org.cityexchange.kit.privacy.Purpose;

/** Registrants' own calendars. */
@ApplicationScoped
class CalendarPersonalData implements PersonalData {

    private final PersonalRows rows;

    CalendarPersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public List<PersonalField> fields() {
        return PersonalField.of("calendar_feed", Purpose.EVENTS, LegalBasis.CONSENT)
                .deleted(DataCategory.SECRET, "token_hash")
                .toList();
    }

    @Override
    public Map<String, Integer> erase(ErasedPerson person) {
        return Map.of(
                "calendar_feed", rows.change(person, "delete from calendar_feed where registration_id = any(:rows)"));
    }
}
