package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.kit.persistence.JsonColumns;
import org.cityexchange.kit.persistence.OneColumn;
import org.hibernate.Session;

/** Registrations as rows, many in one statement. */
@ApplicationScoped
class RegistrationRows {

    private static final String INSERT = """
            insert into registration (id, event_id, group_id, code, name, email, email_normalized, person_ref, phone,
                affiliation, job_title, category, city_code, proposed_city, mode, locale, consents, form_version, answers,
                source, channel, status, expires_at, token_hash, requested_at, city_proposal_id, version)
            select id, event_id, group_id, code, name, email, email_normalized, person_ref, phone,
                affiliation, job_title, category, city_code, cast(proposed_city as jsonb), mode, locale,
                cast(consents as jsonb), form_version, cast(answers as jsonb),
                source, channel, status, cast(expires_at as timestamptz), decode(token_hash, 'hex'),
                cast(requested_at as timestamptz), city_proposal_id, 0
            from unnest(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21,
                ?22, ?23, ?24, ?25, ?26) as registered (id, event_id, group_id, code, name, email, email_normalized, person_ref,
                phone, affiliation, job_title, category, city_code, proposed_city, mode, locale, consents, form_version,
                answers, source, channel, status, expires_at, token_hash, requested_at, city_proposal_id)
            """;

    private final Session entities;

    RegistrationRows(Session entities) {
        this.entities = entities;
    }

    /** Whose address that is at which event. */
    record Holder(UUID eventId, String emailNormalized) {

        static Holder of(Registration registration) {
            return new Holder(registration.eventId(), registration.emailNormalized());
        }
    }

    /** Keeps registrations that were just made; they do not become known to the persistence context. */
    void insert(List<Registration> made) {
        var views = made.stream().map(Registration::toView).toList();
        entities.createNativeMutationQuery(INSERT)
                .setParameter(1, ids(made, Registration::id))
                .setParameter(2, ids(made, Registration::eventId))
                .setParameter(3, ids(made, Registration::groupId))
                .setParameter(4, texts(made, Registration::code))
                .setParameter(5, texts(views, RegistrationView::name))
                .setParameter(6, texts(views, RegistrationView::email))
                .setParameter(7, texts(made, Registration::emailNormalized))
                .setParameter(8, texts(made, Registration::personRef))
                .setParameter(9, texts(views, RegistrationView::phone))
                .setParameter(10, texts(views, RegistrationView::affiliation))
                .setParameter(11, texts(views, RegistrationView::jobTitle))
                .setParameter(12, texts(views, RegistrationView::category))
                .setParameter(13, texts(views, RegistrationView::cityCode))
                .setParameter(14, texts(views, view -> JsonColumns.text(view.proposedCity())))
                .setParameter(15, texts(made, Registration::mode))
                .setParameter(16, texts(views, RegistrationView::locale))
                .setParameter(17, texts(views, view -> JsonColumns.text(view.consents())))
                .setParameter(
                        18, views.stream().map(RegistrationView::formVersion).toArray(Integer[]::new))
                .setParameter(19, texts(views, view -> JsonColumns.text(view.answers())))
                .setParameter(20, texts(views, RegistrationView::source))
                .setParameter(21, texts(views, RegistrationView::channel))
                .setParameter(22, texts(views, RegistrationView::status))
                .setParameter(23, texts(views, RegistrationView::expiresAt))
                .setParameter(24, texts(made, each -> HexFormat.of().formatHex(each.tokenHash())))
                .setParameter(25, texts(views, RegistrationView::requestedAt))
                .setParameter(26, ids(made, Registration::cityProposalId))
                .executeUpdate();
    }

    private static <T> UUID[] ids(List<T> rows, Function<T, UUID> part) {
        return rows.stream().map(part).toArray(UUID[]::new);
    }

    private static <T> String[] texts(List<T> rows, Function<T, ?> part) {
        return rows.stream()
                .map(part)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    /**
     * Those of the addresses that a live registration for their event holds, in one statement: a look at an index for each,
     * whatever PostgreSQL thinks the table holds. A join would be planned while an event has just opened and the table is
     * small, and read all of it for everybody who comes until statistics are gathered.
     */
    Set<Holder> live(List<Holder> asked) {
        if (asked.isEmpty()) {
            return Set.of();
        }
        return entities.createNativeQuery("""
                        select event, address from unnest(?1, ?2) as asked (event, address)
                            cross join lateral (
                                select from registration where event_id = event and email_normalized = address
                                    and status in ('PENDING_APPROVAL', 'CONFIRMED', 'WAITLISTED', 'OFFERED')
                                limit 1) as live
                        """, Object[].class)
                .setParameter(1, asked.stream().map(Holder::eventId).toArray(UUID[]::new))
                .setParameter(2, asked.stream().map(Holder::emailNormalized).toArray(String[]::new))
                .getResultStream()
                .map(row -> new Holder((UUID) row[0], (String) row[1]))
                .collect(Collectors.toSet());
    }

    /** Whether one of those people registered after that instant for the same event and is still to confirm the address. */
    boolean isUnconfirmedSince(List<Registration> people, Instant since) {
        return !people.isEmpty()
                && OneColumn.of(entities, """
                        select exists (
                            select from unnest(?1, ?2) as asked (event, person)
                                cross join lateral (
                                    select from registration where event_id = event and person_ref = person
                                        and status = 'PENDING_EMAIL_CONFIRMATION' and requested_at > ?3
                                    limit 1) as unconfirmed)
                        """, Boolean.class)
                        .setParameter(1, ids(people, Registration::eventId))
                        .setParameter(2, texts(people, Registration::personRef))
                        .setParameter(3, since)
                        .getSingleResult();
    }
}
