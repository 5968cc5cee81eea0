package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.event.EventWasCloned;
import org.cityexchange.kit.quota.Quotas;

/** Gives the next edition of an event as many places as the earlier one had, all of them free. Plans are no places. */
@ApplicationScoped
class QuotaCopier {

    private final Quotas quotas;

    QuotaCopier(Quotas quotas) {
        this.quotas = quotas;
    }

    void copy(@Observes EventWasCloned cloned) {
        quotas.of(cloned.fromEventId()).stream()
                .filter(quota -> Arrays.stream(RegistrationMode.values())
                        .anyMatch(mode -> mode.name().equals(quota.lane())))
                .forEach(quota -> quotas.resize(cloned.eventId(), quota.lane(), quota.size()));
    }
}
