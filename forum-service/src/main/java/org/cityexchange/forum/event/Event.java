package org.cityexchange.forum.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cityexchange.contracts.AttendanceMode;
import org.cityexchange.contracts.DatePrecision;
import org.cityexchange.contracts.EventKind;
import org.cityexchange.contracts.EventState;
import org.cityexchange.contracts.ForumEvent;
import org.cityexchange.contracts.Provenance;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.text.LocalizedText;
import org.cityexchange.kit.text.Texts;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.type.SqlTypes;

/** A forum, webinar or seminar: what is said about it, where it stands, and when the world is told. */
@Entity
class Event {

    @Id
    private UUID id;

    @Version
    private int version;

    private String slug;
    private String ownerInstitution;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "series_id")
    private EventSeries series;

    private Integer editionNumber;

    @Enumerated(EnumType.STRING)
    private EventKind type;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText theme;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<LocalizedText> alternateThemes;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText description;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText purpose;

    private List<String> topics;

    @Enumerated(EnumType.STRING)
    private AttendanceMode attendanceMode;

    private Instant startsAt;
    private Instant endsAt;
    private Instant previousStartsAt;
    private String timeZone;

    @Enumerated(EnumType.STRING)
    private DatePrecision datePrecision;

    private UUID venueId;
    private UUID roomId;

    @JdbcTypeCode(SqlTypes.JSON)
    private OnlineAccess onlineAccess;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Organizer> organizers;

    @JdbcTypeCode(SqlTypes.JSON)
    private Contact contact;

    private Instant registrationOpensAt;
    private Instant registrationClosesAt;
    private boolean approvalRequired;

    @Enumerated(EnumType.STRING)
    private Promotion promotion;

    private int offerHours;
    private boolean emailConfirmation;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ConsentText> consentTexts;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ParticipantCategory> participantCategories;

    private Instant publicFrom;
    private boolean agendaTentative;

    @Enumerated(EnumType.STRING)
    private Provenance provenance;

    @Enumerated(EnumType.STRING)
    private EventStatus status;

    private String statusReason;
    private boolean announced;

    @UpdateTimestamp
    private Instant changedAt;

    @Column
    private String searchText;

    protected Event() {}

    static Event draft(EventRequest request, String ownerInstitution, EventSeries series) {
        var event = new Event();
        event.id = Ids.next();
        event.ownerInstitution = ownerInstitution;
        event.status = EventStatus.DRAFT;
        event.describe(request, series);
        return event;
    }

    /**
     * Takes over what is said about the event.
     *
     * @return what the world is to be told; empty while it knows nothing of the event, or nothing it was told changed
     */
    Optional<ForumEvent> change(EventRequest request, EventSeries newSeries, Instant now) {
        if (!request.slug().equals(slug) && status != EventStatus.DRAFT) {
            throw DomainException.at("/slug", ErrorCode.FIELD_IMMUTABLE, "slug");
        }
        if (request.ownerInstitution() != null && !request.ownerInstitution().equals(ownerInstitution)) {
            throw DomainException.at("/ownerInstitution", ErrorCode.FIELD_IMMUTABLE, "ownerInstitution");
        }
        var hides = request.publicFrom() != null && request.publicFrom().isAfter(now);
        if (announced && hides) {
            throw DomainException.at("/publicFrom", ErrorCode.ALREADY_PUBLIC);
        }
        if (!announced) {
            describe(request, newSeries);
            return mayBeAnnounced(now) ? Optional.of(announce(now)) : Optional.empty();
        }
        var before = state();
        var previousStart = startsAt;
        describe(request, newSeries);
        if (before.equals(state())) {
            return Optional.empty();
        }
        if (!before.startsAt().equals(startsAt) || !before.endsAt().equals(endsAt)) {
            previousStartsAt = previousStart;
            return Optional.of(EventFacts.rescheduled(toView(), now));
        }
        return Optional.of(fact(now));
    }

    private void describe(EventRequest request, EventSeries newSeries) {
        slug = request.slug();
        series = newSeries;
        editionNumber = request.editionNumber();
        type = request.type();
        title = request.title();
        theme = request.theme();
        alternateThemes = request.alternateThemes();
        description = request.description();
        purpose = request.purpose();
        topics = request.topics();
        attendanceMode = request.attendanceMode();
        startsAt = request.startsAt();
        endsAt = request.endsAt();
        timeZone = request.timeZone();
        datePrecision = request.datePrecision();
        venueId = request.venueId();
        roomId = request.roomId();
        onlineAccess = request.onlineAccess();
        organizers = request.organizers();
        contact = request.contact();
        registrationOpensAt = request.registrationOpensAt();
        registrationClosesAt = request.registrationClosesAt();
        approvalRequired = request.approvalRequired();
        promotion = request.promotion();
        offerHours = request.offerHours();
        emailConfirmation = request.emailConfirmation();
        consentTexts = request.consentTexts();
        participantCategories = request.participantCategories();
        publicFrom = request.publicFrom();
        agendaTentative = request.agendaTentative();
        provenance = request.provenance();
        searchText = Texts.searchable(title, theme, description);
        EventRules.check(this.toView());
    }

    /** What stands in the way of that status at this instant; empty when nothing does. */
    Optional<DomainException> obstacle(EventStatus to, Instant now) {
        if (!status.canBecome(to)) {
            return Optional.of(DomainException.illegalTransition(status, to));
        }
        if (to == EventStatus.HELD && now.isBefore(endsAt)) {
            return Optional.of(new DomainException(ErrorCode.EVENT_HAS_NOT_ENDED, endsAt));
        }
        return Optional.empty();
    }

    /**
     * Goes to another status.
     *
     * @param reason needed to postpone and to cancel
     * @return what the world is to be told, if it knows or now learns of the event
     */
    Optional<ForumEvent> become(EventStatus to, String reason, Instant now) {
        obstacle(to, now).ifPresent(refusal -> {
            throw refusal;
        });
        var explained = to == EventStatus.POSTPONED || to == EventStatus.CANCELLED;
        if (explained && Texts.clean(reason) == null) {
            throw DomainException.at("/reason", ErrorCode.REASON_REQUIRED);
        }
        status = to;
        statusReason = explained ? Texts.clean(reason) : null;
        if (to == EventStatus.POSTPONED) {
            previousStartsAt = startsAt;
        }
        if (announced) {
            return Optional.of(fact(now));
        }
        return mayBeAnnounced(now) ? Optional.of(announce(now)) : Optional.empty();
    }

    /**
     * Whether the world may be told of it: it has left the drafts, its embargo is over, and it was not called off before
     * anybody knew.
     */
    boolean mayBeAnnounced(Instant now) {
        return status != EventStatus.DRAFT
                && (announced || status != EventStatus.CANCELLED)
                && (publicFrom == null || !publicFrom.isAfter(now));
    }

    /** Tells the world for the first time. */
    ForumEvent announce(Instant now) {
        announced = true;
        return fact(now);
    }

    private ForumEvent fact(Instant now) {
        return EventFacts.of(toView(), now);
    }

    /** What the other service is told of the event. */
    EventState state() {
        return EventFacts.state(toView());
    }

    UUID id() {
        return id;
    }

    EventStatus status() {
        return status;
    }

    /** When something was last said anew of it. */
    Instant changedAt() {
        return changedAt;
    }

    EventView toView() {
        return new EventView(
                id,
                slug,
                ownerInstitution,
                series == null ? null : series.slug(),
                editionNumber,
                type,
                title,
                theme,
                alternateThemes,
                description,
                purpose,
                topics,
                attendanceMode,
                startsAt,
                endsAt,
                previousStartsAt,
                timeZone,
                datePrecision,
                venueId,
                roomId,
                onlineAccess,
                organizers,
                contact,
                registrationOpensAt,
                registrationClosesAt,
                approvalRequired,
                promotion,
                offerHours,
                emailConfirmation,
                consentTexts,
                participantCategories,
                publicFrom,
                agendaTentative,
                provenance,
                status,
                statusReason,
                version);
    }
}
