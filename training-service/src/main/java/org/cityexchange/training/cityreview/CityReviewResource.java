package org.cityexchange.training.cityreview;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The queue of cities that somebody named and the registry does not know. */
@Path("/v1/city-reviews")
@Tag(name = "City reviews", description = "Cities somebody named that the registry does not know")
public class CityReviewResource {

    private final CityReviewService service;
    private final Answers answers;
    private final CallerLocale locale;

    CityReviewResource(CityReviewService service, Answers answers, CallerLocale locale) {
        this.service = service;
        this.answers = answers;
        this.locale = locale;
    }

    /** The reviews, the oldest first. */
    @GET
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR, Roles.AUDITOR})
    @Operation(
            operationId = "listCityReviews",
            summary = "List the reviews of proposed cities",
            description =
                    "A coordinator sees those of their own proposals. Sort by openedAt (unless told) or -openedAt")
    public PageOf<CityReviewView> list(
            @RestQuery List<CityReviewStatus> status,
            @RestQuery List<String> country,
            @Valid @BeanParam PageParams params) {
        return service.page(status, country, params);
    }

    /** One review. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR, Roles.AUDITOR})
    @Operation(
            operationId = "getCityReview",
            summary = "Read a review of a proposed city",
            description = "While it is open, with the cities that may be meant and how likely each is.")
    public CityReviewView get(UUID id) {
        return service.get(id);
    }

    /** Proposes a city. */
    @POST
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR})
    @Idempotent
    @Operation(
            operationId = "createCityReview",
            summary = "Propose a city that is missing",
            description = "A name that a city of that country bears exactly is linked at once. Any other waits in the"
                    + " review of that name, one for all who propose it.")
    @APIResponse(
            responseCode = "201",
            description = "The review that answers the proposal",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CityReviewView.class)))
    public RestResponse<CityReviewView> create(@NotNull @Valid ProposeCityRequest request) {
        var view = service.propose(request);
        return answers.created(view, "/v1/city-reviews", view.id(), view.version());
    }

    /** What the review may become. */
    @GET
    @Path("/{id}/transitions")
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR, Roles.AUDITOR})
    @Operation(operationId = "getCityReviewTransitions", summary = "See what a review may become")
    public Transitions transitions(UUID id) {
        var review = service.visible(id);
        return Transitions.from(review.status(), CityReviewStatus.values(), review::obstacle, locale);
    }

    /** Decides about a proposed city. */
    @POST
    @Path("/{id}/transitions")
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Idempotent
    @Operation(
            operationId = "transitionCityReview",
            summary = "Link a proposed city to one that is known, create it, or reject it",
            description =
                    "The decision holds for all who proposed the name, and, where it is a city, for all who wait under"
                            + " another name of the same country that this city bears exactly.")
    @APIResponse(
            responseCode = "200",
            description = "The review as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CityReviewView.class)))
    public RestResponse<CityReviewView> become(UUID id, @NotNull @Valid CityReviewTransitionRequest request) {
        var view = service.become(id, request);
        return answers.ok(view, view.version());
    }
}
