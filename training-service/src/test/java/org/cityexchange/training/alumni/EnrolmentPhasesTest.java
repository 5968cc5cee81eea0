package org.cityexchange.training.alumni;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cityexchange.contracts.EnrolmentPhase.CANCELLED;
import static org.cityexchange.contracts.EnrolmentPhase.COMPLETED;
import static org.cityexchange.contracts.EnrolmentPhase.CONFIRMED;
import static org.cityexchange.contracts.EnrolmentPhase.REVOKED;

import org.cityexchange.contracts.EnrolmentPhase;
import org.cityexchange.training.enrolment.EnrolmentStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnrolmentPhasesTest {

    @Test
    void theForumHearsOfThoseWhoComeAndOfWhatBecomesOfThem() {
        assertThat(EnrolmentPhases.of(EnrolmentStatus.INVITED, null)).isEmpty();
        assertThat(EnrolmentPhases.of(EnrolmentStatus.CONFIRMED, null)).contains(CONFIRMED);
        assertThat(EnrolmentPhases.of(EnrolmentStatus.ATTENDING, CONFIRMED)).contains(CONFIRMED);
        assertThat(EnrolmentPhases.of(EnrolmentStatus.NO_SHOW, CONFIRMED)).contains(CANCELLED);
        assertThat(EnrolmentPhases.of(EnrolmentStatus.NOT_COMPLETED, CONFIRMED)).contains(CONFIRMED);
        assertThat(EnrolmentPhases.of(EnrolmentStatus.COMPLETED, CONFIRMED)).contains(COMPLETED);
        assertThat(EnrolmentPhases.of(EnrolmentStatus.REVOKED, COMPLETED)).contains(REVOKED);
    }

    @ParameterizedTest
    @EnumSource(value = EnrolmentStatus.class, names = "COMPLETED", mode = EnumSource.Mode.EXCLUDE)
    void whateverACompletionIsCorrectedToItIsTakenBack(EnrolmentStatus status) {
        if (!status.isLive() || status == EnrolmentStatus.NOT_COMPLETED) {
            assertThat(EnrolmentPhases.of(status, COMPLETED)).contains(REVOKED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatItNeverHeardOfComesToNothingWithoutAWord(EnrolmentStatus status) {
        var comes = status == EnrolmentStatus.CONFIRMED
                || status == EnrolmentStatus.ATTENDING
                || status == EnrolmentStatus.COMPLETED;
        assertThat(EnrolmentPhases.of(status, null).isPresent()).isEqualTo(comes);
    }

    @ParameterizedTest
    @EnumSource
    void noPhaseIsForgotten(EnrolmentPhase told) {
        for (var status : EnrolmentStatus.values()) {
            assertThat(EnrolmentPhases.of(status, told)).isPresent();
        }
    }
}
