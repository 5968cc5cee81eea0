package org.cityexchange.forum.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.security.Secrets;

/**
 * The secrets that open a registration: the one from registering, and those mailed since. A new one ends those before it
 * only when it is used, so that nobody is locked out by a stranger who asks for one.
 */
@ApplicationScoped
class RegistrationTokens implements PanacheRepositoryBase<ReissuedToken, UUID> {

    private final Clock clock;

    RegistrationTokens(Clock clock) {
        this.clock = clock;
    }

    /** A further token for the registration; only its hash is kept. */
    String reissue(Registration registration) {
        var token = Secrets.newToken();
        persist(ReissuedToken.of(registration.id(), token, clock.instant()));
        return token;
    }

    /** Whether the token opens the registration now. */
    boolean open(Registration registration, String token) {
        if (token == null) {
            return false;
        }
        var reissued = list("registrationId", registration.id());
        if (registration.isHeldWith(token)) {
            return holds(reissued, registration.requestedAt());
        }
        var used = reissued.stream().filter(each -> each.matches(token)).findFirst();
        if (used.isEmpty() || !holds(reissued, used.get().issuedAt())) {
            return false;
        }
        used.get().use(clock.instant());
        return true;
    }

    /** Whether that token was mailed to the registrant who had lost another one. */
    boolean wasMailed(Registration registration, String token) {
        return list("registrationId", registration.id()).stream().anyMatch(each -> each.matches(token));
    }

    private static boolean holds(List<ReissuedToken> reissued, Instant issuedAt) {
        return reissued.stream().noneMatch(later -> later.ends(issuedAt));
    }
}
