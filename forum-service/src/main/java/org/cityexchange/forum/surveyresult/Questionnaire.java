package org.cityexchange.forum.surveyresult;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.forum.survey.ResponseFacts;
import org.cityexchange.forum.survey.SurveyQuestion;
import org.cityexchange.forum.survey.SurveyView;
import org.cityexchange.kit.text.LocalizedText;

/**
 * What a survey asked and whom, as its results are made of it.
 *
 * @param dimensions with every value that a response can have, whether or not one has it
 * @param ballotsIssued null where none were issued to anybody
 */
record Questionnaire(SurveyView survey, List<Dimension> dimensions, List<Asked> asked, Long ballotsIssued) {

    /** So many tallies are held while answers are counted: one of each item for each combination of values. */
    private static final long MOST_TALLIES = 200_000;

    /**
     * With as many of the dimensions, from the first, as can be counted in the memory there is for it. A question that is
     * a dimension is no item: its distribution would tell the sizes of the groups that are hidden.
     */
    static Questionnaire of(SurveyView survey, List<Dimension> declared, Long ballotsIssued) {
        var dimensions = countable(survey, declared);
        var places = new HashMap<String, Integer>();
        for (int place = 0; place < dimensions.size(); place++) {
            places.put(dimensions.get(place).key(), place);
        }
        var asked = survey.questions().stream()
                .filter(question -> !places.containsKey(question.key()))
                .flatMap(question -> Asked.of(question)
                        .map(each -> new Asked(each.item().askedBy(askedBy(survey, question, places)), each.reader())))
                .toList();
        return new Questionnaire(survey, dimensions, asked, ballotsIssued);
    }

    private static List<Dimension> countable(SurveyView survey, List<Dimension> declared) {
        var dimensions = new ArrayList<Dimension>();
        long tallies = survey.questions().stream().flatMap(Asked::of).count();
        for (var dimension : declared) {
            tallies *= dimension.values().size() + 1L; // the one more is not to have a value
            if (tallies > MOST_TALLIES) {
                break;
            }
            dimensions.add(dimension);
        }
        return List.copyOf(dimensions);
    }

    /** The dimensions on which it depends whether a question is asked, through all the questions before it. */
    private static Set<Integer> askedBy(SurveyView survey, SurveyQuestion question, Map<String, Integer> places) {
        var dimensions = new HashSet<Integer>();
        var condition = question.visibleIf();
        while (condition != null) {
            var key = condition.question();
            if (places.containsKey(key)) {
                dimensions.add(places.get(key));
            }
            condition = survey.questions().stream()
                    .filter(earlier -> earlier.key().equals(key))
                    .map(SurveyQuestion::visibleIf)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        return dimensions;
    }

    UUID id() {
        return survey.id();
    }

    UUID eventId() {
        return survey.eventId();
    }

    LocalizedText title() {
        return survey.title();
    }

    Provenance provenance() {
        return survey.provenance();
    }

    int minimumGroupSize() {
        return survey.minimumGroup();
    }

    List<Item> items() {
        return asked.stream().map(Asked::item).toList();
    }

    /** A count of nobody yet. */
    Count newCount(byte[] salt) {
        return new Count(this, salt);
    }

    /** The answers of a survey while they are counted one by one; what it holds does not grow with their number. */
    static final class Count {

        private final Questionnaire survey;
        private final Cube cube;
        private final AnswersDigest digest;

        private Count(Questionnaire survey, byte[] salt) {
            this.survey = survey;
            this.cube = new Cube(
                    survey.dimensions.stream()
                            .map(dimension -> dimension.values().size())
                            .toList(),
                    survey.items());
            this.digest = new AnswersDigest(salt);
        }

        void add(ResponseFacts response) {
            var values = survey.dimensions.stream()
                    .mapToInt(
                            dimension -> dimension.indexOf(response.dimensions().get(dimension.key())))
                    .toArray();
            var given = survey.asked.stream()
                    .map(asked -> asked.reader().apply(response.answers()))
                    .toArray(Given[]::new);
            cube.add(values, given);
            digest.add(canonical(response, given));
        }

        /** The same text for the same answers; of what was written freely only that it was. */
        private String canonical(ResponseFacts response, Given[] given) {
            var dimensions = survey.dimensions.stream()
                    .map(dimension ->
                            dimension.key() + "=" + response.dimensions().getOrDefault(dimension.key(), ""))
                    .collect(Collectors.joining(";"));
            var text = new StringBuilder(dimensions);
            for (int item = 0; item < given.length; item++) {
                text.append('\n')
                        .append(survey.asked.get(item).item().key())
                        .append('=')
                        .append(given[item].canonical());
            }
            return text.toString();
        }

        Cube cube() {
            return cube;
        }

        String digest() {
            return digest.hex();
        }
    }
}
