package org.cityexchange.kit.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What every list takes: how many, from where, in which order, and whether to count them all. */
public class PageParams {

    private static final int DEFAULT_LIMIT = 20;

    @QueryParam("limit")
    @Min(1)
    @Max(100)
    @Parameter(description = "Items on a page, 1 to 100; 20 unless told")
    Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "From page.next of the same list, unchanged")
    String cursor;

    @QueryParam("sort")
    @Parameter(
            description = "Fields to sort by, comma-separated, - for descending; the list says which",
            example = "-startsAt")
    String sort;

    @QueryParam("include")
    @Parameter(description = "total: count all that match, as page.total")
    String include;

    int limit() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }
}
