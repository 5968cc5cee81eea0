package org.cityexchange.forum.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.contracts.ExchangeEvent;
import org.cityexchange.contracts.RegistrationEvent;
import org.cityexchange.contracts.Topic;
import org.cityexchange.forum.registration.RegistrationDirectory;
import org.cityexchange.kit.exchange.SnapshotSource;

/** Where registrations stand, and who of them attended, for a log that has forgotten them. */
@ApplicationScoped
class RegistrationSnapshots implements SnapshotSource {

    private final RegistrationDirectory registrations;
    private final AttendanceRecords attendance;

    RegistrationSnapshots(RegistrationDirectory registrations, AttendanceRecords attendance) {
        this.registrations = registrations;
        this.attendance = attendance;
    }

    @Override
    public Topic topic() {
        return Topic.FORUM_REGISTRATION;
    }

    @Override
    public Map<UUID, List<ExchangeEvent>> snapshots(Collection<UUID> ids) {
        var recorded = attendance.list("registrationId in ?1", ids).stream()
                .collect(Collectors.toMap(AttendanceRecord::registrationId, Function.identity()));
        return registrations.asTold(ids).stream()
                .collect(Collectors.toMap(
                        RegistrationEvent::registrationId, each -> told(each, recorded.get(each.registrationId()))));
    }

    private static List<ExchangeEvent> told(RegistrationEvent registration, AttendanceRecord attendance) {
        return attendance == null ? List.of(registration) : List.of(registration, attendance.asTold(registration));
    }
}
