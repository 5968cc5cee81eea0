package org.cityexchange.training.policy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.http.MergePatch;
import org.cityexchange.kit.http.Transitions;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Policies that are taught, and adopted elsewhere. */
@Path("/v1/policies")
@Tag(name = "Policies", description = "What is taught in courses, and adopted elsewhere")
public class PolicyResource {

    private final PolicyRepository policies;
    private final PolicyService service;
    private final Answers answers;
    private final Caller caller;
    private final CallerLocale locale;

    PolicyResource(
            PolicyRepository policies, PolicyService service, Answers answers, Caller caller, CallerLocale locale) {
        this.policies = policies;
        this.service = service;
        this.answers = answers;
        this.caller = caller;
        this.locale = locale;
    }

    /** The policies that match. */
    @GET
    @PermitAll
    @Operation(
            operationId = "listPolicies",
            summary = "Search policies",
            description = "Sort by code (unless told), updatedAt")
    public RestResponse<PageOf<PolicyView>> list(
            @Valid @BeanParam PolicyFilter filter, @Valid @BeanParam PageParams params) {
        return answers.visible(policies.page(filter, isStaff(), params));
    }

    /** One policy. */
    @GET
    @Path("/{policy}")
    @PermitAll
    @Operation(operationId = "getPolicy", summary = "Read a policy")
    public RestResponse<PolicyView> get(@Parameter(description = "Id or code", example = "TOPIS") String policy) {
        var found = policies.get(policy);
        var staff = isStaff();
        return answers.visible(staff ? found.toStaffView() : found.toView(), found.version(), staff ? "staff" : null);
    }

    /** Enters a policy. */
    @POST
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(operationId = "createPolicy", summary = "Enter a policy")
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PolicyView.class)))
    public RestResponse<PolicyView> create(@NotNull @Valid PolicyRequest request) {
        var view = service.create(request);
        return answers.created(view, "/v1/policies", view.id(), view.version());
    }

    /** Says something anew about a policy. */
    @PATCH
    @Path("/{policy}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(operationId = "updatePolicy", summary = "Change what is said about a policy")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = PolicyRequest.class)))
    @APIResponse(
            responseCode = "200",
            description = "The policy as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PolicyView.class)))
    public RestResponse<PolicyView> change(
            @Parameter(description = "Id or code", example = "TOPIS") String policy,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull JsonNode patch) {
        var view = service.change(policy, ifMatch, patch);
        return answers.ok(view, view.version(), "staff");
    }

    /** Removes a policy that nothing refers to. */
    @DELETE
    @Path("/{policy}")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(
            operationId = "deletePolicy",
            summary = "Remove a policy that nothing refers to",
            description = "One that was taught or adopted is retired instead.")
    @APIResponse(responseCode = "204", description = "Removed")
    public RestResponse<Void> delete(
            @Parameter(description = "Id or code", example = "TOPIS") String policy,
            @HeaderParam("If-Match") String ifMatch) {
        service.remove(policy, ifMatch);
        return RestResponse.noContent();
    }

    /** What the policy may become. */
    @GET
    @Path("/{policy}/transitions")
    @PermitAll
    @Operation(operationId = "getPolicyTransitions", summary = "See what a policy may become")
    public Transitions transitions(@Parameter(description = "Id or code", example = "TOPIS") String policy) {
        var found = policies.get(policy);
        return Transitions.from(found.status(), PolicyStatus.values(), found::obstacle, locale);
    }

    /** Brings the policy to another status. */
    @POST
    @Path("/{policy}/transitions")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(operationId = "transitionPolicy", summary = "Retire a policy, or take it up again")
    @APIResponse(
            responseCode = "200",
            description = "The policy as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PolicyView.class)))
    public RestResponse<PolicyView> become(
            @Parameter(description = "Id or code", example = "TOPIS") String policy,
            @NotNull @Valid PolicyTransitionRequest request) {
        var view = service.become(policy, request.to());
        return answers.ok(view, view.version(), "staff");
    }

    private boolean isStaff() {
        return caller.hasAny(Roles.TRAINING_ADMIN, Roles.AUDITOR);
    }
}
