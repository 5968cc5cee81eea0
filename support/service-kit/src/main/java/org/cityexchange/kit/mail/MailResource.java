package org.cityexchange.kit.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.paging.PageOf;
import org.cityexchange.kit.paging.PageParams;
import org.cityexchange.kit.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** For those who see to it that mail goes out. */
@Path("/v1/mails")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mails", description = "What became of the mails this service sends")
public class MailResource {

    private final MailRepository mails;

    MailResource(MailRepository mails) {
        this.mails = mails;
    }

    /** Lists mails without addresses and contents. */
    @GET
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            operationId = "listMails",
            summary = "List mails, newest first",
            description = "Neither addresses nor contents are shown. Sort by createdAt")
    public PageOf<MailView> list(
            @RestQuery List<MailStatus> status,
            @RestQuery @Parameter(description = "Only those about it, such as a registration") List<UUID> about,
            @Valid @BeanParam PageParams params) {
        return mails.page(status, about, params);
    }
}
