package org.cityexchange.training.trainee;

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

/** Trainees as a file, with the headings that the import takes. */
@Path("/v1/trainees.{format:csv|xlsx}")
@Tag(name = "Trainees")
public class TraineeTableResource {

    private static final Table<TraineeView> TABLE = Table.<TraineeView>named("연수생", "trainees")
            .column("연수생키", "External key", TraineeView::externalKey)
            .column("이름", "Name", TraineeView::name)
            .column("로마자이름", "Latin name", TraineeView::nameLatin)
            .column("이메일", "E-mail", TraineeView::email)
            .column("성별", "Gender", TraineeView::gender)
            .column("도시코드", "City code", TraineeView::cityCode)
            .column("기관코드", "Institution code", TraineeView::institutionCode)
            .column("직위", "Job title", TraineeView::jobTitle)
            .column("직급", "Rank", TraineeView::rank)
            .column("언어", "Language", TraineeView::language);

    private final TraineeService trainees;
    private final Tables tables;

    TraineeTableResource(TraineeService trainees, Tables tables) {
        this.trainees = trainees;
        this.tables = tables;
    }

    /** The trainees of the list. */
    @GET
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR})
    @Operation(
            operationId = "exportTrainees",
            summary = "Trainees as CSV or XLSX, with the filters of the list",
            description = "Needs a reason, which goes to the access log together with who asked and how many they were."
                    + " The file can be imported again.")
    public RestResponse<StreamingOutput> export(
            String format,
            @HeaderParam(AccessReason.HEADER)
                    @Parameter(
                            description = "Why; percent-encoded UTF-8 where it is not in ASCII",
                            example = "Visa%20list")
                    String reason,
            @Valid @BeanParam TraineeFilter filter,
            @Valid @BeanParam TableParams params) {
        return tables.personal(format, TABLE, row -> trainees.each(filter, params.sort(), reason, row));
    }
}
