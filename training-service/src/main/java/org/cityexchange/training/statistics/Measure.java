package org.cityexchange.training.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.cityexchange.kit.text.LocalizedText;

/** What is counted. Only of participations, and of course runs by what is said of the run itself, does a sum make a total. */
public enum Measure {
    /** Runs that are finished or closed; by a trainee's place or rank, those with at least one such participation. */
    COURSE_RUNS("course-runs", "연수 회차", "Course runs", true),
    /** Completed enrolments in such runs. */
    PARTICIPATIONS("participations", "연수생(연인원)", "Participations", true),
    /** The people behind them, each once. */
    DISTINCT_TRAINEES("distinct-trainees", "연수생(실인원)", "Distinct trainees", false),
    /** The cities they came from, merged ones as one. */
    CITIES("cities", "도시", "Cities", false),
    /** The countries they came from. */
    COUNTRIES("countries", "국가", "Countries", false);

    private final String pathName;
    private final String ko;
    private final String en;
    private final boolean additive;

    Measure(String pathName, String ko, String en, boolean additive) {
        this.pathName = pathName;
        this.ko = ko;
        this.en = en;
        this.additive = additive;
    }

    /** The measure as it stands in paths. */
    public static Optional<Measure> named(String pathName) {
        return Arrays.stream(values())
                .filter(measure -> measure.pathName.equals(pathName))
                .findFirst();
    }

    /** As it stands in paths. */
    public String pathName() {
        return pathName;
    }

    LocalizedText names() {
        return LocalizedText.of(ko, en);
    }

    /** Whether the values by these dimensions add up to the total. */
    boolean addsUpBy(Iterable<Dimension> dimensions) {
        if (!additive) {
            return false;
        }
        for (var dimension : dimensions) {
            if (this == COURSE_RUNS && dimension.isOfTrainee()) {
                return false;
            }
        }
        return true;
    }
}
