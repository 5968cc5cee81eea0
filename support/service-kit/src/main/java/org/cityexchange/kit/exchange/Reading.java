package org.cityexchange.kit.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.contracts.CloudEventHeaders;
import org.cityexchange.contracts.EventType;
import org.cityexchange.contracts.ExchangeEvent;
import org.cityexchange.contracts.Nullable;

/** A record after the attempt to understand it. */
sealed interface Reading {

    /** The record. */
    Incoming raw();

    /** The event's id; null if that could not be read. */
    @Nullable
    UUID eventId();

    /** The event's type as the record names it; null if it does not. */
    @Nullable
    default String type() {
        return raw().headers().get(CloudEventHeaders.TYPE);
    }

    /** The event's revision; null if that could not be read. */
    @Nullable
    Long revision();

    /** What a record says. */
    record Legible(Incoming raw, UUID eventId, Long revision, ExchangeEvent event) implements Reading {

        /** Whether it stands for everything before it as well, so that nothing is missing in front of it. */
        boolean isState() {
            return raw.topic().compacted() || isSnapshot();
        }

        /** As handlers get it. */
        Received<ExchangeEvent> received(boolean late) {
            return new Received<>(
                    event, eventId, revision, raw.topic(), late, raw.headers().get(CloudEventHeaders.TRACEPARENT));
        }

        /** Whether it was sent in place of all earlier ones of its subject. */
        boolean isSnapshot() {
            return Boolean.parseBoolean(raw.headers().get(CloudEventHeaders.SNAPSHOT));
        }
    }

    /** Why a record cannot be understood; the detail quotes nothing of it. */
    record Unreadable(
            Incoming raw, @Nullable UUID eventId, @Nullable Long revision, ParkReason reason, String detail)
            implements Reading {}

    /** Reads the record; whatever is in it, this does not fail. */
    static Reading of(Incoming raw) {
        var eventId = uuid(raw.headers().get(CloudEventHeaders.ID));
        var revision = revision(raw.headers().get(CloudEventHeaders.REVISION));
        var typeName = raw.headers().get(CloudEventHeaders.TYPE);
        if (typeName == null) {
            return unreadable(raw, eventId, revision, "no header " + CloudEventHeaders.TYPE);
        }
        if (eventId.isEmpty()) {
            return unreadable(raw, eventId, revision, "no UUID in header " + CloudEventHeaders.ID);
        }
        if (revision.isEmpty()) {
            return unreadable(raw, eventId, revision, "no positive number in header " + CloudEventHeaders.REVISION);
        }
        var type = EventType.named(typeName);
        if (type.isEmpty()) {
            return new Unreadable(
                    raw, eventId.get(), revision.get(), ParkReason.UNKNOWN_TYPE, "a type not in the catalogue");
        }
        return event(raw, eventId, revision, type.get());
    }

    private static Reading event(Incoming raw, Optional<UUID> eventId, Optional<Long> revision, EventType type) {
        if (type.topic() != raw.topic()) {
            return unreadable(raw, eventId, revision, "a type of another topic");
        }
        if (raw.payload() == null) {
            return unreadable(raw, eventId, revision, "no value");
        }
        try {
            var event = ExchangeJson.read(raw.payload(), type.recordClass());
            if (event == null) {
                return unreadable(raw, eventId, revision, "JSON null");
            }
            if (!event.subject().toString().equals(raw.key())) {
                return unreadable(raw, eventId, revision, "the key is not the event's subject");
            }
            return new Legible(raw, eventId.orElseThrow(), revision.orElseThrow(), event);
        } catch (JsonProcessingException e) {
            return unreadable(raw, eventId, revision, Failures.describe(e));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return unreadable(raw, eventId, revision, Failures.describe(e));
        }
    }

    private static Unreadable unreadable(Incoming raw, Optional<UUID> eventId, Optional<Long> revision, String detail) {
        return new Unreadable(raw, eventId.orElse(null), revision.orElse(null), ParkReason.UNREADABLE, detail);
    }

    private static Optional<UUID> uuid(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Long> revision(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(Long::valueOf).filter(number -> number > 0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
