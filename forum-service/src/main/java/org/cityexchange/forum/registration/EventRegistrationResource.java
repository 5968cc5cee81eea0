package org.cityexchange.forum.registration;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.registration.RegistrationBatch.Asked;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.Trace;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.idempotency.RequestKey;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Registering for an event, and its registrations as its organizers see them. */
@Path("/v1/events/{event}/registrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Registrations", description = "Seats on site and online, and the waitlist behind them")
class EventRegistrationResource {

    @Inject
    RegistrationService registrations;

    @Inject
    RegistrationLane lane;

    @Inject
    Caller caller;

    @Inject
    RequestKey key;

    @Inject
    Answers answers;

    @POST
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "register",
            summary = "Register for an event",
            description =
                    "Takes a seat, or a place in the waitlist; where the event asks for it, only after an organizer has"
                            + " approved or the e-mail address was confirmed, by the token mailed there. One live"
                            + " registration per event and e-mail address; one that is not confirmed yet does not count. The"
                            + " times of registration are kept by the server's clock, to the instant. Organizers of the event"
                            + " enter whoever calls or sends a sheet of paper: at any time until the event is archived, without"
                            + " approval or confirmation, and without an address for somebody who has none.")
    @APIResponse(
            responseCode = "201",
            description = "A seat, a place in the waitlist, or what is asked for before",
            content = @Content(schema = @Schema(implementation = RegistrationReceipt.class)))
    public Uni<RestResponse<RegistrationReceipt>> register(String event, @Valid @NotNull RegisterRequest request) {
        var collection = answers.at("/v1/registrations");
        var traceparent = Trace.traceparent();
        return caller.viewer()
                .map(viewer -> new Asked(
                        event,
                        request,
                        viewer,
                        key.of(viewer.subject(), event, request).orElse(null),
                        traceparent,
                        collection))
                .chain(asked -> Uni.createFrom().completionStage(() -> lane.register(asked)));
    }

    @GET
    @RolesAllowed({Roles.ORGANIZER, Roles.AUDITOR})
    @Operation(operationId = "listRegistrations", summary = "Registrations for an event, in the order they came in")
    public PageOf<RegistrationView> list(
            String event,
            @RestQuery List<RegistrationStatus> status,
            @RestQuery List<RegistrationMode> mode,
            @Valid @BeanParam PageParams params) {
        return registrations.page(event, status, mode, params);
    }
}
