package org.cityexchange.training.course;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cityexchange.kit.table.Table;
import org.cityexchange.kit.table.TableParams;
import org.cityexchange.kit.table.Tables;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The list of runs as a file. */
@Path("/v1/course-runs.{format:csv|xlsx}")
@Tag(name = "Course runs")
public class CourseRunTableResource {

    private static final Table<CourseRunView> TABLE = Table.<CourseRunView>named("연수 회차", "course-runs")
            .column("코드", "Code", CourseRunView::code)
            .column("과정", "Course", CourseRunView::course)
            .column("주제", "Topic", CourseRunView::primaryTopic)
            .column("한글명", "Korean title", run -> run.title().byTag().get("ko"))
            .column("영문명", "English title", run -> run.title().byTag().get("en"))
            .column("시작일", "Starts on", CourseRunView::startsOn)
            .column("종료일", "Ends on", CourseRunView::endsOn)
            .column("시간대", "Time zone", CourseRunView::timeZone)
            .column("방식", "Mode", run -> run.mode().name())
            .column("범위", "Scope", run -> run.scope().name())
            .column("대륙분류", "Scheme", run -> run.target().scheme().name())
            .column("대상", "Target", CourseRunTableResource::target)
            .column("주관기관", "Host institution", CourseRunView::hostInstitution)
            .column("언어", "Languages", run -> String.join("|", run.languages()))
            .column("정책", "Policies", run -> String.join("|", run.policies()))
            .column("상태", "Status", run -> run.status().name())
            .column("출처", "Provenance", run -> run.provenance().name())
            .column("데이터셋", "Dataset", CourseRunView::dataset);

    private final CourseRunService service;
    private final Tables tables;

    CourseRunTableResource(CourseRunService service, Tables tables) {
        this.service = service;
        this.tables = tables;
    }

    private static String target(CourseRunView run) {
        return Stream.concat(run.target().continents().stream().map(Enum::name), run.target().countries().stream())
                .collect(Collectors.joining("|"));
    }

    /** The runs that match, as a file. */
    @GET
    @PermitAll
    @Operation(operationId = "exportCourseRuns", summary = "Course runs as CSV or XLSX")
    public RestResponse<StreamingOutput> export(
            String format, @Valid @BeanParam CourseRunFilter filter, @Valid @BeanParam TableParams params) {
        return tables.visible(format, TABLE, row -> service.each(filter, params.sort(), row));
    }
}
