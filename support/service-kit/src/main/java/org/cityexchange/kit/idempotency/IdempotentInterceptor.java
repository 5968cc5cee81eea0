package org.cityexchange.kit.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.FieldError;
import org.cityexchange.kit.security.Caller;
import org.jboss.resteasy.reactive.RestResponse;

/** Runs an {@link Idempotent} operation in one transaction with its key; comes after authorisation and validation. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class IdempotentInterceptor {

    @Inject
    IdempotencyKeys keys;

    @Inject
    RequestKey request;

    @Inject
    Caller caller;

    @Inject
    ObjectMapper mapper;

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        var idempotent = call.getMethod().getAnnotation(Idempotent.class);
        // one that answers later does so from a transaction of several requests, and has their keys kept there
        if (!idempotent.kept() || call.getMethod().getReturnType() == Uni.class) {
            return call.proceed();
        }
        var sent = request.of(caller.subject(), call.getParameters());
        if (sent.isEmpty() && idempotent.required()) {
            throw new DomainException(
                    ErrorCode.IDEMPOTENCY_KEY_REQUIRED,
                    FieldError.header(RequestKey.HEADER, ErrorCode.IDEMPOTENCY_KEY_REQUIRED));
        }
        return sent.isEmpty() ? call.proceed() : once(call, sent.get());
    }

    private Object once(InvocationContext call, IdempotencyKey key) throws Exception {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var known = keys.claim(key.id(), key.requestHash());
            if (known.isPresent()) {
                throw new Replay(StoredAnswer.opened(known.get(), key.key()));
            }
            var answer = call.proceed();
            keys.keep(key.id(), StoredAnswer.of(asResponse(answer), mapper).sealedWith(key.key()));
            return answer;
        });
    }

    /** An operation that returns its body alone is answered 200 with it. */
    private static RestResponse<?> asResponse(Object answer) {
        return answer instanceof RestResponse<?> response ? response : RestResponse.ok(answer);
    }
}
