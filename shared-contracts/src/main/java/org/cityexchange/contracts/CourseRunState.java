package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A course as it is held once (회차): what the forum needs to name it and to find who was there.
 *
 * @param code its code, for ever; what people, files and surveys use
 * @param course the code of the course
 * @param title its title by language; at least one, sorted by language
 * @param topics codes of its topics, the one it counts to first; never null
 * @param policies codes of the policies it teaches; never null
 * @param startsOn its first day
 * @param endsOn its last day
 * @param hostInstitution the code of the institution that holds it, or null
 */
public record CourseRunState(
        String code,
        String course,
        Map<String, String> title,
        List<String> topics,
        List<String> policies,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable String hostInstitution) {

    /** Checks the components and copies title and lists. */
    public CourseRunState {
        Checks.code(code, "code");
        Checks.code(course, "course");
        title = Checks.texts(title, "title");
        topics = List.copyOf(requireNonNull(topics, "topics"));
        topics.forEach(topic -> Checks.notBlank(topic, "topics"));
        policies = List.copyOf(requireNonNull(policies, "policies"));
        policies.forEach(policy -> Checks.policy(policy, "policies"));
        requireNonNull(startsOn, "startsOn");
        requireNonNull(endsOn, "endsOn");
        Checks.require(!endsOn.isBefore(startsOn), "endsOn is before startsOn");
        Checks.codeOrNull(hostInstitution, "hostInstitution");
    }
}
