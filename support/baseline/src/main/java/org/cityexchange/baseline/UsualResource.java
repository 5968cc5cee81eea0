package org.cityexchange.baseline;

import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Registering as it is usually written: Panache, and a pessimistic lock on the row that counts the seats. It does far less
 * than forum-service: no keys, no consents, no mail, no waiting list with an order.
 */
@Path("/events/{event}")
public class UsualResource {

    /** Who registers. */
    public record Request(
            @NotBlank String name,
            @NotNull @Email String email,
            @NotBlank String affiliation,
            @NotBlank String jobTitle,
            @NotBlank String mode) {}

    /** How many places there are. */
    public record Places(int places) {}

    @PUT
    @Transactional
    public void open(UUID event, Places places) {
        var quota = new UsualQuota();
        quota.eventId = event;
        quota.places = places.places();
        quota.persist();
    }

    @GET
    @Transactional
    public Map<String, Long> counts(UUID event) {
        var quota = UsualQuota.<UsualQuota>findById(event);
        return Map.of("taken", (long) quota.taken, "registrations", UsualRegistration.count("eventId", event));
    }

    @POST
    @Path("registrations")
    @Transactional
    public UsualRegistration register(UUID event, @Valid @NotNull Request request) {
        UsualQuota quota = UsualQuota.findById(event, LockModeType.PESSIMISTIC_WRITE);
        if (quota == null) {
            throw new NotFoundException();
        }
        var registration = new UsualRegistration();
        registration.id = UUID.randomUUID();
        registration.eventId = event;
        registration.name = request.name();
        registration.email = request.email();
        registration.affiliation = request.affiliation();
        registration.jobTitle = request.jobTitle();
        registration.mode = request.mode();
        registration.requestedAt = Instant.now();
        registration.status = quota.taken < quota.places ? "CONFIRMED" : "WAITLISTED";
        if (registration.status.equals("CONFIRMED")) {
            quota.taken++;
        }
        registration.persist();
        var outbox = new UsualOutbox();
        outbox.id = UUID.randomUUID();
        outbox.registrationId = registration.id;
        outbox.createdAt = registration.requestedAt;
        outbox.payload =
                "{\"registrationId\": \"" + registration.id + "\", \"status\": \"" + registration.status + "\"}";
        outbox.persist();
        return registration;
    }
}
