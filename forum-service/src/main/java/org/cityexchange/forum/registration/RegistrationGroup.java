package org.cityexchange.forum.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.security.Secrets;

/** A delegation: registrations that were made as one, and who speaks for them. */
@Entity
class RegistrationGroup {

    @Id
    private UUID id;

    @Version
    @Column
    private int version;

    private UUID eventId;
    private String name;
    private String contactName;
    private String contactEmail;
    private String locale;
    private boolean waitTogether;
    private byte[] tokenHash;
    private Instant createdAt;

    protected RegistrationGroup() {}

    /** @param token shown to the contact; only its hash is kept */
    RegistrationGroup(UUID eventId, RegistrationGroupRequest request, String token, Instant now) {
        id = Ids.next();
        this.eventId = eventId;
        name = request.name();
        contactName = request.contactName();
        contactEmail = request.contactEmail();
        locale = request.locale();
        waitTogether = request.waitTogether();
        tokenHash = Secrets.hash(token);
        createdAt = now;
    }

    boolean isHeldWith(String token) {
        return Secrets.matches(token, tokenHash);
    }

    UUID id() {
        return id;
    }

    UUID eventId() {
        return eventId;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** @param named whether the contact is shown */
    RegistrationGroupView toView(List<RegistrationView> members, boolean named) {
        var live = members.stream().anyMatch(member -> member.status().isLive());
        return new RegistrationGroupView(
                id,
                eventId,
                name,
                named ? contactName : null,
                named ? contactEmail : null,
                locale,
                waitTogether,
                live ? RegistrationGroupView.Status.ACTIVE : RegistrationGroupView.Status.CANCELLED,
                members,
                createdAt);
    }
}
