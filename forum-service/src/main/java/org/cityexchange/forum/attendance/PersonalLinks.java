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
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.attendance.PersonalLink.Kind;
import org.cityexchange.forum.registration.Registrant;
import org.cityexchange.forum.registration.RegistrationDirectory;
import org.cityexchange.forum.registration.RegistrationStatus;
import org.cityexchange.forum.registration.RegistrationView;
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
    static class Rows implements PanacheRepositoryBase<PersonalLink, UUID> {

        /** Writes a link; one with the same token opens from now on what this one does. */
        void insert(PersonalLink link) {
            getEntityManager()
                    .createNativeQuery("""
                            insert into personal_link (id, kind, registration_id, token_hash, created_at)
                            values (?1, ?2, ?3, ?4, ?5)
                            on conflict (token_hash) do update set kind = excluded.kind
                            """)
                    .setParameter(1, link.id())
                    .setParameter(2, link.kind().name())
                    .setParameter(3, link.registrationId())
                    .setParameter(4, link.tokenHash())
                    .setParameter(5, link.createdAt())
                    .executeUpdate();
        }
    }

    /** A new link: its id, with which it is revoked, and its token, which is told this once. */
    record Issued(UUID id, String token) {}

    /** Makes a link for whoever holds the registration. */
    Issued issue(Kind kind, UUID registrationId, String registrationToken) {
        return issue(kind, registrations.held(registrationId, registrationToken).id());
    }

    /**
     * The path of a registration's link with that token, for a mail: into the meeting for who takes part online, to the
     * picture of the QR code for who comes. Asked again it is the same link, or the other one once the mode has changed.
     * Whoever asks must be entitled to it.
     */
    public String path(RegistrationView seated, String token) {
        var online = seated.mode() == RegistrationMode.ONLINE;
        rows.insert(PersonalLink.to(online ? Kind.JOIN : Kind.QR_CODE, seated.id(), token, clock.instant()));
        return online ? "/v1/join/" + token : "/v1/qr-codes/" + token + ".png";
    }

    private Issued issue(Kind kind, UUID registrationId) {
        var token = Secrets.newToken();
        var link = PersonalLink.to(kind, registrationId, token, clock.instant());
        rows.insert(link);
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
