package org.cityexchange.training.course;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.kit.text.Texts;
import org.cityexchange.kit.transfer.ImportOrder;
import org.cityexchange.kit.transfer.Row;
import org.cityexchange.training.policy.TopicView;

/**
 * What a row of a file says about a run, on top of what is stored in columns that the file does not have.
 *
 * @param stored what was said about it before; null when it is new
 */
record CourseRunRow(Row row, CourseRunRequest stored) {

    /** Of runs that a file says nothing else about: the programme is Seoul's. */
    private static final String TIME_ZONE = "Asia/Seoul";

    String code() {
        return row.get(CourseRunColumns.CODE);
    }

    /**
     * The code of its course: as the row says, or that of its topic, or as it is stored.
     *
     * @param topic what the row says it is about; null where it says nothing
     */
    String course(TopicView topic) {
        var said = row.get(CourseRunColumns.COURSE);
        if (said != null) {
            return said;
        }
        if (topic != null) {
            return DerivedCourses.codeOf(topic.code());
        }
        if (stored == null) {
            throw DomainException.at("/topic", ErrorCode.REQUIRED);
        }
        return stored.course();
    }

    /**
     * The topic that the row names, the more special one where it names two; null where it names none.
     *
     * @param byWord every topic by its code and its names, in the form in which words are compared
     */
    TopicView topic(Map<String, TopicView> byWord) {
        var topic = topic(byWord, row.get(CourseRunColumns.TOPIC), "/topic");
        var subtopic = topic(byWord, row.get(CourseRunColumns.SUBTOPIC), "/subtopic");
        if (subtopic != null && topic != null && !topic.code().equals(subtopic.parent())) {
            throw DomainException.at("/subtopic", ErrorCode.INVALID_VALUE, subtopic.code());
        }
        return subtopic == null ? topic : subtopic;
    }

    private static TopicView topic(Map<String, TopicView> byWord, String word, String pointer) {
        if (word == null) {
            return null;
        }
        var topic = byWord.get(Texts.folded(word));
        if (topic == null) {
            throw DomainException.at(pointer, ErrorCode.UNKNOWN_REFERENCE, word);
        }
        return topic;
    }

    /** All that the row says, as if it had been sent by itself. */
    CourseRunRequest request(Course course, ImportOrder order) {
        var target = row.get(CourseRunColumns.TARGET);
        var scheme = row.getOr(
                CourseRunColumns.SCHEME, stored == null ? null : stored.target().scheme());
        return new CourseRunRequest(
                        code(),
                        course.code(),
                        title(),
                        stored == null ? null : stored.description(),
                        row.get(CourseRunColumns.STARTS_ON),
                        row.get(CourseRunColumns.ENDS_ON),
                        Objects.requireNonNullElse(
                                row.getOr(CourseRunColumns.TIME_ZONE, stored == null ? null : stored.timeZone()),
                                TIME_ZONE),
                        row.get(CourseRunColumns.MODE),
                        row.getOr(CourseRunColumns.HOST_INSTITUTION, stored == null ? null : stored.hostInstitution()),
                        new CourseTarget(scheme, target.continents(), target.countries()),
                        row.getOr(CourseRunColumns.LANGUAGES, stored == null ? List.of() : stored.languages()),
                        row.getOr(CourseRunColumns.POLICIES, stored == null ? List.of() : stored.policies()),
                        stored == null ? null : stored.completionRule(),
                        stored == null ? order.provenance() : stored.provenance(),
                        stored == null ? order.dataset() : stored.dataset())
                .completedBy(course);
    }

    private LocalizedText title() {
        var titles = new TreeMap<String, String>(
                stored == null ? Map.of() : stored.title().byTag());
        put(titles, "ko", row.get(CourseRunColumns.TITLE_KO));
        put(titles, "en", row.get(CourseRunColumns.TITLE_EN));
        if (titles.isEmpty()) {
            throw DomainException.at("/titleKo", ErrorCode.REQUIRED);
        }
        return new LocalizedText(titles);
    }

    private static void put(Map<String, String> titles, String language, String title) {
        if (title != null) {
            titles.put(language, title);
        }
    }

    /** Refuses a year or a scope that contradicts the days or the target beside it. */
    void check(CourseScope scope) {
        var year = row.get(CourseRunColumns.YEAR);
        if (year != null && year != row.get(CourseRunColumns.STARTS_ON).getYear()) {
            throw DomainException.at("/year", ErrorCode.INVALID_VALUE, year);
        }
        var said = row.get(CourseRunColumns.SCOPE);
        if (said != null && said != scope) {
            throw DomainException.at("/scope", ErrorCode.INVALID_VALUE, said);
        }
    }

    /** How many seats the row gives each channel that it says something of. */
    Map<Channel, Integer> seats() {
        var seats = new EnumMap<Channel, Integer>(Channel.class);
        var channels = row.get(CourseRunColumns.MODE).channels();
        for (var channel : channels) {
            var column = channels.size() == 1 || channel == Channel.ON_SITE
                    ? CourseRunColumns.SEATS
                    : CourseRunColumns.SEATS_ONLINE;
            if (row.get(column) != null) {
                seats.put(channel, row.get(column));
            }
        }
        return seats;
    }
}
