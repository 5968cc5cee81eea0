package org.cityexchange.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;
import org.cityexchange.kit.security.Caller;
import org.cityexchange.kit.security.Secrets;
import org.cityexchange.kit.text.LocalizedText;
import org.jboss.resteasy.reactive.RestResponse;

/** Runs an {@link Idempotent} operation in one transaction with its key; comes after authorisation and validation. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class IdempotentInterceptor {

    private static final String KEY = "Idempotency-Key";
    private static final int SHORTEST = 16;
    private static final int LONGEST = 64;
    private static final List<String> KEPT_HEADERS = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG);

    @Inject
    IdempotencyKeys keys;

    @Inject
    Caller caller;

    @Inject
    HttpHeaders headers;

    @Inject
    UriInfo uri;

    @Inject
    ObjectMapper mapper;

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        var key = headers.getHeaderString(KEY);
        var idempotent = call.getMethod().getAnnotation(Idempotent.class);
        if (!idempotent.kept() || (key == null && !idempotent.required())) {
            return call.proceed();
        }
        demandWellFormed(key);
        var id = Secrets.hash(String.join("\n", caller.subject(), uri.getPath(), key));
        var requestHash = requestHash(call);
        return QuarkusTransaction.joiningExisting().call(() -> {
            var known = keys.claim(id, requestHash);
            if (known.isPresent()) {
                throw new Replay(StoredAnswer.opened(known.get(), key));
            }
            var answer = (RestResponse<?>) call.proceed();
            keys.keep(id, stored(answer).sealedWith(key));
            return answer;
        });
    }

    private static void demandWellFormed(String key) {
        if (key == null) {
            throw new DomainException(
                    ErrorCode.IDEMPOTENCY_KEY_REQUIRED, FieldError.header(KEY, ErrorCode.IDEMPOTENCY_KEY_REQUIRED));
        }
        if (key.length() < SHORTEST || key.length() > LONGEST) {
            throw new DomainException(ErrorCode.INVALID_HEADER, FieldError.header(KEY, ErrorCode.INVALID_HEADER));
        }
    }

    /** Over everything the operation was given; two requests that read alike are the same request. */
    private byte[] requestHash(InvocationContext call) throws JsonProcessingException {
        var writer = mapper.writer().withAttribute(LocalizedText.EVERY_LANGUAGE, true);
        return Secrets.hash(writer.writeValueAsString(call.getParameters()));
    }

    private StoredAnswer stored(RestResponse<?> answer) throws JsonProcessingException {
        var kept = new LinkedHashMap<String, String>();
        for (var name : KEPT_HEADERS) {
            var value = answer.getHeaders().getFirst(name);
            if (value != null) {
                kept.put(name, headerText(value));
            }
        }
        var body = answer.getEntity() == null ? "" : mapper.writeValueAsString(answer.getEntity());
        return new StoredAnswer(answer.getStatus(), Map.copyOf(kept), body);
    }

    private static String headerText(Object value) {
        if (value instanceof URI location) {
            return location.getRawPath(); // the next request may reach us under another name
        }
        return value instanceof EntityTag tag
                ? (tag.isWeak() ? "W/" : "") + '"' + tag.getValue() + '"'
                : value.toString();
    }
}
