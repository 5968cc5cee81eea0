package org.cityexchange.contracts;

/** Where data come from. */
public enum Provenance {
    /** Entered by somebody who knew. */
    RECORDED,
    /** Taken over from a file. */
    IMPORTED,
    /** Made up, for trying things out; to be marked wherever it is shown. */
    SYNTHETIC
}
