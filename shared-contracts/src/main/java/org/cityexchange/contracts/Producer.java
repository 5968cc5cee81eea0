package org.cityexchange.contracts;

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

    /** Its name in topics and event types. */
    public String wireName() {
        return wireName;
    }

    /** What its records carry in {@link CloudEventHeaders#SOURCE}. */
    public String source() {
        return "urn:cityexchange:" + wireName;
    }
}
