package org.cityexchange.training.cityreview;

import java.util.UUID;

/**
 * A city that somebody named because they did not find it.
 *
 * @param id the proposer's own; the same one again changes nothing
 * @param name as it was written
 * @param country ISO 3166-1 alpha-2
 * @param proposedBy subject of a token, or null where it is nobody's business
 * @param note to whoever decides, or null
 * @param language BCP 47 tag of the language it was written in, or null where that is not known
 */
public record CityProposal(
        UUID id, String name, String country, ProposalOrigin origin, String proposedBy, String note, String language) {}
