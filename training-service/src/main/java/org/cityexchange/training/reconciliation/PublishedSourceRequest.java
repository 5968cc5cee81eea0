package org.cityexchange.training.reconciliation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a document when it is entered. */
@Schema(examples = """
                {"code": "seoul-press-release-2022-11-25", "publishedOn": "2022-11-25", "institution": "shrdc",
                 "documentFile": "press-release-2022-11-25.txt",
                 "title": {"ko": "서울시, 2688명 외국공무원에게 서울의 도시문제해결 노하우 전수"},
                 "publisher": {"ko": "서울특별시", "en": "Seoul Metropolitan Government"}}
                """)
public record PublishedSourceRequest(
        @NotBlank @Size(max = 100) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Schema(description = "For ever")
        String code,

        @NotNull LocalizedText title,
        @Schema(nullable = true) LocalizedText publisher,
        @Schema(nullable = true) LocalDate publishedOn,

        @Schema(nullable = true, description = "By which files of figures name the document") @Size(max = 200)
        String documentFile,

        @Schema(
                nullable = true,
                description =
                        "Code of the institution whose runs its figures are about; runs of others are left out when"
                                + " they are counted",
                examples = "shrdc")
        @Size(max = 100)
        String institution) {}
