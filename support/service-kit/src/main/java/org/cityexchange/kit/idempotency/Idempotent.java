package org.cityexchange.kit.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource's POST method: takes the {@code Idempotency-Key} header. The first request with a key takes effect and
 * its answer is kept for a day in the same transaction; a later one with the same key, caller, path and body is
 * answered with the same bytes and {@code Idempotency-Replayed: true}.
 *
 * <p>An operation that answers with a {@code Uni} is done in a transaction with others: it takes its {@link RequestKey} along
 * and has {@link KeptAnswers} keep it there.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {

    /** Whether a request without the key is refused. */
    @Nonbinding
    boolean required() default false;

    /**
     * Whether keys and answers are kept at all. Not of an operation that a secret in its request guards against being
     * repeated, and of which no trace may be left: the header is then not looked at.
     */
    @Nonbinding
    boolean kept() default true;
}
