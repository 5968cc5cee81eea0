package org.cityexchange.training.selection;

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

/** Who is nominated for a run, as a file. */
@Path("/v1/course-runs/{run}/nominations.{format:csv|xlsx}")
@Tag(name = "Selection")
public class NominationTableResource {

    private static final Table<NominationExport.Line> TABLE = Table.<NominationExport.Line>named("추천 명단", "nominations")
            .column("기관코드", "Institution code", line -> line.nomination().institutionCode())
            .column("추천순위", "Institution rank", line -> line.nomination().institutionRank())
            .column("이름", "Name", line -> line.trainee().name())
            .column("로마자이름", "Latin name", line -> line.trainee().nameLatin())
            .column("성별", "Gender", line -> line.trainee().gender())
            .column("도시코드", "City code", line -> line.nomination().cityCode())
            .column("직위", "Job title", line -> line.trainee().jobTitle())
            .column("직급", "Rank", line -> line.trainee().rank().names())
            .column("참여 방식", "Channel", line -> line.nomination().channel())
            .column("상태", "Status", line -> line.nomination().status())
            .column("예비 순위", "Reserve", line -> line.nomination().reserve())
            .column("추천 사유", "Motivation", line -> line.nomination().motivation())
            .column("연수생키", "External key", line -> line.trainee().externalKey());

    private final NominationExport nominations;
    private final Tables tables;

    NominationTableResource(NominationExport nominations, Tables tables) {
        this.nominations = nominations;
        this.tables = tables;
    }

    /** The nominations of the list. */
    @GET
    @RolesAllowed({Roles.TRAINING_ADMIN, Roles.CITY_COORDINATOR})
    @Operation(
            operationId = "exportNominations",
            summary = "Who is nominated, by name, as CSV or XLSX, with the filters of the list",
            description =
                    "Needs a reason, which goes to the access log together with who asked and how many they were.")
    public RestResponse<StreamingOutput> export(
            @Parameter(description = "Id or code", example = "ED-2022-01") String run,
            String format,
            @HeaderParam(AccessReason.HEADER)
                    @Parameter(
                            description = "Why; percent-encoded UTF-8 where it is not in ASCII",
                            example = "Selection%20board")
                    String reason,
            @Valid @BeanParam NominationFilter filter,
            @Valid @BeanParam TableParams params) {
        return tables.personal(format, TABLE, row -> nominations.each(run, filter, params.sort(), reason, row));
    }
}
