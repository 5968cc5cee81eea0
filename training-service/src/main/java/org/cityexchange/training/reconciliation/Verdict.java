package org.cityexchange.training.reconciliation;

/** What comes of holding a published figure against what it is about. */
public enum Verdict {
    /** It is so; a figure that says about, over or at least is so within what it says. */
    MATCH,
    /** It is so once rounded as the document rounds. */
    ROUNDED_MATCH,
    /** It is not so. */
    MISMATCH,
    /** The document's own figures, from which it follows, say otherwise. */
    INTERNALLY_INCONSISTENT,
    /** Nothing we hold and nothing else in the document says anything of it. */
    NOT_COMPUTABLE,
    /** It depends on how the document is read, or what it would follow from is too vague itself. */
    AMBIGUOUS
}
