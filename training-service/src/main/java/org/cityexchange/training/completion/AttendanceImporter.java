package org.cityexchange.training.completion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.kit.transfer.Column;
import org.cityexchange.kit.transfer.ImportMode;
import org.cityexchange.kit.transfer.ImportOrder;
import org.cityexchange.kit.transfer.Importer;
import org.cityexchange.kit.transfer.Report;
import org.cityexchange.kit.transfer.Row;
import org.cityexchange.training.completion.AttendanceMark.Attended;
import org.cityexchange.training.course.ClassSessions;
import org.cityexchange.training.course.CourseRunFacts;
import org.cityexchange.training.course.CourseRuns;
import org.cityexchange.training.enrolment.EnrolmentFacts;
import org.cityexchange.training.trainee.TraineeFacts;
import org.cityexchange.training.trainee.Trainees;

/**
 * Files of attendance. A class session is named by its id or by when it begins, somebody by the id of the enrolment or by
 * the key the trainee has in the file's set of data. Each class session in a batch costs a few statements, however many rows it has.
 */
@ApplicationScoped
class AttendanceImporter implements Importer {

    static final String TYPE = "ATTENDANCE";

    /** Who recorded it, where nobody in particular did. */
    private static final String ACTOR = "import";

    private final AttendanceRepository attendance;
    private final AttendanceBook book;
    private final TakingPart takingPart;
    private final CourseRuns runs;
    private final ClassSessions classSessions;
    private final Trainees trainees;

