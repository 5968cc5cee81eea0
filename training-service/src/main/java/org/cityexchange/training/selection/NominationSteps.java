package org.cityexchange.training.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.Texts;
import org.cityexchange.training.city.Cities;
import org.cityexchange.training.course.CourseRunFacts;
import org.cityexchange.training.course.CourseRunStatus;
import org.cityexchange.training.course.CourseRuns;

/** What may become of a nomination as its run stands, and by whom. */
@ApplicationScoped
class NominationSteps {

    private static final Set<CourseRunStatus> SCREENED_IN =
            EnumSet.of(CourseRunStatus.NOMINATION_OPEN, CourseRunStatus.NOMINATION_CLOSED, CourseRunStatus.CONFIRMED);

    private final CourseRuns runs;
    private final Cities cities;

    NominationSteps(CourseRuns runs, Cities cities) {
        this.runs = runs;
        this.cities = cities;
    }

    /** Refuses where nobody can be nominated now. */
    static void demandOpen(CourseRunFacts run) {
        if (run.status() != CourseRunStatus.NOMINATION_OPEN) {
            throw new DomainException(ErrorCode.NOMINATION_NOT_OPEN, run.status());
        }
    }

    /** What stands in the way of that status; empty when nothing does, or only that a reason is not given yet. */
    Optional<DomainException> obstacle(Nomination nomination, NominationStatus to, CourseRunFacts run, boolean admin) {
        if (to.isOfScreening() && !admin) {
            return Optional.of(new DomainException(ErrorCode.FORBIDDEN, List.of(), List.of()));
        }
        return nomination.obstacle(to).or(() -> {
            if (to == NominationStatus.SUBMITTED && run.status() != CourseRunStatus.NOMINATION_OPEN) {
                return Optional.of(new DomainException(ErrorCode.NOMINATION_NOT_OPEN, run.status()));
            }
            if (to.isOfScreening() && !SCREENED_IN.contains(run.status())) {
                return Optional.of(new DomainException(ErrorCode.SELECTION_NOT_NOW, run.status()));
            }
            return Optional.empty();
        });
    }

    /** What the caller may make of it now, in order. */
    List<NominationStatus> allowed(Nomination nomination, CourseRunFacts run, boolean admin) {
        return Arrays.stream(NominationStatus.values())
                .filter(to -> obstacle(nomination, to, run, admin).isEmpty())
                .toList();
    }

    /**
     * Why somebody from outside the target region is let in; null for everybody from inside, whatever the reason.
     * Refuses who is from outside without one.
     */
    String override(Nomination nomination, CourseRunFacts run, String reason) {
        var city = nomination.cityCode();
        var country =
                cities.countryOf(city).orElseThrow(() -> DomainException.at("/cityCode", ErrorCode.UNKNOWN_CITY, city));
        if (runs.admits(run, country)) {
            return null;
        }
        var given = Texts.clean(reason);
        if (given == null) {
            throw DomainException.at("/targetOverride", ErrorCode.OUTSIDE_TARGET, city, run.code());
        }
        return given;
    }
}
