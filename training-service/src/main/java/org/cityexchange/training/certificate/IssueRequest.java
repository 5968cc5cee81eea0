package org.cityexchange.training.certificate;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose completion is to be certified. */
@Schema(examples = """
                {"enrolmentId": "01997f2e-5c1a-7b1c-9d2e-3f4a5b6c7d8e"}
                """)
public record IssueRequest(@NotNull UUID enrolmentId) {}
