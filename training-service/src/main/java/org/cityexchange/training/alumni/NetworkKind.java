package org.cityexchange.training.alumni;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the members of a network have in common. */
public enum NetworkKind {
    /** What their courses were about; of either level. */
    TOPIC,
    CONTINENT,
    COUNTRY,
    CITY,
    /** The course run they completed. */
    COURSE_RUN;

    private static final char SEPARATOR = ':';

    /** The id of the network of those who have that in common. */
    String network(String code) {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + SEPARATOR + code;
    }

    /** What a network's id says; empty for what is no such id. */
    static Optional<Named> named(String network) {
        var end = network.indexOf(SEPARATOR);
        return end < 0
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(kind -> kind.network("").equals(network.substring(0, end + 1)))
                        .findFirst()
                        .map(kind -> new Named(kind, network.substring(end + 1)));
    }

    /** What a network's id says. */
    record Named(NetworkKind kind, String code) {}
}
