package org.cityexchange.forum.registration;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.city.Cities;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.kit.access.AccessLog;
import org.cityexchange.kit.access.AccessOperation;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;

/** What is said and seen of a registration; what becomes of it is up to {@link RegistrationLife}. */
@ApplicationScoped
@Transactional
class RegistrationService {

    private final RegistrationRepository registrations;
    private final RegistrationAccess access;
    private final EventAccess events;
    private final Cities cities;
    private final Seating seating;
    private final UnknownCities unknownCities;
    private final RegistrationMarks marks;
    private final MergePatch mergePatch;
    private final AccessLog accessLog;
    private final Caller caller;
    private final CallerLocale locale;
    private final Clock clock;

    RegistrationService(
            RegistrationRepository registrations,
            RegistrationAccess access,
            EventAccess events,
            Cities cities,
            Seating seating,
            UnknownCities unknownCities,
            RegistrationMarks marks,
            MergePatch mergePatch,
            AccessLog accessLog,
            Caller caller,
            CallerLocale locale,
            Clock clock) {
        this.registrations = registrations;
        this.access = access;
        this.events = events;
        this.cities = cities;
        this.seating = seating;
        this.unknownCities = unknownCities;
        this.marks = marks;
        this.mergePatch = mergePatch;
        this.accessLog = accessLog;
        this.caller = caller;
        this.locale = locale;
        this.clock = clock;
    }

    RegistrationView get(UUID id, String token) {
        return seating.placed(access.toRead(id, token));
    }

    PageOf<RegistrationView> page(
            String eventRef, List<RegistrationStatus> statuses, List<RegistrationMode> modes, PageParams params) {
        var auditor = caller.hasAny(Roles.AUDITOR);
        var event = auditor ? events.visible(eventRef) : events.own(eventRef);
        var page = registrations.page(event.id(), statuses, modes, params).mapAll(marks::marked);
        if (!caller.organizesFor(event.ownerInstitution())) {
            return page.map(RegistrationView::masked);
        }
        accessLog.add(
                AccessOperation.LIST, "EVENT", event.id(), null, page.items().size());
        var now = clock.instant();
        return page.map(view -> view.forStaff(RegistrationSteps.openToStaff(view, now)));
    }

    Transitions transitions(UUID id, String token) {
        var held = access.toChange(id, token);
        var view = held.registration().toView();
        var now = clock.instant();
        return Transitions.from(
                view.status(),
                RegistrationStatus.values(),
                to -> RegistrationSteps.obstacle(view, to, held.as(), now),
                locale);
    }

    /** Corrects what is said about the registrant; a city or category that was there before may stay. */
    RegistrationView patch(UUID id, String token, String ifMatch, JsonNode patch) {
        var registration = access.toChange(id, token).registration();
        // a proposal is locked before registrations are, as whoever takes the answer in does
        var proposal = patch.hasNonNull("proposedCity")
                ? unknownCities.propose(
                        registration.details(),
                        mergePatch.apply(registration.details(), patch, RegistrantDetails.class))
                : null;
        registrations.lock(registration);
        Etag.demand(ifMatch, registration.toView().version());
        var before = registration.details();
        var details = mergePatch.apply(before, patch, RegistrantDetails.class);
        if (!details.equals(before)) {
            RegistrationDesk.checkDetails(events.get(registration.eventId()), details);
            if (!Objects.equals(details.cityCode(), before.cityCode())) {
                cities.demandActive(Collections.singletonList(details.cityCode()));
            }
            registration.change(details);
            if (proposal != null && registration.unknownCity() != null) {
                registration.awaitCity(proposal);
            }
            registrations.flush();
        }
        return seating.placed(marks.marked(registration));
    }
}
