package org.cityexchange.kit.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.cityexchange.kit.exchange.SideEffects;
import org.cityexchange.kit.http.Trace;
import org.cityexchange.kit.http.Traced;

/**
 * Where a change leaves the mails it causes: in the transaction of the change, so that a mail is sent if and only if the
 * change is committed.
 */
@ApplicationScoped
public class MailQueue {

    private final MailRepository mails;
    private final Event<Queued> signal;
    private final SideEffects sideEffects;
    private final Clock clock;

    MailQueue(MailRepository mails, Event<Queued> signal, SideEffects sideEffects, Clock clock) {
        this.mails = mails;
        this.signal = signal;
        this.sideEffects = sideEffects;
        this.clock = clock;
    }

    /**
     * Forgets what mails say that are not sent yet, or could not be: those to these addresses, and those about these
     * things, in the running transaction. One that is being sent is waited for.
     *
     * @return how many
     */
    @Transactional(TxType.MANDATORY)
    public int forget(Predicate<String> addresses, Set<UUID> about) {
        return mails.forget(addresses, about, clock.instant());
    }

    /** A mail has been queued. */
    record Queued() {}

    /**
     * Has the mail sent, at least once, when the running transaction commits.
     *
     * @return its id, from which its Message-ID is made
     */
    @Transactional(TxType.MANDATORY)
    public UUID add(Mail mail) {
        return queue(List.of(QueuedMail.of(mail, Trace.traceparent(), clock.instant())))
                .get(0);
    }

    /** The same for several that are written when they are sent, in one statement; their ids come in the same order. */
    @Transactional(TxType.MANDATORY)
    public List<UUID> addDrafts(List<Traced<Draft>> all) {
        var now = clock.instant();
        return queue(all.stream()
                .map(each -> QueuedMail.of(each.what(), each.traceparent(), now))
                .toList());
    }

    private List<UUID> queue(List<QueuedMail> queued) {
        if (queued.isEmpty()) {
            return List.of();
        }
        sideEffects.demandAllowed();
        mails.insert(queued);
        signal.fire(new Queued());
        return queued.stream().map(QueuedMail::id).toList();
    }
}
