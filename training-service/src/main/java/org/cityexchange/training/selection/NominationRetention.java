package org.cityexchange.training.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.Period;
import org.cityexchange.kit.privacy.Erasures;
import org.cityexchange.kit.privacy.PersonalRows;
import org.cityexchange.kit.privacy.Retained;
import org.cityexchange.kit.text.LocalizedText;

/** What was said for nominees, some years after their course run. */
@ApplicationScoped
class NominationRetention implements Retained {

    static final String RULE = "nominations";

    private static final String DUE = " from nomination where course_run_id in (select id from course_run"
            + " where ends_on < cast(cast(:before as timestamptz) at time zone 'UTC' as date)) and "
            + NominationPersonalData.TELLING;

    private final PersonalRows rows;
    private final Erasures erasures;

    NominationRetention(PersonalRows rows, Erasures erasures) {
        this.rows = rows;
        this.erasures = erasures;
    }

    @Override
    public Standard standard() {
        return new Standard(
                RULE,
                LocalizedText.of("후보자 추천 사유와 서류", "What was said for nominees, and their documents"),
                LocalizedText.of("연수 종료", "The end of the course run"),
                Action.ANONYMISE,
                Period.ofYears(3));
    }

    @Override
    public long due(Instant before) {
        return rows.count("select count(*)" + DUE, before);
    }

    @Override
    public int letGo(Instant before) {
        return erasures.letGo("select id" + DUE + " order by id", before);
    }
}
