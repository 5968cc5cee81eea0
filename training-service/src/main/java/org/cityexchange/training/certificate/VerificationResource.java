package org.cityexchange.training.certificate;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.Locale;
import java.util.Optional;
import org.cityexchange.kit.idempotency.Idempotent;
import org.cityexchange.kit.problem.CallerLocale;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.text.ResponseLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Verification of certificates by anybody who was shown one, without a login. */
@Path(VerificationResource.PATH)
@Tag(name = "Verification", description = "Is this certificate good? For everybody, without a login")
public class VerificationResource {

    static final String PATH = "/v1/verifications";

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final Verifications verifications;
    private final CallerLocale callerLocale;
    private final ResponseLanguage language;

    VerificationResource(Verifications verifications, CallerLocale callerLocale, ResponseLanguage language) {
        this.verifications = verifications;
        this.callerLocale = callerLocale;
        this.language = language;
    }

    /** What the link on a certificate comes to. */
    @GET
    @Path("/{token}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @PermitAll
    @Operation(
            operationId = "getVerification",
            summary = "Verify a certificate by the link on it",
            description =
                    "JSON, or for browsers a page in Korean or English (?lang=, or Accept-Language) that needs no script. Once"
                            + " the holder is erased the certificate verifies with the name withheld.")
    @APIResponse(
            responseCode = "200",
            description = "What the certificate is worth",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = VerificationView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    public RestResponse<Object> get(String token, @Context Request request) {
        var found = verifications.ofLink(token);
        return wantsHtml(request)
                ? page(found)
                : RestResponse.ResponseBuilder.<Object>ok(
                                found.orElseThrow(DomainException::notFound), MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .build();
    }

    /** JSON unless HTML is asked for, as browsers do. */
    private static boolean wantsHtml(Request request) {
        var offered = Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE)
                .build();
        var chosen = request.selectVariant(offered);
        return chosen != null && chosen.getMediaType().isCompatible(MediaType.TEXT_HTML_TYPE);
    }

    private RestResponse<Object> page(Optional<VerificationView> found) {
        var locale = language.tag().map(Locale::forLanguageTag).orElseGet(() -> callerLocale.or(Locale.KOREAN));
        var page = new VerificationPage(found.orElse(null), locale);
        return RestResponse.ResponseBuilder.<Object>create(found.isPresent() ? 200 : 404)
                .entity(page.html())
                .type(HTML)
                .header(HttpHeaders.CONTENT_LANGUAGE, page.language())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    /** What a credential comes to. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "verifyCredential",
            summary = "Verify a credential that somebody has shown",
            description =
                    "INVALID_PROOF when it was not signed here or was changed since: then nothing it says is repeated."
                            + " Otherwise what is on record counts, whatever the credential says.")
    public VerificationView verify(@NotNull @Valid VerificationRequest request) {
        return verifications.ofCredential(request.credential().strip());
    }
}
