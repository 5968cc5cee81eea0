package org.cityexchange.forum.registration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.contracts.RegistrationMode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A registration as its registrant and the event's organizers see it. */
@Schema(name = "Registration")
public record RegistrationView(
        UUID id,
        UUID eventId,
        String code,
        @Schema(nullable = true) String name,
        @Schema(nullable = true) String email,
        @Schema(nullable = true) String phone,
        String affiliation,
        String jobTitle,
        @Schema(nullable = true) String category,
        @Schema(nullable = true) String cityCode,
        @Schema(nullable = true) RegisterRequest.ProposedCity proposedCity,
        RegistrationMode mode,
        String locale,
        List<ConsentRecord> consents,

        @Schema(nullable = true, description = "Version of the event's questions that was answered; null: none")
        Integer formVersion,

        @Schema(
                type = SchemaType.OBJECT,
                description = "What was answered to them, by their keys; of choices the keys of the options",
                examples = "{\"meal\": \"VEGETARIAN\"}")
        Map<String, Object> answers,

        Source source,
        RegistrationStatus status,
        @Schema(nullable = true) String statusReason,

        @Schema(nullable = true, description = "1 is next; shown where one registration is read")
        Integer waitlistPosition,

        Instant requestedAt,
        int version) {

    /** How a registration came in. */
    public enum Source {
        SELF,
        /** Entered by staff from a call or a sheet of paper. */
        STAFF
    }

    RegistrationView at(Integer position) {
        return new RegistrationView(
                id,
                eventId,
                code,
                name,
                email,
                phone,
                affiliation,
                jobTitle,
                category,
                cityCode,
                proposedCity,
                mode,
                locale,
                consents,
                formVersion,
                answers,
                source,
                status,
                statusReason,
                position,
                requestedAt,
                version);
    }

    /** The same as an auditor sees it: nobody can be told from it. */
    RegistrationView masked() {
        return new RegistrationView(
                id,
                eventId,
                code,
                null,
                null,
                null,
                affiliation,
                jobTitle,
                category,
                cityCode,
                proposedCity,
                mode,
                locale,
                consents,
                formVersion,
                Map.of(),
                source,
                status,
                null,
                waitlistPosition,
                requestedAt,
                version);
    }
}
