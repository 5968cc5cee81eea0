package org.cityexchange.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The results of a survey about a course run are public. They were counted once, are never counted anew, and say nothing
 * of fewer people than a group needs; no answer travels.
 *
 * @param surveyId the survey
 * @param courseRun the code of the course run, as the survey was given it
 * @param title the survey's title by language; at least one, sorted by language
 * @param countedAt when the answers were counted
 * @param digest a salted SHA-256 over the answers, by which the count can be verified in the forum service
 * @param minimumGroup so many people make a group
 * @param suppressed whether fewer answered than a group needs, so that nothing is told
 * @param responses how many answered, or null where that is suppressed
 * @param ballots how many ballots were issued, or null where that is suppressed or the survey had an open link
 * @param items what was asked, in the order of the questions; never null
 * @param provenance where the answers come from
 * @param occurredAt when the results became public
 */
public record CourseEvaluationPublished(
        UUID surveyId,
        String courseRun,
        Map<String, String> title,
        Instant countedAt,
        String digest,
        Integer minimumGroup,
        boolean suppressed,
        @Nullable Long responses,
        @Nullable Long ballots,
        List<EvaluationItem> items,
        Provenance provenance,
        Instant occurredAt)
        implements CourseEvaluationEvent {

    /** Checks the components and copies title and items. */
    public CourseEvaluationPublished {
        requireNonNull(surveyId, "surveyId");
        Checks.notBlank(courseRun, "courseRun");
        title = Checks.texts(title, "title");
        requireNonNull(countedAt, "countedAt");
        Checks.notBlank(digest, "digest");
        requireNonNull(minimumGroup, "minimumGroup");
        Checks.require(!suppressed || responses == null, "responses are suppressed");
        items = List.copyOf(requireNonNull(items, "items"));
        requireNonNull(provenance, "provenance");
        requireNonNull(occurredAt, "occurredAt");
    }
}
