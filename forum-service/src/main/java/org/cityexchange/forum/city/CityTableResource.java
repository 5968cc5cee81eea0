package org.cityexchange.forum.city;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.cityexchange.contracts.CityStatus;
import org.cityexchange.kit.table.Table;
import org.cityexchange.kit.table.TableParams;
import org.cityexchange.kit.table.Tables;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The list of cities as a file. */
@Path("/v1/cities.{format:csv|xlsx}")
@Tag(name = "Cities")
class CityTableResource {

    private static final Table<CityView> TABLE = Table.<CityView>named("도시", "cities")
            .column("코드", "Code", CityView::code)
            .column("이름", "Name", CityView::names)
            .column("종류", "Kind", CityView::kind)
            .column("국가", "Country", CityView::country)
            .column("상위 코드", "Parent", CityView::parent)
            .column("위도", "Latitude", CityView::lat)
            .column("경도", "Longitude", CityView::lon)
            .column("인구", "Population", CityView::population)
            .column("상태", "Status", CityView::status)
            .column("통합 도시", "Merged into", CityView::mergedInto);

    @Inject
    CityRepository cities;

    @Inject
    Tables tables;

    @GET
    @PermitAll
    @Operation(operationId = "exportCities", summary = "Cities as CSV or XLSX, with the filters of the list")
    public RestResponse<StreamingOutput> export(
            String format,
            @RestQuery @Size(max = 100) String q,
            @RestQuery List<String> country,
            @RestQuery List<CityStatus> status,
            @Valid @BeanParam TableParams params) {
        return tables.visible(format, TABLE, row -> cities.each(q, country, status, params.sort(), row));
    }
}
