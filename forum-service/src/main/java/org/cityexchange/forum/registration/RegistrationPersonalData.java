package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
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

/** Registrants, those who speak for delegations, and those who are invited. Their seats and what became of them stay. */
@ApplicationScoped
class RegistrationPersonalData implements PersonalData {

    private final PersonalRows rows;

    RegistrationPersonalData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public List<PersonalField> fields() {
        var fields = new ArrayList<PersonalField>();
        fields.addAll(of("registration")
                .emptied(DataCategory.IDENTITY, "name")
                .emptied(DataCategory.CONTACT, "email", "email_normalized", "phone")
                .emptied(DataCategory.OCCUPATION, "affiliation", "job_title")
                .emptied(DataCategory.FREE_TEXT, "answers", "status_reason")
                .emptied(DataCategory.SECRET, "token_hash")
                .replaced(DataCategory.PSEUDONYM, "person_ref")
                .stays(DataCategory.OCCUPATION, "category", "city_code", "proposed_city", "locale")
                .stays(DataCategory.CONSENT, "consents")
                .stays(DataCategory.PSEUDONYM, "code")
                .toList());
        fields.addAll(
                of("reissued_token").deleted(DataCategory.SECRET, "token_hash").toList());
        fields.addAll(of("token_reissue")
                .deleted(DataCategory.PSEUDONYM, "person_ref")
                .toList());
        fields.addAll(of("registration_group")
                .emptied(DataCategory.IDENTITY, "contact_name")
                .emptied(DataCategory.CONTACT, "contact_email")
                .emptied(DataCategory.SECRET, "token_hash")
                .stays(DataCategory.OCCUPATION, "name", "locale")
                .toList());
        fields.addAll(PersonalField.of("invitation", Purpose.EVENTS, LegalBasis.PUBLIC_TASK)
                .keptByRule(InvitationRetention.RULE)
                .emptied(DataCategory.CONTACT, "email")
                .emptied(DataCategory.SECRET, "code_hash")
                .stays(DataCategory.OCCUPATION, "locale")
                .toList());
        return fields;
    }

    private static PersonalField.Fields of(String table) {
        return PersonalField.of(table, Purpose.EVENTS, LegalBasis.CONSENT).keptByRule(RegistrationRetention.RULE);
    }

    @Override
    public void search(PersonSearch person) {
        rows.searchRefs(person, "select person_ref from registration where id = any(:rows)");
        rows.search(person, "select id from registration where person_ref = any(:refs)");
        rows.searchAddresses(person, "select id, email from invitation where email is not null");
        rows.searchAddresses(
                person, "select id, contact_email from registration_group where contact_email is not null");
    }

    @Override
    public Map<String, Integer> erase(ErasedPerson person) {
        return Map.of(
                "reissued_token",
                rows.change(person, "delete from reissued_token where registration_id = any(:rows)"),
                "token_reissue",
                rows.change(person, "delete from token_reissue where person_ref = any(:refs)"),
                "registration",
                rows.change(
                        person,
                        "update registration set name = '" + ErasedPerson.WITHHELD + "', affiliation = '"
                                + ErasedPerson.WITHHELD + "', job_title = '" + ErasedPerson.WITHHELD
                                + "', email = null,"
                                + " email_normalized = null, phone = null, answers = '{}', status_reason = null,"
                                + " token_hash = '', person_ref = " + PersonalRows.NOBODY + ", erased_at = :until,"
                                + " version = version + 1 where id = any(:rows) and erased_at is null"),
                "registration_group",
                rows.change(
                        person,
                        "update registration_group set contact_name = '" + ErasedPerson.WITHHELD
                                + "', contact_email = null, token_hash = '', version = version + 1"
                                + " where id = any(:rows) and contact_email is not null"),
                // a code that was meant for one address must not be left to whoever finds it
                "invitation",
                rows.change(person, """
                        update invitation set email = null, version = version + 1,
                            code_hash = sha256(convert_to(gen_random_uuid() || '/' || gen_random_uuid(), 'UTF8'))
                        where id = any(:rows) and email is not null
                        """));
    }
}
