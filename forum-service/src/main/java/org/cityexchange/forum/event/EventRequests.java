package org.cityexchange.forum.event;

/** What would have to be said to enter an event as it is now: what a patch is merged into. */
final class EventRequests {

    private EventRequests() {}

    static EventRequest of(EventView event) {
        return new EventRequest(
                event.slug(),
                event.ownerInstitution(),
                event.series(),
                event.editionNumber(),
                event.type(),
                event.title(),
                event.theme(),
                event.alternateThemes(),
                event.description(),
                event.purpose(),
                event.topics(),
                event.attendanceMode(),
                event.startsAt(),
                event.endsAt(),
                event.timeZone(),
                event.datePrecision(),
                event.venueId(),
                event.roomId(),
                event.onlineAccess(),
                event.organizers(),
                event.contact(),
                event.registrationOpensAt(),
                event.registrationClosesAt(),
                event.approvalRequired(),
                event.promotion(),
                event.offerHours(),
                event.emailConfirmation(),
                event.consentTexts(),
                event.participantCategories(),
                event.publicFrom(),
                event.agendaTentative(),
                event.provenance());
    }
}
