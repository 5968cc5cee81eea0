package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who registered for an event comes from a city that the registry does not seem to know. Everybody who names it
 * alike while nothing is decided stands behind one proposal.
 *
 * @param proposalId the proposal
 * @param name the city's name as it was typed first: the name of a place, on one line, of no person
 * @param country the country it was said to lie in, ISO 3166-1 alpha-2
 * @param language the BCP 47 tag of the language the registrant wrote in, or null where it is not known
 * @param occurredAt when it happened
 */
public record CityProposed(
        UUID proposalId,
        String name,
        String country,
        @Nullable String language,
        Instant occurredAt) implements CityProposalEvent {

    /** Checks the components. */
    public CityProposed {
        requireNonNull(proposalId, "proposalId");
        Checks.notBlank(name, "name");
        Checks.country(country, "country");
        Checks.languageOrNull(language, "language");
        requireNonNull(occurredAt, "occurredAt");
    }
}
