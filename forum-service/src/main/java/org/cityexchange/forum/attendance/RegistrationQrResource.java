package org.cityexchange.forum.attendance;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cityexchange.forum.attendance.PersonalLink.Kind;
import org.cityexchange.forum.registration.RegistrationDirectory;
import org.cityexchange.kit.http.Answers;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.qr.QrCodes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The QR code of a registration, for whoever holds it. */
@Path("/v1/registrations/{registration}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance", description = "Tickets, check-in, joining online, and who attended for how long")
class RegistrationQrResource {

    private static final String TOKEN = "Registration-Token";

    @Inject
    RegistrationDirectory registrations;

    @Inject
    PersonalLinks links;

    @Inject
    Answers answers;

    @GET
    @Path("/qr-code.svg")
    @Produces(QrCodeResource.SVG)
    @PermitAll
    @Operation(operationId = "getRegistrationQrCodeSvg", summary = "The ticket's QR code as SVG")
    public String svg(UUID registration, @HeaderParam(TOKEN) String token) {
        return QrCodes.svg(registrations.held(registration, token).code());
    }

    @GET
    @Path("/qr-code.png")
    @Produces(QrCodeResource.PNG)
    @PermitAll
    @Operation(operationId = "getRegistrationQrCodePng", summary = "The ticket's QR code as PNG")
    public byte[] png(UUID registration, @HeaderParam(TOKEN) String token) {
        return QrCodes.png(registrations.held(registration, token).code());
    }

    @POST
    @Path("/qr-links")
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "createQrLink",
            summary = "Make a link to the QR code for what sends no headers, such as a mail",
            description = "It shows the code and nothing else, until it is revoked or the registration is cancelled.")
    @APIResponse(
            responseCode = "201",
            description = "The link",
            content = @Content(schema = @Schema(implementation = QrLink.class)))
    public RestResponse<QrLink> create(UUID registration, @HeaderParam(TOKEN) String token) {
        var issued = links.issue(Kind.QR_CODE, registration, token);
        var path = "/v1/qr-codes/" + issued.token();
        var link = new QrLink(issued.id(), answers.at(path + ".svg"), answers.at(path + ".png"));
        return answers.created(link, "/v1/qr-codes", issued.token() + ".svg", 0);
    }

    @DELETE
    @Path("/qr-links/{link}")
    @PermitAll
    @Operation(operationId = "revokeQrLink", summary = "Have a link to the QR code show nothing any more")
    @APIResponse(responseCode = "204", description = "Revoked")
    public void revoke(UUID registration, UUID link, @HeaderParam(TOKEN) String token) {
        links.revoke(Kind.QR_CODE, registration, token, link);
    }
}
