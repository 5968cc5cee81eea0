package org.cityexchange.training.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Counts: one statement for a question, whatever it is by. */
@ApplicationScoped
class Counting {

    private final Session entities;

    Counting(Session entities) {
        this.entities = entities;
    }

    /**
     * What was counted.
     *
     * @param total of all rows, each counted once; not always their sum
     */
    record Counted(List<Group> groups, long total) {}

    /** The value of one combination of keys, in the order of the question's dimensions. */
    record Group(List<String> keys, long value) {}

    Counted count(Question question, Geography geography, TopicTree topics, Persons persons) {
        var statement = new CountStatement(question);
        var query = entities.createNativeQuery(statement.sql(), Object[].class);
        bind(query, question);
        if (statement.usesPlaces()) {
            var places = geography.columns();
            query.setParameter("recorded", places.recorded());
            query.setParameter("effective", places.effective());
            query.setParameter("country", places.country());
            query.setParameter("continent", places.continent());
        }
        if (statement.usesPersons()) {
            query.setParameter("merged", persons.merged());
            query.setParameter("survivors", persons.survivorsInOrder());
        }
        if (statement.usesTopics()) {
            query.setParameter("topics", topics.topics());
            query.setParameter("tops", topics.topsInOrder());
        }
        return counted(query.getResultList(), question.by().size());
    }

    private static void bind(NativeQuery<Object[]> query, Question question) {
        if (!question.datasets().isEmpty()) {
            query.setParameter("datasets", question.datasets().toArray(String[]::new));
        }
        if (!question.provenances().isEmpty()) {
            query.setParameter(
                    "provenances",
                    question.provenances().stream().map(Enum::name).toArray(String[]::new));
        }
        if (question.asOf() != null) {
            query.setParameter("asOf", question.asOf().atOffset(ZoneOffset.UTC));
        }
        if (!question.targets().isEmpty()) {
            query.setParameter("targets", question.targets().toArray(String[]::new));
        }
        for (Map.Entry<Dimension, List<String>> filter : question.filters().entrySet()) {
            query.setParameter(
                    CountStatement.parameter(filter.getKey()), filter.getValue().toArray(String[]::new));
        }
    }

    private static Counted counted(List<Object[]> rows, int keys) {
        var groups = new ArrayList<Group>();
        var total = 0L;
        for (var row : rows) {
            var value = ((Number) row[keys]).longValue();
            if (keys == 0 || row[0] == null) {
                total = value;
            } else if (value != 0) {
                groups.add(new Group(
                        Arrays.stream(row, 0, keys).map(String::valueOf).toList(), value));
            }
        }
        return new Counted(groups, total);
    }
}
