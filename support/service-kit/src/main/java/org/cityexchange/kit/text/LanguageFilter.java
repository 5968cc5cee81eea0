package org.cityexchange.kit.text;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.IllformedLocaleException;
import java.util.Locale;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Takes {@code ?lang=} from every request and says in {@code Content-Language} that it was followed. */
class LanguageFilter {

    @Inject
    ResponseLanguage language;

    @ServerRequestFilter
    void take(ContainerRequestContext request) {
        var wanted = request.getUriInfo().getQueryParameters().getFirst("lang");
        if (wanted == null) {
            return;
        }
        try {
            language.set(new Locale.Builder().setLanguageTag(wanted).build().toLanguageTag());
        } catch (IllformedLocaleException e) {
            throw new DomainException(
                    ErrorCode.INVALID_PARAMETER, FieldError.parameter("lang", ErrorCode.INVALID_PARAMETER));
        }
    }

    @ServerResponseFilter
    void tell(ContainerResponseContext response) {
        if (response.getStatus() < 300) {
            language.tag().ifPresent(tag -> response.getHeaders().putSingle("Content-Language", tag));
        }
    }
}