    AttendanceImporter(
            AttendanceRepository attendance,
            AttendanceBook book,
            TakingPart takingPart,
            CourseRuns runs,
            ClassSessions classSessions,
            Trainees trainees) {
        this.attendance = attendance;
        this.book = book;
        this.takingPart = takingPart;
        this.runs = runs;
        this.classSessions = classSessions;
        this.trainees = trainees;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.TRAINING_ADMIN);
    }

    @Override
    public List<Column<?>> columns(ImportOrder order) {
        return AttendanceColumns.ALL;
    }

    @Override
    public String key(Row row) {
        return row.get(AttendanceColumns.CLASS_SESSION) + " "
                + Objects.requireNonNullElse(row.get(AttendanceColumns.ENROLMENT), row.get(AttendanceColumns.TRAINEE));
    }

    @Override
    public Importer.Run begin(ImportOrder order) {
        return new AttendanceRun(order);
    }

    private final class AttendanceRun implements Importer.Run {

        private final ImportOrder order;

        AttendanceRun(ImportOrder order) {
            this.order = order;
        }

        @Override
        public void look(Row row, Report report) {
            if ((row.get(AttendanceColumns.ENROLMENT) == null) == (row.get(AttendanceColumns.TRAINEE) == null)) {
                report.refuse(row, AttendanceColumns.ENROLMENT, ErrorCode.REQUIRED);
            } else if (row.get(AttendanceColumns.MINUTES) != null
                    && !row.get(AttendanceColumns.STATUS).attended()) {
                report.refuse(
                        row,
                        AttendanceColumns.MINUTES,
                        ErrorCode.MINUTES_WITHOUT_PRESENCE,
                        row.get(AttendanceColumns.STATUS));
            }
        }

        @Override
        public void apply(List<Row> rows, Report report) {
            var codes = rows.stream()
                    .map(row -> row.get(AttendanceColumns.COURSE_RUN))
                    .collect(Collectors.toSet());
            var known = runs.byCode(codes);
            var people = trainees.byExternalKey(
                    order.dataset(),
                    rows.stream()
                            .map(row -> row.get(AttendanceColumns.TRAINEE))
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList());
            rows.stream()
                    .collect(Collectors.groupingBy(
                            row -> row.get(AttendanceColumns.COURSE_RUN), LinkedHashMap::new, Collectors.toList()))
                    .forEach((code, ofRun) -> Optional.ofNullable(known.get(code))
                            .ifPresentOrElse(
                                    run -> applyToRun(run, ofRun, people, report),
                                    () -> refuseAll(
                                            ofRun, AttendanceColumns.COURSE_RUN, ErrorCode.UNKNOWN_REFERENCE, report)));
        }

        private void applyToRun(CourseRunFacts run, List<Row> rows, Map<String, TraineeFacts> people, Report report) {
            try {
                takingPart.open(run.id());
            } catch (DomainException refusal) {
                rows.forEach(row -> report.refuse(
                        row,
                        AttendanceColumns.COURSE_RUN,
                        refusal.code(),
                        refusal.arguments().toArray()));
                return;
            }
            var participants = takingPart.in(run.id());
            var byTrainee = participants.values().stream()
                    .collect(Collectors.toMap(EnrolmentFacts::traineeId, EnrolmentFacts::id));
            bySession(run, rows, report).forEach((session, ofSession) -> {
                var said = new LinkedHashMap<UUID, Row>();
                for (var row : ofSession) {
                    enrolment(row, participants.keySet(), byTrainee, people)
                            .ifPresentOrElse(
                                    enrolment -> take(row, enrolment, said, report), () -> refuse(row, report));
                }
                applyToSession(attendance.locked(run.id(), session), said, report);
            });
        }

        /** The rows of each class session, by its id; refuses those that name none, or several. */
        private Map<UUID, List<Row>> bySession(CourseRunFacts run, List<Row> rows, Report report) {
            var sessions = classSessions.of(run.id());
            var found = new LinkedHashMap<UUID, List<Row>>();
            for (var row : rows) {
                var name = row.get(AttendanceColumns.CLASS_SESSION);
                var named = name.among(sessions, run.zone());
                if (named.size() == 1) {
                    found.computeIfAbsent(named.get(0), none -> new ArrayList<>())
                            .add(row);
                } else {
                    var code = named.isEmpty() ? ErrorCode.UNKNOWN_REFERENCE : ErrorCode.INVALID_VALUE;
                    report.refuse(row, AttendanceColumns.CLASS_SESSION, code, name);
                }
            }
            return found;
        }

        private Optional<UUID> enrolment(
                Row row, Set<UUID> participants, Map<UUID, UUID> byTrainee, Map<String, TraineeFacts> people) {
            var named = row.get(AttendanceColumns.ENROLMENT);
            if (named != null) {
                return Optional.of(named).filter(participants::contains);
            }
            return Optional.ofNullable(people.get(row.get(AttendanceColumns.TRAINEE)))
                    .map(trainee -> byTrainee.get(trainee.id()));
        }

        /** The same person may stand there twice, once by enrolment and once by key. */
        private void take(Row row, UUID enrolment, Map<UUID, Row> said, Report report) {
            var first = said.putIfAbsent(enrolment, row);
            if (first != null) {
                report.refuse(
                        row,
                        AttendanceColumns.ENROLMENT,
                        ErrorCode.DUPLICATE_ROW,
                        first.place().line());
            }
        }

        private void applyToSession(AttendanceSheet sheet, Map<UUID, Row> rows, Report report) {
            if (order.mode() == ImportMode.INSERT) {
                attendance.current(sheet.classSessionId()).stream()
                        .filter(mark -> !mark.isMakeUp())
                        .map(mark -> rows.remove(mark.enrolmentId()))
                        .filter(Objects::nonNull)
                        .forEach(row -> report.refuse(
                                row, AttendanceColumns.CLASS_SESSION, ErrorCode.DUPLICATE_VALUE, key(row)));
            }
            var said = new LinkedHashMap<UUID, Attended>();
            rows.forEach((enrolment, row) -> said.put(
                    enrolment,
                    new Attended(enrolment, row.get(AttendanceColumns.STATUS), row.get(AttendanceColumns.MINUTES))));
            var written = book.write(sheet, said, false, ACTOR);
            written.entered().forEach(enrolment -> report.inserted(rows.get(enrolment)));
            written.replaced().forEach(enrolment -> report.updated(rows.get(enrolment)));
            written.unchanged().forEach(enrolment -> report.unchanged(rows.get(enrolment)));
        }
    }

    private static void refuse(Row row, Report report) {
        var column =
                row.get(AttendanceColumns.ENROLMENT) == null ? AttendanceColumns.TRAINEE : AttendanceColumns.ENROLMENT;
        report.refuse(row, column, ErrorCode.NOT_IN_THIS_RUN, row.get(column));
    }

    private static void refuseAll(List<Row> rows, Column<?> column, ErrorCode code, Report report) {
        for (var row : new ArrayList<>(rows)) {
            report.refuse(row, column, code, row.get(column));
        }
    }
}
