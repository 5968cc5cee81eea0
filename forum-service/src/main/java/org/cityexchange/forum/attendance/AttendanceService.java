package org.cityexchange.forum.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.cityexchange.forum.agenda.ReleasedAgendas;
import org.cityexchange.forum.agenda.ReleasedSession;
import org.cityexchange.forum.city.Cities;
import org.cityexchange.forum.city.CityView;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.EventStatus;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.event.ParticipantCategory;
import org.cityexchange.forum.registration.Registrant;
import org.cityexchange.forum.registration.RegistrationDirectory;
import org.cityexchange.kit.http.Etag;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;

/** Who attended an event, and by what rule. */
@ApplicationScoped
@Transactional
class AttendanceService {

    private final AttendanceBook book;
    private final AttendanceHeads heads;
    private final AttendanceRecords records;
    private final RegistrationDirectory registrations;
    private final EventAccess events;
    private final ReleasedAgendas agendas;
    private final Cities cities;
    private final Caller caller;
    private final Clock clock;

    AttendanceService(
            AttendanceBook book,
            AttendanceHeads heads,
            AttendanceRecords records,
            RegistrationDirectory registrations,
            EventAccess events,
            ReleasedAgendas agendas,
            Cities cities,
            Caller caller,
            Clock clock) {
        this.book = book;
        this.heads = heads;
        this.records = records;
        this.registrations = registrations;
        this.events = events;
        this.agendas = agendas;
        this.cities = cities;
        this.caller = caller;
        this.clock = clock;
    }

    AttendanceHeads.Versioned rule(String eventRef) {
        return heads.of(events.visible(eventRef).id());
    }

    /** Sets the rule; if the event was held already, what follows is told again where it differs. */
    AttendanceHeads.Versioned setRule(String eventRef, String ifMatch, AttendanceRule rule) {
        var event = events.own(eventRef);
        rule.check();
        var head = heads.lock(event.id());
        Etag.demand(ifMatch, head.version());
        head.become(rule);
        heads.flush();
        records.settle(event.id());
        return new AttendanceHeads.Versioned(head.rule(), head.version());
    }

    PageOf<AttendanceView> page(String eventRef, PageParams params) {
        var event = staffed(eventRef);
        var sheet = book.of(event);
        return registrations
                .confirmed(event.id(), params)
                .map(registrant -> AttendanceView.of(registrant, sheet.of(registrant)));
    }

    /** Passes on everybody with a seat, by code. */
    void each(String eventRef, Consumer<AttendanceView> row) {
        var event = staffed(eventRef);
        var sheet = book.of(event);
        registrations.ofEvent(event.id()).stream()
                .filter(Registrant::confirmed)
                .forEach(registrant -> row.accept(AttendanceView.of(registrant, sheet.of(registrant))));
    }

    AttendanceView of(UUID registrationId, String registrationToken) {
        var registrant = registrations.held(registrationId, registrationToken);
        return AttendanceView.of(
                registrant, book.of(events.get(registrant.eventId())).of(registrant));
    }

    /** A page and the language it is in. */
    record Page(String xhtml, Locale locale) {}

    /**
     * The page of a certificate, for somebody who attended an event that was held.
     *
     * @param preferred the caller's language; given the registrant's, for callers who prefer none
     */
    Page certificate(UUID registrationId, String registrationToken, UnaryOperator<Locale> preferred) {
        var registrant = registrations.held(registrationId, registrationToken);
        var event = events.get(registrant.eventId());
        var attendance = book.of(event).of(registrant);
        if (!wasHeld(event) || !Boolean.TRUE.equals(attendance.attended())) {
            throw new DomainException(ErrorCode.NOT_ATTENDED);
        }
        var locale = preferred.apply(Locale.forLanguageTag(registrant.locale()));
        var certificate = AttendanceCertificate.in(locale);
        return new Page(certificate.page(registrant, event, attendance, clock.instant()), certificate.locale());
    }

    private static boolean wasHeld(EventView event) {
        return event.status() == EventStatus.HELD || event.status() == EventStatus.ARCHIVED;
    }

    AttendanceSummary summary(String eventRef) {
        var event = staffed(eventRef);
        var seated = registrations.ofEvent(event.id()).stream()
                .filter(Registrant::confirmed)
                .toList();
        var tally = new AttendanceTally(seated, book.of(event), citiesOf(seated));
        var categories = event.participantCategories().stream()
                .collect(Collectors.toMap(ParticipantCategory::key, ParticipantCategory::label));
        return new AttendanceSummary(
                event.id(),
                tally.total(),
                wasHeld(event) ? tally.total().absent() : null,
                tally.byMode(),
                tally.byModeAttended(),
                tally.bySession(agendas.everReleased(event.id()).stream()
                        .filter(item -> !item.cancelled())
                        .map(ReleasedSession::session)
                        .toList()),
                tally.byCity(),
                tally.byCountry(),
                tally.byProvince(),
                tally.byCategory(categories));
    }

    /** What theirs read through to, by the codes as recorded and by their own, and those in which they lie. */
    private Map<String, CityView> citiesOf(List<Registrant> registrants) {
        var known = new HashMap<>(cities.effective(registrants.stream()
                .map(Registrant::cityCode)
                .filter(Objects::nonNull)
                .toList()));
        List.copyOf(known.values()).forEach(city -> known.put(city.code(), city));
        known.putAll(cities.byCodes(known.values().stream()
                .map(CityView::parent)
                .filter(Objects::nonNull)
                .toList()));
        return known;
    }

    private EventView staffed(String eventRef) {
        return caller.hasAny(Roles.AUDITOR) ? events.visible(eventRef) : events.forStaff(eventRef);
    }
}
