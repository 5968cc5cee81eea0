package org.cityexchange.contracts;

import java.util.List;
import java.util.stream.Stream;

/**
 * The golden samples: for every type of event the JSON that was sent at some time. They only grow, and every reader
 * must be able to read each of them, back to the first version; the tests of both services take them from here.
 */
public final class GoldenSamples {

    /** One line per sample: the SHA-256 of the file, two spaces, its path; as {@code sha256sum} writes it. */
    static final String INDEX = "samples/index.txt";

    private GoldenSamples() {}

    /**
     * One sample.
     *
     * @param type the type of the event
     * @param name the name of the file without its ending, for messages
     * @param json the value of the Kafka record
     */
    public record Sample(EventType type, String name, String json) {

        @Override
        public String toString() {
            return type.wireName() + "/" + name;
        }
    }

    /** All samples, ordered by type and name. */
    public static List<Sample> all() {
        return Stream.of(EventType.values()).flatMap(type -> of(type).stream()).toList();
    }

    /** The samples of one type, ordered by name. */
    public static List<Sample> of(EventType type) {
        var folder = type.wireName() + "/";
        return Resources.text(INDEX)
                .lines()
                .map(line -> line.substring(line.indexOf("  ") + 2))
                .filter(path -> path.startsWith(folder))
                .sorted()
                .map(path -> new Sample(
                        type,
                        path.substring(folder.length(), path.length() - ".json".length()),
                        Resources.text("samples/" + path)))
                .toList();
    }
}
