package org.cityexchange.training.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cityexchange.kit.http.Json;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.training.country.Countries;
import org.cityexchange.training.institution.Institutions;
import org.cityexchange.training.policy.TopicView;
import org.cityexchange.training.policy.Topics;

/** A run as search engines read it: the type CourseInstance of schema.org. */
@ApplicationScoped
@Transactional
class CourseInstanceJsonLd {

    private static final String SCHEMA = "https://schema.org/";

    private final CourseRunRepository runs;
    private final ClassSessionService sessions;
    private final CourseRunQuotas quotas;
    private final Topics topics;
    private final Countries countries;
    private final Institutions institutions;

    CourseInstanceJsonLd(
            CourseRunRepository runs,
            ClassSessionService sessions,
            CourseRunQuotas quotas,
            Topics topics,
            Countries countries,
            Institutions institutions) {
        this.runs = runs;
        this.sessions = sessions;
        this.quotas = quotas;
        this.topics = topics;
        this.countries = countries;
        this.institutions = institutions;
    }

    /** The run with that id or code in that language; {@code page} is where it is read about. */
    String of(String ref, URI page, String language) {
        var run = runs.visible(ref);
        var facts = run.facts();
        var thing = Json.object(
                "@context",
                "https://schema.org",
                "@type",
                "CourseInstance",
                "@id",
                "urn:uuid:" + facts.id(),
                "name",
                facts.title().in(language));
        put(thing, "description", run.said().description(), language);
        thing.put("url", page.toString());
        thing.put("startDate", facts.startsOn().toString());
        thing.put("endDate", facts.endsOn().toString());
        thing.put("courseMode", mode(facts.mode()));
        thing.put("eventStatus", SCHEMA + status(facts.status()));
        thing.put("eventAttendanceMode", SCHEMA + attendance(facts.mode()));
        thing.put("inLanguage", facts.languages());
        if (facts.mode().channels().contains(Channel.ONLINE)) {
            thing.put("location", Map.of("@type", "VirtualLocation", "url", page.toString()));
        }
        topics.find(facts.primaryTopic())
                .map(TopicView::names)
                .ifPresent(names -> thing.put("about", names.in(language)));
        Optional.ofNullable(facts.hostInstitution())
                .flatMap(institutions::find)
                .ifPresent(host -> thing.put("organizer", organization(host.names(), language)));
        thing.put("audience", audience(facts.target(), language));
        thing.put("instructor", instructors(ref, language));
        addSeats(thing, ref);
        thing.put("@reverse", Map.of("hasCourseInstance", course(run.course().toView(), language)));
        return Json.write(thing);
    }

    private static void put(Map<String, Object> thing, String name, LocalizedText text, String language) {
        if (text != null) {
            thing.put(name, text.in(language));
        }
    }

    private static Map<String, Object> course(CourseView course, String language) {
        var thing = Json.object(
                "@type",
                "Course",
                "@id",
                "urn:uuid:" + course.id(),
                "courseCode",
                course.code(),
                "name",
                course.title().in(language));
        put(thing, "description", course.description(), language);
        return thing;
    }

    private Map<String, Object> audience(CourseTarget target, String language) {
        var places = Stream.concat(
                        target.continents().stream().map(continent -> continent.names()),
                        target.countries().stream().map(countries::names))
                .map(names -> Map.of("@type", "AdministrativeArea", "name", names.in(language)))
                .toList();
        return Map.of("@type", "Audience", "geographicArea", places);
    }

    /** Whoever teaches any of its class sessions, each once. */
    private List<Map<String, Object>> instructors(String ref, String language) {
        return sessions.of(ref).stream()
                .flatMap(session -> session.instructors().stream())
                .distinct()
                .map(instructor -> person(instructor, language))
                .toList();
    }

    private static Map<String, Object> person(SessionInstructor instructor, String language) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", "Person");
        thing.put("name", CourseRunCalendar.name(instructor, language));
        put(thing, "jobTitle", instructor.jobTitle(), language);
        if (instructor.affiliation() != null) {
            thing.put("affiliation", organization(instructor.affiliation(), language));
        }
        return thing;
    }

    private static Map<String, Object> organization(LocalizedText names, String language) {
        return Map.of("@type", "Organization", "name", names.in(language));
    }

    /** How many can take part, where every channel has a limit. */
    private void addSeats(Map<String, Object> thing, String ref) {
        var sizes = quotas.of(ref).stream().map(CourseRunQuota::size).toList();
        if (!sizes.isEmpty() && sizes.stream().allMatch(Objects::nonNull)) {
            thing.put(
                    "maximumAttendeeCapacity",
                    sizes.stream().mapToInt(Integer::intValue).sum());
        }
    }

    private static String mode(CourseMode mode) {
        return switch (mode) {
            case INVITED_ONSITE, DISPATCHED -> "Onsite";
            case ONLINE -> "Online";
            case HYBRID -> "Blended";
        };
    }

    private static String attendance(CourseMode mode) {
        return switch (mode) {
            case INVITED_ONSITE, DISPATCHED -> "OfflineEventAttendanceMode";
            case ONLINE -> "OnlineEventAttendanceMode";
            case HYBRID -> "MixedEventAttendanceMode";
        };
    }

    private static String status(CourseRunStatus status) {
        return switch (status) {
            case CANCELLED -> "EventCancelled";
            case POSTPONED -> "EventPostponed";
            default -> "EventScheduled";
        };
    }
}
