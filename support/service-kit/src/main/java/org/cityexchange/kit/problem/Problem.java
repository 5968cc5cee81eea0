package org.cityexchange.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of every refusal: problem details of RFC 9457 with a stable code and a trace id. */
@Schema(description = "Problem details (RFC 9457), application/problem+json")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @Schema(examples = "/problems/validation-failed") String type,
        @Schema(examples = "The request breaks a rule") String title,
        @Schema(examples = "422") int status,
        String detail,
        @Schema(examples = "/v1/events") String instance,

        @Schema(description = "Stable; new codes may appear", examples = "VALIDATION_FAILED")
        String code,

        @Schema(
                description = "The trace this call belongs to (W3C Trace Context)",
                examples = "4bf92f3577b34da6a3ce929d0e0e4736")
        String traceId,

        List<ProblemError> errors) {

    /** One thing wrong and where: exactly one of pointer, parameter and header is present. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProblemError(
            @Schema(examples = "/email") String pointer, String parameter, String header, String code, String detail) {}
}
