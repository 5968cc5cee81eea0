package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Something that training brought about in a city.
 *
 * @param outcomeId its id, for ever
 * @param kind what sort of thing it is
 * @param title its title by language, without names of persons; at least one, sorted by language
 * @param cityId the city it was brought about in
 * @param cityCode that city's code as recorded
 * @param country that city's country, ISO 3166-1 alpha-2
 * @param institutionCode the code of the institution that did it, or null
 * @param relation what training had to do with it, or null where that is not said
 * @param stage how far it has come, or null where that is not said
 * @param level what it changes, or null where that is not said
 * @param policies codes of the policies it is about; never null
 * @param topics codes of their topics and those of the course runs; never null
 * @param courseRuns codes of the course runs it goes back to; never null
 * @param phase where it stands
 * @param provenance where its data come from
 */
public record OutcomeState(
        UUID outcomeId,
        OutcomeKind kind,
        Map<String, String> title,
        UUID cityId,
        String cityCode,
        String country,
        @Nullable String institutionCode,
        @Nullable OutcomeRelation relation,
        @Nullable OutcomeStage stage,
        @Nullable OutcomeLevel level,
        List<String> policies,
        List<String> topics,
        List<String> courseRuns,
        OutcomePhase phase,
        Provenance provenance) {

    /** Checks the components and copies title and lists. */
    public OutcomeState {
        requireNonNull(outcomeId, "outcomeId");
        requireNonNull(kind, "kind");
        title = Checks.texts(title, "title");
        requireNonNull(cityId, "cityId");
        Checks.code(cityCode, "cityCode");
        Checks.country(country, "country");
        Checks.codeOrNull(institutionCode, "institutionCode");
        policies = List.copyOf(requireNonNull(policies, "policies"));
        policies.forEach(policy -> Checks.policy(policy, "policies"));
        topics = List.copyOf(requireNonNull(topics, "topics"));
        topics.forEach(topic -> Checks.notBlank(topic, "topics"));
        courseRuns = List.copyOf(requireNonNull(courseRuns, "courseRuns"));
        courseRuns.forEach(run -> Checks.code(run, "courseRuns"));
        requireNonNull(phase, "phase");
        requireNonNull(provenance, "provenance");
    }
}
