package org.cityexchange.training.statistics;

import java.util.List;
import java.util.Set;

/**
 * How much training counts for a city or a policy, with the rules of all statistics. Runs and participations add up by
 * year and by topic, as each run is of one of each; trainees do not, who may have come more than once.
 *
 * @param trainees the people behind the participations, each once
 * @param byYear in the order of the years
 * @param byTopic by topic of the first level, in the order of the programme's own tables
 * @param cities codes of the cities that took part, as recorded
 * @param warnings what a reader has to know lest a number mislead
 */
public record TrainingFigures(
        long courseRuns,
        long participations,
        long trainees,
        List<Part> byYear,
        List<Part> byTopic,
        Set<String> cities,
        List<Warning> warnings) {

    /**
     * What counts of one year or topic.
     *
     * @param key the year, or the topic's code
     */
    public record Part(String key, long courseRuns, long participations) {}
}
