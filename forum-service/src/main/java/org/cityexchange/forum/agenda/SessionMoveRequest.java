package org.cityexchange.forum.agenda;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a session is to begin instead. */
@Schema(examples = "{\"startsAt\": \"2022-11-25T14:20:00+09:00\"}")
public record SessionMoveRequest(@NotNull Instant startsAt) {}
