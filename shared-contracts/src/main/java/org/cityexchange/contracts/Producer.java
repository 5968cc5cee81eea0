package org.cityexchange.contracts;

import java.util.Optional;
import java.util.stream.Stream;

/** The two services as senders of events. */
public enum Producer {
    /** The forum service. */
    FORUM("forum"),
    /** The training service. */
    TRAINING("training");

    private final String wireName;

    Producer(String wireName) {
        this.wireName = wireName;
    }

    /** The sender that is the application of that name; empty for an application that is neither service. */
    public static Optional<Producer> ofService(String application) {
        return Stream.of(values())
                .filter(producer -> producer.service().equals(application))
                .findFirst();
    }

    /** Its name in topics and event types. */
    public String wireName() {
        return wireName;
    }

    /** Its name as an application. */
    public String service() {
        return wireName + "-service";
    }

    /** What its records carry in {@link CloudEventHeaders#SOURCE}. */
    public String source() {
        return "urn:cityexchange:" + wireName;
    }
}
