package org.cityexchange.forum.registration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.contracts.CityRejection;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.cityproposal.CityProposalStatus;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A registration as its registrant and the event's organizers see it. */
@Schema(name = "Registration")
public record RegistrationView(
        UUID id,
        UUID eventId,
        String code,
        @Schema(nullable = true) String name,

        @Schema(nullable = true, description = "Null for somebody staff entered who has none")
        String email,

        @Schema(nullable = true) String phone,
        String affiliation,
        String jobTitle,
        @Schema(nullable = true) String category,

        @Schema(nullable = true, description = "Code of the city as recorded")
        String cityCode,

        @Schema(
                nullable = true,
                description =
                        "What that city reads through to: itself, unless it was merged; where registrations are read")
        String effectiveCityCode,

        @Schema(nullable = true, description = "A city that is not known yet; gone once it is")
        RegisterRequest.ProposedCity proposedCity,

        @Schema(nullable = true, description = "What became of the city as the registrant named it")
        CityProposal cityProposal,

        RegistrationMode mode,

        @Schema(nullable = true, description = "The mode it waits for, while it keeps the seat it has")
        RegistrationMode wantedMode,

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

        @Schema(nullable = true, description = "How staff were told; only where they entered it")
        Channel channel,

        @Schema(description = "Was trained and agreed that others see it; where registrations are read")
        boolean alumnus,

        RegistrationStatus status,
        @Schema(nullable = true) String statusReason,

        @Schema(nullable = true, description = "Until when an offer can be accepted, or the address confirmed")
        Instant expiresAt,

        @Schema(nullable = true, description = "1 is next; shown where one registration is read")
        Integer waitlistPosition,

        Instant requestedAt,
        int version,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "In lists, for its organizers only")
        List<RegistrationStatus> allowedTransitions) {

    /**
     * A city in the registrant's own words, and what they were found to mean.
     *
     * @param reason why it is no city of the registry; null unless it was rejected
     */
    @Schema(name = "RegistrantCityProposal")
    public record CityProposal(
            String name,

            @Schema(description = "ISO 3166-1 alpha-2", examples = "TH")
            String country,

            CityProposalStatus status,
            @Schema(nullable = true) CityRejection reason) {}

    /** How a registration came in. */
    public enum Source {
        SELF,
        /** Entered by staff from a call or a sheet of paper. */
        STAFF,
        /** Came in a file. */
        IMPORT,
        /** Whoever had an invitation. */
        INVITATION
    }

    /** By which way staff were told of a registration they entered. */
    public enum Channel {
        PHONE,
        PAPER,
        EMAIL,
        IN_PERSON
    }

    RegistrationView at(Integer position) {
        return with(effectiveCityCode, alumnus, position, allowedTransitions, false);
    }

    /** The same as an auditor sees it: nobody can be told from it. */
    RegistrationView masked() {
        return with(effectiveCityCode, alumnus, waitlistPosition, allowedTransitions, true);
    }

    /** The same with what its organizers may make of it. */
    RegistrationView forStaff(List<RegistrationStatus> allowed) {
        return with(effectiveCityCode, alumnus, waitlistPosition, allowed, false);
    }

    /** The same with what others know of the city and of the registrant. */
    RegistrationView marked(String city, boolean isAlumnus) {
        return with(city, isAlumnus, waitlistPosition, allowedTransitions, false);
    }

    private RegistrationView with(
            String effectiveCityCode,
            boolean alumnus,
            Integer position,
            List<RegistrationStatus> allowed,
            boolean masked) {
        return new RegistrationView(
                id,
                eventId,
                code,
                masked ? null : name,
                masked ? null : email,
                masked ? null : phone,
                affiliation,
                jobTitle,
                category,
                cityCode,
                effectiveCityCode,
                proposedCity,
                cityProposal,
                mode,
                wantedMode,
                locale,
                consents,
                formVersion,
                masked ? Map.of() : answers,
                source,
                channel,
                alumnus,
                status,
                masked ? null : statusReason,
                expiresAt,
                position,
                requestedAt,
                version,
                allowed);
    }
}
