package org.cityexchange.training.alumni;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.training.country.Continent;
import org.cityexchange.training.trainee.Rank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An alumnus, as shown. */
@Schema(name = "Alumnus")
public record AlumnusView(
        @Schema(description = "Of the trainee") UUID traineeId,

        @Schema(nullable = true, description = "Null where unknown or not shown", examples = "Trainee One")
        String name,

        @Schema(nullable = true) String nameLatin,

        @Schema(nullable = true, description = "For those who run courses and coordinators of the city")
        String email,

        @Schema(description = "The present city, or the one it was merged into", examples = "delhi-in")
        String cityCode,

        @Schema(nullable = true, examples = "IN") String country,
        Continent continent,
        @Schema(nullable = true) String institutionCode,
        @Schema(nullable = true) String jobTitle,
        Rank rank,

        @Schema(description = "What the alumnus agrees to at present")
        List<ConsentKind> consents,

        @Schema(description = "What was completed, the latest first")
        List<Course> courses,

        Provenance provenance,

        @Schema(nullable = true, examples = "seoul-2008-2022")
        String dataset) {

    /** A course run that an alumnus has completed. */
    @Schema(name = "AlumnusCourse")
    public record Course(
            @Schema(description = "Code of the course run", examples = "ED-2022-01")
            String courseRun,

            LocalizedText title,

            @Schema(description = "What it counts to", examples = "URBAN_TRANSPORT")
            String topic,

            LocalDate startsOn,
            Instant completedAt) {}

    /** The same without the person. */
    AlumnusView masked() {
        return shown(null, null, null, null);
    }

    /** The same without the address. */
    AlumnusView withoutContact() {
        return shown(name, nameLatin, null, jobTitle);
    }

    private AlumnusView shown(String name, String nameLatin, String email, String jobTitle) {
        return new AlumnusView(
                traineeId,
                name,
                nameLatin,
                email,
                cityCode,
                country,
                continent,
                institutionCode,
                jobTitle,
                rank,
                consents,
                courses,
                provenance,
                dataset);
    }
}
