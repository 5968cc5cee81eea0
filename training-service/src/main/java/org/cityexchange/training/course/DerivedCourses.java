package org.cityexchange.training.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.kit.transfer.ImportOrder;
import org.cityexchange.training.policy.TopicView;

/** The course that runs belong to of which a file tells no more than the topic: one for each topic. */
@ApplicationScoped
class DerivedCourses {

    private final CourseRepository courses;
    private final Clock clock;

    DerivedCourses(CourseRepository courses, Clock clock) {
        this.courses = courses;
        this.clock = clock;
    }

    /** The code of the course about that topic. */
    static String codeOf(String topic) {
        return topic.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those of the courses that exist, by code: one statement. */
    Map<String, Course> byCode(Collection<String> codes) {
        return courses.list("code in ?1", List.copyOf(codes)).stream()
                .collect(Collectors.toMap(Course::code, Function.identity()));
    }

    /** Enters the course about that topic, which does not exist yet. */
    Course enter(TopicView topic, ImportOrder order) {
        var course = Course.entered(
                new CourseRequest(
                        codeOf(topic.code()),
                        title(topic),
                        null,
                        topic.code(),
                        null,
                        null,
                        null,
                        null,
                        order.provenance(),
                        order.dataset()),
                clock.instant());
        courses.persist(course);
        return course;
    }

    private static LocalizedText title(TopicView topic) {
        return LocalizedText.of(topic.names().in("ko") + " 과정", topic.names().in("en") + " course");
    }
}
