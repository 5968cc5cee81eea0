package org.cityexchange.kit.privacy;

import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A field in which something of a person may stand. */
@Schema(examples = """
                {"table": "registration", "column": "email", "category": "CONTACT",
                 "purpose": {"ko": "행사 등록과 운영", "en": "To register people for events and to run them"},
                 "purposeCode": "EVENTS", "legalBasis": "CONSENT", "keptFor": "BY_RULE",
                 "retentionRule": "registrations", "onErasure": "EMPTIED"}
                """)
public record DataMapEntry(
        @Schema(examples = "registration") String table,
        @Schema(examples = "email") String column,
        DataCategory category,
        LocalizedText purpose,
        Purpose purposeCode,
        LegalBasis legalBasis,
        KeptFor keptFor,

        @Schema(nullable = true, description = "The rule that says how long, where keptFor is BY_RULE")
        String retentionRule,

        OnErasure onErasure) {

    static DataMapEntry of(PersonalField field) {
        return new DataMapEntry(
                field.table(),
                field.column(),
                field.category(),
                field.purpose().text(),
                field.purpose(),
                field.legalBasis(),
                field.keptFor(),
                field.retentionRule(),
                field.onErasure());
    }
}
