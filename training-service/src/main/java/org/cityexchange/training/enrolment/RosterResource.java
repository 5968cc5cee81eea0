package org.cityexchange.training.enrolment;

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

/** Who takes part in a course run, as a file. */
@Path("/v1/course-runs/{run}/roster.{format:csv|xlsx}")
@Tag(name = "Enrolments")
public class RosterResource {

    private static final Table<Roster.Line> TABLE = Table.<Roster.Line>named("연수생 명단", "roster")
            .column("이름", "Name", line -> line.trainee().name())
            .column("로마자이름", "Latin name", line -> line.trainee().nameLatin())
            .column("성별", "Gender", line -> line.trainee().gender())
            .column("도시", "City", Roster.Line::cityNames)
            .column("국가", "Country", Roster.Line::country)
            .column("기관", "Institution", Roster.Line::institutionNames)
            .column("직위", "Job title", line -> line.trainee().jobTitle())
            .column("직급", "Rank", line -> line.enrolment().rank().names())
            .column("참여 방식", "Channel", line -> line.enrolment().channel())
            .column("상태", "Status", line -> line.enrolment().status())
            .column("회신 기한", "Answer until", Roster.Line::expiresAt)
            .column("이메일", "E-mail", line -> line.trainee().email())
            .column("연수생키", "External key", line -> line.trainee().externalKey())
            .column("등록 번호", "Enrolment number", line -> line.enrolment().id().toString());

    private final Roster roster;
    private final Tables tables;

    RosterResource(Roster roster, Tables tables) {
        this.roster = roster;
        this.tables = tables;
    }

    /** The roster. */
    @GET
    @RolesAllowed(Roles.TRAINING_ADMIN)
    @Operation(
            operationId = "exportRoster",
            summary = "Who takes part, by name, as CSV or XLSX, with the filters of the list",
            description =
                    "Needs a reason, which goes to the access log together with who asked and how many they were.")
    public RestResponse<StreamingOutput> export(
            @Parameter(description = "Id or code", example = "ED-2022-01") String run,
            String format,
            @HeaderParam(AccessReason.HEADER)
                    @Parameter(
                            description = "Why; percent-encoded UTF-8 where it is not in ASCII",
                            example = "Hotel%20list")
                    String reason,
            @BeanParam EnrolmentFilter filter,
            @Valid @BeanParam TableParams params) {
        return tables.personal(format, TABLE, row -> roster.each(run, filter, params.sort(), reason, row));
    }
}
