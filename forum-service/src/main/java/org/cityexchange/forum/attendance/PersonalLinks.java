package org.cityexchange.forum.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
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

        /** Writes new links of one kind or several in one statement. */
        void insert(List<PersonalLink> links) {
            if (links.isEmpty()) {
                return;
            }
            getEntityManager()
                    .createNativeQuery("""
                            insert into personal_link (id, kind, registration_id, token_hash, created_at)
                            select id, kind, registration, decode(hash, 'hex'), cast(?5 as timestamptz)
                            from unnest(?1, ?2, ?3, ?4) as link (id, kind, registration, hash)
                            """)
                    .setParameter(1, links.stream().map(PersonalLink::id).toArray(UUID[]::new))
                    .setParameter(
                            2, links.stream().map(link -> link.kind().name()).toArray(String[]::new))
                    .setParameter(
                            3, links.stream().map(PersonalLink::registrationId).toArray(UUID[]::new))
                    .setParameter(4, links.stream().map(PersonalLink::hexHash).toArray(String[]::new))
                    .setParameter(5, links.get(0).createdAt())
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
     * The paths of new links of those registrations, for mails: into the meeting for who takes part online, to the picture of
     * the QR code for who comes. In their order and in one statement; whoever asks must be entitled to it.
     */
    public List<String> newPaths(List<RegistrationView> seated) {
        var now = clock.instant();
        var links = new ArrayList<PersonalLink>();
        var paths = new ArrayList<String>();
        for (var registration : seated) {
            var token = Secrets.newToken();
            var online = registration.mode() == RegistrationMode.ONLINE;
            links.add(PersonalLink.to(online ? Kind.JOIN : Kind.QR_CODE, registration.id(), token, now));
            paths.add(online ? "/v1/join/" + token : "/v1/qr-codes/" + token + ".png");
        }
        rows.insert(links);
        return paths;
    }

    private Issued issue(Kind kind, UUID registrationId) {
        var token = Secrets.newToken();
        var link = PersonalLink.to(kind, registrationId, token, clock.instant());
        rows.insert(List.of(link));
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
