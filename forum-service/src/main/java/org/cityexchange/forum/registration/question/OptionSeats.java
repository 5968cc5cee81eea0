package org.cityexchange.forum.registration.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.kit.problem.DomainException;
import org.cityexchange.kit.problem.ErrorCode;
import org.cityexchange.kit.quota.Quota;
import org.cityexchange.kit.quota.Quotas;
import org.hibernate.Session;

/**
 * The seats of options. Who has a seat in the event has one of each option chosen; who waits for the event has none, lest
 * an option be full of people who may never come. Whoever gets the event's seat later takes the option's then, or waits
 * for it behind those who do already. Seats of events are locked before those of options.
 */
@ApplicationScoped
@Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = DomainException.class)
public class OptionSeats {

    private final QuestionForms forms;
    private final Quotas quotas;
    private final Session entities;

    OptionSeats(QuestionForms forms, Quotas quotas, Session entities) {
        this.forms = forms;
        this.quotas = quotas;
        this.entities = entities;
    }

    /**
     * What somebody answered, and whether seats of the options are due to them.
     *
     * @param version of the questions that were answered
     * @param pointer where the request stands in the body, for refusals
     */
    public record Chosen(UUID registrationId, int version, Map<String, Object> answers, boolean due, String pointer) {}

    /** Takes the seats for somebody who registers; refuses an option that is full. */
    public void take(UUID eventId, List<Chosen> all) {
        settle(eventId, all, false);
    }

    /** Has somebody hold what is due to them by now: takes what is missing, gives back what is too much. */
    public void follow(UUID eventId, Chosen chosen) {
        settle(eventId, List.of(chosen), true);
    }

    private void settle(UUID eventId, List<Chosen> all, boolean mayWait) {
        var formId = forms.asked(eventId).formId();
        // all of them, in their order: what one registration after the other needs comes in any
        quotas.locked(formId);
        for (var chosen : all) {
            var due = chosen.due() ? forms.lanes(formId, chosen.version(), chosen.answers()) : Set.<String>of();
            var held = held(chosen.registrationId());
            held.stream().filter(lane -> !due.contains(lane)).forEach(lane -> giveBack(formId, lane, chosen));
            due.stream().filter(lane -> !held.contains(lane)).forEach(lane -> take(formId, lane, chosen, mayWait));
        }
    }

    private Set<String> held(UUID registrationId) {
        return new TreeSet<>(
                entities.createNativeQuery("select lane from option_seat where registration_id = ?1", String.class)
                        .setParameter(1, registrationId)
                        .getResultList());
    }

    private void take(UUID formId, String lane, Chosen chosen, boolean mayWait) {
        var id = chosen.registrationId();
        var seated = quotas.claim(formId, lane, List.of(id)).orElseThrow().seats() == 1;
        if (!seated && !mayWait) {
            var question = lane.substring(0, lane.indexOf('/'));
            throw DomainException.at(
                    chosen.pointer() + AnswerRules.pointer(question),
                    ErrorCode.OPTION_FULL,
                    lane.substring(question.length() + 1));
        }
        entities.createNativeMutationQuery("insert into option_seat (registration_id, lane) values (?1, ?2)")
                .setParameter(1, id)
                .setParameter(2, lane)
                .executeUpdate();
    }

    /** Whoever has waited longest for the option has the seat then; nothing of theirs changes but that. */
    private void giveBack(UUID formId, String lane, Chosen chosen) {
        var id = chosen.registrationId();
        if (quotas.position(formId, lane, id).isPresent()) {
            quotas.leave(formId, lane, id);
        } else {
            quotas.release(formId, lane, 1);
        }
        entities.createNativeMutationQuery("delete from option_seat where registration_id = ?1 and lane = ?2")
                .setParameter(1, id)
                .setParameter(2, lane)
                .executeUpdate();
    }

    /** What the event asks now, each option with the seats it has left. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Questions withFreeSeats(UUID eventId) {
        var asked = forms.asked(eventId);
        if (asked.formId() == null) {
            return asked.questions();
        }
        var byLane = quotas.of(asked.formId()).stream().collect(Collectors.toMap(Quota::lane, quota -> quota));
        var items = asked.questions().items().stream()
                .map(question -> question.withOptions(question.options().stream()
                        .map(option -> option.withFree(
                                byLane.get(question.lane(option.key())).free()))
                        .toList()))
                .toList();
        return new Questions(items, asked.questions().version());
    }
}
