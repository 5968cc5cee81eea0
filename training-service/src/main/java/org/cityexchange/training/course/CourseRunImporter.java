package org.cityexchange.training.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cityexchange.kit.security.Roles;
import org.cityexchange.kit.text.Texts;
import org.cityexchange.kit.transfer.Column;
import org.cityexchange.kit.transfer.ImportOrder;
import org.cityexchange.kit.transfer.Importer;
import org.cityexchange.kit.transfer.Report;
import org.cityexchange.kit.transfer.Row;
import org.cityexchange.training.country.Continent;
import org.cityexchange.training.country.ContinentScheme;
import org.cityexchange.training.country.Countries;
import org.cityexchange.training.policy.TopicView;
import org.cityexchange.training.policy.Topics;

/**
 * Files of runs. A new run that is over comes in as finished, without passing the statuses before that; one that is yet
 * to end comes in as a draft.
 */
@ApplicationScoped
class CourseRunImporter implements Importer {

    static final String TYPE = "COURSE_RUNS";

    private final CourseRunIntake intake;
    private final Topics topics;
    private final Countries countries;

    CourseRunImporter(CourseRunIntake intake, Topics topics, Countries countries) {
        this.intake = intake;
        this.topics = topics;
        this.countries = countries;
    }

    /**
     * What holds for the whole of a file.
     *
     * @param topicByWord every topic by its code and its names, in the form in which words are compared
     * @param continentOf the continent of every country, by scheme
     */
    record Context(
            ImportOrder order,
            Map<String, TopicView> topicByWord,
            Map<ContinentScheme, Map<String, Continent>> continentOf) {

        /** The topic with that code. */
        TopicView topic(String code) {
            return topicByWord.get(Texts.folded(code));
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.TRAINING_ADMIN);
    }

    @Override
    public List<Column<?>> columns(ImportOrder order) {
        return CourseRunColumns.ALL;
    }

    @Override
    public String key(Row row) {
        return row.get(CourseRunColumns.CODE);
    }

    @Override
    public Importer.Run begin(ImportOrder order) {
        var context = new Context(order, topicByWord(), continentOf());
        return new Importer.Run() {
            @Override
            public void apply(List<Row> rows, Report report) {
                intake.apply(rows, context, report);
            }
        };
    }

    private Map<String, TopicView> topicByWord() {
        var topicByWord = new HashMap<String, TopicView>();
        for (var topic : topics.all().values()) {
            topicByWord.put(Texts.folded(topic.code()), topic);
            topic.names().byTag().values().forEach(name -> topicByWord.put(Texts.folded(name), topic));
        }
        return topicByWord;
    }

    private Map<ContinentScheme, Map<String, Continent>> continentOf() {
        var continentOf = new EnumMap<ContinentScheme, Map<String, Continent>>(ContinentScheme.class);
        for (var scheme : ContinentScheme.values()) {
            continentOf.put(scheme, countries.continents(scheme));
        }
        return continentOf;
    }
}
