package org.cityexchange.forum.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.StreamingOutput;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.kit.table.Table;
import org.cityexchange.kit.table.TableParams;
import org.cityexchange.kit.table.Tables;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The list of people as a file. */
@Path("/v1/people.{format:csv|xlsx}")
@Tag(name = "People")
class PersonTableResource {

    private static final Table<PersonView> TABLE = Table.<PersonView>named("인물", "people")
            .column("이름", "Name", PersonView::name)
            .column("라틴 문자 이름", "Name in Latin", PersonView::nameLatin)
            .column("전자우편", "E-mail", PersonView::email)
            .column("소속", "Affiliation", PersonView::affiliation)
            .column("직위", "Job title", PersonView::jobTitle)
            .column("도시 코드", "City code", PersonView::cityCode)
            .column("기관", "Institution", PersonView::ownerInstitution)
            .column("ID", "ID", PersonView::id);

    @Inject
    PersonService people;

    @Inject
    Tables tables;

    @GET
    @RolesAllowed(Roles.ORGANIZER)
    @Operation(operationId = "exportPeople", summary = "People your institution works with as CSV or XLSX")
    public RestResponse<StreamingOutput> export(
            String format, @RestQuery @Size(max = 100) String q, @Valid @BeanParam TableParams params) {
        return tables.personal(format, TABLE, row -> people.each(q, params.sort(), row));
    }
}
