package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.registration.Reception.Taken;
import org.cityexchange.forum.registration.Registrar.Order;
import org.cityexchange.forum.registration.RegistrationRows.Holder;
import org.cityexchange.kit.combine.Outcome;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.idempotency.IdempotencyKey;
import org.cityexchange.kit.idempotency.KeptAnswers;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Viewer;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Registers for several callers in one transaction: each of them is answered as if alone, in the order of arrival. What can
 * be told of a request before anything is written for it refuses it alone; anything that fails after that undoes the whole
 * batch, and is seen to request by request by the lane.
 */
@ApplicationScoped
class RegistrationBatch {

    private static final EntityTag FIRST_VERSION = new EntityTag(Etag.of(0));

    private final EventAccess events;
    private final InvitationRepository invitations;
    private final Reception reception;
    private final Registrar registrar;
    private final RegistrationRows rows;
    private final KeptAnswers answers;
    private final Clock clock;

    RegistrationBatch(
            EventAccess events,
            InvitationRepository invitations,
            Reception reception,
            Registrar registrar,
            RegistrationRows rows,
            KeptAnswers answers,
            Clock clock) {
        this.events = events;
        this.invitations = invitations;
        this.reception = reception;
        this.registrar = registrar;
        this.rows = rows;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Somebody's request, as it came in.
     *
     * @param event its id or slug
     * @param key null where none was sent
     * @param collection where registrations are found, as the caller sees it
     */
    record Asked(
            String event,
            RegisterRequest request,
            Viewer viewer,
            IdempotencyKey key,
            String traceparent,
            URI collection) {

        /** Whether it comes with an invitation, which is changed along with it. */
        boolean isInvited() {
            return request.invitationCode() != null;
        }

        /** Each is one of its own, however alike two are. */
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /**
     * Registers those who can be; those missing in the answer depend on one that is in it, and come next.
     *
     * @param all at most one of them with an invitation, and then it alone
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<Asked, Outcome<RestResponse<RegistrationReceipt>>> register(List<Asked> all) {
        var run = new Run();
        run.order(all);
        run.look();
        run.demandNew();
        run.seat();
        return run.outcomes;
    }

    /** One batch on its way. */
    private final class Run {

        private final Map<Asked, Outcome<RestResponse<RegistrationReceipt>>> outcomes = new LinkedHashMap<>();
        private final Map<Asked, Order> orders = new LinkedHashMap<>();
        private final Map<Asked, Taken> taken = new LinkedHashMap<>();

        private void refuse(Asked asked, RuntimeException refusal) {
            outcomes.put(asked, Outcome.refused(refusal));
        }

        /** What is left to be done of what was asked: not what was done before, nor what does not exist for its caller. */
        private void order(List<Asked> all) {
            var used = answers.used(
                    all.stream().map(Asked::key).filter(Objects::nonNull).toList());
            var known = events.byRefs(all.stream().map(Asked::event).distinct().toList());
            var keys = new HashSet<IdempotencyKey>();
            for (var asked : all) {
                if (asked.key() != null && used.containsKey(asked.key())) {
                    refuse(asked, used.get(asked.key()));
                } else if (asked.key() == null || keys.add(asked.key())) {
                    try {
                        orders.put(asked, order(asked, known.get(asked.event())));
                    } catch (DomainException e) {
                        refuse(asked, e);
                    }
                }
            }
        }

        private Order order(Asked asked, EventAccess.Sighted sighted) {
            if (sighted == null || !sighted.isVisibleTo(asked.viewer())) {
                throw DomainException.notFound();
            }
            var event = sighted.event();
            var invitation = invitation(asked, sighted);
            var source = asked.viewer().organizesFor(event.ownerInstitution())
                    ? RegistrationView.Source.STAFF
                    : RegistrationView.Source.SELF;
            return new Order(
                    event,
                    asked.request(),
                    invitation.isPresent() ? RegistrationView.Source.INVITATION : source,
                    invitation.orElse(null),
                    "",
                    asked.traceparent());
        }

        private Optional<Invitation> invitation(Asked asked, EventAccess.Sighted sighted) {
            if (!asked.isInvited()) {
                return Optional.empty();
            }
            var invitation =
                    invitations.withCode(sighted.event().id(), asked.request().invitationCode());
            if (invitation.isEmpty()) {
                throw DomainException.at("/invitationCode", ErrorCode.UNKNOWN_INVITATION);
            }
            return invitation;
        }

        private void look() {
            var looked = reception
                    .look(List.copyOf(orders.values()), null, clock.instant())
                    .iterator();
            for (var asked : orders.keySet()) {
                var each = looked.next();
                if (each.refusal() == null) {
                    taken.put(asked, each.taken());
                } else {
                    refuse(asked, each.refusal());
                }
            }
        }

        /** One registration per address: of those who are here with the same one, the first; the others see what it comes to. */
        private void demandNew() {
            var live = rows.live(taken.values().stream()
                    .map(each -> Holder.of(each.registration()))
                    .filter(holder -> holder.emailNormalized() != null)
                    .toList());
            Set<Holder> here = new HashSet<>();
            for (var asked : List.copyOf(taken.keySet())) {
                var registration = taken.get(asked).registration();
                var holder = Holder.of(registration);
                if (live.contains(holder) && registration.status() != RegistrationStatus.PENDING_EMAIL_CONFIRMATION) {
                    taken.remove(asked);
                    refuse(asked, new DomainException(ErrorCode.DUPLICATE_REGISTRATION));
                } else if (holder.emailNormalized() != null && !here.add(holder)) {
                    taken.remove(asked);
                }
            }
        }

        private void seat() {
            if (taken.isEmpty()) {
                return;
            }
            var receipts = registrar
                    .seat(new ArrayList<>(taken.values()), null, clock.instant())
                    .iterator();
            var kept = new HashMap<IdempotencyKey, RestResponse<?>>();
            for (var asked : taken.keySet()) {
                var answer = answer(asked, receipts.next());
                outcomes.put(asked, Outcome.done(answer));
                if (asked.key() != null) {
                    kept.put(asked.key(), answer);
                }
            }
            answers.keep(kept);
        }
    }

    private static RestResponse<RegistrationReceipt> answer(Asked asked, RegistrationReceipt receipt) {
        return RestResponse.ResponseBuilder.<RegistrationReceipt>create(201)
                .entity(receipt)
                .location(URI.create(asked.collection() + "/" + receipt.id()))
                .tag(FIRST_VERSION)
                .build();
    }
}
