package org.cityexchange.forum.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.contracts.DatePrecision;
import org.cityexchange.forum.agenda.Agenda;
import org.cityexchange.forum.agenda.ReleasedAgendas;
import org.cityexchange.forum.agenda.ReleasedSession;
import org.cityexchange.forum.event.EventView;

/** Reads what was seen at an event, in the same few statements however many people came. */
@ApplicationScoped
class AttendanceBook {

    private final CheckInRepository checkIns;
    private final OnlineIntervalService.Rows intervals;
    private final AttendanceHeads heads;
    private final ReleasedAgendas agendas;
    private final Clock clock;

    AttendanceBook(
            CheckInRepository checkIns,
            OnlineIntervalService.Rows intervals,
            AttendanceHeads heads,
            ReleasedAgendas agendas,
            Clock clock) {
        this.checkIns = checkIns;
        this.intervals = intervals;
        this.heads = heads;
        this.agendas = agendas;
        this.clock = clock;
    }

    /** The sheet of an event: while it goes on, as far as it has gone. */
    AttendanceSheet of(EventView event) {
        Map<UUID, Instant> sessionEnds = agendas.everReleased(event.id()).stream()
                .map(ReleasedSession::session)
                .filter(session -> session.endsAt() != null)
                .collect(Collectors.toMap(Agenda.Session::id, Agenda.Session::endsAt));
        var measured = intervals.ofEvent(event.id()).stream()
                .filter(OnlineInterval::counts)
                .collect(Collectors.groupingBy(OnlineInterval::registrationId));
        var scanned = checkIns.ofEvent(event.id()).stream()
                // the provider knows better than the link how long somebody was in the meeting
                .filter(scan -> scan.point() != ScanPoint.ONLINE || !measured.containsKey(scan.registrationId()))
                .collect(Collectors.groupingBy(CheckIn::registrationId));
        Map<UUID, List<Sighting>> sightings = new HashMap<>();
        scanned.forEach((registration, scans) -> sightings.put(registration, Sighting.of(scans, sessionEnds)));
        measured.forEach((registration, stretches) -> sightings
                .computeIfAbsent(registration, none -> new ArrayList<>())
                .addAll(stretches.stream().map(OnlineInterval::toSighting).toList()));
        return new AttendanceSheet(terms(event), sightings);
    }

    private Attendance.Terms terms(EventView event) {
        var now = clock.instant();
        var passed = now.isBefore(event.endsAt()) ? now : event.endsAt();
        Optional<Interval> seen = Interval.between(event.startsAt(), passed);
        var length = event.datePrecision() == DatePrecision.MINUTE
                ? Duration.between(event.startsAt(), event.endsAt())
                : null;
        return new Attendance.Terms(seen, length, heads.of(event.id()).rule());
    }
}
