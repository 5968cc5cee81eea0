package org.cityexchange.training.trainee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.kit.privacy.DataCategory;
import org.cityexchange.kit.privacy.ErasedPerson;
import org.cityexchange.kit.privacy.KeptFor;
import org.cityexchange.kit.privacy.LegalBasis;
import org.cityexchange.kit.privacy.PersonSearch;
import org.cityexchange.kit.privacy.PersonalData;
import org.cityexchange.kit.privacy.PersonalField;
import org.cityexchange.kit.privacy.PersonalRows;
import org.cityexchange.kit.privacy.Purpose;

/** Addresses of trainees, what follows from them, and which entries are of one person: whoever is erased is erased as all of them. */
@ApplicationScoped
class TraineeAddressPersonalData implements PersonalData {

    private final PersonalRows rows;
    private final TraineeAddresses addresses;
    private final Event<TraineesReferred> referred;

    TraineeAddressPersonalData(PersonalRows rows, TraineeAddresses addresses, Event<TraineesReferred> referred) {
        this.rows = rows;
        this.addresses = addresses;
        this.referred = referred;
    }

    @Override
    public List<PersonalField> fields() {
        return PersonalField.all(
                of("trainee_address").keptByRule("trainees").deleted(DataCategory.CONTACT, "email", "email_normalized"),
                of("trainee_reference").keptByRule("trainees").deleted(DataCategory.PSEUDONYM, "person_ref"),
                of("trainee_merge")
                        .keptByRule("trainees")
                        .emptied(DataCategory.FREE_TEXT, "reason", "undo_reason")
                        .kept(KeptFor.PERMANENT)
                        .stays(DataCategory.PSEUDONYM, "merged_by", "undone_by"));
    }

    private static PersonalField.Fields of(String table) {
        return PersonalField.of(table, Purpose.COURSES, LegalBasis.PUBLIC_TASK);
    }

    @Override
    public void search(PersonSearch person) {
        rows.searchRefs(person, "select person_ref from trainee_reference where trainee_id = any(:rows)");
        rows.search(person, "select trainee_id from trainee_reference where person_ref = any(:refs)");
        rows.search(person, """
                select t.id from trainee t join trainee known
                    on coalesce(known.survivor_id, known.id) = coalesce(t.survivor_id, t.id)
                where known.id = any(:rows)
                """);
    }

    /** Of whoever is let go of for age the other service is told like of any other change: nobody else tells it. */
    @Override
    public Map<String, Integer> erase(ErasedPerson person) {
        var unknownElsewhere = person.pseudonym() == null ? addresses.holdersAmong(person.rows()) : List.<UUID>of();
        var references = rows.change(person, "delete from trainee_reference where trainee_id = any(:rows)");
        var owned = rows.change(person, "delete from trainee_address where trainee_id = any(:rows)");
        var merges = rows.change(person, """
                update trainee_merge set reason = null, undo_reason = null, version = version + 1
                where (from_id = any(:rows) or into_id = any(:rows)) and (reason is not null or undo_reason is not null)
                """);
        if (!unknownElsewhere.isEmpty()) {
            referred.fire(new TraineesReferred(unknownElsewhere));
        }
        return Map.of("trainee_reference", references, "trainee_address", owned, "trainee_merge", merges);
    }
}
