package org.cityexchange.training.city;

import java.util.List;
import org.cityexchange.contracts.CityKind;
import org.cityexchange.contracts.CityNameKind;
import org.cityexchange.contracts.CityStatus;
import org.cityexchange.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A city that may be meant, with how likely that is and why. */
public record CityCandidate(
        @Schema(
                description = "Code of the city; where the one that was found is merged, of its survivor",
                examples = "quy-nhon-vn")
        String city,

        LocalizedText names,
        @Schema(examples = "VN") String country,
        CityKind kind,
        CityStatus status,

        @Schema(nullable = true, description = "Code of the merged city whose name was found")
        String foundAs,

        @Schema(description = "0 to 1: the sum of the points of its reasons", examples = "0.97")
        double score,

        List<Reason> reasons) {

    /** Whether it bears exactly that name and nothing speaks against it. */
    boolean certainlyMeant() {
        return score >= 1;
    }

    /** Whether something can be recorded with it from now on. */
    boolean inUse() {
        return status == CityStatus.ACTIVE;
    }

    /** What speaks for a candidate or against it. */
    @Schema(name = "CityMatchReason")
    public record Reason(
            Rule rule,

            @Schema(description = "What it adds to the score or takes away", examples = "0.97")
            double points,

            @Schema(nullable = true, description = "The spelling asked for", examples = "Quy Nhon")
            String given,

            @Schema(nullable = true, description = "The name of the city it was compared with", examples = "Quy Nhơn")
            String name,

            @Schema(nullable = true) CityNameKind nameKind,
            LocalizedText detail) {}

    /** How points are given. */
    @Schema(name = "CityMatchRule")
    public enum Rule {
        /** The same name, whatever the case. */
        EXACT("같은 이름입니다", "The same name"),
        /** The same name without accents. */
        SAME_WITHOUT_ACCENTS("발음 부호를 빼면 같은 이름입니다", "The same name without accents"),
        /** The same name without words such as 시 or City. */
        SAME_WITHOUT_GENERIC_WORDS(
                "시, City 같은 말과 부호를 빼면 같은 이름입니다", "The same name without words such as City, and without punctuation"),
        /** So many groups of three letters, or parts of syllables, in common. */
        SIMILAR("비슷한 이름입니다", "A similar name"),
        /** Another spelling that was given is one of its names as well. */
        ANOTHER_SPELLING("다른 표기도 일치합니다", "Another spelling fits as well"),
        /** It lies in the country that was given. */
        COUNTRY_FITS("국가가 같습니다", "In the country given"),
        /** It lies in another country than was given. */
        COUNTRY_DIFFERS("국가가 다릅니다", "In another country than given");

        private final String ko;
        private final String en;

        Rule(String ko, String en) {
            this.ko = ko;
            this.en = en;
        }

        LocalizedText detail() {
            return LocalizedText.of(ko, en);
        }
    }
}
