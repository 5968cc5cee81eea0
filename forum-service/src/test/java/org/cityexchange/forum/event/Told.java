package org.cityexchange.forum.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.AttendanceMode;
import org.cityexchange.contracts.DatePrecision;
import org.cityexchange.contracts.EventKind;
import org.cityexchange.kit.text.LocalizedText;

/** What is said about an event: an online one of two hours, unless a test says something else. */
final class Told {

    static final Instant START = Instant.parse("2030-05-01T05:00:00Z");
    static final Instant END = Instant.parse("2030-05-01T07:00:00Z");

    String slug = "an-event";
    String owner;
    LocalizedText title = LocalizedText.of("포럼", "Forum");
    LocalizedText theme;
    AttendanceMode mode = AttendanceMode.ONLINE;
    Instant startsAt = START;
    Instant endsAt = END;
    String timeZone = "Asia/Seoul";
    DatePrecision precision;
    UUID venue;
    UUID room;
    OnlineAccess online;
    Instant opensAt;
    Instant closesAt;
    List<ConsentText> consents;
    List<ParticipantCategory> categories;
    Instant publicFrom;

    /** An event of whole days in a zone. */
    static Told days(String startsAt, String endsAt, String timeZone) {
        var told = new Told();
        told.startsAt = Instant.parse(startsAt);
        told.endsAt = Instant.parse(endsAt);
        told.timeZone = timeZone;
        told.precision = DatePrecision.DAY;
        return told;
    }

    EventRequest request() {
        return new EventRequest(
                slug,
                owner,
                null,
                null,
                EventKind.FORUM,
                title,
                theme,
                null,
                null,
                null,
                null,
                mode,
                startsAt,
                endsAt,
                timeZone,
                precision,
                venue,
                room,
                online,
                null,
                null,
                opensAt,
                closesAt,
                null,
                null,
                null,
                null,
                consents,
                categories,
                publicFrom,
                null,
                null);
    }

    /** A draft of it. */
    Event draft() {
        return Event.draft(request(), "shrdc", null);
    }
}
