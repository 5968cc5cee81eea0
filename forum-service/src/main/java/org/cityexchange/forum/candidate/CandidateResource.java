package org.cityexchange.forum.candidate;

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
import java.util.UUID;
import org.cityexchange.forum.agenda.Agenda;
import org.cityexchange.forum.contest.EntryView;
import org.cityexchange.forum.outcome.OutcomeFilter;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Cases of good practice that training brought about. */
@Path("/v1/best-practice-candidates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Best-practice candidates", description = "Outcomes of training as cases for contests and agendas")
class CandidateResource {

    @Inject
    CandidateService candidates;

    @Inject
    Answers answers;

    @GET
    @RolesAllowed({Roles.ORGANIZER, Roles.AUDITOR})
    @Operation(
            operationId = "listBestPracticeCandidates",
            summary = "Verified outcomes of training that may be presented, the latest first",
            description =
                    "Disputed and retracted ones are left out unless asked for by phase: some may stand in an agenda.")
    public PageOf<CandidateView> list(@Valid @BeanParam OutcomeFilter filter, @Valid @BeanParam PageParams params) {
        return candidates.page(filter, params);
    }

    @GET
    @Path("/{outcome}")
    @RolesAllowed({Roles.ORGANIZER, Roles.AUDITOR})
    @Operation(operationId = "getBestPracticeCandidate", summary = "One outcome of training and where it is presented")
    public CandidateView get(UUID outcome) {
        return candidates.get(outcome);
    }

    @POST
    @Path("/{outcome}/contest-entries")
    @RolesAllowed(Roles.ORGANIZER)
    @Idempotent
    @Operation(operationId = "enterCandidate", summary = "Enter a verified outcome in one's own contest")
    @APIResponse(
            responseCode = "201",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = EntryView.class)))
    public RestResponse<EntryView> enter(UUID outcome, @Valid @NotNull CandidateEntryRequest request) {
        var entered = candidates.enter(outcome, request);
        return answers.created(
                entered, "/v1/contests/" + entered.contestId() + "/entries", entered.id(), entered.version());
    }

    @POST
    @Path("/{outcome}/session-proposals")
    @RolesAllowed(Roles.ORGANIZER)
    @Idempotent
    @Operation(
            operationId = "proposeSession",
            summary = "Put a talk about a verified outcome into the working copy of one's own agenda",
            description =
                    "As a session of its own, or into one that is there. The public sees it with the next release.")
    @APIResponse(
            responseCode = "201",
            description = "The session, tagged with the version of its agenda",
            content = @Content(schema = @Schema(implementation = Agenda.Session.class)))
    public RestResponse<Agenda.Session> propose(UUID outcome, @Valid @NotNull SessionProposalRequest request) {
        var proposed = candidates.propose(outcome, request);
        return answers.created(
                proposed.session(), "/v1/sessions", proposed.session().id(), proposed.agendaVersion());
    }
}
