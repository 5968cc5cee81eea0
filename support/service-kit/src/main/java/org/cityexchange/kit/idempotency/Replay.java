package org.cityexchange.kit.idempotency;

/** Leaves an operation that has been done before, with the answer it was given then. */
class Replay extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StoredAnswer answer;

    Replay(StoredAnswer answer) {
        super("replayed", null, false, false);
        this.answer = answer;
    }

    StoredAnswer answer() {
        return answer;
    }
}
