package org.cityexchange.training.course;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said about a class session when it is entered or changed. */
@Schema(examples = """
                {"kind": "LECTURE", "title": {"ko": "서울의 교통정보센터", "en": "Seoul's transport information centre"},
                 "startsAt": "2027-05-11T10:00:00+09:00", "endsAt": "2027-05-11T12:00:00+09:00",
                 "place": {"ko": "창의관 3층"}, "instructors": ["01936e2a-7c5b-7000-8000-000000000001"]}
                """)
public record ClassSessionRequest(
        @NotNull ClassSessionKind kind,
        @NotNull LocalizedText title,
        @Schema(nullable = true) LocalizedText description,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Schema(nullable = true) LocalizedText place,

        @Schema(nullable = true, description = "Id of a module of the run")
        UUID module,

        @Schema(nullable = true, description = "Ids of who teaches; nobody teaches in two places at once")
        @Size(max = 20)
        List<@NotNull UUID> instructors) {

    public ClassSessionRequest {
        // null elements are left in for validation to point at
        instructors = instructors == null ? List.of() : Collections.unmodifiableList(instructors);
    }
}
