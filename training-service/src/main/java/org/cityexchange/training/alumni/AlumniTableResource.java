package org.cityexchange.training.alumni;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import org.cityexchange.kit.access.AccessReason;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.kit.table.Table;
import org.cityexchange.kit.table.TableParams;
import org.cityexchange.kit.table.Tables;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The directory of alumni as a file. */
@Path("/v1/alumni.{format:csv|xlsx}")
@Tag(name = "Alumni")
public class AlumniTableResource {

    private static final Table<AlumnusView> TABLE = Table.<AlumnusView>named("동문 명부", "alumni")
            .column("이름", "Name", AlumnusView::name)
            .column("로마자이름", "Latin name", AlumnusView::nameLatin)
            .column("이메일", "E-mail", AlumnusView::email)
            .column("도시코드", "City code", AlumnusView::cityCode)
            .column("국가", "Country", AlumnusView::country)
            .column("대륙", "Continent", alumnus -> alumnus.continent().names())
            .column("기관코드", "Institution code", AlumnusView::institutionCode)
            .column("직위", "Job title", AlumnusView::jobTitle)
            .column("직급", "Rank", alumnus -> alumnus.rank().names())
            .column(
                    "수료 회차",
                    "Course runs",
                    alumnus -> alumnus.courses().stream()
                            .map(AlumnusView.Course::courseRun)
                            .toList())
            .column("동의", "Agrees to", AlumnusView::consents)
            .column("동문 번호", "Alumnus number", alumnus -> alumnus.traineeId().toString());

    private final AlumniDirectory alumni;
    private final Tables tables;

    AlumniTableResource(AlumniDirectory alumni, Tables tables) {
        this.alumni = alumni;
        this.tables = tables;
    }

    /** The alumni of the list. */
    @GET
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR})
    @Operation(
            operationId = "exportAlumni",
            summary = "Alumni as CSV or XLSX, with the filters of the list",
            description =
                    "Needs a reason, which goes to the access log together with who asked and how many they were.")
    public RestResponse<StreamingOutput> export(
            String format,
            @HeaderParam(AccessReason.HEADER)
                    @Parameter(
                            description = "Why; percent-encoded UTF-8 where it is not in ASCII",
                            example = "Newsletter")
                    String reason,
            @Valid @BeanParam AlumniFilter filter,
            @Valid @BeanParam TableParams params) {
        return tables.personal(format, TABLE, row -> alumni.each(filter, params.sort(), reason, row));
    }
}
