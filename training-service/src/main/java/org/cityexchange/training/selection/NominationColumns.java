package org.cityexchange.training.selection;

import java.util.List;
import java.util.Map;
import org.cityexchange.kit.transfer.Column;
import org.cityexchange.training.course.Channel;

/** The columns of a file of nominations. */
final class NominationColumns {

    private static final int LOWEST_PLACE = 10_000;

    static final Column<String> RUN =
            Column.text("courseRun", 80).or("회차", "회차코드").needed();
    static final Column<String> TRAINEE =
            Column.text("traineeKey", 100).or("연수생", "연수생번호", "연수생키").needed();
    static final Column<String> INSTITUTION =
            Column.text("institutionCode", 80).or("institution", "기관", "추천기관", "기관코드");
    static final Column<Integer> RANK = Column.of("institutionRank", NominationColumns::place)
            .or("rank", "순위", "추천순위")
            .needed();
    static final Column<Channel> CHANNEL = Column.oneOf(
                    "channel",
                    Channel.class,
                    Map.of("현장", Channel.ON_SITE, "초청", Channel.ON_SITE, "온라인", Channel.ONLINE))
            .or("참여방식", "참가방식");
    static final Column<String> MOTIVATION = Column.text("motivation", 4000).or("지원동기", "추천사유");

    static final List<Column<?>> ALL = List.of(RUN, TRAINEE, INSTITUTION, RANK, CHANNEL, MOTIVATION);

    private NominationColumns() {}

    private static Integer place(String cell) {
        var place = Integer.valueOf(cell);
        if (place < 1 || place > LOWEST_PLACE) {
            throw new IllegalArgumentException();
        }
        return place;
    }
}
