package org.cityexchange.forum.registration.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cityexchange.kit.persistence.Ids;
import org.cityexchange.kit.persistence.Known;
import org.hibernate.Session;

/** What events ask, and what their registrations answered to it. */
@ApplicationScoped
public class QuestionForms {

    private static final int MOST = 500;
    private static final Asked NOTHING = new Asked(null, Questions.NONE);

    private final EntityManager entities;
    private final Known<Questions> known = new Known<>(MOST);

    QuestionForms(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What an event asks now.
     *
     * @param formId owner of the options' quotas; null where nothing was ever asked
     */
    public record Asked(UUID formId, Questions questions) {

        /** The version that is answered; null where nothing was ever asked. */
        public Integer version() {
            return formId == null ? null : questions.version();
        }

        /** The answers as they are kept; refuses, with a pointer below {@code /answers}, what does not answer this. */
        public Map<String, Object> read(Map<String, Object> answers) {
            return AnswerRules.read(questions.items(), answers);
        }
    }

    /** What the event asks now. */
    public Asked asked(UUID eventId) {
        return asked(List.of(eventId)).get(eventId);
    }

    /**
     * What those events ask now, by event, in one short statement where they are asked for often. Not for a transaction that
     * changes what they ask.
     */
    public Map<UUID, Asked> asked(Collection<UUID> eventIds) {
        var forms = new HashMap<UUID, UUID>();
        var versions = new HashMap<UUID, Integer>();
        entities.unwrap(Session.class)
                .createNativeQuery(
                        "select event_id, id, version from question_form where event_id = any(?1) and version > 0",
                        Object[].class)
                .setParameter(1, eventIds.toArray(UUID[]::new))
                .getResultList()
                .forEach(row -> {
                    forms.put((UUID) row[0], (UUID) row[1]);
                    versions.put((UUID) row[1], (Integer) row[2]);
                });
        var questions = known.get(versions, this::read);
        return eventIds.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        event -> forms.containsKey(event)
                                ? new Asked(forms.get(event), questions.get(forms.get(event)))
                                : NOTHING));
    }

    private Map<UUID, Questions> read(Map<UUID, Integer> versions) {
        var keys = versions.entrySet().stream()
                .map(form -> new QuestionFormVersion.Key(form.getKey(), form.getValue()))
                .toList();
        return entities.createQuery("from QuestionFormVersion where key in :keys", QuestionFormVersion.class)
                .setParameter("keys", keys)
                .getResultStream()
                .collect(Collectors.toMap(QuestionFormVersion::formId, QuestionFormVersion::toView));
    }

    /** What the event asked in that version; empty where there is none such. */
    public Optional<Questions> asked(UUID eventId, int version) {
        return versions(eventId).stream()
                .filter(each -> each.version() == version)
                .findFirst();
    }

    /**
     * Every question the event ever asked, each as it was worded last: one for each column of a table of answers. Those
     * that are asked now come first, in their order.
     */
    public List<Question> everAsked(UUID eventId) {
        var byKey = new LinkedHashMap<String, Question>();
        versions(eventId).forEach(version -> version.items().forEach(each -> byKey.putIfAbsent(each.key(), each)));
        return List.copyOf(byKey.values());
    }

    private List<Questions> versions(UUID eventId) {
        return entities.createQuery("""
                        from QuestionFormVersion where key.formId in (select id from QuestionForm where eventId = :event)
                        order by key.version desc
                        """, QuestionFormVersion.class)
                .setParameter("event", eventId)
                .getResultStream()
                .map(QuestionFormVersion::toView)
                .toList();
    }

    /** The lanes of the options chosen by answers to that version. */
    Set<String> lanes(UUID formId, int version, Map<String, Object> answers) {
        var asked = entities.find(QuestionFormVersion.class, new QuestionFormVersion.Key(formId, version));
        return AnswerRules.lanes(asked.toView().items(), answers);
    }

    /** The form of an event, made if need be and locked until commit. */
    QuestionForm locked(UUID eventId) {
        entities.createNativeQuery("""
                        insert into question_form (id, event_id, version) values (?1, ?2, 0) on conflict do nothing
                        """)
                .setParameter(1, Ids.next())
                .setParameter(2, eventId)
                .executeUpdate();
        return entities.createQuery("from QuestionForm where eventId = :event", QuestionForm.class)
                .setParameter("event", eventId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    void save(QuestionFormVersion version) {
        entities.persist(version);
    }
}
