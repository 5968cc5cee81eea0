package org.cityexchange.forum.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.Documents;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** An event, for search engines. */
@Path("/v1/events/{event}.jsonld")
@Produces(EventJsonLdResource.MEDIA_TYPE)
@Tag(name = "Calendars")
class EventJsonLdResource {

    static final String MEDIA_TYPE = "application/ld+json";

    @Inject
    EventAccess events;

    @Inject
    EventJsonLd jsonLd;

    @Inject
    Documents documents;

    @Inject
    Answers answers;

    @GET
    @PermitAll
    @Operation(
            operationId = "getEventJsonLd",
            summary = "The event as JSON-LD",
            description = "Event of schema.org, in the language of lang or Accept-Language")
    public RestResponse<String> get(String event) {
        var found = events.visible(event);
        return documents.visible(
                MEDIA_TYPE,
                language -> jsonLd.of(found, answers.at("/v1/events/" + found.slug()), language.toLanguageTag()));
    }
}
