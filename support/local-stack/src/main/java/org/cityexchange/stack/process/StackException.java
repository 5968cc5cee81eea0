package org.cityexchange.stack.process;

/** The stack cannot do what was asked; the message is one sentence for the person who asked. */
public final class StackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Refuses with that sentence. */
    public StackException(String sentence) {
        super(sentence);
    }

    /** Refuses with that sentence and keeps what led to it. */
    public StackException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
