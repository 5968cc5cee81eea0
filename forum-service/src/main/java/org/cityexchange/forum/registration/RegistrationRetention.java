package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.Period;
import org.cityexchange.kit.privacy.Erasures;
import org.cityexchange.kit.privacy.PersonalRows;
import org.cityexchange.kit.privacy.Retained;
import org.cityexchange.kit.text.LocalizedText;

/** Registrations, some years after their event: they go on counting, and are nobody's. */
@ApplicationScoped
class RegistrationRetention implements Retained {

    static final String RULE = "registrations";

    private static final String DUE =
            " from registration join event on event.id = event_id where ends_at < :before and erased_at is null";

    private final PersonalRows rows;
    private final Erasures erasures;

    RegistrationRetention(PersonalRows rows, Erasures erasures) {
        this.rows = rows;
        this.erasures = erasures;
    }

    @Override
    public Standard standard() {
        return new Standard(
                RULE,
                LocalizedText.of("행사 등록", "Registrations for events"),
                LocalizedText.of("행사 종료", "The end of the event"),
                Action.ANONYMISE,
                Period.ofYears(3));
    }

    @Override
    public long due(Instant before) {
        return rows.count("select count(*)" + DUE, before);
    }

    @Override
    public int letGo(Instant before) {
        return erasures.letGo("select registration.id" + DUE + " order by registration.id", before);
    }
}
