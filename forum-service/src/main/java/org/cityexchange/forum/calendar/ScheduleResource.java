package org.cityexchange.forum.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.Documents;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The released agenda of an event, for conference apps. */
@Path("/v1/events/{event}/schedule.json")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendars")
class ScheduleResource {

    @Inject
    EventAccess events;

    @Inject
    ConferenceSchedule schedule;

    @Inject
    Documents documents;

    @Inject
    Answers answers;

    @GET
    @PermitAll
    @Operation(
            operationId = "getEventSchedule",
            summary = "The released agenda as conference apps read it",
            description = "schedule.json of frab and pretalx, in the language of lang or Accept-Language")
    public RestResponse<String> get(String event) {
        var found = events.visible(event);
        return documents.visible(
                MediaType.APPLICATION_JSON, language -> schedule.of(found, answers.at("/"), language.toLanguageTag()));
    }
}
