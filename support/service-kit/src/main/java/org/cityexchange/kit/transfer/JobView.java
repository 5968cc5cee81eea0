package org.cityexchange.kit.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.problem.ProblemTexts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import as it is shown. */
@Schema(name = "Job")
public record JobView(
        UUID id,
        @Schema(examples = "CITIES") String type,
        JobStatus status,
        boolean dryRun,
        ImportMode mode,
        OnError onError,
        Provenance provenance,

        @Schema(nullable = true, examples = "seoul-2008-2022")
        String dataset,

        Progress progress,

        @Schema(nullable = true, description = "What became of the rows; null until it is done")
        Result result,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The first errors, in the order of the file; not in lists")
        List<RowError> errors,

        @Schema(description = "How many errors there are, shown or not", examples = "0")
        int errorsTotal,

        Instant createdAt,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant finishedAt) {

    /** How far it is. */
    @Schema(name = "JobProgress")
    public record Progress(
            @Schema(examples = "282") int rowsDone,

            @Schema(nullable = true, description = "Known once the file has been looked at", examples = "282")
            Integer rowsTotal) {}

    /** What became of the rows, or in a dry run would; each row counts once. */
    @Schema(name = "JobResult")
    public record Result(
            @Schema(examples = "282") int inserted,
            @Schema(examples = "0") int updated,

            @Schema(description = "What it says is stored already", examples = "0")
            int unchanged,

            @Schema(description = "Good, but left out because others were refused", examples = "0")
            int skipped,

            @Schema(description = "Refused", examples = "0") int failed) {}

    /** One thing wrong with the file. */
    @Schema(name = "JobError")
    public record RowError(
            @Schema(nullable = true, description = "Row of data, from 1; null for the file as a whole", examples = "3")
            Integer row,

            @Schema(description = "Line of the file, from 1", examples = "4")
            long line,

            @Schema(nullable = true, examples = "country") String column,
            @Schema(examples = "INVALID_VALUE") String code,

            @Schema(description = "In the language of Accept-Language", examples = "The value KR1 cannot be used here")
            String detail,

            @Schema(nullable = true, description = "The cell as written, shortened", examples = "KR1")
            String value) {

        static RowError of(JobError error, Locale locale) {
            var detail = ProblemTexts.detail(ErrorCode.valueOf(error.code()), locale, List.copyOf(error.arguments()));
            return new RowError(error.row(), error.line(), error.column(), error.code(), detail, error.value());
        }
    }
}
