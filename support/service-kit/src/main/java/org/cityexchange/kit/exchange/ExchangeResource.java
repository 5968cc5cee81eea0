package org.cityexchange.kit.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** For those who keep the exchange between the services running. */
@Path("/v1/exchange")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exchange", description = "What this service and the other one tell each other")
public class ExchangeResource {

    private final ParkedRecords parkedRecords;
    private final Discards discards;
    private final Digests digests;
    private final ExchangeFigures figures;

    ExchangeResource(ParkedRecords parkedRecords, Discards discards, Digests digests, ExchangeFigures figures) {
        this.parkedRecords = parkedRecords;
        this.discards = discards;
        this.digests = digests;
        this.figures = figures;
    }

    /** Lists what could not be taken in. */
    @GET
    @Path("/parked-records")
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            operationId = "listParkedRecords",
            summary = "List records that could not be taken in",
            description =
                    "Oldest first, with the reason and what to do; their contents are not shown. Sort by parkedAt")
    public PageOf<ParkedRecordView> parkedRecords(
            @RestQuery @Parameter(description = "Only this topic", example = "training.city.v1") String topic,
            @RestQuery @Parameter(description = "Only this key") String key,
            @RestQuery @Parameter(description = "Only parked for this reason") List<ParkReason> reason,
            @Valid @BeanParam PageParams params) {
        return parkedRecords.page(topic, key, reason, params);
    }

    /** Takes in what was parked of a key. */
    @POST
    @Path("/replays")
    @RolesAllowed(Roles.OPERATOR)
    @Idempotent
    @Operation(
            operationId = "replayParkedRecords",
            summary = "Take in the parked records of a key",
            description = "In order and each for itself, up to the first that fails again; what was applied stays so")
    public RestResponse<ReplayView> replay(@Valid @NotNull ReplayRequest request) {
        return RestResponse.ok(parkedRecords.replay(request.topic(), request.key()));
    }

    /** Gives a parked record up. */
    @POST
    @Path("/discards")
    @RolesAllowed(Roles.OPERATOR)
    @Idempotent
    @Operation(
            operationId = "discardParkedRecord",
            summary = "Give a parked record up that can never be taken in",
            description = "The first of its key, with the reason, which is kept; what waits behind it is then taken in."
                    + " What the record told is lost to this service until its sender tells more of the same subject")
    public RestResponse<ReplayView> discard(@Valid @NotNull DiscardRequest request) {
        return RestResponse.ok(discards.discard(request));
    }

    /** Lists what was given up. */
    @GET
    @Path("/discards")
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            operationId = "listDiscards",
            summary = "List records that were given up",
            description = "The latest first, with who did it and why; sort by discardedAt")
    public PageOf<DiscardedRecordView> discards(
            @RestQuery @Parameter(description = "Only this topic", example = "training.city.v1") String topic,
            @Valid @BeanParam PageParams params) {
        return discards.page(topic, params);
    }

    /** Sums up what this service holds per topic. */
    @GET
    @Path("/digest")
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            operationId = "listDigests",
            summary = "Sum up what this service holds of each topic",
            description = "Equal in both services once everything has arrived")
    public PageOf<DigestView> digest() {
        return PageOf.whole(digests.all());
    }

    /** Tells how the exchange is. */
    @GET
    @Path("/status")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "getExchangeStatus", summary = "Tell whether Kafka is there and what waits")
    public StatusView status() {
        var current = figures.current().orElseThrow(() -> new DomainException(ErrorCode.SERVICE_UNAVAILABLE));
        var lag = figures.consumerLag();
        return new StatusView(
                figures.kafkaIsAway() ? StatusView.Kafka.DEGRADED : StatusView.Kafka.UP,
                current.outboxPending(),
                current.outboxOldestAge().toSeconds(),
                current.parkedKeys(),
                lag.isPresent() ? lag.getAsLong() : null);
    }
}
