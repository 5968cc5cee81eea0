package org.cityexchange.kit.table;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list as a file takes beside its filters: it is always whole. */
public class TableParams {

    @QueryParam("sort")
    @Parameter(description = "Fields to sort by, as in the list itself")
    String sort;

    /** The order asked for; null for the list's own. */
    public String sort() {
        return sort;
    }
}
