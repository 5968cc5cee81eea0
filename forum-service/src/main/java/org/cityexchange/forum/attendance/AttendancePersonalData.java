package org.cityexchange.forum.attendance;

import jakarta.annotation.Priority;
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

/**
 * Who was where, and for how long: it stays and counts, but leads to nobody once the registration does not. This comes last:
 * a mail that is being sent, and makes a link for it, has been waited for by then.
 */
@ApplicationScoped
@Priority(-1)
class AttendancePersonalData implements PersonalData {

    private final PersonalRows rows;

    AttendancePersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public List<PersonalField> fields() {
        return PersonalField.all(
                of("personal_link").deleted(DataCategory.SECRET, "token_hash"),
                of("check_in").stays(DataCategory.PSEUDONYM, "code"),
                of("online_interval")
                        .emptied(DataCategory.FREE_TEXT, "reference")
                        .stays(DataCategory.PSEUDONYM, "code"),
                of("attendance_record").stays(DataCategory.PARTICIPATION, "modes"));
    }

    private static PersonalField.Fields of(String table) {
        return PersonalField.of(table, Purpose.EVENTS, LegalBasis.CONSENT);
    }

    @Override
    public Map<String, Integer> erase(ErasedPerson person) {
        return Map.of(
                "personal_link",
                rows.change(person, "delete from personal_link where registration_id = any(:rows)"),
                // the meeting's provider may call a stretch of time after whoever was there
                "online_interval",
                rows.change(person, """
                        update online_interval set reference = cast(id as text)
                        where registration_id = any(:rows) and reference <> cast(id as text)
                        """));
    }
}
