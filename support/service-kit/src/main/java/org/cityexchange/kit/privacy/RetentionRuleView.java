package org.cityexchange.kit.privacy;

import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule of retention. */
@Schema(name = "RetentionRule", examples = """
                {"rule": "registrations", "what": {"ko": "행사 등록", "en": "Registrations for events"},
                 "since": {"ko": "행사 종료", "en": "The end of the event"}, "action": "ANONYMISE", "keptFor": "P3Y",
                 "standard": "P3Y", "version": 0}
                """)
public record RetentionRuleView(
        @Schema(examples = "registrations") String rule,
        LocalizedText what,

        @Schema(description = "From when on the time counts")
        LocalizedText since,

        Retained.Action action,

        @Schema(description = "ISO 8601 period", examples = "P3Y")
        String keptFor,

        @Schema(description = "What it is unless set", examples = "P3Y")
        String standard,

        int version) {}
