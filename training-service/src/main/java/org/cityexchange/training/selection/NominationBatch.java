package org.cityexchange.training.selection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.transfer.Column;
import org.cityexchange.kit.transfer.Row;
import org.cityexchange.training.course.CourseRunFacts;
import org.cityexchange.training.course.CourseRuns;
import org.cityexchange.training.institution.InstitutionRef;
import org.cityexchange.training.institution.Institutions;
import org.cityexchange.training.trainee.TraineeFacts;
import org.cityexchange.training.trainee.Trainees;

/** All that some rows of a file of nominations refer to, read in a few statements; their runs are locked. */
final class NominationBatch {

    private final Map<String, CourseRunFacts> runs;
    private final Map<String, TraineeFacts> trainees;
    private final Map<String, InstitutionRef> institutions;
    private final Map<List<UUID>, Nomination> stored;
    private final Set<List<Object>> given;

    private NominationBatch(
            Map<String, CourseRunFacts> runs,
            Map<String, TraineeFacts> trainees,
            Map<String, InstitutionRef> institutions,
            List<Nomination> stored,
            List<Nomination> placed) {
        this.runs = runs;
        this.trainees = trainees;
        this.institutions = institutions;
        this.stored = stored.stream()
                .collect(Collectors.toMap(each -> List.of(each.courseRunId(), each.traineeId()), Function.identity()));
        // the rows say anew which places theirs have, so that a file may exchange places
        given = placed.stream()
                .filter(each -> !stored.contains(each))
                .map(each -> place(each.courseRunId(), each.institutionCode(), each.institutionRank()))
                .collect(Collectors.toSet());
    }

    static NominationBatch of(
            List<Row> rows,
            String dataset,
            CourseRuns runs,
            Trainees trainees,
            Institutions institutions,
            NominationRepository nominations) {
        var locked = new HashMap<String, CourseRunFacts>();
        runs.byCode(all(rows, NominationColumns.RUN)).values().stream()
                .map(CourseRunFacts::id)
                .sorted() // always in the same order, lest two imports wait for each other
                .map(runs::lock)
                .forEach(run -> locked.put(run.code(), run));
        var known = trainees.byExternalKey(dataset, all(rows, NominationColumns.TRAINEE));
        var codes = Stream.concat(
                        all(rows, NominationColumns.INSTITUTION).stream(),
                        known.values().stream()
                                .map(TraineeFacts::institutionCode)
                                .filter(Objects::nonNull))
                .collect(Collectors.toSet());
        var runIds = locked.values().stream().map(CourseRunFacts::id).toList();
        return new NominationBatch(
                locked,
                known,
                institutions.byCode(codes),
                nominations.live(
                        runIds, known.values().stream().map(TraineeFacts::id).toList()),
                nominations.placed(runIds));
    }

    private static Set<String> all(List<Row> rows, Column<String> column) {
        return rows.stream()
                .map(row -> row.get(column))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static List<Object> place(UUID runId, String institution, int place) {
        return List.of(runId, institution, place);
    }

    /** The run of a row. */
    CourseRunFacts run(Row row) {
        return found(runs.get(row.get(NominationColumns.RUN)), row, NominationColumns.RUN);
    }

    /**
     * The trainee of a row.
     *
     * @param own whose people alone are to be found; null for everybody's
     */
    TraineeFacts trainee(Row row, List<String> own) {
        var trainee = trainees.get(row.get(NominationColumns.TRAINEE));
        var visible = trainee != null && (own == null || own.contains(trainee.cityCode()));
        return found(visible ? trainee : null, row, NominationColumns.TRAINEE);
    }

    /** Who nominates by a row: whoever it names, or the trainee's institution. */
    InstitutionRef institution(Row row, TraineeFacts trainee, List<String> own) {
        var named = row.get(NominationColumns.INSTITUTION);
        var code = named == null ? trainee.institutionCode() : named;
        if (code == null) {
            throw DomainException.at("/institutionCode", ErrorCode.REQUIRED);
        }
        var institution = found(institutions.get(code), row, NominationColumns.INSTITUTION);
        NominationAccess.demandOwn(institution, own);
        return institution;
    }

    private static <T> T found(T value, Row row, Column<String> column) {
        if (value == null) {
            throw DomainException.at("/" + column.name(), ErrorCode.UNKNOWN_REFERENCE, String.valueOf(row.get(column)));
        }
        return value;
    }

    /** What stands of the trainee for the run already, or null. */
    Nomination stored(CourseRunFacts run, TraineeFacts trainee) {
        return stored.get(List.of(run.id(), trainee.id()));
    }

    /** The institution gives that place; refused if it has given it to somebody else. */
    void give(UUID runId, String institution, int place) {
        if (!given.add(place(runId, institution, place))) {
            throw DomainException.at("/institutionRank", ErrorCode.DUPLICATE_INSTITUTION_RANK);
        }
    }
}
