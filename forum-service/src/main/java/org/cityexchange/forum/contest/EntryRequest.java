package org.cityexchange.forum.contest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a local government enters. */
@Schema(name = "ContestEntryRequest", examples = """
                {"cityCode": "yongsan-gu-seoul-kr", "partnerCityCode": "quy-nhon-vn",
                 "title": {"ko": "용산구와 베트남 퀴논시 국제교류로 지역경제를 이끌다!"}}
                """)
public record EntryRequest(
        @NotBlank
        @Size(max = 80)
        @Schema(description = "Code of the local government", examples = "yongsan-gu-seoul-kr")
        String cityCode,

        @Size(max = 80) @Schema(nullable = true, examples = "quy-nhon-vn")
        String partnerCityCode,

        @NotNull LocalizedText title,
        @Schema(nullable = true) LocalizedText summary) {}
