package org.cityexchange.training.course;

import java.time.Instant;
import java.util.UUID;
import org.cityexchange.kit.text.LocalizedText;

/** A class session as the other features know it. */
public record ClassSessionFacts(
        UUID id,
        UUID runId,
        ClassSessionKind kind,
        LocalizedText title,
        Instant startsAt,
        Instant endsAt,
        int version) {}
