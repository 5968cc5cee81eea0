package org.cityexchange.training.enrolment;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cityexchange.kit.transfer.Column;
import org.cityexchange.training.course.Channel;
import org.cityexchange.training.trainee.TraineeColumns;

/** The columns of a file of enrolments of the past. */
final class EnrolmentColumns {

    private static final int LONGEST_REASON = 1000;

    static final Column<String> RUN = Column.matching("courseRun", Pattern.compile("[^\\s\\p{Cntrl}]{1,80}"))
            .or("edition", "run", "회차", "회차코드")
            .needed();
    static final Column<EnrolmentStatus> STATUS = Column.oneOf(
                    "status",
                    EnrolmentStatus.class,
                    Map.of(
                            "수료", EnrolmentStatus.COMPLETED,
                            "미수료", EnrolmentStatus.NOT_COMPLETED,
                            "불참", EnrolmentStatus.NO_SHOW,
                            "취소", EnrolmentStatus.WITHDRAWN,
                            "거절", EnrolmentStatus.DECLINED))
            .or("상태", "수료여부")
            .needed();
    static final Column<Channel> CHANNEL = Column.oneOf(
                    "channel", Channel.class, Map.of("현장", Channel.ON_SITE, "온라인", Channel.ONLINE))
            .or("참여방식");
    static final Column<String> TARGET_OVERRIDE =
            Column.text("targetOverride", LONGEST_REASON).or("대상외사유");

    static final List<Column<?>> ALL = List.of(
            TraineeColumns.KEY,
            RUN,
            TraineeColumns.CITY,
            TraineeColumns.INSTITUTION,
            TraineeColumns.RANK,
            STATUS,
            CHANNEL,
            TraineeColumns.NAME,
            TraineeColumns.EMAIL,
            TARGET_OVERRIDE);

    private EnrolmentColumns() {}
}
