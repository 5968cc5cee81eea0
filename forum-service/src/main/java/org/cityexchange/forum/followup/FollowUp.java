package org.cityexchange.forum.followup;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cityexchange.contracts.FollowUpChanged;
import org.cityexchange.contracts.FollowUpKind;
import org.cityexchange.forum.event.EventStatus;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.feedback.FeedbackVisibility;
import org.cityexchange.kit.figure.Figure;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.kit.text.Texts;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Something that is done about the feedback on an event. */
@Entity
class FollowUp {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column
    private UUID eventId;

    private String ownerInstitution;

    @Enumerated(EnumType.STRING)
    private FollowUpKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText description;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText owner;

    private LocalDate dueOn;

    @ElementCollection
    @CollectionTable(name = "follow_up_theme", joinColumns = @JoinColumn(name = "follow_up_id"))
    @Column(name = "theme_id")
    @BatchSize(size = 100)
    private Set<UUID> themes = new TreeSet<>();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<FollowUpRequest.Link> links;

    @JdbcTypeCode(SqlTypes.JSON)
    private Figure.Source source;

    @Enumerated(EnumType.STRING)
    private FeedbackVisibility visibility;

    @Enumerated(EnumType.STRING)
    private FollowUpStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<FollowUpView.Step> history;

    /** What the other service was last told; null while it knows nothing, and so need not hear that it is internal. */
    @JdbcTypeCode(SqlTypes.JSON)
    private FollowUpChanged told;

    private Instant createdAt;

    protected FollowUp() {}

    static FollowUp proposed(EventView event, FollowUpRequest request, Instant now) {
        var followUp = new FollowUp();
        followUp.id = Ids.next();
        followUp.eventId = event.id();
        followUp.ownerInstitution = event.ownerInstitution();
        followUp.status = FollowUpStatus.PROPOSED;
        followUp.history = List.of(new FollowUpView.Step(null, FollowUpStatus.PROPOSED, null, now));
        followUp.createdAt = now;
        followUp.describe(request);
        return followUp;
    }

    void describe(FollowUpRequest request) {
        kind = request.kind();
        title = request.title();
        description = request.description();
        owner = request.owner();
        dueOn = request.dueOn();
        themes.retainAll(request.themes());
        themes.addAll(request.themes());
        links = request.links();
        source = request.source();
        visibility = request.visibility();
    }

    FollowUpRequest toRequest() {
        return new FollowUpRequest(
                kind, title, description, owner, dueOn, themes.stream().sorted().toList(), links, source, visibility);
    }

    /** What stands in the way of that status; empty when nothing does. */
    Optional<DomainException> obstacle(FollowUpStatus to) {
        return status.canBecome(to) ? Optional.empty() : Optional.of(DomainException.illegalTransition(status, to));
    }

    void become(FollowUpStatus to, String reason, Instant now) {
        obstacle(to).ifPresent(refusal -> {
            throw refusal;
        });
        var said = Texts.clean(reason);
        if (to == FollowUpStatus.DECLINED && said == null) {
            throw DomainException.at("/reason", ErrorCode.REASON_REQUIRED);
        }
        var steps = new ArrayList<>(history);
        steps.add(new FollowUpView.Step(status, to, said, now));
        history = steps;
        status = to;
    }

    /**
     * The fact for the other service; empty while neither it nor the public has heard of the follow-up. Of a hidden event it
     * is told with the first change after the event is public.
     */
    Optional<FollowUpChanged> tell(EventView event, Instant now) {
        var hidden = event.status() == EventStatus.DRAFT
                || (event.publicFrom() != null && event.publicFrom().isAfter(now));
        var shown = visibility == FeedbackVisibility.PUBLIC && !hidden;
        if (!shown && told == null) {
            return Optional.empty();
        }
        told = new FollowUpChanged(id, eventId, kind, status.phase(), dueOn, event.topics(), courses(), shown, now);
        return Optional.of(told);
    }

    private List<String> courses() {
        return links.stream()
                .map(FollowUpRequest.Link::course)
                .filter(Objects::nonNull)
                .toList();
    }

    FollowUpChanged told() {
        return told;
    }

    UUID id() {
        return id;
    }

    UUID eventId() {
        return eventId;
    }

    String ownerInstitution() {
        return ownerInstitution;
    }

    boolean isPublic() {
        return visibility == FeedbackVisibility.PUBLIC;
    }

    FollowUpStatus status() {
        return status;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Instant createdAt() {
        return createdAt;
    }

    int version() {
        return version;
    }

    FollowUpView toView(LocalDate today) {
        return new FollowUpView(
                id,
                eventId,
                ownerInstitution,
                kind,
                title,
                description,
                owner,
                dueOn,
                dueOn != null && dueOn.isBefore(today) && !status.isSettled(),
                themes.stream().sorted().toList(),
                links,
                source,
                visibility,
                status,
                history,
                version);
    }
}
