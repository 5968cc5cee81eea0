package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A talk at an event that was held, as the forum service knows it.
 *
 * @param contributionId the contribution
 * @param eventId the event it was made at
 * @param sessionId the session it was part of
 * @param sessionTitle the session's title by language, without names of persons; at least one, sorted by language
 * @param title its own title by language, without names of persons, or null where it has none
 * @param subjectCities codes of the cities it is about; never null
 * @param outcomeIds ids of the training outcomes it is about; never null
 * @param personRefs pseudonyms of those who gave it, as far as their addresses are known; never null
 */
public record ContributionState(
        UUID contributionId,
        UUID eventId,
        UUID sessionId,
        Map<String, String> sessionTitle,
        @Nullable Map<String, String> title,
        List<String> subjectCities,
        List<UUID> outcomeIds,
        List<String> personRefs) {

    /** Checks the components and copies titles and lists. */
    public ContributionState {
        requireNonNull(contributionId, "contributionId");
        requireNonNull(eventId, "eventId");
        requireNonNull(sessionId, "sessionId");
        sessionTitle = Checks.texts(sessionTitle, "sessionTitle");
        title = title == null ? null : Checks.texts(title, "title");
        subjectCities = List.copyOf(requireNonNull(subjectCities, "subjectCities"));
        subjectCities.forEach(code -> Checks.code(code, "subjectCities"));
        outcomeIds = List.copyOf(requireNonNull(outcomeIds, "outcomeIds"));
        personRefs = List.copyOf(requireNonNull(personRefs, "personRefs"));
        personRefs.forEach(ref -> Checks.personRef(ref, "personRefs"));
    }
}
