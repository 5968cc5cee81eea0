package org.cityexchange.forum.event;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.cityexchange.kit.table.Table;

/** The columns of events, series and rooms as files. */
final class EventTables {

    static final Table<EventView> EVENTS = Table.<EventView>named("행사", "events")
            .column("식별자", "Slug", EventView::slug)
            .column("행사명", "Title", EventView::title)
            .column("주제", "Theme", EventView::theme)
            .column("종류", "Type", EventView::type)
            .column("참가 방식", "Attendance mode", EventView::attendanceMode)
            .column("시작 (현지)", "Starts (local)", event -> local(event, event.startsAt()))
            .column("종료 (현지)", "Ends (local)", event -> local(event, event.endsAt()))
            .column("시간대", "Time zone", EventView::timeZone)
            .column("정밀도", "Date precision", EventView::datePrecision)
            .column("상태", "Status", EventView::status)
            .column("시리즈", "Series", EventView::series)
            .column("회차", "Edition", EventView::editionNumber)
            .column("주최", "Hosts", event -> names(event, Organizer.Role.HOST))
            .column("주관", "Organizers", event -> names(event, Organizer.Role.ORGANIZER))
            .column("후원", "Supporters", event -> names(event, Organizer.Role.SUPPORTER))
            .column("분야", "Topics", EventView::topics)
            .column("기관", "Institution", EventView::ownerInstitution)
            .column("출처 구분", "Provenance", EventView::provenance)
            .column("ID", "ID", EventView::id);

    static final Table<SeriesView> SERIES = Table.<SeriesView>named("행사 시리즈", "event-series")
            .column("식별자", "Slug", SeriesView::slug)
            .column("시리즈명", "Title", SeriesView::title)
            .column("시작 연도", "First year", SeriesView::firstYear)
            .column("주기", "Cadence", SeriesView::cadence)
            .column("기관", "Institution", SeriesView::ownerInstitution)
            .column("ID", "ID", SeriesView::id);

    static final Table<RoomOfVenue> ROOMS = Table.<RoomOfVenue>named("장소", "venues")
            .column("장소", "Venue", each -> each.venue().name())
            .column("주소", "Address", each -> each.venue().address())
            .column("위도", "Latitude", each -> each.venue().lat())
            .column("경도", "Longitude", each -> each.venue().lon())
            .column(
                    "회의실",
                    "Room",
                    each -> each.room() == null ? null : each.room().name())
            .column(
                    "건물",
                    "Building",
                    each -> each.room() == null ? null : each.room().building())
            .column(
                    "층",
                    "Floor",
                    each -> each.room() == null ? null : each.room().floor())
            .column(
                    "수용 인원",
                    "Capacity",
                    each -> each.room() == null ? null : each.room().capacity())
            .column("기관", "Institution", each -> each.venue().ownerInstitution())
            .column("장소 ID", "Venue ID", each -> each.venue().id())
            .column(
                    "회의실 ID",
                    "Room ID",
                    each -> each.room() == null ? null : each.room().id());

    private EventTables() {}

    /** A room and where it is; a venue without rooms stands with none. */
    record RoomOfVenue(VenueView venue, RoomView room) {

        static List<RoomOfVenue> of(VenueView venue) {
            return venue.rooms().isEmpty()
                    ? List.of(new RoomOfVenue(venue, null))
                    : venue.rooms().stream()
                            .map(room -> new RoomOfVenue(venue, room))
                            .toList();
        }
    }

    private static ZonedDateTime local(EventView event, Instant instant) {
        return instant.atZone(ZoneId.of(event.timeZone()));
    }

    private static List<Object> names(EventView event, Organizer.Role role) {
        return event.organizers().stream()
                .filter(organizer -> organizer.role() == role)
                .<Object>map(Organizer::name)
                .toList();
    }
}
