package org.cityexchange.forum.agenda;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.cityexchange.forum.person.PersonView;
import org.cityexchange.kit.problem.DomainException;
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

    @Enumerated(EnumType.STRING)
    private RoleConfirmation confirmation;

    protected SessionRole() {}

    SessionRole(UUID id, UUID eventId) {
        this.id = id;
        this.eventId = eventId;
    }

    /** Takes its place, in the session as a whole where there is no contribution. */
    void place(UUID newSessionId, UUID newContributionId, int newOrdinal) {
        sessionId = newSessionId;
        contributionId = newContributionId;
        ordinal = newOrdinal;
    }

    /**
     * Takes over what is said.
     *
     * @param person null where only an office is known; for somebody new in the role, what is not said of the day is
     *     taken from them
     */
    void describe(Agenda.Role said, PersonView person) {
        var isSame = person != null && person.id().equals(personId);
        affiliation = ofTheDay(said.affiliation(), isSame, affiliation, person == null ? null : person.affiliation());
        jobTitle = ofTheDay(said.jobTitle(), isSame, jobTitle, person == null ? null : person.jobTitle());
        role = said.role();
        label = said.label();
        personId = person == null ? null : person.id();
        presence = said.presence();
        certainty = said.certainty();
        quote = said.quote();
        if (said.confirmation() != null && said.confirmation() != confirmation) {
            if (confirmation != null && !confirmation.canBecome(said.confirmation())) {
                throw DomainException.illegalTransition(confirmation, said.confirmation());
            }
            confirmation = said.confirmation();
        }
    }

    private static LocalizedText ofTheDay(
            LocalizedText said, boolean isSame, LocalizedText kept, LocalizedText present) {
        if (said != null) {
            return said;
        }
        return isSame ? kept : present;
    }

    UUID id() {
        return id;
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
        return new Agenda.Role(id, role, label, ref, affiliation, jobTitle, presence, confirmation, certainty, quote);
    }
}
