package org.cityexchange.kit.access;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which entries of the access log a list is to show. */
public class AccessFilter {

    @QueryParam("actor")
    @Parameter(description = "Subject of the token")
    String actor;

    @QueryParam("operation")
    List<AccessOperation> operation;

    @QueryParam("subjectType")
    String subjectType;

    @QueryParam("subjectId")
    UUID subjectId;

    @QueryParam("occurredFrom")
    @Parameter(description = "At or after this instant")
    Instant occurredFrom;

    @QueryParam("occurredBefore")
    @Parameter(description = "Before this instant")
    Instant occurredBefore;
}
