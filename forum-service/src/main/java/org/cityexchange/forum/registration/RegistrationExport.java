package org.cityexchange.forum.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.cityexchange.contracts.RegistrationMode;
import org.cityexchange.forum.event.EventAccess;
import org.cityexchange.forum.event.EventView;
import org.cityexchange.forum.registration.question.Question;
import org.cityexchange.forum.registration.question.QuestionForms;
import org.cityexchange.kit.access.AccessLog;
import org.cityexchange.kit.access.AccessOperation;
import org.cityexchange.kit.access.AccessReason;

/** Hands all registrations of an event to its organizers, who must say why. */
@ApplicationScoped
@Transactional
class RegistrationExport {

    private final RegistrationRepository registrations;
    private final RegistrationMarks marks;
    private final EventAccess events;
    private final QuestionForms questions;
    private final AccessLog accessLog;

    RegistrationExport(
            RegistrationRepository registrations,
            RegistrationMarks marks,
            EventAccess events,
            QuestionForms questions,
            AccessLog accessLog) {
        this.registrations = registrations;
        this.marks = marks;
        this.events = events;
        this.questions = questions;
        this.accessLog = accessLog;
    }

    /** The caller's own event. */
    EventView event(String eventRef) {
        return events.own(eventRef);
    }

    /** What the event ever asked. */
    List<Question> questions(EventView event) {
        return questions.everAsked(event.id());
    }

    /**
     * Passes on every registration of the list. The access log has the entry before the first of them leaves the service.
     *
     * @param reason percent-encoded where it is not in ASCII
     */
    void each(
            EventView event,
            List<RegistrationStatus> statuses,
            List<RegistrationMode> modes,
            String sort,
            String reason,
            Consumer<RegistrationView> row) {
        var why = AccessReason.of(reason);
        var count = new AtomicInteger();
        registrations.all(event.id(), statuses, modes, sort, batch -> {
            count.addAndGet(batch.size());
            marks.marked(batch).forEach(row);
        });
        accessLog.add(AccessOperation.EXPORT, "EVENT", event.id(), why, count.get());
    }
}
