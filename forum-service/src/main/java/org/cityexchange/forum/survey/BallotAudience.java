package org.cityexchange.forum.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.contracts.CityKind;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.agenda.Agenda;
import org.cityexchange.forum.agenda.ReleasedAgendas;
import org.cityexchange.forum.agenda.ReleasedSession;
import org.cityexchange.forum.attendance.AttendanceTotals;
import org.cityexchange.forum.city.Cities;
import org.cityexchange.forum.city.CityView;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.registration.RegistrationDirectory;
import org.cityexchange.forum.registration.RegistrationView;
import org.cityexchange.forum.smallgroup.SignedUp;

/** Who may be issued a ballot of a survey of an event or a session, and what is known of them. */
@ApplicationScoped
class BallotAudience {

    private static final String KOREA = "KR";

    private final EventAccess events;
    private final RegistrationDirectory registrations;
    private final AttendanceTotals attendance;
    private final SignedUp signedUp;
    private final ReleasedAgendas agendas;
    private final Cities cities;
    private final Clock clock;

    BallotAudience(
            EventAccess events,
            RegistrationDirectory registrations,
            AttendanceTotals attendance,
            SignedUp signedUp,
            ReleasedAgendas agendas,
            Cities cities,
            Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.attendance = attendance;
        this.signedUp = signedUp;
        this.agendas = agendas;
        this.cities = cities;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param known what the survey's dimensions are for them, as far as it is known
     */
    record Invitee(RegistrationView registration, Map<String, String> known) {

        UUID id() {
            return registration.id();
        }

        boolean hasAddress() {
            return registration.email() != null;
        }
    }

    /** All of them by now, in the order in which they registered. */
    List<Invitee> of(SurveyView survey) {
        var seated = registrations.confirmedBefore(survey.eventId(), clock.instant());
        var sessions = signedUp.sessionsOf(survey.eventId());
        var attendees = survey.audience() == SurveyAudience.ATTENDED
                ? attendance.attendees(events.get(survey.eventId())).stream()
                        .collect(Collectors.toMap(each -> each.registrant().id(), Function.identity()))
                : Map.<UUID, AttendanceTotals.Attendee>of();
        var places = places(seated);
        var everybody = survey.sessionId() == null || !isSignedUpFor(survey);
        var invitees = new ArrayList<Invitee>();
        for (var each : seated) {
            var attendee = attendees.get(each.id());
            var of = sessions.getOrDefault(each.id(), List.of());
            var isOne = survey.audience() == SurveyAudience.ATTENDED
                    ? attendee != null
                            && (survey.sessionId() == null
                                    || attendee.sessions().contains(survey.sessionId()))
                    : everybody || of.contains(survey.sessionId());
            if (isOne) {
                invitees.add(new Invitee(each, known(survey, each, attendee, of, places)));
            }
        }
        return invitees;
    }

    /** Whether one takes part in the survey's session by signing up for it, and not by being at the event. */
    private boolean isSignedUpFor(SurveyView survey) {
        return agendas.everReleased(survey.eventId()).stream()
                .map(ReleasedSession::session)
                .anyMatch(session -> session.id().equals(survey.sessionId()) && session.signUp() != Agenda.SignUp.NONE);
    }

    private Map<String, CityView> places(List<RegistrationView> of) {
        return cities.effective(of.stream()
                .map(RegistrationView::cityCode)
                .filter(Objects::nonNull)
                .toList());
    }

    private static Map<String, String> known(
            SurveyView survey,
            RegistrationView registration,
            AttendanceTotals.Attendee attendee,
            List<UUID> sessions,
            Map<String, CityView> places) {
        var known = new HashMap<String, String>();
        for (var dimension : survey.dimensions()) {
            var value = switch (dimension) {
                case MODE -> mode(registration, attendee).name();
                case REGION -> region(registration, places);
                case SESSION -> sessions.size() == 1 ? sessions.get(0).toString() : null;
                case ALUMNUS -> isAlumnus(survey, registration) ? "YES" : "NO";
            };
            if (value != null) {
                known.put(dimension.name(), value);
            }
        }
        return known;
    }

    /** By what they said of themselves, or by what is known of their training and they agreed that others see. */
    private static boolean isAlumnus(SurveyView survey, RegistrationView registration) {
        return registration.alumnus() || survey.alumniCategories().contains(registration.category());
    }

    private static RegistrationMode mode(RegistrationView registration, AttendanceTotals.Attendee attendee) {
        return attendee != null && attendee.modes().size() == 1
                ? attendee.modes().get(0)
                : registration.mode();
    }

    private static String region(RegistrationView registration, Map<String, CityView> places) {
        var city = places.get(registration.cityCode());
        if (city == null) {
            var proposed = registration.proposedCity();
            return proposed == null || KOREA.equals(proposed.country()) ? null : proposed.country();
        }
        if (!city.country().equals(KOREA)) {
            return city.country();
        }
        var isProvince = city.kind() == CityKind.METROPOLITAN || city.kind() == CityKind.PROVINCE;
        return city.parent() != null ? city.parent() : isProvince ? city.code() : null;
    }
}
