package org.cityexchange.training.engagement;

import java.time.Instant;
import java.util.UUID;
import org.cityexchange.kit.text.LocalizedText;

/**
 * Something heard from the forum about a person, as other features see it.
 *
 * @param event what the event is called; null where nothing is known of it
 * @param eventSlug null where nothing is known of the event
 */
public record ForumEngagement(
        UUID id, EngagementKind kind, Instant at, UUID eventId, LocalizedText event, String eventSlug) {}
