package org.cityexchange.training.course;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.kit.text.Texts;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A course as it is offered again and again. */
@Entity
@BatchSize(size = 100)
@SuppressWarnings("unused") // some columns are only read by queries
class Course {

    @Id
    private UUID id;

    @Version
    private int version;

    private String code;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText description;

    private String primaryTopic;

    @ElementCollection
    @CollectionTable(name = "course_topic", joinColumns = @JoinColumn(name = "course_id"))
    @Column(name = "topic")
    @OrderColumn(name = "ordinal")
    @BatchSize(size = 100)
    private List<String> secondaryTopics = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "course_prerequisite", joinColumns = @JoinColumn(name = "course_id"))
    @Column(name = "prerequisite")
    @OrderColumn(name = "ordinal")
    @BatchSize(size = 100)
    private List<String> prerequisites = new ArrayList<>();

    private String institution;

    @JdbcTypeCode(SqlTypes.JSON)
    private CompletionRule completionRule;

    private String searchText;

    @Enumerated(EnumType.STRING)
    private CourseStatus status;

    @Enumerated(EnumType.STRING)
    private Provenance provenance;

    private String dataset;
    private Instant createdAt;
    private Instant updatedAt;

    protected Course() {}

    static Course entered(CourseRequest request, Instant now) {
        var course = new Course();
        course.id = Ids.next();
        course.code = request.code();
        course.status = CourseStatus.ACTIVE;
        course.createdAt = now;
        course.describe(request, now);
        return course;
    }

    /**
     * Takes over what is said about it anew; runs that exist already keep their completion rule.
     *
     * @return whether anything differs
     */
    boolean change(CourseRequest request, Instant now) {
        if (!request.code().equals(code)) {
            throw DomainException.at("/code", ErrorCode.FIELD_IMMUTABLE, "code");
        }
        if (request.equals(said())) {
            return false;
        }
        describe(request, now);
        return true;
    }

    private void describe(CourseRequest request, Instant now) {
        request.check();
        title = request.title();
        description = request.description();
        primaryTopic = request.primaryTopic();
        replace(secondaryTopics, request.secondaryTopics());
        replace(prerequisites, request.prerequisites());
        institution = request.institution();
        completionRule = request.completionRule();
        provenance = request.provenance();
        dataset = request.dataset();
        searchText = Texts.searchable(title, LocalizedText.ko(code));
        updatedAt = now;
    }

    /** Leaves a list that stays the same alone, lest its rows are written again. */
    private static void replace(List<String> present, List<String> wanted) {
        if (!present.equals(wanted)) {
            present.clear();
            present.addAll(wanted);
        }
    }

    /** What stands in the way of that status; empty when nothing does. */
    Optional<DomainException> obstacle(CourseStatus to) {
        return to == status ? Optional.of(DomainException.illegalTransition(status, to)) : Optional.empty();
    }

    /** Is offered no longer, or again. */
    void become(CourseStatus to, Instant now) {
        obstacle(to).ifPresent(refusal -> {
            throw refusal;
        });
        status = to;
        updatedAt = now;
    }

    /** What was said about it, as it would be said anew. */
    CourseRequest said() {
        return new CourseRequest(
                code,
                title,
                description,
                primaryTopic,
                List.copyOf(secondaryTopics),
                List.copyOf(prerequisites),
                institution,
                completionRule,
                provenance,
                dataset);
    }

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    /** What it is about, what it counts to first. */
    List<String> topics() {
        return Stream.concat(Stream.of(primaryTopic), secondaryTopics.stream()).toList();
    }

    String primaryTopic() {
        return primaryTopic;
    }

    String institution() {
        return institution;
    }

    CompletionRule completionRule() {
        return completionRule;
    }

    CourseStatus status() {
        return status;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    int version() {
        return version;
    }

    CourseView toView() {
        return view(null);
    }

    /** The same with what staff may make of it. */
    CourseView toStaffView() {
        return view(Stream.of(CourseStatus.values())
                .filter(to -> obstacle(to).isEmpty())
                .toList());
    }

    private CourseView view(List<CourseStatus> allowedTransitions) {
        return new CourseView(
                id,
                code,
                title,
                description,
                primaryTopic,
                List.copyOf(secondaryTopics),
                List.copyOf(prerequisites),
                institution,
                completionRule,
                status,
                provenance,
                dataset,
                version,
                createdAt,
                updatedAt,
                allowedTransitions);
    }
}
