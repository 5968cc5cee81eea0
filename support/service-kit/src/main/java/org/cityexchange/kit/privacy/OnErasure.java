package org.cityexchange.kit.privacy;

/** What becomes of a field when the person is erased. */
public enum OnErasure {
    /** It is emptied. */
    EMPTIED,
    /** A pseudonym that leads to nobody takes its place. */
    REPLACED,
    /** The row is deleted. */
    DELETED,
    /** It stays, because without the rest it leads to nobody, and is needed for counts. */
    KEPT,
    /** It stays as it is, since nobody can tell whose it is; it goes by itself. */
    UNLINKED
}
