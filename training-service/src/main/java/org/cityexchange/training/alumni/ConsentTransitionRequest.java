package org.cityexchange.training.alumni;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status a consent is to get. */
@Schema(examples = """
                {"to": "WITHDRAWN"}
                """)
public record ConsentTransitionRequest(@NotNull ConsentStatus to) {}
