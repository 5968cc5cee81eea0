package org.cityexchange.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;
import org.cityexchange.kit.security.Secrets;
import org.cityexchange.kit.text.LocalizedText;

/** The {@code Idempotency-Key} of the request that is being answered. */
@RequestScoped
public class RequestKey {

    static final String HEADER = "Idempotency-Key";

    private static final int SHORTEST = 16;
    private static final int LONGEST = 64;

    @Inject
    HttpHeaders headers;

    @Inject
    UriInfo uri;

    @Inject
    ObjectMapper mapper;

    /**
     * The key; empty where none was sent. Refuses one that is too short or too long.
     *
     * @param subject who calls
     * @param parameters everything the operation was given: two requests that read alike are the same request
     */
    public Optional<IdempotencyKey> of(String subject, Object... parameters) {
        var key = headers.getHeaderString(HEADER);
        if (key == null) {
            return Optional.empty();
        }
        if (key.length() < SHORTEST || key.length() > LONGEST) {
            throw new DomainException(ErrorCode.INVALID_HEADER, FieldError.header(HEADER, ErrorCode.INVALID_HEADER));
        }
        var id = Secrets.hash(String.join("\n", subject, uri.getPath(), key));
        return Optional.of(new IdempotencyKey(key, id, hash(parameters)));
    }

    private byte[] hash(Object... parameters) {
        try {
            var writer = mapper.writer().withAttribute(LocalizedText.EVERY_LANGUAGE, true);
            return Secrets.hash(writer.writeValueAsString(parameters));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
