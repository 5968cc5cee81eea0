package org.cityexchange.training.completion;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.transfer.Column;

/** The columns of a file of attendance. */
final class AttendanceColumns {

    private static final int LONGEST_KEY = 100;

    static final Column<String> COURSE_RUN = Column.matching("courseRun", Pattern.compile("[A-Za-z0-9-]{1,80}"))
            .or("회차", "회차코드", "edition")
            .needed();
    static final Column<SessionName> CLASS_SESSION = Column.of("classSession", SessionName::of)
            .or("수업", "수업 ID", "수업 시작")
            .needed();
    static final Column<UUID> ENROLMENT = Column.of(
                    "enrolment", cell -> Ids.parse(cell).orElseThrow(IllegalArgumentException::new))
            .or("등록", "등록 ID");
    static final Column<String> TRAINEE = Column.text("trainee", LONGEST_KEY).or("교육생", "교육생 번호", "연수생");
    static final Column<AttendanceStatus> STATUS = Column.oneOf("status", AttendanceStatus.class, words())
            .or("출결", "출석")
            .needed();
    static final Column<Integer> MINUTES =
            Column.of("minutes", AttendanceColumns::minutes).or("분", "시간(분)");

    static final List<Column<?>> ALL = List.of(COURSE_RUN, CLASS_SESSION, ENROLMENT, TRAINEE, STATUS, MINUTES);

    private AttendanceColumns() {}

    private static Integer minutes(String cell) {
        var minutes = Integer.parseInt(cell);
        if (minutes < 0 || minutes > AttendanceRequest.MINUTES_OF_A_DAY) {
            throw new IllegalArgumentException();
        }
        return minutes;
    }

    private static Map<String, AttendanceStatus> words() {
        return Map.of(
                "출석", AttendanceStatus.PRESENT,
                "지각", AttendanceStatus.LATE,
                "공결", AttendanceStatus.EXCUSED,
                "인정결석", AttendanceStatus.EXCUSED,
                "결석", AttendanceStatus.ABSENT);
    }
}
