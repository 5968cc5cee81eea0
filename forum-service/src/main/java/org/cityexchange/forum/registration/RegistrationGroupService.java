package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.contracts.CancelledBy;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.registration.RegistrationGroupView.Status;
import org.cityexchange.kit.access.AccessLog;
import org.cityexchange.kit.access.AccessOperation;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.kit.security.Secrets;
import org.cityexchange.kit.text.Texts;

/** Delegations: registered as one, seated as one, and then as free as anybody else. */
@ApplicationScoped
@Transactional
class RegistrationGroupService {

    private final RegistrationGroupRepository groups;
    private final RegistrationRepository registrations;
    private final Registrar registrar;
    private final RegistrationLife life;
    private final Seating seating;
    private final EventAccess events;
    private final AccessLog accessLog;
    private final Caller caller;
    private final CallerLocale locale;
    private final Clock clock;

    RegistrationGroupService(
            RegistrationGroupRepository groups,
            RegistrationRepository registrations,
            Registrar registrar,
            RegistrationLife life,
            Seating seating,
            EventAccess events,
            AccessLog accessLog,
            Caller caller,
            CallerLocale locale,
            Clock clock) {
        this.groups = groups;
        this.registrations = registrations;
        this.registrar = registrar;
        this.life = life;
        this.seating = seating;
        this.events = events;
        this.accessLog = accessLog;
        this.caller = caller;
        this.locale = locale;
        this.clock = clock;
    }

    RegistrationGroupReceipt register(String eventRef, RegistrationGroupRequest request) {
        var event = events.visible(eventRef);
        demandThatTheyGoTogether(request);
        var source = caller.organizesFor(event.ownerInstitution())
                ? RegistrationView.Source.STAFF
                : RegistrationView.Source.SELF;
        demandNewAddresses(event, request.members(), source);
        var token = Secrets.newToken();
        var group = new RegistrationGroup(event.id(), request, token, clock.instant());
        groups.persistAndFlush(group);
        var orders = new ArrayList<Registrar.Order>();
        for (int i = 0; i < request.members().size(); i++) {
            orders.add(new Registrar.Order(event, request.members().get(i), source, null, "/members/" + i));
        }
        var members = registrar.register(orders, new Registrar.Party(group.id(), request.waitTogether()));
        return new RegistrationGroupReceipt(group.id(), token, members);
    }

    private static void demandThatTheyGoTogether(RegistrationGroupRequest request) {
        var members = request.members();
        for (int i = 0; i < members.size(); i++) {
            if (request.waitTogether()
                    && members.get(i).mode() != members.get(0).mode()) {
                throw DomainException.at("/members/" + i + "/mode", ErrorCode.DELEGATION_IN_ONE_MODE);
            }
            if (members.get(i).invitationCode() != null) {
                throw DomainException.at("/members/" + i + "/invitationCode", ErrorCode.INVITATION_FOR_ONE);
            }
        }
    }

    /**
     * The database would refuse them too, but could not say which of them it is. Where addresses are confirmed first
     * nothing is said: nobody is to learn who is registered.
     */
    private void demandNewAddresses(EventView event, List<RegisterRequest> members, RegistrationView.Source source) {
        var addresses = members.stream()
                .map(member -> member.email() == null ? null : Texts.normalizedEmail(member.email()))
                .toList();
        var confirmedFirst = RegistrationDesk.pending(event, source)
                .filter(RegistrationStatus.PENDING_EMAIL_CONFIRMATION::equals)
                .isPresent();
        var known = confirmedFirst
                ? List.<String>of()
                : registrations.liveAddresses(
                        event.id(), addresses.stream().filter(Objects::nonNull).toList());
        var seen = new HashSet<String>();
        for (int i = 0; i < addresses.size(); i++) {
            var pointer = "/members/" + i + "/email";
            if (addresses.get(i) != null && !seen.add(addresses.get(i))) {
                throw DomainException.at(
                        pointer, ErrorCode.DUPLICATE_VALUE, members.get(i).email());
            }
            if (known.contains(addresses.get(i))) {
                throw DomainException.at(pointer, ErrorCode.DUPLICATE_REGISTRATION);
            }
        }
    }

    /** A group and in what role the caller deals with it. */
    private record Held(RegistrationGroup group, CancelledBy as) {}

    private Held held(UUID id, String token) {
        var group = groups.get(id);
        if (group.isHeldWith(token)) {
            return new Held(group, CancelledBy.REGISTRANT);
        }
        if (caller.known() && caller.organizesFor(events.get(group.eventId()).ownerInstitution())) {
            return new Held(group, CancelledBy.ORGANIZER);
        }
        throw DomainException.notFound();
    }

    RegistrationGroupView get(UUID id, String token) {
        var held = held(id, token);
        var view = view(held.group());
        if (held.as() == CancelledBy.ORGANIZER) {
            accessLog.add(
                    AccessOperation.READ,
                    "REGISTRATION_GROUP",
                    id,
                    null,
                    view.members().size());
        }
        return view;
    }

    private RegistrationGroupView view(RegistrationGroup group) {
        var members = registrations.ofGroups(List.of(group.id())).stream()
                .map(Registration::toView)
                .toList();
        return group.toView(members, true);
    }

    PageOf<RegistrationGroupView> page(String eventRef, PageParams params) {
        var event = caller.hasAny(Roles.AUDITOR) ? events.visible(eventRef) : events.own(eventRef);
        var own = caller.organizesFor(event.ownerInstitution());
        var page = groups.page(event.id(), params);
        var members = registrations
                .ofGroups(page.items().stream().map(RegistrationGroup::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Registration::groupId));
        if (own) {
            accessLog.add(
                    AccessOperation.LIST,
                    "EVENT",
                    event.id(),
                    null,
                    page.items().size());
        }
        return page.map(group -> group.toView(
                members.getOrDefault(group.id(), List.of()).stream()
                        .map(each -> own ? each.toView() : each.toView().masked())
                        .toList(),
                own));
    }

    Transitions transitions(UUID id, String token) {
        var status = get(id, token).status();
        return Transitions.from(status, Status.values(), to -> obstacle(status, to), locale);
    }

    private static Optional<DomainException> obstacle(Status from, Status to) {
        return from == Status.ACTIVE && to == Status.CANCELLED
                ? Optional.empty()
                : Optional.of(DomainException.illegalTransition(from, to));
    }

    /** Cancels what is left of the delegation. */
    RegistrationGroupView become(UUID id, String token, RegistrationGroupTransitionRequest request) {
        var held = held(id, token);
        seating.lock(held.group().eventId());
        var members = registrations.lockedOfGroup(id);
        var status = view(held.group()).status();
        obstacle(status, request.to()).ifPresent(refusal -> {
            throw refusal;
        });
        members.stream()
                .filter(member -> member.status().isLive())
                .forEach(member -> life.cancel(member, held.as(), request.reason()));
        registrations.flush();
        return view(held.group());
    }
}
