package org.cityexchange.forum.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.forum.attendance.PersonalLink.Kind;
import org.cityexchange.forum.registration.Registrant;
import org.cityexchange.forum.registration.RegistrationDirectory;
import org.cityexchange.forum.registration.RegistrationStatus;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.security.Secrets;

/** The links of registrations. They end with the registration they belong to. */
@ApplicationScoped
@Transactional
public class PersonalLinks {

    private final Rows rows;
    private final RegistrationDirectory registrations;
    private final Clock clock;

    PersonalLinks(Rows rows, RegistrationDirectory registrations, Clock clock) {
        this.rows = rows;
        this.registrations = registrations;
        this.clock = clock;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<PersonalLink, UUID> {}

    /** A new link: its id, with which it is revoked, and its token, which is told this once. */
    record Issued(UUID id, String token) {}

    /** Makes a link for whoever holds the registration. */
    Issued issue(Kind kind, UUID registrationId, String registrationToken) {
        return issue(kind, registrations.held(registrationId, registrationToken).id());
    }

    /** The path of a new picture of the registration's QR code, for mails; whoever asks must be entitled to it. */
    public String newQrCodePath(UUID registrationId) {
        return "/v1/qr-codes/" + issue(Kind.QR_CODE, registrationId).token() + ".png";
    }

    /** The path of a new link into the meeting, for mails; whoever asks must be entitled to it. */
    public String newJoinPath(UUID registrationId) {
        return "/v1/join/" + issue(Kind.JOIN, registrationId).token();
    }

    private Issued issue(Kind kind, UUID registrationId) {
        var token = Secrets.newToken();
        var link = PersonalLink.to(kind, registrationId, token, clock.instant());
        rows.persist(link);
        return new Issued(link.id(), token);
    }

    /** Has a link open nothing any more, for whoever holds the registration. */
    void revoke(Kind kind, UUID registrationId, String registrationToken, UUID linkId) {
        var held = registrations.held(registrationId, registrationToken);
        rows.find("id = ?1 and registrationId = ?2 and kind = ?3 and revokedAt is null", linkId, held.id(), kind)
                .firstResultOptional()
                .orElseThrow(DomainException::notFound)
                .revoke(clock.instant());
    }

    /** The registration a link belongs to; not found once either of them has ended. */
    Registrant opened(Kind kind, String token) {
        return rows.find("tokenHash = ?1 and kind = ?2 and revokedAt is null", Secrets.hash(token), kind)
                .firstResultOptional()
                .flatMap(link -> registrations.find(link.registrationId()))
                .filter(registrant -> registrant.status() != RegistrationStatus.CANCELLED)
                .orElseThrow(DomainException::notFound);
    }

    /** Whose links those are, by the links' ids; of unknown ones nothing is said. */
    Map<UUID, Registrant> registrants(Collection<UUID> linkIds) {
        if (linkIds.isEmpty()) {
            return Map.of();
        }
        var found = rows.list("id in ?1", List.copyOf(Set.copyOf(linkIds)));
        var known = registrations.byIds(
                found.stream().map(PersonalLink::registrationId).toList());
        return found.stream().collect(Collectors.toMap(PersonalLink::id, link -> known.get(link.registrationId())));
    }
}
