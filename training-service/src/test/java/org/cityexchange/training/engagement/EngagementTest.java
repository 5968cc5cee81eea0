package org.cityexchange.training.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.AttendanceRecorded;
import org.cityexchange.contracts.CancelledBy;
import org.cityexchange.contracts.RegistrationCancelled;
import org.cityexchange.contracts.RegistrationConfirmed;
import org.cityexchange.contracts.RegistrationEvent;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.contracts.RegistrationModeSwitched;
import org.cityexchange.contracts.RegistrationWaitlisted;
import org.cityexchange.contracts.Topic;
import org.cityexchange.kit.exchange.Received;
import org.junit.jupiter.api.Test;

class EngagementTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final UUID REGISTRATION = UUID.randomUUID();
    private static final UUID EVENT = UUID.randomUUID();

    private static AttendanceRecorded attendance(boolean attended, RegistrationMode... modes) {
        return new AttendanceRecorded(REGISTRATION, EVENT, attended, List.of(modes), 95, "delhi-in", "IN", "1.x", NOW);
    }

    private static RegistrationConfirmed confirmed() {
        return new RegistrationConfirmed(REGISTRATION, EVENT, RegistrationMode.ONLINE, "delhi-in", "IN", "1.x", NOW);
    }

    private static EngagementView heard(RegistrationEvent event) {
        var received = new Received<>(event, UUID.randomUUID(), 1, Topic.FORUM_REGISTRATION, false, null);
        return Engagement.heard(received, event.personRef(), NOW.plusSeconds(1)).toView(null, false);
    }

    @Test
    void aFactIsKeptAsItWasHeard() {
        var view = heard(confirmed());
        assertThat(view.kind()).isEqualTo(EngagementKind.FORUM_REGISTERED);
        assertThat(view.mode()).isEqualTo(RegistrationMode.ONLINE);
        assertThat(view.occurredAt()).isEqualTo(NOW);
        assertThat(view.traineeId()).isNull();
    }

    @Test
    void whoeverWasSeenInBothWaysIsKeptInNeither() {
        var view = heard(attendance(true, RegistrationMode.ON_SITE, RegistrationMode.ONLINE));
        assertThat(view.kind()).isEqualTo(EngagementKind.FORUM_ATTENDED);
        assertThat(view.mode()).isNull();
        assertThat(view.minutes()).isEqualTo(95);
    }

    @Test
    void whoeverDidNotComeIsAbsent() {
        assertThat(heard(attendance(false)).kind()).isEqualTo(EngagementKind.FORUM_ABSENT);
    }

    @Test
    void aRegistrationFollowsItsFacts() {
        var registration = ForumRegistration.of(confirmed());
        registration.take(
                new RegistrationWaitlisted(REGISTRATION, EVENT, RegistrationMode.ON_SITE, null, null, "1.x", NOW), 1);
        assertThat(registration.digestEntry().state()).isEqualTo("WAITLISTED|ON_SITE");
        registration.take(
                new RegistrationModeSwitched(
                        REGISTRATION, EVENT, RegistrationMode.ON_SITE, RegistrationMode.ONLINE, null, null, "1.x", NOW),
                2);
        assertThat(registration.digestEntry().state()).isEqualTo("WAITLISTED|ONLINE");
        registration.take(confirmed(), 3);
        registration.take(attendance(true, RegistrationMode.ONLINE), 4);
        assertThat(registration.digestEntry().state()).isEqualTo("CONFIRMED|ONLINE");
        registration.take(
                new RegistrationCancelled(
                        REGISTRATION, EVENT, RegistrationMode.ONLINE, null, null, "1.x", CancelledBy.REGISTRANT, NOW),
                5);
        assertThat(registration.digestEntry().state()).isEqualTo("CANCELLED|ONLINE");
        assertThat(registration.digestEntry().revision()).isEqualTo(5);
    }
}
