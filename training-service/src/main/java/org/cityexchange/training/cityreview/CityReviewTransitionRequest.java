package org.cityexchange.training.cityreview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.cityexchange.contracts.CityRejection;
import org.cityexchange.training.city.RegisterCityRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is decided about a proposed city. */
@Schema(examples = """
                {"to": "LINKED", "city": "quy-nhon-vn", "aliasLanguage": "ko"}
                """)
public record CityReviewTransitionRequest(
        @NotNull CityReviewStatus to,

        @Schema(nullable = true, description = "For LINKED: code of the city it is", examples = "quy-nhon-vn")
        String city,

        @Schema(nullable = true, description = "For CREATED: the new city") @Valid
        RegisterCityRequest newCity,

        @Schema(
                nullable = true,
                description = "The language of the name as it was proposed; where it is given the city gets the name as"
                        + " an alias, and whoever writes it next is linked at once",
                examples = "ko")
        @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
        String aliasLanguage,

        @Schema(nullable = true, description = "Needed for REJECTED, and for a city in another country")
        @Size(max = 1000)
        String reason,

        @Schema(nullable = true, description = "For REJECTED: what whoever named it is told; OTHER unless told")
        CityRejection rejection) {}
