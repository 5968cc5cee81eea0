package org.cityexchange.forum.feedback;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The themes that a free answer speaks of, all of them. */
@Schema(examples = "{\"themes\": [\"019ab010-2c02-7a23-9c13-2b3c4d5e6f13\"]}")
public record CodingRequest(@NotNull @Size(max = 50) List<@NotNull UUID> themes) {}
