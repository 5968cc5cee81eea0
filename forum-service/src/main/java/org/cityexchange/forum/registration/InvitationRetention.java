package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.Period;
import org.cityexchange.kit.privacy.Erasures;
import org.cityexchange.kit.privacy.PersonalRows;
import org.cityexchange.kit.privacy.Retained;
import org.cityexchange.kit.text.LocalizedText;

/** Addresses of those who were invited, a year after their event. */
@ApplicationScoped
class InvitationRetention implements Retained {

    static final String RULE = "invitations";

    private static final String DUE =
            " from invitation join event on event.id = event_id where ends_at < :before and email is not null";

    private final PersonalRows rows;
    private final Erasures erasures;

    InvitationRetention(PersonalRows rows, Erasures erasures) {
        this.rows = rows;
        this.erasures = erasures;
    }

    @Override
    public Standard standard() {
        return new Standard(
                RULE,
                LocalizedText.of("초대받은 사람의 주소", "Addresses of those who were invited"),
                LocalizedText.of("행사 종료", "The end of the event"),
                Action.ANONYMISE,
                Period.ofYears(1));
    }

    @Override
    public long due(Instant before) {
        return rows.count("select count(*)" + DUE, before);
    }

    @Override
    public int letGo(Instant before) {
        return erasures.letGo("select invitation.id" + DUE + " order by invitation.id", before);
    }
}
