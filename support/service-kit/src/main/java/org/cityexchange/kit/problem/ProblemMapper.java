package org.cityexchange.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.cityexchange.kit.http.MergePatch.PatchNotReadable;
import org.cityexchange.kit.http.Trace;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where a failure becomes an answer: RFC 9457 problem details in the caller's language. */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final String RETRY_AFTER_SECONDS = "3";

    @Inject
    UriInfo uri;

    @Inject
    Request request;

    @Inject
    CallerLocale callerLocale;

    @Inject
    AllowedMethods allowedMethods;

    @Inject
    DatabaseFailures databaseFailures;

    @ServerExceptionMapper
    RestResponse<Problem> domain(DomainException e) {
        return answer(e);
    }

    @ServerExceptionMapper
    RestResponse<Problem> invalid(ConstraintViolationException e) {
        return answer(Violations.refusal(e));
    }

    @ServerExceptionMapper
    RestResponse<Problem> unreadable(JsonProcessingException e) {
        return answer(JsonFailures.refusal(e));
    }

    /** As {@link #unreadable(JsonProcessingException)}: the framework has a mapper of its own for this kind. */
    @ServerExceptionMapper
    RestResponse<Problem> mismatched(MismatchedInputException e) {
        return answer(JsonFailures.refusal(e));
    }

    @ServerExceptionMapper
    RestResponse<Problem> unreadable(PatchNotReadable e) {
        return answer(JsonFailures.refusal((JsonProcessingException) e.getCause()));
    }

    @ServerExceptionMapper
    RestResponse<Problem> unauthenticated(UnauthorizedException e) {
        return challenge(ErrorCode.UNAUTHENTICATED);
    }

    @ServerExceptionMapper
    RestResponse<Problem> falseToken(AuthenticationFailedException e) {
        return challenge(ErrorCode.INVALID_TOKEN);
    }

    @ServerExceptionMapper
    RestResponse<Problem> forbidden(ForbiddenException e) {
        return answer(new DomainException(ErrorCode.FORBIDDEN));
    }

    @ServerExceptionMapper
    RestResponse<Problem> refused(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return answer(JsonFailures.refusal(json));
        }
        if (e.getCause() instanceof DomainException domain) {
            return answer(domain);
        }
        var status = isOtherMethod(e)
                ? ErrorCode.METHOD_NOT_ALLOWED.status()
                : e.getResponse().getStatus();
        if (status >= 500) {
            LOG.error("Unexpected failure", e);
        }
        return answer(new DomainException(ErrorCode.forStatus(status)));
    }

    /** Where several resources share the beginning of a path the framework takes a wrong method for a wrong path. */
    private boolean isOtherMethod(WebApplicationException e) {
        return e instanceof NotFoundException && allowedMethods.exclude(request.getMethod(), uri.getPath());
    }

    @ServerExceptionMapper
    RestResponse<Problem> other(Throwable e) {
        var refusal = databaseFailures.refusal(e);
        if (refusal.isEmpty()) {
            LOG.error("Unexpected failure", e);
        }
        return answer(refusal.orElseGet(() -> new DomainException(ErrorCode.INTERNAL_ERROR)));
    }

    private RestResponse<Problem> challenge(ErrorCode code) {
        var scheme = code == ErrorCode.INVALID_TOKEN ? "Bearer error=\"invalid_token\"" : "Bearer";
        return RestResponse.ResponseBuilder.<Problem>create(code.status())
                .entity(problem(new DomainException(code)))
                .type("application/problem+json")
                .header(HttpHeaders.WWW_AUTHENTICATE, scheme)
                .build();
    }

    private RestResponse<Problem> answer(DomainException e) {
        var answer = RestResponse.ResponseBuilder.<Problem>create(e.code().status())
                .entity(problem(e))
                .type("application/problem+json")
                .header(HttpHeaders.CONTENT_LANGUAGE, callerLocale.get().toLanguageTag());
        switch (e.code().status()) {
            case 405 -> answer.header(HttpHeaders.ALLOW, allowedMethods.of(uri.getPath()));
            case 429, 503 -> answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            default -> {} // the other statuses carry no header of their own
        }
        return answer.build();
    }

    private Problem problem(DomainException e) {
        var locale = callerLocale.get();
        List<Problem.ProblemError> errors =
                e.errors().stream().map(error -> shown(error, locale)).toList();
        return new Problem(
                "/problems/" + e.code().slug(),
                ProblemTexts.title(e.code(), locale),
                e.code().status(),
                ProblemTexts.detail(e.code(), locale, e.arguments()),
                uri.getRequestUri().getRawPath(),
                e.code().name(),
                Trace.traceId(),
                errors.isEmpty() ? null : errors);
    }

    private static Problem.ProblemError shown(FieldError error, Locale locale) {
        var detail = ProblemTexts.detail(error, locale);
        return switch (error.place()) {
            case POINTER -> new Problem.ProblemError(error.where(), null, null, error.code(), detail);
            case PARAMETER -> new Problem.ProblemError(null, error.where(), null, error.code(), detail);
            case HEADER -> new Problem.ProblemError(null, null, error.where(), error.code(), detail);
        };
    }
}
