package org.cityexchange.kit.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who calls: the roles and scopes of the bearer token. Nobody is a caller too, with no roles; a token that is false or
 * expired is refused even where none is needed.
 */
@RequestScoped
public class Caller {

    private static final String ANONYMOUS = "anonymous";

    @Inject
    SecurityIdentity identity;

    @Inject
    CurrentIdentityAssociation association;

    /** Who calls, without a thread that waits while the token is looked at: for operations on the event loop. */
    public Uni<Viewer> viewer() {
        return association.getDeferredIdentity().map(Caller::viewer);
    }

    private static Viewer viewer(SecurityIdentity identity) {
        return identity.isAnonymous()
                ? new Viewer(ANONYMOUS, Set.of(), false)
                : new Viewer(
                        identity.getPrincipal().getName(),
                        identity.hasRole(Roles.ORGANIZER) ? claim(identity, "institutions") : Set.of(),
                        identity.hasRole(Roles.AUDITOR));
    }

    /** Whether the caller showed a valid token. */
    public boolean known() {
        return !identity.isAnonymous();
    }

    /** The token's subject, or {@code anonymous}. */
    public String subject() {
        return known() ? identity.getPrincipal().getName() : ANONYMOUS;
    }

    /** Whether the token grants one of these roles. */
    public boolean hasAny(String... roles) {
        for (var role : roles) {
            if (identity.hasRole(role)) {
                return true;
            }
        }
        return false;
    }

    /** All roles of the token, sorted. */
    public Set<String> roles() {
        return new TreeSet<>(identity.getRoles());
    }

    /** The institutions an organizer or analyst acts for. */
    public Set<String> institutions() {
        return claim("institutions");
    }

    /** The codes of the cities a coordinator acts for. */
    public Set<String> cities() {
        return claim("cities");
    }

    /** Whether the caller organizes for that institution. */
    public boolean organizesFor(String institution) {
        return hasAny(Roles.ORGANIZER) && institutions().contains(institution);
    }

    /** Whether the caller sees everything of that institution: its organizers, and auditors. */
    public boolean seesAllOf(String institution) {
        return organizesFor(institution) || hasAny(Roles.AUDITOR);
    }

    /** Lets only organizers of that institution pass; to everybody else the thing does not exist. */
    public void demandOrganizerOf(String institution) {
        if (!organizesFor(institution)) {
            throw DomainException.notFound();
        }
    }

    /**
     * The institution a new thing belongs to: the one asked for, if the token names it, or the only one of the token.
     */
    public String owningInstitution(String wanted) {
        if (wanted == null) {
            if (institutions().size() != 1) {
                throw DomainException.at("/ownerInstitution", ErrorCode.INSTITUTION_REQUIRED);
            }
            return institutions().iterator().next();
        }
        if (!institutions().contains(wanted)) {
            throw DomainException.at("/ownerInstitution", ErrorCode.INSTITUTION_NOT_YOURS, wanted);
        }
        return wanted;
    }

    private Set<String> claim(String name) {
        return claim(identity, name);
    }

    private static Set<String> claim(SecurityIdentity identity, String name) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)
                || !(token.getClaim(name) instanceof Collection<?> values)) {
            return Set.of();
        }
        return values.stream()
                .map(value -> value instanceof JsonString text ? text.getString() : value.toString())
                .collect(Collectors.toUnmodifiableSet());
    }
}
