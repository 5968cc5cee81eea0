package org.cityexchange.kit.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cityexchange.contracts.CityKind;
import org.cityexchange.contracts.CityState;
import org.cityexchange.contracts.CityStatus;
import org.cityexchange.contracts.CityUpdated;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.contracts.RegistrationWaitlisted;

/** Events about things nobody else has. */
final class Events {

    static final Instant WHEN = Instant.parse("2026-11-22T09:00:00.123456Z");

    private Events() {}

    /** On a topic that is not compacted. */
    static RegistrationWaitlisted about(UUID registrationId) {
        return new RegistrationWaitlisted(
                registrationId,
                new UUID(7, 7),
                RegistrationMode.ONLINE,
                null,
                "IN",
                "1.vBU43Pff-RVJvZk403yjKaR3Gc4uu0c0htFzcXuvAIw",
                WHEN);
    }

    /** On a compacted topic. */
    static CityUpdated aboutCity(UUID cityId) {
        return new CityUpdated(
                new CityState(
                        cityId,
                        "IN-DELHI",
                        CityKind.CITY,
                        Map.of("en", "Delhi", "ko", "델리"),
                        List.of(),
                        null,
                        "IN",
                        28.61,
                        77.21,
                        null,
                        CityStatus.ACTIVE,
                        null,
                        null),
                WHEN);
    }
}
