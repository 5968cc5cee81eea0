package org.cityexchange.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.Period;
import org.cityexchange.kit.privacy.PersonalRows;
import org.cityexchange.kit.privacy.Retained;
import org.cityexchange.kit.text.LocalizedText;

/** What hosts had to know of journeys: visas, diets. They need it no longer soon after the course. */
@ApplicationScoped
class LogisticsRetention implements Retained {

    static final String RULE = "logistics";

    private static final String DUE = """
             from enrolment_logistics join enrolment on enrolment.id = enrolment_id
                join course_run on course_run.id = course_run_id
            where ends_on < cast(cast(:before as timestamptz) at time zone 'UTC' as date)
            """;

    private final PersonalRows rows;

    LogisticsRetention(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public Standard standard() {
        return new Standard(
                RULE,
                LocalizedText.of("연수생의 이동과 체류 정보", "What hosts had to know of trainees' journeys"),
                LocalizedText.of("연수 종료", "The end of the course run"),
                Action.DELETE,
                Period.ofMonths(6));
    }

    @Override
    public long due(Instant before) {
        return rows.count("select count(*)" + DUE, before);
    }

    @Override
    public int letGo(Instant before) {
        return rows.letGo(
                "delete from enrolment_logistics where enrolment_id in (select enrolment_id" + DUE + " limit 1000)",
                before);
    }
}
