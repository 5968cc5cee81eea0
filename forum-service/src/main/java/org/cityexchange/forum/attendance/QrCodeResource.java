package org.cityexchange.forum.attendance;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.cityexchange.forum.attendance.PersonalLink.Kind;
import org.cityexchange.kit.qr.QrCodes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** QR codes by a link's token: for images in mails, which send no headers. */
@Path("/v1/qr-codes")
@Produces(QrCodeResource.SVG)
@Tag(name = "Attendance")
class QrCodeResource {

    static final String SVG = "image/svg+xml";
    static final String PNG = "image/png";

    @Inject
    PersonalLinks links;

    @GET
    @Path("/{token}.svg")
    @PermitAll
    @Operation(operationId = "getQrCodeSvg", summary = "A ticket's QR code as SVG, by a link's token")
    public String svg(String token) {
        return QrCodes.svg(links.opened(Kind.QR_CODE, token).code());
    }

    @GET
    @Path("/{token}.png")
    @Produces(PNG)
    @PermitAll
    @Operation(operationId = "getQrCodePng", summary = "A ticket's QR code as PNG, by a link's token")
    public byte[] png(String token) {
        return QrCodes.png(links.opened(Kind.QR_CODE, token).code());
    }
}
