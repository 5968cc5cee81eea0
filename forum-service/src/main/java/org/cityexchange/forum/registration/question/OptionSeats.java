package org.cityexchange.forum.registration.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cityexchange.kit.persistence.OneColumn;
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

    /** Takes the seats for those who register, in their order; refuses an option that is full to the first who finds none. */
    public void take(UUID eventId, List<Chosen> newcomers) {
        var formId = forms.asked(eventId).formId();
        var byLane = new TreeMap<String, List<Chosen>>();
        newcomers.stream()
                .filter(Chosen::due)
                .forEach(chosen -> forms.lanes(formId, chosen.version(), chosen.answers())
                        .forEach(lane -> byLane.computeIfAbsent(lane, key -> new ArrayList<>())
                                .add(chosen)));
        if (byLane.isEmpty()) {
            return;
        }
        // all of them, in their order: what one registration after the other needs comes in any
        quotas.locked(formId);
        var claims = quotas.claimAll(wishes(formId, byLane));
        demandSeats(newcomers, byLane, claims);
        keep(byLane);
    }

    private static List<Quotas.Wish> wishes(UUID formId, SortedMap<String, List<Chosen>> byLane) {
        return byLane.entrySet().stream()
                .map(entry -> new Quotas.Wish(
                        formId,
                        entry.getKey(),
                        entry.getValue().stream().map(Chosen::registrationId).toList()))
                .toList();
    }

    private static void demandSeats(
            List<Chosen> newcomers, SortedMap<String, List<Chosen>> byLane, List<Optional<Quotas.Claim>> claims) {
        var claim = claims.iterator();
        var full = new HashMap<Chosen, String>();
        byLane.forEach((lane, wishing) -> {
            var seats = claim.next().orElseThrow().seats();
            wishing.subList(seats, wishing.size()).forEach(chosen -> full.putIfAbsent(chosen, lane));
        });
        newcomers.stream().filter(full::containsKey).findFirst().ifPresent(chosen -> {
            throw full(chosen, full.get(chosen));
        });
    }

    private static DomainException full(Chosen chosen, String lane) {
        var question = lane.substring(0, lane.indexOf('/'));
        return DomainException.at(
                chosen.pointer() + AnswerRules.pointer(question),
                ErrorCode.OPTION_FULL,
                lane.substring(question.length() + 1));
    }

    private void keep(SortedMap<String, List<Chosen>> byLane) {
        if (byLane.isEmpty()) {
            return;
        }
        var holders = new ArrayList<UUID>();
        var lanes = new ArrayList<String>();
        byLane.forEach((lane, all) -> all.forEach(chosen -> {
            holders.add(chosen.registrationId());
            lanes.add(lane);
        }));
        entities.createNativeMutationQuery(
                        "insert into option_seat (registration_id, lane) select * from unnest(?1, ?2)")
                .setParameter(1, holders.toArray(UUID[]::new))
                .setParameter(2, lanes.toArray(String[]::new))
                .executeUpdate();
    }

    /** Has somebody hold what is due to them by now: takes what is missing or waits for it, gives back what is too much. */
    public void follow(UUID eventId, Chosen chosen) {
        var formId = forms.asked(eventId).formId();
        quotas.locked(formId);
        var due = chosen.due() ? forms.lanes(formId, chosen.version(), chosen.answers()) : Set.<String>of();
        var held = held(chosen.registrationId());
        held.stream().filter(lane -> !due.contains(lane)).forEach(lane -> giveBack(formId, lane, chosen));
        var missing = new TreeMap<String, List<Chosen>>();
        due.stream().filter(lane -> !held.contains(lane)).forEach(lane -> missing.put(lane, List.of(chosen)));
        quotas.claimAll(wishes(formId, missing));
        keep(missing);
    }

    private Set<String> held(UUID registrationId) {
        return new TreeSet<>(
                OneColumn.of(entities, "select lane from option_seat where registration_id = ?1", String.class)
                        .setParameter(1, registrationId)
                        .getResultList());
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
