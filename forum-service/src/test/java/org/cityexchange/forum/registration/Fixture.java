package org.cityexchange.forum.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.AttendanceMode;
import org.cityexchange.contracts.DatePrecision;
import org.cityexchange.contracts.EventKind;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.event.ConsentText;
import org.cityexchange.forum.event.EventStatus;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.event.ParticipantCategory;
import org.cityexchange.forum.event.Promotion;
import org.cityexchange.kit.text.LocalizedText;

/** An event as registrations see it, and requests for it, without a database. */
final class Fixture {

    static final Instant NOW = Instant.parse("2030-04-01T00:00:00Z");
    static final UUID EVENT = UUID.fromString("01936e2a-7c5b-7000-8000-000000000001");

    EventStatus status = EventStatus.REGISTRATION_OPEN;
    AttendanceMode attendance = AttendanceMode.HYBRID;
    Instant opensAt;
    Instant closesAt;
    boolean approvalRequired;
    Promotion promotion = Promotion.AUTO;
    boolean emailConfirmation;
    List<ConsentText> consents = List.of();
    List<ParticipantCategory> categories = List.of();

    RegistrationMode mode = RegistrationMode.ONLINE;
    String category;
    RegistrationView.Channel channel;
    String cityCode;
    RegisterRequest.ProposedCity proposedCity;
    List<RegisterRequest.Consent> given = List.of();

    EventView event() {
        return new EventView(
                EVENT,
                "an-event",
                "shrdc",
                null,
                null,
                EventKind.FORUM,
                LocalizedText.ko("포럼"),
                null,
                List.of(),
                null,
                null,
                List.of(),
                attendance,
                Instant.parse("2030-05-01T05:00:00Z"),
                Instant.parse("2030-05-01T07:00:00Z"),
                null,
                "Asia/Seoul",
                DatePrecision.MINUTE,
                null,
                null,
                null,
                List.of(),
                null,
                opensAt,
                closesAt,
                approvalRequired,
                promotion,
                48,
                emailConfirmation,
                consents,
                categories,
                null,
                false,
                Provenance.RECORDED,
                status,
                null,
                0);
    }

    RegisterRequest request() {
        return new RegisterRequest(
                " Ｄelegate  One ",
                " Ａ.B@Example.ORG ",
                null,
                "City",
                "Director",
                category,
                cityCode,
                proposedCity,
                mode,
                null,
                given,
                null,
                channel,
                null);
    }
}
