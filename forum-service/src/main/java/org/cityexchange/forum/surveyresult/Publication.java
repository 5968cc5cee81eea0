package org.cityexchange.forum.surveyresult;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Everything that is published of one count of a survey: its results and all its tables, of one disclosure. */
final class Publication {

    private final Questionnaire survey;
    private final SurveyResults.Snapshot snapshot;
    private final Map<Group, Disclosure.Shown> shown;

    Publication(Questionnaire survey, SurveyResults.Snapshot snapshot, Cube cube) {
        this.survey = survey;
        this.snapshot = snapshot;
        this.shown = Disclosure.of(cube, survey.minimumGroupSize());
    }

    /** The totals. */
    SurveyResults results() {
        var everybody = shown.get(Group.EVERYBODY);
        var ballots = survey.ballotsIssued();
        return new SurveyResults(
                survey.id(),
                survey.eventId(),
                survey.title(),
                survey.provenance(),
                snapshot,
                survey.minimumGroupSize(),
                everybody == null,
                everybody == null ? null : everybody.people(),
                ballots,
                everybody == null || ballots == null ? null : Share.of(everybody.people(), ballots),
                survey.dimensions(),
                everybody == null ? List.of() : items(everybody));
    }

    /** Every table, by the keys of its dimensions with a comma between them. */
    Map<String, CrossTable> tables() {
        var tables = new LinkedHashMap<String, CrossTable>();
        var dimensions = survey.dimensions();
        for (int one = 0; one < dimensions.size(); one++) {
            tables.put(dimensions.get(one).key(), table(one));
            for (int other = one + 1; other < dimensions.size(); other++) {
                tables.put(
                        dimensions.get(one).key() + "," + dimensions.get(other).key(), table(one, other));
            }
        }
        return tables;
    }

    private CrossTable table(int... by) {
        var groups = List.of(Group.EVERYBODY);
        for (int dimension : by) {
            groups = groups.stream()
                    .flatMap(group -> IntStream.range(
                                    0,
                                    survey.dimensions().get(dimension).values().size())
                            .mapToObj(value -> group.and(dimension, value)))
                    .toList();
        }
        return new CrossTable(
                survey.id(),
                survey.provenance(),
                snapshot,
                survey.minimumGroupSize(),
                IntStream.of(by).mapToObj(survey.dimensions()::get).toList(),
                groups.stream().map(this::cell).toList());
    }

    private CrossTable.Cell cell(Group group) {
        var where = new LinkedHashMap<String, String>();
        for (var trait : group.traits()) {
            var dimension = survey.dimensions().get(trait.dimension());
            where.put(dimension.key(), dimension.values().get(trait.value()).key());
        }
        var seen = shown.get(group);
        return seen == null
                ? new CrossTable.Cell(where, true, null, List.of())
                : new CrossTable.Cell(where, false, seen.people(), items(seen));
    }

    private List<ItemResult> items(Disclosure.Shown seen) {
        var items = new ArrayList<ItemResult>();
        for (int item = 0; item < survey.items().size(); item++) {
            items.add(ItemResult.of(survey.items().get(item), seen.tallies().get(item)));
        }
        return items;
    }
}
