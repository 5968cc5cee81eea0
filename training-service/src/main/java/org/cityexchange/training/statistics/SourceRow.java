package org.cityexchange.training.statistics;

import java.time.LocalDate;
import java.util.UUID;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row that was counted: a run, or a participation in it. It says nothing of who the trainee is. */
@Schema(name = "StatisticsSourceRow")
public record SourceRow(
        @Schema(nullable = true, description = "Null where runs are counted")
        UUID enrolmentId,

        UUID courseRunId,
        @Schema(examples = "ED-2019-01") String courseRun,
        LocalizedText title,

        @Schema(description = "The primary topic of its course", examples = "URBAN_TRANSPORT")
        String topic,

        @Schema(examples = "2019") int year,
        LocalDate startsOn,
        @Schema(examples = "INVITED_ONSITE") String mode,
        @Schema(examples = "ALL_CONTINENTS") String scope,
        @Schema(nullable = true, examples = "shrdc") String host,

        @Schema(nullable = true, description = "The city it counts to, after merges", examples = "quy-nhon-vn")
        String city,

        @Schema(nullable = true, examples = "VN") String country,

        @Schema(nullable = true, description = "At the time", examples = "MANAGER")
        String rank,

        Provenance provenance,

        @Schema(nullable = true, examples = "seoul-2008-2022")
        String dataset) {}
