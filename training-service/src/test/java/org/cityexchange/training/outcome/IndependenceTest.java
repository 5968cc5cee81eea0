package org.cityexchange.training.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.training.outcome.Independence.Source;
import org.junit.jupiter.api.Test;

class IndependenceTest {

    /** The institute is the city's, and the centre is the institute's. */
    private static final Affiliations AFFILIATIONS = new Affiliations(Map.of(
            "city", Set.of("city"),
            "institute", Set.of("institute", "city"),
            "centre", Set.of("centre", "institute", "city"),
            "university", Set.of("university", "city"),
            "reporter", Set.of("reporter")));

    private static final Independence OUTCOME =
            new Independence(Set.of("anna"), "reporter", Set.of("institute"), AFFILIATIONS);

    private static final Source INDEPENDENT = new Source(EvidenceOrigin.INDEPENDENT, null);

    private static List<ErrorCode> blockers(Source evidence, String subject, String... institutions) {
        var verifier = new Actor(subject, "outcome-verifier", Set.of(institutions));
        return OUTCOME.blockers(List.of(evidence), verifier).stream()
                .map(DomainException::code)
                .toList();
    }

    @Test
    void somebodyFromElsewhereConfirmsOnEvidenceFromElsewhere() {
        assertThat(blockers(INDEPENDENT, "ben", "elsewhere")).isEmpty();
        assertThat(blockers(new Source(EvidenceOrigin.PARTNER, "elsewhere"), "ben", "elsewhere"))
                .isEmpty();
    }

    @Test
    void everythingThatIsInTheWayIsNamed() {
        assertThat(blockers(new Source(EvidenceOrigin.INTERNAL, null), "anna", "reporter", "institute"))
                .containsExactly(
                        ErrorCode.NO_INDEPENDENT_EVIDENCE,
                        ErrorCode.VERIFIER_IS_REPORTER,
                        ErrorCode.VERIFIER_OF_REPORTER,
                        ErrorCode.VERIFIER_OF_HOST);
        assertThat(blockers(INDEPENDENT, "ben")).containsExactly(ErrorCode.VERIFIER_WITHOUT_INSTITUTION);
    }

    @Test
    void anInstitutionIsOneWithItsPartsAndWithWhatItIsPartOf() {
        assertThat(blockers(INDEPENDENT, "ben", "city")).containsExactly(ErrorCode.VERIFIER_OF_HOST);
        assertThat(blockers(INDEPENDENT, "ben", "centre")).containsExactly(ErrorCode.VERIFIER_OF_HOST);
        assertThat(blockers(INDEPENDENT, "ben", "university")).isEmpty();
    }

    @Test
    void whatComesFromTheHostIsNotIndependentWhateverItIsCalled() {
        assertThat(blockers(new Source(EvidenceOrigin.INDEPENDENT, "centre"), "ben", "elsewhere"))
                .containsExactly(ErrorCode.NO_INDEPENDENT_EVIDENCE);
    }

    @Test
    void theRefusalSaysWhichInstitutionIsMeant() {
        var refusals =
                OUTCOME.blockers(List.of(INDEPENDENT), new Actor("ben", "outcome-verifier", Set.of("aaa", "centre")));
        assertThat(refusals)
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("institute"));
    }
}
