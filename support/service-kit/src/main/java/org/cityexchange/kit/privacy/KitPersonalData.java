package org.cityexchange.kit.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cityexchange.kit.mail.MailQueue;
import org.cityexchange.kit.transfer.ImportReports;

/** What the kit itself keeps of persons, in both services. */
@ApplicationScoped
class KitPersonalData implements PersonalData {

    private final PersonalRows rows;
    private final MailQueue mails;
    private final ImportReports reports;

    KitPersonalData(PersonalRows rows, MailQueue mails, ImportReports reports) {
        this.rows = rows;
        this.mails = mails;
        this.reports = reports;
    }

    @Override
    public List<PersonalField> fields() {
        var fields = new ArrayList<PersonalField>();
        fields.addAll(operation("mail")
                .kept(KeptFor.BY_CONFIGURATION)
                .emptied(DataCategory.CONTACT, "content")
                .toList());
        fields.addAll(operation("outbox")
                .kept(KeptFor.BY_CONFIGURATION)
                .replaced(DataCategory.PSEUDONYM, "payload")
                .toList());
        fields.addAll(operation("parked_record")
                .kept(KeptFor.UNTIL_DONE)
                .unlinked(DataCategory.PSEUDONYM, "payload")
                .toList());
        fields.addAll(PersonalField.of("discarded_record", Purpose.ACCOUNTABILITY, LegalBasis.PUBLIC_TASK)
                .kept(KeptFor.PERMANENT)
                .stays(DataCategory.PSEUDONYM, "discarded_by")
                .stays(DataCategory.FREE_TEXT, "why")
                .toList());
        fields.addAll(operation("exchange_job")
                .kept(KeptFor.PERMANENT)
                .stays(DataCategory.PSEUDONYM, "created_by")
                .toList());
        fields.addAll(operation("idempotency_key")
                .kept(KeptFor.ONE_DAY)
                .unlinked(DataCategory.PARTICIPATION, "answer")
                .toList());
        fields.addAll(operation("import_file")
                .kept(KeptFor.UNTIL_DONE)
                .unlinked(DataCategory.IDENTITY, "content")
                .toList());
        fields.addAll(operation("import_job")
                .keptByRule("import-reports")
                .emptied(DataCategory.IDENTITY, "errors")
                .kept(KeptFor.PERMANENT)
                .stays(DataCategory.PSEUDONYM, "created_by")
                .toList());
        fields.addAll(PersonalField.of("access_log", Purpose.ACCOUNTABILITY, LegalBasis.LEGAL_OBLIGATION)
                .kept(KeptFor.PERMANENT)
                .stays(DataCategory.PSEUDONYM, "actor")
                .stays(DataCategory.FREE_TEXT, "reason")
                .toList());
        fields.addAll(PersonalField.of("erased_person", Purpose.ACCOUNTABILITY, LegalBasis.LEGAL_OBLIGATION)
                .kept(KeptFor.PERMANENT)
                .stays(DataCategory.PSEUDONYM, "person_ref", "pseudonym")
                .toList());
        fields.addAll(PersonalField.of("erasure", Purpose.ACCOUNTABILITY, LegalBasis.LEGAL_OBLIGATION)
                .kept(KeptFor.PERMANENT)
                .stays(DataCategory.PSEUDONYM, "asked_by")
                .toList());
        fields.addAll(operation("retention_rule")
                .kept(KeptFor.PERMANENT)
                .stays(DataCategory.PSEUDONYM, "set_by")
                .toList());
        fields.addAll(operation("retention_run")
                .kept(KeptFor.PERMANENT)
                .stays(DataCategory.PSEUDONYM, "started_by")
                .toList());
        return fields;
    }

    private static PersonalField.Fields operation(String table) {
        return PersonalField.of(table, Purpose.OPERATION, LegalBasis.PUBLIC_TASK);
    }

    @Override
    public Map<String, Integer> erase(ErasedPerson person) {
        return Map.of(
                "mail", mails.forget(person::isTheirs, person.rows()),
                "outbox", rows.replaceRefs(person, "outbox", "payload", "json"),
                "import_job", reports.forget(person::isTheirs));
    }
}
