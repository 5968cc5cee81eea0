package org.cityexchange.training.privacy;

/** What the forum tells, to be filled in. */
final class GoldenFacts {

    /** A registration, its event, whose it is and when. */
    static final String CONFIRMED = """
            {"registrationId": "%s", "eventId": "%s", "mode": "ONLINE", "cityCode": "delhi-in", "personRef": "%s",
             "occurredAt": "%s"}
            """;

    private GoldenFacts() {}
}
