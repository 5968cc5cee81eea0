package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.kit.quota.Quotas;

/** How many registrations and places an event has, for the features above this one. */
@ApplicationScoped
public class RegistrationCounts {

    private final RegistrationRepository registrations;
    private final Quotas quotas;

    RegistrationCounts(RegistrationRepository registrations, Quotas quotas) {
        this.registrations = registrations;
        this.quotas = quotas;
    }

    /** How many registrations have this status and mode. */
    public record RegistrationCount(RegistrationStatus status, RegistrationMode mode, long count) {}

    /** The registrations of an event by status and mode, in one statement; what there is none of is left out. */
    public List<RegistrationCount> of(UUID eventId) {
        return registrations
                .getEntityManager()
                .createQuery(
                        "select status, mode, count(*) from Registration where eventId = ?1"
                                + " group by status, mode order by status, mode",
                        RegistrationCount.class)
                .setParameter(1, eventId)
                .getResultList();
    }

    /** The places of an event by mode. */
    public List<ModeQuota> quotasOf(UUID eventId) {
        return quotas.of(eventId).stream().map(ModeQuota::of).toList();
    }
}
