package org.cityexchange.kit.mail;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has drafts written. What fails about that fails in a transaction of its own: the sender's still has to remember it. */
@ApplicationScoped
class MailWriters {

    private final Map<String, MailWriter> byKind = new HashMap<>();

    MailWriters(@All List<MailWriter> writers) {
        for (var writer : writers) {
            writer.kinds().forEach(kind -> byKind.put(kind, writer));
        }
    }

    /** The mail, or empty if there is nothing to tell any more. */
    Optional<Mail> write(Draft draft) {
        var writer = byKind.get(draft.kind());
        if (writer == null) {
            throw new IllegalStateException("Nobody writes mails of the kind " + draft.kind());
        }
        return QuarkusTransaction.requiringNew().call(() -> writer.write(draft));
    }
}
