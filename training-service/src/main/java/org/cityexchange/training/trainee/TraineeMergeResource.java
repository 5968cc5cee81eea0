package org.cityexchange.training.trainee;

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
import java.util.UUID;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Entries that turned out to be of the same person, and those of which that was a mistake. */
@Path("/v1/trainee-merges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trainees")
public class TraineeMergeResource {

    private final TraineeMergeRepository merges;
    private final TraineeMergeService service;
    private final Answers answers;
    private final CallerLocale locale;

    TraineeMergeResource(
            TraineeMergeRepository merges, TraineeMergeService service, Answers answers, CallerLocale locale) {
        this.merges = merges;
        this.service = service;
        this.answers = answers;
        this.locale = locale;
    }

    /** The merges, those that were undone too. */
    @GET
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "listTraineeMerges",
            summary = "List merges of trainees",
            description = "Sort by mergedAt, the latest first unless told")
    public PageOf<TraineeMergeView> list(
            @RestQuery @Parameter(description = "A trainee on either side") List<UUID> trainee,
            @RestQuery TraineeMergeStatus status,
            @Valid @BeanParam PageParams params) {
        return merges.page(trainee, status, params);
    }

    /** One merge. */
    @GET
    @Path("/{merge}")
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.AUDITOR})
    @Operation(operationId = "getTraineeMerge", summary = "Read a merge of trainees")
    public RestResponse<TraineeMergeView> get(UUID merge) {
        var found = merges.get(merge);
        return answers.ok(found.toView(), found.version());
    }

    /** Merges two trainees, or shows what that would do. */
    @POST
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(
            operationId = "createTraineeMerge",
            summary = "Merge an entry of a trainee into another of the same person",
            description =
                    "No row is rewritten: enrolments, certificates, addresses and what the forum tells of the merged entry"
                            + " read through to the survivor, and both count as one person. Refused where both have a live"
                            + " enrolment, or a nomination, in the same course run.")
    @APIResponse(
            responseCode = "200",
            description = "Dry run: what the merge would do",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = TraineeMergeView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Merged",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = TraineeMergeView.class)))
    public RestResponse<TraineeMergeView> create(
            @RestQuery @Parameter(description = "Only say what would happen") boolean dryRun,
            @NotNull @Valid TraineeMergeRequest request) {
        if (dryRun) {
            return RestResponse.ok(service.look(request));
        }
        var view = service.merge(request);
        return answers.created(view, "/v1/trainee-merges", view.id(), view.version());
    }

    /** What the merge may become. */
    @GET
    @Path("/{merge}/transitions")
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.AUDITOR})
    @Operation(operationId = "getTraineeMergeTransitions", summary = "See whether a merge of trainees can be undone")
    public Transitions transitions(UUID merge) {
        var found = merges.get(merge);
        return Transitions.from(found.status(), TraineeMergeStatus.values(), found::obstacle, locale);
    }

    /** Undoes a merge. */
    @POST
    @Path("/{merge}/transitions")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(
            operationId = "transitionTraineeMerge",
            summary = "Undo a merge of trainees",
            description = "The merged entry stands for itself again, with everything that was recorded with it.")
    @APIResponse(
            responseCode = "200",
            description = "The merge as it is now",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = TraineeMergeView.class)))
    public RestResponse<TraineeMergeView> become(UUID merge, @NotNull @Valid TraineeMergeTransitionRequest request) {
        var view = service.become(merge, request);
        return answers.ok(view, view.version());
    }
}
