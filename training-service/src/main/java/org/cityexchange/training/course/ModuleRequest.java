package org.cityexchange.training.course;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said about a module when it is entered or changed. */
@Schema(examples = """
                {"title": {"ko": "대중교통 운영", "en": "Running public transport"}, "ordinal": 1}
                """)
public record ModuleRequest(
        @NotNull LocalizedText title,
        @Schema(nullable = true) LocalizedText description,

        @Schema(
                nullable = true,
                description = "Where it stands among the modules, from 1; at the end unless told. Others make way.")
        @Positive
        Integer ordinal) {}
