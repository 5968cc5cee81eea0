package org.cityexchange.training.city;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

/** Cities that turned out to be the same, and those of which that was a mistake. */
@Path("/v1/city-merges")
@Tag(name = "City merges", description = "Entries of one and the same city, brought together and taken apart again")
public class CityMergeResource {

    private final CityMergeRepository merges;
    private final CityMergeService service;
    private final Answers answers;
    private final CallerLocale locale;

    CityMergeResource(CityMergeRepository merges, CityMergeService service, Answers answers, CallerLocale locale) {
        this.merges = merges;
        this.service = service;
        this.answers = answers;
        this.locale = locale;
    }

    /** The merges, those that were undone too. */
    @GET
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "listCityMerges",
            summary = "List merges of cities",
            description = "Sort by mergedAt, the latest first unless told")
    public PageOf<CityMergeView> list(
            @RestQuery @Parameter(description = "Code of a city on either side", example = "quy-nhon-vn")
                    List<String> city,
            @RestQuery CityMergeStatus status,
            @Valid @BeanParam PageParams params) {
        return merges.page(city, status, params);
    }

    /** One merge. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.AUDITOR})
    @Operation(operationId = "getCityMerge", summary = "Read a merge of cities")
    public RestResponse<CityMergeView> get(UUID id) {
        var merge = merges.get(id);
        return answers.ok(merge.toView(), merge.version());
    }

    /** Merges two cities, or shows what that would do. */
    @POST
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(
            operationId = "createCityMerge",
            summary = "Merge a city into another one",
            description =
                    "No row is rewritten: what was recorded with the merged city stays so and reads through to the"
                            + " survivor. Across countries only by force and for a reason; never in a circle.")
    @APIResponse(
            responseCode = "200",
            description = "Dry run: what the merge would do",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CityMergeView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Merged",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CityMergeView.class)))
    public RestResponse<CityMergeView> create(
            @RestQuery @Parameter(description = "Only say what would happen") boolean dryRun,
            @NotNull @Valid CityMergeRequest request) {
        if (dryRun) {
            return RestResponse.ok(service.look(request));
        }
        var view = service.merge(request);
        return answers.created(view, "/v1/city-merges", view.id(), view.version());
    }

    /** What the merge may become. */
    @GET
    @Path("/{id}/transitions")
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.AUDITOR})
    @Operation(operationId = "getCityMergeTransitions", summary = "See whether a merge can be undone")
    public Transitions transitions(UUID id) {
        var merge = merges.get(id);
        return Transitions.from(merge.status(), CityMergeStatus.values(), merge::obstacle, locale);
    }

    /** Undoes a merge. */
    @POST
    @Path("/{id}/transitions")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(
            operationId = "transitionCityMerge",
            summary = "Undo a merge",
            description = "The merged city stands for itself again, with everything recorded with it; the survivor gets"
                    + " back what it was before, except for what was changed since.")
    @APIResponse(
            responseCode = "200",
            description = "The merge as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CityMergeView.class)))
    public RestResponse<CityMergeView> become(UUID id, @NotNull @Valid CityMergeTransitionRequest request) {
        var view = service.become(id, request);
        return answers.ok(view, view.version());
    }
}
