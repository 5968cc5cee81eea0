package org.cityexchange.training.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cityexchange.kit.privacy.DataCategory;
import org.cityexchange.kit.privacy.ErasedPerson;
import org.cityexchange.kit.privacy.KeptFor;
import org.cityexchange.kit.privacy.LegalBasis;
import org.cityexchange.kit.privacy.PersonalData;
import org.cityexchange.kit.privacy.PersonalField;
import org.cityexchange.kit.privacy.PersonalRows;
import org.cityexchange.kit.privacy.Purpose;

/**
 * What outcomes say of persons: who brought them about, and in which office somebody entered, showed, reported or
 * confirmed them. The former are let go of, and their names with them; the latter stay, as proof that it was not one hand.
 */
@ApplicationScoped
class OutcomePersonalData implements PersonalData {

    private static final String OF_PERSON =
            "id in (select outcome_id from outcome_trainee where trainee_id = any(:rows))";

    private static final PersonalRows.Words WORDS = new PersonalRows.Words(
            "outcome", OF_PERSON, true, Set.of(), List.of("description", "contribution", "significance"));

    private final OutcomeRepository outcomes;
    private final PersonalRows rows;

    OutcomePersonalData(OutcomeRepository outcomes, PersonalRows rows) {
        this.outcomes = outcomes;
        this.rows = rows;
    }

    @Override
    public List<PersonalField> fields() {
        return PersonalField.all(
                of("outcome_trainee").deleted(DataCategory.PARTICIPATION, "trainee_id"),
                of("outcome")
                        .replaced(DataCategory.FREE_TEXT, "description", "contribution", "significance", "search_text")
                        .kept(KeptFor.PERMANENT)
                        .stays(DataCategory.PSEUDONYM, "entered_by", "reported_by"),
                of("outcome_status_change")
                        .kept(KeptFor.PERMANENT)
                        .stays(DataCategory.PSEUDONYM, "actor")
                        .unlinked(DataCategory.FREE_TEXT, "reason"),
                of("outcome_evidence")
                        .kept(KeptFor.PERMANENT)
                        .stays(DataCategory.PSEUDONYM, "added_by", "withdrawn_by")
                        .unlinked(DataCategory.FREE_TEXT, "withdrawal_reason"),
                of("outcome_verification").kept(KeptFor.PERMANENT).stays(DataCategory.PSEUDONYM, "verifier"));
    }

    private static PersonalField.Fields of(String table) {
        return PersonalField.of(table, Purpose.OUTCOMES, LegalBasis.PUBLIC_TASK);
    }

    @Override
    public Map<String, Integer> erase(ErasedPerson person) {
        var about = outcomes.ofTrainees(person.rows());
        var withheld = rows.withhold(person, WORDS);
        if (withheld > 0) {
            about.forEach(outcomes::searchAnew);
        }
        var unlinked = rows.change(person, "delete from outcome_trainee where trainee_id = any(:rows)");
        return Map.of("outcome", withheld, "outcome_trainee", unlinked);
    }
}
