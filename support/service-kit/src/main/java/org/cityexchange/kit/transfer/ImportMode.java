package org.cityexchange.kit.transfer;

/** What an import does with a row whose key is stored already. */
public enum ImportMode {
    /** Refuses it. */
    INSERT,
    /** Changes what is stored, where it differs. */
    UPSERT
}
