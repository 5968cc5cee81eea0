package org.cityexchange.kit.transfer;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How files are taken in. */
@ConfigMapping(prefix = "city-exchange.transfer")
public interface TransferConfig {

    /** Rows applied with a few statements, and forgotten before the next ones. */
    @WithDefault("500")
    int batch();

    /** Errors kept with a job; the rest is only counted. */
    @WithDefault("1000")
    int maxErrors();

    /** Rows that a file may have. */
    @WithDefault("100000")
    int maxRows();

    /** What an XLSX file, which is compressed, may come to: a small one can unzip to more than the memory holds. */
    @WithDefault("64M")
    MemorySize maxUnzipped();

    /** How long to wait for a signal before looking for jobs of others: those of a replica that died. */
    @WithDefault("5s")
    Duration poll();

    /** How long one file may take. */
    @WithDefault("1h")
    Duration timeout();

    /** How often a job is begun before it is given up: one that takes the process with it must not do so for ever. */
    @WithDefault("10")
    int attempts();
}
