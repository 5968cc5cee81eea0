package org.cityexchange.kit.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What the {@code type} of a problem resolves to: a page that says what the refusal means. */
@Path("/problems/{type}")
@Tag(name = "Problems", description = "What the types of refusals mean")
public class ProblemPages {

    /** The page of one problem type, in the language the caller prefers. */
    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "getProblemType", summary = "What a problem type means")
    @APIResponse(responseCode = "200", description = "A page about the problem type")
    public RestResponse<String> page(String type, @HeaderParam("Accept-Language") String acceptLanguage) {
        var code = Arrays.stream(ErrorCode.values())
                .filter(candidate -> candidate.slug().equals(type))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        var locale = ProblemTexts.preferred(acceptLanguage);
        return RestResponse.ResponseBuilder.ok(html(code, locale))
                .header("Content-Language", locale.toLanguageTag())
                .header("Vary", "Accept-Language")
                .header("Cache-Control", "public, max-age=3600")
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .build();
    }

    private static String html(ErrorCode code, Locale locale) {
        var title = ProblemTexts.title(code, locale);
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
                <body><h1>%s</h1><p><code>%s</code> &middot; HTTP %d</p></body></html>
                """.formatted(locale.toLanguageTag(), title, title, code.name(), code.status());
    }
}
