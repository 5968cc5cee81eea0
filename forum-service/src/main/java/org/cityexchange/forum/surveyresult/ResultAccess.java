package org.cityexchange.forum.surveyresult;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cityexchange.forum.survey.SurveyStatus;
import org.cityexchange.forum.survey.SurveyView;
import org.cityexchange.forum.survey.Surveys;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;

/** Who sees results: everybody once they are published, staff of the survey as soon as they are counted. */
@ApplicationScoped
@Transactional
class ResultAccess {

    private static final int MOST_DIMENSIONS = 2;

    private final Surveys surveys;
    private final Snapshots snapshots;

    ResultAccess(Surveys surveys, Snapshots snapshots) {
        this.surveys = surveys;
        this.snapshots = snapshots;
    }

    /**
     * Results that the caller may see.
     *
     * @param published whether everybody may
     */
    record Seen<T>(T document, boolean published) {}

    Seen<SurveyResults> results(String ref) {
        var survey = visible(ref);
        return new Seen<>(counted(survey).results(), isPublished(survey));
    }

    /** The table over these dimensions, in whatever order and case they are named. */
    Seen<CrossTable> table(String ref, String by) {
        var survey = visible(ref);
        var results = counted(survey).results();
        var wanted = List.of(by.toUpperCase(Locale.ROOT).split(",", -1));
        var dividedBy = results.dimensions().stream()
                .map(Dimension::key)
                .filter(key -> wanted.contains(key.toUpperCase(Locale.ROOT)))
                .toList();
        if (dividedBy.size() != wanted.size() || dividedBy.size() > MOST_DIMENSIONS) {
            var known = results.dimensions().stream().map(Dimension::key).collect(Collectors.joining(", "));
            throw new DomainException(
                    ErrorCode.UNKNOWN_DIMENSION,
                    List.of(known),
                    List.of(FieldError.parameter("by", ErrorCode.UNKNOWN_DIMENSION, known)));
        }
        return new Seen<>(snapshots.table(results, String.join(",", dividedBy)).orElseThrow(), isPublished(survey));
    }

    /** Results with all their tables, to be taken away as a file: by analysts, and by everybody once published. */
    Seen<ResultTable> file(String ref) {
        var survey = visible(ref);
        if (!isPublished(survey) && !surveys.isAnalyst(survey)) {
            throw new DomainException(ErrorCode.FORBIDDEN, List.of(), List.of());
        }
        var results = counted(survey).results();
        var tables =
                snapshots.tables(results).stream().map(ResultCrossTable::cells).toList();
        return new Seen<>(new ResultTable(results, tables), isPublished(survey));
    }

    /** What was counted; refused while the survey takes answers, as results are never live. */
    ResultSnapshot counted(SurveyView survey) {
        return snapshots
                .last(survey.id())
                .orElseThrow(() -> new DomainException(ErrorCode.RESULTS_NOT_COUNTED, List.of(), List.of()));
    }

    private SurveyView visible(String ref) {
        var survey = surveys.visible(ref);
        if (!isPublished(survey) && !surveys.isStaff(survey)) {
            throw DomainException.notFound();
        }
        return survey;
    }

    private static boolean isPublished(SurveyView survey) {
        return survey.status() == SurveyStatus.PUBLISHED;
    }
}
