package org.cityexchange.kit.persistence;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Optional;
import java.util.UUID;

/** Identifiers of everything we keep: UUID version 7 (RFC 9562), so that they sort by the time they were made. */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private static final int CANONICAL_LENGTH = 36;

    private Ids() {}

    /** A new identifier; later ones are greater. Not for anonymous things: the time can be read from it. */
    public static UUID next() {
        return GENERATOR.generate();
    }

    /** The identifier written there; empty when it is something else, such as a slug or a code. */
    public static Optional<UUID> parse(String text) {
        if (text.length() != CANONICAL_LENGTH) {
            return Optional.empty(); // UUID.fromString would take the slug 2020-10-22-a-b
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
