package org.cityexchange.training.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cityexchange.training.country.ContinentScheme;
import org.cityexchange.training.statistics.Counting.Counted;

/** What other features may ask the statistics. */
@ApplicationScoped
public class Statistics {

    private final Snapshot snapshot;
    private final Counting counting;
    private final DistinctTrainees distinct;
    private final Classifications classifications;
    private final MadeUp madeUp;

    Statistics(
            Snapshot snapshot,
            Counting counting,
            DistinctTrainees distinct,
            Classifications classifications,
            MadeUp madeUp) {
        this.snapshot = snapshot;
        this.counting = counting;
        this.distinct = distinct;
        this.classifications = classifications;
        this.madeUp = madeUp;
    }

    /**
     * The totals of many questions at one moment, each once.
     *
     * @param about the data sets and moment that all of them are about; whether anything counts there is told as well
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Totals totals(Iterable<Question> questions, Question about) {
        snapshot.take();
        var lookup = classifications.asOf(about.asOf());
        var found = new LinkedHashMap<Question, Long>();
        for (var question : questions) {
            if (!found.containsKey(question)) {
                found.put(question, count(question, lookup).total());
            }
        }
        var runs = count(
                        new Question(
                                Measure.COURSE_RUNS,
                                List.of(),
                                Map.of(),
                                List.of(),
                                ContinentScheme.SHRDC_6,
                                about.datasets(),
                                List.of(),
                                about.asOf()),
                        lookup)
                .total();
        return new Totals(found, runs > 0, madeUp.counted(about));
    }

    /**
     * What was counted.
     *
     * @param byQuestion the total of each question
     * @param any whether there is any run that counts
     * @param madeUp whether some of it was made up
     */
    public record Totals(Map<Question, Long> byQuestion, boolean any, boolean madeUp) {}

    /** Counts, in the caller's snapshot. */
    @Transactional(Transactional.TxType.MANDATORY)
    Counted count(Question asked, Classifications.Lookup lookup) {
        var geography = lookup.geography(asked.scheme());
        var cities = asked.filters().get(Dimension.CITY);
        var question = cities == null
                ? asked
                : asked.where(
                        Dimension.CITY,
                        cities.stream().map(geography::effective).toList());
        var persons = question.measure() == Measure.DISTINCT_TRAINEES ? lookup.persons() : new Persons(Map.of());
        return distinct.count(question, geography, lookup.topicTree(), persons)
                .orElseGet(() -> counting.count(question, geography, lookup.topicTree(), persons));
    }
}
