package org.cityexchange.forum.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.cityexchange.forum.person.PersonView;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The part of a person or office in a session, or in one of its contributions, as it was on that day. */
@Entity
class SessionRole {

    @Id
    private UUID id;

    @Column
    private UUID eventId;

    private UUID sessionId;
    private UUID contributionId;

    @Column
    private int ordinal;

    @Enumerated(EnumType.STRING)
    private RoleKind role;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText label;

    private UUID personId;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText affiliation;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText jobTitle;

    @Enumerated(EnumType.STRING)
    private Agenda.Presence presence;

    @Enumerated(EnumType.STRING)
    private Agenda.Certainty certainty;

    private String quote;

    protected SessionRole() {}

    /**
     * A part in a session.
     *
     * @param contributionId null for a part in the session as a whole
     * @param person null where only an office is known; what is not said of the day is taken from them
     */
    SessionRole(UUID eventId, UUID sessionId, UUID contributionId, int ordinal, Agenda.Role role, PersonView person) {
        this.id = Ids.next();
        this.eventId = eventId;
        this.sessionId = sessionId;
        this.contributionId = contributionId;
        this.ordinal = ordinal;
        this.role = role.role();
        this.label = role.label();
        this.personId = person == null ? null : person.id();
        this.affiliation = role.affiliation() == null && person != null ? person.affiliation() : role.affiliation();
        this.jobTitle = role.jobTitle() == null && person != null ? person.jobTitle() : role.jobTitle();
        this.presence = role.presence();
        this.certainty = role.certainty();
        this.quote = role.quote();
    }

    UUID personId() {
        return personId;
    }

    boolean isPartOf(UUID session, UUID contribution) {
        return sessionId.equals(session)
                && (contribution == null ? contributionId == null : contribution.equals(contributionId));
    }

    Agenda.Role toView(PersonView person) {
        var ref = personId == null ? null : new Agenda.PersonRef(personId, person == null ? null : person.name());
        return new Agenda.Role(role, label, ref, affiliation, jobTitle, presence, certainty, quote);
    }
}
