package org.cityexchange.training.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.Period;
import org.cityexchange.kit.privacy.Erasures;
import org.cityexchange.kit.privacy.PersonalRows;
import org.cityexchange.kit.privacy.Retained;
import org.cityexchange.kit.text.LocalizedText;

/** Trainees, many years after their last course run: their certificates go on being valid, and are nobody's. */
@ApplicationScoped
class TraineeRetention implements Retained {

    private static final String DUE = """
             from trainee t where t.erased_at is null and (t.name is not null or t.email is not null)
                and t.created_at < :before
                and not exists (select 1 from enrolment e join course_run r on r.id = e.course_run_id
                    where e.trainee_id = t.id
                        and r.ends_on >= cast(cast(:before as timestamptz) at time zone 'UTC' as date))
                and not exists (select 1 from nomination n where n.trainee_id = t.id and n.created_at >= :before)
            """;

    private final PersonalRows rows;
    private final Erasures erasures;

    TraineeRetention(PersonalRows rows, Erasures erasures) {
        this.rows = rows;
        this.erasures = erasures;
    }

    @Override
    public Standard standard() {
        return new Standard(
                "trainees",
                LocalizedText.of("연수생과 그 수료 기록의 이름", "Trainees, and their names on records of completion"),
                LocalizedText.of("마지막 연수 종료", "The end of the last course run"),
                Action.ANONYMISE,
                Period.ofYears(10));
    }

    @Override
    public long due(Instant before) {
        return rows.count("select count(*)" + DUE, before);
    }

    @Override
    public int letGo(Instant before) {
        return erasures.letGo("select t.id" + DUE + " order by t.id", before);
    }
}
