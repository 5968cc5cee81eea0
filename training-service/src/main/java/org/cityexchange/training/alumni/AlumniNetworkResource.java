package org.cityexchange.training.alumni;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.training.country.ContinentScheme;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Alumni who have something in common. */
@Path("/v1/alumni-networks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alumni")
public class AlumniNetworkResource {

    private final AlumniNetworks networks;

    AlumniNetworkResource(AlumniNetworks networks) {
        this.networks = networks;
    }

    /** The networks of a kind. */
    @GET
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR, Roles.ORGANIZER, Roles.AUDITOR})
    @Operation(
            operationId = "listAlumniNetworks",
            summary = "Networks of alumni by topic, region or course run, with how many members the caller sees",
            description = "All that have members, whole; course runs page by page, the latest first (sort by startsOn)."
                    + " Whoever belongs to several networks of a kind counts in each of them.")
    public PageOf<AlumniNetworkView> list(
            @RestQuery @NotNull NetworkKind kind,
            @RestQuery @DefaultValue("SHRDC_6") @Parameter(description = "How countries are counted to continents")
                    ContinentScheme scheme,
            @RestQuery
                    @Parameter(
                            description = "A data set. Unless one is named, alumni who were made up do not count",
                            example = "seoul-2008-2022")
                    List<String> dataset,
            @Valid @BeanParam PageParams params) {
        return networks.page(kind, scheme, dataset, params);
    }

    /** The members of a network. */
    @GET
    @Path("/{network}/members")
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR, Roles.ORGANIZER, Roles.AUDITOR})
    @Operation(
            operationId = "listAlumniNetworkMembers",
            summary = "The members of a network whom the caller sees; noted in the access log",
            description = "With the filters and the order of the directory of alumni")
    public PageOf<AlumnusView> members(
            @Parameter(description = "Id of the network", example = "topic:URBAN_TRANSPORT") String network,
            @Valid @BeanParam AlumniFilter filter,
            @Valid @BeanParam PageParams params) {
        return networks.members(network, filter, params);
    }
}
