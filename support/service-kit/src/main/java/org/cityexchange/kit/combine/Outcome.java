package org.cityexchange.kit.combine;

/**
 * How a request ended, once what it did is committed: with an answer or with a refusal; the other of the two is null.
 *
 * @param <A> what is answered
 */
public record Outcome<A>(A answer, RuntimeException refusal) {

    /** It was done. */
    public static <A> Outcome<A> done(A answer) {
        return new Outcome<>(answer, null);
    }

    /** It was refused, by itself. */
    public static <A> Outcome<A> refused(RuntimeException refusal) {
        return new Outcome<>(null, refusal);
    }
}
