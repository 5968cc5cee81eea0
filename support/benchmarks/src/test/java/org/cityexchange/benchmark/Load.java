package org.cityexchange.benchmark;

import java.time.Duration;

/** Something that is done over and over. */
interface Load {

    /** Does it for so long and answers how often a second it was done. */
    double run(Duration window) throws Exception;

    /** Fails the benchmark if what was done is not what should have been. */
    default void check() throws Exception {}
}
